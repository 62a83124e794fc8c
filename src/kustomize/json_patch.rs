//! JSON patches (RFC 6902), with the liberties of the library kustomize uses: indices may count from the end.

use serde_json::Value;

use super::error::{Error, Result, Within, fail};

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    op: String,
    path: String,
    from: String,
    value: Option<Value>,
}

/// Reads a patch, which may be YAML or JSON.
pub fn parse(text: &str) -> Result<Vec<Operation>> {
    let Value::Array(items) = super::kustomization::json_with_nulls(text.as_bytes())? else {
        return fail("a JSON patch is a list of operations");
    };
    let text = |item: &Value, key: &str| item[key].as_str().unwrap_or_default().to_owned();
    items
        .iter()
        .map(|item| match item {
            Value::Object(object) => Ok(Operation {
                op: text(item, "op"),
                path: text(item, "path"),
                from: text(item, "from"),
                value: object.get("value").cloned(),
            }),
            _ => fail("an operation of a JSON patch is a map"),
        })
        .collect()
}

/// Carries the operations out.
pub fn apply(value: &mut Value, operations: &[Operation]) -> Result<()> {
    for operation in operations {
        one(value, operation).within(|| format!("cannot {} {}", operation.op, operation.path))?;
    }
    Ok(())
}

fn one(value: &mut Value, operation: &Operation) -> Result<()> {
    let wanted = || operation.value.clone().unwrap_or(Value::Null);
    match operation.op.as_str() {
        "add" => add(value, &operation.path, wanted()),
        "remove" => remove(value, &operation.path).map(drop),
        "replace" => match operation.path.as_str() {
            "" => {
                *value = wanted();
                Ok(())
            }
            path => {
                let place = find(value, path)?;
                *place = wanted();
                Ok(())
            }
        },
        "move" => {
            let moved = remove(value, &operation.from)?;
            add(value, &operation.path, moved)
        }
        "copy" => {
            let copy = find(value, &operation.from)?.clone();
            add(value, &operation.path, copy)
        }
        "test" => {
            let have = match find(value, &operation.path) {
                Ok(have) => have.clone(),
                Err(_) if operation.value.as_ref().is_none_or(Value::is_null) => Value::Null,
                Err(error) => return Err(error),
            };
            match same(&have, &wanted()) {
                true => Ok(()),
                false => fail("testing the value failed"),
            }
        }
        other => fail(format!("unknown operation {other:?}")),
    }
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

/// Splits a pointer into its parent's parts and the last.
fn parts(path: &str) -> Result<(Vec<String>, String)> {
    let Some(rest) = path.strip_prefix('/') else {
        return fail(format!("path {path:?} does not start with a slash"));
    };
    let mut parts: Vec<String> = rest
        .split('/')
        .map(|part| part.replace("~1", "/").replace("~0", "~"))
        .collect();
    let last = parts.pop().unwrap_or_default();
    Ok((parts, last))
}

fn find<'v>(value: &'v mut Value, path: &str) -> Result<&'v mut Value> {
    if path.is_empty() {
        return Ok(value);
    }
    let (parents, last) = parts(path)?;
    let parent = descend(value, &parents)?;
    child(parent, &last)
}

fn descend<'v>(value: &'v mut Value, parts: &[String]) -> Result<&'v mut Value> {
    parts.iter().try_fold(value, |value, part| child(value, part))
}

fn child<'v>(value: &'v mut Value, part: &str) -> Result<&'v mut Value> {
    let missing = || Error::new(format!("there is no {part:?}"));
    match value {
        Value::Object(object) => object.get_mut(part).ok_or_else(missing),
        Value::Array(items) => {
            let index = index(part, items.len(), false)?;
            items.get_mut(index).ok_or_else(missing)
        }
        _ => Err(missing()),
    }
}

/// Reads an index; one below zero counts from the end.
fn index(part: &str, len: usize, grows: bool) -> Result<usize> {
    let limit = len + usize::from(grows);
    let Ok(index) = part.parse::<i64>() else {
        return fail(format!("{part:?} is no index of a list"));
    };
    let index = if index < 0 { index + limit as i64 } else { index };
    match usize::try_from(index) {
        Ok(index) if index < limit => Ok(index),
        _ => fail(format!("index {part} is out of the list's bounds")),
    }
}

fn add(value: &mut Value, path: &str, new: Value) -> Result<()> {
    if path.is_empty() {
        *value = new;
        return Ok(());
    }
    let (parents, last) = parts(path)?;
    match descend(value, &parents)? {
        Value::Object(object) => {
            object.insert(last, new);
        }
        Value::Array(items) if last == "-" => items.push(new),
        Value::Array(items) => {
            let index = index(&last, items.len(), true)?;
            items.insert(index, new);
        }
        _ => return fail("what it is added to is neither map nor list"),
    }
    Ok(())
}

fn remove(value: &mut Value, path: &str) -> Result<Value> {
    let (parents, last) = parts(path)?;
    let removed = match descend(value, &parents)? {
        Value::Object(object) => object.shift_remove(&last),
        Value::Array(items) => {
            let index = index(&last, items.len(), false)?;
            Some(items.remove(index))
        }
        _ => None,
    };
    removed.ok_or_else(|| Error::new(format!("there is no {last:?}")))
}
