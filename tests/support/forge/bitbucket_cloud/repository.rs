//! Repositories and what belongs to them.

use serde_json::json;

use super::super::git;
use super::super::state::{Key, Level, Owner, Repo, State, Status, TokenKind, Visibility, bare};
use super::super::wire::{Answer, Call, Reply, public_key};
use super::{Caller, WORDS, denied, error, list, pulls, shape, workspace};

pub fn create(
    state: &mut State,
    call: &Call,
    caller: &Caller,
    (owner, slug): (&str, &str),
    status: u16,
) -> Reply {
    let space = workspace(state, owner)?.clone();
    if space.path != caller.user() && state.owner_level(caller.user(), &space.path) < Some(space.creation) {
        return Err(error(
            403,
            "You do not have permission to create repositories in this workspace.",
        ));
    }
    if matches!(state.repo(&format!("{}/{slug}", space.path)), Some((_, false))) {
        let fields = json!({ "name": ["You already have a repository with this name."] });
        let message = "Repository with this Slug and Owner already exists.";
        return Err(Answer::json(
            400,
            json!({ "type": "error", "error": { "message": message, "fields": fields } }),
        ));
    }
    let key = call.body["project"]["key"]
        .as_str()
        .or(space.projects.first().map(String::as_str))
        .unwrap_or_default();
    if !space.projects.iter().any(|known| known == key) {
        let fields = json!({ "project": [format!("Project with key {key} does not exist.")] });
        return Err(Answer::json(
            400,
            json!({ "type": "error", "error": { "message": "Bad request", "fields": fields } }),
        ));
    }
    let (name, key) = (call.text("name").unwrap_or(slug).to_owned(), key.to_owned());
    let visibility = if call.flag("is_private") == Some(true) {
        Visibility::Private
    } else {
        Visibility::Public
    };
    let at = state.add_repo(&space.path, &slug.to_lowercase(), visibility);
    let repo = &mut state.repos[at];
    (repo.name, repo.project) = (name, key);
    repo.collaborators.insert(caller.user().to_owned(), Level::Admin);
    call.text("description")
        .unwrap_or_default()
        .clone_into(&mut repo.description);
    Ok(Answer::json(status, shape::repository(state, call, at)))
}

pub fn repository(
    state: &mut State,
    call: &Call,
    caller: &Caller,
    (at, level): (usize, Level),
    rest: &[&str],
) -> Reply {
    let admin = || {
        if level < Level::Admin {
            Err(denied())
        } else {
            Ok(())
        }
    };
    let public = state.repos[at].visibility == Visibility::Public;
    match (call.method, rest) {
        ("GET", []) => {
            if !public {
                caller.need(&["repository"])?;
            }
            Ok(Answer::json(200, shape::repository(state, call, at)))
        }
        ("PUT", []) => {
            caller.need(&["repository:admin"])?;
            admin()?;
            update(call, &mut state.repos[at])?;
            Ok(Answer::json(200, shape::repository(state, call, at)))
        }
        (_, ["deploy-keys", rest @ ..]) => {
            caller.need(&["repository", "repository:admin"])?;
            admin()?;
            keys(state, call, caller, (at, rest))
        }
        (_, ["permissions-config", "groups", rest @ ..]) => {
            caller.need(&["repository:admin"])?;
            admin()?;
            if caller
                .0
                .as_ref()
                .is_some_and(|token| token.kind == TokenKind::Access)
                && call.method != "GET"
            {
                let text = "This API is only accessible with the following authentication types: session, password, apppassword";
                return Err(error(403, text));
            }
            groups(state, call, (at, rest))
        }
        ("GET", ["refs", "branches", name]) => {
            let tip = git::tip(&state.repos[at], name);
            let tip = tip.ok_or_else(|| error(404, &format!("Branch {name} not found")))?;
            Ok(Answer::json(200, shape::branch(name, &tip)))
        }
        (_, ["commit", sha, "statuses", rest @ ..]) => {
            caller.need(&["repository"])?;
            if !git::has_commit(&state.repos[at], sha) {
                return Err(error(404, &format!("Commit not found: {sha}")));
            }
            statuses(state, call, caller, (at, sha, rest))
        }
        (_, ["pullrequests", rest @ ..]) => pulls::answer(state, call, caller, (at, level), rest),
        _ => Err(error(404, "Resource not found")),
    }
}

fn update(call: &Call, repo: &mut Repo) -> Result<(), Answer> {
    if let Some(branch) = call.body["mainbranch"]["name"]
        .as_str()
        .filter(|branch| *branch != repo.default_branch)
    {
        if git::tip(repo, branch).is_none() {
            return Err(error(400, &format!("Branch {branch} does not exist.")));
        }
        git::set_head(repo, branch);
    }
    if let Some(private) = call.flag("is_private") {
        repo.visibility = if private {
            Visibility::Private
        } else {
            Visibility::Public
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
    Ok(())
}

fn keys(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
    let one = |state: &State, id: &str| {
        let found = state.repos[at]
            .keys
            .iter()
            .position(|key| key.id.to_string() == id);
        found.ok_or_else(|| error(404, "Deploy key not found"))
    };
    match (call.method, rest) {
        ("GET", []) => {
            let keys = state.repos[at]
                .keys
                .iter()
                .map(|key| shape::key(state, call, at, key))
                .collect();
            Ok(list(call, keys))
        }
        ("GET", [id]) => Ok(Answer::json(
            200,
            shape::key(state, call, at, &state.repos[at].keys[one(state, id)?]),
        )),
        ("DELETE", [id]) => {
            let found = one(state, id)?;
            state.repos[at].keys.remove(found);
            Ok(Answer::empty(204))
        }
        ("POST", []) => {
            let line = call.text("key").unwrap_or_default();
            let refuse = |text: &str| {
                let body = json!({ "message": text, "fields": { "key": [text] } });
                Err(Answer::json(400, json!({ "type": "error", "error": body })))
            };
            let user = |owner: &Owner| owner.ssh_keys.contains(&bare(line));
            if public_key(line).is_none() {
                return refuse("Invalid SSH key.");
            } else if state.owners.iter().any(user) {
                return refuse("Someone has already registered that SSH key.");
            } else if state.repos[at].key(line).is_some() {
                return refuse("Someone has already added that access key to this repository.");
            }
            let (title, key, by) = (call.text("label").unwrap_or_default(), line.trim(), caller.user());
            let [title, key, by] = [title, key, by].map(str::to_owned);
            // There is no access key that writes.
            let key = Key {
                id: state.id(),
                title,
                key,
                write: false,
                by,
            };
            let shape = shape::key(state, call, at, &key);
            state.repos[at].keys.push(key);
            Ok(Answer::json(200, shape))
        }
        _ => Err(error(405, "Method not allowed")),
    }
}

fn groups(state: &mut State, call: &Call, (at, rest): (usize, &[&str])) -> Reply {
    let owner = state.repos[at].owner.clone();
    let [slug] = rest else {
        let all = state.repos[at].grants.iter();
        let all = all
            .map(|(slug, level)| shape::grant(state, call, at, (slug, Some(*level))))
            .collect();
        return Ok(list(call, all));
    };
    let missing = || error(404, &format!("Group {slug} not found"));
    let slug = state.team(&owner, slug).ok_or_else(missing)?.slug.clone();
    match call.method {
        "GET" => {
            let level = state.repos[at].grants.get(&slug).copied();
            Ok(Answer::json(200, shape::grant(state, call, at, (&slug, level))))
        }
        "PUT" => {
            let word = call.text("permission").unwrap_or_default();
            let level = WORDS
                .iter()
                .find(|(known, _)| *known == word)
                .map(|(_, level)| *level);
            let level =
                level.ok_or_else(|| error(400, &format!("Permission {word} is not a valid permission.")))?;
            state.repos[at].grants.insert(slug.clone(), level);
            Ok(Answer::json(
                200,
                shape::grant(state, call, at, (&slug, Some(level))),
            ))
        }
        "DELETE" => {
            state.repos[at].grants.remove(&slug);
            Ok(Answer::empty(204))
        }
        _ => Err(error(405, "Method not allowed")),
    }
}

fn statuses(
    state: &mut State,
    call: &Call,
    caller: &Caller,
    (at, sha, rest): (usize, &str, &[&str]),
) -> Reply {
    let find = |state: &State, key: &str| {
        let mut all = state.repos[at].statuses.iter();
        all.position(|one| one.sha == sha && one.context == key)
    };
    match (call.method, rest) {
        ("GET", []) => {
            let all = state.repos[at].statuses.iter().filter(|one| one.sha == sha);
            Ok(list(
                call,
                all.map(|one| shape::status(state, call, at, one)).collect(),
            ))
        }
        ("GET", ["build", key]) => {
            let found = find(state, key).ok_or_else(|| error(404, "Build status not found"))?;
            Ok(Answer::json(
                200,
                shape::status(state, call, at, &state.repos[at].statuses[found]),
            ))
        }
        ("POST", ["build"]) => {
            let text = |name: &str| call.text(name).unwrap_or_default().to_owned();
            let (context, word, url) = (text("key"), text("state"), text("url"));
            if !["SUCCESSFUL", "FAILED", "INPROGRESS", "STOPPED"].contains(&word.as_str())
                || context.is_empty()
            {
                return Err(error(400, "key and state are required."));
            }
            let id = state.id();
            if let Some(found) = find(state, &context) {
                state.repos[at].statuses.remove(found);
            }
            let [sha, by] = [sha, caller.user()].map(str::to_owned);
            let status = Status {
                id,
                sha,
                state: word,
                context,
                url,
                description: text("description"),
                by,
            };
            let shape = shape::status(state, call, at, &status);
            state.repos[at].statuses.push(status);
            Ok(Answer::json(201, shape))
        }
        _ => Err(error(405, "Method not allowed")),
    }
}
