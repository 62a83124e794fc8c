//! What the state is made of.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// How much somebody may do, in the order of power; the dialects have their own words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Guest,
    Read,
    Triage,
    Write,
    Maintain,
    Admin,
}

/// Who sees a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visibility {
    Private,
    Internal,
    Public,
}

/// A user, or what groups repositories: organisation, group, project, workspace.
#[derive(Clone, Debug)]
pub struct Owner {
    pub id: u64,
    /// The path in URLs: `acme`, `acme/platform`; on Bitbucket Server the key, `~jane` for a user.
    pub path: String,
    /// The name for people, other than the path.
    pub name: String,
    pub is_user: bool,
    pub visibility: Visibility,
    pub members: BTreeMap<String, Level>,
    /// The level it takes to create repositories.
    pub creation: Level,
    /// Whether repositories may have deploy keys.
    pub deploy_keys: bool,
    /// The keys of a Bitbucket Cloud workspace's projects, the oldest first.
    pub projects: Vec<String>,
    /// Keys of a user, authorized_keys lines without comment.
    pub ssh_keys: Vec<String>,
    pub renamed_from: Vec<String>,
}

/// A team of an organisation; a group of a Bitbucket.
#[derive(Clone, Debug)]
pub struct Team {
    pub id: u64,
    pub org: String,
    pub slug: String,
    /// The level that Gitea's teams have for all their repositories.
    pub level: Level,
    pub members: Vec<String>,
}

/// A deploy key.
#[derive(Clone, Debug)]
pub struct Key {
    pub id: u64,
    pub title: String,
    /// Type, base64 and comment, as it was sent.
    pub key: String,
    pub write: bool,
    pub by: String,
}

/// A deploy token of GitLab.
#[derive(Clone, Debug)]
pub struct DeployToken {
    pub id: u64,
    pub name: String,
    pub username: String,
    pub secret: String,
    pub scopes: Vec<String>,
    /// An RFC 3339 time.
    pub expires: Option<String>,
    pub revoked: bool,
}

impl DeployToken {
    /// Says whether its time is over.
    pub fn expired(&self) -> bool {
        let now = jiff::Timestamp::now().to_string();
        self.expires.as_ref().is_some_and(|time| *time < now)
    }
}

/// What became of a pull request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PullState {
    Open,
    Merged,
    Closed,
}

/// A pull or merge request.
#[derive(Clone, Debug)]
pub struct Pull {
    pub number: u64,
    pub title: String,
    pub body: String,
    pub head: String,
    pub base: String,
    pub state: PullState,
    pub by: String,
}

impl Pull {
    /// Prepares one that is open, from `by`.
    pub fn new(title: &str, body: &str, head: &str, base: &str, by: &str) -> Pull {
        let [title, body, head, base, by] = [title, body, head, base, by].map(str::to_owned);
        let (number, state) = (0, PullState::Open);
        Pull {
            number,
            title,
            body,
            head,
            base,
            state,
            by,
        }
    }
}

/// A commit status.
#[derive(Clone, Debug)]
pub struct Status {
    pub id: u64,
    pub sha: String,
    /// The dialect's word.
    pub state: String,
    pub context: String,
    pub url: String,
    pub description: String,
    pub by: String,
}

/// A repository.
#[derive(Clone, Debug)]
pub struct Repo {
    pub id: u64,
    /// The path of its owner.
    pub owner: String,
    /// The last part of the URL.
    pub slug: String,
    /// The name for people.
    pub name: String,
    pub visibility: Visibility,
    pub description: String,
    pub default_branch: String,
    /// The key of a Bitbucket Cloud project.
    pub project: String,
    pub keys: Vec<Key>,
    /// Teams, groups: by slug, on GitLab by full path.
    pub grants: BTreeMap<String, Level>,
    /// On GitLab, the days on which grants end.
    pub ends: BTreeMap<String, String>,
    pub collaborators: BTreeMap<String, Level>,
    pub deploy_tokens: Vec<DeployToken>,
    pub pulls: Vec<Pull>,
    pub statuses: Vec<Status>,
    /// Whether it may have deploy keys.
    pub deploy_keys: bool,
    /// Branches that nobody may push to.
    pub protected: Vec<String>,
    /// Former `owner/slug`s that redirect here.
    pub renamed_from: Vec<String>,
    pub dir: PathBuf,
}

impl Repo {
    /// Returns `owner/slug`.
    pub fn full(&self) -> String {
        format!("{}/{}", self.owner, self.slug)
    }

    /// Finds the deploy key with the same type and content.
    pub fn key(&self, line: &str) -> Option<&Key> {
        self.keys.iter().find(|key| bare(&key.key) == bare(line))
    }

    /// Says whether it has nothing but what was made with it.
    pub fn private(&self) -> bool {
        self.visibility != Visibility::Public
    }
}

/// What kind of secret a token is; it decides the headers, scopes and Git users that go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A personal access token; Bitbucket Cloud's API token, Bitbucket Server's HTTP token.
    Personal,
    /// GitHub's fine-grained token.
    FineGrained,
    /// An OAuth access token.
    OAuth,
    /// An access token of a repository, project, workspace or group: what its user, a bot, may do is given to that
    /// user with `collaborator` or `member`.
    Access,
    /// A token of a GitHub App's installation.
    Installation,
}

/// A token.
#[derive(Clone, Debug)]
pub struct Token {
    pub id: u64,
    pub secret: String,
    /// Its user, or the bot it acts as.
    pub user: String,
    pub kind: TokenKind,
    /// In the words of the dialect; empty are all.
    pub scopes: Vec<String>,
    pub expired: bool,
}

/// A GitHub App, installed on one owner.
#[derive(Clone, Debug)]
pub struct App {
    pub id: u64,
    pub installation: u64,
    pub owner: String,
    /// The public key, PKCS#1 DER.
    pub key: Vec<u8>,
}

/// Returns type and content of a public key.
pub fn bare(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().take(2).collect();
    words.join(" ")
}
