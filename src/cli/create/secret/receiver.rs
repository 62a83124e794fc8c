//! `create secret receiver`.

use std::path::PathBuf;

use clap::Args;

use super::super::ask::Asker;
use super::super::receiver::TYPES;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use super::read;
use crate::api::notification::{ReceiverType, webhook_path};
use crate::cli::secrets::Stdin;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// Where the secret says where the webhook is.
const WEBHOOK: &str = "notification.toolkit.fluxcd.io/webhook";

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
    /// The token that callers prove to know; --token-file keeps it out of the process list [default: a new one]
    #[arg(long, value_name = "TEXT")]
    pub token: Option<Secret>,
    /// The file that holds the token; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "token")]
    pub token_file: Option<PathBuf>,
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
        let (token, file) = (self.token.take(), self.token_file.take());
        self.token = match read(asker.ctx, &mut Stdin::default(), "--token", token, file)? {
            None => Some(new_token()?),
            token => token,
        };
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
        let token = self.token.ok_or_else(|| Error::usage("--token is missing"))?;
        let namespace = given.metadata.namespace.as_deref().unwrap_or_default();
        let url = format!(
            "https://{host}{}",
            webhook_path(token.expose(), given.name(), namespace)
        );
        let (email, audience) = (filled(self.email_claim), filled(self.audience_claim));
        let mut texts = vec![("token", token)];
        let mut useless = false;
        if let ReceiverType::Gcr = r#type {
            texts.push(("email", required(email, "--email-claim")?.into()));
            texts.push(("audience", audience.unwrap_or_else(|| url.clone()).into()));
        } else {
            useless = email.is_some() || audience.is_some();
        }
        let mut made = given.secret(None, texts)?;
        let annotations = made.objects[0].metadata.annotations.get_or_insert_default();
        annotations.insert(WEBHOOK.to_owned(), url.clone());
        made.notes.push(format!("webhook URL: {url}"));
        Ok(made.warn_if(
            useless,
            "--email-claim and --audience-claim are ignored: they are for --type=gcr",
        ))
    }
}

fn new_token() -> Result<Secret> {
    let mut bytes = [0; 32];
    ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), &mut bytes)
        .map_err(|_| Error::failed("the system gives no random bytes for a token"))?;
    Ok(hex(&bytes).into())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
