//! The tokens that vouch for a call, wherever they come from.

use reqwest::{Client, Url};
use serde::Deserialize;

use super::{Login, OIDC_TOKEN};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::http::Failure;
use crate::secret::Secret;

/// Whom an OIDC token is for unless told otherwise.
const AUDIENCE: &str = "notification-controller";
/// The variables by which GitHub and Forgejo tell a job where to get OIDC tokens, and as whom.
const REQUEST_URL: &str = "ACTIONS_ID_TOKEN_REQUEST_URL";
const REQUEST_TOKEN: &str = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";

/// Returns the token of the Receiver's Secret, and the OIDC token.
pub(super) async fn find(
    ctx: &Ctx,
    client: &Client,
    login: &Login,
) -> Result<(Option<Secret>, Option<Secret>)> {
    match login {
        Login::Token(token) => Ok((Some(token.clone()), None)),
        Login::Oidc(token) => Ok((None, Some(token.clone()))),
        Login::FromEnvironment => Ok((None, Some(of_environment(ctx)?))),
        Login::FromCi { audience } => {
            let audience = audience.as_deref().unwrap_or(AUDIENCE);
            Ok((None, Some(of_ci(ctx, client, audience).await?)))
        }
        Login::Both { token, oidc } => {
            let oidc = match oidc {
                Some(oidc) => oidc.clone(),
                None => of_environment(ctx)?,
            };
            Ok((Some(token.clone()), Some(oidc)))
        }
    }
}

fn variable(ctx: &Ctx, name: &str) -> Option<Secret> {
    let text = ctx.env.variable(name)?;
    let text = text.trim();
    (!text.is_empty()).then(|| Secret::new(text))
}

fn of_environment(ctx: &Ctx) -> Result<Secret> {
    variable(ctx, OIDC_TOKEN).ok_or_else(|| {
        Error::usage("there is no OIDC token").hint(format!("pass --oidc-provider, or set {OIDC_TOKEN}"))
    })
}

/// Asks the CI system for a token.
async fn of_ci(ctx: &Ctx, client: &Client, audience: &str) -> Result<Secret> {
    #[derive(Deserialize)]
    struct Answer {
        #[serde(default)]
        value: String,
    }
    let (Some(url), Some(token)) = (variable(ctx, REQUEST_URL), variable(ctx, REQUEST_TOKEN)) else {
        return Err(
            Error::usage(format!("{REQUEST_URL} and {REQUEST_TOKEN} are not set"))
                .hint("run it in a job that has the permission id-token: write"),
        );
    };
    let url = Url::parse(url.expose())
        .map_err(|error| Error::usage(format!("{REQUEST_URL} is no URL")).caused_by(error))?;
    let mut asked = url.clone();
    let others = url.query_pairs().filter(|(name, _)| name != "audience");
    asked
        .query_pairs_mut()
        .clear()
        .extend_pairs(others)
        .append_pair("audience", audience);
    let host = url.origin().ascii_serialization();
    let failed = || Error::failed(format!("cannot get an OIDC token from {host}"));
    let request = client.get(asked).bearer_auth(token.expose());
    let answer = request.send().await.map_err(|error| match Failure::of(error) {
        Failure::Tls(error) => failed().caused_by(error),
        Failure::Timeout { .. } => Error::not_ready(format!("{host} does not answer")),
        Failure::Unreachable(error) => failed().caused_by(error),
        Failure::Broken(error) => failed().caused_by(error),
    })?;
    let status = answer.status();
    if !status.is_success() {
        return Err(Error::new(
            ErrorKind::Forbidden,
            format!("{host} gives no OIDC token: it answers {status}"),
        )
        .hint("the job needs the permission id-token: write"));
    }
    let answer: Answer = answer
        .json()
        .await
        .map_err(|error| failed().caused_by(error.without_url()))?;
    match answer.value.is_empty() {
        true => Err(failed().caused_by("there is none in its answer")),
        false => Ok(answer.value.into()),
    }
}
