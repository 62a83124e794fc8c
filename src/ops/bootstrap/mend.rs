//! Mending a cluster whose controllers cannot, or would not soon, put themselves right.

use std::collections::BTreeSet;
use std::time::Duration;

use kube::api::DynamicObject;
use serde_json::{Value, json};

use super::{Bootstrap, cluster};
use crate::cluster::apply::{Action, Change, Planned};
use crate::cluster::drift;
use crate::cluster::object::ObjectRef;
use crate::cluster::status::is_off;
use crate::cluster::wait;
use crate::error::{Error, ErrorKind, Result};

/// How long what ails the controllers is looked for.
const LOOK: Duration = Duration::from_secs(3);
/// The annotation by which `kubectl rollout restart` has Pods made anew.
const RESTARTED_AT: &str = "kubectl.kubernetes.io/restartedAt";

/// A Deployment that is there, and the account its Pods run as.
pub(super) struct Running {
    deployment: ObjectRef,
    account: String,
}

impl Bootstrap<'_> {
    /// Says whether an object is not as the repository has it in a way the controllers cannot be left alone with.
    ///
    /// Without their rights, accounts and network they cannot apply anything. And when nothing new is `pushed`, they
    /// look at the rest only after minutes.
    pub(super) fn must_mend(&self, planned: &Planned, pushed: bool) -> bool {
        let Planned { change, before, .. } = planned;
        if !self.is_component(&change.object) {
            return false;
        }
        let upgraded = [
            "CustomResourceDefinition",
            "Deployment",
            "Namespace",
            "ResourceQuota",
        ];
        let waits = pushed && upgraded.contains(&change.object.kind.as_str());
        match (change.action, before) {
            (Action::Unchanged, _) => false,
            (Action::Configured, Some(before)) => !waits && drift::changes_spec(before, &planned.after),
            (Action::Configured | Action::Recreated, _) => !waits,
            (Action::Created, _) => true,
        }
    }

    /// Says whether an object is one of the installation.
    pub(super) fn is_component(&self, object: &ObjectRef) -> bool {
        self.components
            .iter()
            .any(|component| ObjectRef::of(component) == *object)
    }

    /// Has the Pods made anew whose account was: their tokens are of the one that is gone.
    pub(super) async fn restart(&self, running: Vec<Running>, changes: &[Change]) -> Result<()> {
        let created = changes.iter().filter(|change| change.action == Action::Created);
        let accounts: BTreeSet<_> = created
            .filter(|change| change.object.kind == "ServiceAccount")
            .map(|change| change.object.name.as_str())
            .collect();
        for Running { deployment, account } in running {
            if accounts.contains(account.as_str()) {
                let annotations = json!({ RESTARTED_AT: self.ctx.now().to_string() });
                let template = json!({ "metadata": { "annotations": annotations } });
                let patch = json!({ "spec": { "template": template } });
                let what = format!("restart {deployment}");
                self.resources
                    .merge(&self.ctx.events, what, &deployment, patch)
                    .await?;
            }
        }
        Ok(())
    }

    /// Waits until all components are healthy; one that is `wanted` to run and scaled to nothing is not.
    pub(super) async fn wait_for_components(&self, wanted: &[DynamicObject]) -> Result<()> {
        let namespace = &self.options.install.namespace;
        let names = self.options.install.components.iter();
        let deployments: Vec<_> = names.map(|name| cluster::controller(namespace, name)).collect();
        wait::ready(&self.resources, &self.ctx.events, &deployments, self.ctx.left()).await?;
        for deployment in &deployments {
            let now = cluster::get(&self.resources, deployment).await?;
            if !now.as_ref().is_some_and(is_off) {
                continue;
            }
            let off = format!("{deployment} is scaled to 0 replicas");
            match wanted.iter().find(|object| ObjectRef::of(object) == *deployment) {
                Some(wanted) if is_off(wanted) => {}
                Some(_) => {
                    return Err(Error::not_ready(off).hint("run the bootstrap again: it is put back"));
                }
                None => self.ctx.events.warn(off),
            }
        }
        self.ctx.events.done("all components are healthy");
        Ok(())
    }

    /// Adds to a wait in vain what ails the controllers that were waited for.
    pub(super) async fn diagnose(&self, error: Error) -> Error {
        if error.kind() != ErrorKind::NotReady {
            return error;
        }
        let controllers = cluster::sync_controllers(&self.options.install.namespace);
        match wait::ready(&self.resources, &self.ctx.events, &controllers, LOOK).await {
            Ok(()) => error,
            Err(ill) => error.caused_by(ill),
        }
    }
}

/// Names the Deployments of a plan that are there.
pub(super) fn running(plan: &[Planned]) -> Vec<Running> {
    let deployments = plan
        .iter()
        .filter(|planned| planned.change.object.kind == "Deployment");
    deployments
        .filter_map(|planned| {
            let account = "/spec/template/spec/serviceAccountName";
            let account = planned
                .before
                .as_ref()?
                .data
                .pointer(account)
                .and_then(Value::as_str);
            Some(Running {
                deployment: planned.change.object.clone(),
                account: account?.to_owned(),
            })
        })
        .collect()
}
