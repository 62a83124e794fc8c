//! `install` and `check` with the real controllers.

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, cluster};
use crate::support::testbed::Extent;

const ALL: &str = "--components-extra=image-reflector-controller,image-automation-controller,source-watcher";

/// The names of the mutations a run tells of, from its JSON events.
fn mutations(stderr: &str) -> Vec<String> {
    let events = stderr
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let before = events.filter(|event| event["mutation"]["phase"] == "before");
    before
        .map(|event| event["message"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Runs an installation that must succeed, and returns what it wrote.
fn install(cluster: &TestCluster, flags: &str) -> Vec<String> {
    let ran = cluster.flux(&format!("install --log-format=json {flags}")).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    mutations(&ran.stderr)
}

#[test]
fn every_controller_runs_with_what_it_is_given() {
    let Some(cluster) = cluster(Extent::Full) else {
        return;
    };
    cluster.flux("check --pre").ok();
    let absent = cluster.flux("check").fails(1);
    assert!(
        absent.contains("Flux is not installed in namespace flux-system"),
        "{absent}"
    );

    let written = install(&cluster, ALL);
    let position = |write: &str| written.iter().position(|other| other == write).expect(write);
    assert!(
        position("create Namespace/flux-system")
            < position("create ServiceAccount/flux-system/source-controller")
    );
    assert!(
        written.contains(&"create Deployment/flux-system/source-watcher".to_owned()),
        "{written:?}"
    );
    assert!(
        written.last().expect("writes").starts_with("create Deployment/"),
        "{written:?}"
    );

    let before = (objects(&cluster), cluster.applies());
    assert!(before.1 >= written.len() as u64);
    assert_eq!(
        install(&cluster, ALL),
        Vec::<String>::new(),
        "a second run writes nothing"
    );
    assert_eq!((objects(&cluster), cluster.applies()), before);

    let report: Value = serde_json::from_str(&cluster.flux("check -o json").ok()).expect("JSON");
    let text = report.to_string();
    assert!(text.contains("ghcr.io/fluxcd/helm-controller:v1.6.3"), "{text}");
    assert!(
        !text.contains(r#""verdict":"bad""#) && !text.contains(r#""verdict":"warning""#),
        "{text}"
    );

    // Only the arguments differ: the five controllers with tenancy flags, and nothing else, are configured. That
    // they get ready again shows that they know the flags.
    let mut tenancy = install(
        &cluster,
        &format!("{ALL} --multi-tenant --log-level=debug --network-policy=false"),
    );
    tenancy.sort();
    assert_eq!(tenancy.len(), 7, "{tenancy:?}");
    assert!(
        tenancy
            .iter()
            .all(|write| write.starts_with("configure Deployment/flux-system/")),
        "{tenancy:?}"
    );
    let kustomize = cluster
        .get("apps/v1/deployments/flux-system/kustomize-controller")
        .expect("a Deployment");
    assert!(kustomize.data.to_string().contains("--no-remote-bases=true"));
    // What the options no longer ask for stays: somebody may rely on it.
    assert!(
        cluster
            .get("networking.k8s.io/v1/networkpolicies/flux-system/allow-egress")
            .is_some()
    );
}

/// Returns every object of the installation with its generation, or its version where it has none.
fn objects(cluster: &TestCluster) -> Vec<(String, String)> {
    let resources = [
        "v1/namespaces",
        "v1/services",
        "v1/serviceaccounts",
        "v1/resourcequotas",
        "apps/v1/deployments",
        "networking.k8s.io/v1/networkpolicies",
        "rbac.authorization.k8s.io/v1/clusterroles",
        "rbac.authorization.k8s.io/v1/clusterrolebindings",
        "apiextensions.k8s.io/v1/customresourcedefinitions",
    ];
    let of = |resource: &str| {
        let list = cluster.list(resource, "app.kubernetes.io/part-of=flux");
        list.into_iter().map(|object| {
            let metadata = object.metadata;
            let version = metadata.generation.map(|generation| generation.to_string());
            (
                metadata.name.unwrap_or_default(),
                version.or(metadata.resource_version).unwrap_or_default(),
            )
        })
    };
    resources.into_iter().flat_map(of).collect()
}

#[test]
fn what_keeps_a_controller_from_running_is_told() {
    let Some(cluster) = cluster(Extent::NoControllers) else {
        return;
    };
    cluster.apply(
        "test",
        json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "flux-system" } }),
    );
    let quota = json!({ "hard": { "pods": "0" } });
    cluster.apply(
        "test",
        json!({
            "apiVersion": "v1", "kind": "ResourceQuota",
            "metadata": { "name": "none", "namespace": "flux-system" },
            "spec": quota,
        }),
    );
    let stderr = cluster
        .flux("install --components=source-controller --timeout=5s")
        .fails(4);
    assert!(
        stderr.contains("not ready: Deployment/flux-system/source-controller: "),
        "{stderr}"
    );
    assert!(stderr.contains("exceeded quota"), "{stderr}");

    cluster.delete("v1/resourcequotas/flux-system/none");
    let broken = json!({ "spec": { "template": { "metadata": { "annotations": {
        "testbed.flux-rs.dev/behave": "image-pull-back-off",
    } } } } });
    cluster.merge(
        "kubectl-edit",
        "apps/v1/deployments/flux-system/source-controller",
        broken,
    );
    let stderr = cluster
        .flux("install --components=source-controller --timeout=8s")
        .fails(4);
    assert!(stderr.contains("the image cannot be pulled"), "{stderr}");
    let stderr = cluster.flux("check --timeout=3s").fails(4);
    assert!(stderr.contains("the image cannot be pulled"), "{stderr}");

    let mend = json!({ "spec": { "template": { "metadata": { "annotations": { "testbed.flux-rs.dev/behave": null } } } } });
    cluster.merge(
        "kubectl-edit",
        "apps/v1/deployments/flux-system/source-controller",
        mend,
    );
    cluster.flux("install --components=source-controller").ok();
    cluster.flux("check --components=source-controller").ok();
    let stderr = cluster.flux("check --components-extra=helm-controller").fails(1);
    assert!(stderr.contains("helm-controller is not installed"), "{stderr}");
}
