//! `suspend`: tells controllers to leave objects alone.

use serde_json::json;

use super::targets::{Failures, Targets};
use crate::cluster::objects;
use crate::context::Ctx;
use crate::error::Result;
use crate::kind::Kind;

/// What to suspend.
#[derive(Debug)]
pub struct SuspendOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub targets: Targets,
}

/// Suspends the objects; one that is suspended already stays so.
pub async fn run(ctx: &Ctx, options: &SuspendOptions) -> Result<()> {
    ctx.in_time(async {
        let client = ctx.client().await?;
        let (kind, namespace) = (options.kind, &ctx.namespace);
        let patch = json!({"spec": {"suspend": true}});
        let mut failures = Failures::default();
        for name in options.targets.names(ctx, client, kind).await? {
            let suspend = objects::patch(client, kind, namespace, &name, &patch);
            let what = format!("suspend {} {name} in {namespace} namespace", kind.kind);
            failures.take(ctx.events.mutate(what, suspend).await);
        }
        failures.end(ctx, "could not be suspended")
    })
    .await
}
