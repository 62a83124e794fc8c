//! Tenants, with the real kustomize-controller: what one has in Git is applied in its own namespaces, and nowhere else.

use serde_json::json;

use crate::support::bootstrap::Place;
use crate::support::objects::at;
use crate::support::testbed::Extent;

fn config_map(namespace: &str, name: &str) -> String {
    format!("apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}, namespace: {namespace}}}\n")
}

#[test]
fn a_tenant_stays_in_its_namespaces() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let (cluster, origin) = (&place.cluster, place.server.empty("org/fleet"));
    let origin = origin.allow_basic("me", "planted", false);
    let quota = "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: team-quota, namespace: team-a}\n\
                 spec: {hard: {pods: '1000'}}\n";
    let grant = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: grant}\n\
                 roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}\n\
                 subjects: [{kind: ServiceAccount, name: team, namespace: team-a}]\n";
    // All that `edit` leaves of a tenant's isolation.
    let policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n\
                  metadata: {name: team-isolation, namespace: team-a}\nspec: {podSelector: {}, ingress: [{}]}\n";
    let plain = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: moved}\n";
    for (file, text) in [
        ("own", config_map("team-a", "own")),
        ("second", config_map("team-c", "own")),
        ("beyond", config_map("team-b", "beyond")),
        ("unnamed", config_map("team-a", "unnamed")),
        ("moved", plain.to_owned()),
        ("grant", grant.to_owned()),
        ("quota", quota.to_owned()),
        ("policy", policy.to_owned()),
    ] {
        origin.add("main", &format!("{file}/all.yaml"), text.as_bytes());
    }
    place
        .flux("install --multi-tenant --components=source-controller,kustomize-controller")
        .ok();
    let tenant = |line: &str| {
        let ran = place.flux(&format!("create tenant {line}")).run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!ran.stderr.contains("multi-tenant"), "{}", ran.stderr);
        ran.stderr
    };
    let told = tenant(
        "team --with-namespace=team-a,team-c --cluster-role=edit --with-network-policy --quota=pods=10",
    );
    assert!(
        told.contains("lets the tenant change its own network policy") && !told.contains("its own quota"),
        "{told}"
    );
    tenant("other --with-namespace=team-b");
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    for (name, namespace) in [("fleet", "team-a"), ("theirs", "team-b")] {
        let (url, ca) = (origin.url("https"), ca.display());
        place
            .flux(&format!(
                "create source git {name} -n {namespace} --url={url} --branch=main --username=me --password=planted \
                 --ca-file={ca}"
            ))
            .ok();
    }
    let apply = |name: &str, flags: &str| {
        place.flux(&format!(
            "create ks {name} -n team-a --path={name} --retry-interval=1h {flags}"
        ))
    };
    let own = "--source=GitRepository/fleet --service-account=team";
    apply("own", own).ok();
    assert!(cluster.get("v1/configmaps/team-a/own").is_some());
    // As it was told when the tenant was made.
    let isolation = || {
        let policy = cluster.get("networking.k8s.io/v1/networkpolicies/team-a/team-isolation");
        policy.expect("the network policy").data["spec"]["ingress"].clone()
    };
    assert_eq!(isolation()[0]["from"].as_array().map(Vec::len), Some(2));
    apply("policy", own).ok();
    assert_eq!(isolation(), json!([{}]));

    for (name, flags, why) in [
        ("beyond", own.to_owned(), "forbidden"),
        ("moved", format!("{own} --target-namespace=team-b"), "forbidden"),
        ("grant", own.to_owned(), "forbidden"),
        ("quota", own.to_owned(), "forbidden"),
        // The account of one namespace has no rights in another of the same tenant.
        ("second", own.to_owned(), "forbidden"),
        (
            "unnamed",
            "--source=GitRepository/fleet".to_owned(),
            "team-a:default",
        ),
        (
            "unnamed",
            "--source=GitRepository/fleet --service-account=other".to_owned(),
            "team-a:other",
        ),
        (
            "unnamed",
            "--source=GitRepository/theirs.team-b --service-account=team".to_owned(),
            "cross-namespace",
        ),
    ] {
        let told = apply(name, &flags).fails(4);
        assert!(told.contains(why), "{name} {flags}: {told}");
    }
    // A Kustomization that the tenant writes, which is nobody's command line.
    let through_git = json!({
        "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization",
        "metadata": { "name": "nested", "namespace": "team-b" },
        "spec": { "interval": "1h", "prune": true, "path": "./beyond", "serviceAccountName": "other",
            "sourceRef": { "kind": "GitRepository", "name": "theirs" } },
    });
    origin.add("main", "nested/all.yaml", through_git.to_string().as_bytes());
    place.flux("reconcile source git fleet -n team-a").ok();
    let told = apply("nested", own).fails(4);
    assert!(told.contains("forbidden"), "{told}");

    for escaped in [
        "v1/configmaps/team-b/beyond",
        "v1/configmaps/team-b/moved",
        "v1/configmaps/team-a/unnamed",
        "v1/configmaps/team-c/own",
        "rbac.authorization.k8s.io/v1/clusterrolebindings/grant",
        &at("Kustomization", "team-b", "nested"),
    ] {
        assert!(cluster.get(escaped).is_none(), "{escaped}");
    }
    let quota = cluster
        .get("v1/resourcequotas/team-a/team-quota")
        .expect("the quota");
    assert_eq!(quota.data["spec"]["hard"]["pods"], "10");
}
