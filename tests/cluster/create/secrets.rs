//! Secrets that `create` applies: what is asked for, what a source needs, and what a second run keeps.

use k8s_openapi::api::core::v1::Secret;
use kube::ResourceExt;
use serde_json::{Value, json};

use super::{manner, spec_of};
use crate::support::cluster::{TestCluster, api_server};
use crate::support::controller::Controller;
use crate::support::git_server::GitServer;
use crate::support::objects::at;
use crate::support::pty::Dialogue;

/// Returns the texts of a secret, as `key=text` in the order of the keys.
fn texts_of(server: &TestCluster, namespace: &str, name: &str) -> Vec<String> {
    let secret = server.get(&format!("v1/secrets/{namespace}/{name}"));
    let secret: Secret = secret.expect("the secret").try_parse().expect("a secret");
    let data = secret.data.into_iter().flatten();
    data.map(|(key, text)| format!("{key}={}", String::from_utf8_lossy(&text.0)))
        .collect()
}

#[test]
fn a_secret_is_applied_as_it_is_asked_for() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let create = |line: &str| {
        let ran = server
            .flux(&format!("create secret {line} -n {namespace} --verbose"))
            .env("GIT_PASSWORD", "planted")
            .run();
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
        assert_eq!(ran.stdout, "", "{line}");
        assert!(!ran.stderr.contains("planted"), "{line}: {}", ran.stderr);
        ran.stderr
    };
    let git = "git auth --url=https://x.example/r";
    create(&format!("{git} --username=u"));
    assert_eq!(
        texts_of(&server, &namespace, "auth"),
        ["password=planted", "username=u"]
    );
    assert!(create(&format!("{git} --username=u")).contains("is as it should be"));
    server.merge(
        "other",
        &format!("v1/secrets/{namespace}/auth"),
        json!({"data": {"theirs": "eA=="}}),
    );
    create(&format!("{git} --bearer-token=planted"));
    assert_eq!(
        texts_of(&server, &namespace, "auth"),
        ["bearerToken=planted", "theirs=x"]
    );
    // The token of the webhook is none for the API server.
    create("receiver hook --type=github --hostname=x.example --token=planted");
    assert_eq!(texts_of(&server, &namespace, "hook"), ["token=planted"]);
    // A token that was made is known to the caller by now.
    let made = create("receiver made --type=github --hostname=x.example");
    let token = texts_of(&server, &namespace, "made");
    let url = |told: &str| {
        told.rsplit("webhook URL: ")
            .next()
            .map(|rest| rest[..80].to_owned())
    };
    let again = create("receiver made --type=github --hostname=x.example");
    assert!(again.contains("stays") && url(&again) == url(&made), "{again}");
    assert_eq!(texts_of(&server, &namespace, "made"), token);
    create("receiver made --type=github --hostname=x.example --overwrite");
    assert_ne!(texts_of(&server, &namespace, "made"), token);
    create("helm web --username=u --password=planted");
    let web = server
        .get(&format!("v1/secrets/{namespace}/web"))
        .expect("the secret");
    assert_eq!(web.data["type"], "kubernetes.io/basic-auth");
    assert!(
        web.managed_fields()
            .iter()
            .all(|entry| entry.manager.as_deref() == Some("flux"))
    );
}

#[test]
fn a_source_over_ssh_gets_a_key() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let _controller = Controller::start(&server, &namespace, &["GitRepository"], manner("True", "done"));
    let origin = GitServer::start();
    let url = origin.url("ssh", "fleet");
    let line =
        format!("create source git fleet --url={url} --branch=main -n {namespace} --accept-host-key=any");
    let told = server.flux(&line).fails(6);
    assert!(told.contains("--silent"), "{told}");
    let mut run = Dialogue::start(server.flux(&line));
    run.until("Is the key registered");
    run.types("n");
    let (code, seen) = run.end();
    assert_eq!(code, 6, "{seen}");
    assert!(server.get(&at("GitRepository", &namespace, "fleet")).is_none());
    assert!(server.get(&format!("v1/secrets/{namespace}/fleet")).is_none());
    let ran = server.flux(&line).args(["--silent"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let texts = texts_of(&server, &namespace, "fleet");
    let public = texts.iter().find_map(|text| text.strip_prefix("identity.pub="));
    assert!(
        ran.stderr.contains(public.expect("a public key")),
        "{}",
        ran.stderr
    );
    assert_eq!(texts.len(), 3, "{texts:?}");
    assert_eq!(
        spec_of(&server, "GitRepository", &namespace, "fleet")["secretRef"]["name"],
        "fleet"
    );
    // The key that is registered by now stays, and nothing is to be accepted again.
    let again = format!("create source git fleet --url={url} --branch=main -n {namespace}");
    let ran = server.flux(&again).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("stays"), "{}", ran.stderr);
    assert_eq!(texts_of(&server, &namespace, "fleet"), texts);
}

#[test]
fn a_deploy_key_stays() {
    let Some(server) = api_server() else { return };
    let (namespace, origin) = (server.namespace(), GitServer::start());
    let url = origin.url("ssh", "fleet");
    let create = |flags: &str| {
        let ran = server
            .flux(&format!(
                "create secret git auth --url={url} -n {namespace} {flags}"
            ))
            .run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        (texts_of(&server, &namespace, "auth"), ran.stderr)
    };
    let (made, _) = create("--accept-host-key=any");
    let (kept, told) = create("");
    assert_eq!(kept, made);
    assert!(
        told.contains("stays") && told.contains(made[1].trim_start_matches("identity.pub=")),
        "{told}"
    );
    let (new, _) = create("--accept-host-key=any --overwrite");
    assert_ne!(new[0], made[0]);
    let ran = server
        .flux(&format!(
            "create secret git auth --url={url} -n {namespace} -o json"
        ))
        .ok();
    let told: Value = serde_json::from_str(&ran).expect("JSON");
    assert_eq!(
        told["publicKey"],
        new[1].trim_start_matches("identity.pub=").trim()
    );
    assert_eq!(told["objects"][0]["action"], "unchanged", "{told}");
}

#[test]
fn a_source_gets_its_secret() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let _controller = Controller::start(
        &server,
        &namespace,
        &["GitRepository", "HelmRepository", "Bucket"],
        manner("True", "done"),
    );
    for (kind, words, name, secret, flags, keys) in [
        (
            "GitRepository",
            "source git",
            "repo",
            "repo",
            "--url=https://x.example/r --branch=main --username=u --password=planted",
            "password username",
        ),
        (
            "GitRepository",
            "source git",
            "filed",
            "filed",
            "--url=https://x.example/r --branch=main --username=u --password-file=-",
            "password username",
        ),
        (
            "HelmRepository",
            "source helm",
            "web",
            "helm-web",
            "--url=https://x.example --username=u --password=planted --pass-credentials",
            "password username",
        ),
        (
            "HelmRepository",
            "source helm",
            "piped",
            "helm-piped",
            "--url=https://x.example --username=u --password-stdin",
            "password username",
        ),
        (
            "Bucket",
            "source bucket",
            "filed",
            "bucket-filed",
            "--bucket-name=a --endpoint=x.example --access-key=u --secret-key-file=-",
            "accesskey secretkey",
        ),
        (
            "Bucket",
            "source bucket",
            "assets",
            "bucket-assets",
            "--bucket-name=a --endpoint=x.example --access-key=u --secret-key=planted",
            "accesskey secretkey",
        ),
    ] {
        let ran = server
            .flux(&format!("create {words} {name} {flags} -n {namespace} --verbose"))
            .stdin("planted\n")
            .run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!ran.stderr.contains("planted"), "{}", ran.stderr);
        let (warned, shown) = (
            ran.stderr.contains("shows the secret to everybody"),
            flags.contains("planted"),
        );
        assert_eq!(warned, shown, "{}", ran.stderr);
        assert_eq!(
            spec_of(&server, kind, &namespace, name)["secretRef"]["name"],
            secret
        );
        let secret = server
            .get(&format!("v1/secrets/{namespace}/{secret}"))
            .expect("the secret");
        let data = secret.data["data"].as_object().expect("data");
        let mut held: Vec<_> = data.keys().map(String::as_str).collect();
        held.sort_unstable();
        assert_eq!(held.join(" "), keys);
    }
    assert_eq!(
        spec_of(&server, "HelmRepository", &namespace, "web")["passCredentials"],
        true
    );
    for flags in ["--username=u", "--ca-file=/nonexistent"] {
        let line =
            format!("create source git none --url=https://x.example/r --branch=main -n {namespace} {flags}");
        server.flux(&line).fails(2);
    }
    assert!(server.get(&at("GitRepository", &namespace, "none")).is_none());
}

#[test]
fn a_key_to_decrypt_with_stays_and_is_not_replaced() {
    let Some(server) = api_server() else { return };
    let (namespace, dir) = (server.namespace(), tempfile::tempdir().expect("a folder"));
    let run = |flags: &str| server.flux(&format!("create secret sops age -n {namespace} {flags}"));
    let keys = || {
        let secret = server
            .get(&format!("v1/secrets/{namespace}/age"))
            .expect("the secret");
        secret.data["data"].clone()
    };
    let first = run("").run();
    assert_eq!(first.code, 0, "{}", first.stderr);
    let made = keys();
    assert!(made["age.agekey"].is_string(), "{made}");
    assert!(!(first.stdout.clone() + &first.stderr).contains("AGE-SECRET-KEY"));
    let recipient = first.stdout.rsplit("age: ").next().expect("a recipient").trim();
    assert!(recipient.starts_with("age1"), "{}", first.stdout);
    let copy = dir.path().join("copy.agekey");
    let again = run(&format!("--save-age-key={}", copy.display())).ok();
    assert_eq!((again, keys()), (first.stdout.clone(), made.clone()));
    let text = std::fs::read_to_string(&copy).expect("the copy");
    assert!(text.contains(recipient), "{text}");
    // The same key is no other one; another one takes its place only on demand.
    run(&format!("--age-key-file={}", copy.display())).ok();
    assert_eq!(keys(), made);
    let other = dir.path().join("other.agekey");
    let line = format!(
        "create secret sops other --export --show-private-key --save-age-key={}",
        other.display()
    );
    crate::support::flux::flux(line.split(' ')).ok();
    let import = format!("--age-key-file={}", other.display());
    assert!(run(&import).fails(6).contains("--overwrite"));
    assert_eq!(keys(), made);
    run(&format!("{import} --overwrite")).ok();
    assert_ne!(keys(), made);
}

#[test]
fn of_many_first_runs_one_makes_the_deploy_key() {
    let Some(server) = api_server() else { return };
    let (namespace, origin) = (server.namespace(), GitServer::start());
    let line = format!(
        "create secret git auth --url={} -n {namespace} --accept-host-key=any -o json",
        origin.url("ssh", "fleet")
    );
    let keys: Vec<Option<String>> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..5)
            .map(|_| server.flux(&line))
            .map(|flux| scope.spawn(move || flux.run()))
            .collect();
        let ended = runs.into_iter().map(|run| run.join().expect("it ends"));
        ended
            .map(|ran| match ran.code {
                0 => {
                    let told: Value = serde_json::from_str(&ran.stdout).expect("JSON");
                    Some(told["publicKey"].as_str().expect("a key").to_owned())
                }
                code => {
                    assert_eq!(code, 6, "{}", ran.stderr);
                    assert!(ran.stderr.contains("run the command again"), "{}", ran.stderr);
                    None
                }
            })
            .collect()
    });
    let texts = texts_of(&server, &namespace, "auth");
    let held = texts[1].trim_start_matches("identity.pub=").trim().to_owned();
    let told: Vec<_> = keys.into_iter().flatten().collect();
    assert!(
        !told.is_empty() && told.iter().all(|key| *key == held),
        "{told:?} {held}"
    );
}

#[test]
fn of_many_first_runs_one_makes_the_key() {
    let Some(server) = api_server() else { return };
    let (namespace, dir) = (server.namespace(), tempfile::tempdir().expect("a folder"));
    let rules: Vec<String> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..6)
            .map(|number| {
                let copy = dir.path().join(format!("{number}.agekey"));
                let line = format!(
                    "create secret sops age -n {namespace} --save-age-key={}",
                    copy.display()
                );
                let flux = server.flux(&line);
                scope.spawn(move || (flux.ok(), std::fs::read_to_string(copy).expect("the copy")))
            })
            .collect();
        let ended = runs.into_iter().map(|run| run.join().expect("it ends"));
        ended.map(|(rule, copy)| rule + &copy).collect()
    });
    assert!(rules.iter().all(|rule| *rule == rules[0]), "{}", rules.len());
    let texts = texts_of(&server, &namespace, "age");
    let key = texts[0].strip_prefix("age.agekey=").expect("the key");
    assert!(rules[0].ends_with(key));
}
