//! What an object has put into the cluster, as its `status.inventory` lists it.

use std::fmt;

use kube::core::DynamicObject;
use serde_json::Value;

use super::{Kind, Reference};

/// An object of an inventory, shown as `Kind/namespace/name`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Entry {
    /// The kind.
    pub kind: String,
    /// The API group, empty for the core one.
    pub group: String,
    /// Empty for an object of the whole cluster.
    pub namespace: String,
    /// The name.
    pub name: String,
    /// The API version it was put there in, without its group; empty where that is not known.
    pub version: String,
}

impl Entry {
    /// Reads `namespace_name_group_kind`, in which a colon of a name is written as two underscores.
    fn parse(id: &str, version: &str) -> Option<Self> {
        let (namespace, rest) = id.split_once('_')?;
        let (rest, kind) = rest.rsplit_once('_')?;
        let (name, group) = rest.rsplit_once('_')?;
        Some(Entry {
            kind: kind.to_owned(),
            group: group.to_owned(),
            namespace: namespace.to_owned(),
            name: name.replace("__", ":"),
            version: version.to_owned(),
        })
    }

    /// Returns `group/version`, or the version alone for the core group.
    pub fn api_version(&self) -> String {
        match self.group.as_str() {
            "" => self.version.clone(),
            group => format!("{group}/{}", self.version),
        }
    }

    /// Returns the kind of the table the object is of, if it is a Flux object.
    pub fn flux(&self) -> Option<&'static Kind> {
        Kind::by_name(&self.kind).filter(|kind| kind.group == self.group)
    }

    /// Names the object.
    pub fn reference(&self) -> Reference {
        Reference {
            kind: self.kind.clone(),
            namespace: self.namespace.clone(),
            name: self.name.clone(),
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.namespace.as_str() {
            "" => write!(f, "{}/{}", self.kind, self.name),
            namespace => write!(f, "{}/{namespace}/{}", self.kind, self.name),
        }
    }
}

/// Returns what the object has put into the cluster, in the order of its inventory.
pub fn entries(object: &DynamicObject) -> Vec<Entry> {
    let list = object.data.pointer("/status/inventory/entries");
    let ids = list.and_then(Value::as_array).into_iter().flatten();
    let text = |entry: &Value, field: &str| Some(entry.get(field)?.as_str()?.to_owned());
    ids.filter_map(|entry| Entry::parse(&text(entry, "id")?, &text(entry, "v").unwrap_or_default()))
        .collect()
}

/// Returns the ExternalArtifacts an ArtifactGenerator has made, in the order of its inventory.
pub fn artifacts(generator: &DynamicObject) -> Vec<Entry> {
    let list = generator.data.pointer("/status/inventory");
    let list = list.and_then(Value::as_array).into_iter().flatten();
    let made = Kind::by_name("ExternalArtifact");
    list.filter_map(|artifact| {
        let text = |field: &str| Some(artifact.get(field)?.as_str()?.to_owned());
        let kind = made?;
        Some(Entry {
            kind: kind.kind.to_owned(),
            group: kind.group.to_owned(),
            namespace: text("namespace")?,
            name: text("name")?,
            version: kind.version.to_owned(),
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn an_inventory_names_its_objects() {
        let ids = [
            "apps_web_apps_Deployment",
            "_apps__Namespace",
            "_system__reader_rbac.authorization.k8s.io_ClusterRole",
            "flux-system_web_kustomize.toolkit.fluxcd.io_Kustomization",
            "nonsense",
        ];
        let entries: Vec<_> = ids.iter().map(|id| json!({"id": id, "v": "v1"})).collect();
        let owner = object(json!({"metadata": {}, "status": {"inventory": {"entries": entries}}}));
        let entries = super::entries(&owner);
        let names: Vec<_> = entries.iter().map(ToString::to_string).collect();
        assert_eq!(
            names,
            [
                "Deployment/apps/web",
                "Namespace/apps",
                "ClusterRole/system:reader",
                "Kustomization/flux-system/web",
            ]
        );
        assert_eq!(entries[0].api_version(), "apps/v1");
        assert_eq!(entries[1].api_version(), "v1");
        let flux: Vec<_> = entries.iter().map(|entry| entry.flux().is_some()).collect();
        assert_eq!(flux, [false, false, false, true]);
    }

    #[test]
    fn a_generator_names_its_artifacts() {
        let made =
            json!([{"name": "composed", "namespace": "apps", "digest": "sha256:00", "filename": "0.tar.gz"}]);
        let generator = object(json!({"metadata": {}, "status": {"inventory": made}}));
        let names: Vec<_> = super::artifacts(&generator)
            .iter()
            .map(|entry| format!("{} {entry}", entry.api_version()))
            .collect();
        assert_eq!(
            names,
            ["source.toolkit.fluxcd.io/v1 ExternalArtifact/apps/composed"]
        );
        assert!(super::entries(&generator).is_empty());
    }
}
