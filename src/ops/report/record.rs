//! What the status of an object, and the events about it, keep on record.

use jiff::Timestamp;
use kube::core::DynamicObject;
use serde_json::Value;

use super::change::{Change, Outcome, Record};
use crate::kind::Kind;
use crate::kind::status::condition;

/// A Kustomization keeps so many entries of its history; fewer reach back to its creation.
const KEPT: usize = 5;

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn time(value: &Value, pointer: &str) -> Option<Timestamp> {
    text(value, pointer).parse().ok()
}

fn filled(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// Returns when an object was made.
pub fn created(object: &DynamicObject) -> Option<Timestamp> {
    let created = object.metadata.creation_timestamp.as_ref()?;
    Timestamp::from_second(created.0.as_second()).ok()
}

fn history(object: &DynamicObject) -> impl Iterator<Item = &Value> {
    let history = object.data.pointer("/status/history").and_then(Value::as_array);
    history.into_iter().flatten()
}

/// Returns what the status of an object of the table tells.
pub fn of_status(kind: &Kind, object: &DynamicObject) -> Vec<Change> {
    let mut changes: Vec<Change> = match kind.kind {
        "Kustomization" => history(object).filter_map(applied).collect(),
        "HelmRelease" => history(object).filter_map(released).collect(),
        _ => Vec::new(),
    };
    // The latest comes first there; of two in the same second the earlier has to.
    changes.reverse();
    changes.extend(fetched(object));
    changes.extend(turned(object));
    changes
}

/// Reads an entry of a Kustomization's history.
fn applied(entry: &Value) -> Option<Change> {
    let reason = text(entry, "/lastReconciledStatus");
    let outcome = match reason.ends_with("Succeeded") {
        true => Outcome::Applied,
        false => Outcome::Failed,
    };
    let at = time(entry, "/firstReconciled")?;
    Some(Change {
        at,
        until: time(entry, "/lastReconciled").filter(|last| *last > at),
        outcome,
        revision: filled(text(entry, "/metadata/revision")),
        reason: reason.to_owned(),
        message: String::new(),
        record: Record::History,
    })
}

/// Reads an entry of a HelmRelease's history.
fn released(entry: &Value) -> Option<Change> {
    let status = text(entry, "/status");
    let outcome = match status {
        "failed" => Outcome::Failed,
        _ => Outcome::Applied,
    };
    let chart = format!("{}@{}", text(entry, "/chartName"), text(entry, "/chartVersion"));
    let version = entry
        .pointer("/version")
        .and_then(Value::as_i64)
        .unwrap_or_default();
    Some(Change {
        at: time(entry, "/lastDeployed")?,
        until: None,
        outcome,
        revision: filled(text(entry, "/chartVersion")),
        reason: status.to_owned(),
        message: format!("release {}.v{version} with chart {chart}", text(entry, "/name")),
        record: Record::History,
    })
}

/// Reads the artifact of a source.
fn fetched(object: &DynamicObject) -> Option<Change> {
    let artifact = object.data.pointer("/status/artifact")?;
    Some(Change {
        at: time(artifact, "/lastUpdateTime")?,
        until: None,
        outcome: Outcome::Applied,
        revision: filled(text(artifact, "/revision")),
        reason: String::new(),
        message: String::new(),
        record: Record::Artifact,
    })
}

/// Reads the last change of the `Ready` condition.
fn turned(object: &DynamicObject) -> Option<Change> {
    let ready = condition(object, "Ready")?;
    let outcome = match ready.status() {
        "True" => Outcome::Ready,
        "False" if ready.reason() != "DependencyNotReady" => Outcome::Failed,
        _ => return None,
    };
    Some(Change {
        at: ready.since()?,
        until: None,
        outcome,
        revision: None,
        reason: ready.reason().to_owned(),
        message: ready.says(),
        record: Record::Condition,
    })
}

/// Reads an event about an object; none where it tells of no outcome.
pub fn of_event(event: &Value) -> Option<Change> {
    let reason = text(event, "/reason");
    let succeeded = reason == "NewArtifact"
        || (reason.ends_with("Succeeded") && !reason.starts_with("GarbageCollection"));
    let outcome = match text(event, "/type") {
        "Warning" => Outcome::Failed,
        _ if succeeded => Outcome::Applied,
        _ => return None,
    };
    let annotations = event.pointer("/metadata/annotations").and_then(Value::as_object);
    let mut annotations = annotations.into_iter().flatten();
    let revision = annotations.find(|(key, _)| key.ends_with(".fluxcd.io/revision"));
    let times = [
        "/firstTimestamp",
        "/eventTime",
        "/lastTimestamp",
        "/metadata/creationTimestamp",
    ];
    let at = times.iter().find_map(|pointer| time(event, pointer))?;
    let last = ["/series/lastObservedTime", "/lastTimestamp"];
    Some(Change {
        at,
        until: last
            .iter()
            .find_map(|pointer| time(event, pointer))
            .filter(|last| *last > at),
        outcome,
        revision: revision.and_then(|(_, revision)| filled(revision.as_str()?)),
        reason: reason.to_owned(),
        message: text(event, "/message").trim().to_owned(),
        record: Record::Event,
    })
}

/// Returns since when all that happened to an object is on record, and where.
pub fn known_since(
    kind: &Kind,
    object: &DynamicObject,
    timeline: &[Change],
) -> (Option<Timestamp>, Option<Record>) {
    let created = created(object);
    let entries: Vec<_> = history(object).collect();
    match kind.kind {
        "Kustomization" if (1..KEPT).contains(&entries.len()) => return (created, Some(Record::History)),
        _ if !entries.is_empty() => {
            let of_history = |change: &&Change| change.record == Record::History;
            let first = timeline.iter().filter(of_history).map(|change| change.at).min();
            return (first, Some(Record::History));
        }
        _ => {}
    }
    // Without a history, no more than the last change is sure.
    let last = timeline.iter().max_by_key(|change| change.at);
    match last {
        Some(change) => (Some(change.at), Some(change.record)),
        None => (created, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    fn told(changes: &[Change]) -> Vec<String> {
        let told = changes.iter().map(|change| {
            let revision = change.revision.as_deref().unwrap_or("-");
            format!(
                "{} {:?} {revision} {:?} {}",
                change.at, change.outcome, change.record, change.reason
            )
        });
        told.collect()
    }

    #[test]
    fn each_kind_of_status_is_read() {
        let of = |kind: &str, status: Value| {
            let object =
                object(json!({"metadata": {"creationTimestamp": "2026-01-01T00:00:00Z"}, "status": status}));
            let kind = Kind::by_name(kind).expect("a row");
            let changes = of_status(kind, &object);
            (told(&changes), known_since(kind, &object, &changes))
        };
        let entry = |first: &str, last: &str, status: &str, revision: &str| {
            json!({
                "firstReconciled": first, "lastReconciled": last, "lastReconciledStatus": status,
                "metadata": {"revision": revision},
            })
        };
        let (told, known) = of(
            "Kustomization",
            json!({"history": [
                entry("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "HealthCheckFailed", "b"),
                entry("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "ReconciliationSucceeded", "a"),
            ]}),
        );
        assert_eq!(
            told,
            [
                "2026-01-01T00:00:00Z Applied a History ReconciliationSucceeded",
                "2026-01-02T00:00:00Z Failed b History HealthCheckFailed",
            ]
        );
        assert_eq!(
            known.0.map(|time| time.to_string()).as_deref(),
            Some("2026-01-01T00:00:00Z")
        );
        let snapshot = |version: i64, status: &str, at: &str| json!({"name": "web", "chartName": "web", "chartVersion": "1.0.0", "version": version, "status": status, "lastDeployed": at});
        let (told, known) = of(
            "HelmRelease",
            json!({"history": [
                snapshot(3, "failed", "2026-01-04T00:00:00Z"), snapshot(2, "deployed", "2026-01-03T00:00:00Z"),
            ]}),
        );
        assert_eq!(told[1], "2026-01-04T00:00:00Z Failed 1.0.0 History failed");
        assert_eq!(
            known.0.map(|time| time.to_string()).as_deref(),
            Some("2026-01-03T00:00:00Z")
        );
        let (told, known) = of(
            "GitRepository",
            json!({
                "artifact": {"revision": "main@sha1:00", "lastUpdateTime": "2026-01-05T00:00:00Z"},
                "conditions": [{
                    "type": "Ready", "status": "False", "reason": "GitOperationFailed", "message": "no",
                    "lastTransitionTime": "2026-01-06T00:00:00Z",
                }],
            }),
        );
        assert_eq!(
            told,
            [
                "2026-01-05T00:00:00Z Applied main@sha1:00 Artifact ",
                "2026-01-06T00:00:00Z Failed - Condition GitOperationFailed",
            ]
        );
        assert_eq!(known.1, Some(Record::Condition));
    }

    #[test]
    fn an_event_of_an_outcome_is_a_change() {
        let event = |kind: &str, reason: &str| {
            json!({
                "type": kind, "reason": reason, "message": "told\n",
                "metadata": {"annotations": {"kustomize.toolkit.fluxcd.io/revision": "main@sha1:00"}},
                "firstTimestamp": "2026-01-01T00:00:00Z", "lastTimestamp": "2026-01-01T01:00:00Z",
            })
        };
        let failed = of_event(&event("Warning", "BuildFailed")).expect("a change");
        assert_eq!(
            (failed.outcome, failed.message.as_str()),
            (Outcome::Failed, "told")
        );
        assert_eq!(
            failed.until.map(|time| time.to_string()).as_deref(),
            Some("2026-01-01T01:00:00Z")
        );
        let applied = of_event(&event("Normal", "ReconciliationSucceeded")).expect("a change");
        assert_eq!(
            (applied.outcome, applied.revision.as_deref()),
            (Outcome::Applied, Some("main@sha1:00"))
        );
        for reason in ["Progressing", "ArtifactUpToDate", "GarbageCollectionSucceeded"] {
            assert!(of_event(&event("Normal", reason)).is_none(), "{reason}");
        }
    }
}
