//! The secret a new source logs in with, made from the flags of the source when it is applied.

use std::path::{Path, PathBuf};

use super::deploy_key::{self, Key};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::{Object, secret};
use crate::secret::Secret;

/// The secret, and what it is made from.
#[derive(Debug)]
pub struct Options {
    /// The name of the secret.
    pub secret: String,
    /// Sends the credentials to other hosts, too.
    pub pass_credentials: bool,
    /// What the secret is made from.
    pub kind: Kind,
}

/// What a secret is made from.
#[derive(Debug)]
pub enum Kind {
    /// The login of a Git server, over HTTPS or HTTP.
    Git {
        /// The user.
        username: Option<String>,
        /// The password or token.
        password: Option<Secret>,
        /// The file with the certificate authorities.
        ca: Option<PathBuf>,
    },
    /// The login of a Git server, over SSH.
    Ssh {
        /// The key, and where it is to open.
        login: deploy_key::Options,
        /// Goes on without asking whether a key that is made is registered.
        silent: bool,
    },
    /// The login of a repository of charts.
    Helm {
        /// The user.
        username: Option<String>,
        /// The password.
        password: Option<Secret>,
        /// The file with the certificate authorities.
        ca: Option<PathBuf>,
        /// The files with the client certificate and its key.
        certificate: Option<(PathBuf, PathBuf)>,
    },
    /// The login of an object store.
    Bucket {
        /// The access key.
        access_key: Option<String>,
        /// The secret key.
        secret_key: Option<Secret>,
    },
}

impl Options {
    /// Says whether there is nothing to log in with.
    pub fn is_empty(&self) -> bool {
        let gone = |text: &Option<String>| text.as_ref().is_none_or(String::is_empty);
        let hidden = |secret: &Option<Secret>| secret.as_ref().is_none_or(Secret::is_empty);
        match &self.kind {
            Kind::Git {
                username,
                password,
                ca,
                ..
            } => gone(username) && hidden(password) && ca.is_none(),
            Kind::Ssh { .. } => false,
            Kind::Helm {
                username,
                password,
                ca,
                certificate,
            } => gone(username) && hidden(password) && ca.is_none() && certificate.is_none(),
            Kind::Bucket {
                access_key,
                secret_key,
            } => gone(access_key) && hidden(secret_key),
        }
    }

    /// Makes the secret; reads the files, and asks the server for its host keys.
    pub(super) async fn object(&self, ctx: &Ctx) -> Result<Object> {
        let mut data: Vec<(&str, Secret)> = Vec::new();
        match &self.kind {
            Kind::Git {
                username,
                password,
                ca,
                ..
            } => {
                data.extend(pair(
                    username.as_ref(),
                    password.as_ref(),
                    "username",
                    "password",
                )?);
                data.extend(file(ca.as_deref(), "--ca-file")?.map(|text| ("ca.crt", text)));
            }
            Kind::Ssh { login, silent } => data = over_ssh(ctx, &self.secret, login, *silent).await?,
            Kind::Helm {
                username,
                password,
                ca,
                certificate,
            } => {
                data.extend(pair(
                    username.as_ref(),
                    password.as_ref(),
                    "username",
                    "password",
                )?);
                data.extend(file(ca.as_deref(), "--ca-file")?.map(|text| ("ca.crt", text)));
                if let Some((certificate, key)) = certificate {
                    data.extend(file(Some(certificate), "--cert-file")?.map(|text| ("tls.crt", text)));
                    data.extend(file(Some(key), "--key-file")?.map(|text| ("tls.key", text)));
                }
            }
            Kind::Bucket {
                access_key,
                secret_key,
            } => data.extend(pair(
                access_key.as_ref(),
                secret_key.as_ref(),
                "accesskey",
                "secretkey",
            )?),
        }
        let texts = data.iter().map(|(key, text)| (*key, text.expose()));
        Ok(secret::opaque(&ctx.namespace, &self.secret, texts))
    }
}

/// Makes the texts of a login over SSH; a key that is made has to be registered by somebody, and so is kept.
async fn over_ssh(
    ctx: &Ctx,
    secret: &str,
    login: &deploy_key::Options,
    silent: bool,
) -> Result<Vec<(&'static str, Secret)>> {
    if let Some(texts) = deploy_key::kept(ctx, secret, login).await? {
        return Ok(texts);
    }
    let asks = !silent && matches!(login.key, Key::New(_));
    if asks && !ctx.ui.interactive() {
        return Err(
            Error::refused("a deploy key is to be made, and there is no terminal to show it on")
                .hint("pass --silent: the key is printed, and the source waits until it is registered")
                .hint("or give a key that is registered: --private-key-file FILE"),
        );
    }
    let texts = deploy_key::make(ctx, login).await?;
    let question = "Is the key registered with the repository?";
    if asks && !ctx.ui.confirm(&ctx.events, question, "--silent").await? {
        return Err(Error::refused("the deploy key does not read the repository")
            .hint("register the key that is to be used, and give it with --private-key-file FILE"));
    }
    Ok(texts)
}

/// Returns the two halves of a login, which is of no use with one of them.
fn pair<'a>(
    public: Option<&String>,
    hidden: Option<&Secret>,
    public_key: &'a str,
    hidden_key: &'a str,
) -> Result<Vec<(&'a str, Secret)>> {
    let flag = |key: &str| match key {
        "accesskey" => "--access-key".to_owned(),
        "secretkey" => "--secret-key".to_owned(),
        key => format!("--{key}"),
    };
    match (
        public.filter(|text| !text.is_empty()),
        hidden.filter(|text| !text.is_empty()),
    ) {
        (None, None) => Ok(Vec::new()),
        (Some(public), Some(hidden)) => Ok(vec![
            (public_key, Secret::new(public.as_str())),
            (hidden_key, hidden.clone()),
        ]),
        (Some(_), None) => Err(Error::usage(format!("{} is missing", flag(hidden_key)))),
        (None, Some(_)) => Err(Error::usage(format!("{} is missing", flag(public_key)))),
    }
}

fn file(path: Option<&Path>, flag: &str) -> Result<Option<Secret>> {
    path.map(|path| {
        Secret::from_file(path).map_err(|error| {
            Error::usage(format!("cannot read the file {} of {flag}", path.display())).caused_by(error)
        })
    })
    .transpose()
}
