//! What an object has put into the cluster: its inventory, or for a HelmRelease without one the record Helm keeps.

use kube::ResourceExt;
use kube::core::DynamicObject;
use kube::core::discovery::Scope;

use super::error::Error;
use super::helm_storage;
use super::object::ObjectRef;
use super::reader::{Reader, Unread};
use crate::kind::inventory::{self, Entry};

/// Says whether an object applies what it does to another cluster: what its inventory names is not here.
pub fn is_elsewhere(object: &DynamicObject) -> bool {
    object
        .data
        .pointer("/spec/kubeConfig")
        .is_some_and(|config| !config.is_null())
}

/// Says whether helm-controller has recorded a release for a HelmRelease.
pub fn is_released(release: &DynamicObject) -> bool {
    let storage = release.data.pointer("/status/storageNamespace");
    storage
        .and_then(|storage| storage.as_str())
        .is_some_and(|storage| !storage.is_empty())
}

/// Returns what an object of the table has put into the cluster, in the order of its inventory, without itself; nothing
/// for one of a kind that puts nothing there.
pub async fn children(reader: &Reader, object: &DynamicObject) -> Result<Vec<Entry>, Unread> {
    let at = ObjectRef::of(object);
    let entries = match at.flux().map_or("", |kind| kind.kind) {
        "Kustomization" => inventory::entries(object),
        "HelmRelease" => match inventory::entries(object) {
            none if none.is_empty() => recorded(reader, object).await?,
            entries => entries,
        },
        "ArtifactGenerator" => inventory::artifacts(object),
        _ => Vec::new(),
    };
    let own = |entry: &Entry| {
        entry.kind == at.kind
            && entry.group == at.group()
            && entry.name == at.name
            && Some(&entry.namespace) == at.namespace.as_ref()
    };
    Ok(entries.into_iter().filter(|entry| !own(entry)).collect())
}

/// Returns what the record of a release lists; nothing where there is no record.
async fn recorded(reader: &Reader, release: &DynamicObject) -> Result<Vec<Entry>, Unread> {
    let has_inventory = release.data.pointer("/status/inventory").is_some();
    let Some((namespace, name)) = helm_storage::record(release).filter(|_| !has_inventory) else {
        return Ok(Vec::new());
    };
    let at = ObjectRef::new("v1", "Secret", Some(&namespace), &name);
    let resources = reader.resources();
    let secrets = resources.api(&at).await.map_err(|error| Unread::of(&error))?;
    let secret = match secrets.get(&name).await {
        Ok(secret) => secret,
        Err(error) => {
            return match Unread::of(&Error::of_object(error, "get", &at)) {
                Unread::NotFound => Ok(Vec::new()),
                unread => Err(unread),
            };
        }
    };
    let mut entries = helm_storage::objects(&secret.data).map_err(Unread::Failed)?;
    let target = release
        .data
        .pointer("/spec/targetNamespace")
        .and_then(|target| target.as_str());
    let target = target
        .map(str::to_owned)
        .or_else(|| release.namespace())
        .unwrap_or_default();
    for entry in entries.iter_mut().filter(|entry| entry.namespace.is_empty()) {
        // A kind that is not known yet is taken for namespaced, as most are.
        let scope = resources.resource(&entry.api_version(), &entry.kind).await;
        if !matches!(scope, Ok((_, Scope::Cluster))) {
            entry.namespace.clone_from(&target);
        }
    }
    Ok(entries)
}
