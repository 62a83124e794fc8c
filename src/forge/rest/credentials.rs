//! What a request is let in with.

use async_trait::async_trait;
use reqwest::header::HeaderValue;

use crate::forge::{Error, Result};
use crate::secret::Secret;

/// Gives every request its `Authorization`.
#[async_trait]
pub(in crate::forge) trait Credentials: Send + Sync {
    /// Returns the header's value.
    async fn authorization(&self) -> Result<HeaderValue>;

    /// Returns the token alone, which opens Git over HTTPS as well.
    async fn token(&self) -> Result<Secret>;

    /// Returns what must not be repeated, should the forge do so.
    fn secrets(&self) -> Vec<Secret>;
}

/// One and the same `Authorization` for all requests.
pub(in crate::forge) struct Fixed {
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
