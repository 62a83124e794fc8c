//! Refusals: what a status that is no success means, and the words that come with it.

use std::sync::atomic::Ordering;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use serde_json::Value;
use url::Url;

use super::{Request, Rest};
use crate::forge::Error;

/// A refusal, for a dialect to say what it means.
pub(in crate::forge) struct Refusal<'a> {
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

impl Rest {
    /// Says what a status that is no success means.
    pub(super) fn refusal(
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
            self.fit(&words(&body).join("; ")),
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

    /// Makes a forge's words fit for a message: no secret, no control characters, not without end.
    pub(super) fn fit(&self, text: &str) -> String {
        const LONGEST: usize = 500;
        // Cut first, and the beginning of a secret would stay.
        let redacted = self.redact(text);
        let printable = redacted.chars().map(|c| if c.is_control() { ' ' } else { c });
        printable.take(LONGEST).collect()
    }

    pub(super) fn redact(&self, text: &str) -> String {
        let secrets = self.credentials.secrets();
        let secrets = secrets.iter().filter(|secret| !secret.is_empty());
        secrets.fold(text.to_owned(), |text, secret| {
            text.replace(secret.expose(), "***")
        })
    }
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
pub(in crate::forge) mod tests {
    use std::sync::Arc;

    use reqwest::Method;
    use reqwest::header::HeaderValue;
    use serde_json::json;

    use super::*;
    use crate::forge::Settings;
    use crate::forge::rest::{Dialect, Fixed};
    use crate::secret::Secret;

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
}
