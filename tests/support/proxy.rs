//! Servers between flux-rs and the API server: one that sees and may spoil requests, and a CONNECT proxy.

use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use http::{Request, Response, StatusCode};
use hyper::body::{Body as _, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use kube::Client;
use kube::client::Body;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use super::api_server::{ApiServer, run};

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

/// An answer in place of the API server's.
pub struct Spoil {
    /// Is in the path and query of the requests that are spoilt.
    pub part: &'static str,
    /// How many are spoilt before the rest goes through.
    pub times: usize,
    /// The code of the answer.
    pub code: u16,
    /// The body of the answer.
    pub body: &'static str,
}

/// Forwards requests to the API server as its administrator, and keeps a list of them.
pub struct Watchtower {
    server: Server,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Watchtower {
    /// Starts the server, which spoils some of the requests.
    pub fn start(api_server: &Arc<ApiServer>, spoils: Vec<Spoil>) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (api_server, log, spoils) = (api_server.clone(), seen.clone(), Arc::new(Mutex::new(spoils)));
        let server = Server::start(move |listener| async move {
            let client = api_server.client().await;
            while let Ok((stream, _)) = listener.accept().await {
                let (client, log, spoils) = (client.clone(), log.clone(), spoils.clone());
                let service = service_fn(move |request| {
                    let line = format!("{} {}", request.method(), request.uri());
                    log.lock().expect("no panic").push(line);
                    let spoilt = spoil(&spoils, &request.uri().to_string());
                    let client = client.clone();
                    async move {
                        Ok::<_, Infallible>(match spoilt {
                            Some(answer) => answer,
                            None => forward(&client, request)
                                .await
                                .unwrap_or_else(|error| bad(&error)),
                        })
                    }
                });
                tokio::spawn(
                    hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service),
                );
            }
        });
        Watchtower { server, seen }
    }

    /// Writes a kubeconfig that leads here.
    pub fn kubeconfig(&self, path: &Path) {
        let config = serde_json::json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "w",
            "clusters": [{"name": "w", "cluster": {"server": format!("http://{}", self.server.address)}}],
            "contexts": [{"name": "w", "context": {"cluster": "w", "user": "w"}}],
            "users": [{"name": "w", "user": {}}],
        });
        std::fs::write(path, config.to_string()).expect("a file");
    }

    /// Returns the requests so far, as `GET /path?query`.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic").clone()
    }
}

fn spoil(spoils: &Mutex<Vec<Spoil>>, uri: &str) -> Option<Response<Body>> {
    let mut spoils = spoils.lock().expect("no panic");
    let spoil = spoils
        .iter_mut()
        .find(|spoil| spoil.times > 0 && uri.contains(spoil.part))?;
    spoil.times -= 1;
    let mut answer = Response::new(Body::from(spoil.body.as_bytes().to_vec()));
    *answer.status_mut() = StatusCode::from_u16(spoil.code).expect("a status");
    Some(answer)
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

/// A proxy that opens tunnels with CONNECT, and counts them.
pub struct Tunnels {
    server: Server,
    opened: Arc<Mutex<Vec<String>>>,
}

impl Tunnels {
    /// Starts the proxy.
    pub fn start() -> Self {
        Tunnels::leading(None)
    }

    /// Starts a proxy whose tunnels lead to one address, whatever was asked for.
    pub fn leading_to(address: &str) -> Self {
        Tunnels::leading(Some(address.to_owned()))
    }

    fn leading(address: Option<String>) -> Self {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let log = opened.clone();
        let server = Server::start(move |listener| async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(tunnel(stream, log.clone(), address.clone()));
            }
        });
        Tunnels { server, opened }
    }

    /// Returns the proxy's URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// Returns where the tunnels led to.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().expect("no panic").clone()
    }
}

async fn tunnel(
    mut stream: TcpStream,
    log: Arc<Mutex<Vec<String>>>,
    address: Option<String>,
) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let target = head
        .strip_prefix("CONNECT ")
        .and_then(|rest| rest.split(' ').next());
    let target = target.ok_or_else(|| io::Error::other("not CONNECT"))?.to_owned();
    let mut onward = TcpStream::connect(address.as_ref().unwrap_or(&target)).await?;
    log.lock().expect("no panic").push(target);
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    tokio::io::copy_bidirectional(&mut stream, &mut onward).await?;
    Ok(())
}
