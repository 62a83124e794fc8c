//! A real API server with the Flux CRDs, shared by the tests that run at the same time; each has a namespace of
//! its own.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};

use flux_rs::api;
use flux_rs::kind::Kind;
use k8s_openapi::api::core::v1::Namespace;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Patch, PatchParams};
use kube::config::{KubeConfigOptions, Kubeconfig};
use kube::core::DynamicObject;
use kube::runtime::wait::{await_condition, conditions};
use kube::{Api, Client, Config, ResourceExt};
use serde_json::{Value, json};

use super::flux::{Flux, flux};
use super::testbed::{self, Cluster, Extent};

/// The shared API server.
pub struct ApiServer {
    cluster: Cluster,
    namespaces: AtomicU32,
}

/// Returns the shared API server, started at first use, or `None` where it cannot be built.
///
/// It stops when the last of its users is done.
pub fn api_server() -> Option<Arc<ApiServer>> {
    static SHARED: Mutex<Weak<ApiServer>> = Mutex::new(Weak::new());
    if testbed::unavailable() {
        return None;
    }
    let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(running) = shared.upgrade() {
        return Some(running);
    }
    let server = Arc::new(ApiServer {
        cluster: Cluster::start(Extent::Bare).expect("an API server"),
        namespaces: AtomicU32::new(0),
    });
    run(install_crds(&server));
    *shared = Arc::downgrade(&server);
    Some(server)
}

/// Runs `test` on a runtime of its own.
pub fn run<T>(test: impl Future<Output = T>) -> T {
    let _ = rustls::crypto::ring::default_provider().install_default();
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test)
}

async fn install_crds(server: &ApiServer) {
    let client = server.client().await;
    let crds = Api::<CustomResourceDefinition>::all(client);
    let apply = PatchParams::apply("test").force();
    for crd in api::crds() {
        let (name, crd) = (crd.name_any(), json!(crd));
        crds.patch(&name, &apply, &Patch::Apply(crd))
            .await
            .expect("a CRD");
    }
    for crd in api::crds() {
        await_condition(crds.clone(), &crd.name_any(), conditions::is_crd_established())
            .await
            .expect("an established CRD");
    }
}

impl ApiServer {
    /// Returns the kubeconfig of the administrator.
    pub fn kubeconfig(&self) -> &Path {
        &self.cluster.kubeconfig
    }

    /// Reads the kubeconfig, to make another of.
    pub fn read_kubeconfig(&self) -> Kubeconfig {
        Kubeconfig::read_from(self.kubeconfig()).expect("a kubeconfig")
    }

    /// Makes a client for the runtime that is running.
    pub async fn client(&self) -> Client {
        let options = KubeConfigOptions::default();
        let config = Config::from_custom_kubeconfig(self.read_kubeconfig(), &options).await;
        Client::try_from(config.expect("a configuration")).expect("a client")
    }

    /// Starts a command line of flux-rs against the server.
    pub fn flux<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Flux {
        flux(args).env("KUBECONFIG", self.kubeconfig())
    }

    /// Makes a namespace nobody else uses.
    pub fn namespace(&self) -> String {
        let name = format!("test-{}", self.namespaces.fetch_add(1, Ordering::Relaxed));
        let namespace = Namespace {
            metadata: kube::core::ObjectMeta {
                name: Some(name.clone()),
                ..Default::default()
            },
            ..Namespace::default()
        };
        run(async {
            let namespaces = Api::<Namespace>::all(self.client().await);
            namespaces
                .create(&Default::default(), &namespace)
                .await
                .expect("a namespace");
        });
        name
    }

    /// Writes objects, each with its status if it has one.
    pub fn apply(&self, objects: &[Value]) {
        run(async {
            let client = self.client().await;
            for object in objects {
                put(&client, object).await;
            }
        });
    }

    /// Reads an object of the table.
    pub fn get(&self, kind: &str, namespace: &str, name: &str) -> Option<DynamicObject> {
        run(async {
            let api = dynamic(&self.client().await, kind, namespace);
            api.get_opt(name).await.expect("an answer")
        })
    }
}

/// Returns the API of a kind of the table.
pub fn dynamic(client: &Client, kind: &str, namespace: &str) -> Api<DynamicObject> {
    let kind = Kind::by_name(kind).expect("a kind of the table");
    Api::namespaced_with(client.clone(), namespace, &kind.resource())
}

async fn put(client: &Client, object: &Value) {
    let text = |pointer: &str| {
        object
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let (kind, name) = (text("/kind"), text("/metadata/name"));
    let api = dynamic(client, kind, text("/metadata/namespace"));
    let mut spec = object.clone();
    let status = spec.as_object_mut().and_then(|fields| fields.remove("status"));
    let apply = PatchParams::apply("test").force();
    api.patch(name, &apply, &Patch::Apply(&spec))
        .await
        .expect("an object");
    if let Some(status) = status {
        let patch = json!({"status": status});
        api.patch_status(name, &PatchParams::default(), &Patch::Merge(&patch))
            .await
            .expect("a status");
    }
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
