//! Text to nodes: the events of libyaml, aliases and merge keys expanded.

use std::collections::HashMap;

use libyaml_safer::{EventData, Parser, ScalarStyle};

use super::super::error::{Error, Result, fail};
use super::resolve::{self, Scheme};
use super::{Map, Node, Scalar, Style, Tag};

/// How deep values may be nested.
const DEPTH: usize = 200;
/// How many nodes a document may have beyond what aliases repeat.
const ALIASED: usize = 400_000;

/// Reads every document of a file of resources; empty ones are left out.
pub fn documents(bytes: &[u8]) -> Result<Vec<Node>> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return fail("the file is no UTF-8 text");
    };
    let text = text.replace("\r\n", "\n");
    let mut nodes = Vec::new();
    for document in split(&text)? {
        if let Some(node) = document_of(&document, Scheme::V3)?
            && !node.is_null()
        {
            nodes.push(node);
        }
    }
    Ok(nodes)
}

/// Splits a file where a line starts with `---`.
fn split(text: &str) -> Result<Vec<String>> {
    let mut documents = vec![String::new()];
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index > 0 && line.starts_with("---") && line.ends_with('\n') {
            let rest = line[3..].trim();
            if !rest.is_empty() && !rest.starts_with('#') {
                return fail(format!("line {}: only a comment may follow ---", index + 1));
            }
            documents.push(String::new());
        } else if let Some(last) = documents.last_mut() {
            last.push_str(line);
        }
    }
    Ok(documents)
}

/// Reads the first document of a text, none if it is empty.
pub fn document_of(text: &str, scheme: Scheme) -> Result<Option<Node>> {
    let mut bytes = text.as_bytes();
    let mut parser = Parser::new();
    parser.set_input_string(&mut bytes);
    let mut reader = Reader {
        parser,
        scheme,
        anchors: HashMap::new(),
        budget: ALIASED,
    };
    loop {
        match reader.next()? {
            EventData::DocumentStart { .. } => break,
            EventData::StreamEnd => return Ok(None),
            _ => (),
        }
    }
    let event = reader.next()?;
    let node = reader.node(event, 0)?;
    // What follows the value must be sound, too.
    reader.next()?;
    Ok(Some(node))
}

struct Reader<'r, 'b> {
    parser: Parser<&'b mut &'r [u8]>,
    scheme: Scheme,
    /// The anchored nodes and how many nodes each has.
    anchors: HashMap<String, Option<(Node, usize)>>,
    budget: usize,
}

impl Reader<'_, '_> {
    fn next(&mut self) -> Result<EventData> {
        match self.parser.parse() {
            Ok(event) => Ok(event.data),
            Err(error) => Err(Error::new(format!("malformed YAML: {error}"))),
        }
    }

    fn node(&mut self, event: EventData, depth: usize) -> Result<Node> {
        if depth > DEPTH {
            return fail(format!("values are nested more than {DEPTH} deep"));
        }
        match event {
            EventData::Alias { anchor } => match self.anchors.get(&anchor) {
                Some(Some((node, size))) => {
                    self.budget = self
                        .budget
                        .checked_sub(*size)
                        .ok_or_else(|| Error::new("aliases expand to too much"))?;
                    Ok(node.clone())
                }
                Some(None) => fail(format!("anchor {anchor:?} contains itself")),
                None => fail(format!("unknown anchor {anchor:?}")),
            },
            EventData::Scalar {
                anchor,
                tag,
                value,
                plain_implicit,
                style,
                ..
            } => {
                let style = match style {
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    ScalarStyle::Literal => Style::Literal,
                    ScalarStyle::Folded => Style::Folded,
                    _ => Style::Plain,
                };
                let tag = match tag.as_deref() {
                    Some(tag) if tag != "!" => explicit(tag),
                    Some(_) => Tag::Str,
                    None if style == Style::Plain && plain_implicit => resolve::resolve(self.scheme, &value),
                    None => Tag::Str,
                };
                let node = Node::Scalar(Scalar { value, tag, style });
                self.keep(anchor, &node);
                Ok(node)
            }
            EventData::SequenceStart { anchor, .. } => {
                self.open(anchor.as_ref());
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        EventData::SequenceEnd => break,
                        event => items.push(self.node(event, depth + 1)?),
                    }
                }
                let node = Node::Seq(items);
                self.keep(anchor, &node);
                Ok(node)
            }
            EventData::MappingStart { anchor, .. } => {
                self.open(anchor.as_ref());
                let mut map = Map::new();
                let mut merged = Vec::new();
                loop {
                    let key = match self.next()? {
                        EventData::MappingEnd => break,
                        event => self.node(event, depth + 1)?,
                    };
                    let event = self.next()?;
                    let value = self.node(event, depth + 1)?;
                    match key {
                        Node::Scalar(key) if key.tag == Tag::Merge => merged.push(value),
                        Node::Scalar(key) => {
                            if self.scheme == Scheme::V3 && key.tag != Tag::Str {
                                return fail(format!("key {} is no string: quote it", key.value));
                            }
                            map.push((key.value, value));
                        }
                        _ => return fail("the key of a map is no scalar"),
                    }
                }
                for value in merged {
                    merge(&mut map, value)?;
                }
                let node = Node::Map(map);
                self.keep(anchor, &node);
                Ok(node)
            }
            _ => fail("malformed YAML: a value is missing"),
        }
    }

    fn open(&mut self, anchor: Option<&String>) {
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor.clone(), None);
        }
    }

    fn keep(&mut self, anchor: Option<String>, node: &Node) {
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor, Some((node.clone(), size(node))));
        }
    }
}

fn size(node: &Node) -> usize {
    1 + match node {
        Node::Scalar(scalar) => scalar.value.len() / 64,
        Node::Seq(items) => items.iter().map(size).sum(),
        Node::Map(map) => map.iter().map(|(_, value)| size(value)).sum(),
    }
}

/// Adds what `<<` names to a map, whose own keys win.
fn merge(map: &mut Map, value: Node) -> Result<()> {
    match value {
        Node::Map(other) => {
            for (key, value) in other {
                if !map.iter().any(|(name, _)| *name == key) {
                    map.push((key, value));
                }
            }
            Ok(())
        }
        Node::Seq(items) => items.into_iter().try_for_each(|item| match item {
            Node::Map(_) => merge(map, item),
            _ => fail("<< takes maps only"),
        }),
        Node::Scalar(_) => fail("<< takes a map or a list of maps"),
    }
}

fn explicit(tag: &str) -> Tag {
    match tag.strip_prefix("tag:yaml.org,2002:").unwrap_or(tag) {
        "int" | "!!int" => Tag::Int,
        "float" | "!!float" => Tag::Float,
        "bool" | "!!bool" => Tag::Bool,
        "null" | "!!null" => Tag::Null,
        "timestamp" | "!!timestamp" => Tag::Timestamp,
        "binary" | "!!binary" => Tag::Binary,
        "merge" | "!!merge" => Tag::Merge,
        _ => Tag::Str,
    }
}
