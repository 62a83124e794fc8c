//! Waiting until controllers have dealt with objects that were just changed.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use super::failure;
use super::flux_objects::Selection;
use super::watch::{Change, News, Watch, Watches};
use crate::api;
use crate::error::{Error, Result};
use crate::kind::status::{self, Progress};
use crate::kind::{Kind, Reference};
use crate::output::event::Events;

/// A wait for objects of one kind.
pub struct Settling<'a> {
    /// Reaches the cluster.
    pub client: &'a Client,
    /// Takes what is waited for.
    pub events: &'a Events,
    /// The kind.
    pub kind: &'static Kind,
    /// The namespace that goes without saying.
    pub namespace: &'a str,
    /// What is waited for.
    pub end: End<'a>,
    /// How long to wait.
    pub timeout: Duration,
}

/// What ends the wait for an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End<'a> {
    /// The object as it is has been reconciled.
    Settled,
    /// The same, and the request of this token has been handled.
    Answered(&'a str),
    /// The object is not there any more.
    Gone,
}

/// How the wait for one object ended: its last state, or why it did not get there.
pub type Outcome = (Reference, Result<DynamicObject>);

impl Settling<'_> {
    /// Waits for `objects`, as the API server answered when they were changed, and returns how each ended, in
    /// the order they did. One watch from the first answer on sees all of them; nothing is asked again.
    pub async fn wait(&self, objects: Vec<DynamicObject>) -> Result<Vec<Outcome>> {
        let Some(version) = earliest(&objects) else {
            return Ok(Vec::new());
        };
        let mut watches = Watches::new(self.timeout);
        let names = objects.iter().map(|object| Reference::to(self.kind, object));
        let selection = selection(&names.collect::<Vec<_>>());
        watches.add(
            (),
            Watch::of_kind(self.client, self.kind, &selection, Some(version)),
        );
        let mut pending = Pending::default();
        for object in objects {
            self.add(&mut pending, object);
        }
        let look = async |_: &mut _, news: Option<News<()>>| -> Result<_> {
            if let Some(((), change)) = news {
                self.see(&mut pending, change)?;
            }
            Ok(pending.is_empty().then_some(()))
        };
        watches.until(look).await?;
        self.give_up(&mut pending);
        Ok(pending.take_ended())
    }

    /// Begins the wait for an object, as the API server answered when it was changed.
    pub fn add(&self, pending: &mut Pending, object: DynamicObject) {
        let at = Reference::to(self.kind, &object);
        pending.last.insert(at.clone(), None);
        match pending.seen.remove(&at) {
            // The watch was ahead of the answer.
            Some(None) => self.gone(pending, &at, Some(object)),
            Some(Some(seen)) if version(&seen) > version(&object) => self.judge(pending, seen),
            _ => self.judge(pending, object),
        }
    }

    /// Ends the wait for all that did not get there in time.
    pub fn give_up(&self, pending: &mut Pending) {
        for (at, object) in std::mem::take(&mut pending.last) {
            pending.ended.push((at.clone(), Err(self.late(&at, object))));
        }
    }

    /// Ends the wait for all because nothing is heard of them any more.
    pub fn lose_sight(&self, pending: &mut Pending, why: &Error) {
        for at in std::mem::take(&mut pending.last).into_keys() {
            let label = at.seen_from(self.namespace);
            let error = Error::new(why.kind(), format!("cannot tell what becomes of {label}"));
            let error = why.hints().iter().fold(error, |error, hint| error.hint(hint));
            pending.ended.push((at, Err(error.caused_by(why.chain()))));
        }
    }

    /// Takes in what a watch tells.
    pub fn see(&self, pending: &mut Pending, change: kube::Result<Change>) -> Result<()> {
        match change.map_err(|error| failure::of_kind(self.kind, error))? {
            Change::Seen(object) => self.judge(pending, *object),
            Change::Gone(object) => self.gone(pending, &Reference::to(self.kind, &object), Some(*object)),
            Change::Listed(objects) => {
                let there: HashSet<_> = objects
                    .iter()
                    .map(|object| Reference::to(self.kind, object))
                    .collect();
                let lost: Vec<_> = pending
                    .last
                    .keys()
                    .filter(|at| !there.contains(*at))
                    .cloned()
                    .collect();
                for at in lost {
                    self.gone(pending, &at, None);
                }
                for object in objects {
                    self.judge(pending, object);
                }
            }
        }
        Ok(())
    }

    /// Sees where an object that is waited for stands.
    fn judge(&self, pending: &mut Pending, object: DynamicObject) {
        let at = Reference::to(self.kind, &object);
        let Some(last) = pending.last.get_mut(&at) else {
            pending.seen.insert(at, Some(object));
            return;
        };
        let progress = match self.end {
            End::Gone => Progress::Underway,
            _ if self.kind.inert(&object).is_some() => Progress::Ready,
            End::Answered(token) if !status::handled(&object, token) => Progress::Underway,
            // The controllers write the conditions first, and then what came of it.
            _ if status::progress(&object) == Progress::Ready && !status::written(&object) => {
                Progress::Underway
            }
            _ => status::progress(&object),
        };
        if progress == Progress::Underway {
            let (label, stage) = (at.seen_from(self.namespace), self.stage(&object));
            let told = last.as_ref().map(|last| self.stage(last));
            // Having told of something, it is no news that the end is not there yet.
            if told.is_none() || (told != Some(stage) && stage != UNSEEN) {
                self.events.wait(format!("waiting for {label}: {stage}"));
            }
            *last = Some(object);
            return;
        }
        let outcome = match progress {
            Progress::Failed => Err(self.failed(&at, &object)),
            _ => Ok(object),
        };
        pending.end(at, outcome);
    }

    fn gone(&self, pending: &mut Pending, at: &Reference, object: Option<DynamicObject>) {
        let Some(last) = pending.last.get_mut(at) else {
            pending.seen.insert(at.clone(), None);
            return;
        };
        let outcome = match (self.end, object.or_else(|| last.take())) {
            (End::Gone, Some(object)) => Ok(object),
            _ => {
                let label = at.seen_from(self.namespace);
                Err(Error::not_found(format!("{label} was deleted meanwhile")))
            }
        };
        pending.end(at.clone(), outcome);
    }

    fn failed(&self, at: &Reference, object: &DynamicObject) -> Error {
        let (label, says) = (at.seen_from(self.namespace), self.kind.ready(object).1);
        let error = Error::not_ready(format!("{label} is not ready: {says}"));
        let stalled = status::condition(object, "Stalled").map(|condition| condition.reason());
        match stalled {
            Some("RetriesExceeded") => {
                error.hint("the controller has given up: have it try again with reconcile --force or --reset")
            }
            _ => error,
        }
    }

    fn late(&self, at: &Reference, object: Option<DynamicObject>) -> Error {
        let (label, time) = (at.seen_from(self.namespace), api::Duration::from(self.timeout));
        let stage = object.as_ref().map_or(UNSEEN, |object| self.stage(object));
        if self.end == End::Gone {
            return Error::not_ready(format!("{label} is not gone after {time}: {stage}"))
                .hint("give it more time with --timeout");
        }
        let error = Error::not_ready(format!("{label} is not ready after {time}: {stage}"));
        let error = match stage {
            UNSEEN => error.hint("is its controller running? see flux-rs check"),
            _ => error,
        };
        error.hint("give it more time with --timeout")
    }

    /// Says where an object stands that has not got there.
    fn stage<'a>(&self, object: &'a DynamicObject) -> &'a str {
        let unhandled = match self.end {
            End::Gone => return "its controller has not cleaned up yet",
            End::Answered(token) => !status::handled(object, token),
            End::Settled => false,
        };
        match (status::doing(object), status::current_ready(object)) {
            (Some(doing), _) => doing,
            (None, Some(ready)) if ready.is("Unknown") => ready.message(),
            (None, Some(ready)) if ready.is("False") && !unhandled => ready.message(),
            _ => UNSEEN,
        }
    }
}

/// Returns which objects a watch has to see that is to see all of these.
pub fn selection(all: &[Reference]) -> Selection {
    let first = all.first();
    let together = all
        .iter()
        .all(|at| Some(&at.namespace) == first.map(|first| &first.namespace));
    Selection {
        namespace: first.filter(|_| together).map(|first| first.namespace.clone()),
        name: first.filter(|_| all.len() == 1).map(|first| first.name.clone()),
        labels: None,
    }
}

/// Returns the version from which a watch sees all that happens to the objects: that of the first that was changed.
fn earliest(objects: &[DynamicObject]) -> Option<String> {
    let first = objects.iter().min_by_key(|object| version(object))?;
    first.resource_version()
}

/// Returns the version of an object, which grows with every change in the cluster.
pub fn version(object: &DynamicObject) -> u64 {
    let version = object.resource_version();
    version
        .and_then(|version| version.parse().ok())
        .unwrap_or_default()
}

/// The stage of an object whose status is about the past.
const UNSEEN: &str = "its controller has not answered yet";

/// The objects that are waited for with their last known state, and those that are not any more.
#[derive(Default)]
pub struct Pending {
    last: BTreeMap<Reference, Option<DynamicObject>>,
    ended: Vec<Outcome>,
    /// What is known of objects that are not waited for yet; none of one that is gone.
    seen: HashMap<Reference, Option<DynamicObject>>,
}

impl Pending {
    /// Says whether nothing is waited for.
    pub fn is_empty(&self) -> bool {
        self.last.is_empty()
    }

    /// Returns how objects ended since this was asked last.
    pub fn take_ended(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.ended)
    }

    fn end(&mut self, at: Reference, outcome: Result<DynamicObject>) {
        self.last.remove(&at);
        self.ended.push((at, outcome));
    }
}
