//! Changes to objects on their way into the cluster: patches, images, fields to leave alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A patch and the objects it is meant for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Patch {
    /// The patch as YAML text: a strategic merge patch, or a list of JSON patch operations (RFC 6902).
    pub patch: String,
    /// Selects the objects to patch; a strategic merge patch without it names its one object itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Selector>,
}

/// Selects objects of a build; every field that is set has to match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Selector {
    /// API group of the objects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// API version of the objects, without the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Kind of the objects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Name of the objects, as a regular expression that has to match in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Namespace of the objects, as a regular expression that has to match in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// Condition on the labels, in the notation of `kubectl get --selector`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label_selector: Option<String>,
    /// Condition on the annotations, in the notation of `kubectl get --selector`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub annotation_selector: Option<String>,
}

/// Replaces a container image wherever it is used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ImageOverride {
    /// Image to replace, without tag and digest.
    pub name: String,
    /// Image to use instead, without tag and digest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_name: Option<String>,
    /// Tag to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_tag: Option<String>,
    /// Digest to use instead, as `sha256:…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// Leaves fields alone that somebody else writes, such as the replicas set by an autoscaler.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IgnoreRule {
    /// The fields, as JSON pointers (RFC 6901), for example `/spec/replicas`.
    pub paths: Vec<String>,
    /// Selects the objects the rule is for; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Selector>,
}
