//! Strategic merge as kustomize does it: lists of known kinds item by item, new items first; other lists replaced.

use std::collections::BTreeSet;

use super::error::{Result, fail};
use super::node::{Map, Node, Scalar, Style, Tag};
use super::schema::{Field, Schema};

const DIRECTIVE: &str = "$patch";

/// Merges a patch into a node and returns what is left, nothing if the patch deletes it.
pub fn merge(schema: &Schema, node: Node, patch: Node) -> Result<Option<Node>> {
    let merger = Merger { schema };
    Ok(merger.walk(Known::default(), Some(node), Some(patch))?.value)
}

/// What the schema knows of the value at hand.
#[derive(Clone, Copy, Default)]
struct Known<'a> {
    /// The type of the value, or of a list's items.
    of: Option<&'a str>,
    /// The field it is the value of.
    field: Option<&'a Field>,
}

/// The outcome of one place: its value, and whether that is the old one, changed where it stood.
struct Merged {
    value: Option<Node>,
    old: bool,
}

enum Directive {
    Merge,
    Replace,
    Delete,
}

struct Merger<'a> {
    schema: &'a Schema,
}

fn gone(node: Option<&Node>) -> bool {
    node.is_none_or(Node::is_null)
}

impl<'a> Merger<'a> {
    fn walk(&self, known: Known<'a>, old: Option<Node>, patch: Option<Node>) -> Result<Merged> {
        let known = match known.of.is_some() || known.field.is_some() {
            true => known,
            false => self
                .by_kind(old.as_ref())
                .or_else(|| self.by_kind(patch.as_ref()))
                .unwrap_or(known),
        };
        let present: Vec<Shape> = [&old, &patch]
            .into_iter()
            .flatten()
            .filter(|node| !node.is_null())
            .map(Shape::of)
            .collect();
        if let [first, second] = present[..]
            && first != second
        {
            return fail(format!("cannot merge {} into {}", second.name(), first.name()));
        }
        match present.first() {
            Some(Shape::Scalar) => Ok(over(old, patch)),
            Some(Shape::Seq) => match known.field {
                Some(field) if field.merged => self.list(known, field, old, patch),
                _ => Ok(over(old, patch)),
            },
            _ => self.map(known, old, patch),
        }
    }

    /// Looks the type up of a value that says its kind.
    fn by_kind(&self, node: Option<&Node>) -> Option<Known<'a>> {
        let node = node?;
        let of = self
            .schema
            .kind(node.text_at(&["apiVersion"])?, node.text_at(&["kind"])?)?;
        Some(Known {
            of: Some(of),
            field: None,
        })
    }

    fn map(&self, known: Known<'a>, old: Option<Node>, patch: Option<Node>) -> Result<Merged> {
        let (mut into, patch, is_old) = if gone(old.as_ref()) {
            let Some(Node::Map(mut patch)) = patch else {
                // A null that was written out stays; an empty value goes.
                return Ok(match (old, patch) {
                    (Some(Node::Scalar(scalar)), None) if !scalar.value.is_empty() => Merged {
                        value: Some(Node::Scalar(Scalar {
                            tag: Tag::Implicit,
                            style: Style::Plain,
                            ..scalar
                        })),
                        old: false,
                    },
                    (_, patch) => Merged {
                        value: patch,
                        old: false,
                    },
                });
            };
            match directive(&mut patch)? {
                Directive::Delete => {
                    return Ok(Merged {
                        value: None,
                        old: false,
                    });
                }
                _ => (patch.clone(), patch, false),
            }
        } else {
            match (old, patch) {
                (_, Some(patch)) if patch.is_null() => {
                    return Ok(Merged {
                        value: None,
                        old: false,
                    });
                }
                (Some(Node::Map(old)), Some(Node::Map(mut patch))) => match directive(&mut patch)? {
                    Directive::Delete => {
                        return Ok(Merged {
                            value: None,
                            old: false,
                        });
                    }
                    Directive::Replace => (patch.clone(), patch, false),
                    Directive::Merge => (old, patch, true),
                },
                (Some(Node::Map(old)), _) => (old, Map::new(), true),
                (old, _) => {
                    return Ok(Merged {
                        value: old,
                        old: true,
                    });
                }
            }
        };
        let names: BTreeSet<String> = into.iter().chain(&patch).map(|(name, _)| name.clone()).collect();
        let mut patch = Node::Map(patch);
        let mut node = Node::Map(std::mem::take(&mut into));
        for name in names {
            let field = known.of.and_then(|of| self.schema.field(of, &name));
            let inner = Known {
                of: field.and_then(|field| field.of.as_deref()),
                field,
            };
            let old = node
                .get_mut(&name)
                .map(|value| std::mem::replace(value, Node::Seq(Vec::new())));
            let merged = self.walk(inner, old, patch.remove(&name))?;
            match merged.value {
                Some(value) if !value.is_null() => node.set(&name, value),
                _ => {
                    node.remove(&name);
                }
            }
        }
        Ok(Merged {
            value: Some(node),
            old: is_old,
        })
    }

    fn list(
        &self,
        known: Known<'a>,
        field: &Field,
        old: Option<Node>,
        patch: Option<Node>,
    ) -> Result<Merged> {
        let (mut into, patch, is_old) = match (old, patch) {
            (Some(Node::Seq(old)), Some(Node::Seq(mut patch))) => match list_directive(&mut patch)? {
                Directive::Delete => {
                    return Ok(Merged {
                        value: None,
                        old: false,
                    });
                }
                Directive::Replace => (patch.clone(), patch, false),
                Directive::Merge => (old, patch, true),
            },
            (Some(Node::Seq(old)), None) => (old, Vec::new(), true),
            (Some(Node::Seq(_)), Some(_)) => {
                return Ok(Merged {
                    value: None,
                    old: false,
                });
            }
            (_, Some(Node::Seq(patch))) => (patch.clone(), patch, false),
            (old, _) => {
                return Ok(Merged {
                    value: old,
                    old: true,
                });
            }
        };
        if field.keys.is_empty() {
            let mut items: Vec<Node> = Vec::new();
            for item in patch.into_iter().chain(into) {
                if !items
                    .iter()
                    .any(|have| have.text().is_some() && have.text() == item.text())
                {
                    items.push(item);
                }
            }
            return Ok(Merged {
                value: Some(Node::Seq(items)),
                old: is_old,
            });
        }
        let keys: Vec<&str> = field.keys.iter().map(String::as_str).collect();
        let mut paired: Vec<Vec<Pair>> = Vec::new();
        for item in patch.iter().chain(&into) {
            if !matches!(item, Node::Map(_)) {
                return fail("an item of a list that is merged by key is no map");
            }
            let pairs: Vec<Pair> = keys
                .iter()
                .filter_map(|key| match item.text_at(&[key]) {
                    Some(value) if !value.is_empty() => Some(((*key).to_owned(), value.to_owned())),
                    _ => None,
                })
                .collect();
            if !pairs.is_empty() && !paired.contains(&pairs) {
                paired.push(pairs);
            }
        }
        let inner = Known {
            of: known.of,
            field: None,
        };
        let mut added: Vec<Node> = Vec::new();
        for pairs in &paired {
            let index = into.iter().position(|item| matches_all(item, pairs));
            let old = index.map(|index| into[index].clone());
            let new = patch.iter().find(|item| matches_all(item, pairs)).cloned();
            let merged = self.walk(inner, old, new)?;
            match merged.value {
                Some(Node::Map(map)) if !map.is_empty() => {
                    let mut item = Node::Map(map);
                    for (key, value) in pairs {
                        if item.get(key).is_none() {
                            item.set(key, Node::implicit(value));
                        }
                    }
                    if let (true, Some(index)) = (merged.old, index) {
                        into[index] = item.clone();
                    }
                    put(&mut added, item, pairs);
                }
                _ => into.retain(|item| !matches_all(item, pairs)),
            }
        }
        if paired.is_empty() {
            added = into;
        } else if let [key] = keys[..] {
            // What was there before comes after; by several keys, it is among the pairs already.
            for item in into {
                match item.text_at(&[key]).map(str::to_owned) {
                    Some(value) => put(&mut added, item, &[(key.to_owned(), value)]),
                    None => added.push(item),
                }
            }
        }
        Ok(Merged {
            value: Some(Node::Seq(added)),
            old: is_old,
        })
    }
}

type Pair = (String, String);

fn matches_all(item: &Node, pairs: &[Pair]) -> bool {
    pairs
        .iter()
        .all(|(key, value)| item.text_at(&[key]) == Some(value))
}

/// Puts an item in the place of those with the same keys, or at the end.
fn put(items: &mut Vec<Node>, item: Node, pairs: &[Pair]) {
    let mut found = false;
    for have in items.iter_mut().filter(|have| matches_all(have, pairs)) {
        have.clone_from(&item);
        found = true;
    }
    if !found {
        items.push(item);
    }
}

/// Returns the patch's value if there is one, else the old.
fn over(old: Option<Node>, patch: Option<Node>) -> Merged {
    match patch {
        Some(patch) => Merged {
            value: Some(patch),
            old: false,
        },
        None => Merged {
            value: old,
            old: true,
        },
    }
}

/// Takes the directive out of a patch's map.
fn directive(patch: &mut Map) -> Result<Directive> {
    let Some(index) = patch.iter().position(|(name, _)| name == DIRECTIVE) else {
        return Ok(Directive::Merge);
    };
    let directive = named(patch[index].1.text().unwrap_or_default())?;
    patch.remove(index);
    Ok(directive)
}

/// Takes the directive out of a patch's list: an item that has nothing else.
fn list_directive(patch: &mut Vec<Node>) -> Result<Directive> {
    let alone =
        |item: &Node| item.as_map().is_some_and(|map| map.len() == 1) && item.get(DIRECTIVE).is_some();
    let Some(index) = patch.iter().position(alone) else {
        return Ok(Directive::Merge);
    };
    let directive = named(patch[index].text_at(&[DIRECTIVE]).unwrap_or_default())?;
    patch.remove(index);
    Ok(directive)
}

fn named(text: &str) -> Result<Directive> {
    match text {
        "merge" => Ok(Directive::Merge),
        "replace" => Ok(Directive::Replace),
        "delete" => Ok(Directive::Delete),
        _ => fail(format!(
            "unknown patch strategy {text:?}: merge, replace and delete are known"
        )),
    }
}

/// What a value is, whatever is in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Scalar,
    Map,
    Seq,
}

impl Shape {
    fn of(node: &Node) -> Shape {
        match node {
            Node::Scalar(_) => Shape::Scalar,
            Node::Map(_) => Shape::Map,
            Node::Seq(_) => Shape::Seq,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Shape::Scalar => "a scalar",
            Shape::Map => "a map",
            Shape::Seq => "a list",
        }
    }
}
