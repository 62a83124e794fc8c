//! `why`: the first broken link, by statuses as controllers write them.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::objects::{at, git_repository, kustomization, object, with_status};

/// Asks about an object, and returns the exit code and the answer.
fn why(server: &Arc<TestCluster>, namespace: &str, what: &str) -> (i32, Value) {
    let ran = server.flux(&format!("why {what} -o json -n {namespace}")).run();
    let report = serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    (ran.code, report)
}

/// Returns the root cause in one line: object, reason, message.
fn cause(report: &Value) -> String {
    let text = |field: &str| report["rootCause"][field].as_str().unwrap_or("nothing");
    format!(
        "{}/{} {}: {}",
        text("kind"),
        text("name"),
        text("reason"),
        text("message")
    )
}

fn hints(report: &Value) -> String {
    report["rootCause"]["hints"].to_string()
}

fn chain(report: &Value) -> Vec<String> {
    let links = report["chain"].as_array().expect("a chain").iter();
    links
        .map(|link| {
            format!(
                "{}/{} {}",
                link["kind"].as_str().unwrap_or(""),
                link["name"].as_str().unwrap_or(""),
                link["state"].as_str().unwrap_or("")
            )
        })
        .collect()
}

fn source(namespace: &str) -> Value {
    with_status(
        git_repository(namespace, "fleet"),
        "True",
        "stored artifact",
        json!({}),
    )
}

/// Makes a Kustomization whose `Ready` condition has a reason.
fn applied(namespace: &str, name: &str, ready: &str, reason: &str, message: &str, ids: &[&str]) -> Value {
    let entries: Vec<_> = ids
        .iter()
        .map(|id| json!({"id": format!("{namespace}_{id}"), "v": "v1"}))
        .collect();
    let mut made = with_status(
        kustomization(namespace, name),
        ready,
        message,
        json!({"inventory": {"entries": entries}}),
    );
    made["status"]["conditions"][0]["reason"] = json!(reason);
    made
}

fn deployment(namespace: &str, owner: &str, status: Value) -> Value {
    json!({
        "apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": {
            "name": "web", "namespace": namespace,
            "labels": {"kustomize.toolkit.fluxcd.io/name": owner, "kustomize.toolkit.fluxcd.io/namespace": namespace},
        },
        "spec": {
            "selector": {"matchLabels": {"app": "web"}},
            "template": {"metadata": {"labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "web"}]}},
        },
        "status": status,
    })
}

/// Puts a Pod of the Deployment `web` there, in a status.
fn pod(server: &Arc<TestCluster>, namespace: &str, status: Value) {
    server.put(&[
        json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default", "namespace": namespace}}),
        json!({
            "apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": "web-1", "namespace": namespace, "labels": {"app": "web"}},
            "spec": {"automountServiceAccountToken": false, "containers": [{"name": "web", "image": "web"}]},
            "status": status,
        }),
    ]);
}

#[test]
fn from_a_kustomization_down_to_the_pod_that_does_not_start() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        source(&namespace),
        applied(
            &namespace,
            "apps",
            "False",
            "HealthCheckFailed",
            "timeout waiting",
            &["web_apps_Deployment"],
        ),
        deployment(
            &namespace,
            "apps",
            json!({"replicas": 1, "updatedReplicas": 1, "observedGeneration": 1}),
        ),
    ]);
    let (code, report) = why(&server, &namespace, "ks/apps");
    assert_eq!(
        (code, cause(&report)),
        (4, "Deployment/web Progressing: 0 of 1 replicas ready".to_owned())
    );
    pod(&server, &namespace, json!({"phase": "Pending"}));
    server.put(&[json!({
        "apiVersion": "v1", "kind": "Event", "metadata": {"name": "web-1.1", "namespace": namespace},
        "involvedObject": {"kind": "Pod", "name": "web-1", "namespace": namespace}, "type": "Warning",
        "reason": "FailedMount", "message": "configmap \"settings\" not found", "lastTimestamp": "2026-01-01T00:00:00Z",
    })]);
    let (_, report) = why(&server, &namespace, "ks/apps");
    assert_eq!(
        cause(&report),
        "Pod/web-1 FailedMount: configmap \"settings\" not found"
    );
    let states = [
        (
            json!({"waiting": {"reason": "ErrImagePull", "message": "no such image"}}),
            "ImagePullBackOff",
        ),
        (
            json!({"terminated": {"exitCode": 1, "reason": "Error", "message": "no config"}}),
            "CrashLoopBackOff",
        ),
    ];
    for (state, reason) in states {
        let container = json!({"name": "web", "image": "web", "imageID": "", "ready": false, "restartCount": 1, "state": state});
        server.merge_status(
            &format!("v1/pods/{namespace}/web-1"),
            json!({"status": {"containerStatuses": [container]}}),
        );
        for what in ["ks/apps", "deployment/web", "pod web-1"] {
            let (code, report) = why(&server, &namespace, what);
            assert_eq!(
                (code, &report["rootCause"]["reason"]),
                (4, &json!(reason)),
                "{what}: {report}"
            );
            assert_eq!(report["rootCause"]["kind"], "Pod");
        }
    }
    let (_, report) = why(&server, &namespace, "ks/apps");
    assert_eq!(
        chain(&report),
        [
            "GitRepository/fleet whole",
            "Kustomization/apps broken",
            "Deployment/web broken",
            "Pod/web-1 broken"
        ]
    );
    let told = server.flux(&format!("why ks/apps -n {namespace}")).run();
    assert_eq!(told.code, 4);
    assert!(
        told.stdout
            .contains(&format!("root cause: Pod/{namespace}/web-1: CrashLoopBackOff: ")),
        "{}",
        told.stdout
    );
    let unschedulable = json!([{"type": "PodScheduled", "status": "False", "reason": "Unschedulable", "message": "0/1 nodes"}]);
    server.merge_status(
        &format!("v1/pods/{namespace}/web-1"),
        json!({"status": {"containerStatuses": null, "conditions": unschedulable}}),
    );
    let (_, report) = why(&server, &namespace, "ks/apps");
    assert_eq!(report["rootCause"]["reason"], "Unschedulable");
}

#[test]
fn what_waits_for_another_has_the_cause_of_that() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let waits = |name: &str, on: &str| {
        let told = format!("dependency '{namespace}/{on}' is not ready");
        let mut made = applied(&namespace, name, "False", "DependencyNotReady", &told, &[]);
        made["spec"]["dependsOn"] = json!([{"name": on}]);
        made
    };
    let missing = r#"Certificate/web dry-run failed: no matches for kind "Certificate" in version "cert-manager.io/v1""#;
    server.put(&[
        source(&namespace),
        applied(&namespace, "certs", "False", "ReconciliationFailed", missing, &[]),
        waits("infra", "certs"),
        waits("apps", "infra"),
        waits("chicken", "egg"),
        waits("egg", "chicken"),
        waits("lonely", "nobody"),
    ]);
    let (code, report) = why(&server, &namespace, "kustomization/apps");
    assert_eq!(
        (code, cause(&report)),
        (4, format!("Kustomization/certs MissingCRD: {missing}"))
    );
    assert!(hints(&report).contains("spec.dependsOn"), "{report}");
    assert_eq!(chain(&report).len(), 4, "{report}");
    let (_, report) = why(&server, &namespace, "ks/chicken");
    assert_eq!(report["rootCause"]["reason"], "DependencyCycle", "{report}");
    let (_, report) = why(&server, &namespace, "ks/lonely");
    assert_eq!(cause(&report), "Kustomization/nobody NotFound: it is not there");
    assert!(
        hints(&report).contains("take it out of spec.dependsOn"),
        "{report}"
    );
}

#[test]
fn what_is_above_comes_first() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        source(&namespace),
        applied(&namespace, "apps", "True", "ReconciliationSucceeded", "applied", &["web_apps_Deployment"]),
        deployment(&namespace, "apps", json!({
            "replicas": 1, "updatedReplicas": 1, "readyReplicas": 1, "availableReplicas": 1, "observedGeneration": 1,
        })),
    ]);
    let (code, report) = why(&server, &namespace, "deployment/web");
    assert_eq!(
        (code, &report["healthy"], &report["rootCause"]),
        (0, &json!(true), &Value::Null),
        "{report}"
    );
    let told = server.flux(&format!("why ks/apps -n {namespace}")).ok();
    assert!(
        told.ends_with(&format!("Kustomization/{namespace}/apps is healthy\n")),
        "{told}"
    );

    let place = at("Kustomization", &namespace, "apps");
    let annotations = json!({"annotations": {"flux-rs.dev/suspend-reason": "a freeze"}});
    server.merge(
        "test",
        &place,
        json!({"spec": {"suspend": true}, "metadata": annotations}),
    );
    let (code, report) = why(&server, &namespace, "deployment/web");
    assert_eq!(code, 4);
    assert_eq!(
        cause(&report),
        "Kustomization/apps Suspended: its controller is told to leave it alone: a freeze"
    );
    assert!(
        hints(&report).contains("flux-rs resume kustomization apps"),
        "{report}"
    );

    server.merge("test", &place, json!({"spec": {"suspend": false}}));
    let (_, report) = why(&server, &namespace, "deployment/web");
    assert_eq!(
        report["rootCause"]["reason"], "NotReconciled",
        "a generation nobody has seen: {report}"
    );

    let refused = "unable to clone 'https://git.example.com/fleet': authentication required";
    server.put(&[with_status(
        git_repository(&namespace, "fleet"),
        "False",
        refused,
        json!({}),
    )]);
    let (code, report) = why(&server, &namespace, "deployment/web");
    assert_eq!(
        (code, cause(&report)),
        (4, format!("GitRepository/fleet AuthenticationFailed: {refused}"))
    );
    assert_eq!(
        chain(&report).first().map(String::as_str),
        Some("GitRepository/fleet broken")
    );
}

#[test]
fn a_release_that_gave_up_is_to_be_reset() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let chart = json!({"kind": "OCIRepository", "name": "charts"});
    let charts = object(
        "OCIRepository",
        &namespace,
        "charts",
        json!({"interval": "1m", "url": "oci://registry.example.com/charts"}),
    );
    let release = object(
        "HelmRelease",
        &namespace,
        "web",
        json!({"interval": "10m", "chartRef": chart}),
    );
    let mut release = with_status(
        release,
        "False",
        "Helm install failed: context deadline exceeded",
        json!({}),
    );
    let stalled = json!({
        "type": "Stalled", "status": "True", "reason": "RetriesExceeded", "message": "Failed to install after 1 attempt(s)",
        "lastTransitionTime": "2026-01-01T00:00:00Z", "observedGeneration": 1,
    });
    release["status"]["conditions"]
        .as_array_mut()
        .expect("a list")
        .push(stalled);
    server.put(&[with_status(charts, "True", "stored", json!({})), release]);
    let (code, report) = why(&server, &namespace, "hr/web");
    let told = "HelmRelease/web RetriesExceeded: Helm install failed: context deadline exceeded";
    assert_eq!((code, cause(&report)), (4, told.to_owned()));
    let reset = format!("`flux-rs reconcile helmrelease web -n {namespace} --reset`");
    assert!(hints(&report).contains(&reset), "{report}");
    // Its workloads are found by their label; what is wrong with one is the cause, and the reset comes after.
    let mut made = deployment(
        &namespace,
        "x",
        json!({"observedGeneration": 1, "conditions": [{
            "type": "ReplicaFailure", "status": "True", "reason": "FailedCreate",
            "message": "pods \"web-1\" is forbidden: exceeded quota: small",
        }]}),
    );
    made["metadata"]["labels"] =
        json!({"helm.toolkit.fluxcd.io/name": "web", "helm.toolkit.fluxcd.io/namespace": namespace});
    server.put(&[made]);
    let (_, report) = why(&server, &namespace, "hr/web");
    assert_eq!(
        (&report["rootCause"]["kind"], &report["rootCause"]["reason"]),
        (&json!("Deployment"), &json!("QuotaExceeded"))
    );
    assert!(hints(&report).contains(&reset), "{report}");
}

#[test]
fn who_may_not_look_is_told_so() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        source(&namespace),
        applied(&namespace, "apps", "True", "ReconciliationSucceeded", "applied", &["settings__ConfigMap"]),
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": {"name": "some", "namespace": namespace},
            "rules": [{"apiGroups": ["kustomize.toolkit.fluxcd.io"], "resources": ["*"], "verbs": ["get"]}],
        }),
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": {"name": "some", "namespace": namespace},
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "some"},
            "subjects": [{"kind": "User", "name": format!("some-{namespace}"), "apiGroup": "rbac.authorization.k8s.io"}],
        }),
    ]);
    let ask = || {
        server
            .flux(&format!(
                "why ks/apps -n {namespace} --as some-{namespace} -o json"
            ))
            .run()
    };
    // The authoriser sees a new role when its own watch does.
    assert!(
        (0..100).any(|_| !ask().stdout.is_empty()),
        "the role never takes effect"
    );
    let ran = ask();
    assert_eq!(ran.code, 5, "{ran:?}");
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(
        (&report["healthy"], &report["rootCause"]),
        (&json!(false), &Value::Null)
    );
    for what in ["gitrepositories.source.toolkit.fluxcd.io", "configmaps"] {
        assert!(report["unread"].to_string().contains(what), "{report}");
    }
    server.flux(&format!("why ks/nope -n {namespace}")).fails(3);
}
