//! `wait`: waits until objects are ready, carry a revision with all that comes of them, or are gone.

mod goal;
mod report;
mod world;

use std::collections::{BTreeSet, HashSet};

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use crate::api;
use crate::cluster::flux_objects::{self, Pages, Selection};
use crate::cluster::watch::{Change, News, Watch, Watches};
use crate::cluster::{failure, settle};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::revision::{Revision, carried};
use crate::kind::{KINDS, Kind, Reference};
use goal::{Goal, Picture, Roots, Standing};
pub use report::Waited;
use world::{World, is_followed};

/// What to wait for.
#[derive(Debug)]
pub struct WaitOptions {
    /// Where the wait begins.
    pub targets: WaitTargets,
    /// What is waited for.
    pub until: Until,
    /// The revision everything has to carry.
    pub revision: Option<Revision>,
    /// Waits for all that comes of the targets, too.
    pub descendants: bool,
}

/// Where a wait begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitTargets {
    /// Objects of these kinds and names; without a namespace, in the context's.
    Named(Vec<(&'static str, Option<String>, String)>),
    /// The objects of a kind.
    Selected {
        /// The kind.
        kind: &'static str,
        /// In every namespace, in place of the context's.
        all_namespaces: bool,
        /// A label selector.
        labels: Option<String>,
    },
    /// The sources that get the revision, in every namespace or the context's.
    Sources {
        /// In every namespace.
        all_namespaces: bool,
    },
}

/// What is waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Until {
    /// Objects are ready.
    #[default]
    Ready,
    /// Objects are gone.
    Deleted,
}

/// Waits, and returns how far everything is in the end.
pub async fn run(ctx: &Ctx, options: WaitOptions) -> Result<Waited> {
    let client = ctx.client().await?;
    let roots = roots(ctx, client, &options.targets, options.until).await?;
    let goal = Goal {
        descendants: options.descendants || matches!(roots, Roots::Sources(_)),
        roots,
        revision: options.revision,
    };
    let mut wait = Wait {
        ctx,
        client,
        goal,
        until: options.until,
        everywhere: match options.targets {
            WaitTargets::Selected { all_namespaces, .. } | WaitTargets::Sources { all_namespaces } => {
                all_namespaces
            }
            WaitTargets::Named(_) => false,
        },
        world: World::default(),
        narrow: HashSet::new(),
        carried: BTreeSet::new(),
        doomed: None,
        is_stale: false,
        told: String::new(),
    };
    wait.run().await
}

/// Returns where the wait begins: the objects that are there when it does.
async fn roots(ctx: &Ctx, client: &Client, targets: &WaitTargets, until: Until) -> Result<Roots> {
    match targets {
        WaitTargets::Named(names) => {
            let name = |(kind, namespace, name): &(&str, Option<String>, String)| Reference {
                kind: (*kind).to_owned(),
                namespace: namespace.clone().unwrap_or_else(|| ctx.namespace.clone()),
                name: name.clone(),
            };
            Ok(Roots::Named(names.iter().map(name).collect()))
        }
        WaitTargets::Selected {
            kind,
            all_namespaces,
            labels,
        } => {
            let kind = row(kind)?;
            let selection = Selection {
                namespace: (!all_namespaces).then(|| ctx.namespace.clone()),
                name: None,
                labels: labels.clone(),
            };
            let mut pages = Pages::new(client, kind, &selection, ctx.timeout);
            let mut roots = Vec::new();
            while let Some(page) = pages.next().await? {
                roots.extend(page.iter().map(|object| Reference::to(kind, object)));
            }
            match roots.is_empty() && until == Until::Ready {
                true => Err(Error::not_found(format!("no {} objects to wait for", kind.kind))
                    .hint("look in another namespace with -n, or in all of them with -A")),
                false => Ok(Roots::Selected(roots)),
            }
        }
        WaitTargets::Sources { all_namespaces } => {
            Ok(Roots::Sources((!all_namespaces).then(|| ctx.namespace.clone())))
        }
    }
}

fn row(kind: &str) -> Result<&'static Kind> {
    Kind::by_name(kind).ok_or_else(|| Error::usage(format!("{kind:?} is no kind")))
}

/// What a watch tells, and of which kind.
type Heard = News<&'static str>;

/// A wait that is under way.
struct Wait<'a> {
    ctx: &'a Ctx,
    client: &'a Client,
    goal: Goal,
    until: Until,
    /// Looks in every namespace, where that is allowed.
    everywhere: bool,
    world: World,
    /// The kinds that may be read in the context's namespace alone.
    narrow: HashSet<&'static str>,
    /// The sources that have had the revision.
    carried: BTreeSet<Reference>,
    /// What has to go, once it is known.
    doomed: Option<BTreeSet<Reference>>,
    /// The server did not answer when the end was in sight.
    is_stale: bool,
    told: String,
}

impl Wait<'_> {
    async fn run(&mut self) -> Result<Waited> {
        let (client, follows) = (self.client, self.follows()?);
        let mut watches = Watches::new(self.ctx.left());
        let time = api::Duration::from(self.ctx.left());
        let reads = follows
            .into_iter()
            .map(|(kind, selection)| read(self.ctx, client, kind, selection, self.everywhere));
        for read in futures::future::join_all(reads).await {
            let Some(Read {
                kind,
                selection,
                objects,
                version,
            }) = read?
            else {
                continue;
            };
            if self.reaches_far() && selection.namespace.is_some() {
                self.narrow.insert(kind.kind);
            }
            self.world.see(kind, Change::Listed(objects));
            watches.add(kind.kind, Watch::of_kind(client, kind, &selection, Some(version)));
        }
        let look = async |_: &mut Watches<&'static str>, news: Option<Heard>| -> Result<_> {
            if let Some((kind, change)) = news {
                let kind = row(kind)?;
                let change = change.map_err(|error| failure::of_kind(kind, error))?;
                self.world.see(kind, change);
            }
            self.look().await
        };
        let end = watches.until(look).await?;
        let late = end.is_none().then_some(time);
        let picture = end.unwrap_or_else(|| self.judge());
        Ok(self.report(&picture, late))
    }

    /// Returns which objects are watched.
    fn follows(&self) -> Result<Vec<(&'static Kind, Selection)>> {
        let roots = match &self.goal.roots {
            Roots::Named(roots) | Roots::Selected(roots) => &roots[..],
            Roots::Sources(_) => &[],
        };
        if self.reaches_far() {
            // What comes of a source may be in any namespace.
            let kinds = KINDS.iter().filter(|kind| is_followed(kind));
            let mut all: Vec<_> = kinds.map(|kind| (kind, Selection::default())).collect();
            for root in roots {
                let kind = row(&root.kind)?;
                if !is_followed(kind) && !all.iter().any(|(known, _)| known.kind == kind.kind) {
                    all.push((kind, Selection::default()));
                }
            }
            return Ok(all);
        }
        let mut kinds: Vec<&'static Kind> = Vec::new();
        for root in roots {
            let kind = row(&root.kind)?;
            if !kinds.iter().any(|known| known.kind == kind.kind) {
                kinds.push(kind);
            }
        }
        let select = |kind: &'static Kind| {
            let of_kind = roots.iter().filter(|root| root.kind == kind.kind);
            (kind, settle::selection(&of_kind.cloned().collect::<Vec<_>>()))
        };
        Ok(kinds.into_iter().map(select).collect())
    }

    /// Looks whether the wait is over, and returns the last picture if it is.
    async fn look(&mut self) -> Result<Option<Picture>> {
        if self.until == Until::Ready
            && let Roots::Named(roots) = &self.goal.roots
            && let Some(lost) = roots.iter().find(|at| self.world.get(at).is_none())
        {
            return Err(failure::missing(row(&lost.kind)?, &lost.namespace, &lost.name));
        }
        let mut picture = self.judge();
        if self.is_over(&picture) && self.reaches_far() {
            // Watches of several kinds are not heard in the order in which things happened.
            let kinds: BTreeSet<_> = picture.keys().map(|at| at.kind.clone()).collect();
            self.is_stale = false;
            if kinds.len() > 1 {
                self.read_again(&kinds).await?;
                picture = self.judge();
            }
        }
        if self.is_over(&picture) && !self.is_stale {
            return Ok(Some(picture));
        }
        self.tell(&picture);
        Ok(None)
    }

    /// Says whether everything is as it has to be, or something never will be.
    fn is_over(&self, picture: &Picture) -> bool {
        let is = |wanted: fn(&Standing) -> bool| picture.values().any(wanted);
        match self.until {
            Until::Deleted => picture.is_empty(),
            Until::Ready => {
                is(|standing| matches!(standing, Standing::Failed(_)))
                    || !(picture.is_empty() || is(|standing| matches!(standing, Standing::Blocked(_))))
            }
        }
    }

    /// Says whether objects are waited for that are yet to be found, in any namespace.
    fn reaches_far(&self) -> bool {
        self.goal.descendants || self.goal.revision.is_some()
    }

    /// Reads the objects of the kinds as they are at this moment.
    async fn read_again(&mut self, kinds: &BTreeSet<String>) -> Result<()> {
        let mut reads = Vec::new();
        for name in kinds {
            let kind = row(name)?;
            let namespace = self
                .narrow
                .contains(kind.kind)
                .then(|| self.ctx.namespace.clone());
            let selection = Selection {
                namespace,
                ..Selection::default()
            };
            let client = self.client;
            reads.push(async move { (kind, flux_objects::read(client, kind, &selection).await) });
        }
        for (kind, read) in futures::future::join_all(reads).await {
            match read {
                Ok((objects, _)) => self.world.see(kind, Change::Listed(objects)),
                // What is known of it is not the latest: it is looked at again with the next change.
                Err(error) if failure::is_passing(&error) => self.is_stale = true,
                Err(error) => return Err(failure::of_kind(kind, error)),
            }
        }
        Ok(())
    }

    fn judge(&mut self) -> Picture {
        if self.until == Until::Deleted {
            return self.leaving();
        }
        let mut picture = self.goal.judge(&self.world);
        self.see_moved_on(&mut picture);
        picture
    }

    /// Returns what is still there of what has to go.
    fn leaving(&mut self) -> Picture {
        let (goal, world) = (&self.goal, &self.world);
        let doomed = self
            .doomed
            .get_or_insert_with(|| goal.judge(world).into_keys().collect());
        let there = doomed.iter().filter_map(|at| Some((at, world.get(at)?)));
        there
            .map(|(at, object)| {
                let finalizers = object.finalizers();
                let why = match object.metadata.deletion_timestamp {
                    None => "it is there, and nobody has deleted it".to_owned(),
                    Some(_) => format!("it is being deleted, and kept by {}", finalizers.join(", ")),
                };
                (at.clone(), Standing::Blocked(why))
            })
            .collect()
    }

    /// Sees a source that had the revision and has another one by now: what has not got it by then never will.
    fn see_moved_on(&mut self, picture: &mut Picture) {
        let mut moved = Vec::new();
        for (at, standing) in picture.iter() {
            let Some((kind, object)) = Kind::by_name(&at.kind).zip(self.world.get(at)) else {
                continue;
            };
            if !kind.is_source() || self.goal.revision.is_none() {
                continue;
            }
            if self.goal.carries(&self.world, kind, object) {
                self.carried.insert(at.clone());
            } else if self.carried.contains(at) && *standing != Standing::Ready {
                let now = carried(kind, object).first().copied().unwrap_or("nothing");
                moved.push((at.clone(), format!("it has moved on to {now}")));
            }
        }
        for (at, why) in moved {
            picture.insert(at, Standing::Failed(why));
        }
    }

    /// Says what is waited for, when that is news.
    fn tell(&mut self, picture: &Picture) {
        let ready = picture
            .values()
            .filter(|standing| **standing == Standing::Ready)
            .count();
        let first = picture.iter().find_map(|(at, standing)| match standing {
            Standing::Blocked(why) => Some((at, why)),
            _ => None,
        });
        let line = match first {
            Some((at, why)) => {
                let total = picture.len();
                format!(
                    "{ready} of {total}: waiting for {}: {why}",
                    at.seen_from(&self.ctx.namespace)
                )
            }
            None => self.sourceless(),
        };
        if line != self.told {
            self.ctx.events.wait(line.clone());
            self.told = line;
        }
    }

    /// Says that nothing has the revision.
    fn sourceless(&self) -> String {
        match &self.goal.revision {
            Some(revision) => format!("no source has {revision} yet"),
            None => "nothing is there".to_owned(),
        }
    }

    fn report(&self, picture: &Picture, late: Option<api::Duration>) -> Waited {
        let objects = picture.iter().map(|(at, standing)| {
            let object = Kind::by_name(&at.kind).zip(self.world.get(at));
            let revision =
                object.and_then(|(kind, object)| carried(kind, object).first().map(|&text| text.to_owned()));
            report::Object::new(at.clone(), standing, revision)
        });
        let waited = Waited::new(self.until, self.goal.revision.as_ref(), objects.collect());
        match late {
            Some(time) if picture.is_empty() => {
                waited.fail(format!("{} after {time}", self.sourceless()), Vec::new())
            }
            late => waited.end(self.ctx, late),
        }
    }
}

/// The objects of a kind when the wait begins.
struct Read {
    kind: &'static Kind,
    selection: Selection,
    objects: Vec<DynamicObject>,
    /// Where to go on from.
    version: String,
}

/// Reads the objects of a kind; in the context's namespace alone where the others may
/// not be read and were not asked for, and none where the
/// cluster does not have the kind.
async fn read(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    mut selection: Selection,
    everywhere: bool,
) -> Result<Option<Read>> {
    let mut read = flux_objects::read(client, kind, &selection).await;
    if let Err(error) = &read
        && failure::is_refusal(error)
        && selection.namespace.is_none()
        && !everywhere
    {
        selection.namespace = Some(ctx.namespace.clone());
        read = flux_objects::read(client, kind, &selection).await;
        if read.is_ok() {
            ctx.events.warn(format!(
                "{} may be read in {} namespace alone: what is in others is not waited for",
                kind.plural, ctx.namespace
            ));
        }
    }
    match read {
        Ok((objects, version)) => Ok(Some(Read {
            kind,
            selection,
            objects,
            version,
        })),
        // Without the definition there are no objects.
        Err(error) if failure::api_absent(&error) => Ok(None),
        Err(error) => Err(failure::of_kind(kind, error)),
    }
}
