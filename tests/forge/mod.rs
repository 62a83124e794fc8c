//! Forges: bootstraps from each of them, and what goes wrong on the way.

mod bootstrap;
mod client;
mod clones;
mod git;
mod keys;
mod killed;
mod logins;
mod planned;
mod proposals;
mod redirects;
mod refusals;
mod repositories;
mod scene;
mod secrets;
mod teams;
mod tls;
mod tokens;
