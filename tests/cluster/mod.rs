//! Verbs against a real API server.

#[cfg(unix)]
mod access;
mod apply;
mod create;
mod debug;
mod events;
mod export;
#[cfg(unix)]
mod follow;
mod forms;
mod get;
mod guards;
mod hostile;
mod install;
mod limited;
mod logs;
mod many;
mod reconcile;
mod report;
mod suspend;
#[cfg(unix)]
mod testbed;
mod trace;
#[cfg(unix)]
mod tree;
mod uninstall;
mod wait;
mod why;
