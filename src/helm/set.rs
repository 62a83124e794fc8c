//! A single value set at a path, written as for `helm --set`.
//!
//! Names are parted by `.`, `[0]` is the place in a list, `,` ends a value and begins another path, `{a,b}` is a list,
//! and `\` takes the meaning of the character behind it. What there is of maps and lists on the way is kept.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::Value;

use super::tree::{List, Table, Tree};

/// The largest place in a list.
const LARGEST: usize = 65_536;
/// How many names a path may have.
const DEEPEST: usize = 30;
/// How many maps and lists a path may lead through: Helm knows no end here, but a thread's stack does.
const NESTED: usize = 200;

/// Why a path or a value cannot be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// A value is missing.
    #[error("{0:?} has no value")]
    NoValue(String),
    /// A place in a list is no number, or too large.
    #[error("{0:?} is no place in a list")]
    Place(String),
    /// Something stands between the place in a list and what is to follow.
    #[error("{0:?} is not expected behind a place in a list")]
    Behind(String),
    /// A list has no end.
    #[error("the list has no closing brace")]
    Open,
    /// What is there is of another kind than the path takes it for.
    #[error("{name:?} is no {wanted}")]
    Other {
        /// What is there.
        name: String,
        /// What the path takes it for.
        wanted: &'static str,
    },
    /// The path has too many names.
    #[error("the path has too many names")]
    Deep,
}

/// How values are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Booleans, null and integers are such.
    Typed,
    /// Everything is a text.
    Text,
}

/// Sets the values a line of paths and values names.
pub(super) fn set(table: &Table, line: &str, reading: Reading) -> Result<(), Malformed> {
    let mut parser = Parser {
        chars: line.chars().collect(),
        at: 0,
        reading,
        nested: 0,
    };
    while !parser.is_done() {
        parser.nested = 0;
        parser.entry(table, 0)?;
    }
    Ok(())
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    reading: Reading,
    nested: usize,
}

impl Parser {
    fn is_done(&self) -> bool {
        self.at >= self.chars.len()
    }

    /// Returns the text up to one of `stops`, and which of them it is; none at the end.
    fn until(&mut self, stops: &[char]) -> (String, Option<char>) {
        let mut text = String::new();
        while let Some(&c) = self.chars.get(self.at) {
            self.at += 1;
            match c {
                c if stops.contains(&c) => return (text, Some(c)),
                '\\' => {
                    text.extend(self.chars.get(self.at));
                    self.at += 1;
                }
                c => text.push(c),
            }
        }
        (text, None)
    }

    /// Reads a name and what follows it, into `table`.
    fn entry(&mut self, table: &Table, depth: usize) -> Result<(), Malformed> {
        let (name, stop) = self.until(&['=', '[', ',', '.']);
        match stop {
            Some('=') => {
                let value = self.value()?;
                table.set(&name, value);
            }
            Some('[') => {
                let place = self.place()?;
                let list = match table.get(&name) {
                    None => List::default(),
                    Some(tree) => as_list(&name, tree)?,
                };
                let list = self.item(list, place, depth)?;
                table.set(&name, Tree::List(list));
            }
            Some('.') => {
                if depth == DEEPEST {
                    return Err(Malformed::Deep);
                }
                let inner = match table.get(&name) {
                    None => Table::default(),
                    Some(Tree::Table(inner)) => inner,
                    Some(_) => return Err(Malformed::Other { name, wanted: "map" }),
                };
                if self.is_done() {
                    return Err(Malformed::NoValue(name));
                }
                self.entry(&inner, depth + 1)?;
                if inner.is_empty() {
                    return Err(Malformed::NoValue(name));
                }
                table.set(&name, Tree::Table(inner));
            }
            _ => return Err(Malformed::NoValue(name)),
        }
        Ok(())
    }

    fn place(&mut self) -> Result<usize, Malformed> {
        let (text, stop) = self.until(&[']']);
        let place = text.parse().ok().filter(|place| *place <= LARGEST);
        match (place, stop) {
            (Some(place), Some(_)) => Ok(place),
            _ => Err(Malformed::Place(text)),
        }
    }

    /// Reads what follows the place in a list, and returns the list with it.
    fn item(&mut self, list: List, place: usize, depth: usize) -> Result<List, Malformed> {
        self.nested += 1;
        if self.nested > NESTED {
            return Err(Malformed::Deep);
        }
        let (behind, stop) = self.until(&['[', '.', '=']);
        if !behind.is_empty() || stop.is_none() {
            return Err(Malformed::Behind(behind));
        }
        let there = list.borrow().get(place).cloned();
        let value = match stop {
            Some('=') => self.value()?,
            Some('[') => {
                let next = self.place()?;
                let inner = match there {
                    None | Some(Tree::Leaf(Value::Null)) => List::default(),
                    Some(tree) => as_list(&format!("[{place}]"), tree)?,
                };
                Tree::List(self.item(inner, next, depth)?)
            }
            _ => {
                let inner = match there {
                    Some(Tree::Table(inner)) => inner,
                    _ => Table::default(),
                };
                self.entry(&inner, depth)?;
                Tree::Table(inner)
            }
        };
        Ok(put(list, place, value))
    }

    fn value(&mut self) -> Result<Tree, Malformed> {
        if self.chars.get(self.at) != Some(&'{') {
            let (text, _) = self.until(&[',']);
            return Ok(self.typed(text));
        }
        self.at += 1;
        let mut items = Vec::new();
        loop {
            let (text, stop) = self.until(&[',', '}']);
            match stop {
                None => return Err(Malformed::Open),
                Some(',') => items.push(self.typed(text)),
                Some(_) => {
                    items.push(self.typed(text));
                    if self.chars.get(self.at) == Some(&',') {
                        self.at += 1;
                    }
                    return Ok(Tree::List(Rc::new(RefCell::new(items))));
                }
            }
        }
    }

    fn typed(&self, text: String) -> Tree {
        let integer = || match text.starts_with('0') {
            true => (text == "0").then_some(0),
            false => text.parse::<i64>().ok(),
        };
        Tree::Leaf(match text.to_lowercase().as_str() {
            _ if self.reading == Reading::Text => Value::String(text),
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ => integer().map_or_else(|| Value::String(text.clone()), Value::from),
        })
    }
}

fn as_list(name: &str, tree: Tree) -> Result<List, Malformed> {
    match tree {
        Tree::List(list) => Ok(list),
        _ => Err(Malformed::Other {
            name: name.to_owned(),
            wanted: "list",
        }),
    }
}

/// Puts a value into a list; one that is too short is left as it is, and a longer one returned.
fn put(list: List, place: usize, value: Tree) -> List {
    if let Some(item) = list.borrow_mut().get_mut(place) {
        *item = value;
        return list.clone();
    }
    let mut items = list.borrow().clone();
    items.resize(place + 1, Tree::Leaf(Value::Null));
    items[place] = value;
    Rc::new(RefCell::new(items))
}
