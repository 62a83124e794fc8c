//! Waiting until the cluster has applied a commit of the repository, and telling what holds it up.

use std::time::Duration;

use jiff::Timestamp;
use kube::api::DynamicObject;
use serde_json::Value;

use super::cluster::sync_refs;
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::watch::{News, Watch, Watches};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::status::{Condition, current_ready, observed_generation, suspended};

/// How long a failure of the source must last to be final, unless a key is still to be registered.
pub const SOURCE_PATIENCE: Duration = Duration::from_secs(60);
/// How long a failure to apply must last to be final: what was applied first may have to settle.
const APPLY_PATIENCE: Duration = Duration::from_secs(15);

/// Reasons of a Kustomization that is not ready but tried again by itself.
const PASSING: [&str; 3] = ["ArtifactFailed", "DependencyNotReady", "HealthCheckCanceled"];

/// How far one of the two objects has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Progress {
    /// The revision it has dealt with.
    revision: String,
    /// Whether what it reports besides conditions is about the object as it is now; they are written apart.
    observed: bool,
    /// The status of its condition Ready; empty while that is not about the object as it is now.
    ready: String,
    /// The reason of that condition.
    reason: String,
    /// What that condition says.
    message: String,
    /// Whether it is suspended.
    suspended: bool,
}

impl Progress {
    /// Reads an object; `revision` points at the revision it has dealt with.
    fn of(object: &DynamicObject, revision: &str) -> Progress {
        let ready = current_ready(object);
        let revision = object.data.pointer(revision).and_then(Value::as_str);
        Progress {
            revision: revision.unwrap_or_default().to_owned(),
            observed: observed_generation(object) == object.metadata.generation,
            ready: ready.map(Condition::status).unwrap_or_default().to_owned(),
            reason: ready.map(Condition::reason).unwrap_or_default().to_owned(),
            message: ready.map(Condition::message).unwrap_or_default().to_owned(),
            suspended: suspended(object),
        }
    }

    /// Says whether the object has dealt with `revision` and is content.
    fn is_done(&self, revision: &str) -> bool {
        self.observed && self.ready == "True" && self.revision == revision
    }

    fn fails(&self) -> bool {
        self.ready == "False" && !PASSING.contains(&self.reason.as_str())
    }
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The cluster has fetched the commit.
    Fetched,
    /// The cluster has applied the commit.
    Applied,
}

/// What one look at the two objects leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The goal is reached.
    Done,
    /// Something is still to come; the text says what.
    Waiting(String),
    /// The cluster is done with another revision: the branch may have moved on.
    Elsewhere(String),
}

/// Both objects as they are, and since when one fails.
struct State {
    source: Progress,
    kustomization: Progress,
    failing: Option<(String, Timestamp)>,
    /// How long a failure of the source must last to be final.
    source_patience: Duration,
}

impl State {
    fn see(&mut self, index: usize, object: Option<&DynamicObject>) {
        let read = |revision| object.map_or_else(Progress::default, |object| Progress::of(object, revision));
        match index {
            0 => self.source = read("/status/artifact/revision"),
            _ => self.kustomization = read("/status/lastAppliedRevision"),
        }
    }

    /// Judges the state against the revision that is waited for.
    fn judge(&mut self, goal: Goal, revision: &str, names: &[ObjectRef; 2], now: Timestamp) -> Result<Step> {
        let [source, kustomization] = names;
        for (object, progress) in [(source, &self.source), (kustomization, &self.kustomization)] {
            // A Kustomization that is about to follow another place is suspended until the source is there.
            if progress.suspended && (goal == Goal::Applied || object == source) {
                return Err(
                    Error::refused(format!("{object} is suspended, so the commit is not applied"))
                        .hint("resume it, then run the bootstrap again"),
                );
            }
        }
        let done = |revision: &str| {
            let applied = goal == Goal::Fetched || self.kustomization.is_done(revision);
            self.source.is_done(revision) && applied
        };
        let elsewhere = &self.source.revision;
        if done(revision) {
            return Ok(Step::Done);
        } else if !elsewhere.is_empty() && done(elsewhere) {
            return Ok(Step::Elsewhere(elsewhere.clone()));
        }
        let failed = if self.source.fails() {
            Some((source, &self.source, self.source_patience))
        } else if self.kustomization.fails() && self.source.revision == revision {
            Some((kustomization, &self.kustomization, APPLY_PATIENCE))
        } else {
            None
        };
        let Some((object, progress, patience)) = failed else {
            self.failing = None;
            return Ok(Step::Waiting(match self.source.is_done(revision) {
                false => format!("{source} to fetch {revision}{}", because(&self.source)),
                true => format!(
                    "{kustomization} to apply {revision}{}",
                    because(&self.kustomization)
                ),
            }));
        };
        let trouble = lasting(&progress.message);
        let since = match &self.failing {
            Some((known, since)) if *known == trouble => *since,
            _ => now,
        };
        self.failing = Some((trouble, since));
        let lasted = Duration::try_from(now.duration_since(since)).unwrap_or_default();
        match lasted >= patience {
            true => Err(failure(object, &progress.message)),
            false => Ok(Step::Waiting(format!("{object}{}", because(progress)))),
        }
    }
}

/// Returns what of a message stays the same from try to try: the names of temporary folders are other numbers each time.
fn lasting(message: &str) -> String {
    message.chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn because(progress: &Progress) -> String {
    match progress.message.is_empty() {
        true => String::new(),
        false => format!(": {}", progress.message),
    }
}

fn failure(object: &ObjectRef, message: &str) -> Error {
    Error::not_ready(format!("{object} is failing: {message}"))
        .hint("mend the cause, then run the bootstrap again: it goes on from here")
}

/// Waits until the cluster has fetched or applied `revision`, and returns the revision it is at.
///
/// When it is done with another one, `head` is asked for the revision the branch is at by then, since others may
/// have pushed meanwhile.
pub async fn until(
    goal: Goal,
    ctx: &Ctx,
    resources: &Resources,
    namespace: &str,
    source_patience: Duration,
    mut revision: String,
    mut head: impl AsyncFnMut() -> Result<String>,
) -> Result<String> {
    let names = sync_refs(namespace);
    let mut watches = Watches::new(ctx.left());
    for (index, object) in names.iter().enumerate() {
        watches.add(index, Watch::of_object(resources, object).await?);
    }
    let mut state = State {
        source: Progress::default(),
        kustomization: Progress::default(),
        failing: None,
        source_patience,
    };
    let mut known = [false, false];
    let mut told = format!("{} and {}", names[0], names[1]);
    let mut elsewhere = None;
    let look = async |_: &mut _, news: Option<News<usize>>| -> Result<_> {
        if let Some((index, change)) = news {
            let change =
                change.map_err(|error| ClusterError::of(error, format!("watch {}", names[index])))?;
            state.see(index, change.state().as_ref());
            known[index] = true;
        }
        if known.contains(&false) {
            return Ok(None);
        }
        let mut step = state.judge(goal, &revision, &names, ctx.now())?;
        if let Step::Elsewhere(other) = &step
            && elsewhere.as_ref() != Some(other)
        {
            elsewhere = Some(other.clone());
            match head().await {
                Ok(now_at) if now_at == *other => {
                    ctx.events.action(format!("the branch moved on to {now_at}"));
                    revision = now_at;
                    step = Step::Done;
                }
                Ok(_) => {}
                Err(error) => ctx.events.warn(format!("cannot look at the branch: {error}")),
            }
        }
        let what = match step {
            Step::Done => return Ok(Some(revision.clone())),
            Step::Waiting(what) => what,
            Step::Elsewhere(other) => format!("{} to fetch {revision}: it is at {other}", names[0]),
        };
        if what != told {
            ctx.events.wait(format!("waiting for {what}"));
            told = what;
        }
        Ok(None)
    };
    let end = watches.until(look).await?;
    end.ok_or_else(|| {
        Error::not_ready(format!("time is out waiting for {told}"))
            .hint("run the bootstrap again: it goes on from here; --timeout gives it longer")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVISION: &str = "main@sha1:aaaa";

    fn at(revision: &str, ready: &str, message: &str) -> Progress {
        Progress {
            revision: revision.to_owned(),
            observed: true,
            ready: ready.to_owned(),
            message: message.to_owned(),
            ..Progress::default()
        }
    }

    fn judge(state: &mut State, second: i64) -> Result<Step> {
        let now = Timestamp::from_second(second).expect("a time");
        state.judge(Goal::Applied, REVISION, &sync_refs("flux-system"), now)
    }

    #[test]
    fn both_objects_must_have_dealt_with_the_revision() {
        let mut state = State {
            source: at(REVISION, "True", ""),
            kustomization: at("main@sha1:old", "Unknown", "applying"),
            failing: None,
            source_patience: SOURCE_PATIENCE,
        };
        assert!(matches!(judge(&mut state, 0), Ok(Step::Waiting(what)) if what.contains("apply")));
        state.kustomization = at(REVISION, "True", "");
        assert_eq!(judge(&mut state, 0).expect("no failure"), Step::Done);
        state.kustomization.observed = false;
        assert!(matches!(judge(&mut state, 0), Ok(Step::Waiting(_))));
    }

    #[test]
    fn a_branch_that_moved_on_is_seen() {
        let other = "main@sha1:bbbb";
        let mut state = State {
            source: at(other, "True", ""),
            kustomization: at(other, "True", ""),
            failing: None,
            source_patience: SOURCE_PATIENCE,
        };
        assert_eq!(
            judge(&mut state, 0).expect("no failure"),
            Step::Elsewhere(other.to_owned())
        );
    }

    #[test]
    fn a_failure_is_final_when_it_lasts() {
        let mut state = State {
            source: at(REVISION, "True", ""),
            kustomization: at("", "False", "no kind Foo"),
            failing: None,
            source_patience: SOURCE_PATIENCE,
        };
        for second in [0, 14] {
            state.kustomization.message = format!("no kind Foo in /tmp/kustomization-{}", 42_449 + second);
            assert!(
                matches!(judge(&mut state, second), Ok(Step::Waiting(_))),
                "{second}"
            );
        }
        let error = judge(&mut state, 15).expect_err("it lasts");
        assert_eq!(error.kind(), crate::error::ErrorKind::NotReady);
        assert!(error.to_string().contains("no kind Foo"), "{error}");
    }

    #[test]
    fn a_failure_the_controller_waits_out_is_none() {
        let mut state = State {
            source: at(REVISION, "True", ""),
            kustomization: Progress {
                reason: "ArtifactFailed".to_owned(),
                ..at("", "False", "Source artifact not found, retrying in 30s")
            },
            failing: None,
            source_patience: SOURCE_PATIENCE,
        };
        for second in [0, 60] {
            assert!(
                matches!(judge(&mut state, second), Ok(Step::Waiting(_))),
                "{second}"
            );
        }
    }

    #[test]
    fn the_first_failure_counts_although_the_generation_is_not_observed() {
        let failing: DynamicObject = serde_json::from_value(serde_json::json!({
            "metadata": { "name": "a", "generation": 1 },
            "status": {
                "observedGeneration": -1,
                "conditions": [{
                    "type": "Ready", "status": "False", "reason": "BuildFailed", "observedGeneration": 1,
                }],
            },
        }))
        .expect("an object");
        assert!(Progress::of(&failing, "/status/lastAppliedRevision").fails());
    }

    #[test]
    fn a_suspended_object_is_told_at_once() {
        let mut state = State {
            source: Progress {
                suspended: true,
                ..Progress::default()
            },
            kustomization: Progress::default(),
            failing: None,
            source_patience: SOURCE_PATIENCE,
        };
        let error = judge(&mut state, 0).expect_err("suspended");
        assert_eq!(error.kind(), crate::error::ErrorKind::Refused);
    }
}
