//! Conditions, by which a controller reports how an object fares.

use k8s_openapi::apimachinery::pkg::apis::meta::v1::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One aspect of an object's state, as the controller saw it last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// Name of the aspect, such as `Ready`, `Reconciling` or `Stalled`; unique within the list.
    #[schemars(
        regex(
            pattern = r"^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$"
        ),
        length(max = 316)
    )]
    pub r#type: String,
    /// Whether the aspect holds: `True`, `False`, or `Unknown` while the controller cannot tell.
    pub status: ConditionStatus,
    /// Generation of the object the condition was computed for; a smaller one than
    /// `metadata.generation` means that the latest change is not reflected yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0))]
    pub observed_generation: Option<i64>,
    /// Time at which the status last changed from one value to another.
    pub last_transition_time: Time,
    /// Machine-readable cause of the status, in CamelCase.
    #[schemars(
        regex(pattern = r"^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$"),
        length(min = 1, max = 1024)
    )]
    pub reason: String,
    /// Explanation for people; may be empty.
    #[schemars(length(max = 32768))]
    pub message: String,
}

/// The three values of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ConditionStatus {
    /// The aspect holds.
    True,
    /// The aspect does not hold.
    False,
    /// The controller cannot tell.
    Unknown,
}
