//! How far an object has come: the kstatus rules, which every Flux controller follows, as pure functions.

use kube::core::DynamicObject;
use serde_json::Value;

use super::trouble::pod_trouble;

/// How far an object has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is what its spec asks for.
    Current,
    /// It is on the way; the text says what is missing.
    InProgress(String),
    /// It will not get there by itself; the text says why.
    Failed(String),
    /// It is being deleted.
    Terminating,
    /// It is not there.
    NotFound,
}

/// Tells how far an object has come, `None` being one that is not there.
pub fn status(object: Option<&DynamicObject>) -> Status {
    let Some(object) = object else {
        return Status::NotFound;
    };
    if object.metadata.deletion_timestamp.is_some() {
        return Status::Terminating;
    }
    let generation = object.metadata.generation.unwrap_or_default();
    let data = &object.data;
    if number(data, "/status/observedGeneration").is_some_and(|observed| observed < generation) {
        return progress("its controller has not seen the latest change");
    }
    let kind = object.types.as_ref().map_or("", |types| types.kind.as_str());
    match kind {
        "Namespace" => namespace(data),
        "CustomResourceDefinition" => definition(data),
        "Deployment" => deployment(data),
        "StatefulSet" => stateful_set(data, generation),
        "DaemonSet" => daemon_set(data, generation),
        "ReplicaSet" => replicas(data, number(data, "/spec/replicas").unwrap_or(1)),
        "Job" => job(data),
        "Pod" => pod(data),
        "PersistentVolumeClaim" => claim(data),
        "Service" => service(data),
        _ => generic(data),
    }
}

fn progress(reason: impl Into<String>) -> Status {
    Status::InProgress(reason.into())
}

fn number(data: &Value, pointer: &str) -> Option<i64> {
    data.pointer(pointer).and_then(Value::as_i64)
}

/// Reads a number; a missing one is zero.
pub(super) fn count(data: &Value, pointer: &str) -> i64 {
    number(data, pointer).unwrap_or_default()
}

/// Reads a text; a missing one is empty.
pub(super) fn text<'a>(data: &'a Value, pointer: &str) -> &'a str {
    data.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// A condition of an object's status.
pub(super) struct Condition<'a>(&'a Value);

impl<'a> Condition<'a> {
    /// Finds the condition of a type.
    pub(super) fn of(data: &'a Value, kind: &str) -> Option<Self> {
        let conditions = data.pointer("/status/conditions")?.as_array()?;
        conditions
            .iter()
            .find(|condition| text(condition, "/type") == kind)
            .map(Condition)
    }

    /// Says whether it has the status.
    pub(super) fn is(&self, status: &str) -> bool {
        text(self.0, "/status") == status
    }

    /// Returns the reason.
    pub(super) fn reason(&self) -> &'a str {
        text(self.0, "/reason")
    }

    /// Returns the message, or the reason where there is none.
    pub(super) fn says(&self) -> String {
        match text(self.0, "/message") {
            "" => self.reason().to_owned(),
            message => message.lines().collect::<Vec<_>>().join(" "),
        }
    }
}

fn namespace(data: &Value) -> Status {
    match text(data, "/status/phase") {
        "Terminating" => Status::Terminating,
        _ => Status::Current,
    }
}

fn definition(data: &Value) -> Status {
    match Condition::of(data, "NamesAccepted") {
        Some(names) if names.is("False") => return Status::Failed(names.says()),
        _ => {}
    }
    match Condition::of(data, "Established") {
        Some(established) if established.is("True") => Status::Current,
        _ => progress("not established"),
    }
}

fn deployment(data: &Value) -> Status {
    if let Some(progressing) = Condition::of(data, "Progressing")
        && progressing.reason() == "ProgressDeadlineExceeded"
    {
        return Status::Failed(progressing.says());
    }
    if let Some(failure) = Condition::of(data, "ReplicaFailure")
        && failure.is("True")
    {
        return progress(failure.says());
    }
    let wanted = number(data, "/spec/replicas").unwrap_or(1);
    let (all, updated) = (
        count(data, "/status/replicas"),
        count(data, "/status/updatedReplicas"),
    );
    if updated < wanted {
        return progress(format!("{updated} of {wanted} replicas updated"));
    }
    if all > updated {
        return progress(format!("{} old replicas still running", all - updated));
    }
    replicas(data, wanted)
}

fn replicas(data: &Value, wanted: i64) -> Status {
    let ready = count(data, "/status/readyReplicas");
    if ready < wanted {
        return progress(format!("{ready} of {wanted} replicas ready"));
    }
    let available = count(data, "/status/availableReplicas");
    if available < wanted {
        return progress(format!("{available} of {wanted} replicas available"));
    }
    Status::Current
}

fn stateful_set(data: &Value, generation: i64) -> Status {
    if text(data, "/spec/updateStrategy/type") == "OnDelete" {
        return Status::Current;
    }
    if number(data, "/status/observedGeneration").is_none() && generation > 0 {
        return progress("its controller has not seen it");
    }
    let wanted = number(data, "/spec/replicas").unwrap_or(1);
    let ready = count(data, "/status/readyReplicas");
    if ready < wanted {
        return progress(format!("{ready} of {wanted} replicas ready"));
    }
    if let Some(partition) =
        number(data, "/spec/updateStrategy/rollingUpdate/partition").filter(|&part| part > 0)
    {
        let (updated, wanted) = (count(data, "/status/updatedReplicas"), wanted - partition);
        return match updated < wanted {
            true => progress(format!("{updated} of {wanted} replicas updated")),
            false => Status::Current,
        };
    }
    match text(data, "/status/currentRevision") == text(data, "/status/updateRevision") {
        true => Status::Current,
        false => progress("old replicas still running"),
    }
}

fn daemon_set(data: &Value, generation: i64) -> Status {
    if number(data, "/status/observedGeneration").is_none() && generation > 0 {
        return progress("its controller has not seen it");
    }
    let wanted = count(data, "/status/desiredNumberScheduled");
    for (field, word) in [
        ("updatedNumberScheduled", "updated"),
        ("numberReady", "ready"),
        ("numberAvailable", "available"),
    ] {
        let have = count(data, &format!("/status/{field}"));
        if have < wanted {
            return progress(format!("{have} of {wanted} Pods {word}"));
        }
    }
    Status::Current
}

fn job(data: &Value) -> Status {
    if let Some(failed) = Condition::of(data, "Failed").filter(|condition| condition.is("True")) {
        return Status::Failed(failed.says());
    }
    if Condition::of(data, "Complete").is_some_and(|condition| condition.is("True")) {
        return Status::Current;
    }
    progress(format!("{} Pods running", count(data, "/status/active")))
}

fn pod(data: &Value) -> Status {
    if text(data, "/status/phase") == "Failed" {
        return Status::Failed(pod_trouble(data).map_or_else(
            || "a container ended with an error".to_owned(),
            |trouble| trouble.to_string(),
        ));
    }
    let ready = Condition::of(data, "Ready").is_some_and(|ready| ready.is("True"));
    if ready || text(data, "/status/phase") == "Succeeded" {
        return Status::Current;
    }
    progress(pod_trouble(data).map_or_else(|| "not ready".to_owned(), |trouble| trouble.to_string()))
}

fn claim(data: &Value) -> Status {
    match text(data, "/status/phase") {
        "Bound" => Status::Current,
        phase => progress(format!(
            "not bound{}",
            if phase.is_empty() {
                String::new()
            } else {
                format!(": {phase}")
            }
        )),
    }
}

fn service(data: &Value) -> Status {
    let is_balancer = text(data, "/spec/type") == "LoadBalancer";
    let has_address = data
        .pointer("/status/loadBalancer/ingress")
        .and_then(Value::as_array)
        .is_some_and(|list| !list.is_empty());
    match is_balancer && !has_address {
        true => progress("no load balancer yet"),
        false => Status::Current,
    }
}

/// The rules for objects whose status follows the conventions of Kubernetes conditions.
fn generic(data: &Value) -> Status {
    let holds = |kind: &str| Condition::of(data, kind).filter(|condition| condition.is("True"));
    if let Some(stalled) = holds("Stalled") {
        return Status::Failed(stalled.says());
    }
    let ready = Condition::of(data, "Ready");
    if let Some(reconciling) = holds("Reconciling") {
        // A Ready condition beside it says more than that work goes on.
        let says = ready
            .as_ref()
            .filter(|ready| ready.is("False"))
            .map_or_else(|| reconciling.says(), Condition::says);
        return progress(says);
    }
    match ready {
        Some(ready) if ready.is("True") => Status::Current,
        Some(ready) => progress(ready.says()),
        None => Status::Current,
    }
}

#[cfg(test)]
mod tests {
    use kube::core::TypeMeta;
    use serde_json::json;

    use super::*;

    fn object(kind: &str, generation: i64, data: Value) -> DynamicObject {
        let types = TypeMeta {
            api_version: "v1".to_owned(),
            kind: kind.to_owned(),
        };
        let mut object = DynamicObject {
            types: Some(types),
            metadata: Default::default(),
            data,
        };
        object.metadata.generation = Some(generation);
        object
    }

    fn condition(kind: &str, status: &str, reason: &str, message: &str) -> Value {
        json!({ "type": kind, "status": status, "reason": reason, "message": message })
    }

    #[test]
    fn every_kind_follows_its_rule() {
        let current = || Status::Current;
        let waits = |reason: &str| Status::InProgress(reason.to_owned());
        let failed = |reason: &str| Status::Failed(reason.to_owned());
        let conditions =
            |list: &[Value]| json!({ "status": { "observedGeneration": 2, "conditions": list } });
        let replicas = |all, updated, ready, available| {
            json!({
                "spec": { "replicas": 2 },
                "status": {
                    "observedGeneration": 2, "replicas": all, "updatedReplicas": updated,
                    "readyReplicas": ready, "availableReplicas": available,
                },
            })
        };
        let table = [
            ("Namespace", json!({ "status": { "phase": "Active" } }), current()),
            (
                "Namespace",
                json!({ "status": { "phase": "Terminating" } }),
                Status::Terminating,
            ),
            ("CustomResourceDefinition", json!({}), waits("not established")),
            (
                "CustomResourceDefinition",
                conditions(&[condition("Established", "True", "", "")]),
                current(),
            ),
            (
                "CustomResourceDefinition",
                conditions(&[condition("NamesAccepted", "False", "X", "the plural is taken")]),
                failed("the plural is taken"),
            ),
            ("Deployment", json!({}), waits("0 of 1 replicas updated")),
            (
                "Deployment",
                json!({ "status": { "observedGeneration": 1 } }),
                waits("its controller has not seen the latest change"),
            ),
            (
                "Deployment",
                replicas(2, 1, 1, 1),
                waits("1 of 2 replicas updated"),
            ),
            (
                "Deployment",
                replicas(3, 2, 2, 2),
                waits("1 old replicas still running"),
            ),
            ("Deployment", replicas(2, 2, 0, 0), waits("0 of 2 replicas ready")),
            (
                "Deployment",
                replicas(2, 2, 2, 1),
                waits("1 of 2 replicas available"),
            ),
            ("Deployment", replicas(2, 2, 2, 2), current()),
            (
                "Deployment",
                conditions(&[condition(
                    "Progressing",
                    "False",
                    "ProgressDeadlineExceeded",
                    "gave up",
                )]),
                failed("gave up"),
            ),
            (
                "Deployment",
                conditions(&[condition(
                    "ReplicaFailure",
                    "True",
                    "FailedCreate",
                    "exceeded quota",
                )]),
                waits("exceeded quota"),
            ),
            ("StatefulSet", json!({}), waits("its controller has not seen it")),
            (
                "StatefulSet",
                replicas(2, 2, 1, 1),
                waits("1 of 2 replicas ready"),
            ),
            ("StatefulSet", replicas(2, 2, 2, 2), current()),
            (
                "StatefulSet",
                json!({
                    "spec": { "replicas": 1 },
                    "status": { "observedGeneration": 2, "readyReplicas": 1, "currentRevision": "a", "updateRevision": "b" },
                }),
                waits("old replicas still running"),
            ),
            (
                "DaemonSet",
                json!({ "status": { "observedGeneration": 2, "desiredNumberScheduled": 3, "updatedNumberScheduled": 3, "numberReady": 2 } }),
                waits("2 of 3 Pods ready"),
            ),
            (
                "DaemonSet",
                json!({ "status": { "observedGeneration": 2 } }),
                current(),
            ),
            (
                "Job",
                json!({ "status": { "active": 1 } }),
                waits("1 Pods running"),
            ),
            (
                "Job",
                conditions(&[condition("Failed", "True", "BackoffLimitExceeded", "")]),
                failed("BackoffLimitExceeded"),
            ),
            (
                "Job",
                conditions(&[condition("Complete", "True", "", "")]),
                current(),
            ),
            (
                "PersistentVolumeClaim",
                json!({ "status": { "phase": "Pending" } }),
                waits("not bound: Pending"),
            ),
            (
                "PersistentVolumeClaim",
                json!({ "status": { "phase": "Bound" } }),
                current(),
            ),
            ("Service", json!({ "spec": { "type": "ClusterIP" } }), current()),
            (
                "Service",
                json!({ "spec": { "type": "LoadBalancer" } }),
                waits("no load balancer yet"),
            ),
            ("Kustomization", json!({}), current()),
            (
                "Kustomization",
                conditions(&[condition("Ready", "True", "", "")]),
                current(),
            ),
            (
                "Kustomization",
                conditions(&[condition("Ready", "False", "BuildFailed", "no such file")]),
                waits("no such file"),
            ),
            (
                "Kustomization",
                conditions(&[condition("Ready", "Unknown", "Progressing", "")]),
                waits("Progressing"),
            ),
            (
                "Kustomization",
                conditions(&[
                    condition("Ready", "False", "", "was broken"),
                    condition("Reconciling", "True", "", "trying"),
                ]),
                waits("was broken"),
            ),
            (
                "Kustomization",
                conditions(&[condition("Stalled", "True", "", "bad URL")]),
                failed("bad URL"),
            ),
            (
                "Kustomization",
                json!({ "status": { "observedGeneration": 1, "conditions": [condition("Ready", "True", "", "")] } }),
                waits("its controller has not seen the latest change"),
            ),
        ];
        for (kind, data, expected) in table {
            assert_eq!(
                status(Some(&object(kind, 2, data.clone()))),
                expected,
                "{kind} {data}"
            );
        }
        assert_eq!(status(None), Status::NotFound);
    }
}
