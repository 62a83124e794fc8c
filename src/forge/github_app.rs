//! A GitHub App: the tokens of its installation, made as they are needed.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use reqwest::Method;
use reqwest::header::HeaderValue;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject as _;
use serde_json::{Value, json};
use url::Url;

use super::github::DIALECT;
use super::rest::{Credentials, Fixed, Rest};
use super::{Error, Result, Settings};
use crate::secret::Secret;

/// How long an assertion is good for, in seconds; GitHub allows ten minutes at most.
const ASSERTION_LIFETIME: i64 = 540;
/// How far back an assertion is dated, in seconds, for clocks that go wrong.
const ASSERTION_LEEWAY: i64 = 60;
/// A token is made anew when it has no more time left than this.
const TOKEN_LEEWAY: Duration = Duration::from_secs(120);

/// A GitHub App and one of its installations.
#[derive(Clone, Debug)]
pub struct App {
    /// The app's id, or its client id.
    pub id: String,
    /// The installation's id.
    pub installation: String,
    /// The app's private key, in PEM.
    pub key: Secret,
    /// What the time is now.
    pub now: Timestamp,
}

/// The credentials of an installation.
pub(super) struct Installation {
    app: App,
    started: Instant,
    base: Url,
    settings: Settings,
    key: RsaKeyPair,
    token: Mutex<Option<(Secret, Timestamp)>>,
}

impl Installation {
    /// Reads the app's key; nothing is sent yet.
    pub fn new(app: App, base: Url, settings: &Settings) -> Result<Installation> {
        let bad = |reason: &str| Error::BadAppKey {
            reason: reason.to_owned(),
        };
        let der = PrivateKeyDer::from_pem_slice(app.key.expose().as_bytes())
            .map_err(|_| bad("it is no private key in PEM"))?;
        let key = match &der {
            PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()),
            PrivateKeyDer::Pkcs8(der) => RsaKeyPair::from_pkcs8(der.secret_pkcs8_der()),
            _ => return Err(bad("it is no RSA key")),
        };
        Ok(Installation {
            key: key.map_err(|error| bad(&error.to_string()))?,
            app,
            started: Instant::now(),
            base,
            // A rehearsal needs a token as well: making one changes nothing.
            settings: Settings {
                rehearse: false,
                ..settings.clone()
            },
            token: Mutex::default(),
        })
    }

    fn now(&self) -> Timestamp {
        let passed = jiff::SignedDuration::try_from(self.started.elapsed()).unwrap_or_default();
        self.app.now.checked_add(passed).unwrap_or(self.app.now)
    }

    /// Returns a JWT that says who is asking.
    fn assertion(&self) -> Result<Secret> {
        let now = self.now().as_second();
        let claims = json!({
            "iat": now - ASSERTION_LEEWAY,
            "exp": now + ASSERTION_LIFETIME,
            "iss": self.app.id,
        });
        let header = json!({ "alg": "RS256", "typ": "JWT" });
        let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                signed.as_bytes(),
                &mut signature,
            )
            .map_err(|_| Error::BadAppKey {
                reason: "it does not sign".to_owned(),
            })?;
        Ok(Secret::new(format!(
            "{signed}.{}",
            URL_SAFE_NO_PAD.encode(signature)
        )))
    }

    /// Returns the token made last, if it has time left.
    fn kept(&self) -> Option<Secret> {
        let kept = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let (token, expires) = kept.as_ref()?;
        let left = expires.duration_since(self.now());
        (left > jiff::SignedDuration::try_from(TOKEN_LEEWAY).unwrap_or_default()).then(|| token.clone())
    }
}

#[async_trait]
impl Credentials for Installation {
    async fn authorization(&self) -> Result<HeaderValue> {
        Fixed::token("Bearer", &self.token().await?)?
            .authorization()
            .await
    }

    async fn token(&self) -> Result<Secret> {
        if let Some(token) = self.kept() {
            return Ok(token);
        }
        let assertion = Arc::new(Fixed::token("Bearer", &self.assertion()?)?);
        let rest = Rest::new(&DIALECT, self.base.clone(), assertion, &self.settings)?;
        let path = format!("/app/installations/{}/access_tokens", self.app.installation);
        let mut answer: Value = match rest.write(Method::POST, &path, json!({})).await {
            // Whoever looks for a repository would take it for the repository that is not there.
            Err(Error::NotFound { host, .. }) => {
                let App { id, installation, .. } = &self.app;
                return Err(Error::BadCredentials {
                    host,
                    message: format!("it has no installation {installation} of a GitHub App {id}"),
                });
            }
            answer => answer?,
        };
        let expires = answer["expires_at"].as_str().and_then(|at| at.parse().ok());
        let (Value::String(token), Some(expires)) = (answer["token"].take(), expires) else {
            return Err(rest.bad_answer("it gives no token with an end"));
        };
        let token = Secret::from(token);
        let mut kept = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((token.clone(), expires));
        Ok(token)
    }

    fn secrets(&self) -> Vec<Secret> {
        let kept = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().map(|(token, _)| token.clone()).collect()
    }
}
