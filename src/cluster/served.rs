//! Which kind a word means, as kubectl reads it: `deploy`, `deployments.apps`, `kustomization`.

use kube::api::ApiResource;
use kube::core::discovery::{Scope, v2::APIGroupDiscovery};
use kube::core::gvk::GroupVersionKind;

use super::error::{Error, Result};
use super::object::{NATIVE, Resources};
use crate::kind::table::KINDS;

/// What kubectl takes for the kinds of the table of native ones, besides kind and resource.
const SHORT: &[(&str, &str)] = &[
    ("cj", "CronJob"),
    ("cm", "ConfigMap"),
    ("crd", "CustomResourceDefinition"),
    ("crds", "CustomResourceDefinition"),
    ("deploy", "Deployment"),
    ("ds", "DaemonSet"),
    ("ep", "Endpoints"),
    ("ev", "Event"),
    ("hpa", "HorizontalPodAutoscaler"),
    ("ing", "Ingress"),
    ("limits", "LimitRange"),
    ("netpol", "NetworkPolicy"),
    ("no", "Node"),
    ("ns", "Namespace"),
    ("pdb", "PodDisruptionBudget"),
    ("po", "Pod"),
    ("pv", "PersistentVolume"),
    ("pvc", "PersistentVolumeClaim"),
    ("quota", "ResourceQuota"),
    ("rs", "ReplicaSet"),
    ("sa", "ServiceAccount"),
    ("sts", "StatefulSet"),
    ("svc", "Service"),
];

/// Returns the resource a word means and its scope, asking the server only for words of kinds it need not know.
///
/// None of them is a [kind that is missing](Error::MissingKind).
pub async fn find(resources: &Resources, word: &str) -> Result<(ApiResource, Scope)> {
    let word = word.to_lowercase();
    if let Some(known) = known(&word) {
        return Ok(known);
    }
    let client = resources.client();
    let failed = |error| Error::of(error, "look up the kinds of the cluster");
    let core = client.list_core_api_versions_aggregated().await.map_err(failed)?;
    let groups = client.list_api_groups_aggregated().await.map_err(failed)?;
    let served: Vec<_> = core.items.into_iter().chain(groups.items).collect();
    among(&served, &word).ok_or(Error::MissingKind {
        api_version: "any API group".to_owned(),
        kind: word,
    })
}

/// Finds a word among the kinds that need not be looked up: the Flux kinds, and those of most clusters.
fn known(word: &str) -> Option<(ApiResource, Scope)> {
    let flux = KINDS.iter().find(|row| {
        row.kind.to_lowercase() == word
            || row.plural == word
            || row.aliases.contains(&word)
            || row.crd_name() == word
    });
    if let Some(row) = flux {
        return Some((row.resource(), Scope::Namespaced));
    }
    let short = SHORT
        .iter()
        .find(|(short, _)| *short == word)
        .map(|(_, kind)| *kind);
    let (api_version, kind, plural, scope) = NATIVE.iter().find(|(_, kind, plural, _)| {
        Some(*kind) == short || kind.to_lowercase() == word || *plural == word
    })?;
    let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
    let gvk = GroupVersionKind::gvk(group, version, kind);
    Some((ApiResource::from_gvk_with_plural(&gvk, plural), scope.clone()))
}

/// Finds `resource`, `resource.group` or `resource.version.group` among what is served.
fn among(served: &[APIGroupDiscovery], word: &str) -> Option<(ApiResource, Scope)> {
    let (name, place) = word.split_once('.').unwrap_or((word, ""));
    let all = served.iter().flat_map(|group| {
        let name = group
            .metadata
            .as_ref()
            .and_then(|metadata| metadata.name.clone())
            .unwrap_or_default();
        let versions = group.versions.iter();
        versions.flat_map(move |version| {
            let name = name.clone();
            let resources = version.resources.iter();
            resources.map(move |resource| {
                (
                    name.clone(),
                    version.version.clone().unwrap_or_default(),
                    resource,
                )
            })
        })
    });
    let mut meant = all.filter(|(group, version, resource)| {
        let kind = resource
            .response_kind
            .as_ref()
            .and_then(|kind| kind.kind.as_deref());
        let named = resource.resource.as_deref() == Some(name)
            || resource.singular_resource.as_deref() == Some(name)
            || kind.is_some_and(|kind| kind.to_lowercase() == name)
            || resource.short_names.iter().any(|short| short == name);
        named && (place.is_empty() || place == group || place == format!("{version}.{group}"))
    });
    let (group, version, resource) = meant.next()?;
    let gvk = GroupVersionKind::gvk(
        &group,
        &version,
        resource.response_kind.as_ref()?.kind.as_deref()?,
    );
    let scope = match resource.scope.as_deref() {
        Some("Cluster") => Scope::Cluster,
        _ => Scope::Namespaced,
    };
    Some((
        ApiResource::from_gvk_with_plural(&gvk, resource.resource.as_deref()?),
        scope,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_of_common_kinds_need_no_server() {
        let table = [
            ("svc", "v1", "services"),
            ("deployment", "apps/v1", "deployments"),
            ("pods", "v1", "pods"),
            ("ks", "kustomize.toolkit.fluxcd.io/v1", "kustomizations"),
            ("helmrelease", "helm.toolkit.fluxcd.io/v2", "helmreleases"),
            (
                "buckets.source.toolkit.fluxcd.io",
                "source.toolkit.fluxcd.io/v1",
                "buckets",
            ),
        ];
        for (word, api_version, plural) in table {
            let (resource, _) = known(word).unwrap_or_else(|| panic!("{word} is not known"));
            assert_eq!(
                (resource.api_version.as_str(), resource.plural.as_str()),
                (api_version, plural)
            );
        }
        // Words of a verb's own are not the cluster's.
        for word in ["git", "policy", "update", "certificate"] {
            assert!(known(word).is_none(), "{word}");
        }
        for (_, kind) in SHORT {
            assert!(NATIVE.iter().any(|(_, native, ..)| native == kind), "{kind}");
        }
    }

    #[test]
    fn other_words_are_found_in_what_is_served() {
        let resource = |plural: &str, kind: &str, short: &[&str]| {
            json!({
                "resource": plural, "singularResource": kind.to_lowercase(), "scope": "Namespaced",
                "responseKind": {"kind": kind}, "shortNames": short,
            })
        };
        let group = |name: &str, version: &str, resources: serde_json::Value| json!({"metadata": {"name": name}, "versions": [{"version": version, "resources": resources}]});
        let served: Vec<APIGroupDiscovery> = serde_json::from_value(json!([
            group(
                "cert-manager.io",
                "v1",
                json!([resource("certificates", "Certificate", &["cert"])])
            ),
            group(
                "other.io",
                "v2",
                json!([resource("certificates", "Certificate", &[])])
            ),
        ]))
        .expect("groups");
        let find = |word: &str| among(&served, word).map(|(resource, _)| resource.api_version);
        for word in [
            "certificates",
            "certificate",
            "cert",
            "certificate.cert-manager.io",
        ] {
            assert_eq!(find(word).as_deref(), Some("cert-manager.io/v1"), "{word}");
        }
        for word in ["certificates.other.io", "certificates.v2.other.io"] {
            assert_eq!(find(word).as_deref(), Some("other.io/v2"), "{word}");
        }
        assert_eq!(find("certificates.v1.other.io"), None);
        assert_eq!(find("nonsense"), None);
    }
}
