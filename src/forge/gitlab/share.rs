//! Projects that are shared with groups: how GitLab gives teams their levels.

use reqwest::Method;
use serde::Deserialize;
use serde_json::json;

use super::{GitLab, Project, project};
use crate::forge::rest::Request;
use crate::forge::{Error, Forge as _, Level, Repository, Result};

/// The roles of a group, by the levels other tools give them as well.
const ROLES: [(Level, u64); 5] = [
    (Level::Pull, 10),
    (Level::Triage, 20),
    (Level::Push, 30),
    (Level::Maintain, 40),
    (Level::Admin, 50),
];

#[derive(Clone, Deserialize)]
pub(super) struct Share {
    group_id: u64,
    group_full_path: Option<String>,
    group_access_level: u64,
    expires_at: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Group {
    pub id: u64,
}

impl Share {
    /// Returns the level it gives.
    pub(super) fn level(&self) -> Option<Level> {
        level(self.group_access_level)
    }
}

impl GitLab {
    /// Returns the id of a group, and what it may do with a project that may still have to be made.
    pub(super) async fn share(&self, repository: &Repository, team: &str) -> Result<(u64, Option<Share>)> {
        let project: Option<Project> = self.rest.find(&project(repository)).await?;
        let shares = project
            .and_then(|project| project.shared_with_groups)
            .unwrap_or_default();
        let named = |share: &&Share| {
            let path = share.group_full_path.as_deref().unwrap_or_default();
            path.eq_ignore_ascii_case(team)
        };
        if let Some(share) = shares.iter().find(named) {
            return Ok((share.group_id, Some(share.clone())));
        }
        let group = self.group(team).await?;
        let share = shares.into_iter().find(|share| share.group_id == group.id);
        Ok((group.id, share))
    }

    async fn give(
        &self,
        repository: &Repository,
        group: u64,
        access: u64,
        expires: Option<&str>,
    ) -> Result<()> {
        let mut body = json!({ "group_id": group, "group_access": access });
        if let Some(expires) = expires {
            body["expires_at"] = json!(expires);
        }
        let path = format!("{}/share", project(repository));
        let request = Request::new(Method::POST, path).json(body);
        self.rest.done(request).await
    }

    /// Shares a project with a group at a level, anew if need be: a share cannot be changed.
    pub(super) async fn share_at(&self, repository: &Repository, team: &str, level: Level) -> Result<()> {
        let (group, before) = self.share(repository, team).await?;
        let Some(before) = before else {
            return self.give(repository, group, role(level), None).await;
        };
        if before.group_access_level == role(level) {
            return Ok(());
        }
        let expires = before.expires_at.as_deref();
        if let (Some(end), None) = (expires, self.rest.rehearsed()) {
            // A share cannot be changed, and nothing else would remember the day if this run were killed in between.
            self.rest.warn(format!(
                "the share with {team} ends on {end}, and is made anew with that day: should this run be broken off \
                 here, share again until then"
            ));
        }
        let path = format!("{}/share/{group}", project(repository));
        match self.rest.delete(&path).await {
            // The rehearsal goes on to what would follow.
            Ok(()) | Err(Error::Rehearsed) => {}
            Err(error) => return Err(error),
        }
        let given = self.give(repository, group, role(level), expires).await;
        let Err(error) = given else { return Ok(()) };
        if matches!(error, Error::Rehearsed) {
            return Err(error);
        }
        if error.leaves_doubt() && matches!(self.level(repository, team).await, Ok(Some(now)) if now == level)
        {
            return Ok(());
        }
        // Nobody is to lose access by a failure; that it failed is told by the first one.
        let _ = self
            .give(repository, group, before.group_access_level, expires)
            .await;
        Err(error)
    }
}

/// Returns the level of a role, which may lie between two that have a name here.
fn level(role: u64) -> Option<Level> {
    let reached = ROLES.iter().rev().find(|(_, least)| role >= *least);
    reached.map(|(level, _)| *level)
}

fn role(level: Level) -> u64 {
    let named = ROLES.iter().find(|(named, _)| *named == level);
    named.map_or(0, |(_, role)| *role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_levels_and_those_in_between_are_the_lower_one() {
        for level in Level::ALL {
            assert_eq!(super::level(role(level)), Some(level));
        }
        assert_eq!(super::level(5), None);
        assert_eq!(super::level(15), Some(Level::Pull));
        assert_eq!(super::level(60), Some(Level::Admin));
    }
}
