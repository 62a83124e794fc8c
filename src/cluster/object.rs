//! Naming objects, and finding the resource that holds them.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use kube::Client;
use kube::api::{Api, ApiResource, Patch, PatchParams};
use kube::core::gvk::{GroupVersionKind, ParseGroupVersionError};
use kube::core::{DynamicObject, discovery::Scope};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::OnceCell;

use super::apply::FIELD_MANAGER;
use super::error::{Error, Result};
use crate::kind::inventory::Entry;
use crate::kind::table::KINDS;
use crate::kind::{Kind, Reference};
use crate::output::event::Events;

/// The name of an object, shown as `Kind/namespace/name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ObjectRef {
    /// As `apps/v1`.
    pub api_version: String,
    /// As `Deployment`.
    pub kind: String,
    /// None for an object of the whole cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// The name.
    pub name: String,
}

impl ObjectRef {
    /// Names an object.
    pub fn new(api_version: &str, kind: &str, namespace: Option<&str>, name: &str) -> Self {
        ObjectRef {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
            namespace: namespace.map(str::to_owned),
            name: name.to_owned(),
        }
    }

    /// Names a namespace.
    pub fn namespace(name: &str) -> Self {
        Self::new("v1", "Namespace", None, name)
    }

    /// Names a custom resource definition.
    pub fn definition(name: &str) -> Self {
        Self::new("apiextensions.k8s.io/v1", "CustomResourceDefinition", None, name)
    }

    /// Names an object at hand.
    pub fn of(object: &DynamicObject) -> Self {
        let types = object.types.clone().unwrap_or_default();
        ObjectRef {
            api_version: types.api_version,
            kind: types.kind,
            namespace: object.metadata.namespace.clone(),
            name: object.metadata.name.clone().unwrap_or_default(),
        }
    }

    /// Names an object of an inventory; a Flux object in the version of the table, for the inventory may be older.
    pub fn of_entry(entry: &Entry) -> Self {
        let namespace = Some(entry.namespace.as_str()).filter(|namespace| !namespace.is_empty());
        let api_version = entry
            .flux()
            .map_or_else(|| entry.api_version(), Kind::api_version);
        Self::new(&api_version, &entry.kind, namespace, &entry.name)
    }

    /// Names an object of a kind of the table.
    pub fn of_kind(kind: &Kind, namespace: &str, name: &str) -> Self {
        Self::new(&kind.api_version(), kind.kind, Some(namespace), name)
    }

    /// Names what a reference leads to, if its kind is one of the table.
    pub fn of_reference(reference: &Reference) -> Option<Self> {
        let kind = Kind::by_name(&reference.kind)?;
        Some(Self::of_kind(kind, &reference.namespace, &reference.name))
    }

    /// Returns the kind of the table that the object is of, in whatever version.
    pub fn flux(&self) -> Option<&'static Kind> {
        Kind::by_name(&self.kind).filter(|kind| kind.group == self.group())
    }

    /// Returns the API group, empty for the core one.
    pub fn group(&self) -> &str {
        self.api_version.split_once('/').map_or("", |(group, _)| group)
    }
}

impl fmt::Display for ObjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.namespace {
            Some(namespace) => write!(f, "{}/{namespace}/{}", self.kind, self.name),
            None => write!(f, "{}/{}", self.kind, self.name),
        }
    }
}

/// The kinds that most clusters and all installations hold, besides the Flux kinds: apiVersion, kind, resource, scope.
pub(super) const NATIVE: &[(&str, &str, &str, Scope)] = &[
    ("v1", "Namespace", "namespaces", Scope::Cluster),
    ("v1", "Node", "nodes", Scope::Cluster),
    ("v1", "PersistentVolume", "persistentvolumes", Scope::Cluster),
    ("v1", "ConfigMap", "configmaps", Scope::Namespaced),
    ("v1", "Endpoints", "endpoints", Scope::Namespaced),
    ("v1", "Event", "events", Scope::Namespaced),
    ("v1", "LimitRange", "limitranges", Scope::Namespaced),
    (
        "v1",
        "PersistentVolumeClaim",
        "persistentvolumeclaims",
        Scope::Namespaced,
    ),
    ("v1", "Pod", "pods", Scope::Namespaced),
    ("v1", "ResourceQuota", "resourcequotas", Scope::Namespaced),
    ("v1", "Secret", "secrets", Scope::Namespaced),
    ("v1", "Service", "services", Scope::Namespaced),
    ("v1", "ServiceAccount", "serviceaccounts", Scope::Namespaced),
    ("apps/v1", "DaemonSet", "daemonsets", Scope::Namespaced),
    ("apps/v1", "Deployment", "deployments", Scope::Namespaced),
    ("apps/v1", "ReplicaSet", "replicasets", Scope::Namespaced),
    ("apps/v1", "StatefulSet", "statefulsets", Scope::Namespaced),
    ("batch/v1", "CronJob", "cronjobs", Scope::Namespaced),
    ("batch/v1", "Job", "jobs", Scope::Namespaced),
    (
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        "horizontalpodautoscalers",
        Scope::Namespaced,
    ),
    ("coordination.k8s.io/v1", "Lease", "leases", Scope::Namespaced),
    ("networking.k8s.io/v1", "Ingress", "ingresses", Scope::Namespaced),
    (
        "networking.k8s.io/v1",
        "NetworkPolicy",
        "networkpolicies",
        Scope::Namespaced,
    ),
    (
        "policy/v1",
        "PodDisruptionBudget",
        "poddisruptionbudgets",
        Scope::Namespaced,
    ),
    (
        "rbac.authorization.k8s.io/v1",
        "ClusterRole",
        "clusterroles",
        Scope::Cluster,
    ),
    (
        "rbac.authorization.k8s.io/v1",
        "ClusterRoleBinding",
        "clusterrolebindings",
        Scope::Cluster,
    ),
    ("rbac.authorization.k8s.io/v1", "Role", "roles", Scope::Namespaced),
    (
        "rbac.authorization.k8s.io/v1",
        "RoleBinding",
        "rolebindings",
        Scope::Namespaced,
    ),
    (
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        "customresourcedefinitions",
        Scope::Cluster,
    ),
];

/// What one group and version serves.
type Served = Vec<(ApiResource, Scope)>;

/// Addresses objects of any kind: known kinds from a table, others by asking the server once a group and version.
pub struct Resources {
    client: Client,
    served: Mutex<HashMap<String, Arc<OnceCell<Served>>>>,
}

impl Resources {
    /// Addresses the objects of one cluster.
    pub fn new(client: Client) -> Self {
        Resources {
            client,
            served: Mutex::default(),
        }
    }

    /// Returns the client.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns the API that holds an object.
    pub async fn api(&self, object: &ObjectRef) -> Result<Api<DynamicObject>> {
        let (resource, scope) = self.resource(&object.api_version, &object.kind).await?;
        Ok(match (scope, &object.namespace) {
            (Scope::Namespaced, Some(namespace)) => {
                Api::namespaced_with(self.client.clone(), namespace, &resource)
            }
            (Scope::Namespaced, None) => Api::default_namespaced_with(self.client.clone(), &resource),
            (Scope::Cluster, _) => Api::all_with(self.client.clone(), &resource),
        })
    }

    /// Changes an object by a merge patch, told as `what`, and returns it as it is then.
    pub async fn merge(
        &self,
        events: &Events,
        what: String,
        object: &ObjectRef,
        patch: Value,
    ) -> Result<DynamicObject> {
        let api = self.api(object).await?;
        let patch = Patch::Merge(patch);
        let send = async {
            let patched = api
                .patch(&object.name, &PatchParams::apply(FIELD_MANAGER), &patch)
                .await;
            patched.map_err(|error| Error::of_object(error, "patch", object))
        };
        events.mutate(what, send).await
    }

    /// Returns the resource of a kind, and its scope.
    pub async fn resource(&self, api_version: &str, kind: &str) -> Result<(ApiResource, Scope)> {
        if let Some(known) = known(api_version, kind) {
            return Ok(known);
        }
        let missing = || Error::MissingKind {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
        };
        // The lock is not held over the request: kinds of other groups do not wait for it.
        let cell = {
            let mut served = self.served.lock().unwrap_or_else(PoisonError::into_inner);
            served.entry(api_version.to_owned()).or_default().clone()
        };
        let served = cell
            .get_or_try_init(|| served(&self.client, api_version))
            .await
            .map_err(|error| match error {
                kube::Error::Api(status) if status.code == 404 => missing(),
                error => Error::of(error, format!("look up {kind}")),
            })?;
        let found = served.iter().find(|(resource, _)| resource.kind == kind);
        found.cloned().ok_or_else(missing)
    }
}

/// Asks what a group and version serves, without the parts of objects that have an address of their own.
async fn served(client: &Client, api_version: &str) -> kube::Result<Served> {
    let list = match api_version.contains('/') {
        true => client.list_api_group_resources(api_version).await?,
        false => client.list_core_api_resources(api_version).await?,
    };
    let whole = list
        .resources
        .into_iter()
        .filter(|resource| !resource.name.contains('/'));
    Ok(whole
        .filter_map(|resource| {
            let gvk = parse(api_version, &resource.kind).ok()?;
            let scope = match resource.namespaced {
                true => Scope::Namespaced,
                false => Scope::Cluster,
            };
            Some((ApiResource::from_gvk_with_plural(&gvk, &resource.name), scope))
        })
        .collect())
}

fn parse(api_version: &str, kind: &str) -> Result<GroupVersionKind, ParseGroupVersionError> {
    let group_version: kube::core::GroupVersion = api_version.parse()?;
    Ok(group_version.with_kind(kind))
}

fn known(api_version: &str, kind: &str) -> Option<(ApiResource, Scope)> {
    let flux = KINDS
        .iter()
        .find(|row| row.kind == kind && row.api_version() == api_version);
    if let Some(row) = flux {
        return Some((row.resource(), Scope::Namespaced));
    }
    let (_, _, plural, scope) = NATIVE
        .iter()
        .find(|(version, name, ..)| *version == api_version && *name == kind)?;
    let gvk = parse(api_version, kind).ok()?;
    Some((ApiResource::from_gvk_with_plural(&gvk, plural), scope.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_an_installation_is_made_of_is_known_without_asking() {
        for object in crate::manifests::install::objects(&Default::default()).expect("default options") {
            let ObjectRef {
                api_version,
                kind,
                namespace,
                ..
            } = ObjectRef::of(&object);
            let (resource, scope) =
                known(&api_version, &kind).unwrap_or_else(|| panic!("{kind} is not known"));
            assert_eq!(scope == Scope::Namespaced, namespace.is_some(), "{kind}");
            assert_eq!(resource.api_version, api_version);
        }
        let (resource, _) = known("kustomize.toolkit.fluxcd.io/v1", "Kustomization").expect("a Flux kind");
        assert_eq!(resource.plural, "kustomizations");
    }
}
