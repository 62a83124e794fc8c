//! The secrets of `create`: what they hold, where it comes from, and what is not told.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{exported, words};
use crate::support::flux::{Flux, flux};
use crate::support::git_server::{GitServer, KeyFile};
use crate::support::pty::Dialogue;

/// Makes a folder with a certificate and its key, the key of another, and a trust policy.
fn certificates() -> TempDir {
    let dir = TempDir::new().expect("a folder");
    let made = rcgen::generate_simple_self_signed(["x.example".to_owned()]).expect("a certificate");
    let other = rcgen::KeyPair::generate().expect("a key");
    let policy = json!({"version": "1.0", "trustPolicies": [{
        "name": "all", "registryScopes": ["*"], "signatureVerification": {"level": "strict"},
        "trustStores": ["ca:x"], "trustedIdentities": ["*"],
    }]});
    for (name, text) in [
        ("tls.crt", made.cert.pem()),
        ("tls.key", made.signing_key.serialize_pem()),
        ("other.key", other.serialize_pem()),
        ("trust.json", policy.to_string()),
        ("level.json", policy.to_string().replace("strict", "lax")),
        ("secret.txt", "planted\n".to_owned()),
    ] {
        fs::write(dir.path().join(name), text).expect("a file");
    }
    dir
}

#[test]
fn a_secret_has_what_its_flags_say() {
    let dir = certificates();
    let text = |name: &str| fs::read_to_string(dir.path().join(name)).expect("a file");
    let (certificate, key, policy) = (text("tls.crt"), text("tls.key"), text("trust.json"));
    let git = "git auth --url=https://x.example/r";
    let app = "githubapp app --app-id=1 --app-private-key=@/tls.key";
    let hook = "https://x.example/hook/b27a783f1581591b1c8ed74339b651fc92948c38aed6e2f765c53e3fe2d4bc2e";
    let receiver = "receiver hook --hostname=x.example --token=abc";
    let basic = "--username=u --password-file=@/secret.txt";
    let login = json!({"username": "u", "password": "planted"});
    let table = [
        (format!("{git} {basic}"), Value::Null, login.clone()),
        (
            format!("{git} --username=u --password=p"),
            Value::Null,
            json!({"username": "u", "password": "p"}),
        ),
        (
            format!("{git} --bearer-token-file=@/secret.txt --ca-file=@/tls.crt"),
            Value::Null,
            json!({"bearerToken": "planted", "ca.crt": certificate}),
        ),
        (
            format!("{git} --username=u --bearer-token=t"),
            Value::Null,
            json!({"bearerToken": "t"}),
        ),
        (
            format!("helm web {basic}"),
            json!("kubernetes.io/basic-auth"),
            login.clone(),
        ),
        (
            "helm web --ca-crt-file=@/tls.crt".to_owned(),
            json!("Opaque"),
            json!({"ca.crt": certificate}),
        ),
        (
            format!("helm web {basic} --tls-crt-file=@/tls.crt --tls-key-file=@/tls.key"),
            json!("kubernetes.io/tls"),
            json!({"tls.crt": certificate, "tls.key": key}),
        ),
        ("helm web".to_owned(), Value::Null, Value::Null),
        (
            format!("{git} {basic} --ca-crt-file= --private-key-file="),
            Value::Null,
            login.clone(),
        ),
        (
            format!("helm web {basic} --tls-crt-file= --tls-key-file= --ca-crt-file="),
            json!("kubernetes.io/basic-auth"),
            login.clone(),
        ),
        (
            "tls web --tls-crt-file=@/tls.crt --tls-key-file=@/tls.key --ca-crt-file=@/tls.crt".to_owned(),
            json!("kubernetes.io/tls"),
            json!({"tls.crt": certificate, "tls.key": key, "ca.crt": certificate}),
        ),
        (
            "tls web --ca-crt-file=@/tls.crt".to_owned(),
            json!("Opaque"),
            json!({"ca.crt": certificate}),
        ),
        (
            "oci ghcr --url=ghcr.io/a --username=u --password=p".to_owned(),
            json!("kubernetes.io/dockerconfigjson"),
            json!({".dockerconfigjson": serde_json::to_string_pretty(
                &json!({"auths": {"ghcr.io/a": {"username": "u", "password": "p", "auth": "dTpw"}}})
            ).expect("JSON")}),
        ),
        (
            format!("proxy out --address=http://x.example:3128 {basic}"),
            json!("Opaque"),
            json!({"address": "http://x.example:3128", "username": "u", "password": "planted"}),
        ),
        (
            format!("{receiver} --type=github"),
            Value::Null,
            json!({"token": "abc"}),
        ),
        (
            format!("{receiver} --type=gcr --email-claim=a@b.c"),
            Value::Null,
            json!({"token": "abc", "email": "a@b.c", "audience": hook}),
        ),
        (
            format!("{app} --app-installation-owner=org --app-base-url=https://x.example/api/v3"),
            json!("Opaque"),
            json!({
                "githubAppID": "1", "githubAppInstallationOwner": "org", "githubAppPrivateKey": key,
                "githubAppBaseURL": "https://x.example/api/v3",
            }),
        ),
        (
            "notation trust --trust-policy-file=@/trust.json --ca-cert-file=@/tls.crt".to_owned(),
            Value::Null,
            json!({"trustpolicy.json": policy, "tls.crt": certificate}),
        ),
    ];
    for (line, r#type, texts) in table {
        let secret = exported(&format!("secret {line}").replace("@/", &format!("{}/", dir.path().display())));
        assert_eq!(
            (&secret["type"], &secret["stringData"]),
            (&r#type, &texts),
            "{line}"
        );
        let place = &secret["metadata"]["annotations"]["notification.toolkit.fluxcd.io/webhook"];
        assert_eq!(
            place.as_str(),
            line.starts_with("receiver").then_some(hook),
            "{line}"
        );
    }
}

#[test]
fn a_secret_that_would_not_serve_is_refused() {
    let dir = certificates();
    let git = "git auth --url=https://x.example/r";
    let app = "githubapp app --app-id=1 --app-private-key=@/tls.key";
    let table = [
        ("git auth".to_owned(), "--url"),
        ("git auth --url=ftp://x.example/r".to_owned(), "--url"),
        (git.to_owned(), "--bearer-token"),
        (format!("{git} --username=u"), "--password"),
        (
            format!("{git} --username=u --password=planted --bearer-token=t"),
            "--bearer-token",
        ),
        (
            format!("{git} --password=planted --password-file=@/secret.txt"),
            "--password-file",
        ),
        (
            format!("{git} --bearer-token=planted --ca-crt-file=@/none"),
            "--ca-crt-file",
        ),
        (
            format!("{git} --username=u --password-file=@/none"),
            "--password-file",
        ),
        (
            "git auth --url=ssh://git@x.example/r --ssh-rsa-bits=1000".to_owned(),
            "--ssh-rsa-bits",
        ),
        (
            "git auth --url=ssh://git@x.example/r --private-key-file=@/none".to_owned(),
            "none",
        ),
        ("helm web --username=u".to_owned(), "--password"),
        ("helm web --tls-crt-file=@/tls.crt".to_owned(), "--tls-key-file"),
        ("tls web".to_owned(), "--tls-crt-file"),
        (
            "tls web --tls-crt-file=@/tls.crt --tls-key-file=@/other.key".to_owned(),
            "not the certificate's",
        ),
        (
            "tls web --tls-crt-file=@/tls.key --tls-key-file=@/tls.key".to_owned(),
            "--tls-crt-file",
        ),
        ("oci ghcr --username=u --password=planted".to_owned(), "--url"),
        (
            "oci ghcr --url=oci://ghcr.io --username=u --password=planted".to_owned(),
            "--url",
        ),
        (
            "oci ghcr --url=ghcr.io --password=planted".to_owned(),
            "--username",
        ),
        ("proxy out".to_owned(), "--address"),
        ("proxy out --address=10.0.0.1:3128".to_owned(), "--address"),
        ("receiver hook --hostname=x.example".to_owned(), "--type"),
        ("receiver hook --type=github".to_owned(), "--hostname"),
        (
            "receiver hook --type=pigeon --hostname=x.example".to_owned(),
            "github",
        ),
        (
            "receiver hook --type=github --hostname=https://x.example".to_owned(),
            "--hostname",
        ),
        (
            "receiver hook --type=gcr --hostname=x.example".to_owned(),
            "--email-claim",
        ),
        (app.to_owned(), "--app-installation-owner"),
        (
            format!("{app} --app-installation-id=1 --app-installation-owner=o"),
            "--app-installation-owner",
        ),
        (
            "githubapp app --app-id=1 --app-installation-id=1".to_owned(),
            "--app-private-key",
        ),
        (
            "notation trust --trust-policy-file=@/trust.json".to_owned(),
            "--ca-cert-file",
        ),
        (
            "notation trust --ca-cert-file=@/tls.crt".to_owned(),
            "--trust-policy-file",
        ),
        (
            "notation trust --trust-policy-file=@/level.json --ca-cert-file=@/tls.crt".to_owned(),
            "lax",
        ),
        (
            "notation trust --trust-policy-file=@/trust.json --ca-cert-file=@/tls.key".to_owned(),
            "*.crt",
        ),
    ];
    for (line, names) in table {
        let line = line.replace("@/", &format!("{}/", dir.path().display()));
        let ran = flux(["create", "secret"])
            .args(words(&line))
            .args(["--export"])
            .run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {}", ran.stderr);
        assert!(ran.stderr.contains(names), "{line}: no {names} in {}", ran.stderr);
        assert!(!ran.stderr.contains("planted"), "{line}: {}", ran.stderr);
    }
}

#[test]
fn a_secret_comes_from_stdin_or_a_terminal_and_a_token_is_made() {
    let git = words("create secret git auth --url=https://x.example/r --username=u --export");
    let from_stdin = flux(git.iter())
        .args(["--password-file=-"])
        .stdin("planted\n")
        .run();
    assert_eq!(from_stdin.code, 0, "{}", from_stdin.stderr);
    assert!(
        from_stdin.stdout.contains("password: planted"),
        "{}",
        from_stdin.stdout
    );
    assert!(!from_stdin.stderr.contains("planted"), "{}", from_stdin.stderr);
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("auth.yaml");
    let line = format!(
        "create secret oci ghcr --url=ghcr.io --output-file={}",
        file.display()
    );
    let mut run = Dialogue::start(flux(words(&line)));
    run.until("User");
    run.types("u\n");
    run.until("Password");
    run.types_hidden("planted\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert!(
        !seen.contains("planted") && seen.contains("in the clear"),
        "{seen}"
    );
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(&file).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(fs::read_to_string(&file).expect("the file").contains("planted"));
    let token = || {
        let secret = exported("secret receiver hook --type=github --hostname=x.example");
        secret["stringData"]["token"]
            .as_str()
            .expect("a token")
            .to_owned()
    };
    let (one, two) = (token(), token());
    assert!(one.len() == 64 && one != two, "{one} {two}");
}

#[test]
fn a_deploy_key_is_made_and_the_host_keys_are_verified() {
    let server = GitServer::start();
    let line = format!(
        "create secret git auth --url={} --export",
        server.url("ssh", "fleet")
    );
    let secret = |flux: Flux| {
        let ran = flux.run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let secret: Value = serde_norway::from_str(&ran.stdout).expect("YAML");
        (secret["stringData"].clone(), ran.stderr)
    };
    let told = flux(words(&line)).fails(6);
    assert!(
        told.contains("nothing vouches") && told.contains("SHA256:"),
        "{told}"
    );
    let known = |flux: Flux| {
        fs::create_dir_all(flux.home().join(".ssh")).expect("a folder");
        fs::write(flux.home().join(".ssh/known_hosts"), server.known_hosts()).expect("a file");
        flux
    };
    for (flags, algorithm) in [
        ("", "ecdsa-sha2-nistp384 "),
        ("--ssh-ecdsa-curve=p256", "ecdsa-sha2-nistp256 "),
        ("--ssh-key-algorithm=ed25519", "ssh-ed25519 "),
    ] {
        let (texts, stderr) = secret(known(flux(words(&line)).args(words(flags))));
        let text = |key: &str| {
            texts[key]
                .as_str()
                .unwrap_or_else(|| panic!("no {key} in {texts}"))
                .to_owned()
        };
        assert!(text("identity.pub").starts_with(algorithm), "{texts}");
        assert!(
            text("identity").starts_with("-----BEGIN PRIVATE KEY-----\n"),
            "{algorithm}"
        );
        let mut hosts: Vec<_> = text("known_hosts").lines().map(str::to_owned).collect();
        let all = server.known_hosts();
        let mut all: Vec<_> = all.lines().map(str::to_owned).collect();
        hosts.sort();
        all.sort();
        assert_eq!(hosts, all);
        assert!(
            stderr.contains(&format!("deploy key: {}", text("identity.pub"))),
            "{stderr}"
        );
        assert!(!stderr.contains("PRIVATE KEY"), "{stderr}");
    }
    let locked = KeyFile::new("-t ed25519", "planted");
    let given = format!(
        "{line} --private-key-file={} --accept-host-key",
        locked.path.display()
    );
    let (texts, stderr) = secret(flux(words(&given)).args(["--password=planted"]));
    assert_eq!(texts["identity"], locked.private());
    assert_eq!(texts["password"], "planted");
    assert!(
        locked
            .public()
            .starts_with(texts["identity.pub"].as_str().expect("a key"))
    );
    assert!(
        stderr.contains("unverified") && !stderr.contains("planted"),
        "{stderr}"
    );
    let told = flux(words(&given)).fails(2);
    assert!(told.contains("passphrase"), "{told}");
    let (texts, _) = secret(flux(words(&given)).env("GIT_PASSWORD", "planted"));
    assert_eq!(texts["password"], "planted");
    let open = KeyFile::new("-t ed25519", "");
    let given = format!(
        "{line} --private-key-file={} --accept-host-key",
        open.path.display()
    );
    let (texts, _) = secret(flux(words(&given)).args(["--password=useless"]));
    assert_eq!(texts["password"], Value::Null);
}

#[test]
fn nothing_secret_is_written_or_told() {
    for line in [
        "source git repo --url=https://x.example/r --branch=main --username=u --password=planted",
        "source helm web --url=https://x.example --username=u --password=planted",
        "source bucket assets --bucket-name=a --endpoint=x.example --access-key=a --secret-key=planted",
    ] {
        let ran = flux(["create"]).args(words(line)).args(["--export"]).run();
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
        assert!(ran.stderr.contains("the credentials are ignored"), "{line}");
        assert!(!(ran.stdout + &ran.stderr).contains("planted"), "{line}");
    }
}

#[test]
fn a_secret_may_be_in_a_variable_and_a_url_should_hold_none() {
    let oci = flux(words(
        "create secret oci ghcr --url=ghcr.io --username=u --export",
    ));
    let ran = oci.env("FLUX_RS_PASSWORD", "planted").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("planted") && !ran.stderr.contains("planted"));
    // It is of no use where nobody logs in with it.
    let tls = flux(words("create secret helm web --export")).env("FLUX_RS_PASSWORD", "planted");
    assert!(!tls.ok().contains("planted"));
    let git = flux(words(
        "create secret git auth --url=https://x.example/r --bearer-token-stdin --export",
    ));
    assert!(git.stdin("planted\n").ok().contains("bearerToken: planted"));
    for (line, code) in [
        (
            "source git repo --url=https://u:planted@x.example/r --branch=main",
            0,
        ),
        (
            "source git repo --url=https://planted@x.example/r --branch=main",
            0,
        ),
        ("source helm web --url=https://u:planted@x.example/r", 0),
        (
            "source git repo --url=git://u:planted@x.example/r --branch=main",
            2,
        ),
        ("source helm web --url=ftp://u:planted@x.example/r", 2),
        (
            "secret oci ghcr --url=https://u:planted@x.example --username=u --password-file=/dev/null",
            2,
        ),
    ] {
        let ran = flux(["create"]).args(words(line)).args(["--export"]).run();
        assert_eq!(ran.code, code, "{line}: {}", ran.stderr);
        assert!(!ran.stderr.contains("planted"), "{line}: {}", ran.stderr);
        assert_eq!(ran.stderr.contains("--url holds a password"), code == 0, "{line}");
    }
}
