//! The REST API of Gitea, which is Forgejo's, version 1.

mod repository;
mod shape;

use serde_json::{Value, json};

use super::state::{State, Token, Visibility};
use super::wire::{Answer, Call, Credential, Reply};

/// Answers a request.
pub fn answer(state: &mut State, call: &Call) -> Reply {
    let token = authenticate(state, call)?;
    let user = token
        .as_ref()
        .map_or_else(String::new, |token| token.user.clone());
    let need = |category: &str| {
        let access = if call.method == "GET" { "read" } else { "write" };
        let Some(token) = token.as_ref().filter(|token| !token.scopes.is_empty()) else {
            return Ok(());
        };
        let (wanted, more) = (format!("{access}:{category}"), format!("write:{category}"));
        let enough = token
            .scopes
            .iter()
            .any(|scope| *scope == wanted || *scope == more || scope == "all");
        let text = format!("token does not have at least one of required scope(s): [{wanted}]");
        if enough {
            Ok(())
        } else {
            Err(error(call, 403, &text))
        }
    };
    if user.is_empty() && call.method != "GET" {
        return Err(error(call, 401, "token is required"));
    }
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let owner = |state: &State, name: &str, is_user: bool| {
        let found = state.owner(name).filter(|one| one.is_user == is_user);
        let seen = found.filter(|one| {
            one.visibility != Visibility::Private || state.owner_level(&user, &one.path).is_some()
        });
        seen.cloned().ok_or_else(|| not_found(call))
    };
    match (call.method, &path[..]) {
        ("GET", ["version"]) => Ok(Answer::json(200, json!({ "version": "1.27.3" }))),
        ("GET", ["user"]) => {
            need("user")?;
            let found = state
                .user(&user)
                .ok_or_else(|| error(call, 401, "token is required"))?;
            Ok(Answer::json(200, shape::user(call, found)))
        }
        ("GET", ["users", name]) => {
            need("user")?;
            let found = state.owner(name).ok_or_else(|| not_found(call))?;
            Ok(Answer::json(200, shape::user(call, found)))
        }
        ("GET", ["orgs", name]) => {
            need("organization")?;
            Ok(Answer::json(
                200,
                shape::organisation(call, &owner(state, name, false)?),
            ))
        }
        ("GET", ["orgs", name, "teams"]) => {
            need("organization")?;
            let org = owner(state, name, false)?;
            let teams = state.teams.iter().filter(|team| team.org == org.path);
            Ok(list(call, teams.map(shape::team).collect()))
        }
        ("POST", ["orgs", name, "repos"]) => {
            need("organization")?;
            let org = owner(state, name, false)?;
            if state.owner_level(&user, &org.path) < Some(org.creation) {
                let text = format!(
                    "Given user is not allowed to create repository in organization {}.",
                    org.path
                );
                return Err(error(call, 403, &text));
            }
            repository::create(state, call, &user, &org.path)
        }
        ("POST", ["user", "repos"]) => {
            need("user")?;
            need("repository")?;
            repository::create(state, call, &user, &user)
        }
        (_, ["repos", owner, name, rest @ ..]) => {
            need("repository")?;
            let (at, moved) = state
                .repo(&format!("{owner}/{name}"))
                .ok_or_else(|| not_found(call))?;
            if moved {
                return Ok(redirect(state, call, at, rest));
            }
            repository::repository(state, call, &user, at, rest)
        }
        ("GET", ["repositories", id]) => {
            need("repository")?;
            let at = id
                .parse()
                .ok()
                .and_then(|id| state.repo_by_id(id))
                .ok_or_else(|| not_found(call))?;
            repository::repository(state, call, &user, at, &[])
        }
        _ => Err(not_found(call)),
    }
}

fn error(call: &Call, status: u16, message: &str) -> Answer {
    let url = format!("{}/api/swagger", call.site);
    Answer::json(status, json!({ "message": message, "url": url }))
}

fn not_found(call: &Call) -> Answer {
    let url = format!("{}/api/swagger", call.site);
    Answer::json(
        404,
        json!({ "errors": [], "message": "The target couldn't be found.", "url": url }),
    )
}

fn authenticate(state: &State, call: &Call) -> Result<Option<Token>, Answer> {
    let secret = match Credential::of(call.headers) {
        Credential::None => return Ok(None),
        Credential::Token(secret) | Credential::Bearer(secret) | Credential::Basic(_, secret) => secret,
        _ => return Err(error(call, 401, "user does not exist [uid: 0, name: ]")),
    };
    let found = state
        .tokens
        .iter()
        .find(|token| token.secret == secret && !token.expired);
    found
        .cloned()
        .map(Some)
        .ok_or_else(|| error(call, 401, "user does not exist [uid: 0, name: ]"))
}

/// Redirects to the repository's present name: by a path, and with the method kept.
fn redirect(state: &State, call: &Call, at: usize, rest: &[&str]) -> Answer {
    let repo = &state.repos[at];
    let tail: String = rest.iter().map(|part| format!("/{part}")).collect();
    let query: Vec<String> = call
        .query
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let path = format!(
        "{}/api/v1/repos/{}{tail}{mark}{}",
        state.prefix,
        repo.full(),
        query.join("&")
    );
    Answer::empty(307).with("location", path)
}

/// Answers with the page of a list; how many there are is in a header, where the next page is nowhere.
fn list(call: &Call, all: Vec<Value>) -> Answer {
    let page = call.page(all, "limit", 30, 50);
    Answer::json(200, Value::Array(page.items)).with("x-total-count", page.total)
}
