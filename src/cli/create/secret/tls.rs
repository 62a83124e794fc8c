//! `create secret tls`.

use std::path::PathBuf;

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example};
use super::TlsFiles;
use crate::error::Result;

/// The arguments of `create secret tls`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct TlsArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    #[command(flatten)]
    files: TlsFiles,
}

impl Recipe for TlsArgs {
    const EXAMPLE: &'static str = "flux-rs create secret tls certs --tls-crt-file=client.crt --tls-key-file=client.key --ca-crt-file=ca.crt";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        let files = &mut self.files;
        if files.is_client() || files.ca.is_given() {
            return Ok(());
        }
        for (path, flag, prompt) in [
            (
                &mut files.tls_crt_file,
                "--tls-crt-file",
                "File of the certificate",
            ),
            (
                &mut files.tls_key_file,
                "--tls-key-file",
                "File of its private key",
            ),
        ] {
            let mut text = None;
            asker.text(&mut text, flag, prompt).await?;
            *path = text.map(PathBuf::from);
        }
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        let (r#type, texts) = self.files.texts()?;
        given.secret(Some(r#type), texts)
    }
}
