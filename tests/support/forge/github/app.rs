//! GitHub Apps: their JWTs, their installations, the tokens of these.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use serde_json::{Value, json};

use super::super::setup;
use super::super::state::{App, Level, State, TokenKind, WHEN};
use super::super::wire::{Answer, Call, Credential, Reply};
use super::{error, not_found, shape};

/// Answers a request that an App makes as itself; others are none of this.
pub fn answer(state: &mut State, call: &Call, path: &[&str]) -> Option<Reply> {
    match (call.method, path) {
        ("GET", ["app"]) => Some(authenticate(state, call).map(|app| {
            let (id, name) = (app.id, format!("app-{}", app.id));
            Answer::json(
                200,
                json!({ "id": id, "slug": name, "name": name, "node_id": "A", "created_at": WHEN }),
            )
        })),
        ("GET", ["orgs" | "users", owner, "installation"]) => Some(installation(state, call, owner)),
        ("GET", ["repos", owner, _, "installation"]) => Some(installation(state, call, owner)),
        ("POST", ["app", "installations", id, "access_tokens"]) => Some(token(state, call, id)),
        _ => None,
    }
}

fn installation(state: &State, call: &Call, owner: &str) -> Reply {
    let app = authenticate(state, call)?;
    let account = state
        .owner(owner)
        .filter(|_| app.owner.eq_ignore_ascii_case(owner))
        .ok_or_else(not_found)?;
    let (id, url) = (
        app.installation,
        format!("{}/app/installations/{}", call.base, app.installation),
    );
    Ok(Answer::json(
        200,
        json!({
            "id": id,
            "account": shape::owner(call, account),
            "repository_selection": "all",
            "access_tokens_url": format!("{url}/access_tokens"),
            "repositories_url": format!("{}/installation/repositories", call.base),
            "html_url": url,
            "app_id": app.id,
            "app_slug": format!("app-{}", app.id),
            "target_id": account.id,
            "target_type": if account.is_user { "User" } else { "Organization" },
            "permissions": { "administration": "write", "contents": "write", "metadata": "read" },
            "events": [],
            "single_file_name": null,
            "created_at": WHEN,
            "updated_at": WHEN,
            "suspended_at": null,
            "suspended_by": null,
        }),
    ))
}

fn token(state: &mut State, call: &Call, id: &str) -> Reply {
    let app = authenticate(state, call)?;
    if app.installation.to_string() != id {
        return Err(not_found());
    }
    let bot = format!("app-{}[bot]", app.id);
    let secret = setup::issue(state, &bot, TokenKind::Installation, &[]);
    for owner in state.owners.iter_mut().filter(|owner| owner.path == app.owner) {
        owner.members.insert(bot.clone(), Level::Admin);
    }
    let expires = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1);
    let permissions =
        json!({ "administration": "write", "contents": "write", "metadata": "read", "statuses": "write" });
    Ok(Answer::json(
        201,
        json!({
            "token": secret,
            "expires_at": expires.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "permissions": permissions,
            "repository_selection": "all",
        }),
    ))
}

/// Checks the JWT as GitHub does: RS256 by the App's key, not from the future, ten minutes at most.
fn authenticate(state: &State, call: &Call) -> Result<App, Answer> {
    let refuse = |text: &str| Err(error(401, text));
    let undecodable = "A JSON web token could not be decoded";
    let Credential::Bearer(jwt) = Credential::of(call.headers) else {
        return refuse(undecodable);
    };
    let parts: Vec<&str> = jwt.split('.').collect();
    let [header, claims, signature] = parts[..] else {
        return refuse(undecodable);
    };
    let json =
        |part: &str| -> Option<Value> { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok() };
    let (Some(head), Some(body), Ok(bytes)) = (json(header), json(claims), URL_SAFE_NO_PAD.decode(signature))
    else {
        return refuse(undecodable);
    };
    let issuer = body["iss"]
        .as_str()
        .map_or_else(|| body["iss"].to_string(), str::to_owned);
    let Some(app) = state.apps.iter().find(|app| app.id.to_string() == issuer) else {
        return Err(error(404, "Integration not found"));
    };
    let signed = format!("{header}.{claims}");
    let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &app.key);
    if head["alg"] != "RS256" || key.verify(signed.as_bytes(), &bytes).is_err() {
        return refuse(undecodable);
    }
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let issued = body["iat"].as_u64().filter(|issued| *issued <= now + 1);
    let Some(issued) = issued else {
        let text = "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
        return refuse(text);
    };
    match body["exp"].as_u64() {
        Some(expires) if expires <= now => refuse(
            "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
        ),
        Some(expires) if expires > now + 600 || expires > issued + 660 => {
            refuse("'Expiration time' claim ('exp') is too far in the future")
        }
        Some(_) => Ok(app.clone()),
        None => refuse("Missing 'Expiration time' claim ('exp') in assertion"),
    }
}
