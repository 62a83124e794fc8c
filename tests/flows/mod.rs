//! Whole stories: bootstrapping a cluster from a Git repository.

mod adopted;
mod by_agent;
mod by_key;
mod by_token;
mod created;
mod failing;
mod hidden;
mod interrupted;
mod killed;
mod moved;
mod planned;
mod raced;
mod refused;
mod rotated;
