//! Verbs against a real API server.

mod access;
mod export;
mod get;
mod reconcile;
mod suspend;
