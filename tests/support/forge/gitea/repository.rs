//! Repositories and what belongs to them.

use super::super::git::{self, NoPull};
use super::super::state::{Key, Level, Owner, Pull, PullState, Repo, State, Status, Visibility, bare};
use super::super::wire::{Answer, Call, Reply, fingerprint, public_key};
use super::{error, list, not_found, shape};

pub fn create(state: &mut State, call: &Call, user: &str, owner: &str) -> Reply {
    let Some(name) = call.text("name").filter(|name| !name.is_empty()) else {
        return Err(error(call, 422, "[Name]: Required"));
    };
    if matches!(state.repo(&format!("{owner}/{name}")), Some((_, false))) {
        return Err(error(
            call,
            409,
            "The repository with the same name already exists.",
        ));
    }
    let private = call.flag("private").unwrap_or(false);
    let visibility = if private {
        Visibility::Private
    } else {
        Visibility::Public
    };
    let at = state.add_repo(owner, name, visibility);
    let repo = &mut state.repos[at];
    repo.collaborators.insert(user.to_owned(), Level::Admin);
    call.text("description")
        .unwrap_or_default()
        .clone_into(&mut repo.description);
    let branch = call
        .text("default_branch")
        .filter(|branch| !branch.is_empty())
        .unwrap_or("main");
    if call.flag("auto_init") == Some(true) {
        git::commit_readme(repo, branch);
    }
    git::set_head(repo, branch);
    Ok(Answer::json(201, shape::repository(state, call, at, user)))
}

pub fn repository(state: &mut State, call: &Call, user: &str, at: usize, rest: &[&str]) -> Reply {
    let level = state
        .level(user, &state.repos[at])
        .ok_or_else(|| not_found(call))?;
    let admin = || {
        let text = "user should be an owner or a collaborator with admin write of a repository";
        if level < Level::Admin {
            Err(error(call, 403, text))
        } else {
            Ok(())
        }
    };
    let writer = || {
        let text = "user should have a permission to write to a repo";
        if level < Level::Write {
            Err(error(call, 403, text))
        } else {
            Ok(())
        }
    };
    match (call.method, rest) {
        ("GET", []) => Ok(Answer::json(200, shape::repository(state, call, at, user))),
        ("PATCH", []) => {
            admin()?;
            update(call, &mut state.repos[at]);
            Ok(Answer::json(200, shape::repository(state, call, at, user)))
        }
        (_, ["keys", id @ ..]) => {
            admin()?;
            keys(state, call, user, (at, id.first().copied()))
        }
        ("GET", ["teams"]) => {
            let repo = &state.repos[at];
            let teams = repo
                .grants
                .keys()
                .filter_map(|slug| state.team(&repo.owner, slug));
            Ok(list(call, teams.map(shape::team).collect()))
        }
        (_, ["teams", slug]) => {
            if call.method != "GET" {
                admin()?;
            }
            team(state, call, at, slug)
        }
        ("GET", ["branches", name]) => {
            let repo = &state.repos[at];
            let tip = git::tip(repo, name).ok_or_else(|| not_found(call))?;
            Ok(Answer::json(200, shape::branch(call, repo, name, &tip)))
        }
        ("POST", ["statuses", sha]) => {
            writer()?;
            status(state, call, user, (at, sha))
        }
        ("GET", ["statuses", sha] | ["commits", sha, "statuses"]) => {
            let all = state.repos[at]
                .statuses
                .iter()
                .rev()
                .filter(|status| status.sha == *sha);
            Ok(list(
                call,
                all.map(|status| shape::status(state, call, &state.repos[at], status))
                    .collect(),
            ))
        }
        (_, ["pulls", rest @ ..]) => {
            if call.method != "GET" {
                writer()?;
            }
            pulls(state, call, user, (at, rest))
        }
        _ => Err(not_found(call)),
    }
}

fn update(call: &Call, repo: &mut Repo) {
    // A branch that is not there is ignored, unless there is none at all.
    if let Some(branch) = call
        .text("default_branch")
        .filter(|branch| git::is_empty(repo) || git::tip(repo, branch).is_some())
    {
        git::set_head(repo, branch);
    }
    if let Some(private) = call.flag("private") {
        repo.visibility = if private {
            Visibility::Private
        } else {
            Visibility::Public
        };
    }
    if let Some(text) = call.text("description") {
        text.clone_into(&mut repo.description);
    }
    if let Some(name) = call.text("name").filter(|name| *name != repo.slug) {
        repo.renamed_from.push(repo.full());
        name.clone_into(&mut repo.slug);
    }
}

fn keys(state: &mut State, call: &Call, user: &str, (at, id): (usize, Option<&str>)) -> Reply {
    let repo = &state.repos[at];
    let found = id.map(|id| repo.keys.iter().position(|key| key.id.to_string() == id));
    match (call.method, found) {
        ("GET", None) => {
            let wanted = |key: &&Key| {
                call.query("fingerprint")
                    .is_none_or(|asked| fingerprint(&key.key) == asked)
            };
            Ok(list(
                call,
                repo.keys
                    .iter()
                    .filter(wanted)
                    .map(|key| shape::key(call, repo, key))
                    .collect(),
            ))
        }
        ("GET", Some(key)) => {
            let key = &repo.keys[key.ok_or_else(|| not_found(call))?];
            Ok(Answer::json(200, shape::key(call, repo, key)))
        }
        ("DELETE", Some(key)) => {
            // One that is not there counts as deleted.
            key.map(|key| state.repos[at].keys.remove(key));
            Ok(Answer::empty(204))
        }
        ("POST", None) => {
            let (title, line) = (
                call.text("title").unwrap_or_default(),
                call.text("key").unwrap_or_default(),
            );
            let refuse = |text: &str| Err(error(call, 422, text));
            let used = |owner: &Owner| owner.ssh_keys.contains(&bare(line));
            if title.is_empty() {
                return refuse("[Title]: Required");
            } else if public_key(line).is_none() {
                return refuse("Invalid key content: key is not valid");
            } else if state.owners.iter().any(used) {
                return refuse("Key content has been used as non-deploy key");
            } else if repo.key(line).is_some() {
                return refuse("This key has already been added to this repository");
            } else if repo.keys.iter().any(|key| key.title == title) {
                return refuse("A key with the same name already exists");
            }
            let write = call.flag("read_only") != Some(true);
            let (title, line) = (title.to_owned(), line.trim().to_owned());
            let key = Key {
                id: state.id(),
                title,
                key: line,
                write,
                by: user.to_owned(),
            };
            let shape = shape::key(call, &state.repos[at], &key);
            state.repos[at].keys.push(key);
            Ok(Answer::json(201, shape))
        }
        _ => Err(error(call, 405, "Method Not Allowed")),
    }
}

fn team(state: &mut State, call: &Call, at: usize, slug: &str) -> Reply {
    let repo = &state.repos[at];
    if state.owner(&repo.owner).is_some_and(|owner| owner.is_user) {
        return Err(error(call, 405, "repo is not owned by an organization"));
    }
    let team = state
        .team(&repo.owner, slug)
        .ok_or_else(|| not_found(call))?
        .clone();
    let added = repo.grants.contains_key(&team.slug);
    let grants = &mut state.repos[at].grants;
    match (call.method, added) {
        ("GET", true) => Ok(Answer::json(200, shape::team(&team))),
        ("GET", false) => Err(not_found(call)),
        ("PUT", false) => {
            grants.insert(team.slug, team.level);
            Ok(Answer::empty(204))
        }
        ("PUT", true) => Err(error(
            call,
            422,
            &format!("team '{}' is already added to repo", team.slug),
        )),
        ("DELETE", true) => {
            grants.remove(&team.slug);
            Ok(Answer::empty(204))
        }
        _ => Err(error(
            call,
            422,
            &format!("team '{}' was not added to repo", team.slug),
        )),
    }
}

fn status(state: &mut State, call: &Call, user: &str, (at, sha): (usize, &str)) -> Reply {
    let word = call.text("state").unwrap_or_default();
    if !["pending", "success", "error", "failure", "warning", "skipped"].contains(&word) {
        return Err(error(call, 422, "[State]: unknown"));
    }
    if !git::has_commit(&state.repos[at], sha) {
        return Err(not_found(call));
    }
    let text = |name: &str| call.text(name).unwrap_or_default().to_owned();
    let context = call
        .text("context")
        .filter(|context| !context.is_empty())
        .unwrap_or("default")
        .to_owned();
    let (url, description, id) = (text("target_url"), text("description"), state.id());
    let [sha, word, by] = [sha, word, user].map(str::to_owned);
    let status = Status {
        id,
        sha,
        state: word,
        context,
        url,
        description,
        by,
    };
    let shape = shape::status(state, call, &state.repos[at], &status);
    state.repos[at].statuses.push(status);
    Ok(Answer::json(201, shape))
}

fn pulls(state: &mut State, call: &Call, user: &str, (at, rest): (usize, &[&str])) -> Reply {
    let one = |state: &State, found: Option<&Pull>| {
        let pull = found.ok_or_else(|| not_found(call))?;
        Ok(Answer::json(200, shape::pull(state, call, at, pull)))
    };
    let all = &state.repos[at].pulls;
    match (call.method, rest) {
        ("GET", []) => {
            let wanted = |pull: &&Pull| match call.query("state").unwrap_or("open") {
                "all" => true,
                "closed" => pull.state != PullState::Open,
                _ => pull.state == PullState::Open,
            };
            Ok(list(
                call,
                all.iter()
                    .rev()
                    .filter(wanted)
                    .map(|pull| shape::pull(state, call, at, pull))
                    .collect(),
            ))
        }
        ("GET", [number]) => one(state, all.iter().find(|pull| pull.number.to_string() == *number)),
        ("GET", [base, head]) => {
            let fits =
                |pull: &&Pull| pull.base == *base && pull.head == *head && pull.state == PullState::Open;
            one(state, all.iter().find(fits))
        }
        ("POST", []) => {
            let text = |name: &str| call.text(name).unwrap_or_default();
            let (head, base) = (text("head"), text("base"));
            match git::open_pull(
                &mut state.repos[at],
                Pull::new(text("title"), text("body"), head, base, user),
            ) {
                Ok(new) => Ok(Answer::json(
                    201,
                    shape::pull(state, call, at, &state.repos[at].pulls[new]),
                )),
                Err(NoPull::Exists(number)) => {
                    let id = state.repos[at].id;
                    Err(error(
                        call,
                        409,
                        &format!(
                            "pull request already exists for these targets [id: {number}, issue_id: {number}, head_repo_id: {id}, base_repo_id: {id}, head_branch: {head}, base_branch: {base}]"
                        ),
                    ))
                }
                Err(NoPull::Nothing) => Err(error(
                    call,
                    422,
                    "There are no changes between the head and the base",
                )),
                Err(NoPull::Head | NoPull::Base) => Err(not_found(call)),
            }
        }
        _ => Err(not_found(call)),
    }
}
