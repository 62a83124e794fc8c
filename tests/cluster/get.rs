//! `get`: tables, data, what is missing, and pages.

use std::sync::Arc;

use futures::StreamExt;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server, run};
use crate::support::objects::{dynamic, git_repository, kustomization, with_status};
use crate::support::proxy::{Spoil, Watchtower};

const REVISION: &str = "main@sha1:5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a";

/// Makes a namespace with a source, two Kustomizations and nothing else.
pub fn populated(server: &Arc<TestCluster>) -> String {
    let namespace = server.namespace();
    let applied = json!({"lastAppliedRevision": REVISION});
    let message = format!("Applied revision: {REVISION}");
    let mut app = with_status(kustomization(&namespace, "app"), "True", &message, applied);
    app["metadata"]["labels"] = json!({"team": "a"});
    server.put(&[
        with_status(
            git_repository(&namespace, "fleet"),
            "True",
            "stored artifact",
            json!({}),
        ),
        app,
        with_status(
            kustomization(&namespace, "db"),
            "False",
            "no such path",
            json!({}),
        ),
    ]);
    namespace
}

#[test]
fn a_kind_is_a_table_of_its_objects() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let get = |line: &str| server.flux(line).args(["-n", &namespace]).ok();
    assert_eq!(
        get("get kustomizations"),
        "NAME  REVISION            SUSPENDED  READY  MESSAGE\n\
         app   main@sha1:5bf3a8f9  False      True   Applied revision: main@sha1:5bf3a8f9\n\
         db                        False      False  no such path\n"
    );
    let words = get("get ks db --show-source --no-header");
    let words: Vec<_> = words.split_whitespace().collect();
    assert_eq!(
        words.join(" "),
        format!("db GitRepository/{namespace}/fleet False False no such path")
    );
    assert!(get("get ks -l team=a --no-header").starts_with("app "));
    assert!(get("get ks --status-selector ready=false --no-header").starts_with("db "));
    assert_eq!(
        get("get ks --status-selector ready=unknown"),
        "NAME  REVISION  SUSPENDED  READY  MESSAGE\n"
    );
    let everywhere = server.flux("get ks -A --no-header").ok();
    assert!(
        everywhere
            .lines()
            .any(|line| line.starts_with(&format!("{namespace} ")))
    );
}

#[test]
fn all_is_a_table_a_kind_that_has_objects() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let all = server.flux(&format!("get all -n {namespace} --no-header")).ok();
    let names: Vec<_> = all.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(
        names,
        [
            "gitrepository/fleet",
            "",
            "kustomization/app",
            "kustomization/db",
            ""
        ]
    );
    let sources = server.flux(&format!("get sources all -n {namespace}")).ok();
    assert!(sources.contains("gitrepository/fleet") && !sources.contains("kustomization"));
    let empty = server.namespace();
    assert_eq!(server.flux(&format!("get all -n {empty}")).ok(), "");
}

#[test]
fn data_is_one_list() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let read = |line: &str| {
        let text = server.flux(line).args(["-n", &namespace]).ok();
        serde_norway::from_str::<Value>(&text).expect("YAML, and so is JSON")
    };
    let list = read("get ks -o json");
    assert_eq!(
        (&list["apiVersion"], &list["kind"]),
        (&json!("v1"), &json!("List"))
    );
    assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(list["items"][0]["kind"], "Kustomization");
    assert_eq!(list["items"][0]["status"]["lastAppliedRevision"], REVISION);
    assert_eq!(list["items"][0]["metadata"].get("managedFields"), None);
    assert_eq!(read("get ks -o yaml"), list);
    assert_eq!(read("get ks db -o json")["items"][0]["metadata"]["name"], "db");
    assert_eq!(read("get all -o json")["items"].as_array().map(Vec::len), Some(3));
    let empty = server.namespace();
    let ran = server.flux(&format!("get hr -o json -n {empty}")).run();
    let list: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!((ran.code, &list["items"]), (3, &json!([])));
}

#[test]
fn what_is_not_there_is_told_on_stderr_with_code_3() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let fails = |line: &str| server.flux(line).args(["-n", &namespace]).fails(3);
    let none = fails("get ks");
    assert!(
        none.contains(&format!(
            "no Kustomization objects found in \"{namespace}\" namespace"
        )),
        "{none}"
    );
    let missing = fails("get ks nope");
    assert!(
        missing.contains("Kustomization object 'nope' not found"),
        "{missing}"
    );
    let nowhere = server.flux("get ks nope -A").fails(3);
    assert!(nowhere.contains("not found in any namespace"), "{nowhere}");
}

#[test]
fn a_missing_crd_is_named_and_left_out_of_all() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let absent = |part: &'static str| {
        let spoil = Spoil {
            part,
            times: usize::MAX,
            code: 404,
            body: "404 page not found\n",
        };
        let tower = Watchtower::start(&server, vec![spoil]);
        tower.kubeconfig(&file);
        tower
    };
    let get = |line: &str| {
        let flux = server.flux(line).args(["-n", &namespace]);
        flux.env("KUBECONFIG", &file).run()
    };
    let _tower = absent("/helmreleases");
    let ran = get("get hr");
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr
            .contains("the cluster has no HelmRelease CRD (helmreleases.helm.toolkit.fluxcd.io)"),
        "{}",
        ran.stderr
    );
    let ran = get("get all");
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.contains("kustomization/app"));
    let _tower = absent("/image.toolkit.fluxcd.io");
    let ran = get("get images all");
    assert_eq!((ran.code, ran.stdout.as_str()), (3, ""));
    let told = "✗ the cluster has none of the CRDs of ImageRepository, ImagePolicy, ImageUpdateAutomation\n";
    assert!(ran.stderr.starts_with(told), "{}", ran.stderr);
    let _tower = absent("toolkit.fluxcd.io");
    let ran = get("get all");
    assert_eq!((ran.code, ran.stdout.as_str()), (3, ""));
    assert!(ran.stderr.contains("none of the Flux CRDs"), "{}", ran.stderr);
}

#[test]
fn a_long_list_is_read_page_by_page() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    run(async {
        let api = dynamic(&server.client().await, "Kustomization", &namespace);
        let create = |n: usize| {
            let object = serde_json::from_value(kustomization(&namespace, &format!("ks-{n:03}")));
            let api = api.clone();
            async move { api.create(&Default::default(), &object.expect("an object")).await }
        };
        let created = futures::stream::iter(0..501).map(create).buffer_unordered(16);
        created
            .for_each(|result| async { drop(result.expect("an object")) })
            .await;
    });
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let tower = Watchtower::start(&server, Vec::new());
    tower.kubeconfig(&file);
    for line in ["get ks --no-header", "get ks"] {
        let flux = server.flux(line).args(["-n", &namespace]);
        let table = flux.env("KUBECONFIG", &file).ok();
        let names: Vec<_> = table.lines().filter(|line| line.starts_with("ks-")).collect();
        assert_eq!(names.len(), 501);
        assert!(names.is_sorted());
    }
    let seen = tower.seen();
    assert_eq!(seen.len(), 4, "two pages each, and no discovery: {seen:#?}");
    assert!(seen[1].contains("continue="), "{}", seen[1]);

    // The server has forgotten the list, and offers to go on with what there is now after ks-499.
    let tower = Watchtower::start(
        &server,
        vec![Spoil {
            part: "continue=",
            times: 1,
            code: 410,
            body: r#"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"too old","reason":"Expired","code":410,
                "metadata":{"continue":"eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0Ijoia3MtNDk5XHUwMDAwIn0"}}"#,
        }],
    );
    tower.kubeconfig(&file);
    let flux = server.flux(&format!("get ks --no-header -n {namespace}"));
    let table = flux.env("KUBECONFIG", &file).ok();
    let names: Vec<_> = table.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names.len(), 501);
    assert!(names.is_sorted_by(|a, b| a < b), "no row twice");
    assert_eq!(tower.seen().len(), 3);
}

#[test]
fn a_label_selector_the_server_cannot_read_is_a_usage_error() {
    let Some(server) = api_server() else { return };
    for what in ["ks", "all"] {
        let told = server
            .flux(&format!("get {what}"))
            .args(["-l", "a in b"])
            .fails(2);
        assert!(
            told.starts_with("✗ \"a in b\" is not a label selector\n  caused by: "),
            "{told}"
        );
        assert_eq!(
            told.matches("label selector").count(),
            1,
            "once is enough: {told}"
        );
    }
}
