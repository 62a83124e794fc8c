//! The HTTPS server: the way of a request to the dialect or to Git, with the faults in between.

use std::convert::Infallible;
use std::error::Error;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use futures::StreamExt;
use futures::stream;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use http::{HeaderValue, Request as HttpRequest, Response};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Bytes, Frame, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose, SanType};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;

use super::faults::{Effect, Fault};
use super::wire::{self, Answer, Call, Credential};
use super::{Dialect, Request, Server, Shared, gate, git};

type Failure = Box<dyn Error + Send + Sync>;
type Body = UnsyncBoxBody<Bytes, Failure>;

/// The hosts the certificate is for; `localhost` is not one, for the tests of wrong names.
const NAMES: [&str; 6] = [
    "api.github.com",
    "github.com",
    "gitlab.com",
    "api.bitbucket.org",
    "bitbucket.org",
    "gitea.com",
];

/// Makes a certificate; returns what the server needs, and the PEM of the authority behind it.
pub fn certificate() -> (TlsAcceptor, String) {
    let ca_key = KeyPair::generate().expect("a key");
    let mut ca = CertificateParams::new(Vec::new()).expect("parameters");
    ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    ca.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    // Were both of the same name, the certificate would look signed by itself.
    ca.distinguished_name
        .push(DnType::CommonName, "The tests' authority");
    let authority = ca.self_signed(&ca_key).expect("an authority").pem();
    let key = KeyPair::generate().expect("a key");
    let mut leaf = CertificateParams::new(NAMES.map(str::to_owned)).expect("parameters");
    leaf.distinguished_name
        .push(DnType::CommonName, "The tests' forge");
    leaf.use_authority_key_identifier_extension = true;
    let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
    leaf.subject_alt_names.push(SanType::IpAddress(address));
    let leaf = leaf
        .signed_by(&key, &Issuer::new(ca, ca_key))
        .expect("a certificate");
    let chain = vec![CertificateDer::from(leaf.der().to_vec())];
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::Pkcs8(key.serialize_der().into()))
        .expect("a configuration");
    (TlsAcceptor::from(Arc::new(config)), authority)
}

/// Serves on a free port.
pub fn start(shared: Arc<Shared>, tls: TlsAcceptor) -> Server {
    Server::start(move |listener| async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (shared, tls) = (shared.clone(), tls.clone());
            tokio::spawn(async move {
                let stream = tls.accept(stream).await?;
                let service = service_fn(move |request| handle(shared.clone(), request));
                let builder = hyper::server::conn::http1::Builder::new();
                // A connection that a fault broke is none of the server's worries.
                let _ = builder.serve_connection(TokioIo::new(stream), service).await;
                Ok::<(), Failure>(())
            });
        }
    })
}

async fn handle(shared: Arc<Shared>, request: HttpRequest<Incoming>) -> Result<Response<Body>, Failure> {
    let path = request.uri().path().to_owned();
    let sent = request
        .uri()
        .path_and_query()
        .map_or(path.clone(), ToString::to_string);
    let query = request.uri().query().unwrap_or_default().to_owned();
    let method = request.method().to_string();
    let credential = Credential::of(request.headers());
    let admitted = gate::admit(&shared.state(), &path, &query, &credential);
    let mut entry = Request {
        method,
        path: sent,
        body: Value::Null,
        credential: credential.kind(),
        status: 0,
        git: admitted.is_some(),
    };
    let line = format!("{} {}", entry.method, entry.path);
    let fault = shared.faults.take(&line, entry.git);
    if let Some(Fault::Delay(time)) = &fault {
        tokio::time::sleep(*time).await;
    }
    match fault.as_ref().map_or(Effect::Pass, Fault::before) {
        Effect::Pass => {}
        Effect::Hang => return std::future::pending().await,
        Effect::Break => {
            shared.note(entry);
            return Err("ordered to break".into());
        }
        Effect::Answer(answer) => {
            // Read to its end, so that the client has sent it all before it sees the answer.
            let _ = request.into_body().collect().await;
            entry.status = answer.status;
            shared.note(entry);
            return Ok(response(answer));
        }
    }
    let answer = match admitted {
        Some(Ok(inner)) => {
            let response = forward(&shared, request, &inner, &query).await?;
            entry.status = response.status().as_u16();
            shared.note(entry);
            // A pack may be large: it is not read here to spoil it.
            return match fault.map(Fault::after_git) {
                Some(Effect::Hang) => std::future::pending().await,
                _ => Ok(response),
            };
        }
        Some(Err(refusal)) => refusal,
        None => {
            let (head, body) = request.into_parts();
            let bytes = body.collect().await?.to_bytes();
            let content_type = head
                .headers
                .get(CONTENT_TYPE)
                .and_then(|value| value.to_str().ok());
            let body = wire::body(content_type.unwrap_or_default(), &bytes);
            entry.body = body.clone().unwrap_or(Value::Null);
            answer(&shared, &path, &query, &entry.method, &head.headers, body)
        }
    };
    let Some(fault) = fault else {
        entry.status = answer.status;
        shared.note(entry);
        return Ok(response(answer));
    };
    let (answer, effect) = fault.after(answer);
    entry.status = answer.status * u16::from(!matches!(effect, Effect::Break | Effect::Hang));
    shared.note(entry);
    match effect {
        Effect::Hang => std::future::pending().await,
        Effect::Break if answer.body.is_empty() => Err("ordered to break".into()),
        Effect::Break => Ok(broken(answer)),
        Effect::Pass | Effect::Answer(_) => Ok(response(answer)),
    }
}

fn answer(
    shared: &Shared,
    path: &str,
    query: &str,
    method: &str,
    headers: &http::HeaderMap,
    body: Option<Value>,
) -> Answer {
    let mut state = shared.state();
    let host = headers
        .get(HOST)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let (prefix, dialect) = (state.prefix.clone(), state.dialect);
    let rest = path
        .strip_prefix(&prefix)
        .and_then(|rest| rest.strip_prefix(dialect.api()));
    let (rest, root) = match (rest, host.as_str()) {
        (Some(rest), _) => (rest, format!("{prefix}{}", dialect.api())),
        (None, "api.github.com") => (path, String::new()),
        (None, _) if dialect == Dialect::BitbucketServer && path.contains("/plugins/") => {
            (path.trim_start_matches(&prefix), prefix)
        }
        (None, _) => return Answer::empty(404),
    };
    let Some(body) = body else {
        return Answer::json(400, serde_json::json!({ "message": "Problems parsing JSON" }));
    };
    git::settle(&mut state);
    let call = Call {
        method,
        path: rest
            .split('/')
            .filter(|part| !part.is_empty())
            .map(wire::decode)
            .collect(),
        query: wire::pairs(query),
        headers,
        body,
        base: format!("https://{host}{root}"),
        // The two whose API has a host of its own.
        site: match host.as_str() {
            "api.github.com" => "https://github.com".to_owned(),
            "api.bitbucket.org" => "https://bitbucket.org".to_owned(),
            other => format!("https://{other}{}", state.prefix),
        },
    };
    let answer = dialect
        .answer(&mut state, &call)
        .unwrap_or_else(|refusal| refusal);
    git::sync(&state);
    answer
}

/// Sends a Git request on to the Git server, as the forge itself.
async fn forward(
    shared: &Shared,
    mut request: HttpRequest<Incoming>,
    path: &str,
    query: &str,
) -> Result<Response<Body>, Failure> {
    let stream = TcpStream::connect(&shared.git).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    *request.uri_mut() = format!("{path}?{query}").trim_end_matches('?').parse()?;
    let login = basic(&shared.state().git_password);
    request.headers_mut().insert(AUTHORIZATION, login);
    let response = sender.send_request(request).await?;
    Ok(response.map(|body| body.map_err(Failure::from).boxed_unsync()))
}

fn basic(password: &str) -> HeaderValue {
    use base64::Engine;
    let login = base64::engine::general_purpose::STANDARD.encode(format!("{}:{password}", git::INNER));
    format!("Basic {login}").parse().expect("a header")
}

fn response(answer: Answer) -> Response<Body> {
    let body = Full::new(Bytes::from(answer.body)).map_err(|never: Infallible| match never {});
    head(answer.status, &answer.headers)
        .body(body.boxed_unsync())
        .expect("a response")
}

/// Sends half of a body whose length was announced, and breaks the connection.
fn broken(answer: Answer) -> Response<Body> {
    let half = Bytes::copy_from_slice(&answer.body[..answer.body.len() / 2]);
    let (first, then) = (Ok(Frame::data(half)), Err(Failure::from("ordered to break")));
    // The first half has to leave before the end comes.
    let parts = stream::iter([first, then]).then(|part| async {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        part
    });
    let head = head(answer.status, &answer.headers).header("content-length", answer.body.len());
    head.body(BodyExt::boxed_unsync(StreamBody::new(parts)))
        .expect("a response")
}

fn head(status: u16, headers: &[(String, String)]) -> http::response::Builder {
    let builder = Response::builder().status(status);
    headers
        .iter()
        .fold(builder, |builder, (name, value)| builder.header(name, value))
}

impl Shared {
    fn note(&self, entry: Request) {
        self.log.lock().expect("no panic").push(entry);
    }
}
