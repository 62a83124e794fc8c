//! Work on a cluster: the client, server-side apply, waiting, ownership.

pub mod apply;
mod canonical;
pub mod client;
pub mod drift;
pub mod error;
pub mod failure;
pub mod guard;
pub mod login;
pub mod object;
pub mod objects;
pub mod prune;
pub mod settle;
pub mod status;
pub mod trouble;
pub mod wait;
pub mod watch;
