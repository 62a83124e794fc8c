//! `create secret`: one file a kind of secret.

mod git;
mod githubapp;
mod helm;
mod notation;
mod oci;
mod proxy;
mod receiver;
mod sops;
mod tls;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use k8s_openapi::api::core::v1::Secret as KubeSecret;

use super::ask::Asker;
use super::hidden::PasswordArgs;
use super::{CommonArgs, Given, Made, named_file, parse, prepare};
use crate::cli::secrets::Stdin;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::sops::age::Recipient;
use crate::ops::create::Options;
use crate::secret::Secret;

/// The arguments of `create secret`.
#[derive(Debug, Args)]
pub struct SecretArgs {
    /// Encrypt the YAML as SOPS does, for this recipient of age; may be repeated, or a comma list
    #[arg(long, global = true, value_name = "RECIPIENT", value_delimiter = ',')]
    pub sops_age_recipient: Vec<String>,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: SecretKind,
}

/// The kinds of secret.
#[derive(Debug, Subcommand)]
pub enum SecretKind {
    /// Create or update the login of a Git server; over SSH the key is made, and the host keys are looked up
    Git(Box<git::GitArgs>),
    /// Create or update what a GitHub App logs in with
    Githubapp(githubapp::GithubAppArgs),
    /// Create or update the login of a repository of charts
    Helm(helm::HelmArgs),
    /// Create or update what signatures of Notation are verified with
    Notation(notation::NotationArgs),
    /// Create or update the login of a container registry
    Oci(oci::OciArgs),
    /// Create or update the address and login of a proxy
    Proxy(proxy::ProxyArgs),
    /// Create or update the token of a Receiver, and say where its webhook is
    Receiver(receiver::ReceiverArgs),
    /// Create or keep the key that kustomize-controller decrypts with, and print the rule for .sops.yaml
    Sops(sops::SopsArgs),
    /// Create or update certificates and keys for TLS
    Tls(tls::TlsArgs),
}

pub(super) async fn options(ctx: &Ctx, common: &CommonArgs, args: SecretArgs) -> Result<Options> {
    // Not by clap, which would repeat a private key that is given by mistake.
    let recipients = args.sops_age_recipient.iter().map(|text| {
        text.trim()
            .parse()
            .map_err(|error: crate::manifests::sops::Error| {
                Error::usage("--sops-age-recipient cannot be used").caused_by(error)
            })
    });
    let encrypt_for = recipients.collect::<Result<Vec<Recipient>>>()?;
    if encrypt_for.is_empty() {
        if let Some(file) = common.output_file.as_ref().filter(|_| !common.asks_only) {
            let file = file.display();
            ctx.events.warn(format!(
                "{file} gets the secret in the clear: encrypt it before it goes to Git, or pass --sops-age-recipient"
            ));
        }
    } else if !common.export && common.output_file.is_none() {
        return Err(Error::usage(
            "--sops-age-recipient encrypts YAML, and the cluster gets the secret as it is",
        )
        .hint("add --export or --output-file FILE"));
    }
    let options = match args.kind {
        SecretKind::Git(args) => prepare(ctx, common, *args).await,
        SecretKind::Githubapp(args) => prepare(ctx, common, args).await,
        SecretKind::Helm(args) => prepare(ctx, common, args).await,
        SecretKind::Notation(args) => prepare(ctx, common, args).await,
        SecretKind::Oci(args) => prepare(ctx, common, args).await,
        SecretKind::Proxy(args) => prepare(ctx, common, args).await,
        SecretKind::Receiver(args) => prepare(ctx, common, args).await,
        SecretKind::Sops(mut args) => {
            args.encrypted = !encrypt_for.is_empty();
            prepare(ctx, common, args).await
        }
        SecretKind::Tls(args) => prepare(ctx, common, args).await,
    };
    Ok(Options {
        encrypt_for,
        ..options?
    })
}

/// A user and a password.
#[derive(Debug, Args)]
struct BasicArgs {
    /// The user
    #[arg(short, long)]
    username: Option<String>,
    #[command(flatten)]
    given: PasswordArgs,
    #[arg(skip)]
    password: Option<Secret>,
}

impl BasicArgs {
    /// Reads the password where it is; an empty text is none.
    fn read(&mut self, asker: &Asker<'_>, stdin: &mut Stdin) -> Result<()> {
        self.username = super::filled(self.username.take());
        self.password = self.given.read(asker, stdin, self.username.is_some())?;
        Ok(())
    }

    /// Asks for what is missing.
    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.text(&mut self.username, "--username", "User").await?;
        asker
            .secret(&mut self.password, "--password-file", "Password or token")
            .await
    }

    /// Returns the texts of the secret, both of which have to be there if one is.
    fn texts(self) -> Result<Vec<(&'static str, Secret)>> {
        match (self.username, self.password) {
            (None, None) => Ok(Vec::new()),
            (Some(user), Some(password)) => Ok(vec![("username", user.into()), ("password", password)]),
            (Some(_), None) => Err(missing("--password", "--password-file FILE")),
            (None, Some(_)) => Err(Error::usage("--username is missing")),
        }
    }
}

/// Files of PEM for TLS.
#[derive(Debug, Args)]
struct TlsFiles {
    /// The file with the certificate to show to the server
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    tls_crt_file: Option<PathBuf>,
    /// The file with the private key of that certificate
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    tls_key_file: Option<PathBuf>,
    #[command(flatten)]
    ca: CaFile,
}

/// The certificate authorities of a server.
#[derive(Debug, Args)]
struct CaFile {
    /// The file with the certificate authorities of the server
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    ca_crt_file: Option<PathBuf>,
    /// Takes what --ca-crt-file takes, which is its name today
    #[arg(long, value_name = "FILE", hide = true, value_parser = parse::path_or_none())]
    ca_file: Option<PathBuf>,
}

impl CaFile {
    /// Says whether certificate authorities are given.
    fn is_given(&self) -> bool {
        [&self.ca_crt_file, &self.ca_file].into_iter().any(is_named)
    }

    fn texts(self) -> Result<Vec<(&'static str, Secret)>> {
        let (path, flag) = match named_file(self.ca_crt_file) {
            Some(path) => (Some(path), "--ca-crt-file"),
            None => (named_file(self.ca_file), "--ca-file"),
        };
        let text = path.map(|path| file(&path, flag)).transpose()?;
        Ok(text.map(|text| ("ca.crt", text)).into_iter().collect())
    }
}

impl TlsFiles {
    /// Says whether a certificate of the client is asked for.
    fn is_client(&self) -> bool {
        [&self.tls_crt_file, &self.tls_key_file].into_iter().any(is_named)
    }

    /// Returns the type of the secret and its texts.
    fn texts(self) -> Result<(&'static str, Vec<(&'static str, Secret)>)> {
        let pair = match (named_file(self.tls_crt_file), named_file(self.tls_key_file)) {
            (None, None) => None,
            (Some(certificate), Some(key)) => Some((certificate, key)),
            (Some(_), None) => return Err(Error::usage("--tls-crt-file needs --tls-key-file")),
            (None, Some(_)) => return Err(Error::usage("--tls-key-file needs --tls-crt-file")),
        };
        let mut texts = self.ca.texts()?;
        let Some((certificate, key)) = pair else {
            return match texts.is_empty() {
                true => Err(Error::usage(
                    "--tls-crt-file and --tls-key-file are missing, and so is --ca-crt-file",
                )),
                false => Ok(("Opaque", texts)),
            };
        };
        let certificate = file(&certificate, "--tls-crt-file")?;
        let key = file(&key, "--tls-key-file")?;
        crate::http::check_pair(certificate.expose().as_bytes(), key.expose().as_bytes()).map_err(
            |error| Error::usage("--tls-crt-file and --tls-key-file cannot be used").caused_by(error),
        )?;
        texts.extend([("tls.crt", certificate), ("tls.key", key)]);
        Ok(("kubernetes.io/tls", texts))
    }
}

impl Given {
    /// Makes a secret from its texts.
    fn secret(&self, r#type: Option<&str>, texts: Vec<(&str, Secret)>) -> Result<Made> {
        let texts = texts
            .into_iter()
            .map(|(key, text)| (key.to_owned(), text.expose().to_owned()));
        let texts: std::collections::BTreeMap<_, _> = texts.collect();
        self.object(KubeSecret {
            type_: r#type.map(str::to_owned),
            string_data: (!texts.is_empty()).then_some(texts),
            ..KubeSecret::default()
        })
    }
}

impl Made {
    /// Drops the labels, which the Go CLI does not give to this kind of secret.
    fn without_labels(mut self) -> Self {
        let metadata = &mut self.objects[0].metadata;
        let labels = metadata.labels.take();
        self.warn_if(
            labels.is_some(),
            "--label is ignored: this kind of secret gets none",
        )
    }
}

/// Returns the error of a secret that is not given.
fn missing(flag: &str, way: &str) -> Error {
    Error::usage(format!("{flag} is missing"))
        .hint(format!("{way} keeps it out of the process list; - is stdin"))
}

fn is_named(path: &Option<PathBuf>) -> bool {
    path.as_ref().is_some_and(|path| !path.as_os_str().is_empty())
}

/// Reads the text of a file.
fn file(path: &Path, flag: &str) -> Result<Secret> {
    Secret::from_file(path).map_err(|error| {
        Error::usage(format!("cannot read the file {} of {flag}", path.display())).caused_by(error)
    })
}
