//! Everything that is written: events on stderr, reports on stdout.

pub mod event;
