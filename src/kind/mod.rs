//! The model of the 15 Flux kinds: one row a kind, and what the verbs need to know of it.

pub mod table;

pub use table::{Family, KINDS, Kind, Verb};
