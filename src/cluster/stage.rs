//! The order in which objects are applied.

use kube::core::DynamicObject;

use super::object::ObjectRef;

/// When an object is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// What others depend on: definitions, namespaces, roles and classes.
    Definitions,
    /// What needs no Pod.
    Settings,
    /// What makes Pods, which need accounts, quotas and configuration.
    Workloads,
    /// Objects of kinds that are not built in.
    Custom,
}

impl Stage {
    fn of(object: &DynamicObject) -> Self {
        let name = ObjectRef::of(object);
        let (kind, group) = (name.kind.as_str(), name.group());
        let built_in = !group.contains('.') || group.ends_with(".k8s.io");
        match kind {
            "Namespace" | "CustomResourceDefinition" | "ClusterRole" => Stage::Definitions,
            "Deployment" | "StatefulSet" | "DaemonSet" | "ReplicaSet" | "Job" | "CronJob" | "Pod"
                if built_in =>
            {
                Stage::Workloads
            }
            kind if built_in && kind.ends_with("Class") => Stage::Definitions,
            _ if built_in => Stage::Settings,
            _ => Stage::Custom,
        }
    }
}

/// Sorts what is to be done with objects into stages; within one it keeps its order.
pub(super) fn stages<T>(mut all: Vec<T>, object: impl Fn(&T) -> &DynamicObject) -> Vec<(Stage, Vec<T>)> {
    all.sort_by_key(|one| Stage::of(object(one)));
    let mut stages: Vec<(Stage, Vec<T>)> = Vec::new();
    for one in all {
        let stage = Stage::of(object(&one));
        match stages.last_mut() {
            Some((last, members)) if *last == stage => members.push(one),
            _ => stages.push((stage, vec![one])),
        }
    }
    stages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn what_others_need_comes_first() {
        let kinds = [
            ("kustomize.toolkit.fluxcd.io/v1", "Kustomization"),
            ("apps/v1", "Deployment"),
            ("v1", "ServiceAccount"),
            ("rbac.authorization.k8s.io/v1", "ClusterRole"),
            ("storage.k8s.io/v1", "StorageClass"),
            ("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
            ("v1", "Namespace"),
        ];
        let objects = kinds.map(|(api_version, kind)| {
            object(serde_json::json!({ "apiVersion": api_version, "kind": kind, "metadata": {} }))
        });
        let order: Vec<_> = stages(objects.to_vec(), |object| object)
            .into_iter()
            .flat_map(|(stage, members)| {
                members
                    .into_iter()
                    .map(move |one| (stage, ObjectRef::of(&one).kind))
            })
            .collect();
        let expected = [
            (Stage::Definitions, "ClusterRole"),
            (Stage::Definitions, "StorageClass"),
            (Stage::Definitions, "CustomResourceDefinition"),
            (Stage::Definitions, "Namespace"),
            (Stage::Settings, "ServiceAccount"),
            (Stage::Workloads, "Deployment"),
            (Stage::Custom, "Kustomization"),
        ];
        assert_eq!(order, expected.map(|(stage, kind)| (stage, kind.to_owned())));
    }
}
