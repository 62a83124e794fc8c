//! The forms of an answer that is made of objects: `-o table|wide|json|yaml|name|jsonpath=…|custom-columns=…`.

use std::str::FromStr;

use serde_json::Value;

use super::data::Format;
use super::jsonpath::{self, Malformed, Path, Template};

/// The form of objects on stdout.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Form {
    /// A table.
    #[default]
    Table,
    /// A table with more columns.
    Wide,
    /// One JSON document: a `List`.
    Json,
    /// The same as YAML.
    Yaml,
    /// A line `resource.group/name` an object, which kubectl takes for a name.
    Name,
    /// A template of JSON paths.
    JsonPath(Template),
    /// A table of columns that were asked for.
    Columns(Vec<CustomColumn>),
}

/// A column that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomColumn {
    /// The header.
    pub header: String,
    /// Where its values are.
    pub path: Path,
}

impl Form {
    /// The forms, as help and completions show them.
    pub const WORDS: [(&str, &str); 7] = [
        ("table", "A table"),
        ("wide", "A table with more columns"),
        ("json", "The objects as JSON"),
        ("yaml", "The objects as YAML"),
        ("name", "Names kubectl takes"),
        ("jsonpath=", "A template of JSON paths, as kubectl takes it"),
        (
            "custom-columns=",
            "A table of these columns, as in NAME:.metadata.name,KIND:.kind",
        ),
    ];

    /// Returns the form of a document, if it is one.
    pub fn document(&self) -> Option<Format> {
        match self {
            Form::Json => Some(Format::Json),
            Form::Yaml => Some(Format::Yaml),
            _ => None,
        }
    }
}

impl FromStr for Form {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (word, argument) = match text.split_once('=') {
            Some((word, argument)) => (word, Some(argument)),
            None => (text, None),
        };
        match (word, argument) {
            ("table", None) => Ok(Form::Table),
            ("wide", None) => Ok(Form::Wide),
            ("json", None) => Ok(Form::Json),
            ("yaml", None) => Ok(Form::Yaml),
            ("name", None) => Ok(Form::Name),
            ("jsonpath", Some(template)) => Template::parse(template)
                .map(Form::JsonPath)
                .map_err(|error| format!("the template is malformed {error}")),
            ("custom-columns", Some(columns)) => custom_columns(columns)
                .map(Form::Columns)
                .map_err(|error| format!("the columns are malformed {error}")),
            ("jsonpath", None) => {
                Err("write jsonpath=TEMPLATE, as in jsonpath='{.items[*].metadata.name}'".to_owned())
            }
            ("custom-columns", None) => {
                Err("write custom-columns=NAME:PATH,…, as in custom-columns=NAME:.metadata.name".to_owned())
            }
            _ => {
                let words: Vec<_> = Form::WORDS.iter().map(|(word, _)| *word).collect();
                Err(format!("there are {}", words.join(", ")))
            }
        }
    }
}

impl CustomColumn {
    /// Fills the column for an object: `<none>` where there is nothing.
    pub fn show(&self, object: &Value) -> String {
        let found: Vec<_> = self.path.find(object).into_iter().map(jsonpath::show).collect();
        match found.is_empty() {
            true => "<none>".to_owned(),
            false => found.join(","),
        }
    }
}

/// Reads `NAME:.path,NAME:.path`; a comma in brackets or quotes is part of a path.
fn custom_columns(text: &str) -> Result<Vec<CustomColumn>, Malformed> {
    let mut columns = Vec::new();
    let mut start = 0;
    for spec in split(text) {
        let Some((header, path)) = spec
            .split_once(':')
            .filter(|(header, _)| !header.trim().is_empty())
        else {
            let what = match spec.trim() {
                "" => "a column is missing: write NAME:PATH".to_owned(),
                spec => format!("{spec} is no column: write NAME:PATH"),
            };
            return Err(Malformed { at: start + 1, what });
        };
        let before = start + header.chars().count() + 1;
        let path = Path::parse(path).map_err(|error| Malformed {
            at: before + error.at,
            ..error
        })?;
        columns.push(CustomColumn {
            header: header.trim().to_owned(),
            path,
        });
        start += spec.chars().count() + 1;
    }
    Ok(columns)
}

fn split(text: &str) -> Vec<&str> {
    let (mut specs, mut start, mut depth, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            // A quote outside of brackets is no quote, and must not hide the rest.
            (None, '"' | '\'') if depth > 0 => quote = Some(c),
            (None, '[' | '(') => depth += 1,
            (None, ']' | ')') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                specs.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    specs.push(&text[start..]);
    specs
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_form_has_a_word() {
        for (text, form) in [
            ("table", Form::Table),
            ("wide", Form::Wide),
            ("json", Form::Json),
            ("yaml", Form::Yaml),
            ("name", Form::Name),
        ] {
            assert_eq!(text.parse(), Ok(form), "{text}");
        }
        for text in [
            "",
            "Json",
            "json=",
            "name=x",
            "jsonpath",
            "custom-columns",
            "go-template={{}}",
        ] {
            text.parse::<Form>().expect_err(text);
        }
        let told = "jsonpath={.a".parse::<Form>().expect_err("no brace");
        assert_eq!(told, "the template is malformed at character 4: } is missing");
    }

    #[test]
    fn custom_columns_are_filled_from_paths() {
        let columns = r#"NAME:.metadata.name,READY: .status.conditions[?(@.type=="a,b")].status,N:metadata.n,ALL:{.l[0,1]}"#;
        let columns = custom_columns(columns).expect("columns");
        let headers: Vec<_> = columns.iter().map(|column| column.header.as_str()).collect();
        assert_eq!(headers, ["NAME", "READY", "N", "ALL"]);
        let object = json!({
            "metadata": {"name": "x"}, "l": [1, {"a": true}],
            "status": {"conditions": [{"type": "a,b", "status": "True"}]},
        });
        let row: Vec<_> = columns.iter().map(|column| column.show(&object)).collect();
        assert_eq!(row, ["x", "True", "<none>", r#"1,{"a":true}"#]);
    }

    #[test]
    fn a_malformed_column_is_told_with_its_place() {
        for (text, told) in [
            ("NAME", "at character 1: NAME is no column: write NAME:PATH"),
            ("", "at character 1: a column is missing: write NAME:PATH"),
            ("A:.a,", "at character 6: a column is missing: write NAME:PATH"),
            ("A:.a,:.b", "at character 6: :.b is no column: write NAME:PATH"),
            (
                "A:.a,B:.b[x],C:.c",
                "at character 11: x is no index: put the name of a field in quotes",
            ),
            ("A:", "at character 3: a path is missing"),
        ] {
            assert_eq!(custom_columns(text).expect_err(text).to_string(), told, "{text}");
        }
    }
}
