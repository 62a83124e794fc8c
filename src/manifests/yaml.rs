//! Objects to YAML and back.

use serde::Deserialize;
use serde_json::Value;

use super::{Error, Object};

/// Writes objects as YAML documents, keys in alphabetical order at every level, with neither nulls nor status.
///
/// That order puts apiVersion, kind, metadata and spec where readers look for them, and makes the text depend
/// on the objects alone.
pub fn render(objects: &[Object]) -> String {
    objects.iter().map(document).collect::<Vec<_>>().join("---\n")
}

fn document(object: &Object) -> String {
    let mut json = serde_json::to_value(object).unwrap_or_default();
    if let Some(map) = json.as_object_mut() {
        map.shift_remove("status");
    }
    crate::yaml::to_string(&tidy(json))
}

fn tidy(json: Value) -> Value {
    match json {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.into_iter().filter(|(_, value)| !value.is_null()).collect();
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            entries
                .into_iter()
                .map(|(key, value)| (key, tidy(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(tidy).collect(),
        scalar => scalar,
    }
}

/// Reads the objects of a YAML text, skipping empty documents.
pub fn parse(text: &str) -> Result<Vec<Object>, Error> {
    let documents = serde_norway::Deserializer::from_str(text).map(Value::deserialize);
    let mut objects = Vec::new();
    for document in documents {
        let document = document?;
        if document.is_null() {
            continue;
        }
        for field in ["apiVersion", "kind", "metadata"] {
            if document.get(field).is_none_or(Value::is_null) {
                return Err(Error::NotAnObject(field));
            }
        }
        objects.push(serde_json::from_value(document).map_err(Error::Json)?);
    }
    Ok(objects)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_without_nulls_and_status() {
        let text = "---\n# comment\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  creationTimestamp: null\n\
                    data:\n  b: null\n  on: 'yes'\n  a: |\n    two\n    lines\nstatus: {}\n";
        let objects = parse(text).expect("YAML");
        assert_eq!(objects.len(), 1);
        insta::assert_snapshot!(render(&objects), @r#"
        apiVersion: v1
        data:
          a: |
            two
            lines
          "on": "yes"
        kind: ConfigMap
        metadata:
          name: a
        "#);
    }

    #[test]
    fn documents_that_are_no_objects_are_refused() {
        let message = |text| parse(text).expect_err("refused").to_string();
        assert_eq!(
            message("kind: ConfigMap\nmetadata: {}"),
            "a document has no apiVersion"
        );
        assert_eq!(
            message("apiVersion: v1\nkind: ConfigMap"),
            "a document has no metadata"
        );
        assert_eq!(message("- a"), "a document has no apiVersion");
        assert_eq!(message("a: [b"), "not the YAML of Kubernetes objects");
    }
}
