//! Labels and annotations: texts put into the maps that field specs lead to.

use std::collections::BTreeMap;

use super::super::error::{Result, fail};
use super::super::node::Node;
use super::super::node::path::{Create, FieldSpec};
use super::super::resource::Resource;

/// Writes texts into every map the specs lead to.
pub fn set(resources: &mut [Resource], texts: &BTreeMap<String, String>, specs: &[FieldSpec]) -> Result<()> {
    if texts.is_empty() {
        return Ok(());
    }
    for resource in resources {
        for spec in specs {
            spec.apply(&mut resource.node, Create::Map, &mut |node| {
                let Node::Map(_) = node else {
                    return fail("labels and annotations go into a map");
                };
                for (key, value) in texts {
                    node.set(key, Node::string(value));
                }
                Ok(())
            })?;
        }
    }
    Ok(())
}
