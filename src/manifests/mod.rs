//! The Flux install, built in Rust and rendered to YAML.
