//! Checks of all kinds at once: their CRDs, and sample objects that go through the types.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::{Path, PathBuf};

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::CustomResourceExt;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::*;

fn testdata() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api/testdata")
}

fn root_schema(crd: &CustomResourceDefinition) -> Value {
    let schema = crd.spec.versions[0]
        .schema
        .as_ref()
        .and_then(|s| s.open_api_v3_schema.as_ref());
    serde_json::to_value(schema.expect("a schema")).expect("JSON")
}

/// Calls `visit` with the path of a schema and the schema, then the same for all below it.
fn walk(path: &str, schema: &Value, visit: &mut impl FnMut(&str, &Value)) {
    visit(path, schema);
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        walk(&format!("{path}.{name}"), property, visit);
    }
    if schema["items"].is_object() {
        walk(&format!("{path}[]"), &schema["items"], visit);
    }
    if schema["additionalProperties"].is_object() {
        walk(&format!("{path}.*"), &schema["additionalProperties"], visit);
    }
}

/// Tells whether a path leads to the root, the items of a list or the values of a map, not to a field.
fn is_unnamed(path: &str) -> bool {
    path.is_empty() || path.ends_with("[]") || path.ends_with(".*")
}

#[test]
fn crds_are_in_order() {
    let names: Vec<_> = crds()
        .iter()
        .map(|crd| (crd.spec.group.clone(), crd.spec.names.kind.clone()))
        .collect();
    assert_eq!(names.len(), 15);
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn crds_are_structural() {
    for crd in crds() {
        let metadata = &root_schema(&crd)["properties"]["metadata"];
        assert_eq!(
            metadata,
            &serde_json::json!({"type": "object"}),
            "the API server refuses anything else"
        );
        walk(&crd.spec.names.kind, &root_schema(&crd), &mut |path, schema| {
            let free = schema["x-kubernetes-preserve-unknown-fields"] == true;
            let typed = schema["type"].is_string() || schema["x-kubernetes-int-or-string"] == true;
            assert!(free || typed, "{path} has no type");
            for keyword in ["nullable", "title", "oneOf", "anyOf", "allOf", "not", "$ref"] {
                assert!(schema[keyword].is_null(), "{path} has {keyword}");
            }
            assert_ne!(schema["format"], "int32", "{path}");
            if schema["enum"].is_array() {
                let values = schema["enum"].as_array().expect("a list");
                assert!(
                    !values.is_empty() && values.iter().all(Value::is_string),
                    "{path}: {values:?}"
                );
            }
            for required in schema["required"].as_array().into_iter().flatten() {
                let name = required.as_str().expect("a name");
                assert!(
                    schema["properties"][name].is_object(),
                    "{path} requires the unknown field {name}"
                );
            }
            assert!(
                schema["properties"].is_null() || schema["additionalProperties"].is_null(),
                "{path} has both properties and additionalProperties"
            );
        });
    }
}

#[test]
fn every_field_has_a_description() {
    for crd in crds() {
        let metadata = format!("{}.metadata", crd.spec.names.kind);
        walk(
            &crd.spec.names.kind,
            &root_schema(&crd),
            &mut |path, schema| match schema["description"].as_str() {
                Some(text) => assert!(text.ends_with('.') && !text.contains("  "), "{path}: {text:?}"),
                None => assert!(is_unnamed(path) || path == metadata, "{path} has no description"),
            },
        );
    }
}

/// The structure of the CRDs is recorded as a digest a kind; `UPDATE=1` records it anew.
#[test]
#[allow(clippy::disallowed_methods)] // UPDATE=1 refreshes the file
fn structure_is_the_recorded_one() {
    let mut lines = String::new();
    for crd in crds() {
        let mut fields = 0;
        walk("", &root_schema(&crd), &mut |path, _| {
            fields += usize::from(!is_unnamed(path))
        });
        let mut structure = serde_json::to_value(&crd.spec).expect("JSON");
        without_descriptions(&mut structure);
        structure.sort_all_objects();
        let digest: String = Sha256::digest(structure.to_string())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let names = &crd.spec.names;
        let short = names
            .short_names
            .as_ref()
            .map_or("-".to_owned(), |names| names.join(","));
        let version = format!("{}/{}", crd.spec.group, crd.spec.versions[0].name);
        lines += &format!(
            "{version} {} {} {short} {fields} fields {digest}\n",
            names.kind, names.plural
        );
    }
    let path = testdata().join("crds.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &lines).expect("crds.txt is written");
    }
    let recorded = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        recorded == lines,
        "the structure has changed; is it meant to? Then UPDATE=1.\n{lines}"
    );
}

fn without_descriptions(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, value| !(name == "description" && value.is_string()));
            fields.values_mut().for_each(without_descriptions);
        }
        Value::Array(items) => items.iter_mut().for_each(without_descriptions),
        _ => {}
    }
}

#[test]
fn samples_survive_and_use_every_field() {
    survives::<extensions::ArtifactGenerator>();
    survives::<helm::HelmRelease>();
    survives::<image::ImagePolicy>();
    survives::<image::ImageRepository>();
    survives::<image::ImageUpdateAutomation>();
    survives::<kustomize::Kustomization>();
    survives::<notification::Alert>();
    survives::<notification::Provider>();
    survives::<notification::Receiver>();
    survives::<source::Bucket>();
    survives::<source::ExternalArtifact>();
    survives::<source::GitRepository>();
    survives::<source::HelmChart>();
    survives::<source::HelmRepository>();
    survives::<source::OCIRepository>();
}

/// Reads the samples of a kind and writes them again, which may change nothing; between them they have to
/// set every field the CRD knows.
fn survives<K>()
where
    K: CustomResourceExt + JsonSchema + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let crd = finished::<K>();
    let kind = &crd.spec.names.kind;
    let path = testdata().join(format!("{}.yaml", crd.spec.names.plural));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let schema = root_schema(&crd);
    let mut unused = BTreeSet::new();
    walk("", &schema, &mut |path, _| {
        unused.insert(path.to_owned());
    });
    for document in serde_norway::Deserializer::from_str(&text) {
        let sample = Value::deserialize(document).expect("a YAML document");
        let object: K = serde_json::from_value(sample.clone()).unwrap_or_else(|e| panic!("{kind}: {e}"));
        assert_eq!(serde_json::to_value(&object).expect("JSON"), sample, "{kind}");
        mark_used("", &schema, &sample, &mut unused);
    }
    assert!(unused.is_empty(), "the samples of {kind} do not use {unused:?}");
}

fn mark_used(path: &str, schema: &Value, value: &Value, unused: &mut BTreeSet<String>) {
    unused.remove(path);
    match value {
        Value::Array(items) => {
            for item in items {
                mark_used(&format!("{path}[]"), &schema["items"], item, unused);
            }
        }
        Value::Object(fields) if schema["additionalProperties"].is_object() => {
            for field in fields.values() {
                mark_used(
                    &format!("{path}.*"),
                    &schema["additionalProperties"],
                    field,
                    unused,
                );
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields
                .iter()
                .filter(|(name, _)| schema["properties"][name].is_object())
            {
                mark_used(
                    &format!("{path}.{name}"),
                    &schema["properties"][name],
                    field,
                    unused,
                );
            }
        }
        _ => {}
    }
}
