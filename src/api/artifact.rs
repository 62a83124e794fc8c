//! Artifacts, the archives that sources produce and appliers consume.

use std::collections::BTreeMap;

use k8s_openapi::apimachinery::pkg::apis::meta::v1::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Describes the archive a source last stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    /// Path of the archive below the root of the controller's storage.
    pub path: String,
    /// Address inside the cluster where other controllers download the archive.
    pub url: String,
    /// What the archive was made of, in the terms of its source: a Git branch and commit
    /// (`main@sha1:…`), an OCI tag and digest, a chart version.
    pub revision: String,
    /// Checksum of the archive as `algorithm:value`.
    #[schemars(regex(pattern = r"^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"))]
    pub digest: String,
    /// Time at which the archive was stored, hence not the time of the commit or the push.
    pub last_update_time: Time,
    /// Size of the archive in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Facts the source has to tell about the content, such as the annotations of an OCI manifest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
}
