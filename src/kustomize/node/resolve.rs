//! What a plain text is taken for: by go-yaml v3, which reads resources, and by v2, which reads the rest.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use serde_json::{Number, Value};

use super::super::error::{Result, fail};
use super::{Scalar, Style, Tag, folded};

/// Whose rules are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// go-yaml v2: YAML 1.1, with `yes`, `on` and `y`.
    V2,
    /// go-yaml v3: `true` and `false` alone are booleans.
    V3,
}

static FLOAT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"));
static SEXAGESIMAL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$"));
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})?)?$",
    )
});

/// Compiles a pattern of this file; one that does not compile would match nothing.
fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|_| unreachable!("the patterns of this file are tested"))
}

/// What a text is a number of.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    Number(Tag, Number),
    Other(Tag),
}

/// Returns the tag of a plain text.
pub fn resolve(scheme: Scheme, text: &str) -> Tag {
    match find(scheme, text, Tag::Implicit) {
        Found::Number(tag, _) | Found::Other(tag) => tag,
    }
}

/// Says whether a bare text would be a number of base 60 for some parsers.
pub fn is_sexagesimal(text: &str) -> bool {
    text.contains(':') && SEXAGESIMAL.is_match(text)
}

fn find(scheme: Scheme, text: &str, tag: Tag) -> Found {
    let Some(first) = text.chars().next() else {
        return Found::Other(Tag::Null);
    };
    match text {
        "~" | "null" | "Null" | "NULL" => return Found::Other(Tag::Null),
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => return Found::Other(Tag::Bool),
        "<<" => return Found::Other(Tag::Merge),
        "y" | "Y" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" | "n" | "N" | "no" | "No" | "NO" | "off"
        | "Off" | "OFF"
            if scheme == Scheme::V2 =>
        {
            return Found::Other(Tag::Bool);
        }
        ".nan" | ".NaN" | ".NAN" | ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" | "-.inf"
        | "-.Inf" | "-.INF" => return Found::Other(Tag::Float),
        _ => (),
    }
    if !matches!(first, '0'..='9' | '+' | '-' | '.') {
        return Found::Other(Tag::Str);
    }
    if first == '.' {
        return match FLOAT.is_match(text) {
            true => float(text),
            false => Found::Other(Tag::Str),
        };
    }
    if matches!(tag, Tag::Implicit | Tag::Timestamp) && timestamp(text).is_some() {
        return Found::Other(Tag::Timestamp);
    }
    let plain: String = text.chars().filter(|&c| c != '_').collect();
    if let Some(number) = integer(&plain) {
        return Found::Number(Tag::Int, number);
    }
    match FLOAT.is_match(&plain) {
        true => float(&plain),
        false => Found::Other(Tag::Str),
    }
}

fn float(text: &str) -> Found {
    match text.parse::<f64>().ok().and_then(Number::from_f64) {
        Some(number) => Found::Number(Tag::Float, number),
        None => Found::Other(Tag::Str),
    }
}

/// Reads an integer as Go does with base 0: a prefix tells the base, a leading zero octal.
fn integer(text: &str) -> Option<Number> {
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
    if digits.is_empty() || !digits.bytes().all(|byte| (byte as char).is_digit(radix)) {
        return None;
    }
    let size = u64::from_str_radix(digits, radix).ok()?;
    match negative {
        false => Some(size.into()),
        true => i64::try_from(-i128::from(size)).ok().map(Number::from),
    }
}

/// Returns a time as Go marshals it, if the text is one.
fn timestamp(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    if bytes.len() < 8 || bytes[4] != b'-' {
        return None;
    }
    let found = TIME.captures(text)?;
    let number = |index: usize| {
        found
            .get(index)
            .and_then(|part| part.as_str().parse::<u32>().ok())
    };
    let (year, month, day) = (number(1)?, number(2)?, number(3)?);
    jiff::civil::Date::new(year as i16, month as i8, day as i8).ok()?;
    let date = format!("{year:04}-{month:02}-{day:02}");
    let Some(separator) = found.get(4) else {
        return Some(format!("{date}T00:00:00Z"));
    };
    let (hour, minute, second) = (number(5)?, number(6)?, number(7)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let zone = match (separator.as_str(), found.get(9)) {
        // Written with a blank it has no zone.
        (" ", None) => "Z",
        (" ", Some(_)) | (_, None) => return None,
        (_, Some(zone)) if zone.as_str() == "+00:00" => "Z",
        (_, Some(zone)) => zone.as_str(),
    };
    let fraction = found.get(8).map_or("", |part| part.as_str());
    let fraction = fraction.get(..9).unwrap_or(fraction).trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    Some(format!(
        "{date}T{hour:02}:{minute:02}:{second:02}{point}{fraction}{zone}"
    ))
}

/// Returns the JSON value of a scalar.
pub fn value(scheme: Scheme, scalar: &Scalar) -> Result<Value> {
    let text = scalar.value.as_str();
    let found = match scalar.tag {
        Tag::Str => None,
        Tag::Implicit => match scalar.style {
            Style::Plain => Some(find(scheme, text, Tag::Implicit)),
            _ => None,
        },
        tag => Some(find(scheme, text, tag)),
    };
    let tag = match (&found, scalar.tag) {
        (None, _) => Tag::Str,
        (Some(Found::Number(tag, _) | Found::Other(tag)), Tag::Implicit) => *tag,
        (_, tag) => tag,
    };
    Ok(match (tag, found) {
        (Tag::Null, _) => Value::Null,
        (Tag::Bool, _) => match text.to_ascii_lowercase().as_str() {
            "y" | "yes" | "true" | "on" => Value::Bool(true),
            "n" | "no" | "false" | "off" => Value::Bool(false),
            _ => return fail(format!("cannot take {text:?} for a boolean")),
        },
        (Tag::Int, Some(Found::Number(Tag::Int, number))) => Value::Number(number),
        (Tag::Float, Some(Found::Number(_, number))) => match number.as_f64().and_then(Number::from_f64) {
            Some(float) => Value::Number(float),
            None => Value::Number(number),
        },
        (Tag::Float, _) => return fail(format!("{text} has no form in JSON")),
        (Tag::Int, _) => return fail(format!("cannot take {text:?} for a number")),
        (Tag::Timestamp, _) if scheme == Scheme::V3 => match timestamp(text) {
            Some(time) => Value::String(time),
            None => return fail(format!("cannot take {text:?} for a time")),
        },
        (Tag::Binary, _) => {
            let packed: String = text.split_whitespace().collect();
            match STANDARD.decode(packed).map(String::from_utf8) {
                Ok(Ok(text)) => Value::String(text),
                _ => return fail("binary data is neither base64 nor text"),
            }
        }
        (Tag::Str, _) if scalar.style == Style::Folded && scheme == Scheme::V3 => {
            Value::String(folded::rewritten(text))
        }
        _ => Value::String(text.to_owned()),
    })
}
