//! Variables: `$(NAME)` in the fields that may hold it.

use std::collections::BTreeMap;

use super::config::Config;
use super::error::{Result, fail};
use super::id::Id;
use super::kustomization::Var;
use super::node::path::{self, Create};
use super::node::{Node, Style};
use super::resmap::ResMap;
use super::resource::Resource;

/// The variables of a build and the object each was found in when it was declared.
#[derive(Clone, Debug, Default)]
pub struct Vars {
    known: BTreeMap<String, Var>,
}

impl Vars {
    /// Declares the variables of a kustomization.
    pub fn declare(&mut self, vars: &[Var], map: &mut ResMap) -> Result<()> {
        for var in vars {
            let mut var = var.clone();
            if var.name.is_empty() {
                return fail("a variable has no name");
            }
            if var.field.path.is_empty() {
                var.field.path = "metadata.name".to_owned();
            }
            let wanted = id(&var);
            let mut found: Vec<&mut Resource> = map
                .list
                .iter_mut()
                .filter(|resource| resource.all_ids().iter().any(|id| matches(id, &wanted)))
                .collect();
            if found.len() > 1 {
                return fail(format!(
                    "{} objects match variable {}: say which by a namespace in its objref",
                    found.len(),
                    var.name
                ));
            }
            for resource in &mut found {
                resource.variables.push(var.name.clone());
            }
            if self.known.contains_key(&var.name) {
                return fail(format!("variable {:?} is declared twice", var.name));
            }
            self.known.insert(var.name.clone(), var);
        }
        Ok(())
    }

    /// Takes over the variables of what is built upon.
    pub fn absorb(&mut self, other: Vars) -> Result<()> {
        for (name, var) in other.known {
            if self.known.contains_key(&name) {
                return fail(format!("variable {name:?} is declared twice"));
            }
            self.known.insert(name, var);
        }
        Ok(())
    }

    /// Replaces the variables.
    pub fn resolve(&self, map: &mut ResMap, config: &Config) -> Result<()> {
        if self.known.is_empty() {
            return Ok(());
        }
        let mut values = BTreeMap::new();
        for (name, var) in &self.known {
            let found = map.list.iter().find(|resource| resource.variables.contains(name));
            let Some(resource) = found else {
                return fail(format!(
                    "variable {name:?} cannot be mapped to a field of the known objects"
                ));
            };
            let mut node = &resource.node;
            for part in path::split(&var.field.path, '.') {
                match field(node, &part) {
                    Some(inner) => node = inner,
                    None => {
                        return fail(format!(
                            "variable {name:?}: {} has no field {}",
                            resource.id(),
                            var.field.path
                        ));
                    }
                }
            }
            values.insert(name.as_str(), node.clone());
        }
        for resource in &mut map.list {
            for spec in &config.var_reference {
                spec.apply(&mut resource.node, Create::Never, &mut |node| {
                    replace_in(node, &values);
                    Ok(())
                })?;
            }
        }
        Ok(())
    }
}

/// Returns a field of a map, or an item of a list as in `ports[0]`.
fn field<'n>(node: &'n Node, part: &str) -> Option<&'n Node> {
    if let Some(field) = node.get(part) {
        return Some(field);
    }
    if let (Some(items), Ok(index)) = (node.as_seq(), part.parse::<usize>()) {
        return items.get(index);
    }
    let (name, rest) = part.strip_suffix(']')?.split_once('[')?;
    node.get(name)?.as_seq()?.get(rest.parse::<usize>().ok()?)
}

fn id(var: &Var) -> Id {
    Id {
        gvk: var.object.gvk(),
        name: var.object.name.clone(),
        namespace: var.object.namespace.clone(),
    }
}

fn matches(id: &Id, wanted: &Id) -> bool {
    match wanted.namespace.is_empty() && !wanted.gvk.is_cluster_scoped() {
        true => id.gvk == wanted.gvk && id.name == wanted.name,
        false => id.is(wanted),
    }
}

fn replace_in(node: &mut Node, values: &BTreeMap<&str, Node>) {
    match node {
        Node::Scalar(scalar) => {
            if scalar.tag != super::node::Tag::Str {
                return;
            }
            if let Some(value @ Node::Scalar(found)) = whole(&scalar.value).and_then(|name| values.get(name))
            {
                let style = match found.tag {
                    super::node::Tag::Str => Style::Plain,
                    _ => found.style,
                };
                *node = value.clone();
                if let Node::Scalar(scalar) = node {
                    scalar.style = style;
                }
                return;
            }
            scalar.value = expand(&scalar.value, values);
        }
        Node::Map(map) => {
            for (_, value) in map {
                if let Node::Scalar(_) = value {
                    replace_in(value, values);
                }
            }
        }
        Node::Seq(items) => {
            for item in items {
                if let Node::Scalar(_) = item {
                    replace_in(item, values);
                }
            }
        }
    }
}

fn whole(text: &str) -> Option<&str> {
    let name = text.strip_prefix("$(")?.strip_suffix(')')?;
    (!name.contains([')', '$'])).then_some(name)
}

/// Replaces `$(NAME)` where it is known; `$$` is a dollar.
fn expand(text: &str, values: &BTreeMap<&str, Node>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(dollar) = rest.find('$') {
        out.push_str(&rest[..dollar]);
        let after = &rest[dollar + 1..];
        if let Some(next) = after.strip_prefix('$') {
            out.push('$');
            rest = next;
        } else if let Some((name, next)) = after.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
            match values.get(name).and_then(Node::text) {
                Some(value) => out.push_str(value),
                None => out.push_str(&format!("$({name})")),
            }
            rest = next;
        } else {
            out.push('$');
            rest = after;
        }
    }
    out + rest
}
