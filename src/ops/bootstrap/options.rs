//! How a cluster is bootstrapped from a Git repository, and what follows from it without looking anywhere.

use std::path::PathBuf;

use crate::forge::{Access, Account, Level, Place, Wanted};
use crate::git::{GitUrl, HostKeyAlgorithm, KeyAlgorithm, Scheme};
use crate::manifests::install;
use crate::ops::host_keys::AcceptHostKey;
use crate::ops::ssh::GivenKey;
use crate::secret::Secret;

/// How a cluster is bootstrapped.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is installed.
    pub install: install::Options,
    /// Where the manifests of another version than the built-in one come from.
    pub manifests: Option<PathBuf>,
    /// The repository.
    pub repository: Repository,
    /// The forge that keeps the repository, and what is made sure of there.
    pub forge: Option<ForgeOptions>,
    /// The branch that gets the commit for others to merge, instead of the one the cluster follows.
    pub push_branch: Option<String>,
    /// Where the cluster fetches from.
    pub cluster_url: GitUrl,
    /// Other URLs of the same repository, by its other scheme and as before it was renamed.
    pub other_urls: Vec<GitUrl>,
    /// What the cluster logs in with.
    pub cluster_login: ClusterLogin,
    /// The name of the secret that holds it.
    pub secret_name: String,
    /// The folder of the repository the cluster applies, as `./clusters/prod`.
    pub path: String,
    /// How often the cluster looks at the repository, as `1m0s`.
    pub interval: String,
    /// Whether submodules are fetched.
    pub recurse_submodules: bool,
    /// The only folders that are checked out, all when empty.
    pub sparse_checkout: Vec<String>,
    /// How the commit is made.
    pub commit: CommitOptions,
    /// What to do about SSH host keys nothing vouches for.
    pub host_keys: AcceptHostKey,
    /// Takes over what belongs to another tool or another path.
    pub force: bool,
    /// Goes on without asking whether the deploy key is registered.
    pub silent: bool,
    /// Prints the plan and writes nothing.
    pub dry_run: bool,
    /// Makes the cluster's key or token anew although there is one.
    pub rotate: bool,
}

/// The forge that keeps the repository, and what is made sure of there.
#[derive(Clone, Debug)]
pub struct ForgeOptions {
    /// The forge, and what opens its API.
    pub account: Account,
    /// Where the repository is, or is made.
    pub place: Place,
    /// What it is to be like.
    pub wanted: Wanted,
    /// Whether it was said who may see it; one that is there keeps to itself what was not.
    pub visibility_given: bool,
    /// The teams that are given a level.
    pub teams: Vec<(String, Level)>,
    /// What the cluster's deploy key may do.
    pub key_access: Access,
    /// Whether what differs from what is asked for is put right, even if that takes something away.
    pub reconcile: bool,
    /// The host the cluster reaches over SSH, if not the one the forge names; may hold a port.
    pub ssh_hostname: Option<String>,
    /// Whether a request to merge is opened for what is pushed to another branch.
    pub pull_request: bool,
    /// Whether the cluster reports to the commits what became of them.
    pub commit_status: bool,
}

/// The repository, and how this process logs in to it.
#[derive(Clone, Debug)]
pub struct Repository {
    /// Where it is.
    pub url: GitUrl,
    /// The branch the cluster follows.
    pub branch: String,
    /// What this process logs in with.
    pub login: LocalLogin,
    /// The certificate authorities to trust besides the system's, in PEM.
    pub ca: Option<String>,
    /// The SSH host key algorithms to accept, most wanted first; empty for the usual ones.
    pub host_key_algorithms: Vec<HostKeyAlgorithm>,
}

/// What this process logs in to the repository with.
#[derive(Clone, Debug)]
pub enum LocalLogin {
    /// Nothing.
    Nothing,
    /// A password or token, over HTTPS.
    Token(Token),
    /// The keys of the ssh-agent.
    Agent,
    /// The keys `ssh` would use: of the agent and of files.
    Identities,
    /// A private key.
    Key(GivenKey),
}

/// What the cluster logs in to the repository with.
#[derive(Clone, Debug)]
pub enum ClusterLogin {
    /// A password or token, over HTTPS.
    Token(Token),
    /// The private key the user gave.
    GivenKey(GivenKey),
    /// A key made for this cluster, which may only read unless asked for otherwise.
    GeneratedKey(KeyAlgorithm),
    /// A token the forge issues for this repository, over HTTPS.
    DeployToken {
        /// The users of those it has issued for this cluster so far.
        valid: Vec<String>,
    },
}

/// A password or token, over HTTPS.
#[derive(Clone, Debug)]
pub enum Token {
    /// A user and a password or token.
    Basic {
        /// The user.
        user: String,
        /// The password or token.
        password: Secret,
    },
    /// A bearer token.
    Bearer(Secret),
}

/// How the commit is made.
#[derive(Clone, Debug)]
pub struct CommitOptions {
    /// The author's name.
    pub author_name: String,
    /// The author's address, which may be empty.
    pub author_email: String,
    /// Text that follows the message, as `[skip ci]`.
    pub appendix: Option<String>,
    /// The key that signs it.
    pub signing_key: Option<SigningKey>,
}

/// What signs commits.
#[derive(Clone, Debug)]
pub enum SigningKey {
    /// An SSH key.
    Ssh(GivenKey),
    /// A key of a GPG key ring.
    Gpg {
        /// The file the ring is in.
        ring: PathBuf,
        /// Names the key, where it is not the first that may sign.
        id: Option<String>,
        /// What the key is encrypted with.
        passphrase: Option<Secret>,
    },
}

/// Returns the URL the cluster fetches from.
///
/// With a token it is the repository's own over HTTPS (plain HTTP only where the repository is reached so);
/// with a key it is its SSH form, at `ssh_hostname` when that is given. A port belongs to its scheme and is
/// dropped when the scheme changes. `user` is the SSH user for a URL that names none.
pub fn cluster_url(
    repository: &GitUrl,
    login: &ClusterLogin,
    user: &str,
    ssh_hostname: Option<&str>,
) -> Result<GitUrl, crate::git::Error> {
    let url = repository.as_url();
    let (host, path) = (url.host_str().unwrap_or_default(), url.path());
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let over_http = matches!(login, ClusterLogin::Token(_) | ClusterLogin::DeployToken { .. });
    match (over_http, repository.scheme()) {
        (true, Scheme::Http) => GitUrl::parse(&format!("http://{host}{port}{path}")),
        (true, Scheme::Https) => GitUrl::parse(&format!("https://{host}{port}{path}")),
        (true, Scheme::Ssh) => GitUrl::parse(&format!("https://{host}{path}")),
        (_, scheme) => {
            let own = if scheme == Scheme::Ssh {
                format!("{host}{port}")
            } else {
                host.to_owned()
            };
            let host = ssh_hostname.map_or(own, str::to_owned);
            let user = match (scheme, repository.user()) {
                (Scheme::Ssh, Some(named)) if user == "git" => named,
                _ => user,
            };
            GitUrl::parse(&format!("ssh://{user}@{host}{path}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cluster_fetches_by_the_scheme_of_its_login() {
        let key = ClusterLogin::GeneratedKey(KeyAlgorithm::Ed25519);
        let token = ClusterLogin::Token(Token::Bearer(Secret::new("t")));
        let table = [
            ("https://h/o/r.git", &token, "git", None, "https://h/o/r.git"),
            ("https://h:8443/o/r", &token, "git", None, "https://h:8443/o/r"),
            ("http://h:81/o/r", &token, "git", None, "http://h:81/o/r"),
            ("ssh://git@h:2222/o/r", &token, "git", None, "https://h/o/r"),
            ("ssh://git@h:2222/o/r", &key, "git", None, "ssh://git@h:2222/o/r"),
            ("ssh://me@h/o/r", &key, "git", None, "ssh://me@h/o/r"),
            ("ssh://me@h/o/r", &key, "you", None, "ssh://you@h/o/r"),
            ("ssh://h/o/r", &key, "git", None, "ssh://git@h/o/r"),
            ("https://h:8443/o/r", &key, "git", None, "ssh://git@h/o/r"),
            (
                "https://h/o/r",
                &key,
                "git",
                Some("ssh.h:443"),
                "ssh://git@ssh.h:443/o/r",
            ),
            (
                "ssh://git@[::1]:2222/o/r",
                &key,
                "git",
                None,
                "ssh://git@[::1]:2222/o/r",
            ),
        ];
        for (url, login, user, hostname, expected) in table {
            let url = GitUrl::parse(url).expect("a URL");
            let got = cluster_url(&url, login, user, hostname).expect("a URL");
            assert_eq!(got.to_string(), expected, "{url}");
        }
    }
}
