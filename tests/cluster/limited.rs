//! `get` by users who may not read everything.

use std::sync::Arc;

use serde_json::json;

use super::get::populated;
use crate::support::cluster::{TestCluster, api_server};

/// Lets a user list Kustomizations in a namespace.
fn let_read(server: &Arc<TestCluster>, user: &str, namespace: &str) {
    let metadata = json!({"name": "reader", "namespace": namespace});
    let rule =
        json!({"apiGroups": ["kustomize.toolkit.fluxcd.io"], "resources": ["*"], "verbs": ["list", "watch"]});
    server.put(&[
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role", "metadata": metadata, "rules": [rule],
        }),
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": metadata,
            "subjects": [{"kind": "User", "name": user, "apiGroup": "rbac.authorization.k8s.io"}],
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "reader"},
        }),
    ]);
    // The authoriser sees a new role when its own watch does.
    let line = format!("get ks --as {user} -n {namespace}");
    let allowed = || server.flux(&line).run().code == 0;
    assert!((0..100).any(|_| allowed()), "the role never takes effect");
}

#[test]
fn what_may_be_read_is_shown_and_the_rest_is_forbidden_with_code_5() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let_read(&server, "dev", &namespace);
    let ran = server.flux(&format!("get all --as dev -n {namespace}")).run();
    assert_eq!(ran.code, 5, "{}", ran.stderr);
    assert!(ran.stdout.contains("kustomization/app") && !ran.stdout.contains("gitrepository"));
    assert!(
        ran.stderr.contains("helmreleases") && ran.stderr.contains("alerts"),
        "{}",
        ran.stderr
    );
    let denied = server.flux(&format!("get hr --as dev -n {namespace}")).fails(5);
    assert!(
        denied.contains("list helmreleases.helm.toolkit.fluxcd.io"),
        "{denied}"
    );
}

#[test]
fn of_all_namespaces_those_are_shown_that_may_be_read() {
    let Some(server) = api_server() else { return };
    let (mine, theirs) = (populated(&server), populated(&server));
    let user = format!("dev-{mine}");
    let_read(&server, &user, &mine);
    let get = |line: &str| server.flux(&format!("{line} --as {user}")).run();
    // Which namespaces there are is not known: that of the command line is tried.
    let ran = get(&format!("get ks -A --no-header -n {mine}"));
    assert_eq!(ran.code, 5, "{}", ran.stderr);
    let names = |text: &str| -> Vec<String> {
        let words = text
            .lines()
            .map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" "));
        words.collect()
    };
    assert_eq!(names(&ran.stdout), [format!("{mine} app"), format!("{mine} db")]);
    let told = format!("✗ not every namespace may be read: of kustomizations, those in {mine} are shown");
    assert!(ran.stderr.starts_with(&told), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("list kustomizations.kustomize.toolkit.fluxcd.io"),
        "{}",
        ran.stderr
    );
    let ran = get(&format!("get all -A -o name -n {mine}"));
    let resource = "kustomization.kustomize.toolkit.fluxcd.io";
    assert_eq!(
        (ran.code, ran.stdout),
        (5, format!("{resource}/app\n{resource}/db\n"))
    );
    let ran = get(&format!("get ks -A -n {theirs}"));
    assert_eq!((ran.code, ran.stdout.as_str()), (5, ""));

    // The namespaces may be listed: all that may be read is found.
    let role = format!("namespaces-{mine}");
    server.put(&[
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": role},
            "rules": [{"apiGroups": [""], "resources": ["namespaces"], "verbs": ["list"]}],
        }),
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding", "metadata": {"name": role},
            "subjects": [{"kind": "User", "name": user, "apiGroup": "rbac.authorization.k8s.io"}],
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": role},
        }),
    ]);
    let_read(&server, &user, &theirs);
    let mut expected = [&mine, &theirs]
        .map(|at| [format!("{at} app"), format!("{at} db")])
        .concat();
    expected.sort();
    let found = || {
        let mut found = names(&get("get ks -A --no-header").stdout);
        found.sort();
        found
    };
    assert!((0..100).any(|_| found() == expected), "{:?}", found());
    let ran = get("get ks -A -w --no-header --timeout 2s");
    assert_eq!((ran.code, ran.stdout.lines().count()), (5, 4), "{}", ran.stderr);
}
