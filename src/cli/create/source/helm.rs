//! `create source helm`.

use std::path::PathBuf;

use clap::Args;

use super::super::ask::Asker;
use super::super::hidden::PasswordArgs;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, local, named_file, on, parse, required};
use crate::api::RegistryProvider;
use crate::api::source::{HelmRepository, HelmRepositorySpec, HelmRepositoryType};
use crate::cli::secrets::Stdin;
use crate::error::{Error, Result};
use crate::ops::create::login;
use crate::secret::Secret;

use super::{LOGIN_IN_URL, login_in};

/// The arguments of `create source helm`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct HelmArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The repository: https://…, http://… or oci://…
    #[arg(long)]
    pub url: Option<String>,
    /// The secret to log in with
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// How to log in to an oci:// repository
    #[arg(long, value_parser = parse::one_of_or_none::<RegistryProvider>(&["generic", "aws", "azure", "gcp"]))]
    pub oci_provider: Option<parse::Word<RegistryProvider>>,
    /// Send the credentials to other hosts that the index names, too
    #[arg(long)]
    pub pass_credentials: bool,
    /// The user to log in as, for a new secret
    #[arg(short, long)]
    pub username: Option<String>,
    #[command(flatten)]
    given: PasswordArgs,
    #[arg(skip)]
    password: Option<Secret>,
    /// The file with the certificate authorities of the server, for a new secret
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub ca_file: Option<PathBuf>,
    /// The file with the client certificate, for a new secret
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub cert_file: Option<PathBuf>,
    /// The file with the key of the client certificate, for a new secret
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub key_file: Option<PathBuf>,
}

impl Recipe for HelmArgs {
    const EXAMPLE: &'static str =
        "flux-rs create source helm podinfo --url=https://stefanprodan.github.io/podinfo --interval=10m";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.username = filled(self.username.take());
        self.password = self
            .given
            .read(asker, &mut Stdin::default(), self.username.is_some())?;
        asker
            .text(&mut self.url, "--url", "URL of the repository")
            .await?;
        match filled(self.secret_ref.clone()).is_none() && self.username.is_some() {
            true => asker.password(&mut self.password).await,
            false => Ok(()),
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let url = required(self.url, "--url")?;
        let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme);
        if !["http", "https", "oci"].contains(&scheme) {
            return Err(Error::usage("--url is none of https://, http://, oci://"));
        }
        let holds_login = login_in(&url);
        let (oci, provider) = (scheme == "oci", parse::word(self.oci_provider));
        let secret_ref = local(self.secret_ref);
        let pass_credentials = on(self.pass_credentials && secret_ref.is_some());
        let certificate = match (named_file(self.cert_file), named_file(self.key_file)) {
            (Some(certificate), Some(key)) => Some((certificate, key)),
            (None, None) => None,
            (Some(_), None) => return Err(Error::usage("--cert-file needs --key-file")),
            (None, Some(_)) => return Err(Error::usage("--key-file needs --cert-file")),
        };
        let login = login::Options {
            secret: format!("helm-{}", given.name()),
            pass_credentials: self.pass_credentials,
            kind: login::Kind::Helm {
                username: self.username,
                password: self.password,
                ca: named_file(self.ca_file),
                certificate,
            },
        };
        let spec = HelmRepositorySpec {
            interval: Some(given.interval()),
            url,
            r#type: oci.then_some(HelmRepositoryType::Oci),
            provider: provider.filter(|_| oci),
            secret_ref,
            pass_credentials,
            timeout: given.fetch_timeout.clone(),
            ..HelmRepositorySpec::default()
        };
        let made = given.object(HelmRepository::new("", spec))?;
        Ok(made
            .log_in(given, login)
            .warn_if(holds_login, LOGIN_IN_URL)
            .warn_if(
                provider.is_some() && !oci,
                "--oci-provider is ignored: it is for oci:// repositories",
            ))
    }
}
