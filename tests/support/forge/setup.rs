//! How tests furnish a forge and look at it.

use std::path::PathBuf;

use super::state::{App, Key, Level, Owner, Repo, State, Team, Token, TokenKind, Visibility, bare};
use super::{Dialect, Forge, git};

impl Forge {
    /// Adds a user.
    pub fn user(&self, login: &str) -> OwnerSetup<'_> {
        self.edit(|state| state.add_owner(login, true));
        let path = self.state().user(login).expect("just added").path.clone();
        OwnerSetup { forge: self, path }
    }

    /// Adds an organisation, group (`a/b/c` with those around it), project (its key) or workspace.
    pub fn org(&self, path: &str) -> OwnerSetup<'_> {
        self.edit(|state| state.add_owner(path, false));
        OwnerSetup {
            forge: self,
            path: path.to_owned(),
        }
    }

    /// Adds a team of an organisation; on Bitbucket Server groups belong to none, and `org` is empty.
    pub fn team(&self, org: &str, slug: &str, level: Level, members: &[&str]) {
        self.edit(|state| {
            let team = Team {
                id: state.id(),
                org: org.to_owned(),
                slug: slug.to_owned(),
                level,
                members: members.iter().map(|&name| name.to_owned()).collect(),
            };
            state.teams.push(team);
        });
    }

    /// Issues a token to a user, who is added if need be; without scopes it may do everything.
    pub fn token(&self, user: &str, kind: TokenKind, scopes: &[&str]) -> String {
        self.edit(|state| {
            state.add_owner(user, true);
            issue(state, user, kind, scopes)
        })
    }

    /// Makes a token expire.
    pub fn expire(&self, secret: &str) {
        self.edit(|state| {
            let expired = state.tokens.iter_mut().filter(|token| token.secret == secret);
            expired.for_each(|token| token.expired = true);
        });
    }

    /// Registers a GitHub App with a public key (PKCS#1 DER), installed on an owner; returns the identifiers of
    /// the App and of the installation.
    pub fn app(&self, owner: &str, key: Vec<u8>) -> (u64, u64) {
        self.edit(|state| {
            let (id, installation) = (state.id(), state.id());
            state.apps.push(App {
                id,
                installation,
                owner: owner.to_owned(),
                key,
            });
            (id, installation)
        })
    }

    /// Makes a private repository.
    pub fn repository(&self, owner: &str, slug: &str) -> RepoSetup<'_> {
        let id = self.edit(|state| {
            let at = state.add_repo(owner, slug, Visibility::Private);
            state.repos[at].id
        });
        RepoSetup { forge: self, id }
    }

    /// Returns a repository that must be there, by `owner/slug`, as the API tells it now.
    pub fn repo(&self, full: &str) -> Repo {
        self.find(full).unwrap_or_else(|| panic!("no repository {full}"))
    }

    /// Returns a repository, by `owner/slug`, as the API tells it now.
    pub fn find(&self, full: &str) -> Option<Repo> {
        let mut state = self.state();
        git::settle(&mut state);
        let (at, _) = state.repo(full)?;
        Some(state.repos[at].clone())
    }

    /// Returns how many repositories there are.
    pub fn count(&self) -> usize {
        self.state().repos.len()
    }

    /// Merges a pull request as the button on its page does.
    pub fn merge(&self, full: &str, number: u64) {
        self.edit(|state| {
            let (at, _) = state.repo(full).expect("the repository");
            git::merge(&mut state.repos[at], number);
        });
    }

    /// Merges a pull request as the other button on its page does: by one new commit.
    pub fn squash(&self, full: &str, number: u64) {
        self.edit(|state| {
            let (at, _) = state.repo(full).expect("the repository");
            git::squash(&mut state.repos[at], number);
        });
    }

    /// Changes whatever there is.
    pub fn edit<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.state();
        let result = change(&mut state);
        git::sync(&state);
        result
    }
}

/// Issues a token.
pub fn issue(state: &mut State, user: &str, kind: TokenKind, scopes: &[&str]) -> String {
    let id = state.id();
    let prefix = match (state.dialect, kind) {
        (Dialect::GitHub, TokenKind::FineGrained) => "github_pat_",
        (Dialect::GitHub, TokenKind::Installation) => "ghs_",
        (Dialect::GitHub, TokenKind::OAuth) => "gho_",
        (Dialect::GitHub, _) => "ghp_",
        (Dialect::GitLab, _) => "glpat-",
        (Dialect::BitbucketCloud, TokenKind::Personal) => "ATATT3x",
        (Dialect::BitbucketCloud, _) => "ATCTT3x",
        (Dialect::BitbucketServer, _) => "BBDC-",
        (Dialect::Gitea, _) => "gta",
    };
    let secret = format!("{prefix}s3cret{id:034}");
    state.tokens.push(Token {
        id,
        secret: secret.clone(),
        user: user.to_owned(),
        kind,
        scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
        expired: false,
    });
    secret
}

/// An owner that is being furnished.
pub struct OwnerSetup<'a> {
    forge: &'a Forge,
    path: String,
}

impl OwnerSetup<'_> {
    fn edit(self, change: impl FnOnce(&mut Owner)) -> Self {
        self.forge.edit(|state| {
            let found = state.owners.iter_mut().find(|owner| owner.path == self.path);
            change(found.expect("the owner"));
        });
        self
    }

    /// Lets a user, who is added if need be, in on the organisation.
    pub fn member(self, user: &str, level: Level) -> Self {
        self.forge.user(user);
        self.edit(|owner| {
            owner.members.insert(user.to_owned(), level);
        })
    }

    /// Hides it from those who are not in it.
    pub fn visibility(self, visibility: Visibility) -> Self {
        self.edit(|owner| owner.visibility = visibility)
    }

    /// Sets the level it takes to create repositories.
    pub fn creation(self, level: Level) -> Self {
        self.edit(|owner| owner.creation = level)
    }

    /// Adds a project to a Bitbucket Cloud workspace, beside `PROJ`.
    pub fn project(self, key: &str) -> Self {
        self.edit(|owner| owner.projects.push(key.to_owned()))
    }

    /// Forbids deploy keys in its repositories.
    pub fn no_deploy_keys(self) -> Self {
        self.edit(|owner| owner.deploy_keys = false)
    }

    /// Registers a user's own SSH key.
    pub fn ssh_key(self, line: &str) -> Self {
        self.edit(|owner| owner.ssh_keys.push(bare(line)))
    }

    /// Gives it another path; the old one redirects.
    pub fn rename(mut self, path: &str) -> Self {
        self.forge.edit(|state| {
            let moved = state.repos.iter_mut().filter(|repo| repo.owner == self.path);
            for repo in moved {
                repo.renamed_from.push(repo.full());
                repo.owner = path.to_owned();
            }
        });
        let renamed = path.to_owned();
        self = self.edit(|owner| {
            owner
                .renamed_from
                .push(std::mem::replace(&mut owner.path, renamed))
        });
        self.path = path.to_owned();
        self
    }
}

/// A repository that is being furnished.
pub struct RepoSetup<'a> {
    forge: &'a Forge,
    id: u64,
}

impl RepoSetup<'_> {
    /// Changes whatever it has.
    pub fn edit(self, change: impl FnOnce(&mut Repo)) -> Self {
        self.forge.edit(|state| {
            let at = state.repo_by_id(self.id).expect("the repository");
            change(&mut state.repos[at]);
        });
        self
    }

    /// Sets who sees it.
    pub fn visibility(self, visibility: Visibility) -> Self {
        self.edit(|repo| repo.visibility = visibility)
    }

    /// Sets its description.
    pub fn description(self, text: &str) -> Self {
        self.edit(|repo| repo.description = text.to_owned())
    }

    /// Registers a deploy key.
    pub fn key(self, title: &str, line: &str, write: bool) -> Self {
        let id = self.forge.edit(State::id);
        self.edit(|repo| {
            let (title, key, by) = (title.to_owned(), line.to_owned(), String::new());
            repo.keys.push(Key {
                id,
                title,
                key,
                write,
                by,
            });
        })
    }

    /// Gives a team, group, or on GitLab another group by its path, access.
    pub fn grant(self, team: &str, level: Level) -> Self {
        self.edit(|repo| {
            repo.grants.insert(team.to_owned(), level);
        })
    }

    /// Lets a user in.
    pub fn collaborator(self, user: &str, level: Level) -> Self {
        self.edit(|repo| {
            repo.collaborators.insert(user.to_owned(), level);
        })
    }

    /// Forbids deploy keys.
    pub fn no_deploy_keys(self) -> Self {
        self.edit(|repo| repo.deploy_keys = false)
    }

    /// Refuses pushes to a branch.
    pub fn protect(self, branch: &str) -> Self {
        self.edit(|repo| repo.protected.push(branch.to_owned()))
    }

    /// Gives it a first commit on a branch, which becomes the default one.
    pub fn readme(self, branch: &str) -> Self {
        self.edit(|repo| {
            git::commit_readme(repo, branch);
            git::set_head(repo, branch);
        })
    }

    /// Gives it another name; the old one redirects.
    pub fn rename(self, slug: &str) -> Self {
        self.edit(|repo| {
            repo.renamed_from.push(repo.full());
            slug.clone_into(&mut repo.slug);
            slug.clone_into(&mut repo.name);
        })
    }

    /// Returns its bare directory.
    pub fn bare_dir(&self) -> PathBuf {
        let state = self.forge.state();
        state.repos[state.repo_by_id(self.id).expect("the repository")]
            .dir
            .clone()
    }
}
