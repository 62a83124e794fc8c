//! Kustomization: the manifests in a directory of a source, applied to a cluster.

use std::collections::BTreeMap;

use k8s_openapi::apimachinery::pkg::apis::meta::v1::Time;
use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BuildMetadata, PostBuild};
use crate::api::{
    CommonMetadata, Condition, DependencyReference, Duration, HealthCheckExpr, IgnoreRule, ImageOverride,
    Inventory, KubeConfigReference, LocalObjectReference, ObjectReference, Patch,
};

/// Says which manifests to build, how to change them on the way, and how to apply them.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "kustomize.toolkit.fluxcd.io",
    version = "v1",
    kind = "Kustomization",
    plural = "kustomizations",
    namespaced,
    doc = "A set of manifests from a source that Flux builds with Kustomize and keeps applied to a cluster.",
    status = "KustomizationStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "ks",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-appliers",
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
pub struct KustomizationSpec {
    /// How often to build and apply, also without a new revision, which puts right what was changed in the
    /// cluster; the controller spreads the moments a little.
    pub interval: Duration,
    /// How soon to try again after a failure; `interval` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_interval: Option<Duration>,
    /// How long building, applying and waiting for health may take; `interval` less 30 seconds when absent,
    /// and 30 seconds at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// Source that has the manifests.
    pub source_ref: SourceReference,
    /// Directory in the source, with a `kustomization.yaml` or plain manifests; the root when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Whether objects are deleted from the cluster once the source no longer has them.
    pub prune: bool,
    /// Whether all applied objects have to become healthy before this one is ready; `healthChecks` is then
    /// ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<bool>,
    /// Whether objects with a change to an immutable field are deleted and created anew.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = false))]
    pub force: Option<bool>,
    /// Kustomizations that have to be ready before this one is applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<Vec<DependencyReference>>,
    /// Objects that have to become healthy before this one is ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_checks: Option<Vec<ObjectReference>>,
    /// Rules of health for custom resources; of use with `wait` or `healthChecks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_check_exprs: Option<Vec<HealthCheckExpr>>,
    /// Namespace that all namespaced objects are put into; the one in each manifest when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 63))]
    pub target_namespace: Option<String>,
    /// Service account that applies the objects; it bounds what they may be. Without it the rights are those
    /// of the controller, or of its `--default-service-account`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
    /// Access to the cluster to apply to; the one Flux runs in when absent. A service account is then one of
    /// that cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kube_config: Option<KubeConfigReference>,
    /// How encrypted Secrets among the manifests are decrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decryption: Option<Decryption>,
    /// Variables to fill in after the build.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_build: Option<PostBuild>,
    /// Text put before the name of every object.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub name_prefix: Option<String>,
    /// Text put after the name of every object.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 200))]
    pub name_suffix: Option<String>,
    /// Labels and annotations that every object gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common_metadata: Option<CommonMetadata>,
    /// Patches, applied in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patches: Option<Vec<Patch>>,
    /// Container images to replace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub images: Option<Vec<ImageOverride>>,
    /// Kustomize components to add, as paths relative to `path`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub components: Option<Vec<String>>,
    /// Whether components that the source lacks are passed over instead of failing the build.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_missing_components: Option<bool>,
    /// Annotations the build leaves on its objects: the file each one came from (`originAnnotations`), what
    /// changed it (`transformerAnnotations`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_metadata: Option<Vec<BuildMetadata>>,
    /// Fields that are neither compared nor applied once an object exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore: Option<Vec<IgnoreRule>>,
    /// What becomes of the objects when this one is deleted: as `prune` says (`MirrorPrune`, the default),
    /// deleted (`Delete`), deleted and waited for (`WaitForTermination`), or kept (`Orphan`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_policy: Option<DeletionPolicy>,
    /// Whether the controller leaves this object alone; an apply under way is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// Names the source of manifests.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SourceReference {
    /// API version of the source as `group/version`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Kind of the source.
    pub kind: SourceKind,
    /// Name of the source.
    pub name: String,
    /// Namespace of the source; the one of the Kustomization when absent. A controller run with
    /// `--no-cross-namespace-refs` accepts no other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// The kinds of source manifests can come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum SourceKind {
    /// An artifact in a container registry.
    OCIRepository,
    /// A Git repository.
    #[default]
    GitRepository,
    /// A bucket of an object store.
    Bucket,
    /// An artifact made by another program.
    ExternalArtifact,
}

/// Says how to decrypt Secrets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Decryption {
    /// Tool the Secrets were encrypted with; `sops` is the only one.
    pub provider: DecryptionProvider,
    /// Names the Secret with the keys: age keys under names that end in `.agekey`, OpenPGP keys under names
    /// that end in `.asc`, and tokens or credentials of key management services under the names SOPS has for
    /// them. Such credentials win over `serviceAccountName`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Service account whose workload identity is used with the key management service of a cloud provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
}

/// The tools that decrypt Secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DecryptionProvider {
    /// SOPS.
    #[default]
    Sops,
}

/// What becomes of the applied objects when their Kustomization is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum DeletionPolicy {
    /// They are deleted if `prune` is true, and kept otherwise.
    #[default]
    MirrorPrune,
    /// They are deleted.
    Delete,
    /// They are deleted, and the Kustomization stays until they are gone.
    WaitForTermination,
    /// They are kept.
    Orphan,
}

/// What the controller last built and applied.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct KustomizationStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the Kustomization, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Revision of the source that was last applied with success.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_applied_revision: Option<String>,
    /// Revision the applied artifact was itself made from, for instance the Git commit behind an OCI artifact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_applied_origin_revision: Option<String>,
    /// Revision of the source that was last tried, with success or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempted_revision: Option<String>,
    /// Objects that were applied and are watched over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inventory: Option<Inventory>,
    /// Outcomes of the latest runs, newest first; equal outcomes are counted in one entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<HistoryEntry>>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}

/// Runs with the same configuration and the same outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// Checksum of what was applied.
    pub digest: String,
    /// Time of the first of the runs.
    pub first_reconciled: Time,
    /// Time of the last of the runs.
    pub last_reconciled: Time,
    /// How long the last of the runs took.
    pub last_reconciled_duration: String,
    /// Outcome of the last of the runs, as the reason of its `Ready` condition.
    pub last_reconciled_status: String,
    /// Number of the runs.
    pub total_reconciliations: i64,
    /// Facts about what was applied, such as its revision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
}
