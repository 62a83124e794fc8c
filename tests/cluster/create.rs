//! `create` against a real API server: what is applied, what an update keeps, and how a failure ends.

use std::time::Duration;

use k8s_openapi::api::core::v1::Secret;
use kube::ResourceExt;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::controller::{Controller, Manner};
use crate::support::git_server::GitServer;
use crate::support::objects::{at, git_repository};
use crate::support::pty::Dialogue;

/// Writes every duration as people do: the API server fills in `60s`, which is exported as `1m0s`.
fn readable(value: &mut Value) {
    match value {
        Value::Object(fields) => fields.values_mut().for_each(readable),
        Value::Array(items) => items.iter_mut().for_each(readable),
        Value::String(text) => {
            if let Ok(duration) = text.parse::<flux_rs::api::Duration>() {
                *text = duration.normalized().to_string();
            }
        }
        _ => {}
    }
}

fn manner(ready: &'static str, message: &'static str) -> Manner {
    Manner {
        takes: Duration::from_millis(100),
        ready: (ready, message),
        more: json!({}),
    }
}

fn spec_of(server: &TestCluster, kind: &str, namespace: &str, name: &str) -> Value {
    server.get(&at(kind, namespace, name)).expect("the object").data["spec"].clone()
}

#[test]
fn what_is_applied_is_what_is_exported() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    const KINDS: &[&str] = &[
        "GitRepository",
        "OCIRepository",
        "Bucket",
        "HelmRepository",
        "HelmChart",
        "Kustomization",
        "HelmRelease",
        "ImageRepository",
        "ImagePolicy",
        "ImageUpdateAutomation",
        "Receiver",
        "ArtifactGenerator",
    ];
    let _controller = Controller::start(&server, &namespace, KINDS, manner("True", "done"));
    for (kind, words, name, flags) in [
        (
            "GitRepository",
            "source git",
            "repo",
            "--url=https://x.example/r --branch=main --ignore-paths=a,b --recurse-submodules",
        ),
        (
            "OCIRepository",
            "source oci",
            "oci",
            "--url=oci://x.example/r --tag=1 --verify-provider=cosign --layer-selector=a/b:copy",
        ),
        (
            "Bucket",
            "source bucket",
            "assets",
            "--bucket-name=a --endpoint=x.example --region=eu --insecure",
        ),
        (
            "HelmRepository",
            "source helm",
            "charts",
            "--url=https://x.example --fetch-timeout=30s",
        ),
        (
            "HelmRepository",
            "source helm",
            "charts-oci",
            "--url=oci://x.example/charts",
        ),
        (
            "HelmChart",
            "source chart",
            "chart",
            "--source=HelmRepository/charts --chart=web --chart-version=1.x",
        ),
        (
            "Kustomization",
            "ks",
            "apps",
            "--source=GitRepository/repo --prune --wait --substitute=a=b --common-label=a=b --force",
        ),
        (
            "HelmRelease",
            "hr",
            "web",
            "--source=HelmRepository/charts --chart=web --crds=CreateReplace --test --drift-detection=warn --install-retries=-1",
        ),
        (
            "ImageRepository",
            "image repository",
            "app",
            "--image=x.example/app --scan-timeout=10s",
        ),
        (
            "ImagePolicy",
            "image policy",
            "app",
            "--image-ref=app --select-semver=1.x --filter-regex=^v --reflect-digest=Always --interval=5m",
        ),
        (
            "ImageUpdateAutomation",
            "image update",
            "app",
            "--git-repo-ref=repo --checkout-branch=main --author-name=a --author-email=a@b.c --git-repo-path=./a --signing-key-secret=k --signing-key-type=ssh",
        ),
        (
            "Receiver",
            "receiver",
            "hook",
            "--type=github --secret-ref=token --event=push --resource=GitRepository/*",
        ),
        (
            "Provider",
            "alert-provider",
            "slack",
            "--type=slack --channel=a --secret-ref=url",
        ),
        (
            "Alert",
            "alert",
            "apps",
            "--provider-ref=slack --event-source=Kustomization/* --event-severity=error",
        ),
        (
            "ArtifactGenerator",
            "artifact generator",
            "gen",
            "--source=repo=GitRepository/repo --copy=@repo/**",
        ),
    ] {
        let line = format!("create {words} {name} {flags} --label=team=web -n {namespace}");
        let text = server.flux(&line).args(["--export"]).ok();
        let written: Value = serde_norway::from_str(&text).expect("YAML");
        // Before it is there: an update would show what the object has.
        let defaulted = server.defaulted(&written);
        let ran = server.flux(&line).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{line}: {}", ran.stderr);
        let object = server.get(&at(kind, &namespace, name)).expect("the object");
        let text = server.flux(&format!("export {words} {name} -n {namespace}")).ok();
        let exported: Value = serde_norway::from_str(&text).expect("YAML");
        let mut expected = written.clone();
        expected["spec"] = defaulted.data["spec"].clone();
        readable(&mut expected["spec"]);
        assert_eq!(exported, expected, "{line}");
        assert_eq!(exported["metadata"]["labels"], json!({ "team": "web" }), "{line}");
        let managers = object.managed_fields().iter();
        let managers: Vec<_> = managers.filter(|entry| entry.subresource.is_none()).collect();
        assert_eq!(managers.len(), 1, "{line}: {managers:?}");
        assert_eq!(managers[0].manager.as_deref(), Some("flux"), "{line}");
    }
}

#[test]
fn an_update_keeps_the_fields_of_others() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let _controller = Controller::start(&server, &namespace, &["Kustomization"], manner("True", "done"));
    let create = |flags: &str| {
        server.flux(&format!(
            "create ks apps --source=GitRepository/fleet -n {namespace} {flags}"
        ))
    };
    create("--prune --wait --label=a=b").ok();
    let other = json!({
        "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization",
        "metadata": {"name": "apps", "namespace": namespace, "annotations": {"note": "kept"}},
        "spec": {"namePrefix": "x-"},
    });
    server.apply("terraform", other);
    let told = create("--prune --interval=5m").run();
    assert_eq!(told.code, 0, "{}", told.stderr);
    assert!(told.stderr.contains("configure Kustomization"), "{}", told.stderr);
    let object = server
        .get(&at("Kustomization", &namespace, "apps"))
        .expect("the object");
    let spec = &object.data["spec"];
    assert_eq!(
        (&spec["interval"], &spec["namePrefix"]),
        (&json!("5m0s"), &json!("x-"))
    );
    assert_eq!(object.annotations()["note"], "kept");
    assert!(
        spec.get("wait").is_none() && object.labels().is_empty(),
        "{object:?}"
    );
    let again = create("--prune --interval=5m").run();
    assert!(again.stderr.contains("is as it should be"), "{}", again.stderr);
    // What another tool decided is not undone unawares.
    let theirs = json!({
        "apiVersion": "kustomize.toolkit.fluxcd.io/v1", "kind": "Kustomization",
        "metadata": {"name": "apps", "namespace": namespace}, "spec": {"interval": "7m"},
    });
    server.apply("terraform", theirs);
    let told = create("--prune --interval=5m").fails(6);
    assert!(
        told.contains("terraform") && told.contains("--overwrite"),
        "{told}"
    );
    assert!(!told.contains("--force"), "{told}");
    let told = create("--prune --interval=5m --overwrite")
        .args(["-o", "json"])
        .ok();
    let told: Value = serde_json::from_str(&told).expect("JSON");
    let object = &told["objects"][0];
    assert_eq!(
        (&object["action"], &object["ready"], &object["name"]),
        (&json!("configured"), &json!(true), &json!("apps")),
        "{told}"
    );
    assert_eq!(
        spec_of(&server, "Kustomization", &namespace, "apps")["interval"],
        "5m0s"
    );
}

#[test]
fn a_failed_reconciliation_ends_with_its_message() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let line = format!("create source git repo --url=https://x.example/r --branch=main -n {namespace}");
    let told = server.flux(&line).args(["--timeout=1s"]).fails(4);
    assert!(told.contains("its controller has not answered yet"), "{told}");
    let _controller = Controller::start(
        &server,
        &namespace,
        &["GitRepository"],
        manner("False", "no such branch"),
    );
    let ran = server.flux(&line).args(["--interval=2m", "-o", "yaml"]).run();
    assert_eq!(ran.code, 4, "{}", ran.stderr);
    assert!(ran.stderr.contains("no such branch"), "{}", ran.stderr);
    let told: Value = serde_norway::from_str(&ran.stdout).expect("YAML");
    assert_eq!(told["objects"][0]["ready"], false, "{told}");
    server
        .flux(&format!("suspend source git repo -n {namespace}"))
        .ok();
    let ran = server.flux(&line).args(["--interval=3m"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("is suspended"), "{}", ran.stderr);
}

#[test]
fn what_comes_from_git_is_told_of() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.apply(
        "kustomize-controller",
        json!({
            "apiVersion": "notification.toolkit.fluxcd.io/v1beta3", "kind": "Provider",
            "metadata": {
                "name": "hook", "namespace": namespace,
                "labels": {
                    "kustomize.toolkit.fluxcd.io/name": "apps",
                    "kustomize.toolkit.fluxcd.io/namespace": "flux-system",
                },
            },
            "spec": { "type": "slack", "address": "https://x.example" },
        }),
    );
    let line =
        format!("create alert-provider hook --type=generic --address=https://x.example -n {namespace}");
    for told in [true, false] {
        let ran = server.flux(&line).run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let said = ran
            .stderr
            .contains("is what Kustomization flux-system/apps applies");
        assert_eq!(said, told, "{}", ran.stderr);
    }
}

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
fn a_tenant_is_made_and_its_role_can_be_changed() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let create = |flags: &str| {
        let line =
            format!("create tenant team --with-namespace={namespace},{namespace} {flags} -n {namespace}");
        server.flux(&line).run()
    };
    let ran = create("--with-network-policy --quota=pods=5");
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("cannot tell whether the installation keeps tenants apart"),
        "{}",
        ran.stderr
    );
    let binding = format!("rbac.authorization.k8s.io/v1/rolebindings/{namespace}/team-reconciler");
    let role = || server.get(&binding).expect("a binding").data["roleRef"]["name"].clone();
    assert_eq!(role(), "cluster-admin");
    for object in [
        "networking.k8s.io/v1/networkpolicies/{}/team-isolation",
        "v1/resourcequotas/{}/team-quota",
        "v1/serviceaccounts/{}/team",
    ] {
        assert!(
            server.get(&object.replace("{}", &namespace)).is_some(),
            "{object}"
        );
    }
    let ran = create("--cluster-role=edit");
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(role(), "edit");
    // The namespace of one tenant is not handed to another one unawares.
    let line = format!("create tenant other --with-namespace={namespace} -n {namespace}");
    for flags in ["", "--skip-namespace"] {
        let told = server.flux(&format!("{line} {flags}")).fails(6);
        assert!(
            told.contains("belongs to the tenant team") && told.contains("--overwrite"),
            "{told}"
        );
    }
    let account = format!("v1/serviceaccounts/{namespace}/other");
    assert!(server.get(&account).is_none());
    let ran = server.flux(&format!("{line} --overwrite")).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("is no namespace for a tenant"),
        "{}",
        ran.stderr
    );
    assert!(server.get(&account).is_some());
}

#[test]
fn the_sources_of_the_cluster_are_offered() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        git_repository(&namespace, "fleet"),
        git_repository(&namespace, "other"),
    ]);
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("apps.yaml");
    let line = format!("create ks apps -n {namespace} --output-file={}", file.display());
    let mut run = Dialogue::start(server.flux(&line));
    run.until("GitRepository/other");
    run.types("j\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    let written = std::fs::read_to_string(&file).expect("the file");
    assert!(
        written.contains("kind: GitRepository\n    name: other"),
        "{written}"
    );
}

#[test]
fn what_an_option_refers_to_is_offered() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    for name in ["one", "two"] {
        let secret =
            json!({"apiVersion": "v1", "kind": "Secret", "metadata": {"name": name, "namespace": namespace}});
        server.apply("kubectl", secret);
    }
    let line = format!("create alert-provider hook --type=generic -n {namespace} --interactive --export");
    let walk = |keys: &str, typed: Option<&str>, told: &str| {
        let mut run = Dialogue::start(server.flux(&line));
        run.until("nothing more");
        // Past the channel, the name and the address.
        run.types("jjjj\n");
        run.until("another one");
        run.types(keys);
        if let Some(typed) = typed {
            run.until("--secret-ref: The secret");
            run.types(typed);
        }
        run.until("Add another option");
        run.types("\n");
        let (code, seen) = run.end();
        assert_eq!(code, 0, "{seen}");
        assert!(seen.contains(&format!(" {told}")), "{seen}");
    };
    walk("j\n", None, "--secret-ref=two");
    walk("jj\n", Some("three\n"), "--secret-ref=three");
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
