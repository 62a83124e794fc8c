//! Bootstrapped over SSH with the keys of an agent: the cluster gets a key of its own.

use serde_json::{Value, json};

use crate::support::bootstrap::{
    FOLDER, KUSTOMIZATION, PATH, Place, SOURCE, Talk, changed, file, log, message, mutations,
    waits_for_the_source,
};
use crate::support::cluster::run;
use crate::support::git_server::{Agent, KeyFile, Origin, output};
use crate::support::testbed::Extent;

const APP: &str =
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: default}\ndata: {a: b}\n";

#[test]
fn the_cluster_gets_a_key_that_only_reads() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let cluster = &place.cluster;
    // The right key is not the first the agent offers.
    let agent = Agent::start(&[&KeyFile::new("-t rsa -b 2048", ""), &place.key]);
    let origin = place.origin("org/fleet");
    origin.add("main", &format!("{PATH}/app.yaml"), APP.as_bytes());
    let bootstrap = |origin: &Origin<'_>, flags: &str| {
        let flux = place.bootstrap(origin, flags);
        flux.env("SSH_AUTH_SOCK", agent.socket())
    };

    // The key is registered while the bootstrap waits for it.
    let mut talk = Talk::start(bootstrap(&origin, "--ssh-agent --silent"));
    let shown = talk.until(|event| message(event).starts_with("deploy key: "));
    let shown = shown.unwrap_or_else(|| panic!("no key is shown:\n{}", talk.told()));
    let public = message(&shown).trim_start_matches("deploy key: ").to_owned();
    assert!(public.starts_with("ecdsa-sha2-nistp384 "), "{public}");
    let denied = talk.until(waits_for_the_source);
    assert!(denied.is_some(), "{}", talk.told());
    let origin = origin.allow_key(&public, false);
    let ran = talk.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(log(&origin)[..1], ["Add Flux v2.9.4 manifests"]);
    let head = origin.git(&["rev-parse", "main"]);
    let applied = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(
        applied.data["status"]["lastAppliedRevision"],
        format!("main@sha1:{head}")
    );
    assert!(cluster.get("v1/configmaps/default/app").is_some());
    assert!(
        pushed_by(&place).contains(&fingerprint(&place.key.public())),
        "{:?}",
        pushed_by(&place)
    );

    // That key reads, and does not write.
    let identity = place.secret("identity").expect("a key");
    assert_eq!(place.secret("identity.pub").expect("a key").trim(), public);
    for kind in ["ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256"] {
        assert!(
            place.secret("known_hosts").expect("host keys").contains(kind),
            "{kind}"
        );
    }
    push_is_refused(&place, &origin, &identity);

    // A second run finds nothing to do.
    let (before, commits) = (place.wanted(), log(&origin));
    let again = bootstrap(&origin, "--log-format=json").run();
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert_eq!(mutations(&again.stderr), Vec::<String>::new());
    assert_eq!(changed(&before, &place.wanted()), Vec::<String>::new());
    assert_eq!(log(&origin), commits);

    // Another path is not taken over.
    let other = format!(
        "bootstrap git --url={} --path=clusters/other --silent",
        origin.url("ssh")
    );
    let other = || place.flux(&other).env("SSH_AUTH_SOCK", agent.socket());
    let stderr = other().fails(6);
    assert!(
        stderr.contains("follows the path ./clusters/test of ssh://"),
        "{stderr}"
    );
    assert!(
        stderr.contains("not ./clusters/other") && stderr.contains("--force"),
        "{stderr}"
    );

    // Nor is what somebody has suspended on purpose.
    cluster.merge("test", KUSTOMIZATION, json!({ "spec": { "suspend": true } }));
    let stderr = bootstrap(&origin, "").fails(6);
    assert!(
        stderr.contains("Kustomization/flux-system/flux-system is suspended"),
        "{stderr}"
    );
    cluster.merge("test", KUSTOMIZATION, json!({ "spec": { "suspend": null } }));

    // A kind the cluster does not know is named, long before time is out.
    let widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w, namespace: default}\n";
    origin.add("main", &format!("{PATH}/widget.yaml"), widget.as_bytes());
    let begin = std::time::Instant::now();
    let stderr = bootstrap(&origin, "").fails(4);
    assert!(
        stderr.contains("Widget") && stderr.contains("run the bootstrap again"),
        "{stderr}"
    );
    assert!(begin.elapsed().as_secs() < 60, "{:?}", begin.elapsed());
    // Once that is mended, the next run ends well.
    let mended = APP.replace("name: app", "name: widget");
    origin.add("main", &format!("{PATH}/widget.yaml"), mended.as_bytes());
    bootstrap(&origin, "").ok();
    assert!(cluster.get("v1/configmaps/default/widget").is_some());
    assert_eq!(
        place.secret("identity"),
        Some(identity),
        "the key stays all the time"
    );

    // With consent, the cluster follows another path.
    let moved = other().args(["--force"]).run();
    assert_eq!(moved.code, 0, "{}", moved.stderr);
    assert!(
        moved
            .stderr
            .contains("this cluster followed the path ./clusters/test"),
        "{}",
        moved.stderr
    );
    let moved = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(moved.data["spec"]["path"], "./clusters/other");
    assert_eq!(
        cluster.get(SOURCE).expect("a source").data["spec"]["url"],
        origin.url("ssh")
    );
    assert!(
        file(
            &origin,
            &format!("{}/gotk-sync.yaml", FOLDER.replace("test", "other"))
        )
        .contains("clusters/other")
    );
    assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());
}

/// Returns who has pushed, by the fingerprints of their keys.
fn pushed_by(place: &Place) -> Vec<String> {
    let log = place.server.log();
    let entries = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let pushes = entries.filter(|entry| entry["service"] == "git-receive-pack");
    pushes
        .map(|entry| entry["who"].as_str().unwrap_or_default().to_owned())
        .collect()
}

fn fingerprint(public: &str) -> String {
    let mut command = std::process::Command::new("ssh-keygen");
    let shown = output(command.args(["-l", "-f", "-"]), public.as_bytes());
    shown.split(' ').nth(1).expect("a fingerprint").to_owned()
}

/// Pushes with a key that may only read.
fn push_is_refused(place: &Place, origin: &Origin<'_>, identity: &str) {
    use flux_rs::git::{Auth, Author, Error, GitUrl, HostKeys, PrivateKey, Remote, Secret, clone};
    let key = PrivateKey::parse(&Secret::new(identity), None).expect("a key");
    let url = GitUrl::parse(&origin.url("ssh")).expect("a URL");
    let mut remote = Remote::new(url, Auth::Key(key));
    remote.host_keys = HostKeys::default().with_known_hosts(&place.server.known_hosts());
    let dir = tempfile::tempdir().expect("a directory");
    let author = Author {
        name: "Me".into(),
        email: String::new(),
    };
    let denied = run(async {
        let mut clone = clone(&remote, "main", dir.path()).await.expect("it reads");
        clone.write("mine", "mine").expect("written");
        clone.stage(["mine"]).expect("staged");
        clone
            .commit(
                "Mine",
                &author,
                "2026-01-02T03:04:05Z".parse().expect("a time"),
                None,
            )
            .expect("committed");
        clone.push(&remote).await.expect_err("it does not write")
    });
    assert!(matches!(denied, Error::AccessDenied { .. }), "{denied:?}");
}
