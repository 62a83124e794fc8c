//! A forge for tests: the REST dialects of five forges over one state, and real Git over HTTPS and SSH.
//!
//! ```ignore
//! let forge = Forge::start(Dialect::GitHub);
//! forge.org("acme").member("jane", Level::Admin);
//! let token = forge.token("jane", TokenKind::Personal, &["repo"]);
//! // … a client with `forge.host()`, `forge.ca_file()` and `token` …
//! assert_eq!(forge.writes(), ["POST /api/v3/orgs/acme/repos 201"]);
//! assert!(forge.repo("acme/fleet").private());
//! ```
#![allow(dead_code)] // each user takes its part

mod bitbucket_cloud;
mod bitbucket_server;
mod faults;
mod gate;
mod git;
mod gitea;
mod github;
mod gitlab;
mod records;
mod server;
mod setup;
mod state;
mod wire;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::Value;
use tempfile::TempDir;
use tokio_rustls::TlsAcceptor;

#[allow(unused_imports)]
pub use faults::{Fault, Trap, When};
#[allow(unused_imports)]
pub use setup::{OwnerSetup, RepoSetup};
#[allow(unused_imports)]
pub use state::{Key, Level, PullState, Repo, State, TokenKind, Visibility};
use wire::{Answer, Call, Reply};

use super::proxy::{Server, Tunnels};
use super::testbed::{GitEndpoints, Running};

/// Which forge it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// GitHub and GitHub Enterprise Server: below `/api/v3`, and without it for `api.github.com`.
    GitHub,
    /// GitLab: below `/api/v4`.
    GitLab,
    /// Bitbucket Cloud: below `/2.0`.
    BitbucketCloud,
    /// Bitbucket Server and Data Center: below `/rest`.
    BitbucketServer,
    /// Gitea and Forgejo: below `/api/v1`.
    Gitea,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Dialect; 5] = [
        Dialect::GitHub,
        Dialect::GitLab,
        Dialect::BitbucketCloud,
        Dialect::BitbucketServer,
        Dialect::Gitea,
    ];

    /// Returns the path of its API.
    pub fn api(self) -> &'static str {
        match self {
            Dialect::GitHub => "/api/v3",
            Dialect::GitLab => "/api/v4",
            Dialect::BitbucketCloud => "/2.0",
            Dialect::BitbucketServer => "/rest",
            Dialect::Gitea => "/api/v1",
        }
    }

    fn answer(self, state: &mut State, call: &Call) -> Reply {
        match self {
            Dialect::GitHub => github::answer(state, call),
            Dialect::GitLab => gitlab::answer(state, call),
            Dialect::Gitea => gitea::answer(state, call),
            Dialect::BitbucketServer => bitbucket_server::answer(state, call),
            Dialect::BitbucketCloud => bitbucket_cloud::answer(state, call),
        }
    }
}

/// A request that was made.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    /// The path with its query, as it was sent.
    pub path: String,
    /// The body, `null` without one.
    pub body: Value,
    /// The kind of the credential: `none`, `basic`, `bearer`, `jwt`, `token`, `private-token`.
    pub credential: &'static str,
    /// The status answered; 0 if there was no answer.
    pub status: u16,
    /// Whether it was Git's.
    pub git: bool,
}

impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{} {} {}", self.method, self.path, self.status)
    }
}

/// What the server's thread and the test have in common.
struct Shared {
    state: Mutex<State>,
    log: Mutex<Vec<Request>>,
    faults: faults::Script,
    git: String,
}

/// A forge that ends with this value.
pub struct Forge {
    shared: Arc<Shared>,
    endpoints: GitEndpoints,
    ca_file: PathBuf,
    tls: TlsAcceptor,
    // In the order in which they end: the forge, its Git server, their files.
    _server: Server,
    _git: Running,
    _dir: TempDir,
}

impl Forge {
    /// Starts an empty forge at the root of a free port.
    pub fn start(dialect: Dialect) -> Forge {
        Forge::start_under(dialect, "")
    }

    /// Starts an empty forge whose URLs all begin with a path, such as `/git`.
    pub fn start_under(dialect: Dialect, prefix: &str) -> Forge {
        let dir = tempfile::tempdir().expect("a directory");
        let (running, endpoints) = git::server(dir.path()).expect("the Git server starts");
        let ssh = endpoints.ssh.trim_start_matches("ssh://git@").to_owned();
        let ca_file = dir.path().join("forge-ca.crt");
        let (tls, authority) = server::certificate();
        std::fs::write(&ca_file, authority).expect("the authority");
        let root = dir.path().canonicalize().expect("a directory");
        let shared = Arc::new(Shared {
            state: Mutex::new(State::new(dialect, root, String::new(), prefix, ssh)),
            log: Mutex::default(),
            faults: faults::Script::default(),
            git: endpoints.http.trim_start_matches("http://").to_owned(),
        });
        let server = server::start(shared.clone(), tls.clone());
        shared.state().host.clone_from(&server.address);
        Forge {
            shared,
            endpoints,
            ca_file,
            tls,
            _server: server,
            _git: running,
            _dir: dir,
        }
    }

    /// Returns `127.0.0.1:PORT`.
    pub fn host(&self) -> String {
        self.state().host.clone()
    }

    /// Returns the forge's URL: scheme, host and the path it is under.
    pub fn url(&self) -> String {
        self.state().url()
    }

    /// Returns the URL of the REST API.
    pub fn api(&self) -> String {
        let state = self.state();
        format!("{}{}", state.url(), state.dialect.api())
    }

    /// Returns the PEM file of the authority that signed its certificate.
    pub fn ca_file(&self) -> &Path {
        &self.ca_file
    }

    /// Returns `HOST:PORT` of its SSH server.
    pub fn ssh_host(&self) -> String {
        self.state().ssh.clone()
    }

    /// Returns the `known_hosts` lines of its SSH server.
    pub fn ssh_known_hosts(&self) -> String {
        std::fs::read_to_string(&self.endpoints.host_keys).expect("the host keys")
    }

    /// Returns the requests to the API so far.
    pub fn requests(&self) -> Vec<Request> {
        self.logged(|request| !request.git)
    }

    /// Returns the requests to the API so far that were to change something, as `METHOD path status`.
    pub fn writes(&self) -> Vec<String> {
        let writes = self.logged(|request| !request.git && request.method != "GET");
        writes.iter().map(Request::to_string).collect()
    }

    /// Returns Git's requests over HTTPS so far.
    pub fn git_requests(&self) -> Vec<Request> {
        self.logged(|request| request.git)
    }

    /// Returns the number of the first request so far that was to change something, a push included, and how many
    /// there were, Git's over HTTPS included.
    pub fn first_write(&self) -> (usize, usize) {
        let all = self.logged(|_| true);
        let writes = |request: &Request| match request.git {
            true => request.path.ends_with("/git-receive-pack"),
            false => request.method != "GET",
        };
        let first = all.iter().position(writes).expect("a write");
        (first + 1, all.len())
    }

    /// Forgets the requests so far.
    pub fn reset_log(&self) {
        self.shared.log.lock().expect("no panic").clear();
    }

    fn logged(&self, wanted: impl Fn(&Request) -> bool) -> Vec<Request> {
        let log = self.shared.log.lock().expect("no panic");
        log.iter().filter(|request| wanted(request)).cloned().collect()
    }

    /// Orders what goes wrong from now on.
    pub fn fault(&self, when: When, fault: Fault) {
        self.shared.faults.add(when, fault);
    }

    /// Starts a CONNECT proxy whose tunnels all lead here: `https://api.github.com` and its like are this forge.
    pub fn tunnels(&self) -> Tunnels {
        Tunnels::leading_to(&self.host())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no panic")
    }
}
