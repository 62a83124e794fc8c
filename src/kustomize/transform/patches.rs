//! Patches: strategic merges and JSON patches, with a target or without.

use serde_json::Value;

use super::super::error::{Result, Within, fail};
use super::super::json_patch::{self, Operation};
use super::super::merge;
use super::super::node::{Node, parse};
use super::super::resmap::ResMap;
use super::super::resource::{self, Resource};
use super::super::schema::Schema;
use super::super::select::Matcher;

/// What a patch's text is.
pub enum Patch {
    /// Objects to merge.
    Merge(Vec<Resource>),
    /// Operations.
    Json(Vec<Operation>),
}

impl Patch {
    /// Reads a patch, of whichever kind it is.
    pub fn read(text: &str) -> Result<Patch> {
        let merged = parse::documents(text.as_bytes()).and_then(resource::of_nodes);
        let operations = json_patch::parse(text);
        match (merged, operations) {
            (Ok(merged), Err(_)) if !merged.is_empty() => Ok(Patch::Merge(merged)),
            (Err(_), Ok(operations)) => Ok(Patch::Json(operations)),
            (Ok(_), Ok(_)) => fail("a patch is both a strategic merge and a JSON patch"),
            (Ok(_), Err(error)) => Err(error).within(|| "the patch is empty".to_owned()),
            (Err(merged), Err(operations)) => fail(format!(
                "a patch is neither a strategic merge ({}) nor a JSON patch ({})",
                merged.chain(),
                operations.chain()
            )),
        }
    }
}

/// Merges each patch into the one object that has, or had, its id.
pub fn merge_each(map: &mut ResMap, patches: &[Resource], schema: &Schema) -> Result<()> {
    for patch in patches {
        let index = map.index();
        let id = patch.original_id();
        let place = map
            .one(&index, &id)
            .within(|| format!("strategic merge patch {id}"))?;
        apply(&mut map.list[place], patch, schema).within(|| format!("cannot apply the patch {id}"))?;
        map.drop_empty();
    }
    Ok(())
}

/// Merges a patch into every object that is selected.
pub fn merge_selected(map: &mut ResMap, patch: &Resource, target: &Matcher, schema: &Schema) -> Result<()> {
    for resource in map.list.iter_mut().filter(|resource| target.resource(resource)) {
        let mut patch = patch.clone();
        patch
            .node
            .set("apiVersion", Node::string(resource.gvk().api_version()));
        let id = resource.id();
        apply(resource, &patch, schema).within(|| format!("cannot apply the patch to {id}"))?;
    }
    map.drop_empty();
    Ok(())
}

/// Carries operations out on every object that is selected, or on the one with an id.
pub fn operate(resources: &mut [Resource], target: &Matcher, operations: &[Operation]) -> Result<()> {
    for resource in resources.iter_mut().filter(|resource| target.resource(resource)) {
        operate_on(resource, operations)?;
    }
    Ok(())
}

/// Carries operations out on an object.
pub fn operate_on(resource: &mut Resource, operations: &[Operation]) -> Result<()> {
    let id = resource.id();
    resource.remember_id();
    let mut value = resource.node.to_json()?;
    json_patch::apply(&mut value, operations).within(|| format!("cannot apply the JSON patch to {id}"))?;
    if !matches!(value, Value::Object(_)) {
        return fail(format!("the JSON patch leaves no object of {id}"));
    }
    resource.node = Node::from_json(&through_floats(value));
    Ok(())
}

/// Numbers that went through JSON are floats in between.
fn through_floats(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if float.abs() >= 9_007_199_254_740_992.0 => {
                let rounded = float as i128;
                match i64::try_from(rounded) {
                    // Go writes the shortest digits that lead back to the float.
                    Ok(_) => {
                        serde_json::from_str(&format!("{float}")).map_or(Value::Number(number), Value::Number)
                    }
                    Err(_) => {
                        serde_json::Number::from_f64(float).map_or(Value::Number(number), Value::Number)
                    }
                }
            }
            _ => Value::Number(number),
        },
        Value::Array(items) => Value::Array(items.into_iter().map(through_floats).collect()),
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .map(|(key, value)| (key, through_floats(value)))
                .collect(),
        ),
        other => other,
    }
}

fn apply(resource: &mut Resource, patch: &Resource, schema: &Schema) -> Result<()> {
    let (name, namespace) = (resource.name().to_owned(), resource.namespace().to_owned());
    let kind = resource.gvk().kind;
    if patch.allow_name_change || patch.allow_kind_change {
        resource.remember_id();
    }
    let node = std::mem::replace(&mut resource.node, Node::Map(Vec::new()));
    let Some(merged) = merge::merge(schema, node, patch.node.clone())? else {
        return Ok(());
    };
    resource.node = merged;
    if resource.node.is_nil_or_empty() {
        return Ok(());
    }
    if !patch.allow_kind_change {
        resource.node.set("kind", Node::string(kind));
    }
    if !patch.allow_name_change {
        resource.set_name(&name);
    }
    resource.set_namespace(&namespace);
    Ok(())
}
