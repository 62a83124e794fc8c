//! Forges: bootstraps from each of them, and what goes wrong on the way.

mod bootstrap;
mod git;
mod killed;
mod proxied;
mod scene;
