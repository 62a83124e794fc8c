//! What is to be pushed and applied: tried by the cluster first, and the components applied after the push.

use kube::api::DynamicObject;

use super::tree::Tree;
use super::{Bootstrap, cluster, mend};
use crate::cluster::apply::{Action, Applier, Change, Planned};
use crate::cluster::object::ObjectRef;
use crate::cluster::{drift, guard};
use crate::error::{Error, Result};
use crate::manifests::schema;

/// What is to be pushed and applied, as the cluster has tried it.
pub(super) struct Draft {
    pub tree: Tree,
    /// What the tree stands for.
    pub objects: Vec<DynamicObject>,
    /// Whether the components are applied by this run, and not by the controllers that are there.
    pub installs: bool,
    pub planned: Vec<Planned>,
    /// What the commit changes.
    pub diff: String,
}

impl Bootstrap<'_> {
    /// Writes the files into the clone, and has the cluster try what they stand for before anything is pushed: what
    /// it would refuse must not be in Git first.
    pub(super) async fn draft(&self) -> Result<Draft> {
        let tree = self.write_tree()?;
        let objects = self.objects(&tree).await?;
        // Controllers that cannot apply anything cannot mend themselves either.
        let mut installs = !self.found.is_synced() || self.found.fails() || self.found.is_ill();
        let mut planned = self.try_out(&objects, installs).await?;
        let diff = self.repository.diff_staged()?;
        let must_mend = |planned: &Planned| self.must_mend(planned, !diff.is_empty());
        if !installs && planned.iter().any(must_mend) {
            installs = true;
            planned = self.try_out(&objects, installs).await?;
        }
        if self.found.managed_by().is_some() {
            guard::plan_take_over(&mut planned);
        }
        Ok(Draft {
            tree,
            objects,
            installs,
            planned,
            diff,
        })
    }

    /// Installs the components, unless the cluster does so by itself; returns the sync objects and the components.
    pub(super) async fn install(
        &mut self,
        draft: Draft,
        changes: &mut Vec<Change>,
    ) -> Result<([Vec<DynamicObject>; 2], Vec<DynamicObject>)> {
        let events = &self.ctx.events;
        let Draft {
            tree,
            mut objects,
            installs,
            planned,
            ..
        } = draft;
        // One made as the controllers would apply is none for this run.
        let mut plan = installs.then_some(planned);
        if tree.customised {
            // Others may have pushed meanwhile, and what they changed counts.
            objects = self.objects(&tree).await?;
            plan = None;
        }
        let (sync_objects, components) = split(objects, &self.options.install.namespace);
        if installs {
            events.action(format!(
                "installing components in namespace {}",
                self.options.install.namespace
            ));
            let applier = self.applier();
            let mut plan = match plan {
                Some(plan) => plan,
                None => self.ours(applier.plan(&components).await?),
            };
            let refs = cluster::sync_refs(&self.options.install.namespace);
            // What users keep beside the installation may be for the controllers alone to read.
            plan.retain(|planned| match self.found.is_synced() {
                true => self.is_component(&planned.change.object),
                false => !refs.contains(&planned.change.object),
            });
            let running = mend::running(&plan);
            // What was as it should be before the push is not looked at again: others might change it a moment
            // after that, too, and the controllers apply all of it once more before this run ends.
            changes.extend(applier.carry_out(plan).await?);
            self.restart(running, changes).await?;
        }
        if self.found.managed_by().is_some() {
            guard::take_over(&self.resources, events, &self.components, changes).await?;
        }
        Ok((sync_objects, components))
    }

    /// Has the cluster try what would be applied, and returns what that would change.
    pub(super) async fn try_out(&self, objects: &[DynamicObject], installs: bool) -> Result<Vec<Planned>> {
        // The definitions are looked at even if the controllers are the ones to apply them.
        let definitions = match objects {
            [] => &self.components,
            objects => objects,
        };
        let namespace = &self.options.install.namespace;
        cluster::check(&self.resources, namespace, definitions, installs).await?;
        // A cluster without the definitions takes anything of their kinds for good.
        let refs = cluster::sync_refs(namespace);
        for object in objects
            .iter()
            .filter(|object| refs.contains(&ObjectRef::of(object)))
        {
            if let Some(violation) = schema::violation(object, &self.components) {
                let name = ObjectRef::of(object);
                return Err(
                    Error::refused(format!("the cluster would refuse {name}: {violation}"))
                        .hint("nothing was written"),
                );
            }
        }
        // Controllers that apply the components by themselves do so by force.
        let applier = Applier {
            force: self.options.force || !installs,
            ..self.applier()
        };
        Ok(self.ours(applier.plan(objects).await?))
    }

    /// Leaves out of a plan what is only about who owns which fields, where the controllers own them, too.
    pub(super) fn ours(&self, mut planned: Vec<Planned>) -> Vec<Planned> {
        for Planned {
            change,
            before,
            after,
            ..
        } in planned.iter_mut().filter(|_| self.found.is_synced())
        {
            if before
                .as_ref()
                .is_some_and(|before| !drift::changes(before, after))
            {
                change.action = Action::Unchanged;
            }
        }
        planned
    }
}

/// Splits the objects into those that make the cluster follow the repository, the source and the Kustomization,
/// and the others.
fn split(objects: Vec<DynamicObject>, namespace: &str) -> ([Vec<DynamicObject>; 2], Vec<DynamicObject>) {
    let [source, kustomization] = cluster::sync_refs(namespace);
    let (sources, others) = objects
        .into_iter()
        .partition(|object| ObjectRef::of(object) == source);
    let (kustomizations, others) =
        Vec::into_iter(others).partition(|object| ObjectRef::of(object) == kustomization);
    ([sources, kustomizations], others)
}
