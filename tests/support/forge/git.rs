//! The Git half: bare repositories for the Go Git server, its rules for SSH, and the way to it for HTTPS.
//!
//! Over HTTPS the forge decides itself who may do what, as its REST API does; over SSH the Git server follows
//! `access.json`, which is written anew with each change.

use std::ffi::OsString;
use std::path::Path;
use std::sync::OnceLock;
use std::{fs, io};

use git2::{ObjectType, Oid, Repository, Signature};
use serde_json::json;

use super::Dialect;
use super::state::{Level, Pull, PullState, Repo, State, Visibility};
use crate::support::testbed::{self, GitEndpoints, Running};

/// Starts the Git server in a directory.
pub fn server(dir: &Path) -> io::Result<(Running, GitEndpoints)> {
    // Making host keys takes longer than all the rest: one set serves all forges of a process.
    static HOST_KEYS: OnceLock<Vec<(OsString, Vec<u8>)>> = OnceLock::new();
    for (name, key) in HOST_KEYS.get().into_iter().flatten() {
        fs::write(dir.join(name), key)?;
    }
    let started = testbed::git_server(dir, &[])?;
    let files = fs::read_dir(dir)?
        .flatten()
        .map(|entry| (entry.file_name(), entry.path()));
    let keys = files.filter(|(name, _)| name.to_string_lossy().starts_with("ssh_host_"));
    let keys = keys
        .map(|(name, path)| Ok((name, fs::read(path)?)))
        .collect::<io::Result<_>>()?;
    let _ = HOST_KEYS.set(keys);
    Ok(started)
}

/// The user the forge itself has at the Git server.
pub const INNER: &str = "forge";

/// Makes the bare directory of a new repository.
pub fn create(state: &State, at: usize) {
    let repo = &state.repos[at];
    let mut options = git2::RepositoryInitOptions::new();
    options.bare(true).external_template(false).initial_head("main");
    Repository::init_opts(&repo.dir, &options).expect("a bare repository");
    sync(state);
}

/// Writes the rules of every repository, and the names under which it is found over SSH.
pub fn sync(state: &State) {
    for repo in &state.repos {
        let mut keys: Vec<_> = repo
            .keys
            .iter()
            .map(|key| json!({ "key": key.key, "write": key.write }))
            .collect();
        for user in state.owners.iter().filter(|owner| owner.is_user) {
            let level = state.level(user.path.trim_start_matches('~'), repo);
            let write = level >= Some(Level::Write);
            let lines = user.ssh_keys.iter().filter(|_| level.is_some());
            keys.extend(lines.map(|key| json!({ "key": key, "write": write })));
        }
        let rules = json!({
            "public": repo.visibility == Visibility::Public,
            "basic": [{ "user": INNER, "password": state.git_password, "write": true }],
            "keys": keys,
        });
        let dir = repo.dir.join("testbed");
        fs::create_dir_all(&dir).expect("a directory");
        let (file, rules) = (dir.join("access.json"), rules.to_string());
        // The server reads at any time: the file is never seen half written.
        if fs::read_to_string(&file).is_ok_and(|known| known == rules) {
            continue;
        }
        fs::write(dir.join("access.new"), rules).expect("the rules");
        fs::rename(dir.join("access.new"), file).expect("the rules");
    }
    for repo in &state.repos {
        let full = repo.full();
        for name in repo
            .renamed_from
            .iter()
            .cloned()
            .chain([full.to_lowercase(), full])
        {
            // A former name may belong to another repository by now.
            let Some((at, _)) = state.repo(&name) else {
                continue;
            };
            let link = state.dir.join(format!("repos/{name}.git"));
            if fs::read_link(&link).is_ok_and(|known| known == state.repos[at].dir) {
                continue;
            }
            fs::create_dir_all(link.parent().expect("a parent")).expect("a directory");
            let _ = fs::remove_file(&link);
            #[cfg(unix)]
            std::os::unix::fs::symlink(&state.repos[at].dir, &link).expect("a name");
        }
        protect(state.dialect, repo);
    }
}

/// Installs the hook that refuses pushes to protected branches, in the words of the dialect.
fn protect(dialect: Dialect, repo: &Repo) {
    let hook = repo.dir.join("hooks/pre-receive");
    if repo.protected.is_empty() {
        let _ = fs::remove_file(&hook);
        return;
    }
    let text = match dialect {
        Dialect::GitHub => {
            "error: GH006: Protected branch update failed for $ref.\\nerror: Changes must be made through a pull request."
        }
        Dialect::GitLab => "GitLab: You are not allowed to push code to protected branches on this project.",
        Dialect::Gitea => "Gitea: Not allowed to push to protected branch ${ref#refs/heads/}",
        Dialect::BitbucketCloud => "Permission denied to update branch ${ref#refs/heads/}.",
        Dialect::BitbucketServer => "Branch $ref can only be modified through pull requests.",
    };
    let refs: Vec<String> = repo
        .protected
        .iter()
        .map(|name| format!("refs/heads/{name}"))
        .collect();
    let script = format!(
        "#!/bin/sh\nwhile read old new ref; do\n  case \"$ref\" in {})\n    printf \"{text}\\n\" >&2; exit 1;;\n  esac\ndone\n",
        refs.join("|")
    );
    // A hook may be running at any time: it is replaced as a whole, and only by another one.
    if fs::read_to_string(&hook).is_ok_and(|known| known == script) {
        return;
    }
    let new = repo.dir.join("hooks/new");
    fs::create_dir_all(repo.dir.join("hooks")).expect("hooks");
    fs::write(&new, script).expect("a hook");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&new, fs::Permissions::from_mode(0o755)).expect("executable");
    }
    fs::rename(new, hook).expect("a hook");
}

fn open(dir: &Path) -> Repository {
    Repository::open_bare(dir).expect("a bare repository")
}

/// Returns the commit at the tip of a branch.
pub fn tip(repo: &Repo, branch: &str) -> Option<String> {
    let found = open(&repo.dir).refname_to_id(&format!("refs/heads/{branch}"));
    found.ok().map(|id| id.to_string())
}

/// Returns the branches with their commits, sorted by name.
pub fn branches(repo: &Repo) -> Vec<(String, String)> {
    let git = open(&repo.dir);
    let found = git.branches(None).expect("branches").flatten();
    let names = found.filter_map(|(branch, _)| branch.name().ok().flatten().map(str::to_owned));
    let mut all: Vec<_> = names
        .filter_map(|name| Some((name.clone(), tip(repo, &name)?)))
        .collect();
    all.sort();
    all
}

/// Says whether there are no branches.
pub fn is_empty(repo: &Repo) -> bool {
    branches(repo).is_empty()
}

/// Says whether there is such a commit.
pub fn has_commit(repo: &Repo, sha: &str) -> bool {
    Oid::from_str(sha).is_ok_and(|id| open(&repo.dir).find_object(id, Some(ObjectType::Commit)).is_ok())
}

/// Says whether a branch has commits that another lacks.
pub fn is_ahead(repo: &Repo, head: &str, base: &str) -> bool {
    let ahead = || -> Option<bool> {
        let id = |name| Oid::from_str(&tip(repo, name)?).ok();
        let (ahead, _) = open(&repo.dir).graph_ahead_behind(id(head)?, id(base)?).ok()?;
        Some(ahead > 0)
    };
    ahead().unwrap_or(false)
}

/// Makes a branch the default one.
pub fn set_head(repo: &mut Repo, branch: &str) {
    repo.default_branch = branch.to_owned();
    open(&repo.dir)
        .set_head(&format!("refs/heads/{branch}"))
        .expect("HEAD");
}

/// Makes the first branch that was pushed the default one, as the forges do.
pub fn settle(state: &mut State) {
    let follows = state.dialect != Dialect::BitbucketServer;
    for repo in state.repos.iter_mut().filter(|_| follows) {
        if tip(repo, &repo.default_branch).is_some() {
            continue;
        }
        let first = branches(repo).into_iter().next();
        if let Some((first, _)) = first {
            set_head(repo, &first);
        }
    }
}

/// Adds a commit with a README to a branch.
pub fn commit_readme(repo: &Repo, branch: &str) {
    let git = open(&repo.dir);
    let who = Signature::now("Forge", "forge@example.com").expect("a signature");
    let blob = git.blob(format!("# {}\n", repo.name).as_bytes()).expect("a blob");
    let mut tree = git.treebuilder(None).expect("a tree");
    tree.insert("README.md", blob, 0o100_644).expect("an entry");
    let tree = git.find_tree(tree.write().expect("a tree")).expect("a tree");
    let name = format!("refs/heads/{branch}");
    git.commit(Some(&name), &who, &who, "Initial commit", &tree, &[])
        .expect("a commit");
}

/// Why a pull request cannot be opened.
pub enum NoPull {
    /// There is no such branch.
    Head,
    /// There is no such branch to merge into.
    Base,
    /// There is one, with this number.
    Exists(u64),
    /// The head has nothing that the base lacks.
    Nothing,
}

/// Opens a pull request and returns its place in the list.
pub fn open_pull(repo: &mut Repo, mut pull: Pull) -> Result<usize, NoPull> {
    for (branch, refusal) in [(&pull.head, NoPull::Head), (&pull.base, NoPull::Base)] {
        tip(repo, branch).ok_or(refusal)?;
    }
    let open = |one: &&Pull| one.state == PullState::Open && one.head == pull.head && one.base == pull.base;
    if let Some(one) = repo.pulls.iter().find(open) {
        return Err(NoPull::Exists(one.number));
    }
    if !is_ahead(repo, &pull.head, &pull.base) {
        return Err(NoPull::Nothing);
    }
    pull.number = repo.pulls.len() as u64 + 1;
    repo.pulls.push(pull);
    Ok(repo.pulls.len() - 1)
}

/// Merges a pull request as the button on its page does.
pub fn merge(repo: &mut Repo, number: u64) {
    join(repo, number, false);
}

/// Merges a pull request by one new commit, which knows nothing of those of the branch.
pub fn squash(repo: &mut Repo, number: u64) {
    join(repo, number, true);
}

fn join(repo: &mut Repo, number: u64, squashes: bool) {
    let at = repo
        .pulls
        .iter()
        .position(|pull| pull.number == number)
        .expect("the pull request");
    let (head, base) = (repo.pulls[at].head.clone(), repo.pulls[at].base.clone());
    let git = open(&repo.dir);
    let commit = |name: &str| {
        let id = git
            .refname_to_id(&format!("refs/heads/{name}"))
            .expect("the branch");
        git.find_commit(id).expect("its commit")
    };
    let (ours, theirs) = (commit(&base), commit(&head));
    let parents: &[_] = if squashes { &[&ours] } else { &[&ours, &theirs] };
    let verb = if squashes { "Squash" } else { "Merge" };
    let mut index = git.merge_commits(&ours, &theirs, None).expect("a merge");
    let tree = git
        .find_tree(index.write_tree_to(&git).expect("a tree"))
        .expect("a tree");
    let who = Signature::now("Forge", "forge@example.com").expect("a signature");
    let (name, message) = (format!("refs/heads/{base}"), format!("{verb} {head}"));
    git.commit(Some(&name), &who, &who, &message, &tree, parents)
        .expect("a commit");
    repo.pulls[at].state = PullState::Merged;
}
