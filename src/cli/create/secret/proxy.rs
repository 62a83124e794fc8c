//! `create secret proxy`.

use clap::Args;
use url::Url;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, required};
use super::BasicArgs;
use crate::cli::secrets::Stdin;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// The arguments of `create secret proxy`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct ProxyArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The proxy, such as https://proxy.example.com:8443
    #[arg(long)]
    pub address: Option<String>,
    #[command(flatten)]
    basic: BasicArgs,
}

impl Recipe for ProxyArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret proxy proxy --address=https://proxy.example.com:8443";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.basic.read(asker, &mut Stdin::default())?;
        asker
            .text(&mut self.address, "--address", "Address of the proxy")
            .await?;
        let flag = "--password-file";
        match self.basic.username.is_some() {
            true => asker.secret(&mut self.basic.password, flag, "Password").await,
            false => Ok(()),
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let address = required(self.address, "--address")?;
        let url =
            Url::parse(&address).map_err(|error| Error::usage("--address is no URL").caused_by(error))?;
        let mut texts = vec![("address", Secret::from(address))];
        texts.extend(self.basic.username.map(|user| ("username", user.into())));
        texts.extend(self.basic.password.map(|password| ("password", password)));
        Ok(given.secret(Some("Opaque"), texts)?.warn_if(
            url.password().is_some(),
            "--address shows its password to everybody who can list processes: use --password-file FILE",
        ))
    }
}
