//! Which fields the transformers write: kustomize's defaults, and what configurations and CRDs add.

use serde::Deserialize;
use serde_json::Value;

use super::error::{Error, Result, fail};
use super::node::path::FieldSpec;
use super::order;

/// Field specs by transformer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Config {
    /// Where prefixes go.
    pub name_prefix: Vec<FieldSpec>,
    /// Where suffixes go.
    pub name_suffix: Vec<FieldSpec>,
    /// Where the namespace goes.
    pub namespace: Vec<FieldSpec>,
    /// Where labels go with selectors.
    pub common_labels: Vec<FieldSpec>,
    /// Where labels go without.
    pub labels: Vec<FieldSpec>,
    /// Where labels go with templates.
    pub template_labels: Vec<FieldSpec>,
    /// Where annotations go.
    pub common_annotations: Vec<FieldSpec>,
    /// Where names of other objects stand.
    pub name_reference: Vec<BackReference>,
    /// Where variables are replaced.
    pub var_reference: Vec<FieldSpec>,
    /// Where images are named.
    pub images: Vec<FieldSpec>,
    /// Where replicas are counted.
    pub replicas: Vec<FieldSpec>,
}

/// A kind and the fields that hold its names.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BackReference {
    /// The group of what is referred to.
    pub group: String,
    /// Its version.
    pub version: String,
    /// Its kind.
    pub kind: String,
    /// The fields.
    pub field_specs: Vec<FieldSpec>,
}

/// What owns pods, and where their spec stands.
const POD_OWNERS: [(&str, &str); 8] = [
    ("Pod", "spec"),
    ("PodTemplate", "template/spec"),
    ("Deployment", "spec/template/spec"),
    ("ReplicaSet", "spec/template/spec"),
    ("DaemonSet", "spec/template/spec"),
    ("StatefulSet", "spec/template/spec"),
    ("Job", "spec/template/spec"),
    ("CronJob", "spec/jobTemplate/spec/template/spec"),
];
/// The owners that name service accounts, claims and priorities.
const NAMERS: [(&str, &str); 7] = [
    ("Pod", "spec"),
    ("StatefulSet", "spec/template/spec"),
    ("Deployment", "spec/template/spec"),
    ("ReplicationController", "spec/template/spec"),
    ("CronJob", "spec/jobTemplate/spec/template/spec"),
    ("Job", "spec/template/spec"),
    ("DaemonSet", "spec/template/spec"),
];
const RBAC: &str = "rbac.authorization.k8s.io";
const ADMISSION: &str = "admissionregistration.k8s.io";
/// References that follow no pattern: what is named (group, version, kind), where (group, kind, path).
const REFERENCES: [(&str, &str, &str, &str, &str, &str); 47] = [
    (
        "",
        "",
        "Deployment",
        "",
        "HorizontalPodAutoscaler",
        "spec/scaleTargetRef/name",
    ),
    (
        "",
        "",
        "ReplicationController",
        "",
        "HorizontalPodAutoscaler",
        "spec/scaleTargetRef/name",
    ),
    (
        "",
        "",
        "ReplicaSet",
        "",
        "HorizontalPodAutoscaler",
        "spec/scaleTargetRef/name",
    ),
    (
        "",
        "",
        "StatefulSet",
        "",
        "HorizontalPodAutoscaler",
        "spec/scaleTargetRef/name",
    ),
    ("", "v1", "ConfigMap", "", "Node", "spec/configSource/configMap"),
    ("", "v1", "ConfigMap", "", "Role", "rules/resourceNames"),
    ("", "v1", "ConfigMap", "", "ClusterRole", "rules/resourceNames"),
    (
        "",
        "v1",
        "ConfigMap",
        "",
        "Ingress",
        "metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap",
    ),
    ("", "v1", "Secret", "", "Ingress", "spec/tls/secretName"),
    (
        "",
        "v1",
        "Secret",
        "",
        "Ingress",
        "metadata/annotations/ingress.kubernetes.io\\/auth-secret",
    ),
    (
        "",
        "v1",
        "Secret",
        "",
        "Ingress",
        "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret",
    ),
    (
        "",
        "v1",
        "Secret",
        "",
        "Ingress",
        "metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret",
    ),
    ("", "v1", "Secret", "", "ServiceAccount", "imagePullSecrets/name"),
    ("", "v1", "Secret", "", "StorageClass", "parameters/secretName"),
    (
        "",
        "v1",
        "Secret",
        "",
        "StorageClass",
        "parameters/adminSecretName",
    ),
    (
        "",
        "v1",
        "Secret",
        "",
        "StorageClass",
        "parameters/userSecretName",
    ),
    ("", "v1", "Secret", "", "StorageClass", "parameters/secretRef"),
    ("", "v1", "Secret", "", "Role", "rules/resourceNames"),
    ("", "v1", "Secret", "", "ClusterRole", "rules/resourceNames"),
    (
        "",
        "v1",
        "Secret",
        "serving.knative.dev",
        "Service",
        "spec/template/spec/containers/env/valueFrom/secretKeyRef/name",
    ),
    (
        "",
        "v1",
        "Secret",
        "",
        "PersistentVolume",
        "spec/azureFile/secretName",
    ),
    ("", "v1", "Service", "apps", "StatefulSet", "spec/serviceName"),
    (
        "",
        "v1",
        "Service",
        "",
        "Ingress",
        "spec/rules/http/paths/backend/serviceName",
    ),
    ("", "v1", "Service", "", "Ingress", "spec/backend/serviceName"),
    (
        "",
        "v1",
        "Service",
        "",
        "Ingress",
        "spec/rules/http/paths/backend/service/name",
    ),
    (
        "",
        "v1",
        "Service",
        "",
        "Ingress",
        "spec/defaultBackend/service/name",
    ),
    (
        "",
        "v1",
        "Service",
        "apiregistration.k8s.io",
        "APIService",
        "spec/service/name",
    ),
    (
        "",
        "v1",
        "Service",
        ADMISSION,
        "ValidatingWebhookConfiguration",
        "webhooks/clientConfig/service",
    ),
    (
        "",
        "v1",
        "Service",
        ADMISSION,
        "MutatingWebhookConfiguration",
        "webhooks/clientConfig/service",
    ),
    (RBAC, "", "Role", RBAC, "RoleBinding", "roleRef/name"),
    (RBAC, "", "ClusterRole", RBAC, "RoleBinding", "roleRef/name"),
    (
        RBAC,
        "",
        "ClusterRole",
        RBAC,
        "ClusterRoleBinding",
        "roleRef/name",
    ),
    ("", "v1", "ServiceAccount", RBAC, "RoleBinding", "subjects"),
    ("", "v1", "ServiceAccount", RBAC, "ClusterRoleBinding", "subjects"),
    (
        "",
        "v1",
        "PersistentVolume",
        "",
        "PersistentVolumeClaim",
        "spec/volumeName",
    ),
    (
        "",
        "v1",
        "PersistentVolume",
        "",
        "ClusterRole",
        "rules/resourceNames",
    ),
    (
        "storage.k8s.io",
        "v1",
        "StorageClass",
        "",
        "PersistentVolume",
        "spec/storageClassName",
    ),
    (
        "storage.k8s.io",
        "v1",
        "StorageClass",
        "",
        "PersistentVolumeClaim",
        "spec/storageClassName",
    ),
    (
        "storage.k8s.io",
        "v1",
        "StorageClass",
        "",
        "StatefulSet",
        "spec/volumeClaimTemplates/spec/storageClassName",
    ),
    (
        "",
        "v1",
        "Service",
        "",
        "HTTPRoute",
        "spec/rules/backendRefs/name",
    ),
    ("", "v1", "ServiceAccount", "", "Pod", "spec/serviceAccountName"),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "StatefulSet",
        "spec/template/spec/serviceAccountName",
    ),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "Deployment",
        "spec/template/spec/serviceAccountName",
    ),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "ReplicationController",
        "spec/template/spec/serviceAccountName",
    ),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "CronJob",
        "spec/jobTemplate/spec/template/spec/serviceAccountName",
    ),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "Job",
        "spec/template/spec/serviceAccountName",
    ),
    (
        "",
        "v1",
        "ServiceAccount",
        "",
        "DaemonSet",
        "spec/template/spec/serviceAccountName",
    ),
];
const CONFIG_MAP_FIELDS: [&str; 6] = [
    "volumes/configMap/name",
    "containers/env/valueFrom/configMapKeyRef/name",
    "initContainers/env/valueFrom/configMapKeyRef/name",
    "containers/envFrom/configMapRef/name",
    "initContainers/envFrom/configMapRef/name",
    "volumes/projected/sources/configMap/name",
];
const SECRET_FIELDS: [&str; 7] = [
    "volumes/secret/secretName",
    "containers/env/valueFrom/secretKeyRef/name",
    "initContainers/env/valueFrom/secretKeyRef/name",
    "containers/envFrom/secretRef/name",
    "initContainers/envFrom/secretRef/name",
    "imagePullSecrets/name",
    "volumes/projected/sources/secret/name",
];
const VARIABLE_FIELDS: [&str; 8] = [
    "containers/args",
    "containers/command",
    "containers/env/value",
    "containers/volumeMounts/mountPath",
    "initContainers/args",
    "initContainers/command",
    "initContainers/env/value",
    "initContainers/volumeMounts/mountPath",
];
const AFFINITIES: [&str; 5] = [
    "affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
    "affinity/podAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
    "affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
    "affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
    "topologySpreadConstraints/labelSelector/matchLabels",
];

impl Config {
    /// Returns the defaults of kustomize v5.8.1.
    pub fn defaults() -> Config {
        let spec = FieldSpec::new;
        let core = |kind: &str, path: &str| FieldSpec {
            version: "v1".to_owned(),
            ..spec("", kind, path, true)
        };
        let template = |field: &str, stateful: &str| {
            let path = format!("spec/template/metadata/{field}");
            vec![
                spec("", "", &format!("metadata/{field}"), true),
                core("ReplicationController", &path),
                spec("", "Deployment", &path, true),
                spec("", "ReplicaSet", &path, true),
                spec("", "DaemonSet", &path, true),
                spec(stateful, "StatefulSet", &path, true),
                spec("batch", "Job", &path, true),
                spec(
                    "batch",
                    "CronJob",
                    &format!("spec/jobTemplate/metadata/{field}"),
                    true,
                ),
                spec(
                    "batch",
                    "CronJob",
                    &format!("spec/jobTemplate/spec/template/metadata/{field}"),
                    true,
                ),
            ]
        };
        let mut template_labels = template("labels", "apps");
        template_labels.push(spec(
            "apps",
            "StatefulSet",
            "spec/volumeClaimTemplates[]/metadata/labels",
            true,
        ));
        let mut common_labels = template_labels.clone();
        common_labels.extend([
            core("Service", "spec/selector"),
            core("ReplicationController", "spec/selector"),
            spec("", "Deployment", "spec/selector/matchLabels", true),
            spec("", "ReplicaSet", "spec/selector/matchLabels", true),
            spec("", "DaemonSet", "spec/selector/matchLabels", true),
            spec("apps", "StatefulSet", "spec/selector/matchLabels", true),
            spec("batch", "Job", "spec/selector/matchLabels", false),
            spec(
                "batch",
                "CronJob",
                "spec/jobTemplate/spec/selector/matchLabels",
                false,
            ),
            spec(
                "policy",
                "PodDisruptionBudget",
                "spec/selector/matchLabels",
                false,
            ),
        ]);
        for path in [
            "spec/podSelector",
            "spec/ingress/from/podSelector",
            "spec/egress/to/podSelector",
        ] {
            let path = format!("{path}/matchLabels");
            common_labels.push(spec("networking.k8s.io", "NetworkPolicy", &path, false));
        }
        for kind in ["Deployment", "StatefulSet"] {
            for path in AFFINITIES {
                common_labels.push(spec("apps", kind, &format!("spec/template/spec/{path}"), false));
            }
        }
        let mut var_reference = vec![
            spec("", "Ingress", "spec/rules/host", false),
            spec("", "Ingress", "spec/tls/hosts", false),
            spec("", "Ingress", "spec/tls/secretName", false),
            spec("", "Service", "spec/ports/port", false),
            spec("", "Service", "spec/ports/targetPort", false),
            spec("", "", "metadata/labels", false),
        ];
        for (kind, at) in POD_OWNERS.iter().filter(|(kind, _)| *kind != "PodTemplate") {
            for path in VARIABLE_FIELDS {
                var_reference.push(spec("", kind, &format!("{at}/{path}"), false));
            }
        }
        let mut images = Vec::new();
        for at in ["spec", "spec/template/spec"] {
            for path in [
                "containers[]/image",
                "initContainers[]/image",
                "volumes[]/image/reference",
            ] {
                images.push(spec("", "", &format!("{at}/{path}"), true));
            }
        }
        let replicas = ["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"];
        Config {
            name_prefix: vec![spec("", "", "metadata/name", false)],
            name_suffix: vec![spec("", "", "metadata/name", false)],
            namespace: vec![
                spec("", "Namespace", "metadata/name", true),
                spec(
                    "apiregistration.k8s.io",
                    "APIService",
                    "spec/service/namespace",
                    true,
                ),
                spec(
                    "apiextensions.k8s.io",
                    "CustomResourceDefinition",
                    "spec/conversion/webhook/clientConfig/service/namespace",
                    false,
                ),
            ],
            common_labels,
            labels: Vec::new(),
            template_labels,
            common_annotations: template("annotations", ""),
            name_reference: references(),
            var_reference,
            images,
            replicas: replicas
                .iter()
                .map(|kind| spec("", kind, "spec/replicas", true))
                .collect(),
        }
    }

    /// Adds another configuration.
    pub fn merge(&mut self, other: Config) -> Result<()> {
        for (into, from) in [
            (&mut self.name_prefix, other.name_prefix),
            (&mut self.name_suffix, other.name_suffix),
            (&mut self.namespace, other.namespace),
            (&mut self.common_labels, other.common_labels),
            (&mut self.labels, other.labels),
            (&mut self.template_labels, other.template_labels),
            (&mut self.common_annotations, other.common_annotations),
            (&mut self.var_reference, other.var_reference),
            (&mut self.images, other.images),
            (&mut self.replicas, other.replicas),
        ] {
            merge_specs(into, from)?;
            sort(into);
        }
        for reference in other.name_reference {
            add_reference(&mut self.name_reference, reference)?;
        }
        Ok(())
    }

    /// Reads what a CRD's OpenAPI definitions say of names, labels and annotations.
    pub fn of_crd(document: &Value) -> Result<Config> {
        let mut config = Config::default();
        let Some(definitions) = document.as_object() else {
            return fail("a CRD's definitions are no map");
        };
        for (name, definition) in definitions {
            let properties = properties(definition);
            let has = |key: &str| properties.get(key).is_some();
            if !(has("kind") && (has("spec") || has("apiVersion") && has("metadata"))) {
                continue;
            }
            let kind = name.rsplit('.').next().unwrap_or_default();
            crd_fields(&mut config, definitions, kind, name, "", 0)?;
        }
        Ok(config)
    }
}

fn crd_fields(
    config: &mut Config,
    definitions: &serde_json::Map<String, Value>,
    kind: &str,
    name: &str,
    path: &str,
    depth: usize,
) -> Result<()> {
    let Some(definition) = definitions.get(name).filter(|_| depth < 30) else {
        return Ok(());
    };
    for (key, property) in properties(definition).as_object().into_iter().flatten() {
        let at = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}/{key}")
        };
        let has = |name: &str| property.get(format!("x-kubernetes-{name}")).is_some();
        let spec = |path: &str, create: bool| FieldSpec::new("", kind, path, create);
        if has("annotation") {
            merge_specs(&mut config.common_annotations, vec![spec(&at, false)])?;
        }
        if has("label-selector") {
            merge_specs(&mut config.common_labels, vec![spec(&at, false)])?;
        }
        if has("identity") {
            merge_specs(&mut config.name_prefix, vec![spec(&at, false)])?;
        }
        if let Some(referred) = property["x-kubernetes-object-ref-kind"].as_str() {
            let version = property["x-kubernetes-object-ref-api-version"]
                .as_str()
                .unwrap_or_default();
            let (group, version) = version.split_once('/').unwrap_or(("", version));
            let name_key = property["x-kubernetes-object-ref-name-key"]
                .as_str()
                .unwrap_or("name");
            let reference = BackReference {
                group: group.to_owned(),
                version: version.to_owned(),
                kind: referred.to_owned(),
                field_specs: vec![spec(&format!("{at}/{name_key}"), false)],
            };
            add_reference(&mut config.name_reference, reference)?;
        }
        let reference = property["$ref"]
            .as_str()
            .or_else(|| property["items"]["$ref"].as_str());
        if let Some(reference) = reference {
            let name = reference.trim_start_matches("#/definitions/");
            crd_fields(config, definitions, kind, name, &at, depth + 1)?;
        }
    }
    Ok(())
}

fn references() -> Vec<BackReference> {
    let mut references = Vec::new();
    let mut add = |group: &str, version: &str, kind: &str, spec: FieldSpec| {
        let reference = BackReference {
            group: group.to_owned(),
            version: version.to_owned(),
            kind: kind.to_owned(),
            field_specs: vec![spec],
        };
        // The table has no two specs that differ in `create` alone.
        let _ = add_reference(&mut references, reference);
    };
    let spec = FieldSpec::new;
    for (kind, at) in POD_OWNERS {
        for path in CONFIG_MAP_FIELDS {
            add(
                "",
                "v1",
                "ConfigMap",
                spec("", kind, &format!("{at}/{path}"), false),
            );
        }
        for path in SECRET_FIELDS {
            add("", "v1", "Secret", spec("", kind, &format!("{at}/{path}"), false));
        }
    }
    for (group, version, kind, by_group, by, path) in REFERENCES {
        add(group, version, kind, spec(by_group, by, path, false));
    }
    for (kind, at) in NAMERS {
        let claim = format!("{at}/volumes/persistentVolumeClaim/claimName");
        add("", "v1", "PersistentVolumeClaim", spec("", kind, &claim, false));
        let priority = format!("{at}/priorityClassName");
        add(
            "scheduling.k8s.io",
            "v1",
            "PriorityClass",
            spec("", kind, &priority, false),
        );
    }
    // This group names no group, so that nothing is ever selected; kustomize has it so.
    let class = spec("", "Ingress", "spec/ingressClassName", false);
    add("networking.k8s.io/v1", "v1", "IngressClass", class);
    references
}

fn add_reference(references: &mut Vec<BackReference>, new: BackReference) -> Result<()> {
    let same = |have: &&mut BackReference| {
        have.group == new.group && have.version == new.version && have.kind == new.kind
    };
    match references.iter_mut().find(same) {
        Some(have) => merge_specs(&mut have.field_specs, new.field_specs),
        None => {
            references.push(new);
            Ok(())
        }
    }
}

/// Returns a definition's properties: Go takes the field in any case.
fn properties(definition: &Value) -> &Value {
    let schema = definition.get("schema").or_else(|| definition.get("Schema"));
    schema
        .and_then(|schema| schema.get("properties"))
        .unwrap_or(&Value::Null)
}

/// Sorts as kustomize does before it merges again: what is for some kinds comes before what is for all.
fn sort(specs: &mut [FieldSpec]) {
    specs.sort_by_cached_key(|spec| (order::rank(&spec.kind), spec.gvk().legacy_key()));
}

/// Adds specs that are not there; one that differs in `create` alone contradicts.
pub(super) fn merge_specs(into: &mut Vec<FieldSpec>, from: Vec<FieldSpec>) -> Result<()> {
    for spec in from {
        let gvk = spec.gvk();
        match into
            .iter()
            .find(|have| have.path == spec.path && have.gvk().is_selected(&gvk))
        {
            Some(have) if have.create != spec.create => {
                return Err(Error::new(format!(
                    "conflicting fieldspecs: {} of {} with create {} and {}",
                    spec.path, spec.kind, have.create, spec.create
                )));
            }
            Some(_) => (),
            None => into.push(spec),
        }
    }
    Ok(())
}
