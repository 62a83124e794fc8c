//! What a forge knows: the one state behind every dialect.

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use super::records::*;
use super::{Dialect, git};

/// Everything.
pub struct State {
    pub dialect: Dialect,
    /// Holds `repos/`.
    pub dir: PathBuf,
    /// What the Git server lets the forge itself in with.
    pub git_password: String,
    /// `HOST:PORT` of the forge.
    pub host: String,
    /// The path all URLs of the forge begin with: empty, or like `/git`.
    pub prefix: String,
    /// `HOST:PORT` of the SSH server.
    pub ssh: String,
    pub owners: Vec<Owner>,
    pub teams: Vec<Team>,
    pub repos: Vec<Repo>,
    pub tokens: Vec<Token>,
    pub apps: Vec<App>,
    next: u64,
}

/// The time of everything that has one.
pub const WHEN: &str = "2026-01-02T03:04:05Z";

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

impl State {
    /// Makes an empty forge.
    pub fn new(dialect: Dialect, dir: PathBuf, host: String, prefix: &str, ssh: String) -> State {
        let (git_password, prefix) = (format!("inner-{host}"), prefix.to_owned());
        let none = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (owners, teams, repos, tokens, apps) = none;
        State {
            dialect,
            dir,
            git_password,
            host,
            prefix,
            ssh,
            owners,
            teams,
            repos,
            tokens,
            apps,
            next: 1000,
        }
    }

    /// Returns a number that nothing else has.
    pub fn id(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// Returns the forge's URL for people.
    pub fn url(&self) -> String {
        format!("https://{}{}", self.host, self.prefix)
    }

    /// Adds an owner, and on GitLab the groups it is in.
    pub fn add_owner(&mut self, path: &str, is_user: bool) -> u64 {
        let known = if is_user {
            self.user(path)
        } else {
            self.owner(path)
        };
        if let Some(known) = known {
            return known.id;
        }
        if let (Dialect::GitLab, Some((parent, _))) = (self.dialect, path.rsplit_once('/')) {
            self.add_owner(parent, false);
        }
        let id = self.id();
        let deep = matches!(self.dialect, Dialect::BitbucketServer);
        self.owners.push(Owner {
            id,
            path: if is_user && deep {
                format!("~{path}")
            } else {
                path.to_owned()
            },
            name: format!("The {path}"),
            is_user,
            visibility: Visibility::Public,
            members: BTreeMap::new(),
            creation: if deep { Level::Admin } else { Level::Write },
            deploy_keys: true,
            projects: vec!["PROJ".to_owned()],
            ssh_keys: Vec::new(),
            renamed_from: Vec::new(),
        });
        id
    }

    /// Finds a user or organisation by its path or numeric id, whatever the case.
    pub fn owner(&self, path: &str) -> Option<&Owner> {
        let by_path = self.owners.iter().find(|owner| same(&owner.path, path));
        by_path.or_else(|| self.owners.iter().find(|owner| owner.id.to_string() == path))
    }

    /// Finds a user by login.
    pub fn user(&self, login: &str) -> Option<&Owner> {
        let named = |owner: &&Owner| owner.is_user && same(owner.path.trim_start_matches('~'), login);
        self.owners.iter().find(named)
    }

    /// Finds a team.
    pub fn team(&self, org: &str, slug: &str) -> Option<&Team> {
        let mut teams = self.teams.iter();
        teams.find(|team| same(&team.org, org) && same(&team.slug, slug))
    }

    /// Finds a repository by `owner/slug`; the flag says that it was found under a former name.
    pub fn repo(&self, full: &str) -> Option<(usize, bool)> {
        let (owner, slug) = full.rsplit_once('/')?;
        let at = self.repos.iter().position(|repo| same(&repo.full(), full));
        if let Some(at) = at {
            return Some((at, false));
        }
        let former = |repo: &Repo| repo.renamed_from.iter().any(|name| same(name, full));
        if let Some(at) = self.repos.iter().position(former) {
            return Some((at, true));
        }
        let moved = |one: &Owner| one.renamed_from.iter().any(|name| same(name, owner));
        let now = self.owners.iter().find(|one| moved(one))?;
        Some((self.repo(&format!("{}/{slug}", now.path))?.0, true))
    }

    /// Finds a repository by its number.
    pub fn repo_by_id(&self, id: u64) -> Option<usize> {
        self.repos.iter().position(|repo| repo.id == id)
    }

    /// Makes a repository and its bare directory.
    pub fn add_repo(&mut self, owner: &str, slug: &str, visibility: Visibility) -> usize {
        let id = self.id();
        let owner = self.owner(owner).map_or(owner, |owner| &owner.path).to_owned();
        self.repos.push(Repo {
            id,
            owner,
            slug: slug.to_owned(),
            name: slug.to_owned(),
            visibility,
            description: String::new(),
            default_branch: "main".to_owned(),
            project: String::new(),
            keys: Vec::new(),
            grants: BTreeMap::new(),
            ends: BTreeMap::new(),
            collaborators: BTreeMap::new(),
            deploy_tokens: Vec::new(),
            pulls: Vec::new(),
            statuses: Vec::new(),
            deploy_keys: true,
            protected: Vec::new(),
            renamed_from: Vec::new(),
            dir: self.dir.join(format!("repos/by-id/{id}.git")),
        });
        let at = self.repos.len() - 1;
        git::create(self, at);
        at
    }

    /// Returns what a user may do with a repository; nobody is the empty name.
    pub fn level(&self, user: &str, repo: &Repo) -> Option<Level> {
        let known = !user.is_empty();
        let mut levels: Vec<Level> = Vec::new();
        if known && self.user(user).is_some_and(|owner| owner.path == repo.owner) {
            levels.push(Level::Admin);
        }
        levels.extend(repo.collaborators.get(user));
        levels.extend(self.owner_level(user, &repo.owner));
        for (name, level) in &repo.grants {
            let org = if self.dialect == Dialect::BitbucketServer {
                ""
            } else {
                &repo.owner
            };
            let team = self
                .team(org, name)
                .is_some_and(|team| team.members.iter().any(|one| one == user));
            let group = self.dialect == Dialect::GitLab && self.owner_level(user, name).is_some();
            levels.extend((team || group).then_some(*level));
        }
        let seen = match repo.visibility {
            Visibility::Private => false,
            Visibility::Internal => known,
            Visibility::Public => true,
        };
        levels.extend(seen.then_some(Level::Read));
        levels.into_iter().max()
    }

    /// Returns what a user may do in an organisation, counting the groups around it.
    pub fn owner_level(&self, user: &str, path: &str) -> Option<Level> {
        let around = path
            .rsplit_once('/')
            .and_then(|(parent, _)| self.owner_level(user, parent));
        let here = self
            .owner(path)
            .and_then(|owner| owner.members.get(user).copied());
        around.max(here)
    }

    /// Says whether a key serves another repository or a user.
    pub fn key_elsewhere(&self, repo: u64, line: &str) -> bool {
        let wanted = bare(line);
        let elsewhere = |one: &Repo| one.id != repo && one.keys.iter().any(|key| bare(&key.key) == wanted);
        self.repos.iter().any(elsewhere) || self.owners.iter().any(|owner| owner.ssh_keys.contains(&wanted))
    }
}
