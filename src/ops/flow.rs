//! Carrying a verb out on many objects: each as soon as those before it are done, several at once.

use std::collections::{BTreeMap, HashMap, VecDeque};

use futures::future::LocalBoxFuture;
use futures::stream::{FuturesUnordered, StreamExt};
use kube::Client;
use kube::core::DynamicObject;

use super::targets::{AT_ONCE, Target};
use crate::cluster::flux_objects;
use crate::cluster::settle::{self, End, Pending, Settling};
use crate::cluster::watch::{Watch, Watches};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Reference;

/// The answer to the request for a target: the object, while there is one.
pub(super) type Answer = Result<Option<DynamicObject>>;

/// What a verb does with one target after the other.
pub(super) trait Deed<'a> {
    /// Returns the request for a target, or none where it has come to its end without one.
    fn begin(&mut self, index: usize) -> Option<LocalBoxFuture<'a, Answer>>;

    /// Takes an answer in, and returns the object if it is to be waited for.
    fn answered(&mut self, index: usize, answer: Answer) -> Option<DynamicObject>;

    /// Takes in how a wait ended.
    fn ended(&mut self, index: usize, outcome: Result<DynamicObject>);
}

/// The objects a verb is carried out on.
pub(super) struct Flow<'a> {
    pub ctx: &'a Ctx,
    pub client: &'a Client,
    pub targets: &'a [Target],
    /// What ends a wait.
    pub end: End<'a>,
}

/// The objects of a kind that are waited for.
struct Wait<'a> {
    settling: Settling<'a>,
    pending: Pending,
    /// Where the watch began.
    version: u64,
    /// Why the watch tells nothing any more.
    lost: Option<Error>,
}

impl Wait<'_> {
    /// Ends what is waited for in vain.
    fn check(&mut self) {
        if let Some(why) = &self.lost {
            self.settling.lose_sight(&mut self.pending, why);
        }
    }
}

impl<'a> Flow<'a> {
    /// Carries the deed out on every target, after those of `after`, which has no circle.
    pub async fn run(&self, after: &[Vec<usize>], deed: &mut impl Deed<'a>) {
        let targets = self.targets.iter().enumerate();
        let places: HashMap<_, _> = targets.map(|(index, target)| (&target.at, index)).collect();
        let mut turn = Turn::new(after);
        let mut requests = FuturesUnordered::new();
        let mut watches = Watches::new(self.ctx.left());
        let mut waits: BTreeMap<&'static str, Wait<'a>> = BTreeMap::new();
        loop {
            while requests.len() < AT_ONCE
                && let Some(index) = turn.next.pop_front()
            {
                match deed.begin(index) {
                    Some(request) => requests.push(async move { (index, request.await) }),
                    None => turn.ended(index),
                }
            }
            let waiting = waits.values().any(|wait| !wait.pending.is_empty());
            if requests.is_empty() && !waiting {
                return;
            }
            tokio::select! {
                Some((index, answer)) = requests.next(), if !requests.is_empty() => {
                    match deed.answered(index, answer) {
                        Some(object) => self.wait(&mut waits, &mut watches, index, object).await,
                        None => turn.ended(index),
                    }
                }
                news = watches.next(), if waiting => match news {
                    Some((kind, change)) => {
                        if let Some(wait) = waits.get_mut(kind) {
                            wait.lost = wait.settling.see(&mut wait.pending, change).err();
                            wait.check();
                        }
                    }
                    None => waits.values_mut().for_each(|wait| wait.settling.give_up(&mut wait.pending)),
                },
            }
            for (at, outcome) in waits.values_mut().flat_map(|wait| wait.pending.take_ended()) {
                if let Some(&index) = places.get(&at) {
                    deed.ended(index, outcome);
                    turn.ended(index);
                }
            }
        }
    }

    /// Begins the wait for an object. One watch sees all of a kind, from the first answer on.
    async fn wait(
        &self,
        waits: &mut BTreeMap<&'static str, Wait<'a>>,
        watches: &mut Watches<&'static str>,
        index: usize,
        object: DynamicObject,
    ) {
        let Target { kind, at, .. } = &self.targets[index];
        let version = settle::version(&object);
        let wait = waits.entry(kind.kind).or_insert_with(|| {
            let of_kind = self.targets.iter().filter(|target| target.at.kind == kind.kind);
            let all: Vec<Reference> = of_kind.map(|target| target.at.clone()).collect();
            let selection = settle::selection(&all);
            let from = object.metadata.resource_version.clone();
            watches.add(kind.kind, Watch::of_kind(self.client, kind, &selection, from));
            Wait {
                settling: Settling {
                    client: self.client,
                    events: &self.ctx.events,
                    kind,
                    namespace: &self.ctx.namespace,
                    end: self.end,
                    timeout: self.ctx.left(),
                },
                pending: Pending::default(),
                version,
                lost: None,
            }
        });
        // What happened to it before the watch began was not seen.
        let object = match version < wait.version {
            true => flux_objects::get(self.client, kind, &at.namespace, &at.name)
                .await
                .unwrap_or(object),
            false => object,
        };
        wait.settling.add(&mut wait.pending, object);
        wait.check();
    }
}

/// Whose turn it is.
struct Turn {
    /// How many are still before each.
    left: Vec<usize>,
    followers: Vec<Vec<usize>>,
    next: VecDeque<usize>,
}

impl Turn {
    fn new(after: &[Vec<usize>]) -> Self {
        let mut followers = vec![Vec::new(); after.len()];
        for (index, after) in after.iter().enumerate() {
            for &before in after {
                followers[before].push(index);
            }
        }
        let left: Vec<_> = after.iter().map(Vec::len).collect();
        let next = (0..left.len()).filter(|&index| left[index] == 0).collect();
        Turn {
            left,
            followers,
            next,
        }
    }

    fn ended(&mut self, index: usize) {
        for &follower in &self.followers[index] {
            self.left[follower] -= 1;
            if self.left[follower] == 0 {
                self.next.push_back(follower);
            }
        }
    }
}
