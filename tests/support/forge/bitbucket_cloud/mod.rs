//! Bitbucket Cloud's REST API, 2.0.

mod pulls;
mod repository;
mod shape;

use serde_json::{Value, json};

use super::state::{Level, Owner, State, Token, TokenKind};
use super::wire::{Answer, Call, Credential, Reply};

/// The scopes of access tokens, and those of API tokens that mean the same.
const SCOPES: [(&str, &str); 8] = [
    ("account", "read:user:bitbucket"),
    ("project", "read:project:bitbucket"),
    ("pullrequest", "read:pullrequest:bitbucket"),
    ("pullrequest:write", "write:pullrequest:bitbucket"),
    ("repository", "read:repository:bitbucket"),
    ("repository:admin", "admin:repository:bitbucket"),
    ("repository:write", "write:repository:bitbucket"),
    ("workspace", "read:workspace:bitbucket"),
];

/// The words for levels.
const WORDS: [(&str, Level); 3] = [
    ("read", Level::Read),
    ("write", Level::Write),
    ("admin", Level::Admin),
];

/// Answers a request.
pub fn answer(state: &mut State, call: &Call) -> Reply {
    let caller = authenticate(state, call)?;
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    match (call.method, &path[..]) {
        ("GET", ["user"]) => {
            caller.need(&["account"])?;
            let person = caller.0.as_ref().filter(|token| token.kind != TokenKind::Access);
            let found = person
                .and_then(|token| state.user(&token.user))
                .ok_or_else(refused)?;
            Ok(Answer::json(200, shape::account(call, found)))
        }
        ("GET", ["workspaces", slug]) => {
            Ok(Answer::json(200, shape::workspace(call, workspace(state, slug)?)))
        }
        ("GET", ["workspaces", slug, "projects", key]) => {
            caller.need(&["project"])?;
            let found = workspace(state, slug)?;
            let known = found.projects.iter().any(|known| known == key);
            let missing = || error(404, &format!("Project {key} not found"));
            known
                .then(|| Answer::json(200, shape::project(call, found, key)))
                .ok_or_else(missing)
        }
        ("POST", ["repositories", owner, slug]) => {
            caller.need(&["repository:admin"])?;
            repository::create(state, call, &caller, (owner, slug), 200)
        }
        (_, ["repositories", owner, slug, rest @ ..]) => {
            let full = format!("{owner}/{slug}");
            let (at, moved) = match state.repo(&full) {
                Some(found) => found,
                None if call.method == "PUT" && rest.is_empty() => {
                    caller.need(&["repository:admin"])?;
                    return repository::create(state, call, &caller, (owner, slug), 201);
                }
                None => return Err(missing(&full)),
            };
            let level = state
                .level(caller.user(), &state.repos[at])
                .ok_or_else(|| match &caller.0 {
                    // Somebody without a credential may just have forgotten it.
                    None => error(403, "Access denied. You must have write or admin access."),
                    Some(_) => missing(&full),
                })?;
            if moved {
                let tail: String = rest.iter().map(|part| format!("/{part}")).collect();
                let url = format!("{}/repositories/{}{tail}", call.base, state.repos[at].full());
                return Ok(Answer::empty(if call.method == "GET" { 301 } else { 307 }).with("location", url));
            }
            repository::repository(state, call, &caller, (at, level), rest)
        }
        _ => Err(error(404, "Resource not found")),
    }
}

/// Makes an error in Bitbucket's form.
fn error(status: u16, message: &str) -> Answer {
    Answer::json(
        status,
        json!({ "type": "error", "error": { "message": message } }),
    )
}

fn missing(full: &str) -> Answer {
    let text = format!(
        "You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you are authenticated. ({full})"
    );
    error(404, &text)
}

fn refused() -> Answer {
    error(
        401,
        "Token is invalid, expired, or not supported for this endpoint.",
    )
}

fn denied() -> Answer {
    error(
        403,
        "Your credentials do not have admin access to this repository.",
    )
}

/// Who asks.
pub struct Caller(Option<Token>);

impl Caller {
    fn user(&self) -> &str {
        self.0.as_ref().map_or("", |token| &token.user)
    }

    /// Fails unless the token has all of the scopes, which are named in the words of access tokens.
    fn need(&self, wanted: &[&str]) -> Result<(), Answer> {
        let token = self.0.as_ref().ok_or_else(refused)?;
        let word = |scope: &str| match token.kind {
            TokenKind::Personal => SCOPES
                .iter()
                .find(|(known, _)| *known == scope)
                .map_or(scope, |(_, word)| word)
                .to_owned(),
            _ => scope.to_owned(),
        };
        // Who may write may read; administration is a right of its own.
        let has = |scope: &&str| {
            let more = word(&format!("{scope}:write"));
            token
                .scopes
                .iter()
                .any(|known| *known == word(scope) || *known == more)
        };
        if token.scopes.is_empty() || wanted.iter().all(has) {
            return Ok(());
        }
        let required: Vec<String> = wanted.iter().map(|scope| word(scope)).collect();
        let detail = json!({ "granted": token.scopes, "required": required });
        let message = "Your credentials lack one or more required privilege scopes.";
        Err(Answer::json(
            403,
            json!({ "type": "error", "error": { "message": message, "detail": detail } }),
        ))
    }
}

/// API tokens come with their user's address, access tokens alone.
fn authenticate(state: &State, call: &Call) -> Result<Caller, Answer> {
    let known = |secret: &str| {
        state
            .tokens
            .iter()
            .find(|token| token.secret == secret && !token.expired)
            .cloned()
    };
    let token = match Credential::of(call.headers) {
        Credential::None => return Ok(Caller(None)),
        Credential::Bearer(secret) => known(&secret).filter(|token| token.kind != TokenKind::Personal),
        Credential::Basic(address, secret) => {
            let own = |token: &Token| {
                token.kind == TokenKind::Personal && address == format!("{}@example.com", token.user)
            };
            known(&secret).filter(own)
        }
        _ => None,
    };
    token.map(|token| Caller(Some(token))).ok_or_else(refused)
}

fn workspace<'a>(state: &'a State, slug: &str) -> Result<&'a Owner, Answer> {
    state
        .owner(slug)
        .ok_or_else(|| error(404, &format!("No workspace with identifier '{slug}'.")))
}

/// Answers with the page of a list, which names the URL of the next one.
fn list(call: &Call, all: Vec<Value>) -> Answer {
    let page = call.page(all, "pagelen", 10, 100);
    let mut body =
        json!({ "pagelen": page.size, "values": page.items, "page": page.number, "size": page.total });
    if page.number < page.last {
        body["next"] = json!(call.page_url(page.number + 1));
    }
    Answer::json(200, body)
}
