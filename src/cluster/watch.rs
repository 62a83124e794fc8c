//! Following objects through closed connections and lost history, until they are as they should be.

use std::collections::HashSet;
use std::time::Duration;

use futures::stream::{self, BoxStream, SelectAll};
use futures::{Stream, StreamExt, TryStreamExt};
use kube::api::{ListParams, WatchEvent, WatchParams};
use kube::core::{DynamicObject, TypeMeta};
use kube::{Api, Client, ResourceExt};
use tokio::time::Instant;

use super::failure;
use super::flux_objects::{self, Selection};
use super::object::{ObjectRef, Resources};
use super::recorded::About;
use crate::kind::Kind;

/// The server ends a watch after 290 seconds: a silence longer than this is a dead connection.
const SILENCE: Duration = Duration::from_secs(305);
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(8);
/// How long a server that has answered before may refuse: while it starts, it knows neither rights nor all kinds.
const DOUBT: Duration = Duration::from_secs(30);
/// How long nothing may change before the objects are looked at all the same.
const PULSE: Duration = Duration::from_secs(5);

/// What happened to the objects that are followed.
#[derive(Debug)]
pub enum Change {
    /// An object was added or changed.
    Seen(Box<DynamicObject>),
    /// An object was deleted; this was its last state.
    Gone(Box<DynamicObject>),
    /// What happened before is not known: these are the objects there are now.
    Listed(Vec<DynamicObject>),
}

impl Change {
    /// Returns the state of every object it tells of: none for one that is gone, as are those of `known` that a
    /// list lacks.
    pub fn states(self, known: &[String]) -> Vec<(String, Option<DynamicObject>)> {
        let there = |object: DynamicObject| (object.name_any(), Some(object));
        match self {
            Change::Seen(object) => vec![there(*object)],
            Change::Gone(object) => vec![(object.name_any(), None)],
            Change::Listed(objects) => {
                let listed: HashSet<_> = objects.iter().map(ResourceExt::name_any).collect();
                let lost = known.iter().filter(|name| !listed.contains(*name));
                let lost = lost.map(|name| (name.clone(), None));
                objects.into_iter().map(there).chain(lost).collect()
            }
        }
    }

    /// Returns the state of the object, where one is all that is followed.
    pub fn state(self) -> Option<DynamicObject> {
        self.states(&[]).pop().and_then(|(_, object)| object)
    }
}

/// Follows objects of a kind. One request is open at a time, and none is sent while it lasts.
pub struct Watch {
    api: Api<DynamicObject>,
    /// The types of the objects, which the items of a list come without.
    types: TypeMeta,
    params: WatchParams,
    /// Where to go on from; none before the objects are listed.
    version: Option<String>,
    stream: Option<BoxStream<'static, kube::Result<WatchEvent<DynamicObject>>>>,
    pause: Duration,
    /// A watch was answered before.
    answered: bool,
    /// Since when the server refuses what it answered before.
    refused: Option<Instant>,
}

impl Watch {
    /// Follows the selected objects of a kind of the table from `version` on, that of a list or of an object.
    pub fn of_kind(client: &Client, kind: &Kind, selection: &Selection, version: Option<String>) -> Self {
        let types = TypeMeta {
            api_version: kind.api_version(),
            kind: kind.kind.to_owned(),
        };
        let api = flux_objects::api(client, kind, selection.namespace.as_deref());
        let params = WatchParams {
            field_selector: selection.fields(),
            label_selector: selection.labels.clone(),
            ..WatchParams::default()
        };
        Self::new(api, types, params, version)
    }

    /// Follows one object, which need not be there.
    pub async fn of_object(resources: &Resources, object: &ObjectRef) -> super::error::Result<Self> {
        let params = WatchParams::default().fields(&format!("metadata.name={}", object.name));
        Self::of(resources, object, params).await
    }

    /// Follows the Pods beside an object that `labels` select.
    pub async fn of_pods(
        resources: &Resources,
        beside: &ObjectRef,
        labels: &str,
    ) -> super::error::Result<Self> {
        let pods = ObjectRef::new("v1", "Pod", beside.namespace.as_deref(), "");
        Self::of(resources, &pods, WatchParams::default().labels(labels)).await
    }

    /// Follows recorded events from `version` on, that of their list.
    pub fn of_recorded(client: &Client, about: &About, version: Option<String>) -> Self {
        let types = TypeMeta {
            api_version: "v1".to_owned(),
            kind: "Event".to_owned(),
        };
        let params = WatchParams {
            field_selector: about.fields(),
            ..WatchParams::default()
        };
        Self::new(about.api(client), types, params, version)
    }

    async fn of(
        resources: &Resources,
        object: &ObjectRef,
        params: WatchParams,
    ) -> super::error::Result<Self> {
        let types = TypeMeta {
            api_version: object.api_version.clone(),
            kind: object.kind.clone(),
        };
        Ok(Self::new(resources.api(object).await?, types, params, None))
    }

    fn new(api: Api<DynamicObject>, types: TypeMeta, params: WatchParams, version: Option<String>) -> Self {
        Watch {
            api,
            types,
            params,
            version,
            stream: None,
            pause: FIRST_PAUSE,
            answered: false,
            refused: None,
        }
    }

    /// Waits for the next change. Failures that may pass are waited out, so that only a refusal is an error.
    pub async fn next(&mut self) -> kube::Result<Change> {
        loop {
            let step = match (&mut self.stream, &self.version) {
                (Some(stream), _) => match tokio::time::timeout(SILENCE, stream.try_next()).await {
                    Ok(Ok(event)) => self.take(event),
                    Ok(Err(error)) => Err(error),
                    Err(_) => self.close(),
                },
                (None, Some(version)) => match self.api.watch(&self.params, version).await {
                    Ok(stream) => {
                        self.stream = Some(stream.boxed());
                        (self.answered, self.refused) = (true, None);
                        Ok(None)
                    }
                    Err(error) => Err(error),
                },
                (None, None) => self.list().await.map(Some),
            };
            match step {
                Ok(Some(change)) => return Ok(change),
                Ok(None) => {}
                // The server no longer has what happened since the version.
                Err(error) if is_expired(&error) && self.version.is_some() => {
                    (self.stream, self.version) = (None, None);
                }
                Err(error) => self.rest(error).await?,
            }
        }
    }

    /// Returns all changes, up to an error that will not pass.
    pub fn changes(self) -> impl Stream<Item = kube::Result<Change>> + Send + 'static {
        stream::unfold(Some(self), |watch| async {
            let mut watch = watch?;
            let change = watch.next().await;
            let watch = change.is_ok().then_some(watch);
            Some((change, watch))
        })
    }

    fn close(&mut self) -> kube::Result<Option<Change>> {
        self.stream = None;
        Ok(None)
    }

    fn take(&mut self, event: Option<WatchEvent<DynamicObject>>) -> kube::Result<Option<Change>> {
        let Some(event) = event else {
            return self.close();
        };
        let change = match event {
            WatchEvent::Added(object) | WatchEvent::Modified(object) => Change::Seen(Box::new(object)),
            WatchEvent::Deleted(object) => Change::Gone(Box::new(object)),
            WatchEvent::Bookmark(mark) => {
                self.version = Some(mark.metadata.resource_version);
                return Ok(None);
            }
            WatchEvent::Error(status) => return Err(kube::Error::Api(status)),
        };
        if let Change::Seen(object) | Change::Gone(object) = &change
            && let Some(version) = object.resource_version()
        {
            self.version = Some(version);
        }
        self.pause = FIRST_PAUSE;
        Ok(Some(change))
    }

    async fn list(&mut self) -> kube::Result<Change> {
        let params = ListParams {
            field_selector: self.params.field_selector.clone(),
            label_selector: self.params.label_selector.clone(),
            ..ListParams::default()
        };
        let mut list = self.api.list(&params).await?;
        for object in &mut list.items {
            object.types.get_or_insert_with(|| self.types.clone());
        }
        self.version = list.metadata.resource_version;
        Ok(Change::Listed(list.items))
    }

    /// Pauses after a failure that may pass, longer each time.
    async fn rest(&mut self, error: kube::Error) -> kube::Result<()> {
        if !failure::is_passing(&error) && !self.doubts(&error) {
            return Err(error);
        }
        tracing::debug!(%error, "the watch broke off");
        self.stream = None;
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        Ok(())
    }
}

impl Watch {
    /// Says whether a refusal may come from a server that has just been started.
    fn doubts(&mut self, error: &kube::Error) -> bool {
        let refusal = matches!(error, kube::Error::Api(status) if matches!(status.code, 401 | 403 | 404));
        let since = *self.refused.get_or_insert_with(Instant::now);
        self.answered && refusal && since.elapsed() < DOUBT
    }
}

fn is_expired(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 410)
}

/// Several watches that are followed at once for a limited time, each known by a key.
pub struct Watches<K> {
    streams: SelectAll<BoxStream<'static, News<K>>>,
    deadline: Instant,
}

/// What one of several watches tells; after an error it tells nothing more.
pub type News<K> = (K, kube::Result<Change>);

impl<K: Clone + Send + 'static> Watches<K> {
    /// Makes an empty set; its time begins to run.
    pub fn new(timeout: Duration) -> Self {
        Watches {
            streams: SelectAll::new(),
            deadline: Instant::now() + timeout,
        }
    }

    /// Adds a watch.
    pub fn add(&mut self, key: K, watch: Watch) {
        self.streams
            .push(watch.changes().map(move |change| (key.clone(), change)).boxed());
    }

    /// Calls `look` until it returns something: at once, with every change, and every few seconds without one.
    ///
    /// Returns none when time is out before that.
    pub async fn until<T, E>(
        &mut self,
        mut look: impl AsyncFnMut(&mut Self, Option<News<K>>) -> Result<Option<T>, E>,
    ) -> Result<Option<T>, E> {
        let mut news = None;
        loop {
            if let Some(end) = look(self, news).await? {
                return Ok(Some(end));
            }
            let wake = self.deadline.min(Instant::now() + PULSE);
            news = tokio::time::timeout_at(wake, self.news()).await.ok();
            if news.is_none() && Instant::now() >= self.deadline {
                return Ok(None);
            }
        }
    }

    /// Waits for what any of them tells next; returns none when time is out before that.
    pub async fn next(&mut self) -> Option<News<K>> {
        tokio::time::timeout_at(self.deadline, self.news()).await.ok()
    }

    async fn news(&mut self) -> News<K> {
        match self.streams.next().await {
            Some(news) => news,
            None => std::future::pending().await,
        }
    }
}
