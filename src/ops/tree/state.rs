//! How an object of a tree is.

use kube::core::DynamicObject;
use serde::Serialize;

use crate::cluster::object::ObjectRef;
use crate::cluster::reader::Unread;
use crate::cluster::status::{self, status};
use crate::kind::Kind;
use crate::kind::status::{Progress, conditions, progress};

/// How an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum State {
    /// It is what it should be.
    Ready,
    /// It is on the way.
    InProgress,
    /// It will not get there by itself, or its controller reported failure.
    Failed,
    /// Its controller leaves it alone.
    Suspended,
    /// It is being deleted.
    Terminating,
    /// It is not there.
    NotFound,
    /// It may not be read.
    Forbidden,
    /// It cannot be told.
    Unknown,
}

impl State {
    /// Returns the mark people see.
    pub fn mark(self) -> &'static str {
        match self {
            State::Ready => "✔",
            State::InProgress | State::Terminating => "◎",
            State::Failed | State::NotFound => "✗",
            State::Suspended | State::Forbidden | State::Unknown => "⚠",
        }
    }
}

/// How an object is, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// How it is.
    pub state: State,
    /// What is said of it; empty where the state says all.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
}

impl Status {
    /// Tells how an object at hand is.
    pub fn of(at: &ObjectRef, object: &DynamicObject) -> Self {
        match at.flux() {
            Some(kind) => Self::of_flux(kind, object),
            None => match status(Some(object)) {
                status::Status::Current => Self::new(State::Ready, ""),
                status::Status::InProgress(message) => Self::new(State::InProgress, message),
                status::Status::Failed(message) => Self::new(State::Failed, message),
                status::Status::Terminating => Self::new(State::Terminating, "it is being deleted"),
                status::Status::NotFound => Self::new(State::NotFound, ""),
            },
        }
    }

    fn of_flux(kind: &Kind, object: &DynamicObject) -> Self {
        let (ready, message) = kind.ready(object);
        if object.metadata.deletion_timestamp.is_some() {
            return Self::new(State::Terminating, "it is being deleted");
        }
        if (kind.suspended)(object) {
            return Self::new(State::Suspended, format!("suspended; {message}"));
        }
        if kind.inert(object).is_some() {
            return Self::new(State::Ready, "");
        }
        // An ExternalArtifact need not have conditions.
        if !kind.answers && conditions(object).next().is_none() {
            return Self::new(State::Ready, "");
        }
        match progress(object) {
            Progress::Ready => Self::new(State::Ready, ""),
            Progress::Failed => Self::new(State::Failed, message),
            Progress::Underway if ready == "True" => {
                Self::new(State::InProgress, "its controller has not seen the latest change")
            }
            Progress::Underway => Self::new(State::InProgress, message),
        }
    }

    /// Tells why nothing is known of an object.
    pub fn unread(unread: &Unread) -> Self {
        let state = match unread {
            Unread::NotFound => State::NotFound,
            Unread::Forbidden(_) => State::Forbidden,
            Unread::NoKind(_) | Unread::Failed(_) => State::Unknown,
        };
        Self::new(state, unread.says())
    }

    fn new(state: State, message: impl Into<String>) -> Self {
        Status {
            state,
            message: message.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::{Value, json};

    #[test]
    fn an_object_is_as_its_kind_and_its_conditions_say() {
        let told = |kind: &str, suspend: bool, conditions: Value| {
            let row = Kind::by_name(kind).expect("a row");
            let object = object(json!({
                "metadata": {"name": "x", "generation": 1}, "spec": {"suspend": suspend},
                "status": {"observedGeneration": 1, "conditions": conditions},
            }));
            Status::of(&ObjectRef::of_kind(row, "n", "x"), &object)
        };
        let ready = |status: &str| json!([{"type": "Ready", "status": status, "message": "told"}]);
        let table = [
            ("Kustomization", false, ready("True"), State::Ready, ""),
            ("Kustomization", false, ready("False"), State::Failed, "told"),
            (
                "Kustomization",
                false,
                ready("Unknown"),
                State::InProgress,
                "told",
            ),
            (
                "Kustomization",
                true,
                ready("True"),
                State::Suspended,
                "suspended; told",
            ),
            (
                "Kustomization",
                false,
                json!([]),
                State::InProgress,
                "waiting to be reconciled",
            ),
            ("Alert", false, json!([]), State::Ready, ""),
            ("ExternalArtifact", false, json!([]), State::Ready, ""),
        ];
        for (kind, suspend, conditions, state, message) in table {
            let status = told(kind, suspend, conditions.clone());
            assert_eq!(
                (status.state, status.message.as_str()),
                (state, message),
                "{kind} {conditions}"
            );
        }
    }
}
