//! The secret a new source logs in with.

/// What the secret is made from.
#[derive(Debug)]
pub struct Options {}
