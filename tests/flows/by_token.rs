//! Bootstrapped over HTTPS with a password or token, which the cluster gets too.

use serde_json::{Value, json};

use crate::support::bootstrap::{KUSTOMIZATION, PATH, Place, changed, log, mutations};
use crate::support::git_server::{Origin, gpg_ring};
use crate::support::testbed::Extent;

#[test]
fn the_cluster_fetches_with_the_password_and_then_with_the_token() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let cluster = &place.cluster;
    let origin = place.server.empty("org/fleet");
    allow(
        &origin,
        json!({ "basic": [{ "user": "me", "password": "planted-password", "write": true }] }),
    );
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    let bootstrap = |secret: &str, flags: &str| {
        let url = origin.url("https");
        let ca = ca.display();
        let line = format!(
            "bootstrap git --url={url} --path={PATH} --token-auth --multi-tenant --ca-file={ca} {flags}"
        );
        place
            .flux(&line)
            .args(["--log-format=json", "--verbose"])
            .env("GIT_PASSWORD", secret)
    };

    let ring = place.scratch().join("ring.asc");
    std::fs::write(&ring, gpg_ring("planted-passphrase")).expect("a ring");
    let signed = format!(
        "--username=me --gpg-key-ring={} --gpg-passphrase-file=-",
        ring.display()
    );
    let first = bootstrap("planted-password", &signed)
        .stdin("planted-passphrase\n")
        .run();
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert!(!first.stderr.contains("planted"), "{}", first.stderr);
    assert_eq!(log(&origin), ["Add Flux v2.9.4 manifests"]);
    let commit = origin.git(&["cat-file", "commit", "main"]);
    assert!(
        commit.contains("\ngpgsig -----BEGIN PGP SIGNATURE-----\n "),
        "{commit}"
    );
    // What is found out by trying it before the push is not tried again after it.
    let tries = first.stderr.lines().filter(|line| line.ends_with("requesting"));
    let tries = tries.filter(|line| line.contains("/deployments/") && line.contains("dryRun=All"));
    assert_eq!(tries.count(), 4, "{}", first.stderr);
    // Tenants are kept apart, and the cluster's own objects are applied all the same.
    let kustomization = cluster.get(KUSTOMIZATION).expect("a Kustomization").data;
    assert_eq!(
        kustomization["spec"]["serviceAccountName"],
        "kustomize-controller"
    );
    let held = ["username", "password", "ca.crt"].map(|key| place.secret(key).unwrap_or_default());
    assert_eq!(
        held,
        [
            "me",
            "planted-password",
            &String::from_utf8_lossy(&place.server.ca())
        ]
    );
    assert!(fetched_by(&place).contains(&"me".to_owned()));

    let (before, commits) = (place.wanted(), log(&origin));
    let again = bootstrap("planted-password", "--username=me").run();
    assert_eq!(
        (again.code, mutations(&again.stderr)),
        (0, Vec::new()),
        "{}",
        again.stderr
    );
    assert_eq!(changed(&before, &place.wanted()), Vec::<String>::new());
    assert_eq!(log(&origin), commits);

    // From now on the server takes a token only: the commit can be applied by nothing else.
    allow(
        &origin,
        json!({ "bearer": [{ "token": "planted-token", "write": true }] }),
    );
    let wrong = bootstrap("planted-password", "--username=me").fails(5);
    assert!(!wrong.contains("planted"), "{wrong}");
    origin.add("main", "README.md", b"fleet\n");
    let bearer = bootstrap("planted-token", "--with-bearer-token").run();
    assert_eq!(bearer.code, 0, "{}", bearer.stderr);
    assert!(!bearer.stderr.contains("planted"), "{}", bearer.stderr);
    assert_eq!(place.secret("bearerToken").as_deref(), Some("planted-token"));
    assert_eq!((place.secret("username"), place.secret("password")), (None, None));
    assert!(place.secret("ca.crt").is_some());
    let head = origin.git(&["rev-parse", "main"]);
    let applied = cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(
        applied.data["status"]["lastAppliedRevision"],
        format!("main@sha1:{head}")
    );
    let again = bootstrap("planted-token", "--with-bearer-token").run();
    assert_eq!(
        (again.code, mutations(&again.stderr)),
        (0, Vec::new()),
        "{}",
        again.stderr
    );
}

/// Sets who may use a repository, in place of everybody who might so far.
fn allow(origin: &Origin<'_>, rules: Value) {
    std::fs::write(origin.dir.join("testbed/access.json"), rules.to_string()).expect("access.json");
}

fn fetched_by(place: &Place) -> Vec<String> {
    let log = place.server.log();
    let entries = log
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let fetches = entries.filter(|entry| entry["service"] == "git-upload-pack");
    fetches
        .map(|entry| entry["who"].as_str().unwrap_or_default().to_owned())
        .collect()
}
