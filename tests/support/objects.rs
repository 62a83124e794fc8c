//! Objects of the Flux kinds, as tests write them.

use std::collections::BTreeMap;

use flux_rs::kind::Kind;
use kube::core::DynamicObject;
use kube::{Api, Client};
use serde_json::{Value, json};

/// Returns the API of a kind of the table.
pub fn dynamic(client: &Client, kind: &str, namespace: &str) -> Api<DynamicObject> {
    let kind = Kind::by_name(kind).expect("a kind of the table");
    Api::namespaced_with(client.clone(), namespace, &kind.resource())
}

/// Returns where [`TestCluster::get`](super::cluster::TestCluster::get) finds an object of a kind of the table.
pub fn at(kind: &str, namespace: &str, name: &str) -> String {
    let kind = Kind::by_name(kind).expect("a kind of the table");
    format!(
        "{}/{}/{namespace}/{name}",
        kind.api_version(),
        kind.resource().plural
    )
}

/// Makes an object of a kind of the table.
pub fn object(kind: &str, namespace: &str, name: &str, spec: Value) -> Value {
    let api_version = Kind::by_name(kind).expect("a kind of the table").api_version();
    json!({
        "apiVersion": api_version,
        "kind": kind,
        "metadata": {"name": name, "namespace": namespace},
        "spec": spec,
    })
}

/// Makes a GitRepository.
pub fn git_repository(namespace: &str, name: &str) -> Value {
    let spec = json!({"interval": "1m", "url": "https://git.example.com/fleet"});
    object("GitRepository", namespace, name, spec)
}

/// Makes a Kustomization of the GitRepository `fleet` beside it.
pub fn kustomization(namespace: &str, name: &str) -> Value {
    let source = json!({"kind": "GitRepository", "name": "fleet"});
    let spec = json!({"interval": "10m", "prune": true, "sourceRef": source});
    object("Kustomization", namespace, name, spec)
}

/// Adds a `Ready` condition of the first generation, and further fields of the status.
pub fn with_status(mut object: Value, ready: &str, message: &str, more: Value) -> Value {
    object["status"] = status(1, ready, message, more);
    object
}

/// Makes a status with a `Ready` condition.
pub fn status(generation: i64, ready: &str, message: &str, more: Value) -> Value {
    let mut status: BTreeMap<String, Value> = serde_json::from_value(more).expect("fields");
    let condition = json!({
        "type": "Ready", "status": ready, "reason": "Test", "message": message,
        "lastTransitionTime": "2026-01-01T00:00:00Z", "observedGeneration": generation,
    });
    status.insert("conditions".to_owned(), json!([condition]));
    json!(status)
}
