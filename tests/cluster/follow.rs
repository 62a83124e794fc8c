//! `get --watch`: what changes, through lost connections and lost history.

use kube::api::{Patch, PatchParams};
use serde_json::{Value, json};

use super::get::populated;
use crate::support::cluster::{TestCluster, api_server, run};
use crate::support::follow::Following;
use crate::support::objects::{at, dynamic, kustomization, status};
use crate::support::proxy::{EXPIRED, Line, Spoil, Watchtower};
use crate::support::pty::Dialogue;

fn set_status(server: &TestCluster, namespace: &str, name: &str, ready: &str, message: &str) {
    run(async {
        let api = dynamic(&server.client().await, "Kustomization", namespace);
        let patch = json!({"status": status(1, ready, message, json!({}))});
        api.patch_status(name, &PatchParams::default(), &Patch::Merge(&patch))
            .await
            .expect("a status");
    });
}

#[test]
fn a_watch_shows_changes_and_outlives_its_connection() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let tower = Watchtower::start(
        &server,
        vec![
            Spoil::watch(200, ""),
            Spoil::watch(503, "not now"),
            Spoil::watch(410, EXPIRED),
        ],
    );
    tower.kubeconfig(&file);
    let flux = server.flux(&format!("get ks app --watch -n {namespace}"));
    let mut follow = Following::start(flux.env("KUBECONFIG", &file));
    assert!(follow.next().starts_with("NAME"));
    assert!(follow.next().ends_with("Applied revision: main@sha1:5bf3a8f9"));
    // What was listed again after the history was lost is no news.
    set_status(&server, &namespace, "app", "False", "broken");
    assert!(follow.next().ends_with("False  broken"));
    // Ctrl-C is how it is meant to end.
    assert_eq!(follow.stop(), (Some(130), String::new()));
}

#[test]
fn a_watch_ends_after_the_time_it_is_given() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let watch = format!("get ks -w --timeout 1s --no-header -o json -n {namespace}");
    let lines = server.flux(&watch).ok();
    let names = lines
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let names: Vec<_> = names.map(|object| object["metadata"]["name"].clone()).collect();
    assert_eq!(names, ["app", "db"]);
}

#[test]
fn all_kinds_are_one_stream_that_outlives_the_server() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let spoil = |part, code, body| Spoil {
        part,
        times: 1,
        code,
        body,
    };
    let tower = Watchtower::start(&server, Vec::new());
    let line = Line::to(&tower);
    line.kubeconfig(&file);
    let flux = server.flux(&format!("get all -w -n {namespace}"));
    let mut follow = Following::start(flux.env("KUBECONFIG", &file));
    let words = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(follow.next()), "NAME REVISION SUSPENDED READY MESSAGE");
    assert_eq!(
        words(follow.next()),
        "gitrepository/fleet False True stored artifact"
    );
    assert!(words(follow.next()).starts_with("kustomization/app main@sha1:5bf3a8f9 False True"));
    assert_eq!(words(follow.next()), "kustomization/db False False no such path");
    set_status(&server, &namespace, "db", "True", "mended");
    assert_eq!(words(follow.next()), "kustomization/db False True mended");

    // The server goes away; when it comes back it knows neither rights nor kinds at first, and no history.
    tower.until_watches(14);
    line.cut();
    set_status(&server, &namespace, "db", "False", "broken meanwhile");
    server.put(&[kustomization(&namespace, "new")]);
    server.delete(&at("Kustomization", &namespace, "app"));
    let absent = "404 page not found\n";
    let forbidden = r#"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"not synced","reason":"Forbidden","code":403}"#;
    tower.spoil(vec![
        spoil("/kustomizations?&watch", 403, forbidden),
        spoil("/kustomizations?&watch", 404, absent),
        spoil("/kustomizations?&watch", 410, EXPIRED),
    ]);
    line.mend();
    let mut after = [words(follow.next()), words(follow.next())];
    after.sort();
    assert_eq!(
        after,
        [
            "kustomization/db False False broken meanwhile",
            "kustomization/new False False waiting to be reconciled"
        ]
    );
    set_status(&server, &namespace, "new", "True", "done");
    assert_eq!(words(follow.next()), "kustomization/new False True done");
    let (code, told) = follow.stop();
    assert_eq!(
        (code, told.as_str()),
        (Some(130), "⚠ Kustomization app was deleted\n")
    );
}

#[test]
fn events_say_what_happened_to_an_object() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let line = format!("get ks -w --not-ready -o json --output-watch-events -n {namespace}");
    let mut follow = Following::start(server.flux(&line));
    let mut next = || {
        let event: Value = serde_json::from_str(&follow.next()).expect("JSON");
        let name = event["object"]["metadata"]["name"].clone();
        assert_eq!(event["object"]["kind"], "Kustomization");
        format!(
            "{} {}",
            event["type"].as_str().expect("a type"),
            name.as_str().expect("a name")
        )
    };
    assert_eq!(next(), "ADDED db");
    set_status(&server, &namespace, "db", "False", "still broken");
    assert_eq!(next(), "MODIFIED db");
    set_status(&server, &namespace, "db", "True", "mended");
    assert_eq!(next(), "DELETED db", "it is not ready no more");
    server.put(&[kustomization(&namespace, "new")]);
    assert_eq!(next(), "ADDED new");
    server.delete(&at("Kustomization", &namespace, "new"));
    assert_eq!(next(), "DELETED new");
}

#[test]
fn a_table_fits_the_terminal_and_is_whole_elsewhere() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let message = "health check failed after 30s: timeout waiting for: [Deployment/infra/ingress]";
    set_status(&server, &namespace, "db", "False", message);
    let flux = || server.flux(&format!("get ks db -n {namespace}"));
    let (code, screen) = Dialogue::with_data_within(flux(), 80).end();
    assert_eq!(code, 0, "{screen}");
    let lines: Vec<_> = screen.lines().map(str::trim_end).collect();
    assert!(
        lines.len() > 2 && lines.iter().all(|line| line.len() <= 80),
        "{screen}"
    );
    let words: Vec<_> = screen.split_whitespace().collect();
    assert!(words.join(" ").ends_with(message), "{screen}");
    assert_eq!(flux().ok().lines().count(), 2);
}
