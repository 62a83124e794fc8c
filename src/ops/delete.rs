//! `delete`: deletes objects, after asking.

use std::sync::atomic::{AtomicU32, Ordering};

use futures::stream::{self, StreamExt};
use kube::ResourceExt;
use kube::api::{DeleteParams, Preconditions};
use kube::core::DynamicObject;

use super::affected;
use super::outcome::{Acted, Tally};
use super::targets::{AT_ONCE, Target, Targets, in_order};
use crate::cluster::patience::patiently;
use crate::cluster::settle::{End, Settling};
use crate::cluster::{failure, objects};
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
    let (after, order) = in_order(ctx, &targets, |_| Vec::new());
    let levels = order.levels.len();
    // Who depends on an object, and is still there.
    let mut keeps: Vec<Option<Reference>> = vec![None; targets.len()];
    for (place, level) in order.levels.iter().rev().enumerate() {
        let mut going = Vec::new();
        let (kept, free): (Vec<usize>, Vec<usize>) = level.iter().partition(|&&index| keeps[index].is_some());
        for index in kept {
            let (at, by) = (&targets[index].at, keeps[index].clone());
            let by = by.map(|by| by.seen_from(&ctx.namespace)).unwrap_or_default();
            let label = at.seen_from(&ctx.namespace);
            let error = Error::not_ready(format!(
                "{label} was not deleted: {by} depends on it, and is still there"
            ));
            tally.failed(at.clone(), &error);
        }
        let requests = free.into_iter().map(|index| {
            let target = &targets[index];
            async move { (index, delete(ctx, client, target).await) }
        });
        let mut requests = stream::iter(requests).buffer_unordered(AT_ONCE);
        while let Some((index, answer)) = requests.next().await {
            let at = &targets[index].at;
            let Some(left) = tally.take(at, answer) else {
                continue;
            };
            let leaving = left.filter(|object| !object.finalizers().is_empty());
            match (leaving, place + 1 == levels) {
                (None, _) => tally.done(at.clone(), "deleted", None),
                (Some(_), true) => {
                    let label = at.seen_from(&ctx.namespace);
                    ctx.events
                        .action(format!("{label} goes when its controller has cleaned up"));
                    tally.done(at.clone(), "is being deleted", None);
                }
                (Some(object), false) => going.push(object),
            }
        }
        let settling = Settling {
            client,
            events: &ctx.events,
            kind: options.kind,
            namespace: &ctx.namespace,
            end: End::Gone,
            timeout: ctx.left(),
        };
        let ended = |at: &Reference, outcome: &Result<DynamicObject>| match outcome {
            Ok(_) => tally.done(at.clone(), "deleted", None),
            Err(error) => tally.failed(at.clone(), error),
        };
        settling.each(going, ended).await?;
        for &index in level {
            if tally.failure_of(&targets[index].at).is_some() {
                for &before in &after[index] {
                    keeps[before].get_or_insert_with(|| targets[index].at.clone());
                }
            }
        }
    }
    for (target, along) in targets.iter().zip(along) {
        if !along.is_empty() {
            tally.along(&target.at, along);
        }
    }
    Ok(tally.end())
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
async fn delete(ctx: &Ctx, client: &kube::Client, target: &Target) -> Result<Option<DynamicObject>> {
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
    let api = objects::api(client, target.kind, Some(namespace));
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
