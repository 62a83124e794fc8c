//! What can go wrong with a forge, told so that somebody can act on it.

use std::io;

/// The result of everything in this layer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of this layer; its message leaves out its source and never holds a secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The host is not one.
    #[error("{host:?} is no host of a forge: {reason}")]
    InvalidHost {
        /// What was given.
        host: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The given certificate authority is not a PEM certificate.
    #[error(transparent)]
    BadCa(#[from] crate::http::BadCa),
    /// The token cannot be one.
    #[error("the token cannot be sent: it holds line breaks or control characters")]
    UnsendableToken,
    /// The key of the GitHub App cannot sign.
    #[error("the private key of the GitHub App cannot be used: {reason}")]
    BadAppKey {
        /// What is wrong with it.
        reason: String,
    },
    /// The forge does not know the token.
    #[error("{host} does not accept the token{}", suffix(message))]
    BadCredentials {
        /// The forge's host.
        host: String,
        /// The forge's own words.
        message: String,
    },
    /// The token, or its owner, lacks a right.
    #[error("{host} does not allow {call}{}", suffix(message))]
    Forbidden {
        /// The forge's host.
        host: String,
        /// What was asked.
        call: String,
        /// The scope the token lacks, where the forge names it.
        missing: Option<String>,
        /// The forge's own words.
        message: String,
    },
    /// The token is known to lack a scope before it is used.
    #[error("the token lacks the scope {scope}, without which {host} would refuse it")]
    MissingScope {
        /// The forge's host.
        host: String,
        /// The scope, or several any of which would do.
        scope: String,
    },
    /// Something is not there, or may not be seen.
    #[error("{host} has no {what}{}", suffix(message))]
    NotFound {
        /// The forge's host.
        host: String,
        /// What was looked for.
        what: String,
        /// The forge's own words.
        message: String,
    },
    /// The token belongs to somebody else than the owner.
    #[error("the token belongs to {login}, not to {owner}")]
    OtherUser {
        /// Whose token it is.
        login: String,
        /// Who was to own the repository.
        owner: String,
    },
    /// What was to be made is there already.
    #[error("{host} has one already{}", suffix(message))]
    Exists {
        /// The forge's host.
        host: String,
        /// The forge's own words.
        message: String,
    },
    /// The key opens another repository, and may not open two.
    #[error("the deploy key is registered elsewhere on {host}{}", suffix(message))]
    KeyInUse {
        /// The forge's host.
        host: String,
        /// The forge's own words.
        message: String,
    },
    /// The repository may not have deploy keys.
    #[error("{host} does not allow deploy keys for this repository{}", suffix(message))]
    KeysDisabled {
        /// The forge's host.
        host: String,
        /// The forge's own words.
        message: String,
    },
    /// Too many requests were sent.
    #[error("{host} takes no more requests for now{}{}", after(wait), suffix(message))]
    RateLimited {
        /// The forge's host.
        host: String,
        /// How long it asks to wait.
        wait: Option<std::time::Duration>,
        /// The forge's own words.
        message: String,
    },
    /// A write was sent to where something used to be.
    #[error("{host} has moved what {call} is about")]
    Moved {
        /// The forge's host.
        host: String,
        /// What was asked.
        call: String,
    },
    /// The forge does not have what was asked for.
    #[error("{forge} has no {what}")]
    Unsupported {
        /// The forge.
        forge: &'static str,
        /// What it does not have.
        what: &'static str,
    },
    /// The forge does not take what it was sent.
    #[error("{host} refused {call}{}", suffix(message))]
    Invalid {
        /// The forge's host.
        host: String,
        /// What was asked.
        call: String,
        /// The forge's own words.
        message: String,
    },
    /// The forge failed.
    #[error("{host} failed with HTTP {status}{}", suffix(message))]
    Upstream {
        /// The forge's host.
        host: String,
        /// The status.
        status: u16,
        /// The forge's own words.
        message: String,
    },
    /// The host has no address, or nothing listens there.
    #[error("cannot reach {host}")]
    Unreachable {
        /// The forge's host.
        host: String,
        /// The failure of the network.
        source: io::Error,
    },
    /// The forge took longer than allowed.
    #[error("{host} did not answer in time")]
    Timeout {
        /// The forge's host.
        host: String,
    },
    /// The connection broke.
    #[error("the connection to {host} broke")]
    Connection {
        /// The forge's host.
        host: String,
        /// What broke it.
        source: reqwest::Error,
    },
    /// The server's certificate was not accepted, or TLS failed otherwise.
    #[error("the TLS certificate or handshake of {host} was not accepted")]
    Tls {
        /// The forge's host.
        host: String,
        /// The reason.
        source: rustls::Error,
    },
    /// The answer is none a forge would give.
    #[error("{host} does not answer as {forge}: {reason}")]
    BadAnswer {
        /// The forge's host.
        host: String,
        /// The forge.
        forge: &'static str,
        /// What was unexpected.
        reason: String,
    },
    /// The forge points elsewhere, where the token must not go.
    #[error("{host} redirects to {to}, which is another host")]
    ForeignRedirect {
        /// The forge's host.
        host: String,
        /// Where to.
        to: String,
    },
    /// A rehearsal does not send writes.
    #[error("not sent: this is a rehearsal")]
    Rehearsed,
}

impl Error {
    /// Says whether the write this is the failure of may have arrived all the same.
    pub fn leaves_doubt(&self) -> bool {
        matches!(
            self,
            Error::Upstream { .. } | Error::Timeout { .. } | Error::Connection { .. } | Error::Exists { .. }
        )
    }
}

fn suffix(message: &str) -> String {
    match message.is_empty() {
        true => String::new(),
        false => format!(": {message}"),
    }
}

fn after(wait: &Option<std::time::Duration>) -> String {
    wait.map(|wait| format!(", but again in {}s", wait.as_secs()))
        .unwrap_or_default()
}
