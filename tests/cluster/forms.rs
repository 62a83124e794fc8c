//! `get`: the forms of the answer, which objects it has, and their order.

use serde_json::{Value, json};

use super::get::populated;
use crate::support::cluster::api_server;
use crate::support::objects::{at, object, with_status};

#[test]
fn names_and_templates_are_those_of_kubectl() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let get = |line: &str| server.flux(line).args(["-n", &namespace]);
    let ks = "kustomization.kustomize.toolkit.fluxcd.io";
    assert_eq!(get("get ks -o name").ok(), format!("{ks}/app\n{ks}/db\n"));
    assert_eq!(
        get("get all -o name").ok(),
        format!("gitrepository.source.toolkit.fluxcd.io/fleet\n{ks}/app\n{ks}/db\n")
    );
    let path = |line: &str, path: &str| get(line).args(["-o", &format!("jsonpath={path}")]).ok();
    // One that is named is what the paths start at.
    assert_eq!(path("get ks app", "{.metadata.labels.team}"), "a");
    let ready =
        r#"{range .items[*]}{.metadata.name}={.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}"#;
    assert_eq!(path("get ks", ready), "app=True\ndb=False\n");
    assert_eq!(
        path("get all", "{.kind} {.items[*].kind}"),
        "List GitRepository Kustomization Kustomization"
    );
    assert_eq!(path("get ks -l team=a", "{.items[*].metadata.name}"), "app");
    let columns = r#"custom-columns=NAME:.metadata.name,TEAM:.metadata.labels.team,READY:.status.conditions[?(@.type=="Ready")].status"#;
    assert_eq!(
        get("get ks").args(["-o", columns]).ok(),
        "NAME  TEAM    READY\napp   a       True\ndb    <none>  False\n"
    );
    assert_eq!(
        get("get all --no-header")
            .args(["-o", "custom-columns=KIND:.kind,NAME:.metadata.name"])
            .ok(),
        "GitRepository  fleet\nKustomization  app\nKustomization  db\n"
    );
    let wide = get("get ks -o wide").ok();
    let mut lines = wide
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    assert_eq!(
        lines.next().expect("a header"),
        [
            "NAME",
            "SOURCE",
            "AGE",
            "REVISION",
            "SUSPENDED",
            "READY",
            "MESSAGE"
        ]
    );
    let app = lines.next().expect("a row");
    assert_eq!(app[1], format!("GitRepository/{namespace}/fleet"));
    assert_eq!(app[3], "main@sha1:5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a");
}

#[test]
fn objects_are_picked_by_their_state_and_sorted() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let spec =
        json!({"interval": "5m", "suspend": true, "provider": "generic", "bucketName": "b", "endpoint": "e"});
    server.put(&[with_status(
        object("Bucket", &namespace, "old", spec),
        "True",
        "stored",
        json!({}),
    )]);
    server.merge(
        "test",
        &at("Kustomization", &namespace, "app"),
        json!({
            "metadata": {"annotations": {
                "flux-rs.dev/suspend-reason": "incident 42", "flux-rs.dev/suspend-until": "2026-01-02T15:04:05Z",
            }},
            "spec": {"suspend": true},
        }),
    );
    let get = |line: &str| server.flux(line).args(["-n", &namespace]).ok();
    let names = |line: &str| {
        let text = get(&format!("{line} --no-header"));
        let names = text.lines().filter_map(|line| line.split_whitespace().next());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(names("get all --suspended"), ["bucket/old", "kustomization/app"]);
    // The suspension is a generation no controller has seen.
    assert_eq!(names("get ks --not-ready"), ["app", "db"]);
    assert_eq!(names("get ks --failed"), ["db"]);
    assert_eq!(names("get ks --suspended --status-selector ready=false"), [""; 0]);
    assert_eq!(names("get ks --suspended -l team=a"), ["app"]);
    let table = get("get ks app");
    assert!(
        table.contains(
            "True       True   [suspended until 2026-01-02T15:04:05Z: incident 42] Applied revision: "
        ),
        "{table}"
    );
    assert_eq!(names("get ks --sort-by ready"), ["db", "app"]);
    assert_eq!(
        names("get ks --sort-by .status.lastAppliedRevision"),
        ["app", "db"]
    );
    assert_eq!(
        names("get all --sort-by ready"),
        [
            "bucket/old",
            "gitrepository/fleet",
            "kustomization/db",
            "kustomization/app"
        ]
    );
    // Objects that are no tables of their kinds are sorted together.
    let list: Value = serde_json::from_str(&get("get all --sort-by name -o json")).expect("JSON");
    let items = list["items"].as_array().expect("items").iter();
    let items: Vec<_> = items
        .map(|item| item["metadata"]["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(items, ["app", "db", "fleet", "old"]);
}
