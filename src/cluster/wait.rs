//! Waiting for objects by watching them: until they are ready, or until they are gone.

use std::collections::HashMap;
use std::pin::Pin;
use std::time::{Duration, Instant};

use futures::stream::{Stream, StreamExt, select_all};
use kube::Api;
use kube::core::DynamicObject;
use kube::runtime::{WatchStreamExt, watcher};
use serde_json::Value;

use super::error::{Error, Result};
use super::object::{ObjectRef, Resources};
use super::status::{Status, status};
use super::trouble::{Trouble, pod_trouble};
use crate::output::event::Events;

/// How long deletions go on between two lines about them.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a watch reports: which object, and what it or its Pods look like now.
enum News {
    Object(usize, Option<DynamicObject>),
    Pods(usize, watcher::Event<DynamicObject>),
    Error(watcher::Error),
}

type Watch = Pin<Box<dyn Stream<Item = News> + Send>>;

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
    let mut watches = select_all(Vec::<Watch>::new());
    for (index, object) in objects.iter().enumerate() {
        watches.push(watch(resources, object, index).await?);
    }
    let follow = async {
        while !waiting.is_over() {
            let Some(news) = watches.next().await else { break };
            match news {
                News::Object(index, object) => {
                    let selector = object
                        .as_ref()
                        .filter(|_| waiting.pods[index].is_none())
                        .and_then(pod_selector);
                    if let Some(selector) = selector {
                        waiting.pods[index] = Some(HashMap::new());
                        watches.push(watch_pods(resources, &objects[index], index, &selector).await?);
                    }
                    waiting.see(events, index, status(object.as_ref()))?;
                }
                News::Pods(index, event) => waiting.see_pods(events, index, event),
                News::Error(error) => check(error, "watch the objects that are not ready")?,
            }
        }
        Ok(())
    };
    match tokio::time::timeout(timeout, follow).await {
        Ok(result) => result,
        Err(_) => Err(Error::NotReady {
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
    let mut watches = select_all(Vec::<Watch>::new());
    for (index, object) in objects.iter().enumerate() {
        watches.push(watch(resources, object, index).await?);
    }
    let mut told: Option<Instant> = None;
    let follow = async {
        while left.contains(&true) {
            match watches.next().await {
                Some(News::Object(index, object)) => left[index] = object.is_some(),
                Some(News::Error(error)) => check(error, "watch the objects that are being deleted")?,
                Some(News::Pods(..)) => {}
                None => break,
            }
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
        }
        Ok(())
    };
    match tokio::time::timeout(timeout, follow).await {
        Ok(result) => result,
        Err(_) => {
            let stuck = objects.iter().zip(&left).filter(|(_, left)| **left);
            Err(Error::Stuck {
                objects: stuck.map(|(object, _)| object.clone()).collect(),
            })
        }
    }
}

/// Watches one object; the watch survives lost connections and expired versions.
async fn watch(resources: &Resources, object: &ObjectRef, index: usize) -> Result<Watch> {
    let api = resources.api(object).await?;
    let (kind, api_version) = (object.kind.clone(), object.api_version.clone());
    let stream = watcher::watch_object(api, &object.name)
        .default_backoff()
        .map(move |news| match news {
            Ok(object) => News::Object(
                index,
                object.map(|mut object| {
                    // Items of a list come without their type.
                    object.types.get_or_insert_with(|| kube::core::TypeMeta {
                        api_version: api_version.clone(),
                        kind: kind.clone(),
                    });
                    object
                }),
            ),
            Err(error) => News::Error(error),
        });
    Ok(Box::pin(stream))
}

async fn watch_pods(resources: &Resources, owner: &ObjectRef, index: usize, selector: &str) -> Result<Watch> {
    let pod = ObjectRef::new("v1", "Pod", owner.namespace.as_deref(), "");
    let api: Api<DynamicObject> = resources.api(&pod).await?;
    let stream = watcher(api, watcher::Config::default().labels(selector))
        .default_backoff()
        // Who may not see Pods still learns how the Deployment is doing.
        .filter_map(move |news| std::future::ready(news.ok().map(|event| News::Pods(index, event))));
    Ok(Box::pin(stream))
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

/// Passes over what a watch recovers from by itself.
fn check(error: watcher::Error, what: &str) -> Result<()> {
    use watcher::Error as Watch;
    match error {
        Watch::InitialListFailed(kube::Error::Api(status))
        | Watch::WatchStartFailed(kube::Error::Api(status))
            if matches!(status.code, 400..=409 | 422) =>
        {
            Err(Error::of(kube::Error::Api(status), what))
        }
        _ => Ok(()),
    }
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

    fn see_pods(&mut self, events: &Events, index: usize, event: watcher::Event<DynamicObject>) {
        let Some(pods) = &mut self.pods[index] else { return };
        match event {
            watcher::Event::Init => pods.clear(),
            watcher::Event::Apply(pod) | watcher::Event::InitApply(pod) => {
                let name = pod.metadata.name.clone().unwrap_or_default();
                match pod_trouble(&pod).filter(|_| pod.metadata.deletion_timestamp.is_none()) {
                    Some(trouble) => pods.insert(name, trouble),
                    None => pods.remove(&name),
                };
            }
            watcher::Event::Delete(pod) => {
                pods.remove(pod.metadata.name.as_deref().unwrap_or_default());
            }
            watcher::Event::InitDone => {}
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
