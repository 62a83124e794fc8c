//! The token of a webhook, and the address that follows from it.

use kube::ResourceExt;
use ring::rand::{SecureRandom, SystemRandom};

use super::there;
use crate::api::notification::webhook_path;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::Object;
use crate::secret::Secret;

/// Where the secret says where the webhook is.
const WEBHOOK: &str = "notification.toolkit.fluxcd.io/webhook";

/// The webhook, and who calls it.
#[derive(Debug)]
pub struct Options {
    /// The token; without one it is the one that is there, or a new one.
    pub token: Option<Secret>,
    /// The host of the webhook.
    pub host: String,
    /// The account that calls, where callers prove who they are.
    pub caller: Option<Caller>,
}

/// An account that calls.
#[derive(Debug)]
pub struct Caller {
    /// Its address.
    pub email: String,
    /// Whom its tokens are for; without one, the webhook.
    pub audience: Option<String>,
}

/// Gives the secret its token and the address of the webhook, tells and returns the address; looks for the token that is there
/// only if the secret is to be applied, and unless it is to be overwritten.
pub(super) async fn settle(
    ctx: &Ctx,
    options: &Options,
    secret: &mut Object,
    applied: bool,
    overwrite: bool,
) -> Result<String> {
    let name = secret.name_any();
    let token = match &options.token {
        Some(token) => token.clone(),
        None if applied && !overwrite => match there::held(ctx, &name).await?.texts.remove("token") {
            Some(token) if !token.is_empty() => {
                ctx.events.done(format!(
                    "the token of the secret {name} stays: --overwrite makes a new one, with another webhook URL"
                ));
                token
            }
            _ => new_token()?,
        },
        None => new_token()?,
    };
    let path = webhook_path(token.expose(), &name, &secret.namespace().unwrap_or_default());
    let url = format!("https://{}{path}", options.host);
    let texts = &mut secret.data["stringData"];
    texts["token"] = token.expose().into();
    if let Some(Caller { email, audience }) = &options.caller {
        texts["email"] = email.as_str().into();
        texts["audience"] = audience.as_ref().unwrap_or(&url).as_str().into();
    }
    secret.annotations_mut().insert(WEBHOOK.to_owned(), url.clone());
    ctx.events.generate(format!("webhook URL: {url}"));
    Ok(url)
}

fn new_token() -> Result<Secret> {
    let mut bytes = [0; 32];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|_| Error::failed("the system gives no random bytes for a token"))?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(hex.into())
}
