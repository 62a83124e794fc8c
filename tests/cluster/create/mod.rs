//! `create` against a real API server: what is applied, what an update keeps, and how a failure ends.

mod secrets;

use std::time::Duration;

use kube::ResourceExt;
use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::controller::{Controller, Manner};
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
