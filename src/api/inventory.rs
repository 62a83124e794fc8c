//! The list of what an applier has put into the cluster.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Lists the objects an applier manages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Inventory {
    /// The managed objects.
    pub entries: Vec<InventoryEntry>,
}

/// Identifies a managed object.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InventoryEntry {
    /// The object as `namespace_name_group_kind`; namespace and group may be empty.
    pub id: String,
    /// API version of the object, without its group.
    pub v: String,
}
