//! Documents as kustomize holds them: values with their source order, tags and styles, without comments.

pub mod emit;
mod folded;
pub mod number;
pub mod parse;
pub mod path;
pub mod resolve;

use serde_json::Value;

use super::error::{Result, fail};
use resolve::Scheme;

/// What a scalar is, be it said in the document or resolved from a plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Not yet resolved: a setter wrote it.
    Implicit,
    /// `!!str`
    Str,
    /// `!!int`
    Int,
    /// `!!float`
    Float,
    /// `!!bool`
    Bool,
    /// `!!null`
    Null,
    /// `!!timestamp`
    Timestamp,
    /// `!!binary`
    Binary,
    /// `!!merge`
    Merge,
}

/// How a scalar was written, as far as it matters for what it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Bare.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

/// A scalar's text with its tag and style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text, escapes and folding undone.
    pub value: String,
    /// What it is.
    pub tag: Tag,
    /// How it was written.
    pub style: Style,
}

/// The entries of a map in their source order; a key may occur twice until the map is written.
pub type Map = Vec<(String, Node)>;

/// A value of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A scalar.
    Scalar(Scalar),
    /// A map.
    Map(Map),
    /// A list.
    Seq(Vec<Node>),
}

impl Node {
    /// Makes a string.
    pub fn string(value: impl Into<String>) -> Node {
        Node::scalar(value, Tag::Str)
    }

    /// Makes a plain scalar whose text says what it is.
    pub fn implicit(value: impl Into<String>) -> Node {
        Node::scalar(value, Tag::Implicit)
    }

    /// Makes a plain scalar.
    pub fn scalar(value: impl Into<String>, tag: Tag) -> Node {
        let value = value.into();
        let style = Style::Plain;
        Node::Scalar(Scalar { value, tag, style })
    }

    /// Makes a null.
    pub fn null() -> Node {
        Node::scalar("null", Tag::Null)
    }

    /// Returns the entries if this is a map.
    pub fn as_map(&self) -> Option<&Map> {
        match self {
            Node::Map(map) => Some(map),
            _ => None,
        }
    }

    /// Returns the entries to change, if this is a map.
    pub fn as_map_mut(&mut self) -> Option<&mut Map> {
        match self {
            Node::Map(map) => Some(map),
            _ => None,
        }
    }

    /// Returns the items if this is a list.
    pub fn as_seq(&self) -> Option<&Vec<Node>> {
        match self {
            Node::Seq(items) => Some(items),
            _ => None,
        }
    }

    /// Returns the text if this is a scalar.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Scalar(scalar) => Some(&scalar.value),
            _ => None,
        }
    }

    /// Says whether this is a null, `~` or nothing at all.
    pub fn is_null(&self) -> bool {
        match self {
            Node::Scalar(scalar) => scalar.tag == Tag::Null,
            _ => false,
        }
    }

    /// Says whether this is a null, an empty text, map or list.
    pub fn is_nil_or_empty(&self) -> bool {
        match self {
            Node::Scalar(scalar) => scalar.value.is_empty() || self.is_null(),
            Node::Map(map) => map.is_empty(),
            Node::Seq(items) => items.is_empty(),
        }
    }

    /// Returns the value of a field of this map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let mut entries = self.as_map()?.iter();
        entries.find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the value of a field of this map, to change it.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let mut entries = self.as_map_mut()?.iter_mut();
        entries.find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Returns the value below a path of fields.
    pub fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    /// Returns the text of a scalar below a path of fields.
    pub fn text_at(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.text()
    }

    /// Sets a field of this map, in its place if it is there.
    pub fn set(&mut self, key: &str, value: Node) {
        match self.get_mut(key) {
            Some(old) => *old = value,
            None => {
                if let Some(map) = self.as_map_mut() {
                    map.push((key.to_owned(), value));
                }
            }
        }
    }

    /// Removes a field of this map and returns its value.
    pub fn remove(&mut self, key: &str) -> Option<Node> {
        let map = self.as_map_mut()?;
        let index = map.iter().position(|(name, _)| name == key)?;
        Some(map.remove(index).1)
    }

    /// Returns a field of this map, made with `make` if it is not there or null.
    pub fn entry(&mut self, key: &str, make: impl FnOnce() -> Node) -> Option<&mut Node> {
        self.as_map()?;
        if self.get(key).is_none_or(Node::is_null) {
            self.set(key, make());
        }
        self.get_mut(key)
    }

    /// Sets a scalar's text, its tag and style stay.
    pub fn set_text(&mut self, text: impl Into<String>) {
        if let Node::Scalar(scalar) = self {
            scalar.value = text.into();
        }
    }

    /// Returns what is marshalled as JSON: scalars resolved, duplicate keys an error.
    pub fn to_json(&self) -> Result<Value> {
        match self {
            Node::Scalar(scalar) => resolve::value(Scheme::V3, scalar),
            Node::Seq(items) => items
                .iter()
                .map(Node::to_json)
                .collect::<Result<_>>()
                .map(Value::Array),
            Node::Map(map) => {
                let mut object = serde_json::Map::new();
                for (key, value) in map {
                    if object.insert(key.clone(), value.to_json()?).is_some() {
                        return fail(format!("mapping key {key:?} is defined twice"));
                    }
                }
                Ok(Value::Object(object))
            }
        }
    }

    /// Returns the node a JSON value is read back as.
    pub fn from_json(value: &Value) -> Node {
        match value {
            Value::Null => Node::null(),
            Value::Bool(value) => Node::scalar(value.to_string(), Tag::Bool),
            Value::Number(number) => {
                let text = number::json(number);
                let tag = match number.is_f64() && text.contains(['.', 'e']) {
                    true => Tag::Float,
                    false => Tag::Int,
                };
                Node::scalar(text, tag)
            }
            Value::String(text) => {
                let (value, tag, style) = (text.clone(), Tag::Str, Style::Quoted);
                Node::Scalar(Scalar { value, tag, style })
            }
            Value::Array(items) => Node::Seq(items.iter().map(Node::from_json).collect()),
            Value::Object(object) => Node::Map(
                object
                    .iter()
                    .map(|(key, value)| (key.clone(), Node::from_json(value)))
                    .collect(),
            ),
        }
    }
}
