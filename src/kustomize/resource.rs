//! A resource, and what is remembered of it while it is built.

use super::error::{Result, fail};
use super::id::{Gvk, Id};
use super::node::{Node, Tag};
use super::origin::{Made, Origin};

/// What a generated resource does to one of the same id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Behavior {
    /// There must be none.
    #[default]
    Create,
    /// It takes the other's place.
    Replace,
    /// Its data are merged into the other's.
    Merge,
}

/// A resource with its former ids and what its generator asked for.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The object.
    pub node: Node,
    /// What its generator wants with an older one.
    pub behavior: Behavior,
    /// Its name gets a hash of its content at the end.
    pub needs_hash: bool,
    /// The ids it had, the oldest first.
    pub previous: Vec<Id>,
    /// The prefixes it was given, by layer.
    pub prefixes: Vec<String>,
    /// The suffixes it was given, by layer.
    pub suffixes: Vec<String>,
    /// A patch may rename what it is merged into.
    pub allow_name_change: bool,
    /// A patch may change the kind of what it is merged into.
    pub allow_kind_change: bool,
    /// Annotations for the build alone were there once.
    pub marked: bool,
    /// The variables that were declared to be of this object.
    pub variables: Vec<String>,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// What changed it.
    pub transformations: Vec<Made>,
}

impl Resource {
    /// Takes a node that says its kind and name.
    pub fn new(node: Node) -> Resource {
        Resource {
            node,
            behavior: Behavior::Create,
            needs_hash: false,
            previous: Vec::new(),
            prefixes: Vec::new(),
            suffixes: Vec::new(),
            allow_name_change: false,
            allow_kind_change: false,
            marked: false,
            variables: Vec::new(),
            origin: None,
            transformations: Vec::new(),
        }
    }

    /// Returns the kind.
    pub fn gvk(&self) -> Gvk {
        let text = |key: &str| self.node.text_at(&[key]).unwrap_or_default();
        Gvk::of(text("apiVersion"), text("kind"))
    }

    /// Returns the name.
    pub fn name(&self) -> &str {
        self.node.text_at(&["metadata", "name"]).unwrap_or_default()
    }

    /// Returns the namespace, empty if none is written.
    pub fn namespace(&self) -> &str {
        self.node.text_at(&["metadata", "namespace"]).unwrap_or_default()
    }

    /// Returns the id as it stands.
    pub fn id(&self) -> Id {
        Id {
            gvk: self.gvk(),
            name: self.name().to_owned(),
            namespace: self.namespace().to_owned(),
        }
    }

    /// Returns the id it had first.
    pub fn original_id(&self) -> Id {
        match self.previous.first() {
            Some(id) => self.with_version(id),
            None => self.id(),
        }
    }

    /// A former id has the group and version of today.
    fn with_version(&self, id: &Id) -> Id {
        let gvk = self.gvk();
        let kind = id.gvk.kind.clone();
        Id {
            gvk: Gvk { kind, ..gvk },
            ..id.clone()
        }
    }

    /// Returns the ids it had before, the oldest first.
    pub fn previous_ids(&self) -> impl Iterator<Item = Id> + '_ {
        self.previous.iter().map(|id| self.with_version(id))
    }

    /// Returns every id it has had, the present one last.
    pub fn all_ids(&self) -> Vec<Id> {
        self.previous_ids().chain([self.id()]).collect()
    }

    /// Remembers the present id.
    pub fn remember_id(&mut self) {
        let id = self.id();
        self.marked = true;
        self.previous.push(id);
    }

    /// Sets the name.
    pub fn set_name(&mut self, name: &str) {
        self.set_meta("name", name);
    }

    /// Sets or removes the namespace.
    pub fn set_namespace(&mut self, namespace: &str) {
        if namespace.is_empty() {
            if let Some(metadata) = self.node.get_mut("metadata") {
                metadata.remove("namespace");
            }
        } else {
            self.set_meta("namespace", namespace);
        }
    }

    fn set_meta(&mut self, key: &str, value: &str) {
        if let Some(metadata) = self.node.entry("metadata", || Node::Map(Vec::new())) {
            match metadata.get_mut(key) {
                Some(Node::Scalar(scalar)) if scalar.tag != Tag::Null => scalar.value = value.to_owned(),
                _ => metadata.set(key, Node::string(value)),
            }
        }
    }

    /// Returns labels or annotations as texts, in their order.
    pub fn texts(&self, field: &str) -> Vec<(String, String)> {
        let map = self.node.at(&["metadata", field]).and_then(Node::as_map);
        let entries = map.into_iter().flatten();
        entries
            .map(|(key, value)| (key.clone(), value.text().unwrap_or_default().to_owned()))
            .collect()
    }

    /// Writes labels or annotations, removes the field if there are none.
    pub fn set_texts(&mut self, field: &str, texts: Vec<(String, String)>) {
        if texts.is_empty() {
            if let Some(metadata) = self.node.get_mut("metadata") {
                metadata.remove(field);
            }
            return;
        }
        let map = texts
            .into_iter()
            .map(|(key, value)| (key, Node::string(value)))
            .collect();
        if let Some(metadata) = self.node.entry("metadata", || Node::Map(Vec::new())) {
            metadata.set(field, Node::Map(map));
        }
    }

    /// Returns an annotation's text.
    pub fn annotation(&self, key: &str) -> Option<&str> {
        self.node.text_at(&["metadata", "annotations", key])
    }

    /// Takes out an annotation.
    pub fn take_annotation(&mut self, key: &str) -> Option<String> {
        let annotations = self.node.get_mut("metadata")?.get_mut("annotations")?;
        let value = annotations.remove(key)?;
        self.marked = true;
        Some(value.text().unwrap_or_default().to_owned())
    }

    /// Leaves the object as it is written: annotations are texts, what was for the build alone is gone.
    pub fn finish(&mut self) {
        let texts = self.texts("annotations");
        let empty = self
            .node
            .at(&["metadata", "annotations"])
            .is_some_and(Node::is_nil_or_empty);
        if !texts.is_empty() || empty && self.marked {
            self.set_texts("annotations", texts);
        }
    }
}

/// Checks that a node says what it is, and takes lists apart.
pub fn of_nodes(nodes: Vec<Node>) -> Result<Vec<Resource>> {
    let mut resources = Vec::new();
    for node in nodes {
        take_apart(node, &mut resources, 0)?;
    }
    Ok(resources)
}

fn take_apart(node: Node, resources: &mut Vec<Resource>, depth: usize) -> Result<()> {
    let Node::Map(_) = node else {
        return fail("a document is no object");
    };
    if node.as_map().is_some_and(Vec::is_empty) {
        return Ok(());
    }
    let kind = match node.text_at(&["kind"]) {
        Some(kind) if !kind.is_empty() => kind.to_owned(),
        _ => return fail(format!("an object has no kind{}", named(&node))),
    };
    if kind.ends_with("List")
        && let Some(items) = node.get("items")
    {
        if depth > 20 {
            return fail("lists are nested too deep");
        }
        let items = match items {
            Node::Seq(items) => items.clone(),
            _ if items.is_null() => Vec::new(),
            _ => return fail(format!("items of a {kind} is no list")),
        };
        return items
            .into_iter()
            .try_for_each(|item| take_apart(item, resources, depth + 1));
    }
    if node.text_at(&["metadata", "name"]).unwrap_or_default().is_empty() && !kind.ends_with("List") {
        return fail(format!("an object of kind {kind} has no metadata.name"));
    }
    if let Some(list) = null_item(&node) {
        return fail(format!("list {list} of {kind}{} has an empty item", named(&node)));
    }
    resources.push(Resource::new(node));
    Ok(())
}

fn named(node: &Node) -> String {
    match node.text_at(&["metadata", "name"]) {
        Some(name) => format!(" {name}"),
        None => String::new(),
    }
}

/// Returns the field of the first list with a null in it.
fn null_item(node: &Node) -> Option<String> {
    match node {
        Node::Map(map) => map.iter().find_map(|(key, value)| match value {
            Node::Seq(items) if items.iter().any(Node::is_null) => Some(key.clone()),
            _ => null_item(value),
        }),
        Node::Seq(items) => items.iter().find_map(null_item),
        Node::Scalar(_) => None,
    }
}
