//! `trace`: from an object to what put it into the cluster, and on to the source.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::objects::{git_repository, kustomization, with_status};

/// Makes a Deployment's Pod, its ReplicaSet between them, which the Kustomization `apps` of the GitRepository `fleet`
/// has put there; and a Deployment nobody has.
fn populated(server: &Arc<TestCluster>) -> String {
    let namespace = server.namespace();
    let template = json!({
        "metadata": {"labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "web"}]},
    });
    let workload = |kind: &str, name: &str, labels: Value| {
        json!({
            "apiVersion": "apps/v1", "kind": kind, "metadata": {"name": name, "namespace": namespace, "labels": labels},
            "spec": {"selector": {"matchLabels": {"app": "web"}}, "template": template},
        })
    };
    let labels = json!({"kustomize.toolkit.fluxcd.io/name": "apps", "kustomize.toolkit.fluxcd.io/namespace": namespace});
    server.put(&[
        with_status(
            git_repository(&namespace, "fleet"),
            "False",
            "authentication required",
            json!({}),
        ),
        with_status(
            kustomization(&namespace, "apps"),
            "True",
            "applied",
            json!({"lastAppliedRevision": "main@sha1:00"}),
        ),
        workload("Deployment", "web", labels),
        workload("Deployment", "stray", json!({})),
    ]);
    let uid = |at: &str| {
        server
            .get(&format!("apps/v1/{at}"))
            .expect("an object")
            .metadata
            .uid
    };
    let owned = |mut object: Value, kind: &str, name: &str, uid: Option<String>| {
        let owner =
            json!({"apiVersion": "apps/v1", "kind": kind, "name": name, "uid": uid, "controller": true});
        object["metadata"]["ownerReferences"] = json!([owner]);
        object
    };
    let deployment = uid(&format!("deployments/{namespace}/web"));
    server.put(&[owned(
        workload("ReplicaSet", "web-1", json!({})),
        "Deployment",
        "web",
        deployment,
    )]);
    let set = uid(&format!("replicasets/{namespace}/web-1"));
    let pod = json!({
        "apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web-1-a", "namespace": namespace},
        "spec": {"serviceAccountName": "default", "automountServiceAccountToken": false, "containers": template["spec"]["containers"]},
    });
    server.put(&[
        json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default", "namespace": namespace}}),
        owned(pod, "ReplicaSet", "web-1", set),
    ]);
    namespace
}

#[test]
fn a_pod_is_traced_to_its_source() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let trace = |line: &str| server.flux(line).args(["-n", &namespace]).ok();
    let text = trace("trace po/web-1-a");
    for line in [
        "Object:          Pod/web-1-a",
        "Status:          Managed by Flux",
        "Kustomization:   apps",
        "Revision:        main@sha1:00",
        "GitRepository:   fleet",
        "Status:          Last reconciliation failed at 2026-01-01 00:00:00 +0000 UTC",
        "Message:         authentication required",
    ] {
        assert!(text.lines().any(|shown| shown == line), "{line}:\n{text}");
    }
    let data: Value = serde_json::from_str(&trace("trace deploy web stray -o json")).expect("JSON");
    let managed: Vec<_> = data["traces"]
        .as_array()
        .expect("traces")
        .iter()
        .map(|trace| &trace["managed"])
        .collect();
    assert_eq!(managed, [&json!(true), &json!(false)]);
    let chain = &data["traces"][0]["chain"];
    assert_eq!(
        (&chain[0]["kind"], &chain[1]["kind"]),
        (&json!("Kustomization"), &json!("GitRepository"))
    );
    assert_eq!(
        (&chain[1]["ready"], &chain[1]["details"]["url"]),
        (&json!("False"), &json!("https://git.example.com/fleet"))
    );
}

#[test]
fn what_cannot_be_traced_is_told() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let run = |line: &str| server.flux(line).args(["-n", &namespace]).run();
    let stray = run("trace deployments.apps stray");
    assert_eq!((stray.code, stray.stdout.as_str()), (0, ""));
    assert!(
        stray.stderr.contains("is not managed by Flux"),
        "{}",
        stray.stderr
    );
    let some = run("trace deploy/web deploy/nope");
    assert!(
        some.code == 3 && some.stdout.contains("Deployment/web"),
        "{some:?}"
    );
    assert!(some.stderr.contains("nope not found"), "{}", some.stderr);
    let unknown = run("trace nonsense web");
    assert!(
        unknown.code == 3 && unknown.stderr.contains("no kind \"nonsense\""),
        "{}",
        unknown.stderr
    );
    // The source's name resolves by a word only the server knows.
    assert_eq!(run("trace gitrepo fleet").code, 0);
    server.erase(&format!(
        "source.toolkit.fluxcd.io/v1/gitrepositories/{namespace}/fleet"
    ));
    let torn = run("trace deploy web");
    assert!(
        torn.code == 0 && torn.stdout.contains("Status:          not found"),
        "{torn:?}"
    );
    assert!(
        torn.stderr
            .contains(&format!("GitRepository/{namespace}/fleet: not found")),
        "{}",
        torn.stderr
    );
}
