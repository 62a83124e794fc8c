//! The model of the 15 Flux kinds: one row a kind, and what the verbs need to know of it.

pub mod column;
pub mod inventory;
pub mod reference;
pub mod revision;
mod row;
pub mod status;
pub mod suspension;
pub mod table;

pub use reference::Reference;
pub use row::{Family, Inert, Kind, Verb};
pub use table::KINDS;
