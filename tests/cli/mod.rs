//! The binary without a cluster.

mod conventions;
mod create;
mod encrypted;
mod envsubst;
mod generated;
mod install;
mod layers;
mod prompts;
mod trigger;
mod verbs;
