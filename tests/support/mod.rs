//! What the tests stand on: the binary, the servers, temporary places.

pub mod bootstrap;
pub mod cluster;
pub mod controller;
pub mod flux;
#[cfg(unix)]
pub mod follow;
pub mod forge;
pub mod git_server;
pub mod objects;
pub mod proxy;
pub mod pty;
pub mod stub;
pub mod testbed;
pub mod tools;
