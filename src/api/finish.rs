//! Turns a derived CRD into the one that is installed.

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::{
    CustomResourceDefinition, JSONSchemaProps, JSONSchemaPropsOrArray, JSONSchemaPropsOrBool,
};

/// Completes the names and the root of a derived CRD and strips what the derive adds to every schema.
pub(super) fn finish(mut crd: CustomResourceDefinition) -> CustomResourceDefinition {
    crd.spec.names.list_kind = Some(format!("{}List", crd.spec.names.kind));
    for version in &mut crd.spec.versions {
        let Some(root) = version
            .schema
            .as_mut()
            .and_then(|s| s.open_api_v3_schema.as_mut())
        else {
            continue;
        };
        tidy(root);
        root.required = None;
        let properties = root.properties.get_or_insert_default();
        for (name, type_, description) in [
            (
                "apiVersion",
                "string",
                "Group and version of the API the object is written for.",
            ),
            ("kind", "string", "Kind of the object."),
            (
                "metadata",
                "object",
                "Name, namespace, labels and annotations of the object.",
            ),
        ] {
            properties.insert(
                name.to_owned(),
                JSONSchemaProps {
                    type_: Some(type_.to_owned()),
                    description: Some(description.to_owned()),
                    ..Default::default()
                },
            );
        }
    }
    crd
}

/// Strips from a schema and all below it: `nullable` and the null of an optional enum (absent is written by
/// leaving the field out), the format of Go's plain `int`, titles, and the line breaks of doc comments.
fn tidy(schema: &mut JSONSchemaProps) {
    schema.nullable = None;
    schema.title = None;
    if schema.format.as_deref() == Some("int32") {
        schema.format = None;
    }
    if let Some(values) = &mut schema.enum_ {
        values.retain(|value| !value.0.is_null());
    }
    if let Some(required) = &mut schema.required {
        required.sort();
    }
    schema.description = schema
        .description
        .take()
        .map(|text| unwrap(&text))
        .filter(|text| !text.is_empty());

    schema
        .properties
        .iter_mut()
        .flat_map(|properties| properties.values_mut())
        .for_each(tidy);
    match &mut schema.items {
        Some(JSONSchemaPropsOrArray::Schema(items)) => tidy(items),
        Some(JSONSchemaPropsOrArray::Schemas(items)) => items.iter_mut().for_each(tidy),
        None => {}
    }
    if let Some(JSONSchemaPropsOrBool::Schema(values)) = &mut schema.additional_properties {
        tidy(values);
    }
}

/// Joins the lines of each paragraph.
fn unwrap(text: &str) -> String {
    let paragraphs: Vec<_> = text
        .split("\n\n")
        .map(|p| p.lines().collect::<Vec<_>>().join(" "))
        .collect();
    paragraphs.join("\n\n")
}
