//! Whether an apply would change an object.

use kube::core::{DynamicObject, ObjectMeta};
use serde_json::Value;

use super::apply::FIELD_MANAGER;

/// Says whether the dry run of an apply changed more than what the server keeps for itself.
///
/// Ownership counts: an object of the right content whose fields are not ours yet differs, or a field we drop later
/// would stay.
pub fn differs(before: &DynamicObject, after: &DynamicObject) -> bool {
    changes(before, after) || owned(&before.metadata) != owned(&after.metadata)
}

/// Says whether it changed more than that and who owns what.
pub fn changes(before: &DynamicObject, after: &DynamicObject) -> bool {
    content(before) != content(after)
}

/// Says whether it changed what the object asks for, beyond names, labels and annotations.
pub fn changes_spec(before: &DynamicObject, after: &DynamicObject) -> bool {
    content(before).1 != content(after).1
}

/// Returns what users set.
fn content(object: &DynamicObject) -> (ObjectMeta, Value) {
    let metadata = ObjectMeta {
        managed_fields: None,
        resource_version: None,
        generation: None,
        creation_timestamp: None,
        uid: None,
        ..object.metadata.clone()
    };
    let mut data = object.data.clone();
    if let Some(map) = data.as_object_mut() {
        map.shift_remove("status");
    }
    (metadata, data)
}

/// Returns the set of fields we have applied, as the server keeps it.
fn owned(metadata: &ObjectMeta) -> Option<Value> {
    let entries = metadata.managed_fields.as_deref().unwrap_or_default();
    let ours = entries.iter().find(|entry| {
        entry.manager.as_deref() == Some(FIELD_MANAGER)
            && entry.operation.as_deref() == Some("Apply")
            && entry.subresource.as_deref().unwrap_or_default().is_empty()
    })?;
    Some(ours.fields_v1.as_ref()?.0.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(version: &str, color: &str, manager: &str) -> DynamicObject {
        serde_json::from_value(json!({
            "apiVersion": "v1",
            "kind": "ConfigMap",
            "metadata": {
                "name": "a",
                "resourceVersion": version,
                "managedFields": [{
                    "manager": manager,
                    "operation": "Apply",
                    "time": "2026-01-01T00:00:00Z",
                    "fieldsV1": { "f:data": { "f:color": {} } },
                }],
            },
            "data": { "color": color },
            "status": { "version": version },
        }))
        .expect("an object")
    }

    #[test]
    fn only_content_and_ownership_count() {
        let before = object("1", "red", "flux");
        assert!(!differs(&before, &object("2", "red", "flux")));
        assert!(differs(&before, &object("1", "blue", "flux")));
        assert!(differs(&object("1", "red", "kubectl"), &before));
    }
}
