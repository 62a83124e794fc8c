//! Who has put an object into the cluster, as its labels tell.

use kube::ResourceExt;
use kube::core::DynamicObject;

use super::{Kind, Reference};

/// The kinds that put objects into the cluster and label them, the ones asked first before the others.
const OWNERS: [&str; 2] = ["Kustomization", "HelmRelease"];

/// Returns the labels by which an owner of `kind` marks what it has put into the cluster: name and namespace.
pub fn labels(kind: &Kind) -> (String, String) {
    (
        format!("{}/name", kind.group),
        format!("{}/namespace", kind.group),
    )
}

/// Returns the object of `kind` that has put `object` into the cluster, if one says so.
fn owner_of_kind(kind: &Kind, object: &DynamicObject) -> Option<Reference> {
    let (name, namespace) = labels(kind);
    let label = |key: &str| object.labels().get(key).filter(|value| !value.is_empty());
    Some(Reference {
        kind: kind.kind.to_owned(),
        name: label(&name)?.clone(),
        namespace: label(&namespace)?.clone(),
    })
}

/// Returns what has put `object` into the cluster, a Kustomization before a HelmRelease; never the object itself.
pub fn owner(object: &DynamicObject) -> Option<Reference> {
    let types = object.types.as_ref();
    let is_self = |owner: &Reference| {
        types.is_some_and(|types| types.kind == owner.kind)
            && object.namespace().as_deref() == Some(&owner.namespace)
            && object.name_any() == owner.name
    };
    OWNERS
        .iter()
        .filter_map(|kind| Kind::by_name(kind))
        .filter_map(|kind| owner_of_kind(kind, object))
        .find(|owner| !is_self(owner))
}

#[cfg(test)]
mod tests {
    use super::owner;
    use crate::kind::status::tests::object;
    use serde_json::{Value, json};

    #[test]
    fn labels_name_the_owner_and_no_object_owns_itself() {
        let told = |kind: &str, labels: Value| {
            let object = object(json!({
                "apiVersion": "v1", "kind": kind, "metadata": {"name": "a", "namespace": "n", "labels": labels},
            }));
            owner(&object).map(|owner| owner.to_string())
        };
        let kustomize = |name: &str| json!({"kustomize.toolkit.fluxcd.io/name": name, "kustomize.toolkit.fluxcd.io/namespace": "n"});
        assert_eq!(
            told("Service", kustomize("b")).as_deref(),
            Some("Kustomization/n/b")
        );
        assert_eq!(told("Kustomization", kustomize("a")), None);
        assert_eq!(
            told("HelmRelease", kustomize("a")).as_deref(),
            Some("Kustomization/n/a")
        );
        let helm = json!({"helm.toolkit.fluxcd.io/name": "b", "helm.toolkit.fluxcd.io/namespace": "m"});
        assert_eq!(told("Service", helm).as_deref(), Some("HelmRelease/m/b"));
        assert_eq!(
            told("Service", json!({"kustomize.toolkit.fluxcd.io/name": "b"})),
            None
        );
        assert_eq!(told("Service", json!({})), None);
    }
}
