//! Every kind that is created by command line, with real servers and the real controllers: what is fetched, applied,
//! installed, updated, received and reported.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::signed;
use crate::support::bootstrap::Place;
use crate::support::cluster::run;
use crate::support::git_server::Origin;
use crate::support::objects::at;
use crate::support::servers::Servers;
use crate::support::testbed::Extent;

const NAMESPACE: &str = "flux-system";
const TOKEN: &str = "told-to-the-caller";

/// Makes a ConfigMap of the namespace `default`.
fn config_map(name: &str, data: &str) -> String {
    format!(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n  namespace: default\ndata:\n  {data}\n"
    )
}

fn servers() -> Servers {
    let template = config_map("{{ .Release.Name }}", "size: {{ .Values.size }}");
    let chart = json!({ "templates/all.yaml": template, "values.yaml": "size: small\n" });
    Servers::start(&json!({
        "charts": [
            { "name": "web", "version": "1.0.0", "files": chart },
            { "name": "web", "version": "2.0.0", "files": chart },
        ],
        "artifacts": {
            "manifests:v1": { "all.yaml": config_map("from-oci", "a: b") },
            "plain:v1": { "all.yaml": "a: b\n" },
        },
        "signed": ["manifests:v1", "charts/web:1.0.0"],
        "images": { "app": ["1.0.0", "1.1.0", "2.0.0"] },
        "buckets": { "assets": { "deploy/all.yaml": config_map("from-bucket", "a: b") } },
    }))
}

#[test]
fn whatever_is_created_works() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let (servers, cluster) = (servers(), &place.cluster);
    let registry = &servers.at.registry;
    let origin = place.server.empty("org/apps").allow_basic("me", "planted", true);
    let image = format!("image: {registry}/app:1.0.0 # {{\"$imagepolicy\": \"{NAMESPACE}:app\"}}");
    origin.add("main", "app/all.yaml", config_map("from-git", &image).as_bytes());
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    place
        .flux(
            "install --multi-tenant --components-extra=image-reflector-controller,image-automation-controller",
        )
        .ok();

    let create = |line: &str, done: &str| {
        // Nothing happens by the clock; a policy has one for digests alone.
        let interval = match line.starts_with("image policy") {
            true => "",
            false => "--interval=1h",
        };
        let ran = place.flux(&format!("create {line} {interval}")).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{line}: {}", ran.stderr);
        assert!(ran.stderr.contains(done), "{line}: {}", ran.stderr);
    };
    let (url, ca, charts) = (origin.url("https"), ca.display(), &servers.at.charts);
    let (store, sink) = (&servers.at.store, &servers.at.sink);
    create(
        &format!("source git apps --url={url} --branch=main --username=me --password=planted --ca-file={ca}"),
        "fetched revision main@sha1:",
    );
    create(
        &format!("source helm charts --url={charts}"),
        "fetched revision sha256:",
    );
    create(
        "source chart web --source=HelmRepository/charts --chart=web --chart-version=1.x",
        "1.0.0",
    );
    create(
        &format!("source oci manifests --url=oci://{registry}/manifests --tag=v1 --insecure"),
        "fetched revision v1@sha256:",
    );
    let layer = "application/vnd.cncf.helm.chart.content.v1.tar+gzip:copy";
    create(
        &format!(
            "source oci web --url=oci://{registry}/charts/web --tag-semver=>=2 --insecure --layer-selector={layer}"
        ),
        "fetched revision 2.0.0@sha256:",
    );
    create(
        &format!(
            "source bucket assets --bucket-name=assets --endpoint={store} --insecure --access-key=a --secret-key=b"
        ),
        "fetched revision sha256:",
    );

    create(
        &format!("alert-provider sink --type=generic --address={sink}"),
        "",
    );
    create(
        "alert apps --provider-ref=sink --event-source=Kustomization/apps",
        "",
    );

    let account = "--prune --service-account=kustomize-controller";
    for (name, source, path, made) in [
        ("apps", "GitRepository/apps", "app", "from-git"),
        ("manifests", "OCIRepository/manifests", "./", "from-oci"),
        ("assets", "Bucket/assets", "deploy", "from-bucket"),
    ] {
        create(
            &format!("ks {name} --source={source} --path={path} {account}"),
            "applied revision ",
        );
        assert!(
            cluster.get(&format!("v1/configmaps/default/{made}")).is_some(),
            "{made}"
        );
    }
    let values = place.scratch().join("values.yaml");
    std::fs::write(&values, "size: large\n").expect("values");
    let account = "--service-account=helm-controller";
    create(
        &format!(
            "hr first --source=HelmRepository/charts --chart=web --chart-version=1.x --values={} {account}",
            values.display()
        ),
        "1.0.0",
    );
    create(
        &format!("hr second --chart-ref=OCIRepository/web {account}"),
        "2.0.0",
    );
    for (name, size) in [("first", "large"), ("second", "small")] {
        let made = cluster.get(&format!("v1/configmaps/default/{name}"));
        assert_eq!(made.expect("the ConfigMap").data["data"]["size"], size);
    }

    create(
        &format!("image repository app --image={registry}/app"),
        "tags found: 3",
    );
    create("image policy app --image-ref=app --select-semver=1.x", "1.1.0");
    let before = origin.git(&["rev-parse", "main"]);
    create(
        "image update app --git-repo-ref=apps --git-repo-path=./app --checkout-branch=main --author-name=robot \
         --author-email=robot@example.com --commit-template=images",
        "",
    );
    let commit = origin.git(&["log", "-1", "--format=%an %ae %s", "main"]);
    assert_eq!(commit, "robot robot@example.com images");
    assert_eq!(origin.git(&["rev-parse", "main~"]), before);
    let file = origin.git(&["show", "main:app/all.yaml"]);
    assert!(file.contains(&format!("image: {registry}/app:1.1.0 #")), "{file}");

    receives(&place, &origin, &before);
    reports(&servers, &origin);
    signed::opens_secrets(&place, &origin);
    signed::verifies_commits(&place, &origin);
    signed::trusts_servers(&place, &servers);
}

/// Calls a webhook: only who knows the token has the source fetched.
fn receives(place: &Place, origin: &Origin<'_>, before: &str) {
    let (cluster, source) = (&place.cluster, at("GitRepository", NAMESPACE, "apps"));
    let line = "create secret receiver hook --type=generic-hmac --hostname=flux.example.com --token-file=-";
    place.flux(line).stdin(TOKEN).ok();
    place
        .flux("create receiver hook --type=generic-hmac --secret-ref=hook --resource=GitRepository/apps --interval=1h")
        .ok();
    let receiver = cluster
        .get(&at("Receiver", NAMESPACE, "hook"))
        .expect("the Receiver");
    let path = receiver.data["status"]["webhookPath"].as_str().expect("a path");
    let url = format!("http://127.0.0.1:{}{path}", webhook_port(place));
    let revision = || {
        let source = cluster.get(&source).expect("the source");
        source.data["status"]["artifact"]["revision"].clone()
    };
    for token in ["guessed", ""] {
        let status = call(&url, token);
        assert!((400..500).contains(&status), "{token:?}: {status}");
    }
    let asked = |object: &kube::core::DynamicObject| {
        let annotations = object.metadata.annotations.iter().flatten();
        annotations
            .filter(|(key, _)| *key == "reconcile.fluxcd.io/requestedAt")
            .map(|(_, time)| time.clone())
            .collect::<Vec<_>>()
    };
    let unasked = asked(&cluster.get(&source).expect("the source"));
    assert_eq!(unasked, Vec::<String>::new());
    assert_eq!(revision(), format!("main@sha1:{before}"));
    assert_eq!(call(&url, TOKEN), 200);
    let after = format!("main@sha1:{}", origin.git(&["rev-parse", "main"]));
    cluster.until(&source, |source| {
        source.is_some_and(|source| {
            let status = &source.data["status"];
            status["artifact"]["revision"] == *after
                && asked(source).contains(
                    &status["lastHandledReconcileAt"]
                        .as_str()
                        .unwrap_or_default()
                        .into(),
                )
        })
    });
    // And so it is applied.
    cluster.until("v1/configmaps/default/from-git", |made| {
        made.is_some_and(|made| {
            made.data["data"]["image"]
                .as_str()
                .is_some_and(|image| image.ends_with("app:1.1.0"))
        })
    });
}

/// Waits for the event of what was applied last.
fn reports(servers: &Servers, origin: &Origin<'_>) {
    let revision = format!("main@sha1:{}", origin.git(&["rev-parse", "main"]));
    let told = |event: &Value| {
        let object = &event["involvedObject"];
        let metadata = event["metadata"].to_string();
        object["kind"] == "Kustomization" && object["name"] == "apps" && metadata.contains(&revision)
    };
    for _ in 0..300 {
        if servers.received().iter().any(told) {
            let of_others = |event: &Value| event["involvedObject"]["name"] != "apps";
            assert!(
                !servers.received().iter().any(of_others),
                "{:?}",
                servers.received()
            );
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("no event of {revision}: {:?}", servers.received());
}

/// Returns the port of this host at which the webhooks of notification-controller are.
fn webhook_port(place: &Place) -> u64 {
    let pods = place.cluster.list("v1/pods", "app=notification-controller");
    let annotations = pods[0].metadata.annotations.as_ref().expect("annotations");
    let ports: Value = serde_json::from_str(&annotations["testbed.flux-rs.dev/ports"]).expect("JSON");
    let address = ports["9292"].as_str().expect("an address");
    let (_, port) = address.split_once(':').expect("a port");
    port.parse().expect("a number")
}

/// Calls a webhook with the signature that `token` makes, or with none, and returns the status of the answer.
fn call(url: &str, token: &str) -> u16 {
    let body = r#"{"pushed":true}"#;
    run(async {
        let mut request = reqwest::Client::new().post(url).body(body);
        if !token.is_empty() {
            let mut mac = Hmac::<Sha256>::new_from_slice(token.as_bytes()).expect("a key");
            mac.update(body.as_bytes());
            let signature: String = mac
                .finalize()
                .into_bytes()
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            request = request.header("X-Signature", format!("sha256={signature}"));
        }
        request.send().await.expect("an answer").status().as_u16()
    })
}
