//! YAML 1.1 as Go's reader takes it, which reads what Flux and Helm are given: `yes` is true, `0644` is octal.

use std::collections::HashMap;
use std::sync::LazyLock;

use libyaml_safer::{EventData, Parser, ScalarStyle};
use regex::Regex;
use serde_json::{Map, Number, Value};

/// How deep values may be nested.
const DEPTH: usize = 200;
/// How many values aliases may repeat.
const REPEATED: usize = 400_000;

/// Why a text is no YAML that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(String);

type Result<T> = std::result::Result<T, Unreadable>;

/// Reads the first document of a text; there may be none, which is null.
pub fn read(text: &str) -> Result<Value> {
    let mut bytes = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input_string(&mut bytes);
    let mut reader = Reader {
        parser,
        anchors: HashMap::new(),
        left: REPEATED,
    };
    loop {
        match reader.next()? {
            EventData::DocumentStart { .. } => break,
            EventData::StreamEnd => return Ok(Value::Null),
            _ => {}
        }
    }
    let event = reader.next()?;
    let value = reader.value(event, 0)?;
    // What follows the value on its lines must be sound, too.
    reader.next()?;
    Ok(value)
}

struct Reader<'r, 'b> {
    parser: Parser<&'b mut &'r [u8]>,
    /// The values that have a name, none while they are being read, each with the number of values in it.
    anchors: HashMap<String, Option<(Value, usize)>>,
    left: usize,
}

impl Reader<'_, '_> {
    fn next(&mut self) -> Result<EventData> {
        match self.parser.parse() {
            Ok(event) => Ok(event.data),
            Err(error) => Err(Unreadable(error.to_string())),
        }
    }

    fn value(&mut self, event: EventData, depth: usize) -> Result<Value> {
        if depth > DEPTH {
            return Err(Unreadable(format!("values are nested more than {DEPTH} deep")));
        }
        let (anchor, value) = match event {
            EventData::Alias { anchor } => return self.alias(&anchor),
            EventData::Scalar {
                anchor,
                tag,
                value,
                style,
                ..
            } => (anchor, scalar(tag.as_deref(), value, style)?),
            EventData::SequenceStart { anchor, .. } => {
                self.open(anchor.as_ref());
                (anchor, self.list(depth)?)
            }
            EventData::MappingStart { anchor, .. } => {
                self.open(anchor.as_ref());
                (anchor, self.map(depth)?)
            }
            _ => return Err(Unreadable("a value is missing".to_owned())),
        };
        if let Some(anchor) = anchor {
            let size = size(&value);
            self.anchors.insert(anchor, Some((value.clone(), size)));
        }
        Ok(value)
    }

    fn open(&mut self, anchor: Option<&String>) {
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor.clone(), None);
        }
    }

    fn alias(&mut self, anchor: &str) -> Result<Value> {
        match self.anchors.get(anchor) {
            Some(Some((value, size))) => {
                let left = self.left.checked_sub(*size);
                self.left = left.ok_or_else(|| Unreadable("aliases expand to too much".to_owned()))?;
                Ok(value.clone())
            }
            Some(None) => Err(Unreadable(format!("the anchor {anchor:?} contains itself"))),
            None => Err(Unreadable(format!("there is no anchor {anchor:?}"))),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                EventData::SequenceEnd => return Ok(Value::Array(items)),
                event => items.push(self.value(event, depth + 1)?),
            }
        }
    }

    /// Reads a map; of a key that is there twice the last one counts.
    fn map(&mut self, depth: usize) -> Result<Value> {
        let (mut map, mut merged) = (Map::new(), Vec::new());
        loop {
            let key = match self.next()? {
                EventData::MappingEnd => break,
                EventData::Scalar {
                    value, style, tag, ..
                } if value == "<<" && style == ScalarStyle::Plain && tag.is_none() => None,
                event => Some(key(self.value(event, depth + 1)?)?),
            };
            let event = self.next()?;
            let value = self.value(event, depth + 1)?;
            match key {
                Some(key) => drop(map.insert(key, value)),
                None => merged.push(value),
            }
        }
        for value in merged {
            merge(&mut map, value)?;
        }
        Ok(Value::Object(map))
    }
}

fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(map) => map.values().map(size).sum(),
        Value::String(text) => text.len() / 64,
        _ => 0,
    }
}

/// Adds what `<<` names to a map, whose own keys win.
fn merge(map: &mut Map<String, Value>, value: Value) -> Result<()> {
    match value {
        Value::Object(other) => {
            for (key, value) in other {
                map.entry(key).or_insert(value);
            }
            Ok(())
        }
        Value::Array(items) => items.into_iter().try_for_each(|item| merge(map, item)),
        _ => Err(Unreadable("<< takes a map, or a list of maps".to_owned())),
    }
}

fn key(value: Value) -> Result<String> {
    match value {
        Value::String(text) => Ok(text),
        Value::Bool(_) | Value::Number(_) => Ok(value.to_string()),
        Value::Null => Err(Unreadable("a key of a map is null".to_owned())),
        _ => Err(Unreadable("a key of a map is no text".to_owned())),
    }
}

fn scalar(tag: Option<&str>, text: String, style: ScalarStyle) -> Result<Value> {
    let tag = tag.map(|tag| tag.strip_prefix("tag:yaml.org,2002:").unwrap_or(tag));
    let wrong = |what: &str| Err(Unreadable(format!("{text:?} is no {what}")));
    match (tag, plain(&text)) {
        (None, value) if style == ScalarStyle::Plain => Ok(value.unwrap_or(Value::String(text))),
        (Some("bool"), Some(value @ Value::Bool(_))) => Ok(value),
        (Some("bool"), _) => wrong("boolean"),
        (Some("null"), Some(Value::Null)) => Ok(Value::Null),
        (Some("null"), _) => wrong("null"),
        (Some("int" | "float"), Some(value @ Value::Number(_))) => Ok(value),
        (Some("int" | "float"), _) => wrong("number"),
        _ => Ok(Value::String(text)),
    }
}

/// Returns what a bare text stands for, unless it is a text.
fn plain(text: &str) -> Option<Value> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Value::Null),
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            return Some(Value::Bool(true));
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Some(Value::Bool(false));
        }
        _ => {}
    }
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.')) {
        return None;
    }
    let bare: String = match text.starts_with('.') {
        true => text.to_owned(),
        false => text.chars().filter(|c| *c != '_').collect(),
    };
    integer(&bare).or_else(|| float(&bare))
}

/// Reads an integer whose prefix tells its base; a leading zero is one, too.
fn integer(text: &str) -> Option<Value> {
    let (negative, digits) = match text.strip_prefix(['-', '+']) {
        Some(digits) => (text.starts_with('-'), digits),
        None => (false, text),
    };
    let lower = digits.to_ascii_lowercase();
    let (radix, digits) = match lower.get(..2) {
        Some("0x") => (16, &lower[2..]),
        Some("0b") => (2, &lower[2..]),
        Some("0o") => (8, &lower[2..]),
        _ if lower.len() > 1 && lower.starts_with('0') => (8, &lower[1..]),
        _ => (10, lower.as_str()),
    };
    if !digits.starts_with(|c: char| c.is_digit(radix)) {
        return None;
    }
    let size = u64::from_str_radix(digits, radix).ok()?;
    match negative {
        false => Some(size.into()),
        true => i64::try_from(-i128::from(size)).ok().map(Value::from),
    }
}

fn float(text: &str) -> Option<Value> {
    // The pattern is tested below; without it there would be no floats.
    static FLOAT: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$").ok());
    let float: f64 = match FLOAT.as_ref()?.is_match(text) {
        true => text.parse().ok()?,
        false => return None,
    };
    Number::from_f64(float).map(Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn bare_texts_are_what_go_takes_them_for() {
        let text = "a: yes\nb: 0644\nc: 1_000\nd: 1e3\ne: 2020-01-02\nf: ~\ng: 'yes'\nh: !!str 5\ni: 0x1f\nj: 0b11\n\
                    k: 1:30\nl: -0o17\nm: 1.5\nn:\no: 08\np: .5\nq: +3\nr: v1\ns: --\nt: 1.2.3\nu: !!int '7'\n";
        assert_eq!(
            read(text).expect("YAML"),
            json!({
                "a": true, "b": 420, "c": 1000, "d": 1000.0, "e": "2020-01-02", "f": null, "g": "yes", "h": "5",
                "i": 31, "j": 3, "k": "1:30", "l": -15, "m": 1.5, "false": null, "o": 8.0, "p": 0.5, "q": 3,
                "r": "v1", "s": "--", "t": "1.2.3", "u": 7,
            })
        );
    }

    #[test]
    fn names_stand_for_what_they_name() {
        let text = "base: &base {a: 1, b: [x]}\nmore: &more {c: 2}\none: {<<: *base, a: 3}\nboth: {<<: [*more, *base]}\n";
        assert_eq!(
            read(text).expect("YAML"),
            json!({
                "base": {"a": 1, "b": ["x"]}, "more": {"c": 2}, "one": {"a": 3, "b": ["x"]},
                "both": {"c": 2, "a": 1, "b": ["x"]},
            })
        );
    }

    #[test]
    fn the_first_document_counts() {
        assert_eq!(read("a: 1\n---\nb: 2\n").expect("YAML"), json!({"a": 1}));
        assert_eq!(read("# nothing\n").expect("YAML"), Value::Null);
        assert_eq!(read("a: 1\na: 2\n").expect("YAML"), json!({"a": 2}));
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        let nested = "[".repeat(300);
        let bomb = format!(
            "a: &a [{}]\nb: &b [{}]\nc: &c [{}]\nd: [{}]\n",
            "x,".repeat(99),
            "*a,".repeat(99),
            "*b,".repeat(99),
            "*c,".repeat(99)
        );
        for text in [
            "a: [1",
            "a: *b\n",
            "a: &a [*a]\n",
            "? [1]\n: 2\n",
            "~: 1\n",
            "<<: 1\n",
            "a: !!int x\n",
            "a: \"\n",
            "\tb",
            &nested,
            &bomb,
        ] {
            read(text).expect_err(text);
        }
    }
}
