//! Forges: bootstraps from each of them, and what goes wrong on the way.

mod bootstrap;
mod client;
mod clones;
mod fake;
mod keys;
mod killed;
mod logins;
mod planned;
mod proposals;
mod proxied;
mod redirects;
mod refusals;
mod repositories;
mod rotated;
mod scene;
mod scopes;
mod secrets;
mod teams;
mod tls;
mod tokens;
