//! Bitbucket Cloud's REST API, 2.0.

mod pulls;
mod shape;

use serde_json::{Value, json};

use super::git;
use super::state::{Key, Level, Owner, Repo, State, Status, Token, TokenKind, Visibility, bare};
use super::wire::{Answer, Call, Credential, Reply, public_key};

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
            create(state, call, &caller, (owner, slug), 200)
        }
        (_, ["repositories", owner, slug, rest @ ..]) => {
            let full = format!("{owner}/{slug}");
            let (at, moved) = match state.repo(&full) {
                Some(found) => found,
                None if call.method == "PUT" && rest.is_empty() => {
                    caller.need(&["repository:admin"])?;
                    return create(state, call, &caller, (owner, slug), 201);
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
            repository(state, call, &caller, (at, level), rest)
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

fn create(
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

fn repository(
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
