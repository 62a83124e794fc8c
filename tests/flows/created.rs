//! Created object by object: a source and what is applied from it, with the real controllers.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::bootstrap::Place;
use crate::support::flux::Flux;
use crate::support::git_server::Origin;
use crate::support::objects::{at, kustomization};
use crate::support::testbed::Extent;

#[test]
fn a_source_and_a_kustomization_become_ready() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let origin = place.server.empty("org/apps").allow_basic("me", "planted", false);
    let manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: made\n  namespace: default\ndata:\n  env: ${env}\n";
    origin.add("main", "app/made.yaml", manifest.as_bytes());
    origin.add("main", "leaf/leaf.yaml", leaf("one").as_bytes());
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
    many_follow_a_commit(&place, &origin);
}

fn leaf(value: &str) -> String {
    format!(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${{name}}\n  namespace: default\ndata:\n  value: {value}\n"
    )
}

/// Fifty Kustomizations that depend on each other are resumed, and brought to a commit, which is waited for.
fn many_follow_a_commit(place: &Place, origin: &Origin<'_>) {
    let name = |number: usize| format!("leaf-{number:02}");
    let made = (0..50).map(|number| {
        let mut made = kustomization("flux-system", &name(number));
        made["metadata"]["labels"] = json!({"graph": "yes"});
        let spec = &mut made["spec"];
        spec["sourceRef"]["name"] = json!("apps");
        spec["path"] = json!("./leaf");
        spec["suspend"] = json!(true);
        spec["postBuild"] = json!({"substitute": {"name": name(number)}});
        let before = (number > 0).then(|| json!({"name": name((number - 1) / 2)}));
        spec["dependsOn"] = before.into_iter().collect();
        made
    });
    place.cluster.put(&made.collect::<Vec<_>>());
    let done = |flux: Flux, count: usize| {
        let ran = flux.args(["-o", "json"]).run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
        let outcomes = report["outcomes"].as_array().expect("outcomes");
        assert!(
            outcomes.iter().all(|outcome| outcome["outcome"] == "done"),
            "{report}"
        );
        assert_eq!(outcomes.len(), count, "{report}");
        // Out of order, a controller would look again after half a minute.
        assert!(!ran.stderr.contains("dependency"), "{}", ran.stderr);
    };
    done(place.flux("resume ks -l graph=yes --wait"), 50);

    let commit = origin.add("main", "leaf/leaf.yaml", leaf("two").as_bytes());
    let wait = format!(
        "wait source git/apps --descendants --revision={} --timeout=4m",
        &commit[..8]
    );
    let (mut command, _home) = place.flux(&wait).into_command();
    let waiting = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let waiting = waiting.expect("flux-rs starts");
    done(place.flux("reconcile ks -l graph=yes --with-source"), 51);
    let ended = waiting.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(0), "{told}");
    // The source, the fifty, and the one that was made first.
    assert!(told.contains("52 objects are ready"), "{told}");
    for number in 0..50 {
        let at = at("Kustomization", "flux-system", &name(number));
        let applied = place.cluster.get(&at).expect("a Kustomization");
        let revision = applied.data["status"]["lastAppliedRevision"].as_str();
        assert_eq!(revision, Some(&format!("main@sha1:{commit}")[..]));
        let made = place
            .cluster
            .get(&format!("v1/configmaps/default/{}", name(number)));
        assert_eq!(made.expect("a ConfigMap").data["data"]["value"], "two");
    }

    let broken = origin.add("main", "leaf/kustomization.yaml", b"resources: [nowhere.yaml]\n");
    place.flux("reconcile source git apps").ok();
    let told = place
        .flux(&format!("wait --revision={broken} -A --timeout=4m"))
        .fails(4);
    assert!(
        told.contains(&format!("Kustomization leaf-00 has failed at {broken}"))
            && told.contains("nowhere.yaml"),
        "{told}"
    );
}
