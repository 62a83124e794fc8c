//! What is done when a Helm action fails.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::Duration;

/// Says how a failed install is followed up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("x-kubernetes-validations" = [{
    "rule": "!has(self.retryInterval) || self.name != 'RemediateOnFailure'",
    "message": ".retryInterval cannot be set when .name is 'RemediateOnFailure'",
}]))]
pub struct InstallStrategy {
    /// `RemediateOnFailure` does as `remediation` says; `RetryOnFailure` tries again and leaves the failed
    /// release in place meanwhile.
    pub name: FailureStrategyName,
    /// How soon `RetryOnFailure` tries again; 5 minutes when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_interval: Option<Duration>,
}

/// Says how a failed upgrade is followed up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("x-kubernetes-validations" = [{
    "rule": "!has(self.retryInterval) || self.name == 'RetryOnFailure'",
    "message": ".retryInterval can only be set when .name is 'RetryOnFailure'",
}]))]
pub struct UpgradeStrategy {
    /// `RemediateOnFailure` does as `remediation` says; `RetryOnFailure` tries again and leaves the failed
    /// release in place meanwhile.
    pub name: FailureStrategyName,
    /// How soon `RetryOnFailure` tries again; 5 minutes when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_interval: Option<Duration>,
}

/// The ways to follow up a failure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum FailureStrategyName {
    /// Undo what was done, then try again.
    #[default]
    RemediateOnFailure,
    /// Try again without undoing anything.
    RetryOnFailure,
}

/// Undoes failed installs by uninstalling.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InstallRemediation {
    /// How many more times an install is tried after the first failure, with an uninstall in between; 0 when
    /// absent, without limit when negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retries: Option<i32>,
    /// Whether failed tests are not a failure of the install; `test.ignoreFailures` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_test_failures: Option<bool>,
    /// Whether the last failure, after which nothing is tried any more, is undone as well; no when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remediate_last_failure: Option<bool>,
}

/// Undoes failed upgrades.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct UpgradeRemediation {
    /// How many more times an upgrade is tried after the first failure, each time after undoing it; 0 when
    /// absent, without limit when negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retries: Option<i32>,
    /// Whether failed tests are not a failure of the upgrade; `test.ignoreFailures` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_test_failures: Option<bool>,
    /// Whether the last failure, after which nothing is tried any more, is undone as well; when absent, yes if
    /// `retries` is above 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remediate_last_failure: Option<bool>,
    /// How a failure is undone: `rollback` (the default) or `uninstall`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategy: Option<RemediationStrategy>,
}

/// The ways to undo a failed upgrade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RemediationStrategy {
    /// Go back to the last release that worked.
    #[default]
    Rollback,
    /// Remove the release.
    Uninstall,
}
