//! `delete`: deletes objects, after asking.

use std::sync::atomic::{AtomicU32, Ordering};

use futures::future::LocalBoxFuture;
use kube::api::{DeleteParams, Preconditions};
use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use super::affected;
use super::flow::{Answer, Deed, Flow};
use super::order::Order;
use super::outcome::{Acted, Tally};
use super::targets::{Target, Targets, in_order};
use crate::cluster::patience::patiently;
use crate::cluster::settle::End;
use crate::cluster::{failure, flux_objects};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::{Kind, Reference};

/// What to delete.
#[derive(Debug)]
pub struct DeleteOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub targets: Targets,
    /// Does not ask.
    pub silent: bool,
}

/// The flag that stands for a yes.
const FLAG: &str = "--silent";

/// Deletes the objects, the very ones the user was asked about, each before those it depends on: what they depend on
/// stays until their controller has cleaned up.
pub async fn run(ctx: &Ctx, options: &DeleteOptions) -> Result<Acted> {
    let kind = options.kind.kind;
    if !options.silent && !ctx.ui.interactive() {
        let what = options.targets.describe(kind, &ctx.namespace);
        return Err(
            Error::refused(format!("will not delete {what} without being asked to"))
                .hint(format!("pass {FLAG} or --yes")),
        );
    }
    let client = ctx.client().await?;
    let mut tally = Tally::new(ctx, "delete", "could not be deleted");
    let targets = options
        .targets
        .read(ctx, client, options.kind, &mut tally)
        .await?;
    if targets.is_empty() {
        return Ok(tally.end());
    }
    let users = affected::users(ctx, client, &targets).await;
    let mut along = Vec::new();
    for target in &targets {
        let users = users.get(&target.at).cloned().unwrap_or_default();
        let pruned = affected::pruned(client, target.kind, &target.object).await;
        along.push(warn(ctx, target, users, pruned));
    }
    if !options.silent {
        consent(ctx, &targets).await?;
    }
    let order = in_order(ctx, &targets, |_| Vec::new());
    let after = order.reversed();
    let mut run = Run {
        ctx,
        client,
        targets: &targets,
        after: &after,
        order: &order,
        tally,
    };
    let flow = Flow {
        ctx,
        client,
        targets: &targets,
        end: End::Gone,
    };
    flow.run(&after, &mut run).await;
    let mut tally = run.tally;
    for (target, along) in targets.iter().zip(along) {
        tally.along(&target.at, along);
    }
    Ok(tally.end())
}

/// One run over all targets.
struct Run<'a> {
    ctx: &'a Ctx,
    client: &'a Client,
    targets: &'a [Target],
    /// Who depends on each.
    after: &'a [Vec<usize>],
    order: &'a Order,
    tally: Tally<'a>,
}

impl<'a> Deed<'a> for Run<'a> {
    fn begin(&mut self, index: usize) -> Option<LocalBoxFuture<'a, Answer>> {
        let (ctx, client, target) = (self.ctx, self.client, &self.targets[index]);
        let mut dependents = self.after[index].iter().map(|&before| &self.targets[before].at);
        if let Some(by) = dependents.find(|at| self.tally.failure_of(at).is_some()) {
            let (label, by) = (target.at.seen_from(&ctx.namespace), by.seen_from(&ctx.namespace));
            let error = format!("{label} was not deleted: {by} depends on it, and is still there");
            self.tally.failed(target.at.clone(), &Error::not_ready(error));
            return None;
        }
        Some(Box::pin(delete(ctx, client, target)))
    }

    fn answered(&mut self, index: usize, answer: Answer) -> Option<DynamicObject> {
        let at = &self.targets[index].at;
        let left = self.tally.take(at, answer)?;
        let Some(leaving) = left.filter(|object| !object.finalizers().is_empty()) else {
            self.tally.done(at.clone(), "deleted", None);
            return None;
        };
        // Only what others wait for is waited for.
        if !self.order.after[index].is_empty() {
            return Some(leaving);
        }
        let label = at.seen_from(&self.ctx.namespace);
        self.ctx
            .events
            .action(format!("{label} goes when its controller has cleaned up"));
        self.tally.done(at.clone(), "is being deleted", None);
        None
    }

    fn ended(&mut self, index: usize, outcome: Result<DynamicObject>) {
        let at = &self.targets[index].at;
        if self.tally.take(at, outcome).is_some() {
            self.tally.done(at.clone(), "deleted", None);
        }
    }
}

/// Warns of what goes with an object, and who will miss it, and returns both.
fn warn(ctx: &Ctx, target: &Target, users: Vec<String>, pruned: Vec<String>) -> Vec<String> {
    let label = target.at.seen_from(&ctx.namespace);
    if !users.is_empty() {
        ctx.events
            .warn(format!("{label} is the source of {}", affected::name(&users)));
        return users;
    }
    if !pruned.is_empty() {
        ctx.events
            .warn(format!("with {label} goes {}", affected::name(&pruned)));
    }
    pruned
}

/// Asks whether the objects may go.
async fn consent(ctx: &Ctx, targets: &[Target]) -> Result<()> {
    let what = match targets {
        [target] => {
            let Reference {
                kind,
                namespace,
                name,
            } = &target.at;
            let more = (target.kind.deletes)(&target.object).map(|more| format!(" ({more})"));
            format!(
                "delete {kind} {name} in {namespace} namespace{}",
                more.unwrap_or_default()
            )
        }
        targets => {
            let names: Vec<_> = targets
                .iter()
                .map(|target| target.at.seen_from(&ctx.namespace))
                .collect();
            ctx.events.action(format!("{} would go", affected::name(&names)));
            format!("delete {} objects", targets.len())
        }
    };
    let sure = ctx
        .ui
        .confirm(&ctx.events, &format!("Really {what}?"), FLAG)
        .await?;
    match sure {
        true => Ok(()),
        false => Err(Error::refused(format!("did not {what}: the answer was no"))),
    }
}

/// Deletes one object, and returns what is left of it until its controller has cleaned up.
async fn delete(ctx: &Ctx, client: &Client, target: &Target) -> Answer {
    let Reference {
        kind,
        namespace,
        name,
    } = &target.at;
    let params = DeleteParams {
        preconditions: Some(Preconditions {
            uid: target.object.uid(),
            resource_version: None,
        }),
        ..DeleteParams::default()
    };
    let api = flux_objects::api(client, target.kind, Some(namespace));
    let sent = AtomicU32::new(0);
    let request = async || {
        sent.fetch_add(1, Ordering::Relaxed);
        api.delete(name, &params).await
    };
    let what = format!("delete {kind} {name} in {namespace} namespace");
    let deletion = async {
        match patiently(&ctx.events, ctx.left(), request).await {
            // An answer that was lost may have been a yes.
            Err(kube::Error::Api(status)) if status.code == 404 && sent.load(Ordering::Relaxed) > 1 => {
                Ok(None)
            }
            Err(error) => Err(failure::of_object(target.kind, namespace, name, error)),
            Ok(answer) => Ok(answer.left()),
        }
    };
    ctx.events.mutate(what, deletion).await
}
