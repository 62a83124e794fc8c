//! Server-side apply of a set of objects, in stages, writing only what differs.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use kube::Api;
use kube::api::{DeleteParams, Patch, PatchParams, Preconditions};
use kube::core::DynamicObject;
use serde::Serialize;

use super::error::{Claim, Error, Result};
use super::object::{ObjectRef, Resources};
use super::stage::{Stage, stages};
use super::status::{Status, status};
use super::{canonical::canonical, drift, error, wait};
use crate::output::event::Events;

/// The field manager of everything flux-rs applies, which is the one of the Flux CLI.
pub const FIELD_MANAGER: &str = "flux";

/// How many objects of a stage are worked on at once.
const WORKERS: usize = 8;
/// How long a definition may take until its kind is served.
const ESTABLISHING: Duration = Duration::from_secs(60);
/// How often an object is tried again that somebody else changed at the same moment.
const RACES: usize = 3;
/// How often a custom resource is tried again whose kind one API server serves and another one not yet.
const SERVING: usize = 20;

/// What applying did to an object, or would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It was not there.
    Created,
    /// It differed.
    Configured,
    /// It differed where it cannot be changed, so it was deleted and made anew.
    Recreated,
    /// It was as it should be.
    Unchanged,
}

impl Action {
    /// Returns the word for people.
    pub fn word(self) -> &'static str {
        match self {
            Action::Created => "created",
            Action::Configured => "configured",
            Action::Recreated => "recreated",
            Action::Unchanged => "unchanged",
        }
    }

    fn verb(self) -> &'static str {
        match self {
            Action::Created => "create",
            Action::Configured => "configure",
            Action::Recreated => "recreate",
            Action::Unchanged => "leave",
        }
    }
}

/// An object with what was done to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The object.
    #[serde(flatten)]
    pub object: ObjectRef,
    /// What was done.
    pub action: Action,
}

/// An object with what would be done to it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// What would be done.
    pub change: Change,
    /// The object as it is.
    pub before: Option<DynamicObject>,
    /// The object as it would be.
    pub after: DynamicObject,
    /// The object as it is asked for.
    wanted: DynamicObject,
    /// Whether fields have to be taken from other managers, all of which give way.
    force: bool,
}

/// Applies objects to one cluster.
pub struct Applier<'a> {
    /// The cluster.
    pub resources: &'a Resources,
    /// Told of every write before and after it.
    pub events: &'a Events,
    /// Takes fields from any other tool.
    pub force: bool,
}

impl Applier<'_> {
    /// Applies `objects`: definitions and namespaces first, custom resources last.
    ///
    /// Everything is compared by dry runs before anything is written, so a second run writes nothing, and an object
    /// that cannot be applied is found while all is as it was. Fields of Flux itself and of plain hand tools are
    /// taken over; those of other tools only with `force`, else [`Error::Conflict`]. When an object fails all the
    /// same, the rest of its stage is still applied; then the first failure is returned.
    pub async fn apply(&self, objects: &[DynamicObject]) -> Result<Vec<Change>> {
        self.carry_out(self.plan(objects).await?).await
    }

    /// Does what [`plan`](Self::plan) found to be done.
    ///
    /// An object that somebody changed since then is compared anew. One that was as it should be is not looked at
    /// again, however old the plan.
    pub async fn carry_out(&self, plan: Vec<Planned>) -> Result<Vec<Change>> {
        let mut changes = Vec::new();
        for (stage, members) in stages(plan, |planned| &planned.wanted) {
            let mut outcomes: Vec<_> = stream::iter(members.into_iter().enumerate())
                .map(|(index, planned)| async move { (index, self.carry_out_one(planned, stage).await) })
                .buffer_unordered(WORKERS)
                .collect()
                .await;
            outcomes.sort_by_key(|(index, _)| *index);
            let (mut failures, mut young) = (Vec::new(), Vec::new());
            for (_, outcome) in outcomes {
                match outcome {
                    Ok((change, object)) => {
                        if stage == Stage::Definitions && status(Some(&object)) != Status::Current {
                            young.push(change.object.clone());
                        }
                        changes.push(change);
                    }
                    Err(error) => failures.push(error),
                }
            }
            error::first(failures, self.events)?;
            if !young.is_empty() {
                self.events
                    .wait(format!("{} definitions to be established", young.len()));
                wait::ready(self.resources, self.events, &young, ESTABLISHING).await?;
            }
        }
        Ok(changes)
    }

    /// Tells what [`apply`](Self::apply) would do, in its order, and writes nothing.
    ///
    /// An object that needs a namespace, kind or role that is not there yet is taken as one to be created.
    pub async fn plan(&self, objects: &[DynamicObject]) -> Result<Vec<Planned>> {
        let plans: Vec<Result<Planned>> = stream::iter(objects)
            .map(|object| async move {
                let object = canonical(object);
                match self.compare(&object).await {
                    Err(Error::NoNamespace(_) | Error::MissingKind { .. } | Error::NotFound(_)) => {
                        Ok(Planned {
                            change: Change {
                                object: ObjectRef::of(&object),
                                action: Action::Created,
                            },
                            before: None,
                            after: object.clone(),
                            wanted: object,
                            force: self.force,
                        })
                    }
                    plan => plan,
                }
            })
            .buffered(WORKERS)
            .collect()
            .await;
        let (mut planned, mut failures) = (Vec::new(), Vec::new());
        for plan in plans {
            match plan {
                Ok(plan) => planned.push(plan),
                Err(error) => failures.push(error),
            }
        }
        error::first(failures, self.events)?;
        Ok(stages(planned, |planned| &planned.wanted)
            .into_iter()
            .flat_map(|(_, members)| members)
            .collect())
    }

    /// Does what was planned for an object, and returns what it is then.
    async fn carry_out_one(&self, planned: Planned, stage: Stage) -> Result<(Change, DynamicObject)> {
        let wanted = planned.wanted.clone();
        let mut outcome = self.write(planned).await;
        for tries in 0.. {
            match outcome {
                // Somebody wrote the object between our reading and writing it.
                Err(Error::Api { source, .. }) if is_race(&source) && tries < RACES => {}
                Err(Error::Conflict { .. } | Error::Immutable { .. }) if tries == 0 => {}
                Err(Error::MissingKind { .. }) if stage == Stage::Custom && tries < SERVING => {
                    tokio::time::sleep(Duration::from_millis(250)).await;
                }
                _ => break,
            }
            outcome = match self.compare(&wanted).await {
                Ok(planned) => self.write(planned).await,
                Err(error) => Err(error),
            };
        }
        outcome
    }

    /// Makes an object what it should be, and returns what it is then.
    async fn write(&self, planned: Planned) -> Result<(Change, DynamicObject)> {
        let Planned {
            change,
            before,
            after,
            mut wanted,
            force,
        } = planned;
        if change.action == Action::Unchanged {
            return Ok((change, after));
        }
        let name = &change.object;
        let api = self.resources.api(name).await?;
        let apply = async {
            match change.action {
                Action::Recreated => self.delete(&api, name, before.as_ref()).await?,
                // Fields are taken from those who were seen to hold them: the version has the server refuse when
                // anybody wrote since.
                _ if force && !self.force => {
                    wanted.metadata.resource_version =
                        before.and_then(|before| before.metadata.resource_version);
                }
                _ => {}
            }
            let patched = api
                .patch(&name.name, &params(force), &Patch::Apply(&wanted))
                .await;
            patched.map_err(|error| Error::of_object(error, "apply", name))
        };
        let what = format!("{} {name}", change.action.verb());
        let now = self.events.mutate(what, apply).await?;
        Ok((change, now))
    }

    /// Asks the server what applying would change.
    async fn compare(&self, object: &DynamicObject) -> Result<Planned> {
        let name = ObjectRef::of(object);
        let api = self.resources.api(&name).await?;
        let before = match api
            .get(&name.name)
            .await
            .map_err(|error| Error::of_object(error, "get", &name))
        {
            Ok(before) => Some(before),
            Err(Error::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
        if before
            .as_ref()
            .is_some_and(|before| before.metadata.deletion_timestamp.is_some())
        {
            return Err(Error::Terminating(name));
        }
        let mut force = self.force;
        let mut answer = dry_run(&api, object, &name, force).await;
        if let Err(Error::Conflict { claims, .. }) = &answer
            && claims.iter().all(may_take_over)
        {
            force = true;
            answer = dry_run(&api, object, &name, force).await;
        }
        let (action, after) = match (answer, &before) {
            (Ok(after), None) => (Action::Created, after),
            (Ok(after), Some(before)) => match drift::differs(before, &after) {
                true => (Action::Configured, after),
                false => (Action::Unchanged, after),
            },
            (Err(Error::Immutable { .. }), Some(before)) if may_recreate(before, object) => {
                (Action::Recreated, object.clone())
            }
            (Err(error), _) => return Err(error),
        };
        Ok(Planned {
            change: Change { object: name, action },
            before,
            after,
            wanted: object.clone(),
            force,
        })
    }

    async fn delete(
        &self,
        api: &Api<DynamicObject>,
        name: &ObjectRef,
        before: Option<&DynamicObject>,
    ) -> Result<()> {
        let uid = before.and_then(|before| before.metadata.uid.clone());
        let same = Preconditions {
            uid,
            resource_version: None,
        };
        // Two generations of Pods must not run side by side.
        let params = match name.kind.as_str() {
            "Deployment" => DeleteParams::foreground(),
            _ => DeleteParams::background(),
        };
        let params = params.preconditions(same);
        match api.delete(&name.name, &params).await {
            Ok(_) => {}
            Err(error) => match Error::of_object(error, "delete", name) {
                Error::NotFound(_) => {}
                error => return Err(error),
            },
        }
        wait::gone(
            self.resources,
            self.events,
            std::slice::from_ref(name),
            ESTABLISHING,
        )
        .await
    }
}

async fn dry_run(
    api: &Api<DynamicObject>,
    object: &DynamicObject,
    name: &ObjectRef,
    force: bool,
) -> Result<DynamicObject> {
    let answer = api
        .patch(&name.name, &params(force).dry_run(), &Patch::Apply(object))
        .await;
    answer.map_err(|error| Error::of_object(error, "apply", name))
}

fn params(force: bool) -> PatchParams {
    let params = PatchParams::apply(FIELD_MANAGER);
    if force { params.force() } else { params }
}

fn is_race(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 409)
}

/// Says whether fields of this manager are Flux's own, or were set by hand.
fn may_take_over(claim: &Claim) -> bool {
    let manager = claim.manager.as_str();
    ["flux", "flux-rs", "kustomize-controller", "before-first-apply"].contains(&manager)
        || manager == "kubectl"
        || manager.starts_with("kubectl-")
}

/// Says whether an object may be deleted and made anew: it is of a kind that keeps nothing and can be missed for a
/// moment, and its labels prove that it belongs to the very installation that is being applied.
fn may_recreate(before: &DynamicObject, object: &DynamicObject) -> bool {
    let kind = object.types.as_ref().map_or("", |types| types.kind.as_str());
    let keeps_nothing = ["ClusterRoleBinding", "RoleBinding", "Deployment"].contains(&kind);
    let label = |object: &DynamicObject, key: &str| {
        object
            .metadata
            .labels
            .as_ref()?
            .get(&format!("app.kubernetes.io/{key}"))
            .cloned()
    };
    let is_flux = label(before, "part-of").as_deref() == Some("flux");
    let instance = label(object, "instance");
    let tenant = |object: &DynamicObject| {
        let labels = object.metadata.labels.as_ref()?;
        labels.get("toolkit.fluxcd.io/tenant").cloned()
    };
    let same_tenant = tenant(object).is_some() && tenant(before) == tenant(object);
    keeps_nothing && (same_tenant || is_flux && instance.is_some() && label(before, "instance") == instance)
}

#[cfg(test)]
mod tests {
    use kube::core::TypeMeta;

    use super::*;

    fn object(api_version: &str, kind: &str, labels: &[(&str, &str)]) -> DynamicObject {
        let types = TypeMeta {
            api_version: api_version.to_owned(),
            kind: kind.to_owned(),
        };
        let mut object = DynamicObject {
            types: Some(types),
            metadata: Default::default(),
            data: Default::default(),
        };
        let labels = labels
            .iter()
            .map(|(key, value)| (format!("app.kubernetes.io/{key}"), (*value).to_owned()));
        object.metadata.labels = Some(labels.collect());
        object
    }

    #[test]
    fn only_what_is_proven_ours_is_made_anew() {
        const RBAC: &str = "rbac.authorization.k8s.io/v1";
        let ours = [("part-of", "flux"), ("instance", "flux-system")];
        let wanted = object(RBAC, "ClusterRoleBinding", &ours);
        assert!(may_recreate(&object(RBAC, "ClusterRoleBinding", &ours), &wanted));
        assert!(!may_recreate(&object(RBAC, "ClusterRoleBinding", &[]), &wanted));
        let other = [("part-of", "flux"), ("instance", "other")];
        assert!(!may_recreate(
            &object(RBAC, "ClusterRoleBinding", &other),
            &wanted
        ));
        assert!(!may_recreate(
            &object("v1", "Service", &ours),
            &object("v1", "Service", &ours)
        ));
    }

    #[test]
    fn hand_tools_give_way_and_other_tools_do_not() {
        let claim = |manager: &str| Claim {
            manager: manager.to_owned(),
            field: ".spec".to_owned(),
        };
        for manager in [
            "flux",
            "kustomize-controller",
            "kubectl",
            "kubectl-client-side-apply",
            "before-first-apply",
        ] {
            assert!(may_take_over(&claim(manager)), "{manager}");
        }
        for manager in ["helm", "argocd-controller", "terraform", "kubectly"] {
            assert!(!may_take_over(&claim(manager)), "{manager}");
        }
    }
}
