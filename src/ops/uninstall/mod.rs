//! `uninstall`: remove the controllers, then the Flux API, and leave what they delivered as it is.
//!
//! The order is what keeps workloads alone: a controller that still runs while its objects are deleted would clean
//! up after them. So the controllers go first, and nothing else is touched until their Pods have ended.

mod inventory;

use futures::stream::{self, StreamExt};
use kube::api::DynamicObject;
use serde::Serialize;

use crate::cluster::error::{self, Error as ClusterError};
use crate::cluster::guard::ClusterInfo;
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::{prune, wait};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::ops::deadline;
use crate::output::report;
use inventory::{Inventory, is_workload};

/// What to uninstall, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether the namespace stays.
    pub keep_namespace: bool,
    /// Whether nothing is written, only told.
    pub dry_run: bool,
    /// Whether no question is asked.
    pub silent: bool,
    /// Whether the namespace goes without a question although it holds what is not part of Flux.
    pub purge_namespace: bool,
    /// Whether an installation that another tool looks after is removed, too.
    pub force: bool,
}

/// What was removed, or would be.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whether it was only looked for.
    pub dry_run: bool,
    /// The objects that were deleted.
    pub deleted: Vec<ObjectRef>,
    /// The objects whose finalizers were removed.
    pub released: Vec<ObjectRef>,
    /// The objects that are no part of Flux and go with the namespace.
    pub collateral: Vec<ObjectRef>,
    /// The objects that are no part of Flux, for whose sake the namespace stays.
    pub kept: Vec<ObjectRef>,
}

impl report::Report for Report {
    fn text(&self) -> String {
        String::new()
    }
}

/// Removes Flux from the cluster.
pub async fn run(ctx: &Ctx, options: Options) -> Result<Report> {
    deadline::keep(ctx, carry_out(ctx, options)).await
}

async fn carry_out(ctx: &Ctx, options: Options) -> Result<Report> {
    let resources = Resources::new(ctx.client().await?.clone());
    let inventory = ctx
        .in_time(async { Ok(Inventory::read(&resources, &ctx.namespace).await?) })
        .await?;
    if inventory.is_empty() {
        ctx.events
            .warn(format!("there is no Flux in namespace {}", ctx.namespace));
        if let Some(other) = &inventory.elsewhere {
            ctx.events.warn(format!(
                "the definitions of this cluster were installed for namespace {other}, and stay: -n {other} uninstalls them"
            ));
        }
        return Ok(Report {
            dry_run: options.dry_run,
            ..Report::default()
        });
    }
    let space = guard(ctx, &resources, &options, &inventory).await?;
    let removal = Removal {
        ctx,
        resources,
        inventory,
        keeps_namespace: !matches!(space, Space::Goes(_)),
        report: match space {
            Space::Goes(collateral) => Report {
                collateral,
                ..Report::default()
            },
            Space::Stays(kept) => Report {
                kept,
                ..Report::default()
            },
        },
    };
    if options.dry_run {
        return removal.plan().await;
    }
    removal.run().await
}

/// What becomes of the namespace.
enum Space {
    /// It goes, and with it these objects that are no part of Flux.
    Goes(Vec<ObjectRef>),
    /// It stays: it is to, or nobody has said that these objects of others may go.
    Stays(Vec<ObjectRef>),
}

/// Refuses to remove what belongs to somebody else, and asks before anything is removed.
///
/// Returns what becomes of the namespace: whoever asks for no question has not said that what is in it besides Flux may
/// go, such as a key nobody has a second time.
async fn guard(ctx: &Ctx, resources: &Resources, options: &Options, inventory: &Inventory) -> Result<Space> {
    let info = ClusterInfo::read(resources, &ctx.namespace)
        .await?
        .unwrap_or_default();
    if let Some(tool) = info.managed_by.filter(|_| !options.force) {
        return Err(Error::refused(format!("Flux is managed by {tool}")).hint(format!(
            "uninstall it with {tool}, or pass --force if {tool} is gone"
        )));
    }
    let strangers = match inventory.namespace {
        Some(_) if !options.keep_namespace => {
            ctx.in_time(async { Ok(inventory.strangers(resources, &ctx.namespace).await?) })
                .await?
        }
        _ => Vec::new(),
    };
    let names = |objects: &mut dyn Iterator<Item = &ObjectRef>| {
        objects.map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    let workloads = names(&mut strangers.iter().filter(|object| is_workload(object)));
    if !workloads.is_empty() {
        return Err(Error::refused(format!(
            "namespace {} holds what is not part of Flux: {workloads}",
            ctx.namespace
        ))
        .hint("move it to another namespace, or pass --keep-namespace"));
    }
    if !inventory.neighbours.is_empty() {
        ctx.events.warn(format!(
            "the definitions and custom resources stay: Flux is also installed in {}",
            inventory.neighbours.join(", ")
        ));
    }
    let others = names(&mut strangers.iter());
    let stays = options.keep_namespace || (options.silent && !options.purge_namespace && !others.is_empty());
    if !others.is_empty() && stays {
        ctx.events.warn(format!(
            "namespace {} stays, for it holds what is not part of Flux: {others}; --purge-namespace deletes it, too",
            ctx.namespace
        ));
    } else if !others.is_empty() && !options.dry_run {
        ctx.events.warn(format!(
            "not part of Flux, and deleted with namespace {}: {others}",
            ctx.namespace
        ));
    }
    let space = match stays {
        true => Space::Stays(strangers),
        false => Space::Goes(strangers),
    };
    if options.dry_run || options.silent {
        return Ok(space);
    }
    let mut question = format!("Delete Flux from namespace {}", ctx.namespace);
    if inventory.neighbours.is_empty() {
        question += ", with all of its custom resources";
    }
    if !others.is_empty() {
        question += " and everything else named above";
    }
    match ctx.ui.confirm(&ctx.events, &(question + "?"), "--silent").await? {
        true => Ok(space),
        false => Err(Error::refused("nothing was deleted")),
    }
}

/// One run.
struct Removal<'a> {
    ctx: &'a Ctx,
    resources: Resources,
    inventory: Inventory,
    keeps_namespace: bool,
    report: Report,
}

impl Removal<'_> {
    async fn plan(mut self) -> Result<Report> {
        self.report.dry_run = true;
        for object in self
            .custom_resources()
            .await?
            .iter()
            .filter(|object| is_held(object))
        {
            self.ctx.events.generate(format!(
                "the finalizers of {} would be removed",
                ObjectRef::of(object)
            ));
            self.report.released.push(ObjectRef::of(object));
        }
        let keeps_namespace = self.keeps_namespace;
        let goes = |object: &&DynamicObject| !keeps_namespace || !is_namespace(object);
        let Inventory {
            controllers,
            definitions,
            belongings,
            namespace,
            neighbours,
            ..
        } = &self.inventory;
        let definitions = definitions.iter().filter(|_| neighbours.is_empty());
        let all = controllers
            .iter()
            .chain(definitions)
            .chain(belongings)
            .chain(namespace)
            .filter(goes);
        for object in all {
            self.ctx
                .events
                .generate(format!("{} would be deleted", ObjectRef::of(object)));
            self.report.deleted.push(ObjectRef::of(object));
        }
        for object in &self.report.collateral {
            self.ctx
                .events
                .generate(format!("{object} would be deleted with the namespace"));
        }
        Ok(self.report)
    }

    async fn run(mut self) -> Result<Report> {
        let events = &self.ctx.events;
        events.action(format!("deleting components in namespace {}", self.ctx.namespace));
        // Those that apply what users deliver may be applying Flux itself, and would bring the others back.
        let controllers = std::mem::take(&mut self.inventory.controllers);
        let (applying, others): (Vec<_>, Vec<_>) = controllers.into_iter().partition(applies);
        for controllers in [applying, others] {
            self.delete(&controllers, true)
                .await
                .context(|| "the controllers are still there, so nothing else was touched".to_owned())?;
        }

        events.action("removing the finalizers of custom resources");
        self.release()
            .await
            .context(|| "custom resources still have finalizers".to_owned())?;

        if self.inventory.neighbours.is_empty() {
            events.action("deleting custom resource definitions");
            let definitions = self.inventory.definitions.clone();
            if let Err(error) = self.delete(&definitions, false).await {
                self.tell_held().await;
                return Err(error).context(|| "not every definition is gone".to_owned());
            }
        }
        let belongings = std::mem::take(&mut self.inventory.belongings);
        self.delete(&belongings, false)
            .await
            .context(|| "not everything of Flux is gone".to_owned())?;
        match self.inventory.namespace.take() {
            _ if self.keeps_namespace => {}
            Some(namespace) => {
                self.delete(&[namespace], false)
                    .await
                    .context(|| "the namespace is not gone".to_owned())?;
            }
            None => events.warn(format!(
                "namespace {} is not labelled as a part of Flux: it stays",
                self.ctx.namespace
            )),
        }
        events.done("Flux is uninstalled");
        Ok(self.report)
    }

    /// Deletes objects and waits until they are gone, with what they own if `dependents`.
    async fn delete(&mut self, objects: &[DynamicObject], dependents: bool) -> Result<(), ClusterError> {
        let mut failures = Vec::new();
        for object in objects {
            match prune::delete(&self.resources, &self.ctx.events, object, dependents).await {
                Ok(true) => self.report.deleted.push(ObjectRef::of(object)),
                Ok(false) => {}
                Err(error) => failures.push(error),
            }
        }
        error::first(failures, &self.ctx.events)?;
        let names: Vec<_> = objects.iter().map(ObjectRef::of).collect();
        wait::gone(&self.resources, &self.ctx.events, &names, self.ctx.left()).await
    }

    /// Finds the custom resources that go: all, or those in the namespace when others use the definitions.
    async fn custom_resources(&self) -> Result<Vec<DynamicObject>> {
        let only = (!self.inventory.neighbours.is_empty()).then_some(self.ctx.namespace.as_str());
        let found = self.inventory.custom_resources(&self.resources, only);
        self.ctx.in_time(async { Ok(found.await?) }).await
    }

    /// Removes the finalizers of the controllers that are gone, or nothing could be deleted any more.
    async fn release(&mut self) -> Result<()> {
        let held: Vec<_> = self
            .custom_resources()
            .await?
            .into_iter()
            .filter(is_held)
            .collect();
        let (resources, events) = (&self.resources, &self.ctx.events);
        // The controllers of another installation see these objects, too: without a word to leave them alone, they
        // would clean up after each that is deleted.
        let watched = !self.inventory.neighbours.is_empty();
        let release = async |object: &DynamicObject| match watched && cleans_up(object) {
            true => {
                let suspended = prune::suspend(resources, events, object).await?;
                prune::release(resources, events, &suspended, is_ours).await
            }
            false => prune::release(resources, events, object, is_ours).await,
        };
        let release = &release;
        let outcomes: Vec<_> = stream::iter(&held)
            .map(|object| async move { (object, release(object).await) })
            .buffer_unordered(8)
            .collect()
            .await;
        let mut failures = Vec::new();
        for (object, outcome) in outcomes {
            match outcome {
                Ok(_) => self.report.released.push(ObjectRef::of(object)),
                Err(error) => failures.push(error),
            }
        }
        Ok(error::first(failures, events)?)
    }

    /// Names what holds the definitions up: objects that wait for somebody else.
    async fn tell_held(&self) {
        for object in self.custom_resources().await.unwrap_or_default() {
            let finalizers = object.metadata.finalizers.clone().unwrap_or_default();
            if !finalizers.is_empty() {
                let name = ObjectRef::of(&object);
                self.ctx.events.fail(format!(
                    "{name} waits for its finalizers: {}",
                    finalizers.join(", ")
                ));
            }
        }
    }
}

/// Says whether a controller applies what users deliver.
fn applies(controller: &DynamicObject) -> bool {
    ["kustomize-controller", "helm-controller"]
        .contains(&controller.metadata.name.as_deref().unwrap_or_default())
}

/// Says whether the controller of an object deletes what the object delivered when it goes.
fn cleans_up(object: &DynamicObject) -> bool {
    let kind = object.types.as_ref().map(|types| types.kind.as_str());
    matches!(kind, Some("Kustomization" | "HelmRelease"))
}

fn is_namespace(object: &DynamicObject) -> bool {
    object
        .types
        .as_ref()
        .is_some_and(|types| types.kind == "Namespace")
}

fn is_held(object: &DynamicObject) -> bool {
    object
        .metadata
        .finalizers
        .iter()
        .flatten()
        .any(|finalizer| is_ours(finalizer))
}

/// Says whether a finalizer is one of the Flux controllers.
fn is_ours(finalizer: &str) -> bool {
    let domain = finalizer.split('/').next().unwrap_or_default();
    domain == "fluxcd.io" || domain.ends_with(".fluxcd.io")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_finalizers_of_flux_are_ours() {
        for ours in [
            "finalizers.fluxcd.io",
            "source.extensions.fluxcd.io/finalizer",
            "fluxcd.io/x",
        ] {
            assert!(is_ours(ours), "{ours}");
        }
        for other in [
            "fluxcd.controlplane.io/finalizer",
            "foregroundDeletion",
            "notfluxcd.io",
            "example.com/fluxcd.io",
        ] {
            assert!(!is_ours(other), "{other}");
        }
    }
}
