//! `resume`: lets controllers take up suspended objects again, and waits until they have.

use futures::future::LocalBoxFuture;
use kube::Client;
use kube::core::DynamicObject;
use serde_json::json;

use super::bootstrap::moving;
use super::flow::{Answer, Deed, Flow};
use super::order::Order;
use super::outcome::{Acted, Tally};
use super::targets::{Target, Targets, describe, in_order};
use crate::cluster::flux_objects;
use crate::cluster::settle::End;
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
    let order = in_order(ctx, &targets, |_| Vec::new());
    let mut run = Run {
        ctx,
        client,
        wait: options.wait,
        targets: &targets,
        order: &order,
        tally,
    };
    let flow = Flow {
        ctx,
        client,
        targets: &targets,
        end: End::Settled,
    };
    flow.run(&order.after, &mut run).await;
    Ok(run.tally.end())
}

/// One run over all targets.
struct Run<'a> {
    ctx: &'a Ctx,
    client: &'a Client,
    wait: bool,
    targets: &'a [Target],
    order: &'a Order,
    tally: Tally<'a>,
}

impl<'a> Deed<'a> for Run<'a> {
    fn begin(&mut self, index: usize) -> Option<LocalBoxFuture<'a, Answer>> {
        let (ctx, client, target) = (self.ctx, self.client, &self.targets[index]);
        if target.kind.kind == "Kustomization" {
            self.tally
                .take(&target.at, moving::require_settled(&target.object))?;
        }
        let Reference {
            kind,
            namespace,
            name,
        } = &target.at;
        let what = format!("resume {kind} {name} in {namespace} namespace");
        Some(Box::pin(async move {
            // `false` is the default: without the field, the object is as its maker wrote it.
            let patch = json!({
                "spec": {"suspend": null},
                "metadata": {"annotations": {SUSPEND_REASON: null, SUSPEND_UNTIL: null}},
            });
            let patience = (&ctx.events, ctx.left());
            let resume = flux_objects::patch_patiently(client, target.kind, &target.at, &patch, patience);
            ctx.events.mutate(what, resume).await.map(Some)
        }))
    }

    fn answered(&mut self, index: usize, answer: Answer) -> Option<DynamicObject> {
        let at = &self.targets[index].at;
        let object = self.tally.take(at, answer).flatten()?;
        if !self.wait {
            self.tally.done(at.clone(), "resumed", None);
            return None;
        }
        match self.in_vain(index) {
            Some(error) => {
                self.tally.failed(at.clone(), &error);
                None
            }
            None => Some(object),
        }
    }

    fn ended(&mut self, index: usize, outcome: Result<DynamicObject>) {
        self.tally.reconciled(&self.targets[index], outcome, "ready");
    }
}

impl Run<'_> {
    /// Returns why there is no use in waiting for an object.
    fn in_vain(&self, index: usize) -> Option<Error> {
        let label = self.targets[index].at.seen_from(&self.ctx.namespace);
        if let Some(circle) = self.order.circle(index) {
            let around = describe(self.ctx, self.targets, circle);
            let error = Error::not_ready(format!("{label} is resumed, and never ready: {around}"));
            return Some(error.hint("take one dependsOn away"));
        }
        let mut before = self.order.after[index]
            .iter()
            .map(|&before| &self.targets[before].at);
        let first = before.find(|at| self.tally.failure_of(at).is_some())?;
        let first = first.seen_from(&self.ctx.namespace);
        Some(Error::not_ready(format!(
            "{label} is resumed, and not ready before {first} is"
        )))
    }
}
