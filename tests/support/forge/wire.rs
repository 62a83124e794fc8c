//! A request as the dialects see it, the answer they give, and what they share: credentials, pages, encodings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use serde_json::{Value, json};

/// What a handler gives back; an error is an answer, too.
pub type Reply = Result<Answer, Answer>;

/// A request for the API.
pub struct Call<'a> {
    pub method: &'a str,
    /// The path below the API's prefix, a segment each, decoded.
    pub path: Vec<String>,
    pub query: Vec<(String, String)>,
    pub headers: &'a HeaderMap,
    pub body: Value,
    /// The URL of the API with its prefix, as the client reached it.
    pub base: String,
    /// The forge's URL for people and Git.
    pub site: String,
}

impl Call<'_> {
    /// Returns a parameter of the query.
    pub fn query(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns a member of the body that is a string.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.body[name].as_str()
    }

    /// Returns a member of the body that is a boolean; forms have them as words.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match &self.body[name] {
            Value::Bool(flag) => Some(*flag),
            Value::String(word) => Some(word == "true" || word == "1"),
            _ => None,
        }
    }

    /// Returns a member of the body that is a number; forms have them as words.
    pub fn number(&self, name: &str) -> Option<u64> {
        let value = &self.body[name];
        value.as_u64().or_else(|| value.as_str()?.parse().ok())
    }

    /// Returns a header.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    }

    fn parameter(&self, name: &str) -> Option<usize> {
        self.query(name)?.parse().ok()
    }

    /// Returns the part of a list that the query asks for.
    pub fn page(&self, mut all: Vec<Value>, size: &str, default: usize, max: usize) -> Page {
        let size = self.parameter(size).unwrap_or(default).clamp(1, max);
        let number = self.parameter("page").unwrap_or(1).max(1);
        let (total, start) = (all.len(), (number - 1) * size);
        let items: Vec<Value> = all.drain(start.min(total)..(start + size).min(total)).collect();
        Page {
            items,
            number,
            size,
            total,
            last: total.div_ceil(size).max(1),
        }
    }

    /// Returns the URL of another page of the same list.
    pub fn page_url(&self, number: usize) -> String {
        let path: Vec<String> = self.path.iter().map(|part| encode(part)).collect();
        let mut url = format!("{}/{}?", self.base, path.join("/"));
        for (key, value) in self.query.iter().filter(|(key, _)| key != "page") {
            url.push_str(&format!("{}={}&", encode(key), encode(value)));
        }
        format!("{url}page={number}")
    }

    /// Returns the value of a `Link` header (RFC 8288), if there is more than one page.
    pub fn links(&self, page: &Page) -> Option<String> {
        let links = [
            ("prev", page.number.checked_sub(1).filter(|number| *number > 0)),
            ("next", (page.number < page.last).then_some(page.number + 1)),
            ("last", (page.number < page.last).then_some(page.last)),
            ("first", (page.number > 1).then_some(1)),
        ];
        let link = |(rel, number): (&str, Option<usize>)| {
            Some(format!("<{}>; rel=\"{rel}\"", self.page_url(number?)))
        };
        let links: Vec<String> = links.into_iter().filter_map(link).collect();
        (!links.is_empty()).then(|| links.join(", "))
    }
}

/// A part of a list.
pub struct Page {
    pub items: Vec<Value>,
    pub number: usize,
    pub size: usize,
    pub total: usize,
    pub last: usize,
}

/// An answer of the API.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// Makes an answer of JSON.
    pub fn json(status: u16, body: Value) -> Answer {
        let answer = Answer::empty(status).with("content-type", "application/json; charset=utf-8");
        Answer {
            body: body.to_string().into_bytes(),
            ..answer
        }
    }

    /// Makes an answer without a body.
    pub fn empty(status: u16) -> Answer {
        Answer {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Adds a header.
    pub fn with(mut self, name: &str, value: impl ToString) -> Answer {
        self.headers.push((name.to_owned(), value.to_string()));
        self
    }

    /// Adds a header if there is a value.
    pub fn with_some(self, name: &str, value: Option<String>) -> Answer {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }
}

/// The credential that came with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    None,
    /// `Authorization: Basic`
    Basic(String, String),
    /// `Authorization: Bearer`
    Bearer(String),
    /// `Authorization: token`
    Token(String),
    /// `PRIVATE-TOKEN`
    PrivateToken(String),
    /// An `Authorization` that is none of these.
    Unknown,
}

impl Credential {
    /// Reads the credential of a request.
    pub fn of(headers: &HeaderMap) -> Credential {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        if let Some(token) = text("private-token") {
            return Credential::PrivateToken(token.into());
        }
        let Some(value) = text("authorization") else {
            return Credential::None;
        };
        let (scheme, rest) = value.split_once(' ').unwrap_or((value, ""));
        match scheme.to_ascii_lowercase().as_str() {
            "bearer" => Credential::Bearer(rest.trim().into()),
            "token" => Credential::Token(rest.trim().into()),
            "basic" => {
                let plain = STANDARD.decode(rest.trim()).unwrap_or_default();
                let plain = String::from_utf8_lossy(&plain).into_owned();
                let (user, password) = plain.split_once(':').unwrap_or((&plain, ""));
                Credential::Basic(user.into(), password.into())
            }
            _ => Credential::Unknown,
        }
    }

    /// Names its kind, never its secret.
    pub fn kind(&self) -> &'static str {
        match self {
            Credential::None => "none",
            Credential::Basic(..) => "basic",
            Credential::Bearer(token) if token.matches('.').count() == 2 => "jwt",
            Credential::Bearer(_) => "bearer",
            Credential::Token(_) => "token",
            Credential::PrivateToken(_) => "private-token",
            Credential::Unknown => "unknown",
        }
    }
}

/// Encodes everything but the unreserved characters.
pub fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Decodes a segment of a path.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = (byte == b'%').then(|| text_of(after.get(..2)?)).flatten();
        match hex {
            Some(value) => (bytes.push(value), rest = &after[2..]).1,
            None => (bytes.push(byte), rest = after).1,
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn text_of(hex: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()
}

/// Reads a query or a form.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let parsed = url::form_urlencoded::parse(text.as_bytes());
    parsed
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect()
}

/// Reads a body: JSON, or the form that some clients send; `None` if it is neither.
pub fn body(content_type: &str, bytes: &[u8]) -> Option<Value> {
    if bytes.is_empty() {
        return Some(Value::Null);
    }
    if content_type.starts_with("application/x-www-form-urlencoded") {
        let form = pairs(std::str::from_utf8(bytes).ok()?);
        return Some(form.into_iter().map(|(key, value)| (key, json!(value))).collect());
    }
    serde_json::from_slice(bytes).ok()
}

/// Returns the type and the bytes of a public key, if a line is one: the bytes begin with the type.
pub fn public_key(line: &str) -> Option<(String, Vec<u8>)> {
    let mut words = line.split_whitespace();
    let (kind, bytes) = (words.next()?, STANDARD.decode(words.next()?).ok()?);
    let named = bytes.get(4..4 + kind.len())? == kind.as_bytes();
    named.then(|| (kind.to_owned(), bytes))
}

/// Returns the fingerprint of a public key as `ssh-keygen -l` prints it.
pub fn fingerprint(line: &str) -> String {
    use sha2::Digest;
    let bytes = public_key(line).map(|(_, bytes)| bytes).unwrap_or_default();
    let sum = base64::engine::general_purpose::STANDARD_NO_PAD.encode(sha2::Sha256::digest(bytes));
    format!("SHA256:{sum}")
}
