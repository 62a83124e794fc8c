//! Deleting objects, and making sure that they can go.

use kube::api::{DeleteParams, Preconditions};
use kube::core::DynamicObject;
use serde_json::json;

use super::error::{Error, Result};
use super::object::{ObjectRef, Resources};
use crate::output::event::Events;

/// Deletes an object that was read before; says whether it was still there.
///
/// One of the same name that came to be since then stays. With `dependents` it is gone only after what it owns.
pub async fn delete(
    resources: &Resources,
    events: &Events,
    object: &DynamicObject,
    dependents: bool,
) -> Result<bool> {
    let name = ObjectRef::of(object);
    let api = resources.api(&name).await?;
    let same = Preconditions {
        uid: object.metadata.uid.clone(),
        resource_version: None,
    };
    let params = if dependents {
        DeleteParams::foreground()
    } else {
        DeleteParams::background()
    };
    let params = params.preconditions(same);
    let send = async {
        let answer = api.delete(&name.name, &params).await;
        answer
            .map_err(|error| Error::of_object(error, "delete", &name))
            .map(|_| ())
    };
    match events.mutate(format!("delete {name}"), send).await {
        Ok(()) => Ok(true),
        Err(Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Suspends an object, and returns it as it is then: a controller leaves alone what a suspended object delivered.
pub async fn suspend(
    resources: &Resources,
    events: &Events,
    object: &DynamicObject,
) -> Result<DynamicObject> {
    let name = ObjectRef::of(object);
    let patch = json!({ "spec": { "suspend": true } });
    let mut suspended = resources
        .merge(events, format!("suspend {name}"), &name, patch)
        .await?;
    suspended.types.clone_from(&object.types);
    Ok(suspended)
}

/// Removes those finalizers of an object that `ours` tells to be; says whether there were any.
///
/// The finalizers of other tools stay, since only they know what has to be cleaned up.
pub async fn release(
    resources: &Resources,
    events: &Events,
    object: &DynamicObject,
    ours: impl Fn(&str) -> bool,
) -> Result<bool> {
    let name = ObjectRef::of(object);
    let finalizers = object.metadata.finalizers.clone().unwrap_or_default();
    let kept: Vec<_> = finalizers.iter().filter(|finalizer| !ours(finalizer)).collect();
    if kept.len() == finalizers.len() {
        return Ok(false);
    }
    // The version makes the server refuse when somebody changed the list meanwhile.
    let metadata = json!({ "finalizers": kept, "resourceVersion": object.metadata.resource_version });
    let what = format!("remove the finalizers of {name}");
    match resources
        .merge(events, what, &name, json!({ "metadata": metadata }))
        .await
    {
        Ok(_) => Ok(true),
        Err(Error::NotFound(_)) => Ok(false),
        Err(error) => Err(error),
    }
}
