//! The model of the 15 Flux kinds: one row a kind, and what the verbs need to know of it.

pub mod column;
pub mod reference;
pub mod status;
pub mod table;

pub use reference::Reference;
pub use table::{Family, KINDS, Kind, Verb};
