//! JSON values as YAML text that every reader takes for the same values.
//!
//! The YAML of Kubernetes is read by parsers of version 1.1, where a bare `yes`, `on` or `1:30` is not a string.
//! Strings that any parser could take for something else are quoted, texts of several lines become blocks, and
//! lists are not indented below their key, as kubectl and kustomize write them.

mod read;
mod sort;

use serde_json::Value;

pub use read::{Unreadable, read};
pub use sort::sorted;

/// Writes `value` as one document, the keys of maps in the order they have.
pub fn to_string(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::Object(map) if !map.is_empty() => write_map(&mut text, value, 0),
        Value::Array(items) if !items.is_empty() => write_list(&mut text, items, 0),
        scalar => {
            write_scalar(&mut text, scalar, 0);
            text.push('\n');
        }
    }
    text
}

/// Writes the entries of a map, the first where the text stands, the others at `indent`.
fn write_map(text: &mut String, map: &Value, indent: usize) {
    for (index, (key, value)) in map.as_object().into_iter().flatten().enumerate() {
        if index > 0 {
            spaces(text, indent);
        }
        write_key(text, key);
        text.push(':');
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                text.push('\n');
                spaces(text, indent + 2);
                write_map(text, value, indent + 2);
            }
            Value::Array(items) if !items.is_empty() => {
                text.push('\n');
                spaces(text, indent);
                write_list(text, items, indent);
            }
            scalar => {
                text.push(' ');
                write_scalar(text, scalar, indent + 2);
                text.push('\n');
            }
        }
    }
}

/// Writes the items of a list, the first where the text stands, the others at `indent`.
fn write_list(text: &mut String, items: &[Value], indent: usize) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            spaces(text, indent);
        }
        text.push_str("- ");
        match item {
            Value::Object(map) if !map.is_empty() => write_map(text, item, indent + 2),
            Value::Array(inner) if !inner.is_empty() => write_list(text, inner, indent + 2),
            scalar => {
                write_scalar(text, scalar, indent + 2);
                text.push('\n');
            }
        }
    }
}

fn write_scalar(text: &mut String, scalar: &Value, indent: usize) {
    match scalar {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::String(string) => write_string(text, string, indent),
        Value::Array(_) => text.push_str("[]"),
        Value::Object(_) => text.push_str("{}"),
    }
}

fn write_key(text: &mut String, key: &str) {
    // A block cannot be a key.
    if key.contains('\n') {
        text.push_str(&escaped(key))
    } else {
        write_string(text, key, 0)
    }
}

fn write_string(text: &mut String, string: &str, indent: usize) {
    if string.contains('\n') && fits_block(string) {
        write_block(text, string, indent);
    } else if !string.chars().all(is_printable) {
        text.push_str(&escaped(string));
    } else if is_ambiguous(string) {
        text.push_str(&format!("\"{string}\""));
    } else if is_special(string) {
        text.push_str(&format!("'{}'", string.replace('\'', "''")));
    } else {
        text.push_str(string);
    }
}

/// Says whether a text of several lines survives as a literal block.
fn fits_block(string: &str) -> bool {
    // Leading blanks would be taken for indentation.
    !string.starts_with([' ', '\n']) && string.chars().all(|c| c == '\n' || is_printable(c))
}

/// Says whether a character is shown where it stands: it is no control, line break, mark or turn of the direction,
/// which a parser or a terminal would heed.
pub fn is_printable(c: char) -> bool {
    const TURNS: [std::ops::RangeInclusive<char>; 2] = ['\u{202a}'..='\u{202e}', '\u{2066}'..='\u{2069}'];
    let turns = TURNS.iter().any(|range| range.contains(&c));
    !(turns || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'))
}

fn write_block(text: &mut String, string: &str, indent: usize) {
    let body = string.trim_end_matches('\n');
    text.push_str(match string.len() - body.len() {
        0 => "|-",
        1 => "|",
        _ => "|+",
    });
    for line in string.strip_suffix('\n').unwrap_or(string).split('\n') {
        text.push('\n');
        if !line.is_empty() {
            spaces(text, indent);
            text.push_str(line);
        }
    }
}

/// Says whether a parser could take the bare text for a null, boolean, number, date or merge key.
fn is_ambiguous(string: &str) -> bool {
    const WORDS: [&str; 11] = [
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    ];
    const SIGNS: [&str; 2] = ["=", "<<"];
    let number = |c: char| {
        c.is_ascii_hexdigit() || matches!(c, 'x' | 'o' | 'X' | 'O' | '_' | '.' | ':' | '+' | '-' | 'T' | 'Z')
    };
    let lower = string.to_ascii_lowercase();
    WORDS.contains(&lower.as_str())
        || SIGNS.contains(&string)
        || matches!(lower.trim_start_matches(['+', '-']), ".inf" | ".nan")
        || string
            .trim_start_matches(['+', '-', '.'])
            .starts_with(|c: char| c.is_ascii_digit())
            && string.chars().all(number)
            // A version or an address is no number to anybody.
            && string.matches('.').count() < 2
}

/// Says whether the bare text has a character that means something else in its place.
fn is_special(string: &str) -> bool {
    let indicator = |c: char| ",[]{}#&*!|>'\"%@`".contains(c);
    string.starts_with(|c: char| indicator(c) || c == ' ')
        || matches!(string, "-" | "?" | ":" | "---" | "...")
        || ["- ", "? ", ": ", "--- ", "... "]
            .iter()
            .any(|start| string.starts_with(start))
        || string.ends_with([' ', ':'])
        || string.contains(": ")
        || string.contains(" #")
}

fn escaped(string: &str) -> String {
    let mut text = String::from("\"");
    for c in string.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            c if is_printable(c) => text.push(c),
            c => text.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    text.push('"');
    text
}

fn spaces(text: &mut String, count: usize) {
    text.extend(std::iter::repeat_n(' ', count));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn maps_and_lists_nest_as_kubectl_writes_them() {
        let value = json!({
            "a": { "b": [1, { "c": [[true, null], [], {}], "d": "x" }], "e": {} },
            "f": ["one: two", "-", "--flag=x", "*", "it's", "'", "a #b", "a#b", "%x", " x", "x:", "http://x/", "{}"],
        });
        insta::assert_snapshot!(to_string(&value), @r"
        a:
          b:
          - 1
          - c:
            - - true
              - null
            - []
            - {}
            d: x
          e: {}
        f:
        - 'one: two'
        - '-'
        - --flag=x
        - '*'
        - it's
        - ''''
        - 'a #b'
        - a#b
        - '%x'
        - ' x'
        - 'x:'
        - http://x/
        - '{}'
        ");
    }

    #[test]
    fn a_string_is_quoted_when_any_parser_could_misread_it() {
        let quoted = [
            "",
            "~",
            "null",
            "Yes",
            "on",
            "OFF",
            "n",
            "true",
            "1",
            "1000",
            "-1",
            "+1.5",
            "0x1f",
            "0o17",
            "1e3",
            ".5",
            "1_000",
            "190:20:30",
            "2020-01-02",
            "2020-01-02T03:04:05Z",
            ".inf",
            "-.INF",
            ".NaN",
            "=",
            "<<",
            "1e",
        ];
        for string in quoted {
            assert_eq!(to_string(&json!(string)), format!("\"{string}\"\n"));
        }
        for string in [
            "v1", "6.6.0", "10.0.0.1", "1m0s", "64Mi", "1000m", "yes!", "a-b", ".x", "-x", "nope", "v1.2.x",
            "::1g",
        ] {
            assert_eq!(to_string(&json!(string)), format!("{string}\n"));
        }
    }

    #[test]
    fn every_string_is_read_back() {
        let parts = [
            "", "a", " ", "\n", "\t", "#", ":", "-", "'", "\"", "\\", "\r", "é", "\u{7}", "\u{2028}", "|",
            "%",
        ];
        let mut strings = vec![String::new()];
        for _ in 0..3 {
            strings = strings
                .iter()
                .flat_map(|start| parts.map(|part| format!("{start}{part}")))
                .collect();
        }
        for string in strings {
            let value = json!({ "k": [{ "v": string, "w": [string] }], &string: 1 });
            let text = to_string(&value);
            let read: Value =
                serde_norway::from_str(&text).unwrap_or_else(|error| panic!("{string:?}: {error}\n{text}"));
            assert_eq!(read, value, "{text}");
        }
    }
}
