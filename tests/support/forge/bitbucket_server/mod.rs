//! The REST API of Bitbucket Server and Data Center, 8.

mod pulls;
mod repository;
mod shape;

use serde_json::{Value, json};

use super::git::{self};
use super::state::{Level, Owner, State, Token, Visibility};
use super::wire::{Answer, Call, Credential, Reply};

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
    let mut path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let personal;
    // A user's repositories are found below the user, too.
    if let [_, _, kind @ "users", slug, "repos", ..] = &mut path[..] {
        personal = format!("~{}", slug.trim_start_matches('~'));
        (*kind, *slug) = ("projects", &personal);
    }
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
            repository::keys(state, call, caller, (at, rest))
        }
        ["build-status", one, "commits", sha] if version(one) => {
            let at = state.repos.iter().position(|repo| git::has_commit(repo, sha));
            let at = at.ok_or_else(|| no_commit(sha))?;
            repository::builds(state, call, caller, (at, sha))
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
        ("POST", ["projects", key, "repos"]) => repository::create(state, call, caller, key),
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
            repository::repository(state, call, caller, (at, rest))
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

fn no_commit(sha: &str) -> Answer {
    let text = format!("Commit '{sha}' does not exist in this repository.");
    error(404, None, &text, "commit.NoSuchCommitException")
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
