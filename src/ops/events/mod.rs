//! `events`: what controllers recorded about Flux objects.

mod places;
mod sheet;

use std::collections::HashMap;

use futures::stream::{SelectAll, StreamExt};
use kube::{Client, ResourceExt};

use crate::cluster::error::Error as ClusterError;
use crate::cluster::recorded::{About, Recorded};
use crate::cluster::watch::{Change, Watch};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::Kind;
use crate::output::data::Format;
use crate::output::stdout::Stdout;
use places::Places;
use sheet::Sheet;

/// Which events to show, and how.
#[derive(Debug)]
pub struct EventsOptions {
    /// The kind they are about; every kind of Flux when none.
    pub kind: Option<&'static Kind>,
    /// The name of the object they are about.
    pub name: Option<String>,
    /// Their types; any when empty.
    pub types: Vec<String>,
    /// In every namespace, in place of the context's.
    pub all_namespaces: bool,
    /// Leaves out the header of the table.
    pub no_header: bool,
    /// Goes on to show what happens, until interrupted.
    pub watch: bool,
    /// The form of the answer.
    pub format: Format,
}

impl EventsOptions {
    fn takes(&self, event: &Recorded) -> bool {
        let kind = event.field("/type");
        self.types.is_empty() || self.types.iter().any(|wanted| wanted.eq_ignore_ascii_case(kind))
    }
}

/// Shows the events on `stdout`.
pub async fn run(ctx: &Ctx, options: &EventsOptions, stdout: &mut Stdout) -> Result<()> {
    let client = ctx.client().await?;
    let places = ctx
        .in_time(async { places::find(ctx, client, options).await })
        .await?;
    let mut read = ctx
        .in_time(async { Ok(read(ctx, client, &places).await) })
        .await?;
    let mut failure = read.failure(places.denied.clone());
    if read.followed.is_empty()
        && let Some(error) = failure
    {
        return Err(error);
    }
    read.events.retain(|event| options.takes(event));
    // What happened at one time stays in the order of the server.
    read.events.sort_by_key(Recorded::last);
    let with_namespace = options.all_namespaces || places.elsewhere;
    let mut seen: HashMap<_, _> = read.events.iter().map(version).collect();
    let mut sheet = Sheet::open(ctx, options, with_namespace, stdout)?;
    if read.events.is_empty() && !options.watch {
        sheet.close()?;
        return match (failure, places.missing) {
            (Some(error), _) => Err(error),
            (None, Some(missing)) => Err(missing),
            (None, None) => {
                ctx.events.warn(match options.all_namespaces {
                    true => "no events found".to_owned(),
                    false => format!("no events found in namespace {}", ctx.namespace),
                });
                Ok(())
            }
        };
    }
    if let Some(missing) = places.missing {
        ctx.events.warn(missing.to_string());
    }
    sheet.add(std::mem::take(&mut read.events))?;
    if !options.watch {
        sheet.close()?;
        return failure.map_or(Ok(()), Err);
    }
    if let Some(error) = &failure {
        ctx.events.fail(error.to_string());
    }
    let mut changes = SelectAll::new();
    for (about, version) in read.followed {
        let watch = Watch::of_recorded(client, &about, Some(version));
        changes.push(watch.changes().map(move |change| (about.clone(), change)).boxed());
    }
    let follow = async {
        let failure = &mut failure;
        while let Some((about, change)) = changes.next().await {
            let news = match change {
                Ok(Change::Seen(event)) => vec![*event],
                Ok(Change::Listed(events)) => events,
                // It is forgotten, which is no news.
                Ok(Change::Gone(_)) => continue,
                Err(error) => {
                    let error = refused(error, &about);
                    ctx.events.fail(error.to_string());
                    failure.get_or_insert(error);
                    continue;
                }
            };
            let news = news.into_iter().map(Recorded::new);
            let mut news: Vec<_> = news
                .filter(|event| about.takes(event) && options.takes(event))
                .collect();
            news.retain(|event| {
                let (uid, version) = version(event);
                seen.insert(uid, version.clone()) != Some(version)
            });
            news.sort_by_key(Recorded::last);
            sheet.add(news)?;
        }
        Ok(())
    };
    let end: Result<()> = match ctx.end {
        Some(end) => tokio::time::timeout(end, follow).await.unwrap_or(Ok(())),
        None => follow.await,
    };
    end?;
    failure.map_or(Ok(()), Err)
}

/// Returns what tells a state of an event from all others.
fn version(event: &Recorded) -> (String, String) {
    (
        event.0.uid().unwrap_or_default(),
        event.0.resource_version().unwrap_or_default(),
    )
}

/// What could be read.
#[derive(Default)]
struct Read {
    events: Vec<Recorded>,
    /// What was read to its end, and from where a watch goes on.
    followed: Vec<(About, String)>,
    failed: Vec<(About, kube::Error)>,
    /// Not all namespaces may be read at once: these were, one by one.
    partial: Option<(About, kube::Error, Vec<String>)>,
}

/// Reads the events of all places at once.
async fn read(ctx: &Ctx, client: &Client, places: &Places) -> Read {
    let mut read = Read::default();
    let answers = futures::future::join_all(places.abouts.iter().map(|about| about.read(client))).await;
    for (about, answer) in places.abouts.iter().zip(answers) {
        match answer {
            Err(error) if about.namespace.is_none() && is_forbidden(&error) => {
                let shown = one_by_one(ctx, client, about, &mut read).await;
                match shown.is_empty() {
                    true => read.failed.push((about.clone(), error)),
                    false => read.partial = Some((about.clone(), error, shown)),
                }
            }
            answer => read.take(about.clone(), answer),
        }
    }
    read
}

/// Reads one namespace after the other, and returns those that may be read.
async fn one_by_one(ctx: &Ctx, client: &Client, about: &About, read: &mut Read) -> Vec<String> {
    let mut shown = Vec::new();
    for namespace in places::namespaces(ctx, client).await {
        let about = About {
            namespace: Some(namespace.clone()),
            ..about.clone()
        };
        match about.read(client).await {
            Err(error) if is_forbidden(&error) => {}
            answer => {
                shown.push(namespace);
                read.take(about, answer);
            }
        }
    }
    shown
}

fn is_forbidden(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 403)
}

impl Read {
    fn take(&mut self, about: About, answer: kube::Result<(Vec<Recorded>, String)>) {
        match answer {
            Ok((events, version)) => {
                self.events.extend(events);
                self.followed.push((about, version));
            }
            Err(error) => self.failed.push((about, error)),
        }
    }

    /// Returns the failure of a command that could not read all there is; `denied` is what else was not read.
    fn failure(&mut self, denied: Option<String>) -> Option<Error> {
        let mut failed = self.failed.drain(..).map(|(about, error)| refused(error, &about));
        if let Some(first) = failed.next() {
            return Some(first);
        }
        if let Some((about, error, shown)) = self.partial.take() {
            let error = refused(error, &about);
            let shown = shown.join(", ");
            return Some(
                Error::new(error.kind(), format!("only the events of {shown} may be read")).caused_by(error),
            );
        }
        denied.map(|denied| Error::new(ErrorKind::Forbidden, denied))
    }
}

fn refused(error: kube::Error, about: &About) -> Error {
    let place = match &about.namespace {
        Some(namespace) => format!("in namespace {namespace}"),
        None => "in all namespaces".to_owned(),
    };
    ClusterError::of(error, format!("list events {place}")).into()
}
