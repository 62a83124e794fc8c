//! Forges: bootstraps from each of them, what goes wrong on the way, and the fake forge proved by clients that other
//! people wrote.

mod bootstrap;
mod client;
mod faults;
mod foreign;
mod git;
mod killed;
mod refusals;
mod rotated;
mod scene;
