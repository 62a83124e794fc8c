//! Replacements: a value of one object copied into fields of others.

use super::error::{Error, Result, Within, fail};
use super::id::Gvk;
use super::kustomization::{FieldOptions, ReplacementEntry, Source, Target};
use super::node::{Node, path};
use super::resource::Resource;
use super::select::Matcher;

const NAME: &str = "metadata.name";

/// Carries replacements out.
pub fn apply(resources: &mut [Resource], replacements: &[ReplacementEntry]) -> Result<()> {
    for replacement in replacements {
        let Some(targets) = replacement.targets.as_ref().filter(|targets| !targets.is_empty()) else {
            return fail("replacements must specify a source and at least one target");
        };
        let value = match (&replacement.source, &replacement.source_value) {
            (Some(source), None) => value_of(resources, source)?,
            (None, Some(text)) => Some(Node::string(text)),
            _ => return fail("replacements must specify a source and at least one target"),
        };
        let Some(value) = value else { continue };
        for target in targets {
            apply_to(resources, &value, target)?;
        }
    }
    Ok(())
}

fn value_of(resources: &[Resource], source: &Source) -> Result<Option<Node>> {
    let mut wanted = Gvk {
        group: source.group.clone(),
        version: source.version.clone(),
        kind: source.kind.clone(),
    };
    if !source.api_version.is_empty() {
        wanted = Gvk::of(&source.api_version, &source.kind);
    }
    let same = |want: &str, have: &str| want.is_empty() || want == have;
    let matches = |resource: &&Resource| {
        resource.all_ids().iter().any(|id| {
            id.gvk.is_selected(&wanted)
                && same(&source.name, &id.name)
                && same(
                    &source.namespace,
                    match id.namespace.as_str() {
                        "" if source.namespace == super::id::DEFAULT => id.effective_namespace(),
                        namespace => namespace,
                    },
                )
        })
    };
    let mut found = resources.iter().filter(matches);
    let described = || format!("{} {}", wanted, source.name);
    let Some(resource) = found.next() else {
        return fail(format!(
            "nothing matches the source of a replacement: {}",
            described()
        ));
    };
    if found.next().is_some() {
        return fail(format!(
            "several objects match the source of a replacement: {}",
            described()
        ));
    }
    let field_path = if source.field_path.is_empty() {
        NAME
    } else {
        &source.field_path
    };
    let parts = path::split(field_path, '.');
    let mut node = resource.node.clone();
    let mut value = None;
    visit(&mut node, &parts, None, &mut |node| {
        value.get_or_insert_with(|| node.clone());
        Ok(())
    })?;
    let Some(value) = value else {
        return fail(format!(
            "fieldPath {field_path:?} is missing for replacement source {}",
            resource.id()
        ));
    };
    let options = source.options.clone().unwrap_or_default();
    if options.delimiter.is_empty() {
        return Ok(Some(value));
    }
    let Node::Scalar(mut scalar) = value else {
        return fail("delimiter option can only be used with scalar nodes");
    };
    let index = usize::try_from(options.index).ok();
    let part = index.and_then(|index| scalar.value.split(options.delimiter.as_str()).nth(index));
    match part.map(str::to_owned) {
        Some(part) => {
            scalar.value = part;
            Ok(Some(Node::Scalar(scalar)))
        }
        None => fail(format!(
            "options.index {} is out of bounds for {field_path}",
            options.index
        )),
    }
}

fn apply_to(resources: &mut [Resource], value: &Node, target: &Target) -> Result<()> {
    let Some(select) = &target.select else {
        return fail("target must specify resources to select");
    };
    let select = Matcher::new(select)?;
    let reject: Vec<Matcher> = target.reject.iter().map(Matcher::new).collect::<Result<_>>()?;
    let options = target.options.clone().unwrap_or_default();
    let default = vec![NAME.to_owned()];
    let paths = if target.field_paths.is_empty() {
        &default
    } else {
        &target.field_paths
    };
    for resource in resources {
        let ids = resource.all_ids();
        if !select.marks(resource) || !ids.iter().any(|id| select.id(id)) {
            continue;
        }
        // A rejection without any pattern rejects nothing.
        let rejected = target.reject.iter().zip(&reject).any(|(selector, matcher)| {
            *selector != Default::default() && matcher.marks(resource) && ids.iter().any(|id| matcher.id(id))
        });
        if rejected {
            continue;
        }
        let id = resource.id();
        for field_path in paths {
            let parts = path::split(field_path, '.');
            let mut found = false;
            let create = options.create.then_some(value);
            visit(&mut resource.node, &parts, create, &mut |node| {
                found = true;
                write(node, value, &options)
            })
            .within(|| format!("unable to replace {field_path} of {id}"))?;
            if !found {
                return Err(Error::new(format!(
                    "unable to find field {field_path:?} in replacement target {id}"
                )));
            }
        }
    }
    Ok(())
}

fn write(node: &mut Node, value: &Node, options: &FieldOptions) -> Result<()> {
    let mut new = value.clone();
    if !options.delimiter.is_empty() {
        let (Node::Scalar(old), Node::Scalar(new)) = (&*node, &mut new) else {
            return fail("delimiter option can only be used with scalar nodes");
        };
        let mut parts: Vec<&str> = old.value.split(options.delimiter.as_str()).collect();
        let part = new.value.clone();
        match usize::try_from(options.index) {
            Err(_) => parts.insert(0, &part),
            Ok(index) if index >= parts.len() => parts.push(&part),
            Ok(index) => parts[index] = &part,
        }
        new.value = parts.join(&options.delimiter);
    }
    match (node, new) {
        // What the field is, it stays.
        (Node::Scalar(old), Node::Scalar(new))
            if !(old.value.is_empty() || old.tag == super::node::Tag::Null) =>
        {
            old.value = new.value;
        }
        (node, new) => *node = new,
    }
    Ok(())
}

/// Calls `set` with what a path leads to: fields, indices, `*`, and `[key=value]`.
fn visit(
    node: &mut Node,
    parts: &[String],
    create: Option<&Node>,
    set: &mut dyn FnMut(&mut Node) -> Result<()>,
) -> Result<()> {
    let Some((part, rest)) = parts.split_first() else {
        return set(node);
    };
    let condition = part.strip_prefix('[').and_then(|part| part.strip_suffix(']'));
    match node {
        Node::Seq(items) if part == "*" => items
            .iter_mut()
            .try_for_each(|item| visit(item, rest, create, set)),
        Node::Seq(items) if part == "-" => match items.last_mut() {
            Some(item) => visit(item, rest, create, set),
            None => Ok(()),
        },
        Node::Seq(items) => {
            if let Some((key, wanted)) = condition.and_then(|condition| condition.split_once('=')) {
                let is = |item: &Node| match key {
                    "" => item.text() == Some(wanted),
                    key => item.text_at(&[key]) == Some(wanted),
                };
                if create.is_some() && !items.iter().any(is) {
                    items.push(match key {
                        "" => Node::string(wanted),
                        key => Node::Map(vec![(key.to_owned(), Node::implicit(wanted))]),
                    });
                }
                return items
                    .iter_mut()
                    .filter(|item| is(item))
                    .try_for_each(|item| visit(item, rest, create, set));
            }
            match part.parse::<usize>() {
                Ok(index) => match items.get_mut(index) {
                    Some(item) => visit(item, rest, create, set),
                    None => Ok(()),
                },
                Err(_) => fail(format!("{part:?} is no index of a list")),
            }
        }
        Node::Map(map) if part == "*" => map
            .iter_mut()
            .try_for_each(|(_, value)| visit(value, rest, create, set)),
        Node::Map(_) => {
            let field = match create {
                None => node.get_mut(part).filter(|field| !field.is_null()),
                Some(value) => node.entry(part, || match rest.first() {
                    None => match value {
                        Node::Scalar(_) => Node::string(""),
                        Node::Map(_) => Node::Map(Vec::new()),
                        Node::Seq(_) => Node::Seq(Vec::new()),
                    },
                    Some(next) if next.starts_with('[') => Node::Seq(Vec::new()),
                    Some(_) => Node::Map(Vec::new()),
                }),
            };
            match field {
                Some(field) => visit(field, rest, create, set),
                None => Ok(()),
            }
        }
        Node::Scalar(scalar) => {
            // A path may go on inside a text that is JSON or YAML itself.
            let Some(inner) =
                super::node::parse::document_of(&scalar.value, super::node::resolve::Scheme::V3)
                    .ok()
                    .flatten()
                    .filter(|inner| !matches!(inner, Node::Scalar(_)))
            else {
                return Ok(());
            };
            let mut inner = inner;
            visit(&mut inner, parts, create, set)?;
            let value = inner.to_json()?;
            scalar.value = match scalar.value.trim_start().starts_with(['{', '[']) {
                true => value.to_string(),
                false => super::node::emit::document(&value),
            };
            Ok(())
        }
    }
}
