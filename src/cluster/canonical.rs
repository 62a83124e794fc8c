//! Objects in the form in which the API server keeps them.
//!
//! The server says that two managers conflict when what one applies reads differently from what is kept, even where
//! both mean the same: `1000m` against `1`, or a reference without the version the server adds. Objects applied in
//! the kept form are shared peacefully with kustomize-controller, which does the same.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kube::core::DynamicObject;
use serde_json::Value;

/// Returns an object with its quantities, references and secret texts in the form the server keeps.
pub fn canonical(object: &DynamicObject) -> DynamicObject {
    let mut object = object.clone();
    let data = &mut object.data;
    if let Some(hard) = data.pointer_mut("/spec/hard") {
        quantities(hard);
    }
    for template in ["/spec/template/spec", "/spec/jobTemplate/spec/template/spec"] {
        if let Some(pod) = data.pointer_mut(template) {
            for list in ["containers", "initContainers"] {
                items(pod, list).for_each(container);
            }
        }
    }
    if object.types.as_ref().is_some_and(|types| types.kind == "Secret") {
        encode(data);
    }
    object
}

/// Turns the texts of a secret into the data that is kept, as the server does.
fn encode(secret: &mut Value) {
    let texts = secret
        .as_object_mut()
        .and_then(|secret| secret.remove("stringData"));
    for (key, text) in texts.iter().filter_map(Value::as_object).flatten() {
        secret["data"][key] = STANDARD.encode(text.as_str().unwrap_or_default()).into();
    }
}

fn items<'a>(value: &'a mut Value, list: &str) -> impl Iterator<Item = &'a mut Value> {
    value
        .get_mut(list)
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
}

fn container(container: &mut Value) {
    for kind in ["limits", "requests"] {
        if let Some(amounts) = container.pointer_mut(&format!("/resources/{kind}")) {
            quantities(amounts);
        }
    }
    for (source, field, default) in [
        ("fieldRef", "apiVersion", "v1"),
        ("resourceFieldRef", "divisor", "0"),
    ] {
        for variable in items(container, "env") {
            let reference = variable.pointer_mut(&format!("/valueFrom/{source}"));
            if let Some(reference) = reference.and_then(Value::as_object_mut) {
                reference.entry(field).or_insert_with(|| default.into());
            }
        }
    }
}

fn quantities(amounts: &mut Value) {
    for amount in amounts
        .as_object_mut()
        .into_iter()
        .flat_map(|map| map.values_mut())
    {
        if let Some(kept) = amount.as_str().and_then(quantity) {
            *amount = kept.into();
        }
    }
}

const DECIMAL: [&str; 7] = ["m", "", "k", "M", "G", "T", "P"];
const BINARY: [&str; 5] = ["Ki", "Mi", "Gi", "Ti", "Pi"];

/// Returns a quantity with the largest suffix that leaves a whole number; none for one of a rarer form.
fn quantity(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (mut number, suffix): (u64, _) = (text[..end].parse().ok()?, &text[end..]);
    let (units, base): (&[&str], u64) = if BINARY.contains(&suffix) {
        (&BINARY, 1024)
    } else {
        (&DECIMAL, 1000)
    };
    let mut unit = units.iter().position(|unit| *unit == suffix)?;
    while number != 0 && number % base == 0 && unit + 1 < units.len() {
        (number, unit) = (number / base, unit + 1);
    }
    Some(if number == 0 {
        "0".to_owned()
    } else {
        format!("{number}{}", units[unit])
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn quantities_have_one_form() {
        let table = [
            ("1000m", Some("1")),
            ("50m", Some("50m")),
            ("1000", Some("1k")),
            ("1500", Some("1500")),
            ("2000000", Some("2M")),
            ("1024Mi", Some("1Gi")),
            ("64Mi", Some("64Mi")),
            ("1Gi", Some("1Gi")),
            ("0m", Some("0")),
            ("0.5", None),
            ("1e3", None),
            ("", None),
        ];
        for (text, kept) in table {
            assert_eq!(quantity(text).as_deref(), kept, "{text}");
        }
    }

    #[test]
    fn the_texts_of_a_secret_are_encoded() {
        let of = |kind: &str| -> DynamicObject {
            let (api, texts) = ("v1", json!({ "a": "b" }));
            serde_json::from_value(
                json!({ "apiVersion": api, "kind": kind, "metadata": {}, "data": { "c": "ZA==" }, "stringData": texts }),
            )
            .expect("an object")
        };
        assert_eq!(
            canonical(&of("Secret")).data,
            json!({ "data": { "a": "Yg==", "c": "ZA==" } })
        );
        assert_eq!(canonical(&of("Other")), of("Other"));
    }

    #[test]
    fn references_get_what_the_server_adds() {
        let object = |json: Value| -> DynamicObject { serde_json::from_value(json).expect("an object") };
        let pod = |variables: Value, cpu: &str| {
            object(json!({
                "metadata": {},
                "spec": { "template": { "spec": { "containers": [
                    { "env": variables, "resources": { "limits": { "cpu": cpu } } },
                ] } } },
            }))
        };
        let given = json!([
            { "name": "a", "value": "b" },
            { "valueFrom": { "fieldRef": { "fieldPath": "metadata.namespace" } } },
            { "valueFrom": { "resourceFieldRef": { "resource": "limits.memory" } } },
        ]);
        let kept = json!([
            { "name": "a", "value": "b" },
            { "valueFrom": { "fieldRef": { "fieldPath": "metadata.namespace", "apiVersion": "v1" } } },
            { "valueFrom": { "resourceFieldRef": { "resource": "limits.memory", "divisor": "0" } } },
        ]);
        assert_eq!(canonical(&pod(given, "1000m")), pod(kept, "1"));
        let quota = |pods: &str| object(json!({ "metadata": {}, "spec": { "hard": { "pods": pods } } }));
        assert_eq!(canonical(&quota("1000")), quota("1k"));
    }
}
