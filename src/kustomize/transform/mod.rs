//! What changes resources, one transformer a file.

pub mod images;
pub mod labels;
pub mod names;
pub mod namespace;
pub mod patches;
pub mod replicas;
