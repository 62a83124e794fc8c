//! The operations, one verb a file: Options in, Report out.

pub mod bootstrap;
pub mod check;
pub mod install;
pub mod release;
pub mod uninstall;
