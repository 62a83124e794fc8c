//! The order resources are written in.

use super::error::{Result, fail};
use super::kustomization::SortOptions;
use super::resource::Resource;

/// How resources are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reorder {
    /// As they come.
    #[default]
    None,
    /// By kind: what others need first, webhooks last.
    Legacy,
}

const FIRST: [&str; 22] = [
    "Namespace",
    "ResourceQuota",
    "StorageClass",
    "CustomResourceDefinition",
    "ServiceAccount",
    "PodSecurityPolicy",
    "Role",
    "ClusterRole",
    "RoleBinding",
    "ClusterRoleBinding",
    "ConfigMap",
    "Secret",
    "Endpoints",
    "Service",
    "LimitRange",
    "PriorityClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Deployment",
    "StatefulSet",
    "CronJob",
    "PodDisruptionBudget",
];
const LAST: [&str; 2] = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

/// Returns where a kind stands among others in the usual order.
pub(super) fn rank(kind: &str) -> i64 {
    let place = |kinds: &[&str]| kinds.iter().position(|have| *have == kind);
    match (place(&FIRST), place(&LAST)) {
        (Some(place), _) => place as i64 - FIRST.len() as i64,
        (None, Some(place)) => 1 + place as i64,
        (None, None) => 0,
    }
}

/// Sorts as the kustomization says, else as asked for.
pub fn sort(resources: &mut [Resource], options: Option<&SortOptions>, asked: Reorder) -> Result<()> {
    let owned = |kinds: &[&str]| kinds.iter().map(|&kind| kind.to_owned()).collect::<Vec<_>>();
    let (first, last) = match options {
        Some(options) => match (options.order.as_str(), &options.legacy_sort_options) {
            ("fifo", None) => return Ok(()),
            ("fifo", Some(_)) => return fail("sortOptions: order fifo takes no legacySortOptions"),
            ("legacy", Some(kinds)) => (kinds.order_first.clone(), kinds.order_last.clone()),
            ("legacy", None) => (owned(&FIRST), owned(&LAST)),
            ("", _) => return fail("sortOptions: order must be fifo or legacy"),
            (other, _) => return fail(format!("sortOptions: unknown order {other:?}")),
        },
        None if asked == Reorder::Legacy => (owned(&FIRST), owned(&LAST)),
        None => return Ok(()),
    };
    let rank = |kind: &str| {
        let place = |kinds: &[String]| kinds.iter().position(|have| have == kind);
        match (place(&first), place(&last)) {
            (Some(place), _) => place as i64 - first.len() as i64,
            (None, Some(place)) => 1 + place as i64,
            (None, None) => 0,
        }
    };
    let blank = |text: &str, sign: &str| {
        if text.is_empty() {
            sign.to_owned()
        } else {
            text.to_owned()
        }
    };
    resources.sort_by_cached_key(|resource| {
        let id = resource.id();
        (
            rank(&id.gvk.kind),
            id.gvk.legacy_key(),
            format!(
                "{}|{}|{}",
                id.gvk.legacy_key(),
                blank(&id.namespace, "~X"),
                blank(&id.name, "~N")
            ),
        )
    });
    Ok(())
}
