//! Clients and documents of other people against the forge, so that it cannot misunderstand the forges in the same
//! way as our own client does.

use std::process::Command;

use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::client::{self, Api};
use crate::support::cluster::run;
use crate::support::forge::{Dialect, Fault, Forge, Level, RepoSetup, TokenKind, Visibility, When};
use crate::support::git_server::{KeyFile, output};
use crate::support::testbed;
use crate::support::tools::{self, Prism};

fn key() -> String {
    KeyFile::new("-t ed25519", "").public()
}

/// Gives a repository a branch `main`, and one `flux` that is a commit ahead.
fn two_branches(repository: &RepoSetup) -> String {
    let dir = repository.bare_dir();
    let git = |args: &[&str]| output(crate::support::git_server::git(&dir).args(args), b"");
    let tree = git(&["hash-object", "-t", "tree", "-w", "--stdin"]);
    let commit = |parents: &[&str]| git(&[&["commit-tree", &tree, "-m", "a commit"], parents].concat());
    let first = commit(&[]);
    git(&["update-ref", "refs/heads/main", &first]);
    git(&["update-ref", "refs/heads/flux", &commit(&["-p", &first])]);
    first
}

/// Checks that the proxy lets neither a wrong answer nor a wrong request pass.
async fn wide_awake(forge: &Forge, api: &Api, path: &str, (method, target, mistaken): (Method, &str, Value)) {
    forge.fault(When::is("GET"), Fault::Edit(|body| body["full_name"] = json!(1)));
    let answer = api
        .try_send(Method::GET, path, &Value::Null)
        .await
        .expect("an answer");
    let told = format!("{} {}", answer.violations, answer.body);
    assert!(told.contains("full_name must be string"), "{told}");
    forge.reset_log();
    let answer = api.try_send(method, target, &mistaken).await.expect("an answer");
    assert!(
        answer.body["type"].to_string().contains("UNPROCESSABLE_ENTITY"),
        "{}",
        answer.body
    );
    assert!(forge.requests().is_empty(), "it was passed on");
}

#[test]
fn github_answers_by_the_document_of_github() {
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start(Dialect::GitHub);
    let Some(prism) = Prism::start("github", &forge.api(), forge.ca_file()) else {
        return;
    };
    forge.org("acme").member("jane", Level::Admin);
    forge.team("acme", "platform", Level::Read, &["jane"]);
    let token = forge.token("jane", TokenKind::Personal, &["repo", "read:org"]);
    let ready = forge.repository("acme", "ready");
    let tip = two_branches(&ready);
    forge.repository("acme", "former").rename("latter");
    let app_key = KeyFile::new("-t rsa -b 2048 -m PEM", "");
    let (app, installation) = forge.app("acme", client::pkcs1(&app_key));

    run(async {
        let api = Api::new(Client::new(), &prism.url, &format!("Bearer {token}"));
        api.get("/user", 200).await;
        api.get("/users/jane", 200).await;
        api.get("/orgs/acme", 200).await;
        api.get("/orgs/none", 404).await;
        let wanted = json!({ "name": "fleet", "private": true, "visibility": "private", "auto_init": false });
        let made = api.send(Method::POST, "/orgs/acme/repos", &wanted, 201).await;
        assert_eq!(made["full_name"], "acme/fleet");
        let again = api.send(Method::POST, "/orgs/acme/repos", &wanted, 422).await;
        assert_eq!(
            again["errors"][0]["message"],
            "name already exists on this account"
        );
        api.send(
            Method::POST,
            "/user/repos",
            &json!({ "name": "mine", "private": true }),
            201,
        )
        .await;
        api.get("/repos/acme/fleet", 200).await;
        api.get("/repos/acme/none", 404).await;
        let drift = json!({ "description": "the fleet", "private": false });
        let fixed = api.send(Method::PATCH, "/repos/acme/fleet", &drift, 200).await;
        assert_eq!(
            (&fixed["visibility"], &fixed["description"]),
            (&json!("public"), &json!("the fleet"))
        );

        let keys = "/repos/acme/fleet/keys";
        let key = json!({ "title": "flux", "key": key(), "read_only": true });
        let added = api.send(Method::POST, keys, &key, 201).await;
        let used = api.send(Method::POST, "/repos/acme/ready/keys", &key, 422).await;
        assert_eq!(used["errors"][0]["message"], "key is already in use");
        assert_eq!(
            api.get(&format!("{keys}?per_page=100"), 200)
                .await
                .as_array()
                .map(Vec::len),
            Some(1)
        );
        api.send(
            Method::DELETE,
            &format!("{keys}/{}", added["id"]),
            &Value::Null,
            204,
        )
        .await;

        let team = "/orgs/acme/teams/platform/repos/acme/fleet";
        api.get("/orgs/acme/teams/platform", 200).await;
        api.get(team, 404).await;
        api.send(Method::PUT, team, &json!({ "permission": "maintain" }), 204)
            .await;
        api.get(team, 204).await;
        let accept = "application/vnd.github.v3.repository+json";
        let granted = api.accepting(accept).get(team, 200).await;
        assert_eq!(granted["permissions"]["maintain"], true);
        assert_eq!(granted["permissions"]["admin"], false);
        api.get("/repos/acme/fleet/teams", 200).await;

        api.get("/repos/acme/ready/branches/main", 200).await;
        let status = json!({ "state": "success", "context": "flux", "description": "applied" });
        api.send(
            Method::POST,
            &format!("/repos/acme/ready/statuses/{tip}"),
            &status,
            201,
        )
        .await;
        api.get(&format!("/repos/acme/ready/commits/{tip}/statuses"), 200)
            .await;
        let pull = json!({ "title": "bootstrap", "head": "flux", "base": "main", "body": "" });
        api.send(Method::POST, "/repos/acme/ready/pulls", &pull, 201)
            .await;
        let again = api
            .send(Method::POST, "/repos/acme/ready/pulls", &pull, 422)
            .await;
        assert_eq!(
            again["errors"][0]["message"],
            "A pull request already exists for acme:flux."
        );
        let open = api
            .get("/repos/acme/ready/pulls?state=open&head=acme:flux&base=main", 200)
            .await;
        assert_eq!(open[0]["number"], 1);
        api.get("/repos/acme/ready/pulls/1", 200).await;

        // The proxy follows redirects itself.
        let direct = Api::of(&forge, &format!("token {token}"));
        let moved = direct.get("/repos/acme/former", 301).await;
        assert!(
            moved["url"]
                .as_str()
                .is_some_and(|url| url.starts_with(&format!("{}/repositories/", forge.api())))
        );
        direct
            .send(
                Method::PATCH,
                "/repos/acme/former",
                &json!({ "description": "" }),
                307,
            )
            .await;

        let wrong = Api::new(Client::new(), &prism.url, "Bearer wrong");
        assert_eq!(wrong.get("/user", 401).await["message"], "Bad credentials");
        let jwt = client::jwt(&app_key, app);
        let app = Api::new(Client::new(), &prism.url, &format!("Bearer {jwt}"));
        app.get("/orgs/acme/installation", 200).await;
        let tokens = format!("/app/installations/{installation}/access_tokens");
        let issued = app.send(Method::POST, &tokens, &json!({}), 201).await;
        let bot = format!("Bearer {}", issued["token"].as_str().expect("a token"));
        let bot = Api::new(Client::new(), &prism.url, &bot);
        bot.send(
            Method::POST,
            "/orgs/acme/repos",
            &json!({ "name": "by-an-app" }),
            201,
        )
        .await;
        assert_eq!(
            bot.get("/user", 403).await["message"],
            "Resource not accessible by integration"
        );
        wide_awake(
            &forge,
            &api,
            "/repos/acme/fleet",
            (Method::POST, keys, json!({ "title": 1 })),
        )
        .await;
    });
    let repo = forge.repo("acme/fleet");
    assert_eq!(repo.visibility, Visibility::Public);
    assert_eq!(repo.grants["platform"], Level::Maintain);
    assert!(repo.keys.is_empty());
}

#[test]
fn bitbucket_cloud_answers_by_the_document_of_bitbucket() {
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start(Dialect::BitbucketCloud);
    let Some(prism) = Prism::start("bitbucket", &forge.api(), forge.ca_file()) else {
        return;
    };
    forge.org("acme").member("jane", Level::Admin).project("FLEET");
    forge.team("acme", "developers", Level::Read, &["jane"]);
    let token = forge.token("jane", TokenKind::Personal, &[]);
    let ready = forge.repository("acme", "ready");
    let tip = two_branches(&ready);

    run(async {
        let api = Api::new(
            Client::new(),
            &prism.url,
            &client::basic("jane@example.com", &token),
        );
        api.get("/user", 200).await;
        api.get("/workspaces/acme", 200).await;
        api.get("/workspaces/acme/projects/FLEET", 200).await;
        api.get("/workspaces/none", 404).await;
        let fleet = "/repositories/acme/fleet";
        api.get(fleet, 404).await;
        let wanted = json!({ "type": "repository", "scm": "git", "is_private": true, "project": { "type": "project", "key": "FLEET" } });
        let made = api.send(Method::POST, fleet, &wanted, 200).await;
        assert_eq!(
            (&made["full_name"], &made["project"]["key"]),
            (&json!("acme/fleet"), &json!("FLEET"))
        );
        // What is wrong with which field is told by Bitbucket, but not by its document.
        let direct = Api::of(&forge, &client::basic("jane@example.com", &token));
        let again = direct.send(Method::POST, fleet, &wanted, 400).await;
        assert!(again.to_string().contains("already exists"), "{again}");
        let drift = json!({ "type": "repository", "description": "the fleet", "is_private": false });
        assert_eq!(
            api.send(Method::PUT, fleet, &drift, 200).await["is_private"],
            false
        );

        let keys = format!("{fleet}/deploy-keys");
        let line = key();
        let added = api
            .send(
                Method::POST,
                &keys,
                &json!({ "type": "deploy_key", "key": line, "label": "flux" }),
                200,
            )
            .await;
        assert_eq!(added["comment"], "a comment");
        assert_eq!(
            api.get(&format!("{keys}?pagelen=100"), 200).await["values"]
                .as_array()
                .map(Vec::len),
            Some(1)
        );
        api.send(
            Method::DELETE,
            &format!("{keys}/{}", added["id"]),
            &Value::Null,
            204,
        )
        .await;

        let group = format!("{fleet}/permissions-config/groups/developers");
        assert_eq!(api.get(&group, 200).await["permission"], "none");
        let write = json!({ "type": "repository_group_permission", "permission": "write" });
        api.send(Method::PUT, &group, &write, 200).await;
        assert_eq!(api.get(&group, 200).await["permission"], "write");
        api.get(&format!("{fleet}/permissions-config/groups"), 200).await;

        api.get("/repositories/acme/ready/refs/branches/main", 200).await;
        let statuses = format!("/repositories/acme/ready/commit/{tip}/statuses");
        let build =
            json!({ "type": "build", "key": "flux", "state": "SUCCESSFUL", "url": "https://example.com/" });
        api.send(Method::POST, &format!("{statuses}/build"), &build, 201)
            .await;
        api.get(&statuses, 200).await;
        let side = |name: &str| json!({ "branch": { "name": name } });
        let pull = json!({ "type": "pullrequest", "title": "bootstrap", "source": side("flux"), "destination": side("main") });
        let pulls = "/repositories/acme/ready/pullrequests";
        api.send(Method::POST, pulls, &pull, 201).await;
        let open = api.get(&format!("{pulls}?state=OPEN"), 200).await;
        assert_eq!(open["values"][0]["source"]["branch"]["name"], "flux");
        let wrong = Api::new(Client::new(), &prism.url, "Bearer wrong");
        wrong.get("/user", 401).await;
        let mistaken = json!({ "scm": "git" });
        wide_awake(&forge, &api, fleet, (Method::PUT, fleet, mistaken)).await;
    });
    let repo = forge.repo("acme/fleet");
    assert_eq!(repo.visibility, Visibility::Public);
    assert_eq!(repo.grants["developers"], Level::Write);
}

fn works(command: &mut Command) {
    let output = command.output().expect("the client runs");
    let told = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&told));
}

#[test]
fn gitlab_serves_python_gitlab() {
    let Some(mut python) = tools::python() else { return };
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start_under(Dialect::GitLab, "/git");
    forge.org("acme/platform").member("jane", Level::Admin);
    (0..45).for_each(|number| drop(forge.org(&format!("group-{number:02}"))));
    forge.org("guests");
    let (own, other) = (key(), key());
    forge.repository("guests", "hidden").key("other", &other, false);
    two_branches(&forge.repository("acme/platform", "ready"));
    forge.repository("acme/platform", "former").rename("latter");
    let token = forge.token("jane", TokenKind::Personal, &["api"]);
    let stranger = forge.token("rob", TokenKind::Personal, &["api"]);
    let ca = forge.ca_file().display().to_string();
    works(
        python
            .arg("gitlab_story.py")
            .args([&forge.url(), &ca, &token, &stranger, &own, &other]),
    );
    let repo = forge.repo("acme/platform/fleet");
    assert_eq!(repo.grants["guests"], Level::Maintain);
    assert!(repo.deploy_tokens[0].revoked && repo.keys[0].write);
    assert!(
        forge
            .requests()
            .iter()
            .any(|request| request.credential == "private-token")
    );
}

#[test]
fn bitbucket_server_serves_atlassian_python_api_and_the_go_library() {
    let (Some(mut python), Some(mut stash)) = (tools::python(), tools::go("stash")) else {
        return;
    };
    let forge = Forge::start_under(Dialect::BitbucketServer, "/bitbucket");
    forge
        .org("FLEET")
        .member("jane", Level::Admin)
        .visibility(Visibility::Private);
    forge.team("", "dev", Level::Read, &["jane"]);
    forge.team("", "developers", Level::Read, &["jane"]);
    let ready = forge.repository("FLEET", "ready");
    two_branches(&ready);
    let line = key();
    (0..60).fold(ready, |ready, number| {
        ready.key(&format!("key {number}"), &line, false)
    });
    let token = forge.token("jane", TokenKind::Personal, &[]);
    let stranger = forge.token("rob", TokenKind::Personal, &[]);
    let ca = forge.ca_file().display().to_string();
    works(
        python
            .arg("bitbucket_server_story.py")
            .args([&forge.url(), &ca, &token, &stranger, &key()]),
    );
    stash.env("SSL_CERT_FILE", forge.ca_file());
    works(stash.args([&forge.url(), &token, &key()]));
    assert_eq!(forge.repo("FLEET/armada").default_branch, "trunk");
    let repo = forge.repo("FLEET/fleet-infra");
    assert_eq!(repo.visibility, Visibility::Public);
    assert_eq!((repo.grants.len(), repo.grants["dev"]), (1, Level::Admin));
}

#[test]
fn gitea_serves_its_own_sdk() {
    let Some(mut program) = tools::go("gitea") else {
        return;
    };
    let forge = Forge::start(Dialect::Gitea);
    forge.org("acme").member("jane", Level::Admin);
    forge.team("acme", "platform", Level::Write, &["jane"]);
    let ready = forge.repository("acme", "ready");
    two_branches(&ready);
    let line = key();
    (0..60).fold(ready, |ready, number| {
        ready.key(&format!("key {number}"), &line, false)
    });
    forge.repository("acme", "former").rename("latter");
    let token = forge.token("jane", TokenKind::Personal, &[]);
    let stranger = forge.token("rob", TokenKind::Personal, &[]);
    program.env("SSL_CERT_FILE", forge.ca_file());
    works(program.args([&forge.url(), &token, &stranger, &key(), &key()]));
    let repo = forge.repo("acme/fleet");
    assert_eq!(repo.grants["platform"], Level::Write);
    assert_eq!(repo.default_branch, "trunk");
    assert_eq!(
        forge.repo("acme/latter").keys.len(),
        1,
        "the write followed the redirect"
    );
}
