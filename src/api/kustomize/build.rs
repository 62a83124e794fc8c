//! What happens to manifests while they are built.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::ConfigKind;

/// The annotations a build can leave on its objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum BuildMetadata {
    /// The file an object was read from.
    OriginAnnotations,
    /// The transformers that changed an object.
    TransformerAnnotations,
}

/// Fills in variables after the build.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PostBuild {
    /// Values by the name of the variable. Manifests use them as `${name}`, with the string functions of Bash
    /// such as `${name:=default}`. They win over those of `substituteFrom`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub substitute: Option<BTreeMap<String, String>>,
    /// ConfigMaps and Secrets whose keys are variables; for a variable in several of them, the last one wins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub substitute_from: Option<Vec<SubstituteFrom>>,
    /// When variables are filled in: only if at least one is defined here (`WithVariables`, the default), or
    /// in any case (`Always`), so that defaults in the manifests take effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub substitute_strategy: Option<SubstituteStrategy>,
}

/// Names a ConfigMap or Secret with variables, in the same namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SubstituteFrom {
    /// `ConfigMap` or `Secret`.
    pub kind: ConfigKind,
    /// Name of the ConfigMap or Secret.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Whether the object may be missing; it then defines no variables.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = false))]
    pub optional: Option<bool>,
}

/// The conditions for filling in variables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum SubstituteStrategy {
    /// At least one variable is defined.
    #[default]
    WithVariables,
    /// None.
    Always,
}
