//! Values whose maps and lists can be shared.
//!
//! helm-controller composes values in place, and what it sets in a map shows wherever the map is used: whether a single
//! value is still there in the end depends on it. So maps and lists are shared here, too.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Number, Value};

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    /// Anything that has no values in it.
    Leaf(Value),
    /// A list.
    List(List),
    /// A map.
    Table(Table),
}

/// A list that may be shared.
pub(super) type List = Rc<RefCell<Vec<Tree>>>;

/// A map that may be shared.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(Rc<RefCell<Vec<(String, Tree)>>>);

impl Table {
    pub(super) fn get(&self, key: &str) -> Option<Tree> {
        let entries = self.0.borrow();
        let mut entries = entries.iter();
        entries
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.clone())
    }

    /// Sets an entry; there is none without a name.
    pub(super) fn set(&self, key: &str, value: Tree) {
        if key.is_empty() {
            return;
        }
        let mut entries = self.0.borrow_mut();
        match entries.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => entries.push((key.to_owned(), value)),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// Returns a new map with the entries of this one and of `over`, which win; maps in both are merged.
    pub(super) fn merged(&self, over: &Table) -> Table {
        let merged = Table(Rc::new(RefCell::new(self.0.borrow().clone())));
        for (key, value) in over.0.borrow().iter() {
            let value = match (merged.get(key), value) {
                (Some(Tree::Table(under)), Tree::Table(over)) => Tree::Table(under.merged(over)),
                (_, value) => value.clone(),
            };
            merged.put(key, value);
        }
        merged
    }

    fn put(&self, key: &str, value: Tree) {
        let mut entries = self.0.borrow_mut();
        match entries.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => entries.push((key.to_owned(), value)),
        }
    }
}

impl From<Value> for Tree {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => {
                Tree::List(Rc::new(RefCell::new(items.into_iter().map(Tree::from).collect())))
            }
            Value::Object(map) => {
                let entries = map.into_iter().map(|(key, value)| (key, Tree::from(value)));
                Tree::Table(Table(Rc::new(RefCell::new(entries.collect()))))
            }
            Value::Number(number) => Tree::Leaf(Value::Number(in_javascript(number))),
            leaf => Tree::Leaf(leaf),
        }
    }
}

impl From<&Table> for Value {
    fn from(table: &Table) -> Self {
        let entries = table.0.borrow();
        let entries = entries
            .iter()
            .map(|(key, value)| (key.clone(), Value::from(value)));
        Value::Object(entries.collect())
    }
}

impl From<&Tree> for Value {
    fn from(tree: &Tree) -> Self {
        match tree {
            Tree::Leaf(value) => value.clone(),
            Tree::List(list) => Value::Array(list.borrow().iter().map(Value::from).collect()),
            Tree::Table(table) => Value::from(table),
        }
    }
}

/// Returns the number a chart gets: values are read as JSON, all of whose numbers are floats.
fn in_javascript(number: Number) -> Number {
    let Some(float) = number.as_f64() else {
        return number;
    };
    let whole = float.fract() == 0.0;
    match whole && float.abs() < 9.2e18 {
        true => Number::from(float as i64),
        false if whole && float > 0.0 && float < 1.8e19 => Number::from(float as u64),
        false => Number::from_f64(float).unwrap_or(number),
    }
}
