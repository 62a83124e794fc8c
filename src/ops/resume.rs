//! `resume`: lets controllers take up suspended objects again, and waits until they have.

use futures::stream::{self, StreamExt};
use kube::core::DynamicObject;
use serde_json::json;

use super::bootstrap::moving;
use super::outcome::{Acted, Tally};
use super::targets::{AT_ONCE, Targets, describe, in_order};
use crate::cluster::objects;
use crate::cluster::settle::{End, Settling};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::suspension::{SUSPEND_REASON, SUSPEND_UNTIL};
use crate::kind::{Kind, Reference};

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

/// Resumes the objects, each after those it depends on; one that is not suspended stays so.
pub async fn run(ctx: &Ctx, options: &ResumeOptions) -> Result<Acted> {
    let client = ctx.client().await?;
    let mut tally = Tally::new(ctx, "resume", "could not be resumed, or are not ready");
    let targets = options
        .targets
        .read(ctx, client, options.kind, &mut tally)
        .await?;
    let (after, order) = in_order(ctx, &targets, |_| Vec::new());
    // `false` is the default: without the field, the object is as its maker wrote it.
    let patch = json!({
        "spec": {"suspend": null},
        "metadata": {"annotations": {SUSPEND_REASON: null, SUSPEND_UNTIL: null}},
    });
    for level in &order.levels {
        let requests = level.iter().map(|&index| {
            let (target, patch) = (&targets[index], &patch);
            let Reference {
                kind,
                namespace,
                name,
            } = &target.at;
            let what = format!("resume {kind} {name} in {namespace} namespace");
            async move {
                if target.kind.kind == "Kustomization" {
                    moving::require_settled(&target.object)?;
                }
                let patience = (&ctx.events, ctx.left());
                let resume = objects::patch_patiently(client, target.kind, &target.at, patch, patience);
                ctx.events.mutate(what, resume).await
            }
        });
        // What depends on something comes after it, so a level is sent together and heard together.
        let answers: Vec<_> = stream::iter(requests).buffered(AT_ONCE).collect().await;
        let mut waited = Vec::new();
        for (&index, answer) in level.iter().zip(answers) {
            let at = &targets[index].at;
            let Some(object) = tally.take(at, answer) else {
                continue;
            };
            if !options.wait {
                tally.done(at.clone(), "resumed", None);
                continue;
            }
            let mut before = after[index].iter().map(|&before| &targets[before].at);
            let label = at.seen_from(&ctx.namespace);
            if let Some(circle) = order.circle(index) {
                let around = describe(ctx, &targets, circle);
                let error = Error::not_ready(format!("{label} is resumed, and never ready: {around}"));
                tally.failed(at.clone(), &error.hint("take one dependsOn away"));
            } else if let Some(first) = before.find(|at| tally.failure_of(at).is_some()) {
                let first = first.seen_from(&ctx.namespace);
                let error = Error::not_ready(format!("{label} is resumed, and not ready before {first} is"));
                tally.failed(at.clone(), &error);
            } else {
                waited.push(object);
            }
        }
        let settling = Settling {
            client,
            events: &ctx.events,
            kind: options.kind,
            namespace: &ctx.namespace,
            end: End::Settled,
            timeout: ctx.left(),
        };
        let ended = |at: &Reference, outcome: &Result<DynamicObject>| match outcome {
            Ok(object) => tally.reconciled(options.kind, object, "ready"),
            Err(error) => tally.failed(at.clone(), error),
        };
        settling.each(waited, ended).await?;
    }
    Ok(tally.end())
}
