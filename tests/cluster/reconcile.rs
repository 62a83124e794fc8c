//! `reconcile`: the request, the wait for its answer, and what comes of it.

use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kube::ResourceExt;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server, run};
use crate::support::controller::{Controller, Manner, REQUESTED_AT};
use crate::support::objects::{at, dynamic, git_repository, kustomization, object, with_status};
use crate::support::proxy::{EXPIRED, Spoil, Watchtower};

const KINDS: &[&str] = &[
    "GitRepository",
    "HelmRepository",
    "HelmChart",
    "HelmRelease",
    "Kustomization",
];

fn well(takes: Duration) -> Manner {
    Manner {
        takes,
        ready: ("True", "done"),
        more: json!({"lastAppliedRevision": "main@sha1:abc"}),
    }
}

/// Makes an object that its controller has seen.
fn seen(object: Value) -> Value {
    with_status(object, "True", "of old", json!({"observedGeneration": 1}))
}

/// Makes a namespace with the GitRepository `fleet` and the Kustomization `apps`.
fn populated(server: &Arc<TestCluster>) -> String {
    let namespace = server.namespace();
    server.put(&[
        seen(git_repository(&namespace, "fleet")),
        seen(kustomization(&namespace, "apps")),
    ]);
    namespace
}

#[test]
fn one_watch_sees_the_answer_and_nothing_is_asked_again() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let controller = Controller::start(
        &server,
        &namespace,
        &["Kustomization"],
        well(Duration::from_secs(2)),
    );
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let tower = Watchtower::start(&server, Vec::new());
    tower.kubeconfig(&file);
    let flux = server.flux(&format!("reconcile ks apps -n {namespace}"));
    let ran = flux.env("KUBECONFIG", &file).run();
    let late = controller.last_answer().elapsed();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("Kustomization apps: applied revision main@sha1:abc"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stdout, "");
    let path = format!("/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/{namespace}/kustomizations");
    let seen = tower.seen();
    assert_eq!(seen.len(), 3, "{seen:#?}");
    assert_eq!(seen[0], format!("GET {path}/apps"));
    assert!(seen[1].starts_with(&format!("PATCH {path}/apps?")) && seen[1].contains("fieldManager=flux"));
    assert!(seen[2].starts_with(&format!("GET {path}?")) && seen[2].contains("watch=true"));
    // Far below any interval of polling, and far above what a busy machine needs.
    assert!(late < Duration::from_millis(500), "{late:?} after the answer");
}

#[test]
fn a_watch_that_breaks_is_taken_up_again() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let _controller = Controller::start(
        &server,
        &namespace,
        &["Kustomization"],
        well(Duration::from_millis(800)),
    );
    let tower = Watchtower::start(
        &server,
        vec![
            Spoil::watch(410, EXPIRED),
            Spoil::watch(200, ""),
            Spoil::watch(500, "no"),
        ],
    );
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    tower.kubeconfig(&file);
    let flux = server.flux(&format!("reconcile ks apps -n {namespace}"));
    flux.env("KUBECONFIG", &file).ok();
}

#[test]
fn the_source_comes_first_wherever_it_is() {
    let Some(server) = api_server() else { return };
    let (namespace, elsewhere) = (server.namespace(), server.namespace());
    let mut apps = kustomization(&namespace, "apps");
    apps["spec"]["sourceRef"]["namespace"] = json!(elsewhere);
    server.put(&[seen(git_repository(&elsewhere, "fleet")), seen(apps)]);
    let here = Controller::start(&server, &namespace, KINDS, well(Duration::ZERO));
    let there = Controller::start(&server, &elsewhere, KINDS, well(Duration::ZERO));
    server
        .flux(&format!(
            "reconcile kustomization apps --with-source -n {namespace}"
        ))
        .ok();
    assert_eq!(there.answered(), ["GitRepository/fleet"]);
    assert_eq!(here.answered(), ["Kustomization/apps"]);
    assert!(there.last_answer() < here.last_answer());
}

#[test]
fn a_release_comes_after_its_chart_and_the_chart_after_its_repository() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let source = json!({"kind": "HelmRepository", "name": "charts"});
    let chart = json!({"chart": "app", "version": "1.x", "interval": "1m", "sourceRef": source});
    let template = json!({"chart": "app", "sourceRef": source});
    server.put(&[
        seen(object(
            "HelmRepository",
            &namespace,
            "charts",
            json!({"url": "https://charts.example.com"}),
        )),
        seen(object(
            "HelmChart",
            &namespace,
            &format!("{namespace}-app"),
            chart,
        )),
        seen(object(
            "HelmRelease",
            &namespace,
            "app",
            json!({"interval": "1m", "chart": {"spec": template}}),
        )),
    ]);
    let controller = Controller::start(&server, &namespace, KINDS, well(Duration::ZERO));
    server
        .flux(&format!(
            "reconcile hr app --with-source --force --reset -n {namespace}"
        ))
        .ok();
    assert_eq!(
        controller.answered(),
        [
            "HelmRepository/charts".to_owned(),
            format!("HelmChart/{namespace}-app"),
            "HelmRelease/app".to_owned(),
        ]
    );
    let release = server
        .get(&at("HelmRelease", &namespace, "app"))
        .expect("the release");
    let annotation = |name: &str| release.annotations().get(name);
    let token = annotation(REQUESTED_AT);
    assert!(token.is_some());
    assert_eq!(annotation("reconcile.fluxcd.io/forceAt"), token);
    assert_eq!(annotation("reconcile.fluxcd.io/resetAt"), token);
}

#[test]
fn a_reported_failure_ends_the_wait_with_code_4() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let manner = Manner {
        ready: ("False", "kustomize build failed: no such file"),
        ..well(Duration::ZERO)
    };
    let _controller = Controller::start(&server, &namespace, &["Kustomization"], manner);
    let started = Instant::now();
    let told = server.flux(&format!("reconcile ks apps -n {namespace}")).fails(4);
    assert!(told.contains("kustomize build failed: no such file"), "{told}");
    assert!(
        started.elapsed() < Duration::from_secs(60),
        "the failure was waited out"
    );
}

#[test]
fn a_request_nobody_answers_ends_with_the_last_known_state_and_code_4() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let told = server
        .flux(&format!("reconcile ks apps --timeout 1s -n {namespace}"))
        .fails(4);
    assert!(
        told.contains("not ready after 1s: its controller has not answered yet"),
        "{told}"
    );
    assert!(told.contains("is its controller running?"), "{told}");
}

#[test]
fn an_object_deleted_meanwhile_ends_the_wait_with_code_3() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let (mut command, _home) = server
        .flux(&format!("reconcile ks apps -n {namespace}"))
        .into_command();
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("flux-rs starts");
    let asked = || {
        let object = server
            .get(&at("Kustomization", &namespace, "apps"))
            .expect("the object");
        object.annotations().contains_key(REQUESTED_AT)
    };
    while !asked() {
        std::thread::sleep(Duration::from_millis(20));
    }
    run(async {
        let api = dynamic(&server.client().await, "Kustomization", &namespace);
        let _ = api.delete("apps", &Default::default()).await.expect("deleted");
    });
    let output = child.wait_with_output().expect("flux-rs ends");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("was deleted meanwhile"), "{told}");
}

#[test]
fn what_cannot_be_reconciled_is_told_before_anything_is_changed() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let mut paused = kustomization(&namespace, "paused");
    paused["spec"]["suspend"] = json!(true);
    let oci = json!({"url": "oci://registry.example.com/charts", "type": "oci"});
    server.put(&[paused, object("HelmRepository", &namespace, "oci", oci)]);
    let reconcile = |words: &str| {
        server
            .flux("reconcile")
            .args(words.split(' '))
            .args(["-n", &namespace])
    };
    let told = reconcile("ks paused").fails(6);
    assert!(
        told.contains(&format!("flux-rs resume kustomization paused -n {namespace}")),
        "{told}"
    );
    let object = server
        .get(&at("Kustomization", &namespace, "paused"))
        .expect("the object");
    assert!(!object.annotations().contains_key(REQUESTED_AT));
    reconcile("ks nope").fails(3);
    let told = reconcile("source helm oci").run();
    assert_eq!(told.code, 0);
    assert!(told.stderr.contains("needs no reconciliation"), "{}", told.stderr);
}
