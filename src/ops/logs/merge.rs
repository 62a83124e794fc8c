//! The entries of several logs in the order of time, read only as far as they are shown.

use std::time::Duration;

use futures::future::join_all;
use jiff::Timestamp;
use tokio::time::Instant;

use super::entry::{Entry, Filter};
use super::unread;
use crate::cluster::failure;
use crate::cluster::logs::{Log, Place, is_waiting};
use crate::error::Error;

/// Logs that are read to their ends.
pub(super) struct Merge<'a> {
    sources: Vec<Source>,
    filter: &'a Filter,
    /// How long the server may take for all, and what it has left of that.
    limit: Duration,
    left: Duration,
    /// How many lines were no entries.
    pub(super) odd: usize,
    /// What could not be read, since it was last asked for.
    pub(super) failed: Vec<(Place, Error)>,
}

struct Source {
    log: Log,
    /// The next entry, and its time; none at the end.
    head: Option<(Timestamp, Entry)>,
    last: Timestamp,
    refused: bool,
}

/// What reading on led to.
#[derive(Default)]
struct Step {
    odd: usize,
    failed: Option<kube::Error>,
}

impl<'a> Merge<'a> {
    /// Reads the first entry of each log.
    pub(super) async fn start(logs: Vec<Log>, filter: &'a Filter, limit: Duration) -> Self {
        let source = |log| Source {
            log,
            head: None,
            last: Timestamp::UNIX_EPOCH,
            refused: false,
        };
        let mut merge = Merge {
            sources: logs.into_iter().map(source).collect(),
            filter,
            limit,
            // A request that is not answered ends a little earlier, and tells more.
            left: limit + Duration::from_millis(100),
            odd: 0,
            failed: Vec::new(),
        };
        let all: Vec<usize> = (0..merge.sources.len()).collect();
        merge.advance(&all).await;
        merge
    }

    /// Returns the earliest entry, and the container it is from.
    pub(super) async fn next(&mut self) -> Option<(Place, Entry)> {
        let heads = self.sources.iter().enumerate();
        let times = heads.filter_map(|(index, source)| Some((source.head.as_ref()?.0, index)));
        let (_, index) = times.min()?;
        let (_, entry) = self.sources[index].head.take()?;
        self.advance(&[index]).await;
        Some((self.sources[index].log.place().clone(), entry))
    }

    /// Returns the logs that were read, and may be followed.
    pub(super) fn into_logs(self) -> Vec<Log> {
        let may = self.sources.into_iter().filter(|source| !source.refused);
        may.map(|source| source.log).collect()
    }

    /// Reads the next entry of some logs.
    async fn advance(&mut self, which: &[usize]) {
        let started = Instant::now();
        let (filter, left) = (self.filter, self.left);
        let sources = self.sources.iter_mut().enumerate();
        let sources = sources.filter(|(index, _)| which.contains(index));
        let steps = sources.map(|(index, source)| async move {
            let step = tokio::time::timeout(left, source.advance(filter)).await;
            (index, step)
        });
        for (index, step) in join_all(steps).await {
            let place = self.sources[index].log.place().clone();
            let error = match step {
                Ok(step) => {
                    self.odd += step.odd;
                    match step.failed {
                        // A container that has not started has logged nothing.
                        Some(error) if !is_waiting(&error) => {
                            self.sources[index].refused = failure::is_refusal(&error);
                            unread(&place, error)
                        }
                        _ => continue,
                    }
                }
                Err(_) => Error::not_ready(format!(
                    "it has no end within {}",
                    crate::api::Duration::from(self.limit)
                ))
                .hint("give it more time with --timeout"),
            };
            self.failed.push((place, error));
        }
        self.left = self.left.saturating_sub(started.elapsed());
    }
}

impl Source {
    /// Reads up to the next entry the filter takes.
    async fn advance(&mut self, filter: &Filter) -> Step {
        let mut step = Step::default();
        loop {
            let line = match self.log.read().await {
                Ok(Some(line)) => line,
                Ok(None) => return step,
                Err(error) => {
                    step.failed = Some(error);
                    return step;
                }
            };
            let Some(entry) = Entry::parse(&line.text) else {
                step.odd += 1;
                continue;
            };
            if !entry.is_taken(filter) {
                continue;
            }
            // The lines of one log stay in their order.
            self.last = entry.time().unwrap_or(line.written).max(self.last);
            self.head = Some((self.last, entry));
            return step;
        }
    }
}
