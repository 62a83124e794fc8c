//! The fake forge, proved by clients that other people wrote.

mod git;
