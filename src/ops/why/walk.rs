//! The walk along the chain: up to the source, sideways to dependencies, down to what was applied.

use std::sync::{Mutex, PoisonError};

use futures::future::{BoxFuture, join_all};
use kube::core::DynamicObject;
use serde_json::Value;

use super::advice::{advise, meaning, named};
use super::report::{Bond, Cause, Link};
use super::verdict::{EXHAUSTED, Said, Verdict, judge};
use crate::cluster::children::{children, is_elsewhere};
use crate::cluster::object::ObjectRef;
use crate::cluster::owners::flux_owner;
use crate::cluster::reader::{Reader, Unread};
use crate::kind::{Kind, Reference, owner, reference};
use crate::ops::tree::{State, Status};

/// The longest way from one object to another; no real chain comes near.
const DEEPEST: usize = 32;

/// What was found on a part of the way.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    pub(super) chain: Vec<Link>,
    pub(super) cause: Option<Cause>,
}

impl Finding {
    pub(super) fn whole(link: Link) -> Self {
        Finding {
            chain: vec![link],
            cause: None,
        }
    }

    pub(super) fn broken(chain: Vec<Link>, cause: Cause) -> Self {
        Finding {
            chain,
            cause: Some(cause),
        }
    }

    /// Puts `before` in front, each object once.
    fn after(mut self, before: &[Link]) -> Self {
        let mut chain = before.to_vec();
        for link in self.chain {
            if !chain.iter().any(|known| known.is(&link)) {
                chain.push(link);
            }
        }
        self.chain = chain;
        self
    }
}

/// How far to look from an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// To what it has put into the cluster.
    Below,
    /// No further than whether it applies what its source holds.
    Itself,
}

/// Walks the objects of one cluster.
pub(super) struct Walker {
    pub(super) reader: Reader,
    unread: Mutex<Vec<(String, bool)>>,
}

impl Walker {
    pub(super) fn new(reader: Reader) -> Self {
        Walker {
            reader,
            unread: Mutex::default(),
        }
    }

    /// Notes what could not be read.
    pub(super) fn unread(&self, what: String, unread: &Unread) {
        let told = (
            format!("{what}: {}", unread.says()),
            matches!(unread, Unread::Forbidden(_)),
        );
        let mut all = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.contains(&told) {
            all.push(told);
        }
    }

    /// Returns what could not be read, and whether for want of a right.
    pub(super) fn all_unread(&self) -> (Vec<String>, bool) {
        let all = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        let forbidden = all.iter().any(|(_, forbidden)| *forbidden);
        (all.iter().map(|(told, _)| told.clone()).collect(), forbidden)
    }

    /// Looks at what has put an object into the cluster, from the outermost on.
    pub(super) async fn above(&self, object: &DynamicObject) -> Finding {
        let (mut owners, mut next) = (Vec::<ObjectRef>::new(), self.owner(object).await);
        while let Some(at) = next
            .take()
            .filter(|at| !owners.contains(at) && owners.len() < DEEPEST)
        {
            if let Ok(object) = self.reader.read(&at).await {
                next = self.owner(&object).await;
            }
            owners.push(at);
        }
        let mut before = Vec::new();
        for at in owners.iter().rev() {
            let finding = self.flux(at, Reach::Itself, &[]).await.after(&before);
            if finding.cause.is_some() {
                return finding;
            }
            before = finding.chain;
        }
        Finding {
            chain: before,
            cause: None,
        }
    }

    async fn owner(&self, object: &DynamicObject) -> Option<ObjectRef> {
        match flux_owner(&self.reader, object).await {
            Ok(owner) => ObjectRef::of_reference(&owner?),
            Err(unread) => {
                self.unread(format!("what owns {}", ObjectRef::of(object)), &unread);
                None
            }
        }
    }

    /// Looks at an object and, if it is a Flux object, at what it comes from and what it has applied.
    pub(super) fn look<'a>(&'a self, at: &'a ObjectRef, path: &'a [ObjectRef]) -> BoxFuture<'a, Finding> {
        Box::pin(async move {
            match at.flux() {
                Some(_) => self.flux(at, Reach::Below, path).await,
                None => match self.reader.read(at).await {
                    Ok(object) => self.native(at, &object).await,
                    Err(unread) => self.lost(at, &unread),
                },
            }
        })
    }

    /// Says what it means that an object cannot be read.
    fn lost(&self, at: &ObjectRef, unread: &Unread) -> Finding {
        let link = |state, reason| Link::new(at, state, reason, unread.says());
        match unread {
            Unread::NotFound => Finding::broken(
                vec![link(Bond::Broken, "NotFound")],
                Cause::new(at, "NotFound", "it is not there"),
            ),
            Unread::NoKind(told) => Finding::broken(
                vec![link(Bond::Broken, "MissingCRD")],
                advise(Cause::new(at, "MissingCRD", told), at),
            ),
            Unread::Forbidden(_) | Unread::Failed(_) => {
                self.unread(at.to_string(), unread);
                Finding::whole(link(Bond::Unknown, ""))
            }
        }
    }

    /// Looks at a Flux object: its sources first, then itself, its dependencies, and what is below it.
    fn flux<'a>(&'a self, at: &'a ObjectRef, reach: Reach, path: &'a [ObjectRef]) -> BoxFuture<'a, Finding> {
        Box::pin(async move {
            let object = match self.reader.read(at).await {
                Ok(object) => object,
                Err(unread) => return self.lost(at, &unread),
            };
            let (Some(kind), false) = (at.flux(), path.contains(at) || path.len() > DEEPEST) else {
                return Finding::whole(Link::new(at, Bond::Unknown, "", ""));
            };
            let path = [path, std::slice::from_ref(at)].concat();
            let verdict = judge(kind, &object);
            let mut before = Vec::new();
            if !matches!(verdict, Verdict::Suspended(_)) {
                for source in self.sources(kind, &object).await {
                    let finding = self.flux(&source, Reach::Itself, &path).await.after(&before);
                    if let Some(cause) = finding.cause {
                        let is_missing = cause.reason == "NotFound" && cause.is_at(&source);
                        let cause = match is_missing {
                            true => cause.hint(format!("create it, or name another in the spec of {at}")),
                            false => cause,
                        };
                        // What hangs on a broken source says so itself.
                        let chain = Finding::whole(self.link(at, &verdict))
                            .after(&finding.chain)
                            .chain;
                        return Finding::broken(chain, cause);
                    }
                    before = finding.chain;
                }
            }
            before.push(self.link(at, &verdict));
            let found = self.own(at, &object, kind, &verdict, reach, &path).await;
            found.after(&before)
        })
    }

    fn link(&self, at: &ObjectRef, verdict: &Verdict) -> Link {
        match verdict {
            Verdict::Well(message) => Link::new(at, Bond::Whole, "", message),
            Verdict::Suspended(message) => Link::new(at, Bond::Broken, "Suspended", message),
            Verdict::Unseen => Link::new(at, Bond::Broken, "NotReconciled", ""),
            Verdict::AtWork(said) | Verdict::Waits(said) | Verdict::Failed(said) => {
                Link::new(at, Bond::Broken, &said.reason, &said.message)
            }
        }
    }

    /// Returns what an object is made from. The HelmChart of a HelmRelease is there only once its source was.
    async fn sources(&self, kind: &Kind, object: &DynamicObject) -> Vec<ObjectRef> {
        let mut sources: Vec<Reference> = (kind.upstream)(object);
        for source in &mut sources {
            let at = ObjectRef::of_reference(source);
            let is_chart = source.kind == "HelmChart" && kind.kind == "HelmRelease";
            if let (true, Some(at), Some(named)) = (is_chart, at, kind.source(object))
                && matches!(self.reader.read(&at).await, Err(Unread::NotFound))
            {
                *source = named;
            }
        }
        sources.iter().filter_map(ObjectRef::of_reference).collect()
    }

    async fn own(
        &self,
        at: &ObjectRef,
        object: &DynamicObject,
        kind: &'static Kind,
        verdict: &Verdict,
        reach: Reach,
        path: &[ObjectRef],
    ) -> Finding {
        let blame = |reason: &str, message: &str| advise(Cause::new(at, reason, message), at);
        let alone = |cause: Cause| Finding::broken(Vec::new(), cause);
        match verdict {
            Verdict::Suspended(told) => alone(blame("Suspended", told)),
            Verdict::Unseen => {
                let told = "its controller has not looked at it as it is now";
                alone(blame("NotReconciled", told))
            }
            Verdict::Waits(said) => self.dependencies(at, object, kind, said, path).await,
            Verdict::Well(_) if reach == Reach::Itself => Finding::default(),
            Verdict::Well(_) => self.below(at, object, path).await,
            Verdict::AtWork(said) | Verdict::Failed(said) => {
                let own = meaning(&said.message);
                let is_below = said.is_of_what_is_below() && own.is_none_or(|word| word == EXHAUSTED);
                let is_applier = ["Kustomization", "HelmRelease"].contains(&kind.kind);
                let mut found = match (is_applier && is_below, reach) {
                    // What it applied is not well; but it did apply it.
                    (true, Reach::Itself) => return Finding::default(),
                    (true, Reach::Below) => self.below(at, object, path).await,
                    (false, _) => Finding::default(),
                };
                let cause = match found.cause {
                    Some(cause) => cause,
                    None => blame(own.unwrap_or(&said.reason), &said.message),
                };
                found.cause = Some(match said.reason == EXHAUSTED && cause.reason != EXHAUSTED {
                    true => cause.hint(format!(
                        "then run `flux-rs reconcile {} --reset`: its retries are exhausted",
                        named(at)
                    )),
                    false => cause,
                });
                found
            }
        }
    }

    /// Looks for the cause among what an object waits for.
    async fn dependencies(
        &self,
        at: &ObjectRef,
        object: &DynamicObject,
        kind: &Kind,
        said: &Said,
        path: &[ObjectRef],
    ) -> Finding {
        for dependency in reference::dependencies(kind, object) {
            let Some(other) = ObjectRef::of_reference(&dependency) else {
                continue;
            };
            if let Some(start) = path.iter().position(|known| *known == other) {
                let round: Vec<_> = path[start..]
                    .iter()
                    .chain([&other])
                    .map(ToString::to_string)
                    .collect();
                let told = format!("they wait for each other: {}", round.join(" → "));
                return Finding::broken(Vec::new(), advise(Cause::new(at, "DependencyCycle", told), at));
            }
            let finding = self.flux(&other, Reach::Below, path).await;
            if let Some(cause) = &finding.cause {
                let missing =
                    cause.reason == "NotFound" && cause.name == other.name && cause.kind == other.kind;
                return match missing {
                    true => Finding {
                        cause: finding.cause.map(|cause| {
                            cause.hint(format!("create it, or take it out of spec.dependsOn of {at}"))
                        }),
                        chain: finding.chain,
                    },
                    false => finding,
                };
            }
        }
        let told = Cause::new(at, &said.reason, &said.message);
        let hint = format!(
            "what it waits for is ready now: it goes on by itself, or at once with `flux-rs reconcile {}`",
            named(at)
        );
        Finding::broken(Vec::new(), told.hint(hint))
    }

    /// Looks for the first thing that is not well among what an object has put into the cluster.
    async fn below(&self, at: &ObjectRef, object: &DynamicObject, path: &[ObjectRef]) -> Finding {
        if is_elsewhere(object) {
            return Finding::default();
        }
        let entries = match children(&self.reader, object).await {
            Ok(entries) => entries.iter().map(ObjectRef::of_entry).collect(),
            Err(unread) => {
                self.unread(format!("what {at} has put into the cluster"), &unread);
                Vec::new()
            }
        };
        let entries = match entries.is_empty() && at.kind == "HelmRelease" {
            true => self.workloads_of_release(at, object).await,
            false => entries,
        };
        let read = self.reader.read_all(&entries).await;
        let (mut ill, mut appliers) = (Vec::new(), Vec::new());
        for (entry, read) in entries.iter().zip(&read) {
            let state = match read {
                Ok(object) => Status::of(entry, object).state,
                Err(unread) => Status::unread(unread).state,
            };
            let is_applier = entry
                .flux()
                .is_some_and(|kind| ["Kustomization", "HelmRelease"].contains(&kind.kind));
            match state {
                State::Ready if is_applier => appliers.push(entry),
                State::Ready => {}
                state => ill.push((severity(state), entry)),
            }
        }
        ill.sort_by_key(|(severity, _)| *severity);
        for (_, entry) in ill {
            let finding = self.look(entry, path).await;
            if finding.cause.is_some() {
                return self.lead_to(at, finding);
            }
        }
        // What is ready itself may have applied something that no longer is.
        let findings = join_all(appliers.iter().map(|entry| self.look(entry, path))).await;
        let broken = findings.into_iter().find(|finding| finding.cause.is_some());
        broken
            .map(|finding| self.lead_to(at, finding))
            .unwrap_or_default()
    }

    /// Adds what to do about an object that is gone although its owner has applied it.
    fn lead_to(&self, at: &ObjectRef, mut finding: Finding) -> Finding {
        let is_direct = finding.chain.len() == 1;
        finding.cause = finding.cause.map(|cause| match cause.reason.as_str() {
            "NotFound" if is_direct => cause.hint(format!(
                "somebody deleted it: `flux-rs reconcile {}` applies it again",
                named(at)
            )),
            _ => cause,
        });
        finding
    }

    /// Finds the workloads of a release that has no list of its objects, as one whose first installation failed.
    async fn workloads_of_release(&self, at: &ObjectRef, release: &DynamicObject) -> Vec<ObjectRef> {
        let Some(kind) = at.flux() else {
            return Vec::new();
        };
        let (name, namespace) = owner::labels(kind);
        let home = at.namespace.as_deref().unwrap_or_default();
        let labels = format!("{name}={},{namespace}={home}", at.name);
        let target = release
            .data
            .pointer("/spec/targetNamespace")
            .and_then(Value::as_str);
        let target = target.unwrap_or(home);
        let kinds = [
            ("apps/v1", "Deployment"),
            ("apps/v1", "StatefulSet"),
            ("apps/v1", "DaemonSet"),
            ("batch/v1", "Job"),
        ];
        let lists = kinds.map(|(api_version, kind)| {
            let like = ObjectRef::new(api_version, kind, Some(target), "");
            let labels = &labels;
            async move {
                let list = self.reader.list(&like, labels).await;
                (like, list)
            }
        });
        let mut found = Vec::new();
        for (like, list) in join_all(lists).await {
            match list {
                Ok(objects) => found.extend(objects.iter().map(ObjectRef::of)),
                Err(unread) => self.unread(format!("the {} objects of {at}", like.kind), &unread),
            }
        }
        found
    }
}

/// Orders what is not well: what failed before what is on the way.
fn severity(state: State) -> u8 {
    match state {
        State::Failed => 0,
        State::Suspended => 1,
        State::InProgress => 2,
        State::NotFound => 3,
        _ => 4,
    }
}
