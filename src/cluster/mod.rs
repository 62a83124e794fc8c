//! Work on a cluster: the client, server-side apply, waiting, ownership.

pub mod client;
pub mod failure;
pub mod objects;
pub mod settle;
pub mod watch;
