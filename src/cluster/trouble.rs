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
    let containers = ["initContainerStatuses", "containerStatuses"]
        .iter()
        .filter_map(|field| pod.data.get("status")?.get(field)?.as_array())
        .flatten();
    containers.filter_map(container_trouble).next()
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
}
