//! Everything that is written: events on stderr, data on stdout, questions on the terminal.
//!
//! Nothing else in the crate writes: clippy denies `print!` and `eprint!`, and `std::io::stdout` is a
//! disallowed method everywhere but here.

pub mod ago;
pub mod data;
pub mod escape;
pub mod event;
pub mod failure;
pub mod form;
pub mod jsonpath;
pub mod list;
pub mod report;
pub mod sink;
pub mod stdout;
pub mod table;
pub mod ui;
