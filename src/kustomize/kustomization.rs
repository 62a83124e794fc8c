//! The kustomization file.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{Error, Result, fail};
use super::id::Gvk;
use super::node::Node;
use super::node::parse;
use super::node::path::FieldSpec;
use super::node::resolve::Scheme;

/// A kustomization or component.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Kustomization {
    pub api_version: String,
    pub kind: String,
    pub metadata: Value,
    pub openapi: BTreeMap<String, String>,
    pub name_prefix: String,
    pub name_suffix: String,
    pub namespace: String,
    pub common_labels: BTreeMap<String, String>,
    pub labels: Vec<Label>,
    pub common_annotations: BTreeMap<String, String>,
    pub patches_strategic_merge: Vec<String>,
    #[serde(rename = "patchesJson6902")]
    pub patches_json6902: Vec<Patch>,
    pub patches: Vec<Patch>,
    pub images: Vec<Image>,
    pub image_tags: Vec<Image>,
    pub replacements: Vec<ReplacementEntry>,
    pub replicas: Vec<Replica>,
    pub vars: Vec<Var>,
    pub sort_options: Option<SortOptions>,
    pub resources: Vec<String>,
    pub bases: Vec<String>,
    pub components: Vec<String>,
    pub crds: Vec<String>,
    pub config_map_generator: Vec<GeneratorArgs>,
    pub secret_generator: Vec<GeneratorArgs>,
    pub helm_globals: Value,
    pub helm_charts: Vec<Value>,
    pub helm_chart_inflation_generator: Vec<Value>,
    pub generator_options: Option<GeneratorOptions>,
    pub configurations: Vec<String>,
    pub generators: Vec<String>,
    pub transformers: Vec<String>,
    pub validators: Vec<String>,
    pub build_metadata: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Label {
    pub pairs: BTreeMap<String, String>,
    pub include_selectors: bool,
    pub include_templates: bool,
    pub fields: Vec<FieldSpec>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Patch {
    pub path: String,
    pub patch: String,
    pub target: Option<Selector>,
    pub options: BTreeMap<String, bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Selector {
    pub group: String,
    pub version: String,
    pub kind: String,
    #[serde(rename = "apiVersion")]
    pub api_version: String,
    pub name: String,
    pub namespace: String,
    pub annotation_selector: String,
    pub label_selector: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Image {
    pub name: String,
    pub new_name: String,
    pub tag_suffix: String,
    pub new_tag: String,
    pub digest: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Replica {
    pub name: String,
    pub count: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Var {
    pub name: String,
    #[serde(rename = "objref", alias = "objRef")]
    pub object: ObjectRef,
    #[serde(rename = "fieldref", alias = "fieldRef")]
    pub field: FieldRef,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct ObjectRef {
    pub api_version: String,
    pub group: String,
    pub version: String,
    pub kind: String,
    pub name: String,
    pub namespace: String,
}

impl ObjectRef {
    /// Returns the kind referred to.
    pub fn gvk(&self) -> Gvk {
        match self.api_version.as_str() {
            "" => Gvk {
                group: self.group.clone(),
                version: self.version.clone(),
                kind: self.kind.clone(),
            },
            version => Gvk::of(version, &self.kind),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct FieldRef {
    #[serde(rename = "fieldpath", alias = "fieldPath")]
    pub path: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct SortOptions {
    pub order: String,
    pub legacy_sort_options: Option<LegacySortOptions>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct LegacySortOptions {
    pub order_first: Vec<String>,
    pub order_last: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct GeneratorArgs {
    pub namespace: String,
    pub name: String,
    pub behavior: String,
    pub literals: Vec<String>,
    pub files: Vec<String>,
    pub env: String,
    pub envs: Vec<String>,
    pub options: Option<GeneratorOptions>,
    #[serde(rename = "type")]
    pub kind: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct GeneratorOptions {
    pub labels: BTreeMap<String, String>,
    pub annotations: BTreeMap<String, String>,
    pub disable_name_suffix_hash: bool,
    pub immutable: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct ReplacementEntry {
    pub path: String,
    pub source: Option<Source>,
    pub targets: Option<Vec<Target>>,
    pub source_value: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Source {
    pub group: String,
    pub version: String,
    pub kind: String,
    #[serde(rename = "apiVersion")]
    pub api_version: String,
    pub name: String,
    pub namespace: String,
    pub field_path: String,
    pub options: Option<FieldOptions>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Target {
    pub select: Option<Selector>,
    pub reject: Vec<Selector>,
    pub field_paths: Vec<String>,
    pub options: Option<FieldOptions>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct FieldOptions {
    pub delimiter: String,
    pub index: i64,
    pub encoding: String,
    pub create: bool,
}

/// The fields of a kustomization, as they may be written in any case.
const FIELDS: [&str; 34] = [
    "apiVersion",
    "kind",
    "metadata",
    "openapi",
    "namePrefix",
    "nameSuffix",
    "namespace",
    "commonLabels",
    "labels",
    "commonAnnotations",
    "patchesStrategicMerge",
    "patchesJson6902",
    "patches",
    "images",
    "imageTags",
    "replacements",
    "replicas",
    "vars",
    "sortOptions",
    "resources",
    "bases",
    "components",
    "crds",
    "configMapGenerator",
    "secretGenerator",
    "helmGlobals",
    "helmCharts",
    "helmChartInflationGenerator",
    "generatorOptions",
    "configurations",
    "generators",
    "transformers",
    "validators",
    "buildMetadata",
];

/// The kind of a component.
pub const COMPONENT: &str = "Component";
const VERSIONS: [(&str, &str); 2] = [
    ("Kustomization", "kustomize.config.k8s.io/v1beta1"),
    (COMPONENT, "kustomize.config.k8s.io/v1alpha1"),
];

impl Kustomization {
    /// Reads a kustomization file.
    pub fn parse(bytes: &[u8]) -> Result<Kustomization> {
        let mut value = json(bytes)?;
        match &mut value {
            Value::Null => return fail("the kustomization file is empty"),
            Value::Object(object) => {
                let entries = std::mem::take(object);
                for (key, value) in entries {
                    let known = FIELDS.iter().find(|field| field.eq_ignore_ascii_case(&key));
                    object.insert(known.map_or(key, |&field| field.to_owned()), value);
                }
                if object.is_empty() {
                    return fail("the kustomization file is empty");
                }
            }
            _ => return fail("the kustomization file is no map"),
        }
        let mut this: Kustomization = decode(value)?;
        if this.kind.is_empty() {
            this.kind = "Kustomization".to_owned();
        }
        let Some((_, version)) = VERSIONS.iter().find(|(kind, _)| *kind == this.kind) else {
            return fail(format!(
                "kind should be Kustomization or Component, not {}",
                this.kind
            ));
        };
        if this.api_version.is_empty() {
            this.api_version = (*version).to_owned();
        }
        if this.api_version != *version {
            return fail(format!("apiVersion for {} should be {version}", this.kind));
        }
        let bases = std::mem::take(&mut this.bases);
        this.resources.extend(bases);
        let tags = std::mem::take(&mut this.image_tags);
        this.images.extend(tags);
        for args in this
            .config_map_generator
            .iter_mut()
            .chain(&mut this.secret_generator)
        {
            if !args.env.is_empty() {
                let env = std::mem::take(&mut args.env);
                args.envs.push(env);
            }
        }
        Ok(this)
    }
}

/// Reads a document as the readers of kustomization files do: YAML 1.1, the last of equal keys wins, nulls are
/// as good as nothing.
pub fn json(bytes: &[u8]) -> Result<Value> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return fail("the file is no UTF-8 text");
    };
    match parse::document_of(text, Scheme::V2)? {
        Some(node) => plain(&node),
        None => Ok(Value::Null),
    }
}

fn plain(node: &Node) -> Result<Value> {
    Ok(match node {
        Node::Scalar(scalar) => super::node::resolve::value(Scheme::V2, scalar)?,
        Node::Seq(items) => Value::Array(items.iter().map(plain).collect::<Result<_>>()?),
        Node::Map(map) => {
            let mut object = serde_json::Map::new();
            for (key, value) in map {
                match plain(value)? {
                    Value::Null => object.remove(key),
                    value => object.insert(key.clone(), value),
                };
            }
            Value::Object(object)
        }
    })
}

/// Decodes a value whose fields are all known.
pub fn decode<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::new(format!("invalid Kustomization: {error}")))
}

/// Reads a document by YAML 1.1 and keeps its nulls.
pub fn json_with_nulls(bytes: &[u8]) -> Result<Value> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return fail("the file is no UTF-8 text");
    };
    fn value(node: &Node) -> Result<Value> {
        Ok(match node {
            Node::Scalar(scalar) => super::node::resolve::value(Scheme::V2, scalar)?,
            Node::Seq(items) => Value::Array(items.iter().map(value).collect::<Result<_>>()?),
            Node::Map(map) => {
                let entries = map.iter().map(|(key, node)| Ok((key.clone(), value(node)?)));
                Value::Object(entries.collect::<Result<_>>()?)
            }
        })
    }
    match parse::document_of(text, Scheme::V2)? {
        Some(node) => value(&node),
        None => Ok(Value::Null),
    }
}
