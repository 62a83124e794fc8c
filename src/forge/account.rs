//! The five forges, as one is chosen by name.

use super::bitbucket_cloud::{self, BitbucketCloud};
use super::bitbucket_server::{self, BitbucketServer};
use super::gitea::{self, Gitea};
use super::github::{self, GitHub};
use super::gitlab::{self, GitLab};
use super::{Abilities, BitbucketLogin, Forge, GitHubLogin, Host, Result, Settings};
use crate::secret::Secret;

/// A forge, and what opens its API.
#[derive(Clone, Debug)]
pub enum Account {
    /// GitHub.
    GitHub {
        /// Where it is.
        host: Host,
        /// What opens it.
        login: GitHubLogin,
    },
    /// GitLab.
    GitLab {
        /// Where it is.
        host: Host,
        /// A personal, group or project access token.
        token: Secret,
    },
    /// Gitea or Forgejo.
    Gitea {
        /// Where it is.
        host: Host,
        /// An access token.
        token: Secret,
    },
    /// Bitbucket Server or Data Center.
    BitbucketServer {
        /// Where it is.
        host: Host,
        /// The user Git logs in as with the token.
        user: String,
        /// An HTTP access token.
        token: Secret,
    },
    /// Bitbucket Cloud.
    BitbucketCloud {
        /// Where it is.
        host: Host,
        /// What opens it.
        login: BitbucketLogin,
    },
}

impl Account {
    /// Makes the client; nothing is sent yet.
    pub fn connect(self, settings: &Settings) -> Result<Box<dyn Forge>> {
        Ok(match self {
            Account::GitHub { host, login } => Box::new(GitHub::new(host, login, settings)?),
            Account::GitLab { host, token } => Box::new(GitLab::new(host, token, settings)?),
            Account::Gitea { host, token } => Box::new(Gitea::new(host, token, settings)?),
            Account::BitbucketServer { host, user, token } => {
                Box::new(BitbucketServer::new(host, user, token, settings)?)
            }
            Account::BitbucketCloud { host, login } => Box::new(BitbucketCloud::new(host, login, settings)?),
        })
    }

    /// Returns where the forge is.
    pub fn host(&self) -> &Host {
        match self {
            Account::GitHub { host, .. }
            | Account::GitLab { host, .. }
            | Account::Gitea { host, .. }
            | Account::BitbucketServer { host, .. }
            | Account::BitbucketCloud { host, .. } => host,
        }
    }

    /// Says what the forge has.
    pub fn abilities(&self) -> &'static Abilities {
        match self {
            Account::GitHub { .. } => &github::ABILITIES,
            Account::GitLab { .. } => &gitlab::ABILITIES,
            Account::Gitea { .. } => &gitea::ABILITIES,
            Account::BitbucketServer { .. } => &bitbucket_server::ABILITIES,
            Account::BitbucketCloud { .. } => &bitbucket_cloud::ABILITIES,
        }
    }
}
