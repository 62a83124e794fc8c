//! Making a cluster follow another place without a moment in which it applies the wrong one.
//!
//! Source and Kustomization cannot be changed at once. Were the source first, the old path of the new repository
//! would be applied; were the Kustomization first, the new path of the old one: either way what is not found there
//! is deleted, Flux with it. So the Kustomization is suspended before both are changed.

use kube::ResourceExt;
use kube::api::DynamicObject;
use serde_json::{Value, json};

use super::{Bootstrap, cluster};
use crate::error::{Error, Result};
use crate::kind::status::suspended;

/// Marks a Kustomization that a bootstrap has suspended, so that the next run knows it for its own doing; its value
/// is the generation that was suspended.
const MOVING: &str = "bootstrap.flux-rs.dev/moving";

/// Returns the generation at which a bootstrap that has not ended suspended a Kustomization.
pub(super) fn mark(kustomization: &DynamicObject) -> Option<i64> {
    let annotations = kustomization.metadata.annotations.as_ref()?;
    annotations.get(MOVING)?.parse().ok()
}

/// Refuses to have a Kustomization resumed whose move to another place was broken off: it would apply what is at its
/// old path in the new repository, and delete the rest.
pub fn require_settled(kustomization: &DynamicObject) -> Result<()> {
    let is_moving = mark(kustomization).is_some() && suspended(kustomization);
    if !is_moving {
        return Ok(());
    }
    let name = kustomization.name_any();
    Err(Error::refused(format!(
        "Kustomization {name} is suspended by a bootstrap that did not end"
    ))
    .hint("run that bootstrap again: it goes on with the move, and resumes the Kustomization"))
}

impl Bootstrap<'_> {
    /// Says whether the cluster is made to follow another place, or that was begun.
    fn moves(&self) -> bool {
        let kustomization = self.found.kustomization.as_ref();
        let moves = |object| mark(object).is_some() || self.found.follows_elsewhere(&self.options).is_some();
        kustomization.is_some_and(moves)
    }

    /// Suspends the Kustomization of a cluster that is about to follow another place.
    pub(super) async fn halt(&self) -> Result<()> {
        let follows = self.found.follows_elsewhere(&self.options).is_none();
        if self.found.kustomization.is_none() || follows || self.found.is_moving() {
            return Ok(());
        }
        let before = self.found.kustomization.as_ref();
        let generation = before
            .and_then(|object| object.metadata.generation)
            .unwrap_or_default();
        let suspended = self
            .mark("suspend", json!((generation + 1).to_string()), json!(true))
            .await?;
        match suspended.metadata.generation {
            // Somebody has changed it meanwhile.
            Some(now) if now != generation + 1 => {
                self.mark("mark", json!(now.to_string()), json!(true)).await?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Lets a Kustomization that was suspended for the move apply the new place.
    pub(super) async fn go_on(&self) -> Result<()> {
        if self.moves() {
            self.mark("resume", Value::Null, Value::Null).await?;
        }
        Ok(())
    }

    /// Adds to a failure between the two what it leaves.
    pub(super) fn halted(&self, error: Error) -> Error {
        match self.moves() {
            true => error.hint("until a bootstrap ends the cluster stays suspended: it applies neither the old place nor the new one"),
            false => error,
        }
    }

    async fn mark(&self, what: &str, moving: Value, suspend: Value) -> Result<DynamicObject> {
        let [_, kustomization] = cluster::sync_refs(&self.options.install.namespace);
        let patch = json!({
            "metadata": { "annotations": { MOVING: moving } },
            "spec": { "suspend": suspend },
        });
        let what = format!("{what} {kustomization}");
        let marked = self
            .resources
            .merge(&self.ctx.events, what, &kustomization, patch);
        Ok(marked.await?)
    }
}
