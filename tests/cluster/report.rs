//! `report`: what happened, as statuses and events keep it.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::objects::{git_repository, kustomization, with_status};

/// Returns a revision of one digit.
fn revision(digit: &str) -> String {
    format!("main@sha1:{}", digit.repeat(40))
}

/// Makes `apps`, which failed with revision b and recovered with c; `db`, which fails; and a source.
fn populated(server: &Arc<TestCluster>) -> String {
    let namespace = server.namespace();
    let entry = |first: &str, last: &str, status: &str, digit: &str| {
        json!({
            "digest": format!("sha256:{}", digit.repeat(64)), "firstReconciled": first, "lastReconciled": last,
            "lastReconciledDuration": "1s", "lastReconciledStatus": status, "totalReconciliations": 2,
            "metadata": {"revision": revision(digit)},
        })
    };
    let history = json!({"lastAppliedRevision": revision("c"), "history": [
        entry("2026-01-03T00:00:00Z", "2026-01-03T02:00:00Z", "ReconciliationSucceeded", "c"),
        entry("2026-01-02T00:00:00Z", "2026-01-02T01:00:00Z", "BuildFailed", "b"),
        entry("2026-01-01T00:00:00Z", "2026-01-01T23:00:00Z", "ReconciliationSucceeded", "a"),
    ]});
    let mut apps = with_status(
        kustomization(&namespace, "apps"),
        "True",
        "Applied revision",
        history,
    );
    apps["status"]["conditions"][0]["lastTransitionTime"] = json!("2026-01-03T00:00:00Z");
    let artifact = json!({"artifact": {
        "digest": format!("sha256:{}", "0".repeat(64)), "lastUpdateTime": "2026-01-03T00:00:00Z", "path": "x",
        "revision": revision("c"), "url": "http://x.example.com/x",
    }});
    server.put(&[
        with_status(git_repository(&namespace, "fleet"), "True", "stored artifact", artifact),
        apps,
        with_status(kustomization(&namespace, "db"), "False", "no such path", json!({})),
        json!({
            "apiVersion": "v1", "kind": "Event", "metadata": {"name": "apps.1", "namespace": namespace},
            "involvedObject": {
                "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization", "name": "apps", "namespace": namespace,
            },
            "type": "Warning", "reason": "BuildFailed", "message": "kustomize build failed: no such | file",
            "firstTimestamp": "2026-01-02T00:00:00Z", "lastTimestamp": "2026-01-02T01:00:00Z",
        }),
    ]);
    namespace
}

/// Returns the changes of an object: outcome, digit of the revision.
fn changes(report: &Value, name: &str) -> Vec<(String, String)> {
    let mut objects = report["objects"].as_array().expect("objects").iter();
    let object = objects.find(|object| object["name"] == name);
    let changes = object.map(|object| object["changes"].as_array().expect("changes").clone());
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    changes
        .into_iter()
        .flatten()
        .map(|change| {
            let revision = text(&change["revision"]);
            (
                text(&change["outcome"]),
                revision.rsplit(':').next().unwrap_or("-")[..1].to_owned(),
            )
        })
        .collect()
}

fn told(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter()
        .map(|(outcome, digit)| ((*outcome).to_owned(), (*digit).to_owned()))
        .collect()
}

#[test]
fn a_report_tells_failures_and_recoveries_since_a_time_or_a_revision() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let run = |line: &str| server.flux(line).args(["-n", &namespace]).run();
    let read = |line: &str| {
        let ran = run(line);
        assert_eq!(ran.code, 0, "{ran:?}");
        serde_json::from_str::<Value>(&ran.stdout).expect("JSON")
    };
    let report = read("report --since 2025-12-31T00:00:00Z -o json");
    let all = [("applied", "a"), ("failed", "b"), ("recovered", "c")];
    assert_eq!(changes(&report, "apps"), told(&all), "{report}");
    let message = &report["objects"]
        .as_array()
        .expect("objects")
        .iter()
        .find(|object| object["name"] == "apps");
    assert_eq!(
        message.expect("apps")["changes"][1]["message"],
        "kustomize build failed: no such | file"
    );
    assert_eq!(
        changes(&report, "fleet"),
        told(&[("ready", "-"), ("applied", "c")]),
        "{report}"
    );

    let report = read("report --since 2026-01-02T00:30:00Z -o json");
    assert_eq!(changes(&report, "apps"), told(&all[1..]), "{report}");
    let commit = "a".repeat(40);
    let report = read(&format!("report --since-revision {commit} -o json"));
    assert_eq!(changes(&report, "apps"), told(&all[1..]), "{report}");
    assert_eq!(report["since"], "2026-01-01T00:00:00Z");
    let report = read("report --since-revision ccccccc -o json");
    assert_eq!(changes(&report, "apps"), told(&[]), "{report}");
    let unknown = run("report --since-revision 1234567");
    assert!(
        unknown.code == 3 && unknown.stderr.contains("on record"),
        "{unknown:?}"
    );

    let table = run("report --since 2026-01-02T00:00:00Z").stdout;
    assert!(table.contains("✔ recovered  main@sha1:cccccccc"), "{table}");
    assert!(
        table.contains("✗ failed") && table.contains("no such path"),
        "{table}"
    );
    let markdown = run("report --since 2026-01-02T00:00:00Z -o markdown").stdout;
    assert!(
        markdown.starts_with("## Changes since 2026-01-02T00:00:00Z\n\n"),
        "{markdown}"
    );
    assert!(markdown.contains("no such \\| file |\n"), "{markdown}");
    // Whoever may not list is told so, after what could be read.
    let ran = server.flux(&format!("report -n {namespace} --as nobody")).run();
    assert_eq!(ran.code, 5, "{ran:?}");
}
