//! ConfigMaps and Secrets out of literals and files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::{Error, Result, Within, fail};
use super::files::{Files, Root};
use super::kustomization::{GeneratorArgs, GeneratorOptions};
use super::node::{Map, Node, Tag};
use super::resource::{Behavior, Resource};

/// How long lines of base64 are.
const LINE: usize = 70;

/// Makes a ConfigMap.
pub fn config_map(
    files: &dyn Files,
    root: &Root,
    args: &GeneratorArgs,
    common: Option<&GeneratorOptions>,
) -> Result<Resource> {
    let (mut data, mut binary) = (Map::new(), Map::new());
    for (key, bytes) in pairs(files, root, args)? {
        match String::from_utf8(bytes) {
            Ok(text) => data.push((key, Node::string(text))),
            Err(error) => binary.push((key, Node::string(wrapped(error.as_bytes())))),
        }
    }
    let mut node = object("ConfigMap", args);
    for (field, map) in [("data", data), ("binaryData", binary)] {
        if !map.is_empty() {
            node.set(field, Node::Map(map));
        }
    }
    finish(node, args, common)
}

/// Makes a Secret.
pub fn secret(
    files: &dyn Files,
    root: &Root,
    args: &GeneratorArgs,
    common: Option<&GeneratorOptions>,
) -> Result<Resource> {
    let mut data = Map::new();
    for (key, bytes) in pairs(files, root, args)? {
        data.push((key, Node::string(wrapped(&bytes))));
    }
    let mut node = object("Secret", args);
    let kind = if args.kind.is_empty() {
        "Opaque"
    } else {
        &args.kind
    };
    node.set("type", Node::string(kind));
    if !data.is_empty() {
        node.set("data", Node::Map(data));
    }
    finish(node, args, common)
}

fn object(kind: &str, args: &GeneratorArgs) -> Node {
    let mut metadata = Node::Map(vec![("name".to_owned(), Node::string(&args.name))]);
    if !args.namespace.is_empty() {
        metadata.set("namespace", Node::string(&args.namespace));
    }
    Node::Map(vec![
        ("apiVersion".to_owned(), Node::string("v1")),
        ("kind".to_owned(), Node::string(kind)),
        ("metadata".to_owned(), metadata),
    ])
}

fn finish(mut node: Node, args: &GeneratorArgs, common: Option<&GeneratorOptions>) -> Result<Resource> {
    let mut options = common.cloned().unwrap_or_default();
    if let Some(own) = &args.options {
        options.labels.extend(own.labels.clone());
        options.annotations.extend(own.annotations.clone());
        options.disable_name_suffix_hash |= own.disable_name_suffix_hash;
        options.immutable |= own.immutable;
    }
    if options.immutable {
        node.set("immutable", Node::scalar("true", Tag::Bool));
    }
    if args.name.is_empty() {
        return fail("a generator has no name");
    }
    let mut resource = Resource::new(node);
    resource.set_texts("labels", options.labels.into_iter().collect());
    resource.set_texts("annotations", options.annotations.into_iter().collect());
    resource.needs_hash = !options.disable_name_suffix_hash;
    resource.behavior = behavior(&args.behavior)?;
    resource.marked = true;
    Ok(resource)
}

/// Reads the word for what is done with an older object.
pub fn behavior(word: &str) -> Result<Behavior> {
    match word {
        "" | "create" | "unspecified" => Ok(Behavior::Create),
        "replace" => Ok(Behavior::Replace),
        "merge" => Ok(Behavior::Merge),
        _ => fail(format!(
            "unknown behavior {word:?}: create, merge and replace are known"
        )),
    }
}

/// Collects keys and values: those of env files, literals, files.
fn pairs(files: &dyn Files, root: &Root, args: &GeneratorArgs) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pairs: Vec<(String, Vec<u8>)> = Vec::new();
    for name in &args.envs {
        let bytes = root.read(files, name)?;
        let text =
            String::from_utf8(bytes).map_err(|_| Error::new(format!("env file {name} is no UTF-8 text")))?;
        for line in text.strip_prefix('\u{feff}').unwrap_or(&text).lines() {
            let line = line.trim_start();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            check(key).within(|| format!("env file {name}"))?;
            pairs.push((key.to_owned(), value.as_bytes().to_vec()));
        }
    }
    for literal in &args.literals {
        let Some((key, value)) = literal.split_once('=').filter(|(key, _)| !key.is_empty()) else {
            return fail(format!("a literal of {} is no key=value", args.name));
        };
        let quoted = |quote: char| value.len() > 1 && value.starts_with(quote) && value.ends_with(quote);
        let value = match quoted('"') || quoted('\'') {
            true => &value[1..value.len() - 1],
            false => value,
        };
        pairs.push((key.to_owned(), value.as_bytes().to_vec()));
    }
    for file in &args.files {
        let (key, path) = match file.split_once('=') {
            None => (file.rsplit('/').next().unwrap_or(file), file.as_str()),
            Some((key, path)) if !key.is_empty() && !path.is_empty() && !path.contains('=') => (key, path),
            _ => return fail(format!("file {file:?} of {} is no key=path", args.name)),
        };
        pairs.push((key.to_owned(), root.read(files, path)?));
    }
    let mut seen = std::collections::HashSet::new();
    for (key, _) in &pairs {
        check(key)?;
        if !seen.insert(key) {
            return fail(format!(
                "cannot add key {key} of {}: it is there already",
                args.name
            ));
        }
    }
    Ok(pairs)
}

fn check(key: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    match !key.is_empty() && key.len() <= 253 && key.chars().all(fits) && key != "." && !key.starts_with("..")
    {
        true => Ok(()),
        false => fail(format!("{key:?} is no valid key name")),
    }
}

/// Encodes as base64, in lines if it is long.
fn wrapped(bytes: &[u8]) -> String {
    let text = STANDARD.encode(bytes);
    if text.len() < LINE {
        return text;
    }
    let mut lines = String::new();
    for line in text.as_bytes().chunks(LINE) {
        lines.push_str(&String::from_utf8_lossy(line));
        lines.push('\n');
    }
    lines
}
