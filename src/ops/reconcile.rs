//! `reconcile`: has controllers look at objects now, and waits for what comes of it.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Mutex, PoisonError};

use futures::stream::{self, StreamExt};
use kube::Client;
use kube::core::DynamicObject;
use serde_json::{Map, json};

use super::order::Order;
use super::outcome::{Acted, Tally};
use super::targets::{AT_ONCE, Target, Targets, describe, in_order};
use crate::cluster::objects;
use crate::cluster::settle::{End, Settling};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::status::{FORCE_AT, REQUESTED_AT, RESET_AT};
use crate::kind::{Kind, Reference};

/// What to reconcile, and how.
#[derive(Debug)]
pub struct ReconcileOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub targets: Targets,
    /// Reconciles first what the objects are made from.
    pub with_source: bool,
    /// Has Helm install or upgrade once more although nothing changed.
    pub force: bool,
    /// Has the failures forgotten that keep the controller from trying again.
    pub reset: bool,
}

/// Reconciles the objects, each after those it depends on, and before them what they are made from if that is asked
/// for.
pub async fn run(ctx: &Ctx, options: &ReconcileOptions) -> Result<Acted> {
    let client = ctx.client().await?;
    let mut tally = Tally::new(ctx, "reconcile", "could not be reconciled");
    let mut targets = options
        .targets
        .read(ctx, client, options.kind, &mut tally)
        .await?;
    let asked = targets.len();
    if options.with_source {
        upstream(client, &mut targets, &mut tally).await;
    }
    let from = |target: &Target| match options.with_source {
        true => (target.kind.upstream)(&target.object),
        false => Vec::new(),
    };
    let (after, order) = in_order(ctx, &targets, from);
    let run = Run {
        ctx,
        client,
        options,
        targets: &targets,
        after: &after,
        order: &order,
        asked,
    };
    for level in &order.levels {
        run.level(level, &mut tally).await?;
    }
    Ok(tally.end())
}

/// Adds the sources of the targets, and what those are made from in turn; each once.
async fn upstream(client: &Client, targets: &mut Vec<Target>, tally: &mut Tally<'_>) {
    let mut known: HashSet<_> = targets.iter().map(|target| target.at.clone()).collect();
    let mut next = 0;
    while next < targets.len() {
        let sources = (targets[next].kind.upstream)(&targets[next].object);
        next += 1;
        for at in sources {
            if !known.insert(at.clone()) {
                continue;
            }
            tally.many = true;
            let Some(kind) = Kind::by_name(&at.kind) else {
                let error = Error::failed(format!("cannot reconcile {at}: the kind is unknown"));
                tally.failed(at, &error);
                continue;
            };
            let object = objects::get(client, kind, &at.namespace, &at.name).await;
            if let Some(object) = tally.take(&at, object) {
                targets.push(Target { kind, at, object });
            }
        }
    }
    tally.many |= targets.len() > 1;
}

/// One run over all targets.
struct Run<'a> {
    ctx: &'a Ctx,
    client: &'a Client,
    options: &'a ReconcileOptions,
    targets: &'a [Target],
    after: &'a [Vec<usize>],
    order: &'a Order,
    /// How many targets the command line means: the others are their sources.
    asked: usize,
}

impl Run<'_> {
    /// Asks for the reconciliation of the objects of a level, and waits for the controllers' answers to those very
    /// requests.
    async fn level(&self, level: &[usize], tally: &mut Tally<'_>) -> Result<()> {
        let token = self.ctx.now().to_string();
        let mut open = Vec::new();
        for &index in level {
            let target = &self.targets[index];
            match self.obstacle(index, tally) {
                Some(error) => tally.failed(target.at.clone(), &error),
                None if (target.kind.suspended)(&target.object) => {
                    tally.skipped(target.at.clone(), "it is suspended");
                }
                None if !target.kind.answers(&target.object) => {
                    let told = format!(
                        "{} needs no reconciliation",
                        target.at.seen_from(&self.ctx.namespace)
                    );
                    tally.done(target.at.clone(), "needs no reconciliation", Some(told));
                }
                None => open.push(index),
            }
        }
        let requests = open.into_iter().map(|index| self.request(index, &token));
        let mut requests = stream::iter(requests).buffer_unordered(AT_ONCE);
        let mut asked: BTreeMap<&'static str, (&'static Kind, Vec<DynamicObject>)> = BTreeMap::new();
        while let Some((index, answer)) = requests.next().await {
            let target = &self.targets[index];
            if let Some(object) = tally.take(&target.at, answer) {
                let of_kind = asked.entry(target.kind.kind).or_insert((target.kind, Vec::new()));
                of_kind.1.push(object);
            }
        }
        let tally = Mutex::new(tally);
        let waits = asked.into_values().map(|(kind, objects)| {
            let (token, tally) = (&token, &tally);
            async move {
                let settling = Settling {
                    client: self.client,
                    events: &self.ctx.events,
                    kind,
                    namespace: &self.ctx.namespace,
                    end: End::Answered(token),
                    timeout: self.ctx.left(),
                };
                let ended = |at: &Reference, outcome: &Result<DynamicObject>| {
                    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
                    match outcome {
                        Ok(object) => tally.reconciled(kind, object, "reconciled"),
                        Err(error) => tally.failed(at.clone(), error),
                    }
                };
                settling.each(objects, ended).await
            }
        });
        futures::future::try_join_all(waits).await?;
        Ok(())
    }

    /// Returns what keeps an object from being reconciled, however often its controller is asked.
    fn obstacle(&self, index: usize, tally: &Tally<'_>) -> Option<Error> {
        let (ctx, target) = (self.ctx, &self.targets[index]);
        let label = target.at.seen_from(&ctx.namespace);
        let named = self.options.targets.are_named() || index >= self.asked;
        if named && (target.kind.suspended)(&target.object) {
            return Some(refuse_suspended(target));
        }
        if let Some(circle) = self.order.circle(index) {
            let around = describe(ctx, self.targets, circle);
            return Some(
                Error::refused(format!("{label} is never ready: {around}")).hint("take one dependsOn away"),
            );
        }
        let from = match self.options.with_source {
            true => (target.kind.upstream)(&target.object),
            false => Vec::new(),
        };
        let before = self.after[index].iter().map(|&before| &self.targets[before].at);
        let mut failed = before
            .chain(&from)
            .filter_map(|at| Some((at, tally.failure_of(at)?)));
        let (at, kind) = failed.next()?;
        let first = at.seen_from(&ctx.namespace);
        Some(Error::new(
            kind,
            format!("{label} was not asked for: {first} comes before it, and failed"),
        ))
    }

    async fn request(&self, index: usize, token: &str) -> (usize, Result<DynamicObject>) {
        let target = &self.targets[index];
        let mut annotations = vec![REQUESTED_AT];
        if index < self.asked {
            annotations.extend(self.options.force.then_some(FORCE_AT));
            annotations.extend(self.options.reset.then_some(RESET_AT));
        }
        let annotations: Map<_, _> = annotations
            .iter()
            .map(|annotation| ((*annotation).to_owned(), token.into()))
            .collect();
        let patch = json!({"metadata": {"annotations": annotations}});
        let patience = (&self.ctx.events, self.ctx.left());
        let request = objects::patch_patiently(self.client, target.kind, &target.at, &patch, patience);
        let Reference {
            kind,
            namespace,
            name,
        } = &target.at;
        let what = format!("request reconciliation of {kind} {name} in {namespace} namespace");
        (index, self.ctx.events.mutate(what, request).await)
    }
}

fn refuse_suspended(target: &Target) -> Error {
    let Reference {
        kind,
        namespace,
        name,
    } = &target.at;
    Error::refused(format!("{kind} {name} in {namespace} namespace is suspended")).hint(format!(
        "resume it with flux-rs resume {} {name} -n {namespace}",
        target.kind.words()
    ))
}
