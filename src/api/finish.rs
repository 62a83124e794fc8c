//! Completes the CRD of a kind: its schema, and what the derive leaves out.

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::{
    CustomResourceDefinition, JSONSchemaProps,
};
use kube::CustomResourceExt;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Makes the CRD of a kind.
///
/// The derive could make the schema too, but it reads each one anew at every level of nesting: 25 ms for all
/// kinds, where this takes 3.
pub(super) fn finished<K: CustomResourceExt + JsonSchema>() -> CustomResourceDefinition {
    let mut crd = K::crd();
    crd.spec.names.list_kind = Some(format!("{}List", crd.spec.names.kind));
    for version in &mut crd.spec.versions {
        version.schema.get_or_insert_default().open_api_v3_schema = Some(schema_of::<K>());
    }
    crd
}

fn schema_of<K: JsonSchema>() -> JSONSchemaProps {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().subschema_for::<K>().to_value();
    if let Some(root) = schema.as_object_mut() {
        root.remove("required");
        if let Some(properties) = root.get_mut("properties").and_then(Value::as_object_mut) {
            for (name, description) in [
                (
                    "apiVersion",
                    "Group and version of the API the object is written for.",
                ),
                ("kind", "Kind of the object."),
            ] {
                properties.insert(
                    name.to_owned(),
                    json!({"type": "string", "description": description}),
                );
            }
            // The API server has its own schema of it, and refuses anything but the type, a description too.
            properties.insert("metadata".to_owned(), json!({"type": "object"}));
        }
    }
    make_structural(&mut schema);
    serde_json::from_value(schema).expect("a structural schema decodes")
}

/// Rewrites a schema and all below it into the form CRDs have to have.
fn make_structural(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };

    // An optional field is one that may be left out; writing null is not provided for.
    if let Some(Value::Array(alternatives)) = schema.remove("anyOf") {
        let value = alternatives
            .into_iter()
            .find(|alternative| alternative["type"] != "null");
        for (keyword, value) in value.and_then(into_object).into_iter().flatten() {
            schema.entry(keyword).or_insert(value);
        }
    }
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|r#type| r#type != "null");
        if let Some(r#type) = types.pop() {
            schema.insert("type".to_owned(), r#type);
        }
    }
    // An enum with documented variants.
    if let Some(Value::Array(variants)) = schema.remove("oneOf") {
        let names = variants
            .into_iter()
            .filter_map(|mut variant| variant.get_mut("const").map(Value::take));
        schema.insert("enum".to_owned(), names.collect());
        schema.insert("type".to_owned(), "string".into());
    }
    // Go's plain `int` has no format in a CRD.
    if schema.get("format").is_some_and(|format| format == "int32") {
        schema.remove("format");
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
    }
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = unwrap(description);
    }

    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.values_mut().for_each(make_structural);
    }
    for below in ["items", "additionalProperties"] {
        schema.get_mut(below).map(make_structural);
    }
}

fn into_object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

/// Joins the lines of each paragraph, which a doc comment breaks where the source file needs it.
fn unwrap(text: &str) -> String {
    text.split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "))
        .collect::<Vec<_>>()
        .join("\n\n")
}
