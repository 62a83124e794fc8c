//! The way to an SSH server, which may lead through a command or through other servers.

use super::{Auth, HostKeys};

/// How an SSH server is reached.
#[derive(Clone, Debug)]
pub struct Route {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user to log in as; forges know everybody by one.
    pub user: Option<String>,
    /// The name its host keys are known by, if not its own.
    pub alias: Option<String>,
    /// What stands between.
    pub proxy: Proxy,
}

/// What stands between here and an SSH server.
#[derive(Clone, Debug, Default)]
pub enum Proxy {
    /// Nothing.
    #[default]
    None,
    /// A command of the user's shell, whose standard streams are the connection.
    Command(String),
    /// Another SSH server, which passes the connection on.
    Jump(Box<Hop>),
}

/// An SSH server on the way to another.
#[derive(Clone, Debug)]
pub struct Hop {
    /// How it is reached itself.
    pub route: Route,
    /// What lets the client in.
    pub auth: Auth,
    /// The host keys to accept.
    pub host_keys: HostKeys,
}

impl Route {
    /// Returns the way without anything between.
    pub fn direct(host: &str, port: u16) -> Self {
        Route {
            host: host.to_owned(),
            port,
            user: None,
            alias: None,
            proxy: Proxy::None,
        }
    }

    /// Returns host and port by which the host keys are known.
    pub fn key_name(&self) -> (&str, u16) {
        match &self.alias {
            Some(alias) => (alias, 22),
            None => (&self.host, self.port),
        }
    }

    /// Returns host and port as messages show them.
    pub fn shown(&self) -> String {
        match self.host.contains(':') {
            true => format!("[{}]:{}", self.host, self.port),
            false => format!("{}:{}", self.host, self.port),
        }
    }
}
