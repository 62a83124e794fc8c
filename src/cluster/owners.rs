//! Who has put an object into the cluster: its labels tell, or those of what owns it, as of a Pod its Deployment.

use kube::ResourceExt;
use kube::core::DynamicObject;

use super::object::ObjectRef;
use super::reader::{Reader, Unread};
use crate::kind::{Reference, owner};

/// The longest chain of owners that is followed; Kubernetes makes none that is half as long.
const DEEPEST: usize = 8;

/// Names the owner of an object that controls it, or else its first.
fn controller(object: &DynamicObject) -> Option<ObjectRef> {
    let owners = object.owner_references();
    let controls = owners.iter().find(|owner| owner.controller == Some(true));
    let owner = controls.or_else(|| owners.first())?;
    Some(ObjectRef::new(
        &owner.api_version,
        &owner.kind,
        object.namespace().as_deref(),
        &owner.name,
    ))
}

/// Returns what of Flux has put `object` into the cluster, or what owns it; none where nothing of Flux has.
pub async fn flux_owner(reader: &Reader, object: &DynamicObject) -> Result<Option<Reference>, Unread> {
    if let Some(found) = owner::owner(object) {
        return Ok(Some(found));
    }
    let mut next = controller(object);
    for _ in 0..DEEPEST {
        let Some(at) = next else { break };
        let above = reader.read(&at).await?;
        if let Some(found) = owner::owner(&above) {
            return Ok(Some(found));
        }
        // What a HelmRelease owns, such as its HelmChart, bears no label of it.
        if at.flux().is_some_and(|kind| kind.kind == "HelmRelease") {
            return Ok(Some(Reference {
                kind: at.kind,
                namespace: at.namespace.unwrap_or_default(),
                name: at.name,
            }));
        }
        next = controller(&above);
    }
    Ok(None)
}
