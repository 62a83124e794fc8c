//! `create` without a cluster: what is written, what is refused, and what is asked.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::flux::{Flux, flux};
use crate::support::git_server::{GitServer, KeyFile};
use crate::support::pty::Dialogue;

/// Returns the words of a command line; a value with spaces is in quotes.
fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    quoted
        .flat_map(|(index, part)| match index % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

/// Returns what `create LINE --export` writes, as data.
fn exported(line: &str) -> Value {
    let text = flux(["create"]).args(words(line)).args(["--export"]).ok();
    serde_norway::from_str(&text).unwrap_or_else(|error| panic!("{line}: {error}\n{text}"))
}

#[test]
fn an_export_is_written_as_people_write_it() {
    let line = "create kustomization apps --source=gitrepository/fleet.infra --path=apps/ --prune --wait \
                --label=team=web,tier=front --label=on=yes --depends-on=db,infra/ingress --export -n prod";
    insta::assert_snapshot!(flux(line.split_whitespace()).ok(), @r#"
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: apps
      namespace: prod
      labels:
        "on": "yes"
        team: web
        tier: front
    spec:
      interval: 1m0s
      timeout: 2m0s
      sourceRef:
        kind: GitRepository
        name: fleet
        namespace: infra
      path: ./apps
      prune: true
      wait: true
      dependsOn:
      - name: db
      - name: ingress
        namespace: infra
    "#);
}

#[test]
fn an_export_may_be_json() {
    let line = "create alert-provider hook --type=generic --export -o json";
    let one: Value = serde_json::from_str(&flux(words(line)).ok()).expect("JSON");
    assert_eq!(
        (&one["kind"], &one["spec"]["type"]),
        (&json!("Provider"), &json!("generic"))
    );
    let line = "create tenant team --with-namespace=dev --export --output=json";
    let all: Value = serde_json::from_str(&flux(words(line)).ok()).expect("JSON");
    let kinds: Vec<_> = all["items"].as_array().expect("a list").iter().collect();
    assert_eq!((&all["kind"], kinds.len()), (&json!("List"), 3), "{all}");
}

#[test]
fn every_flag_reaches_its_field() {
    let ks = "ks apps --source=OCIRepository/apps";
    let hr = "hr web --chart=web --source=HelmRepository/web";
    let git = "source git repo --url=https://x.example/r";
    let (policy, update) = (
        "image policy app --image-ref=app",
        "image update app --git-repo-ref=r --checkout-branch=main --author-name=a --author-email=a@b.c",
    );
    let table = [
        (format!("{ks} --interval=90s"), "/interval", json!("1m30s")),
        (format!("{ks} --path=/a/../../b"), "/path", json!("./b")),
        (format!("{ks} --prune=true --prune=false"), "/prune", json!(false)),
        (format!("{ks} --health-check-timeout=5m"), "/timeout", Value::Null),
        (format!("{ks} --wait --health-check-timeout=5m"), "/timeout", json!("5m0s")),
        (format!("{ks} --wait --apply-timeout=7m"), "/timeout", json!("7m0s")),
        (format!("{ks} --apply-timeout=7m"), "/timeout", json!("7m0s")),
        (format!("{ks} --wait --health-check=Deployment/web.apps"), "/healthChecks", Value::Null),
        (
            format!("{ks} --health-check=HelmRelease/web.apps"),
            "/healthChecks/0",
            json!({"apiVersion": "helm.toolkit.fluxcd.io/v2", "kind": "HelmRelease", "name": "web", "namespace": "apps"}),
        ),
        (format!("{ks} --retry-interval=0s"), "/retryInterval", Value::Null),
        // As scripts pass it for a variable that is not set.
        (format!("{ks} --depends-on= --label= --health-check= --component="), "/dependsOn", Value::Null),
        (format!("{hr} --values= --values-from="), "/values", Value::Null),
        (format!("{policy} --select-semver=1.x --select-alpha= --reflect-digest="), "/digestReflectionPolicy", Value::Null),
        ("source helm web --url=https://x.example --ca-file= --cert-file= --key-file= --oci-provider=".to_owned(), "/secretRef", Value::Null),
        (format!("{ks} --service-account="), "/serviceAccountName", Value::Null),
        (format!("{ks} --decryption-secret=age"), "/decryption", Value::Null),
        (
            format!("{ks} --decryption-provider=sops --decryption-secret=age"),
            "/decryption",
            json!({"provider": "sops", "secretRef": {"name": "age"}}),
        ),
        (format!("{ks} --force"), "/force", json!(true)),
        (
            format!("{ks} --substitute=a=b,c=d --substitute=e= --substitute-from=configmap/x,Secret/y"),
            "/postBuild",
            json!({
                "substitute": {"a": "b,c=d", "e": ""},
                "substituteFrom": [{"kind": "ConfigMap", "name": "x"}, {"kind": "Secret", "name": "y"}],
            }),
        ),
        (format!("{ks} --component=../a,../b"), "/components", json!(["../a", "../b"])),
        (format!("{ks} --common-label=team=web"), "/commonMetadata", json!({"labels": {"team": "web"}})),
        (format!("{hr} --crds=Skip"), "/install/crds", json!("Create")),
        (format!("{hr} --crds=Skip"), "/upgrade/crds", json!("Skip")),
        (format!("{hr} --chart-interval=1h"), "/chart/spec/interval", json!("1h0m0s")),
        (format!("{hr} --values-from=secret/a,ConfigMap/b"), "/valuesFrom/1/name", json!("b")),
        (format!("{hr} --drift-detection=warn"), "/driftDetection", json!({"mode": "warn"})),
        (
            format!("{hr} --install-retries=-1 --remediate-last-failure"),
            "/install/remediation",
            json!({"retries": -1, "remediateLastFailure": true}),
        ),
        (
            format!("{hr} --upgrade-retries=3 --remediation-strategy=uninstall"),
            "/upgrade/remediation",
            json!({"retries": 3, "strategy": "uninstall"}),
        ),
        (
            format!("{hr} --test --test-timeout=5m --test-ignore-failures"),
            "/test",
            json!({"enable": true, "timeout": "5m0s", "ignoreFailures": true}),
        ),
        ("hr web --chart-ref=helmchart/web.infra --chart-version=1.x".to_owned(), "/chart", Value::Null),
        (format!("{git} --branch=main --commit=c0ffee"), "/ref", json!({"branch": "main", "commit": "c0ffee"})),
        (format!("{git} --branch=main --ref-name=refs/heads/x"), "/ref", json!({"name": "refs/heads/x"})),
        (format!("{git} --branch= --tag=v1"), "/ref", json!({"tag": "v1"})),
        (
            format!("{git} \"--tag-semver=>=1.0.0 <2.0.0 || 3.x\""),
            "/ref",
            json!({"semver": ">=1.0.0 <2.0.0 || 3.x"}),
        ),
        (format!("{git} --branch=main --fetch-timeout=30s"), "/timeout", json!("30s")),
        (
            format!("{git} --branch=main --verify-mode=TagAndHEAD --verify-secret-ref=keys"),
            "/verify",
            json!({"mode": "TagAndHEAD", "secretRef": {"name": "keys"}}),
        ),
        (format!("{git} --branch=main --username=u --password=planted"), "/secretRef", Value::Null),
        ("source helm web --url=oci://x.example/charts --oci-provider=aws".to_owned(), "/provider", json!("aws")),
        ("source helm web --url=https://x.example --oci-provider=aws".to_owned(), "/provider", Value::Null),
        ("source oci web --url=oci://x.example/a --digest=sha256:0 --tag=1".to_owned(), "/ref", json!({"tag": "1", "digest": "sha256:0"})),
        (
            "source chart web --source=HelmRepository/a.b --chart=web".to_owned(),
            "/sourceRef",
            json!({"kind": "HelmRepository", "name": "a.b"}),
        ),
        (format!("{policy} --select-alpha=desc"), "/policy", json!({"alphabetical": {"order": "desc"}})),
        (format!("{policy} --select-semver=1.x --filter-regex=^v"), "/filterTags", json!({"pattern": "^v", "extract": ""})),
        (
            format!("{policy} --select-numeric=asc --filter-regex=(?P<ts>[0-9]+) --filter-extract=$ts-${{1}}-$$"),
            "/filterTags/extract",
            json!("$ts-${1}-$$"),
        ),
        (format!("{policy} --select-semver=1.x --reflect-digest=Always --interval=5m"), "/interval", json!("5m0s")),
        (format!("{update} --git-repo-path=./apps"), "/update", json!({"strategy": "Setters", "path": "./apps"})),
        (format!("{update} --push-branch=bot"), "/git/push", json!({"branch": "bot"})),
        (
            "alert app --provider-ref=p --event-source=Kustomization/*,helmrelease/web.apps".to_owned(),
            "/eventSources",
            json!([{"kind": "Kustomization", "name": "*"}, {"kind": "HelmRelease", "name": "web", "namespace": "apps"}]),
        ),
        (
            "receiver hook --type=github --secret-ref=t --resource=GitRepository/*.apps".to_owned(),
            "/resources",
            json!([{"kind": "GitRepository", "name": "*", "namespace": "apps"}]),
        ),
        (
            "artifact generator app --source=repo=GitRepository/fleet --copy=@repo/apps/**=@artifact/x/ --exclude=*.md".to_owned(),
            "/artifacts",
            json!([{"name": "app", "copy": [{"from": "@repo/apps/**", "to": "@artifact/x/", "exclude": ["*.md"]}]}]),
        ),
    ];
    for (line, pointer, expected) in table {
        let spec = &exported(&line)["spec"];
        assert_eq!(
            *spec.pointer(pointer).unwrap_or(&Value::Null),
            expected,
            "{line}: {spec}"
        );
    }
}

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
fn a_usage_error_names_the_flag_and_shows_what_works() {
    let ks = "ks apps --source=GitRepository/fleet";
    let hr = "hr web --chart=web --source=HelmRepository/web";
    let git = "source git repo --url=https://x.example/r --branch=main";
    let policy = "image policy app --image-ref=app";
    let oci = "source oci app --url=oci://x.example/a --tag=1";
    let table = [
        ("ks".to_owned(), "NAME", "for example"),
        ("ks Apps --source=GitRepository/a".to_owned(), "Apps", "podinfo"),
        ("ks apps".to_owned(), "--source", "for example"),
        (
            "ks apps --source=a".to_owned(),
            "--source",
            "GitRepository/podinfo",
        ),
        (
            "ks apps --source=Foo/a".to_owned(),
            "--source",
            "GitRepository, OCIRepository, Bucket",
        ),
        (format!("{ks} --interval=5"), "--interval", "5m"),
        (format!("{ks} --label=bad"), "--label", "team=web"),
        (format!("{ks} --label=a=b=c"), "--label", "team=web"),
        (format!("{ks} --label=-a=b"), "--label", "team=web"),
        (format!("{ks} --label=a=b,c=d!"), "--label", "team=web"),
        (
            format!("{ks} --health-check=web"),
            "--health-check",
            "Deployment/web.apps",
        ),
        (
            format!("{ks} --health-check=Pod/web.apps"),
            "--health-check",
            "Deployment, StatefulSet",
        ),
        (
            format!("{ks} --health-check=Deployment/web"),
            "--health-check",
            "Deployment/web.apps",
        ),
        (
            format!("{ks} --depends-on=a/b/c"),
            "--depends-on",
            "infra/database",
        ),
        (format!("{ks} --target-namespace=A"), "--target-namespace", "apps"),
        (
            format!("{ks} --substitute=1a=b"),
            "--substitute",
            "cluster_env=prod",
        ),
        (
            format!("{ks} --patch-file=/nonexistent"),
            "--patch-file",
            "for example",
        ),
        (
            format!("{ks} --decryption-provider=vault"),
            "--decryption-provider",
            "sops",
        ),
        ("hr web".to_owned(), "--chart-ref", "for example"),
        ("hr web --chart=web".to_owned(), "--source", "for example"),
        (
            format!("{hr} --chart-ref=HelmChart/a"),
            "--chart-ref",
            "for example",
        ),
        (format!("{hr} --chart-version=latest"), "--chart-version", "1.x"),
        (format!("{hr} --values=/nonexistent"), "--values", "for example"),
        (
            format!("{hr} --values-from=Pod/a"),
            "--values-from",
            "ConfigMap/podinfo",
        ),
        (format!("{hr} --crds=All"), "--crds", "CreateReplace"),
        (format!("{hr} --test-timeout=1m"), "--test", "--test"),
        (
            "source git repo --url=https://x.example/r".to_owned(),
            "--branch",
            "for example",
        ),
        (
            "source git repo --url=ftp://x.example/r --branch=main".to_owned(),
            "--url",
            "for example",
        ),
        (
            "source git repo --url=x --branch=main".to_owned(),
            "--url",
            "for example",
        ),
        (format!("{git} --tag-semver=nope"), "--tag-semver", "1.x"),
        (format!("{git} --provider=gcp"), "--provider", "github"),
        (
            format!("{git} --verify-mode=HEAD"),
            "--verify-secret-ref",
            "for example",
        ),
        (
            "source git repo --url=ssh://git@x.example/r --branch=main --ca-file=a".to_owned(),
            "--ca-file",
            "for example",
        ),
        (
            "source helm web --url=x.example".to_owned(),
            "--url",
            "for example",
        ),
        (
            "source oci app --url=oci://x.example/a".to_owned(),
            "--digest",
            "for example",
        ),
        (
            format!("{oci} --layer-selector=a/b"),
            "--layer-selector",
            ":extract",
        ),
        (
            format!("{oci} --verify-subject=^a$"),
            "--verify-provider",
            "for example",
        ),
        (
            format!("{oci} --verify-provider=cosign --verify-issuer=("),
            "--verify-issuer",
            "^https://",
        ),
        (
            "source chart web --source=HelmRepository/a --chart=web --verify-subject=a".to_owned(),
            "--verify-provider",
            "for example",
        ),
        (
            "source bucket assets --bucket-name=a".to_owned(),
            "--endpoint",
            "for example",
        ),
        (policy.to_owned(), "--select-semver", "for example"),
        (
            format!("{policy} --select-semver=1.x --select-alpha=asc"),
            "--select-alpha",
            "for example",
        ),
        (format!("{policy} --select-semver=nope"), "--select-semver", "1.x"),
        (
            format!("{policy} --select-semver=1.x --filter-regex=("),
            "--filter-regex",
            "for example",
        ),
        (
            format!("{policy} --select-semver=1.x --filter-extract=$ts"),
            "--filter-regex",
            "for example",
        ),
        (
            format!("{policy} --select-numeric=asc --filter-regex=a --filter-extract=$ts"),
            "group ts",
            "(?P<ts>",
        ),
        (
            format!("{policy} --select-semver=1.x --interval=5m"),
            "--reflect-digest",
            "for example",
        ),
        (
            "image repository app --image=x.example/a:1".to_owned(),
            "--image",
            "for example",
        ),
        (
            "image update app --git-repo-ref=r".to_owned(),
            "--checkout-branch",
            "for example",
        ),
        (
            "alert app --provider-ref=p --event-source=Nope/x".to_owned(),
            "--event-source",
            "Kustomization",
        ),
        (
            "alert app --provider-ref=p".to_owned(),
            "--event-source",
            "for example",
        ),
        ("alert-provider hook --type=pigeon".to_owned(), "--type", "slack"),
        (
            "receiver hook --type=github --resource=GitRepository/a".to_owned(),
            "--secret-ref",
            "for example",
        ),
        ("tenant team".to_owned(), "--with-namespace", "for example"),
        (
            "tenant team --with-namespace=dev,".to_owned(),
            "--with-namespace",
            "frontend,backend",
        ),
        (
            "source helm web --url=https://x.example --cert-file=a".to_owned(),
            "--key-file",
            "for example",
        ),
        (
            "tenant team --with-namespace=Dev".to_owned(),
            "--with-namespace",
            "apps",
        ),
        (
            "tenant team --with-namespace=dev --quota=cpu=lots".to_owned(),
            "--quota",
            "requests.cpu=4",
        ),
        (
            "artifact generator app --source=repo=GitRepository/a --copy=@other/**".to_owned(),
            "--copy",
            "for example",
        ),
    ];
    for (line, names, shows) in table {
        let ran = flux(["create"]).args(words(&line)).args(["--export"]).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {}", ran.stderr);
        for part in [names, shows, "for example: flux-rs create"] {
            assert!(ran.stderr.contains(part), "{line}: no {part} in {}", ran.stderr);
        }
    }
}

#[test]
fn what_is_ignored_or_odd_is_told() {
    let chart = "source chart web --source=HelmRepository/a --chart=web";
    let oci = "source oci app --url=oci://x.example/a --tag=1";
    let table = [
        (
            "alert app --provider-ref=p --event-source=Kustomization/* --interval=5m",
            "--interval is ignored",
        ),
        (
            "tenant team --with-namespace=dev --interval=5m",
            "--interval is ignored",
        ),
        (
            "secret proxy out --address=http://x.example:1 --interval=5m",
            "--interval is ignored",
        ),
        (
            &format!("{chart} --fetch-timeout=5m"),
            "--fetch-timeout is ignored",
        ),
        (
            &format!("{chart} --verify-provider=cosign"),
            "a signature of anybody",
        ),
        (
            &format!("{oci} --verify-provider=cosign"),
            "a signature of anybody",
        ),
        (
            &format!("{oci} --verify-provider=cosign --verify-issuer=^https://x$ --interval=5m"),
            "",
        ),
        (
            "tenant team --with-namespace=kube-system",
            "kube-system is no namespace for a tenant",
        ),
    ];
    for (line, told) in table {
        let ran = flux(["create"]).args(words(line)).args(["--export"]).run();
        assert_eq!(ran.code, 0, "{line}: {}", ran.stderr);
        assert!(ran.stderr.contains(told), "{line}: {}", ran.stderr);
        assert_eq!(ran.stderr.is_empty(), told.is_empty(), "{line}: {}", ran.stderr);
    }
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

#[test]
fn what_is_read_once_is_read_once() {
    let dir = TempDir::new().expect("a folder");
    let (file, pipe) = (dir.path().join("auth.yaml"), dir.path().join("pipe"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let line = format!(
        "create secret git auth --url=https://x.example/r --bearer-token-file={} --interactive --output-file={}",
        pipe.display(),
        file.display()
    );
    let mut run = Dialogue::start(flux(words(&line)));
    fs::write(&pipe, "planted\n").expect("written");
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert_eq!(seen.matches("in the clear").count(), 1, "{seen}");
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("bearerToken: planted")
    );
    let line = line.replace("--bearer-token-file", "--bearer-token=planted --ca-file");
    fs::write(dir.path().join("ca"), "a\n").expect("written");
    let line = line.replace(
        &pipe.display().to_string(),
        &dir.path().join("ca").display().to_string(),
    );
    let mut run = Dialogue::start(flux(words(&line)));
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert_eq!(seen.matches("shows the secret to everybody").count(), 1, "{seen}");
    assert!(
        seen.contains("--bearer-token-file=FILE") && !seen.contains("planted"),
        "{seen}"
    );
}

#[test]
fn values_and_patches_come_from_files() {
    let dir = TempDir::new().expect("a folder");
    let file = |name: &str, text: &str| {
        fs::write(dir.path().join(name), text).expect("a file");
        dir.path().join(name).display().to_string()
    };
    let (one, two) = (
        file("1.yaml", "image: {tag: '1', name: a}\n"),
        file("2.yaml", "image: {tag: '2'}\n"),
    );
    let release = exported(&format!("hr web --chart-ref=HelmChart/web --values={one},{two}"));
    assert_eq!(
        release["spec"]["values"],
        json!({"image": {"tag": "2", "name": "a"}})
    );
    let (merge, operations, text) = (
        file("merge.yaml", "kind: Deployment\nmetadata: {name: web}\n"),
        file("ops.yaml", "- {op: remove, path: /spec/replicas}\n"),
        file("text.yaml", "text\n"),
    );
    let ks = "ks apps --source=Bucket/apps";
    let made = exported(&format!(
        "{ks} --patch-file={merge} --patch-file=Deployment/web={operations}"
    ));
    assert_eq!(
        made["spec"]["patches"][0]["patch"],
        "kind: Deployment\nmetadata: {name: web}\n"
    );
    assert_eq!(
        made["spec"]["patches"][1]["target"],
        json!({"kind": "Deployment", "name": "web"})
    );
    for (file, part) in [
        (operations, "--patch-file=Deployment/web="),
        (text, "is no patch"),
    ] {
        let stderr = flux(["create"])
            .args(words(&format!("{ks} --patch-file={file} --export")))
            .fails(2);
        assert!(stderr.contains(part), "{stderr}");
    }
}

#[test]
fn a_file_is_written_where_the_repository_keeps_it() {
    let dir = TempDir::new().expect("a folder");
    let list = dir.path().join("kustomization.yaml");
    fs::write(&list, "# apps\nresources:\n  - web.yaml # the site\n").expect("a file");
    let file = dir.path().join("fleet.yaml");
    let create = |name: &str, flags: &str| {
        let line = format!(
            "create source git {name} --url=https://x.example/r --branch=main --output-file={} {flags}",
            file.display()
        );
        flux(words(&line))
    };
    assert_eq!(create("fleet", "").ok(), "");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(
        written.starts_with("---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"),
        "{written}"
    );
    let listed = "# apps\nresources:\n  - web.yaml # the site\n  - fleet.yaml\n";
    assert_eq!(fs::read_to_string(&list).expect("the list"), listed);
    // The same object may be written again; another one not, unless that is meant.
    create("fleet", "--interval=5m").ok();
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("interval: 5m0s")
    );
    let told = create("other", "").fails(6);
    assert!(
        told.contains("GitRepository/flux-system/fleet") && told.contains("--overwrite"),
        "{told}"
    );
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: fleet")
    );
    create("other", "--overwrite").ok();
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: other")
    );
    assert_eq!(fs::read_to_string(&list).expect("the list"), listed);
    // A list that cannot be added to is left alone, and so is the file.
    fs::write(&list, "resources: {}\n").expect("a file");
    create("third", "--overwrite").fails(1);
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("name: other")
    );
    create("fleet", "--export").fails(2);
    let left = fs::read_dir(dir.path()).expect("the folder").count();
    assert_eq!(left, 2, "something is left over");
    for odd in ["/dev/null", "-", "."] {
        let line = format!("create alert-provider hook --type=generic --output-file={odd}");
        let told = flux(words(&line)).fails(2);
        assert!(told.contains("is no file"), "{odd}: {told}");
    }
}

#[test]
fn a_locked_down_tenant_has_limits() {
    let text = flux(words(
        "create tenant team --with-namespace=dev --cluster-role=edit --with-network-policy --quota=pods=10,requests.cpu=4 --export",
    ))
    .ok();
    let documents: Vec<Value> = serde_norway::Deserializer::from_str(&text)
        .map(|document| serde::Deserialize::deserialize(document).expect("YAML"))
        .collect();
    let kinds: Vec<_> = documents
        .iter()
        .map(|document| document["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        [
            "Namespace",
            "ServiceAccount",
            "RoleBinding",
            "NetworkPolicy",
            "ResourceQuota"
        ]
    );
    assert_eq!(documents[2]["roleRef"]["name"], "edit");
    assert_eq!(documents[3]["spec"]["policyTypes"], json!(["Ingress"]));
    assert_eq!(
        documents[4]["spec"]["hard"],
        json!({"pods": "10", "requests.cpu": "4"})
    );
    for document in &documents {
        assert_eq!(document["metadata"]["labels"]["toolkit.fluxcd.io/tenant"], "team");
    }
}

#[test]
fn what_is_missing_is_asked_for_on_a_terminal() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("fleet.yaml");
    let line = format!(
        "create source git --output-file={} --server=127.0.0.1:1",
        file.display()
    );
    let mut run = Dialogue::start(flux(words(&line)));
    run.until("Name");
    run.types("fleet\n");
    run.until("URL of the repository");
    run.types("https://x.example/r\n");
    run.until("Branch");
    run.types("main\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(
        written.contains("url: https://x.example/r") && written.contains("name: fleet"),
        "{written}"
    );
}

#[test]
fn a_whole_object_is_walked_through_and_its_command_line_is_told() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("fleet.yaml");
    let output = format!("--output-file={}", file.display());
    let line = [
        "create",
        "source",
        "git",
        "--interactive",
        &output,
        "--server=127.0.0.1:1",
    ];
    let mut run = Dialogue::start(flux(line).env("NO_COLOR", "1"));
    run.until("Name");
    run.types("fleet\n");
    run.until("URL of the repository");
    run.types("https://x.example/r?a=b&c\n");
    run.until("Branch");
    run.types("main\n");
    // The list begins with the end, and goes round.
    run.until("Add an option");
    run.until("nothing more");
    run.types("\u{1b}[B\n");
    run.until("--tag: The tag to fetch:");
    run.types("v1\n");
    run.until("Add another option");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    let line = seen
        .rsplit("flux-rs create")
        .next()
        .and_then(|rest| rest.lines().next());
    let line = line.expect("a line");
    assert!(line.starts_with(" source git fleet"), "{line}");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(written.contains("tag: v1"), "{written}");
    fs::remove_file(&file).expect("removed");
    // The shell that takes it is a real one.
    let script = format!("\"$0\" create {}", line.trim());
    let status = std::process::Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_flux-rs")])
        .status();
    assert!(status.expect("sh").success(), "{script}");
    assert_eq!(fs::read_to_string(&file).expect("the file"), written);
}

#[test]
fn a_walk_asks_for_secrets_and_tells_where_they_belong() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("auth.yaml");
    let output = format!("--output-file={}", file.display());
    let mut run = Dialogue::start(flux([
        "create",
        "secret",
        "oci",
        "ghcr",
        "--url=ghcr.io",
        "--interactive",
        &output,
    ]));
    run.until("User");
    run.types("u\n");
    run.until("Password");
    run.types_hidden("planted\n");
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert!(
        !seen.contains("planted") && seen.contains("--password-file=FILE"),
        "{seen}"
    );
    assert!(fs::read_to_string(&file).expect("the file").contains("planted"));
    let told = flux(words("create source git aa --interactive --export")).fails(2);
    assert!(told.contains("--interactive needs a terminal"), "{told}");
}
