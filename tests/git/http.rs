use std::sync::Arc;
use std::time::Duration;

use flux_rs::git::{Auth, Error, GitUrl, Remote, Secret, list_branches};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use serde_json::json;
use tokio_rustls::TlsAcceptor;

use super::{basic, clone, commit, remote, round_trip, told};
use crate::support::git_server::{GitServer, closed_port};
use crate::support::proxy::Server;

#[tokio::test]
async fn basic_auth_over_http_and_https() {
    let server = GitServer::start();
    let origin = server
        .repository("org/fleet")
        .allow_basic("me", "pass:wörd", true);
    round_trip(&remote(&origin.url("http"), basic("me", "pass:wörd")), &origin).await;
    let mut secure = remote(&origin.url("https"), basic("me", "pass:wörd"));
    secure.ca = Some(server.ca());
    round_trip(&secure, &origin).await;
}

#[tokio::test]
async fn bearer_token_over_https() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_bearer("tok-123", true);
    let mut remote = remote(&origin.url("https"), Auth::Bearer(Secret::new("tok-123")));
    remote.ca = Some(server.ca());
    round_trip(&remote, &origin).await;
}

#[tokio::test]
async fn credentials_in_the_url() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "p@ss", true);
    let url = origin.url("http").replace("http://", "http://me:p%40ss@");
    round_trip(&remote(&url, Auth::None), &origin).await;
}

#[tokio::test]
async fn an_unknown_authority_is_a_tls_error() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let mut remote = remote(&origin.url("https"), basic("me", "pw"));
    let error = clone(&remote, "main").await.err().expect("refused");
    assert!(matches!(error, Error::Tls { .. }), "{error:?}");
    remote.ca = Some(b"not a certificate".to_vec());
    let error = clone(&remote, "main").await.err().expect("refused");
    assert!(matches!(error, Error::BadCa), "{error:?}");
}

#[tokio::test]
async fn refusals_are_told_apart() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("reader", "pw", false);
    let of = |auth| {
        let remote = remote(&origin.url("http"), auth);
        async move { clone(&remote, "main").await.err().expect("refused") }
    };
    let error = of(basic("reader", "wrong-secret")).await;
    assert!(
        matches!(&error, Error::AuthenticationFailed { tried, .. } if tried.len() == 1),
        "{error:?}"
    );
    assert!(!told(&error).contains("wrong-secret"));
    let error = of(Auth::Bearer(Secret::new("wrong-token"))).await;
    assert!(matches!(&error, Error::AuthenticationFailed { .. }), "{error:?}");
    assert!(!told(&error).contains("wrong-token"));
    let error = of(Auth::None).await;
    assert!(
        matches!(&error, Error::AuthenticationFailed { tried, .. } if tried.is_empty()),
        "{error:?}"
    );
    let error = of(Auth::Agent { socket: None }).await;
    assert!(matches!(error, Error::AuthMismatch { .. }), "{error:?}");

    let missing = remote(&server.url("http", "nothing"), basic("reader", "pw"));
    let error = clone(&missing, "main").await.err().expect("missing");
    assert!(matches!(&error, Error::RepositoryNotFound { message, .. } if message == "repository not found"));

    let remote = remote(&origin.url("http"), basic("reader", "pw"));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    commit(&clone, "file", "content");
    let error = clone.push(&remote).await.expect_err("read only");
    let Error::AccessDenied { message, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(message, "you may not push to this repository");
}

#[tokio::test]
async fn a_failing_server_is_told_with_its_status() {
    let server = GitServer::start();
    let origin = server.repository("fleet");
    server.fault(json!({ "http_status": 503 }));
    let error = clone(&remote(&origin.url("http"), Auth::None), "main")
        .await
        .err()
        .expect("failed");
    let Error::Server { message, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(message, "HTTP 503 Service Unavailable: ordered by faults.json");
}

#[tokio::test]
async fn a_push_cut_off_is_an_error_and_can_be_repeated() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    let id = commit(&clone, "file", "content");
    server.fault(json!({ "fail_push_after_listing": true, "times": 1 }));
    let error = clone.push(&remote).await.expect_err("cut off");
    assert!(matches!(error, Error::Connection { .. }), "{error:?}");
    clone.push(&remote).await.expect("pushed");
    assert_eq!(origin.git(&["rev-parse", "main"]), id);
}

#[tokio::test]
async fn nobody_there_and_nobody_answering() {
    let at = closed_port();
    let error = clone(&remote(&format!("http://{at}/repo"), Auth::None), "main")
        .await
        .err()
        .expect("closed");
    assert!(
        matches!(&error, Error::Unreachable { host, .. } if *host == at.to_string()),
        "{error:?}"
    );

    let error = clone(&remote("https://host.invalid/repo", Auth::None), "main")
        .await
        .err()
        .expect("no host");
    assert!(matches!(&error, Error::Unreachable { .. }), "{error:?}");

    let server = GitServer::start();
    server.fault(json!({ "delay_ms": 20_000 }));
    let mut slow: Remote = remote(&server.url("http", "fleet"), Auth::None);
    slow.timeouts.idle = Duration::from_millis(400);
    slow.timeouts.connect = Duration::from_millis(200);
    let error = clone(&slow, "main").await.err().expect("silent");
    assert!(matches!(&error, Error::Timeout { .. }), "{error:?}");
}

#[tokio::test]
async fn credentials_do_not_follow_to_another_origin() {
    use std::io::{Read, Write};

    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = listener.local_addr().expect("its address");
    let target = origin.url("http");
    let thread = std::thread::spawn(move || {
        for location in [
            format!("http://{at}/moved/info/refs?service=git-upload-pack"),
            target,
        ] {
            let (mut client, _) = listener.accept().expect("a client");
            let mut request = [0; 4096];
            let length = client.read(&mut request).expect("a request");
            assert!(length > 0);
            let answer = format!(
                "HTTP/1.1 301 Moved\r\nlocation: {location}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
            );
            client.write_all(answer.as_bytes()).expect("answered");
        }
    });
    let error = clone(&remote(&format!("http://{at}/repo"), basic("me", "pw")), "main")
        .await
        .err()
        .expect("refused");
    assert!(matches!(&error, Error::ForeignRedirect { .. }), "{error:?}");
    assert!(!server.log().contains("upload-pack"));
    thread.join().expect("both redirects were asked for");
}

#[tokio::test]
async fn a_web_page_is_no_git_server() {
    use std::io::{Read, Write};

    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = listener.local_addr().expect("its address");
    let thread = std::thread::spawn(move || {
        let (mut client, _) = listener.accept().expect("a client");
        let _ = client.read(&mut [0; 4096]).expect("a request");
        let answer =
            "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: 6\r\n\r\n<html>";
        client.write_all(answer.as_bytes()).expect("answered");
    });
    let url = format!("http://{at}/login");
    let error = clone(&remote(&url, Auth::None), "main")
        .await
        .err()
        .expect("refused");
    assert!(
        matches!(&error, Error::Protocol { reason, .. } if reason.contains("text/html")),
        "{error:?}"
    );
    assert_eq!(GitUrl::parse(&url).expect("a URL").to_string(), url);
    thread.join().expect("asked");
}

/// Puts TLS with a certificate of the test's own in front of a server.
fn encrypt(to: &str, certificate: &rcgen::Certificate, key: &rcgen::KeyPair) -> Server {
    let key = rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let config = rustls::ServerConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .expect("a configuration");
    let (acceptor, to) = (TlsAcceptor::from(Arc::new(config)), to.to_owned());
    Server::start(move |listener| async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, to) = (acceptor.clone(), to.clone());
            tokio::spawn(async move {
                let mut stream = acceptor.accept(stream).await?;
                let mut onward = tokio::net::TcpStream::connect(to).await?;
                tokio::io::copy_bidirectional(&mut stream, &mut onward).await
            });
        }
    })
}

#[tokio::test]
async fn a_server_whose_own_certificate_is_given() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let plain = origin.url("http");
    let place = plain.split('/').nth(2).expect("a host").to_owned();
    let key = || KeyPair::generate().expect("a key");
    let params = |name: &str, until: i32| {
        let mut params = CertificateParams::new([name.to_owned()]).expect("parameters");
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(until, 1, 1));
        params
    };
    let of = |server: &Server, ca: String| {
        let mut remote = remote(
            &format!("https://{}/fleet.git", server.address),
            basic("me", "pw"),
        );
        remote.ca = Some(ca.into_bytes());
        remote
    };
    let refused = async |remote: Remote| match clone(&remote, "main").await.err().expect("refused") {
        Error::Tls { source, .. } => format!("{source:?}"),
        other => panic!("{other:?}"),
    };

    // Such as `openssl req -x509` makes: it signs itself, and is marked as an authority's.
    let pair = key();
    let own = params("127.0.0.1", 2100).self_signed(&pair).expect("signed");
    let at = encrypt(&place, &own, &pair);
    round_trip(&of(&at, own.pem()), &origin).await;
    // Another one is none, whatever its names.
    let other = params("127.0.0.1", 2100).self_signed(&key()).expect("signed");
    let said = refused(of(&at, other.pem())).await;
    assert!(said.contains("CaUsedAsEndEntity"), "{said}");
    list_branches(&of(&at, other.pem() + &own.pem()))
        .await
        .expect("one of both");

    // Its names and its time count.
    let pair = key();
    let named = params("other.example.com", 2100)
        .self_signed(&pair)
        .expect("signed");
    let said = refused(of(&encrypt(&place, &named, &pair), named.pem())).await;
    assert!(said.contains("NotValidForName"), "{said}");
    let expired = params("127.0.0.1", 2021).self_signed(&pair).expect("signed");
    let said = refused(of(&encrypt(&place, &expired, &pair), expired.pem())).await;
    assert!(said.contains("Expired"), "{said}");

    // So does one whose authority is not given.
    let authority = Issuer::new(params("authority", 2100), key());
    for (name, until, says) in [
        ("127.0.0.1", 2100, ""),
        ("other.example.com", 2100, "NotValidForName"),
        ("127.0.0.1", 2021, "Expired"),
    ] {
        let mut leaf = params(name, until);
        leaf.is_ca = IsCa::NoCa;
        let leaf = leaf.signed_by(&pair, &authority).expect("signed");
        let at = encrypt(&place, &leaf, &pair);
        match says {
            "" => drop(list_branches(&of(&at, leaf.pem())).await.expect("given")),
            says => {
                let said = refused(of(&at, leaf.pem())).await;
                assert!(said.contains(says), "{said}");
            }
        }
        let said = refused(of(&at, own.pem())).await;
        assert!(!said.is_empty());
    }
}
