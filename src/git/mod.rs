//! Git over our own transports: clone, commit, push, keys, ssh-agent, known hosts.
//!
//! - [`GitUrl`], [`Auth`] and [`Remote`] say where a repository is and what lets us in.
//! - [`clone`] gives a [`Repository`]: files are written, staged, committed, pushed.
//! - [`PrivateKey`] makes and reads SSH keys; [`SshSigner`] signs commits with one, [`GpgSigner`] with a key of a
//!   GPG key ring.
//! - [`SshConfig`] says how a host is reached: by which [`Route`], with which [`Identities`].
//! - [`scan_host_keys`] asks a host for its keys, [`HostKeys`] decides which to accept.
//!
//! Below: `wire` speaks Git's pack protocol over a `transport`, which is HTTP (reqwest) or SSH (russh);
//! libgit2 keeps objects, index and work tree. Everything that waits is async and may be dropped at any
//! point; TLS needs a rustls provider installed by the program.

mod commit;
mod error;
mod failure;
mod gpg;
mod hostkey;
mod identity;
mod key;
mod known_hosts;
mod pack;
mod remote;
mod repository;
mod route;
mod sign;
mod ssh_config;
mod transport;
mod url;
mod wire;
mod words;

pub use git2::Oid;

pub use self::commit::Author;
pub use self::error::{Error, Result};
pub use self::gpg::{GpgSigner, gpg_fingerprints};
pub use self::hostkey::{HostKey, HostKeyAlgorithm, HostKeys, Reviewed, scan_host_keys};
pub use self::identity::{Identities, Identity};
pub use self::key::{KeyAlgorithm, PrivateKey};
pub use self::remote::{Auth, Remote, Timeouts};
pub use self::repository::{Repository, clone, list_branches, require_branch, start};
pub use self::route::{Hop, Proxy, Route};
pub use self::sign::{Signer, SshSigner};
pub use self::ssh_config::{SshConfig, SshHost, SshProxy};
pub use self::transport::ssh::log_in;
pub use self::url::{GitUrl, Scheme};
pub use crate::secret::Secret;
