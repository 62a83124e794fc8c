//! Broken on purpose: what `why` says of what the real controllers make of it.

use serde_json::{Value, json};

use crate::support::bootstrap::Place;
use crate::support::objects::{at, kustomization, object};
use crate::support::testbed::Extent;

const CHART: &str = "apiVersion: v2\nname: web\nversion: 1.0.0\n";
const DEPLOYMENT: &str = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels: {app: web}\n  \
                          template:\n    metadata:\n      labels: {app: web}\n      annotations: {testbed.flux-rs.dev/behave: image-pull-back-off}\n    \
                          spec:\n      containers: [{name: web, image: registry.example.com/web:none}]\n";
const STRANGE: &str =
    "apiVersion: example.com/v1\nkind: Strange\nmetadata:\n  name: strange\n  namespace: default\n";

#[test]
fn the_root_of_each_failure_is_named() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let origin = place.server.empty("org/apps").allow_basic("me", "planted", false);
    let release = json!({
        "interval": "10m", "timeout": "5s", "releaseName": "web",
        "chart": {"spec": {"chart": "./chart", "sourceRef": {"kind": "GitRepository", "name": "apps"}}},
    });
    let release = object("HelmRelease", "flux-system", "web", release).to_string();
    for (file, content) in [
        ("chart/Chart.yaml", CHART),
        ("chart/templates/web.yaml", DEPLOYMENT),
        ("apps/release.yaml", &release),
        ("strange/strange.yaml", STRANGE),
    ] {
        origin.add("main", file, content.as_bytes());
    }
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    place
        .flux("install --components=source-controller,kustomize-controller,helm-controller")
        .ok();
    let source = |name: &str, login: &str| {
        let (url, ca) = (origin.url("https"), ca.display());
        place.flux(&format!(
            "create source git {name} --url={url} --branch=main {login} --ca-file={ca}"
        ))
    };
    source("apps", "--username=me --password=planted").ok();
    source("shut", "--username=me --password=wrong --timeout=20s").fails(4);
    let made = |name: &str, source: &str, spec: Value| {
        let mut made = kustomization("flux-system", name);
        made["spec"]["sourceRef"]["name"] = json!(source);
        for (key, value) in spec.as_object().expect("fields") {
            made["spec"][key] = value.clone();
        }
        made
    };
    place.cluster.put(&[
        made("apps", "apps", json!({"path": "./apps"})),
        made("strange", "apps", json!({"path": "./strange"})),
        made(
            "later",
            "apps",
            json!({"path": "./apps", "dependsOn": [{"name": "strange"}]}),
        ),
        made("shut", "shut", json!({})),
    ]);
    let condition = |kind: &str, name: &str, condition: &str, reason: &str| {
        place.cluster.until(&at(kind, "flux-system", name), |object| {
            let conditions =
                object.and_then(|object| object.data["status"]["conditions"].as_array().cloned());
            let mut conditions = conditions.into_iter().flatten();
            conditions.any(|held| held["type"] == condition && held["reason"] == reason)
        });
    };
    let why = |what: &str| -> Value {
        let ran = place.flux(&format!("why {what} -o json")).run();
        assert_eq!(ran.code, 4, "{what}: {ran:?}");
        serde_json::from_str(&ran.stdout).expect("JSON")
    };

    condition("Kustomization", "strange", "Ready", "ReconciliationFailed");
    condition("Kustomization", "later", "Ready", "DependencyNotReady");
    for what in ["ks/strange", "ks/later"] {
        let report = why(what);
        assert_eq!(report["rootCause"]["reason"], "MissingCRD", "{report}");
        assert_eq!(report["rootCause"]["name"], "strange", "{report}");
    }
    let report = why("ks/shut");
    assert_eq!(report["rootCause"]["reason"], "AuthenticationFailed", "{report}");
    assert_eq!(report["rootCause"]["kind"], "GitRepository", "{report}");

    // What was broken is on record, and so is that it was mended.
    origin.add(
        "main",
        "strange/strange.yaml",
        STRANGE
            .replace("example.com/v1", "v1")
            .replace("Strange", "ConfigMap")
            .as_bytes(),
    );
    place.flux("reconcile ks strange --with-source").ok();
    let report: Value = serde_json::from_str(&place.flux("report --since 1h -o json").ok()).expect("JSON");
    let mut objects = report["objects"].as_array().expect("objects").iter();
    let strange = objects
        .find(|object| object["name"] == "strange")
        .expect("the Kustomization");
    let told: Vec<_> = strange["changes"]
        .as_array()
        .expect("changes")
        .iter()
        .map(|change| &change["outcome"])
        .collect();
    assert_eq!(told, ["failed", "recovered"], "{strange}");

    condition("HelmRelease", "web", "Stalled", "RetriesExceeded");
    let report = why("ks/apps");
    assert_eq!(report["rootCause"]["reason"], "ImagePullBackOff", "{report}");
    assert_eq!(report["rootCause"]["kind"], "Pod", "{report}");
    assert!(
        report["rootCause"]["hints"]
            .to_string()
            .contains("reconcile helmrelease web -n flux-system --reset"),
        "{report}"
    );
    let kinds: Vec<_> = report["chain"]
        .as_array()
        .expect("a chain")
        .iter()
        .map(|link| link["kind"].as_str())
        .collect();
    let way = [
        "GitRepository",
        "Kustomization",
        "HelmChart",
        "HelmRelease",
        "Deployment",
        "Pod",
    ];
    assert_eq!(kinds, way.map(Some), "{report}");
    for what in ["hr/web", "deployment/web -n flux-system"] {
        assert_eq!(why(what)["rootCause"]["reason"], "ImagePullBackOff", "{what}");
    }
}
