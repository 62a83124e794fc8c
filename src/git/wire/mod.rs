//! Git's pack protocol, version 0: framing, the list of references, and the two requests.
//!
//! It is spoken here rather than by libgit2, whose hook for transports is `unsafe`, blocks a thread, and
//! reports a refused push as a success.

pub(super) mod fetch;
pub(super) mod push;

use std::collections::BTreeMap;

use git2::Oid;

use super::transport::{Connection, Service};
use super::words::{refusal, tidy};
use super::{Error, GitUrl, Remote, Result};

/// How much a list of references may hold, in bytes: more than a million of them.
const MOST_REFERENCES: usize = 128 << 20;
/// As much is kept of what a server says in the side band, from its beginning.
const MOST_WORDS: usize = 64 << 10;

const AGENT: &str = concat!("agent=flux-rs/", env!("CARGO_PKG_VERSION"));

/// A conversation with a service, in frames.
pub(super) struct Conversation<'a> {
    remote: &'a Remote,
    connection: Connection,
    buffer: Vec<u8>,
    /// The part of the buffer that has been read.
    read: usize,
}

/// A frame ("pkt-line").
enum Frame {
    Data(Vec<u8>),
    Flush,
}

/// What the side band brings.
enum Band {
    /// The answer proper.
    Data(Vec<u8>),
    /// Words for a human.
    Words(Vec<u8>),
}

impl<'a> Conversation<'a> {
    /// Connects, and reads the list of references.
    pub async fn start(remote: &'a Remote, service: Service) -> Result<(Self, References)> {
        let connection = Connection::open(remote, service).await?;
        let mut conversation = Conversation {
            remote,
            connection,
            buffer: Vec::new(),
            read: 0,
        };
        let references = conversation.references().await?;
        Ok((conversation, references))
    }

    /// Takes leave, with or without a request made.
    pub async fn end(self) {
        self.connection.hang_up().await;
    }

    /// Returns the repository talked to.
    pub fn url(&self) -> &GitUrl {
        &self.remote.url
    }

    async fn references(&mut self) -> Result<References> {
        let mut references = References::default();
        let (mut announced, mut size) = (false, 0);
        loop {
            if size > MOST_REFERENCES {
                return Err(self.broken("it lists references without end"));
            }
            let line = match self.frame().await? {
                Some(Frame::Data(line)) => {
                    size += line.len();
                    String::from_utf8_lossy(&line).trim_end_matches('\n').to_owned()
                }
                Some(Frame::Flush) if std::mem::take(&mut announced) => continue,
                Some(Frame::Flush) => return references.checked(self.remote),
                None => return Err(self.refused("")),
            };
            if line.starts_with("# service=") {
                announced = true;
                continue;
            }
            announced = false;
            if let Some(words) = line.strip_prefix("ERR ") {
                return Err(self.refused(words));
            }
            let (line, capabilities) = line.split_once('\0').unwrap_or((&line, ""));
            references
                .capabilities
                .extend(capabilities.split_whitespace().map(str::to_owned));
            match line.split_once(' ') {
                Some(("shallow" | "version", _)) => {}
                Some((id, name)) => {
                    let id =
                        Oid::from_str(id).map_err(|_| self.broken("it lists references I cannot read"))?;
                    if !id.is_zero() && !name.ends_with("^{}") {
                        references.ids.insert(name.to_owned(), id);
                    }
                }
                None => return Err(self.broken("it lists references I cannot read")),
            }
        }
    }

    /// Reads the next frame; nothing at the end of the conversation.
    async fn frame(&mut self) -> Result<Option<Frame>> {
        if !self.ensure(4).await? {
            return match self.buffer.len() == self.read {
                true => Ok(None),
                false => Err(self.broken("it broke off")),
            };
        }
        let length = std::str::from_utf8(self.take(4))
            .ok()
            .and_then(|hex| usize::from_str_radix(hex, 16).ok());
        match length {
            Some(0) => Ok(Some(Frame::Flush)),
            Some(length @ 4..) => {
                if !self.ensure(length - 4).await? {
                    return Err(self.broken("it broke off"));
                }
                Ok(Some(Frame::Data(self.take(length - 4).to_vec())))
            }
            _ => {
                let sent = String::from_utf8_lossy(&self.buffer[self.read - 4..]);
                let sent: String = tidy(&self.remote.redact(&sent)).chars().take(80).collect();
                Err(self.broken(&format!("it sends {sent:?}")))
            }
        }
    }

    /// Reads the next frame of the side band; nothing after its end.
    async fn band(&mut self) -> Result<Option<Band>> {
        match self.frame().await? {
            Some(Frame::Data(data)) => match data.split_first() {
                Some((1, data)) => Ok(Some(Band::Data(data.to_vec()))),
                Some((2, words)) => Ok(Some(Band::Words(words.to_vec()))),
                Some((3, words)) => Err(self.refused(&String::from_utf8_lossy(words))),
                _ => Err(self.broken("it sends an unknown side band")),
            },
            Some(Frame::Flush) | None => Ok(None),
        }
    }

    /// Reads whatever comes next, outside of any frame; nothing at the end.
    async fn raw(&mut self) -> Result<Option<Vec<u8>>> {
        let some = self.ensure(1).await?;
        let length = self.buffer.len() - self.read;
        Ok(some.then(|| self.take(length).to_vec()))
    }

    async fn ensure(&mut self, length: usize) -> Result<bool> {
        while self.buffer.len() - self.read < length {
            if self.read > 0 {
                self.buffer.drain(..self.read);
                self.read = 0;
            }
            if !self.connection.fill(&mut self.buffer).await? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn take(&mut self, length: usize) -> &[u8] {
        self.read += length;
        &self.buffer[self.read - length..self.read]
    }

    /// The error for a server that turns us away, in its own words.
    fn refused(&self, words: &str) -> Error {
        let all = format!("{}\n{words}", self.connection.words());
        refusal(self.remote, &all)
    }

    /// The error for an answer that cannot be understood, unless the server says more itself.
    fn broken(&self, reason: &str) -> Error {
        if tidy(&self.connection.words()).is_empty() {
            Error::Protocol {
                host: self.remote.host(),
                reason: reason.to_owned(),
            }
        } else {
            self.refused("")
        }
    }
}

/// The references of a repository, and what its server can do.
#[derive(Debug, Default)]
pub(super) struct References {
    ids: BTreeMap<String, Oid>,
    capabilities: Vec<String>,
}

impl References {
    /// Returns the tip of a branch.
    pub fn branch(&self, name: &str) -> Option<Oid> {
        self.ids.get(&format!("refs/heads/{name}")).copied()
    }

    /// Lists the branches by name.
    pub fn branches(&self) -> Vec<String> {
        self.ids
            .keys()
            .filter_map(|name| name.strip_prefix("refs/heads/"))
            .map(str::to_owned)
            .collect()
    }

    fn can(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|other| other == capability)
    }

    /// Picks from the capabilities wanted those the server has, and introduces us.
    fn request(&self, wanted: &[&str]) -> String {
        let mut chosen: Vec<&str> = wanted
            .iter()
            .copied()
            .filter(|capability| self.can(capability))
            .collect();
        if self
            .capabilities
            .iter()
            .any(|capability| capability.starts_with("agent="))
        {
            chosen.push(AGENT);
        }
        chosen.join(" ")
    }

    fn checked(self, remote: &Remote) -> Result<Self> {
        if self
            .capabilities
            .iter()
            .any(|capability| capability == "object-format=sha256")
        {
            let reason = "the repository names its objects by SHA-256, which is not supported".into();
            return Err(Error::Protocol {
                host: remote.host(),
                reason,
            });
        }
        Ok(self)
    }
}

/// Frames a line.
fn frame(line: &str) -> Vec<u8> {
    format!("{:04x}{line}", line.len() + 4).into_bytes()
}

const FLUSH: &[u8] = b"0000";
