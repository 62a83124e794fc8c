//! The secret a new source logs in with, made from the flags of the source when it is applied.

use std::path::{Path, PathBuf};

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
            } => gone(username) && hidden(password) && ca.is_none(),
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

    /// Says whether something that must stay secret came with the command line.
    pub fn is_secret(&self) -> bool {
        let (Kind::Git { password: secret, .. }
        | Kind::Helm { password: secret, .. }
        | Kind::Bucket {
            secret_key: secret, ..
        }) = &self.kind;
        secret.as_ref().is_some_and(|secret| !secret.is_empty())
    }

    /// Makes the secret; reads the files.
    pub(super) fn object(&self, namespace: &str) -> Result<Object> {
        let mut data: Vec<(&str, Secret)> = Vec::new();
        match &self.kind {
            Kind::Git {
                username,
                password,
                ca,
            } => {
                data.extend(pair(
                    username.as_ref(),
                    password.as_ref(),
                    "username",
                    "password",
                )?);
                data.extend(file(ca.as_deref(), "--ca-file")?.map(|text| ("ca.crt", text)));
            }
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
        Ok(secret::opaque(namespace, &self.secret, texts))
    }
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
        std::fs::read_to_string(path).map(Secret::from).map_err(|error| {
            Error::usage(format!("cannot read the file {} of {flag}", path.display())).caused_by(error)
        })
    })
    .transpose()
}
