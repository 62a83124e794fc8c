//! Who may do what: the roles of the controllers, and those that let users of a namespace use the Flux API.

use serde_json::{Value, json};

use super::component::COMPONENTS;
use super::install::Options;
use super::{Object, object};

const RBAC: &str = "rbac.authorization.k8s.io/v1";
const READ: &[&str] = &["get", "list", "watch"];
const OWN: &[&str] = &["get", "list", "watch", "create", "update", "patch", "delete"];

/// The API groups of Flux.
const GROUPS: [&str; 6] = [
    "source.toolkit.fluxcd.io",
    "kustomize.toolkit.fluxcd.io",
    "helm.toolkit.fluxcd.io",
    "notification.toolkit.fluxcd.io",
    "image.toolkit.fluxcd.io",
    "source.extensions.fluxcd.io",
];

/// Makes the cluster roles and their bindings; their names end in the namespace of the installation.
pub fn objects(options: &Options) -> [Object; 5] {
    let role = |name: &str, aggregate: &[&str], rules: Value| {
        let mut metadata = options.global(format!("{name}-{}", options.namespace));
        let to = aggregate.iter().map(|role| {
            (
                format!("rbac.authorization.k8s.io/aggregate-to-{role}"),
                "true".into(),
            )
        });
        metadata.labels.get_or_insert_default().extend(to);
        object(RBAC, "ClusterRole", metadata, json!({ "rules": rules }))
    };
    let own = format!("crd-controller-{}", options.namespace);
    [
        role("crd-controller", &[], controller_rules()),
        role(
            "flux-edit",
            &["admin", "edit"],
            users(&["create", "delete", "deletecollection", "patch", "update"]),
        ),
        role("flux-view", &["admin", "edit", "view"], users(READ)),
        // These two apply whatever users deliver.
        binding(
            options,
            "cluster-reconciler",
            "cluster-admin",
            &["kustomize-controller", "helm-controller"],
        ),
        binding(options, "crd-controller", &own, &SERVICE_ACCOUNTS),
    ]
}

/// The service accounts of all components, installed or not, in the order the binding lists them.
const SERVICE_ACCOUNTS: [&str; 7] = [
    COMPONENTS[1].name,
    COMPONENTS[2].name,
    COMPONENTS[0].name,
    COMPONENTS[3].name,
    COMPONENTS[4].name,
    COMPONENTS[5].name,
    COMPONENTS[6].name,
];

fn binding(options: &Options, name: &str, role: &str, accounts: &[&str]) -> Object {
    let account =
        |name: &&str| json!({ "kind": "ServiceAccount", "name": name, "namespace": options.namespace });
    let metadata = options.global(format!("{name}-{}", options.namespace));
    object(
        RBAC,
        "ClusterRoleBinding",
        metadata,
        json!({
            "roleRef": { "apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": role },
            "subjects": accounts.iter().map(account).collect::<Vec<_>>(),
        }),
    )
}

/// What the controllers need for their own work, short of applying what users deliver.
fn controller_rules() -> Value {
    let mut rules: Vec<Value> = GROUPS
        .iter()
        .map(|group| rule(&[group], &["*"], &["*"]))
        .collect();
    rules.extend([
        rule(
            &[""],
            &["namespaces", "secrets", "configmaps", "serviceaccounts"],
            READ,
        ),
        rule(&[""], &["events"], &["create", "patch"]),
        rule(&[""], &["configmaps"], OWN),
        rule(&[""], &["configmaps/status"], &["get", "update", "patch"]),
        rule(&["coordination.k8s.io"], &["leases"], OWN),
        rule(&[""], &["serviceaccounts/token"], &["create"]),
        json!({ "nonResourceURLs": ["/livez/ping"], "verbs": ["head"] }),
    ]);
    rules.into()
}

/// What users of a namespace may do with the Flux API.
fn users(verbs: &[&str]) -> Value {
    let [source, kustomize, helm, notification, image, extensions] = GROUPS;
    json!([rule(
        &[notification, source, extensions, helm, image, kustomize],
        &["*"],
        verbs
    )])
}

fn rule(groups: &[&str], resources: &[&str], verbs: &[&str]) -> Value {
    json!({ "apiGroups": groups, "resources": resources, "verbs": verbs })
}
