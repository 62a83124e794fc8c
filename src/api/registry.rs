//! Container registries: how to sign in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The ways to sign in to a container registry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RegistryProvider {
    /// Credentials from a Secret or a service account's pull secrets, or none at all.
    #[default]
    Generic,
    /// Workload identity of AWS, for Elastic Container Registry.
    Aws,
    /// Workload identity of Azure, for Azure Container Registry.
    Azure,
    /// Workload identity of Google Cloud, for Artifact Registry.
    Gcp,
}
