//! Created object by object: a source and what is applied from it, with the real controllers.

use serde_json::Value;

use crate::support::bootstrap::Place;
use crate::support::testbed::Extent;

#[test]
fn a_source_and_a_kustomization_become_ready() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let origin = place.server.empty("org/apps").allow_basic("me", "planted", false);
    let manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: made\n  namespace: default\ndata:\n  env: ${env}\n";
    origin.add("main", "app/made.yaml", manifest.as_bytes());
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    place
        .flux("install --components=source-controller,kustomize-controller")
        .ok();
    let source = |branch: &str| {
        let (url, ca) = (origin.url("https"), ca.display());
        let login = "--username=me --password=planted";
        place.flux(&format!(
            "create source git apps --url={url} --branch={branch} {login} --ca-file={ca}"
        ))
    };
    let told = source("nope").fails(4);
    assert!(told.contains("nope") && !told.contains("planted"), "{told}");
    let ran = source("main").run();
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("fetched revision main@sha1:"),
        "{}",
        ran.stderr
    );
    let line = "create ks apps --source=GitRepository/apps --path=app --prune --wait --substitute=env=test";
    let ran = place.flux(line).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("applied revision main@sha1:"),
        "{}",
        ran.stderr
    );
    let made = place
        .cluster
        .get("v1/configmaps/default/made")
        .expect("the ConfigMap");
    assert_eq!(made.data["data"]["env"], "test");
    // What stands in the cluster is what stands in Git.
    let written: Value = serde_norway::from_str(&place.flux(line).args(["--export"]).ok()).expect("YAML");
    let exported: Value = serde_norway::from_str(&place.flux("export ks apps").ok()).expect("YAML");
    assert_eq!(exported, written);
    let tenant = place.flux("create tenant team --with-namespace=dev").run();
    assert_eq!(tenant.code, 0, "{}", tenant.stderr);
    assert_eq!(
        tenant.stderr.matches("is not multi-tenant").count(),
        2,
        "{}",
        tenant.stderr
    );
}
