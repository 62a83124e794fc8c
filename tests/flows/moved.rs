//! A cluster that is made to follow another repository, and one that has lost a part of its installation.

use serde_json::json;

use crate::support::bootstrap::{
    KUSTOMIZATION, PATH, Place, Talk, message, waits_for_the_end, waits_for_the_source,
};
use crate::support::testbed::Extent;

const MAP: &str = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: NAME, namespace: default}\n";

#[test]
fn nothing_but_the_new_place_is_ever_applied() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let (cluster, map) = (&place.cluster, |name: &str| MAP.replace("NAME", name));
    let old = place.origin("old");
    old.add("main", &format!("{PATH}/kept.yaml"), map("kept").as_bytes());
    place.bootstrap_by_key(&old, "").ok();

    // The other repository has a folder of the old path's name, which is another cluster's.
    let new = place.origin("new");
    new.add("main", &format!("{PATH}/wrong.yaml"), map("wrong").as_bytes());
    new.add("main", "clusters/new/kept.yaml", map("kept").as_bytes());
    let kept = cluster.get("v1/configmaps/default/kept").expect("applied");
    let controller = cluster
        .get("apps/v1/deployments/flux-system/kustomize-controller")
        .expect("installed");
    place.bootstrap_by_key(&new, "--path=clusters/new").fails(6);
    place.bootstrap_by_key(&new, "--path=clusters/new --force").ok();
    assert!(
        cluster.get("v1/configmaps/default/wrong").is_none(),
        "the wrong path was applied"
    );
    for (at, before) in [
        ("v1/configmaps/default/kept", kept),
        ("apps/v1/deployments/flux-system/kustomize-controller", controller),
    ] {
        let after = cluster.get(at).unwrap_or_else(|| panic!("{at} was deleted"));
        assert_eq!(after.metadata.uid, before.metadata.uid, "{at} was made anew");
    }
    let moved = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(moved.data["spec"]["path"], "./clusters/new");
    assert!(moved.data["spec"].get("suspend").is_none());
    assert_eq!(
        moved
            .metadata
            .annotations
            .unwrap_or_default()
            .keys()
            .find(|key| key.contains("moving")),
        None
    );

    // A binding and an account that are gone keep the controllers from bringing them back: the next run does.
    let gone = [
        "rbac.authorization.k8s.io/v1/clusterrolebindings/cluster-reconciler-flux-system",
        "v1/serviceaccounts/flux-system/source-controller",
    ];
    for at in gone {
        cluster.delete(at);
    }
    place.bootstrap_by_key(&new, "--path=clusters/new").ok();
    for at in gone {
        assert!(cluster.get(at).is_some(), "{at} is still gone");
    }
}

#[test]
fn a_move_that_is_broken_off_is_for_a_bootstrap_to_end() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let (cluster, old, new) = (&place.cluster, place.origin("old"), place.origin("new"));
    let mut first = Talk::start(place.bootstrap_by_key(&old, ""));
    assert!(first.until(waits_for_the_source).is_some(), "{}", first.told());
    place.report_fetched(&old, "flux-system");
    assert!(first.until(waits_for_the_end).is_some(), "{}", first.told());
    first.kill();

    // Time is out between the two writes, and the next run goes on.
    let stderr = place.bootstrap_by_key(&new, "--force --timeout=12s").fails(4);
    assert!(stderr.contains("the cluster stays suspended"), "{stderr}");
    let halted = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(halted.data["spec"]["suspend"], true);
    let stderr = place.flux("resume ks flux-system").fails(6);
    assert!(
        stderr.contains("by a bootstrap that did not end") && stderr.contains("run that bootstrap again"),
        "{stderr}"
    );
    assert_eq!(
        cluster.get(KUSTOMIZATION).expect("a Kustomization").data["spec"]["suspend"],
        true
    );
    let mut next = Talk::start(place.bootstrap_by_key(&new, "--force"));
    assert!(next.until(waits_for_the_source).is_some(), "{}", next.told());
    place.report_fetched(&new, "flux-system");
    let resumed = next.until(|event| message(event).starts_with("resume Kustomization/"));
    assert!(resumed.is_some(), "{}", next.told());
    assert!(next.until(waits_for_the_end).is_some(), "{}", next.told());
    next.kill();
    let moved = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(moved.data["spec"].get("suspend"), None);

    // A mark that outlived its move does not make a user's suspension ours.
    let mark = json!({ "bootstrap.flux-rs.dev/moving": halted.metadata.generation.expect("a generation").to_string() });
    cluster.merge(
        "kubectl",
        KUSTOMIZATION,
        json!({ "metadata": { "annotations": mark }, "spec": { "suspend": true } }),
    );
    let stderr = place.bootstrap_by_key(&new, "").fails(6);
    assert!(
        stderr.contains("Kustomization/flux-system/flux-system is suspended"),
        "{stderr}"
    );
}
