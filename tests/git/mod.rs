//! The Git layer against a real server.

mod clone;
mod gpg;
mod hostkeys;
mod http;
mod plain_server;
mod push;
mod route;
mod ssh;

use std::error::Error as StdError;
use std::sync::Once;

use flux_rs::git::{self, Auth, Author, GitUrl, HostKeys, PrivateKey, Remote, Repository, Secret};
use tempfile::TempDir;

use crate::support::git_server::{GitServer, KeyFile, Origin};

/// A clone in a directory that goes with it.
struct Clone {
    repository: Repository,
    _dir: TempDir,
}

impl std::ops::Deref for Clone {
    type Target = Repository;

    fn deref(&self) -> &Repository {
        &self.repository
    }
}

impl std::ops::DerefMut for Clone {
    fn deref_mut(&mut self) -> &mut Repository {
        &mut self.repository
    }
}

async fn clone(remote: &Remote, branch: &str) -> git::Result<Clone> {
    let dir = tempfile::tempdir().expect("a directory");
    let repository = git::clone(remote, branch, dir.path()).await?;
    Ok(Clone {
        repository,
        _dir: dir,
    })
}

fn remote(url: &str, auth: Auth) -> Remote {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Remote::new(GitUrl::parse(url).expect(url), auth)
}

/// A remote by SSH that knows the server's keys.
fn ssh_remote(server: &GitServer, origin: &Origin<'_>, auth: Auth) -> Remote {
    let mut remote = remote(&origin.url("ssh"), auth);
    remote.host_keys = HostKeys::default().with_known_hosts(&server.known_hosts());
    remote
}

fn basic(user: &str, password: &str) -> Auth {
    Auth::Basic {
        user: user.into(),
        password: Secret::new(password),
    }
}

fn key(file: &KeyFile) -> Auth {
    Auth::Key(PrivateKey::parse(&Secret::new(file.private()), None).expect("a key"))
}

fn author() -> Author {
    Author {
        name: "Flux".into(),
        email: "flux@example.com".into(),
    }
}

/// Writes a file, commits and returns the commit's name.
fn commit(repository: &Repository, path: &str, content: impl AsRef<[u8]>) -> String {
    repository.write(path, content).expect("written");
    repository.stage([path]).expect("staged");
    let when = "2026-01-02T03:04:05Z".parse().expect("a time");
    let id = repository
        .commit("Add it\n", &author(), when, None)
        .expect("committed");
    id.expect("a commit").to_string()
}

/// Clones, commits and pushes, and has real git look at what arrived.
async fn round_trip(remote: &Remote, origin: &Origin<'_>) {
    let before = origin.git(&["rev-parse", "main"]);
    let mut clone = clone(remote, "main").await.expect("cloned");
    assert_eq!(
        clone.head().expect("a head").map(|id| id.to_string()),
        Some(before.clone())
    );
    let content = format!("url: {}\n", remote.url);
    let first = commit(&clone, "clusters/test/flux-system/gotk-components.yaml", &content);
    clone.push(remote).await.expect("pushed");
    let second = commit(&clone, "clusters/test/flux-system/gotk-sync.yaml", &content);
    clone.push(remote).await.expect("pushed again");
    let line = origin.git(&["rev-parse", "main", "main^", "main^^"]);
    assert_eq!(line, format!("{second}\n{first}\n{before}"));
    origin.fsck();
}

/// Everything an error says, in both forms and with its causes.
fn told(error: &(dyn StdError + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |&error| error.source());
    causes.map(|error| format!("{error} | {error:?}\n")).collect()
}
