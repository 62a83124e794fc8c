//! What the tests run against.

pub mod git_server;
