//! `reconcile`: has controllers look at an object now, and waits for what comes of it.

use std::collections::HashSet;

use kube::Client;
use kube::core::DynamicObject;
use serde_json::{Map, json};

use crate::cluster::objects;
use crate::cluster::settle::Settling;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::status::{FORCE_AT, REQUESTED_AT, RESET_AT};
use crate::kind::{Kind, Reference};

/// What to reconcile, and how.
#[derive(Debug)]
pub struct ReconcileOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// The name.
    pub name: String,
    /// Reconciles first what the object is made from.
    pub with_source: bool,
    /// Has Helm install or upgrade once more although nothing changed.
    pub force: bool,
    /// Has the failures forgotten that keep the controller from trying again.
    pub reset: bool,
}

/// Reconciles the object, and before it what it is made from if that is asked for.
pub async fn run(ctx: &Ctx, options: &ReconcileOptions) -> Result<()> {
    let client = ctx.client().await?;
    let (kind, name) = (options.kind, &options.name);
    let object = objects::get(client, kind, &ctx.namespace, name).await?;
    refuse_suspended(kind, &object, &ctx.namespace, name)?;
    if options.with_source {
        let mut seen = HashSet::new();
        for source in (kind.upstream)(&object) {
            upstream(ctx, client, source, &mut seen).await?;
        }
    }
    let mut annotations = vec![REQUESTED_AT];
    annotations.extend(options.force.then_some(FORCE_AT));
    annotations.extend(options.reset.then_some(RESET_AT));
    one(ctx, client, kind, &object, (&ctx.namespace, name), &annotations).await
}

/// Reconciles a source, and before it what it is made from in turn; each once.
async fn upstream(
    ctx: &Ctx,
    client: &Client,
    source: Reference,
    seen: &mut HashSet<Reference>,
) -> Result<()> {
    if !seen.insert(source.clone()) {
        return Ok(());
    }
    let kind = Kind::by_name(&source.kind)
        .ok_or_else(|| Error::failed(format!("cannot reconcile {source}: the kind is unknown")))?;
    let object = objects::get(client, kind, &source.namespace, &source.name).await?;
    refuse_suspended(kind, &object, &source.namespace, &source.name)?;
    for deeper in (kind.upstream)(&object) {
        Box::pin(upstream(ctx, client, deeper, seen)).await?;
    }
    let place = (&source.namespace[..], &source.name[..]);
    one(ctx, client, kind, &object, place, &[REQUESTED_AT]).await
}

/// Asks for the reconciliation of one object, and waits for the controller's answer to that very request.
async fn one(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    object: &DynamicObject,
    (namespace, name): (&str, &str),
    annotations: &[&str],
) -> Result<()> {
    if !kind.answers(object) {
        ctx.events
            .done(format!("{} {name} needs no reconciliation", kind.kind));
        return Ok(());
    }
    let token = ctx.now().to_string();
    let annotations: Map<_, _> = annotations
        .iter()
        .map(|annotation| ((*annotation).to_owned(), token.clone().into()))
        .collect();
    let patch = json!({"metadata": {"annotations": annotations}});
    let request = objects::patch(client, kind, namespace, name, &patch);
    let what = format!(
        "request reconciliation of {} {name} in {namespace} namespace",
        kind.kind
    );
    let asked = ctx.events.mutate(what, request).await?;
    let settling = Settling {
        client,
        events: &ctx.events,
        kind,
        namespace,
        token: Some(&token),
        timeout: ctx.left(),
    };
    for (_, outcome) in settling.wait(vec![asked]).await? {
        let result = kind.result(&outcome?).unwrap_or_else(|| "reconciled".to_owned());
        ctx.events.done(format!("{} {name}: {result}", kind.kind));
    }
    Ok(())
}

fn refuse_suspended(kind: &Kind, object: &DynamicObject, namespace: &str, name: &str) -> Result<()> {
    match (kind.suspended)(object) {
        true => Err(Error::refused(format!(
            "{} {name} in {namespace} namespace is suspended",
            kind.kind
        ))
        .hint(format!(
            "resume it with flux-rs resume {} {name} -n {namespace}",
            kind.words()
        ))),
        false => Ok(()),
    }
}
