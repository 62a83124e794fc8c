//! The `flux-rs` binary.
/// Runs.
fn main() {}
