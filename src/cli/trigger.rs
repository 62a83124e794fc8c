//! `trigger`: its command line.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::create::parse;
use super::secrets::{SecretArg, Stdin};
use super::values;
use crate::api::notification::ReceiverType;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::ops::trigger::{Login, OIDC_TOKEN, TriggerOptions};
use crate::secret::Secret;

/// The types of Receivers, those that are meant to be called by anything first.
const TYPES: &[&str] = &[
    "generic",
    "generic-hmac",
    "generic-oidc",
    "github",
    "gitlab",
    "bitbucket",
    "harbor",
    "dockerhub",
    "quay",
    "gcr",
    "nexus",
    "acr",
    "cdevents",
];

/// Calls what waits for calls.
#[derive(Debug, Args)]
pub struct TriggerArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub command: TriggerCommand,
}

/// What can be called.
#[derive(Debug, Subcommand)]
pub enum TriggerCommand {
    /// Call the webhook of a Receiver, which reconciles what the Receiver names
    Receiver(ReceiverArgs),
}

/// The arguments of `trigger receiver`.
#[derive(Debug, Args)]
#[command(
    after_help = "The call is made as the caller of the type makes it, and signed with the token of the Receiver's \
                  Secret. It takes no access to the cluster.\n\nfor example:\n  flux-rs trigger receiver app \
                  --type=generic-hmac --token-file=token --url=https://flux.example.com\n  flux-rs trigger receiver app \
                  --type=generic-oidc --oidc-provider=github --url=https://flux.example.com"
)]
pub struct ReceiverArgs {
    /// The name of the Receiver
    #[arg(value_parser = values::object_name)]
    pub name: String,
    /// Where the cluster takes webhooks, as https://flux.example.com; a path may follow
    #[arg(long)]
    pub url: Option<String>,
    /// The type of the Receiver
    #[arg(long, default_value = "generic", value_parser = parse::one_of::<ReceiverType>(TYPES))]
    pub r#type: ReceiverType,
    /// The token of the Receiver's Secret; --token-file keeps it out of the process list
    #[arg(long, value_name = "TEXT")]
    pub token: Option<Secret>,
    /// The file that holds the token; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "token")]
    pub token_file: Option<PathBuf>,
    /// What is sent, as JSON
    #[arg(long, value_name = "JSON", default_value = "{}")]
    pub payload: String,
    /// The file that holds what is sent; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "payload")]
    pub payload_file: Option<PathBuf>,
    /// The event that is reported [default: push of github, "Push Hook" of gitlab, repo:refs_changed of bitbucket, and
    /// the type of the payload of cdevents]
    #[arg(long, value_parser = values::header)]
    pub event: Option<String>,
    /// The CI system to get an OIDC token from, for generic-oidc
    #[arg(long, value_enum)]
    pub oidc_provider: Option<OidcProvider>,
    /// Whom that OIDC token is for [default: notification-controller]
    #[arg(long, value_name = "AUDIENCE")]
    pub oidc_audience: Option<String>,
    /// An OIDC token, for generic-oidc and gcr; $FLUX_TRIGGER_RECEIVER_OIDC_TOKEN keeps it out of the process list
    #[arg(long, value_name = "TOKEN")]
    pub oidc_token: Option<Secret>,
    /// How often to try again while the webhook does not answer, is not there, or is busy
    #[arg(long, default_value_t = 10)]
    pub retries: u32,
    /// How long to wait before that
    #[arg(long, value_name = "DURATION", default_value = "10s", value_parser = values::duration)]
    pub retry_delay: std::time::Duration,
}

/// CI systems that give OIDC tokens to their jobs when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OidcProvider {
    /// GitHub Actions
    Github,
    /// Forgejo Actions
    Forgejo,
}

impl ReceiverArgs {
    /// Reads the secrets, and makes the options.
    pub fn into_options(self, ctx: &Ctx) -> Result<TriggerOptions> {
        let url = self.url.filter(|url| !url.is_empty());
        let url = url.ok_or_else(|| Error::usage("--url is missing: where the cluster takes webhooks"))?;
        let url = url::Url::parse(&url).ok().filter(|url| {
            matches!(url.scheme(), "http" | "https")
                && url.has_host()
                && url.query().is_none()
                && url.fragment().is_none()
        });
        let url = url.ok_or_else(|| {
            Error::usage("--url is no address of a webhook").hint("as in https://flux.example.com")
        })?;
        let mut stdin = Stdin::default();
        let token = SecretArg {
            flag: "--token",
            instead: "--token-file FILE",
            text: self.token,
            file: self.token_file,
        };
        let token = token.read(ctx, &mut stdin)?;
        let oidc = SecretArg {
            flag: "--oidc-token",
            instead: OIDC_TOKEN,
            text: self.oidc_token,
            file: None,
        };
        let oidc_token = oidc.read(ctx, &mut stdin)?;
        let audience = self.oidc_audience.filter(|audience| !audience.is_empty());
        let login = login(
            self.r#type,
            token,
            oidc_token,
            self.oidc_provider.is_some(),
            audience,
        )?;
        let payload = match self.payload_file {
            Some(file) => read_payload(&file, &mut stdin)?,
            None => self.payload,
        };
        Ok(TriggerOptions {
            name: self.name,
            kind: self.r#type,
            url,
            login,
            payload,
            event: self.event.filter(|event| !event.is_empty()),
            retries: self.retries,
            retry_delay: self.retry_delay,
        })
    }
}

/// Says how a call is vouched for.
fn login(
    kind: ReceiverType,
    token: Option<Secret>,
    oidc_token: Option<Secret>,
    fetched: bool,
    audience: Option<String>,
) -> Result<Login> {
    let takes_oidc = matches!(kind, ReceiverType::GenericOidc | ReceiverType::Gcr);
    if !takes_oidc && (oidc_token.is_some() || fetched || audience.is_some()) {
        return Err(Error::usage(
            "--oidc-provider, --oidc-token and --oidc-audience are for --type=generic-oidc",
        ));
    }
    if fetched && oidc_token.is_some() {
        return Err(Error::usage("pass --oidc-provider or --oidc-token, not both"));
    }
    if audience.is_some() && !fetched {
        return Err(Error::usage("--oidc-audience goes with --oidc-provider"));
    }
    match (kind, token) {
        (ReceiverType::GenericOidc, Some(_)) => Err(Error::usage(
            "--token is not for --type=generic-oidc: such a Receiver has no Secret",
        )),
        (ReceiverType::GenericOidc, None) => Ok(match (oidc_token, fetched) {
            (Some(token), _) => Login::Oidc(token),
            (None, true) => Login::FromCi { audience },
            (None, false) => Login::FromEnvironment,
        }),
        (_, None) => {
            Err(Error::usage("the token of the Receiver is missing").hint("pass --token-file or --token"))
        }
        (ReceiverType::Gcr, Some(_)) if fetched => Err(Error::usage(
            "--oidc-provider is not for --type=gcr: only Google's own tokens are accepted",
        )),
        (ReceiverType::Gcr, Some(token)) => Ok(Login::Both {
            token,
            oidc: oidc_token,
        }),
        (_, Some(token)) => Ok(Login::Token(token)),
    }
}

fn read_payload(file: &Path, stdin: &mut Stdin) -> Result<String> {
    let failed =
        |error| Error::usage(format!("cannot read {} of --payload-file", file.display())).caused_by(error);
    if file.as_os_str() != "-" {
        return std::fs::read_to_string(file).map_err(failed);
    }
    stdin.take("--payload-file")?;
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_takes_what_its_receivers_check() {
        let secret = || Some(Secret::new("planted"));
        let kind = |kind, token, oidc, fetched, audience: bool| {
            login(kind, token, oidc, fetched, audience.then(|| "me".to_owned()))
        };
        use ReceiverType::{Gcr, Generic, GenericHmac, GenericOidc};
        assert!(matches!(
            kind(Generic, secret(), None, false, false),
            Ok(Login::Token(_))
        ));
        assert!(matches!(
            kind(GenericOidc, None, secret(), false, false),
            Ok(Login::Oidc(_))
        ));
        assert!(matches!(
            kind(GenericOidc, None, None, true, true),
            Ok(Login::FromCi { audience: Some(_) })
        ));
        assert!(matches!(
            kind(GenericOidc, None, None, false, false),
            Ok(Login::FromEnvironment)
        ));
        assert!(matches!(
            kind(Gcr, secret(), secret(), false, false),
            Ok(Login::Both { oidc: Some(_), .. })
        ));
        for wrong in [
            kind(Generic, None, None, false, false),
            kind(Generic, secret(), secret(), false, false),
            kind(GenericHmac, secret(), None, true, false),
            kind(GenericHmac, secret(), None, false, true),
            kind(GenericOidc, secret(), None, false, false),
            kind(GenericOidc, None, secret(), true, false),
            kind(GenericOidc, None, secret(), false, true),
            kind(Gcr, None, secret(), false, false),
            kind(Gcr, secret(), None, true, false),
        ] {
            assert_eq!(wrong.expect_err("a usage error").kind().exit_code(), 2);
        }
    }
}
