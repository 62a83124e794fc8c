//! `report`: what changed since a time or a revision, as far back as it is on record.

mod change;
mod record;
mod render;

use std::collections::HashMap;

use futures::future::{join, join_all};
use jiff::{SignedDuration, Timestamp};
use k8s_openapi::api::core::v1::Event;
use kube::api::{Api, ListParams};
use kube::core::DynamicObject;
use kube::{Client, ResourceExt};
use serde::Serialize;

use super::tree::{State, Status};
use crate::cluster::error::Error as ClusterError;
use crate::cluster::failure;
use crate::cluster::flux_objects::{Pages, Selection};
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::revision::{Revision, carried};
use crate::kind::{KINDS, Kind, Reference};

pub use change::{Change, Outcome, Record};

/// What to report.
#[derive(Debug)]
pub struct ReportOptions {
    /// Where to begin.
    pub since: Since,
    /// Every namespace, in place of the context's.
    pub all_namespaces: bool,
    /// A label selector.
    pub labels: Option<String>,
    /// Renders the text as Markdown.
    pub markdown: bool,
}

/// Where a report begins.
#[derive(Clone, Debug)]
pub enum Since {
    /// So long ago.
    Ago(SignedDuration),
    /// At a time.
    Time(Timestamp),
    /// When a revision was applied.
    Revision(Revision),
}

/// What changed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeReport {
    /// Where it begins.
    pub since: Timestamp,
    /// The revision it begins at, if that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since_revision: Option<String>,
    /// Where it ends: now.
    pub until: Timestamp,
    /// The objects that changed, and those that are not well.
    pub objects: Vec<Object>,
    /// How many others there are.
    pub unchanged: usize,
    /// What could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
    #[serde(skip)]
    failure: Option<ErrorKind>,
    #[serde(skip)]
    markdown: bool,
}

/// An object, and what happened to it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Object {
    /// Which it is.
    #[serde(flatten)]
    pub object: Reference,
    /// How it is now.
    pub status: Status,
    /// The revision it carries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// Since when all that happened to it is on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_since: Option<Timestamp>,
    /// Where it is on record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_from: Option<Record>,
    /// Something may have happened in the time asked for of which there is no record.
    pub incomplete: bool,
    /// What happened, the oldest first.
    pub changes: Vec<Change>,
}

/// An object with its whole timeline.
struct Past {
    kind: &'static Kind,
    object: DynamicObject,
    timeline: Vec<Change>,
}

/// Puts the report together.
pub async fn run(ctx: &Ctx, options: ReportOptions) -> Result<ChangeReport> {
    let client = ctx.client().await?;
    let now = ctx.now();
    let (pasts, mut unread) = ctx
        .in_time(async { Ok(read(ctx, client, &options).await) })
        .await?;
    let is_forbidden = |error: &Error| error.kind() == ErrorKind::Forbidden;
    if pasts.is_empty() && !unread.is_empty() {
        return Err(unread.swap_remove(0));
    }
    let start = match &options.since {
        Since::Ago(ago) => now.checked_sub(*ago).unwrap_or(Timestamp::MIN),
        Since::Time(time) => *time,
        Since::Revision(revision) => {
            let times = pasts.iter().filter_map(|past| applied_at(past, revision));
            times.min().ok_or_else(|| {
                Error::not_found(format!("no object has {revision} on record"))
                    .hint("name a time with --since, or look in all namespaces with -A")
            })?
        }
    };
    let failure = match unread.iter().any(is_forbidden) {
        true => Some(ErrorKind::Forbidden),
        false => unread.first().map(Error::kind),
    };
    let mut report = ChangeReport {
        since: start,
        since_revision: match &options.since {
            Since::Revision(revision) => Some(revision.to_string()),
            _ => None,
        },
        until: now,
        objects: Vec::new(),
        unchanged: 0,
        unread: unread.iter().map(Error::chain).collect(),
        failure,
        markdown: options.markdown,
    };
    for past in pasts {
        // Each object counts from the moment it had the revision itself.
        let own = match &options.since {
            Since::Revision(revision) => applied_at(&past, revision).unwrap_or(start),
            _ => start,
        };
        let object = judge(past, own, &options.since);
        match object.changes.is_empty() && matches!(object.status.state, State::Ready | State::Suspended) {
            true => report.unchanged += 1,
            false => report.objects.push(object),
        }
    }
    Ok(report)
}

/// Returns when an object first had a revision.
fn applied_at(past: &Past, revision: &Revision) -> Option<Timestamp> {
    let of_it = |change: &&Change| {
        change.outcome != Outcome::Failed
            && change
                .revision
                .as_deref()
                .is_some_and(|applied| revision.matches(applied))
    };
    past.timeline.iter().find(of_it).map(|change| change.at)
}

fn judge(past: Past, start: Timestamp, since: &Since) -> Object {
    let Past {
        kind,
        object,
        timeline,
    } = past;
    let at = Reference::to(kind, &object);
    let (known_since, known_from) = record::known_since(kind, &object, &timeline);
    let existed = |known: Timestamp| record::created(&object).is_none_or(|created| created < known);
    let incomplete = known_since.is_some_and(|known| known > start && existed(known));
    let mut changes = change::since(timeline, start);
    if let Since::Revision(revision) = since {
        // What came with the revision itself is where the report begins.
        changes.retain(|change| {
            change.at > start
                || !change
                    .revision
                    .as_deref()
                    .is_some_and(|applied| revision.matches(applied))
        });
    }
    Object {
        status: Status::of(&ObjectRef::of_kind(kind, &at.namespace, &at.name), &object),
        revision: carried(kind, &object)
            .first()
            .map(|revision| (*revision).to_owned()),
        object: at,
        known_since,
        known_from,
        incomplete,
        changes,
    }
}

/// Reads the objects and the events about them, all at the same time.
async fn read(ctx: &Ctx, client: &Client, options: &ReportOptions) -> (Vec<Past>, Vec<Error>) {
    let selection = Selection {
        namespace: (!options.all_namespaces).then(|| ctx.namespace.clone()),
        labels: options.labels.clone(),
        ..Selection::default()
    };
    // What no controller looks at does not change by itself.
    let kinds = KINDS.iter().filter(|kind| kind.answers || kind.is_source());
    let lists = kinds.map(|kind| {
        let selection = &selection;
        async move { (kind, list(ctx, client, kind, selection).await) }
    });
    let (lists, events) = join(join_all(lists), events(client, selection.namespace.as_deref())).await;
    let (mut events, mut unread) = match events {
        Ok(events) => (events, Vec::new()),
        Err(error) => (HashMap::new(), vec![error]),
    };
    let mut pasts = Vec::new();
    for (kind, list) in lists {
        match list {
            Err(error) if failure::api_absent(&error) => {}
            Err(error) => unread.push(failure::of_list(kind, options.labels.as_deref(), error)),
            Ok(objects) => pasts.extend(objects.into_iter().map(|object| {
                let mut changes = record::of_status(kind, &object);
                changes.extend(events.remove(&Reference::to(kind, &object)).unwrap_or_default());
                Past {
                    kind,
                    timeline: change::timeline(changes),
                    object,
                }
            })),
        }
    }
    (pasts, unread)
}

async fn list(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    selection: &Selection,
) -> kube::Result<Vec<DynamicObject>> {
    let mut pages = Pages::new(client, kind, selection, ctx.timeout);
    let mut objects = Vec::new();
    while let Some(page) = pages.ask().await? {
        objects.extend(page);
    }
    objects.sort_by_key(|object| (object.namespace(), object.name_any()));
    Ok(objects)
}

/// Reads the events about Flux objects, page by page.
async fn events(client: &Client, namespace: Option<&str>) -> Result<HashMap<Reference, Vec<Change>>> {
    let api: Api<Event> = match namespace {
        Some(namespace) => Api::namespaced(client.clone(), namespace),
        None => Api::all(client.clone()),
    };
    let mut params = ListParams::default().limit(500);
    let mut found: HashMap<Reference, Vec<Change>> = HashMap::new();
    loop {
        let page = api
            .list(&params)
            .await
            .map_err(|error| ClusterError::of(error, "list events"))?;
        for event in page.items {
            let about = &event.involved_object;
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let Some(kind) = Kind::by_name(&text(&about.kind))
                .filter(|kind| text(&about.api_version).starts_with(&format!("{}/", kind.group)))
            else {
                continue;
            };
            let at = Reference {
                kind: kind.kind.to_owned(),
                namespace: text(&about.namespace),
                name: text(&about.name),
            };
            if let Some(change) = serde_json::to_value(&event)
                .ok()
                .as_ref()
                .and_then(record::of_event)
            {
                found.entry(at).or_default().push(change);
            }
        }
        params.continue_token = page.metadata.continue_.filter(|token| !token.is_empty());
        if params.continue_token.is_none() {
            return Ok(found);
        }
    }
}
