//! How far everything was when a wait ended.

use serde::Serialize;

use super::Until;
use super::goal::Standing;
use crate::api;
use crate::context::Ctx;
use crate::error::Error;
use crate::kind::Reference;
use crate::kind::revision::Revision;
use crate::output::report::Report;

/// How many objects are told of one by one; data has all of them.
const TOLD: usize = 20;

/// How far everything was when a wait ended.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Waited {
    /// `ready` or `deleted`.
    #[serde(rename = "for")]
    until: &'static str,
    /// The revision that was waited for.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    /// Whether everything got there.
    done: bool,
    /// Every object that was waited for.
    objects: Vec<Object>,
    #[serde(skip)]
    failure: Option<(String, Vec<String>)>,
}

/// How far one object was.
#[derive(Debug, Serialize)]
pub struct Object {
    #[serde(flatten)]
    at: Reference,
    /// `ready`, `blocked` or `failed`.
    state: &'static str,
    /// What it carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<String>,
    /// Why it is not ready.
    #[serde(skip_serializing_if = "String::is_empty")]
    message: String,
}

impl Object {
    pub(super) fn new(at: Reference, standing: &Standing, revision: Option<String>) -> Self {
        let (state, message) = match standing {
            Standing::Ready => ("ready", ""),
            Standing::Blocked(why) => ("blocked", &why[..]),
            Standing::Failed(why) => ("failed", &why[..]),
        };
        Object {
            at,
            state,
            revision,
            message: message.to_owned(),
        }
    }
}

impl Waited {
    pub(super) fn new(until: Until, revision: Option<&Revision>, objects: Vec<Object>) -> Self {
        Waited {
            until: match until {
                Until::Ready => "ready",
                Until::Deleted => "deleted",
            },
            revision: revision.map(ToString::to_string),
            done: true,
            objects,
            failure: None,
        }
    }

    /// Ends it as a failure.
    pub(super) fn fail(mut self, message: String, hints: Vec<String>) -> Self {
        self.done = false;
        self.failure = Some((message, hints));
        self
    }

    /// Ends it by what the objects say, and tells it.
    pub(super) fn end(self, ctx: &Ctx, late: Option<api::Duration>) -> Self {
        let of = |state: &str| {
            self.objects
                .iter()
                .filter(|object| object.state == state)
                .collect::<Vec<_>>()
        };
        let (failed, blocked, total) = (of("failed"), of("blocked"), self.objects.len());
        let label = |object: &Object| object.at.seen_from(&ctx.namespace);
        let at = self
            .revision
            .as_ref()
            .map(|revision| format!(" at {revision}"))
            .unwrap_or_default();
        if let [first, others @ ..] = &failed[..] {
            for other in others.iter().take(TOLD) {
                ctx.events
                    .fail(format!("{} has failed{at}: {}", label(other), other.message));
            }
            let message = format!("{} has failed{at}: {}", label(first), first.message);
            let mut hints = Vec::new();
            if first.message == "it is suspended" {
                hints.push("have it resumed with flux-rs resume".to_owned());
            }
            return self.fail(message, hints);
        }
        if let (Some(time), [first, others @ ..]) = (late, &blocked[..]) {
            for object in blocked.iter().take(TOLD) {
                ctx.events.fail(format!("{}: {}", label(object), object.message));
            }
            let more = match others.len() {
                0 => String::new(),
                more => format!(", and {more} more"),
            };
            let message = match self.until {
                "deleted" => format!("{}{more} not gone after {time}", label(first)),
                _ => format!(
                    "{} of {total} objects not ready{at} after {time}: {}{more}",
                    blocked.len(),
                    label(first)
                ),
            };
            return self.fail(message, vec!["give it more time with --timeout".to_owned()]);
        }
        ctx.events.done(match (self.until, &self.objects[..]) {
            ("deleted", _) => "everything is gone".to_owned(),
            (_, [one]) => format!("{} is ready{at}", label(one)),
            _ => format!("{total} objects are ready{at}"),
        });
        self
    }
}

impl Report for Waited {
    /// It was told while it was waited for.
    fn text(&self) -> String {
        String::new()
    }

    fn failure(&self) -> Option<Error> {
        let (message, hints) = self.failure.as_ref()?;
        let error = Error::not_ready(message);
        Some(hints.iter().fold(error, |error, hint| error.hint(hint)))
    }
}
