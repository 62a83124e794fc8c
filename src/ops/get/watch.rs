//! `get --watch`: the lists, then a row for every change.

use std::collections::{HashMap, HashSet};

use futures::stream::{SelectAll, StreamExt};
use kube::core::{DynamicObject, ObjectMeta};
use kube::{Client, ResourceExt};
use serde_json::Value;

use super::printer::{Event, Printer};
use super::{GetOptions, Lists, incomplete};
use crate::cluster::failure;
use crate::cluster::watch::{Change, Watch};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::output::stdout::Stdout;

/// Shows the objects there are, then every change, until the reader goes away, the server refuses all there is to
/// follow, or the time that was given is over.
pub(super) async fn run(ctx: &Ctx, client: &Client, options: &GetOptions, stdout: &mut Stdout) -> Result<()> {
    let mut lists = Lists::begin(ctx, client, options).await?;
    let mut show = Show {
        ctx,
        options,
        printer: Printer::open(options, ctx.now(), stdout)?,
        followed: Vec::new(),
    };
    let mut changes = SelectAll::new();
    for mut reader in std::mem::take(&mut lists.open) {
        let mut known = HashMap::new();
        let end = loop {
            match reader.next().await {
                Ok(Some(page)) => {
                    for object in &page {
                        let shown = options.filter.takes(reader.kind, object);
                        known.insert(key(object), (object.resource_version(), shown));
                    }
                    show.printer.add(reader.kind, options.pick(reader.kind, page))?;
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        match end {
            Ok(()) => {
                for (selection, version) in std::mem::take(&mut reader.read) {
                    let index = show.followed.len();
                    let here = |at: &String| {
                        let namespace = selection.namespace.as_deref();
                        namespace.is_none_or(|namespace| at.split('/').next() == Some(namespace))
                    };
                    let known = known.extract_if(|at, _| here(at)).collect();
                    show.followed.push(Followed {
                        kind: reader.kind,
                        known,
                    });
                    let watch = Watch::of_kind(client, reader.kind, &selection, Some(version));
                    changes.push(watch.changes().map(move |change| (index, change)).boxed());
                }
            }
            Err(error) => lists.fail(reader.kind, error),
        }
        if lists.late {
            break;
        }
        lists.close(reader);
    }
    show.printer.begin_changes()?;
    let late = lists.late;
    let mut failed = lists.failure(ctx);
    if let Some(error) = failed.take_if(|_| late) {
        return Err(error);
    }
    if let Some(error) = failed.as_ref().filter(|_| !changes.is_empty()) {
        ctx.events.fail(error.to_string());
    }
    let follow = async {
        let mut refused = Vec::new();
        while let Some((index, change)) = changes.next().await {
            match change {
                Ok(change) => show.change(index, change)?,
                Err(error) => {
                    let kind = show.followed[index].kind;
                    let error = failure::of_kind(kind, error);
                    if !changes.is_empty() {
                        ctx.events.fail(error.to_string());
                    }
                    refused.push((kind, error));
                }
            }
        }
        Ok(incomplete(ctx, refused))
    };
    let refused: Result<Option<Error>> = match ctx.end {
        Some(end) => tokio::time::timeout(end, follow).await.unwrap_or(Ok(None)),
        None => follow.await,
    };
    failed = refused?.or(failed);
    failed.map_or(Ok(()), Err)
}

/// What is followed by one watch.
struct Followed {
    kind: &'static Kind,
    /// The version of every object, and whether it was shown.
    known: HashMap<String, (Option<String>, bool)>,
}

/// Shows what changes.
struct Show<'a> {
    ctx: &'a Ctx,
    options: &'a GetOptions,
    printer: Printer<'a>,
    followed: Vec<Followed>,
}

impl Show<'_> {
    fn change(&mut self, index: usize, change: Change) -> Result<()> {
        self.printer.set_now(self.ctx.now());
        match change {
            Change::Seen(object) => self.seen(index, *object),
            Change::Gone(object) => self.gone(index, &key(&object), *object),
            Change::Listed(objects) => {
                let there: HashSet<_> = objects.iter().map(key).collect();
                let known = self.followed[index].known.keys();
                let lost: Vec<_> = known.filter(|at| !there.contains(*at)).cloned().collect();
                for at in lost {
                    self.gone(index, &at, by_name(&at))?;
                }
                objects
                    .into_iter()
                    .try_for_each(|object| self.seen(index, object))
            }
        }
    }

    /// Shows an object as it is now, unless it was seen so before; one that was shown and is not picked any more is
    /// shown once again.
    fn seen(&mut self, index: usize, object: DynamicObject) -> Result<()> {
        let Followed { kind, known } = &mut self.followed[index];
        let picked = self.options.filter.takes(kind, &object);
        let version = object.resource_version();
        let before = known.insert(key(&object), (version.clone(), picked));
        let event = match before {
            Some((known, _)) if known == version => return Ok(()),
            Some((_, true)) if !picked => Event::Deleted,
            Some((_, true)) => Event::Modified,
            _ if picked => Event::Added,
            _ => return Ok(()),
        };
        self.printer.change(kind, object, event)
    }

    /// Tells of an object that is gone: as an event where these are asked for, else on stderr.
    fn gone(&mut self, index: usize, at: &str, object: DynamicObject) -> Result<()> {
        let Followed { kind, known } = &mut self.followed[index];
        let Some((_, true)) = known.remove(at) else {
            return Ok(());
        };
        if self.options.watch_events {
            return self.printer.change(kind, object, Event::Deleted);
        }
        let name = match self.options.all_namespaces {
            true => at,
            false => at.rsplit('/').next().unwrap_or(at),
        };
        self.ctx.events.warn(format!("{} {name} was deleted", kind.kind));
        Ok(())
    }
}

/// Returns `namespace/name`.
fn key(object: &DynamicObject) -> String {
    format!("{}/{}", object.namespace().unwrap_or_default(), object.name_any())
}

/// Returns what is left to be said of an object that was gone unseen.
fn by_name(at: &str) -> DynamicObject {
    let (namespace, name) = at.split_once('/').unwrap_or(("", at));
    DynamicObject {
        types: None,
        metadata: ObjectMeta {
            name: Some(name.to_owned()),
            namespace: Some(namespace.to_owned()),
            ..ObjectMeta::default()
        },
        data: Value::Object(serde_json::Map::new()),
    }
}
