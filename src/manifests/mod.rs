//! What a Flux installation consists of, built in Rust: controllers, access rights, policies, sync objects
//! and secrets, and how they are written as YAML. Pure: no file, network or cluster is touched.
//!
//! - [`install`]: everything `install` applies, from [`component`] rows and [`versions`].
//! - [`release`]: the same from the manifests of another release.
//! - [`sync`], [`secret`]: what ties a cluster to a Git repository.
//! - [`sops`]: what is encrypted before it goes to Git, and the age keys for it.
//! - [`yaml`]: objects to text and back.

pub mod commit_status;
pub mod component;
mod controller;
mod failure;
pub mod install;
pub mod release;
mod rights;
mod scaffold;
pub mod schema;
pub mod secret;
pub mod sops;
pub mod sync;
#[cfg(test)]
mod tests;
pub mod versions;
pub mod yaml;

use kube::core::{ObjectMeta, TypeMeta};
use serde_json::Value;

/// An object of any kind, as it is written to a file or applied to a cluster.
pub type Object = kube::core::DynamicObject;

/// Why manifests cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No component has the name.
    #[error("component {0} does not exist")]
    UnknownComponent(String),
    /// A component is named more than once.
    #[error("component {0} is listed twice")]
    DuplicateComponent(String),
    /// A component that following a Git repository needs was left out.
    #[error("component {0} is required")]
    MissingComponent(&'static str),
    /// No controller knows the log level.
    #[error("log level {0} is not one of debug, info, error")]
    LogLevel(String),
    /// Registry credentials without a user or without a password.
    #[error("registry credentials are not of the form user:password")]
    RegistryCredentials,
    /// Registry credentials, but no name for the secret that holds them.
    #[error("registry credentials are given without the name of an image pull secret")]
    NoImagePullSecret,
    /// A release without the manifests of a component.
    #[error("the release has no {0}")]
    NotInRelease(String),
    /// Text that is not the YAML of Kubernetes objects.
    #[error("not the YAML of Kubernetes objects")]
    Yaml(#[from] serde_norway::Error),
    /// A document that is no object.
    #[error("not a Kubernetes object")]
    Json(#[source] serde_json::Error),
    /// A document that lacks what every object has.
    #[error("a document has no {0}")]
    NotAnObject(&'static str),
}

/// Makes an object from its parts; `data` is what stands beside its metadata.
fn object(api_version: &str, kind: &str, metadata: ObjectMeta, data: Value) -> Object {
    let types = TypeMeta {
        api_version: api_version.to_owned(),
        kind: kind.to_owned(),
    };
    Object {
        types: Some(types),
        metadata,
        data,
    }
}
