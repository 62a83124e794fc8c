//! The binary without a cluster.

mod conventions;
mod create;
mod envsubst;
mod encrypted;
mod generated;
mod install;
mod layers;
mod prompts;
mod verbs;
