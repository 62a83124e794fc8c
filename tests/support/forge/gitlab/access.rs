//! Who has access to a project: deploy keys, deploy tokens, groups.

use serde_json::{Value, json};

use super::super::state::{DeployToken, Key, Level, State};
use super::super::wire::{Answer, Call, Reply, public_key};
use super::project::missing_parameters;
use super::{error, group, invalid, level, list, number, shape};

pub fn keys(state: &mut State, call: &Call, user: &str, (at, id): (usize, Option<&str>)) -> Reply {
    let find = |state: &State, id: &str| {
        let found = state.repos[at]
            .keys
            .iter()
            .position(|key| key.id.to_string() == id);
        found.ok_or_else(|| error(404, "404 Deploy Key Not Found"))
    };
    match (call.method, id) {
        ("GET", None) => Ok(list(call, state.repos[at].keys.iter().map(shape::key).collect())),
        ("GET", Some(id)) => Ok(Answer::json(
            200,
            shape::key(&state.repos[at].keys[find(state, id)?]),
        )),
        ("PUT", Some(id)) => {
            let found = find(state, id)?;
            let key = &mut state.repos[at].keys[found];
            key.title = call.text("title").unwrap_or(&key.title).to_owned();
            key.write = call.flag("can_push").unwrap_or(key.write);
            Ok(Answer::json(200, shape::key(key)))
        }
        ("DELETE", Some(id)) => {
            let found = find(state, id)?;
            state.repos[at].keys.remove(found);
            Ok(Answer::empty(204))
        }
        ("POST", None) => {
            missing_parameters(call, &["title", "key"])?;
            let line = call.text("key").unwrap_or_default().trim().to_owned();
            // The text is compared, with its comment; only a new key is checked by its fingerprint.
            if let Some(key) = state.repos[at].keys.iter().find(|key| key.key == line) {
                return Ok(Answer::json(201, shape::key(key)));
            }
            let write = call.flag("can_push").unwrap_or(false);
            let accessible = state
                .repos
                .iter()
                .filter(|repo| state.level(user, repo) >= Some(Level::Maintain));
            let joined = accessible
                .flat_map(|repo| &repo.keys)
                .find(|key| key.key == line)
                .cloned();
            let title = call.text("title").unwrap_or_default().to_owned();
            let key = match joined {
                Some(key) => Key { write, ..key },
                None if public_key(&line).is_none() => {
                    let texts = json!([
                        "type is forbidden. Must be DSA, RSA, ECDSA, or ED25519",
                        "is invalid"
                    ]);
                    return Err(invalid(json!({ "deploy_key.key": texts })));
                }
                None if state.key_elsewhere(0, &line) => {
                    let taken = json!(["has already been taken"]);
                    return Err(invalid(
                        json!({ "deploy_key.fingerprint": taken, "deploy_key.fingerprint_sha256": taken }),
                    ));
                }
                None => Key {
                    id: state.id(),
                    title,
                    key: line,
                    write,
                    by: user.to_owned(),
                },
            };
            let shape = shape::key(&key);
            state.repos[at].keys.push(key);
            Ok(Answer::json(201, shape))
        }
        _ => Err(error(405, "405 Method Not Allowed")),
    }
}

pub fn tokens(state: &mut State, call: &Call, at: usize, id: Option<&str>) -> Reply {
    match (call.method, id) {
        ("GET", None) => {
            let active = call.query("active") == Some("true");
            let all = state.repos[at].deploy_tokens.iter();
            let all = all.filter(|token| !active || !token.revoked && !token.expired());
            Ok(list(call, all.map(shape::deploy_token).collect()))
        }
        ("DELETE", Some(id)) => {
            let found = state.repos[at]
                .deploy_tokens
                .iter_mut()
                .find(|token| token.id.to_string() == id);
            found.ok_or_else(|| error(404, "404 Not Found"))?.revoked = true;
            Ok(Answer::empty(204))
        }
        ("POST", None) => {
            missing_parameters(call, &["name", "scopes"])?;
            let words = |value: &Value| value.as_str().map(str::to_owned);
            let scopes: Vec<String> = match &call.body["scopes"] {
                Value::Array(scopes) => scopes.iter().filter_map(words).collect(),
                other => other
                    .as_str()
                    .unwrap_or_default()
                    .split(',')
                    .map(str::to_owned)
                    .collect(),
            };
            let known = [
                "read_repository",
                "read_registry",
                "write_registry",
                "read_package_registry",
                "write_package_registry",
            ];
            if scopes.is_empty() || scopes.iter().any(|scope| !known.contains(&scope.as_str())) {
                return Err(Answer::json(
                    400,
                    json!({ "error": "scopes does not have a valid value" }),
                ));
            }
            let id = state.id();
            let token = DeployToken {
                id,
                name: call.text("name").unwrap_or_default().to_owned(),
                username: call
                    .text("username")
                    .map_or_else(|| format!("gitlab+deploy-token-{id}"), str::to_owned),
                secret: format!("gldt-s3cret{id}"),
                scopes,
                expires: call.text("expires_at").map(str::to_owned),
                revoked: false,
            };
            let mut shape = shape::deploy_token(&token);
            shape["token"] = json!(token.secret);
            state.repos[at].deploy_tokens.push(token);
            Ok(Answer::json(201, shape))
        }
        _ => Err(error(405, "405 Method Not Allowed")),
    }
}

pub fn share(state: &mut State, call: &Call, user: &str, at: usize) -> Reply {
    missing_parameters(call, &["group_id", "group_access"])?;
    let id = call.number("group_id").unwrap_or_default();
    let Some(access) = call.number("group_access").and_then(level) else {
        return Err(Answer::json(
            400,
            json!({ "error": "group_access does not have a valid value" }),
        ));
    };
    let path = group(state, user, &id.to_string())
        .map_err(|_| error(404, "404 Group Not Found"))?
        .path
        .clone();
    let repo = &mut state.repos[at];
    if repo.grants.contains_key(&path) {
        return Err(error(409, "Project already shared with this group"));
    }
    repo.grants.insert(path.clone(), access);
    let end = call.text("expires_at");
    repo.ends.extend(end.map(|end| (path, end.to_owned())));
    let (number, repo) = (number(access), repo.id);
    let link =
        json!({ "id": 1, "project_id": repo, "group_id": id, "group_access": number, "expires_at": end });
    Ok(Answer::json(201, link))
}
