//! Forges: bootstraps from each of them, and what goes wrong on the way.

mod bootstrap;
mod client;
mod fake;
mod keys;
mod killed;
mod planned;
mod proposals;
mod redirects;
mod refusals;
mod repositories;
mod rotated;
mod scene;
mod teams;
