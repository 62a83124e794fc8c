//! The suffix that changes a generated object's name with its content.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::error::Result;
use super::resource::Resource;

/// Gives every object that asks for it its suffix.
pub fn add(resources: &mut [Resource]) -> Result<()> {
    for resource in resources.iter_mut().filter(|resource| resource.needs_hash) {
        let name = format!("{}-{}", resource.name(), of(resource)?);
        resource.remember_id();
        resource.set_name(&name);
    }
    Ok(())
}

/// Returns the hash of an object: of its data and name, of the whole if it is no ConfigMap or Secret.
fn of(resource: &Resource) -> Result<String> {
    let kind = resource.gvk().kind;
    let field = |name: &str| match resource.node.get(name) {
        Some(node) => node.to_json(),
        None => Ok(Value::String(String::new())),
    };
    let mut object = Map::new();
    let add_map = |object: &mut Map<String, Value>, name: &str| -> Result<()> {
        if let value @ Value::Object(_) = field(name)? {
            object.insert(name.to_owned(), value);
        }
        Ok(())
    };
    let value = match kind.as_str() {
        "ConfigMap" | "Secret" => {
            object.insert("kind".to_owned(), kind.as_str().into());
            // kustomize looks the name up where it never is.
            object.insert("name".to_owned(), "".into());
            if kind == "Secret" {
                add_map(&mut object, "stringData")?;
                object.insert("type".to_owned(), field("type")?);
            } else {
                add_map(&mut object, "binaryData")?;
            }
            object.insert("data".to_owned(), field("data")?);
            Value::Object(object)
        }
        _ => resource.node.to_json()?,
    };
    let mut text = String::new();
    write(&mut text, &value);
    let digest = Sha256::digest(text.as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let letters = hex.chars().take(10).map(|c| match c {
        // No vowels, nothing that looks like another.
        '0' => 'g',
        '1' => 'h',
        '3' => 'k',
        'a' => 'm',
        'e' => 't',
        c => c,
    });
    Ok(letters.collect())
}

/// Writes JSON as Go does: keys sorted, what HTML could take for markup escaped.
fn write(text: &mut String, value: &Value) {
    match value {
        Value::Object(object) => {
            let mut keys: Vec<&String> = object.keys().collect();
            keys.sort();
            text.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write_string(text, key);
                text.push(':');
                write(text, &object[key]);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                write(text, item);
            }
            text.push(']');
        }
        Value::String(string) => write_string(text, string),
        Value::Number(number) => text.push_str(&super::node::number::json(number)),
        other => text.push_str(&other.to_string()),
    }
}

fn write_string(text: &mut String, string: &str) {
    text.push('"');
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                text.push_str(&format!("\\u{:04x}", c as u32));
            }
            c => text.push(c),
        }
    }
    text.push('"');
}
