//! The operations, one verb a file: Options in, Report out.

pub mod export;
pub mod get;
