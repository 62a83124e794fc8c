//! `create secret oci`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, required};
use super::{BasicArgs, missing};
use crate::cli::secrets::Stdin;
use crate::cli::values;
use crate::error::{Error, Result};
use crate::manifests::secret::{Credentials, auths};

/// The arguments of `create secret oci`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct OciArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The registry, or a repository of it, such as ghcr.io/stefanprodan
    #[arg(long)]
    pub url: Option<String>,
    #[command(flatten)]
    basic: BasicArgs,
}

impl Recipe for OciArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret oci ghcr --url=ghcr.io --username=flux --password-file=token.txt";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.basic.read(asker, &mut Stdin::default())?;
        asker.text(&mut self.url, "--url", "Registry").await?;
        self.basic.ask(asker).await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let url = required(self.url, "--url")?;
        let place = url.split_once('@').map_or(url.as_str(), |(place, _)| place);
        let place = match place.rsplit_once(':') {
            Some((place, tag)) if place.contains('/') && !tag.contains('/') => place,
            _ => place,
        };
        values::registry(place).map_err(|error| Error::usage(format!("--url: {error}")))?;
        let user = required(self.basic.username, "--username")?;
        let password = self
            .basic
            .password
            .ok_or_else(|| missing("--password", "--password-file FILE"))?;
        let config = auths(&url, &Credentials { user, password });
        let text = format!("{config:#}");
        let made = given.secret(
            Some("kubernetes.io/dockerconfigjson"),
            vec![(".dockerconfigjson", text.into())],
        )?;
        Ok(made.without_labels())
    }
}
