//! Git's protocol over the standard streams of a command run by SSH.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use russh::client::{self, Handle, Msg};
use russh::keys::{Algorithm, HashAlg, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{AlgorithmKind, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Disconnect};
use tokio::net::TcpStream;

use super::{Service, agent, within};
use crate::git::hostkey::HostKey;
use crate::git::{Auth, Error, HostKeys, Remote, Result};

/// Forges know everybody by this user.
const USER: &str = "git";
/// As much of the server's standard error is kept, from its beginning.
const MOST_WORDS: usize = 16 * 1024;
/// As much may arrive while a request is sent.
const MOST_PENDING: usize = 16 * 1024 * 1024;
const CHUNK: usize = 32 * 1024;

pub(crate) struct Connection {
    session: Handle<Client>,
    reader: ChannelReadHalf,
    writer: ChannelWriteHalf<Msg>,
    host: String,
    idle: Duration,
    /// What arrived while the request was sent.
    pending: Vec<u8>,
    words: Vec<u8>,
    ended: bool,
}

impl Connection {
    pub async fn open(remote: &Remote, service: Service) -> Result<Self> {
        let host = remote.host();
        let limit = remote.timeouts.connect;
        if let Auth::Basic { .. } | Auth::Bearer(_) = remote.auth {
            return Err(Error::AuthMismatch {
                auth: remote.auth.kind(),
                scheme: "ssh",
            });
        }
        let url = &remote.url;
        let preferred = remote
            .host_keys
            .preferred(url.host(), url.port(), &remote.host_key_algorithms);
        let client = Client {
            host: url.host().to_owned(),
            port: url.port(),
            purpose: Purpose::Check(remote.host_keys.clone()),
        };
        let mut session = connect(client, preferred, limit)
            .await
            .map_err(|fault| fault.told(&host))?;
        // An agent may wait for its user before it signs.
        let during = match remote.auth {
            Auth::Agent { .. } => "authenticating with the keys of the ssh-agent",
            _ => "authenticating",
        };
        within(limit, &host, during, authenticate(&mut session, remote)).await??;

        let lost = |error: russh::Error| Fault::Ssh(error).told(&host);
        let channel = within(limit, &host, "opening a session", session.channel_open_session());
        let (reader, writer) = channel.await?.map_err(lost)?.split();
        let path = url.server_path().replace('\'', r"'\''").replace('!', r"'\!'");
        writer
            .exec(false, format!("{} '{path}'", service.name()))
            .await
            .map_err(lost)?;
        Ok(Connection {
            session,
            reader,
            writer,
            host,
            idle: remote.timeouts.idle,
            pending: Vec::new(),
            words: Vec::new(),
            ended: false,
        })
    }

    /// Writes while reading: a server that cannot get rid of its words stops listening.
    pub async fn send(&mut self, request: Vec<u8>) -> Result<()> {
        for chunk in request.chunks(CHUNK) {
            let write = self.writer.data_bytes(chunk.to_vec());
            tokio::pin!(write);
            loop {
                let event = async {
                    tokio::select! {
                        written = &mut write => Err(written),
                        message = self.reader.wait() => Ok(message),
                    }
                };
                match within(self.idle, &self.host, "sending data", event).await? {
                    Err(Ok(())) => break,
                    Ok(Some(message)) => {
                        take(message, &mut self.pending, &mut self.words);
                        if self.pending.len() > MOST_PENDING {
                            let reason = "it answers before it is asked".into();
                            return Err(Error::Protocol {
                                host: self.host.clone(),
                                reason,
                            });
                        }
                    }
                    // The server has heard enough: its last words say why.
                    Err(Err(_)) => return Ok(()),
                    Ok(None) => {
                        self.ended = true;
                        return Ok(());
                    }
                }
            }
        }
        Ok(())
    }

    pub async fn fill(&mut self, buffer: &mut Vec<u8>) -> Result<bool> {
        if !self.pending.is_empty() {
            buffer.append(&mut self.pending);
            return Ok(true);
        }
        while !self.ended {
            match within(self.idle, &self.host, "receiving data", self.reader.wait()).await? {
                Some(message) => {
                    if take(message, buffer, &mut self.words) {
                        return Ok(true);
                    }
                }
                None => self.ended = true,
            }
        }
        Ok(false)
    }

    pub fn words(&self) -> String {
        String::from_utf8_lossy(&self.words).into_owned()
    }

    pub async fn hang_up(self) {
        let leave = async {
            let _ = self.writer.eof().await;
            let _ = self.session.disconnect(Disconnect::ByApplication, "", "en").await;
        };
        let _ = tokio::time::timeout(Duration::from_secs(2), leave).await;
    }
}

/// Takes in a message; true if it brought data.
fn take(message: ChannelMsg, data: &mut Vec<u8>, words: &mut Vec<u8>) -> bool {
    match message {
        ChannelMsg::Data { data: bytes } => {
            data.extend_from_slice(&bytes);
            !bytes.is_empty()
        }
        ChannelMsg::ExtendedData { data: bytes, .. } => {
            let room = MOST_WORDS.saturating_sub(words.len());
            words.extend_from_slice(&bytes[..bytes.len().min(room)]);
            false
        }
        ChannelMsg::Failure => {
            words.extend_from_slice(b"the command is not allowed\n");
            false
        }
        _ => false,
    }
}

/// Asks for the one host key of these algorithms, if there is one, and hangs up.
pub(crate) async fn present_host_key(
    host: &str,
    port: u16,
    algorithms: Vec<Algorithm>,
    limit: Duration,
) -> Result<Option<HostKey>> {
    let client = Client {
        host: host.to_owned(),
        port,
        purpose: Purpose::Learn,
    };
    match connect(client, algorithms, limit).await {
        Err(Fault::Learned(key)) => Ok(Some(key)),
        Err(Fault::Ssh(russh::Error::NoCommonAlgo {
            kind: AlgorithmKind::Key,
            ..
        })) => Ok(None),
        Err(fault) => Err(fault.told(&format!("{host}:{port}"))),
        Ok(_) => Ok(None),
    }
}

/// Connects as far as the host key, which the client checks or learns.
async fn connect(
    client: Client,
    algorithms: Vec<Algorithm>,
    limit: Duration,
) -> Result<Handle<Client>, Fault> {
    let (host, port) = (client.host.clone(), client.port);
    let shown = format!("{host}:{port}");
    let unreachable = |source| Error::Unreachable {
        host: shown.clone(),
        source,
    };
    let tcp = within(
        limit,
        &shown,
        "connecting",
        TcpStream::connect((host.as_str(), port)),
    )
    .await?;
    let tcp = tcp.map_err(unreachable)?;
    tcp.set_nodelay(true).map_err(unreachable)?;
    let config = client::Config {
        preferred: russh::Preferred {
            key: algorithms.into(),
            ..Default::default()
        },
        ..Default::default()
    };
    let handshake = client::connect_stream(Arc::new(config), tcp, client);
    within(limit, &shown, "starting encryption", handshake).await?
}

async fn authenticate(session: &mut Handle<Client>, remote: &Remote) -> Result<()> {
    let user = remote.url.user().unwrap_or(USER);
    let host = remote.host();
    let mut message = String::new();
    let tried = match &remote.auth {
        Auth::Key(key) => {
            let hash = match key.inner().algorithm().is_rsa() {
                true => rsa_hash(session).await,
                false => None,
            };
            let offered = PrivateKeyWithHashAlg::new(key.inner().clone(), hash);
            let answer = session.authenticate_publickey(user, offered).await;
            if answer.map_err(|error| Fault::Ssh(error).told(&host))?.success() {
                return Ok(());
            }
            vec![format!("the key {}", key.fingerprint())]
        }
        Auth::Agent { socket } => {
            match agent::authenticate(session, user, socket.as_ref(), remote.timeouts.connect / 2).await? {
                agent::Outcome::Accepted => return Ok(()),
                agent::Outcome::Refused { tried, left } => {
                    if left > 0 {
                        message = format!("it hung up before {left} more keys of the agent were tried");
                    }
                    tried
                }
            }
        }
        _ => {
            let answer = session.authenticate_none(user).await;
            if answer.map_err(|error| Fault::Ssh(error).told(&host))?.success() {
                return Ok(());
            }
            vec![]
        }
    };
    Err(Error::AuthenticationFailed { host, tried, message })
}

/// Returns the hash to sign with by an RSA key; SHA-512 where the server does not say.
pub(super) async fn rsa_hash<H: client::Handler>(session: &Handle<H>) -> Option<HashAlg> {
    session
        .best_supported_rsa_hash()
        .await
        .ok()
        .flatten()
        .unwrap_or(Some(HashAlg::Sha512))
}

/// Our side of a session: it looks at the host key.
pub(crate) struct Client {
    host: String,
    port: u16,
    purpose: Purpose,
}

enum Purpose {
    Check(HostKeys),
    Learn,
}

/// Why a session ended, as far as it is known inside of it.
#[derive(Debug)]
pub(crate) enum Fault {
    Ours(Box<Error>),
    Ssh(russh::Error),
    /// Not a failure: the host key was all that was wanted.
    Learned(HostKey),
}

impl From<russh::Error> for Fault {
    fn from(error: russh::Error) -> Self {
        Fault::Ssh(error)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Ours(Box::new(error))
    }
}

impl Fault {
    fn told(self, host: &str) -> Error {
        let host = host.to_owned();
        match self {
            Fault::Ours(error) => *error,
            Fault::Learned(_) => Error::Protocol {
                host,
                reason: "it showed its key unasked".into(),
            },
            Fault::Ssh(russh::Error::NoCommonAlgo {
                kind: AlgorithmKind::Key,
                theirs,
                ..
            }) => Error::NoHostKeyAlgorithm {
                host,
                offered: theirs,
            },
            Fault::Ssh(russh::Error::Version) => Error::Protocol {
                host,
                reason: "it does not speak SSH".into(),
            },
            Fault::Ssh(russh::Error::IO(error)) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Error::Protocol {
                    host,
                    reason: "it hung up before encryption started".into(),
                }
            }
            Fault::Ssh(error) => Error::Connection {
                host,
                source: Box::new(error),
            },
        }
    }
}

impl client::Handler for Client {
    type Error = Fault;

    async fn check_server_key(&mut self, presented: &PublicKeyOrCertificate) -> Result<bool, Fault> {
        let key = match presented {
            PublicKeyOrCertificate::PublicKey { key, .. } => HostKey::new(key.clone()),
            // Never negotiated: no authority is known.
            PublicKeyOrCertificate::Certificate(_) => return Ok(false),
        };
        match &self.purpose {
            Purpose::Learn => Err(Fault::Learned(key)),
            Purpose::Check(known) => {
                known.check(&self.host, self.port, &key)?;
                Ok(true)
            }
        }
    }
}
