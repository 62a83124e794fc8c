//! GitHub's REST API, version 2022-11-28.

mod app;
mod pulls;
mod repository;
mod shape;

use serde_json::{Value, json};

use super::state::{Level, State, Token, TokenKind, Visibility};
use super::wire::{Answer, Call, Credential, Reply};

/// Answers a request.
pub fn answer(state: &mut State, call: &Call) -> Reply {
    if call.header("user-agent").is_empty() {
        let text = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header";
        return Err(error(403, text));
    }
    let path: Vec<&str> = call.path.iter().map(String::as_str).collect();
    let reply = match app::answer(state, call, &path) {
        Some(reply) => reply,
        None => scoped(state, call, &path),
    };
    let reply = reply.unwrap_or_else(|refusal| refusal);
    let version = call.base.ends_with("/api/v3").then(|| "3.19.0".to_owned());
    Ok(reply
        .with("x-github-request-id", "0000:0000:0000000:0000000:00000000")
        .with("x-ratelimit-limit", 5000)
        .with("x-ratelimit-remaining", 4999)
        .with_some("x-github-enterprise-version", version))
}

fn scoped(state: &mut State, call: &Call, path: &[&str]) -> Reply {
    let caller = Caller::of(state, call)?;
    let reply = route(state, call, &caller, path).unwrap_or_else(|refusal| refusal);
    Ok(reply.with_some(
        "x-oauth-scopes",
        caller.classic().then(|| caller.scopes().join(", ")),
    ))
}

/// Makes an error in GitHub's form.
pub fn error(status: u16, message: &str) -> Answer {
    let docs = "https://docs.github.com/rest";
    let body = json!({ "message": message, "documentation_url": docs, "status": status.to_string() });
    Answer::json(status, body)
}

fn not_found() -> Answer {
    error(404, "Not Found")
}

fn invalid(message: &str, resource: &str, field: &str, what: &str) -> Answer {
    let errors = json!([{ "resource": resource, "code": "custom", "field": field, "message": what }]);
    let docs = "https://docs.github.com/rest";
    Answer::json(
        422,
        json!({ "message": message, "errors": errors, "documentation_url": docs, "status": "422" }),
    )
}

/// Who asks.
pub struct Caller(Option<Token>);

impl Caller {
    fn of(state: &State, call: &Call) -> Result<Caller, Answer> {
        let secret = match Credential::of(call.headers) {
            Credential::None => return Ok(Caller(None)),
            Credential::Bearer(secret) | Credential::Token(secret) | Credential::Basic(_, secret) => secret,
            _ => return Err(error(401, "Bad credentials")),
        };
        let known = state
            .tokens
            .iter()
            .find(|token| token.secret == secret && !token.expired);
        known
            .cloned()
            .map(|token| Caller(Some(token)))
            .ok_or_else(|| error(401, "Bad credentials"))
    }

    fn user(&self) -> &str {
        self.0.as_ref().map_or("", |token| &token.user)
    }

    fn scopes(&self) -> Vec<String> {
        match &self.0 {
            Some(token) if token.scopes.is_empty() => vec!["admin:org".to_owned(), "repo".to_owned()],
            Some(token) => token.scopes.clone(),
            None => Vec::new(),
        }
    }

    fn kind(&self) -> Option<TokenKind> {
        self.0.as_ref().map(|token| token.kind)
    }

    fn classic(&self) -> bool {
        matches!(self.kind(), Some(TokenKind::Personal | TokenKind::OAuth))
    }

    /// Fails unless the token has one of the classic scopes, or the fine-grained permission.
    fn need(&self, classic: &[&str], fine: &str) -> Result<(), Answer> {
        let Some(token) = &self.0 else {
            return Err(error(401, "Requires authentication"));
        };
        let read = fine.strip_suffix(":read").map(|name| format!("{name}:write"));
        let has = |word: &str| token.scopes.iter().any(|scope| scope == word);
        if token.scopes.is_empty() {
            return Ok(());
        }
        match token.kind {
            TokenKind::Personal | TokenKind::OAuth | TokenKind::Access => {
                let enough = classic.iter().any(|scope| has(scope));
                let refusal = not_found().with("x-accepted-oauth-scopes", classic.join(", "));
                enough.then_some(()).ok_or(refusal)
            }
            TokenKind::FineGrained | TokenKind::Installation => {
                let enough = has(fine) || read.is_some_and(|write| has(&write));
                let integration = token.kind == TokenKind::Installation;
                let who = if integration {
                    "integration"
                } else {
                    "personal access token"
                };
                let refusal = error(403, &format!("Resource not accessible by {who}"));
                let wanted = fine.replace(':', "=");
                enough
                    .then_some(())
                    .ok_or(refusal.with("x-accepted-github-permissions", wanted))
            }
        }
    }
}

fn route(state: &mut State, call: &Call, caller: &Caller, path: &[&str]) -> Reply {
    match (call.method, path) {
        ("GET", ["user"]) => user(state, call, caller),
        ("GET", ["users", login]) => match state.owner(login) {
            Some(owner) => Ok(Answer::json(200, shape::account(call, owner, false))),
            None => Err(not_found()),
        },
        ("GET", ["orgs", org]) => match state.owner(org).filter(|owner| !owner.is_user) {
            Some(owner) => Ok(Answer::json(200, shape::organisation(call, owner))),
            None => Err(not_found()),
        },
        ("POST", ["orgs", org, "repos"]) => repository::create(state, call, caller, Some(org)),
        ("POST", ["user", "repos"]) => repository::create(state, call, caller, None),
        ("GET", ["orgs", org, "teams", slug]) => {
            let team = team(state, caller, org, slug)?;
            Ok(Answer::json(
                200,
                shape::team(state, call, &state.teams[team], "pull", true),
            ))
        }
        ("GET" | "PUT" | "DELETE", ["orgs", org, "teams", slug, "repos", owner, name]) => {
            grant(state, call, caller, (org, slug), &format!("{owner}/{name}"))
        }
        (_, ["repos", owner, name, rest @ ..]) => {
            let (at, moved) = state.repo(&format!("{owner}/{name}")).ok_or_else(not_found)?;
            if !moved {
                return repository::repository(state, call, caller, at, rest);
            }
            seen(state, caller, at)?;
            let mut url = format!("{}/repositories/{}", call.base, state.repos[at].id);
            rest.iter().for_each(|part| url.push_str(&format!("/{part}")));
            let query: Vec<String> = call
                .query
                .iter()
                .map(|(key, value)| format!("{key}={value}"))
                .collect();
            let mark = if query.is_empty() { "" } else { "?" };
            let url = format!("{url}{mark}{}", query.join("&"));
            let (status, text) = match call.method {
                "GET" => (301, "Moved Permanently"),
                _ => (307, "Temporary Redirect"),
            };
            let docs =
                "https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects";
            let body = json!({ "message": text, "url": url, "documentation_url": docs });
            Ok(Answer::json(status, body).with("location", url))
        }
        (_, ["repositories", id, rest @ ..]) => {
            let at = id
                .parse()
                .ok()
                .and_then(|id| state.repo_by_id(id))
                .ok_or_else(not_found)?;
            repository::repository(state, call, caller, at, rest)
        }
        _ => Err(not_found()),
    }
}

fn user(state: &State, call: &Call, caller: &Caller) -> Reply {
    if caller.kind() == Some(TokenKind::Installation) {
        return Err(error(403, "Resource not accessible by integration"));
    }
    let owner = state
        .user(caller.user())
        .ok_or_else(|| error(401, "Requires authentication"))?;
    Ok(Answer::json(200, shape::account(call, owner, true)))
}

/// Fails with what GitHub tells those who may not see a repository: that there is none.
fn seen(state: &State, caller: &Caller, at: usize) -> Result<Level, Answer> {
    let repo = &state.repos[at];
    let level = state.level(caller.user(), repo).ok_or_else(not_found)?;
    if repo.visibility != Visibility::Public {
        caller
            .need(&["repo"], "metadata:read")
            .or_else(|refusal| match caller.kind() {
                // Every fine-grained token may read the metadata.
                Some(TokenKind::FineGrained | TokenKind::Installation) => Ok(()),
                _ => Err(refusal),
            })?;
    }
    Ok(level)
}

fn team(state: &State, caller: &Caller, org: &str, slug: &str) -> Result<usize, Answer> {
    caller.need(
        &["admin:org", "read:org", "repo", "user", "write:org"],
        "members:read",
    )?;
    let inside = |team: &super::state::Team| state.owner_level(caller.user(), &team.org).is_some();
    let named = |team: &super::state::Team| {
        team.org.eq_ignore_ascii_case(org) && team.slug.eq_ignore_ascii_case(slug)
    };
    let found = state.teams.iter().position(|team| named(team) && inside(team));
    found.ok_or_else(not_found)
}

fn grant(state: &mut State, call: &Call, caller: &Caller, (org, slug): (&str, &str), full: &str) -> Reply {
    let team = team(state, caller, org, slug)?;
    let slug = state.teams[team].slug.clone();
    let (at, _) = state.repo(full).ok_or_else(not_found)?;
    let level = seen(state, caller, at)?;
    let granted = state.repos[at].grants.get(&slug).copied();
    if call.method == "GET" {
        let granted = granted.ok_or_else(not_found)?;
        if !call.header("accept").contains("repository+json") {
            return Ok(Answer::empty(204));
        }
        let mut shape = shape::repository(state, call, at, caller.user());
        shape["permissions"] = shape::permissions(granted);
        shape["role_name"] = json!(shape::role(granted));
        return Ok(Answer::json(200, shape));
    }
    caller.need(&["admin:org", "repo"], "administration:write")?;
    if level < Level::Admin {
        return Err(error(403, "Must have admin rights to Repository."));
    }
    if call.method == "DELETE" {
        state.repos[at].grants.remove(&slug);
        return Ok(Answer::empty(204));
    }
    if !state.repos[at].owner.eq_ignore_ascii_case(org) {
        let text = "The repository does not belong to the organization of the team.";
        return Err(error(422, text));
    }
    let permission = call.text("permission").unwrap_or("push");
    let Some(level) = shape::level(permission) else {
        return Err(invalid(
            "Validation Failed",
            "TeamRepository",
            "permission",
            "permission is not included in the list",
        ));
    };
    state.repos[at].grants.insert(slug, level);
    Ok(Answer::empty(204))
}

fn list(call: &Call, all: Vec<Value>) -> Answer {
    let page = call.page(all, "per_page", 30, 100);
    let links = call.links(&page);
    Answer::json(200, Value::Array(page.items)).with_some("link", links)
}
