//! The operations, one verb a file: Options in, Report out.

pub mod delete;
pub mod export;
pub mod get;
pub mod reconcile;
pub mod resume;
pub mod suspend;
pub mod targets;
pub mod version;
