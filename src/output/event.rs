//! What a command tells while it works: events, and the sinks that show them on stderr.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use serde::Serialize;

/// What an [`Event`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    /// Something is being done.
    Action,
    /// Something was made without being applied yet.
    Generate,
    /// Something is waited for.
    Wait,
    /// Something is done.
    Done,
    /// Something deserves attention, and the command goes on.
    Warn,
    /// Something failed.
    Fail,
}

impl EventKind {
    /// Returns the mark that starts the event's line.
    pub fn mark(self) -> &'static str {
        match self {
            EventKind::Action => "►",
            EventKind::Generate => "✚",
            EventKind::Wait => "◎",
            EventKind::Done => "✔",
            EventKind::Warn => "⚠",
            EventKind::Fail => "✗",
        }
    }
}

/// Where an event stands to a mutation, the steps that change a cluster or a repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mutation {
    /// Counts the mutations of this run from 1.
    pub id: u64,
    /// `before` or `after`.
    pub phase: Phase,
}

/// The side of a mutation an event stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The mutation has not been sent.
    Before,
    /// The mutation has been answered.
    After,
}

/// One thing a command tells while it works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// What the event reports.
    pub kind: EventKind,
    /// One line, lower case, without a secret in it.
    pub message: String,
    /// Set on the two events around every mutation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mutation: Option<Mutation>,
}

impl Event {
    /// Says whether a mutation is about to begin: people are told when it is done.
    pub fn opens_mutation(&self) -> bool {
        self.mutation
            .as_ref()
            .is_some_and(|mutation| mutation.phase == Phase::Before)
    }
}

/// Shows events as they come.
pub trait Sink: Send + Sync {
    /// Shows one event, before it returns.
    fn show(&self, event: &Event);

    /// Draws nothing until the next event, so that a prompt owns the terminal.
    fn clear(&self) {}
}

/// Numbers mutations and hands events to a sink; copies do so together.
#[derive(Clone)]
pub struct Events(Arc<Hub>);

struct Hub {
    sink: Box<dyn Sink>,
    mutations: AtomicU64,
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events")
    }
}

impl Events {
    /// Makes the hub of one run.
    pub fn new(sink: Box<dyn Sink>) -> Self {
        Events(Arc::new(Hub {
            sink,
            mutations: AtomicU64::new(0),
        }))
    }

    /// Reports that something is being done.
    pub fn action(&self, message: impl Into<String>) {
        self.tell(EventKind::Action, message);
    }

    /// Reports that something was made.
    pub fn generate(&self, message: impl Into<String>) {
        self.tell(EventKind::Generate, message);
    }

    /// Reports what is waited for.
    pub fn wait(&self, message: impl Into<String>) {
        self.tell(EventKind::Wait, message);
    }

    /// Reports that something is done.
    pub fn done(&self, message: impl Into<String>) {
        self.tell(EventKind::Done, message);
    }

    /// Reports something that deserves attention.
    pub fn warn(&self, message: impl Into<String>) {
        self.tell(EventKind::Warn, message);
    }

    /// Reports a failure the command goes on after.
    pub fn fail(&self, message: impl Into<String>) {
        self.tell(EventKind::Fail, message);
    }

    /// Runs `mutation`, a step that changes a cluster or a repository, between its two events.
    ///
    /// The first is shown before anything is sent, the second only after success: whoever reads the events
    /// of a run that was killed knows which step may have been half done.
    pub async fn mutate<T, E>(
        &self,
        what: impl Into<String>,
        mutation: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let what = what.into();
        let id = self.0.mutations.fetch_add(1, Ordering::Relaxed) + 1;
        let event = |kind, phase, message| Event {
            kind,
            message,
            mutation: Some(Mutation { id, phase }),
        };
        self.0
            .sink
            .show(&event(EventKind::Action, Phase::Before, what.clone()));
        let value = mutation.await?;
        self.0.sink.show(&event(EventKind::Done, Phase::After, what));
        Ok(value)
    }

    /// Has the sink draw nothing until the next event.
    pub fn clear(&self) {
        self.0.sink.clear();
    }

    fn tell(&self, kind: EventKind, message: impl Into<String>) {
        self.0.sink.show(&Event {
            kind,
            message: message.into(),
            mutation: None,
        });
    }
}

/// Keeps events in memory, for tests.
#[derive(Default)]
pub struct Memory(pub Mutex<Vec<Event>>);

impl Sink for std::sync::Arc<Memory> {
    fn show(&self, event: &Event) {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .push(event.clone());
    }
}
