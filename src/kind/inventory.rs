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
}

impl Entry {
    /// Reads `namespace_name_group_kind`, in which a colon of a name is written as two underscores.
    fn parse(id: &str) -> Option<Self> {
        let (namespace, rest) = id.split_once('_')?;
        let (rest, kind) = rest.rsplit_once('_')?;
        let (name, group) = rest.rsplit_once('_')?;
        Some(Entry {
            kind: kind.to_owned(),
            group: group.to_owned(),
            namespace: namespace.to_owned(),
            name: name.replace("__", ":"),
        })
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
    ids.filter_map(|entry| Entry::parse(entry.get("id")?.as_str()?))
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
        let flux: Vec<_> = entries.iter().map(|entry| entry.flux().is_some()).collect();
        assert_eq!(flux, [false, false, false, true]);
    }
}
