//! What was created, as data.

use std::path::PathBuf;

use serde::Serialize;

use crate::cluster::apply::Change;
use crate::cluster::object::ObjectRef;

/// What was created, and what came of it.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// The objects, in the order in which they were applied.
    pub objects: Vec<CreatedObject>,
    /// The file they were written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<PathBuf>,
    /// The public key of a login over SSH, which is to be registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// The URL of a webhook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook: Option<String>,
    /// The text of a `.sops.yaml`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sops_rule: Option<String>,
}

/// An object that was applied.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedObject {
    /// The object, and what was done to it.
    #[serde(flatten)]
    pub change: Change,
    /// Whether its controller got along with it; none where no controller looks at it, or did not in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready: Option<bool>,
    /// What its controller says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl Created {
    /// Takes down what became of an object that was applied.
    pub(super) fn settled(&mut self, object: &ObjectRef, ready: bool, message: String) {
        if let Some(created) = self
            .objects
            .iter_mut()
            .find(|created| created.change.object == *object)
        {
            created.ready = Some(ready);
            created.message = Some(message);
        }
    }
}
