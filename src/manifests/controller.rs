//! The service account, services and Deployment of one component.

use kube::core::ObjectMeta;
use serde_json::{Value, json};

use super::component::{Component, NOTIFICATION_CONTROLLER, SOURCE_WATCHER};
use super::install::{Options, labels};
use super::versions::BUILT_IN;
use super::{Object, object};

/// The port every controller serves metrics on.
const METRICS: u16 = 8080;
/// The port every controller answers probes on.
const HEALTH: u16 = 9440;

/// The argument that lets a controller read what source-watcher makes.
pub const EXTERNAL_ARTIFACTS: &str = "--feature-gates=ExternalArtifact=true";

/// Makes the objects a component runs as.
pub fn objects(options: &Options, component: &Component) -> Vec<Object> {
    let mut objects = vec![object(
        "v1",
        "ServiceAccount",
        part(options, component, component.name),
        json!({}),
    )];
    objects.extend(component.services.iter().map(|service| {
        let mut metadata = part(options, component, service.name);
        metadata
            .labels
            .get_or_insert_default()
            .insert("control-plane".to_owned(), service.plane.to_owned());
        let port = json!({ "name": "http", "port": 80, "protocol": "TCP", "targetPort": service.port });
        object(
            "v1",
            "Service",
            metadata,
            json!({
                "spec": { "ports": [port], "selector": { "app": component.name }, "type": "ClusterIP" },
            }),
        )
    }));
    objects.push(deployment(options, component));
    objects
}

/// Makes the metadata of an object that belongs to one component.
fn part(options: &Options, component: &Component, name: &str) -> ObjectMeta {
    let mut metadata = options.local(name);
    metadata
        .labels
        .get_or_insert_default()
        .extend(labels([("component", component.name)]));
    metadata
}

fn deployment(options: &Options, component: &Component) -> Object {
    let mut metadata = part(options, component, component.name);
    let mut pod_labels = metadata.labels.clone().unwrap_or_default();
    pod_labels.insert("app".to_owned(), component.name.to_owned());
    metadata
        .labels
        .get_or_insert_default()
        .insert("control-plane".to_owned(), "controller".to_owned());
    let mut spec = json!({
        "replicas": 1,
        "selector": { "matchLabels": { "app": component.name } },
        "template": {
            "metadata": {
                "annotations": { "prometheus.io/port": METRICS.to_string(), "prometheus.io/scrape": "true" },
                "labels": pod_labels,
            },
            "spec": pod(options, component),
        },
    });
    if component.storage {
        spec["strategy"] = json!({ "type": "Recreate" });
    }
    object("apps/v1", "Deployment", metadata, json!({ "spec": spec }))
}

fn pod(options: &Options, component: &Component) -> Value {
    let volume = |(name, _): &(&str, &str)| json!({ "emptyDir": {}, "name": name });
    let mut pod = json!({
        "containers": [manager(options, component)],
        "securityContext": { "fsGroup": 1337 },
        "serviceAccountName": component.name,
        "terminationGracePeriodSeconds": component.grace,
        "volumes": component.volumes.iter().map(volume).collect::<Vec<_>>(),
    });
    if component.critical {
        pod["priorityClassName"] = "system-cluster-critical".into();
    }
    for (field, value) in placement(options) {
        pod[field] = value;
    }
    pod
}

/// Returns the fields of a Pod that say where it runs and how its image gets there.
pub fn placement(options: &Options) -> Vec<(&'static str, Value)> {
    let mut fields = vec![("nodeSelector", json!({ "kubernetes.io/os": "linux" }))];
    if let Some(name) = &options.image_pull_secret {
        fields.push(("imagePullSecrets", json!([{ "name": name }])));
    }
    if !options.toleration_keys.is_empty() {
        let toleration = |key: &String| json!({ "key": key, "operator": "Exists" });
        fields.push((
            "tolerations",
            options.toleration_keys.iter().map(toleration).collect(),
        ));
    }
    fields
}

fn manager(options: &Options, component: &Component) -> Value {
    let (path, port) = component.readiness;
    let listens = [("http-prom", METRICS), ("healthz", HEALTH)];
    let ports = component.ports.iter().chain(&listens);
    let ports = ports.map(|(name, port)| json!({ "containerPort": port, "name": name, "protocol": "TCP" }));
    let mount = |(name, path): &(&str, &str)| json!({ "mountPath": path, "name": name });
    json!({
        "args": args(options, component),
        "env": env(component),
        "image": image(&options.registry, component.name, BUILT_IN.tag(component.name)),
        "imagePullPolicy": "IfNotPresent",
        "livenessProbe": { "httpGet": { "path": "/healthz", "port": "healthz" } },
        "name": "manager",
        "ports": ports.collect::<Vec<_>>(),
        "readinessProbe": { "httpGet": { "path": path, "port": port } },
        "resources": {
            "limits": { "cpu": "1000m", "memory": "1Gi" },
            "requests": { "cpu": component.cpu, "memory": "64Mi" },
        },
        "securityContext": {
            "allowPrivilegeEscalation": false,
            "capabilities": { "drop": ["ALL"] },
            "readOnlyRootFilesystem": true,
            "runAsNonRoot": true,
            "seccompProfile": { "type": "RuntimeDefault" },
        },
        "volumeMounts": component.volumes.iter().map(mount).collect::<Vec<_>>(),
    })
}

/// Returns the reference of a component's image; without a registry it is the one of the runtime.
pub fn image(registry: &str, component: &str, tag: &str) -> String {
    let registry = if registry.is_empty() {
        "fluxcd"
    } else {
        registry.trim_end_matches('/')
    };
    format!("{registry}/{component}:{tag}")
}

/// Returns the arguments of a component's container.
fn args(options: &Options, component: &Component) -> Vec<String> {
    let mut args = Vec::new();
    if component.sends_events {
        args.push(events_addr(options));
    }
    args.push(format!("--watch-all-namespaces={}", options.watch_all_namespaces));
    args.push(format!("--log-level={}", options.log_level));
    args.push("--log-encoding=json".to_owned());
    args.push("--enable-leader-election".to_owned());
    if component.storage {
        args.push("--storage-path=/data".to_owned());
        args.push(storage_addr(options, component));
    }
    if component.reads_artifacts && options.has(SOURCE_WATCHER) {
        args.push(EXTERNAL_ARTIFACTS.to_owned());
    }
    if options.multi_tenant {
        args.extend(component.tenancy.iter().map(|&arg| arg.to_owned()));
    }
    args
}

/// Returns the argument that names where a component serves its artifacts.
pub fn storage_addr(options: &Options, component: &Component) -> String {
    let (name, domain) = (component.name, &options.cluster_domain);
    format!("--storage-adv-addr={name}.$(RUNTIME_NAMESPACE).svc.{domain}.")
}

/// Returns the argument that names the receiver of events. The name is fully qualified, so that `no_proxy`
/// entries for the cluster's domain cover it.
pub fn events_addr(options: &Options) -> String {
    let host = format!(
        "{NOTIFICATION_CONTROLLER}.$(RUNTIME_NAMESPACE).svc.{}.",
        options.cluster_domain
    );
    if options.has(NOTIFICATION_CONTROLLER) {
        format!("--events-addr=http://{host}/")
    } else {
        "--events-addr=".into()
    }
}

fn env(component: &Component) -> Value {
    let mut env = vec![json!({
        "name": "RUNTIME_NAMESPACE",
        "valueFrom": { "fieldRef": { "fieldPath": "metadata.namespace" } },
    })];
    env.extend(
        component
            .env
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value })),
    );
    env.push(json!({
        "name": "GOMEMLIMIT",
        "valueFrom": { "resourceFieldRef": { "containerName": "manager", "resource": "limits.memory" } },
    }));
    env.into()
}
