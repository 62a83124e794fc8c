//! Naming objects, and finding the resource that holds them.

use std::collections::HashMap;
use std::fmt;

use kube::api::{Api, ApiResource, Patch, PatchParams};
use kube::core::gvk::{GroupVersionKind, ParseGroupVersionError};
use kube::core::{DynamicObject, discovery::Scope};
use kube::{Client, discovery};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::Mutex;

use super::apply::FIELD_MANAGER;
use super::error::{Error, Result};
use crate::kind::table::KINDS;
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

/// The kinds a Flux installation is made of, besides the Flux kinds: apiVersion, kind, resource, scope.
const NATIVE: &[(&str, &str, &str, Scope)] = &[
    ("v1", "Namespace", "namespaces", Scope::Cluster),
    ("v1", "ConfigMap", "configmaps", Scope::Namespaced),
    ("v1", "Pod", "pods", Scope::Namespaced),
    ("v1", "ResourceQuota", "resourcequotas", Scope::Namespaced),
    ("v1", "Secret", "secrets", Scope::Namespaced),
    ("v1", "Service", "services", Scope::Namespaced),
    ("v1", "ServiceAccount", "serviceaccounts", Scope::Namespaced),
    ("apps/v1", "Deployment", "deployments", Scope::Namespaced),
    ("apps/v1", "StatefulSet", "statefulsets", Scope::Namespaced),
    ("coordination.k8s.io/v1", "Lease", "leases", Scope::Namespaced),
    (
        "networking.k8s.io/v1",
        "NetworkPolicy",
        "networkpolicies",
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

/// Addresses objects of any kind: known kinds from a table, others by asking the server once.
pub struct Resources {
    client: Client,
    found: Mutex<HashMap<(String, String), (ApiResource, Scope)>>,
}

impl Resources {
    /// Addresses the objects of one cluster.
    pub fn new(client: Client) -> Self {
        Resources {
            client,
            found: Mutex::default(),
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
        let key = (api_version.to_owned(), kind.to_owned());
        let mut found = self.found.lock().await;
        if let Some(resource) = found.get(&key) {
            return Ok(resource.clone());
        }
        let missing = || Error::MissingKind {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
        };
        let gvk = parse(api_version, kind).map_err(|_| missing())?;
        let (resource, capabilities) = discovery::pinned_kind(&self.client, &gvk)
            .await
            .map_err(|error| match error {
                kube::Error::Discovery(_) => missing(),
                kube::Error::Api(status) if status.code == 404 => missing(),
                error => Error::of(error, format!("look up {kind}")),
            })?;
        found.insert(key, (resource.clone(), capabilities.scope.clone()));
        Ok((resource, capabilities.scope))
    }
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
