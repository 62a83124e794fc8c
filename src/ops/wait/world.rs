//! The objects of a cluster as far as they are watched.

use std::collections::{BTreeMap, HashMap};

use kube::ResourceExt;
use kube::core::DynamicObject;

use crate::cluster::watch::Change;
use crate::kind::{Kind, Reference, inventory};

/// The watched objects as they were seen last.
#[derive(Default)]
pub(super) struct World {
    objects: BTreeMap<Reference, DynamicObject>,
}

impl World {
    /// Returns an object.
    pub fn get(&self, at: &Reference) -> Option<&DynamicObject> {
        self.objects.get(at)
    }

    /// Returns every object with its kind.
    pub fn all(&self) -> impl Iterator<Item = (&'static Kind, &Reference, &DynamicObject)> {
        self.objects
            .iter()
            .filter_map(|(at, object)| Some((Kind::by_name(&at.kind)?, at, object)))
    }

    /// Takes a change of objects of a kind in.
    pub fn see(&mut self, kind: &'static Kind, change: Change) {
        match change {
            Change::Seen(object) => self.put(kind, *object),
            Change::Gone(object) => {
                let at = Reference::to(kind, &object);
                if self.is_news(&at, &object) {
                    self.objects.remove(&at);
                }
            }
            Change::Listed(objects) => {
                self.objects.retain(|at, _| at.kind != kind.kind);
                for object in objects {
                    self.put(kind, object);
                }
            }
        }
    }

    fn put(&mut self, kind: &'static Kind, mut object: DynamicObject) {
        let at = Reference::to(kind, &object);
        if self.is_news(&at, &object) {
            object.metadata.managed_fields = None;
            self.objects.insert(at, object);
        }
    }

    /// Says whether an object is not older than what is known: a list may be ahead of the watch.
    fn is_news(&self, at: &Reference, object: &DynamicObject) -> bool {
        let version = |object: &DynamicObject| object.resource_version()?.parse::<u64>().ok();
        self.objects
            .get(at)
            .is_none_or(|known| known.uid() != object.uid() || version(known) <= version(object))
    }

    /// Returns who is made from what: the objects that name each source.
    pub fn users(&self) -> HashMap<Reference, Vec<&Reference>> {
        let mut users: HashMap<Reference, Vec<&Reference>> = HashMap::new();
        for (kind, at, object) in self.all() {
            let mut sources: Vec<_> = kind
                .source(object)
                .into_iter()
                .chain((kind.upstream)(object))
                .collect();
            sources.sort();
            sources.dedup();
            for source in sources {
                users.entry(source).or_default().push(at);
            }
        }
        users
    }

    /// Returns the Flux objects an object has put into the cluster, of the kinds that are watched.
    pub fn children(object: &DynamicObject) -> Vec<Reference> {
        let entries = inventory::entries(object).into_iter();
        let flux = entries.filter(|entry| entry.flux().is_some_and(is_followed));
        flux.map(|entry| entry.reference()).collect()
    }
}

/// Says whether objects of a kind bring something from a source into the cluster, or are on the way there.
pub(super) fn is_followed(kind: &'static Kind) -> bool {
    kind.is_source() || ["ArtifactGenerator", "HelmRelease", "Kustomization"].contains(&kind.kind)
}
