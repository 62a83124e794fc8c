//! REST as all dialects speak it: one client, its retries, redirects, pages, and the reading of refusals.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderValue, LINK, LOCATION, RETRY_AFTER,
};
use reqwest::{Client, Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use super::{Error, Result};
use crate::http::{self, Failure};
use crate::secret::Secret;

const USER_AGENT: &str = concat!("flux-rs/", env!("CARGO_PKG_VERSION"));
const MOST_REDIRECTS: usize = 5;
const MOST_ATTEMPTS: u32 = 5;
const MOST_PAGES: usize = 1000;
const FIRST_PAUSE: Duration = Duration::from_millis(500);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);
/// For one request, however much time there is for all.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(60);
/// No answer a forge gives is nearly as large.
const LARGEST: usize = 16 << 20;

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
    pub deadline: Instant,
    /// Whether writes are noted instead of sent.
    pub rehearse: bool,
}

/// Gives every request its `Authorization`.
#[async_trait]
pub(super) trait Credentials: Send + Sync {
    /// Returns the header's value.
    async fn authorization(&self) -> Result<HeaderValue>;

    /// Returns the token alone, which opens Git over HTTPS as well.
    async fn token(&self) -> Result<Secret>;

    /// Returns what must not be repeated, should the forge do so.
    fn secrets(&self) -> Vec<Secret>;
}

/// One and the same `Authorization` for all requests.
pub(super) struct Fixed {
    value: HeaderValue,
    secret: Secret,
    /// The secret as it is sent, where that is another text.
    encoded: Option<Secret>,
}

impl Fixed {
    /// `Authorization: SCHEME TOKEN`.
    pub fn token(scheme: &str, token: &Secret) -> Result<Fixed> {
        let value = HeaderValue::try_from(format!("{scheme} {}", token.expose()));
        let mut value = value.map_err(|_| Error::UnsendableToken)?;
        value.set_sensitive(true);
        Ok(Fixed {
            value,
            secret: token.clone(),
            encoded: None,
        })
    }

    /// `Authorization: Basic` of a user and a password.
    pub fn basic(user: &str, password: &Secret) -> Result<Fixed> {
        use base64::Engine as _;
        let pair = zeroize::Zeroizing::new(format!("{user}:{}", password.expose()));
        let encoded = Secret::new(base64::engine::general_purpose::STANDARD.encode(pair.as_bytes()));
        let fixed = Fixed::token("Basic", &encoded)?;
        Ok(Fixed {
            secret: password.clone(),
            encoded: Some(encoded),
            ..fixed
        })
    }
}

#[async_trait]
impl Credentials for Fixed {
    async fn authorization(&self) -> Result<HeaderValue> {
        Ok(self.value.clone())
    }

    async fn token(&self) -> Result<Secret> {
        Ok(self.secret.clone())
    }

    fn secrets(&self) -> Vec<Secret> {
        self.encoded.iter().chain([&self.secret]).cloned().collect()
    }
}

/// One request.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The method.
    pub method: Method,
    /// The path below the API's base with its query, or a whole URL of the same host.
    pub path: String,
    /// The body, sent as JSON.
    pub body: Option<Value>,
    /// The kind of answer wanted, unless it is the dialect's usual one.
    pub accept: Option<HeaderValue>,
}

impl Request {
    /// Makes a request without a body.
    pub fn new(method: Method, path: impl Into<String>) -> Request {
        Request {
            method,
            path: path.into(),
            body: None,
            accept: None,
        }
    }

    /// Adds a body.
    pub fn json(self, body: Value) -> Request {
        Request {
            body: Some(body),
            ..self
        }
    }

    fn writes(&self) -> bool {
        self.method != Method::GET && self.method != Method::HEAD
    }
}

/// An answer that is no refusal.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// The status, 2xx.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

/// A refusal, for a dialect to say what it means.
pub(super) struct Refusal<'a> {
    /// The forge's host.
    pub host: String,
    /// What was asked, as `POST /orgs/acme/repos`.
    pub call: String,
    /// Whether the forge has accepted the token before.
    pub token_known: bool,
    /// The status, 4xx or 5xx.
    pub status: StatusCode,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The body, null if it is no JSON.
    pub body: Value,
    /// The forge's own words, fit for a message.
    pub message: String,
}

impl Refusal<'_> {
    /// Returns a header that is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
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
    deadline: Instant,
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
            deadline: settings.deadline,
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
        let (mut all, mut path) = (Vec::new(), path.to_owned());
        for _ in 0..MOST_PAGES {
            let answer = self.send(Request::new(Method::GET, path)).await?;
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
            Some(_) => self.bad_answer(&self.tidy(&format!("its JSON is not understood: {error}"))),
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
        let in_time = pause < self.deadline.saturating_duration_since(Instant::now());
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
        let left = self.deadline.saturating_duration_since(Instant::now());
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

    /// Says what a status that is no success means.
    fn refusal(
        &self,
        request: &Request,
        url: &Url,
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Error {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let (host, call, message) = (
            self.host(),
            self.call(request, url),
            self.tidy(&words(&body).join("; ")),
        );
        let refusal = Refusal {
            host: host.clone(),
            call: call.clone(),
            token_known: self.token_known.load(Ordering::Relaxed),
            status,
            headers,
            body,
            message: message.clone(),
        };
        let limited = status == StatusCode::TOO_MANY_REQUESTS
            || (status == StatusCode::FORBIDDEN
                && (headers.contains_key(RETRY_AFTER)
                    || refusal.header("x-ratelimit-remaining") == Some("0")));
        if limited {
            return Error::RateLimited {
                host,
                wait: wait(&refusal),
                message,
            };
        }
        if let Some(error) = (self.dialect.read)(&refusal) {
            return error;
        }
        match status {
            StatusCode::UNAUTHORIZED => Error::BadCredentials { host, message },
            StatusCode::FORBIDDEN => Error::Forbidden {
                host,
                call,
                missing: None,
                message,
            },
            StatusCode::NOT_FOUND | StatusCode::GONE => Error::NotFound {
                host,
                what: url.path().trim_start_matches(self.base.path()).to_owned(),
                message,
            },
            StatusCode::CONFLICT => Error::Exists { host, message },
            status if status.is_server_error() => Error::Upstream {
                host,
                status: status.as_u16(),
                message,
            },
            _ => Error::Invalid { host, call, message },
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

    /// Makes a forge's words fit for a message: no secret, no control characters, not without end.
    fn tidy(&self, text: &str) -> String {
        const LONGEST: usize = 500;
        // Cut first, and the beginning of a secret would stay.
        let redacted = self.redact(text);
        let printable = redacted.chars().map(|c| if c.is_control() { ' ' } else { c });
        printable.take(LONGEST).collect()
    }

    fn redact(&self, text: &str) -> String {
        let secrets = self.credentials.secrets();
        let secrets = secrets.iter().filter(|secret| !secret.is_empty());
        secrets.fold(text.to_owned(), |text, secret| {
            text.replace(secret.expose(), "***")
        })
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

/// Percent-encodes one segment of a path, slashes included.
pub(super) fn segment(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
        encoded
    })
}

/// Returns a URL without what may be a secret in it.
fn shown(url: &Url) -> String {
    url.path().to_owned()
}

/// Returns the items of a header that is a comma list.
pub(super) fn list(headers: &HeaderMap, name: &str) -> Option<Vec<String>> {
    let items = headers.get(name)?.to_str().ok()?.split(',').map(str::trim);
    Some(items.filter(|item| !item.is_empty()).map(str::to_owned).collect())
}

/// Returns the URL of the next page out of a `Link` header.
fn next_link(value: &HeaderValue) -> Option<String> {
    let links = value.to_str().ok()?.split(',');
    links
        .filter_map(|link| link.trim().split_once('>'))
        .find_map(|(url, parameters)| {
            let mut parameters = parameters.split(';').map(str::trim);
            let next = parameters.any(|parameter| matches!(parameter, "rel=\"next\"" | "rel=next"));
            next.then(|| url.trim_start_matches('<').to_owned())
        })
}

/// Returns how long a forge asks to wait.
fn wait(refusal: &Refusal<'_>) -> Option<Duration> {
    let number = |name: &str| refusal.header(name)?.trim().parse::<u64>().ok();
    let date = |name: &str| {
        let date = jiff::fmt::rfc2822::parse(refusal.header(name)?.trim()).ok()?;
        u64::try_from(date.timestamp().as_second()).ok()
    };
    if let Some(seconds) = number(RETRY_AFTER.as_str()) {
        return Some(Duration::from_secs(seconds));
    }
    let until = date(RETRY_AFTER.as_str());
    let until = until.or_else(|| number("x-ratelimit-reset").or_else(|| number("ratelimit-reset")))?;
    // The forge's own clock says how far away that is.
    let left = until.saturating_sub(date(DATE.as_str())?);
    Some(Duration::from_secs(left.saturating_add(1)))
}

/// Collects the sentences of an error's body, wherever the forge puts them.
fn words(body: &Value) -> Vec<String> {
    const PLACES: [&str; 6] = [
        "message",
        "error",
        "error_description",
        "detail",
        "errors",
        "fields",
    ];
    match body {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(words).collect(),
        Value::Object(fields) => {
            let known = PLACES.iter().filter_map(|place| fields.get(*place));
            let known: Vec<String> = known.flat_map(words).collect();
            let named = |(name, value): (&String, &Value)| {
                let texts = words(value);
                (!texts.is_empty()).then(|| format!("{name} {}", texts.join(", ")))
            };
            match known.is_empty() {
                true => fields.iter().filter_map(named).collect(),
                false => known,
            }
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
impl Settings {
    /// Returns settings of a client that sends nothing.
    pub(super) fn for_tests() -> Settings {
        // Whoever is first installs it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Settings {
            ca: None,
            deadline: Instant::now() + REQUEST_TIMEOUT,
            rehearse: false,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::json;

    use super::*;

    /// Returns what a dialect makes of a refusal by a forge that has accepted the token before.
    pub fn refused(
        dialect: &'static Dialect,
        status: u16,
        headers: &[(&'static str, &'static str)],
        body: &Value,
    ) -> Error {
        let base = Url::parse("https://example.com/api/").expect("a URL");
        let credentials = Fixed::token("Bearer", &Secret::new("s3cret")).expect("a header");
        let settings = Settings::for_tests();
        let rest = Rest::new(dialect, base.clone(), Arc::new(credentials), &settings).expect("a client");
        rest.token_known.store(true, Ordering::Relaxed);
        let named = |(name, value): &(&'static str, &'static str)| {
            (name.parse().expect("a name"), HeaderValue::from_static(value))
        };
        rest.refusal(
            &Request::new(Method::POST, "x"),
            &base,
            StatusCode::from_u16(status).expect("a status"),
            &headers.iter().map(named).collect(),
            body.to_string().as_bytes(),
        )
    }

    #[test]
    fn an_errors_words_are_found_in_every_dialect() {
        for (body, expected) in [
            (json!({ "message": "Not Found" }), "Not Found"),
            (
                json!({ "message": "Validation Failed", "errors": [{ "resource": "DeployKey", "message": "key is already in use" }] }),
                "Validation Failed; key is already in use",
            ),
            (
                json!({ "message": { "deploy_key.fingerprint": ["has already been taken"] } }),
                "deploy_key.fingerprint has already been taken",
            ),
            (
                json!({ "type": "error", "error": { "message": "Bad request", "detail": "no such project" } }),
                "Bad request; no such project",
            ),
            (
                json!({ "errors": [{ "context": null, "message": "Project KEY does not exist.", "exceptionName": "com.example.NoSuchProjectException" }] }),
                "Project KEY does not exist.",
            ),
            (json!(null), ""),
        ] {
            assert_eq!(words(&body).join("; "), expected);
        }
    }

    #[test]
    fn the_next_page_is_the_one_linked_as_next() {
        let link = HeaderValue::from_static(
            "<https://h/a?page=1>; rel=\"prev\", <https://h/a?page=3>; rel=\"next\", <https://h/a?page=9>; rel=\"last\"",
        );
        assert_eq!(next_link(&link).as_deref(), Some("https://h/a?page=3"));
        assert_eq!(
            next_link(&HeaderValue::from_static("<https://h/a>; rel=\"last\"")),
            None
        );
    }

    #[test]
    fn a_forges_words_are_cut_and_hold_no_secret_and_no_part_of_one() {
        const NONE: Dialect = Dialect {
            name: "a forge",
            headers: &[],
            read: |_| None,
        };
        for before in ["", "a\n", &"x".repeat(497), &"x".repeat(900)] {
            let body = json!({ "message": format!("{before}s3cret\u{1b}[1m") });
            let error = refused(&NONE, 422, &[], &body).to_string();
            assert!(!error.contains("s3") && error.len() < 600, "{error}");
            assert!(!error.contains(char::is_control), "{error:?}");
        }
    }

    #[test]
    fn how_long_to_wait_is_read_as_seconds_and_as_a_date() {
        const NONE: Dialect = Dialect {
            name: "a forge",
            headers: &[],
            read: |_| None,
        };
        let date = ("date", "Wed, 25 Nov 2026 08:00:00 GMT");
        for (headers, expected) in [
            (&[("retry-after", "7")][..], Some(7)),
            (
                &[date, ("retry-after", "Wed, 25 Nov 2026 08:01:00 GMT")],
                Some(61),
            ),
            (&[date, ("retry-after", "Wed, 25 Nov 2026 07:00:00 GMT")], Some(1)),
            (&[date, ("x-ratelimit-reset", "1795593630")], Some(31)),
            // Without the forge's own clock nothing can be told of a time of day.
            (&[("retry-after", "Wed, 25 Nov 2026 08:01:00 GMT")], None),
            (&[date, ("retry-after", "soon")], None),
        ] {
            let error = refused(&NONE, 429, headers, &json!({}));
            let Error::RateLimited { wait, .. } = error else {
                panic!("{error:?}");
            };
            assert_eq!(wait.map(|wait| wait.as_secs()), expected, "{headers:?}");
        }
    }

    #[test]
    fn a_segment_cannot_leave_its_place() {
        assert_eq!(segment("acme/../a b?x#y"), "acme%2F..%2Fa%20b%3Fx%23y");
    }
}
