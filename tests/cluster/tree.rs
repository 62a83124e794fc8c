//! `tree`: what hangs below an object, also where something is missing or may not be read.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::objects::{kustomization, object, status, with_status};
use crate::support::proxy::Watchtower;
use crate::support::pty::Dialogue;

/// Returns an inventory of objects such as `ns_web_apps_Deployment`.
fn inventory(ids: &[String]) -> Value {
    let entries: Vec<_> = ids.iter().map(|id| json!({"id": id, "v": "v1"})).collect();
    json!({"inventory": {"entries": entries}})
}

fn config_map(namespace: &str, name: &str) -> Value {
    json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name, "namespace": namespace}})
}

fn release(namespace: &str, name: &str) -> Value {
    let chart = json!({"kind": "OCIRepository", "name": "charts"});
    object(
        "HelmRelease",
        namespace,
        name,
        json!({"interval": "10m", "chartRef": chart}),
    )
}

/// Makes `root` with the Kustomizations `apps` and `gone`, itself, and a ConfigMap; and `apps` with a HelmRelease.
fn populated(server: &Arc<TestCluster>) -> String {
    let namespace = server.namespace();
    let id = |rest: &str| format!("{namespace}_{rest}");
    let root = inventory(&[
        id("root_kustomize.toolkit.fluxcd.io_Kustomization"),
        id("apps_kustomize.toolkit.fluxcd.io_Kustomization"),
        id("gone_kustomize.toolkit.fluxcd.io_Kustomization"),
        id("settings__ConfigMap"),
    ]);
    let apps = inventory(&[
        id("root_kustomize.toolkit.fluxcd.io_Kustomization"),
        id("web_helm.toolkit.fluxcd.io_HelmRelease"),
    ]);
    let web = inventory(&[id("web__ConfigMap"), id("lost__ConfigMap")]);
    let mut web_status = status(1, "False", "install failed", web);
    web_status["storageNamespace"] = json!(namespace);
    let mut web = release(&namespace, "web");
    web["status"] = web_status;
    server.put(&[
        with_status(kustomization(&namespace, "root"), "True", "applied", root),
        with_status(kustomization(&namespace, "apps"), "True", "applied", apps),
        web,
        config_map(&namespace, "settings"),
        config_map(&namespace, "web"),
    ]);
    namespace
}

#[test]
fn a_tree_shows_what_is_missing_and_goes_round_in_no_circle() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let tree = |line: &str| server.flux(line).args(["-n", &namespace]).ok();
    let here = |text: &str| text.replace("NS", &namespace);
    assert_eq!(
        tree("tree ks root"),
        here(
            "Kustomization/NS/root\n\
             ├── Kustomization/NS/apps\n\
             │   ├── Kustomization/NS/root\n\
             │   └── HelmRelease/NS/web\n\
             │       ├── ConfigMap/NS/web\n\
             │       └── ConfigMap/NS/lost\n\
             ├── Kustomization/NS/gone (not found)\n\
             └── ConfigMap/NS/settings\n"
        )
    );
    let status = tree("tree ks root --status");
    for line in [
        "HelmRelease/NS/web ✗ install failed\n",
        "ConfigMap/NS/web ✔\n",
        "ConfigMap/NS/lost ✗ not found\n",
        "Kustomization/NS/gone ✗ not found\n",
    ] {
        assert!(status.contains(&here(line)), "{status}");
    }
    assert_eq!(
        tree("tree hr web --compact"),
        here("HelmRelease/NS/web\n"),
        "neither child is of Flux"
    );
    let data: Value = serde_json::from_str(&tree("tree hr web -o json --status")).expect("JSON");
    assert_eq!(
        data["status"],
        json!({"state": "Failed", "message": "install failed"})
    );
    assert_eq!(data["resources"][1]["status"]["state"], "NotFound");
    assert_eq!(data["resources"][1]["resource"]["Name"], "lost");
    server.flux(&format!("tree ks nope -n {namespace}")).fails(3);
    let at_terminal = Dialogue::with_data(server.flux(&format!("tree ks root -n {namespace}")));
    let (code, screen) = at_terminal.end();
    assert!(code == 0 && screen.contains("✗ install failed"), "{screen}");
}

#[test]
fn who_may_not_read_all_sees_the_rest_and_ends_with_5() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let rbac = |kind: &str, more: Value| {
        let mut object = json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": kind,
            "metadata": {"name": "viewer", "namespace": namespace},
        });
        object
            .as_object_mut()
            .expect("an object")
            .extend(more.as_object().expect("fields").clone());
        object
    };
    let user = format!("viewer-{namespace}");
    server.put(&[
        rbac(
            "Role",
            json!({"rules": [{"apiGroups": ["kustomize.toolkit.fluxcd.io", "helm.toolkit.fluxcd.io"], "resources": ["*"], "verbs": ["get"]}]}),
        ),
        rbac(
            "RoleBinding",
            json!({
                "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "viewer"},
                "subjects": [{"kind": "User", "name": user, "apiGroup": "rbac.authorization.k8s.io"}],
            }),
        ),
    ]);
    let run = |line: &str| server.flux(line).args(["-n", &namespace, "--as", &user]).run();
    // The authoriser sees a new role when its own watch does.
    assert!(
        (0..100).any(|_| run("tree ks root").code == 0),
        "the role never takes effect"
    );
    let ran = run("tree ks root --status");
    assert_eq!(ran.code, 5, "{}", ran.stderr);
    assert!(ran.stdout.contains("web ✗ install failed"), "{}", ran.stdout);
    let denied =
        format!("ConfigMap/{namespace}/settings ⚠ no permission to get configmaps in namespace {namespace}");
    assert!(ran.stdout.contains(&denied), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("no permission to get configmaps"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_release_without_an_inventory_has_the_objects_of_its_record() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let manifest = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n---\napiVersion: rbac.authorization.k8s.io/v1\n\
                    kind: ClusterRole\nmetadata:\n  name: web\n";
    let record = STANDARD.encode(json!({"name": "web", "manifest": manifest}).to_string());
    let mut web = release(&namespace, "web");
    let digest = format!("sha256:{}", "0".repeat(64));
    web["status"] = json!({
        "storageNamespace": namespace,
        "history": [{
            "name": "web", "namespace": namespace, "version": 2, "status": "deployed", "chartName": "web",
            "chartVersion": "1.0.0", "digest": digest, "configDigest": digest,
            "firstDeployed": "2026-01-01T00:00:00Z", "lastDeployed": "2026-01-01T00:00:00Z",
        }],
    });
    server.put(&[
        web,
        json!({
            "apiVersion": "v1", "kind": "Secret", "type": "helm.sh/release.v1", "stringData": {"release": record},
            "metadata": {"name": "sh.helm.release.v1.web.v2", "namespace": namespace},
        }),
    ]);
    assert_eq!(
        server.flux(&format!("tree hr web -n {namespace}")).ok(),
        format!("HelmRelease/{namespace}/web\n├── Service/{namespace}/web\n└── ClusterRole/web\n")
    );
}

#[test]
fn many_children_of_a_kind_are_one_request() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let names: Vec<_> = (0..20).map(|n| format!("map-{n}")).collect();
    let ids: Vec<_> = names
        .iter()
        .map(|name| format!("{namespace}_{name}__ConfigMap"))
        .collect();
    server.put(&[with_status(
        kustomization(&namespace, "maps"),
        "True",
        "applied",
        inventory(&ids),
    )]);
    server.put(
        &names
            .iter()
            .map(|name| config_map(&namespace, name))
            .collect::<Vec<_>>(),
    );
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let tower = Watchtower::start(&server, Vec::new());
    tower.kubeconfig(&file);
    let tree = server
        .flux(&format!("tree ks maps --status -n {namespace}"))
        .env("KUBECONFIG", &file)
        .ok();
    assert_eq!(tree.matches(" ✔").count(), 21, "{tree}");
    assert_eq!(tower.seen().len(), 2, "{:#?}", tower.seen());
}
