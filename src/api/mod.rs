//! The Flux API as Rust types; the CRDs that `install` applies are generated from them.
//!
//! Where to find a kind: one module a group, one file a kind.
//!
//! | module | group | kinds |
//! |---|---|---|
//! | [`source`] | `source.toolkit.fluxcd.io/v1` | GitRepository, OCIRepository, Bucket, HelmRepository, HelmChart, ExternalArtifact |
//! | [`kustomize`] | `kustomize.toolkit.fluxcd.io/v1` | Kustomization |
//! | [`helm`] | `helm.toolkit.fluxcd.io/v2` | HelmRelease |
//! | [`notification`] | `notification.toolkit.fluxcd.io/v1beta3`, `v1` | Alert, Provider (both `v1beta3`), Receiver |
//! | [`image`] | `image.toolkit.fluxcd.io/v1` | ImageRepository, ImagePolicy, ImageUpdateAutomation |
//! | [`extensions`] | `source.extensions.fluxcd.io/v1beta1` | ArtifactGenerator |
//!
//! What several kinds share is in files of this directory, named by noun, and re-exported here.
//!
//! Conventions:
//! - Fields stand in the order in which people write them. Their doc comments become the descriptions that
//!   `kubectl explain` shows.
//! - An optional field is an `Option`, lists and maps included, and left out when `None`: reading and writing
//!   an object changes nothing. Defaults are in the schema only (`extend("default" = …)`), for the server.
//! - Go's `int` is `i32`, `int64` is `i64`; unsigned types would put a `minimum` into the schema.
//! - A kind is declared with `schema = "disabled"`: its schema is made by `finish.rs`, so that `crds` is what
//!   returns a whole CRD, and not `crd` of the kind.
//! - Enums are closed and CEL rules are not checked here, so objects written by others are best read as
//!   dynamic values.

// Clippy takes the repeated keys of kube's `printcolumn`s for duplicates.
#![allow(clippy::duplicated_attributes)]

mod access;
mod artifact;
mod condition;
mod duration;
pub mod extensions;
mod finish;
mod health;
pub mod helm;
pub mod image;
mod inventory;
mod kube_config;
pub mod kustomize;
mod label_selector;
mod metadata;
pub mod notification;
mod patch;
mod reference;
mod registry;
pub mod source;
#[cfg(test)]
mod tests;

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;

pub use access::{AccessFrom, NamespaceSelector};
pub use artifact::Artifact;
pub use condition::{Condition, ConditionStatus};
pub use duration::{Duration, DurationError};
use finish::finished;
pub use health::HealthCheckExpr;
pub use inventory::{Inventory, InventoryEntry};
pub use kube_config::{KubeConfigReference, SecretKeyReference};
pub use label_selector::{LabelRequirement, LabelSelector};
pub use metadata::CommonMetadata;
pub use patch::{IgnoreRule, ImageOverride, Patch, Selector};
pub use reference::{
    ConfigKind, DependencyReference, LocalObjectReference, NamespacedReference, ObjectReference,
};
pub use registry::RegistryProvider;

/// Returns the CRDs of all kinds, by group, then kind.
pub fn crds() -> Vec<CustomResourceDefinition> {
    vec![
        finished::<helm::HelmRelease>(),
        finished::<image::ImagePolicy>(),
        finished::<image::ImageRepository>(),
        finished::<image::ImageUpdateAutomation>(),
        finished::<kustomize::Kustomization>(),
        finished::<notification::Alert>(),
        finished::<notification::Provider>(),
        finished::<notification::Receiver>(),
        finished::<extensions::ArtifactGenerator>(),
        finished::<source::Bucket>(),
        finished::<source::ExternalArtifact>(),
        finished::<source::GitRepository>(),
        finished::<source::HelmChart>(),
        finished::<source::HelmRepository>(),
        finished::<source::OCIRepository>(),
    ]
}
