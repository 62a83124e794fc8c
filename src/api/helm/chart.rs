//! Where the chart of a HelmRelease comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::source::{ChartSourceKind, ReconcileStrategy, SignatureProvider};
use crate::api::{CommonMetadata, Duration, LocalObjectReference};

/// A HelmChart that the controller makes and keeps for the release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ChartTemplate {
    /// Labels and annotations of the HelmChart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<CommonMetadata>,
    /// Content of the HelmChart.
    pub spec: ChartTemplateSpec,
}

/// Says which chart to fetch and which version of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChartTemplateSpec {
    /// Name of the chart in a HelmRepository, or its path in a GitRepository or Bucket.
    #[schemars(length(min = 1, max = 2048))]
    pub chart: String,
    /// Version or range of versions, of which the highest is taken; only for charts of a HelmRepository.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "*"))]
    pub version: Option<String>,
    /// Source that has the chart.
    pub source_ref: ChartTemplateSource,
    /// How often to look for a new version; the interval of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Duration>,
    /// When a new chart is taken: for each new version in `Chart.yaml` (`ChartVersion`), or for each new
    /// revision of the source (`Revision`), which matters for charts from Git and buckets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "ChartVersion"))]
    pub reconcile_strategy: Option<ReconcileStrategy>,
    /// Values files to use as the chart's defaults, as paths in the source. They are merged in order, the
    /// last one wins; `values.yaml` has to be listed to be among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values_files: Option<Vec<String>>,
    /// Whether a values file that does not exist is passed over instead of being an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_missing_values_files: Option<bool>,
    /// Signatures to check before a version is accepted; only for charts of a HelmRepository of type `oci`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify: Option<ChartTemplateVerification>,
}

/// Names the source of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChartTemplateSource {
    /// API version of the source as `group/version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Kind of the source.
    pub kind: ChartSourceKind,
    /// Name of the source.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Namespace of the source, where the HelmChart is made too; the one of the HelmRelease when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub namespace: Option<String>,
}

/// Says whose signature a chart from an OCI registry needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChartTemplateVerification {
    /// Tool the chart was signed with: `cosign` or `notation`.
    #[schemars(extend("default" = "cosign"))]
    pub provider: SignatureProvider,
    /// Names the Secret with the keys to check against, in the namespace of the HelmChart. Without it Cosign
    /// checks keyless.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
}

/// Names an existing object that provides a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChartReference {
    /// API version of the object as `group/version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Kind of the object.
    pub kind: ChartReferenceKind,
    /// Name of the object.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Namespace of the object; the one of the HelmRelease when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub namespace: Option<String>,
}

/// The kinds of object whose artifact can be a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ChartReferenceKind {
    /// A chart in a container registry.
    #[default]
    OCIRepository,
    /// A chart fetched from another source.
    HelmChart,
    /// An artifact made by another program.
    ExternalArtifact,
}
