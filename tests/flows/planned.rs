//! `--dry-run`: everything is told, and nothing written.

use serde_json::Value;

use crate::support::bootstrap::{FOLDER, PATH, Place, changed, log, up_to_the_wait};
use crate::support::flux::{Flux, Ran};
use crate::support::git_server::{Agent, Origin};
use crate::support::testbed::Extent;

/// Runs a plan, and asserts that it has written nothing anywhere.
#[track_caller]
fn plan(place: &Place, origin: &Origin<'_>, flux: Flux) -> Ran {
    let before = (place.versions(), place.cluster.applies(), log(origin));
    let ran = flux.args(["--dry-run"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(changed(&before.0, &place.versions()), Vec::<String>::new());
    assert_eq!(before.1, place.cluster.applies(), "the server's own count");
    assert_eq!(before.2, log(origin));
    assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());
    ran
}

#[test]
fn a_plan_tells_everything_and_writes_nothing() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let (cluster, origin) = (&place.cluster, place.origin("fleet"));
    let agent = Agent::start(&[&place.key]);
    let bootstrap = |flags: &str| {
        place
            .bootstrap(&origin, flags)
            .env("SSH_AUTH_SOCK", agent.socket())
    };

    // Nothing is there yet. No key is shown: the one of the real run will be another.
    let first = plan(&place, &origin, bootstrap("")).stdout;
    for part in [
        "Git: one commit to branch main of ssh://git@127.0.0.1:",
        &format!("+++ b/{FOLDER}/gotk-components.yaml\n"),
        &format!("+++ b/{FOLDER}/kustomization.yaml\n"),
        "+kind: GitRepository\n",
        "\nSecret flux-system/flux-system: created\n",
        "\nDeploy key: a new one will be made",
        "\n  created     Namespace/flux-system\n",
        "\n  created     Deployment/flux-system/kustomize-controller\n",
        "\n  created     Kustomization/flux-system/flux-system\n",
    ] {
        assert!(first.contains(part), "{part:?} is not in:\n{first}");
    }
    assert!(!first.contains("ecdsa-sha2"), "{first}");
    let report = plan(&place, &origin, bootstrap("-o json")).stdout;
    let report: Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(
        (&report["pushed"], &report["secret"]),
        (&true.into(), &"created".into())
    );
    assert_eq!(report["path"], format!("./{PATH}"));
    assert!(
        report["diff"]
            .as_str()
            .expect("a diff")
            .contains("+kind: Kustomization")
    );
    assert!(
        report.get("publicKey").is_none() && report.get("revision").is_none(),
        "{report}"
    );
    let yaml = plan(&place, &origin, bootstrap("-o yaml")).stdout;
    serde_norway::from_str::<Value>(&yaml).expect("YAML");

    // Everything is there, and somebody has changed something by hand.
    up_to_the_wait(bootstrap("--silent"));
    let secret = plan(&place, &origin, bootstrap("-o json")).stdout;
    let secret: Value = serde_json::from_str(&secret).expect("JSON");
    assert_eq!(
        (&secret["pushed"], &secret["secret"]),
        (&false.into(), &"unchanged".into())
    );
    assert_eq!(
        secret["publicKey"],
        place.secret("identity.pub").expect("a key").trim()
    );
    let replicas = serde_json::json!({ "spec": { "replicas": 0 } });
    cluster.merge(
        "kubectl-edit",
        "apps/v1/deployments/flux-system/source-controller",
        replicas,
    );
    let second = plan(&place, &origin, bootstrap("--interval=2m")).stdout;
    for part in [
        "-  interval: 1m0s\n+  interval: 2m0s\n",
        "\nSecret flux-system/flux-system: unchanged\n",
        "\nDeploy key: ecdsa-sha2-nistp384 ",
        "\n  unchanged   Namespace/flux-system\n",
        "\n  configured  Deployment/flux-system/source-controller\n",
        "\n--- Deployment/flux-system/source-controller\n",
        "-  replicas: 0\n+  replicas: 1\n",
    ] {
        assert!(second.contains(part), "{part:?} is not in:\n{second}");
    }
    // The secret with which images are pulled is a part of it, and what a real run would ask is told.
    let pulled = plan(
        &place,
        &origin,
        bootstrap("--registry-creds=u:planted --image-pull-secret=pull"),
    );
    assert!(
        pulled
            .stdout
            .contains("\n  created     Secret/flux-system/pull\n"),
        "{}",
        pulled.stdout
    );
    assert!(!pulled.stdout.contains("planted"), "{}", pulled.stdout);
    let moved = plan(
        &place,
        &place.origin("other"),
        bootstrap(&format!("--url={}", place.origin("other").url("ssh"))),
    );
    assert!(
        moved.stderr.contains("this cluster follows the repository") && moved.stderr.contains("consent"),
        "{}",
        moved.stderr
    );
    let unsigned = bootstrap("--dry-run --ssh-signing-key-file=/nowhere/key").fails(2);
    assert!(unsigned.contains("/nowhere/key"), "{unsigned}");
    let identity = place.secret("identity").expect("a key");
    let secrets = identity.lines().filter(|line| line.len() > 40);
    assert!(secrets.into_iter().all(|line| !second.contains(line)), "{second}");
}

#[test]
fn flags_are_read_as_scripts_write_them() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    let key = place.key.path.display().to_string();
    let url = origin.url("ssh");
    let report = |line: &str| -> Value {
        let line = line.replace("URL", &url).replace("KEY", &key);
        serde_json::from_str(&plan(&place, &origin, place.flux(&line)).stdout).expect("JSON")
    };
    let deployments = |report: &Value| -> Vec<String> {
        let objects = report["objects"].as_array().expect("objects").iter();
        let names = objects.filter(|object| object["kind"] == "Deployment");
        names
            .map(|object| object["name"].as_str().expect("a name").to_owned())
            .collect()
    };

    // Everything behind the kind; then everything in front of it.
    let behind = report(
        "bootstrap git --url URL --private-key-file KEY --path ./clusters/a/ --secret-name login --token-auth=false \
         --components=source-controller,kustomize-controller --components-extra image-reflector-controller \
         --components-extra=image-automation-controller --branch main -n ns -o json",
    );
    let before = report(
        "-n ns bootstrap --token-auth=false -o json --branch=main --components-extra=image-reflector-controller,image-automation-controller \
         --components source-controller --components kustomize-controller --secret-name=login --private-key-file=KEY \
         git --path=clusters/a --url=URL",
    );
    for report in [&behind, &before] {
        assert_eq!(
            (&report["path"], &report["namespace"]),
            (&"./clusters/a".into(), &"ns".into()),
            "{report}"
        );
        assert_eq!(report["secretName"], "login");
        let mut found = deployments(report);
        found.sort();
        let all = [
            "image-automation-controller",
            "image-reflector-controller",
            "kustomize-controller",
            "source-controller",
        ];
        assert_eq!(found, all);
    }

    // The last one wins; an on-off flag takes a value; the environment names the namespace.
    let last = report(
        "bootstrap git --url=ssh://nowhere/x --url=URL --private-key-file=/none --private-key-file=KEY --network-policy=false \
         --token-auth --token-auth=false --interval 10m --interval=90s --author-name=A --author-name=B --output=text --output=json",
    );
    assert_eq!(last["url"], url);
    assert!(
        last["diff"]
            .as_str()
            .expect("a diff")
            .contains("+  interval: 1m30s\n"),
        "{last}"
    );
    assert!(!last["diff"].as_str().expect("a diff").contains("NetworkPolicy"));
    let line = format!("bootstrap git --url={url} --private-key-file={key} -o json");
    let named = plan(
        &place,
        &origin,
        place.flux(&line).env("FLUX_SYSTEM_NAMESPACE", "elsewhere"),
    );
    let named: Value = serde_json::from_str(&named.stdout).expect("JSON");
    assert_eq!(
        (&named["namespace"], &named["path"]),
        (&"elsewhere".into(), &"./".into())
    );
}
