//! What is done with a forge, whichever it is: find or create, raise and never lower, add before removing.
//!
//! Everything here looks before it writes, so that doing it twice writes nothing; and a write whose answer got lost
//! is looked for before it counts as failed.

use super::{
    Access, Change, DeployKey, DeployToken, Error, Forge, IssuedToken, Level, NewKey, NewPullRequest, Place,
    PullRequest, Repository, Result, Wanted,
};
use crate::output::event::Events;

/// A forge, and who is told what is done with it.
#[derive(Clone, Copy)]
pub struct Policy<'a> {
    /// The forge.
    pub forge: &'a dyn Forge,
    /// Takes what is done.
    pub events: &'a Events,
    /// Whether what differs from what is asked for is put right, even if that takes something away.
    pub reconcile: bool,
}

/// What became of a team's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granted {
    /// It is as asked for, or higher.
    Kept(Option<Level>),
    /// It was set.
    Set,
}

/// The deploy keys of a repository, seen from one cluster.
#[derive(Debug, Default)]
pub struct Keys {
    /// Whether the cluster's key was registered, or may do more now.
    pub changed: bool,
    /// Earlier keys of this very cluster, to be removed once it gets in with the present one.
    pub outdated: Vec<DeployKey>,
}

impl Policy<'_> {
    /// Makes sure that there is a repository; `found` is what was found of it before.
    pub async fn repository(
        &self,
        place: &Place,
        wanted: &Wanted,
        found: Option<&Repository>,
    ) -> Result<Repository> {
        let Some(repository) = found else {
            return self.create(place, wanted).await;
        };
        let change = self.change(wanted, repository);
        if change != Change::default() {
            let what = format!("update repository {}", repository.path);
            self.write(what, self.forge.update(repository, &change)).await?;
        }
        Ok(repository.clone())
    }

    /// Returns what is to be put right about a repository; nothing unless reconciling.
    pub fn change(&self, wanted: &Wanted, repository: &Repository) -> Change {
        if !self.reconcile {
            return Change::default();
        }
        let description = wanted.description.clone();
        Change {
            visibility: (repository.visibility != wanted.visibility).then_some(wanted.visibility),
            description: description.filter(|description| *description != repository.description),
        }
    }

    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository> {
        let what = format!(
            "create {} repository {}/{}",
            wanted.visibility.as_str(),
            place.owner,
            place.name
        );
        match self.write(what, self.forge.create(place, wanted)).await {
            Ok(Some(repository)) => Ok(repository),
            Ok(None) => Ok(self.forge.expected(place, wanted)),
            Err(error) if error.leaves_doubt() => match self.forge.find(place).await? {
                Some(repository) => Ok(repository),
                None => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// Makes sure that a team may do at least what `level` says; where the level is the team's own, that the
    /// repository is one of the team's.
    pub async fn level(&self, repository: &Repository, team: &str, level: Level) -> Result<Granted> {
        let current = self.forge.level(repository, team).await?;
        let own = self.forge.abilities().levels.is_empty();
        let keeps = match current {
            Some(current) if own || current == level => true,
            Some(current) => current > level && !self.reconcile,
            None => false,
        };
        if keeps {
            return Ok(Granted::Kept(current));
        }
        let what = match own {
            true => format!("give {team} access to {}", repository.path),
            false => format!("give {team} the level {} on {}", level.as_str(), repository.path),
        };
        self.write(what, self.forge.set_level(repository, team, level))
            .await?;
        Ok(Granted::Set)
    }

    /// Makes sure that a deploy key is registered and may do what it is asked to.
    ///
    /// `present` are the keys there are, compared by type and content; `owns` tells by their titles which are this
    /// cluster's, and those of them that are others are returned as outdated. A key may do less afterwards only when
    /// reconciling.
    pub async fn key(
        &self,
        repository: &Repository,
        new: &NewKey,
        owns: impl Fn(&str) -> bool,
        present: &[DeployKey],
    ) -> Result<Keys> {
        let (same, others): (Vec<_>, Vec<_>) = present.iter().partition(|key| same(&key.key, &new.key));
        let outdated = others.into_iter().filter(|key| owns(&key.title));
        let outdated = outdated.cloned().collect();
        let changed = match same.into_iter().next() {
            Some(key) if key.access == new.access || (key.access > new.access && !self.reconcile) => false,
            Some(key) => {
                self.change_access(repository, key, new).await?;
                true
            }
            None => {
                self.add_key(repository, new).await?;
                true
            }
        };
        Ok(Keys { changed, outdated })
    }

    async fn add_key(&self, repository: &Repository, new: &NewKey) -> Result<()> {
        let access = match new.access {
            Access::Read => "read-only",
            Access::Write => "read-write",
        };
        let what = format!("register the {access} deploy key {:?}", new.title);
        match self.write(what, self.forge.add_key(repository, new)).await {
            Ok(_) => Ok(()),
            Err(error) if error.leaves_doubt() => {
                let keys = self.forge.keys(repository).await?;
                match error {
                    _ if keys.iter().any(|key| same(&key.key, &new.key)) => Ok(()),
                    // What there is already, and is not here, opens something else.
                    Error::Exists { host, message } => Err(Error::KeyInUse { host, message }),
                    error => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Changes what a key may do, which some forges only let a key made anew.
    async fn change_access(&self, repository: &Repository, key: &DeployKey, new: &NewKey) -> Result<()> {
        if self.forge.abilities().editable_keys {
            let what = format!("change what the deploy key {:?} may do", key.title);
            let change = self.forge.set_key_access(repository, key, new.access);
            return self.write(what, change).await.map(drop);
        }
        // Nowhere can the same key be registered twice.
        self.remove_key(repository, key).await?;
        let added = self.add_key(repository, new).await;
        if added.is_err() {
            let before = NewKey {
                title: key.title.clone(),
                key: key.key.clone(),
                access: key.access,
            };
            // The cluster has nothing else to get in with; that it failed is told by the first failure.
            let _ = self.add_key(repository, &before).await;
        }
        added
    }

    /// Removes a key.
    pub async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()> {
        let what = format!("remove the deploy key {:?}", key.title);
        self.write(what, self.forge.remove_key(repository, key))
            .await
            .map(drop)
    }

    /// Issues a deploy token; none in a rehearsal.
    pub async fn issue_token(&self, repository: &Repository, name: &str) -> Result<Option<IssuedToken>> {
        let what = format!("issue the deploy token {name:?}");
        self.write(what, self.forge.issue_token(repository, name)).await
    }

    /// Revokes a deploy token.
    pub async fn revoke_token(&self, repository: &Repository, token: &DeployToken) -> Result<()> {
        let what = format!("revoke the deploy token {:?} of {}", token.name, token.user);
        self.write(what, self.forge.revoke_token(repository, token))
            .await
            .map(drop)
    }

    /// Makes sure that there is an open request to merge; none in a rehearsal that would open one.
    pub async fn pull_request(
        &self,
        repository: &Repository,
        new: &NewPullRequest,
    ) -> Result<Option<PullRequest>> {
        if let Some(open) = self.forge.pull_request(repository, &new.head, &new.base).await? {
            return Ok(Some(open));
        }
        let what = format!("open a request to merge {} into {}", new.head, new.base);
        match self
            .write(what, self.forge.open_pull_request(repository, new))
            .await
        {
            Err(error) if error.leaves_doubt() => {
                let open = self.forge.pull_request(repository, &new.head, &new.base).await?;
                open.map(Some).ok_or(error)
            }
            result => result,
        }
    }

    /// Sends a write, telling of it; none if this is a rehearsal, which tells in its own way.
    async fn write<T>(&self, what: String, write: impl Future<Output = Result<T>>) -> Result<Option<T>> {
        if self.forge.rehearsed().is_none() {
            return self.events.mutate(what, write).await.map(Some);
        }
        match write.await {
            Ok(value) => Ok(Some(value)),
            Err(Error::Rehearsed) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Says whether two public keys are the same, whatever their comments.
pub fn same(one: &str, other: &str) -> bool {
    let material = |key: &str| -> Vec<String> { key.split_whitespace().take(2).map(str::to_owned).collect() };
    material(one) == material(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_compared_without_comments_and_line_breaks() {
        assert!(same("ssh-ed25519 AAAA\n", "ssh-ed25519  AAAA flux"));
        assert!(!same("ssh-ed25519 AAAA", "ssh-ed25519 AAAB"));
        assert!(!same("ssh-ed25519 AAAA", "ssh-rsa AAAA"));
    }
}
