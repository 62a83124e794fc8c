//! Forges: servers that keep Git repositories, their teams and their deploy keys, spoken to over REST.
//!
//! [`Forge`] is what a bootstrap needs of one, as small as it can be; a dialect a file implements it. What to do
//! with it (find or create, raise and never lower, add before removing) is written once, in [`policy`]. Retries,
//! redirects, paging, TLS, proxies and redaction are written once, in [`rest`].
//!
//! A forge that rehearses sends no write: it notes the call, which is how `--dry-run` names what it would send.

mod account;
mod bitbucket_cloud;
mod bitbucket_server;
mod error;
mod failure;
mod gitea;
mod github;
mod github_app;
mod gitlab;
mod host;
pub mod policy;
mod rest;

use async_trait::async_trait;
use serde_json::{Value, json};

pub use self::account::Account;
pub use self::bitbucket_cloud::Login as BitbucketLogin;
pub use self::error::{Error, Result};
pub use self::github::Login as GitHubLogin;
pub use self::github_app::App;
pub use self::host::Host;
pub use self::rest::{Call, Deadline, Settings};
use crate::secret::Secret;

/// Who may see a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Its members.
    Private,
    /// Everybody with an account.
    Internal,
    /// Everybody.
    Public,
}

impl Visibility {
    /// Returns the word all forges use.
    pub fn as_str(self) -> &'static str {
        match self {
            Visibility::Private => "private",
            Visibility::Internal => "internal",
            Visibility::Public => "public",
        }
    }
}

/// Where a repository is looked for, or made.
#[derive(Clone, Debug)]
pub struct Place {
    /// The organisation, group, project, workspace or user, as the forge writes it.
    pub owner: String,
    /// Whether the owner is the user the token belongs to.
    pub personal: bool,
    /// The project a new repository of a Bitbucket Cloud workspace goes into.
    pub project: Option<String>,
    /// The repository's name.
    pub name: String,
}

/// What a repository is to be like.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Who may see it.
    pub visibility: Visibility,
    /// What it says about itself; left as it is when none is given.
    pub description: Option<String>,
    /// The branch a clone checks out.
    pub default_branch: String,
}

/// What of a repository is to be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Who may see it.
    pub visibility: Option<Visibility>,
    /// What it says about itself.
    pub description: Option<String>,
}

impl Change {
    /// Writes it as JSON; `seen` is the field that says who may see a repository, and its value.
    fn body(&self, seen: impl FnOnce(Visibility) -> Result<(&'static str, Value)>) -> Result<Value> {
        let visibility = self.visibility.map(seen).transpose()?;
        let description = self.description.as_ref().map(|text| ("description", json!(text)));
        let fields = visibility.into_iter().chain(description);
        Ok(fields.map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

/// What a token is about to be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Pushing commits.
    Push,
    /// Changing what the forge keeps beside the commits: keys, teams, requests to merge, the repository itself.
    Manage,
    /// Making the repository, pushing to it, and changing what is beside the commits.
    Make,
}

/// A repository of a forge.
#[derive(Clone, Debug)]
pub struct Repository {
    /// What the forge addresses it by, whatever it was called when it was asked for.
    pub id: String,
    /// Its owner and name as a path, as `acme/fleet`; where it is now, should it have moved.
    pub path: String,
    /// Who may see it.
    pub visibility: Visibility,
    /// What it says about itself.
    pub description: String,
    /// Where it is cloned from over HTTPS.
    pub https_url: String,
    /// Where it is cloned from over SSH.
    pub ssh_url: String,
}

impl Repository {
    /// Describes a private repository at a path of a host; `reported` is where the forge has it cloned from over SSH.
    fn at(host: &Host, id: String, path: String, reported: Option<&str>) -> Repository {
        Repository {
            https_url: host.https_url(&path),
            ssh_url: host.ssh_url(&path, reported),
            id,
            path,
            visibility: Visibility::Private,
            description: String::new(),
        }
    }

    /// Describes it as it is wanted.
    fn like(self, wanted: &Wanted) -> Repository {
        Repository {
            visibility: wanted.visibility,
            description: wanted.description.clone().unwrap_or_default(),
            ..self
        }
    }
}

/// What a deploy key may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Fetch.
    Read,
    /// Fetch and push.
    Write,
}

/// A key that opens one repository.
#[derive(Clone, Debug)]
pub struct DeployKey {
    /// What the forge addresses it by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The public key, in the form of an authorized_keys line; its comment may be gone.
    pub key: String,
    /// What it may do.
    pub access: Access,
}

/// A deploy key that is still to be registered.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// Its title.
    pub title: String,
    /// The public key, in the form of an authorized_keys line.
    pub key: String,
    /// What it may do.
    pub access: Access,
}

/// What a team may do with a repository; forges have all or some of these, by various names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Read.
    Pull,
    /// Read, and manage issues.
    Triage,
    /// Write.
    Push,
    /// Write, and manage the repository.
    Maintain,
    /// Everything.
    Admin,
}

impl Level {
    /// All of them, the least first.
    pub const ALL: [Level; 5] = [
        Level::Pull,
        Level::Triage,
        Level::Push,
        Level::Maintain,
        Level::Admin,
    ];

    /// Returns the name the command line knows it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Pull => "pull",
            Level::Triage => "triage",
            Level::Push => "push",
            Level::Maintain => "maintain",
            Level::Admin => "admin",
        }
    }
}

/// A token that opens one repository over HTTPS.
#[derive(Clone, Debug)]
pub struct DeployToken {
    /// What the forge addresses it by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The user it logs in as.
    pub user: String,
}

/// A deploy token that was just issued, the one time its value is told.
#[derive(Clone, Debug)]
pub struct IssuedToken {
    /// The user it logs in as.
    pub user: String,
    /// Its value.
    pub value: Secret,
}

/// A request to merge one branch into another.
#[derive(Clone, Debug)]
pub struct PullRequest {
    /// Where people read it.
    pub url: String,
}

/// A request to merge that is still to be opened.
#[derive(Clone, Debug)]
pub struct NewPullRequest {
    /// Its title.
    pub title: String,
    /// What it says.
    pub body: String,
    /// The branch with the changes.
    pub head: String,
    /// The branch they are for.
    pub base: String,
}

/// A user and a password, for Git over HTTPS.
#[derive(Clone, Debug)]
pub struct GitLogin {
    /// The user.
    pub user: String,
    /// The password, often a token.
    pub password: Secret,
}

/// What a forge has, and what it goes without.
#[derive(Clone, Copy, Debug)]
pub struct Abilities {
    /// The forge's name, as `GitHub`.
    pub name: &'static str,
    /// The name notification-controller has for it, as `github`.
    pub provider: &'static str,
    /// Whether a deploy key may push.
    pub writing_keys: bool,
    /// Whether what a deploy key may do can be changed without making it anew.
    pub editable_keys: bool,
    /// The scope a token needs to push; none where tokens have no scopes that have a name.
    pub push_scope: Option<&'static str>,
    /// Whether repositories, their owners and groups have names with spaces and more in them.
    pub free_names: bool,
    /// The levels a team can be given; none where the level is the team's own.
    pub levels: &'static [Level],
    /// Who may see a repository.
    pub visibilities: &'static [Visibility],
    /// Whether repositories have deploy tokens.
    pub deploy_tokens: bool,
}

impl Abilities {
    /// Says whether a repository is private, where it is that or public.
    fn is_private(&self, visibility: Visibility) -> Result<bool> {
        match visibility {
            Visibility::Private => Ok(true),
            Visibility::Public => Ok(false),
            Visibility::Internal => self.lacks("internal repositories"),
        }
    }

    /// Fails for what the forge does not have.
    fn lacks<T>(&self, what: &'static str) -> Result<T> {
        Err(Error::Unsupported {
            forge: self.name,
            what,
        })
    }
}

/// Refuses a token that belongs to somebody else than the owner; `name` is the field of a user that holds the login.
async fn require_owner(rest: &rest::Rest, name: &str, owner: &str) -> Result<()> {
    let user: Value = rest.get("/user").await?;
    let login = user[name].as_str().unwrap_or_default();
    match login.eq_ignore_ascii_case(owner) {
        true => Ok(()),
        false => Err(Error::OtherUser {
            login: login.to_owned(),
            owner: owner.to_owned(),
        }),
    }
}

/// What a bootstrap needs of a forge.
///
/// Everything may be called again: removing what is gone is done, and setting what is set changes nothing. A
/// method whose subject the forge does not have fails with [`Error::Unsupported`].
#[async_trait]
pub trait Forge: Send + Sync {
    /// Says what the forge has.
    fn abilities(&self) -> &'static Abilities;

    /// Returns the calls that a rehearsal did not send; none where writes are sent.
    fn rehearsed(&self) -> Option<Vec<Call>>;

    /// Returns the repository as it will be, once it is made.
    fn expected(&self, place: &Place, wanted: &Wanted) -> Repository;

    /// Finds a repository, following it to where it has moved; none if it is not there or may not be seen.
    async fn find(&self, place: &Place) -> Result<Option<Repository>>;

    /// Fails with [`Error::MissingScope`] if the token is known to lack the scope for the work on a repository as it is, or
    /// will be; where the forge does not tell, nothing is known.
    async fn require_scope(&self, _: &Repository, _: Work) -> Result<()> {
        Ok(())
    }

    /// Makes a repository without a commit; [`Error::Exists`] if somebody else has made it.
    async fn create(&self, place: &Place, wanted: &Wanted) -> Result<Repository>;

    /// Changes a repository.
    async fn update(&self, repository: &Repository, change: &Change) -> Result<()>;

    /// Lists the deploy keys, all pages of them.
    async fn keys(&self, repository: &Repository) -> Result<Vec<DeployKey>>;

    /// Registers a deploy key.
    async fn add_key(&self, repository: &Repository, key: &NewKey) -> Result<()>;

    /// Changes what a deploy key may do.
    async fn set_key_access(&self, _: &Repository, _: &DeployKey, _: Access) -> Result<()> {
        self.abilities().lacks("way to change a deploy key")
    }

    /// Removes a deploy key.
    async fn remove_key(&self, repository: &Repository, key: &DeployKey) -> Result<()>;

    /// Returns what a team may do; none if it may do nothing. [`Error::NotFound`] if there is no such team.
    async fn level(&self, repository: &Repository, team: &str) -> Result<Option<Level>>;

    /// Gives a team a level.
    async fn set_level(&self, repository: &Repository, team: &str, level: Level) -> Result<()>;

    /// Lists the deploy tokens that are valid.
    async fn deploy_tokens(&self, _: &Repository) -> Result<Vec<DeployToken>> {
        self.abilities().lacks("deploy tokens")
    }

    /// Issues a deploy token that may read.
    async fn issue_token(&self, _: &Repository, _: &str) -> Result<IssuedToken> {
        self.abilities().lacks("deploy tokens")
    }

    /// Revokes a deploy token.
    async fn revoke_token(&self, _: &Repository, _: &DeployToken) -> Result<()> {
        self.abilities().lacks("deploy tokens")
    }

    /// Finds the open request to merge `head` into `base`.
    async fn pull_request(
        &self,
        repository: &Repository,
        head: &str,
        base: &str,
    ) -> Result<Option<PullRequest>>;

    /// Opens a request to merge.
    async fn open_pull_request(&self, repository: &Repository, new: &NewPullRequest) -> Result<PullRequest>;

    /// Returns the token notification-controller reports commit statuses with.
    async fn status_token(&self) -> Result<Secret> {
        Ok(self.git_login().await?.password)
    }

    /// Returns what Git logs in with over HTTPS.
    async fn git_login(&self) -> Result<GitLogin>;
}
