//! Git's smart protocol over HTTP: the references by GET, then one POST.

use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use url::Url;

use super::{Service, within};
use crate::git::words::tidy;
use crate::git::{Auth, Error, Remote, Result};
use crate::http::{self, Failure};

/// Forges tell Git clients from browsers by the beginning of this.
const USER_AGENT: &str = concat!("git/2.0 (flux-rs ", env!("CARGO_PKG_VERSION"), ")");
const MOST_REDIRECTS: usize = 5;
/// The slowest line on which an upload is still given its time, in bytes a second.
const SLOWEST_UPLOAD: u64 = 8 * 1024;

pub(crate) struct Connection {
    client: Client,
    remote: Remote,
    service: Service,
    /// The repository, after redirects.
    base: Url,
    response: Response,
}

impl Connection {
    pub async fn open(remote: &Remote, service: Service) -> Result<Self> {
        if let Auth::Key(_) | Auth::Agent { .. } | Auth::Identities(_) = remote.auth {
            let scheme = remote.url.scheme().as_str();
            return Err(Error::AuthMismatch {
                auth: remote.auth.kind(),
                scheme,
            });
        }
        let client = client(remote)?;
        let name = service.name();
        let mut url = remote.url.as_url().clone();
        let path = format!("{}/info/refs", url.path().trim_end_matches('/'));
        url.set_path(&path);
        url.set_query(Some(&format!("service={name}")));
        for _ in 0..=MOST_REDIRECTS {
            let request = client.get(url.clone()).header(ACCEPT, "*/*");
            let response = answer(remote, request, remote.timeouts.idle).await?;
            if let Some(target) = redirect(remote, &url, &response)? {
                url = target;
                continue;
            }
            let response = accepted(remote, response).await?;
            expect_type(remote, &response, &format!("application/x-{name}-advertisement"))?;
            let Some(path) = url.path().strip_suffix("/info/refs").map(str::to_owned) else {
                return Err(protocol(
                    remote,
                    "it redirects to something that is no repository",
                ));
            };
            url.set_query(None);
            url.set_path(&path);
            return Ok(Connection {
                client,
                remote: remote.clone(),
                service,
                base: url,
                response,
            });
        }
        Err(protocol(remote, "it redirects without end"))
    }

    pub async fn send(&mut self, request: Vec<u8>) -> Result<()> {
        let name = self.service.name();
        let mut url = self.base.clone();
        url.set_path(&format!("{}/{name}", self.base.path()));
        let upload = Duration::from_secs(request.len() as u64 / SLOWEST_UPLOAD);
        let post = self
            .client
            .post(url.clone())
            .header(CONTENT_TYPE, format!("application/x-{name}-request"))
            .header(ACCEPT, format!("application/x-{name}-result"))
            .body(request);
        // A response read to its end frees its connection for the next request.
        let rest = async { while let Ok(Some(_)) = self.response.chunk().await {} };
        let _ = tokio::time::timeout(self.remote.timeouts.idle, rest).await;
        let response = answer(&self.remote, post, self.remote.timeouts.idle + upload).await?;
        if redirect(&self.remote, &url, &response)?.is_some() {
            return Err(protocol(
                &self.remote,
                "it redirects a request that cannot be repeated",
            ));
        }
        let response = accepted(&self.remote, response).await?;
        expect_type(&self.remote, &response, &format!("application/x-{name}-result"))?;
        self.response = response;
        Ok(())
    }

    pub async fn fill(&mut self, buffer: &mut Vec<u8>) -> Result<bool> {
        let host = self.remote.host();
        let chunk = within(
            self.remote.timeouts.idle,
            &host,
            "receiving data",
            self.response.chunk(),
        )
        .await?;
        let chunk = chunk.map_err(|error| failure(&self.remote, error))?;
        if let Some(chunk) = &chunk {
            buffer.extend_from_slice(chunk);
        }
        Ok(chunk.is_some())
    }
}

/// Builds a client that accepts the remote's authorities.
fn client(remote: &Remote) -> Result<Client> {
    let builder = http::client(remote.ca.as_deref()).map_err(|_| Error::BadCa)?;
    let builder = builder
        .user_agent(USER_AGENT)
        .connect_timeout(remote.timeouts.connect);
    builder.build().map_err(|error| failure(remote, error))
}

async fn answer(remote: &Remote, request: RequestBuilder, patience: Duration) -> Result<Response> {
    let request = match (&remote.auth, remote.url.user(), remote.url.password()) {
        (Auth::Basic { user, password }, ..) => request.basic_auth(user, Some(password.expose())),
        (Auth::Bearer(token), ..) => request.bearer_auth(token.expose()),
        (_, Some(user), password) => request.basic_auth(user, password.map(|password| password.expose())),
        _ => request,
    };
    let host = remote.host();
    let patience = patience + remote.timeouts.connect;
    let response = within(patience, &host, "waiting for its answer", request.send()).await?;
    response.map_err(|error| failure(remote, error))
}

/// Returns where a redirect leads, as long as credentials may follow.
fn redirect(remote: &Remote, from: &Url, response: &Response) -> Result<Option<Url>> {
    const MOVED: [StatusCode; 5] = [
        StatusCode::MOVED_PERMANENTLY,
        StatusCode::FOUND,
        StatusCode::SEE_OTHER,
        StatusCode::TEMPORARY_REDIRECT,
        StatusCode::PERMANENT_REDIRECT,
    ];
    if !MOVED.contains(&response.status()) {
        return Ok(None);
    }
    let location = response
        .headers()
        .get(LOCATION)
        .and_then(|location| location.to_str().ok());
    let Some(mut to) = location.and_then(|location| from.join(location).ok()) else {
        return Err(protocol(remote, "it redirects nowhere"));
    };
    let upgrade = from.scheme() == "http" && to.scheme() == "https" && from.host() == to.host();
    if from.origin() != to.origin() && !upgrade {
        // Neither user nor query belongs into a message.
        let _ = to.set_username("").and_then(|()| to.set_password(None));
        to.set_query(None);
        return Err(Error::ForeignRedirect {
            from: remote.url.to_string(),
            to: to.to_string(),
        });
    }
    Ok(Some(to))
}

/// Turns a refusal by status into its error, with the server's own words.
async fn accepted(remote: &Remote, mut response: Response) -> Result<Response> {
    const LONGEST: usize = 8 * 1024;
    let status = response.status();
    if status.is_success() {
        return Ok(response);
    }
    let plain = content_type(&response).is_some_and(|kind| kind.starts_with("text/plain"));
    let mut words = Vec::new();
    let read = async {
        while let Ok(Some(chunk)) = response.chunk().await {
            words.extend_from_slice(&chunk);
            if words.len() > LONGEST {
                break;
            }
        }
    };
    // The status says enough when the words do not come.
    let _ = tokio::time::timeout(Duration::from_secs(5), read).await;
    let words = if plain {
        tidy(&remote.redact(&String::from_utf8_lossy(&words)))
    } else {
        String::new()
    };
    let url = remote.url.to_string();
    Err(match status {
        StatusCode::UNAUTHORIZED => {
            let without = matches!(remote.auth, Auth::None) && remote.url.user().is_none();
            let tried = if without {
                vec![]
            } else {
                vec![remote.auth.kind().to_owned()]
            };
            Error::AuthenticationFailed {
                host: remote.host(),
                tried,
                message: words,
            }
        }
        StatusCode::FORBIDDEN => Error::AccessDenied { url, message: words },
        StatusCode::NOT_FOUND | StatusCode::GONE => Error::RepositoryNotFound { url, message: words },
        _ => {
            let message = if words.is_empty() {
                format!("HTTP {status}")
            } else {
                format!("HTTP {status}: {words}")
            };
            Error::Server {
                host: remote.host(),
                message,
            }
        }
    })
}

fn expect_type(remote: &Remote, response: &Response, expected: &str) -> Result<()> {
    match content_type(response) {
        Some(kind) if kind == expected => Ok(()),
        Some(kind) => Err(protocol(remote, &format!("it sends {kind}, perhaps a web page"))),
        None => Err(protocol(remote, "it does not say what it sends")),
    }
}

fn content_type(response: &Response) -> Option<&str> {
    let kind = response.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    Some(kind.split(';').next().unwrap_or(kind).trim())
}

fn protocol(remote: &Remote, reason: &str) -> Error {
    Error::Protocol {
        host: remote.host(),
        reason: reason.to_owned(),
    }
}

/// Says what a failure of the client means for this remote.
fn failure(remote: &Remote, error: reqwest::Error) -> Error {
    let host = remote.host();
    match http::Failure::of(error) {
        Failure::Tls(source) => Error::Tls { host, source },
        Failure::Unreachable(source) => Error::Unreachable { host, source },
        Failure::Timeout { connecting: true } => Error::Timeout {
            host,
            during: "connecting",
            after: remote.timeouts.connect,
        },
        Failure::Timeout { connecting: false } => Error::Timeout {
            host,
            during: "waiting for its answer",
            after: remote.timeouts.idle,
        },
        Failure::Broken(error) => Error::Connection {
            host,
            source: error.into(),
        },
    }
}
