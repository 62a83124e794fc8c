//! What keeps a Pod from running, in words that stay the same while the kubelet tries again.

use std::fmt;

use kube::core::DynamicObject;
use serde_json::Value;

use super::status::{count, text};
use crate::kind::status::condition;

/// What keeps a Pod from running.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trouble {
    /// What it is; it stays the same while the kubelet tries again.
    pub what: String,
    /// What was told about it last.
    pub detail: String,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.detail.as_str() {
            "" => f.write_str(&self.what),
            detail => write!(f, "{}: {detail}", self.what),
        }
    }
}

/// Says what keeps a Pod from running: that no node takes it, what its containers wait for, why they ended.
pub fn pod_trouble(pod: &DynamicObject) -> Option<Trouble> {
    if let Some(scheduled) = condition(pod, "PodScheduled").filter(|condition| condition.is("False")) {
        return Some(Trouble {
            what: "no node takes the Pod".to_owned(),
            detail: scheduled.says(),
        });
    }
    containers(pod).find_map(container_trouble)
}

/// Names what keeps a Pod from running by the word Kubernetes has for it, as `ImagePullBackOff` or `Unschedulable`.
pub fn pod_reason(pod: &DynamicObject) -> Option<String> {
    if let Some(scheduled) = condition(pod, "PodScheduled").filter(|condition| condition.is("False")) {
        return Some(scheduled.reason().to_owned());
    }
    let starts_anew = text(&pod.data, "/spec/restartPolicy") != "Never";
    let container = containers(pod).find(|container| container_trouble(container).is_some())?;
    let ended = ["/state/terminated/reason", "/lastState/terminated/reason"]
        .iter()
        .map(|pointer| text(container, pointer))
        .find(|reason| !reason.is_empty());
    let reason = match (text(container, "/state/waiting/reason"), ended) {
        // The kubelet goes from one to the other and back.
        ("ErrImagePull", _) => "ImagePullBackOff",
        (_, Some("OOMKilled")) => "OOMKilled",
        ("" | "ContainerCreating" | "PodInitializing", Some(_)) if starts_anew => "CrashLoopBackOff",
        ("" | "ContainerCreating" | "PodInitializing", Some(reason)) => reason,
        ("", None) => "Error",
        (reason, _) => reason,
    };
    Some(reason.to_owned())
}

fn containers(pod: &DynamicObject) -> impl Iterator<Item = &Value> {
    ["initContainerStatuses", "containerStatuses"]
        .iter()
        .filter_map(|field| pod.data.get("status")?.get(field)?.as_array())
        .flatten()
}

fn container_trouble(container: &Value) -> Option<Trouble> {
    let is_ready = container
        .get("ready")
        .and_then(Value::as_bool)
        .unwrap_or_default();
    let ended = ["/state/terminated", "/lastState/terminated"]
        .iter()
        .filter_map(|state| container.pointer(state))
        .find(|ended| count(ended, "/exitCode") != 0);
    if let Some(ended) = ended.filter(|_| !is_ready) {
        let what = format!("the container ends with code {}", count(ended, "/exitCode"));
        return Some(Trouble {
            what,
            detail: last_words(text(ended, "/message")),
        });
    }
    let detail = last_words(text(container, "/state/waiting/message"));
    let what = match text(container, "/state/waiting/reason") {
        "" | "ContainerCreating" | "PodInitializing" => return None,
        "ErrImagePull" | "ImagePullBackOff" => "the image cannot be pulled",
        reason => reason,
    };
    Some(Trouble {
        what: what.to_owned(),
        detail,
    })
}

/// Returns the last line of a container's message; of a JSON log line, what it says.
fn last_words(message: &str) -> String {
    let line = message.trim().lines().last().unwrap_or_default();
    let Ok(json @ Value::Object(_)) = serde_json::from_str::<Value>(line) else {
        return line.to_owned();
    };
    let said: Vec<_> = ["/msg", "/error"]
        .iter()
        .map(|key| text(&json, key))
        .filter(|text| !text.is_empty())
        .collect();
    if said.is_empty() {
        line.to_owned()
    } else {
        said.join(": ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn a_pod_says_what_keeps_it_from_running() {
        let container =
            |state: Value| json!({ "status": { "phase": "Pending", "containerStatuses": [state] } });
        let unschedulable =
            json!({ "type": "PodScheduled", "status": "False", "message": "0/1 nodes are available" });
        let waiting =
            |reason: &str, message: &str| json!({ "waiting": { "reason": reason, "message": message } });
        let ended = |message: &str| json!({ "terminated": { "exitCode": 2, "message": message } });
        let log = r#"{"level":"error","msg":"unable to start manager","error":"no such host"}"#;
        let table = [
            (json!({ "status": { "phase": "Pending" } }), "nothing"),
            (
                json!({ "status": { "conditions": [unschedulable] } }),
                "no node takes the Pod: 0/1 nodes are available",
            ),
            (
                container(json!({ "state": waiting("ImagePullBackOff", "Back-off pulling image x") })),
                "the image cannot be pulled: Back-off pulling image x",
            ),
            (
                container(json!({ "state": waiting("CreateContainerConfigError", "secret y not found") })),
                "CreateContainerConfigError: secret y not found",
            ),
            (
                container(json!({
                    "state": waiting("CrashLoopBackOff", "back-off 10s restarting"),
                    "lastState": ended("usage:\nunknown flag: --nope"),
                })),
                "the container ends with code 2: unknown flag: --nope",
            ),
            (
                container(json!({ "state": ended(log) })),
                "the container ends with code 2: unable to start manager: no such host",
            ),
            (
                container(json!({ "ready": true, "lastState": ended("") })),
                "nothing",
            ),
            (
                container(json!({ "state": waiting("ContainerCreating", "") })),
                "nothing",
            ),
        ];
        for (data, reason) in table {
            let pod = object(json!({ "metadata": {}, "status": data["status"] }));
            let told = pod_trouble(&pod).map(|trouble| trouble.to_string());
            assert_eq!(told.as_deref().unwrap_or("nothing"), reason, "{data}");
        }
    }

    #[test]
    fn what_keeps_a_pod_from_running_has_a_name() {
        let waiting = |reason: &str| json!({"waiting": {"reason": reason}});
        let ended = |reason: &str| json!({"terminated": {"exitCode": 2, "reason": reason}});
        let table = [
            (waiting("ErrImagePull"), json!({}), "Always", "ImagePullBackOff"),
            (
                waiting("ImagePullBackOff"),
                json!({}),
                "Always",
                "ImagePullBackOff",
            ),
            (
                waiting("CrashLoopBackOff"),
                ended("Error"),
                "Always",
                "CrashLoopBackOff",
            ),
            (
                waiting("CrashLoopBackOff"),
                ended("OOMKilled"),
                "Always",
                "OOMKilled",
            ),
            (ended("Error"), json!({}), "Always", "CrashLoopBackOff"),
            (ended("Error"), json!({}), "Never", "Error"),
            (
                waiting("CreateContainerConfigError"),
                json!({}),
                "Always",
                "CreateContainerConfigError",
            ),
        ];
        for (state, last, restarts, reason) in table {
            let container = json!({"state": state, "lastState": last});
            let pod = object(json!({
                "metadata": {}, "spec": {"restartPolicy": restarts}, "status": {"containerStatuses": [container]},
            }));
            assert_eq!(pod_reason(&pod).as_deref(), Some(reason), "{container}");
        }
        let unschedulable = json!([{"type": "PodScheduled", "status": "False", "reason": "Unschedulable"}]);
        let pod = object(json!({"metadata": {}, "status": {"conditions": unschedulable}}));
        assert_eq!(pod_reason(&pod).as_deref(), Some("Unschedulable"));
        assert_eq!(pod_reason(&object(json!({"metadata": {}}))), None);
    }
}
