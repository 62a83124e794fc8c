//! The objects a verb works on one by one, going on past those it fails for.

use std::collections::HashMap;

use futures::stream::{self, StreamExt};
use kube::Client;
use kube::core::DynamicObject;

use super::order::Order;
use super::outcome::Tally;
use crate::cluster::flux_objects::{self, Pages, Selection};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::status::{self, Progress};
use crate::kind::{Kind, Reference, reference, suspension};

/// How many requests are under way at once.
pub(super) const AT_ONCE: usize = 8;

/// Which objects of a kind are meant, as a command line says it.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Those of these names.
    pub names: Vec<String>,
    /// All of them.
    pub all: bool,
    /// In every namespace, in place of the context's.
    pub all_namespaces: bool,
    /// Those a label selector selects.
    pub labels: Option<String>,
    /// Of those, the ones that are not ready.
    pub not_ready: bool,
    /// Of those, the ones whose controller reported failure.
    pub failed: bool,
    /// Of those, the ones that are suspended until a time that is past.
    pub expired: bool,
}

/// The objects of a kind that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Targets {
    which: Which,
    state: State,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Which {
    /// Those of these names in the context's namespace, each once.
    Named(Vec<String>),
    Selected {
        all_namespaces: bool,
        labels: Option<String>,
    },
}

/// In which state objects are meant; in any, when nothing is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct State {
    not_ready: bool,
    failed: bool,
    expired: bool,
}

impl Targets {
    /// Makes the targets of a command line. `-A` says where, and not what: alone it is enough where `lightly` says so.
    pub(crate) fn new(kind: &Kind, choice: Choice, lightly: bool) -> Result<Self> {
        let state = State {
            not_ready: choice.not_ready,
            failed: choice.failed,
            expired: choice.expired,
        };
        let mut unique: Vec<String> = Vec::new();
        for name in choice.names {
            if !unique.contains(&name) {
                unique.push(name);
            }
        }
        let others = [
            (choice.all, "--all"),
            (choice.all_namespaces, "-A"),
            (choice.labels.is_some(), "-l"),
        ];
        if !unique.is_empty() {
            let names = unique.join(", ");
            return match others.iter().find(|(given, _)| *given) {
                Some((_, flag)) => Err(Error::usage(format!("{flag} does not go with {names}"))
                    .hint("name the objects, or select them with --all, -l or -A")),
                None => Ok(Targets {
                    which: Which::Named(unique),
                    state,
                }),
            };
        }
        let says_what = choice.all || choice.labels.is_some() || state != State::default();
        if !says_what && !choice.all_namespaces {
            return Err(Error::usage(format!("the name of the {} is missing", kind.kind))
                .hint("name it, or pass --all"));
        }
        if !says_what && !lightly {
            return Err(Error::usage("-A says where, and not which objects")
                .hint("pass --all, too, or select some with -l, --not-ready or --failed"));
        }
        Ok(Targets {
            which: Which::Selected {
                all_namespaces: choice.all_namespaces,
                labels: choice.labels,
            },
            state,
        })
    }

    /// Means the one object of that name in the context's namespace.
    pub(super) fn one(name: String) -> Self {
        Targets {
            which: Which::Named(vec![name]),
            state: State::default(),
        }
    }

    /// Says which objects of `kind` are meant.
    pub(super) fn describe(&self, kind: &str, namespace: &str) -> String {
        match &self.which {
            Which::Named(names) => format!("{kind} {} in {namespace} namespace", names.join(", ")),
            Which::Selected {
                all_namespaces: true, ..
            } => format!("{kind} objects of all namespaces"),
            Which::Selected { .. } => format!("{kind} objects in {namespace} namespace"),
        }
    }

    /// Says whether each object is named.
    pub(super) fn are_named(&self) -> bool {
        matches!(self.which, Which::Named(_))
    }

    /// Reads the objects. Those of a name that cannot be read are failures of the tally; no object to select from is
    /// a failure of the command, and none in the state that is meant is nothing to do.
    pub(super) async fn read(
        &self,
        ctx: &Ctx,
        client: &Client,
        kind: &'static Kind,
        tally: &mut Tally<'_>,
    ) -> Result<Vec<Target>> {
        let objects = match &self.which {
            Which::Named(names) => {
                tally.many = names.len() > 1;
                let reads = names.iter().map(|name| async move {
                    let at = Reference {
                        kind: kind.kind.to_owned(),
                        namespace: ctx.namespace.clone(),
                        name: name.clone(),
                    };
                    let object = flux_objects::get(client, kind, &ctx.namespace, name).await;
                    (at, object)
                });
                let read: Vec<_> = stream::iter(reads).buffered(AT_ONCE).collect().await;
                let mut objects = Vec::new();
                for (at, object) in read {
                    objects.extend(tally.take(&at, object));
                }
                objects
            }
            Which::Selected {
                all_namespaces,
                labels,
            } => {
                let objects = self
                    .select(ctx, client, kind, *all_namespaces, labels.clone())
                    .await?;
                tally.many = objects.len() > 1;
                objects
            }
        };
        let mut targets = Vec::new();
        for object in objects {
            let at = Reference::to(kind, &object);
            match self.state.fits(ctx, kind, &object) {
                true => targets.push(Target { kind, at, object }),
                false if self.are_named() => tally.skipped(at, "it is in another state"),
                false => {}
            }
        }
        if targets.is_empty() && !self.are_named() {
            ctx.events
                .done(format!("nothing to do: no {} is in that state", kind.kind));
        }
        Ok(targets)
    }

    async fn select(
        &self,
        ctx: &Ctx,
        client: &Client,
        kind: &'static Kind,
        all_namespaces: bool,
        labels: Option<String>,
    ) -> Result<Vec<DynamicObject>> {
        let selection = Selection {
            namespace: (!all_namespaces).then(|| ctx.namespace.clone()),
            name: None,
            labels,
        };
        let mut pages = Pages::new(client, kind, &selection, ctx.timeout);
        let mut objects = Vec::new();
        while let Some(page) = pages.next().await? {
            objects.extend(page);
        }
        if objects.is_empty() {
            let place = match all_namespaces {
                true => "any".to_owned(),
                false => format!("{:?}", ctx.namespace),
            };
            let which = selection
                .labels
                .map(|labels| format!(" with {labels}"))
                .unwrap_or_default();
            let error = Error::not_found(format!(
                "no {} objects{which} found in {place} namespace",
                kind.kind
            ));
            return Err(match all_namespaces {
                true => error,
                false => error.hint("look in another namespace with -n, or in all of them with -A"),
            });
        }
        Ok(objects)
    }
}

impl State {
    fn fits(self, ctx: &Ctx, kind: &Kind, object: &DynamicObject) -> bool {
        (!self.not_ready || !is_ready(kind, object))
            && (!self.failed || has_failed(kind, object))
            && (!self.expired || suspension::is_expired(kind, object, ctx.now()))
    }
}

/// Says whether an object is ready as it is now.
pub(super) fn is_ready(kind: &Kind, object: &DynamicObject) -> bool {
    kind.inert(object).is_some() || (status::progress(object) == Progress::Ready && status::written(object))
}

/// Says whether the controller reported failure of an object as it is now.
pub(super) fn has_failed(kind: &Kind, object: &DynamicObject) -> bool {
    kind.inert(object).is_none() && status::progress(object) == Progress::Failed
}

/// An object that a verb is carried out on.
pub(super) struct Target {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its name.
    pub at: Reference,
    /// The object as it was read.
    pub object: DynamicObject,
}

/// Orders the targets after `dependsOn`, and after what `more` says comes before each; circles are told.
pub(super) fn in_order(ctx: &Ctx, targets: &[Target], more: impl Fn(&Target) -> Vec<Reference>) -> Order {
    let places: HashMap<_, _> = targets
        .iter()
        .enumerate()
        .map(|(index, target)| (&target.at, index))
        .collect();
    let before = |target: &Target| {
        let first = reference::dependencies(target.kind, &target.object).into_iter();
        let mut before: Vec<_> = first
            .chain(more(target))
            .filter_map(|at| places.get(&at).copied())
            .collect();
        before.sort_unstable();
        before.dedup();
        before
    };
    let order = Order::new(targets.iter().map(before).collect());
    for circle in &order.circles {
        ctx.events.warn(format!(
            "{}: none of them is ever ready; take one dependsOn away",
            describe(ctx, targets, circle)
        ));
    }
    order
}

/// Says of a circle who depends on whom.
pub(super) fn describe(ctx: &Ctx, targets: &[Target], circle: &[usize]) -> String {
    let names: Vec<_> = circle
        .iter()
        .chain(circle.first())
        .map(|&index| targets[index].at.seen_from(&ctx.namespace))
        .collect();
    names.join(" depends on ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_names_once_each_or_selected() {
        let kind = Kind::by_name("Alert").expect("a row");
        let make = |choice: Choice, lightly| Targets::new(kind, choice, lightly);
        let names = |names: &[&str]| Choice {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..Choice::default()
        };
        let named = make(names(&["a", "b", "a"]), false).expect("names");
        assert_eq!(named, make(names(&["a", "b"]), false).expect("names"));
        assert!(named.are_named());
        let all = || Choice {
            all: true,
            ..Choice::default()
        };
        assert!(!make(all(), false).expect("all").are_named());
        let everywhere = || Choice {
            all_namespaces: true,
            ..Choice::default()
        };
        make(everywhere(), true).expect("lightly");
        let usage = |choice| make(choice, false).expect_err("usage").kind().exit_code();
        assert_eq!(
            usage(Choice {
                all: true,
                ..names(&["a"])
            }),
            2
        );
        assert_eq!(
            usage(Choice {
                all_namespaces: true,
                ..names(&["a"])
            }),
            2
        );
        assert_eq!(
            usage(Choice {
                labels: Some("a=b".to_owned()),
                ..names(&["a"])
            }),
            2
        );
        assert_eq!((usage(Choice::default()), usage(everywhere())), (2, 2));
        make(
            Choice {
                failed: true,
                ..everywhere()
            },
            false,
        )
        .expect("says which");
        make(
            Choice {
                expired: true,
                ..Choice::default()
            },
            false,
        )
        .expect("says which");
    }
}
