//! `create secret githubapp`.

use std::path::PathBuf;

use clap::Args;
use url::Url;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use crate::cli::secrets::{SecretArg, Stdin};
use crate::error::{Error, Result};
use crate::secret::Secret;

/// The arguments of `create secret githubapp`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct GithubAppArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The number of the app
    #[arg(long, value_name = "ID")]
    pub app_id: Option<String>,
    /// The number of its installation
    #[arg(long, value_name = "ID")]
    pub app_installation_id: Option<String>,
    /// The user or organisation it is installed for, in place of the installation's number
    #[arg(long, value_name = "OWNER")]
    pub app_installation_owner: Option<String>,
    /// The file with its private key; - is stdin
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub app_private_key: Option<PathBuf>,
    /// The API of a GitHub Enterprise Server, such as https://github.example.com/api/v3
    #[arg(long, value_name = "URL")]
    pub app_base_url: Option<String>,
    #[arg(skip)]
    key: Option<Secret>,
}

impl Recipe for GithubAppArgs {
    const EXAMPLE: &'static str = "flux-rs create secret githubapp app --app-id=1 --app-installation-owner=my-org \
                                   --app-private-key=app.pem";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker
            .text(&mut self.app_id, "--app-id", "Number of the app")
            .await?;
        if filled(self.app_installation_owner.clone()).is_none() {
            let (flag, prompt) = ("--app-installation-id", "Number of its installation");
            asker.text(&mut self.app_installation_id, flag, prompt).await?;
        }
        let mut path = self.app_private_key.take().map(|path| path.display().to_string());
        let (flag, prompt) = ("--app-private-key", "File of its private key");
        asker.text(&mut path, flag, prompt).await?;
        self.key = asker.once(
            format!("{flag}={}", path.as_deref().unwrap_or_default()),
            || match path.map(PathBuf::from) {
                Some(path) if path.as_os_str() != "-" => super::file(&path, flag).map(Some),
                file => {
                    let (instead, text) = ("", None);
                    let arg = SecretArg {
                        flag,
                        instead,
                        text,
                        file,
                    };
                    arg.read(asker.ctx, &mut Stdin::default())
                }
            },
        )?;
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        let mut texts = vec![("githubAppID", Secret::from(required(self.app_id, "--app-id")?))];
        texts.push(
            match (
                filled(self.app_installation_id),
                filled(self.app_installation_owner),
            ) {
                (Some(id), None) => ("githubAppInstallationID", id.into()),
                (None, Some(owner)) => ("githubAppInstallationOwner", owner.into()),
                (None, None) => {
                    return Err(Error::usage(
                        "--app-installation-id or --app-installation-owner is missing",
                    ));
                }
                (Some(_), Some(_)) => {
                    return Err(Error::usage(
                        "--app-installation-id does not go with --app-installation-owner",
                    ));
                }
            },
        );
        let key = self
            .key
            .filter(|key| !key.is_empty())
            .ok_or_else(|| Error::usage("--app-private-key is missing"))?;
        let strange = !key.expose().contains("PRIVATE KEY-----");
        texts.push(("githubAppPrivateKey", key));
        if let Some(url) = filled(self.app_base_url) {
            Url::parse(&url)
                .map_err(|error| Error::usage(format!("--app-base-url={url} is no URL")).caused_by(error))?;
            texts.push(("githubAppBaseURL", url.into()));
        }
        Ok(given.secret(Some("Opaque"), texts)?.without_labels().warn_if(
            strange,
            "the file of --app-private-key holds no private key in PEM form",
        ))
    }
}
