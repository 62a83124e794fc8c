//! `uninstall` removes Flux, and nothing but Flux.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, cluster};
use crate::support::pty::Dialogue;
use crate::support::testbed::Extent;

const DEFINITIONS: &str = "apiextensions.k8s.io/v1/customresourcedefinitions";
const WEB: &str = "apps/v1/deployments/apps/web";

fn namespace(name: &str) -> Value {
    json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": name } })
}

fn web(namespace: &str) -> Value {
    let labels = json!({ "app": "web" });
    json!({
        "apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": { "name": "web", "namespace": namespace },
        "spec": {
            "selector": { "matchLabels": labels },
            "template": {
                "metadata": { "labels": labels },
                "spec": { "containers": [{ "name": "web", "image": "example.com/web:1" }] },
            },
        },
    })
}

/// A Kustomization that has applied a workload, and would delete it when it is deleted itself.
fn deliver(cluster: &TestCluster) {
    cluster.apply("test", namespace("apps"));
    cluster.apply("test", web("apps"));
    cluster.apply(
        "test",
        json!({
            "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization",
            "metadata": { "name": "web", "namespace": "apps" },
            "spec": {
                "interval": "10m", "prune": true, "path": "./",
                "sourceRef": { "kind": "GitRepository", "name": "web" },
            },
        }),
    );
}

/// What a user keeps in the namespace.
const OWN: [&str; 6] = [
    "Certificate/receiver",
    "Ingress/receiver",
    "ConfigMap/vars",
    "Secret/sh.helm.release.v1.web.v1",
    "Secret/sops-age",
    "ServiceAccount/robot",
];

/// The same, and what comes with an installation of Flux and is not the user's.
const OBJECTS: &str = r"
{apiVersion: v1, kind: ConfigMap, metadata: {name: vars}}
---
{apiVersion: v1, kind: Secret, metadata: {name: sops-age}}
---
{apiVersion: v1, kind: Secret, metadata: {name: sh.helm.release.v1.web.v1, labels: {owner: helm, name: web}}}
---
{apiVersion: v1, kind: ServiceAccount, metadata: {name: robot}}
---
{apiVersion: example.com/v1, kind: Certificate, metadata: {name: receiver}}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: receiver}
spec: {defaultBackend: {service: {name: receiver, port: {number: 80}}}}
---
{apiVersion: v1, kind: Secret, metadata: {name: sh.helm.release.v1.flux2.v1, labels: {owner: helm, name: flux2}}}
---
{apiVersion: v1, kind: Secret, metadata: {name: flux-pull}}
---
{apiVersion: v1, kind: Secret, metadata: {name: deploy-key}}
---
{apiVersion: v1, kind: ConfigMap, metadata: {name: kube-root-ca.crt}}
---
{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}
---
apiVersion: v1
kind: Secret
metadata: {name: default-token, annotations: {kubernetes.io/service-account.name: default}}
type: kubernetes.io/service-account-token
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system}
spec: {interval: 1m, url: ssh://git@localhost/fleet.git, secretRef: {name: deploy-key}}
";

fn populate(cluster: &TestCluster) {
    let certificates = "certificates.example.com";
    let version = json!({ "name": "v1", "served": true, "storage": true, "schema": { "openAPIV3Schema": { "type": "object" } } });
    cluster.apply(
        "test",
        json!({
            "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
            "metadata": { "name": certificates },
            "spec": {
                "group": "example.com", "scope": "Namespaced", "versions": [version],
                "names": { "kind": "Certificate", "plural": "certificates" },
            },
        }),
    );
    cluster.until(&format!("{DEFINITIONS}/{certificates}"), |definition| {
        let conditions = definition.and_then(|definition| definition.data["status"]["conditions"].as_array());
        let established =
            |condition: &Value| condition["type"] == "Established" && condition["status"] == "True";
        conditions.is_some_and(|all| all.iter().any(established))
    });
    for document in serde_norway::Deserializer::from_str(OBJECTS) {
        let mut object = Value::deserialize(document).expect("YAML");
        object["metadata"]["namespace"] = json!("flux-system");
        cluster.apply("test", object);
    }
    cluster.merge(
        "test",
        "apps/v1/deployments/flux-system/helm-controller",
        json!({
            "metadata": { "annotations": { "meta.helm.sh/release-name": "flux2" } },
            "spec": { "template": { "spec": { "imagePullSecrets": [{ "name": "flux-pull" }] } } },
        }),
    );
}

/// Asserts that nothing of Flux is left.
fn assert_gone(cluster: &TestCluster) {
    assert!(cluster.get("v1/namespaces/flux-system").is_none());
    let roles =
        ["clusterroles", "clusterrolebindings"].map(|kind| format!("rbac.authorization.k8s.io/v1/{kind}"));
    for resource in [DEFINITIONS, &roles[0], &roles[1]] {
        assert_eq!(
            cluster.list(resource, "app.kubernetes.io/part-of=flux"),
            [],
            "{resource}"
        );
    }
}

#[test]
fn workloads_stay_and_nothing_of_flux() {
    let Some(cluster) = cluster(Extent::Full) else {
        return;
    };
    cluster.flux("install").ok();
    deliver(&cluster);
    let kustomization = "kustomize.toolkit.fluxcd.io/v1/kustomizations/apps/web";
    cluster.until(kustomization, |object| {
        object.is_some_and(|object| object.metadata.finalizers.is_some())
    });
    let entry = json!({ "id": "apps_web_apps_Deployment", "v": "v1" });
    cluster.merge_status(
        kustomization,
        json!({ "status": { "inventory": { "entries": [entry] } } }),
    );

    let stderr = cluster.flux("uninstall").fails(6);
    assert!(stderr.contains("--silent"), "{stderr}");
    let plan: Value = serde_json::from_str(&cluster.flux("uninstall --dry-run -o json").ok()).expect("JSON");
    assert_eq!(plan["released"][0]["name"], "web");
    assert!(cluster.get(kustomization).is_some(), "a dry run deletes nothing");

    let stderr = cluster.flux("uninstall --silent").run().stderr;
    assert!(stderr.contains("✔ Flux is uninstalled"), "{stderr}");
    assert_gone(&cluster);
    let web = cluster.get(WEB).expect("the workload stays");
    assert!(web.metadata.deletion_timestamp.is_none());
    cluster.flux("uninstall --silent").ok();
}

#[test]
fn what_is_not_flux_is_in_the_way_or_kept() {
    let Some(cluster) = cluster(Extent::NoControllers) else {
        return;
    };
    cluster.flux("install").ok();
    cluster.apply("test", web("flux-system"));
    let stderr = cluster.flux("uninstall --silent").fails(6);
    assert!(
        stderr.contains("Deployment/flux-system/web") && stderr.contains("--keep-namespace"),
        "{stderr}"
    );
    assert!(
        cluster
            .get("apps/v1/deployments/flux-system/source-controller")
            .is_some(),
        "nothing was touched"
    );

    // An object that waits for another tool holds its definition up; once that lets go, a second run ends it.
    deliver(&cluster);
    let kustomization = "kustomize.toolkit.fluxcd.io/v1/kustomizations/apps/web";
    let hold = json!({ "metadata": { "finalizers": ["example.com/hold", "finalizers.fluxcd.io"] } });
    cluster.merge("test", kustomization, hold);
    let lease = |name: &str| {
        json!({
            "apiVersion": "coordination.k8s.io/v1", "kind": "Lease",
            "metadata": { "name": name, "namespace": "flux-system" }, "spec": {},
        })
    };
    cluster.apply("test", lease("helm-controller-leader-election"));
    cluster.apply("test", lease("other"));
    let stderr = cluster
        .flux("uninstall --silent --keep-namespace --timeout=8s")
        .fails(4);
    assert!(
        stderr.contains("Kustomization/apps/web waits for its finalizers: example.com/hold"),
        "{stderr}"
    );
    assert!(
        stderr.contains("still there: CustomResourceDefinition/kustomizations"),
        "{stderr}"
    );
    cluster.merge(
        "test",
        kustomization,
        json!({ "metadata": { "finalizers": null } }),
    );
    cluster.flux("uninstall --silent --keep-namespace").ok();
    assert!(cluster.get("v1/namespaces/flux-system").is_some());
    assert!(cluster.get("apps/v1/deployments/flux-system/web").is_some());
    assert!(
        cluster
            .get("coordination.k8s.io/v1/leases/flux-system/other")
            .is_some()
    );
    assert!(
        cluster
            .get("coordination.k8s.io/v1/leases/flux-system/helm-controller-leader-election")
            .is_none()
    );

    // Two installations share their definitions.
    cluster.delete("apps/v1/deployments/flux-system/web");
    cluster.flux("install").ok();
    populate(&cluster);
    cluster.flux("install -n other").ok();
    // The user's own things go with the namespace, and are named before.
    let plan = cluster.flux("uninstall --dry-run -o json").run();
    let report: Value = serde_json::from_str(&plan.stdout).expect("JSON");
    let lost: Vec<_> = report["collateral"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|object| format!("{}/{}", object["kind"], object["name"]).replace('"', ""))
        .collect();
    assert_eq!(lost, OWN);
    let told = "Secret/flux-system/sops-age would be deleted with the namespace";
    assert!(plan.stderr.contains(told), "{}", plan.stderr);
    let mut no = Dialogue::start(cluster.flux("uninstall"));
    no.until("and everything else named above?");
    no.types("n");
    let (code, seen) = no.end();
    assert_eq!(code, 6, "{seen}");
    let named = |text: &str| text.contains("Ingress/flux-system/receiver") && !text.contains("flux-pull");
    assert!(named(&seen), "{seen}");
    // Who wants no question has not said that they may go.
    let done = cluster.flux("uninstall --silent -o json").run();
    let stderr = done.stderr;
    assert!(
        stderr.contains("Flux is also installed in other") && named(&stderr),
        "{stderr}"
    );
    assert!(
        stderr.contains("namespace flux-system stays") && stderr.contains("--purge-namespace"),
        "{stderr}"
    );
    let report: Value = serde_json::from_str(&done.stdout).expect("JSON");
    assert_eq!(report["kept"].as_array().map(Vec::len), Some(OWN.len()));
    assert_eq!(report["collateral"], json!([]));
    let sops = "v1/secrets/flux-system/sops-age";
    assert!(
        cluster
            .get(sops)
            .is_some_and(|secret| secret.metadata.deletion_timestamp.is_none())
    );
    let controller = "apps/v1/deployments/flux-system/source-controller";
    assert!(cluster.get(controller).is_none());
    let stderr = cluster.flux("uninstall --silent --purge-namespace").run().stderr;
    assert!(
        stderr.find("sops-age") < stderr.find("deleting components"),
        "{stderr}"
    );
    assert!(cluster.get("v1/namespaces/flux-system").is_none());
    assert_eq!(
        cluster.list(DEFINITIONS, "app.kubernetes.io/part-of=flux").len(),
        11
    );
    // A namespace that has no Flux has no say in the definitions either, although those who use them are gone.
    for name in ["source", "kustomize", "helm", "notification"] {
        cluster.delete(&format!("apps/v1/deployments/other/{name}-controller"));
    }
    let stderr = cluster.flux("uninstall --silent -n default").run().stderr;
    assert!(
        stderr.contains("there is no Flux in namespace default") && stderr.contains("-n other"),
        "{stderr}"
    );
    assert_eq!(
        cluster.list(DEFINITIONS, "app.kubernetes.io/part-of=flux").len(),
        11
    );
    cluster.flux("uninstall --silent -n other").ok();
    assert_gone(&cluster);
}
