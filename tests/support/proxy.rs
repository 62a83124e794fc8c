//! Servers between flux-rs and the API server: one that sees and may spoil requests, and proxies.

use std::io;
use std::path::Path;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use http::{Request, Response, StatusCode};
use hyper::body::{Body as _, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use kube::Client;
use kube::client::Body;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};

use super::cluster::{TestCluster, run};

/// A thread that serves until this is dropped.
pub struct Server {
    /// Its `127.0.0.1:PORT`.
    pub address: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Binds a free port and serves on it.
    pub fn start<F: Future<Output = ()>>(serve: impl FnOnce(TcpListener) -> F + Send + 'static) -> Self {
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            run(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
                tell.send(listener.local_addr().expect("an address").to_string())
                    .expect("somebody waits");
                // Connections are tasks of this thread's runtime, and end with it.
                tokio::select! {
                    () = serve(listener) => {}
                    _ = stopped => {}
                }
            });
        });
        Server {
            address: told.recv().expect("a server"),
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The answer to a watch of what the server no longer has.
pub const EXPIRED: &str = r#"{"kind":"Status","apiVersion":"v1","status":"Failure","message":"too old","reason":"Expired","code":410}"#;

/// An answer in place of the API server's.
pub struct Spoil {
    /// Is in the path and query of the requests that are spoilt.
    pub part: &'static str,
    /// How many are spoilt before the rest goes through.
    pub times: usize,
    /// The code of the answer; 0 closes the connection in its place.
    pub code: u16,
    /// The body of the answer.
    pub body: &'static str,
}

impl Spoil {
    /// Spoils one watch.
    pub fn watch(code: u16, body: &'static str) -> Spoil {
        Spoil {
            part: "watch=true",
            times: 1,
            code,
            body,
        }
    }
}

/// Forwards requests to the API server as its administrator, and keeps a list of them.
pub struct Watchtower {
    server: Server,
    seen: Arc<Mutex<Vec<String>>>,
    spoils: Arc<Mutex<Vec<Spoil>>>,
}

impl Watchtower {
    /// Starts the server, which spoils some of the requests.
    pub fn start(api_server: &Arc<TestCluster>, spoils: Vec<Spoil>) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let spoils = Arc::new(Mutex::new(spoils));
        let (api_server, log, all_spoils) = (api_server.clone(), seen.clone(), spoils.clone());
        let server = Server::start(move |listener| async move {
            let client = api_server.client().await;
            while let Ok((stream, _)) = listener.accept().await {
                let (client, log, spoils) = (client.clone(), log.clone(), all_spoils.clone());
                let service = service_fn(move |request| {
                    let line = format!("{} {}", request.method(), request.uri());
                    log.lock().expect("no panic").push(line);
                    let spoilt = spoil(&spoils, &request.uri().to_string());
                    let client = client.clone();
                    async move {
                        match spoilt {
                            Some(answer) => answer,
                            None => Ok(forward(&client, request)
                                .await
                                .unwrap_or_else(|error| bad(&error))),
                        }
                    }
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        });
        Watchtower { server, seen, spoils }
    }

    /// Writes a kubeconfig that leads here.
    pub fn kubeconfig(&self, path: &Path) {
        kubeconfig(&self.server.address, path);
    }

    /// Spoils further requests.
    pub fn spoil(&self, spoils: Vec<Spoil>) {
        self.spoils.lock().expect("no panic").extend(spoils);
    }

    /// Returns the requests so far, as `GET /path?query`.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic").clone()
    }

    /// Waits until so many watches have been begun.
    pub fn until_watches(&self, wanted: usize) {
        let begun = || {
            let seen = self.seen();
            seen.iter().filter(|line| line.contains("watch=true")).count()
        };
        while begun() < wanted {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn kubeconfig(address: &str, path: &Path) {
    let config = serde_json::json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "w",
        "clusters": [{"name": "w", "cluster": {"server": format!("http://{address}")}}],
        "contexts": [{"name": "w", "context": {"cluster": "w", "user": "w"}}],
        "users": [{"name": "w", "user": {}}],
    });
    std::fs::write(path, config.to_string()).expect("a file");
}

/// A line to a [`Watchtower`] that can be cut, and mended.
pub struct Line {
    server: Server,
    whole: watch::Sender<bool>,
}

impl Line {
    /// Starts the line.
    pub fn to(tower: &Watchtower) -> Self {
        let (whole, state) = watch::channel(true);
        let far = tower.server.address.clone();
        let server = Server::start(move |listener| async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (mut state, far) = (state.clone(), far.clone());
                tokio::spawn(async move {
                    if !*state.borrow() {
                        return;
                    }
                    let Ok(onward) = TcpStream::connect(far).await else {
                        return;
                    };
                    tokio::select! {
                        _ = join(stream, onward) => {}
                        _ = state.wait_for(|whole| !whole) => {}
                    }
                });
            }
        });
        Line { server, whole }
    }

    /// Writes a kubeconfig that leads along the line.
    pub fn kubeconfig(&self, path: &Path) {
        kubeconfig(&self.server.address, path);
    }

    /// Ends all connections, and takes no more.
    pub fn cut(&self) {
        self.whole.send_replace(false);
    }

    /// Takes connections again.
    pub fn mend(&self) {
        self.whole.send_replace(true);
    }
}

fn spoil(spoils: &Mutex<Vec<Spoil>>, uri: &str) -> Option<io::Result<Response<Body>>> {
    let mut spoils = spoils.lock().expect("no panic");
    let spoil = spoils
        .iter_mut()
        .find(|spoil| spoil.times > 0 && uri.contains(spoil.part))?;
    spoil.times -= 1;
    let mut answer = Response::new(Body::from(spoil.body.as_bytes().to_vec()));
    if spoil.code == 0 {
        return Some(Err(io::ErrorKind::ConnectionReset.into()));
    }
    *answer.status_mut() = StatusCode::from_u16(spoil.code).expect("a status");
    Some(Ok(answer))
}

async fn forward(client: &Client, request: Request<Incoming>) -> kube::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let mut onward = Request::builder()
        .method(head.method)
        .uri(head.uri)
        .body(Body::from(whole(body).await))
        .expect("a request");
    for name in [http::header::CONTENT_TYPE, http::header::ACCEPT] {
        if let Some(value) = head.headers.get(&name) {
            onward.headers_mut().insert(name, value.clone());
        }
    }
    let mut answer = client.send(onward).await?;
    // The body is sent on in chunks of its own.
    answer.headers_mut().remove(http::header::TRANSFER_ENCODING);
    Ok(answer)
}

async fn whole(body: Incoming) -> Vec<u8> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = std::future::poll_fn(|cx| Pin::as_mut(&mut body).poll_frame(cx)).await {
        bytes.extend(frame.into_data().unwrap_or_default());
    }
    bytes
}

fn bad(error: &kube::Error) -> Response<Body> {
    let mut answer = Response::new(Body::from(error.to_string().into_bytes()));
    *answer.status_mut() = StatusCode::BAD_GATEWAY;
    answer
}

/// A proxy that opens tunnels, by CONNECT or SOCKS5, and counts them.
pub struct Tunnels {
    server: Server,
    scheme: &'static str,
    opened: Arc<Mutex<Vec<String>>>,
}

/// Where tunnels led to.
type Log = Arc<Mutex<Vec<String>>>;

/// The user and the password the CONNECT proxy asks for, as in a URL and as in a request.
const LOGIN: (&str, &str) = ("me:pl%40nted", "bWU6cGxAbnRlZA==");

impl Tunnels {
    /// Starts a proxy for CONNECT, which asks for a login.
    pub fn connect() -> Self {
        Self::start("http", None, tunnel)
    }

    /// Starts the same, with tunnels that lead to one address, whatever was asked for.
    pub fn leading_to(address: &str) -> Self {
        Self::start("http", Some(address.to_owned()), tunnel)
    }

    /// Starts a proxy for SOCKS5.
    pub fn socks() -> Self {
        Self::start("socks5", None, socks)
    }

    fn start<F>(
        scheme: &'static str,
        to: Option<String>,
        serve: fn(TcpStream, Option<String>, Log) -> F,
    ) -> Self
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let log = opened.clone();
        let server = Server::start(move |listener| async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, to.clone(), log.clone()));
            }
        });
        Tunnels {
            server,
            scheme,
            opened,
        }
    }

    /// Returns the proxy's URL, with the login it asks for.
    pub fn url(&self) -> String {
        match self.scheme {
            "http" => format!("http://{}@{}", LOGIN.0, self.server.address),
            scheme => format!("{scheme}://{}", self.server.address),
        }
    }

    /// Returns the proxy's URL without a login.
    pub fn url_without_login(&self) -> String {
        format!("{}://{}", self.scheme, self.server.address)
    }

    /// Returns where the tunnels led to.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().expect("no panic").clone()
    }
}

async fn tunnel(mut stream: TcpStream, to: Option<String>, log: Log) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let target = head
        .strip_prefix("CONNECT ")
        .and_then(|rest| rest.split(' ').next());
    let target = target.ok_or_else(|| io::Error::other("not CONNECT"))?.to_owned();
    let login = format!("proxy-authorization: basic {}\r\n", LOGIN.1.to_lowercase());
    if !head.to_lowercase().contains(&login) {
        let denied = b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n";
        return stream.write_all(denied).await;
    }
    let onward = TcpStream::connect(to.as_ref().unwrap_or(&target)).await?;
    log.lock().expect("no panic").push(target);
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    join(stream, onward).await
}

/// Serves a client of RFC 1928 that needs no login and names an IPv4 address or a host.
async fn socks(mut stream: TcpStream, to: Option<String>, log: Log) -> io::Result<()> {
    let [_, count] = take(&mut stream).await?;
    for _ in 0..count {
        stream.read_u8().await?;
    }
    stream.write_all(&[5, 0]).await?;
    let [5, 1, 0, kind] = take(&mut stream).await? else {
        return Err(io::Error::other("not CONNECT"));
    };
    let host = match kind {
        1 => std::net::Ipv4Addr::from(take::<4>(&mut stream).await?).to_string(),
        _ => {
            let mut name = vec![0; stream.read_u8().await?.into()];
            stream.read_exact(&mut name).await?;
            String::from_utf8_lossy(&name).into_owned()
        }
    };
    let target = format!("{host}:{}", stream.read_u16().await?);
    let onward = TcpStream::connect(to.as_ref().unwrap_or(&target)).await?;
    log.lock().expect("no panic").push(target);
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await?;
    join(stream, onward).await
}

async fn take<const N: usize>(stream: &mut TcpStream) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    stream.read_exact(&mut bytes).await?;
    Ok(bytes)
}

async fn join(mut stream: TcpStream, mut onward: TcpStream) -> io::Result<()> {
    tokio::io::copy_bidirectional(&mut stream, &mut onward).await?;
    Ok(())
}
