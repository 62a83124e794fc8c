//! What a custom resource may hold, as its definition says: for a cluster that does not have the definition yet.

use regex::Regex;
use serde_json::Value;

use super::Object;

/// Returns in which way an object breaks the schema of its definition, if that is among `definitions`.
///
/// Types, patterns, lengths, bounds and what must not be missing are looked at, and the rules written in CEL are not.
pub fn violation(object: &Object, definitions: &[Object]) -> Option<String> {
    let types = object.types.as_ref()?;
    let (group, version) = types.api_version.split_once('/')?;
    let text = |object: &'_ Object, pointer: &str| object.data.pointer(pointer)?.as_str().map(str::to_owned);
    let definition = definitions.iter().find(|definition| {
        text(definition, "/spec/group").as_deref() == Some(group)
            && text(definition, "/spec/names/kind").as_ref() == Some(&types.kind)
    })?;
    let versions = definition.data.pointer("/spec/versions")?.as_array()?;
    let version = versions.iter().find(|served| served["name"] == version)?;
    look(version.pointer("/schema/openAPIV3Schema")?, &object.data, "")
}

fn look(schema: &Value, value: &Value, at: &str) -> Option<String> {
    let number = |field: &str| schema.get(field).and_then(Value::as_f64);
    let wrong = |what: String| Some(format!("{}: {what}", at.trim_start_matches('.')));
    let listed = |field: &str| schema.get(field).and_then(Value::as_array).into_iter().flatten();
    if listed("enum").next().is_some() && !listed("enum").any(|allowed| allowed == value) {
        return wrong(format!("{value} is not among the values allowed"));
    }
    let expected = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    let too_few = |count: usize, field: &str| number(field).is_some_and(|least| (count as f64) < least);
    let too_many = |count: usize, field: &str| number(field).is_some_and(|most| count as f64 > most);
    match (expected, value) {
        ("string", Value::String(text)) => {
            let pattern = schema.get("pattern").and_then(Value::as_str);
            let pattern = pattern.and_then(|pattern| Regex::new(pattern).ok());
            let length = text.chars().count();
            if pattern.is_some_and(|pattern| !pattern.is_match(text)) {
                return wrong(format!("{text:?} does not match {}", schema["pattern"]));
            }
            if too_few(length, "minLength") || too_many(length, "maxLength") {
                return wrong(format!("it is {length} characters long"));
            }
            None
        }
        ("integer" | "number", Value::Number(given)) => {
            let given = given.as_f64()?;
            let least = number("minimum").is_some_and(|least| given < least);
            let most = number("maximum").is_some_and(|most| given > most);
            (least || most).then(|| format!("{}: {given} is out of bounds", at.trim_start_matches('.')))
        }
        ("boolean", Value::Bool(_)) => None,
        ("array", Value::Array(items)) => {
            if too_few(items.len(), "minItems") || too_many(items.len(), "maxItems") {
                return wrong(format!("it has {} items", items.len()));
            }
            let each = schema.get("items")?;
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| look(each, item, &format!("{at}[{index}]")))
        }
        ("object", Value::Object(fields)) => {
            let mut required = listed("required").filter_map(Value::as_str);
            if let Some(missing) = required.find(|name| !fields.contains_key(*name)) {
                return wrong(format!("{missing} is missing"));
            }
            let of = |name: &str| {
                let own = schema.get("properties").and_then(|known| known.get(name));
                own.or_else(|| schema.get("additionalProperties"))
            };
            fields
                .iter()
                .find_map(|(name, value)| look(of(name)?, value, &format!("{at}.{name}")))
        }
        // Whatever it may be, or a number where a text may be, too.
        ("", _) => None,
        _ => wrong(format!("it is not of type {expected}")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::manifests::{install, sync};

    #[test]
    fn what_a_definition_forbids_is_found() {
        let definitions = install::objects(&install::Options::default()).expect("objects");
        let options = sync::Options {
            name: "flux-system".to_owned(),
            namespace: "flux-system".to_owned(),
            url: "ssh://git@example.com/fleet".to_owned(),
            branch: "main".to_owned(),
            secret: Some("flux-system".to_owned()),
            interval: "1m0s".to_owned(),
            path: "./".to_owned(),
            recurse_submodules: true,
            sparse_checkout: vec!["a".to_owned()],
            provider: None,
            service_account: None,
        };
        let [source, kustomization] = sync::objects(&options);
        assert_eq!(violation(&source, &definitions), None);
        assert_eq!(violation(&kustomization, &definitions), None);
        for (pointer, value, words) in [
            (
                "/spec/interval",
                json!("1ns"),
                "spec.interval: \"1ns\" does not match",
            ),
            ("/spec/url", json!("ftp://x"), "spec.url"),
            ("/spec/secretRef", json!({}), "spec.secretRef: name is missing"),
            ("/spec/recurseSubmodules", json!("yes"), "not of type boolean"),
            ("/spec/sparseCheckout", json!([1]), "spec.sparseCheckout[0]"),
        ] {
            let mut source = source.clone();
            *source.data.pointer_mut(pointer).expect(pointer) = value;
            let found = violation(&source, &definitions).unwrap_or_default();
            assert!(found.contains(words), "{pointer}: {found:?}");
        }
    }
}
