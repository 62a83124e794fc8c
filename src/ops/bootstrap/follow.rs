//! Waiting until the cluster has applied a commit of the repository, and telling what holds it up.

use std::time::Duration;

use futures::StreamExt;
use futures::stream::select;
use jiff::Timestamp;
use kube::api::DynamicObject;
use kube::runtime::{WatchStreamExt, watcher};
use serde_json::Value;

use super::cluster::sync_refs;
use crate::cluster::object::{ObjectRef, Resources};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::status::{Condition, condition, suspended};

/// How long a failure of the source must last to be final, unless a key is still to be registered.
pub const SOURCE_PATIENCE: Duration = Duration::from_secs(60);
/// How long a failure to apply must last to be final: what was applied first may have to settle.
const APPLY_PATIENCE: Duration = Duration::from_secs(15);

/// How far one of the two objects has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Progress {
    /// The revision it has dealt with.
    revision: String,
    /// The status of its condition Ready.
    ready: String,
    /// What that condition says.
    message: String,
    /// Whether its controller has seen its latest form.
    observed: bool,
    /// Whether it is suspended.
    suspended: bool,
}

impl Progress {
    /// Reads an object; `revision` points at the revision it has dealt with.
    fn of(object: &DynamicObject, revision: &str) -> Progress {
        let data = &object.data;
        let ready = condition(object, "Ready");
        Progress {
            revision: data
                .pointer(revision)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            ready: ready.map(Condition::status).unwrap_or_default().to_owned(),
            message: ready.map(Condition::message).unwrap_or_default().to_owned(),
            observed: data.pointer("/status/observedGeneration").and_then(Value::as_i64)
                == object.metadata.generation,
            suspended: suspended(object),
        }
    }

    /// Says whether the object has dealt with `revision` and is content.
    fn is_done(&self, revision: &str) -> bool {
        self.observed && self.ready == "True" && self.revision == revision
    }

    fn fails(&self) -> bool {
        self.observed && self.ready == "False"
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
        } else if done(elsewhere) {
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
        let since = match &self.failing {
            Some((message, since)) if *message == progress.message => *since,
            _ => now,
        };
        self.failing = Some((progress.message.clone(), since));
        let lasted = Duration::try_from(now.duration_since(since)).unwrap_or_default();
        match lasted >= patience {
            true => Err(failure(object, &progress.message)),
            false => Ok(Step::Waiting(format!("{object}{}", because(progress)))),
        }
    }
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
    let [source, kustomization] = &names;
    let watch = async |object: &ObjectRef| -> Result<_> {
        Ok(watcher::watch_object(resources.api(object).await?, &object.name).default_backoff())
    };
    let sources = watch(source).await?.map(|news| (0, news));
    let kustomizations = watch(kustomization).await?.map(|news| (1, news));
    let mut news = std::pin::pin!(select(sources, kustomizations));
    let mut state = State {
        source: Progress::default(),
        kustomization: Progress::default(),
        failing: None,
        source_patience,
    };
    let mut told = String::new();
    let mut elsewhere = None;
    let deadline = tokio::time::Instant::now() + ctx.left();
    loop {
        let what = match state.judge(goal, &revision, &names, ctx.now())? {
            Step::Done => return Ok(revision),
            Step::Waiting(what) => what,
            Step::Elsewhere(other) => {
                if elsewhere.as_ref() != Some(&other) {
                    match head().await {
                        Ok(now_at) if now_at == other => {
                            ctx.events.action(format!("the branch moved on to {now_at}"));
                            revision = now_at;
                            continue;
                        }
                        Ok(_) => {}
                        Err(error) => ctx.events.warn(format!("cannot look at the branch: {error}")),
                    }
                }
                let what = format!("{source} to fetch {revision}: it is at {other}");
                elsewhere = Some(other);
                what
            }
        };
        if what != told {
            ctx.events.wait(format!("waiting for {what}"));
            told.clone_from(&what);
        }
        // A failure that lasts brings no news: look again when patience may have run out.
        let look_again = tokio::time::Instant::now() + Duration::from_secs(5);
        let next = tokio::time::timeout_at(deadline.min(look_again), news.next()).await;
        match next {
            Ok(Some((index, Ok(object)))) => {
                let pointer = ["/status/artifact/revision", "/status/lastAppliedRevision"][index];
                let progress = object
                    .map(|object| Progress::of(&object, pointer))
                    .unwrap_or_default();
                match index {
                    0 => state.source = progress,
                    _ => state.kustomization = progress,
                }
            }
            Ok(Some((_, Err(error)))) => tracing::debug!(%error, "the watch is taken up again"),
            Ok(None) => return Err(Error::failed("the watch of the cluster ended")),
            Err(_) if tokio::time::Instant::now() < deadline => {}
            Err(_) => {
                return Err(Error::not_ready(format!("time is out waiting for {what}"))
                    .hint("run the bootstrap again: it goes on from here; --timeout gives it longer"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVISION: &str = "main@sha1:aaaa";

    fn at(revision: &str, ready: &str, message: &str) -> Progress {
        Progress {
            revision: revision.to_owned(),
            ready: ready.to_owned(),
            message: message.to_owned(),
            observed: true,
            suspended: false,
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
