//! flux-rs: bootstrap, operate and migrate Flux on Kubernetes.
//!
//! A command flows one way through the crate:
//!
//! ```text
//! argv -> cli::*Args -> ops::*Options -> ops::run(&Ctx, Options) -> layers -> Report -> output -> stdout
//!                                              └── Event ───────────────────> output -> stderr
//!                                              └── Error {kind, hints} -> cli::main -> stderr, exit code
//! ```
//!
//! | module | knows | may use |
//! |---|---|---|
//! | [`cli`] | argv; no I/O | everything: it is where a command line meets its operation |
//! | [`ops`] | the order of things, one verb a file | [`context`], [`output`], all layers |
//! | [`context`] | the environment, how clients are made | [`output`], [`cluster`] |
//! | [`cluster`], [`forge`], [`git`], [`manifests`] | one kind of work each; no flags, no terminal | [`api`], [`kind`], [`http`], [`process`], events |
//! | [`envsubst`] | variables in text | nothing |
//! | [`kustomize`] | how kustomize builds a tree of files; no Flux, no cluster, no flags | nothing |
//! | [`helm`] | how a release's values are composed | [`yaml`] |
//! | [`process`] | other programs: nothing of them outlives the wait for them | nothing |
//! | [`http`] | how HTTP is spoken: TLS, proxies, what failures mean | nothing |
//! | [`kind`] | the table of the 15 kinds | [`api`] |
//! | [`api`] | the Flux API as types | nothing |
//! | [`output`] | stdout and stderr | nothing |

pub mod api;
pub mod cli;
pub mod cluster;
pub mod context;
pub mod envsubst;
pub mod error;
pub mod forge;
pub mod git;
pub mod helm;
pub mod http;
pub mod kind;
pub mod kustomize;
pub mod manifests;
pub mod ops;
pub mod output;
pub mod process;
pub mod secret;
pub mod yaml;

/// The Flux version flux-rs installs and whose command line it speaks.
pub const FLUX_VERSION: &str = "v2.9.4";
