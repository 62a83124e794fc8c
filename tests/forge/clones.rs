//! What a forge says Git logs in with, and where from, as real Git takes it.

use std::path::Path;
use std::process::{Command, Output};

use flux_rs::forge::{Access, Account, App, BitbucketLogin, GitHubLogin, GitLogin, NewKey, Repository};
use flux_rs::secret::Secret;
use tempfile::TempDir;

use crate::forge::client::{Desk, each, each_of};
use crate::support::forge::{Dialect, TokenKind};
use crate::support::git_server::{KeyFile, git, run};

/// A work tree with a commit to push.
fn work() -> TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    run(Command::new("git")
        .args(["init", "--quiet", "--initial-branch=main"])
        .arg(dir.path()));
    run(git(dir.path()).args(["commit", "--quiet", "--allow-empty", "-m", "a commit"]));
    dir
}

/// Runs Git over HTTPS with a login.
fn https(desk: &Desk, dir: &Path, repository: &Repository, login: &GitLogin, args: &[&str]) -> Output {
    let (scheme, rest) = repository.https_url.split_once("://").expect("a URL");
    let url = format!("{scheme}://{}:{}@{rest}", login.user, login.password.expose());
    let mut command = git(dir);
    command
        .env("GIT_SSL_CAINFO", desk.forge.ca_file())
        .env("GIT_TERMINAL_PROMPT", "0");
    let args = args.iter().map(|arg| arg.replace("URL", &url));
    command.args(args).output().expect("git runs")
}

/// Runs Git over SSH with a key.
fn ssh(desk: &Desk, dir: &Path, key: &KeyFile, args: &[&str]) -> Output {
    let known_hosts = dir.join(".git/known_hosts");
    std::fs::write(&known_hosts, desk.forge.ssh_known_hosts()).expect("host keys");
    let ssh = format!(
        "ssh -F none -o IdentitiesOnly=yes -o UserKnownHostsFile={} -i {}",
        known_hosts.display(),
        key.path.display()
    );
    git(dir)
        .env("GIT_SSH_COMMAND", ssh)
        .args(args)
        .output()
        .expect("git runs")
}

#[track_caller]
fn works(output: &Output) {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[track_caller]
fn fails(output: &Output) -> String {
    assert!(!output.status.success(), "it worked");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_login_pushes_and_fetches_over_https() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        let found = desk.found(&*client).await;
        let (login, work) = (client.git_login().await.expect("a login"), work());
        works(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["push", "--quiet", "URL", "main"],
        ));
        works(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["fetch", "--quiet", "URL", "main"],
        ));
        let wrong = GitLogin {
            password: Secret::new("wrong"),
            ..login
        };
        fails(&https(
            desk,
            work.path(),
            &found,
            &wrong,
            &["fetch", "URL", "main"],
        ));
    });
}

#[test]
fn the_logins_of_access_tokens_and_apps_push_too() {
    each_of(&[Dialect::BitbucketCloud, Dialect::GitHub], async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let host = desk.host();
        let account = match desk.dialect {
            Dialect::GitHub => {
                let (pem, public) = crate::forge::logins::app_key();
                let (id, installation) = desk.forge.app("acme", public);
                let app = App {
                    id: id.to_string(),
                    installation: installation.to_string(),
                    key: pem.into(),
                    now: jiff::Timestamp::now(),
                };
                Account::GitHub {
                    host,
                    login: GitHubLogin::App(app),
                }
            }
            _ => {
                let token = desk.forge.token("jane", TokenKind::Access, &[]);
                Account::BitbucketCloud {
                    host,
                    login: BitbucketLogin::AccessToken(token.into()),
                }
            }
        };
        let client = account.connect(&desk.settings()).expect("a client");
        let found = desk.found(&*client).await;
        let (login, work) = (client.git_login().await.expect("a login"), work());
        works(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["push", "--quiet", "URL", "main"],
        ));
    });
}

#[test]
fn a_deploy_token_fetches_and_does_not_push() {
    each_of(&[Dialect::GitLab], async |desk| {
        desk.forge.repository(desk.owner(), "fleet").readme("main");
        let client = desk.client();
        let found = desk.found(&*client).await;
        let issued = client.issue_token(&found, "flux").await.expect("issued");
        let login = GitLogin {
            user: issued.user,
            password: issued.value,
        };
        let work = work();
        works(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["fetch", "--quiet", "URL", "main"],
        ));
        let refused = fails(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["push", "URL", "main:other"],
        ));
        assert!(refused.contains("403"), "{refused}");
        let token = client.deploy_tokens(&found).await.expect("a list").remove(0);
        client.revoke_token(&found, &token).await.expect("revoked");
        fails(&https(
            desk,
            work.path(),
            &found,
            &login,
            &["fetch", "URL", "main"],
        ));
    });
}

#[test]
fn a_key_reads_and_one_that_may_write_writes() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet").readme("main");
        let client = desk.client();
        let found = desk.found(&*client).await;
        let work = work();
        let (read, write) = (KeyFile::new("-t ed25519", ""), KeyFile::new("-t ed25519", ""));
        let push = ["push", "--quiet", &found.ssh_url, "main:other"];
        fails(&ssh(desk, work.path(), &read, &["ls-remote", &found.ssh_url]));
        let key = |title: &str, key: &KeyFile, access| NewKey {
            title: title.to_owned(),
            key: key.public(),
            access,
        };
        client
            .add_key(&found, &key("read", &read, Access::Read))
            .await
            .expect("added");
        works(&ssh(desk, work.path(), &read, &["ls-remote", &found.ssh_url]));
        let refused = fails(&ssh(desk, work.path(), &read, &push));
        assert!(refused.contains("read only"), "{refused}");
        if client.abilities().writing_keys {
            client
                .add_key(&found, &key("write", &write, Access::Write))
                .await
                .expect("added");
            works(&ssh(desk, work.path(), &write, &push));
        }
        let registered = client.keys(&found).await.expect("keys");
        let registered = registered
            .into_iter()
            .find(|key| key.title == "read")
            .expect("it");
        client.remove_key(&found, &registered).await.expect("removed");
        fails(&ssh(desk, work.path(), &read, &["ls-remote", &found.ssh_url]));
    });
}

#[test]
fn a_new_repository_is_pushed_to_and_its_first_branch_is_the_default_one() {
    each(async |desk| {
        let (client, work) = (desk.client(), work());
        let wanted = flux_rs::forge::Wanted {
            default_branch: "trunk".to_owned(),
            ..crate::forge::client::wanted(flux_rs::forge::Visibility::Private)
        };
        let made = client.create(&desk.place(), &wanted).await.expect("made");
        let login = client.git_login().await.expect("a login");
        works(&https(
            desk,
            work.path(),
            &made,
            &login,
            &["push", "--quiet", "URL", "main:trunk"],
        ));
        assert_eq!(desk.forge.repo(&desk.path()).default_branch, "trunk");
    });
}
