//! The operations, one verb a file: Options in, Report out.

mod affected;
pub mod bootstrap;
pub mod check;
pub mod create;
pub mod debug;
pub mod delete;
pub mod envsubst;
pub mod events;
pub mod export;
mod flow;
pub mod get;
pub mod host_keys;
pub mod install;
pub mod logs;
mod order;
pub mod outcome;
pub mod reconcile;
pub mod release;
pub mod resume;
pub mod ssh;
pub mod suspend;
pub mod targets;
pub mod trigger;
pub mod uninstall;
pub mod version;
pub mod wait;
