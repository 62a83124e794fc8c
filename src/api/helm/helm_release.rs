//! HelmRelease: a chart with its values, installed and kept up to date.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    ChartReference, ChartTemplate, Install, ReleaseAction, Rollback, Snapshot, Test, Uninstall, Upgrade,
    ValuesFrom,
};
use crate::api::{
    CommonMetadata, Condition, DependencyReference, Duration, HealthCheckExpr, IgnoreRule, ImageOverride,
    Inventory, KubeConfigReference, Patch,
};

/// Says which chart to install, with which values, and how Helm goes about it.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "helm.toolkit.fluxcd.io",
    version = "v2",
    kind = "HelmRelease",
    plural = "helmreleases",
    namespaced,
    doc = "A Helm chart that Flux installs, upgrades and tests, and undoes when that fails.",
    status = "HelmReleaseStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "hr",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-appliers",
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
    "rule": "(has(self.chart) && !has(self.chartRef)) || (!has(self.chart) && has(self.chartRef))",
    "message": "either chart or chartRef must be set",
}]))]
pub struct HelmReleaseSpec {
    /// How often to compare the release with what is wanted; the controller spreads the moments a little.
    pub interval: Duration,
    /// Chart to fetch by a HelmChart that the controller makes; excludes `chartRef`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart: Option<ChartTemplate>,
    /// Existing object that provides the chart; excludes `chart`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart_ref: Option<ChartReference>,
    /// Name of the release; when absent that of this object, with `targetNamespace` and a dash before it if
    /// that is set. A change uninstalls the old release.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 53))]
    pub release_name: Option<String>,
    /// Namespace the chart is installed in; the one of this object when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub target_namespace: Option<String>,
    /// Namespace Helm keeps its records in; the one of this object when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub storage_namespace: Option<String>,
    /// HelmReleases that have to be ready before this one is installed or upgraded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<Vec<DependencyReference>>,
    /// How long each single operation of Helm, such as a hook's Job, may take; 5 minutes when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// How many releases Helm keeps in its history; 5 when absent, without limit when 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_history: Option<i32>,
    /// Service account Helm acts as; it bounds what the chart may do. Without it the rights are those of the
    /// controller, or of its `--default-service-account`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 253))]
    pub service_account_name: Option<String>,
    /// Access to the cluster to install in; the one Flux runs in when absent. A service account is then one of
    /// that cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kube_config: Option<KubeConfigReference>,
    /// Whether one client serves all steps of a run, which is faster; yes when absent. Charts that make
    /// definitions elsewhere than in `crds` may need a fresh one for each step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistent_client: Option<bool>,
    /// What is done about objects that differ from the release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drift_detection: Option<DriftDetection>,
    /// Options of the install.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub install: Option<Install>,
    /// Options of upgrades.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upgrade: Option<Upgrade>,
    /// Options of the chart's tests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Test>,
    /// Options of rollbacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rollback: Option<Rollback>,
    /// Options of the uninstall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uninstall: Option<Uninstall>,
    /// How to wait for objects to become ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_strategy: Option<WaitStrategy>,
    /// Rules of health for custom resources; the wait strategy `legacy` has no use for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_check_exprs: Option<Vec<HealthCheckExpr>>,
    /// Labels and annotations that every object of the chart gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common_metadata: Option<CommonMetadata>,
    /// Changes to the rendered manifests, applied in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_renderers: Option<Vec<PostRenderer>>,
    /// Whether hooks go through the post-renderers: not at all (`nohooks`), together with the other
    /// objects (`combined`), or on their own (`separate`). When absent `combined`, or `nohooks` if the
    /// controller runs with UseHelm3Defaults.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_render_strategy: Option<PostRenderStrategy>,
    /// ConfigMaps and Secrets with values, merged in order; the last one wins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values_from: Option<Vec<ValuesFrom>>,
    /// Values of the chart; they win over those of `valuesFrom`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-kubernetes-preserve-unknown-fields" = true))]
    pub values: Option<Value>,
    /// Whether the controller leaves this release alone; an action under way is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// Says what is done about objects that differ from the release.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DriftDetection {
    /// Whether differences are looked for and put right (`enabled`), only reported (`warn`), or not looked
    /// for (`disabled`, the default).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<DriftDetectionMode>,
    /// Fields whose differences do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore: Option<Vec<IgnoreRule>>,
}

/// What is done about differences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DriftDetectionMode {
    /// They are put right.
    Enabled,
    /// They are reported.
    Warn,
    /// Nothing.
    #[default]
    Disabled,
}

/// Says how Helm waits for objects to become ready.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WaitStrategy {
    /// `poller` looks at all objects by the kstatus rules, custom resources included; `legacy` at the built-in
    /// kinds as Helm 3 did. Without a strategy it is `poller`, or `legacy` if the controller runs with
    /// UseHelm3Defaults.
    pub name: WaitStrategyName,
}

/// The ways to wait for objects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WaitStrategyName {
    /// By the kstatus rules.
    #[default]
    Poller,
    /// As Helm 3 did.
    Legacy,
}

/// A change to the rendered manifests.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PostRenderer {
    /// Changes by means of Kustomize.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kustomize: Option<KustomizeRenderer>,
}

/// Changes rendered manifests by means of Kustomize.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct KustomizeRenderer {
    /// Patches, applied in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patches: Option<Vec<Patch>>,
    /// Container images to replace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub images: Option<Vec<ImageOverride>>,
}

/// Whether hooks go through the post-renderers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PostRenderStrategy {
    /// They do not.
    NoHooks,
    /// They do, together with the other objects.
    #[default]
    Combined,
    /// They do, on their own.
    Separate,
}

/// What the controller last saw and did.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct HelmReleaseStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the release: `Ready`, `Released`, `TestSuccess`, `Remediated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// HelmChart that was made for the release, as `namespace/name`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helm_chart: Option<String>,
    /// Namespace Helm keeps its records in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub storage_namespace: Option<String>,
    /// Releases that were made, newest first, back to the last one that worked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<Snapshot>>,
    /// Objects of the current release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inventory: Option<Inventory>,
    /// Number of failed runs since the wanted state last changed or was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failures: Option<i64>,
    /// Number of failed installs since the wanted state last changed or was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub install_failures: Option<i64>,
    /// Number of failed upgrades since the wanted state last changed or was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upgrade_failures: Option<i64>,
    /// Generation of the object that was last tried, with success or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_generation: Option<i64>,
    /// Action that was last tried: `install` or `upgrade`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_release_action: Option<ReleaseAction>,
    /// How long the action that was last tried took.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_release_action_duration: Option<String>,
    /// Version of the chart that was last tried; from an OCIRepository with `+` and the first 12 digits of
    /// the digest behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_revision: Option<String>,
    /// Digest of the chart that was last tried; only from an OCIRepository.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_revision_digest: Option<String>,
    /// Checksum of the values that were last tried, as `algorithm:value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_config_digest: Option<String>,
    /// Deprecated: SHA-1 of the values that were last tried; `lastAttemptedConfigDigest` took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_values_checksum: Option<String>,
    /// Deprecated: number of the last release that worked; `history` took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_release_revision: Option<i32>,
    /// Checksum of the post-renderers the release was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_post_renderers_digest: Option<String>,
    /// Checksum of the common metadata the release was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_common_metadata_digest: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/forceAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_force_at: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/resetAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reset_at: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}
