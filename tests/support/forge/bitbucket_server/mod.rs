//! The REST API of Bitbucket Server and Data Center, 8.

mod shape;

use serde_json::{Value, json};

use super::git::{self, NoPull};
use super::state::{Key, Level, Owner, Pull, PullState, State, Status, Token, Visibility};
use super::wire::{Answer, Call, Credential, Reply, public_key};

/// The words for levels.
const WORDS: [(&str, Level); 3] = [
    ("REPO_READ", Level::Read),
    ("REPO_WRITE", Level::Write),
    ("REPO_ADMIN", Level::Admin),
];

/// Answers a request.
pub fn answer(state: &mut State, call: &Call) -> Reply {
    let token = authenticate(state, call)?;
    let user = token
        .as_ref()
        .map_or_else(String::new, |token| token.user.clone());
    let caller = Caller {
        user: user.clone(),
        limit: token.as_ref().map_or(Level::Admin, limit),
        token,
    };
    let reply = route(state, call, &caller).unwrap_or_else(|refusal| refusal);
    Ok(reply.with_some("x-ausername", (!user.is_empty()).then_some(user)))
}

/// Who asks, and the most that the token lets them do.
pub struct Caller {
    user: String,
    limit: Level,
    token: Option<Token>,
}

fn limit(token: &Token) -> Level {
    let level = |scope: &String| match scope.rsplit('_').next() {
        Some("ADMIN") => Level::Admin,
        Some("WRITE") => Level::Write,
        _ => Level::Read,
    };
    token.scopes.iter().map(level).max().unwrap_or(Level::Admin)
}

/// Makes an error in Bitbucket's form.
fn error(status: u16, context: Option<&str>, message: &str, exception: &str) -> Answer {
    let exception = format!("com.atlassian.bitbucket.{exception}");
    let error = json!({ "context": context, "message": message, "exceptionName": exception });
    Answer::json(status, json!({ "errors": [error] }))
}

fn forbidden() -> Answer {
    error(
        401,
        None,
        "You are not permitted to access this resource",
        "AuthorisationException",
    )
}

fn no_route() -> Answer {
    error(404, None, "HTTP 404 Not Found", "NoSuchResourceException")
}

fn authenticate(state: &State, call: &Call) -> Result<Option<Token>, Answer> {
    let found = match Credential::of(call.headers) {
        Credential::None => return Ok(None),
        Credential::Bearer(secret) => state.tokens.iter().find(|token| token.secret == secret),
        Credential::Basic(user, secret) => state
            .tokens
            .iter()
            .find(|token| token.secret == secret && token.user == user),
        _ => None,
    };
    let text = "Authentication failed. Please check your credentials and try again.";
    let refusal = || error(401, None, text, "auth.IncorrectPasswordAuthenticationException");
    found
        .filter(|token| !token.expired)
        .cloned()
        .map(Some)
        .ok_or_else(refusal)
}

fn route(state: &mut State, call: &Call, caller: &Caller) -> Reply {
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let version = |version: &str| matches!(version, "1.0" | "latest");
    match &path[..] {
        ["plugins", "servlet", "applinks", "whoami"] => {
            let body = caller.user.clone().into_bytes();
            Ok(Answer {
                body,
                ..Answer::empty(200).with("content-type", "text/plain")
            })
        }
        ["api", one, rest @ ..] if version(one) => api(state, call, caller, rest),
        ["keys", one, "projects", project, "repos", slug, "ssh", rest @ ..] if version(one) => {
            let at = find(state, caller, project, slug, Level::Admin)?;
            keys(state, call, caller, (at, rest))
        }
        ["build-status", one, "commits", sha] if version(one) => {
            let at = state.repos.iter().position(|repo| git::has_commit(repo, sha));
            let at = at.ok_or_else(|| no_commit(sha))?;
            builds(state, call, caller, (at, sha))
        }
        _ => Err(no_route()),
    }
}

fn api(state: &mut State, call: &Call, caller: &Caller, path: &[&str]) -> Reply {
    match (call.method, path) {
        ("GET", ["application-properties"]) => {
            let known = json!({ "version": "8.19.9", "buildNumber": "8019009", "displayName": "Bitbucket" });
            Ok(Answer::json(200, known))
        }
        ("GET", ["users", slug]) => {
            let missing = || {
                error(
                    404,
                    None,
                    &format!("User {slug} does not exist."),
                    "user.NoSuchUserException",
                )
            };
            Ok(Answer::json(
                200,
                shape::user(state.user(slug).ok_or_else(missing)?),
            ))
        }
        ("GET", ["projects"]) => {
            let part = call.query("name").unwrap_or_default().to_lowercase();
            let named = |owner: &&Owner| !owner.is_user && owner.name.to_lowercase().contains(&part);
            let found = state.owners.iter().filter(named);
            let seen = found.filter(|owner| project(state, caller, &owner.path).is_ok());
            Ok(list(
                call,
                seen.map(|owner| shape::project(call, owner)).collect(),
            ))
        }
        ("GET", ["projects", key]) => Ok(Answer::json(
            200,
            shape::project(call, project(state, caller, key)?),
        )),
        ("POST", ["projects", key, "repos"]) => create(state, call, caller, key),
        (_, ["projects", key, "repos", slug, rest @ ..]) => {
            if let Some((at, true)) = state.repo(&format!("{key}/{slug}")) {
                // What was renamed or moved is redirected for those who read.
                find(state, caller, key, slug, Level::Read)?;
                let repo = &state.repos[at];
                let tail: String = rest.iter().map(|part| format!("/{part}")).collect();
                let url = format!(
                    "{}/api/1.0/projects/{}/repos/{}{tail}",
                    call.base,
                    shape::key(&repo.owner),
                    repo.slug
                );
                let redirect = Ok(Answer::empty(301).with("location", url));
                return if call.method == "GET" {
                    redirect
                } else {
                    Err(no_repository(key, slug))
                };
            }
            let least = match (call.method, rest) {
                (_, ["permissions", ..])
                | ("PUT" | "POST" | "DELETE", [] | ["default-branch"] | ["branches", "default"]) => {
                    Level::Admin
                }
                _ => Level::Read,
            };
            let at = find(state, caller, key, slug, least)?;
            repository(state, call, caller, (at, rest))
        }
        _ => Err(no_route()),
    }
}

fn project<'a>(state: &'a State, caller: &Caller, key: &str) -> Result<&'a Owner, Answer> {
    let text = format!("Project {key} does not exist.");
    let found = state
        .owner(key)
        .ok_or_else(|| error(404, None, &text, "project.NoSuchProjectException"))?;
    let inside =
        found.visibility == Visibility::Public || state.owner_level(&caller.user, &found.path).is_some();
    let own = found.is_user && found.path.trim_start_matches('~') == caller.user;
    if caller.token.is_some() && (inside || own) {
        Ok(found)
    } else {
        Err(forbidden())
    }
}

fn no_repository(key: &str, slug: &str) -> Answer {
    let text = format!("Repository {}/{slug} does not exist.", shape::key(key));
    error(404, None, &text, "repository.NoSuchRepositoryException")
}

fn find(state: &State, caller: &Caller, key: &str, slug: &str, least: Level) -> Result<usize, Answer> {
    let (at, _) = state
        .repo(&format!("{key}/{slug}"))
        .ok_or_else(|| no_repository(key, slug))?;
    let level = state
        .level(&caller.user, &state.repos[at])
        .map(|level| level.min(caller.limit));
    if level >= Some(least) {
        Ok(at)
    } else {
        Err(forbidden())
    }
}

fn create(state: &mut State, call: &Call, caller: &Caller, key: &str) -> Reply {
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

fn short(name: &str) -> &str {
    name.strip_prefix("refs/heads/").unwrap_or(name)
}

fn repository(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
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
        (_, ["pull-requests", rest @ ..]) => pulls(state, call, caller, (at, rest)),
        _ => Err(no_route()),
    }
}

fn no_commit(sha: &str) -> Answer {
    let text = format!("Commit '{sha}' does not exist in this repository.");
    error(404, None, &text, "commit.NoSuchCommitException")
}

fn keys(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
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
            let user = |owner: &Owner| owner.ssh_keys.contains(&super::state::bare(&text));
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

fn builds(state: &mut State, call: &Call, caller: &Caller, (at, sha): (usize, &str)) -> Reply {
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

fn pulls(state: &mut State, call: &Call, caller: &Caller, (at, rest): (usize, &[&str])) -> Reply {
    match (call.method, rest) {
        ("GET", []) => {
            let wanted = |pull: &&Pull| {
                let state_fits = match call.query("state").unwrap_or("OPEN") {
                    "ALL" => true,
                    "MERGED" => pull.state == PullState::Merged,
                    "DECLINED" => pull.state == PullState::Closed,
                    _ => pull.state == PullState::Open,
                };
                let outgoing = call.query("direction") == Some("OUTGOING");
                let branch = if outgoing { &pull.head } else { &pull.base };
                state_fits && call.query("at").is_none_or(|at| short(at) == branch)
            };
            let all = state.repos[at].pulls.iter().rev().filter(wanted);
            Ok(list(
                call,
                all.map(|pull| shape::pull(state, call, at, pull)).collect(),
            ))
        }
        ("GET", [id]) => {
            let found = state.repos[at]
                .pulls
                .iter()
                .find(|pull| pull.number.to_string() == *id);
            Ok(Answer::json(
                200,
                shape::pull(state, call, at, found.ok_or_else(no_route)?),
            ))
        }
        ("POST", []) => {
            let branch = |side: &str| short(call.body[side]["id"].as_str().unwrap_or_default()).to_owned();
            let (head, base) = (branch("fromRef"), branch("toRef"));
            let text = |name: &str| call.text(name).unwrap_or_default();
            let pull = Pull::new(text("title"), text("description"), &head, &base, &caller.user);
            match git::open_pull(&mut state.repos[at], pull) {
                Ok(new) => Ok(Answer::json(
                    201,
                    shape::pull(state, call, at, &state.repos[at].pulls[new]),
                )),
                Err(NoPull::Exists(number)) => {
                    let text = "Only one pull request may be open for a given source and target branch";
                    let known = state.repos[at].pulls.iter().find(|pull| pull.number == number);
                    let known = known.map(|pull| shape::pull(state, call, at, pull));
                    let exception = "com.atlassian.bitbucket.pull.DuplicatePullRequestException";
                    let error = json!({ "context": null, "message": text, "exceptionName": exception, "existingPullRequest": known });
                    Err(Answer::json(409, json!({ "errors": [error] })))
                }
                Err(NoPull::Nothing) => {
                    let text =
                        format!("The source branch '{head}' is already up-to-date with branch '{base}'.");
                    Err(error(409, None, &text, "pull.EmptyPullRequestException"))
                }
                Err(NoPull::Head | NoPull::Base) => {
                    let text = format!("Branch '{head}' or '{base}' does not exist in this repository.");
                    Err(error(404, None, &text, "commit.NoSuchBranchException"))
                }
            }
        }
        _ => Err(no_route()),
    }
}

/// Answers with the page of a list that begins at `start`.
fn list(call: &Call, all: Vec<Value>) -> Answer {
    let number = |name: &str| call.query(name).and_then(|text| text.parse::<usize>().ok());
    let (start, limit) = (
        number("start").unwrap_or(0),
        number("limit").unwrap_or(25).clamp(1, 1000),
    );
    let total = all.len();
    let values: Vec<Value> = all.into_iter().skip(start).take(limit).collect();
    let next = (start + values.len() < total).then_some(start + values.len());
    Answer::json(
        200,
        json!({
            "size": values.len(), "limit": limit, "isLastPage": next.is_none(), "values": values, "start": start,
            "nextPageStart": next,
        }),
    )
}
