//! `create source git`.

use std::path::PathBuf;

use clap::Args;
use url::Url;

use super::super::ask::Asker;
use super::super::hidden::PasswordArgs;
use super::super::{
    Given, Made, NameArgs, Recipe, example, filled, list, local, named_file, on, parse, required,
};
use super::{LOGIN_IN_URL, ignored, login_in};
use crate::api::source::{
    GitProvider, GitReference, GitRepository, GitRepositorySpec, GitVerification, GitVerificationMode,
};
use crate::cli::secrets::Stdin;
use crate::cli::ssh::{HostKeyArgs, NewKeyArgs};
use crate::error::{Error, Result};
use crate::git::GitUrl;
use crate::ops::create::deploy_key::{self, Key};
use crate::ops::create::login;
use crate::ops::ssh::GivenKey;
use crate::secret::Secret;

/// The arguments of `create source git`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct GitArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The repository: https://…, http://… or ssh://…
    #[arg(long)]
    pub url: Option<String>,
    /// The branch to follow
    #[arg(long)]
    pub branch: Option<String>,
    /// The tag to fetch
    #[arg(long)]
    pub tag: Option<String>,
    /// The range of versions of which to fetch the highest tag, such as ">=1.0.0 <2.0.0"
    #[arg(long, value_parser = parse::version_range)]
    pub tag_semver: Option<String>,
    /// The Git reference to follow, such as refs/heads/main
    #[arg(long)]
    pub ref_name: Option<String>,
    /// The commit to fetch; with --branch, the branch it is on
    #[arg(long)]
    pub commit: Option<String>,
    /// How to log in where no secret is needed
    #[arg(long, value_parser = parse::one_of::<GitProvider>(&["generic", "github", "aws", "azure"]))]
    pub provider: Option<GitProvider>,
    /// The secret to log in with
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// The secret with the proxy to go through
    #[arg(long, value_parser = parse::referred)]
    pub proxy_secret_ref: Option<String>,
    /// Which objects must be signed
    #[arg(long, value_parser = parse::one_of::<GitVerificationMode>(&["HEAD", "Tag", "TagAndHEAD"]))]
    pub verify_mode: Option<GitVerificationMode>,
    /// The secret with the public keys of those who may sign, in OpenPGP or SSH form
    #[arg(long, value_parser = parse::referred)]
    pub verify_secret_ref: Option<String>,
    /// Paths to leave out, as in .gitignore; may be repeated, or a comma list
    #[arg(long, value_name = "PATH", value_parser = parse::list(parse::text))]
    pub ignore_paths: Vec<parse::List<String>>,
    /// The only directories to check out; may be repeated, or a comma list
    #[arg(long, value_name = "PATH", value_parser = parse::list(parse::text))]
    pub sparse_checkout_paths: Vec<parse::List<String>>,
    /// Fetch submodules, too
    #[arg(long)]
    pub recurse_submodules: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub login: LoginArgs,
}

/// What a secret is made from, when none is named.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of a new secret")]
pub struct LoginArgs {
    /// The user to log in as
    #[arg(short, long)]
    pub username: Option<String>,
    #[command(flatten)]
    given: PasswordArgs,
    /// The file with the certificate authorities of the server
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub ca_file: Option<PathBuf>,
    /// The file with the private key to log in with [default: a new key]
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub private_key_file: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub new_key: NewKeyArgs,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub host_keys: HostKeyArgs,
    /// Do not ask whether the deploy key is registered
    #[arg(short, long)]
    pub silent: bool,
    /// The password or token, or the passphrase of the private key.
    #[arg(skip)]
    password: Option<Secret>,
}

impl Recipe for GitArgs {
    const EXAMPLE: &'static str =
        "flux-rs create source git podinfo --url=https://github.com/stefanprodan/podinfo --branch=master";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        let login = &mut self.login;
        login.username = filled(login.username.take());
        let useful = login.username.is_some() || login.private_key_file.is_some();
        login.password = login.given.read(asker, &mut Stdin::default(), useful)?;
        if login.password.is_none() && useful {
            login.password = asker.ctx.env.git_password.clone();
        }
        asker
            .text(&mut self.url, "--url", "URL of the repository")
            .await?;
        if self.reference().is_none() {
            asker.text(&mut self.branch, "--branch", "Branch").await?;
        }
        let logs_in = filled(self.secret_ref.clone()).is_none() && self.login.username.is_some();
        match logs_in && self.url.as_ref().is_some_and(|url| url.starts_with("http")) {
            true => asker.password(&mut self.login.password).await,
            false => Ok(()),
        }
    }

    fn make(mut self, given: &Given) -> Result<Made> {
        let url = required(self.url.take(), "--url")?;
        let parsed = Url::parse(&url).map_err(|error| Error::usage("--url is no URL").caused_by(error))?;
        let scheme = parsed.scheme();
        if !["http", "https", "ssh"].contains(&scheme) {
            return Err(Error::usage("--url is none of ssh://, https://, http://"));
        }
        let holds_login = login_in(&url);
        let ca_file = named_file(self.login.ca_file.take());
        if scheme == "ssh" && ca_file.is_some() {
            return Err(Error::usage("--ca-file does not go with an ssh:// URL"));
        }
        let reference = self.reference().ok_or_else(|| {
            Error::usage("one of --branch, --tag, --tag-semver, --ref-name and --commit is missing")
        })?;
        let verify = match (self.verify_mode, local(self.verify_secret_ref)) {
            (mode, Some(secret_ref)) => Some(GitVerification { mode, secret_ref }),
            (None, None) => None,
            (Some(_), None) => return Err(Error::usage("--verify-mode needs --verify-secret-ref")),
        };
        let secret_ref = local(self.secret_ref);
        let login = match scheme == "ssh" && secret_ref.is_none() && !given.written {
            true => self.login.over_ssh(given.name(), GitUrl::parse(&url)?)?,
            false => self.login.over_http(given.name(), ca_file),
        };
        let spec = GitRepositorySpec {
            interval: given.interval(),
            url,
            r#ref: Some(reference),
            secret_ref,
            provider: self.provider,
            timeout: given.fetch_timeout.clone(),
            verify,
            proxy_secret_ref: local(self.proxy_secret_ref),
            ignore: ignored(self.ignore_paths),
            sparse_checkout: list(parse::items(self.sparse_checkout_paths)),
            recurse_submodules: on(self.recurse_submodules),
            ..GitRepositorySpec::default()
        };
        Ok(given
            .object(GitRepository::new("", spec))?
            .log_in(given, login)
            .warn_if(holds_login, LOGIN_IN_URL))
    }
}

impl GitArgs {
    /// Returns what to fetch: the most exact of what is given.
    fn reference(&self) -> Option<GitReference> {
        let value = |text: &Option<String>| filled(text.clone());
        let none = GitReference::default();
        if let Some(commit) = value(&self.commit) {
            let (commit, branch) = (Some(commit), value(&self.branch));
            return Some(GitReference {
                commit,
                branch,
                ..none
            });
        }
        if let Some(name) = value(&self.ref_name) {
            return Some(GitReference {
                name: Some(name),
                ..none
            });
        }
        if let Some(range) = value(&self.tag_semver) {
            return Some(GitReference {
                semver: Some(range),
                ..none
            });
        }
        if let Some(tag) = value(&self.tag) {
            return Some(GitReference {
                tag: Some(tag),
                ..none
            });
        }
        value(&self.branch).map(|branch| GitReference {
            branch: Some(branch),
            ..none
        })
    }
}

impl LoginArgs {
    /// Returns the login with a key, which is made unless one is given.
    fn over_ssh(self, name: &str, url: GitUrl) -> Result<login::Options> {
        let key = match named_file(self.private_key_file) {
            Some(file) => Key::Given(GivenKey {
                file,
                passphrase: self.password,
            }),
            None => Key::New(self.new_key.algorithm()),
        };
        Ok(login::Options {
            secret: name.to_owned(),
            pass_credentials: false,
            kind: login::Kind::Ssh {
                login: deploy_key::Options {
                    url,
                    key,
                    host_keys: self.host_keys.accepted()?,
                },
                silent: self.silent,
            },
        })
    }

    /// Returns the login with a user and a password.
    fn over_http(self, name: &str, ca: Option<PathBuf>) -> login::Options {
        login::Options {
            secret: name.to_owned(),
            pass_credentials: false,
            kind: login::Kind::Git {
                username: self.username,
                password: self.password,
                ca,
            },
        }
    }
}
