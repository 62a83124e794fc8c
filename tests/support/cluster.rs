//! A cluster of a test's own, and a look at its objects past flux-rs.

use std::sync::{Condvar, Mutex, PoisonError};

use kube::api::{Api, ApiResource, DeleteParams, DynamicObject, ListParams, Patch, PatchParams};
use kube::config::{KubeConfigOptions, Kubeconfig};
use kube::{Client, Config};
use serde_json::Value;
use tokio::runtime::Runtime;

use super::flux::{Flux, flux};
use super::testbed::{self, Cluster, Extent};

/// A control plane for one test: definitions and cluster roles are global, and controllers watch every namespace.
pub struct TestCluster {
    cluster: Cluster,
    runtime: Runtime,
    client: Client,
    _slot: Slot,
}

/// Starts a cluster, or returns none where there is no Go to build it with.
pub fn cluster(extent: Extent) -> Option<TestCluster> {
    if testbed::unavailable() {
        return None;
    }
    let slot = Slot::take();
    let cluster = Cluster::start(extent).expect("a cluster");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = Runtime::new().expect("a runtime");
    let client = runtime.block_on(async {
        let kubeconfig = Kubeconfig::read_from(&cluster.kubeconfig).expect("a kubeconfig");
        let config = Config::from_custom_kubeconfig(kubeconfig, &KubeConfigOptions::default()).await;
        Client::try_from(config.expect("a configuration")).expect("a client")
    });
    Some(TestCluster {
        cluster,
        runtime,
        client,
        _slot: slot,
    })
}

impl TestCluster {
    /// Starts a command line of flux-rs against this cluster.
    pub fn flux(&self, line: &str) -> Flux {
        flux(line.split_whitespace()).env("KUBECONFIG", &self.cluster.kubeconfig)
    }

    /// Applies an object as the field manager `manager`.
    pub fn apply(&self, manager: &str, object: Value) {
        let object: DynamicObject = serde_json::from_value(object).expect("an object");
        let api = self.api_of(&object);
        let name = object.metadata.name.clone().expect("a name");
        let params = PatchParams::apply(manager).force();
        self.runtime
            .block_on(api.patch(&name, &params, &Patch::Apply(&object)))
            .expect("applied");
    }

    /// Merges a patch into an object, as the field manager `manager`.
    pub fn merge(&self, manager: &str, at: &str, patch: Value) {
        let (api, name) = self.at(at);
        let params = PatchParams {
            field_manager: Some(manager.to_owned()),
            ..PatchParams::default()
        };
        self.runtime
            .block_on(api.patch(&name, &params, &Patch::Merge(patch)))
            .expect("patched");
    }

    /// Merges a patch into the status of an object.
    pub fn merge_status(&self, at: &str, patch: Value) {
        let (api, name) = self.at(at);
        let patch = Patch::Merge(patch);
        self.runtime
            .block_on(api.patch_status(&name, &PatchParams::default(), &patch))
            .expect("patched");
    }

    /// Reads an object such as `apps/v1/deployments/flux-system/source-controller`.
    pub fn get(&self, at: &str) -> Option<DynamicObject> {
        let (api, name) = self.at(at);
        self.runtime.block_on(api.get_opt(&name)).expect("an answer")
    }

    /// Deletes an object without waiting for its end.
    pub fn delete(&self, at: &str) {
        let (api, name) = self.at(at);
        self.runtime
            .block_on(api.delete(&name, &DeleteParams::background()))
            .expect("deleted");
    }

    /// Deletes an object at once, whatever finalizers it has.
    pub fn erase(&self, at: &str) {
        self.delete(at);
        let (api, name) = self.at(at);
        let free = Patch::Merge(serde_json::json!({ "metadata": { "finalizers": null } }));
        let freed = self
            .runtime
            .block_on(api.patch(&name, &PatchParams::default(), &free));
        match freed {
            Err(kube::Error::Api(status)) if status.code == 404 => {}
            freed => drop(freed.expect("no finalizer")),
        }
    }

    /// Lists the objects of a resource such as `v1/namespaces` in the whole cluster.
    pub fn list(&self, resource: &str, labels: &str) -> Vec<DynamicObject> {
        let api: Api<DynamicObject> = Api::all_with(self.client.clone(), &parse(resource).0);
        let params = ListParams::default().labels(labels);
        self.runtime.block_on(api.list(&params)).expect("a list").items
    }

    /// Lists the objects of a resource in the whole cluster; none where its kind is not known.
    pub fn list_if_served(&self, resource: &str) -> Vec<DynamicObject> {
        let api: Api<DynamicObject> = Api::all_with(self.client.clone(), &parse(resource).0);
        match self.runtime.block_on(api.list(&ListParams::default())) {
            Err(kube::Error::Api(status)) if status.code == 404 => Vec::new(),
            list => list.expect("a list").items,
        }
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
        let metrics = self
            .runtime
            .block_on(self.client.request_text(request))
            .expect("metrics");
        metrics
            .lines()
            .filter(|line| line.starts_with("apiserver_request_total{"))
            .filter(|line| line.contains("dry_run=\"\"") && line.contains("verb=\"APPLY\""))
            .filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok())
            .sum()
    }

    fn at(&self, at: &str) -> (Api<DynamicObject>, String) {
        let (resource, rest) = parse(at);
        match rest.as_slice() {
            [name] => (Api::all_with(self.client.clone(), &resource), (*name).to_owned()),
            [namespace, name] => (
                Api::namespaced_with(self.client.clone(), namespace, &resource),
                (*name).to_owned(),
            ),
            _ => panic!("{at} names no object"),
        }
    }

    fn api_of(&self, object: &DynamicObject) -> Api<DynamicObject> {
        let types = object.types.clone().expect("types");
        let gvk = kube::core::GroupVersionKind::try_from(&types).expect("an API version");
        let resource = ApiResource::from_gvk(&gvk);
        match &object.metadata.namespace {
            Some(namespace) => Api::namespaced_with(self.client.clone(), namespace, &resource),
            None => Api::all_with(self.client.clone(), &resource),
        }
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
