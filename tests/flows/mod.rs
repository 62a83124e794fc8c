//! Whole stories: bootstrapping a cluster from a Git repository.

mod killed;
mod refused;
