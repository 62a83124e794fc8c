//! `create secret git`.

use std::path::PathBuf;

use clap::Args;
use url::Url;

use super::super::ask::Asker;
use super::super::hidden::BearerArgs;
use super::super::{Given, Made, NameArgs, Recipe, example, named_file, parse, required};
use super::{BasicArgs, CaFile, missing};
use crate::cli::secrets::Stdin;
use crate::cli::ssh::{HostKeyArgs, NewKeyArgs};
use crate::error::{Error, Result};
use crate::git::{GitUrl, Scheme};
use crate::ops::create::deploy_key::{self, Key};
use crate::ops::ssh::GivenKey;
use crate::secret::Secret;

/// The arguments of `create secret git`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct GitArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The repository: ssh://…, https://… or http://…
    #[arg(long)]
    pub url: Option<String>,
    #[command(flatten)]
    basic: BasicArgs,
    #[command(flatten)]
    bearer: BearerArgs,
    #[arg(skip)]
    bearer_token: Option<Secret>,
    #[command(flatten)]
    ca: CaFile,
    /// The private key to log in with over SSH; its passphrase is the password [default: a new key]
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub private_key_file: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub new_key: NewKeyArgs,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub host_keys: HostKeyArgs,
}

impl Recipe for GitArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret git podinfo-auth --url=ssh://git@github.com/stefanprodan/podinfo";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        let stdin = &mut Stdin::default();
        self.basic.read(asker, stdin)?;
        self.bearer_token = self.bearer.read(asker, stdin, self.basic.username.is_none())?;
        if self.bearer_token.is_none() && self.basic.password.is_none() {
            self.basic.password = asker.ctx.env.git_password.clone();
        }
        asker
            .text(&mut self.url, "--url", "URL of the repository")
            .await?;
        let over_http = self.url.as_ref().is_some_and(|url| url.starts_with("http"));
        match over_http && self.bearer_token.is_none() {
            true => self.basic.ask(asker).await,
            false => Ok(()),
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let url = required(self.url.clone(), "--url")?;
        match Url::parse(&url).as_ref().map(Url::scheme) {
            Ok("http" | "https") => self.over_http(given),
            _ => {
                let url = GitUrl::parse(&url)
                    .ok()
                    .filter(|url| url.scheme() == Scheme::Ssh)
                    .ok_or_else(|| Error::usage("--url is none of ssh://, https://, http://"))?;
                self.over_ssh(given, url)
            }
        }
    }
}

impl GitArgs {
    fn over_http(self, given: &Given) -> Result<Made> {
        let BasicArgs {
            username, password, ..
        } = &self.basic;
        let mut texts = match (username.is_some() && password.is_some(), self.bearer_token) {
            (true, Some(_)) => {
                return Err(Error::usage(
                    "--username and --password do not go with --bearer-token",
                ));
            }
            (_, Some(token)) => vec![("bearerToken", token)],
            (true, None) => self.basic.texts()?,
            (false, None) if username.is_some() => return Err(missing("--password", "--password-file FILE")),
            (false, None) => {
                return Err(Error::usage(
                    "--username and --password, or --bearer-token are missing",
                ));
            }
        };
        texts.extend(self.ca.texts()?);
        let useless = named_file(self.private_key_file).is_some();
        Ok(given.secret(None, texts)?.warn_if(
            useless,
            "--private-key-file is ignored: the URL is not one of SSH",
        ))
    }

    fn over_ssh(self, given: &Given, url: GitUrl) -> Result<Made> {
        let (key_file, passphrase) = (named_file(self.private_key_file), self.basic.password);
        let useless = self.bearer_token.is_some()
            || self.basic.username.is_some()
            || self.ca.is_given()
            || key_file.is_none() && passphrase.is_some();
        let key = match key_file {
            Some(file) => Key::Given(GivenKey { file, passphrase }),
            None => Key::New(self.new_key.algorithm()),
        };
        let made = Made {
            deploy_key: Some(deploy_key::Options {
                url,
                key,
                host_keys: self.host_keys.accepted()?,
            }),
            ..given.secret(None, Vec::new())?
        };
        Ok(made.warn_if(
            useless,
            "over SSH a key logs in: the other credentials are ignored",
        ))
    }
}
