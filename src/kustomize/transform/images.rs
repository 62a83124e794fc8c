//! Which images containers run.

use regex::Regex;

use super::super::error::{Error, Result};
use super::super::kustomization::Image;
use super::super::node::Node;
use super::super::node::path::{Create, FieldSpec};
use super::super::resource::Resource;

/// Sets name, tag or digest of an image wherever it is named.
pub fn set(resources: &mut [Resource], image: &Image, specs: &[FieldSpec]) -> Result<()> {
    let pattern = format!(
        "^{}(:[a-zA-Z0-9_.{{}}-]*)?(@sha256:[a-zA-Z0-9_.{{}}-]*)?$",
        image.name
    );
    let pattern = Regex::new(&pattern)
        .map_err(|error| Error::new(format!("image name {:?} cannot be matched: {error}", image.name)))?;
    for resource in resources {
        if resource.gvk().kind == "CustomResourceDefinition" {
            continue;
        }
        sweep(&mut resource.node, &pattern, image);
        for spec in specs {
            spec.apply(&mut resource.node, Create::Never, &mut |node| {
                change(node, &pattern, image);
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// Goes through every list of containers, at whatever depth.
fn sweep(node: &mut Node, pattern: &Regex, image: &Image) {
    match node {
        Node::Map(map) => {
            for (key, value) in map {
                match value {
                    Node::Seq(items) if key == "containers" || key == "initContainers" => {
                        for item in items {
                            if let Some(field) = item.get_mut("image") {
                                change(field, pattern, image);
                            }
                        }
                    }
                    value => sweep(value, pattern, image),
                }
            }
        }
        Node::Seq(items) => items.iter_mut().for_each(|item| sweep(item, pattern, image)),
        Node::Scalar(_) => (),
    }
}

fn change(node: &mut Node, pattern: &Regex, image: &Image) {
    let Some(text) = node.text().filter(|text| pattern.is_match(text)) else {
        return;
    };
    let (mut name, mut tag, mut digest) = split(text);
    if !image.new_name.is_empty() {
        name = &image.new_name;
    }
    let suffixed;
    if !image.new_tag.is_empty() || !image.digest.is_empty() {
        (tag, digest) = (&image.new_tag, &image.digest);
    } else if !image.tag_suffix.is_empty() {
        suffixed = format!("{tag}{}", image.tag_suffix);
        (tag, digest) = (&suffixed, "");
    }
    let part = |sign: char, part: &str| match part {
        "" => String::new(),
        part => format!("{sign}{part}"),
    };
    let text = format!("{name}{}{}", part(':', tag), part('@', digest));
    node.set_text(text);
}

/// Splits an image into name, tag and digest.
fn split(image: &str) -> (&str, &str, &str) {
    let (rest, digest) = image.split_once('@').unwrap_or((image, ""));
    let last = rest.rfind('/').map_or(0, |slash| slash + 1);
    match rest[last..].split_once(':') {
        Some((name, tag)) => (&rest[..last + name.len()], tag, digest),
        None => (rest, "", digest),
    }
}
