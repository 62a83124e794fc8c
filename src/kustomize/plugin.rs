//! kustomize's built-in generators and transformers, configured by objects of their own.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::build::Build;
use super::config::Config;
use super::error::{Result, fail};
use super::files::{Files, Root};
use super::generate;
use super::hash;
use super::kustomization::{self, GeneratorArgs, Patch};
use super::node::Node;
use super::node::path::FieldSpec;
use super::order::{self, Reorder};
use super::resmap::ResMap;
use super::resource::Resource;
use super::transform::namespace::Subjects;
use super::transform::{images, labels, names, namespace, replicas};

/// The `apiVersion` of built-in plugins.
const BUILTIN: &str = "builtin";

fn check(plugin: &Resource) -> Result<String> {
    let gvk = plugin.gvk();
    let exec = ["config.kubernetes.io/function"];
    match gvk.api_version() == BUILTIN && !exec.iter().any(|key| plugin.annotation(key).is_some()) {
        true => Ok(gvk.kind),
        false => fail(format!(
            "{gvk} {} is no built-in plugin: programs and containers are not run",
            plugin.name()
        )),
    }
}

fn unknown<T>(kind: &str) -> Result<T> {
    fail(format!("there is no built-in plugin {kind:?}"))
}

/// Returns the configuration without what every object has, nulls left out.
fn fields(plugin: &Resource) -> Result<Value> {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.retain(|_, value| !value.is_null());
                object.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => (),
        }
    }
    let mut value = plugin.node.to_json()?;
    strip(&mut value);
    if let Some(object) = value.as_object_mut() {
        for key in ["apiVersion", "kind", "metadata"] {
            object.shift_remove(key);
        }
    }
    Ok(value)
}

fn field<T: DeserializeOwned + Default>(value: &Value, key: &str) -> Result<T> {
    match value.get(key) {
        Some(value) => kustomization::decode(value.clone()),
        None => Ok(T::default()),
    }
}

/// Makes what a generator's configuration asks for.
pub fn generate(files: &dyn Files, root: &Root, plugin: &Resource) -> Result<Vec<Resource>> {
    let kind = check(plugin)?;
    let mut value = fields(plugin)?;
    match kind.as_str() {
        "ConfigMapGenerator" | "SecretGenerator" => {
            if value.get("name").is_none() {
                value["name"] = plugin.name().into();
            }
            if value.get("namespace").is_none() && !plugin.namespace().is_empty() {
                value["namespace"] = plugin.namespace().into();
            }
            let args: GeneratorArgs = kustomization::decode(value)?;
            Ok(vec![match kind.as_str() {
                "ConfigMapGenerator" => generate::config_map(files, root, &args, None)?,
                _ => generate::secret(files, root, &args, None)?,
            }])
        }
        "IAMPolicyGenerator" => {
            if value["cloud"] != "gke" {
                return fail("IAMPolicyGenerator: the one cloud is gke");
            }
            let text = |of: &str, key: &str| value[of][key].as_str().unwrap_or_default().to_owned();
            let email = format!(
                "{}@{}.iam.gserviceaccount.com",
                text("serviceAccount", "name"),
                text("serviceAccount", "projectId")
            );
            let mut object = json!({
                "apiVersion": "v1",
                "kind": "ServiceAccount",
                "metadata": {
                    "annotations": {"iam.gke.io/gcp-service-account": email},
                    "name": text("kubernetesService", "name"),
                },
            });
            match text("kubernetesService", "namespace").as_str() {
                "" => (),
                namespace => object["metadata"]["namespace"] = namespace.into(),
            }
            Ok(vec![Resource::new(Node::from_json(&object))])
        }
        kind => unknown(kind),
    }
}

/// Does what a transformer's configuration asks for.
pub(super) fn transform(
    build: &Build<'_>,
    root: &Root,
    plugin: &Resource,
    map: &mut ResMap,
    _config: &Config,
) -> Result<()> {
    let kind = check(plugin)?;
    let value = fields(plugin)?;
    let specs: Vec<FieldSpec> = field(&value, "fieldSpecs")?;
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    match kind.as_str() {
        "AnnotationsTransformer" => labels::set(&mut map.list, &field(&value, "annotations")?, &specs),
        "LabelTransformer" => labels::set(&mut map.list, &field(&value, "labels")?, &specs),
        "NamespaceTransformer" => {
            let subjects = match text("setRoleBindingSubjects").as_str() {
                "" | "defaultOnly" => Subjects::Default,
                "allServiceAccounts" => Subjects::All,
                "none" => Subjects::None,
                other => return fail(format!("unknown setRoleBindingSubjects {other:?}")),
            };
            let unset_only = field(&value, "unsetOnly")?;
            namespace::set(map, plugin.namespace(), &specs, subjects, unset_only)
        }
        "PrefixTransformer" => names::add(&mut map.list, names::Side::Prefix, &text("prefix"), &specs),
        "SuffixTransformer" => names::add(&mut map.list, names::Side::Suffix, &text("suffix"), &specs),
        "PrefixSuffixTransformer" => {
            names::add(&mut map.list, names::Side::Prefix, &text("prefix"), &specs)?;
            names::add(&mut map.list, names::Side::Suffix, &text("suffix"), &specs)
        }
        "PatchTransformer" => build.patch(root, &kustomization::decode::<Patch>(value)?, map),
        "PatchStrategicMergeTransformer" => {
            let mut entries: Vec<String> = field(&value, "paths")?;
            match text("patches") {
                patches if patches.is_empty() => (),
                patches => entries.push(patches + "\n"),
            }
            let mut all = Vec::new();
            for entry in entries {
                all.extend(build.merge_patch(root, &entry)?);
            }
            build.merge_each(map, &all)
        }
        "PatchJson6902Transformer" => {
            let patch = Patch {
                path: text("path"),
                patch: text("jsonOp"),
                target: field(&value, "target")?,
                ..Patch::default()
            };
            build.json_patch(root, &patch, map)
        }
        "ImageTagTransformer" => images::set(&mut map.list, &field(&value, "imageTag")?, &specs),
        "ReplicaCountTransformer" => replicas::set(&mut map.list, &field(&value, "replica")?, &specs),
        "ReplacementTransformer" => {
            let entries: Vec<_> = field(&value, "replacements")?;
            build.replace(root, &entries, map)
        }
        "HashTransformer" => hash::add(&mut map.list),
        "LegacyOrderTransformer" => order::sort(&mut map.list, None, Reorder::Legacy),
        "SortOrderTransformer" => order::sort(
            &mut map.list,
            field::<Option<_>>(&value, "sortOptions")?.as_ref(),
            Reorder::None,
        ),
        kind => unknown(kind),
    }
}
