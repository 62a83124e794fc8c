//! HelmRepository: a repository of Helm charts.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::duration::NO_HOURS;
use crate::api::{AccessFrom, Artifact, Condition, Duration, LocalObjectReference, RegistryProvider};

/// Says where the charts are, how to get in, and how often to fetch the index.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "source.toolkit.fluxcd.io",
    version = "v1",
    kind = "HelmRepository",
    plural = "helmrepositories",
    namespaced,
    doc = "A repository of Helm charts, served by HTTP with an index or by a container registry.",
    status = "HelmRepositoryStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "helmrepo",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-sources",
    printcolumn(name = "URL", type_ = "string", json_path = ".spec.url"),
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    )
)]
pub struct HelmRepositorySpec {
    /// How often to fetch the index; the controller spreads the moments a little. Of no use for the type `oci`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Duration>,
    /// Address of the repository: `https://` or `http://`, or `oci://` for the type `oci`.
    #[schemars(regex(pattern = r"^(http|https|oci)://.*$"))]
    pub url: String,
    /// Kind of repository: one with an index (`default`), or a container registry (`oci`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<HelmRepositoryType>,
    /// How to sign in to a container registry: `generic` (from the Secret), or by the workload identity
    /// of `aws`, `azure` or `gcp`. Only for the type `oci`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "generic"))]
    pub provider: Option<RegistryProvider>,
    /// Names the Secret with the credentials: `username` and `password`, or for the type `oci` also one of
    /// type `kubernetes.io/dockerconfigjson`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Names the Secret with certificates for the connection: `ca.crt` to trust the server, `tls.crt` and
    /// `tls.key` to present a client certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cert_secret_ref: Option<LocalObjectReference>,
    /// Whether the credentials are also sent to other hosts the index points to. Not for the type `oci`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass_credentials: Option<bool>,
    /// Whether the registry may be reached by plain HTTP; only for the type `oci`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insecure: Option<bool>,
    /// How long fetching the index, or an operation of the registry, may take; 60s when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = NO_HOURS))]
    pub timeout: Option<Duration>,
    /// Namespaces that may refer to this repository. Reserved: no controller enforces it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_from: Option<AccessFrom>,
    /// Whether the controller leaves this source alone; a fetch under way is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// The kinds of chart repository.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HelmRepositoryType {
    /// One with an index, served by HTTP.
    #[default]
    Default,
    /// A container registry.
    Oci,
}

/// What the controller last saw and stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct HelmRepositoryStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the source, `Ready` above all; the type `oci` has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Address inside the cluster where the latest index can be downloaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The index that was fetched last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact: Option<Artifact>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}
