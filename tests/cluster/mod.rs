//! Verbs against a real API server.

mod guards;
mod install;
mod uninstall;
