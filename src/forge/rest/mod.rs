//! REST as all dialects speak it: one client, its retries, redirects, pages, and the reading of refusals.

mod credentials;
mod refusal;
mod request;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, LINK, LOCATION};
use reqwest::{Client, Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

pub(super) use self::credentials::{Credentials, Fixed};
pub(super) use self::refusal::Refusal;
#[cfg(test)]
pub(super) use self::refusal::tests;
use self::request::next_link;
pub(super) use self::request::{Answer, Request, list, segment};
use super::{Error, Result};
use crate::http::{self, Failure};
use crate::output::event::Events;

const USER_AGENT: &str = concat!("flux-rs/", env!("CARGO_PKG_VERSION"));
const MOST_REDIRECTS: usize = 5;
const MOST_ATTEMPTS: u32 = 5;
const MOST_PAGES: usize = 1000;
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// A pause that is told, lest it look like a hang; only a forge asks for one.
const LONG_PAUSE: Duration = Duration::from_secs(3);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);
/// For one request, however much time there is for all.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(60);
/// No answer a forge gives is nearly as large.
const LARGEST: usize = 16 << 20;
/// For all pages of a list.
const LARGEST_LIST: usize = 64 << 20;

/// A call that changes something, as a rehearsal names it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Call {
    /// The method.
    pub method: String,
    /// The URL.
    pub url: String,
}

/// What the dialects have in common to set up a client with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Certificate authorities in PEM, trusted besides the system's.
    pub ca: Option<Vec<u8>>,
    /// When everything has to be done.
    pub deadline: Deadline,
    /// Whether writes are noted instead of sent.
    pub rehearse: bool,
    /// Takes what is waited for.
    pub events: Events,
}

/// When everything has to be done; copies are put off together, as after a question that took its time.
#[derive(Clone, Debug)]
pub struct Deadline(Arc<Mutex<Instant>>);

impl Deadline {
    /// Leaves so much time from now on.
    pub fn after(left: Duration) -> Self {
        Deadline(Arc::new(Mutex::new(Instant::now() + left)))
    }

    /// Leaves so much time from now on, whatever was left before.
    pub fn renew(&self, left: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now() + left;
    }

    fn left(&self) -> Duration {
        let end = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        end.saturating_duration_since(Instant::now())
    }
}

/// What one dialect has of its own.
pub(super) struct Dialect {
    /// The forge's name.
    pub name: &'static str,
    /// The headers of every request.
    pub headers: &'static [(&'static str, &'static str)],
    /// Reads a refusal that means more than its status says.
    pub read: fn(&Refusal<'_>) -> Option<Error>,
}

/// The client of one forge.
pub(super) struct Rest {
    dialect: &'static Dialect,
    client: Client,
    base: Url,
    credentials: Arc<dyn Credentials>,
    token_known: AtomicBool,
    scopes: OnceLock<Vec<String>>,
    deadline: Deadline,
    events: Events,
    rehearsed: Option<Mutex<Vec<Call>>>,
}

impl Rest {
    /// Makes the client of the API at `base`, which ends with a slash.
    pub fn new(
        dialect: &'static Dialect,
        base: Url,
        credentials: Arc<dyn Credentials>,
        settings: &Settings,
    ) -> Result<Rest> {
        let client = http::client(settings.ca.as_deref())?
            .user_agent(USER_AGENT)
            .connect_timeout(CONNECT_TIMEOUT)
            .build()
            .map_err(|error| Error::Connection {
                host: base.authority().to_owned(),
                source: error.without_url(),
            })?;
        Ok(Rest {
            dialect,
            client,
            base,
            credentials,
            token_known: AtomicBool::new(false),
            scopes: OnceLock::new(),
            deadline: settings.deadline.clone(),
            events: settings.events.clone(),
            rehearsed: settings.rehearse.then(Mutex::default),
        })
    }

    /// Returns the writes that were not sent, if this is a rehearsal.
    pub fn rehearsed(&self) -> Option<Vec<Call>> {
        let calls = self.rehearsed.as_ref()?;
        Some(calls.lock().map(|calls| calls.clone()).unwrap_or_default())
    }

    /// Returns the scopes of the token, if an answer has told them; a token that has none of this kind has an empty
    /// list told of it, which says nothing.
    pub fn scopes(&self) -> Option<&[String]> {
        let scopes = self.scopes.get().map(Vec::as_slice);
        scopes.filter(|scopes| !scopes.is_empty())
    }

    /// Tells of something that deserves attention.
    pub fn warn(&self, message: String) {
        self.events.warn(message);
    }

    /// Returns what the forge has at a path.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        let answer = self.send(Request::new(Method::GET, path)).await?;
        self.read(&answer)
    }

    /// Returns what the forge has at a path, none if it is not there.
    pub async fn find<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>> {
        found(self.get(path).await)
    }

    /// Sends a body, and returns the answer's.
    pub async fn write<T: DeserializeOwned>(&self, method: Method, path: &str, body: Value) -> Result<T> {
        let answer = self.send(Request::new(method, path).json(body)).await?;
        self.read(&answer)
    }

    /// Sends a request whose answer says no more than that it is done.
    pub async fn done(&self, request: Request) -> Result<()> {
        self.send(request).await.map(drop)
    }

    /// Removes what is at a path; it is done if there is nothing.
    pub async fn delete(&self, path: &str) -> Result<()> {
        found(self.send(Request::new(Method::DELETE, path)).await).map(drop)
    }

    /// Returns all pages of a list whose answers link to the next one.
    pub async fn list<T: DeserializeOwned>(&self, path: &str) -> Result<Vec<T>> {
        self.pages(path, |answer, items: Vec<T>| {
            let next = answer.headers.get_all(LINK).iter().find_map(next_link);
            (items, next)
        })
        .await
    }

    /// Returns all pages of a list; `split` takes the items out of a page and says where the next one is.
    pub async fn pages<P: DeserializeOwned, T>(
        &self,
        path: &str,
        mut split: impl FnMut(&Answer, P) -> (Vec<T>, Option<String>),
    ) -> Result<Vec<T>> {
        let (mut all, mut path, mut size) = (Vec::new(), path.to_owned(), 0);
        for _ in 0..MOST_PAGES {
            let answer = self.send(Request::new(Method::GET, path)).await?;
            size += answer.body.len();
            if size > LARGEST_LIST {
                break;
            }
            let page = self.read(&answer)?;
            let (items, next) = split(&answer, page);
            all.extend(items);
            match next {
                Some(next) => path = next,
                None => return Ok(all),
            }
        }
        Err(self.bad_answer("its list has no end"))
    }

    /// Reads the body of an answer.
    pub fn read<T: DeserializeOwned>(&self, answer: &Answer) -> Result<T> {
        let body = answer.body.trim_ascii();
        serde_json::from_slice(body).map_err(|error| match body.first() {
            None => self.bad_answer("its answer is empty"),
            Some(_) => self.bad_answer(&self.fit(&format!("its JSON is not understood: {error}"))),
        })
    }

    /// Sends a request, again if need be and as long as there is time.
    pub async fn send(&self, request: Request) -> Result<Answer> {
        let url = self.url(&request.path)?;
        if let Some(calls) = self.rehearsed.as_ref().filter(|_| request.writes()) {
            let call = Call {
                method: request.method.to_string(),
                url: url.to_string(),
            };
            if let Ok(mut calls) = calls.lock() {
                calls.push(call);
            }
            return Err(Error::Rehearsed);
        }
        let mut attempt = 1;
        loop {
            let error = match self.follow(&request, url.clone()).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let Some(pause) = self.pause(&request, &error, attempt) else {
                return Err(error);
            };
            tracing::debug!("{} {}: {error}; again in {pause:?}", request.method, shown(&url));
            if pause >= LONG_PAUSE {
                let (host, seconds) = (self.host(), pause.as_secs());
                self.events.wait(format!(
                    "{host} takes no more requests for now: asking again in {seconds}s, as it wants it"
                ));
            }
            tokio::time::sleep(pause).await;
            attempt += 1;
        }
    }

    /// Says how long to wait before a request is sent again; none if it is not.
    fn pause(&self, request: &Request, error: &Error, attempt: u32) -> Option<Duration> {
        let backoff = FIRST_PAUSE * 2_u32.pow(attempt - 1);
        let repeatable = request.method != Method::POST;
        let pause = match error {
            Error::RateLimited { wait, .. } => wait.unwrap_or(backoff),
            // Nothing has arrived where nothing listens.
            Error::Unreachable { .. } => backoff.mul_f64(fastrand::f64()),
            Error::Upstream {
                status: 502..=504, ..
            }
            | Error::Connection { .. }
                if repeatable =>
            {
                backoff.mul_f64(fastrand::f64())
            }
            _ => return None,
        };
        let in_time = pause < self.deadline.left();
        (attempt < MOST_ATTEMPTS && in_time).then_some(pause)
    }

    /// Sends a request once, following redirects that stay on the host.
    async fn follow(&self, request: &Request, mut url: Url) -> Result<Answer> {
        for _ in 0..=MOST_REDIRECTS {
            let (status, headers, body) = self.once(request, &url).await?;
            tracing::debug!("{} {}: {status}", request.method, shown(&url));
            if let Some(scopes) = list(&headers, "x-oauth-scopes") {
                let _ = self.scopes.set(scopes);
            }
            let moved = status.is_redirection() && headers.contains_key(LOCATION);
            // Not every answer is read further, and a proxy's page must not count as done.
            if !moved && status.is_success() && body.trim_ascii_start().starts_with(b"<") {
                return Err(self.bad_answer("it sends a web page instead of JSON"));
            }
            if !moved && status.is_success() {
                self.token_known.store(true, Ordering::Relaxed);
                return Ok(Answer {
                    status,
                    headers,
                    body,
                });
            }
            if !moved {
                return Err(self.refusal(request, &url, status, &headers, &body));
            }
            let to = headers.get(LOCATION).and_then(|to| to.to_str().ok());
            let to = to.and_then(|to| url.join(to).ok());
            let Some(to) = to else {
                return Err(self.bad_answer("it redirects nowhere"));
            };
            if to.origin() != self.base.origin() {
                return Err(Error::ForeignRedirect {
                    host: self.host(),
                    to: to.host_str().unwrap_or_default().to_owned(),
                });
            }
            let keeps = matches!(
                status,
                StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT
            );
            if request.writes() && !keeps {
                return Err(Error::Moved {
                    host: self.host(),
                    call: self.call(request, &url),
                });
            }
            url = to;
        }
        Err(self.bad_answer("it redirects without end"))
    }

    async fn once(&self, request: &Request, url: &Url) -> Result<(StatusCode, HeaderMap, Vec<u8>)> {
        let mut sent = self.client.request(request.method.clone(), url.clone());
        for (name, value) in self.dialect.headers {
            // A header that is added twice is sent twice.
            if request.accept.is_none() || *name != ACCEPT {
                sent = sent.header(*name, *value);
            }
        }
        if let Some(accept) = &request.accept {
            sent = sent.header(ACCEPT, accept.clone());
        }
        if let Some(body) = &request.body {
            sent = sent
                .header(CONTENT_TYPE, "application/json")
                .body(body.to_string());
        }
        sent = sent.header(AUTHORIZATION, self.credentials.authorization().await?);
        let left = self.deadline.left();
        let exchange = async {
            let mut response = sent.timeout(left.min(REQUEST_TIMEOUT)).send().await?;
            let (status, headers) = (response.status(), response.headers().clone());
            let mut body = Vec::new();
            while let Some(chunk) = response.chunk().await? {
                body.extend_from_slice(&chunk);
                if body.len() > LARGEST {
                    return Ok(None);
                }
            }
            Ok(Some((status, headers, body)))
        };
        match exchange.await {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(self.bad_answer("its answer is too large")),
            Err(error) => Err(self.failure(error)),
        }
    }

    fn failure(&self, error: reqwest::Error) -> Error {
        let host = self.host();
        match Failure::of(error) {
            Failure::Tls(source) => Error::Tls { host, source },
            Failure::Unreachable(source) => Error::Unreachable { host, source },
            Failure::Timeout { .. } => Error::Timeout { host },
            Failure::Broken(source) => Error::Connection { host, source },
        }
    }

    /// Returns a path's URL, which must not leave the host.
    fn url(&self, path: &str) -> Result<Url> {
        let url = match path.split_once("://") {
            Some(("http" | "https", _)) => Url::parse(path),
            _ => self.base.join(path.trim_start_matches('/')),
        };
        let url = url.map_err(|_| self.bad_answer("it names a URL that is none"))?;
        match url.origin() == self.base.origin() {
            true => Ok(url),
            false => Err(Error::ForeignRedirect {
                host: self.host(),
                to: url.host_str().unwrap_or_default().to_owned(),
            }),
        }
    }

    /// Returns the forge's host, as messages show it.
    pub fn host(&self) -> String {
        let port = self.base.port().map(|port| format!(":{port}"));
        format!(
            "{}{}",
            self.base.host_str().unwrap_or_default(),
            port.unwrap_or_default()
        )
    }

    fn call(&self, request: &Request, url: &Url) -> String {
        format!("{} {}", request.method, url.path())
    }

    /// Fails if a token that was granted `granted` has none of the scopes `enough`, any of which would do.
    pub fn require_scope(&self, enough: &[&str], granted: Option<&[String]>) -> Result<()> {
        let suffices = |scope: &String| enough.contains(&scope.as_str());
        match granted {
            Some(granted) if !granted.iter().any(suffices) => Err(Error::MissingScope {
                host: self.host(),
                scope: enough.join(" or "),
            }),
            _ => Ok(()),
        }
    }

    /// Makes the error of an answer no forge of this kind gives.
    pub fn bad_answer(&self, reason: &str) -> Error {
        Error::BadAnswer {
            host: self.host(),
            forge: self.dialect.name,
            reason: reason.to_owned(),
        }
    }
}

/// Turns the failure to find something into none.
pub(super) fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns a URL without what may be a secret in it.
fn shown(url: &Url) -> String {
    url.path().to_owned()
}

#[cfg(test)]
impl Settings {
    /// Returns settings of a client that sends nothing.
    pub(super) fn for_tests() -> Settings {
        // Whoever is first installs it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Settings {
            ca: None,
            deadline: Deadline::after(REQUEST_TIMEOUT),
            rehearse: false,
            events: Events::new(Box::new(Arc::<crate::output::event::Memory>::default())),
        }
    }
}

#[cfg(test)]
mod deadlines {
    use super::*;

    #[test]
    fn one_is_put_off_for_all_who_have_it() {
        let deadline = Deadline::after(Duration::ZERO);
        let copy = deadline.clone();
        assert_eq!(copy.left(), Duration::ZERO);
        deadline.renew(REQUEST_TIMEOUT);
        assert!(copy.left() > REQUEST_TIMEOUT / 2);
    }
}
