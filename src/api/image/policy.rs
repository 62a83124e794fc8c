//! ImagePolicy: the rule that picks one tag of an image.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::{Condition, Duration, NamespacedReference};

/// Says which tag of which image to pick.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "image.toolkit.fluxcd.io",
    version = "v1",
    kind = "ImagePolicy",
    plural = "imagepolicies",
    namespaced,
    doc = "A rule by which Flux picks one of the tags that an image repository has found.",
    status = "ImagePolicyStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "imgpol",
    shortname = "imagepol",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-images",
    printcolumn(name = "Image", type_ = "string", json_path = ".status.latestRef.name"),
    printcolumn(name = "Tag", type_ = "string", json_path = ".status.latestRef.tag"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    ),
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp")
)]
#[schemars(extend("x-kubernetes-validations" = [
    {
        "rule": "!has(self.interval) || (has(self.digestReflectionPolicy) && self.digestReflectionPolicy == 'Always')",
        "message": "spec.interval is only accepted when spec.digestReflectionPolicy is set to 'Always'",
    },
    {
        "rule": "has(self.interval) || !has(self.digestReflectionPolicy) || self.digestReflectionPolicy != 'Always'",
        "message": "spec.interval must be set when spec.digestReflectionPolicy is set to 'Always'",
    },
]))]
pub struct ImagePolicySpec {
    /// Names the ImageRepository that has the tags.
    pub image_repository_ref: NamespacedReference,
    /// Tags to consider; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_tags: Option<TagFilter>,
    /// How tags are compared; exactly one way is set.
    pub policy: ImagePolicyChoice,
    /// Whether the digest of the picked image is looked up: not at all (`Never`), once for each tag that is
    /// picked (`IfNotPresent`), or time and again, for tags that move (`Always`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "Never"))]
    pub digest_reflection_policy: Option<DigestReflectionPolicy>,
    /// How often the digest is looked up; only with `digestReflectionPolicy: Always`, and needed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Duration>,
    /// Whether the controller leaves this policy alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// Selects tags, and the part of them that is compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TagFilter {
    /// Regular expression, in Go's notation, that a tag has to match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// What is compared instead of the whole tag, made of groups of the pattern, `$ts` for example.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extract: Option<String>,
}

/// The way tags are compared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImagePolicyChoice {
    /// As semantic versions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub semver: Option<SemverPolicy>,
    /// As text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alphabetical: Option<OrderPolicy>,
    /// As numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerical: Option<OrderPolicy>,
}

/// Picks the highest version of a range.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SemverPolicy {
    /// Range of semantic versions.
    pub range: String,
}

/// Picks the last tag of an order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OrderPolicy {
    /// Order of which the last tag is picked: the highest for `asc`, the lowest for `desc`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "asc"))]
    pub order: Option<Order>,
}

/// The orders tags can be put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Order {
    /// From low to high.
    #[default]
    #[serde(rename = "asc")]
    Ascending,
    /// From high to low.
    #[serde(rename = "desc")]
    Descending,
}

/// When the digest of the picked image is looked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum DigestReflectionPolicy {
    /// Time and again.
    Always,
    /// Once for each tag that is picked.
    IfNotPresent,
    /// Not at all.
    #[default]
    Never,
}

/// What the controller last picked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct ImagePolicyStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the policy, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Image that is picked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_ref: Option<ImageRef>,
    /// Image that was picked before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_previous_ref: Option<ImageRef>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}

/// A version of a container image.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImageRef {
    /// Name of the image, without tag and digest.
    pub name: String,
    /// Tag of the image.
    pub tag: String,
    /// Digest of the image, as `sha256:…`; only if it was looked up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}
