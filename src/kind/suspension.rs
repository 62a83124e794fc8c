//! What a suspension says of itself: why it was made, and until when.

use kube::ResourceExt;
use kube::core::DynamicObject;

use super::Kind;

/// The annotation that says why an object is suspended.
pub const SUSPEND_REASON: &str = "flux-rs.dev/suspend-reason";
/// The annotation that says when an object may be resumed, as RFC 3339 writes a time.
pub const SUSPEND_UNTIL: &str = "flux-rs.dev/suspend-until";

/// Says whether an object is suspended until a time that is past.
pub fn is_expired(kind: &Kind, object: &DynamicObject, now: jiff::Timestamp) -> bool {
    let until = object.annotations().get(SUSPEND_UNTIL);
    let until = until.and_then(|until| until.parse::<jiff::Timestamp>().ok());
    (kind.suspended)(object) && until.is_some_and(|until| until <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn a_suspension_expires_at_its_time_and_not_without_one() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let now = "2026-01-01T12:00:00Z".parse().expect("a time");
        let expired = |suspend: bool, until: Option<&str>| {
            let annotations = until
                .map(|until| json!({ SUSPEND_UNTIL: until }))
                .unwrap_or(json!({}));
            let object = object(json!({
                "metadata": {"name": "x", "annotations": annotations}, "spec": {"suspend": suspend},
            }));
            is_expired(kind, &object, now)
        };
        assert!(expired(true, Some("2026-01-01T12:00:00Z")));
        assert!(expired(true, Some("2026-01-01T13:30:00+02:00")));
        assert!(!expired(true, Some("2026-01-01T12:00:01Z")));
        assert!(!expired(true, Some("soon")) && !expired(true, None));
        assert!(!expired(false, Some("2025-01-01T00:00:00Z")));
    }
}
