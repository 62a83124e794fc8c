//! `export` and `version`.

use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::api::core::v1::Secret;
use kube::Api;
use serde_json::{Value, json};

use crate::support::cluster::{api_server, run};
use crate::support::objects::{git_repository, kustomization, with_status};

fn documents(text: &str) -> Vec<Value> {
    use serde::Deserialize;
    serde_norway::Deserializer::from_str(text)
        .map(|document| Value::deserialize(document).expect("YAML"))
        .collect()
}

#[test]
fn an_exported_object_can_be_applied_as_it_was() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let mut fleet = git_repository(&namespace, "fleet");
    fleet["spec"]["secretRef"] = json!({"name": "login"});
    fleet["spec"]["ref"] = json!({"branch": "on"});
    server.put(&[
        with_status(fleet, "True", "stored", json!({})),
        kustomization(&namespace, "a"),
        kustomization(&namespace, "b"),
    ]);
    run(async {
        let secret =
            json!({"metadata": {"name": "login"}, "type": "Opaque", "stringData": {"password": "hunter2"}});
        let secret: Secret = serde_json::from_value(secret).expect("a Secret");
        let secrets = Api::<Secret>::namespaced(server.client().await, &namespace);
        secrets
            .create(&Default::default(), &secret)
            .await
            .expect("a Secret");
    });
    let export = |words: &str| {
        server
            .flux("export")
            .args(words.split(' '))
            .args(["-n", &namespace])
    };
    let fleet = json!({
        "apiVersion": "source.toolkit.fluxcd.io/v1",
        "kind": "GitRepository",
        "metadata": {"name": "fleet", "namespace": namespace},
        "spec": {
            "interval": "1m0s", "timeout": "1m0s", "url": "https://git.example.com/fleet",
            "ref": {"branch": "on"}, "secretRef": {"name": "login"},
        },
    });
    let text = export("source git fleet").ok();
    assert!(
        text.contains("branch: \"on\""),
        "a branch a YAML 1.1 reader takes for true:\n{text}"
    );
    assert_eq!(documents(&text), std::slice::from_ref(&fleet));
    let secret = json!({
        "apiVersion": "v1", "kind": "Secret", "metadata": {"name": "login", "namespace": namespace},
        "type": "Opaque", "data": {"password": "aHVudGVyMg=="},
    });
    assert_eq!(
        documents(&export("source git --all --with-credentials").ok()),
        [fleet, secret]
    );
    assert_eq!(documents(&export("ks --all").ok()).len(), 2);
    export("ks nope").fails(3);
    export("hr --all").fails(3);
}

#[test]
fn version_lists_the_controllers_of_the_namespace() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    let ran = server.flux(&format!("version -n {namespace}")).run();
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.starts_with("flux: v"), "{}", ran.stdout);
    run(async {
        let labels = json!({"app.kubernetes.io/part-of": "flux", "app": "source-controller"});
        let container =
            json!({"name": "manager", "image": "registry.example.com:5000/fluxcd/source-controller:v1.2.3"});
        let deployment = json!({
            "metadata": {"name": "source-controller", "labels": labels},
            "spec": {
                "selector": {"matchLabels": {"app": "source-controller"}},
                "template": {"metadata": {"labels": labels}, "spec": {"containers": [container]}},
            },
        });
        let deployment: Deployment = serde_json::from_value(deployment).expect("a Deployment");
        let deployments = Api::<Deployment>::namespaced(server.client().await, &namespace);
        deployments
            .create(&Default::default(), &deployment)
            .await
            .expect("a Deployment");
    });
    let text = server.flux(&format!("version -n {namespace}")).ok();
    assert!(text.ends_with("source-controller: v1.2.3\n"), "{text}");
    let json: Value =
        serde_json::from_str(&server.flux(&format!("version -o json -n {namespace}")).ok()).expect("JSON");
    assert_eq!(json["source-controller"], "v1.2.3");
    assert!(json["flux"].is_string() && json["flux-rs"].is_string());
}
