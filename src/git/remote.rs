//! A repository on a server, and what it takes to get in.

use std::path::PathBuf;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use url::{Url, form_urlencoded};

use super::{Error, GitUrl, HostKeyAlgorithm, HostKeys, Identities, PrivateKey, Result, Route, Secret};

/// What a client shows to be let in.
#[derive(Clone, Debug, Default)]
pub enum Auth {
    /// Nothing, or over HTTP the credentials the URL came with.
    #[default]
    None,
    /// A user and a password or token, over HTTP.
    Basic {
        /// The user.
        user: String,
        /// The password or token.
        password: Secret,
    },
    /// A bearer token, over HTTP.
    Bearer(Secret),
    /// A private key, over SSH.
    Key(PrivateKey),
    /// Whatever keys an ssh-agent holds, each in its turn.
    Agent {
        /// The agent's socket, as `SSH_AUTH_SOCK` has it.
        socket: Option<PathBuf>,
    },
    /// The keys `ssh` would log in with: of an agent and of files.
    Identities(Identities),
}

impl Auth {
    /// Names the kind of credentials.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Auth::None => "no credentials",
            Auth::Basic { .. } => "user and password",
            Auth::Bearer(_) => "a bearer token",
            Auth::Key(_) => "a private key",
            Auth::Agent { .. } => "the ssh-agent",
            Auth::Identities(_) => "the keys of SSH",
        }
    }
}

/// How long to wait for a server; the whole of an operation is for the caller to limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// For connecting, and once more for encryption and authentication.
    pub connect: Duration,
    /// For the next sign of life while data flows.
    pub idle: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Timeouts {
            connect: Duration::from_secs(30),
            idle: Duration::from_secs(60),
        }
    }
}

/// A repository on a server, with everything needed to reach it.
#[derive(Clone, Debug)]
pub struct Remote {
    /// Where it is.
    pub url: GitUrl,
    /// How its host is reached over SSH, if not as the URL has it.
    pub route: Option<Route>,
    /// What lets the client in.
    pub auth: Auth,
    /// Certificate authorities in PEM form, accepted besides those of the system.
    pub ca: Option<Vec<u8>>,
    /// The SSH host keys to accept.
    pub host_keys: HostKeys,
    /// The SSH host key algorithms to accept, most wanted first; empty for the usual ones.
    pub host_key_algorithms: Vec<HostKeyAlgorithm>,
    /// How long to wait for the server.
    pub timeouts: Timeouts,
}

impl Remote {
    /// Describes a repository with the usual settings.
    pub fn new(url: GitUrl, auth: Auth) -> Self {
        Remote {
            url,
            route: None,
            auth,
            ca: None,
            host_keys: HostKeys::default(),
            host_key_algorithms: Vec::new(),
            timeouts: Timeouts::default(),
        }
    }

    /// Runs an operation on this repository, unless it takes longer than `limit`; `doing` names it.
    pub async fn in_time<T>(
        &self,
        limit: Duration,
        doing: &'static str,
        work: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        let late = |_| Error::Late {
            url: self.url.to_string(),
            doing,
        };
        tokio::time::timeout(limit, work).await.map_err(late)?
    }

    /// Returns how its host is reached over SSH.
    pub fn route(&self) -> Route {
        let direct = || Route {
            user: self.url.user().map(str::to_owned),
            ..Route::direct(self.url.host(), self.url.port())
        };
        self.route.clone().unwrap_or_else(direct)
    }

    /// Returns host and port as messages show them.
    pub(super) fn host(&self) -> String {
        self.route().shown()
    }

    /// Blots out this remote's own secrets, should a server repeat them, also in the forms a header or a URL has.
    pub(super) fn redact(&self, text: &str) -> String {
        let given = match &self.auth {
            Auth::Basic { password, .. } => Some(password),
            Auth::Bearer(token) => Some(token),
            _ => None,
        };
        let user = match &self.auth {
            Auth::Basic { user, .. } => user,
            _ => self.url.user().unwrap_or_default(),
        };
        let secrets = given
            .into_iter()
            .chain(self.url.password())
            .filter(|secret| !secret.is_empty());
        secrets.fold(text.to_owned(), |text, secret| {
            let secret = secret.expose();
            let pair = STANDARD.encode(format!("{user}:{secret}"));
            let mut url = Url::parse("https://host").ok();
            let in_url = url.as_mut().and_then(|url| {
                url.set_password(Some(secret)).ok()?;
                url.password().map(str::to_owned)
            });
            let forms = [
                secret.to_owned(),
                pair.trim_end_matches('=').to_owned(),
                form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
                in_url.unwrap_or_default(),
            ];
            let forms = forms.iter().filter(|form| !form.is_empty());
            forms.fold(text, |text, form| text.replace(form, "***"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_stay_out_of_debug_and_of_a_servers_words() {
        let url = GitUrl::parse("https://me:url-secret@example.com/repo").expect("a URL");
        let auth = Auth::Basic {
            user: "me".into(),
            password: Secret::new("auth-secret"),
        };
        let remote = Remote::new(url, auth);
        let shown = format!("{remote:?} {:?}", Auth::Bearer(Secret::new("bearer-secret")));
        assert!(!shown.contains("-secret"), "{shown}");
        assert_eq!(remote.redact("no auth-secret, no url-secret"), "no ***, no ***");
        assert_eq!(remote.host(), "example.com:443");
        let auth = Auth::Basic {
            user: "me".into(),
            password: Secret::new("a/b c=planted"),
        };
        let remote = Remote::new(GitUrl::parse("https://example.com/repo").expect("a URL"), auth);
        let echoed = "Basic bWU6YS9iIGM9cGxhbnRlZA== https://me:a%2Fb%20c%3Dplanted@h a%2Fb+c%3Dplanted";
        assert_eq!(remote.redact(echoed), "Basic ***== https://me:***@h ***");
    }
}
