//! Bootstraps that cannot be: each ends with its exit code and says why, and writes nothing.

use std::fs;

use serde_json::json;

use crate::support::bootstrap::{FOLDER, PATH, Place, changed, file, log};
use crate::support::flux::Flux;
use crate::support::git_server::{KeyFile, Origin, closed_port};
use crate::support::testbed::Extent;

/// Runs a bootstrap that must end with `code`, name `words` and leave cluster and repository as they are.
#[track_caller]
fn refused(place: &Place, origin: &Origin<'_>, flux: Flux, code: i32, words: &[&str]) {
    let (versions, commits) = (place.versions(), log(origin));
    let stderr = flux.fails(code);
    for word in words {
        assert!(stderr.contains(word), "{word:?} is not in:\n{stderr}");
    }
    assert_eq!(
        changed(&versions, &place.versions()),
        Vec::<String>::new(),
        "{stderr}"
    );
    assert_eq!(log(origin), commits, "{stderr}");
    assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new(), "{stderr}");
}

#[test]
fn what_stands_in_the_way_at_the_git_server() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    origin.add("main", "README.md", b"fleet\n");
    let by_key = |flags: &str| place.bootstrap_by_key(&origin, flags);
    let refused = |flux: Flux, code: i32, words: &[&str]| refused(&place, &origin, flux, code, words);

    // Who may not get in.
    let stranger = KeyFile::new("-t ed25519", "");
    let flags = format!("--private-key-file={}", stranger.path.display());
    refused(
        place.bootstrap(&origin, &flags),
        5,
        &["cannot clone", "SHA256:", "registered"],
    );
    let reader = KeyFile::new("-t ed25519", "");
    let read_only = place.origin("read-only").allow_key(&reader.public(), false);
    let flags = format!("--private-key-file={}", reader.path.display());
    refused(
        place.bootstrap(&read_only, &flags),
        5,
        &["cannot push", "read only"],
    );
    assert_eq!(log(&read_only), Vec::<String>::new());
    let locked = KeyFile::new("-t ed25519", "open sesame");
    let flags = format!("--private-key-file={}", locked.path.display());
    refused(
        place.bootstrap(&origin, &flags),
        2,
        &["passphrase", "--password-file"],
    );
    let wrong = || place.bootstrap(&origin, &flags).env("GIT_PASSWORD", "open wide");
    refused(wrong(), 2, &["passphrase", &locked.path.display().to_string()]);
    assert!(!wrong().fails(2).contains("open wide"));

    // Where nobody is.
    let at = closed_port();
    let nowhere = |flags: &str| {
        let key = place.key.path.display();
        place.flux(&format!(
            "bootstrap git --url=ssh://git@{at}/fleet --private-key-file={key} {flags}"
        ))
    };
    refused(nowhere(""), 1, &[&at.to_string(), "check the host name"]);
    let missing = format!(
        "--url={} --private-key-file={}",
        place.server.url("ssh", "nothing"),
        place.key.path.display()
    );
    refused(place.flux(&format!("bootstrap git {missing}")), 3, &["nothing"]);
    refused(by_key("--branch=trunk"), 3, &["trunk", "main", "--branch"]);
    refused(by_key("--branch=a..b"), 2, &["a..b"]);

    // What the server's own rules say.
    origin.hook(
        "pre-receive",
        "echo 'Branch main takes merge requests only.'\nexit 1",
    );
    refused(
        by_key(""),
        6,
        &[
            "cannot push",
            "Branch main takes merge requests only.",
            "protected",
        ],
    );
    origin.hook("pre-receive", "exit 0");
}

#[test]
fn host_keys_nothing_vouches_for() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    let home = tempfile::TempDir::new().expect("a HOME");
    let run = |flags: &str| {
        place
            .bootstrap_by_key(&origin, &format!("--dry-run {flags}"))
            .env("HOME", home.path())
    };
    let refused = |flags: &str, words: &[&str]| refused(&place, &origin, run(flags), 6, words);

    refused(
        "",
        &[
            "nothing vouches for",
            "ssh-ed25519 SHA256:",
            "ssh-rsa SHA256:",
            "--accept-host-key=SHA256:",
        ],
    );
    refused(
        "--accept-host-key=SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
        &["other fingerprints"],
    );
    refused(
        "--accept-host-key --accept-host-key=false",
        &["nothing vouches for"],
    );
    let accepted = run("--accept-host-key").run();
    assert_eq!(accepted.code, 0, "{}", accepted.stderr);
    assert!(accepted.stderr.contains("unverified"), "{}", accepted.stderr);

    // One fingerprint is enough: the other keys are left out, and told.
    let keys = place.server.known_hosts();
    let ed25519 = keys
        .lines()
        .find(|line| line.contains("ssh-ed25519"))
        .expect("a key");
    let print = fingerprint(ed25519);
    let accepted = run(&format!("--accept-host-key=SHA256:other,{print}")).run();
    assert_eq!(accepted.code, 0, "{}", accepted.stderr);
    let trusts = format!("the cluster trusts the host keys ssh-ed25519 {print}\n");
    assert!(accepted.stderr.contains(&trusts), "{}", accepted.stderr);

    // So is one on record.
    fs::create_dir(home.path().join(".ssh")).expect("a folder");
    fs::write(home.path().join(".ssh/known_hosts"), ed25519).expect("known_hosts");
    let accepted = run("").run();
    assert_eq!(accepted.code, 0, "{}", accepted.stderr);
    assert!(accepted.stderr.contains(&trusts), "{}", accepted.stderr);

    // A key that changed is refused whatever is accepted.
    let other = KeyFile::new("-t ed25519", "").public();
    let place_of = ed25519.split(' ').next().expect("a host");
    fs::write(
        home.path().join(".ssh/known_hosts"),
        format!("{place_of} {other}\n"),
    )
    .expect("known_hosts");
    for flags in ["", "--accept-host-key", &format!("--accept-host-key={print}")] {
        refused(
            flags,
            &["changed", &print, &fingerprint(&format!("{place_of} {other}"))],
        );
    }
}

/// Returns the fingerprint of the key in a `known_hosts` line, by `ssh-keygen`.
fn fingerprint(line: &str) -> String {
    let key = line.split_once(' ').expect("a host").1;
    let mut command = std::process::Command::new("ssh-keygen");
    let shown = crate::support::git_server::output(command.args(["-l", "-f", "-"]), key.as_bytes());
    shown.split(' ').nth(1).expect("a fingerprint").to_owned()
}

#[test]
fn what_stands_in_the_way_at_the_command_line_and_in_the_repository() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet").allow_basic("me", "pw", true);
    let https = |flags: &str| {
        let command = format!(
            "bootstrap git --url={} --path={PATH} {flags}",
            origin.url("https")
        );
        place.flux(&command)
    };
    let refused = |flux: Flux, code: i32, words: &[&str]| refused(&place, &origin, flux, code, words);

    let http = format!("bootstrap git --url={} --token-auth", origin.url("http"));
    refused(
        place.flux(&http).env("GIT_PASSWORD", "pw"),
        2,
        &["--allow-insecure-http"],
    );
    refused(https("--token-auth"), 2, &["--password-file", "stdin"]);
    let untrusted = || https("--token-auth --username=me").env("GIT_PASSWORD", "pw");
    refused(untrusted(), 1, &["--ca-file"]);
    let ca = format!("--ca-file={}", place.scratch().join("../").display());
    refused(untrusted().args([ca]), 2, &["cannot read the CA file"]);
    refused(
        place.bootstrap(&origin, ""),
        6,
        &["no terminal", "--silent", "--private-key-file"],
    );
    refused(
        place.bootstrap(&origin, "--silent"),
        1,
        &["ssh-agent", "SSH_AUTH_SOCK"],
    );
    refused(
        place.bootstrap_by_key(&origin, "--ssh-agent"),
        2,
        &["--ssh-agent"],
    );
    refused(
        place.bootstrap_by_key(&origin, "--components=helm-controller"),
        2,
        &["source-controller"],
    );

    for flag in [
        "--interval=0s",
        "--interval=1ms",
        "--version=v2",
        "--registry=a b",
    ] {
        let name = flag.split('=').next().unwrap_or_default();
        refused(place.bootstrap_by_key(&origin, "").args([flag]), 2, &[name]);
    }

    let kustomization = format!("{FOLDER}/kustomization.yaml");
    for (text, words) in [
        (
            "resources: [gotk-components.yaml]\n",
            ["gotk-sync.yaml", &kustomization],
        ),
        ("resources: [", ["not valid YAML", &kustomization]),
        ("[]\n", ["not one Kustomization", &kustomization]),
    ] {
        origin.add("main", &kustomization, text.as_bytes());
        refused(place.bootstrap_by_key(&origin, ""), 6, &words);
    }
    // What a user added must build, out of the repository alone, what follows the repository.
    let listed = "resources: [gotk-components.yaml, gotk-sync.yaml]";
    for (added, words) in [
        (
            "namePrefix: x-",
            "builds no GitRepository/flux-system/flux-system",
        ),
        (
            "namespace: evil",
            "builds no GitRepository/flux-system/flux-system",
        ),
        (
            "patches: [{patch: '{kind: Kustomization, apiVersion: kustomize.toolkit.fluxcd.io/v1, metadata: {name: \
             flux-system, namespace: flux-system}, $patch: delete}'}]",
            "builds no Kustomization/flux-system/flux-system",
        ),
        (
            "patches: [{target: {kind: Kustomization}, patch: '[{op: replace, path: /spec/path, value: ./evil}]'}]",
            "has the cluster follow the path ./evil",
        ),
        (
            "patches: [{target: {kind: GitRepository}, patch: '[{op: replace, path: /spec/interval, value: 1ns}]'}]",
            "spec.interval",
        ),
        ("patches: [{path: missing.yaml}]", "missing.yaml"),
        ("patches: [{path: /etc/hostname}]", "cannot be built"),
        ("unheard: of", "cannot be built"),
        (
            "components: ['https://example.com/base?ref=main']",
            "builds upon what is not in the repository",
        ),
    ] {
        origin.add("main", &kustomization, format!("{listed}\n{added}\n").as_bytes());
        refused(
            place.bootstrap_by_key(&origin, ""),
            6,
            &[words, "nothing was written"],
        );
        assert!(file(&origin, &kustomization).contains(added), "it stays as it is");
    }
}

#[test]
fn a_path_the_repository_has_no_room_for() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    origin.add("main", "a/file", b"x");
    origin.add("main", "b/flux-system/kustomization.yaml/file", b"x");
    origin.add("main", "c/d/flux-system/gotk-components.yaml", b"kind: A\n");
    let long = "x".repeat(300);
    for (path, words) in [
        (
            "a/file",
            [
                "a/file/flux-system/gotk-components.yaml",
                "a file where the path needs a folder",
            ],
        ),
        (
            "b",
            [
                "b/flux-system/kustomization.yaml",
                "a folder where the file belongs",
            ],
        ),
        (&long, ["cannot read xxx", "a shorter one"]),
        (
            "c",
            [
                "c/d/flux-system holds the manifests of another bootstrap",
                "--path",
            ],
        ),
    ] {
        let flux = place.bootstrap_by_key(&origin, &format!("--path={path}"));
        refused(&place, &origin, flux, 6, &words);
    }
}

#[test]
fn what_stands_in_the_way_on_the_cluster() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let (cluster, origin) = (&place.cluster, place.origin("fleet"));
    let run = |flags: &str| place.bootstrap_by_key(&origin, flags);
    let refused = |flux: Flux, code: i32, words: &[&str]| refused(&place, &origin, flux, code, words);

    // Somebody who may look at everything and write nothing; then all but one thing.
    let role = |rules: serde_json::Value| {
        cluster.apply(
            "test",
            json!({
                "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
                "metadata": { "name": "half" }, "rules": rules,
            }),
        );
    };
    cluster.apply(
        "test",
        json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
            "metadata": { "name": "half" },
            "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "half" },
            "subjects": [{ "apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": "half" }],
        }),
    );
    role(json!([]));
    refused(run("--as=half"), 5, &["half", "no permission to get"]);
    let look = json!({ "apiGroups": ["*"], "resources": ["*"], "verbs": ["get", "list", "watch"] });
    role(json!([look]));
    refused(
        run("--as=half"),
        5,
        &[
            "patch clusterroles.rbac.authorization.k8s.io",
            "patch secrets in namespace flux-system",
            "nothing was written",
        ],
    );
    let all_but = json!({ "apiGroups": ["", "apps", "rbac.authorization.k8s.io", "apiextensions.k8s.io",
        "source.toolkit.fluxcd.io"], "resources": ["*"], "verbs": ["*"] });
    role(json!([look, all_but]));
    refused(
        run("--as=half"),
        5,
        &[
            "these rights are missing: create kustomizations.kustomize.toolkit.fluxcd.io in namespace flux-system, patch kustomizations",
        ],
    );

    // A secret that is something else.
    cluster.apply(
        "test",
        json!({ "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "flux-system" } }),
    );
    cluster.apply("test", json!({
        "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "flux-system", "namespace": "flux-system" },
        "stringData": { "database": "planted" },
    }));
    refused(
        run(""),
        6,
        &["flux-system/flux-system", "database", "--secret-name", "--force"],
    );
    assert!(!run("").fails(6).contains("planted"));
    cluster.delete("v1/secrets/flux-system/flux-system");
}
