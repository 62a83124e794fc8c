//! A real API server: one that is shared, or a control plane of a test's own; and a look at its objects past flux-rs.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};

use flux_rs::api;
use k8s_openapi::api::core::v1::Namespace;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Api, ApiResource, DeleteParams, DynamicObject, ListParams, Patch, PatchParams};
use kube::config::{KubeConfigOptions, Kubeconfig};
use kube::runtime::wait::{await_condition, conditions};
use kube::{Client, Config, ResourceExt};
use serde_json::{Value, json};

use super::flux::{Flux, flux};
use super::testbed::{self, Cluster, Extent};

/// An API server, alone or as a part of a control plane.
pub struct TestCluster {
    cluster: Cluster,
    namespaces: AtomicU32,
    _slot: Option<Slot>,
}

/// Returns the API server that tests share which keep to namespaces of their own: it has the Flux definitions, and
/// no controllers. It is started at first use, and stops when the last of its users is done.
///
/// There is none where there is no Go to build it with.
pub fn api_server() -> Option<Arc<TestCluster>> {
    static SHARED: Mutex<Weak<TestCluster>> = Mutex::new(Weak::new());
    if testbed::unavailable() {
        return None;
    }
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(running) = shared.upgrade() {
        return Some(running);
    }
    let server = Arc::new(TestCluster::start(Extent::Bare, None));
    run(install_crds(&server));
    *shared = Arc::downgrade(&server);
    Some(server)
}

/// Starts a cluster for one test, or returns none where there is no Go to build it with: definitions and cluster
/// roles are global, and controllers watch every namespace.
pub fn cluster(extent: Extent) -> Option<TestCluster> {
    match testbed::unavailable() {
        true => None,
        false => Some(TestCluster::start(extent, Some(Slot::take()))),
    }
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

async fn install_crds(server: &TestCluster) {
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

impl TestCluster {
    fn start(extent: Extent, slot: Option<Slot>) -> Self {
        TestCluster {
            cluster: Cluster::start(extent).expect("a cluster"),
            namespaces: AtomicU32::new(0),
            _slot: slot,
        }
    }

    /// Returns the kubeconfig of the administrator.
    pub fn kubeconfig(&self) -> &Path {
        &self.cluster.kubeconfig
    }

    /// Makes a client for the runtime that is running.
    pub async fn client(&self) -> Client {
        let kubeconfig = Kubeconfig::read_from(self.kubeconfig()).expect("a kubeconfig");
        let config = Config::from_custom_kubeconfig(kubeconfig, &KubeConfigOptions::default()).await;
        Client::try_from(config.expect("a configuration")).expect("a client")
    }

    /// Starts a command line of flux-rs against this cluster.
    pub fn flux(&self, line: &str) -> Flux {
        flux(line.split_whitespace()).env("KUBECONFIG", self.kubeconfig())
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
    pub fn put(&self, objects: &[Value]) {
        for object in objects {
            let mut spec: DynamicObject = serde_json::from_value(object.clone()).expect("an object");
            let status = spec
                .data
                .as_object_mut()
                .and_then(|fields| fields.remove("status"));
            run(async {
                let (api, name) = (self.api_of(&spec).await, spec.name_any());
                let apply = PatchParams::apply("test").force();
                let put = api.patch(&name, &apply, &Patch::Apply(&spec)).await;
                put.expect("an object");
                if let Some(status) = status {
                    let patch = Patch::Merge(json!({ "status": status }));
                    let put = api.patch_status(&name, &PatchParams::default(), &patch).await;
                    put.expect("a status");
                }
            });
        }
    }

    /// Applies an object as the field manager `manager`.
    pub fn apply(&self, manager: &str, object: Value) {
        let object: DynamicObject = serde_json::from_value(object).expect("an object");
        let params = PatchParams::apply(manager).force();
        run(async {
            let api = self.api_of(&object).await;
            api.patch(&object.name_any(), &params, &Patch::Apply(&object))
                .await
                .expect("applied")
        });
    }

    /// Returns what an object would be once the API server had filled in its defaults.
    pub fn defaulted(&self, object: &Value) -> DynamicObject {
        let object: DynamicObject = serde_json::from_value(object.clone()).expect("an object");
        let params = PatchParams::apply("test").dry_run();
        run(async {
            let api = self.api_of(&object).await;
            api.patch(&object.name_any(), &params, &Patch::Apply(&object))
                .await
                .expect("defaulted")
        })
    }

    /// Merges a patch into an object, as the field manager `manager`.
    pub fn merge(&self, manager: &str, at: &str, patch: Value) {
        let params = PatchParams {
            field_manager: Some(manager.to_owned()),
            ..PatchParams::default()
        };
        self.with(at, async |api, name| {
            api.patch(name, &params, &Patch::Merge(patch)).await
        })
        .expect("patched");
    }

    /// Merges a patch into the status of an object.
    pub fn merge_status(&self, at: &str, patch: Value) {
        let (params, patch) = (PatchParams::default(), Patch::Merge(patch));
        self.with(at, async |api, name| {
            api.patch_status(name, &params, &patch).await
        })
        .expect("patched");
    }

    /// Reads an object such as `apps/v1/deployments/flux-system/source-controller`; its kind may be unknown.
    pub fn get(&self, at: &str) -> Option<DynamicObject> {
        match self.with(at, async |api, name| api.get_opt(name).await) {
            Err(kube::Error::Api(status)) if status.code == 404 => None,
            object => object.expect("an answer"),
        }
    }

    /// Deletes an object without waiting for its end.
    pub fn delete(&self, at: &str) {
        let params = DeleteParams::background();
        let deleted = self.with(at, async |api, name| api.delete(name, &params).await);
        drop(deleted.expect("deleted"));
    }

    /// Deletes an object at once, whatever finalizers it has.
    pub fn erase(&self, at: &str) {
        self.delete(at);
        let free = Patch::Merge(json!({ "metadata": { "finalizers": null } }));
        let params = PatchParams::default();
        let freed = self.with(at, async |api, name| api.patch(name, &params, &free).await);
        match freed {
            Err(kube::Error::Api(status)) if status.code == 404 => {}
            freed => drop(freed.expect("no finalizer")),
        }
    }

    /// Lists the objects of a resource such as `v1/namespaces` in the whole cluster.
    pub fn list(&self, resource: &str, labels: &str) -> Vec<DynamicObject> {
        self.listed(resource, labels).expect("a list")
    }

    /// Lists the objects of a resource in the whole cluster; none where its kind is not known.
    pub fn list_if_served(&self, resource: &str) -> Vec<DynamicObject> {
        match self.listed(resource, "") {
            Err(kube::Error::Api(status)) if status.code == 404 => Vec::new(),
            list => list.expect("a list"),
        }
    }

    fn listed(&self, resource: &str, labels: &str) -> kube::Result<Vec<DynamicObject>> {
        let params = ListParams::default().labels(labels);
        run(async {
            let api: Api<DynamicObject> = Api::all_with(self.client().await, &parse(resource).0);
            Ok(api.list(&params).await?.items)
        })
    }

    /// Waits until `done` says so of an object.
    pub fn until(&self, at: &str, done: impl Fn(Option<&DynamicObject>) -> bool) {
        for _ in 0..300 {
            if done(self.get(at).as_ref()) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("{at} did not get there: {:?}", self.get(at));
    }

    /// Counts the server-side applies that were no dry run, as the API server counts them itself.
    pub fn applies(&self) -> u64 {
        let request = http::Request::get("/metrics")
            .body(Vec::new())
            .expect("a request");
        let metrics = run(async { self.client().await.request_text(request).await });
        let metrics = metrics.expect("metrics");
        metrics
            .lines()
            .filter(|line| line.starts_with("apiserver_request_total{"))
            .filter(|line| line.contains("dry_run=\"\"") && line.contains("verb=\"APPLY\""))
            .filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok())
            .sum()
    }

    /// Does something with the object at `at`.
    fn with<T>(&self, at: &str, work: impl AsyncFnOnce(Api<DynamicObject>, &str) -> T) -> T {
        let (resource, rest) = parse(at);
        let (namespace, name) = match rest[..] {
            [name] => (None, name),
            [namespace, name] => (Some(namespace), name),
            _ => panic!("{at} names no object"),
        };
        run(async {
            let api = api(self.client().await, &resource, namespace);
            work(api, name).await
        })
    }

    async fn api_of(&self, object: &DynamicObject) -> Api<DynamicObject> {
        let types = object.types.clone().expect("types");
        let gvk = kube::core::GroupVersionKind::try_from(&types).expect("an API version");
        let resource = ApiResource::from_gvk(&gvk);
        api(
            self.client().await,
            &resource,
            object.metadata.namespace.as_deref(),
        )
    }
}

fn api(client: Client, resource: &ApiResource, namespace: Option<&str>) -> Api<DynamicObject> {
    match namespace {
        Some(namespace) => Api::namespaced_with(client, namespace, resource),
        None => Api::all_with(client, resource),
    }
}

/// Splits `group/version/plural/…` or `v1/plural/…` into the resource and what follows it.
fn parse(at: &str) -> (ApiResource, Vec<&str>) {
    let mut parts: Vec<_> = at.split('/').collect();
    let group = if parts[0] == "v1" { "" } else { parts.remove(0) };
    let (version, plural) = (parts.remove(0), parts.remove(0));
    let gvk = kube::core::GroupVersionKind::gvk(group, version, "");
    (ApiResource::from_gvk_with_plural(&gvk, plural), parts)
}

/// Leave to run a cluster: no more than two at once, or the machine has no memory left.
struct Slot;

static FREE: Mutex<usize> = Mutex::new(2);
static FREED: Condvar = Condvar::new();

impl Slot {
    fn take() -> Slot {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREED
            .wait_while(free, |free| *free == 0)
            .unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Slot
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}
