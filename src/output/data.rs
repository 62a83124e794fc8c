//! Reports as data: JSON and YAML.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};

/// The form of a report on stdout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
    /// One YAML document.
    Yaml,
}

/// Renders `value` as indented JSON with a line break at the end.
pub fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| Error::failed("cannot render JSON").caused_by(error))
}

/// Renders `value` as JSON on one line, with a line break at the end.
pub fn json_line(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value)
        .map(|text| text + "\n")
        .map_err(|error| Error::failed("cannot render JSON").caused_by(error))
}

/// Renders `value` as YAML that every reader takes alike: kubectl and the controllers read YAML 1.1, to which a
/// plain `on` is a boolean and `1:20` a number.
pub fn yaml(value: &impl Serialize) -> Result<String> {
    let failed = |source: Box<dyn std::error::Error + Send + Sync>| {
        Error::failed("cannot render YAML").caused_by(source)
    };
    let mut value = serde_json::to_value(value).map_err(|error| failed(error.into()))?;
    let marked = mark(&mut value);
    let text = serde_norway::to_string(&value).map_err(|error| failed(error.into()))?;
    Ok(match marked {
        true => text.replace([OPEN, CLOSE], "'"),
        false => text,
    })
}

/// Stand for the quotes of a string that has to have some; nobody writes these characters.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// Marks the strings and keys that YAML 1.1 would not read as strings, and says whether there were any.
fn mark(value: &mut Value) -> bool {
    let quoted = |text: &str| format!("{OPEN}{text}{CLOSE}");
    match value {
        Value::String(text) if is_ambiguous(text) => {
            *text = quoted(text);
            true
        }
        Value::Array(items) => items.iter_mut().fold(false, |marked, item| mark(item) | marked),
        Value::Object(fields) => {
            let keys = fields.keys().any(|key| is_ambiguous(key));
            if keys {
                let old = std::mem::take(fields);
                fields.extend(old.into_iter().map(|(key, value)| match is_ambiguous(&key) {
                    true => (quoted(&key), value),
                    false => (key, value),
                }));
            }
            fields.values_mut().fold(keys, |marked, item| mark(item) | marked)
        }
        _ => false,
    }
}

/// Says whether YAML 1.1 reads the plain `text` as something else than YAML 1.2 does; rather too often than not.
fn is_ambiguous(text: &str) -> bool {
    const WORDS: [&str; 8] = ["y", "yes", "n", "no", "on", "off", "=", "<<"];
    let numeric = |c: char| c.is_ascii_hexdigit() || "_:.+-xXoOtTzZ ".contains(c);
    let is_number = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
        && text.contains(['_', ':'])
        && text.chars().all(numeric);
    let is_date = || {
        let mut parts = text.split('-');
        parts
            .next()
            .is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
            && parts.next().is_some_and(|month| {
                matches!(month.len(), 1 | 2) && month.bytes().all(|byte| byte.is_ascii_digit())
            })
            && parts.next().is_some()
    };
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word)) || is_number || is_date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn strings_stay_strings_for_readers_of_yaml_1_1() {
        let cases = [
            ("on", "'on'\n"),
            ("Yes", "'Yes'\n"),
            ("n", "'n'\n"),
            ("12:30:45", "'12:30:45'\n"),
            ("1_000", "'1_000'\n"),
            ("2026-11-24", "'2026-11-24'\n"),
            ("2026-11-24T23:11:37Z", "'2026-11-24T23:11:37Z'\n"),
            ("<<", "'<<'\n"),
            ("true", "'true'\n"),
            ("0123", "'0123'\n"),
            ("6.6.0", "6.6.0\n"),
            ("10m0s", "10m0s\n"),
            ("main@sha1:5bf3a8f9", "main@sha1:5bf3a8f9\n"),
        ];
        for (text, expected) in cases {
            assert_eq!(yaml(&text).expect(text), expected);
        }
        assert_eq!(
            yaml(&json!({"y": ["no", true], "a": "b"})).expect("renders"),
            "'y':\n- 'no'\n- true\na: b\n"
        );
    }
}
