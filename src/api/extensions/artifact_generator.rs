//! ArtifactGenerator: a recipe that composes artifacts from the content of sources.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::{CommonMetadata, Condition};

/// The pattern of `@alias/path`.
const PATH_IN_SOURCE: &str = "^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)/(.*)$";
/// The pattern of `@alias`.
const WHOLE_SOURCE: &str = "^@([a-z0-9]([a-z0-9_-]*[a-z0-9])?)$";

/// Says which sources to take from and what to make of them.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "source.extensions.fluxcd.io",
    version = "v1beta1",
    kind = "ArtifactGenerator",
    plural = "artifactgenerators",
    namespaced,
    doc = "A recipe by which Flux composes artifacts from the content of other sources.",
    status = "ArtifactGeneratorStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "ag",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-sources",
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    )
)]
#[schemars(extend("x-kubernetes-validations" = [{
    "rule": r"has(self.pathPattern) && size(self.pathPattern) > 0 || self.artifacts.all(a, a.name.matches('^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'))",
    "message": "artifact names must be valid Kubernetes object names when pathPattern is not set",
}]))]
pub struct ArtifactGeneratorSpec {
    /// Sources to take from.
    #[schemars(length(min = 1, max = 1000))]
    pub sources: Vec<GeneratorSource>,
    /// Directories of a source to make the artifacts for, once for each that matches, as `@alias/pattern`.
    /// Parts in braces, such as `{app}`, match one name and can be used in the artifacts as `{{ .app }}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = PATH_IN_SOURCE), length(max = 1024))]
    pub path_pattern: Option<String>,
    /// Artifacts to make; each becomes an ExternalArtifact in the same namespace.
    #[schemars(length(min = 1, max = 1000))]
    pub artifacts: Vec<OutputArtifact>,
    /// Labels and annotations that every ExternalArtifact gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common_metadata: Option<CommonMetadata>,
}

/// Names a source and gives it a short name within the recipe.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GeneratorSource {
    /// Short name of the source, unique within the recipe: lower-case letters, digits, `-` and `_`.
    #[schemars(regex(pattern = r"^[a-z0-9]([a-z0-9_-]*[a-z0-9])?$"), length(max = 63))]
    pub alias: String,
    /// Kind of the source.
    pub kind: GeneratorSourceKind,
    /// Name of the source.
    #[schemars(regex(pattern = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"), length(max = 253))]
    pub name: String,
    /// Namespace of the source; the one of the recipe when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(
        regex(pattern = r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"),
        length(min = 1, max = 63)
    )]
    pub namespace: Option<String>,
}

/// The kinds of source a recipe can take from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum GeneratorSourceKind {
    /// A bucket of an object store.
    Bucket,
    /// A Git repository.
    #[default]
    GitRepository,
    /// An artifact in a container registry.
    OCIRepository,
    /// A Helm chart.
    HelmChart,
    /// An artifact made by another program, or another recipe.
    ExternalArtifact,
}

/// Describes an artifact to make.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutputArtifact {
    /// Name of the ExternalArtifact.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Source, as `@alias`, whose revision becomes that of the artifact; a checksum of the content when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = WHOLE_SOURCE), length(max = 64))]
    pub revision: Option<String>,
    /// Source, as `@alias`, whose revision the artifact mentions as the one it was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = WHOLE_SOURCE), length(max = 64))]
    pub origin_revision: Option<String>,
    /// What to copy into the artifact, in order; later files win over earlier ones.
    #[schemars(length(min = 1))]
    pub copy: Vec<CopyOperation>,
}

/// Copies files of a source into an artifact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CopyOperation {
    /// Files to copy, as `@alias/pattern`; `*` matches within a directory, `**` across directories.
    #[schemars(regex(pattern = PATH_IN_SOURCE), length(min = 1, max = 1024))]
    pub from: String,
    /// Place in the artifact to copy to, as `@artifact/path`; a directory if it ends in `/`.
    #[schemars(regex(pattern = "^@(artifact)/(.*)$"), length(min = 1, max = 1024))]
    pub to: String,
    /// Patterns of files not to copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 100))]
    pub exclude: Option<Vec<String>>,
    /// What is done with the files: they replace those in the way (`Overwrite`, the default), YAML files are
    /// merged into those in the way as Helm does with values (`Merge`), or archives are unpacked (`Extract`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<CopyStrategy>,
}

/// What is done with files that are copied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CopyStrategy {
    /// They replace those in the way.
    #[default]
    Overwrite,
    /// They are merged into those in the way.
    Merge,
    /// They are archives to unpack.
    Extract,
}

/// What the controller last made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactGeneratorStatus {
    /// State of the recipe, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// The ExternalArtifacts that were made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inventory: Option<Vec<GeneratedArtifact>>,
    /// Checksum of the state of all sources; the artifacts are made anew when it changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_sources_digest: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}

/// An ExternalArtifact that was made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GeneratedArtifact {
    /// Name of the ExternalArtifact.
    pub name: String,
    /// Namespace of the ExternalArtifact.
    pub namespace: String,
    /// Checksum of the content, as `algorithm:value`.
    pub digest: String,
    /// Name of the archive in the controller's storage.
    pub filename: String,
}
