//! The operations, one verb a file: Options in, Report out.

mod affected;
pub mod bootstrap;
pub mod check;
pub mod create;
pub mod delete;
pub mod envsubst;
pub mod export;
mod flow;
pub mod get;
pub mod host_keys;
pub mod install;
pub mod kustomize;
mod order;
pub mod outcome;
mod reader;
pub mod reconcile;
pub mod release;
pub mod resume;
pub mod ssh;
pub mod stats;
pub mod suspend;
pub mod targets;
pub mod trace;
pub mod tree;
pub mod uninstall;
pub mod version;
pub mod wait;
