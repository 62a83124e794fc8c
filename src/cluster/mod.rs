//! Work on a cluster: the client, server-side apply, waiting, ownership.

mod answer;
pub mod apply;
mod canonical;
pub mod client;
pub mod config;
pub mod drift;
pub mod error;
pub mod failure;
pub mod guard;
pub mod login;
pub mod logs;
pub mod object;
pub mod objects;
pub mod patience;
pub mod prune;
pub mod recorded;
mod response;
pub mod settle;
mod stage;
pub mod status;
pub mod trouble;
pub mod wait;
pub mod watch;
