//! Git's protocol over the standard streams of a command run by SSH.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use russh::client::{self, Handle, Msg};
use russh::keys::{Algorithm, HashAlg, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{AlgorithmKind, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Disconnect};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;

use super::command::ProxyCommand;
use super::{Service, agent, within};
use crate::git::hostkey::HostKey;
use crate::git::{Auth, Error, HostKeys, Identities, PrivateKey, Proxy, Remote, Result, Route};

/// Forges know everybody by this user.
pub(crate) const USER: &str = "git";
/// As much of the server's standard error is kept, from its beginning.
const MOST_WORDS: usize = 16 * 1024;
/// As much may arrive while a request is sent.
const MOST_PENDING: usize = 16 * 1024 * 1024;
const CHUNK: usize = 32 * 1024;

pub(crate) struct Connection {
    session: Session,
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
        let route = remote.route();
        let (name, port) = route.key_name();
        let preferred = remote
            .host_keys
            .preferred(name, port, &remote.host_key_algorithms);
        let session = enter(&route, &remote.auth, &remote.host_keys, preferred, limit).await?;

        let lost = |error: russh::Error| Fault::Ssh(error).told(&host);
        let channel = within(
            limit,
            &host,
            "opening a session",
            session.handle.channel_open_session(),
        );
        let (reader, writer) = channel.await?.map_err(lost)?.split();
        let path = remote
            .url
            .server_path()
            .replace('\'', r"'\''")
            .replace('!', r"'\!'");
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
            let _ = self
                .session
                .handle
                .disconnect(Disconnect::ByApplication, "", "en")
                .await;
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
    route: &Route,
    algorithms: Vec<Algorithm>,
    limit: Duration,
) -> Result<Option<HostKey>> {
    match connect(route, Purpose::Learn, algorithms, limit).await {
        Err(Fault::Learned(key)) => Ok(Some(key)),
        Err(Fault::Ssh(russh::Error::NoCommonAlgo {
            kind: AlgorithmKind::Key,
            ..
        })) => Ok(None),
        Err(fault) => Err(fault.told(&route.shown())),
        Ok(_) => Ok(None),
    }
}

/// Logs in to a server and out again.
pub async fn log_in(route: &Route, auth: &Auth, host_keys: &HostKeys, limit: Duration) -> Result<()> {
    let (name, port) = route.key_name();
    let preferred = host_keys.preferred(name, port, &[]);
    let session = enter(route, auth, host_keys, preferred, limit).await?;
    let leave = session.handle.disconnect(Disconnect::ByApplication, "", "en");
    let _ = tokio::time::timeout(Duration::from_secs(2), leave).await;
    Ok(())
}

/// A connection that is encrypted, and what it runs through.
struct Session {
    handle: Handle<Client>,
    _through: Through,
}

/// What a connection runs through, which has to last as long.
enum Through {
    Nothing,
    Command(ProxyCommand),
    Server { _session: Box<Session> },
}

trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Stream for S {}

/// Connects to a server whose host key is checked, and authenticates.
async fn enter(
    route: &Route,
    auth: &Auth,
    host_keys: &HostKeys,
    algorithms: Vec<Algorithm>,
    limit: Duration,
) -> Result<Session> {
    let host = route.shown();
    let check = Purpose::Check(host_keys.clone());
    let mut session = connect(route, check, algorithms, limit)
        .await
        .map_err(|fault| fault.told(&host))?;
    let user = route.user.as_deref().unwrap_or(USER);
    // An agent may wait for its user before it signs.
    let during = match auth {
        Auth::Agent { .. } | Auth::Identities(_) => "authenticating with the keys of the ssh-agent",
        _ => "authenticating",
    };
    let authenticate = authenticate(&mut session.handle, user, &host, auth, limit / 2);
    within(limit, &host, during, authenticate).await??;
    Ok(session)
}

/// Connects as far as the host key, which the client checks or learns.
async fn connect(
    route: &Route,
    purpose: Purpose,
    algorithms: Vec<Algorithm>,
    limit: Duration,
) -> Result<Session, Fault> {
    let (stream, mut through) = reach(route, limit).await?;
    let (name, port) = route.key_name();
    let client = Client {
        host: name.to_owned(),
        port,
        purpose,
    };
    let config = client::Config {
        preferred: russh::Preferred {
            key: algorithms.into(),
            ..Default::default()
        },
        ..Default::default()
    };
    let handshake = client::connect_stream(Arc::new(config), stream, client);
    let handshake = within(limit, &route.shown(), "starting encryption", handshake).await;
    match (handshake.map_err(Fault::from).flatten(), &mut through) {
        (Ok(handle), _) => Ok(Session {
            handle,
            _through: through,
        }),
        (Err(fault), Through::Command(command)) if fault.broke() => {
            let message = crate::git::words::tidy(&command.last_words().await);
            let host = route.shown();
            Err(Error::ProxyCommand { host, message }.into())
        }
        (Err(fault), _) => Err(fault),
    }
}

/// Opens the connection a session runs over.
fn reach(route: &Route, limit: Duration) -> BoxFuture<'_, Result<(Box<dyn Stream>, Through)>> {
    let host = route.shown();
    let unreachable = |source| Error::Unreachable {
        host: route.shown(),
        source,
    };
    Box::pin(async move {
        match &route.proxy {
            Proxy::None => {
                let connect = TcpStream::connect((route.host.as_str(), route.port));
                let tcp = within(limit, &host, "connecting", connect)
                    .await?
                    .map_err(unreachable)?;
                tcp.set_nodelay(true).map_err(unreachable)?;
                Ok((Box::new(tcp) as Box<dyn Stream>, Through::Nothing))
            }
            Proxy::Command(line) => {
                let (command, stream) = ProxyCommand::start(line).map_err(|error| Error::ProxyCommand {
                    host,
                    message: error.to_string(),
                })?;
                Ok((Box::new(stream) as Box<dyn Stream>, Through::Command(command)))
            }
            Proxy::Jump(hop) => {
                let (name, port) = hop.route.key_name();
                let preferred = hop.host_keys.preferred(name, port, &[]);
                let session = enter(&hop.route, &hop.auth, &hop.host_keys, preferred, limit).await?;
                let open =
                    session
                        .handle
                        .channel_open_direct_tcpip(&route.host, route.port.into(), "127.0.0.1", 0);
                let channel = within(limit, &host, "connecting", open).await?.map_err(|error| {
                    let refused = format!("{} does not pass a connection on: {error}", hop.route.shown());
                    unreachable(io::Error::other(refused))
                })?;
                let through = Through::Server {
                    _session: Box::new(session),
                };
                Ok((Box::new(channel.into_stream()) as Box<dyn Stream>, through))
            }
        }
    })
}

/// Logs in; an ssh-agent may take as long as `limit` to list its keys.
async fn authenticate(
    session: &mut Handle<Client>,
    user: &str,
    host: &str,
    auth: &Auth,
    limit: Duration,
) -> Result<()> {
    let host = host.to_owned();
    let mut message = String::new();
    let tried = match auth {
        Auth::Key(key) => {
            let answer = offer(session, user, key).await;
            if answer.map_err(|error| Fault::Ssh(error).told(&host))? {
                return Ok(());
            }
            vec![format!("the key {}", key.fingerprint())]
        }
        Auth::Agent { socket } => {
            let chosen = |offered| offered;
            match agent::authenticate(session, user, socket.as_ref(), limit, chosen).await? {
                agent::Outcome::Accepted => return Ok(()),
                agent::Outcome::Refused { tried, left } => {
                    if left > 0 {
                        message = format!("it hung up before {left} more keys of the agent were tried");
                    }
                    tried
                }
            }
        }
        Auth::Identities(identities) => match with_identities(session, user, &host, identities, limit).await?
        {
            None => return Ok(()),
            Some((tried, left)) => {
                if left > 0 {
                    message = format!(
                        "it hung up before {left} more keys were tried; name the right one by IdentityFile in ~/.ssh/config"
                    );
                }
                tried
            }
        },
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

/// Offers a private key, and returns whether it is accepted.
async fn offer(session: &mut Handle<Client>, user: &str, key: &PrivateKey) -> Result<bool, russh::Error> {
    let hash = match key.inner().algorithm().is_rsa() {
        true => rsa_hash(session).await,
        false => None,
    };
    let offered = PrivateKeyWithHashAlg::new(key.inner().clone(), hash);
    Ok(session.authenticate_publickey(user, offered).await?.success())
}

/// Offers the agent's keys, those of the files first, then the files' own; none if one is accepted, and else the
/// keys that were tried and the number of those that were not.
async fn with_identities(
    session: &mut Handle<Client>,
    user: &str,
    host: &str,
    identities: &Identities,
    limit: Duration,
) -> Result<Option<(Vec<String>, usize)>> {
    let Identities { agent, only, files } = identities;
    let choose = |mut offered: Vec<agent::Identity>| {
        let place = |key: &agent::Identity| {
            let key = key.public_key();
            files.iter().position(|file| file.is(&key)).unwrap_or(files.len())
        };
        offered.sort_by_key(place);
        offered.retain(|key| !only || place(key) < files.len());
        offered
    };
    let mut without = None;
    let (mut tried, mut left) = match agent::authenticate(session, user, agent.as_ref(), limit, choose).await
    {
        Ok(agent::Outcome::Accepted) => return Ok(None),
        Ok(agent::Outcome::Refused { tried, left }) => (tried, left),
        Err(error @ (Error::AgentUnavailable { .. } | Error::AgentEmpty)) => {
            without = Some(error);
            (Vec::new(), 0)
        }
        Err(error) => return Err(error),
    };
    for file in files {
        let Some(key) = file
            .key()
            .filter(|key| !tried.iter().any(|tried| tried.ends_with(&key.fingerprint())))
        else {
            continue;
        };
        if session.is_closed() {
            left += 1;
            continue;
        }
        tried.push(format!("{} {}", file.file().display(), key.fingerprint()));
        // A server that had enough hangs up.
        if offer(session, user, key).await.unwrap_or_default() {
            return Ok(None);
        }
    }
    match (without, identities.sealed()) {
        (_, files) if tried.is_empty() && !files.is_empty() => {
            let host = host.to_owned();
            Err(Error::KeysSealed { host, files })
        }
        (Some(error), _) if tried.is_empty() => Err(error),
        _ => Ok(Some((tried, left))),
    }
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
    /// Says whether the connection broke, or what came over it was no SSH.
    fn broke(&self) -> bool {
        !matches!(
            self,
            Fault::Learned(_) | Fault::Ssh(russh::Error::NoCommonAlgo { .. } | russh::Error::WrongServerSig)
        ) && !matches!(self, Fault::Ours(error) if !matches!(**error, Error::Timeout { .. }))
    }

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
