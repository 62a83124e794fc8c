//! Commit statuses: the objects by which the cluster reports to the commits what became of them.

use super::{Bootstrap, cluster};
use crate::cluster::apply::Change;
use crate::cluster::object::ObjectRef;
use crate::error::{Error, Result};
use crate::manifests::commit_status;

impl Bootstrap<'_> {
    /// Refuses to write over a Provider or a secret of somebody else's that has the name of those for commit statuses.
    pub(super) async fn require_own_statuses(&self) -> Result<()> {
        let Some(hosted) = self.hosted.as_ref().filter(|_| !self.options.force) else {
            return Ok(());
        };
        let Some(statuses) = hosted.commit_status(&self.options).await? else {
            return Ok(());
        };
        let [secret, provider, _] = commit_status::objects(&statuses);
        let (secret, provider) = (ObjectRef::of(&secret), ObjectRef::of(&provider));
        let (there, reports) = futures::try_join!(
            cluster::get(&self.resources, &secret),
            cluster::get(&self.resources, &provider)
        )?;
        // A repository that was renamed has another URL now.
        let made = there.as_ref().is_none_or(commit_status::is_labelled);
        let own = match &reports {
            Some(reports) => commit_status::is_own(reports, &statuses) || (made && there.is_some()),
            None => made,
        };
        let other = if reports.is_some() { provider } else { secret };
        match own {
            true => Ok(()),
            false => Err(Error::refused(format!(
                "{other} is there already, and not for reporting to {}",
                statuses.url
            ))
            .hint(
                "rename it, leave out --commit-status, or pass --force to replace it: nothing was written",
            )),
        }
    }

    /// Has the cluster report to the commits what became of them, if it is asked to.
    pub(super) async fn report_statuses(&self) -> Result<Vec<Change>> {
        let Some(hosted) = &self.hosted else {
            return Ok(Vec::new());
        };
        match hosted.commit_status(&self.options).await? {
            Some(options) => Ok(self.applier().apply(&commit_status::objects(&options)).await?),
            None => Ok(Vec::new()),
        }
    }
}
