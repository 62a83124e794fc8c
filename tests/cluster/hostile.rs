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
        let told = stub.flux(&format!("{line} --timeout=1s")).fails(4);
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

/// What a terminal would obey, and lines that look like ours.
const EVIL: &str = "evil\u{1b}]0;x\u{7}\u{9b}31m\u{7f}\u{202e}\u{2066}\r\n✗ forged\n  hint: forged\napps  False  True  forged";

#[track_caller]
fn assert_harmless(text: &str) {
    let obeyed = |c: char| {
        c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(text.contains("evil") && !text.contains(obeyed), "{text:?}");
    let forged = |line: &str| {
        ["✗ forged", "  hint: forged", "apps  False"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    assert!(!text.lines().any(forged), "{text}");
}

#[test]
fn what_a_cluster_tells_is_shown_and_not_obeyed() {
    let stub = Stub::start(|request| {
        let object = |message: &str| {
            json!({
                "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization",
                "metadata": {"name": EVIL, "namespace": "flux-system", "resourceVersion": "1", "uid": "a"},
                "spec": {"suspend": request.contains("suspended"), "path": EVIL},
                "status": {"conditions": [{
                    "type": "Ready", "status": "False", "reason": "Failed", "message": message,
                    "lastTransitionTime": "2026-01-01T00:00:00Z",
                }]},
            })
        };
        match request {
            _ if request.contains("/namespaces/flux-system/kustomizations?") => {
                let list = json!({
                    "kind": "KustomizationList", "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "metadata": {},
                    "items": [object(EVIL)],
                });
                (200, list.to_string())
            }
            _ => {
                let status = json!({"kind": "Status", "code": 422, "message": EVIL, "reason": "Invalid"});
                (422, status.to_string())
            }
        }
    });
    for format in ["", "-o json", "-o yaml"] {
        let table = stub.flux(&format!("get ks {format}")).ok();
        assert_harmless(&table);
    }
    assert_eq!(stub.flux("get ks").ok().lines().count(), 2);
    assert_harmless(&stub.flux("export ks --all").ok());
    let read: serde_json::Value = serde_json::from_str(&stub.flux("get ks -o json").ok()).expect("JSON");
    assert_eq!(read["items"][0]["metadata"]["name"], EVIL);
    for flags in ["", "--log-format json", "--color always", "--verbose"] {
        let told = stub.flux(&format!("suspend ks apps {flags}")).fails(1);
        match flags {
            // The colour is ours.
            "--color always" => assert_harmless(&told.replace("\u{1b}[", "")),
            _ => assert_harmless(&told),
        }
    }
}

#[test]
fn a_refusal_without_a_word_is_told_by_its_code_and_a_page_is_cut() {
    let empty = Stub::start(|_| (404, "{}".to_owned()));
    for line in [
        "version",
        "suspend ks apps",
        "check",
        "install",
        "delete ks apps --silent",
    ] {
        let told = empty.flux(line).run();
        assert!([1, 3].contains(&told.code), "{line}: {}", told.stderr);
        assert!(
            told.stderr.contains("404 Not Found") || told.stderr.contains("CRD"),
            "{line}: {}",
            told.stderr
        );
        assert!(
            !told.stderr.contains("✗ \n") && !told.stderr.contains(": \n"),
            "{line}: {}",
            told.stderr
        );
    }
    let page = format!("<html>{}</html>", "<p>Bad Gateway</p>\n".repeat(4000));
    let proxy = Stub::start(move |_| (502, page.clone()));
    for line in [
        "get ks",
        "get all",
        "version",
        "suspend ks apps",
        "check",
        "install",
    ] {
        let told = proxy.flux(line).fails(1);
        assert!(told.contains("502 Bad Gateway: <html>"), "{line}: {told}");
        assert!(told.len() < 1000, "{line}: {} bytes", told.len());
    }
}
