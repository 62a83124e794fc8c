//! `bootstrap git`

use std::path::PathBuf;

use clap::Args;

use super::{Chosen, CommonArgs, PlaceArgs};
use crate::cli::secrets::{self, SecretArg, Stdin};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::{GitUrl, Scheme};
use crate::ops::bootstrap::options::{ClusterLogin, LocalLogin, Token, cluster_url};
use crate::ops::ssh::GivenKey;
use crate::secret::Secret;

/// The arguments of `bootstrap git`.
#[derive(Clone, Debug, Args)]
pub struct GitArgs {
    /// The repository: https://…, ssh://… or git@host:path
    #[arg(long)]
    pub url: String,
    /// What of it, and how often.
    #[command(flatten)]
    pub place: PlaceArgs,
    /// The user to log in as
    #[arg(short, long, default_value = "git", value_name = "NAME")]
    pub username: String,
    /// The password or token, or the passphrase of the private key; GIT_PASSWORD keeps it out of the process list
    #[arg(short, long, value_name = "TEXT", hide_default_value = true)]
    pub password: Option<Secret>,
    /// The file that holds the password, token or passphrase; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "password")]
    pub password_file: Option<PathBuf>,
    /// Send the password as a bearer token
    #[arg(long)]
    pub with_bearer_token: bool,
    /// Allow an http:// URL: whoever listens on the way reads the password
    #[arg(long)]
    pub allow_insecure_http: bool,
    /// Log in with the keys of the ssh-agent and nothing else
    #[arg(long, conflicts_with = "private_key_file")]
    pub ssh_agent: bool,
    /// Do not ask whether the deploy key is registered
    #[arg(short, long)]
    pub silent: bool,
    /// Push the commit to this branch instead, for others to merge; run it again after the merge
    #[arg(long, value_name = "BRANCH")]
    pub push_branch: Option<String>,
}

/// Reads what the flags of `bootstrap git` decide.
pub(super) async fn choose(
    ctx: &Ctx,
    common: &CommonArgs,
    git: GitArgs,
    stdin: &mut Stdin,
) -> Result<Chosen> {
    let url = GitUrl::parse(&git.url)?;
    if url.scheme() == Scheme::Http && !git.allow_insecure_http {
        return Err(Error::usage("an http:// URL sends credentials in the clear")
            .hint("use https://, or pass --allow-insecure-http if you mean it"));
    }
    if is_code_commit(&url) {
        require_iam(&url, common)?;
    }
    let instead = "GIT_PASSWORD or --password-file FILE";
    if url.password().is_some() {
        secrets::warn(&ctx.events, "--url", instead);
    }
    let password = SecretArg {
        flag: "--password",
        instead,
        text: git.password.clone(),
        file: git.password_file.clone(),
    }
    .read(ctx, stdin)?
    .or_else(|| ctx.env.git_password.clone())
    .or_else(|| url.password().cloned());
    let password = match password {
        None if common.token_auth => {
            let flag = "--password-file";
            Some(stdin.line_or_ask(ctx, "Password or token", flag).await?)
        }
        password => password,
    };
    // The key's passphrase; one that is not encrypted does without.
    let given = common.private_key_file.clone().map(|file| GivenKey {
        file,
        passphrase: password.clone(),
    });
    let user = match (url.scheme(), url.user()) {
        (Scheme::Http | Scheme::Https, Some(user)) if git.username == "git" => user.to_owned(),
        _ => git.username.clone(),
    };
    let token = password.map(|password| match git.with_bearer_token {
        true => Token::Bearer(password),
        false => Token::Basic { user, password },
    });
    let login = match (url.scheme(), &given, &token) {
        (Scheme::Ssh, Some(given), _) => LocalLogin::Key(given.clone()),
        (Scheme::Ssh, None, _) if git.ssh_agent => LocalLogin::Agent,
        (Scheme::Ssh, None, _) => LocalLogin::Identities,
        (_, _, Some(token)) => LocalLogin::Token(token.clone()),
        (_, _, None) => LocalLogin::Nothing,
    };
    if git.ssh_agent && url.scheme() != Scheme::Ssh {
        return Err(Error::usage("--ssh-agent needs an ssh:// URL"));
    }
    let cluster_login = match (token, &given) {
        (Some(token), _) if common.token_auth => ClusterLogin::Token(token),
        (_, Some(given)) => ClusterLogin::GivenKey(given.clone()),
        (_, None) => ClusterLogin::GeneratedKey(common.new_key.algorithm()),
    };
    Ok(Chosen {
        cluster_url: cluster_url(
            &url,
            &cluster_login,
            &git.username,
            common.ssh_hostname.as_deref(),
        )?,
        url,
        login,
        cluster_login,
        forge: None,
        push_branch: git.push_branch,
        place: git.place,
        silent: git.silent,
    })
}

/// Says whether a repository is one of AWS CodeCommit.
fn is_code_commit(url: &GitUrl) -> bool {
    let host = url.host().to_lowercase();
    host.starts_with("git-codecommit") && host.contains(".amazonaws.com")
}

/// Refuses what CodeCommit lets nobody in with: it has no deploy keys, and knows a key by the ID that IAM has given it.
fn require_iam(url: &GitUrl, common: &CommonArgs) -> Result<()> {
    let by_key = url.scheme() == Scheme::Ssh;
    if by_key && url.user().is_none_or(|user| user == "git") {
        return Err(
            Error::usage("AWS CodeCommit knows an SSH key by its ID, which --url does not name")
                .hint("write it as ssh://SSH-KEY-ID@git-codecommit.REGION.amazonaws.com/v1/repos/NAME"),
        );
    }
    if by_key && common.private_key_file.is_none() {
        return Err(Error::usage(
            "AWS CodeCommit has no deploy keys: a key made for the cluster would open nothing",
        )
        .hint("pass the key that IAM knows with --private-key-file"));
    }
    if !by_key && !common.token_auth {
        return Err(Error::usage(
            "AWS CodeCommit has no deploy keys, and flux-rs does not log in there with an IAM role",
        )
        .hint("pass --token-auth, with the Git credentials of an IAM user as --username and GIT_PASSWORD"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_commit_is_told_by_its_host() {
        for (url, expected) in [
            (
                "https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/fleet",
                true,
            ),
            (
                "ssh://APKA@git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/fleet",
                true,
            ),
            (
                "https://git-codecommit.cn-north-1.amazonaws.com.cn/v1/repos/fleet",
                true,
            ),
            (
                "https://git.example.com/git-codecommit.amazonaws.com/fleet",
                false,
            ),
            ("https://amazonaws.com/fleet", false),
        ] {
            assert_eq!(is_code_commit(&GitUrl::parse(url).expect(url)), expected, "{url}");
        }
    }
}
