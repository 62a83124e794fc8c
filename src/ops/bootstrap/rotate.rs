//! `credentials rotate`: give the cluster another key or token, and see that it gets in with it before the old one goes.

use std::time::Duration;

use super::options::Options;
use super::report::Report;
use super::{Bootstrap, cluster};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::ops::reconcile::{self, ReconcileOptions};

/// How often a server is asked whether it lets a key in that somebody is about to register.
const PAUSE: Duration = Duration::from_secs(2);

/// Replaces what the cluster logs in to the repository with; nothing else of the cluster changes.
///
/// The new key is registered before the cluster gets it, the old one is removed after the cluster has fetched with
/// the new one. Run again after a failure, it makes another one, and removes what the earlier run left.
pub async fn rotate(ctx: &Ctx, options: Options) -> Result<Report> {
    let bootstrap = Bootstrap::prepare(
        ctx,
        Options {
            rotate: true,
            ..options
        },
    )
    .await?;
    bootstrap.rotate().await
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
        if !self.login.replaces() {
            return Err(
                Error::refused("the cluster logs in with what was given already").hint("give it another one")
            );
        }
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
        self.admit_key().await?;
        self.issue_token().await?;
        let changes = self.write_secret().await?;
        self.prove_login().await?;
        self.forget_former().await?;
        let head = self.head()?;
        self.ctx
            .events
            .done("the cluster logs in with the new credentials");
        Ok(Report::done(&self.options, &self.login, head, false, changes))
    }

    /// Sees to it that the new key is let in before the cluster depends on it.
    async fn admit_key(&mut self) -> Result<()> {
        if !self.register_key().await? {
            return Ok(());
        }
        let Some(key) = self.login.key.clone() else {
            return Ok(());
        };
        self.ctx.events.wait("waiting until the deploy key is registered");
        while self.turned_away(&key).await.is_some() {
            if self.ctx.left().is_zero() {
                return Err(Error::not_ready("the new deploy key was not registered in time")
                    .hint("nothing was changed: the cluster goes on with the old one"));
            }
            tokio::time::sleep(PAUSE).await;
        }
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
            name: source.name,
            with_source: false,
            force: false,
            reset: false,
        };
        reconcile::run(self.ctx, &options).await
    }

    /// Removes the key or token the cluster logged in with before, as far as it is known to be this cluster's own.
    async fn forget_former(&mut self) -> Result<()> {
        let former = self.login.former.clone().filter(|_| self.login.key.is_some());
        let left = match &mut self.hosted {
            Some(hosted) => {
                hosted.tidy(self.ctx).await?;
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
