//! The fake forge, proved by clients that other people wrote.

mod client;
mod faults;
mod foreign;
mod git;
mod refusals;
