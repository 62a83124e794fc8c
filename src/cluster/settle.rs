//! Waiting until controllers have dealt with objects that were just changed.

use std::collections::BTreeMap;
use std::time::Duration;

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use super::failure;
use super::objects::Selection;
use super::watch::{News, Watch, Watches};
use crate::api;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::kind::status::{self, Progress};
use crate::output::event::Events;

/// A wait for objects of one kind in one namespace.
pub struct Settling<'a> {
    /// Reaches the cluster.
    pub client: &'a Client,
    /// Takes what is waited for.
    pub events: &'a Events,
    /// The kind.
    pub kind: &'static Kind,
    /// The namespace.
    pub namespace: &'a str,
    /// The request that must have been handled, besides the object being settled.
    pub token: Option<&'a str>,
    /// How long to wait.
    pub timeout: Duration,
}

/// How the wait for one object ended: its last state, or why it is not ready.
pub type Outcome = (String, Result<DynamicObject>);

impl Settling<'_> {
    /// Waits for `objects`, as the API server answered when they were changed, and returns how each ended, in
    /// the order they did. One watch from the first answer on sees all of them; nothing is asked again.
    pub async fn wait(&self, objects: Vec<DynamicObject>) -> Result<Vec<Outcome>> {
        let selection = Selection {
            namespace: Some(self.namespace.to_owned()),
            name: match &objects[..] {
                [one] => Some(one.name_any()),
                _ => None,
            },
            labels: None,
        };
        let version = objects.first().and_then(ResourceExt::resource_version);
        let mut watches = Watches::new(self.timeout);
        watches.add((), Watch::of_kind(self.client, self.kind, &selection, version));
        let mut pending = Pending::default();
        for object in objects {
            pending.last.insert(object.name_any(), None);
            self.judge(&mut pending, object);
        }
        let look = async |_: &mut _, news: Option<News<()>>| -> Result<_> {
            if let Some(((), change)) = news {
                let change = change.map_err(|error| failure::of_kind(self.kind, error))?;
                let names: Vec<_> = pending.last.keys().cloned().collect();
                for (name, object) in change.states(&names) {
                    match object {
                        Some(object) => self.judge(&mut pending, object),
                        None => self.gone(&mut pending, name),
                    }
                }
            }
            Ok(pending.last.is_empty().then_some(()))
        };
        watches.until(look).await?;
        let late = std::mem::take(&mut pending.last);
        for (name, object) in late {
            pending.ended.push((name.clone(), Err(self.late(&name, object))));
        }
        Ok(pending.ended)
    }

    /// Sees where an object that is waited for stands.
    fn judge(&self, pending: &mut Pending, object: DynamicObject) {
        let name = object.name_any();
        let Some(last) = pending.last.get_mut(&name) else {
            return;
        };
        let progress = match self.token {
            _ if self.kind.inert(&object).is_some() => Progress::Ready,
            Some(token) if !status::handled(&object, token) => Progress::Underway,
            // The controllers write the conditions first, and then what came of it.
            _ if status::progress(&object) == Progress::Ready && !status::written(&object) => {
                Progress::Underway
            }
            _ => status::progress(&object),
        };
        if progress == Progress::Underway {
            let (kind, stage) = (self.kind.kind, self.stage(&object));
            let told = last.as_ref().map(|last| self.stage(last));
            // Having told of something, it is no news that the end is not there yet.
            if told.is_none() || (told != Some(stage) && stage != UNSEEN) {
                self.events.wait(format!("waiting for {kind} {name}: {stage}"));
            }
            *last = Some(object);
            return;
        }
        let outcome = match progress {
            Progress::Failed => Err(self.failed(&object)),
            _ => Ok(object),
        };
        pending.end(name, outcome);
    }

    fn gone(&self, pending: &mut Pending, name: String) {
        if pending.last.contains_key(&name) {
            let error = Error::not_found(format!("{} {name} was deleted meanwhile", self.kind.kind));
            pending.end(name, Err(error));
        }
    }

    fn failed(&self, object: &DynamicObject) -> Error {
        let error = Error::not_ready(format!(
            "{} {} is not ready: {}",
            self.kind.kind,
            object.name_any(),
            self.kind.ready(object).1
        ));
        let stalled = status::condition(object, "Stalled").map(|condition| condition.reason());
        match stalled {
            Some("RetriesExceeded") => {
                error.hint("the controller has given up: have it try again with reconcile --force or --reset")
            }
            _ => error,
        }
    }

    fn late(&self, name: &str, object: Option<DynamicObject>) -> Error {
        let stage = object.as_ref().map_or(UNSEEN, |object| self.stage(object));
        let error = Error::not_ready(format!(
            "{} {name} is not ready after {}: {stage}",
            self.kind.kind,
            api::Duration::from(self.timeout)
        ));
        let error = match stage {
            UNSEEN => error.hint("is its controller running? see flux-rs check"),
            _ => error,
        };
        error.hint("give it more time with --timeout")
    }

    /// Says where an object stands that is not settled.
    fn stage<'a>(&self, object: &'a DynamicObject) -> &'a str {
        let unhandled = self.token.is_some_and(|token| !status::handled(object, token));
        match status::current_ready(object).map(|ready| (ready.status(), ready.message())) {
            Some(("Unknown", message)) => message,
            Some(("False", message)) if !unhandled => message,
            _ => UNSEEN,
        }
    }
}

/// The stage of an object whose status is about the past.
const UNSEEN: &str = "its controller has not answered yet";

/// The objects that are waited for with their last known state, and those that are not any more.
#[derive(Default)]
struct Pending {
    last: BTreeMap<String, Option<DynamicObject>>,
    ended: Vec<Outcome>,
}

impl Pending {
    fn end(&mut self, name: String, outcome: Result<DynamicObject>) {
        self.last.remove(&name);
        self.ended.push((name, outcome));
    }
}
