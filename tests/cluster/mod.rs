//! Verbs against a real API server.

#[cfg(unix)]
mod access;
mod export;
mod get;
mod reconcile;
mod suspend;
