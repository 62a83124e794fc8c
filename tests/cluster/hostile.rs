//! An API server that is broken, or means ill.

use serde_json::json;

use crate::support::stub::Stub;

#[test]
fn an_answer_without_an_end_is_out_of_time() {
    let stub = Stub::dripping();
    for line in [
        "get ks",
        "get all",
        "get ks --watch",
        "export ks --all",
        "version",
        "check",
        "install",
        "uninstall --silent",
        "delete ks apps --silent",
        "reconcile ks apps",
        "suspend ks apps",
        "resume ks --all",
        "bootstrap git --url=ssh://git@127.0.0.1:1/fleet --path=clusters/here",
    ] {
        let told = stub.flux(&format!("{line} --timeout=300ms")).fails(4);
        let message = format!("the API server {} did not answer in time", stub.url());
        assert!(told.contains(&message), "{line}: {told}");
    }
}

#[test]
fn a_list_without_an_end_is_out_of_time() {
    let stub = Stub::start(|request| {
        let list = |kind: &str, items| {
            json!({"kind": kind, "apiVersion": "v1", "metadata": {"continue": "more"}, "items": items})
                .to_string()
        };
        match request.contains("customresourcedefinitions") {
            true => (200, list("CustomResourceDefinitionList", json!([]))),
            false => (200, list("List", json!([]))),
        }
    });
    for line in [
        "get ks",
        "get all",
        "get ks --watch",
        "export ks --all",
        "suspend ks --all",
        "resume ks --all",
        "uninstall --silent",
    ] {
        let told = stub.flux(&format!("{line} --timeout=300ms")).fails(4);
        assert!(told.contains("within 300ms"), "{line}: {told}");
    }
}
