//! How Helm installs, upgrades, tests, rolls back and uninstalls a release.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InstallRemediation, InstallStrategy, UpgradeRemediation, UpgradeStrategy};
use crate::api::Duration;

/// Options of a Helm install.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Install {
    /// Whether the target namespace is made when missing; an uninstall leaves it in place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_namespace: Option<bool>,
    /// What is done with the definitions in the chart's `crds` directory: nothing (`Skip`), new ones are
    /// created (`Create`, the default), or existing ones are replaced too (`CreateReplace`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crds: Option<CrdsPolicy>,
    /// How long each single operation, such as a hook's Job, may take; the timeout of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// How a failure is followed up; by `remediation` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<InstallStrategy>,
    /// How failures are undone; when absent they are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remediation: Option<InstallRemediation>,
    /// Whether objects are applied by the API server instead of merged by Helm; yes when absent, unless the
    /// controller runs with UseHelm3Defaults.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_side_apply: Option<bool>,
    /// Whether not to wait for the objects to become ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait: Option<bool>,
    /// Whether not to wait for Jobs to complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait_for_jobs: Option<bool>,
    /// Whether the chart's hooks are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_hooks: Option<bool>,
    /// Whether objects that exist already and belong to no release, or to another one, are an error
    /// instead of being taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_take_ownership: Option<bool>,
    /// Whether rendered manifests are not checked against the OpenAPI schema of the cluster.
    #[serde(rename = "disableOpenAPIValidation", skip_serializing_if = "Option::is_none")]
    pub disable_open_api_validation: Option<bool>,
    /// Whether values are not checked against the JSON schema of the chart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_schema_validation: Option<bool>,
    /// Whether the name of a release that was deleted but is still in the history may be used again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replace: Option<bool>,
    /// Deprecated, `crds: Skip` says the same.
    #[serde(rename = "skipCRDs", skip_serializing_if = "Option::is_none")]
    pub skip_crds: Option<bool>,
}

/// Options of a Helm upgrade.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Upgrade {
    /// What is done with the definitions in the chart's `crds` directory: nothing (`Skip`, the default), new
    /// ones are created (`Create`), or existing ones are replaced too (`CreateReplace`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crds: Option<CrdsPolicy>,
    /// How long each single operation, such as a hook's Job, may take; the timeout of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// How a failure is followed up; by `remediation` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<UpgradeStrategy>,
    /// How failures are undone; when absent they are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remediation: Option<UpgradeRemediation>,
    /// Whether objects are applied by the API server instead of merged by Helm: `enabled`, `disabled`, or as
    /// the release before was (`auto`, the default).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_side_apply: Option<ServerSideApply>,
    /// What a chart of another name leads to: the release is uninstalled and installed anew (`Reinstall`, the
    /// default), or upgraded as usual (`InPlaceUpdate`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart_name_change_strategy: Option<ChartNameChangeStrategy>,
    /// Whether not to wait for the objects to become ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait: Option<bool>,
    /// Whether not to wait for Jobs to complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait_for_jobs: Option<bool>,
    /// Whether the chart's hooks are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_hooks: Option<bool>,
    /// Whether objects that exist already and belong to no release, or to another one, are an error
    /// instead of being taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_take_ownership: Option<bool>,
    /// Whether rendered manifests are not checked against the OpenAPI schema of the cluster.
    #[serde(rename = "disableOpenAPIValidation", skip_serializing_if = "Option::is_none")]
    pub disable_open_api_validation: Option<bool>,
    /// Whether values are not checked against the JSON schema of the chart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_schema_validation: Option<bool>,
    /// Whether objects are replaced instead of patched, which may delete and create them anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// Whether the values of the release before are kept and the given ones merged into them. What runs then
    /// no longer follows from this object alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preserve_values: Option<bool>,
    /// Whether objects that a failed upgrade has created are deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleanup_on_fail: Option<bool>,
}

/// Options of a Helm test.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Test {
    /// Whether the chart's tests are run after an install or upgrade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable: Option<bool>,
    /// How long each single operation may take; the timeout of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// Whether failed tests are not a failure of the release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_failures: Option<bool>,
    /// Tests to run or to leave out; all are run when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<Vec<TestFilter>>,
}

/// Picks a test, or leaves it out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TestFilter {
    /// Name of the test.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Whether the test is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude: Option<bool>,
}

/// Options of a Helm rollback.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rollback {
    /// How long each single operation, such as a hook's Job, may take; the timeout of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// Whether objects are applied by the API server instead of merged by Helm: `enabled`, `disabled`, or as
    /// the release to go back to was (`auto`, the default).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server_side_apply: Option<ServerSideApply>,
    /// Whether not to wait for the objects to become ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait: Option<bool>,
    /// Whether not to wait for Jobs to complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait_for_jobs: Option<bool>,
    /// Whether the chart's hooks are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_hooks: Option<bool>,
    /// Whether Pods are restarted where the object allows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recreate: Option<bool>,
    /// Whether objects are replaced instead of patched, which may delete and create them anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    /// Whether objects that a failed rollback has created are deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleanup_on_fail: Option<bool>,
}

/// Options of a Helm uninstall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Uninstall {
    /// How long each single operation, such as a hook's Job, may take; the timeout of the release when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// Whether not to wait for the objects to be gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_wait: Option<bool>,
    /// Whether the chart's hooks are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_hooks: Option<bool>,
    /// Whether the history of the release is kept, marked as deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_history: Option<bool>,
    /// How objects that depend on deleted ones go: later (`background`), first (`foreground`), or not at
    /// all (`orphan`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "background"))]
    pub deletion_propagation: Option<DeletionPropagation>,
}

/// What is done with the definitions in a chart's `crds` directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CrdsPolicy {
    /// Nothing.
    Skip,
    /// New ones are created, existing ones stay as they are.
    Create,
    /// New ones are created, existing ones replaced; none is deleted.
    CreateReplace,
}

/// Whether the API server applies the objects of a release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ServerSideApply {
    /// It does.
    Enabled,
    /// Helm merges them instead.
    Disabled,
    /// As the release before was applied.
    #[default]
    Auto,
}

/// What a chart of another name leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ChartNameChangeStrategy {
    /// An upgrade as usual.
    InPlaceUpdate,
    /// An uninstall, then an install.
    #[default]
    Reinstall,
}

/// How objects that depend on deleted ones go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DeletionPropagation {
    /// After the object they depend on.
    #[default]
    Background,
    /// Before the object they depend on.
    Foreground,
    /// Not at all.
    Orphan,
}
