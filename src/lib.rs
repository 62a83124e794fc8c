//! flux-rs: bootstrap, operate and migrate Flux on Kubernetes.

pub mod api;
pub mod error;
pub mod git;
pub mod manifests;
pub mod output;
