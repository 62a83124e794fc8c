//! `create secret helm`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example};
use super::{BasicArgs, TlsFiles};
use crate::cli::secrets::Stdin;
use crate::error::Result;

/// The arguments of `create secret helm`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct HelmArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    #[command(flatten)]
    basic: BasicArgs,
    #[command(flatten)]
    tls: TlsFiles,
}

impl Recipe for HelmArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret helm charts-auth --username=flux --password-file=token.txt";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.basic.read(asker, &mut Stdin::default())?;
        match self.tls.is_client() || self.tls.ca.is_given() {
            true => Ok(()),
            false => self.basic.ask(asker).await,
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let basic = self.basic.texts()?;
        if self.tls.is_client() {
            let (r#type, texts) = self.tls.texts()?;
            return Ok(given.secret(Some(r#type), texts)?.warn_if(
                !basic.is_empty(),
                "--username and --password are ignored: a client certificate logs in by itself",
            ));
        }
        let mut texts = self.tls.ca.texts()?;
        let r#type = match (basic.is_empty(), texts.is_empty()) {
            (false, _) => Some("kubernetes.io/basic-auth"),
            (true, false) => Some("Opaque"),
            (true, true) => None,
        };
        texts.extend(basic);
        let empty = texts.is_empty();
        Ok(given.secret(r#type, texts)?.warn_if(
            empty,
            "the secret is empty: --username and --password, --tls-crt-file and --tls-key-file or --ca-crt-file fill it",
        ))
    }
}
