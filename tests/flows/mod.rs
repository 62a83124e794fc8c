//! Whole stories: bootstrapping a cluster from a Git repository.

mod adopted;
mod by_agent;
mod by_config;
mod by_key;
mod by_token;
mod created;
mod failing;
mod hidden;
mod interrupted;
mod killed;
mod mended;
mod moved;
mod planned;
mod proxied;
mod raced;
mod refused;
mod rotated;
mod served;
mod signed;
mod tenanted;
mod why;
