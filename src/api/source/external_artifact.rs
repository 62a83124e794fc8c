//! ExternalArtifact: content that another program than source-controller provides.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::{Artifact, Condition, ObjectReference};

/// Says which object the artifact comes from; the program that makes the artifact fills it in.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "source.toolkit.fluxcd.io",
    version = "v1",
    kind = "ExternalArtifact",
    plural = "externalartifacts",
    namespaced,
    doc = "An artifact made by another program than source-controller, used like that of any source.",
    status = "ExternalArtifactStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "ea",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-sources",
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
    ),
    printcolumn(name = "Source", type_ = "string", json_path = ".spec.sourceRef.name")
)]
pub struct ExternalArtifactSpec {
    /// Object the artifact is made from, an ArtifactGenerator for instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_ref: Option<ObjectReference>,
}

/// What the program that makes the artifact has to report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExternalArtifactStatus {
    /// State of the artifact, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// The archive that was made last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact: Option<Artifact>,
}
