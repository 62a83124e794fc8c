//! The integration tests.

mod git;
mod support;
