//! `reconcile`, `suspend`, `resume` and `delete` of many objects at once: which, in what order, and what is told of each.

use std::collections::BTreeMap;
use std::time::Duration;

use kube::ResourceExt;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::controller::{Controller, Manner, REQUESTED_AT};
use crate::support::flux::{Flux, Ran};
use crate::support::objects::{at, git_repository, kustomization, object, with_status};
use crate::support::proxy::{Spoil, Watchtower};

const KINDS: &[&str] = &["Kustomization"];

fn well() -> Manner {
    Manner {
        takes: Duration::ZERO,
        ready: ("True", "done"),
        more: json!({"lastAppliedRevision": "main@sha1:abc"}),
    }
}

/// Makes a Kustomization its controller has seen, which depends on others.
fn seen(namespace: &str, name: &str, depends_on: &[&str]) -> Value {
    let mut made = kustomization(namespace, name);
    let names: Vec<_> = depends_on.iter().map(|name| json!({"name": name})).collect();
    made["spec"]["dependsOn"] = json!(names);
    with_status(made, "True", "of old", json!({"observedGeneration": 1}))
}

fn labelled(mut made: Value, labels: Value) -> Value {
    made["metadata"]["labels"] = labels;
    made
}

fn paused(mut made: Value) -> Value {
    made["spec"]["suspend"] = json!(true);
    made
}

/// Makes a Kustomization that has applied objects, by the IDs of its inventory.
fn applied(namespace: &str, name: &str, ids: &[&str]) -> Value {
    let entries: Vec<_> = ids.iter().map(|id| json!({"id": id, "v": "v1"})).collect();
    let more = json!({"observedGeneration": 1, "inventory": {"entries": entries}});
    with_status(kustomization(namespace, name), "True", "of old", more)
}

fn verb(server: &TestCluster, namespace: &str, words: &str) -> Flux {
    server.flux(words).args(["-n", namespace])
}

/// Returns what became of each object, by name.
fn outcomes(ran: &Ran) -> BTreeMap<String, String> {
    let report: Value = serde_json::from_str(&ran.stdout).expect("one JSON document");
    let list = report["outcomes"].as_array().expect("outcomes");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    list.iter()
        .map(|one| (text(&one["name"]), text(&one["outcome"])))
        .collect()
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(name, end)| ((*name).to_owned(), (*end).to_owned()))
        .collect()
}

fn was_asked(server: &TestCluster, namespace: &str, name: &str) -> bool {
    let object = server
        .get(&at("Kustomization", namespace, name))
        .expect("the object");
    object.annotations().contains_key(REQUESTED_AT)
}

fn is_suspended(server: &TestCluster, namespace: &str, name: &str) -> bool {
    let object = server
        .get(&at("Kustomization", namespace, name))
        .expect("the object");
    object.data["spec"]["suspend"] == json!(true)
}

#[test]
fn fifty_reconcile_each_after_those_it_depends_on() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let name = |number: usize| format!("app-{number:02}");
    // Names run against the order: it must come from dependsOn.
    let before = |number: usize| match number {
        49 => Vec::new(),
        _ => Vec::from([number + 1, number + (49 - number) / 2 + 1].map(|before| before.min(49))),
    };
    let all: Vec<_> = (0..50)
        .map(|number| {
            let names: Vec<_> = before(number)
                .into_iter()
                .filter(|_| number % 3 > 0)
                .map(name)
                .collect();
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            seen(&namespace, &name(number), &names)
        })
        .collect();
    server.put(&all);
    let controller = Controller::start(&server, &namespace, KINDS, well());
    let ran = verb(&server, &namespace, "reconcile ks --all -o json").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(outcomes(&ran).values().filter(|end| *end == "done").count(), 50);
    let answered = controller.answered();
    let place = |number: usize| {
        let name = format!("Kustomization/{}", name(number));
        answered
            .iter()
            .position(|answered| *answered == name)
            .expect("answered")
    };
    for number in (0..50).filter(|number| number % 3 > 0) {
        for before in before(number) {
            assert!(
                place(before) < place(number),
                "{number} before {before}: {answered:?}"
            );
        }
    }
}

#[test]
fn some_are_chosen_and_one_failure_does_not_stop_the_rest() {
    let Some(server) = api_server() else { return };
    let (namespace, other) = (server.namespace(), server.namespace());
    let team = json!({"team": namespace});
    let mut failing = seen(&namespace, "failing", &[]);
    failing["status"]["conditions"][0]["status"] = json!("False");
    server.put(&[
        labelled(seen(&namespace, "a", &[]), team.clone()),
        seen(&namespace, "b", &[]),
        failing,
        kustomization(&namespace, "new"),
        paused(kustomization(&namespace, "paused")),
        labelled(seen(&other, "far", &[]), team),
    ]);
    // Nobody answers: who is asked is all that counts.
    let chosen = |words: &str| {
        let line = format!("reconcile ks {words} --timeout 1s -o json");
        outcomes(&verb(&server, &namespace, &line).run())
    };
    assert_eq!(chosen("--failed"), map(&[("failing", "failed")]));
    assert_eq!(
        chosen("--not-ready"),
        map(&[("failing", "failed"), ("new", "failed"), ("paused", "skipped")])
    );
    let here = Controller::start(&server, &namespace, KINDS, well());
    let there = Controller::start(&server, &other, KINDS, well());
    let labels = format!("-A -l team={namespace}");
    assert_eq!(
        chosen(&format!("{labels} --timeout 1m")),
        map(&[("a", "done"), ("far", "done")])
    );
    assert!(here.answered().contains(&"Kustomization/a".to_owned()));
    assert!(there.answered().contains(&"Kustomization/far".to_owned()));

    let ran = verb(&server, &namespace, "reconcile ks a nope paused b -o json").run();
    assert_eq!(
        outcomes(&ran),
        map(&[
            ("a", "done"),
            ("nope", "failed"),
            ("paused", "failed"),
            ("b", "done")
        ])
    );
    // They failed for different reasons, each told.
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("2 of 4 objects could not be reconciled"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("'nope' not found") && ran.stderr.contains("is suspended"));
    assert!(
        ran.stderr.contains("flux-rs resume kustomization paused"),
        "{}",
        ran.stderr
    );
    // Nothing in that state is nothing to do; nothing there at all is not found.
    assert_eq!(chosen("--failed"), map(&[]));
    verb(&server, &namespace, "reconcile ks -l team=none").fails(3);
    verb(&server, &namespace, "reconcile ks -l a=b=c").fails(2);
}

#[test]
fn what_depends_on_a_failure_is_not_asked_for() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        paused(kustomization(&namespace, "base")),
        seen(&namespace, "middle", &["base"]),
        seen(&namespace, "top", &["middle", "elsewhere"]),
        seen(&namespace, "aside", &[]),
    ]);
    let _controller = Controller::start(&server, &namespace, KINDS, well());
    let ran = verb(&server, &namespace, "reconcile ks top middle base aside -o json").run();
    assert_eq!(
        outcomes(&ran),
        map(&[
            ("base", "failed"),
            ("middle", "failed"),
            ("top", "failed"),
            ("aside", "done")
        ])
    );
    assert_eq!(ran.code, 6, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("Kustomization top was not asked for: Kustomization middle comes before it"),
        "{}",
        ran.stderr
    );
    assert!(!was_asked(&server, &namespace, "middle") && was_asked(&server, &namespace, "aside"));
}

#[test]
fn what_takes_its_time_holds_up_only_what_depends_on_it() {
    let Some(server) = api_server() else { return };
    let (namespace, silent) = (server.namespace(), server.namespace());
    let team = json!({"team": namespace});
    server.put(&[
        labelled(seen(&silent, "slow", &[]), team.clone()),
        labelled(seen(&namespace, "first", &[]), team.clone()),
        labelled(seen(&namespace, "second", &["first"]), team),
    ]);
    // Nobody answers for `slow`.
    let _controller = Controller::start(&server, &namespace, KINDS, well());
    let line = format!("reconcile ks -A -l team={namespace} --timeout 5s -o json");
    let ran = verb(&server, &namespace, &line).run();
    let expected = map(&[("slow", "failed"), ("first", "done"), ("second", "done")]);
    assert_eq!((ran.code, outcomes(&ran)), (4, expected), "{}", ran.stderr);
}

#[test]
fn a_circle_of_dependencies_is_named() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        seen(&namespace, "a", &["b"]),
        seen(&namespace, "b", &["a"]),
        seen(&namespace, "c", &[]),
    ]);
    let _controller = Controller::start(&server, &namespace, KINDS, well());
    let around = "Kustomization a depends on Kustomization b depends on Kustomization a";
    let ran = verb(&server, &namespace, "reconcile ks --all -o json").run();
    assert_eq!(
        outcomes(&ran),
        map(&[("a", "failed"), ("b", "failed"), ("c", "done")])
    );
    assert_eq!(ran.code, 6);
    assert!(ran.stderr.contains(around), "{}", ran.stderr);
    assert!(!was_asked(&server, &namespace, "a"));
    let ran = verb(&server, &namespace, "suspend ks --all -o json").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains(around), "{}", ran.stderr);
    let ran = verb(&server, &namespace, "resume ks --all --wait -o json").run();
    assert_eq!(
        outcomes(&ran),
        map(&[("a", "failed"), ("b", "failed"), ("c", "done")])
    );
    assert_eq!(ran.code, 4);
    assert!(!is_suspended(&server, &namespace, "a"));
}

#[test]
fn a_suspension_says_why_and_until_when() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&["a", "b", "c"].map(|name| seen(&namespace, name, &[])));
    let run = |words: &str| verb(&server, &namespace, words);
    run("suspend ks a --until 1s").args(["--reason", "the move"]).ok();
    run("suspend ks b --until 2h").ok();
    run("suspend ks c").ok();
    let annotation = |name: &str, which: &str| {
        let object = server
            .get(&at("Kustomization", &namespace, name))
            .expect("the object");
        object
            .annotations()
            .get(&format!("flux-rs.dev/suspend-{which}"))
            .cloned()
    };
    assert_eq!(annotation("a", "reason").as_deref(), Some("the move"));
    let until: jiff::Timestamp = annotation("a", "until")
        .expect("a time")
        .parse()
        .expect("RFC 3339");
    let later: jiff::Timestamp = annotation("b", "until")
        .expect("a time")
        .parse()
        .expect("RFC 3339");
    let hours = later.duration_since(until).as_secs();
    assert!((7195..=7260).contains(&hours), "{hours}");
    // What is not said again stays.
    run("suspend ks a").ok();
    assert_eq!(annotation("a", "reason").as_deref(), Some("the move"));
    while jiff::Timestamp::now() < until {
        std::thread::sleep(Duration::from_millis(50));
    }
    let ran = run("resume ks --expired -o json").run();
    assert_eq!(
        (ran.code, outcomes(&ran)),
        (0, map(&[("a", "done")])),
        "{}",
        ran.stderr
    );
    assert_eq!(
        (annotation("a", "reason"), annotation("a", "until")),
        (None, None)
    );
    assert!(!is_suspended(&server, &namespace, "a") && is_suspended(&server, &namespace, "b"));
    let ran = run("resume ks --expired").run();
    assert!(
        ran.code == 0 && ran.stderr.contains("nothing to do"),
        "{}",
        ran.stderr
    );
    run("suspend ks c --until 2020-01-01T00:00:00Z").fails(2);
    run("suspend ks c --until tomorrow").fails(2);
}

#[test]
fn what_a_suspension_takes_along_is_named() {
    let Some(server) = api_server() else { return };
    let (namespace, other) = (server.namespace(), server.namespace());
    let mut far = kustomization(&other, "far");
    far["spec"]["sourceRef"]["namespace"] = json!(namespace);
    let child = format!("{namespace}_web_helm.toolkit.fluxcd.io_HelmRelease");
    server.put(&[
        git_repository(&namespace, "fleet"),
        far,
        applied(&namespace, "apps", &[&child, "x_web_apps_Deployment"]),
    ]);
    let ran = verb(&server, &namespace, "suspend ks apps -o json").run();
    let release = format!("HelmRelease/{namespace}/web");
    assert!(
        ran.stderr.contains(&release) && !ran.stderr.contains("Deployment"),
        "{}",
        ran.stderr
    );
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(report["outcomes"][0]["along"], json!([release]));
    let ran = verb(&server, &namespace, "suspend source git fleet -o json").run();
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(
        report["outcomes"][0]["along"],
        json!(
            [
                format!("Kustomization/{other}/far"),
                format!("Kustomization/{namespace}/apps"),
            ]
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
        )
    );
    assert!(ran.stderr.contains("brings nothing new"), "{}", ran.stderr);
}

#[test]
fn dependents_go_before_what_they_depend_on_and_what_is_pruned_is_named() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let child = format!("{namespace}_nested_kustomize.toolkit.fluxcd.io_Kustomization");
    let mut app = applied(&namespace, "app", &[&child, "x_settings__ConfigMap"]);
    app["spec"]["dependsOn"] = json!([{"name": "base"}]);
    app["metadata"]["finalizers"] = json!(["example.com/test"]);
    server.put(&[
        seen(&namespace, "base", &[]),
        app,
        applied(&namespace, "nested", &["x_web_apps_Deployment"]),
        object(
            "OCIRepository",
            &namespace,
            "unused",
            json!({"interval": "1m", "url": "oci://r.example.com/a"}),
        ),
    ]);
    let told = verb(&server, &namespace, "delete ks base app").fails(6);
    assert!(told.contains("pass --silent or --yes"), "{told}");
    let ran = verb(
        &server,
        &namespace,
        "delete ks base app --yes --timeout 2s -o json",
    )
    .run();
    assert_eq!(
        outcomes(&ran),
        map(&[("app", "failed"), ("base", "failed")]),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.code, 4);
    let pruned = format!(
        "with Kustomization app goes ConfigMap/x/settings, Deployment/x/web, Kustomization/{namespace}/nested"
    );
    assert!(ran.stderr.contains(&pruned), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("Kustomization base was not deleted: Kustomization app depends on it"),
        "{}",
        ran.stderr
    );
    assert!(server.get(&at("Kustomization", &namespace, "base")).is_some());
    let free = json!({"metadata": {"finalizers": null}});
    server.merge("test", &at("Kustomization", &namespace, "app"), free);
    let ran = verb(&server, &namespace, "delete ks --all -s -o json").run();
    assert_eq!(
        outcomes(&ran),
        map(&[("base", "done"), ("nested", "done")]),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.code, 0);
    assert!(server.get(&at("Kustomization", &namespace, "base")).is_none());
    verb(&server, &namespace, "delete source oci -A -s").fails(2);
    verb(&server, &namespace, "delete source oci --all -s").ok();
}

#[test]
fn who_may_not_watch_learns_it_of_each_object() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&["a", "b"].map(|name| seen(&namespace, name, &[])));
    let refusal = r#"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"no watch","reason":"Forbidden","code":403}"#;
    let tower = Watchtower::start(&server, vec![Spoil::watch(403, refusal)]);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    tower.kubeconfig(&file);
    let flux = verb(&server, &namespace, "reconcile ks a b -o json");
    let ran = flux.env("KUBECONFIG", &file).run();
    assert_eq!(
        (ran.code, outcomes(&ran)),
        (5, map(&[("a", "failed"), ("b", "failed")])),
        "{}",
        ran.stderr
    );
    assert!(was_asked(&server, &namespace, "a") && was_asked(&server, &namespace, "b"));
}

#[test]
fn a_request_is_sent_again_when_the_server_comes_back() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[seen(&namespace, "a", &[]), seen(&namespace, "b", &["a"])]);
    let _controller = Controller::start(&server, &namespace, KINDS, well());
    let away = |part: &'static str, times: usize| Spoil {
        part,
        times,
        code: 0,
        body: "",
    };
    let spoils = vec![away("fieldManager=flux", 2), away("watch=true", 2)];
    let tower = Watchtower::start(&server, spoils);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    tower.kubeconfig(&file);
    let ran = verb(&server, &namespace, "reconcile ks a b")
        .env("KUBECONFIG", &file)
        .run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("the API server is away"), "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn whoever_is_asked_knows_what_goes() {
    use crate::support::pty::Dialogue;
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        applied(&namespace, "apps", &["x_web_apps_Deployment"]),
        seen(&namespace, "base", &[]),
    ]);
    let ask = |words: &str, answer: &str| {
        let mut run = Dialogue::start(verb(&server, &namespace, words));
        run.until("Really delete");
        run.types(answer);
        run.end()
    };
    let (code, told) = ask("delete ks apps base", "n");
    assert_eq!(code, 6, "{told}");
    assert!(
        told.contains("with Kustomization apps goes Deployment/x/web"),
        "{told}"
    );
    assert!(
        told.contains("Kustomization apps, Kustomization base would go"),
        "{told}"
    );
    assert!(told.contains("delete 2 objects?"), "{told}");
    assert!(server.get(&at("Kustomization", &namespace, "apps")).is_some());
    let (code, told) = ask("delete ks apps", "y");
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("what it applied is deleted, too"), "{told}");
    assert!(server.get(&at("Kustomization", &namespace, "apps")).is_none());
}
