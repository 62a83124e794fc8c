//! Real Git against the forge, over HTTPS with tokens and over SSH with deploy keys.

use std::path::Path;
use std::process::{Command, Output};

use reqwest::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::client::Api;
use crate::support::cluster;
use crate::support::forge::{Dialect, Forge, Level, TokenKind};
use crate::support::git_server::{KeyFile, git, run};
use crate::support::testbed;

/// A clone that real Git made, with one commit to push.
struct Work(TempDir);

impl Work {
    fn new() -> Work {
        let dir = tempfile::tempdir().unwrap();
        run(Command::new("git")
            .args(["init", "--quiet", "--initial-branch=main"])
            .arg(dir.path()));
        let work = Work(dir);
        work.commit();
        work
    }

    fn commit(&self) {
        run(git(self.0.path()).args(["commit", "--quiet", "--allow-empty", "-m", "a commit"]));
    }

    fn https(&self, forge: &Forge, url: &str, args: &[&str]) -> Output {
        let mut command = git(self.0.path());
        command
            .env("GIT_SSL_CAINFO", forge.ca_file())
            .env("GIT_TERMINAL_PROMPT", "0");
        command
            .args(args)
            .arg(url)
            .arg("HEAD:refs/heads/main")
            .output()
            .unwrap()
    }

    fn ssh(&self, forge: &Forge, key: &KeyFile, args: &[&str]) -> Output {
        let known_hosts = self.0.path().join(".git/known_hosts");
        std::fs::write(&known_hosts, forge.ssh_known_hosts()).unwrap();
        let ssh = format!(
            "ssh -F none -o IdentitiesOnly=yes -o UserKnownHostsFile={} -i {}",
            known_hosts.display(),
            key.path.display()
        );
        git(self.0.path())
            .env("GIT_SSH_COMMAND", ssh)
            .args(args)
            .output()
            .unwrap()
    }
}

fn told(output: &Output) -> String {
    assert!(!output.status.success(), "it worked");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn works(output: &Output) {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn owner(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::GitLab => "acme/platform",
        Dialect::BitbucketServer => "FLEET",
        _ => "acme",
    }
}

fn https(forge: &Forge, dialect: Dialect, user: &str, token: &str) -> String {
    let scm = if dialect == Dialect::BitbucketServer {
        "scm/"
    } else {
        ""
    };
    let path = owner(dialect).to_lowercase();
    format!("https://{user}:{token}@{}/{scm}{path}/fleet.git", forge.host())
}

fn story(dialect: Dialect) {
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start(dialect);
    let path = owner(dialect);
    forge
        .org(path)
        .member("jane", Level::Admin)
        .member("rob", Level::Read);
    let repository = forge.repository(path, "fleet");
    let user = match dialect {
        Dialect::BitbucketCloud => "x-bitbucket-api-token-auth",
        _ => "jane",
    };
    let jane = forge.token("jane", TokenKind::Personal, &[]);
    let url = https(&forge, dialect, user, &jane);
    let work = Work::new();

    works(&work.https(&forge, &url, &["push", "--quiet"]));
    let head = git(work.0.path())
        .args(["rev-parse", "HEAD"])
        .output()
        .unwrap()
        .stdout;
    let head = String::from_utf8(head).unwrap().trim().to_owned();
    assert_eq!(tip(&repository.bare_dir()), head);

    // A wrong token, and one whose user may only read.
    let wrong = https(&forge, dialect, user, "wrong");
    assert!(told(&work.https(&forge, &wrong, &["push"])).contains("Authentication failed"));
    let rob = forge.token("rob", TokenKind::Personal, &[]);
    let reader = if user == "jane" { "rob" } else { user };
    work.commit();
    let refused = work.https(&forge, &https(&forge, dialect, reader, &rob), &["push"]);
    assert!(told(&refused).contains("403"), "{}", told(&refused));

    // Keys over SSH: one that reads, one that writes, one that nobody knows.
    let (read, write) = (KeyFile::new("-t ed25519", ""), KeyFile::new("-t ed25519", ""));
    let repository = repository
        .key("read", &read.public(), false)
        .key("write", &write.public(), true);
    let ssh = format!("ssh://git@{}/{path}/fleet.git", forge.ssh_host());
    works(&work.ssh(&forge, &read, &["ls-remote", &ssh]));
    let push = ["push", &ssh, "HEAD:refs/heads/main"];
    assert!(told(&work.ssh(&forge, &read, &push)).contains("marked as read only"));
    let stranger = KeyFile::new("-t ed25519", "");
    assert!(told(&work.ssh(&forge, &stranger, &push)).contains("Permission denied"));
    if dialect != Dialect::BitbucketCloud {
        works(&work.ssh(&forge, &write, &push));
    }

    // A key that was removed is of no use any more; a protected branch takes no push.
    let repository = repository
        .edit(|repo| repo.keys.retain(|key| key.title != "write"))
        .protect("main");
    assert!(told(&work.ssh(&forge, &write, &push)).contains("Permission denied"));
    work.commit();
    let refused = told(&work.https(&forge, &url, &["push"]));
    assert!(refused.contains("pre-receive hook declined"), "{refused}");

    // Another name: the old one still leads there.
    repository.rename("armada");
    works(&work.ssh(&forge, &read, &["ls-remote", &ssh]));
    works(&work.https(&forge, &url, &["push", "--dry-run"]));
    assert!(forge.requests().is_empty(), "Git's requests are not the API's");
    assert!(forge.git_requests().iter().any(|request| request.status == 401));
}

fn tip(dir: &Path) -> String {
    let output = git(dir).args(["rev-parse", "refs/heads/main"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn github_takes_tokens_and_keys() {
    story(Dialect::GitHub);
}

#[test]
fn gitlab_takes_tokens_and_keys() {
    story(Dialect::GitLab);
}

#[test]
fn bitbucket_cloud_takes_tokens_and_keys() {
    story(Dialect::BitbucketCloud);
}

#[test]
fn bitbucket_server_takes_tokens_and_keys() {
    story(Dialect::BitbucketServer);
}

#[test]
fn gitea_takes_tokens_and_keys() {
    story(Dialect::Gitea);
}

#[test]
fn gitlab_deploy_tokens_read_until_they_are_revoked() {
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start(Dialect::GitLab);
    forge.org("acme").member("jane", Level::Admin);
    let repository = forge.repository("acme", "fleet").readme("main");
    let token = forge.token("jane", TokenKind::Personal, &["api"]);
    let api = Api::of(&forge, &format!("Bearer {token}"));
    let tokens = "/projects/acme%2Ffleet/deploy_tokens";
    let wanted = json!({ "name": "flux", "scopes": ["read_repository"] });
    let issued = cluster::run(api.send(Method::POST, tokens, &wanted, 201));
    let (user, secret) = (&issued["username"], &issued["token"]);
    let user = user.as_str().unwrap().replace('+', "%2B");
    let url = format!(
        "https://{user}:{}@{}/acme/fleet.git",
        secret.as_str().unwrap(),
        forge.host()
    );
    let work = Work::new();
    let list = |work: &Work| {
        let mut command = git(work.0.path());
        command
            .env("GIT_SSL_CAINFO", forge.ca_file())
            .env("GIT_TERMINAL_PROMPT", "0");
        command.args(["ls-remote", &url]).output().unwrap()
    };
    works(&list(&work));
    assert!(told(&work.https(&forge, &url, &["push"])).contains("403"));
    cluster::run(api.send(
        Method::DELETE,
        &format!("{tokens}/{}", issued["id"]),
        &Value::Null,
        204,
    ));
    assert!(told(&list(&work)).contains("Authentication failed"));
    assert_eq!(commits(&repository.bare_dir()), "1");
}

fn commits(dir: &Path) -> String {
    let output = git(dir).args(["rev-list", "--count", "main"]).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[test]
fn bitbucket_server_takes_bearer_tokens_for_git() {
    if testbed::unavailable() {
        return;
    }
    let forge = Forge::start(Dialect::BitbucketServer);
    forge.org("FLEET").member("jane", Level::Admin);
    forge.repository("FLEET", "fleet");
    let work = Work::new();
    let url = format!("https://{}/scm/fleet/fleet.git", forge.host());
    for (scope, pushes) in [("REPO_WRITE", true), ("REPO_READ", false)] {
        let token = forge.token("jane", TokenKind::Personal, &[scope]);
        let header = format!("http.extraHeader=Authorization: Bearer {token}");
        work.commit();
        let pushed = work.https(&forge, &url, &["-c", &header, "push", "--quiet"]);
        assert_eq!(
            pushed.status.success(),
            pushes,
            "{}",
            String::from_utf8_lossy(&pushed.stderr)
        );
    }
}
