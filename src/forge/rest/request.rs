//! What is sent, and what comes back that is no refusal.

use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use serde_json::Value;

/// One request.
#[derive(Clone, Debug)]
pub(in crate::forge) struct Request {
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

    pub(super) fn writes(&self) -> bool {
        self.method != Method::GET && self.method != Method::HEAD
    }
}

/// An answer that is no refusal.
#[derive(Clone, Debug)]
pub(in crate::forge) struct Answer {
    /// The status, 2xx.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

/// Returns the items of a header that is a comma list.
pub(in crate::forge) fn list(headers: &HeaderMap, name: &str) -> Option<Vec<String>> {
    let items = headers.get(name)?.to_str().ok()?.split(',').map(str::trim);
    Some(items.filter(|item| !item.is_empty()).map(str::to_owned).collect())
}

/// Returns the URL of the next page out of a `Link` header.
pub(super) fn next_link(value: &HeaderValue) -> Option<String> {
    let links = value.to_str().ok()?.split(',');
    links
        .filter_map(|link| link.trim().split_once('>'))
        .find_map(|(url, parameters)| {
            let mut parameters = parameters.split(';').map(str::trim);
            let next = parameters.any(|parameter| matches!(parameter, "rel=\"next\"" | "rel=next"));
            next.then(|| url.trim_start_matches('<').to_owned())
        })
}

/// Percent-encodes one segment of a path, slashes included.
pub(in crate::forge) fn segment(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_segment_cannot_leave_its_place() {
        assert_eq!(segment("acme/../a b?x#y"), "acme%2F..%2Fa%20b%3Fx%23y");
    }
}
