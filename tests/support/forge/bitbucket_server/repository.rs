//! Repositories and what belongs to them.

use serde_json::json;

use super::super::git;
use super::super::state::{Key, Level, Owner, State, Status, Visibility, bare};
use super::super::wire::{Answer, Call, Reply, public_key};
use super::{Caller, WORDS, error, forbidden, list, no_commit, no_route, project, pulls, shape};

pub fn create(state: &mut State, call: &Call, caller: &Caller, key: &str) -> Reply {
    let owner = project(state, caller, key)?.clone();
    let own = owner.is_user && owner.path.trim_start_matches('~') == caller.user;
    let level = state.owner_level(&caller.user, &owner.path);
    let limited = caller.token.as_ref().is_some_and(|token| {
        !token.scopes.is_empty() && !token.scopes.iter().any(|scope| scope == "PROJECT_ADMIN")
    });
    if limited || !own && level < Some(owner.creation) {
        return Err(forbidden());
    }
    let Some(name) = call.text("name").filter(|name| !name.is_empty()) else {
        return Err(error(
            400,
            Some("name"),
            "The repository name is required.",
            "validation.ArgumentValidationException",
        ));
    };
    let slug = name.to_lowercase().replace(' ', "-");
    if matches!(state.repo(&format!("{}/{slug}", owner.path)), Some((_, false))) {
        let text = format!(
            "This repository URL is already taken by '{slug}' in '{}'.",
            owner.name
        );
        return Err(error(409, Some("name"), &text, "DuplicateEntityException"));
    }
    let visibility = if call.flag("public") == Some(true) {
        Visibility::Public
    } else {
        Visibility::Private
    };
    let name = name.to_owned();
    let at = state.add_repo(&owner.path, &slug, visibility);
    let repo = &mut state.repos[at];
    repo.name = name;
    call.text("description")
        .unwrap_or_default()
        .clone_into(&mut repo.description);
    git::set_head(repo, short(call.text("defaultBranch").unwrap_or("master")));
    Ok(Answer::json(201, shape::repository(state, call, at)))
}

pub fn short(name: &str) -> &str {
    name.strip_prefix("refs/heads/").unwrap_or(name)
}

pub fn repository(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
    match (call.method, rest) {
        ("GET", []) => Ok(Answer::json(200, shape::repository(state, call, at))),
        ("PUT", []) => {
            let repo = &mut state.repos[at];
            if let Some(public) = call.flag("public") {
                repo.visibility = if public {
                    Visibility::Public
                } else {
                    Visibility::Private
                };
            }
            if let Some(text) = call.text("description") {
                text.clone_into(&mut repo.description);
            }
            if let Some(name) = call.text("name").filter(|name| *name != repo.name) {
                repo.renamed_from.push(repo.full());
                repo.slug = name.to_lowercase().replace(' ', "-");
                name.clone_into(&mut repo.name);
            }
            if let Some(branch) = call.text("defaultBranch") {
                git::set_head(repo, short(branch));
            }
            Ok(Answer::json(200, shape::repository(state, call, at)))
        }
        ("GET", ["default-branch"]) if git::is_empty(&state.repos[at]) => Ok(Answer::empty(204)),
        ("GET", ["default-branch"] | ["branches", "default"]) => {
            let repo = &state.repos[at];
            let text = format!("{} has no default branch.", repo.slug);
            let tip = git::tip(repo, &repo.default_branch);
            let tip = tip.ok_or_else(|| error(404, None, &text, "repository.NoDefaultBranchException"))?;
            Ok(Answer::json(200, shape::branch(repo, &repo.default_branch, &tip)))
        }
        ("PUT", ["default-branch"] | ["branches", "default"]) => {
            git::set_head(&mut state.repos[at], short(call.text("id").unwrap_or_default()));
            Ok(Answer::empty(204))
        }
        ("GET", ["branches"]) => {
            let repo = &state.repos[at];
            let text = call.query("filterText").unwrap_or_default();
            let names = git::branches(repo)
                .into_iter()
                .filter(|(name, _)| name.contains(text));
            Ok(list(
                call,
                names
                    .map(|(name, tip)| shape::branch(repo, &name, &tip))
                    .collect(),
            ))
        }
        (_, ["permissions", "groups"]) => groups(state, call, at),
        ("POST" | "GET", ["commits", sha, "builds"]) => {
            git::has_commit(&state.repos[at], sha)
                .then_some(())
                .ok_or_else(|| no_commit(sha))?;
            builds(state, call, caller, (at, sha))
        }
        (_, ["pull-requests", rest @ ..]) => pulls::pulls(state, call, caller, (at, rest)),
        _ => Err(no_route()),
    }
}

pub fn keys(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
    let one = |state: &State, id: &str| {
        let found = state.repos[at]
            .keys
            .iter()
            .position(|key| key.id.to_string() == id);
        found.ok_or_else(|| {
            error(
                404,
                None,
                &format!("No SSH key with ID {id} exists."),
                "ssh.NoSuchSshKeyException",
            )
        })
    };
    match (call.method, rest) {
        ("GET", []) => {
            let label = call.query("filter").unwrap_or_default();
            let keys = state.repos[at]
                .keys
                .iter()
                .filter(|key| key.title.starts_with(label));
            Ok(list(
                call,
                keys.map(|key| shape::access_key(state, call, at, key)).collect(),
            ))
        }
        ("GET", [id]) => {
            let key = &state.repos[at].keys[one(state, id)?];
            Ok(Answer::json(200, shape::access_key(state, call, at, key)))
        }
        ("DELETE", [id]) => {
            let found = one(state, id)?;
            state.repos[at].keys.remove(found);
            Ok(Answer::empty(204))
        }
        ("PUT", [id, "permission", word]) => {
            let (found, write) = (one(state, id)?, access(word)?);
            state.repos[at].keys[found].write = write;
            let key = &state.repos[at].keys[found];
            Ok(Answer::json(200, shape::access_key(state, call, at, key)))
        }
        ("POST", []) => {
            let text = call.body["key"]["text"]
                .as_str()
                .unwrap_or_default()
                .trim()
                .to_owned();
            let write = access(call.text("permission").unwrap_or_default())?;
            if public_key(&text).is_none() {
                let message = "The key is not a valid SSH key.";
                return Err(error(400, Some("key"), message, "ssh.InvalidSshKeyException"));
            }
            let user = |owner: &Owner| owner.ssh_keys.contains(&bare(&text));
            if state.repos[at].key(&text).is_some() || state.owners.iter().any(user) {
                let message = "This SSH key is already being used.";
                return Err(error(409, Some("key"), message, "ssh.DuplicateSshKeyException"));
            }
            // A key that serves several repositories is one key.
            let known = state
                .repos
                .iter()
                .find_map(|repo| repo.key(&text))
                .map(|key| key.id);
            let id = known.unwrap_or_else(|| state.id());
            let label = call.body["key"]["label"].as_str().or(text.splitn(3, ' ').nth(2));
            let title = label.unwrap_or_default().to_owned();
            let key = Key {
                id,
                title,
                key: text,
                write,
                by: caller.user.clone(),
            };
            let shape = shape::access_key(state, call, at, &key);
            state.repos[at].keys.push(key);
            Ok(Answer::json(201, shape))
        }
        _ => Err(no_route()),
    }
}

fn access(word: &str) -> Result<bool, Answer> {
    match word {
        "REPO_READ" => Ok(false),
        "REPO_WRITE" => Ok(true),
        _ => {
            let text = format!("'{word}' is not a permission of an access key.");
            Err(error(
                400,
                Some("permission"),
                &text,
                "validation.ArgumentValidationException",
            ))
        }
    }
}

fn groups(state: &mut State, call: &Call, at: usize) -> Reply {
    let names = || {
        call.query
            .iter()
            .filter(|(key, _)| key == "name")
            .map(|(_, value)| value.clone())
    };
    match call.method {
        "GET" => {
            let part = call.query("filter").unwrap_or_default().to_lowercase();
            let grants = state.repos[at]
                .grants
                .iter()
                .filter(|(name, _)| name.to_lowercase().contains(&part));
            let one = |(name, level): (&String, &Level)| {
                let known = WORDS.iter().rev().find(|(_, least)| level >= least);
                json!({ "group": { "name": name }, "permission": known.map(|(word, _)| word) })
            };
            Ok(list(call, grants.map(one).collect()))
        }
        "PUT" => {
            let word = call.query("permission").unwrap_or_default();
            let Some((_, level)) = WORDS.iter().find(|(known, _)| *known == word) else {
                let text = format!("'{word}' is not a permission of a repository.");
                return Err(error(
                    400,
                    Some("permission"),
                    &text,
                    "validation.ArgumentValidationException",
                ));
            };
            for name in names() {
                let text = format!("Group '{name}' does not exist.");
                let group = state
                    .teams
                    .iter()
                    .find(|team| team.slug.eq_ignore_ascii_case(&name));
                let group = group.ok_or_else(|| error(404, None, &text, "user.NoSuchGroupException"))?;
                state.repos[at].grants.insert(group.slug.clone(), *level);
            }
            Ok(Answer::empty(204))
        }
        "DELETE" => {
            names().for_each(|name| drop(state.repos[at].grants.remove_entry(&name)));
            Ok(Answer::empty(204))
        }
        _ => Err(no_route()),
    }
}

pub fn builds(state: &mut State, call: &Call, caller: &Caller, (at, sha): (usize, &str)) -> Reply {
    if call.method == "GET" {
        let asked = call.query("key");
        let mut all = state.repos[at].statuses.iter().filter(|one| one.sha == sha);
        return match asked {
            Some(key) => all
                .find(|one| one.context == key)
                .map(|one| Answer::json(200, shape::build(one)))
                .ok_or_else(no_route),
            None => Ok(list(call, all.map(shape::build).collect())),
        };
    }
    let text = |name: &str| call.text(name).unwrap_or_default().to_owned();
    let (word, key, url) = (text("state"), text("key"), text("url"));
    if !["SUCCESSFUL", "FAILED", "INPROGRESS", "CANCELLED", "UNKNOWN"].contains(&word.as_str())
        || key.is_empty()
        || url.is_empty()
    {
        return Err(error(
            400,
            Some("state"),
            "key, state and url are required.",
            "validation.ArgumentValidationException",
        ));
    }
    let (id, description) = (state.id(), text("description"));
    let statuses = &mut state.repos[at].statuses;
    statuses.retain(|one| one.sha != sha || one.context != key);
    let (sha, by) = (sha.to_owned(), caller.user.clone());
    statuses.push(Status {
        id,
        sha,
        state: word,
        context: key,
        url,
        description,
        by,
    });
    Ok(Answer::empty(204))
}
