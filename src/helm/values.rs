//! Values merged from several places, in the order helm-controller merges them.

use serde_json::Value;

use super::set::{self, Malformed, Reading};
use super::tree::{Table, Tree};
use crate::yaml;

/// Why values cannot be composed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A document of values is no YAML.
    #[error("the values are no YAML: {0}")]
    Unreadable(#[from] yaml::Unreadable),
    /// A document of values is no map.
    #[error("the values are a {0}, where a map is needed")]
    NoMap(&'static str),
    /// A single value cannot be set at its path.
    #[error("the value cannot be set at {path:?}: {source}")]
    Malformed {
        /// The path.
        path: String,
        /// Why not.
        source: Malformed,
    },
}

/// The values of a release while they are composed.
pub struct Values {
    own: Table,
    result: Table,
}

impl Values {
    /// Starts with what the release itself says, `spec.values`: it is merged last.
    pub fn new(own: Option<&Value>) -> Self {
        let own = match own.cloned().map(Tree::from) {
            Some(Tree::Table(table)) => table,
            _ => Table::default(),
        };
        Values {
            own,
            result: Table::default(),
        }
    }

    /// Merges a document of values.
    pub fn merge(&mut self, document: &str) -> Result<(), Error> {
        let what = match yaml::read(document)? {
            Value::Null => return Ok(()),
            value @ Value::Object(_) => {
                if let Tree::Table(table) = value.into() {
                    self.result = self.result.merged(&table);
                }
                return Ok(());
            }
            Value::Array(_) => "list",
            Value::String(_) => "text",
            Value::Number(_) => "number",
            Value::Bool(_) => "boolean",
        };
        Err(Error::NoMap(what))
    }

    /// Sets a single value at a path, as `helm --set` does; as `--set-literal` does if it is `literal`.
    pub fn set(&mut self, path: &str, value: &str, literal: bool) -> Result<(), Error> {
        self.result = self.result.merged(&self.own);
        let quoted = |quote: char| value.starts_with(quote) && value.ends_with(quote);
        let (value, reading) = match literal {
            true => (escaped(value), Reading::Text),
            false if quoted('\'') || quoted('"') => {
                (value.trim_matches(['\'', '"']).to_owned(), Reading::Text)
            }
            false => (value.to_owned(), Reading::Typed),
        };
        set::set(&self.result, &format!("{path}={value}"), reading).map_err(|source| Error::Malformed {
            path: path.to_owned(),
            source,
        })
    }

    /// Returns the values.
    pub fn finish(self) -> Value {
        Value::from(&self.result.merged(&self.own))
    }
}

/// Takes the meaning of every character of a value that has one in a path.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, '\\' | ',' | '[' | ']' | '{' | '}') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Composes values of `own`, and of documents or single values at paths.
    fn compose(own: &str, parts: &[(&str, &str)]) -> Result<Value, Error> {
        let own = yaml::read(own).expect("YAML");
        let mut values = Values::new(Some(&own));
        for (path, data) in parts {
            match path.split_once("literal:") {
                Some((_, path)) => values.set(path, data, true)?,
                None if path.is_empty() => values.merge(data)?,
                None => values.set(path, data, false)?,
            }
        }
        Ok(values.finish())
    }

    #[track_caller]
    fn composed(own: &str, parts: &[(&str, &str)], expected: Value) {
        assert_eq!(compose(own, parts).expect("values"), expected);
    }

    #[test]
    fn later_documents_win_and_the_releases_own_values_over_all() {
        composed(
            "a: {v: 1}\nb: null\n",
            &[
                ("", "a: {v: 2, w: 2}\nc: [1]\n"),
                ("", "a: {w: 3}\nc: [2]\n"),
                ("", "# nothing"),
            ],
            json!({"a": {"v": 1, "w": 3}, "b": null, "c": [2]}),
        );
        composed("a: null\n", &[("", "a: {b: 1}")], json!({"a": null}));
        composed("", &[], json!({}));
    }

    #[test]
    fn a_single_value_is_set_at_its_path() {
        composed(
            "",
            &[
                ("l", "{a,2}"),
                ("m.n", "'007'"),
                ("o", "007"),
                ("p", "12"),
                ("q", "TRUE"),
                ("r", "null"),
                ("s", ""),
                ("t", "0"),
                ("u", "1.5"),
                ("v", "\"a\""),
                ("w", "it's"),
                ("x", "a,y=b"),
                (r"a\.b/c", "-3"),
            ],
            json!({
                "l": ["a", 2], "m": {"n": "007"}, "o": "007", "p": 12, "q": true, "r": null, "s": "", "t": 0,
                "u": "1.5", "v": "a", "w": "it's", "x": "a", "y": "b", "a.b/c": -3,
            }),
        );
        composed(
            "",
            &[
                ("a[0].b[1].c", "v"),
                ("a[0].b[0]", "w"),
                ("a[1][1]", "x"),
                ("a[1][0]", "y"),
            ],
            json!({"a": [{"b": ["w", {"c": "v"}]}, ["y", "x"]]}),
        );
        composed(
            "",
            &[(r"literal:a.b\.c", "x{a},[b]=\\ \nline")],
            json!({"a": {"b.c": "x{a},[b]=\\ \nline"}}),
        );
    }

    // As observed of helm-controller's own library.
    #[test]
    fn a_single_value_lasts_only_where_it_is_set_in_the_releases_own_map() {
        composed("k: 2\n", &[("k", "5")], json!({"k": 2}));
        composed(
            "a: {b: v, c: 1}\n",
            &[("a.b", "x")],
            json!({"a": {"b": "x", "c": 1}}),
        );
        composed(
            "a: {b: z, c: 1}\n",
            &[("", "a: {d: 1}"), ("a.b", "x")],
            json!({"a": {"b": "z", "c": 1, "d": 1}}),
        );
        composed(
            "a: [1, 2]\n",
            &[("a[0]", "x"), ("a[3]", "x")],
            json!({"a": ["x", 2]}),
        );
    }

    #[test]
    fn numbers_are_those_of_json() {
        composed(
            "a: 12345678901234567\nb: 1.0\nc: 1.5\n",
            &[("", "d: 12345678901234567890"), ("e", "12345678901234567")],
            json!({"a": 12345678901234568i64, "b": 1, "c": 1.5, "d": 12345678901234567168u64, "e": 12345678901234567i64}),
        );
    }

    #[test]
    fn what_cannot_be_composed_says_why() {
        let fails =
            |own: &str, path: &str, data: &str| compose(own, &[(path, data)]).expect_err(path).to_string();
        assert_eq!(
            fails("", "", "just text"),
            "the values are a text, where a map is needed"
        );
        assert_eq!(
            fails("", "", "- 1"),
            "the values are a list, where a map is needed"
        );
        assert!(fails("", "", "a: [").starts_with("the values are no YAML: "));
        for (own, path, data, why) in [
            ("s: text", "s.t", "x", r#""s" is no map"#),
            ("s: text", "s[0]", "x", r#""s" is no list"#),
            ("s: [text]", "s[0][0]", "x", r#""[0]" is no list"#),
            ("", "a[-1]", "x", r#""-1" is no place in a list"#),
            ("", "a[99999]", "x", r#""99999" is no place in a list"#),
            (
                "",
                "a[0]b",
                "x",
                r#""b" is not expected behind a place in a list"#,
            ),
            ("", "l", "a,b", r#""b" has no value"#),
            ("", "l", "{a", "the list has no closing brace"),
            ("", "a", "x,b.", r#""b" has no value"#),
            ("", &"a.".repeat(32), "x", "the path has too many names"),
            (
                "",
                &("a".to_owned() + &"[0]".repeat(999)),
                "x",
                "the path has too many names",
            ),
            ("", &"a[0].".repeat(999), "x", "the path has too many names"),
        ] {
            assert_eq!(
                fails(own, path, data),
                format!("the value cannot be set at {path:?}: {why}")
            );
        }
    }
}
