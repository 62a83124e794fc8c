//! What must be known before an installation is touched: what is there, and who looks after it.

use futures::future::try_join_all;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Api, DynamicObject, ListParams, Patch, PatchParams};
use kube::core::ObjectMeta;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::apply::{Action, Change, FIELD_MANAGER, Planned};
use super::error::{Error, Result, Stored};
use super::object::{ObjectRef, Resources};
use crate::output::event::Events;

/// What is known of the Flux installation of a cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterInfo {
    /// The release, as its labels tell.
    pub version: Option<String>,
    /// The namespace it was installed in, as its labels tell.
    pub instance: Option<String>,
    /// The Kustomization that keeps it as it is in a Git repository.
    pub bootstrapped_by: Option<Bootstrap>,
    /// The other tool that looks after it, such as Helm or flux-operator.
    pub managed_by: Option<String>,
}

/// The Kustomization that applies an installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bootstrap {
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// The definition whose labels tell of the installation it came with.
const LANDMARK: &str = "gitrepositories.source.toolkit.fluxcd.io";
const MANAGED_BY: &str = "app.kubernetes.io/managed-by";
const OPERATOR: &str = "fluxcd.controlplane.io/name";
/// What flux-operator labels its objects with.
const OPERATORS: &str = "fluxcd.controlplane.io/";

impl ClusterInfo {
    /// Looks for an installation, by the labels of its definitions and of the Deployments in `namespace`.
    pub async fn read(resources: &Resources, namespace: &str) -> Result<Option<ClusterInfo>> {
        let definitions: Api<CustomResourceDefinition> = Api::all(resources.client().clone());
        let landmark = definitions.get_metadata_opt(LANDMARK).await;
        let landmark = landmark.map_err(|error| Error::of(error, format!("get {LANDMARK}")))?;
        let deployment = ObjectRef::new("apps/v1", "Deployment", Some(namespace), "");
        let deployments = resources.api(&deployment).await?;
        let flux = ListParams::default().labels("app.kubernetes.io/part-of=flux");
        let deployments = deployments.list_metadata(&flux).await;
        let deployments = deployments.map_err(|error| Error::of(error, "list deployments"))?;
        let landmark = landmark.map(|definition| definition.metadata);
        let controllers = deployments
            .items
            .into_iter()
            .map(|deployment| deployment.metadata);
        Ok(Self::of(
            &landmark.into_iter().chain(controllers).collect::<Vec<_>>(),
        ))
    }

    /// Reads the labels of an installation's objects, the most telling first.
    fn of(objects: &[ObjectMeta]) -> Option<ClusterInfo> {
        let label = |key: &str| {
            objects
                .iter()
                .find_map(|metadata| metadata.labels.as_ref()?.get(key))
                .cloned()
        };
        let kustomization = |key: &str| label(&format!("kustomize.toolkit.fluxcd.io/{key}"));
        let bootstrapped_by = kustomization("name")
            .zip(kustomization("namespace"))
            .map(|(name, namespace)| Bootstrap { namespace, name });
        let operator = label(OPERATOR).map(|_| "flux-operator".to_owned());
        let managed_by = operator
            .or_else(|| label(MANAGED_BY))
            .filter(|tool| is_other(tool));
        (!objects.is_empty()).then(|| ClusterInfo {
            version: label("app.kubernetes.io/version"),
            instance: label("app.kubernetes.io/instance"),
            bootstrapped_by,
            managed_by,
        })
    }
}

/// Says whether the value of a label names another tool than Flux.
fn is_other(tool: &str) -> bool {
    !["", "flux"].contains(&tool)
}

/// Returns the labels by which another tool says that an object is its own.
fn claims(metadata: &ObjectMeta) -> Vec<&String> {
    let labels = metadata.labels.iter().flatten();
    labels
        .filter(|(key, tool)| key.starts_with(OPERATORS) || (*key == MANAGED_BY && is_other(tool)))
        .map(|(key, _)| key)
        .collect()
}

/// Tells that an installation is taken from another tool.
pub fn warn_take_over(events: &Events, tool: &str) {
    events.warn(format!(
        "taking Flux over from {tool}: have {tool} forget it, or it may change or delete it later"
    ));
}

/// Tells that the definitions are those of an installation in another namespace, too.
pub fn warn_shared(events: &Events, other: &str) {
    events.warn(format!(
        "the Flux definitions of this cluster were installed for namespace {other}: installations share them"
    ));
}

/// Marks what [`take_over`] would change.
pub fn plan_take_over(planned: &mut [Planned]) {
    for Planned { change, before, .. } in planned {
        let claimed = before
            .as_ref()
            .is_some_and(|before| !claims(&before.metadata).is_empty());
        if claimed && change.action == Action::Unchanged {
            change.action = Action::Configured;
        }
    }
}

/// Removes from `objects` the labels by which another tool says that they are its own, and adds that to `changes`.
///
/// Applying cannot do this: what somebody else has set stays.
pub async fn take_over(
    resources: &Resources,
    events: &Events,
    objects: &[DynamicObject],
    changes: &mut Vec<Change>,
) -> Result<()> {
    let mut names: Vec<_> = objects.iter().map(ObjectRef::of).collect();
    // Those that tell who looks after the installation come last, or a run that is killed would not be taken up again.
    names.sort_by_key(|name| ["CustomResourceDefinition", "Deployment"].contains(&name.kind.as_str()));
    for name in names {
        let api = resources.api(&name).await?;
        let found = api.get_metadata_opt(&name.name).await;
        let found = found.map_err(|error| Error::of_object(error, "get", &name))?;
        let Some(metadata) = found.map(|found| found.metadata) else {
            continue;
        };
        let claims: Map<_, _> = claims(&metadata)
            .into_iter()
            .map(|key| (key.clone(), Value::Null))
            .collect();
        if claims.is_empty() {
            continue;
        }
        let params = PatchParams {
            field_manager: Some(FIELD_MANAGER.to_owned()),
            ..PatchParams::default()
        };
        let patch = Patch::Merge(json!({ "metadata": { "labels": claims } }));
        let release = async {
            let patched = api.patch_metadata(&name.name, &params, &patch).await;
            patched.map_err(|error| Error::of_object(error, "patch", &name))
        };
        events.mutate(format!("take over {name}"), release).await?;
        match changes.iter_mut().find(|change| change.object == name) {
            Some(change) if change.action == Action::Unchanged => change.action = Action::Configured,
            Some(_) => {}
            None => changes.push(Change {
                object: name,
                action: Action::Configured,
            }),
        }
    }
    Ok(())
}

/// Fails with [`Error::StoredVersions`] when applying `objects` would leave a definition without a version its
/// objects are stored in: they could not be read any more.
pub async fn check_stored_versions(resources: &Resources, objects: &[DynamicObject]) -> Result<()> {
    let definitions = objects
        .iter()
        .filter(|object| ObjectRef::of(object).kind == "CustomResourceDefinition");
    let lost = try_join_all(definitions.map(|definition| async move {
        let name = ObjectRef::of(definition);
        let api = resources.api(&name).await?;
        let present = api
            .get_opt(&name.name)
            .await
            .map_err(|error| Error::of_object(error, "get", &name))?;
        Ok::<_, Error>(present.and_then(|present| lost_versions(&present, definition)))
    }))
    .await?;
    match lost.into_iter().flatten().collect::<Vec<_>>() {
        none if none.is_empty() => Ok(()),
        definitions => Err(Error::StoredVersions { definitions }),
    }
}

/// Returns the versions objects are stored in that the next form of their definition lacks.
fn lost_versions(present: &DynamicObject, next: &DynamicObject) -> Option<Stored> {
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let next: Vec<_> = list(next.data.pointer("/spec/versions"))
        .iter()
        .filter_map(|version| version["name"].as_str().map(str::to_owned))
        .collect();
    let versions: Vec<_> = list(present.data.pointer("/status/storedVersions"))
        .iter()
        .filter_map(|version| version.as_str().map(str::to_owned))
        .filter(|version| !next.contains(version))
        .collect();
    let name = present.metadata.name.clone().unwrap_or_default();
    (!versions.is_empty()).then_some(Stored { name, versions })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn labelled(labels: &[(&str, &str)]) -> ObjectMeta {
        let labels = labels
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        ObjectMeta {
            labels: Some(labels.collect()),
            ..ObjectMeta::default()
        }
    }

    #[test]
    fn labels_tell_who_looks_after_an_installation() {
        let version = ("app.kubernetes.io/version", "v2.6.0");
        let manager = |labels: &[ObjectMeta]| ClusterInfo::of(labels).expect("an installation").managed_by;
        assert_eq!(ClusterInfo::of(&[]), None);
        assert_eq!(manager(&[labelled(&[version])]), None);
        assert_eq!(manager(&[labelled(&[(MANAGED_BY, "flux")])]), None);
        assert_eq!(
            manager(&[labelled(&[version]), labelled(&[(MANAGED_BY, "Helm")])]).as_deref(),
            Some("Helm")
        );
        let operated = labelled(&[(MANAGED_BY, "x"), (OPERATOR, "flux")]);
        assert_eq!(manager(&[operated]).as_deref(), Some("flux-operator"));
        let bootstrapped = labelled(&[
            version,
            ("app.kubernetes.io/instance", "flux-system"),
            ("kustomize.toolkit.fluxcd.io/name", "flux-system"),
            ("kustomize.toolkit.fluxcd.io/namespace", "flux-system"),
        ]);
        let info = ClusterInfo::of(&[bootstrapped]).expect("an installation");
        assert_eq!(info.version.as_deref(), Some("v2.6.0"));
        assert_eq!(info.instance.as_deref(), Some("flux-system"));
        assert_eq!(info.bootstrapped_by.expect("bootstrapped").name, "flux-system");
    }

    #[test]
    fn a_version_that_would_be_lost_is_found() {
        let definition = |stored: &[&str], versions: &[&str]| -> DynamicObject {
            let versions: Vec<_> = versions.iter().map(|name| json!({ "name": name })).collect();
            serde_json::from_value(json!({
                "metadata": { "name": "things.example.com" },
                "spec": { "versions": versions },
                "status": { "storedVersions": stored },
            }))
            .expect("a definition")
        };
        let next = definition(&[], &["v1", "v1beta2"]);
        assert_eq!(lost_versions(&definition(&["v1beta2", "v1"], &[]), &next), None);
        let lost = lost_versions(&definition(&["v1beta1", "v1"], &[]), &next).expect("a lost version");
        assert_eq!(lost.to_string(), "things.example.com (v1beta1)");
    }
}
