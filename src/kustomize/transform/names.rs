//! Prefixes and suffixes of names.

use super::super::error::Result;
use super::super::id::Gvk;
use super::super::node::path::{Create, FieldSpec};
use super::super::resource::Resource;

/// Where the text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the name.
    Prefix,
    /// After the name.
    Suffix,
}

/// Says whether the names of a kind are fixed.
fn is_fixed(gvk: &Gvk) -> bool {
    gvk.kind == "CustomResourceDefinition"
        || gvk.kind == "Namespace"
        || gvk.kind == "APIService" && gvk.group == "apiregistration.k8s.io"
}

/// Puts a text before or after every name the specs lead to.
pub fn add(resources: &mut [Resource], side: Side, text: &str, specs: &[FieldSpec]) -> Result<()> {
    for resource in resources {
        let first = resource.original_id().gvk;
        if is_fixed(&first) {
            continue;
        }
        for spec in specs.iter().filter(|spec| first.is_selected(&spec.gvk())) {
            if spec.path == "metadata/name" {
                match side {
                    Side::Prefix => resource.prefixes.push(text.to_owned()),
                    Side::Suffix => resource.suffixes.push(text.to_owned()),
                }
                if !text.is_empty() {
                    resource.remember_id();
                }
            }
            spec.apply(&mut resource.node, Create::Scalar, &mut |node| {
                let old = node.text().unwrap_or_default();
                let new = match side {
                    Side::Prefix => format!("{text}{old}"),
                    Side::Suffix => format!("{old}{text}"),
                };
                node.set_text(new);
                Ok(())
            })?;
        }
    }
    Ok(())
}
