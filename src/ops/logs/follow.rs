//! Logs as they grow, those of controllers that are only started, too.

use std::collections::HashSet;

use futures::stream::{self, BoxStream, SelectAll, StreamExt};
use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use super::controllers::Controllers;
use super::{Show, unread};
use crate::cluster::error::Error as ClusterError;
use crate::cluster::logs::{Line, Log, Place, Window};
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::watch::{Change, Watch};
use crate::error::{Error, Result};

/// Follows the logs of all controllers.
pub(super) struct Follow {
    client: Client,
    namespace: String,
    controllers: Controllers,
    /// The Pods that were looked at, controllers' or not.
    known: HashSet<String>,
    lines: SelectAll<BoxStream<'static, (Place, kube::Result<Line>)>>,
    pods: BoxStream<'static, kube::Result<Change>>,
}

impl Follow {
    /// Follows `logs` from where they were read, and those of Pods that come to be besides `pods`.
    pub(super) async fn start(
        client: &Client,
        namespace: &str,
        controllers: Controllers,
        pods: &[DynamicObject],
        logs: Vec<Log>,
    ) -> Result<Self> {
        let resources = Resources::new(client.clone());
        let beside = ObjectRef::new("v1", "Pod", Some(namespace), "");
        let watch = Watch::of_pods(&resources, &beside, "")
            .await
            .map_err(Error::from)?;
        let mut follow = Follow {
            client: client.clone(),
            namespace: namespace.to_owned(),
            controllers,
            known: pods.iter().map(ResourceExt::name_any).collect(),
            lines: SelectAll::new(),
            pods: watch.changes().boxed(),
        };
        logs.into_iter().for_each(|log| follow.add(log));
        Ok(follow)
    }

    fn add(&mut self, log: Log) {
        let lines = stream::unfold(Some(log), |log| async {
            let mut log = log?;
            let place = log.place().clone();
            match log.follow().await {
                Ok(Some(line)) => Some(((place, Ok(line)), Some(log))),
                Ok(None) => None,
                Err(error) => Some(((place, Err(error)), None)),
            }
        });
        self.lines.push(lines.boxed());
    }

    /// Shows what is logged; it ends only when nothing may be read any more.
    pub(super) async fn run(&mut self, show: &mut Show<'_>) -> Result<()> {
        let mut watching = true;
        while watching || !self.lines.is_empty() {
            tokio::select! {
                Some((place, line)) = self.lines.next(), if !self.lines.is_empty() => match line {
                    Ok(line) => show.line(&place, &line.text)?,
                    Err(error) => show.fail(&place, unread(&place, error)),
                },
                Some(change) = self.pods.next(), if watching => match change {
                    Ok(Change::Seen(pod)) => self.seen(vec![*pod]).await?,
                    Ok(Change::Listed(pods)) => self.seen(pods).await?,
                    Ok(Change::Gone(_)) => {}
                    Err(error) => {
                        watching = false;
                        let what = format!("watch pods in namespace {}", self.namespace);
                        let error = Error::from(ClusterError::of(error, what));
                        let error = error.context("controllers that are started from now on are not shown");
                        show.ctx.events.fail(error.chain());
                        show.failed.push(error);
                    }
                },
                else => break,
            }
        }
        Ok(())
    }

    /// Follows the logs of controllers among new Pods.
    async fn seen(&mut self, pods: Vec<DynamicObject>) -> Result<()> {
        for pod in pods {
            if !self.known.insert(pod.name_any()) {
                continue;
            }
            let mut place = self.controllers.place(&pod);
            if place.is_none()
                && let Ok(controllers) = Controllers::find(&self.client, &self.namespace).await
            {
                // It may be one of a controller that was installed meanwhile.
                place = controllers.place(&pod);
                self.controllers = controllers;
            }
            if let Some(place) = place {
                let log = Log::new(&self.client, place, Window::default());
                self.add(log);
            }
        }
        Ok(())
    }
}
