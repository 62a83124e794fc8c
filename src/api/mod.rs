//! The Flux API as Rust types; the CRDs are generated from them.
