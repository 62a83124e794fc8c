//! From a workload to the Pod, the container or the event that keeps it from being what it should be.

use jiff::Timestamp;
use kube::ResourceExt;
use kube::core::DynamicObject;
use serde_json::Value;

use super::advice::{advise, meaning};
use super::report::{Bond, Cause, Link};
use super::walk::{Finding, Walker};
use crate::cluster::object::ObjectRef;
use crate::cluster::status::{Status, status};
use crate::cluster::trouble::{pod_reason, pod_trouble};
use crate::kind::status::{condition, holding};

/// What a Warning tells that is told of every Pod that is being moved or started.
const USUAL: [&str; 2] = ["FailedToRetrieveImagePullSecret", "Preempting"];

impl Walker {
    /// Looks into an object that is no Flux object.
    pub(super) async fn native(&self, at: &ObjectRef, object: &DynamicObject) -> Finding {
        let (reason, told) = match status(Some(object)) {
            Status::Current => return Finding::whole(Link::new(at, Bond::Whole, "", "")),
            Status::InProgress(told) => ("Progressing", told),
            Status::Failed(told) => ("Failed", told),
            Status::Terminating => ("Terminating", "it is being deleted".to_owned()),
            Status::NotFound => ("NotFound", "it is not there".to_owned()),
        };
        let reason = named_condition(object).unwrap_or_else(|| reason.to_owned());
        let link = Link::new(at, Bond::Broken, &reason, &told);
        if at.kind == "Pod" {
            return Finding::broken(vec![link], self.pod(at, object).await);
        }
        if let Some(refused) = holding(object, "ReplicaFailure") {
            let cause = Cause::new(
                at,
                meaning(refused.message()).unwrap_or(refused.reason()),
                refused.says(),
            );
            return Finding::broken(vec![link], advise(cause, at));
        }
        let pods = self.pods(at, object).await;
        let mut troubled: Vec<_> = pods
            .iter()
            .filter(|pod| status(Some(pod)) != Status::Current)
            .collect();
        // A Pod that says what ails it before one that only is not ready; the newest of them.
        troubled.sort_by_key(|pod| {
            (
                pod_trouble(pod).is_none(),
                std::cmp::Reverse(pod.creation_timestamp()),
            )
        });
        if let Some(pod) = troubled.first() {
            let pod_at = ObjectRef::of(pod);
            let cause = self.pod(&pod_at, pod).await;
            let pod_link = Link::new(&pod_at, Bond::Broken, &cause.reason, &cause.message);
            return Finding::broken(vec![link, pod_link], cause);
        }
        let event = match pods.is_empty() {
            true => self.event(at).await,
            false => None,
        };
        let cause = match event {
            Some((word, message)) => Cause::new(at, meaning(&message).unwrap_or(&word), message),
            None => Cause::new(at, meaning(&told).unwrap_or(&reason), told),
        };
        Finding::broken(vec![link], advise(cause, at))
    }

    /// Says what keeps a Pod from running.
    async fn pod(&self, at: &ObjectRef, pod: &DynamicObject) -> Cause {
        let cause = match (pod_trouble(pod), pod_reason(pod)) {
            (Some(trouble), Some(reason)) => Cause::new(at, &reason, trouble.to_string()),
            _ => match self.event(at).await {
                Some((reason, message)) => Cause::new(at, &reason, message),
                None => {
                    let told = condition(pod, "Ready")
                        .map(|ready| ready.says())
                        .unwrap_or_default();
                    Cause::new(at, "NotReady", told)
                }
            },
        };
        advise(cause, at)
    }

    /// Reads the Pods of a workload.
    async fn pods(&self, at: &ObjectRef, workload: &DynamicObject) -> Vec<DynamicObject> {
        let labels = workload
            .data
            .pointer("/spec/selector/matchLabels")
            .and_then(Value::as_object);
        let Some(labels) = labels else {
            return Vec::new();
        };
        let labels: Vec<_> = labels
            .iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value.as_str()?)))
            .collect();
        let pods = ObjectRef::new("v1", "Pod", at.namespace.as_deref(), "");
        match self.reader.list(&pods, &labels.join(",")).await {
            Ok(pods) => pods,
            Err(unread) => {
                self.unread(format!("the Pods of {at}"), &unread);
                Vec::new()
            }
        }
    }

    /// Returns the reason and message of the latest warning about an object, or for a Deployment its ReplicaSets.
    async fn event(&self, at: &ObjectRef) -> Option<(String, String)> {
        let events = ObjectRef::new("v1", "Event", at.namespace.as_deref(), "");
        let about = match at.kind.as_str() {
            "Deployment" => "involvedObject.kind=ReplicaSet".to_owned(),
            kind => format!("involvedObject.kind={kind},involvedObject.name={}", at.name),
        };
        let events = match self
            .reader
            .list_fields(&events, &format!("{about},type=Warning"))
            .await
        {
            Ok(events) => events,
            Err(unread) => {
                self.unread(format!("the events of {at}"), &unread);
                return None;
            }
        };
        let text = |event: &DynamicObject, pointer: &str| {
            let text = event.data.pointer(pointer).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let of_it = |event: &&DynamicObject| {
            let name = text(event, "/involvedObject/name");
            name == at.name || name.rsplit_once('-').is_some_and(|(name, _)| name == at.name)
        };
        let latest = events
            .iter()
            .filter(of_it)
            .filter(|event| !USUAL.contains(&text(event, "/reason").as_str()))
            .max_by_key(|event| {
                let times = ["/lastTimestamp", "/eventTime", "/series/lastObservedTime"];
                times
                    .iter()
                    .filter_map(|time| text(event, time).parse::<Timestamp>().ok())
                    .max()
            })?;
        Some((text(latest, "/reason"), text(latest, "/message")))
    }
}

/// Returns the word an object's own conditions have for what is wrong with it.
fn named_condition(object: &DynamicObject) -> Option<String> {
    let given_up = condition(object, "Progressing").filter(|progressing| progressing.is("False"));
    let failed = holding(object, "Failed").or_else(|| holding(object, "Stalled"));
    let unready = condition(object, "Ready").filter(|ready| !ready.is("True"));
    let condition = given_up.or(failed).or(unready)?;
    Some(condition.reason().to_owned()).filter(|reason| !reason.is_empty())
}
