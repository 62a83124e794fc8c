//! `suspend`: tells controllers to leave objects alone.

use std::time::Duration;

use futures::future::LocalBoxFuture;
use kube::Client;
use kube::core::DynamicObject;
use serde_json::{Map, Value, json};

use super::affected;
use super::flow::{Answer, Deed, Flow};
use super::outcome::{Acted, Tally};
use super::targets::{Target, Targets, in_order};
use crate::cluster::flux_objects;
use crate::cluster::settle::End;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::suspension::{SUSPEND_REASON, SUSPEND_UNTIL};
use crate::kind::{Kind, Reference};

/// What to suspend, and what to say of it.
#[derive(Debug)]
pub struct SuspendOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub targets: Targets,
    /// Why.
    pub reason: Option<String>,
    /// Until when.
    pub until: Option<Until>,
}

/// When a suspension may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// So long from now.
    After(Duration),
    /// At this time.
    At(jiff::Timestamp),
}

impl Until {
    /// Returns the time, to the second; one that is past is a usage error.
    fn time(self, now: jiff::Timestamp) -> Result<jiff::Timestamp> {
        let time = match self {
            Until::At(time) => time,
            Until::After(time) => now
                .checked_add(time)
                .map_err(|_| Error::usage("--until is too far away"))?,
        };
        let second = |time: jiff::Timestamp| jiff::Timestamp::from_second(time.as_second()).unwrap_or(time);
        match time > now {
            true => Ok(second(time)),
            false => Err(Error::usage(format!("--until {time} is past"))),
        }
    }
}

/// Suspends the objects, each before those it depends on; one that is suspended already stays so.
pub async fn run(ctx: &Ctx, options: &SuspendOptions) -> Result<Acted> {
    let until = options.until.map(|until| until.time(ctx.now())).transpose()?;
    ctx.in_time(async {
        let client = ctx.client().await?;
        let mut tally = Tally::new(ctx, "suspend", "could not be suspended");
        let targets = options
            .targets
            .read(ctx, client, options.kind, &mut tally)
            .await?;
        let users = affected::users(ctx, client, &targets).await;
        let mut along = Vec::new();
        for target in &targets {
            let users = users.get(&target.at).cloned().unwrap_or_default();
            along.push(warn(ctx, target, users));
        }
        let patch = patch(options.reason.as_deref(), until);
        let order = in_order(ctx, &targets, |_| Vec::new());
        let mut run = Run {
            ctx,
            client,
            targets: &targets,
            patch: &patch,
            says: says(options.reason.as_deref(), until),
            along,
            tally,
        };
        let flow = Flow {
            ctx,
            client,
            targets: &targets,
            end: End::Settled,
        };
        flow.run(&order.reversed(), &mut run).await;
        if until.is_some() && !targets.is_empty() {
            ctx.events.action(
                "nothing resumes them by itself: run flux-rs resume --expired when the time has come",
            );
        }
        Ok(run.tally.end())
    })
    .await
}

/// One run over all targets.
struct Run<'a> {
    ctx: &'a Ctx,
    client: &'a Client,
    targets: &'a [Target],
    patch: &'a Value,
    says: String,
    along: Vec<Vec<String>>,
    tally: Tally<'a>,
}

impl<'a> Deed<'a> for Run<'a> {
    fn begin(&mut self, index: usize) -> Option<LocalBoxFuture<'a, Answer>> {
        let (ctx, client, target, patch) = (self.ctx, self.client, &self.targets[index], self.patch);
        let Reference {
            kind,
            namespace,
            name,
        } = &target.at;
        let what = format!("suspend {kind} {name} in {namespace} namespace");
        Some(Box::pin(async move {
            let patience = (&ctx.events, ctx.left());
            let suspend = flux_objects::patch_patiently(client, target.kind, &target.at, patch, patience);
            ctx.events.mutate(what, suspend).await.map(Some)
        }))
    }

    fn answered(&mut self, index: usize, answer: Answer) -> Option<DynamicObject> {
        let at = &self.targets[index].at;
        self.tally.take(at, answer)?;
        self.tally.done(at.clone(), self.says.clone(), None);
        self.tally.along(at, std::mem::take(&mut self.along[index]));
        None
    }

    /// Nothing is waited for.
    fn ended(&mut self, _: usize, _: Result<DynamicObject>) {}
}

fn says(reason: Option<&str>, until: Option<jiff::Timestamp>) -> String {
    let until = until.map(|until| format!(" until {until}")).unwrap_or_default();
    let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    format!("suspended{until}{reason}")
}

/// What is not said again stays as it was said before.
fn patch(reason: Option<&str>, until: Option<jiff::Timestamp>) -> Value {
    let mut annotations = Map::new();
    annotations.extend(reason.map(|reason| (SUSPEND_REASON.to_owned(), reason.into())));
    annotations.extend(until.map(|until| (SUSPEND_UNTIL.to_owned(), until.to_string().into())));
    match annotations.is_empty() {
        true => json!({"spec": {"suspend": true}}),
        false => json!({"spec": {"suspend": true}, "metadata": {"annotations": annotations}}),
    }
}

/// Warns of what an object that is suspended takes along, and returns it.
fn warn(ctx: &Ctx, target: &Target, users: Vec<String>) -> Vec<String> {
    let (label, managed) = (
        target.at.seen_from(&ctx.namespace),
        affected::managed(&target.object),
    );
    if !users.is_empty() {
        ctx.events.warn(format!(
            "{label} brings nothing new while it is suspended to {}",
            affected::name(&users)
        ));
        return users;
    }
    if !managed.is_empty() {
        ctx.events.warn(format!(
            "{label} applies other Flux objects, and no change of theirs while it is suspended: {}",
            affected::name(&managed)
        ));
    }
    managed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_a_time_to_come_to_the_second() {
        let now: jiff::Timestamp = "2026-01-01T12:00:00.5Z".parse().expect("a time");
        let time = |until: Until| until.time(now).map(|time| time.to_string());
        let hours = Until::After(Duration::from_secs(7200));
        assert_eq!(time(hours).expect("to come"), "2026-01-01T14:00:00Z");
        let at = |text: &str| time(Until::At(text.parse().expect("a time")));
        assert_eq!(
            at("2026-01-02T00:00:00+02:00").expect("to come"),
            "2026-01-01T22:00:00Z"
        );
        assert_eq!(
            at("2026-01-01T11:00:00Z").expect_err("past").kind().exit_code(),
            2
        );
        let endless = Until::After(Duration::from_secs(u64::MAX));
        assert_eq!(time(endless).expect_err("too far").kind().exit_code(), 2);
    }

    #[test]
    fn what_is_not_said_is_not_changed() {
        assert_eq!(patch(None, None), json!({"spec": {"suspend": true}}));
        let until = "2026-01-01T14:00:00Z".parse().ok();
        assert_eq!(
            patch(Some("why"), until)["metadata"]["annotations"],
            json!({SUSPEND_REASON: "why", SUSPEND_UNTIL: "2026-01-01T14:00:00Z"})
        );
    }
}
