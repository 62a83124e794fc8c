//! How far an object has come: the kstatus rules, which every Flux controller follows, as pure functions.

use kube::core::DynamicObject;
use serde_json::Value;

use super::trouble::pod_trouble;
use crate::kind::status::{condition, holding, observed_generation};

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
    let (data, generation) = (&object.data, generation(object));
    if observed_generation(object).is_some_and(|observed| observed < generation) {
        return progress("its controller has not seen the latest change");
    }
    let kind = object.types.as_ref().map_or("", |types| types.kind.as_str());
    match kind {
        "Namespace" => namespace(data),
        "CustomResourceDefinition" => definition(object),
        "Deployment" => deployment(object),
        "StatefulSet" => stateful_set(object),
        "DaemonSet" => daemon_set(object),
        "ReplicaSet" => replicas(data, number(data, "/spec/replicas").unwrap_or(1)),
        "Job" => job(object),
        "Pod" => pod(object),
        "PersistentVolumeClaim" => claim(data),
        "Service" => service(data),
        _ => generic(object),
    }
}

/// Says whether a workload is scaled to no replicas: it is what its spec asks for, and does nothing.
pub fn is_off(workload: &DynamicObject) -> bool {
    number(&workload.data, "/spec/replicas") == Some(0)
}

fn generation(object: &DynamicObject) -> i64 {
    object.metadata.generation.unwrap_or_default()
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

fn namespace(data: &Value) -> Status {
    match text(data, "/status/phase") {
        "Terminating" => Status::Terminating,
        _ => Status::Current,
    }
}

fn definition(object: &DynamicObject) -> Status {
    if let Some(names) = condition(object, "NamesAccepted").filter(|names| names.is("False")) {
        return Status::Failed(names.says());
    }
    match holding(object, "Established") {
        Some(_) => Status::Current,
        None => progress("not established"),
    }
}

fn deployment(object: &DynamicObject) -> Status {
    if let Some(progressing) = condition(object, "Progressing")
        && progressing.reason() == "ProgressDeadlineExceeded"
    {
        return Status::Failed(progressing.says());
    }
    if let Some(failure) = holding(object, "ReplicaFailure") {
        return progress(failure.says());
    }
    let data = &object.data;
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

fn stateful_set(object: &DynamicObject) -> Status {
    let data = &object.data;
    if text(data, "/spec/updateStrategy/type") == "OnDelete" {
        return Status::Current;
    }
    if observed_generation(object).is_none() && generation(object) > 0 {
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

fn daemon_set(object: &DynamicObject) -> Status {
    if observed_generation(object).is_none() && generation(object) > 0 {
        return progress("its controller has not seen it");
    }
    let data = &object.data;
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

fn job(object: &DynamicObject) -> Status {
    if let Some(failed) = holding(object, "Failed") {
        return Status::Failed(failed.says());
    }
    if holding(object, "Complete").is_some() {
        return Status::Current;
    }
    progress(format!("{} Pods running", count(&object.data, "/status/active")))
}

fn pod(object: &DynamicObject) -> Status {
    let trouble = |otherwise: &str| {
        pod_trouble(object).map_or_else(|| otherwise.to_owned(), |trouble| trouble.to_string())
    };
    match text(&object.data, "/status/phase") {
        "Failed" => Status::Failed(trouble("a container ended with an error")),
        "Succeeded" => Status::Current,
        _ if holding(object, "Ready").is_some() => Status::Current,
        _ => progress(trouble("not ready")),
    }
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
fn generic(object: &DynamicObject) -> Status {
    if let Some(stalled) = holding(object, "Stalled") {
        return Status::Failed(stalled.says());
    }
    let ready = condition(object, "Ready");
    if let Some(reconciling) = holding(object, "Reconciling") {
        // A Ready condition beside it says more than that work goes on.
        let says = ready
            .filter(|ready| ready.is("False"))
            .unwrap_or(reconciling)
            .says();
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
