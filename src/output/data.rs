//! Reports as data: JSON and YAML.

use serde::Serialize;

use super::escape;
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
        .map(|text| escape::json(text) + "\n")
        .map_err(|error| Error::failed("cannot render JSON").caused_by(error))
}

/// Renders `value` as JSON on one line, with a line break at the end.
pub fn json_line(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value)
        .map(|text| escape::json(text) + "\n")
        .map_err(|error| Error::failed("cannot render JSON").caused_by(error))
}

/// Renders `value` as YAML.
pub fn yaml(value: &impl Serialize) -> Result<String> {
    serde_json::to_value(value)
        .map(|value| crate::yaml::to_string(&value))
        .map_err(|error| Error::failed("cannot render YAML").caused_by(error))
}
