//! `create secret receiver`.

use clap::Args;

use super::super::ask::Asker;
use super::super::hidden::TokenArgs;
use super::super::receiver::TYPES;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use crate::api::notification::ReceiverType;
use crate::cli::secrets::Stdin;
use crate::error::{Error, Result};
use crate::ops::create::webhook::{Caller, Options};
use crate::secret::Secret;

/// The arguments of `create secret receiver`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct ReceiverArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The kind of caller
    #[arg(long, value_parser = parse::one_of::<ReceiverType>(TYPES))]
    pub r#type: Option<ReceiverType>,
    /// The host of the webhook, such as flux.example.com
    #[arg(long)]
    pub hostname: Option<String>,
    #[command(flatten)]
    given: TokenArgs,
    /// The token, or the one that is there, or a new one.
    #[arg(skip)]
    token: Option<Secret>,
    /// The account that calls, for gcr
    #[arg(long, value_name = "ADDRESS")]
    pub email_claim: Option<String>,
    /// Whom the caller's token is for, for gcr [default: the URL of the webhook]
    #[arg(long, value_name = "TEXT")]
    pub audience_claim: Option<String>,
}

impl Recipe for ReceiverArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret receiver github --type=github --hostname=flux.example.com";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.token = self.given.read(asker, &mut Stdin::default(), true)?;
        asker.word(&mut self.r#type, "--type", TYPES).await?;
        asker
            .text(&mut self.hostname, "--hostname", "Host of the webhook")
            .await?;
        match &self.r#type {
            Some(ReceiverType::Gcr) => {
                let prompt = "Address of the account that calls";
                asker.text(&mut self.email_claim, "--email-claim", prompt).await
            }
            _ => Ok(()),
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let r#type = self.r#type.ok_or_else(|| Error::usage("--type is missing"))?;
        let host = required(self.hostname, "--hostname")?;
        if host.contains('/') || host.contains(char::is_whitespace) {
            return Err(Error::usage(format!(
                "--hostname={host} is no host, such as flux.example.com"
            )));
        }
        let (email, audience) = (filled(self.email_claim), filled(self.audience_claim));
        let (useless, caller) = match r#type {
            ReceiverType::Gcr => {
                let email = required(email, "--email-claim")?;
                (false, Some(Caller { email, audience }))
            }
            _ => (email.is_some() || audience.is_some(), None),
        };
        let made = Made {
            webhook: Some(Options {
                token: self.token,
                host,
                caller,
            }),
            ..given.secret(None, Vec::new())?
        };
        Ok(made.warn_if(
            useless,
            "--email-claim and --audience-claim are ignored: they are for --type=gcr",
        ))
    }
}
