//! A controller of the tests' own: it watches one namespace, and answers requests and changes.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use futures::StreamExt;
use kube::api::{Patch, PatchParams};
use kube::core::DynamicObject;
use kube::runtime::{WatchStreamExt, watcher};
use kube::{Client, ResourceExt};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::cluster::{TestCluster, run};
use super::objects::{dynamic, status};

/// The annotation a request is made with.
pub const REQUESTED_AT: &str = "reconcile.fluxcd.io/requestedAt";

/// A running controller; it stops when this is dropped.
pub struct Controller {
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    answered: Arc<Mutex<Vec<(String, std::time::Instant)>>>,
}

/// What the controller does about a request.
#[derive(Clone)]
pub struct Manner {
    /// How long it works.
    pub takes: Duration,
    /// What it reports: `True` or `False`, and the message.
    pub ready: (&'static str, &'static str),
    /// Further fields of the status.
    pub more: Value,
}

impl Controller {
    /// Starts a controller for the kinds in `namespace`.
    pub fn start(server: &Arc<TestCluster>, namespace: &str, kinds: &'static [&str], manner: Manner) -> Self {
        let (stop, stopped) = oneshot::channel();
        let answered = Arc::new(Mutex::new(Vec::new()));
        let (server, namespace, log) = (server.clone(), namespace.to_owned(), answered.clone());
        let thread = std::thread::spawn(move || {
            run(async {
                let client = server.client().await;
                let work = kinds
                    .iter()
                    .map(|kind| control(&client, kind, &namespace, &manner, &log));
                tokio::select! {
                    _ = futures::future::join_all(work) => {}
                    _ = stopped => {}
                }
            });
        });
        Controller {
            stop: Some(stop),
            thread: Some(thread),
            answered,
        }
    }

    /// Returns the objects it has answered for, as `Kind/name`, in order.
    pub fn answered(&self) -> Vec<String> {
        let answered = self.answered.lock().expect("no panic");
        answered.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Returns when it last answered.
    pub fn last_answer(&self) -> std::time::Instant {
        self.answered
            .lock()
            .expect("no panic")
            .last()
            .expect("an answer")
            .1
    }
}

impl Drop for Controller {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn control(
    client: &Client,
    kind: &str,
    namespace: &str,
    manner: &Manner,
    log: &Mutex<Vec<(String, std::time::Instant)>>,
) {
    let api = dynamic(client, kind, namespace);
    // What was answered: the events of our own patches still show it as work.
    let mut done = HashSet::new();
    let mut objects = watcher(api.clone(), watcher::Config::default())
        .touched_objects()
        .boxed();
    while let Some(event) = objects.next().await {
        let Ok(object) = event else { continue };
        let asked = object.annotations().get(REQUESTED_AT).cloned();
        let work = (object.name_any(), asked.clone(), object.metadata.generation);
        if !has_work(&object) || done.contains(&work) {
            continue;
        }
        let name = object.name_any();
        let generation = object.metadata.generation.unwrap_or_default();
        let started = Instant::now();
        let progress = json!({"status": status(generation, "Unknown", "working", json!({}))});
        let _ = api
            .patch_status(&name, &PatchParams::default(), &Patch::Merge(&progress))
            .await;
        tokio::time::sleep_until(started + manner.takes).await;
        let mut more = manner.more.clone();
        more["lastHandledReconcileAt"] = json!(asked);
        more["observedGeneration"] = generation.into();
        let end = json!({"status": status(generation, manner.ready.0, manner.ready.1, more)});
        // Noted before it is sent: flux-rs may see it, and end, before the server answers us.
        let entry = (format!("{kind}/{name}"), std::time::Instant::now());
        log.lock().expect("no panic").push(entry);
        let _ = api
            .patch_status(&name, &PatchParams::default(), &Patch::Merge(&end))
            .await;
        done.insert(work);
    }
}

/// Says whether there is a request that has not been handled, or a change that has not been seen.
fn has_work(object: &DynamicObject) -> bool {
    let field = |pointer: &str| object.data.pointer(pointer);
    let asked = object.annotations().get(REQUESTED_AT).map(String::as_str);
    let handled = field("/status/lastHandledReconcileAt").and_then(Value::as_str);
    let seen = field("/status/conditions/0/observedGeneration").and_then(Value::as_i64);
    let suspended = field("/spec/suspend").and_then(Value::as_bool) == Some(true);
    !suspended && ((asked.is_some() && asked != handled) || seen < object.metadata.generation)
}
