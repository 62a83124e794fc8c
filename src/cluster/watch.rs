//! Following objects from a known version on, through closed connections and lost history.

use std::time::Duration;

use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use kube::api::{ListParams, WatchEvent, WatchParams};
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};

use super::failure;
use super::objects::{self, Selection};
use crate::kind::Kind;

/// The server ends a watch after 290 seconds: a silence longer than this is a dead connection.
const SILENCE: Duration = Duration::from_secs(305);
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(8);

/// What happened to the objects that are followed.
#[derive(Debug)]
pub enum Change {
    /// An object was added or changed.
    Seen(Box<DynamicObject>),
    /// An object was deleted; this was its last state.
    Gone(Box<DynamicObject>),
    /// What happened meanwhile is lost: these are the objects there are now.
    Relisted(Vec<DynamicObject>),
}

/// Follows the selected objects of a kind. One request is open at a time, and none is sent while it lasts.
pub struct Watch {
    api: Api<DynamicObject>,
    params: WatchParams,
    version: String,
    stream: Option<BoxStream<'static, kube::Result<WatchEvent<DynamicObject>>>>,
    pause: Duration,
}

impl Watch {
    /// Follows from `version` on, that of a list or of an object.
    pub fn new(client: &Client, kind: &Kind, selection: &Selection, version: String) -> Self {
        let params = WatchParams {
            field_selector: selection.fields(),
            label_selector: selection.labels.clone(),
            ..WatchParams::default()
        };
        Watch {
            api: objects::api(client, kind, selection.namespace.as_deref()),
            params,
            version,
            stream: None,
            pause: FIRST_PAUSE,
        }
    }

    /// Waits for the next change. Failures that may pass are waited out, so that only a refusal is an error.
    pub async fn next(&mut self) -> kube::Result<Change> {
        loop {
            let step = match &mut self.stream {
                None => self.open().await,
                Some(stream) => match tokio::time::timeout(SILENCE, stream.try_next()).await {
                    Ok(Ok(event)) => self.take(event),
                    Ok(Err(error)) => Err(error),
                    Err(_) => self.close(),
                },
            };
            match step {
                Ok(Some(change)) => return Ok(change),
                Ok(None) => {}
                Err(error) if is_expired(&error) => {
                    if let Some(change) = self.relist().await? {
                        return Ok(change);
                    }
                }
                Err(error) => self.rest(error).await?,
            }
        }
    }

    async fn open(&mut self) -> kube::Result<Option<Change>> {
        self.stream = Some(self.api.watch(&self.params, &self.version).await?.boxed());
        Ok(None)
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
                self.version = mark.metadata.resource_version;
                return Ok(None);
            }
            WatchEvent::Error(status) => return Err(kube::Error::Api(status)),
        };
        if let Change::Seen(object) | Change::Gone(object) = &change
            && let Some(version) = object.resource_version()
        {
            self.version = version;
        }
        self.pause = FIRST_PAUSE;
        Ok(Some(change))
    }

    /// Reads the objects anew: the server no longer has what happened since the version.
    async fn relist(&mut self) -> kube::Result<Option<Change>> {
        self.stream = None;
        let params = ListParams {
            field_selector: self.params.field_selector.clone(),
            label_selector: self.params.label_selector.clone(),
            ..ListParams::default()
        };
        match self.api.list(&params).await {
            Ok(list) => {
                self.version = list.metadata.resource_version.unwrap_or_default();
                Ok(Some(Change::Relisted(list.items)))
            }
            Err(error) => self.rest(error).await.map(|()| None),
        }
    }

    /// Pauses after a failure that may pass, longer each time.
    async fn rest(&mut self, error: kube::Error) -> kube::Result<()> {
        if !failure::is_passing(&error) {
            return Err(error);
        }
        tracing::debug!(%error, "the watch broke off");
        self.stream = None;
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
        Ok(())
    }
}

fn is_expired(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 410)
}
