//! The values of a Helm release, composed as helm-controller does: pure.

mod set;
mod tree;
mod values;

pub use set::Malformed;
pub use values::{Error, Values};
