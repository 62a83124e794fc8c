//! What is affected along with an object that is suspended or deleted.

use std::collections::{BTreeSet, HashMap, HashSet};

use kube::Client;
use kube::core::DynamicObject;

use super::targets::Target;
use crate::cluster::failure;
use crate::cluster::flux_objects::{self, Selection};
use crate::context::Ctx;
use crate::kind::{KINDS, Kind, Reference, inventory};

/// How many objects are named to people; data has all of them.
const NAMED: usize = 20;

/// Names objects for people: the first of them, and how many more there are.
pub(super) fn name(objects: &[String]) -> String {
    let named = objects.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match objects.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// Returns the Flux objects that an object has put into the cluster: they follow what it applies.
pub(super) fn managed(object: &DynamicObject) -> Vec<String> {
    let entries = inventory::entries(object);
    let flux = entries.iter().filter(|entry| entry.flux().is_some());
    flux.map(ToString::to_string).collect()
}

/// Returns all that goes when an object is deleted: what its controller deletes, and what goes with that in turn.
pub(super) async fn pruned(client: &Client, kind: &'static Kind, object: &DynamicObject) -> Vec<String> {
    let (mut gone, mut seen) = (BTreeSet::new(), HashSet::from([Reference::to(kind, object)]));
    let mut owners = vec![(kind, object.clone())];
    while let Some((kind, owner)) = owners.pop() {
        if (kind.deletes)(&owner).is_none() {
            continue;
        }
        for entry in inventory::entries(&owner) {
            gone.insert(entry.to_string());
            let at = entry.reference();
            // Only some kinds take others along.
            let Some(kind) = entry
                .flux()
                .filter(|kind| ["Kustomization", "HelmRelease"].contains(&kind.kind))
            else {
                continue;
            };
            if seen.insert(at.clone())
                && let Ok(object) = flux_objects::get(client, kind, &at.namespace, &at.name).await
            {
                owners.push((kind, object));
            }
        }
    }
    gone.into_iter().collect()
}

/// Returns who uses each of the sources among the targets, in all namespaces that may be read.
pub(super) async fn users(ctx: &Ctx, client: &Client, targets: &[Target]) -> HashMap<Reference, Vec<String>> {
    let mut users: HashMap<Reference, Vec<String>> = targets
        .iter()
        .filter(|target| target.kind.is_source())
        .map(|target| (target.at.clone(), Vec::new()))
        .collect();
    if users.is_empty() {
        return users;
    }
    let kinds = KINDS
        .iter()
        .filter(|kind| kind.has_upstream() || kind.kind == "ArtifactGenerator");
    let lists = kinds.map(|kind| async move { (kind, list(ctx, client, kind).await) });
    for (kind, objects) in futures::future::join_all(lists).await {
        let objects = objects.unwrap_or_else(|| {
            ctx.events.warn(format!(
                "cannot tell which {} use it: they may not be read",
                kind.plural
            ));
            Vec::new()
        });
        for object in objects {
            let sources: HashSet<_> = kind
                .source(&object)
                .into_iter()
                .chain((kind.upstream)(&object))
                .collect();
            for source in sources {
                if let Some(users) = users.get_mut(&source) {
                    users.push(Reference::to(kind, &object).to_string());
                }
            }
        }
    }
    users
}

/// Lists the objects of a kind in all namespaces, or else in the context's; none where neither may be read.
async fn list(ctx: &Ctx, client: &Client, kind: &'static Kind) -> Option<Vec<DynamicObject>> {
    for namespace in [None, Some(ctx.namespace.clone())] {
        let selection = Selection {
            namespace,
            ..Selection::default()
        };
        match flux_objects::read(client, kind, &selection).await {
            Ok((objects, _)) => return Some(objects),
            Err(error) if failure::api_absent(&error) => return Some(Vec::new()),
            Err(_) => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_named_the_first_of_many() {
        let names: Vec<_> = (0..25).map(|number| format!("n{number}")).collect();
        assert_eq!(name(&names[..2]), "n0, n1");
        assert!(name(&names).ends_with("n19 and 5 more"));
    }
}
