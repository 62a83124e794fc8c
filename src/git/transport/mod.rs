//! Bytes to and from a Git service on a server, over HTTP or SSH.

mod agent;
mod command;
mod http;
pub(super) mod ssh;

use std::future::Future;
use std::time::Duration;

use super::url::Scheme;
use super::{Error, Remote, Result};

/// What a server is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// Send objects.
    UploadPack,
    /// Take objects.
    ReceivePack,
}

impl Service {
    pub fn name(self) -> &'static str {
        match self {
            Service::UploadPack => "git-upload-pack",
            Service::ReceivePack => "git-receive-pack",
        }
    }
}

/// A conversation with a service: the server lists its references, hears one request, and answers it.
pub(super) enum Connection {
    Http(Box<http::Connection>),
    Ssh(Box<ssh::Connection>),
}

impl Connection {
    /// Connects, authenticates, and starts the service; the list of references follows.
    pub async fn open(remote: &Remote, service: Service) -> Result<Self> {
        Ok(match remote.url.scheme() {
            Scheme::Ssh => Connection::Ssh(Box::new(ssh::Connection::open(remote, service).await?)),
            Scheme::Http | Scheme::Https => {
                Connection::Http(Box::new(http::Connection::open(remote, service).await?))
            }
        })
    }

    /// Sends the request, after the references have been read to their end.
    pub async fn send(&mut self, request: Vec<u8>) -> Result<()> {
        match self {
            Connection::Http(connection) => connection.send(request).await,
            Connection::Ssh(connection) => connection.send(request).await,
        }
    }

    /// Appends what the server sent next; false at the end.
    pub async fn fill(&mut self, buffer: &mut Vec<u8>) -> Result<bool> {
        match self {
            Connection::Http(connection) => connection.fill(buffer).await,
            Connection::Ssh(connection) => connection.fill(buffer).await,
        }
    }

    /// Returns what the server said beside the protocol.
    pub fn words(&self) -> String {
        match self {
            Connection::Http(_) => String::new(),
            Connection::Ssh(connection) => connection.words(),
        }
    }

    /// Hangs up, politely where that is known to matter: a server still waiting for a request hears that
    /// there is none.
    pub async fn hang_up(self) {
        if let Connection::Ssh(connection) = self {
            connection.hang_up().await;
        }
    }
}

/// Limits a wait.
async fn within<T>(
    after: Duration,
    host: &str,
    during: &'static str,
    wait: impl Future<Output = T>,
) -> Result<T> {
    let elapsed = |_| Error::Timeout {
        host: host.to_owned(),
        during,
        after,
    };
    tokio::time::timeout(after, wait).await.map_err(elapsed)
}
