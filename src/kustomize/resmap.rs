//! The resources of a build in their order, found by any id they have or had.

use std::collections::HashMap;

use super::error::{Error, Result, fail};
use super::id::Id;
use super::resource::{Behavior, Resource};

/// Resources in their order.
#[derive(Clone, Debug, Default)]
pub struct ResMap {
    /// The resources.
    pub list: Vec<Resource>,
}

/// Where ids are, as of the moment it was made.
pub struct Index {
    current: HashMap<Id, Vec<usize>>,
    any: HashMap<Id, Vec<usize>>,
}

impl Index {
    /// Returns the resources with this id now.
    pub fn current(&self, id: &Id) -> &[usize] {
        self.current.get(&id.key()).map_or(&[], Vec::as_slice)
    }

    /// Returns the resources that have or had this id.
    pub fn any(&self, id: &Id) -> &[usize] {
        self.any.get(&id.key()).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, index: usize, resource: &Resource) {
        self.current.entry(resource.id().key()).or_default().push(index);
        for id in resource.all_ids() {
            let places = self.any.entry(id.key()).or_default();
            if places.last() != Some(&index) {
                places.push(index);
            }
        }
    }
}

impl ResMap {
    /// Makes an index of what is there now.
    pub fn index(&self) -> Index {
        let mut index = Index {
            current: HashMap::with_capacity(self.list.len()),
            any: HashMap::with_capacity(self.list.len()),
        };
        for (place, resource) in self.list.iter().enumerate() {
            index.add(place, resource);
        }
        index
    }

    /// Adds resources whose ids must be new.
    pub fn append(&mut self, resources: Vec<Resource>) -> Result<()> {
        let mut index = self.index();
        for resource in resources {
            let id = resource.id();
            if !index.current(&id).is_empty() {
                return fail(format!(
                    "may not add resource with an already registered id: {id}"
                ));
            }
            index.add(self.list.len(), &resource);
            self.list.push(resource);
        }
        Ok(())
    }

    /// Adds generated resources, or merges them into those of the same id.
    pub fn absorb(&mut self, resources: Vec<Resource>) -> Result<()> {
        for mut resource in resources {
            let index = self.index();
            let id = resource.id();
            match index.any(&id) {
                [] if resource.behavior == Behavior::Create => self.list.push(resource),
                [] => return fail(format!("{id} does not exist: it cannot be merged or replaced")),
                &[place] => {
                    let old = &self.list[place];
                    if resource.behavior == Behavior::Create {
                        return fail(format!("{id} exists: its behavior must be merge or replace"));
                    }
                    inherit(&mut resource, old);
                    if resource.behavior == Behavior::Merge {
                        resource.origin.clone_from(&old.origin);
                        for field in ["data", "binaryData"] {
                            merge_data(&mut resource, old, field);
                        }
                    }
                    self.list[place] = resource;
                }
                _ => return fail(format!("{id} could be merged into several objects")),
            }
        }
        Ok(())
    }

    /// Removes what transformers left empty.
    pub fn drop_empty(&mut self) {
        self.list.retain(|resource| !resource.node.is_nil_or_empty());
    }

    /// Returns the one resource that has or had this id.
    pub fn one(&self, index: &Index, id: &Id) -> Result<usize> {
        match index.any(id) {
            &[place] => Ok(place),
            [] => Err(Error::new(format!("no resource matches {id}"))),
            _ => Err(Error::new(format!("several resources match {id}"))),
        }
    }
}

/// Takes over name, namespace, labels, annotations and history of what is replaced.
fn inherit(resource: &mut Resource, old: &Resource) {
    for field in ["labels", "annotations"] {
        let mut texts = old.texts(field);
        for (key, value) in resource.texts(field) {
            match texts.iter_mut().find(|(name, _)| *name == key) {
                Some(entry) => entry.1 = value,
                None => texts.push((key, value)),
            }
        }
        resource.set_texts(field, texts);
    }
    let (name, namespace) = (old.name().to_owned(), old.namespace().to_owned());
    resource.set_name(&name);
    resource.set_namespace(&namespace);
    resource.needs_hash &= old.needs_hash;
    resource.variables.clone_from(&old.variables);
    resource.previous.clone_from(&old.previous);
    resource.prefixes.clone_from(&old.prefixes);
    resource.suffixes.clone_from(&old.suffixes);
    resource.transformations.clone_from(&old.transformations);
    resource.marked |= old.marked;
}

fn merge_data(resource: &mut Resource, old: &Resource, field: &str) {
    let Some(mut data) = old.node.get(field).and_then(|data| data.as_map()).cloned() else {
        return;
    };
    let new = resource.node.get(field).and_then(|data| data.as_map()).cloned();
    for (key, value) in new.into_iter().flatten() {
        match data.iter_mut().find(|(name, _)| *name == key) {
            Some(entry) => entry.1 = value,
            None => data.push((key, value)),
        }
    }
    resource.node.set(field, super::node::Node::Map(data));
}
