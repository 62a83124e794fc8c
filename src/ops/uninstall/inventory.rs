//! What of a cluster belongs to an installation of Flux, and what must not go with it.

use futures::stream::{self, StreamExt, TryStreamExt};
use k8s_openapi::api::{apps, batch, core};
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::Resource;
use kube::api::{Api, ApiResource, DynamicObject, ListParams};
use kube::core::{NamespaceResourceScope, PartialObjectMeta, TypeMeta};
use serde::de::DeserializeOwned;

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
    /// The workloads and volumes in the namespace that are not Flux's.
    pub foreign: Vec<ObjectRef>,
}

const PART_OF: &str = "app.kubernetes.io/part-of=flux";

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
        let space = list(resources, "v1", "Namespace", None, &own).await?;
        Ok(Inventory {
            controllers,
            belongings,
            definitions: definitions.into_iter().filter(is_flux).collect(),
            namespace: space
                .into_iter()
                .find(|space| space.metadata.name.as_deref() == Some(namespace)),
            neighbours,
            foreign: foreign(resources, namespace).await?,
        })
    }

    /// Says whether there is nothing to uninstall.
    pub fn is_empty(&self) -> bool {
        let none = self.controllers.is_empty() && self.belongings.is_empty() && self.namespace.is_none();
        none && (self.definitions.is_empty() || !self.neighbours.is_empty())
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

/// Finds the workloads and volumes in the namespace that are no part of Flux.
async fn foreign(resources: &Resources, namespace: &str) -> Result<Vec<ObjectRef>> {
    let mut foreign = Vec::new();
    foreign.extend(strangers::<apps::v1::Deployment>(resources, namespace).await?);
    foreign.extend(strangers::<apps::v1::StatefulSet>(resources, namespace).await?);
    foreign.extend(strangers::<apps::v1::DaemonSet>(resources, namespace).await?);
    foreign.extend(strangers::<batch::v1::CronJob>(resources, namespace).await?);
    foreign.extend(strangers::<batch::v1::Job>(resources, namespace).await?);
    foreign.extend(strangers::<core::v1::Pod>(resources, namespace).await?);
    foreign.extend(strangers::<core::v1::PersistentVolumeClaim>(resources, namespace).await?);
    Ok(foreign)
}

async fn strangers<K>(resources: &Resources, namespace: &str) -> Result<Vec<ObjectRef>>
where
    K: Resource<DynamicType = (), Scope = NamespaceResourceScope>
        + DeserializeOwned
        + Clone
        + std::fmt::Debug,
{
    let api: Api<K> = Api::namespaced(resources.client().clone(), namespace);
    let params = ListParams::default().labels("app.kubernetes.io/part-of!=flux");
    let list = api.list_metadata(&params).await;
    let list = list.map_err(|error| Error::of(error, format!("list {}", K::plural(&()))))?;
    // What something else made goes with that.
    let alone = list
        .items
        .into_iter()
        .filter(|item| item.metadata.owner_references.iter().flatten().next().is_none());
    let name = |item: PartialObjectMeta<K>| {
        let name = item.metadata.name.unwrap_or_default();
        ObjectRef::new(&K::api_version(&()), &K::kind(&()), Some(namespace), &name)
    };
    Ok(alone.map(name).collect())
}
