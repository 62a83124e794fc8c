//! The namespace of an installation and what bounds it: network policies and a quota for critical Pods.

use serde_json::json;

use super::component::NOTIFICATION_CONTROLLER;
use super::install::Options;
use super::{Object, object};

/// Makes the namespace, which warns about Pods that break the restricted security standard.
pub fn namespace(options: &Options) -> Object {
    let mut metadata = options.global(&options.namespace);
    let warn = [("warn", "restricted"), ("warn-version", "latest")];
    let warn = warn.map(|(key, value)| (format!("pod-security.kubernetes.io/{key}"), value.to_owned()));
    metadata.labels.get_or_insert_default().extend(warn);
    object("v1", "Namespace", metadata, json!({}))
}

/// Makes the policies that let in scrapers and webhooks, and nobody else from outside the namespace.
pub fn network_policies(options: &Options) -> [Object; 3] {
    let policy = |name: &str, spec| {
        object(
            "networking.k8s.io/v1",
            "NetworkPolicy",
            options.local(name),
            json!({ "spec": spec }),
        )
    };
    let from_anywhere = |port: u16| {
        json!([{
            "from": [{ "namespaceSelector": {} }],
            "ports": [{ "port": port, "protocol": "TCP" }],
        }])
    };
    [
        policy(
            "allow-egress",
            json!({
                "egress": [{}],
                "ingress": [{ "from": [{ "podSelector": {} }] }],
                "podSelector": {},
                "policyTypes": ["Ingress", "Egress"],
            }),
        ),
        policy(
            "allow-scraping",
            json!({
                "ingress": from_anywhere(8080),
                "podSelector": {},
                "policyTypes": ["Ingress"],
            }),
        ),
        policy(
            "allow-webhooks",
            json!({
                "ingress": from_anywhere(9292),
                "podSelector": { "matchLabels": { "app": NOTIFICATION_CONTROLLER } },
                "policyTypes": ["Ingress"],
            }),
        ),
    ]
}

/// Makes the quota without which some clusters admit no critical Pod outside of `kube-system`.
pub fn quota(options: &Options) -> Object {
    let metadata = options.local(format!("critical-pods-{}", options.namespace));
    object(
        "v1",
        "ResourceQuota",
        metadata,
        json!({
            "spec": {
                "hard": { "pods": "1000" },
                "scopeSelector": {
                    "matchExpressions": [{
                        "operator": "In",
                        "scopeName": "PriorityClass",
                        "values": ["system-node-critical", "system-cluster-critical"],
                    }],
                },
            },
        }),
    )
}
