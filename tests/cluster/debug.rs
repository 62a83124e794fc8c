//! `debug`: the status, the values of a chart, the variables of a build.

use serde_json::{Value, json};

use crate::support::cluster::api_server;
use crate::support::objects::{kustomization, object, with_status};

fn config(namespace: &str, kind: &str, name: &str, data: Value) -> Value {
    let field = if kind == "Secret" { "stringData" } else { "data" };
    json!({
        "apiVersion": "v1", "kind": kind, "metadata": {"name": name, "namespace": namespace}, field: data,
    })
}

#[test]
fn the_values_of_a_release_come_from_everywhere() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let release = |name: &str, from: Value| {
        let spec = json!({
            "interval": "10m", "chartRef": {"kind": "OCIRepository", "name": "app"},
            "values": {"replicas": 2, "image": {"tag": "v1"}}, "valuesFrom": from,
        });
        object("HelmRelease", &namespace, name, spec)
    };
    let from = json!([
        {"kind": "ConfigMap", "name": "defaults"},
        {"kind": "ConfigMap", "name": "gone", "optional": true},
        {"kind": "ConfigMap", "name": "defaults", "valuesKey": "none", "optional": true},
        {"kind": "Secret", "name": "login", "valuesKey": "password", "targetPath": "auth.password", "literal": true},
    ]);
    server.put(&[
        config(
            &namespace,
            "ConfigMap",
            "defaults",
            json!({
                "values.yaml": "replicas: 1\nimage: {repository: app, tag: v0}\nenabled: yes\n",
                "list": "- 1", "twice": "a: [",
            }),
        ),
        config(
            &namespace,
            "Secret",
            "login",
            json!({"password": "pl,nted", "broken": "planted: ["}),
        ),
        release("app", from),
        release("late", json!([{"kind": "Secret", "name": "gone"}])),
        release(
            "odd",
            json!([{"kind": "ConfigMap", "name": "defaults", "valuesKey": "list"}]),
        ),
        release(
            "broken",
            json!([{"kind": "Secret", "name": "login", "valuesKey": "broken"}]),
        ),
        release("less", json!([{"kind": "Secret", "name": "login"}])),
    ]);
    let debug = |line: &str| {
        server
            .flux(&format!("debug hr {line} --show-values"))
            .args(["-n", &namespace])
    };
    let ran = debug("app").run();
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (
            0,
            "auth:\n  password: pl,nted\nenabled: true\nimage:\n  repository: app\n  tag: v1\nreplicas: 2\n",
        )
    );
    assert!(
        ran.stderr.contains("the values hold what is in the Secret login"),
        "{}",
        ran.stderr
    );
    let data: Value = serde_json::from_str(&debug("app -o json").ok()).expect("JSON");
    assert_eq!(data["auth"]["password"], "pl,nted");
    let told = debug("late").fails(3);
    assert!(
        told.contains(&format!("there is no Secret {namespace}/gone")),
        "{told}"
    );
    let told = debug("less").fails(3);
    assert!(told.contains("has no key \"values.yaml\""), "{told}");
    let told = debug("odd").fails(1);
    assert!(
        told.contains("the values are a list, where a map is needed"),
        "{told}"
    );
    let told = debug("broken").fails(1);
    assert!(
        told.contains("the key \"broken\" of the Secret") && !told.contains("planted"),
        "{told}"
    );
}

#[test]
fn the_variables_of_a_build_come_from_everywhere() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let build = |name: &str, post: Value| {
        let mut object = kustomization(&namespace, name);
        object["spec"]["postBuild"] = post;
        object
    };
    server.put(&[
        config(
            &namespace,
            "ConfigMap",
            "vars",
            json!({"region": "eu", "cluster": "none", "text": "two\nlines\n"}),
        ),
        config(
            &namespace,
            "Secret",
            "token",
            json!({"token": "planted", "region": "us", "not-one": ""}),
        ),
        build(
            "app",
            json!({
                "substitute": {"cluster": "prod"},
                "substituteFrom": [
                    {"kind": "ConfigMap", "name": "vars"},
                    {"kind": "ConfigMap", "name": "gone", "optional": true},
                    {"kind": "Secret", "name": "token"},
                ],
            }),
        ),
        build(
            "late",
            json!({"substituteFrom": [{"kind": "ConfigMap", "name": "gone"}]}),
        ),
        kustomization(&namespace, "plain"),
    ]);
    let debug = |name: &str| {
        server
            .flux(&format!("debug ks {name} --show-vars"))
            .args(["-n", &namespace])
    };
    let ran = debug("app").run();
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (
            0,
            "cluster=prod\nnot-one=\nregion=us\ntext=twolines\ntoken=planted\n"
        )
    );
    assert!(
        ran.stderr
            .contains("the variables hold what is in the Secret token"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("\"not-one\" is no name of a variable"),
        "{}",
        ran.stderr
    );
    debug("late").fails(3);
    debug("plain").fails(1);
    debug("gone").fails(3);
}

#[test]
fn a_status_and_its_history_are_yaml() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let entry = json!({
        "digest": "sha256:1", "firstReconciled": "2026-01-01T00:00:00Z", "lastReconciled": "2026-01-01T00:00:00Z",
        "lastReconciledDuration": "1s", "lastReconciledStatus": "ReconciliationSucceeded", "totalReconciliations": 1,
    });
    let status = json!({"observedGeneration": 1, "history": [entry]});
    server.put(&[
        with_status(kustomization(&namespace, "app"), "True", "done", status),
        kustomization(&namespace, "new"),
    ]);
    let debug = |line: &str| {
        server
            .flux(&format!("debug kustomization {line}"))
            .args(["-n", &namespace])
    };
    let text = debug("app --show-status").ok();
    let (head, status) = text.split_once('\n').expect("lines");
    assert!(
        head.starts_with("# Status documentation: https://fluxcd.io/"),
        "{head}"
    );
    assert!(
        status.starts_with("conditions:\n- lastTransitionTime: \"2026-01-01T00:00:00Z\"\n  message: done\n"),
        "{status}"
    );
    let text = debug("app --show-history").ok();
    assert!(
        text.starts_with("# History documentation: https://fluxcd.io/"),
        "{text}"
    );
    assert!(
        text.contains("\n- digest: sha256:1\n  firstReconciled: "),
        "{text}"
    );
    debug("new --show-history").fails(1);
    for line in [
        "app",
        "app --show-status --show-vars",
        "app --show-values",
        "--show-status",
    ] {
        debug(line).fails(2);
    }
}

#[test]
fn who_may_not_read_secrets_is_told_which_right_is_missing() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let mut build = kustomization(&namespace, "app");
    build["spec"]["postBuild"] = json!({"substituteFrom": [{"kind": "Secret", "name": "token"}]});
    let subject = json!([{"kind": "User", "name": "jane", "apiGroup": "rbac.authorization.k8s.io"}]);
    let rules = json!([{"apiGroups": ["kustomize.toolkit.fluxcd.io"], "resources": ["*"], "verbs": ["get"]}]);
    let place = json!({"name": "reader", "namespace": namespace});
    let group = "rbac.authorization.k8s.io";
    server.put(&[
        build,
        json!({"apiVersion": format!("{group}/v1"), "kind": "Role", "metadata": place, "rules": rules}),
        json!({
            "apiVersion": format!("{group}/v1"), "kind": "RoleBinding", "metadata": place, "subjects": subject,
            "roleRef": {"apiGroup": group, "kind": "Role", "name": "reader"},
        }),
    ]);
    let line = format!("debug ks app --show-vars -n {namespace} --as jane");
    let told = server.flux(&line).fails(5);
    assert!(
        told.contains(&format!("no permission to get secrets in namespace {namespace}")),
        "{told}"
    );
}
