//! In which order objects are shown.

use std::cmp::Ordering;

use kube::ResourceExt;
use kube::core::DynamicObject;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::kind::column::{self, Look};
use crate::output::jsonpath::Path;

/// What objects are sorted by; those without come last.
#[derive(Debug)]
pub struct SortBy(Key);

#[derive(Debug)]
enum Key {
    /// The text in the column of this header.
    Column(&'static str),
    /// The age, the youngest first.
    Age,
    /// What a path leads to.
    Path(Path),
}

/// What an object is sorted by.
#[derive(Debug)]
enum Place {
    Number(f64),
    Text(String),
}

impl SortBy {
    /// Reads a column of one of the kinds' tables, in any case, or a JSON path.
    pub fn new(text: &str, kinds: &[&'static Kind]) -> Result<Self> {
        if text.starts_with(['.', '{', '$', '@', '[']) {
            let path = Path::parse(text)
                .map_err(|error| Error::usage(format!("--sort-by {text} is malformed {error}")))?;
            return Ok(SortBy(Key::Path(path)));
        }
        let mut known = Vec::new();
        for header in kinds.iter().flat_map(|kind| column::headers(kind, &WHOLE)) {
            if !known.contains(&header) {
                known.push(header);
            }
        }
        let wanted = text.to_uppercase().replace(['-', '_'], " ");
        match known.iter().find(|header| **header == wanted) {
            Some(&column::AGE) => Ok(SortBy(Key::Age)),
            Some(header) => Ok(SortBy(Key::Column(header))),
            None => {
                let known = known.join(", ").to_lowercase().replace("last ", "last-");
                Err(
                    Error::usage(format!("--sort-by {text}: there is no such column")).hint(format!(
                        "there are {known}, or a JSON path such as .metadata.name"
                    )),
                )
            }
        }
    }

    /// Sorts objects; the order of those that are alike stays.
    pub(super) fn sort(&self, objects: &mut Vec<(&'static Kind, DynamicObject)>) {
        let mut placed: Vec<_> = std::mem::take(objects)
            .into_iter()
            .map(|(kind, object)| (self.place(kind, &object), kind, object))
            .collect();
        placed.sort_by(|(one, ..), (other, ..)| match (one, other) {
            (Some(one), Some(other)) => compare(one, other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        });
        objects.extend(placed.into_iter().map(|(_, kind, object)| (kind, object)));
    }

    fn place(&self, kind: &'static Kind, object: &DynamicObject) -> Option<Place> {
        match &self.0 {
            Key::Age => {
                let made = object.creation_timestamp()?.0.as_second();
                // Seconds are far below what a float holds exactly.
                Some(Place::Number(-(made as f64)))
            }
            Key::Column(header) => {
                let at = column::headers(kind, &WHOLE)
                    .iter()
                    .position(|own| own == header)?;
                let text = column::row(kind, &WHOLE, object).swap_remove(at);
                Some(Place::Text(text)).filter(|place| !matches!(place, Place::Text(text) if text.is_empty()))
            }
            Key::Path(path) => {
                let object = serde_json::to_value(object).ok()?;
                match path.find(&object).first()? {
                    Value::Null => None,
                    Value::Number(number) => number.as_f64().map(Place::Number),
                    Value::String(text) => Some(Place::Text(text.clone())),
                    value => Some(Place::Text(value.to_string())),
                }
            }
        }
    }
}

/// A look with every column there is.
const WHOLE: Look = Look {
    namespace: true,
    kind: false,
    source: true,
    wide: true,
    common: false,
    now: jiff::Timestamp::UNIX_EPOCH,
};

fn compare(one: &Place, other: &Place) -> Ordering {
    match (one, other) {
        (Place::Number(one), Place::Number(other)) => one.total_cmp(other),
        (Place::Text(one), Place::Text(other)) => natural(one, other),
        (Place::Number(_), Place::Text(_)) => Ordering::Less,
        (Place::Text(_), Place::Number(_)) => Ordering::Greater,
    }
}

/// Compares texts in which numbers count as such, so that `app-9` comes before `app-10`.
fn natural(mut one: &str, mut other: &str) -> Ordering {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    while let (Some(a), Some(b)) = (one.chars().next(), other.chars().next()) {
        let order = match (digits(one), digits(other)) {
            (0, _) | (_, 0) => {
                (one, other) = (&one[a.len_utf8()..], &other[b.len_utf8()..]);
                a.cmp(&b)
            }
            (left, right) => {
                let (a, b) = (
                    one[..left].trim_start_matches('0'),
                    other[..right].trim_start_matches('0'),
                );
                (one, other) = (&one[left..], &other[right..]);
                a.len().cmp(&b.len()).then_with(|| a.cmp(b))
            }
        };
        if order.is_ne() {
            return order;
        }
    }
    one.len().cmp(&other.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    fn sorted(by: &str) -> String {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let new = |name: &str, made: &str, ready: &str, priority: Value| {
            let object = object(json!({
                "metadata": {"name": name, "creationTimestamp": made},
                "spec": {"priority": priority},
                "status": {"conditions": [{"type": "Ready", "status": ready}]},
            }));
            (kind, object)
        };
        let mut objects = vec![
            new("app-10", "2026-01-02T00:00:00Z", "True", json!(10)),
            new("app-9", "2026-01-03T00:00:00Z", "False", json!(9.5)),
            new("db", "2026-01-01T00:00:00Z", "True", json!(null)),
        ];
        SortBy::new(by, &[kind]).expect(by).sort(&mut objects);
        let names: Vec<_> = objects.iter().map(|(_, object)| object.name_any()).collect();
        names.join(" ")
    }

    #[test]
    fn objects_are_sorted_by_a_column_or_a_path() {
        for (by, names) in [
            ("name", "app-9 app-10 db"),
            ("NAME", "app-9 app-10 db"),
            ("age", "app-9 app-10 db"),
            ("ready", "app-9 app-10 db"),
            (".metadata.creationTimestamp", "db app-10 app-9"),
            ("{.spec.priority}", "app-9 app-10 db"),
            (".nope", "app-10 app-9 db"),
        ] {
            assert_eq!(sorted(by), names, "{by}");
        }
    }

    #[test]
    fn a_column_that_is_not_there_is_told_with_those_that_are() {
        let kind = Kind::by_name("ImageRepository").expect("a row");
        SortBy::new("last-scan", &[kind]).expect("a column");
        let error = SortBy::new("size", &[kind]).expect_err("no such column");
        assert_eq!(error.kind().exit_code(), 2);
        assert!(
            error.hints()[0].contains("name, age, last-scan, suspended"),
            "{:?}",
            error.hints()
        );
        let error = SortBy::new(".a[", &[kind]).expect_err("no path").to_string();
        assert!(error.contains("at character 4"), "{error}");
    }

    #[test]
    fn numbers_in_texts_count_as_such() {
        for (one, other) in [
            ("a2", "a10"),
            ("a", "a1"),
            ("1.9", "1.10"),
            ("a1b", "a1c"),
            ("é1", "é2"),
            ("a01", "a2"),
        ] {
            assert_eq!(natural(one, other), Ordering::Less, "{one} {other}");
            assert_eq!(natural(other, one), Ordering::Greater, "{other} {one}");
        }
        assert_eq!(natural("a1", "a1"), Ordering::Equal);
    }
}
