//! Verbs against a real API server.

#[cfg(unix)]
mod access;
mod apply;
mod create;
mod export;
mod get;
mod guards;
mod install;
mod reconcile;
mod suspend;
mod uninstall;
