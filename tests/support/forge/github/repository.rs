//! Repositories and what belongs to them.

use super::super::git;
use super::super::state::{Key, Level, Repo, State, Status, TokenKind, Visibility, bare};
use super::super::wire::{Answer, Call, Reply, public_key};
use super::{Caller, error, invalid, list, not_found, pulls, seen, shape};

pub fn create(state: &mut State, call: &Call, caller: &Caller, org: Option<&str>) -> Reply {
    let private = call.flag("private").unwrap_or(false)
        || matches!(call.text("visibility"), Some("private" | "internal"));
    caller.need(
        if private {
            &["repo"]
        } else {
            &["public_repo", "repo"]
        },
        "administration:write",
    )?;
    let path = match org {
        Some(org) => {
            let owner = state
                .owner(org)
                .filter(|owner| !owner.is_user)
                .ok_or_else(not_found)?;
            if state.owner_level(caller.user(), &owner.path) < Some(owner.creation) {
                let text = "You need admin access to the organization before adding a repository to it.";
                return Err(error(403, text));
            }
            owner.path.clone()
        }
        None if caller.kind() == Some(TokenKind::Installation) => {
            return Err(error(403, "Resource not accessible by integration"));
        }
        None => state.user(caller.user()).ok_or_else(not_found)?.path.clone(),
    };
    let Some(name) = call.text("name").filter(|name| !name.is_empty()) else {
        return Err(invalid(
            "Repository creation failed.",
            "Repository",
            "name",
            "name is too short (minimum is 1 character)",
        ));
    };
    let slug = name.replace(' ', "-");
    if matches!(state.repo(&format!("{path}/{slug}")), Some((_, false))) {
        let text = "name already exists on this account";
        return Err(invalid("Repository creation failed.", "Repository", "name", text));
    }
    let visibility = match call.text("visibility") {
        Some("internal") => Visibility::Internal,
        _ if private => Visibility::Private,
        _ => Visibility::Public,
    };
    let at = state.add_repo(&path, &slug, visibility);
    let repo = &mut state.repos[at];
    call.text("description")
        .unwrap_or_default()
        .clone_into(&mut repo.description);
    repo.collaborators.insert(caller.user().to_owned(), Level::Admin);
    if call.flag("auto_init") == Some(true) {
        git::commit_readme(repo, "main");
    }
    let shape = shape::repository(state, call, at, caller.user());
    Ok(Answer::json(201, shape.clone()).with("location", shape["url"].as_str().unwrap_or_default()))
}

pub fn repository(state: &mut State, call: &Call, caller: &Caller, at: usize, rest: &[&str]) -> Reply {
    let level = seen(state, caller, at)?;
    let admin = |refusal: Answer| {
        if level < Level::Admin {
            Err(refusal)
        } else {
            Ok(())
        }
    };
    match (call.method, rest) {
        ("GET", []) => Ok(Answer::json(
            200,
            shape::repository(state, call, at, caller.user()),
        )),
        ("PATCH", []) => {
            admin(error(403, "Must have admin rights to Repository."))?;
            caller.need(&["repo"], "administration:write")?;
            update(call, &mut state.repos[at])?;
            Ok(Answer::json(
                200,
                shape::repository(state, call, at, caller.user()),
            ))
        }
        (_, ["keys", id @ ..]) => {
            admin(not_found())?;
            let what = if call.method == "GET" {
                "administration:read"
            } else {
                "administration:write"
            };
            caller.need(&["repo"], what)?;
            keys(state, call, caller, at, id)
        }
        ("GET", ["teams"]) => {
            let repo = &state.repos[at];
            let one = |(slug, level): (&String, &Level)| {
                Some(shape::team(
                    state,
                    call,
                    state.team(&repo.owner, slug)?,
                    shape::word(*level),
                    false,
                ))
            };
            Ok(list(call, repo.grants.iter().filter_map(one).collect()))
        }
        ("GET", ["branches", name]) => {
            let repo = &state.repos[at];
            let tip = git::tip(repo, name).ok_or_else(|| error(404, "Branch not found"))?;
            Ok(Answer::json(200, shape::branch(call, repo, name, &tip)))
        }
        ("POST", ["statuses", sha]) => status(state, call, caller, at, (sha, level)),
        ("GET", ["commits", sha, "statuses"]) => {
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
        (_, ["pulls", ..]) => pulls::answer(state, call, caller, at, (&rest[1..], level)),
        _ => Err(not_found()),
    }
}

fn update(call: &Call, repo: &mut Repo) -> Result<(), Answer> {
    if let Some(branch) = call
        .text("default_branch")
        .filter(|branch| *branch != repo.default_branch)
    {
        if git::is_empty(repo) {
            let text = "Cannot update default branch for an empty repository. Please init the repository and push first";
            return Err(error(422, text));
        }
        if git::tip(repo, branch).is_none() {
            let text = format!(
                "The branch {branch} was not found. Please push that ref first or create it via the Git Data API."
            );
            return Err(invalid(
                "Validation Failed",
                "Repository",
                "default_branch",
                &text,
            ));
        }
        git::set_head(repo, branch);
    }
    if let Some(private) = call.flag("private") {
        repo.visibility = if private {
            Visibility::Private
        } else {
            Visibility::Public
        };
    }
    repo.visibility = match call.text("visibility") {
        Some("private") => Visibility::Private,
        Some("internal") => Visibility::Internal,
        Some("public") => Visibility::Public,
        _ => repo.visibility,
    };
    if let Some(text) = call.text("description") {
        text.clone_into(&mut repo.description);
    }
    if let Some(name) = call.text("name").filter(|name| *name != repo.slug) {
        repo.renamed_from.push(repo.full());
        name.clone_into(&mut repo.slug);
    }
    Ok(())
}

fn keys(state: &mut State, call: &Call, caller: &Caller, at: usize, id: &[&str]) -> Reply {
    let allowed = state.repos[at].deploy_keys
        && state
            .owner(&state.repos[at].owner)
            .is_none_or(|owner| owner.deploy_keys);
    let found = id.first().map(|id| {
        let position = state.repos[at]
            .keys
            .iter()
            .position(|key| key.id.to_string() == **id);
        position.ok_or_else(not_found)
    });
    match (call.method, found) {
        ("GET", None) => {
            let repo = &state.repos[at];
            Ok(list(
                call,
                repo.keys.iter().map(|key| shape::key(call, repo, key)).collect(),
            ))
        }
        ("GET", Some(key)) => {
            let repo = &state.repos[at];
            Ok(Answer::json(200, shape::key(call, repo, &repo.keys[key?])))
        }
        ("DELETE", Some(key)) => {
            state.repos[at].keys.remove(key?);
            Ok(Answer::empty(204))
        }
        ("POST", None) if !allowed => Err(error(422, "Deploy keys are disabled for this repository")),
        ("POST", None) => {
            let refuse = |text| Err(invalid("Validation Failed", "PublicKey", "key", text));
            let line = call.text("key").unwrap_or_default();
            if public_key(line).is_none() {
                return refuse("key is invalid. You must supply a key in OpenSSH public key format");
            }
            if state.key_elsewhere(0, line) {
                return refuse("key is already in use");
            }
            let key = Key {
                id: state.id(),
                title: call.text("title").map_or_else(|| bare(line), str::to_owned),
                key: bare(line),
                write: call.flag("read_only") != Some(true),
                by: caller.user().to_owned(),
            };
            let shape = shape::key(call, &state.repos[at], &key);
            state.repos[at].keys.push(key);
            Ok(Answer::json(201, shape.clone()).with("location", shape["url"].as_str().unwrap_or_default()))
        }
        _ => Err(not_found()),
    }
}

fn status(state: &mut State, call: &Call, caller: &Caller, at: usize, (sha, level): (&str, Level)) -> Reply {
    caller.need(&["repo", "repo:status"], "statuses:write")?;
    if level < Level::Write {
        return Err(not_found());
    }
    let word = call.text("state").unwrap_or_default();
    if !["error", "failure", "pending", "success"].contains(&word) {
        return Err(invalid(
            "Validation Failed",
            "Status",
            "state",
            "state is not included in the list",
        ));
    }
    if !git::has_commit(&state.repos[at], sha) {
        return Err(error(422, &format!("No commit found for SHA: {sha}")));
    }
    let text = |name: &str| call.text(name).unwrap_or_default().to_owned();
    let status = Status {
        id: state.id(),
        sha: sha.to_owned(),
        state: word.to_owned(),
        context: call.text("context").unwrap_or("default").to_owned(),
        url: text("target_url"),
        description: text("description"),
        by: caller.user().to_owned(),
    };
    let shape = shape::status(state, call, &state.repos[at], &status);
    state.repos[at].statuses.push(status);
    Ok(Answer::json(201, shape))
}
