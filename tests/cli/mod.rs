//! The binary without a cluster.

mod conventions;
mod verbs;
