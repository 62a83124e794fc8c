//! `reconcile`: has controllers look at objects now, and waits for what comes of it.

use std::collections::HashSet;

use futures::future::LocalBoxFuture;
use kube::Client;
use kube::core::DynamicObject;
use serde_json::{Map, json};

use super::flow::{Answer, Deed, Flow};
use super::order::Order;
use super::outcome::{Acted, Tally};
use super::targets::{Target, Targets, describe, in_order};
use crate::cluster::flux_objects;
use crate::cluster::settle::End;
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
    let order = in_order(ctx, &targets, |target| options.before(target));
    let token = ctx.now().to_string();
    let mut run = Run {
        ctx,
        client,
        options,
        targets: &targets,
        order: &order,
        asked,
        token: &token,
        tally,
    };
    let flow = Flow {
        ctx,
        client,
        targets: &targets,
        end: End::Answered(&token),
    };
    flow.run(&order.after, &mut run).await;
    Ok(run.tally.end())
}

impl ReconcileOptions {
    /// Returns what is reconciled before a target, besides what it depends on.
    fn before(&self, target: &Target) -> Vec<Reference> {
        match self.with_source {
            true => (target.kind.upstream)(&target.object),
            false => Vec::new(),
        }
    }
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
            let object = flux_objects::get(client, kind, &at.namespace, &at.name).await;
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
    order: &'a Order,
    /// How many targets the command line means: the others are their sources.
    asked: usize,
    /// What comes back from the controllers when they have handled these very requests.
    token: &'a str,
    tally: Tally<'a>,
}

impl<'a> Deed<'a> for Run<'a> {
    fn begin(&mut self, index: usize) -> Option<LocalBoxFuture<'a, Answer>> {
        let target = &self.targets[index];
        if let Some(error) = self.obstacle(index) {
            self.tally.failed(target.at.clone(), &error);
            return None;
        }
        if (target.kind.suspended)(&target.object) {
            self.tally.skipped(target.at.clone(), "it is suspended");
            return None;
        }
        if !target.kind.answers(&target.object) {
            let told = format!(
                "{} needs no reconciliation",
                target.at.seen_from(&self.ctx.namespace)
            );
            self.tally
                .done(target.at.clone(), "needs no reconciliation", Some(told));
            return None;
        }
        Some(self.request(index))
    }

    fn answered(&mut self, index: usize, answer: Answer) -> Option<DynamicObject> {
        self.tally.take(&self.targets[index].at, answer).flatten()
    }

    fn ended(&mut self, index: usize, outcome: Result<DynamicObject>) {
        self.tally.reconciled(&self.targets[index], outcome, "reconciled");
    }
}

impl<'a> Run<'a> {
    /// Returns what keeps an object from being reconciled, however often its controller is asked.
    fn obstacle(&self, index: usize) -> Option<Error> {
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
        let before = self.order.after[index]
            .iter()
            .map(|&before| &self.targets[before].at);
        // A source that could not be read is no target.
        let from = self.options.before(target);
        let mut failed = before
            .chain(&from)
            .filter_map(|at| Some((at, self.tally.failure_of(at)?)));
        let (at, kind) = failed.next()?;
        let first = at.seen_from(&ctx.namespace);
        Some(Error::new(
            kind,
            format!("{label} was not asked for: {first} comes before it, and failed"),
        ))
    }

    fn request(&self, index: usize) -> LocalBoxFuture<'a, Answer> {
        let (ctx, client, target) = (self.ctx, self.client, &self.targets[index]);
        let mut annotations = vec![REQUESTED_AT];
        if index < self.asked {
            annotations.extend(self.options.force.then_some(FORCE_AT));
            annotations.extend(self.options.reset.then_some(RESET_AT));
        }
        let annotations: Map<_, _> = annotations
            .iter()
            .map(|annotation| ((*annotation).to_owned(), self.token.into()))
            .collect();
        let Reference {
            kind,
            namespace,
            name,
        } = &target.at;
        let what = format!("request reconciliation of {kind} {name} in {namespace} namespace");
        Box::pin(async move {
            let patch = json!({"metadata": {"annotations": annotations}});
            let patience = (&ctx.events, ctx.left());
            let request = flux_objects::patch_patiently(client, target.kind, &target.at, &patch, patience);
            ctx.events.mutate(what, request).await.map(Some)
        })
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
