//! GitLab's REST API, version 4.

mod access;
mod project;
mod shape;

use serde_json::{Value, json};

use super::state::{Level, Owner, State, Token, TokenKind, Visibility, WHEN};
use super::wire::{Answer, Call, Credential, Reply};

/// Answers a request.
pub fn answer(state: &mut State, call: &Call) -> Reply {
    let token = authenticate(state, call)?;
    let user = token
        .as_ref()
        .map_or_else(String::new, |token| token.user.clone());
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    if let ["personal_access_tokens", "self"] = path[..] {
        let token = token
            .filter(|token| token.kind != TokenKind::OAuth)
            .ok_or_else(unauthorized)?;
        return Ok(Answer::json(200, own_token(state, &token)));
    }
    let wanted: &[&str] = match (call.method, path.first()) {
        ("GET", Some(&"user" | &"users")) => &["api", "read_api", "read_user"],
        ("GET", _) => &["api", "read_api"],
        _ => &["api"],
    };
    if let Some(token) = token.filter(|token| !token.scopes.is_empty()) {
        if !token.scopes.iter().any(|scope| wanted.contains(&scope.as_str())) {
            return Err(insufficient(wanted));
        }
    } else if user.is_empty() && call.method != "GET" {
        return Err(unauthorized());
    }
    match (call.method, &path[..]) {
        ("GET", ["user"]) => {
            let owner = state.user(&user).ok_or_else(unauthorized)?;
            Ok(Answer::json(200, shape::user(call, owner)))
        }
        ("GET", ["version"]) => Ok(Answer::json(
            200,
            json!({ "version": "18.5.0", "revision": "0123456789a" }),
        )),
        ("GET", ["users"]) => {
            let asked = call.query("username").unwrap_or_default();
            let users = state.user(asked).map(|one| shape::user(call, one));
            Ok(list(call, users.into_iter().collect()))
        }
        ("GET", ["groups"]) => {
            let fits = |one: &&Owner| !one.is_user && visible(state, &user, one);
            let found = |one: &&Owner| call.query("search").is_none_or(|text| one.path.contains(text));
            let groups = state.owners.iter().filter(fits).filter(found);
            Ok(list(
                call,
                groups.map(|one| shape::group(state, call, one)).collect(),
            ))
        }
        ("GET", ["groups", id]) => Ok(Answer::json(
            200,
            shape::group(state, call, group(state, &user, id)?),
        )),
        ("GET", ["namespaces", id]) => {
            let own = |one: &&Owner| one.path == user || state.owner_level(&user, &one.path).is_some();
            let found = state
                .owner(id)
                .filter(own)
                .ok_or_else(|| error(404, "404 Namespace Not Found"))?;
            Ok(Answer::json(200, shape::namespace(state, call, found)))
        }
        ("POST", ["projects"]) => project::create(state, call, &user),
        (_, ["projects", id, rest @ ..]) => project::answer(state, call, &user, (id, rest)),
        _ => Err(Answer::json(404, json!({ "error": "404 Not Found" }))),
    }
}

/// Makes an error in the form most of GitLab's have.
pub fn error(status: u16, message: &str) -> Answer {
    Answer::json(status, json!({ "message": message }))
}

/// Makes an error that names fields.
pub fn invalid(errors: Value) -> Answer {
    Answer::json(400, json!({ "message": errors }))
}

fn unauthorized() -> Answer {
    error(401, "401 Unauthorized")
}

fn insufficient(wanted: &[&str]) -> Answer {
    let text = "The request requires higher privileges than provided by the access token.";
    let body = json!({ "error": "insufficient_scope", "error_description": text, "scope": wanted.join(" ") });
    Answer::json(403, body)
}

fn authenticate(state: &State, call: &Call) -> Result<Option<Token>, Answer> {
    let secret = match Credential::of(call.headers) {
        Credential::None => return Ok(None),
        Credential::PrivateToken(secret) | Credential::Bearer(secret) => secret,
        // Neither a user's password nor GitHub's scheme is one of GitLab's.
        _ => return Err(unauthorized()),
    };
    let token = state
        .tokens
        .iter()
        .find(|token| token.secret == secret)
        .ok_or_else(unauthorized)?;
    if token.expired {
        let text = "Token is expired. You can either do re-authorization or token refresh.";
        return Err(Answer::json(
            401,
            json!({ "error": "invalid_token", "error_description": text }),
        ));
    }
    Ok(Some(token.clone()))
}

fn own_token(state: &State, token: &Token) -> Value {
    let scopes = match token.scopes.is_empty() {
        true => vec!["api".to_owned()],
        false => token.scopes.clone(),
    };
    json!({
        "id": token.id, "name": "flux", "revoked": false, "created_at": WHEN, "description": null, "scopes": scopes,
        "user_id": state.user(&token.user).map(|user| user.id), "last_used_at": WHEN, "active": !token.expired,
        "expires_at": "2099-01-01",
    })
}

fn visible(state: &State, user: &str, owner: &Owner) -> bool {
    match owner.visibility {
        Visibility::Public => true,
        Visibility::Internal => !user.is_empty(),
        Visibility::Private => owner.path == user || state.owner_level(user, &owner.path).is_some(),
    }
}

/// Finds a group that a user may see.
pub fn group<'a>(state: &'a State, user: &str, id: &str) -> Result<&'a Owner, Answer> {
    let found = state
        .owner(id)
        .filter(|owner| !owner.is_user && visible(state, user, owner));
    found.ok_or_else(|| error(404, "404 Group Not Found"))
}

/// Answers with the page of a list that was asked for.
pub fn list(call: &Call, all: Vec<Value>) -> Answer {
    let page = call.page(all, "per_page", 20, 100);
    let some = |number: usize, there: bool| if there { number.to_string() } else { String::new() };
    let links = call.links(&page);
    Answer::json(200, Value::Array(page.items))
        .with("x-page", page.number)
        .with("x-per-page", page.size)
        .with("x-next-page", some(page.number + 1, page.number < page.last))
        .with(
            "x-prev-page",
            some(page.number.saturating_sub(1), page.number > 1),
        )
        .with("x-total", page.total)
        .with("x-total-pages", page.last)
        .with_some("link", links)
}

/// The numbers of the levels.
const LEVELS: [(u64, Level); 5] = [
    (10, Level::Guest),
    (20, Level::Read),
    (30, Level::Write),
    (40, Level::Maintain),
    (50, Level::Admin),
];

/// Reads a level.
pub fn level(number: u64) -> Option<Level> {
    LEVELS
        .iter()
        .find(|(known, _)| *known == number)
        .map(|(_, level)| *level)
}

/// Writes a level.
pub fn number(level: Level) -> u64 {
    let known = if level == Level::Triage {
        Level::Read
    } else {
        level
    };
    LEVELS
        .iter()
        .find(|(_, one)| *one == known)
        .map_or(0, |(number, _)| *number)
}
