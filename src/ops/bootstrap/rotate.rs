//! `credentials rotate`: give the cluster another key or token, and see that it gets in with it before the old one goes.

use std::time::Duration;

use serde_json::{Value, json};

use super::hosted::Next;
use super::login::{LOGIN_KEYS, Write};
use super::options::Options;
use super::report::Report;
use super::{Bootstrap, cluster};
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::ops::deadline;
use crate::ops::reconcile::{self, ReconcileOptions};
use crate::ops::targets::Targets;
use crate::output::report::Report as _;

/// How often a server is asked whether it lets a key in that somebody is about to register.
const PAUSE: Duration = Duration::from_secs(2);
/// How long a forge is given to make a new key known to its Git servers.
const ADMISSION_PAUSES: [Duration; 3] = [
    Duration::from_millis(300),
    Duration::from_secs(1),
    Duration::from_secs(3),
];

/// Replaces what the cluster logs in to the repository with; nothing else of the cluster changes.
///
/// The new key is registered before the cluster gets it, the old one is removed after the cluster has fetched with
/// the new one. Run again after a failure, it makes another one, and removes what the earlier run left.
pub async fn rotate(ctx: &Ctx, options: Options) -> Result<Report> {
    let options = Options {
        rotate: true,
        ..options
    };
    let rotation = async { Bootstrap::prepare(ctx, options).await?.rotate().await };
    deadline::keep(ctx, rotation).await
}

impl Bootstrap<'_> {
    async fn rotate(mut self) -> Result<Report> {
        let elsewhere = self.found.follows_elsewhere(&self.options);
        if self.found.source.is_none() || !self.found.is_synced() || elsewhere.is_some() {
            return Err(Error::refused(
                "this cluster does not follow that repository yet: there is nothing to rotate",
            )
            .hint("bootstrap it first"));
        }
        if self.login.write == Write::New {
            let (namespace, name) = (&self.options.install.namespace, &self.options.secret_name);
            return Err(Error::refused(format!(
                "there is no secret {namespace}/{name}, which the cluster would log in with"
            ))
            .hint("bootstrap it: that makes one"));
        }
        if !self.login.replaces() {
            return Err(
                Error::refused("the cluster logs in with what was given already").hint("give it another one")
            );
        }
        if let Some(hosted) = &self.hosted {
            hosted.require_scope(self.ctx, Next::Admit, &self.login).await?;
        }
        self.require_own_statuses().await?;
        if self.options.dry_run {
            self.rehearse_login().await?;
            let calls = self.rehearsed();
            return Ok(Report::planned(
                &self.options,
                &self.login,
                String::new(),
                Vec::new(),
                calls,
            ));
        }
        self.awaits_key = self.register_key().await?;
        self.await_registration().await?;
        self.require_admission().await?;
        self.issue_token().await?;
        let mut changes = self.write_secret().await?;
        if let Err(error) = self.prove_login().await {
            self.put_back().await?;
            return Err(
                error.hint("the cluster has its former credentials again, and they are still registered")
            );
        }
        self.forget_former().await?;
        changes.extend(self.report_statuses().await?);
        let head = self.head()?;
        self.ctx
            .events
            .done("the cluster logs in with the new credentials");
        Ok(Report::done(&self.options, &self.login, head, false, changes))
    }

    /// Waits until the key that somebody was asked to register is let in.
    pub(super) async fn await_registration(&mut self) -> Result<()> {
        let Some(key) = self.login.private().cloned().filter(|_| self.awaits_key) else {
            return Ok(());
        };
        self.ctx.events.wait("waiting until the deploy key is registered");
        while self.turned_away(&key).await.is_some() {
            if self.ctx.left().is_zero() {
                return Err(Error::not_ready("the deploy key was not registered in time")
                    .hint("register it, then run this again; --timeout waits longer"));
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.awaits_key = false;
        Ok(())
    }

    /// Refuses to go on with a key that a forge has registered, and its Git server does not let in.
    async fn require_admission(&self) -> Result<()> {
        let Some(key) = self.login.private().filter(|_| self.hosted.is_some()) else {
            return Ok(());
        };
        let mut denied = self.turned_away(key).await;
        for pause in ADMISSION_PAUSES {
            if denied.is_none() {
                break;
            }
            tokio::time::sleep(pause).await;
            denied = self.turned_away(key).await;
        }
        match denied {
            None => Ok(()),
            Some(denied) => Err(Error::from(denied)
                .context("the new deploy key is registered, and the server does not let it in")
                .hint("the cluster goes on with the former one")),
        }
    }

    /// Gives the cluster back what it logged in with before.
    async fn put_back(&self) -> Result<()> {
        let Some(former) = self.found.secret.as_ref() else {
            return Ok(());
        };
        let mut data = json!(former.data);
        for key in LOGIN_KEYS {
            if data.get(key).is_none() {
                data[key] = Value::Null;
            }
        }
        let (namespace, name) = (&self.options.install.namespace, &self.options.secret_name);
        let name = ObjectRef::new("v1", "Secret", Some(namespace), name);
        let patch = json!({ "data": data });
        let what = format!("put {name} back");
        self.resources.merge(&self.ctx.events, what, &name, patch).await?;
        Ok(())
    }

    /// Has the cluster fetch the repository with what its secret holds now.
    pub(super) async fn prove_login(&self) -> Result<()> {
        let [source, _] = cluster::sync_refs(&self.options.install.namespace);
        let Some(kind) = Kind::by_name(&source.kind) else {
            return Ok(());
        };
        let options = ReconcileOptions {
            kind,
            targets: Targets::one(source.name),
            with_source: false,
            force: false,
            reset: false,
        };
        let report = reconcile::run(self.ctx, &options).await?;
        report.failure().map_or(Ok(()), Err)
    }

    /// Removes the key or token the cluster logged in with before, as far as it is known to be this cluster's own.
    async fn forget_former(&mut self) -> Result<()> {
        let former = self.login.former.clone().filter(|_| self.login.key().is_some());
        let left = match &mut self.hosted {
            Some(hosted) => {
                hosted.remove_outdated(self.ctx).await?;
                former.and_then(|former| hosted.others_key(&former))
            }
            None => former,
        };
        if let Some(left) = left {
            self.ctx.events.warn(format!(
                "the former key is still registered: if no other cluster uses it, remove {left}"
            ));
        }
        Ok(())
    }
}
