//! Health of objects that Flux has no built-in rule for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Tells by CEL expressions how an object of a certain kind fares.
///
/// The expressions see the fields of the object as variables, `status.phase == 'Ready'` for instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct HealthCheckExpr {
    /// API version of the objects as `group/version`.
    pub api_version: String,
    /// Kind of the objects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// CEL expression that is true while the object is still on its way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_progress: Option<String>,
    /// CEL expression that is true once the object has failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
    /// CEL expression that is true once the object has reached the wanted state.
    pub current: String,
}
