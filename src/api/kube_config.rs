//! Access to another cluster than the one Flux runs in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LocalObjectReference;

/// Says how to reach the cluster the objects are applied to; exactly one of the two references is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("x-kubernetes-validations" = [
    {
        "rule": "has(self.configMapRef) || has(self.secretRef)",
        "message": "exactly one of spec.kubeConfig.configMapRef or spec.kubeConfig.secretRef must be specified",
    },
    {
        "rule": "!has(self.configMapRef) || !has(self.secretRef)",
        "message": "exactly one of spec.kubeConfig.configMapRef or spec.kubeConfig.secretRef must be specified",
    },
]))]
pub struct KubeConfigReference {
    /// Names a ConfigMap that describes access by workload identity, without stored credentials. Its keys are
    /// `provider` (`aws`, `azure`, `gcp` or `generic`, required), `cluster`, `address`, `ca.crt`, `audiences`
    /// and `serviceAccountName`; which of them are needed depends on the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub config_map_ref: Option<LocalObjectReference>,
    /// Names a Secret that holds a kubeconfig. It has to be self-contained: credential plugins need a binary
    /// that the controller image lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<SecretKeyReference>,
}

/// Names a key of a Secret in the same namespace.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SecretKeyReference {
    /// Name of the Secret.
    pub name: String,
    /// Key within the Secret; `value` and then `value.yaml` are tried when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}
