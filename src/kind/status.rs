//! What an object's status says: its conditions, whether it is ready, whether a request was handled.

use kube::core::DynamicObject;
use serde_json::Value;

/// The annotation that asks a controller to reconcile now; its value comes back in `lastHandledReconcileAt`.
pub const REQUESTED_AT: &str = "reconcile.fluxcd.io/requestedAt";
/// The annotation that, equal to [`REQUESTED_AT`], makes helm-controller install or upgrade once more.
pub const FORCE_AT: &str = "reconcile.fluxcd.io/forceAt";
/// The annotation that, equal to [`REQUESTED_AT`], makes helm-controller forget its failures.
pub const RESET_AT: &str = "reconcile.fluxcd.io/resetAt";

/// One entry of `status.conditions`.
#[derive(Clone, Copy, Debug)]
pub struct Condition<'a>(&'a Value);

impl<'a> Condition<'a> {
    /// Returns the type, as in `Ready`.
    pub fn name(self) -> &'a str {
        self.text("type")
    }

    /// Returns `True`, `False` or `Unknown`.
    pub fn status(self) -> &'a str {
        self.text("status")
    }

    /// Returns the reason, as in `DependencyNotReady`.
    pub fn reason(self) -> &'a str {
        self.text("reason")
    }

    /// Returns the message.
    pub fn message(self) -> &'a str {
        self.text("message")
    }

    /// Says whether it has the status.
    pub fn is(self, status: &str) -> bool {
        self.status() == status
    }

    /// Returns the message on one line, or the reason where there is none.
    pub fn says(self) -> String {
        match self.message() {
            "" => self.reason().to_owned(),
            message => message.lines().collect::<Vec<_>>().join(" "),
        }
    }

    fn text(self, field: &str) -> &'a str {
        self.0.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    fn observed_generation(self) -> Option<i64> {
        self.0.get("observedGeneration").and_then(Value::as_i64)
    }
}

/// Returns the object's conditions.
pub fn conditions(object: &DynamicObject) -> impl Iterator<Item = Condition<'_>> {
    object
        .data
        .pointer("/status/conditions")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(Condition)
}

/// Returns the condition of type `name`.
pub fn condition<'a>(object: &'a DynamicObject, name: &str) -> Option<Condition<'a>> {
    conditions(object).find(|condition| condition.name() == name)
}

/// Returns the condition of type `name` if its status is `True`.
pub fn holding<'a>(object: &'a DynamicObject, name: &str) -> Option<Condition<'a>> {
    condition(object, name).filter(|condition| condition.is("True"))
}

/// Returns the generation the status as a whole is about.
pub fn observed_generation(object: &DynamicObject) -> Option<i64> {
    object
        .data
        .pointer("/status/observedGeneration")
        .and_then(Value::as_i64)
}

/// Says whether the status as a whole, where it tells what it is about, is about the object's current generation.
pub fn written(object: &DynamicObject) -> bool {
    match (object.metadata.generation, observed_generation(object)) {
        (Some(generation), Some(observed)) => observed >= generation,
        _ => true,
    }
}

/// Says whether the object's reconciliation is suspended.
pub fn suspended(object: &DynamicObject) -> bool {
    object.data.pointer("/spec/suspend").and_then(Value::as_bool) == Some(true)
}

/// Says whether the object's reconciliation is disabled by annotation, as that of an ArtifactGenerator is.
pub fn disabled(object: &DynamicObject) -> bool {
    object
        .metadata
        .annotations
        .as_ref()
        .and_then(|annotations| annotations.get("source.extensions.fluxcd.io/reconcile"))
        .is_some_and(|value| value.eq_ignore_ascii_case("disabled"))
}

/// Says what goes with a Kustomization that is deleted: what it applied, unless told to leave it.
pub fn prunes(object: &DynamicObject) -> Option<&'static str> {
    let field = |pointer: &str| object.data.pointer(pointer);
    let deletes = match field("/spec/deletionPolicy").and_then(Value::as_str) {
        Some("Delete" | "WaitForTermination") => true,
        Some("Orphan") => false,
        _ => field("/spec/prune").and_then(Value::as_bool) == Some(true),
    };
    (deletes && !suspended(object)).then_some("what it applied is deleted, too")
}

/// Says what goes with a HelmRelease that is deleted: the release, unless the controller is suspended for it.
pub fn uninstalls(object: &DynamicObject) -> Option<&'static str> {
    (!suspended(object)).then_some("its Helm release is uninstalled, too")
}

/// Says whether the controller has handled the request `token`, or one made after it.
pub fn handled(object: &DynamicObject, token: &str) -> bool {
    let handled = object
        .data
        .pointer("/status/lastHandledReconcileAt")
        .and_then(Value::as_str);
    let asked = object
        .metadata
        .annotations
        .as_ref()
        .and_then(|annotations| annotations.get(REQUESTED_AT));
    // Somebody may ask again before the controller sees our token: then only theirs is ever answered.
    handled.is_some_and(|handled| handled == token || asked.is_some_and(|asked| asked == handled))
}

/// How far a reconciliation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The object as it is now has been reconciled.
    Ready,
    /// The controller reported failure.
    Failed,
    /// Neither yet.
    Underway,
}

/// Returns how far the reconciliation of the object's generation has come, after the rules of kstatus, but
/// that a `Ready` condition of status `False` is a failure and nothing to wait on.
pub fn progress(object: &DynamicObject) -> Progress {
    let Some(ready) = current_ready(object) else {
        return Progress::Underway;
    };
    match ready.status() {
        "True" if holding(object, "Reconciling").is_some() => Progress::Underway,
        "True" => Progress::Ready,
        _ if holding(object, "Stalled").is_some() => Progress::Failed,
        // The controller looks again by itself once the dependency is ready.
        "False" if ready.reason() == "DependencyNotReady" => Progress::Underway,
        "False" => Progress::Failed,
        _ => Progress::Underway,
    }
}

/// Says whether the condition, or the status as a whole, is about the object's current generation.
fn observed(object: &DynamicObject, condition: Condition<'_>) -> bool {
    let observed = condition
        .observed_generation()
        .or_else(|| observed_generation(object));
    match (object.metadata.generation, observed) {
        (Some(generation), Some(observed)) => observed >= generation,
        _ => true,
    }
}

/// Returns the `Ready` condition if it is about the object's current generation.
pub fn current_ready(object: &DynamicObject) -> Option<Condition<'_>> {
    condition(object, "Ready").filter(|ready| observed(object, *ready))
}

/// Returns what the controller says it is doing with the object as it is, while it does.
pub fn doing(object: &DynamicObject) -> Option<&str> {
    holding(object, "Reconciling")
        .filter(|doing| observed(object, *doing) && !doing.message().is_empty())
        // A retry that is waited for tells of the failure before it.
        .filter(|doing| doing.reason() != "ProgressingWithRetry")
        .map(Condition::message)
}

/// Returns the status and message of the `Ready` condition, for a table.
pub fn ready(object: &DynamicObject) -> (&str, &str) {
    match condition(object, "Ready") {
        Some(ready) => (ready.status(), ready.message()),
        None => ("False", "waiting to be reconciled"),
    }
}

/// Picks objects by the status of a condition, as `--status-selector ready=false` does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusSelector {
    condition: String,
    status: String,
}

impl std::str::FromStr for StatusSelector {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((condition, status)) if !condition.is_empty() && !status.is_empty() => Ok(StatusSelector {
                condition: condition.to_owned(),
                status: status.to_owned(),
            }),
            _ => Err(format!(
                "`{text}` is not of the form condition=status, such as ready=false"
            )),
        }
    }
}

impl StatusSelector {
    /// Says whether the object has the condition in that status; case does not matter.
    pub fn matches(&self, object: &DynamicObject) -> bool {
        conditions(object)
            .find(|condition| condition.name().eq_ignore_ascii_case(&self.condition))
            .is_some_and(|condition| condition.status().eq_ignore_ascii_case(&self.status))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use serde_json::json;

    /// Makes an object from its JSON.
    pub(crate) fn object(value: Value) -> DynamicObject {
        serde_json::from_value(value).expect("an object")
    }

    fn with_status(conditions: Value, observed: Option<i64>) -> DynamicObject {
        object(json!({
            "metadata": {"name": "x", "generation": 2},
            "status": {"conditions": conditions, "observedGeneration": observed},
        }))
    }

    #[test]
    fn progress_follows_the_conditions_of_the_current_generation() {
        let ready = |status: &str, generation: i64| json!({"type": "Ready", "status": status, "reason": "R", "observedGeneration": generation});
        let is = |name: &str| json!({"type": name, "status": "True"});
        let table = [
            (json!([]), Some(2), Progress::Underway),
            (json!([ready("True", 2)]), None, Progress::Ready),
            (json!([ready("True", 1)]), Some(2), Progress::Underway),
            (
                json!([{"type": "Ready", "status": "True"}]),
                Some(1),
                Progress::Underway,
            ),
            (
                json!([{"type": "Ready", "status": "True"}]),
                Some(2),
                Progress::Ready,
            ),
            (
                json!([{"type": "Ready", "status": "True"}]),
                None,
                Progress::Ready,
            ),
            (
                json!([ready("True", 2), is("Reconciling")]),
                Some(2),
                Progress::Underway,
            ),
            (
                json!([ready("Unknown", 2), is("Reconciling")]),
                Some(1),
                Progress::Underway,
            ),
            (
                json!([ready("False", 2), is("Reconciling")]),
                Some(1),
                Progress::Failed,
            ),
            (
                json!([ready("False", 2), is("Stalled")]),
                Some(2),
                Progress::Failed,
            ),
            (json!([ready("False", 1)]), Some(1), Progress::Underway),
            (
                json!([{"type": "Ready", "status": "False", "reason": "DependencyNotReady", "observedGeneration": 2}]),
                None,
                Progress::Underway,
            ),
        ];
        for (conditions, observed, expected) in table {
            assert_eq!(
                progress(&with_status(conditions.clone(), observed)),
                expected,
                "{conditions} {observed:?}"
            );
        }
    }

    #[test]
    fn a_request_is_handled_by_its_token_or_by_the_one_that_replaced_it() {
        let object = |asked: &str, handled: Value| {
            object(json!({
                "metadata": {"name": "x", "annotations": {REQUESTED_AT: asked}},
                "status": {"lastHandledReconcileAt": handled},
            }))
        };
        assert!(handled(&object("ours", json!("ours")), "ours"));
        assert!(handled(&object("theirs", json!("theirs")), "ours"));
        assert!(handled(&object("theirs", json!("ours")), "ours"));
        assert!(!handled(&object("ours", json!("older")), "ours"));
        assert!(!handled(&object("ours", json!(null)), "ours"));
    }

    #[test]
    fn a_status_selector_ignores_case_and_needs_both_sides() {
        let object = with_status(json!([{"type": "Ready", "status": "False"}]), None);
        let matches = |text: &str| text.parse::<StatusSelector>().expect(text).matches(&object);
        assert!(matches("ready=false") && matches("READY=False"));
        assert!(!matches("ready=true") && !matches("stalled=false"));
        for text in ["ready", "ready=", "=false", "="] {
            text.parse::<StatusSelector>().expect_err(text);
        }
    }

    #[test]
    fn a_status_is_written_when_all_of_it_is_about_the_object_as_it_is() {
        let written =
            |status: Value| written(&object(json!({"metadata": {"generation": 2}, "status": status})));
        assert!(!written(json!({"observedGeneration": -1})));
        assert!(!written(json!({"observedGeneration": 1})));
        assert!(written(json!({"observedGeneration": 2})));
        assert!(written(json!({})));
    }
}
