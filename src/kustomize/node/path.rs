//! Field specs: where in which kinds a transformer writes.

use serde::Deserialize;

use super::super::error::{Result, Within, fail};
use super::super::id::Gvk;
use super::Node;

/// A path of fields in the objects of some kinds; lists on the way are gone through item by item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FieldSpec {
    /// The group, any if empty.
    pub group: String,
    /// The version, any if empty.
    pub version: String,
    /// The kind, any if empty.
    pub kind: String,
    /// The fields with slashes between them; `\/` is a slash in a name, `[]` a list that is not made.
    pub path: String,
    /// Missing fields are made.
    pub create: bool,
}

/// What is made where a field is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Create {
    /// Nothing.
    Never,
    /// A map.
    Map,
    /// An empty scalar.
    Scalar,
}

impl FieldSpec {
    /// Makes a spec for objects of any version.
    pub fn new(group: &str, kind: &str, path: &str, create: bool) -> FieldSpec {
        FieldSpec {
            group: group.to_owned(),
            version: String::new(),
            kind: kind.to_owned(),
            path: path.to_owned(),
            create,
        }
    }

    /// Returns the kinds it is for.
    pub fn gvk(&self) -> Gvk {
        Gvk {
            group: self.group.clone(),
            version: self.version.clone(),
            kind: self.kind.clone(),
        }
    }

    /// Calls `set` with every value the path leads to in an object it is for.
    pub fn apply(
        &self,
        node: &mut Node,
        create: Create,
        set: &mut dyn FnMut(&mut Node) -> Result<()>,
    ) -> Result<()> {
        let text = |key: &str| node.text_at(&[key]).unwrap_or_default();
        if !Gvk::of(text("apiVersion"), text("kind")).is_selected(&self.gvk()) {
            return Ok(());
        }
        self.apply_anyway(node, create, set)
    }

    /// Calls `set` with every value the path leads to, whatever the object is.
    pub fn apply_anyway(
        &self,
        node: &mut Node,
        create: Create,
        set: &mut dyn FnMut(&mut Node) -> Result<()>,
    ) -> Result<()> {
        let create = if self.create { create } else { Create::Never };
        let parts = split(&self.path, '/');
        walk(node, &parts, create, set).within(|| {
            let text = |path: &[&str]| node.text_at(path).unwrap_or_default().to_owned();
            format!(
                "at {} of {} {}",
                self.path,
                text(&["kind"]),
                text(&["metadata", "name"])
            )
        })
    }
}

/// Splits a path; a separator after a backslash belongs to the name.
pub fn split(path: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in path.chars() {
        match (c, parts.last_mut()) {
            (c, _) if c == separator && !escaped => parts.push(String::new()),
            (c, Some(last)) => {
                if c == separator {
                    last.pop();
                }
                last.push(c);
            }
            _ => (),
        }
        escaped = c == '\\';
    }
    parts
}

fn walk(
    node: &mut Node,
    path: &[String],
    create: Create,
    set: &mut dyn FnMut(&mut Node) -> Result<()>,
) -> Result<()> {
    let Some((name, rest)) = path.split_first() else {
        return set(node);
    };
    match node {
        Node::Seq(items) => items
            .iter_mut()
            .try_for_each(|item| walk(item, path, create, set)),
        Node::Scalar(_) => fail(format!("{name} is looked for in a scalar")),
        Node::Map(_) => {
            let (name, listed) = match name.strip_suffix("[]") {
                Some(name) => (name, true),
                None => (name.as_str(), false),
            };
            let field = match create {
                Create::Never => node.get_mut(name).filter(|field| !field.is_null()),
                _ if listed => node.get_mut(name).filter(|field| !field.is_null()),
                Create::Scalar if rest.is_empty() => node.entry(name, || Node::string("")),
                _ => node.entry(name, || Node::Map(Vec::new())),
            };
            match field {
                Some(field) => walk(field, rest, create, set),
                None => Ok(()),
            }
        }
    }
}
