//! OCIRepository: an artifact in a container registry.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::OciVerification;
use crate::api::duration::NO_HOURS;
use crate::api::{Artifact, Condition, Duration, LocalObjectReference, RegistryProvider};

/// Says which artifact to pull, which version of it, and how often to look for a new one.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "source.toolkit.fluxcd.io",
    version = "v1",
    kind = "OCIRepository",
    plural = "ocirepositories",
    namespaced,
    doc = "An artifact in a container registry that Flux pulls and offers to other objects.",
    status = "OCIRepositoryStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "ocirepo",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-sources",
    printcolumn(name = "URL", type_ = "string", json_path = ".spec.url"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    ),
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp")
)]
pub struct OCIRepositorySpec {
    /// How often to look for a new version; the controller spreads the moments a little.
    pub interval: Duration,
    /// Address of the repository as `oci://host/path`, without tag and digest.
    #[schemars(regex(pattern = r"^oci://.*$"))]
    pub url: String,
    /// Version to pull; the tag `latest` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#ref: Option<OciReference>,
    /// Layer of the artifact to use; the first one when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layer_selector: Option<LayerSelector>,
    /// How to sign in: `generic` (from the Secret or the service account), or by the workload identity
    /// of `aws`, `azure` or `gcp`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "generic"))]
    pub provider: Option<RegistryProvider>,
    /// Names the Secret with the credentials, of type `kubernetes.io/dockerconfigjson`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Service account whose pull secrets, or workload identity with a cloud provider, are used to sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
    /// Names the Secret with certificates for the connection: `ca.crt` to trust the registry, `tls.crt` and
    /// `tls.key` to present a client certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cert_secret_ref: Option<LocalObjectReference>,
    /// Names the Secret with the proxy to go through: `address`, and optionally `username` and `password`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_secret_ref: Option<LocalObjectReference>,
    /// Whether the registry may be reached by plain HTTP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insecure: Option<bool>,
    /// How long an operation such as a pull may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = NO_HOURS), extend("default" = "60s"))]
    pub timeout: Option<Duration>,
    /// Signatures to check before a version is accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify: Option<OciVerification>,
    /// Files to leave out of the artifact, as lines in the notation of `.gitignore`. They take the place of
    /// the controller's default list; a `.sourceignore` file in the content adds to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore: Option<String>,
    /// Whether the controller leaves this source alone; a pull under way is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// Picks a version; of several fields set, `digest` counts first, then `semver` and `tag`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OciReference {
    /// Tag to pull; `latest` when no field is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Range of semantic versions; the highest tag inside it is pulled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub semver: Option<String>,
    /// Regular expression that a tag has to match to be considered for the range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub semver_filter: Option<String>,
    /// Digest of the manifest to pull, as `sha256:…`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// Picks a layer of an OCI artifact and says what to do with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LayerSelector {
    /// Media type of the layer; the first layer of this type is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Whether the layer, a compressed tar archive, is unpacked (`extract`, the default) or stored as it
    /// is (`copy`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<LayerOperation>,
}

/// What is done with a layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LayerOperation {
    /// Unpack it.
    #[default]
    Extract,
    /// Store it as it is.
    Copy,
}

/// What the controller last saw and stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct OCIRepositoryStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the source, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Address inside the cluster where the latest artifact can be downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Archive of the version that was pulled last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact: Option<Artifact>,
    /// Value of `spec.ignore` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_ignore: Option<String>,
    /// Value of `spec.layerSelector` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_layer_selector: Option<LayerSelector>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}
