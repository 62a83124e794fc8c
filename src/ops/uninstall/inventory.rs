//! What of a cluster belongs to an installation of Flux, and what must not go with it.

use std::collections::BTreeSet;

use futures::stream::{self, StreamExt, TryStreamExt};
use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Api, ApiResource, DynamicObject, ListParams};
use kube::core::{PartialObjectMeta, TypeMeta};
use kube::discovery::{ApiGroup, Discovery, Scope, verbs};

use crate::cluster::error::{Error, Result};
use crate::cluster::object::{ObjectRef, Resources};
use crate::manifests::component::COMPONENTS;

/// What belongs to an installation.
pub struct Inventory {
    /// The controllers.
    pub controllers: Vec<DynamicObject>,
    /// Everything else the controllers needed, but for definitions and the namespace.
    pub belongings: Vec<DynamicObject>,
    /// The definitions of the Flux API.
    pub definitions: Vec<DynamicObject>,
    /// The namespace, if it was made for Flux.
    pub namespace: Option<DynamicObject>,
    /// The namespaces of other installations, which use the same definitions.
    pub neighbours: Vec<String>,
    /// The namespace that all definitions were installed for, where it is another one: its controllers may be gone, and
    /// what its users keep is still there.
    pub elsewhere: Option<String>,
}

const PART_OF: &str = "app.kubernetes.io/part-of=flux";
const NOT_PART_OF: &str = "app.kubernetes.io/part-of!=flux";
const GIT_REPOSITORY: &str = "source.toolkit.fluxcd.io/v1";
/// On a secret: the account whose token it holds.
const ACCOUNT: &str = "kubernetes.io/service-account.name";
/// On what Helm applies: the release.
const RELEASE: &str = "meta.helm.sh/release-name";
/// The kinds whose objects come and go by themselves.
const PASSING: [&str; 4] = ["Endpoints", "EndpointSlice", "Event", "Lease"];
/// The kinds of what must not stop, or get lost, with Flux.
const WORKLOADS: [&str; 9] = [
    "CronJob",
    "DaemonSet",
    "Deployment",
    "Job",
    "PersistentVolumeClaim",
    "Pod",
    "ReplicaSet",
    "ReplicationController",
    "StatefulSet",
];

/// The kinds of belongings: apiVersion, kind, and whether they live in the namespace.
const BELONGINGS: [(&str, &str, bool); 6] = [
    ("v1", "Service", true),
    ("v1", "ServiceAccount", true),
    ("v1", "ResourceQuota", true),
    ("networking.k8s.io/v1", "NetworkPolicy", true),
    ("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", false),
    ("rbac.authorization.k8s.io/v1", "ClusterRole", false),
];

impl Inventory {
    /// Finds what the labels prove to belong to the installation in `namespace`.
    pub async fn read(resources: &Resources, namespace: &str) -> Result<Inventory> {
        let own = format!("{PART_OF},app.kubernetes.io/instance={namespace}");
        let everywhere = list(resources, "apps/v1", "Deployment", None, PART_OF).await?;
        let (controllers, others): (Vec<_>, Vec<_>) = everywhere
            .into_iter()
            .partition(|deployment| deployment.metadata.namespace.as_deref() == Some(namespace));
        let mut neighbours: Vec<_> = others
            .into_iter()
            .filter_map(|other| other.metadata.namespace)
            .collect();
        neighbours.sort_unstable();
        neighbours.dedup();

        let mut belongings = Vec::new();
        for (api_version, kind, local) in BELONGINGS {
            let place = local.then_some(namespace);
            belongings.extend(list(resources, api_version, kind, place, &own).await?);
        }
        belongings.extend(leases(resources, namespace).await?);
        let definitions = list(
            resources,
            "apiextensions.k8s.io/v1",
            "CustomResourceDefinition",
            None,
            PART_OF,
        )
        .await?;
        let is_flux = |definition: &DynamicObject| {
            definition
                .metadata
                .name
                .as_deref()
                .is_some_and(|name| name.ends_with(".fluxcd.io"))
        };
        let definitions: Vec<_> = definitions.into_iter().filter(is_flux).collect();
        let instance = |definition: &DynamicObject| {
            let labels = definition.metadata.labels.as_ref();
            labels.and_then(|labels| labels.get("app.kubernetes.io/instance").cloned())
        };
        let elsewhere = match definitions.iter().map(instance).collect::<BTreeSet<_>>() {
            instances if instances.len() == 1 => instances.into_iter().flatten().next(),
            _ => None,
        };
        let space = list(resources, "v1", "Namespace", None, &own).await?;
        Ok(Inventory {
            controllers,
            belongings,
            definitions,
            elsewhere: elsewhere.filter(|other| other != namespace),
            namespace: space
                .into_iter()
                .find(|space| space.metadata.name.as_deref() == Some(namespace)),
            neighbours,
        })
    }

    /// Says whether there is nothing to uninstall.
    pub fn is_empty(&self) -> bool {
        let spared = !self.neighbours.is_empty() || self.elsewhere.is_some();
        let none = self.controllers.is_empty() && self.belongings.is_empty() && self.namespace.is_none();
        none && (self.definitions.is_empty() || spared)
    }

    /// Finds what is in the namespace and no part of Flux: it would go with the namespace.
    pub async fn strangers(&self, resources: &Resources, namespace: &str) -> Result<Vec<ObjectRef>> {
        let client = resources.client();
        let served = Discovery::new(client.clone()).run_aggregated().await;
        let served = served.map_err(|error| Error::of(error, "look up the kinds of the cluster"))?;
        let kinds = served
            .groups()
            .filter(|group| !group.name().ends_with(".fluxcd.io"))
            .flat_map(ApiGroup::resources_by_stability)
            .filter(|(resource, can)| {
                can.scope == Scope::Namespaced
                    && [verbs::LIST, verbs::DELETE]
                        .iter()
                        .all(|verb| can.supports_operation(verb))
                    && !PASSING.contains(&resource.kind.as_str())
            });
        let lists = kinds.map(|(resource, _)| async move {
            let api: Api<DynamicObject> = Api::namespaced_with(client.clone(), namespace, &resource);
            pages(&api, &ListParams::default().labels(NOT_PART_OF), &resource).await
        });
        let lists: Vec<_> = stream::iter(lists).buffer_unordered(8).try_collect().await?;
        let secrets = own_secrets(resources, namespace).await?;
        let mut strangers: Vec<_> = lists
            .iter()
            .flatten()
            .filter(|object| !is_clusters_own(object) && !self.is_release(object))
            .map(ObjectRef::of)
            .filter(|object| object.kind != "Secret" || !secrets.contains(&object.name))
            .collect();
        strangers.sort_unstable();
        Ok(strangers)
    }

    /// Says whether an object is the record Helm keeps of the release that Flux came with.
    fn is_release(&self, object: &DynamicObject) -> bool {
        let labels = object.metadata.labels.as_ref();
        let label = |key: &str| labels.and_then(|labels| labels.get(key)).map(String::as_str);
        let mut annotations = self
            .controllers
            .iter()
            .filter_map(|controller| controller.metadata.annotations.as_ref());
        label("owner") == Some("helm")
            && annotations.any(|all| all.get(RELEASE).map(String::as_str) == label("name"))
    }

    /// Finds the custom resources of the definitions, in one namespace or in all; only their metadata is read.
    pub async fn custom_resources(
        &self,
        resources: &Resources,
        namespace: Option<&str>,
    ) -> Result<Vec<DynamicObject>> {
        let lists = self
            .definitions
            .iter()
            .filter_map(served)
            .map(|resource| async move {
                let api: Api<DynamicObject> = match namespace {
                    Some(namespace) => Api::namespaced_with(resources.client().clone(), namespace, &resource),
                    None => Api::all_with(resources.client().clone(), &resource),
                };
                pages(&api, &ListParams::default(), &resource).await
            });
        let lists: Vec<_> = stream::iter(lists).buffered(4).try_collect().await?;
        Ok(lists.into_iter().flatten().collect())
    }
}

/// Lists the objects of a kind, page by page; those of a kind the cluster does not have are none.
async fn list(
    resources: &Resources,
    api_version: &str,
    kind: &str,
    namespace: Option<&str>,
    labels: &str,
) -> Result<Vec<DynamicObject>> {
    let (resource, _) = resources.resource(api_version, kind).await?;
    let api: Api<DynamicObject> = match namespace {
        Some(namespace) => Api::namespaced_with(resources.client().clone(), namespace, &resource),
        None => Api::all_with(resources.client().clone(), &resource),
    };
    let params = ListParams::default().labels(labels);
    if kind == "CustomResourceDefinition" {
        // Their spec tells under which version their objects are served.
        let answer = api
            .list(&params)
            .await
            .map_err(|error| Error::of(error, "list customresourcedefinitions"))?;
        let typed = |mut object: DynamicObject| {
            object.types = Some(TypeMeta {
                api_version: api_version.to_owned(),
                kind: kind.to_owned(),
            });
            object
        };
        return Ok(answer.items.into_iter().map(typed).collect());
    }
    pages(&api, &params, &resource).await
}

async fn pages(
    api: &Api<DynamicObject>,
    params: &ListParams,
    resource: &ApiResource,
) -> Result<Vec<DynamicObject>> {
    let mut objects = Vec::new();
    let mut params = params.clone().limit(500);
    loop {
        let page = match api.list_metadata(&params).await {
            Ok(page) => page,
            // Its definition is going.
            Err(kube::Error::Api(status)) if status.code == 404 => return Ok(objects),
            Err(error) => return Err(Error::of(error, format!("list {}", resource.plural))),
        };
        objects.extend(page.items.into_iter().map(|item| plain(item, resource)));
        match page.metadata.continue_ {
            Some(token) if !token.is_empty() => params.continue_token = Some(token),
            _ => return Ok(objects),
        }
    }
}

/// Turns metadata into an object that says what it is.
fn plain(item: PartialObjectMeta<DynamicObject>, resource: &ApiResource) -> DynamicObject {
    let types = TypeMeta {
        api_version: resource.api_version.clone(),
        kind: resource.kind.clone(),
    };
    DynamicObject {
        types: Some(types),
        metadata: item.metadata,
        data: serde_json::json!({}),
    }
}

/// Returns the resource under which the objects of a definition are served.
fn served(definition: &DynamicObject) -> Option<ApiResource> {
    let json = serde_json::to_value(definition).ok()?;
    let definition: CustomResourceDefinition = serde_json::from_value(json).ok()?;
    let version = definition
        .spec
        .versions
        .into_iter()
        .find(|version| version.served)?
        .name;
    Some(ApiResource {
        api_version: format!("{}/{version}", definition.spec.group),
        group: definition.spec.group,
        version,
        kind: definition.spec.names.kind,
        plural: definition.spec.names.plural,
    })
}

/// Finds the locks by which the controllers elected their leaders.
async fn leases(resources: &Resources, namespace: &str) -> Result<Vec<DynamicObject>> {
    let all = list(resources, "coordination.k8s.io/v1", "Lease", Some(namespace), "").await?;
    let is_lock = |lease: &DynamicObject| {
        let name = lease.metadata.name.as_deref().unwrap_or_default();
        let owner = name.strip_suffix("-leader-election").unwrap_or(name);
        COMPONENTS.iter().any(|component| component.name == owner)
    };
    Ok(all.into_iter().filter(is_lock).collect())
}

/// Returns the name of the secret a bootstrapped cluster logs in with, and those its images are pulled with.
async fn own_secrets(resources: &Resources, namespace: &str) -> Result<Vec<String>> {
    let source = ObjectRef::new(GIT_REPOSITORY, "GitRepository", Some(namespace), namespace);
    let found = resources.api(&source).await?.get_opt(namespace).await;
    let found = found.map_err(|error| Error::of_object(error, "get", &source))?;
    let login =
        found.and_then(|source| Some(source.data.pointer("/spec/secretRef/name")?.as_str()?.to_owned()));
    // An uninstall that did not get to its end may have deleted the source.
    let login = login.unwrap_or_else(|| namespace.to_owned());
    let controllers: Api<Deployment> = Api::namespaced(resources.client().clone(), namespace);
    let controllers = controllers.list(&ListParams::default().labels(PART_OF)).await;
    let controllers = controllers.map_err(|error| Error::of(error, "list deployments"))?;
    let pods = controllers
        .items
        .into_iter()
        .filter_map(|controller| controller.spec.template.spec);
    let pulls = pods.flat_map(|pod| pod.image_pull_secrets.into_iter().flatten());
    Ok(pulls.map(|secret| secret.name).chain([login]).collect())
}

/// Says whether an object is one that the cluster makes for itself.
fn is_clusters_own(object: &DynamicObject) -> bool {
    let metadata = &object.metadata;
    let kind = object.types.as_ref().map_or("", |types| &types.kind);
    let name = metadata.name.as_deref().unwrap_or_default();
    let token = metadata
        .annotations
        .as_ref()
        .is_some_and(|all| all.contains_key(ACCOUNT));
    matches!((kind, name), ("ConfigMap", "kube-root-ca.crt") | ("ServiceAccount", "default"))
        || (kind == "Secret" && token)
        // What something else made goes with that.
        || metadata.owner_references.iter().flatten().next().is_some()
}

/// Says whether an object runs something, or keeps what it has written.
pub fn is_workload(object: &ObjectRef) -> bool {
    ["v1", "apps/v1", "batch/v1"].contains(&object.api_version.as_str())
        && WORKLOADS.contains(&object.kind.as_str())
}
