//! What can go wrong with a repository or its server, told so that somebody can act on it.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The result of everything in this layer.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of this layer; its message leaves out its source and never holds a secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The address of a repository is not one.
    #[error("the repository URL is not valid: {reason}")]
    InvalidUrl {
        /// What is wrong with it.
        reason: String,
    },
    /// A branch cannot have this name.
    #[error("{name:?} is not a valid branch name")]
    InvalidBranch {
        /// The name given.
        name: String,
    },
    /// The kind of credentials does not go with the scheme of the URL.
    #[error("{auth} cannot be used with a {scheme}:// URL")]
    AuthMismatch {
        /// The credentials, by kind.
        auth: &'static str,
        /// The scheme.
        scheme: &'static str,
    },
    /// The host has no address, or nothing listens there.
    #[error("cannot reach {host}")]
    Unreachable {
        /// Host and port.
        host: String,
        /// The failure of the network.
        source: io::Error,
    },
    /// The command that is to be the connection failed.
    #[error("the ProxyCommand for {host} failed{}", suffix(message))]
    ProxyCommand {
        /// Host and port.
        host: String,
        /// How it ended, and what it said.
        message: String,
    },
    /// The server took longer than allowed.
    #[error("{host} did not answer within {}s while {during}", after.as_secs_f32())]
    Timeout {
        /// Host and port.
        host: String,
        /// What was being waited for, such as "connecting".
        during: &'static str,
        /// The time allowed.
        after: Duration,
    },
    /// The time the whole of an operation was given is over.
    #[error("time is out while {doing} {url}")]
    Late {
        /// The repository.
        url: String,
        /// The operation, such as "cloning".
        doing: &'static str,
    },
    /// The connection broke.
    #[error("the connection to {host} broke")]
    Connection {
        /// Host and port.
        host: String,
        /// What the library that held the connection says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The server's certificate was not accepted, or TLS failed otherwise.
    #[error("the TLS certificate or handshake of {host} was not accepted")]
    Tls {
        /// Host and port.
        host: String,
        /// The reason.
        source: rustls::Error,
    },
    /// The given certificate authority is not a PEM certificate.
    #[error("the CA file holds no readable PEM certificate")]
    BadCa,
    /// What answered does not speak Git's protocol, or breaks it.
    #[error("{host} does not answer as a Git server: {reason}")]
    Protocol {
        /// Host and port.
        host: String,
        /// What was unexpected.
        reason: String,
    },
    /// The server sends the client to another host, where credentials must not go.
    #[error("{from} redirects to another origin, {to}")]
    ForeignRedirect {
        /// The URL asked.
        from: String,
        /// Where it points to.
        to: String,
    },
    /// The server did not accept the credentials.
    #[error("{host} did not accept {}{}", tried_words(tried), suffix(message))]
    AuthenticationFailed {
        /// Host and port.
        host: String,
        /// What was offered: key fingerprints, or the kind of credentials.
        tried: Vec<String>,
        /// The server's words, if any.
        message: String,
    },
    /// The credentials are good, but do not allow this.
    #[error("access to {url} was denied{}", suffix(message))]
    AccessDenied {
        /// The repository.
        url: String,
        /// The server's words.
        message: String,
    },
    /// The repository is not there, or is hidden from these credentials.
    #[error(
        "the repository {url} does not exist or is not visible with these credentials{}",
        suffix(message)
    )]
    RepositoryNotFound {
        /// The repository.
        url: String,
        /// The server's words.
        message: String,
    },
    /// The repository has branches, but not this one.
    #[error("the repository {url} has no branch {branch:?}; it has {}", branches(present))]
    BranchMissing {
        /// The repository.
        url: String,
        /// The branch asked for.
        branch: String,
        /// The branches it has.
        present: Vec<String>,
    },
    /// The branch got other commits meanwhile: fetch, redo the change, push again.
    #[error("branch {branch:?} moved on the server since it was fetched")]
    NonFastForward {
        /// The branch.
        branch: String,
    },
    /// The server took the objects but refused to move the branch.
    #[error(
        "the server refused the push to branch {branch:?}: {reason}{}",
        suffix(message)
    )]
    Rejected {
        /// The branch.
        branch: String,
        /// The server's reason, such as "pre-receive hook declined".
        reason: String,
        /// What hooks printed.
        message: String,
    },
    /// The server answers with a failure of its own.
    #[error("{host} failed{}", suffix(message))]
    Server {
        /// Host and port.
        host: String,
        /// Its words, or the HTTP status.
        message: String,
    },
    /// Nothing vouches for the host's key yet.
    #[error("the SSH host key of {host} is not known: {}", fingerprints.join(", "))]
    HostKeyUnknown {
        /// Host, with the port unless 22.
        host: String,
        /// Algorithm and fingerprint of each key it presented.
        fingerprints: Vec<String>,
    },
    /// The host presents another key than the one on record: somebody may be in between.
    #[error("the SSH host key of {host} changed: expected {}, got {got}", expected.join(" or "))]
    HostKeyChanged {
        /// Host, with the port unless 22.
        host: String,
        /// Algorithm and fingerprint on record.
        expected: Vec<String>,
        /// Algorithm and fingerprint presented.
        got: String,
    },
    /// The host presents a key that is marked as revoked.
    #[error("the SSH host key of {host} is revoked: {fingerprint}")]
    HostKeyRevoked {
        /// Host, with the port unless 22.
        host: String,
        /// Algorithm and fingerprint presented.
        fingerprint: String,
    },
    /// The host has a key of none of the accepted algorithms.
    #[error("{host} has no SSH host key of an accepted algorithm; it offers {}", offered.join(", "))]
    NoHostKeyAlgorithm {
        /// Host and port.
        host: String,
        /// The algorithms it offers.
        offered: Vec<String>,
    },
    /// A name is not that of a host key algorithm.
    #[error("{name:?} is not an SSH host key algorithm among {}", supported.join(", "))]
    UnknownAlgorithm {
        /// The name given.
        name: String,
        /// The names there are.
        supported: Vec<String>,
    },
    /// No ssh-agent can be asked.
    #[error("the ssh-agent cannot be reached: {reason}")]
    AgentUnavailable {
        /// What is missing or failed.
        reason: String,
    },
    /// The ssh-agent holds no keys.
    #[error("the ssh-agent holds no keys")]
    AgentEmpty,
    /// The keys to log in with are encrypted, and no agent holds them.
    #[error(
        "no key can be offered to {host}: {} protected by a passphrase",
        sealed_words(files)
    )]
    KeysSealed {
        /// Host and port.
        host: String,
        /// The files.
        files: Vec<PathBuf>,
    },
    /// The private key is encrypted and no passphrase was given.
    #[error("the private key is protected by a passphrase")]
    PassphraseRequired,
    /// The passphrase does not open the private key.
    #[error("the passphrase does not open the private key")]
    WrongPassphrase,
    /// The private key cannot be read.
    #[error("the private key cannot be read: {reason}")]
    UnreadableKey {
        /// What is wrong with it.
        reason: String,
    },
    /// A key cannot be made as asked.
    #[error("cannot make a key: {reason}")]
    KeyGeneration {
        /// Why not.
        reason: String,
    },
    /// No key of the GPG key ring can sign.
    #[error("the GPG key ring cannot be used: {reason}")]
    GpgKey {
        /// Why not.
        reason: String,
    },
    /// The GPG key is encrypted, and what was given does not open it.
    #[error("the GPG key is protected by a passphrase{}", if *wrong { ", and it is not this one" } else { "" })]
    GpgPassphrase {
        /// Whether one was given.
        wrong: bool,
    },
    /// A commit cannot be signed.
    #[error("cannot sign the commit: {reason}")]
    Signing {
        /// Why not.
        reason: String,
    },
    /// A path leads out of the work tree, or through a symbolic link.
    #[error("{} is not a plain path within the repository", path.display())]
    UnsafePath {
        /// The path.
        path: PathBuf,
    },
    /// A path leads into another repository that this one refers to.
    #[error("{} would be in the submodule {}", path.display(), module.display())]
    Submodule {
        /// The path.
        path: PathBuf,
        /// The submodule.
        module: PathBuf,
    },
    /// A file of the work tree cannot be read or written.
    #[error("cannot {action} {}", shown(path))]
    File {
        /// "read" or "write".
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// The failure.
        source: io::Error,
    },
    /// The local repository failed.
    #[error("the local clone failed while {doing}")]
    Local {
        /// What was being done.
        doing: &'static str,
        /// The failure.
        source: git2::Error,
    },
    /// A background task of this layer broke.
    #[error("a background task ended unexpectedly")]
    Task(#[from] tokio::task::JoinError),
}

/// Names the local step a libgit2 failure belongs to.
pub(super) trait Local<T> {
    fn local(self, doing: &'static str) -> Result<T>;
}

impl<T> Local<T> for std::result::Result<T, git2::Error> {
    fn local(self, doing: &'static str) -> Result<T> {
        self.map_err(|source| Error::Local { doing, source })
    }
}

/// Writes a path, the middle of a long one left out.
fn shown(path: &Path) -> String {
    const LONGEST: usize = 160;
    let text: Vec<char> = path.display().to_string().chars().collect();
    match text.len() > LONGEST {
        true => {
            let (half, end) = (LONGEST / 2, text.len() - LONGEST / 2);
            text[..half].iter().chain(&['…']).chain(&text[end..]).collect()
        }
        false => text.iter().collect(),
    }
}

fn suffix(message: &str) -> String {
    if message.is_empty() {
        String::new()
    } else {
        format!(": {message}")
    }
}

fn tried_words(tried: &[String]) -> String {
    if tried.is_empty() {
        "a client without credentials".into()
    } else {
        tried.join(", ")
    }
}

fn sealed_words(files: &[PathBuf]) -> String {
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    format!(
        "{} {}",
        names.join(", "),
        if names.len() == 1 { "is" } else { "are" }
    )
}

fn branches(present: &[String]) -> String {
    const SHOWN: usize = 10;
    let mut words = present.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if present.len() > SHOWN {
        words.push_str(&format!(" and {} more", present.len() - SHOWN));
    }
    words
}
