//! `logs`: what the controllers log, of all of them at once.

mod controllers;
mod entry;
mod follow;
mod merge;

use futures::future::try_join;

use crate::cluster::error::Error as ClusterError;
use crate::cluster::logs::{Log, Place, Window};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::output::data::Format;
use crate::output::stdout::Stdout;
use controllers::Controllers;
use entry::Entry;
pub use entry::Filter;
use follow::Follow;
use merge::Merge;

/// Which lines to show, and how.
#[derive(Debug)]
pub struct LogsOptions {
    /// The namespace of the controllers.
    pub flux_namespace: String,
    /// Which entries to show.
    pub filter: Filter,
    /// From where on.
    pub window: Window,
    /// Goes on to show what is logged, until interrupted.
    pub follow: bool,
    /// The form of a line: text or JSON.
    pub format: Format,
}

/// Shows the logs on `stdout`: what there is in the order of time, and then what comes, as it comes.
pub async fn run(ctx: &Ctx, options: &LogsOptions, stdout: &mut Stdout) -> Result<()> {
    let client = ctx.client().await?;
    let namespace = &options.flux_namespace;
    let find = try_join(
        Controllers::find(client, namespace),
        controllers::pods(client, namespace),
    );
    let (controllers, pods) = ctx.in_time(find).await?;
    let places: Vec<_> = pods.iter().filter_map(|pod| controllers.place(pod)).collect();
    if places.is_empty() && !(options.follow && controllers.are_known()) {
        return Err(
            Error::not_found(format!("no controllers of Flux found in namespace {namespace}"))
                .hint("name the namespace of the controllers with --flux-namespace, and see flux-rs check"),
        );
    }
    let mut show = Show {
        ctx,
        options,
        stdout,
        odd: 0,
        failed: Vec::new(),
    };
    let logs = places
        .iter()
        .map(|place| Log::new(client, place.clone(), options.window));
    let logs = show.all(logs.collect()).await?;
    if options.follow {
        let over = |place: &Place| pods.iter().any(|pod| controllers::is_over(pod, place));
        let logs = logs.into_iter().filter(|log| !over(log.place())).collect();
        let mut follow = Follow::start(client, namespace, controllers, &pods, logs).await?;
        let follow = follow.run(&mut show);
        match ctx.end {
            Some(end) => tokio::time::timeout(end, follow).await.unwrap_or(Ok(()))?,
            None => follow.await?,
        }
    }
    show.end()
}

/// Shows entries, and keeps what could not be read.
struct Show<'a> {
    ctx: &'a Ctx,
    options: &'a LogsOptions,
    stdout: &'a mut Stdout,
    /// How many lines were no entries.
    odd: usize,
    failed: Vec<Error>,
}

impl Show<'_> {
    /// Shows what there is in the order of time, and returns the logs that can be followed.
    async fn all(&mut self, logs: Vec<Log>) -> Result<Vec<Log>> {
        let mut merge = Merge::start(logs, &self.options.filter, self.ctx.timeout).await;
        loop {
            for (place, error) in merge.failed.drain(..) {
                self.fail(&place, error);
            }
            let Some((place, entry)) = merge.next().await else {
                break;
            };
            let line = entry.render(&place.pod, self.options.format)?;
            self.stdout.text(&line)?;
        }
        self.odd += merge.odd;
        self.stdout.flush()?;
        Ok(merge.into_logs())
    }

    /// Shows a line as soon as it came.
    fn line(&mut self, place: &Place, text: &str) -> Result<()> {
        let Some(entry) = Entry::parse(text) else {
            self.odd += 1;
            return Ok(());
        };
        if !entry.is_taken(&self.options.filter) {
            return Ok(());
        }
        self.stdout
            .text(&entry.render(&place.pod, self.options.format)?)?;
        self.stdout.flush()
    }

    fn fail(&mut self, place: &Place, error: Error) {
        let error = error.context(format!("cannot read the log of {}", place.pod));
        self.ctx.events.fail(error.chain());
        self.failed.push(error);
    }

    /// Ends with what could not be read.
    fn end(self) -> Result<()> {
        if self.odd > 0 {
            self.ctx.events.warn(format!(
                "{} lines are left out: they are no entries of a log, as what a crash leaves; kubectl logs shows them",
                self.odd
            ));
        }
        let Some(first) = self.failed.first() else {
            return Ok(());
        };
        let forbidden = self
            .failed
            .iter()
            .find(|error| error.kind() == ErrorKind::Forbidden);
        let worst = forbidden.unwrap_or(first);
        let error = Error::new(worst.kind(), "not all logs could be read");
        Err(worst.hints().iter().fold(error, |error, hint| error.hint(hint)))
    }
}

/// Returns what a failed request for a log means.
fn unread(place: &Place, error: kube::Error) -> Error {
    ClusterError::of(error, format!("get the log of the Pod {}", place.pod)).into()
}
