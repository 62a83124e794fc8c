//! `trigger receiver`: calls a webhook as the caller does that its type is made for.

mod call;
mod token;

use std::time::Duration;

use reqwest::{Client, StatusCode, Url};
use url::Host;

use crate::api;
use crate::api::notification::{ReceiverType, webhook_path};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::http::{self, Failure};
use crate::secret::Secret;
use call::Call;

/// The variable that holds an OIDC token.
pub const OIDC_TOKEN: &str = "FLUX_TRIGGER_RECEIVER_OIDC_TOKEN";

const USER_AGENT: &str = concat!("flux-rs/", env!("CARGO_PKG_VERSION"));
/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(15);
/// How much of an answer is told.
const MOST_TOLD: usize = 300;

/// What to call, and how.
#[derive(Debug)]
pub struct TriggerOptions {
    /// The name of the Receiver.
    pub name: String,
    /// Its type.
    pub kind: ReceiverType,
    /// Where the cluster takes webhooks.
    pub url: Url,
    /// What vouches for the call.
    pub login: Login,
    /// What is sent.
    pub payload: String,
    /// The event that is reported, in place of the type's usual one.
    pub event: Option<String>,
    /// How often to try again.
    pub retries: u32,
    /// How long to wait before that.
    pub retry_delay: Duration,
}

/// What vouches for a call.
#[derive(Debug)]
pub enum Login {
    /// The token of the Receiver's Secret.
    Token(Secret),
    /// An OIDC token.
    Oidc(Secret),
    /// An OIDC token that the CI system gives for an audience.
    FromCi {
        /// The audience, or the usual one.
        audience: Option<String>,
    },
    /// The OIDC token of the environment.
    FromEnvironment,
    /// The token of the Receiver's Secret, and an OIDC token, which may be the one of the environment.
    Both {
        /// The token of the Secret.
        token: Secret,
        /// The OIDC token.
        oidc: Option<Secret>,
    },
}

/// Calls the webhook until it answers.
pub async fn run(ctx: &Ctx, options: &TriggerOptions) -> Result<()> {
    let client = http::client(None)
        .map_err(|error| Error::failed("cannot make a client").caused_by(error))?
        .user_agent(USER_AGENT)
        .connect_timeout(CONNECT.min(ctx.timeout))
        .build()
        .map_err(|error| Error::failed("cannot make a client").caused_by(error.without_url()))?;
    let (token, oidc) = ctx.in_time(token::find(ctx, &client, &options.login)).await?;
    let call = Call::new(
        options.kind,
        &options.payload,
        options.event.as_deref(),
        token.as_ref(),
        oidc.as_ref(),
    )?;
    let token = token.as_ref().map_or("", Secret::expose);
    let path = webhook_path(token, &options.name, &ctx.namespace);
    let mut url = options.url.clone();
    url.set_path(&(url.path().trim_end_matches('/').to_owned() + &path));
    if url.scheme() == "http" && !is_loopback(&url) {
        ctx.events
            .warn("http:// is not encrypted: whoever is on the way may make the same call");
    }
    let send = retried(ctx, options, || sent(&client, &url, &call));
    let what = format!("trigger Receiver {}/{}", ctx.namespace, options.name);
    ctx.events.mutate(what, ctx.in_time(send)).await
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// What came of a call.
enum Outcome {
    Done,
    /// It failed for a reason that may pass.
    Later(Error),
    Failed(Error),
}

/// Calls until it is done, or failed as often as it may.
async fn retried<F: Future<Output = Outcome>>(
    ctx: &Ctx,
    options: &TriggerOptions,
    mut call: impl FnMut() -> F,
) -> Result<()> {
    let mut attempt = 0;
    loop {
        let error = match call().await {
            Outcome::Done => return Ok(()),
            Outcome::Failed(error) => return Err(error),
            Outcome::Later(error) if attempt == options.retries => return Err(error),
            Outcome::Later(error) => error,
        };
        attempt += 1;
        ctx.events.wait(format!(
            "{}: trying again in {} ({attempt}/{})",
            error.chain(),
            api::Duration::from(options.retry_delay),
            options.retries
        ));
        tokio::time::sleep(options.retry_delay).await;
    }
}

async fn sent(client: &Client, url: &Url, call: &Call) -> Outcome {
    let host = url.origin().ascii_serialization();
    let mut request = client.post(url.clone()).body(call.body.clone());
    for (name, value) in &call.headers {
        request = request.header(*name, value);
    }
    let answer = match request.send().await {
        Ok(answer) => answer,
        Err(error) => return unanswered(&host, error),
    };
    let status = answer.status();
    if status.is_success() {
        return Outcome::Done;
    }
    if let Some(place) = answer
        .headers()
        .get(reqwest::header::LOCATION)
        .filter(|_| status.is_redirection())
    {
        // What vouches for the call is not taken elsewhere.
        let place = Url::parse(&String::from_utf8_lossy(place.as_bytes())).ok();
        let place = place.map_or_else(
            || "elsewhere".to_owned(),
            |url| format!("to {}", url.origin().ascii_serialization()),
        );
        return Outcome::Failed(
            Error::failed(format!("{host} sends the call {place}")).hint("name that place with --url"),
        );
    }
    let said = answer.text().await.unwrap_or_default();
    let said: String = said
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(MOST_TOLD)
        .collect();
    let message = match said.is_empty() {
        true => format!("{host} answers {status}"),
        false => format!("{host} answers {status}: {said}"),
    };
    refused(status, message)
}

/// Says what an answer means that is no success.
fn refused(status: StatusCode, message: String) -> Outcome {
    match status {
        StatusCode::NOT_FOUND => Outcome::Later(Error::not_found(message).hint(
            "the webhook is made of the name, the namespace and the token: check all three, and that the Receiver is ready",
        )),
        StatusCode::SERVICE_UNAVAILABLE => Outcome::Later(
            Error::not_ready(message).hint("the Receiver is suspended or not ready: see flux-rs get receivers"),
        ),
        StatusCode::REQUEST_TIMEOUT
        | StatusCode::TOO_MANY_REQUESTS
        | StatusCode::INTERNAL_SERVER_ERROR
        | StatusCode::BAD_GATEWAY
        | StatusCode::GATEWAY_TIMEOUT => {
            Outcome::Later(Error::failed(message).hint("see flux-rs logs --kind=Receiver --level=error"))
        }
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Outcome::Failed(Error::new(ErrorKind::Forbidden, message)),
        StatusCode::BAD_REQUEST => Outcome::Failed(Error::failed(message).hint(
            "the Receiver does not accept the call: check --type, the token, the payload and the event; see flux-rs \
             logs --kind=Receiver --level=error",
        )),
        _ => Outcome::Failed(Error::failed(message)),
    }
}

fn unanswered(host: &str, error: reqwest::Error) -> Outcome {
    let message = format!("cannot call {host}");
    match Failure::of(error) {
        Failure::Tls(error) => Outcome::Failed(
            Error::failed(message)
                .caused_by(error)
                .hint("the system has to trust the certificate of the webhook's host"),
        ),
        Failure::Timeout { .. } => Outcome::Later(Error::not_ready(format!("{host} does not answer"))),
        Failure::Unreachable(error) => Outcome::Later(Error::failed(message).caused_by(error)),
        Failure::Broken(error) => Outcome::Later(Error::failed(message).caused_by(error)),
    }
}
