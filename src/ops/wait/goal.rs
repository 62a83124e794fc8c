//! What is waited for, and how far it is: judged by what the objects say, without a look at the cluster.

use std::collections::{BTreeMap, HashSet, VecDeque};

use kube::core::DynamicObject;
use serde_json::Value;

use super::world::World;
use crate::kind::revision::{Revision, carried};
use crate::kind::{Kind, Reference, status};
use crate::ops::targets::is_ready;

/// What is waited for.
pub(super) struct Goal {
    /// Where the wait begins.
    pub roots: Roots,
    /// The revision everything has to carry.
    pub revision: Option<Revision>,
    /// Waits for all that comes of the roots, too.
    pub descendants: bool,
}

/// Where a wait begins.
pub(super) enum Roots {
    /// These objects.
    Named(Vec<Reference>),
    /// Of these objects those whose source has the revision.
    Selected(Vec<Reference>),
    /// The sources that have the revision, of one namespace or of all.
    Sources(Option<String>),
}

/// How an object has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Ready as it is.
    Ready,
    /// Ready with the revision.
    Carry,
}

/// How far an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is as it has to be.
    Ready,
    /// It is not yet, and why.
    Blocked(String),
    /// It will not be by itself, and why.
    Failed(String),
}

/// How far everything is that is waited for.
pub(super) type Picture = BTreeMap<Reference, Standing>;

impl Goal {
    /// Judges every object that is waited for, as far as it is known by now which those are.
    pub fn judge(&self, world: &World) -> Picture {
        let carriers = self.carriers(world);
        let mut needs: BTreeMap<Reference, Need> = BTreeMap::new();
        let mut next: VecDeque<(Reference, Need)> = VecDeque::new();
        let carry = self.need();
        match &self.roots {
            Roots::Named(roots) => next.extend(roots.iter().map(|at| (at.clone(), carry))),
            Roots::Selected(roots) => next.extend(
                roots
                    .iter()
                    .filter(|at| self.revision.is_none() || comes_from(world, at, &carriers))
                    .map(|at| (at.clone(), carry)),
            ),
            Roots::Sources(namespace) => next.extend(
                carriers
                    .iter()
                    .filter(|at| {
                        namespace
                            .as_ref()
                            .is_none_or(|namespace| *namespace == at.namespace)
                    })
                    .map(|at| (at.clone(), carry)),
            ),
        }
        let users = world.users();
        let mut picture = Picture::new();
        while let Some((at, need)) = next.pop_front() {
            if needs.get(&at).is_some_and(|known| *known >= need) {
                continue;
            }
            needs.insert(at.clone(), need);
            let (Some(kind), Some(object)) = (Kind::by_name(&at.kind), world.get(&at)) else {
                picture.insert(at, Standing::Blocked("it is not there".to_owned()));
                continue;
            };
            let standing = self.standing(world, kind, object, need);
            if self.descendants {
                for user in users.get(&at).into_iter().flatten() {
                    next.push_back(((*user).clone(), passed_on(kind, user, need)));
                }
                // What it applied before is not what it is going to apply.
                if need == Need::Ready || self.carries(world, kind, object) {
                    next.extend(World::children(object).into_iter().map(|at| (at, Need::Ready)));
                }
            }
            picture.insert(at, standing);
        }
        picture
    }

    fn need(&self) -> Need {
        match self.revision {
            Some(_) => Need::Carry,
            None => Need::Ready,
        }
    }

    /// Returns the sources that have the revision, and those that follow the same and do not have it yet.
    fn carriers(&self, world: &World) -> HashSet<Reference> {
        let sources = || world.all().filter(|(kind, ..)| kind.is_source());
        let has: Vec<_> = sources()
            .filter(|(kind, _, object)| self.matches(kind, object))
            .collect();
        let follows =
            |object: &DynamicObject| ["/spec/url", "/spec/ref"].map(|at| object.data.pointer(at).cloned());
        let same: Vec<_> = has
            .iter()
            .filter(|(.., object)| object.data.pointer("/spec/url").is_some())
            .map(|(kind, _, object)| (kind.kind, follows(object)))
            .collect();
        sources()
            .filter(|(kind, at, object)| {
                let is_same = || !(kind.suspended)(object) && same.contains(&(kind.kind, follows(object)));
                has.iter().any(|(_, has, _)| has == at) || is_same()
            })
            .map(|(_, at, _)| at.clone())
            .collect()
    }

    /// Says whether one of the revisions the object names is the one that is waited for.
    fn matches(&self, kind: &Kind, object: &DynamicObject) -> bool {
        let revision = self.revision.as_ref();
        revision.is_some_and(|revision| {
            carried(kind, object)
                .iter()
                .any(|actual| revision.matches(actual))
        })
    }

    /// Says whether an object has the revision.
    pub fn carries(&self, world: &World, kind: &'static Kind, object: &DynamicObject) -> bool {
        self.matches(kind, object) || (kind.kind == "HelmRelease" && self.releases(world, kind, object))
    }

    /// Says whether a release is of the chart that was made from the revision.
    fn releases(&self, world: &World, kind: &'static Kind, release: &DynamicObject) -> bool {
        let mut from = (kind.upstream)(release).into_iter();
        from.any(|at| {
            let Some((kind, chart)) = Kind::by_name(&at.kind).zip(world.get(&at)) else {
                return false;
            };
            let made = text(chart, "/status/artifact/revision");
            let attempted = [
                text(release, "/status/lastAttemptedRevision"),
                text(release, "/status/lastAttemptedRevisionDigest"),
            ];
            // A chart from a registry is known by its digest.
            let digest = made.and_then(|made| Some(made.rsplit_once('@')?.1));
            self.matches(kind, chart)
                && made.is_some()
                && (attempted.contains(&made) || (digest.is_some() && attempted.contains(&digest)))
        })
    }

    fn standing(&self, world: &World, kind: &'static Kind, object: &DynamicObject, need: Need) -> Standing {
        let carries = need == Need::Ready || self.carries(world, kind, object);
        if object.metadata.deletion_timestamp.is_some() {
            return Standing::Blocked("it is being deleted".to_owned());
        }
        if carries && is_ready(kind, object) {
            return Standing::Ready;
        }
        if (kind.suspended)(object) {
            return Standing::Failed("it is suspended".to_owned());
        }
        let says = says(kind, object);
        if self.is_lost(world, kind, object, need) {
            return Standing::Failed(says);
        }
        Standing::Blocked(match (carries, carried(kind, object).first()) {
            (true, _) => says,
            (false, None) => format!("it has no revision yet: {says}"),
            (false, Some(actual)) => format!("it has {actual}: {says}"),
        })
    }

    /// Says whether the controller has given up on the object as it is, or on the revision.
    fn is_lost(&self, world: &World, kind: &'static Kind, object: &DynamicObject, need: Need) -> bool {
        let Some(ready) = status::current_ready(object) else {
            return false;
        };
        let stalled = status::holding(object, "Stalled").is_some();
        let attempted = match (need, kind.kind) {
            (Need::Carry, "Kustomization") => self
                .revision
                .as_ref()
                .zip(text(object, "/status/lastAttemptedRevision"))
                .is_some_and(|(revision, attempted)| revision.matches(attempted)),
            (Need::Carry, "HelmRelease") => self.carries(world, kind, object),
            _ => true,
        };
        // The same files fail to build in the same way however often that is tried.
        let built = need == Need::Carry
            && kind.kind == "Kustomization"
            && ready.is("False")
            && (ready.reason() == "BuildFailed" || ready.message().contains("dry-run failed (Invalid)"));
        attempted && (stalled || built)
    }
}

/// Returns how the user of a source has to be: with what is made of several sources, no revision goes along.
fn passed_on(source: &Kind, user: &Reference, need: Need) -> Need {
    let composed = ["ArtifactGenerator", "ExternalArtifact"];
    match composed.contains(&source.kind) || composed.contains(&user.kind.as_str()) {
        true => Need::Ready,
        false => need,
    }
}

/// Says whether an object is made from one of the sources, or from what is.
fn comes_from(world: &World, at: &Reference, sources: &HashSet<Reference>) -> bool {
    let mut seen = HashSet::new();
    let mut open = vec![at.clone()];
    while let Some(at) = open.pop() {
        if sources.contains(&at) {
            return true;
        }
        if let Some((kind, object)) = Kind::by_name(&at.kind).zip(world.get(&at))
            && seen.insert(at)
        {
            open.extend(kind.source(object));
            open.extend((kind.upstream)(object));
        }
    }
    false
}

/// Returns what an object says of itself.
fn says(kind: &Kind, object: &DynamicObject) -> String {
    let says = match (status::doing(object), status::current_ready(object)) {
        (Some(doing), _) => doing,
        (None, Some(_)) => kind.ready(object).1,
        (None, None) => "its controller has not answered yet",
    };
    says.lines().collect::<Vec<_>>().join(" ")
}

fn text<'a>(object: &'a DynamicObject, pointer: &str) -> Option<&'a str> {
    object
        .data
        .pointer(pointer)
        .and_then(Value::as_str)
        .filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cluster::watch::Change;
    use crate::kind::status::tests::object;
    use serde_json::json;

    const OLD: &str = "main@sha1:0000000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const NEW: &str = "main@sha1:1111111aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    fn at(kind: &str, name: &str) -> Reference {
        Reference {
            kind: kind.to_owned(),
            namespace: "a".to_owned(),
            name: name.to_owned(),
        }
    }

    fn put(world: &mut World, kind: &str, name: &str, spec: Value, status: Value) {
        let made = object(json!({
            "metadata": {"name": name, "namespace": "a", "uid": name, "generation": 2},
            "spec": spec, "status": status,
        }));
        let kind = Kind::by_name(kind).expect("a row");
        world.see(kind, Change::Seen(Box::new(made)));
    }

    fn status(ready: &str, reason: &str, more: Value) -> Value {
        let mut status = more;
        status["observedGeneration"] = json!(2);
        status["conditions"] = json!([
            {"type": "Ready", "status": ready, "reason": reason, "message": "says so", "observedGeneration": 2},
        ]);
        status
    }

    fn source(world: &mut World, revision: &str) {
        let status = status("True", "Succeeded", json!({"artifact": {"revision": revision}}));
        put(
            world,
            "GitRepository",
            "fleet",
            json!({"url": "https://h/fleet"}),
            status,
        );
    }

    fn applied(revision: &str) -> Value {
        status(
            "True",
            "ReconciliationSucceeded",
            json!({"lastAppliedRevision": revision, "lastAttemptedRevision": revision}),
        )
    }

    fn kustomization(world: &mut World, name: &str, status: Value) {
        let from = json!({"sourceRef": {"kind": "GitRepository", "name": "fleet"}});
        put(world, "Kustomization", name, from, status);
    }

    fn goal(roots: Roots) -> Goal {
        Goal {
            roots,
            revision: Some("1111111".parse().expect("a revision")),
            descendants: true,
        }
    }

    fn of_source() -> Goal {
        goal(Roots::Named(vec![at("GitRepository", "fleet")]))
    }

    /// Returns what stands in the way, as `name: why`.
    fn open(goal: &Goal, world: &World) -> Vec<String> {
        let picture = goal.judge(world);
        let told = picture.iter().filter_map(|(at, standing)| match standing {
            Standing::Ready => None,
            Standing::Blocked(why) => Some(format!("{}: {why}", at.name)),
            Standing::Failed(why) => Some(format!("{} fails: {why}", at.name)),
        });
        told.collect()
    }

    #[test]
    fn everything_made_from_the_source_has_to_carry_the_revision() {
        let mut world = World::default();
        source(&mut world, OLD);
        kustomization(&mut world, "apps", applied(OLD));
        let goal = of_source();
        assert_eq!(
            open(&goal, &world),
            [
                format!("fleet: it has {OLD}: says so"),
                format!("apps: it has {OLD}: says so")
            ]
        );
        source(&mut world, NEW);
        assert_eq!(open(&goal, &world), [format!("apps: it has {OLD}: says so")]);
        let mut busy = applied(NEW);
        let reconciling = json!({
            "type": "Reconciling", "status": "True", "reason": "Progressing", "message": "health checks",
            "observedGeneration": 2,
        });
        busy["conditions"]
            .as_array_mut()
            .expect("a list")
            .push(reconciling);
        kustomization(&mut world, "apps", busy);
        assert_eq!(open(&goal, &world), ["apps: health checks"]);
        kustomization(&mut world, "apps", applied(NEW));
        assert!(open(&goal, &world).is_empty());
        // Another source's are none of its business.
        let other = json!({"sourceRef": {"kind": "GitRepository", "name": "other"}});
        put(&mut world, "Kustomization", "web", other, applied(OLD));
        assert!(open(&goal, &world).is_empty());
    }

    #[test]
    fn what_a_kustomization_applied_counts_once_it_has_the_revision() {
        let mut world = World::default();
        source(&mut world, NEW);
        let inventory = json!({"entries": [
            {"id": "a_web_helm.toolkit.fluxcd.io_HelmRelease", "v": "v2"}, {"id": "a_b_apps_Deployment", "v": "v1"},
        ]});
        let mut apps = applied(OLD);
        apps["inventory"] = inventory.clone();
        kustomization(&mut world, "apps", apps);
        let chart = json!({"chartRef": {"kind": "OCIRepository", "name": "chart"}});
        let mut stalled = status("False", "InstallFailed", json!({}));
        let given_up = json!({"type": "Stalled", "status": "True", "reason": "RetriesExceeded"});
        stalled["conditions"]
            .as_array_mut()
            .expect("a list")
            .push(given_up);
        put(&mut world, "HelmRelease", "web", chart.clone(), stalled.clone());
        let goal = of_source();
        // The release may be mended by the very revision.
        assert_eq!(open(&goal, &world), [format!("apps: it has {OLD}: says so")]);
        let mut apps = applied(NEW);
        apps["inventory"] = inventory;
        kustomization(&mut world, "apps", apps);
        assert_eq!(open(&goal, &world), ["web fails: says so"]);
        put(
            &mut world,
            "HelmRelease",
            "web",
            chart,
            status("True", "InstallSucceeded", json!({})),
        );
        assert!(open(&goal, &world).is_empty());
    }

    #[test]
    fn what_will_never_be_is_a_failure_and_what_may_pass_is_not() {
        let mut world = World::default();
        source(&mut world, NEW);
        let goal = of_source();
        let failing = |reason: &str, attempted: &str| {
            let more = json!({"lastAppliedRevision": OLD, "lastAttemptedRevision": attempted});
            status("False", reason, more)
        };
        let blocked = [format!("apps: it has {OLD}: says so")];
        let failed = ["apps fails: says so"];
        kustomization(&mut world, "apps", failing("BuildFailed", NEW));
        assert_eq!(open(&goal, &world), failed);
        kustomization(&mut world, "apps", failing("BuildFailed", OLD));
        assert_eq!(open(&goal, &world), blocked);
        for reason in ["HealthCheckFailed", "DependencyNotReady", "ReconciliationFailed"] {
            kustomization(&mut world, "apps", failing(reason, NEW));
            assert_eq!(open(&goal, &world), blocked, "{reason}");
        }
        let suspended = json!({"suspend": true, "sourceRef": {"kind": "GitRepository", "name": "fleet"}});
        put(
            &mut world,
            "Kustomization",
            "apps",
            suspended.clone(),
            applied(OLD),
        );
        assert_eq!(open(&goal, &world), ["apps fails: it is suspended"]);
        put(&mut world, "Kustomization", "apps", suspended, applied(NEW));
        assert!(open(&goal, &world).is_empty());
    }

    #[test]
    fn a_release_carries_what_its_chart_was_made_from() {
        let mut world = World::default();
        source(&mut world, NEW);
        let from = json!({"kind": "GitRepository", "name": "fleet"});
        let made = |of: &str| {
            let more = json!({"artifact": {"revision": "1.0.0+1"}, "observedSourceArtifactRevision": of});
            status("True", "Succeeded", more)
        };
        put(
            &mut world,
            "HelmChart",
            "a-web",
            json!({"sourceRef": from}),
            made(OLD),
        );
        let spec = json!({"chart": {"spec": {"chart": "./web", "sourceRef": from}}});
        let release =
            |attempted: &str| status("True", "Succeeded", json!({"lastAttemptedRevision": attempted}));
        put(&mut world, "HelmRelease", "web", spec.clone(), release("1.0.0+1"));
        let goal = of_source();
        assert_eq!(open(&goal, &world).len(), 2);
        put(
            &mut world,
            "HelmChart",
            "a-web",
            json!({"sourceRef": from}),
            made(NEW),
        );
        assert!(open(&goal, &world).is_empty());
        put(&mut world, "HelmRelease", "web", spec, release("1.0.0+0"));
        assert_eq!(open(&goal, &world), ["web: it has 1.0.0+0: says so"]);
    }

    #[test]
    fn without_a_name_it_is_about_what_comes_of_the_sources_with_the_revision() {
        let mut world = World::default();
        let everything = goal(Roots::Sources(None));
        source(&mut world, OLD);
        kustomization(&mut world, "apps", applied(OLD));
        assert!(everything.judge(&world).is_empty());
        source(&mut world, NEW);
        assert_eq!(
            open(&everything, &world),
            [format!("apps: it has {OLD}: says so")]
        );
        // Another object follows the same repository, and has not fetched it yet.
        let twin = status("True", "Succeeded", json!({"artifact": {"revision": OLD}}));
        put(
            &mut world,
            "GitRepository",
            "twin",
            json!({"url": "https://h/fleet"}),
            twin,
        );
        assert_eq!(open(&everything, &world).len(), 2);
        assert!(open(&goal(Roots::Sources(Some("elsewhere".to_owned()))), &world).is_empty());
        // Of those selected, the ones of another source do not count.
        let other = json!({"sourceRef": {"kind": "GitRepository", "name": "other"}});
        put(&mut world, "Kustomization", "web", other, applied(OLD));
        let selected = goal(Roots::Selected(vec![
            at("Kustomization", "apps"),
            at("Kustomization", "web"),
        ]));
        assert_eq!(open(&selected, &world), [format!("apps: it has {OLD}: says so")]);
    }

    #[test]
    fn without_a_revision_ready_is_enough() {
        let mut world = World::default();
        source(&mut world, OLD);
        kustomization(&mut world, "apps", status("False", "BuildFailed", json!({})));
        let goal = Goal {
            revision: None,
            ..of_source()
        };
        assert_eq!(open(&goal, &world), ["apps: says so"]);
        kustomization(&mut world, "apps", applied(OLD));
        assert!(open(&goal, &world).is_empty());
    }
}
