//! `resume`: lets controllers take up suspended objects again, and waits until they have.

use serde_json::json;

use super::bootstrap::moving;
use super::targets::{Failures, Targets};
use crate::cluster::objects;
use crate::cluster::settle::Settling;
use crate::context::Ctx;
use crate::error::Result;
use crate::kind::Kind;

/// What to resume.
#[derive(Debug)]
pub struct ResumeOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub targets: Targets,
    /// Waits until the objects are reconciled.
    pub wait: bool,
}

/// Resumes the objects; one that is not suspended stays so.
pub async fn run(ctx: &Ctx, options: &ResumeOptions) -> Result<()> {
    let client = ctx.client().await?;
    let (kind, namespace) = (options.kind, &ctx.namespace);
    // `false` is the default: without the field, the object is as its maker wrote it.
    let patch = json!({"spec": {"suspend": null}});
    let mut failures = Failures::default();
    let mut resumed = Vec::new();
    for name in options.targets.names(ctx, client, kind).await? {
        if kind.kind == "Kustomization" {
            let found = objects::get(client, kind, namespace, &name).await;
            let settled = found.and_then(|object| moving::require_settled(&object));
            if failures.take(settled).is_none() {
                continue;
            }
        }
        let resume = objects::patch(client, kind, namespace, &name, &patch);
        let what = format!("resume {} {name} in {namespace} namespace", kind.kind);
        resumed.extend(failures.take(ctx.events.mutate(what, resume).await));
    }
    if options.wait {
        let settling = Settling {
            client,
            events: &ctx.events,
            kind,
            namespace,
            token: None,
            timeout: ctx.left(),
        };
        for (name, outcome) in settling.wait(resumed).await? {
            if let Some(object) = failures.take(outcome) {
                let result = kind.result(&object).unwrap_or_else(|| "ready".to_owned());
                ctx.events.done(format!("{} {name}: {result}", kind.kind));
            }
        }
    }
    failures.end(ctx, "could not be resumed, or are not ready")
}
