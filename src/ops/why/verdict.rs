//! What the status of a Flux object says of it: whether it is well, and if not, in which word.

use kube::ResourceExt;
use kube::core::DynamicObject;

use crate::kind::Kind;
use crate::kind::status::{Progress, condition, current_ready, holding, progress};
use crate::kind::suspension::{SUSPEND_REASON, SUSPEND_UNTIL};

/// How a Flux object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is well.
    Well(String),
    /// Its controller leaves it alone.
    Suspended(String),
    /// Its controller has not looked at it as it is now.
    Unseen,
    /// Its controller is at work.
    AtWork(Said),
    /// It waits for another object.
    Waits(Said),
    /// It failed.
    Failed(Said),
}

/// A reason and a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) reason: String,
    pub(super) message: String,
    /// The controller will not try again by itself.
    pub(super) gave_up: bool,
}

/// What a controller says when it gave up after so many attempts.
pub(super) const EXHAUSTED: &str = "RetriesExceeded";

/// Judges an object of the table.
pub(super) fn judge(kind: &Kind, object: &DynamicObject) -> Verdict {
    if (kind.suspended)(object) {
        return Verdict::Suspended(suspension(object));
    }
    if let Some(told) = kind.inert(object) {
        return Verdict::Well(told.to_owned());
    }
    let Some(ready) = current_ready(object) else {
        return match holding(object, "Reconciling") {
            Some(doing) => Verdict::AtWork(Said {
                reason: doing.reason().to_owned(),
                message: doing.says(),
                gave_up: false,
            }),
            // What others make needs no controller.
            None if !kind.answers && condition(object, "Ready").is_none() => Verdict::Well(String::new()),
            None => Verdict::Unseen,
        };
    };
    let stalled = holding(object, "Stalled");
    let said = Said {
        reason: match stalled {
            Some(stalled) if stalled.reason() == EXHAUSTED => EXHAUSTED.to_owned(),
            _ => ready.reason().to_owned(),
        },
        message: ready.says(),
        gave_up: stalled.is_some(),
    };
    match progress(object) {
        Progress::Ready => Verdict::Well(said.message),
        Progress::Failed => Verdict::Failed(said),
        Progress::Underway if ready.reason() == "DependencyNotReady" => Verdict::Waits(said),
        Progress::Underway => Verdict::AtWork(said),
    }
}

/// Says why an object is suspended and until when, where it tells.
fn suspension(object: &DynamicObject) -> String {
    let told = |key: &str| object.annotations().get(key).filter(|text| !text.is_empty());
    let mut text = "its controller is told to leave it alone".to_owned();
    if let Some(reason) = told(SUSPEND_REASON) {
        text += &format!(": {reason}");
    }
    if let Some(until) = told(SUSPEND_UNTIL) {
        text += &format!(" (until {until})");
    }
    text
}

impl Said {
    /// Says whether the failure is one of objects that were applied, so that the cause is to be looked for below.
    pub(super) fn is_of_what_is_below(&self) -> bool {
        const OWN: [&str; 12] = [
            "AccessDenied",
            "ArtifactFailed",
            "BuildFailed",
            "DependencyCheckFailed",
            "DependencyNotReady",
            "InvalidCELExpression",
            "InvalidChartReference",
            "PruneFailed",
            "ReconciliationFailed",
            "SourceNotReady",
            "ValuesError",
            "FeatureGateDisabled",
        ];
        !OWN.contains(&self.reason.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::{Value, json};

    #[test]
    fn the_conditions_say_how_an_object_is() {
        let judge = |kind: &str, spec: Value, conditions: Value| {
            let object = object(json!({
                "metadata": {"name": "x", "generation": 1, "annotations": {SUSPEND_REASON: "a freeze"}},
                "spec": spec, "status": {"observedGeneration": 1, "conditions": conditions},
            }));
            match super::judge(Kind::by_name(kind).expect("a row"), &object) {
                Verdict::Well(_) => "well".to_owned(),
                Verdict::Suspended(told) => format!("suspended {told}"),
                Verdict::Unseen => "unseen".to_owned(),
                Verdict::AtWork(said) => format!("at work {}", said.reason),
                Verdict::Waits(said) => format!("waits {}", said.message),
                Verdict::Failed(said) => format!("failed {} {} {}", said.reason, said.message, said.gave_up),
            }
        };
        let is = |kind: &str, status: &str, reason: &str, message: &str| json!({"type": kind, "status": status, "reason": reason, "message": message});
        let ready = |status: &str, reason: &str, message: &str| json!([is("Ready", status, reason, message)]);
        let suspended = json!({"suspend": true});
        let table = [
            ("Kustomization", json!({}), json!([]), "unseen"),
            ("Kustomization", json!({}), ready("True", "", ""), "well"),
            (
                "Kustomization",
                suspended,
                ready("True", "", ""),
                "suspended its controller is told to leave it alone: a freeze",
            ),
            (
                "Kustomization",
                json!({}),
                ready("False", "DependencyNotReady", "dependency 'n/db' is not ready"),
                "waits dependency 'n/db' is not ready",
            ),
            (
                "Kustomization",
                json!({}),
                ready("Unknown", "Progressing", ""),
                "at work Progressing",
            ),
            (
                "HelmRelease",
                json!({}),
                json!([
                    is("Ready", "False", "InstallFailed", "timed out"),
                    is(
                        "Stalled",
                        "True",
                        "RetriesExceeded",
                        "Failed to install after 1 attempt(s)"
                    ),
                ]),
                "failed RetriesExceeded timed out true",
            ),
            ("Alert", json!({}), json!([]), "well"),
            ("ExternalArtifact", json!({}), json!([]), "well"),
        ];
        for (kind, spec, conditions, told) in table {
            assert_eq!(judge(kind, spec, conditions.clone()), told, "{kind} {conditions}");
        }
    }
}
