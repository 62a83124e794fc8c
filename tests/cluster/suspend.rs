//! `suspend`, `resume`, `delete`: what they change, and what they refuse.

use std::time::Duration;

use kube::ResourceExt;
use serde_json::json;

use crate::support::cluster::{TestCluster, api_server};
use crate::support::controller::{Controller, Manner};
use crate::support::objects::{at, kustomization, with_status};

fn manner() -> Manner {
    Manner {
        takes: Duration::from_millis(200),
        ready: ("True", "done"),
        more: json!({"lastAppliedRevision": "main@sha1:abc"}),
    }
}

fn suspended(server: &TestCluster, namespace: &str, name: &str) -> bool {
    let object = server
        .get(&at("Kustomization", namespace, name))
        .expect("the object");
    object.data["spec"]["suspend"] == json!(true)
}

#[test]
fn suspend_goes_on_past_what_is_missing() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&["a", "b", "c"].map(|name| kustomization(&namespace, name)));
    let suspend = |words: &str| {
        server
            .flux("suspend ks")
            .args(words.split(' '))
            .args(["-n", &namespace])
    };
    let told = suspend("a nope b").fails(3);
    assert!(told.contains("Kustomization object 'nope' not found"), "{told}");
    assert!(suspended(&server, &namespace, "a") && suspended(&server, &namespace, "b"));
    assert!(!suspended(&server, &namespace, "c"));
    let told = suspend("nope none").fails(3);
    assert!(
        told.contains("2 objects could not be suspended") && told.contains("'none'"),
        "{told}"
    );
    suspend("--all").ok();
    assert!(suspended(&server, &namespace, "c"));
    suspend("a").ok();
    let object = server
        .get(&at("Kustomization", &namespace, "a"))
        .expect("the object");
    assert!(
        object
            .managed_fields()
            .iter()
            .any(|entry| entry.manager.as_deref() == Some("flux"))
    );
    let empty = server.namespace();
    server.flux(&format!("suspend ks --all -n {empty}")).fails(3);
}

#[test]
fn resume_takes_the_field_away_and_waits_for_one_object() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let seen = |name: &str| with_status(kustomization(&namespace, name), "True", "of old", json!({}));
    server.put(&["a", "b", "c"].map(seen));
    server.flux(&format!("suspend ks --all -n {namespace}")).ok();
    let resume = |words: &str| {
        server
            .flux("resume ks")
            .args(words.split(' '))
            .args(["-n", &namespace])
    };
    // Without a controller only the wait can fail.
    let told = resume("a --timeout 1s").fails(4);
    assert!(told.contains("its controller has not answered yet"), "{told}");
    let object = server
        .get(&at("Kustomization", &namespace, "a"))
        .expect("the object");
    assert_eq!(object.data["spec"].get("suspend"), None);
    resume("a --wait=false").ok();
    resume("b c").ok();
    server.flux(&format!("suspend ks --all -n {namespace}")).ok();
    let controller = Controller::start(&server, &namespace, &["Kustomization"], manner());
    let ran = resume("b").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("Kustomization b: applied revision main@sha1:abc"),
        "{}",
        ran.stderr
    );
    let ran = resume("--all --wait").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(controller.answered().len(), 3);
    resume("nope").fails(3);
}

#[test]
fn delete_wants_a_yes_that_nobody_can_give_without_a_terminal() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[kustomization(&namespace, "a")]);
    let delete = |words: &str| {
        server
            .flux("delete ks")
            .args(words.split(' '))
            .args(["-n", &namespace])
    };
    let told = delete("a").fails(6);
    assert!(told.contains("pass --silent"), "{told}");
    assert!(server.get(&at("Kustomization", &namespace, "a")).is_some());
    delete("a -s").ok();
    assert!(server.get(&at("Kustomization", &namespace, "a")).is_none());
    delete("a --silent").fails(3);
}
