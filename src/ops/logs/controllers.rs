//! The Pods of the controllers.

use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::api::core::v1::Pod;
use kube::api::{ApiResource, ListParams};
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};
use serde_json::Value;

use crate::cluster::error::Error as ClusterError;
use crate::cluster::failure;
use crate::cluster::logs::Place;
use crate::error::Result;

/// The label of everything an installation is made of.
const PART_OF: (&str, &str) = ("app.kubernetes.io/part-of", "flux");
/// The container of a controller, where a Pod has several.
const MANAGER: &str = "manager";

/// Knows the Pods of controllers from others.
#[derive(Debug, Default)]
pub(super) struct Controllers {
    /// The labels by which the deployments of controllers know their Pods.
    selectors: Vec<Vec<(String, String)>>,
}

impl Controllers {
    /// Reads the deployments; where these may not be read, the Pods' own labels have to do.
    pub(super) async fn find(client: &Client, namespace: &str) -> Result<Self> {
        let api = Api::<Deployment>::namespaced(client.clone(), namespace);
        let params = ListParams::default().labels(&format!("{}={}", PART_OF.0, PART_OF.1));
        let deployments = match api.list(&params).await {
            Err(error) if failure::is_refusal(&error) => return Ok(Controllers::default()),
            deployments => deployments.map_err(|error| {
                ClusterError::of(error, format!("list deployments in namespace {namespace}"))
            })?,
        };
        let labels = |deployment: Deployment| {
            let labels = deployment.spec.selector.match_labels?;
            Some(labels.into_iter().collect::<Vec<_>>()).filter(|labels| !labels.is_empty())
        };
        Ok(Controllers {
            selectors: deployments.items.into_iter().filter_map(labels).collect(),
        })
    }

    /// Says whether there is a deployment of a controller.
    pub(super) fn are_known(&self) -> bool {
        !self.selectors.is_empty()
    }

    /// Returns the container of a Pod that logs, if the Pod is a controller's.
    pub(super) fn place(&self, pod: &DynamicObject) -> Option<Place> {
        let labels = pod.labels();
        let has = |name: &str, value: &str| labels.get(name).is_some_and(|label| label == value);
        let selected =
            |selector: &Vec<(String, String)>| selector.iter().all(|(name, value)| has(name, value));
        if !has(PART_OF.0, PART_OF.1) && !self.selectors.iter().any(selected) {
            return None;
        }
        let containers = pod.data.pointer("/spec/containers").and_then(Value::as_array);
        let several = containers.is_some_and(|containers| containers.len() > 1);
        Some(Place {
            namespace: pod.namespace().unwrap_or_default(),
            pod: pod.name_any(),
            container: several.then(|| MANAGER.to_owned()),
        })
    }
}

/// Says whether the Pod of a container is this one and has ended for good: what it logged is all there will be.
pub(super) fn is_over(pod: &DynamicObject, place: &Place) -> bool {
    let phase = pod.data.pointer("/status/phase").and_then(Value::as_str);
    pod.name_any() == place.pod && matches!(phase, Some("Succeeded" | "Failed"))
}

/// Reads the Pods of a namespace.
pub(super) async fn pods(client: &Client, namespace: &str) -> Result<Vec<DynamicObject>> {
    let resource = ApiResource::erase::<Pod>(&());
    let api = Api::<DynamicObject>::namespaced_with(client.clone(), namespace, &resource);
    let list = api.list(&ListParams::default()).await;
    let list =
        list.map_err(|error| ClusterError::of(error, format!("list pods in namespace {namespace}")))?;
    Ok(list.items)
}
