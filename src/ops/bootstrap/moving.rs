//! Making a cluster follow another place without a moment in which it applies the wrong one.
//!
//! Source and Kustomization cannot be changed at once. Were the source first, the old path of the new repository
//! would be applied; were the Kustomization first, the new path of the old one: either way what is not found there
//! is deleted, Flux with it. So the Kustomization is suspended before both are changed.

use serde_json::{Value, json};

use super::{Bootstrap, cluster};
use crate::error::Result;

/// Marks a Kustomization that a bootstrap has suspended, so that the next run knows it for its own doing.
pub const MOVING: &str = "bootstrap.flux-rs.dev/moving";

impl Bootstrap<'_> {
    /// Suspends the Kustomization of a cluster that is about to follow another place.
    pub(super) async fn halt(&self) -> Result<()> {
        if self.found.kustomization.is_none() || self.found.follows_elsewhere(&self.options).is_none() {
            return Ok(());
        }
        self.mark("suspend", json!("true"), json!(true)).await
    }

    /// Lets a Kustomization that was suspended for the move apply the new place.
    pub(super) async fn go_on(&self) -> Result<()> {
        let moved = self.found.follows_elsewhere(&self.options).is_some() || self.found.is_moving();
        if self.found.kustomization.is_none() || !moved {
            return Ok(());
        }
        self.mark("resume", Value::Null, Value::Null).await
    }

    async fn mark(&self, what: &str, moving: Value, suspend: Value) -> Result<()> {
        let [_, kustomization] = cluster::sync_refs(&self.options.install.namespace);
        let patch = json!({
            "metadata": { "annotations": { MOVING: moving } },
            "spec": { "suspend": suspend },
        });
        let what = format!("{what} {kustomization}");
        self.resources
            .merge(&self.ctx.events, what, &kustomization, patch)
            .await?;
        Ok(())
    }
}
