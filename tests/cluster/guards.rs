//! What `install` refuses, and what it takes over.

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, cluster};
use crate::support::testbed::Extent;

const SOURCE: &str = "apps/v1/deployments/flux-system/source-controller";
const LANDMARK: &str =
    "apiextensions.k8s.io/v1/customresourcedefinitions/gitrepositories.source.toolkit.fluxcd.io";
const COMPONENTS: &str = "--components=source-controller";

fn label(cluster: &TestCluster, at: &str, key: &str, value: Value) {
    cluster.merge("helm", at, json!({ "metadata": { "labels": { key: value } } }));
}

#[test]
fn an_installation_of_another_tool_is_left_alone() {
    let Some(cluster) = cluster(Extent::NoControllers) else {
        return;
    };
    let install = |flags: &str| cluster.flux(&format!("install {COMPONENTS} {flags}"));
    install("").ok();

    label(&cluster, LANDMARK, "app.kubernetes.io/managed-by", json!("Helm"));
    let stderr = install("").fails(6);
    assert!(
        stderr.contains("Flux v2.9.4 is managed by Helm") && stderr.contains("--force"),
        "{stderr}"
    );
    let stderr = cluster.flux("uninstall --silent").fails(6);
    assert!(stderr.contains("Flux is managed by Helm"), "{stderr}");

    // What is taken over is no longer the other tool's.
    label(&cluster, SOURCE, "fluxcd.controlplane.io/name", json!("flux"));
    label(&cluster, SOURCE, "team", json!("a"));
    assert!(install("").fails(6).contains("managed by flux-operator"));
    let planned = install("--force --dry-run").run().stderr;
    for object in [
        "CustomResourceDefinition/gitrepositories",
        "Deployment/flux-system/source-controller",
    ] {
        let told = planned
            .lines()
            .any(|line| line.contains(object) && line.ends_with("would be configured"));
        assert!(told, "{planned}");
    }
    let stderr = install("--force").run().stderr;
    assert!(stderr.contains("taking Flux over from flux-operator"), "{stderr}");
    assert_eq!(stderr.matches("✔ take over").count(), 2, "{stderr}");
    install("").ok();
    let labels = cluster
        .get(SOURCE)
        .expect("a Deployment")
        .metadata
        .labels
        .expect("labels");
    assert_eq!(labels.get("team").map(String::as_str), Some("a"));

    // What Git keeps as it is would be reverted: forcing it makes no sense.
    for (key, value) in [
        ("name", json!("flux-system")),
        ("namespace", json!("flux-system")),
    ] {
        label(
            &cluster,
            LANDMARK,
            &format!("kustomize.toolkit.fluxcd.io/{key}"),
            value,
        );
    }
    let stderr = install("--force").fails(6);
    assert!(
        stderr.contains("Kustomization flux-system/flux-system") && stderr.contains("bootstrap"),
        "{stderr}"
    );
    for key in ["name", "namespace"] {
        label(
            &cluster,
            LANDMARK,
            &format!("kustomize.toolkit.fluxcd.io/{key}"),
            Value::Null,
        );
    }

    // A hand tool gives way, another one does not.
    cluster.merge("kubectl-edit", SOURCE, json!({ "spec": { "replicas": 2 } }));
    let stderr = install("--dry-run").run().stderr;
    assert!(
        stderr.contains("Deployment/flux-system/source-controller would be configured"),
        "{stderr}"
    );
    assert_eq!(
        cluster.get(SOURCE).expect("a Deployment").data["spec"]["replicas"],
        2
    );
    install("").ok();
    assert_eq!(
        cluster.get(SOURCE).expect("a Deployment").data["spec"]["replicas"],
        1
    );
    cluster.merge("scaler", SOURCE, json!({ "spec": { "replicas": 2 } }));
    let stderr = install("").fails(6);
    assert!(stderr.contains("scaler sets .spec.replicas"), "{stderr}");
    install("--force").ok();
    assert_eq!(
        cluster.get(SOURCE).expect("a Deployment").data["spec"]["replicas"],
        1
    );

    // What kustomize-controller has applied, too, is shared with it.
    let mut live = cluster.get(SOURCE).expect("a Deployment");
    live.metadata = kube::core::ObjectMeta {
        name: live.metadata.name,
        namespace: live.metadata.namespace,
        labels: live.metadata.labels,
        ..Default::default()
    };
    live.data["status"] = Value::Null;
    cluster.apply("kustomize-controller", serde_json::to_value(live).expect("JSON"));
    let stderr = install("--log-format=json").run().stderr;
    assert!(!stderr.contains("mutation"), "{stderr}");

    let stderr = cluster
        .flux(&format!("install {COMPONENTS} -n other --dry-run"))
        .run()
        .stderr;
    assert!(
        stderr.contains("were installed for namespace flux-system"),
        "{stderr}"
    );
}

#[test]
fn nothing_is_touched_that_objects_or_others_depend_on() {
    let Some(cluster) = cluster(Extent::Bare) else {
        return;
    };
    let name = "kustomizations.kustomize.toolkit.fluxcd.io";
    let at = format!("apiextensions.k8s.io/v1/customresourcedefinitions/{name}");
    let version = |name: &str, storage: bool| json!({ "name": name, "served": true, "storage": storage, "schema": { "openAPIV3Schema": { "type": "object" } } });
    let definition = |versions: Value| {
        json!({
            "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": { "name": name },
            "spec": {
                "group": "kustomize.toolkit.fluxcd.io", "scope": "Namespaced", "versions": versions,
                "names": { "kind": "Kustomization", "plural": "kustomizations" },
            },
        })
    };
    cluster.apply("kubectl", definition(json!([version("v1beta2", true)])));
    cluster.until(&at, |object| {
        object.is_some_and(|object| object.data["status"]["storedVersions"] == json!(["v1beta2"]))
    });
    cluster.apply(
        "kubectl",
        definition(json!([version("v1beta2", false), version("v1", true)])),
    );
    for flags in ["", "--force"] {
        let stderr = cluster.flux(&format!("install {flags}")).fails(6);
        assert!(
            stderr.contains(&format!("{name} (v1beta2)")) && stderr.contains("migrate these objects"),
            "{stderr}"
        );
    }
    assert!(
        cluster.get("v1/namespaces/flux-system").is_none(),
        "nothing was touched"
    );
    cluster.merge_status(&at, json!({ "status": { "storedVersions": ["v1"] } }));

    let stderr = cluster.flux("install --as jane").fails(5);
    assert!(
        stderr.contains("no permission to get customresourcedefinitions.apiextensions.k8s.io"),
        "{stderr}"
    );

    // A right that is missing at the end is found before the beginning.
    let rbac = |kind: &str, rest: Value| {
        let mut object = json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": kind, "metadata": { "name": "jane" },
        });
        object
            .as_object_mut()
            .expect("an object")
            .extend(rest.as_object().expect("an object").clone());
        object
    };
    let most = json!([{ "apiGroups": ["*"], "resources": ["*"], "verbs": ["get", "list", "watch", "create", "patch"] }]);
    cluster.apply("test", rbac("ClusterRole", json!({ "rules": most })));
    cluster.apply(
        "test",
        rbac(
            "ClusterRoleBinding",
            json!({
                "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "jane" },
                "subjects": [{ "apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": "jane" }],
            }),
        ),
    );
    let stderr = cluster.flux("install --as jane").fails(5);
    assert!(
        stderr.contains("ClusterRoleBinding/cluster-reconciler-flux-system")
            && stderr.contains("it takes an administrator"),
        "{stderr}"
    );
    assert!(
        cluster.get("v1/namespaces/flux-system").is_none(),
        "nothing was touched"
    );

    // A role cannot be changed in a binding: one of ours is made anew, one of somebody else's is not.
    let binding = |labels: Value| {
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
            "metadata": { "name": "cluster-reconciler-flux-system", "labels": labels },
            "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "view" },
            "subjects": [],
        })
    };
    let at = "rbac.authorization.k8s.io/v1/clusterrolebindings/cluster-reconciler-flux-system";
    cluster.apply("kubectl", binding(json!({})));
    let stderr = cluster.flux("install").fails(6);
    assert!(
        stderr.contains("ClusterRoleBinding/cluster-reconciler-flux-system cannot be changed in place"),
        "{stderr}"
    );
    cluster.delete(at);
    let ours = json!({ "app.kubernetes.io/part-of": "flux", "app.kubernetes.io/instance": "flux-system" });
    cluster.apply("kubectl", binding(ours));
    let stderr = cluster.flux("install --timeout=2s").fails(4);
    assert!(
        stderr.contains("✔ recreate ClusterRoleBinding/cluster-reconciler-flux-system"),
        "{stderr}"
    );
    assert_eq!(
        cluster.get(at).expect("a binding").data["roleRef"]["name"],
        "cluster-admin"
    );

    // Nobody deletes a namespace of this cluster for good.
    cluster.delete("v1/namespaces/flux-system");
    assert!(
        cluster
            .flux("install")
            .fails(6)
            .contains("Namespace/flux-system is being deleted")
    );
}
