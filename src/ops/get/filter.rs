//! Which of the objects are shown.

use kube::core::DynamicObject;

use crate::kind::Kind;
use crate::kind::status::{self, Progress, StatusSelector};

/// What all objects that are shown have in common.
#[derive(Debug, Default)]
pub struct Filter {
    /// A condition in this status.
    pub status: Option<StatusSelector>,
    /// Being suspended.
    pub suspended: bool,
    /// Not being ready as they are now.
    pub not_ready: bool,
    /// A failure their controller reported.
    pub failed: bool,
}

impl Filter {
    /// Says whether the object is shown.
    pub(super) fn takes(&self, kind: &Kind, object: &DynamicObject) -> bool {
        let selector = self.status.as_ref();
        selector.is_none_or(|selector| selector.matches(object))
            && (!self.suspended || (kind.suspended)(object))
            && (!self.not_ready || !is_ready(kind, object))
            && (!self.failed || has_failed(kind, object))
    }
}

fn is_ready(kind: &Kind, object: &DynamicObject) -> bool {
    kind.inert(object).is_some() || status::progress(object) == Progress::Ready
}

fn has_failed(kind: &Kind, object: &DynamicObject) -> bool {
    kind.inert(object).is_none() && status::progress(object) == Progress::Failed
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_object_is_shown_that_has_all_that_is_asked_for() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let object = |ready: &str, suspend: bool| {
            status::tests::object(json!({
                "metadata": {"name": "x", "generation": 2},
                "spec": {"suspend": suspend},
                "status": {
                    "observedGeneration": 2,
                    "conditions": [{"type": "Ready", "status": ready, "observedGeneration": 2}],
                },
            }))
        };
        let (suspended, not_ready, failed) = (
            Filter {
                suspended: true,
                ..Filter::default()
            },
            Filter {
                not_ready: true,
                ..Filter::default()
            },
            Filter {
                failed: true,
                ..Filter::default()
            },
        );
        let both = Filter {
            suspended: true,
            status: Some("ready=false".parse().expect("a selector")),
            ..Filter::default()
        };
        for (ready, suspend, taken) in [
            ("True", false, [true, false, false, false, false]),
            ("True", true, [true, true, false, false, false]),
            ("Unknown", false, [true, false, true, false, false]),
            ("False", true, [true, true, true, true, true]),
        ] {
            let object = object(ready, suspend);
            let filters = [&Filter::default(), &suspended, &not_ready, &failed, &both];
            let takes = filters.map(|filter| filter.takes(kind, &object));
            assert_eq!(takes, taken, "{ready} {suspend}");
        }
        let alert = Kind::by_name("Alert").expect("a row");
        let inert = status::tests::object(json!({"metadata": {"name": "x"}}));
        assert!(!not_ready.takes(alert, &inert));
    }
}
