//! Values of a chart that are kept outside the HelmRelease.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::ConfigKind;

/// Names a ConfigMap or Secret with values, in the same namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ValuesFrom {
    /// `ConfigMap` or `Secret`.
    pub kind: ConfigKind,
    /// Name of the ConfigMap or Secret.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Key with the values as YAML, or with a single value if there is a `targetPath`; `values.yaml` when
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^[\-._a-zA-Z0-9]+$"), length(max = 253))]
    pub values_key: Option<String>,
    /// Place in the values that a single value goes to, in the dot notation of `helm --set`; without it the
    /// values are merged at the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(
        regex(pattern = r"^([a-zA-Z0-9_\-.\\\/]|\[[0-9]{1,5}\])+$"),
        length(max = 250)
    )]
    pub target_path: Option<String>,
    /// Whether a single value is taken as it is (`helm --set-literal`) instead of being parsed as by
    /// `helm --set`; only with a `targetPath`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<bool>,
    /// Whether the object or the key may be missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<bool>,
}
