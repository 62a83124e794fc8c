//! Waiting for objects by watching them: until they are ready, or until they are gone.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use kube::core::DynamicObject;
use serde_json::Value;

use super::error::{Error, Result};
use super::object::{ObjectRef, Resources};
use super::status::{Status, status};
use super::trouble::{Trouble, pod_trouble};
use super::watch::{Change, News, Watch, Watches};
use crate::output::event::Events;

/// How long deletions go on between two lines about them.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a watch is for: the object of this index, or its Pods.
#[derive(Clone, Copy)]
enum Of {
    Object(usize),
    Pods(usize),
}

/// Waits until every object is [current](Status::Current); `events` is told what is still missing.
///
/// Fails with [`Error::NotReady`] when time runs out, or as soon as a custom resource or definition says that it
/// will never get there. A workload whose rollout failed is waited for all the same: its Pods may recover.
pub async fn ready(
    resources: &Resources,
    events: &Events,
    objects: &[ObjectRef],
    timeout: Duration,
) -> Result<()> {
    let mut waiting = Waiting::new(objects);
    let mut watches = watch(resources, objects, timeout).await?;
    let look = async |watches: &mut Watches<Of>, news: Option<News<Of>>| -> Result<_> {
        match news {
            Some((Of::Object(index), change)) => {
                let change =
                    change.map_err(|error| Error::of(error, "watch the objects that are not ready"))?;
                let object = change.state();
                let selector = object.as_ref().filter(|_| waiting.pods[index].is_none());
                if let Some(selector) = selector.and_then(pod_selector) {
                    waiting.pods[index] = Some(HashMap::new());
                    let pods = Watch::of_pods(resources, &objects[index], &selector).await?;
                    watches.add(Of::Pods(index), pods);
                }
                waiting.see(events, index, status(object.as_ref()))?;
            }
            // Who may not see Pods still learns how the Deployment is doing.
            Some((Of::Pods(index), Ok(change))) => waiting.see_pods(events, index, change),
            Some((Of::Pods(_), Err(_))) | None => {}
        }
        Ok(waiting.is_over().then_some(()))
    };
    match watches.until(look).await? {
        Some(()) => Ok(()),
        None => Err(Error::NotReady {
            objects: waiting.missing(),
        }),
    }
}

/// Waits until none of the objects is there any more; fails with [`Error::Stuck`] when time runs out.
pub async fn gone(
    resources: &Resources,
    events: &Events,
    objects: &[ObjectRef],
    timeout: Duration,
) -> Result<()> {
    let mut left: Vec<bool> = vec![true; objects.len()];
    let mut told: Option<Instant> = None;
    let look = async |_: &mut _, news: Option<News<Of>>| -> Result<_> {
        let Some((Of::Object(index) | Of::Pods(index), change)) = news else {
            return Ok(objects.is_empty().then_some(()));
        };
        let change = change.map_err(|error| Error::of(error, "watch the objects that are being deleted"))?;
        left[index] = change.state().is_some();
        let count = left.iter().filter(|&&left| left).count();
        let is_time = told.is_none_or(|told| told.elapsed() > PATIENCE);
        if let Some(first) = left.iter().position(|&left| left).filter(|_| is_time) {
            told = Some(Instant::now());
            let more = if count > 1 {
                format!(" and {} more", count - 1)
            } else {
                String::new()
            };
            events.wait(format!("{}{more} being deleted", objects[first]));
        }
        Ok((count == 0).then_some(()))
    };
    match watch(resources, objects, timeout).await?.until(look).await? {
        Some(()) => Ok(()),
        None => {
            let stuck = objects.iter().zip(&left).filter(|(_, left)| **left);
            Err(Error::Stuck {
                objects: stuck.map(|(object, _)| object.clone()).collect(),
            })
        }
    }
}

/// Watches each of the objects.
async fn watch(resources: &Resources, objects: &[ObjectRef], timeout: Duration) -> Result<Watches<Of>> {
    let mut watches = Watches::new(timeout);
    for (index, object) in objects.iter().enumerate() {
        watches.add(Of::Object(index), Watch::of_object(resources, object).await?);
    }
    Ok(watches)
}

/// Returns the label selector of the Pods of a workload.
fn pod_selector(object: &DynamicObject) -> Option<String> {
    let labels = object.data.pointer("/spec/selector/matchLabels")?.as_object()?;
    let pair = |(key, value): (&String, &Value)| Some(format!("{key}={}", value.as_str()?));
    labels
        .iter()
        .map(pair)
        .collect::<Option<Vec<_>>>()
        .map(|pairs| pairs.join(","))
}

/// What is known of the objects waited for.
struct Waiting<'a> {
    objects: &'a [ObjectRef],
    state: Vec<Status>,
    /// What keeps each Pod of a workload from running; none while its Pods are not watched.
    pods: Vec<Option<HashMap<String, Trouble>>>,
    told: Vec<Option<String>>,
}

impl<'a> Waiting<'a> {
    fn new(objects: &'a [ObjectRef]) -> Self {
        Waiting {
            objects,
            state: vec![Status::InProgress("nothing is known of it yet".to_owned()); objects.len()],
            pods: vec![None; objects.len()],
            told: vec![None; objects.len()],
        }
    }

    fn is_over(&self) -> bool {
        self.state.iter().all(|state| *state == Status::Current)
    }

    fn see(&mut self, events: &Events, index: usize, now: Status) -> Result<()> {
        self.state[index] = now;
        self.tell(events, index);
        match &self.state[index] {
            Status::Failed(reason) if self.pods[index].is_none() => Err(Error::NotReady {
                objects: vec![(self.objects[index].clone(), reason.clone())],
            }),
            _ => Ok(()),
        }
    }

    fn see_pods(&mut self, events: &Events, index: usize, change: Change) {
        let pods = self.pods[index].get_or_insert_default();
        let known: Vec<_> = pods.keys().cloned().collect();
        for (name, pod) in change.states(&known) {
            let pod = pod.filter(|pod| pod.metadata.deletion_timestamp.is_none());
            match pod.as_ref().and_then(pod_trouble) {
                Some(trouble) => pods.insert(name, trouble),
                None => pods.remove(&name),
            };
        }
        self.tell(events, index);
    }

    /// Says what an object still lacks, or that it is ready, when that is news.
    fn tell(&mut self, events: &Events, index: usize) {
        let object = &self.objects[index];
        if object.kind == "CustomResourceDefinition" {
            return; // There are many, and they are established at once.
        }
        // The details of a trouble change with every try.
        let news = match &self.state[index] {
            Status::Current => String::new(),
            _ => self.lacks(index, |trouble| trouble.what.clone()),
        };
        if self.told[index].as_ref() != Some(&news) {
            match self.state[index] {
                Status::Current => events.done(format!("{object} is ready")),
                _ => events.wait(format!("{object}: {}", self.lacks(index, Trouble::to_string))),
            }
            self.told[index] = Some(news);
        }
    }

    /// Says what an object and its Pods lack.
    fn lacks(&self, index: usize, say: impl Fn(&Trouble) -> String) -> String {
        let reason = match &self.state[index] {
            Status::Current => return String::new(),
            Status::InProgress(reason) | Status::Failed(reason) => reason.clone(),
            Status::Terminating => "it is being deleted".to_owned(),
            Status::NotFound => "it is not there".to_owned(),
        };
        match self.pods[index].iter().flat_map(HashMap::values).min() {
            Some(trouble) => format!("{reason}: {}", say(trouble)),
            None => reason,
        }
    }

    fn missing(&self) -> Vec<(ObjectRef, String)> {
        let each = self.objects.iter().enumerate();
        each.filter(|(index, _)| self.state[*index] != Status::Current)
            .map(|(index, object)| (object.clone(), self.lacks(index, Trouble::to_string)))
            .collect()
    }
}
