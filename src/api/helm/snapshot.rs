//! Releases that Helm has made, as a HelmRelease remembers them.

use std::collections::BTreeMap;

use k8s_openapi::apimachinery::pkg::apis::meta::v1::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One release in Helm's storage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// Version of this format; `v1` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Name of the release.
    pub name: String,
    /// Namespace the release is deployed in.
    pub namespace: String,
    /// Number of the release in Helm's history.
    pub version: i32,
    /// State of the release, in Helm's words, such as `deployed` or `superseded`.
    pub status: String,
    /// Action that made the release, such as `install` or `upgrade`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Name of the chart.
    pub chart_name: String,
    /// Version of the chart.
    pub chart_version: String,
    /// Version of the application, as the chart gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub app_version: Option<String>,
    /// Checksum of the release in Helm's storage, as `algorithm:value`; tells whether somebody else changed it.
    pub digest: String,
    /// Checksum of the values, as `algorithm:value`.
    pub config_digest: String,
    /// Digest of the OCI artifact the chart came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oci_digest: Option<String>,
    /// Time at which the first release of this name was deployed.
    pub first_deployed: Time,
    /// Time at which this release was deployed.
    pub last_deployed: Time,
    /// Time at which the release was deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Time>,
    /// Outcomes of the tests, by their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test_hooks: Option<BTreeMap<String, TestHookStatus>>,
}

/// Outcome of a test.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TestHookStatus {
    /// Time at which the test was last started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_started: Option<Time>,
    /// Time at which the test last ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_completed: Option<Time>,
    /// How far the test got, in Helm's words, such as `Succeeded` or `Failed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
}

/// The actions that make a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReleaseAction {
    /// An install.
    Install,
    /// An upgrade.
    Upgrade,
}
