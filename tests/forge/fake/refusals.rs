//! What the forge refuses, and how it says so: by the scopes of a token, by who asks, by how things are set.

use reqwest::Method;
use serde_json::{Value, json};

use super::client::{Answer, Api, basic, pkcs1, sign};
use crate::support::cluster::run;
use crate::support::forge::{Dialect, Forge, Level, TokenKind, Visibility};
use crate::support::git_server::KeyFile;
use crate::support::testbed;

fn forge(dialect: Dialect) -> Option<Forge> {
    if testbed::unavailable() {
        return None;
    }
    let forge = Forge::start(dialect);
    forge
        .org("acme")
        .member("jane", Level::Admin)
        .member("rob", Level::Read);
    forge.repository("acme", "fleet");
    Some(forge)
}

fn refused(method: Method, api: &Api, path: &str, body: &Value, (status, text): (u16, &str)) -> Answer {
    let answer = run(api.try_send(method, path, body)).expect("an answer");
    assert_eq!(answer.status, status, "{path}: {}", answer.body);
    assert!(answer.body.to_string().contains(text), "{path}: {}", answer.body);
    answer
}

fn key() -> String {
    KeyFile::new("-t ed25519", "").public()
}

#[test]
fn github_names_scopes_in_headers() {
    let Some(forge) = forge(Dialect::GitHub) else {
        return;
    };
    let weak = forge.token("jane", TokenKind::Personal, &["public_repo"]);
    let api = Api::of(&forge, &format!("token {weak}"));
    let answer = refused(
        Method::GET,
        &api,
        "/repos/acme/fleet",
        &Value::Null,
        (404, "Not Found"),
    );
    assert_eq!(answer.header("x-oauth-scopes"), "public_repo");
    assert_eq!(answer.header("x-accepted-oauth-scopes"), "repo");

    let fine = forge.token("jane", TokenKind::FineGrained, &["contents:write"]);
    let api = Api::of(&forge, &format!("Bearer {fine}"));
    let body = json!({ "title": "flux", "key": key() });
    let expected = (403, "Resource not accessible by personal access token");
    let answer = refused(Method::POST, &api, "/repos/acme/fleet/keys", &body, expected);
    assert_eq!(
        answer.header("x-accepted-github-permissions"),
        "administration=write"
    );

    let reader = forge.token("rob", TokenKind::Personal, &["repo"]);
    let api = Api::of(&forge, &format!("token {reader}"));
    let expected = (403, "You need admin access to the organization");
    refused(
        Method::POST,
        &api,
        "/orgs/acme/repos",
        &json!({ "name": "mine" }),
        expected,
    );
    refused(
        Method::PATCH,
        &api,
        "/repos/acme/fleet",
        &json!({}),
        (403, "Must have admin rights to Repository."),
    );
    assert_eq!(forge.count(), 1);
}

#[test]
fn github_refuses_keys_where_they_are_disabled_or_in_use() {
    let Some(forge) = forge(Dialect::GitHub) else {
        return;
    };
    forge.org("closed").member("jane", Level::Admin).no_deploy_keys();
    forge.repository("closed", "fleet");
    let line = key();
    forge.user("rob").ssh_key(&line);
    let token = forge.token("jane", TokenKind::Personal, &["repo"]);
    let api = Api::of(&forge, &format!("token {token}"));
    let body = json!({ "title": "flux", "key": line, "read_only": true });
    let disabled = (422, "Deploy keys are disabled for this repository");
    refused(Method::POST, &api, "/repos/closed/fleet/keys", &body, disabled);
    refused(
        Method::POST,
        &api,
        "/repos/acme/fleet/keys",
        &body,
        (422, "key is already in use"),
    );
    forge.expire(&token);
    refused(
        Method::GET,
        &api,
        "/repos/acme/fleet",
        &Value::Null,
        (401, "Bad credentials"),
    );
}

#[test]
fn github_checks_the_jwt_of_an_app() {
    let Some(forge) = forge(Dialect::GitHub) else {
        return;
    };
    let key = KeyFile::new("-t rsa -b 2048 -m PEM", "");
    let other = KeyFile::new("-t rsa -b 2048 -m PEM", "");
    let (app, installation) = forge.app("acme", pkcs1(&key));
    let path = format!("/app/installations/{installation}/access_tokens");
    let now = jiff::Timestamp::now().as_second();
    let claims = |iat: i64, exp: i64, iss: u64| json!({ "iat": now + iat, "exp": now + exp, "iss": iss });
    for (key, claims, expected) in [
        (&other, claims(-60, 540, app), (401, "could not be decoded")),
        (&key, claims(300, 540, app), (401, "'Issued at' claim")),
        (&key, claims(-60, 3600, app), (401, "too far in the future")),
        (&key, claims(-900, -300, app), (401, "'Expiration time' claim")),
        (&key, claims(-60, 540, app + 100), (404, "Integration not found")),
    ] {
        let api = Api::of(&forge, &format!("Bearer {}", sign(key, &claims)));
        refused(Method::POST, &api, &path, &json!({}), expected);
    }
    let api = Api::of(&forge, &format!("Bearer {}", sign(&key, &claims(-60, 540, app))));
    run(api.send(Method::POST, &path, &json!({}), 201));
}

#[test]
fn every_dialect_makes_personal_repositories() {
    for (dialect, path, body, full) in [
        (
            Dialect::GitHub,
            "/user/repos",
            json!({ "name": "mine", "private": true }),
            "jane/mine",
        ),
        (
            Dialect::GitLab,
            "/projects",
            json!({ "name": "mine" }),
            "jane/mine",
        ),
        (
            Dialect::BitbucketCloud,
            "/repositories/jane/mine",
            json!({ "is_private": true }),
            "jane/mine",
        ),
        (
            Dialect::BitbucketServer,
            "/api/1.0/projects/~JANE/repos",
            json!({ "name": "mine" }),
            "~jane/mine",
        ),
        (
            Dialect::Gitea,
            "/user/repos",
            json!({ "name": "mine", "private": true }),
            "jane/mine",
        ),
    ] {
        let Some(forge) = forge(dialect) else { return };
        let token = forge.token("jane", TokenKind::Personal, &[]);
        let own = match dialect {
            Dialect::BitbucketCloud => basic("jane@example.com", &token),
            _ => format!("Bearer {token}"),
        };
        let answer = run(Api::of(&forge, &own).try_send(Method::POST, path, &body)).expect("an answer");
        assert!(matches!(answer.status, 200 | 201), "{dialect:?}: {}", answer.body);
        assert_eq!(forge.repo(full).visibility, Visibility::Private, "{dialect:?}");
        assert_eq!(forge.writes().len(), 1);
    }
}

#[test]
fn github_takes_no_default_branch_that_is_not_there() {
    let Some(forge) = forge(Dialect::GitHub) else {
        return;
    };
    forge.repository("acme", "ready").readme("main");
    let token = forge.token("jane", TokenKind::Personal, &["repo"]);
    let api = Api::of(&forge, &format!("token {token}"));
    let wanted = json!({ "default_branch": "trunk" });
    refused(
        Method::PATCH,
        &api,
        "/repos/acme/fleet",
        &wanted,
        (422, "empty repository"),
    );
    refused(
        Method::PATCH,
        &api,
        "/repos/acme/ready",
        &wanted,
        (422, "The branch trunk was not found"),
    );
    assert_eq!(forge.repo("acme/ready").default_branch, "main");
}

#[test]
fn gitlab_names_scopes_in_the_body() {
    let Some(forge) = forge(Dialect::GitLab) else {
        return;
    };
    forge
        .org("hidden")
        .member("jane", Level::Admin)
        .visibility(Visibility::Private);
    let weak = forge.token("jane", TokenKind::Personal, &["read_api"]);
    let api = Api::of(&forge, &format!("Bearer {weak}"));
    let own = run(api.get("/personal_access_tokens/self", 200));
    assert_eq!(own["scopes"], json!(["read_api"]));
    let scope = (403, r#""error":"insufficient_scope""#);
    let answer = refused(Method::POST, &api, "/projects", &json!({ "name": "x" }), scope);
    assert_eq!(answer.body["scope"], "api");

    let token = forge.token("jane", TokenKind::Personal, &["api"]);
    let api = Api::of(&forge, &format!("Bearer {token}"));
    let group = run(api.get("/groups/hidden", 200));
    let body = json!({ "name": "x", "namespace_id": group["id"], "visibility": "public" });
    refused(
        Method::POST,
        &api,
        "/projects",
        &body,
        (400, "public is not allowed in a private group."),
    );
    refused(
        Method::PUT,
        &api,
        "/projects/ACME%2Ffleet",
        &json!({ "name": "y" }),
        (405, "Non GET methods"),
    );

    let rob = forge.token("rob", TokenKind::Personal, &["api"]);
    let api = Api::of(&forge, &format!("Bearer {rob}"));
    refused(
        Method::GET,
        &api,
        "/groups/hidden",
        &Value::Null,
        (404, "404 Group Not Found"),
    );
    refused(
        Method::GET,
        &api,
        "/projects/acme%2Ffleet/deploy_keys",
        &Value::Null,
        (403, "403 Forbidden"),
    );
    forge.expire(&rob);
    refused(
        Method::GET,
        &api,
        "/groups/acme",
        &Value::Null,
        (401, "Token is expired"),
    );
}

#[test]
fn gitea_names_scopes_in_its_message() {
    let Some(forge) = forge(Dialect::Gitea) else {
        return;
    };
    let weak = forge.token("jane", TokenKind::Personal, &["write:repository"]);
    let api = Api::of(&forge, &format!("token {weak}"));
    let scopes = "token does not have at least one of required scope(s)";
    refused(
        Method::POST,
        &api,
        "/user/repos",
        &json!({ "name": "x" }),
        (403, &format!("{scopes}: [write:user]")),
    );
    refused(
        Method::GET,
        &api,
        "/orgs/acme",
        &Value::Null,
        (403, &format!("{scopes}: [read:organization]")),
    );
    run(api.get("/repos/acme/fleet", 200));
}

#[test]
fn bitbucket_cloud_names_scopes_in_detail() {
    let Some(forge) = forge(Dialect::BitbucketCloud) else {
        return;
    };
    let weak = forge.token("jane", TokenKind::Personal, &["read:repository:bitbucket"]);
    let api = Api::of(&forge, &basic("jane@example.com", &weak));
    let lacking = (
        403,
        "Your credentials lack one or more required privilege scopes.",
    );
    let keys = "/repositories/acme/fleet/deploy-keys";
    let answer = refused(Method::GET, &api, keys, &Value::Null, lacking);
    let required = &answer.body["error"]["detail"]["required"];
    assert_eq!(
        required,
        &json!(["read:repository:bitbucket", "admin:repository:bitbucket"])
    );
    // The address is the user of an API token, and an access token has none.
    let named = Api::of(&forge, &basic("jane", &weak));
    refused(
        Method::GET,
        &named,
        "/user",
        &Value::Null,
        (401, "Token is invalid"),
    );
    let access = forge.token("jane", TokenKind::Access, &["repository", "repository:admin"]);
    let api = Api::of(&forge, &format!("Bearer {access}"));
    refused(
        Method::GET,
        &api,
        "/user",
        &Value::Null,
        (403, "lack one or more"),
    );
    forge.team("acme", "developers", Level::Read, &[]);
    let group = "/repositories/acme/fleet/permissions-config/groups/developers";
    refused(
        Method::PUT,
        &api,
        group,
        &json!({ "permission": "write" }),
        (403, "following authentication types"),
    );
}

#[test]
fn bitbucket_server_says_401_for_everything() {
    let Some(forge) = forge(Dialect::BitbucketServer) else {
        return;
    };
    let weak = forge.token("jane", TokenKind::Personal, &["REPO_WRITE"]);
    let api = Api::of(&forge, &format!("Bearer {weak}"));
    let denied = (401, "You are not permitted to access this resource");
    run(api.get("/api/1.0/projects/ACME/repos/fleet", 200));
    refused(
        Method::POST,
        &api,
        "/api/1.0/projects/ACME/repos",
        &json!({ "name": "x" }),
        denied,
    );
    refused(
        Method::GET,
        &api,
        "/keys/1.0/projects/ACME/repos/fleet/ssh",
        &Value::Null,
        denied,
    );
    assert_eq!(forge.count(), 1);
}

#[test]
fn tunnels_lead_the_public_hosts_here() {
    let Some(forge) = forge(Dialect::GitHub) else {
        return;
    };
    let token = forge.token("jane", TokenKind::Personal, &["repo"]);
    let tunnels = forge.tunnels();
    let client = super::client::proxied(&forge, &tunnels.url());
    let api = Api::new(client, "https://api.github.com", &format!("token {token}"));
    let fleet = run(api.get("/repos/acme/fleet", 200));
    assert_eq!(fleet["url"], "https://api.github.com/repos/acme/fleet");
    assert_eq!(fleet["clone_url"], "https://github.com/acme/fleet.git");
    assert_eq!(tunnels.opened(), ["api.github.com:443"]);
}
