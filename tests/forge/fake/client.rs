//! A client that does as it is told, for stories told in Rust.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::HeaderMap;
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, ClientBuilder, Method, Proxy};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use crate::support::forge::Forge;
use crate::support::git_server::{KeyFile, output};

/// An API and who calls it.
#[derive(Clone)]
pub struct Api {
    client: Client,
    base: String,
    authorization: String,
    accept: String,
}

impl Api {
    /// Prepares calls to `base` with an `Authorization` header.
    pub fn new(client: Client, base: &str, authorization: &str) -> Api {
        let (base, authorization) = (base.to_owned(), authorization.to_owned());
        Api {
            client,
            base,
            authorization,
            accept: "application/json".to_owned(),
        }
    }

    /// Prepares calls straight to a forge.
    pub fn of(forge: &Forge, authorization: &str) -> Api {
        Api::new(client(forge), &forge.api(), authorization)
    }

    /// Asks for another representation.
    pub fn accepting(&self, accept: &str) -> Api {
        Api {
            accept: accept.to_owned(),
            ..self.clone()
        }
    }

    /// Gets and returns the body.
    pub async fn get(&self, path: &str, status: u16) -> Value {
        self.send(Method::GET, path, &Value::Null, status).await
    }

    /// Sends a request and returns the body of the answer, which must have a status and break no rules.
    pub async fn send(&self, method: Method, path: &str, body: &Value, status: u16) -> Value {
        let answer = self
            .try_send(method.clone(), path, body)
            .await
            .expect("an answer");
        assert_eq!(answer.violations, "", "{method} {path}");
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.body);
        answer.body
    }

    /// Sends a request.
    pub async fn try_send(&self, method: Method, path: &str, body: &Value) -> reqwest::Result<Answer> {
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        request = request.header("authorization", &self.authorization);
        request = request
            .header("accept", &self.accept)
            .header("user-agent", "the tests");
        if !body.is_null() {
            request = request.json(body);
        }
        let answer = request.send().await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let text = answer.text().await?;
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        let header = |name: &str| {
            headers
                .get(name)
                .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        let violations = header("sl-violations").unwrap_or_default();
        Ok(Answer {
            status,
            violations,
            body,
            headers,
        })
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// What the proxy in between found wrong.
    pub violations: String,
    pub body: Value,
    pub headers: HeaderMap,
}

impl Answer {
    /// Returns a header.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// Makes a client that trusts a forge, and follows no redirect.
pub fn client(forge: &Forge) -> Client {
    trusting(forge).build().expect("a client")
}

/// Makes such a client that goes through a proxy.
pub fn proxied(forge: &Forge, proxy: &str) -> Client {
    let proxy = Proxy::https(proxy).expect("a proxy");
    trusting(forge).proxy(proxy).build().expect("a client")
}

fn trusting(forge: &Forge) -> ClientBuilder {
    // Whoever builds a client first settles whose cryptography it is.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let authority = std::fs::read(forge.ca_file()).expect("the authority");
    let authority = Certificate::from_pem(&authority).expect("a certificate");
    Client::builder()
        .tls_certs_only([authority])
        .redirect(Policy::none())
}

/// Writes the header of a user and a password.
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
}

/// Returns the public half of an RSA key as PKCS#1 DER.
pub fn pkcs1(key: &KeyFile) -> Vec<u8> {
    let mut command = std::process::Command::new("ssh-keygen");
    command
        .args(["-e", "-m", "PEM", "-f"])
        .arg(key.path.with_extension("pub"));
    der(&output(&mut command, b""))
}

fn der(pem: &str) -> Vec<u8> {
    let lines: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    STANDARD.decode(lines).expect("base64")
}

/// Signs the JWT of a GitHub App that is good for the next minutes.
pub fn jwt(key: &KeyFile, app: u64) -> String {
    let now = jiff::Timestamp::now().as_second();
    sign(key, &json!({ "iat": now - 60, "exp": now + 540, "iss": app }))
}

/// Signs claims with RS256.
pub fn sign(key: &KeyFile, claims: &Value) -> String {
    let pair = RsaKeyPair::from_der(&der(&key.private())).expect("a PKCS#1 key");
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!(
        "{}.{}",
        part(&json!({ "alg": "RS256", "typ": "JWT" })),
        part(claims)
    );
    let mut signature = vec![0; pair.public().modulus_len()];
    let random = SystemRandom::new();
    pair.sign(&RSA_PKCS1_SHA256, &random, signed.as_bytes(), &mut signature)
        .expect("a signature");
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}
