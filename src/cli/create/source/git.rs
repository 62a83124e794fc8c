//! `create source git`.

use std::path::PathBuf;

use clap::Args;
use url::Url;

use super::super::ask::Asker;
use super::super::{
    Given, Made, NameArgs, Recipe, example, filled, list, local, named_file, on, parse, required,
};
use super::ignored;
use crate::api::source::{
    GitProvider, GitReference, GitRepository, GitRepositorySpec, GitVerification, GitVerificationMode,
};
use crate::cli::secrets::{SecretArg, Stdin};
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
    /// The password or token, or the passphrase of the private key, which GIT_PASSWORD may hold, too; --password-file
    /// keeps it out of the process list
    #[arg(short, long, hide_default_value = true)]
    pub password: Option<Secret>,
    /// The file that holds the password; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "password")]
    pub password_file: Option<PathBuf>,
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
    #[arg(skip)]
    passphrase: Option<Secret>,
    /// The password came with the command line.
    #[arg(skip)]
    shown: bool,
}

impl Recipe for GitArgs {
    const EXAMPLE: &'static str =
        "flux-rs create source git podinfo --url=https://github.com/stefanprodan/podinfo --branch=master";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.login.passphrase = asker.ctx.env.git_password.clone();
        self.login.shown = self.login.password.as_ref().is_some_and(|text| !text.is_empty());
        if let Some(file) = self
            .login
            .password_file
            .take()
            .filter(|path| !path.as_os_str().is_empty())
        {
            let arg = SecretArg {
                flag: "--password",
                instead: "--password-file FILE",
                text: None,
                file: Some(file),
            };
            self.login.password = arg.read(asker.ctx, &mut Stdin::default())?;
        }
        asker
            .text(&mut self.url, "--url", "URL of the repository")
            .await?;
        match self.reference().is_none() {
            true => asker.text(&mut self.branch, "--branch", "Branch").await,
            false => Ok(()),
        }
    }

    fn make(mut self, given: &Given) -> Result<Made> {
        let url = required(self.url.take(), "--url")?;
        let scheme = Url::parse(&url)
            .map_err(|error| Error::usage(format!("--url={url} is no URL")).caused_by(error))?
            .scheme()
            .to_owned();
        if !["http", "https", "ssh"].contains(&scheme.as_str()) {
            return Err(Error::usage(format!(
                "--url={url} is none of ssh://, https://, http://"
            )));
        }
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
        Ok(given.object(GitRepository::new("", spec))?.log_in(given, login))
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
                passphrase: self.password.filter(|text| !text.is_empty()).or(self.passphrase),
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
                shown: self.shown,
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
                shown: self.shown,
                ca,
            },
        }
    }
}
