use std::time::{Duration, Instant};

use flux_rs::git::{Auth, Error, HostKeys, KeyAlgorithm, PrivateKey, Secret};
use serde_json::json;

use super::{basic, clone, commit, key, remote, round_trip, ssh_remote, told};
use crate::support::git_server::{Agent, GitServer, KeyFile, closed_port};

const KINDS: [&str; 5] = [
    "-t ed25519",
    "-t ecdsa -b 256",
    "-t ecdsa -b 384",
    "-t ecdsa -b 521",
    "-t rsa -b 2048",
];

#[tokio::test]
async fn every_kind_of_key_in_every_form() {
    let server = GitServer::start();
    let forms = [
        "-m PEM -t rsa -b 2048",
        "-m PKCS8 -t rsa -b 2048",
        "-m PEM -t ecdsa -b 256",
        "-m PKCS8 -t ecdsa -b 384",
    ];
    for (i, kind) in KINDS.into_iter().chain(forms).enumerate() {
        let file = KeyFile::new(kind, "");
        let origin = server
            .repository(&format!("org/fleet-{i}"))
            .allow_key(&file.public(), true);
        round_trip(&ssh_remote(&server, &origin, key(&file)), &origin).await;
    }
}

#[tokio::test]
async fn every_kind_of_key_of_our_own() {
    let server = GitServer::start();
    for algorithm in [
        KeyAlgorithm::Ed25519,
        KeyAlgorithm::EcdsaP256,
        KeyAlgorithm::EcdsaP384,
        KeyAlgorithm::EcdsaP521,
        KeyAlgorithm::Rsa(2048),
        KeyAlgorithm::Rsa(4096),
    ] {
        let key = PrivateKey::generate(algorithm).await.expect("a key");
        let name = format!("{algorithm:?}").replace(['(', ')'], "");
        let origin = server.repository(&name).allow_key(&key.public_key(), true);
        round_trip(&ssh_remote(&server, &origin, Auth::Key(key)), &origin).await;
    }
}

#[tokio::test]
async fn passphrases() {
    let server = GitServer::start();
    for form in [
        "-t ed25519",
        "-m PKCS8 -t rsa -b 2048",
        "-m PEM -t rsa -b 2048",
        "-m PKCS8 -t ecdsa -b 521",
    ] {
        let file = KeyFile::new(form, "open sesame");
        let parse = |passphrase: Option<&str>| {
            let passphrase = passphrase.map(Secret::new);
            PrivateKey::parse(&Secret::new(file.private()), passphrase.as_ref())
        };
        assert!(matches!(parse(None), Err(Error::PassphraseRequired)), "{form}");
        assert!(
            matches!(parse(Some("")), Err(Error::PassphraseRequired)),
            "{form}"
        );
        assert!(
            matches!(parse(Some("wrong")), Err(Error::WrongPassphrase)),
            "{form}: {:?}",
            parse(Some("wrong"))
        );
        let key = parse(Some("open sesame")).expect(form);
        let name = form.replace([' ', '-'], "");
        let origin = server.repository(&name).allow_key(&file.public(), true);
        round_trip(&ssh_remote(&server, &origin, Auth::Key(key)), &origin).await;
    }
    let file = KeyFile::new("-t ed25519", "");
    let ignored = PrivateKey::parse(&Secret::new(file.private()), Some(&Secret::new("not needed")));
    assert!(ignored.is_ok());
}

#[tokio::test]
async fn the_agent_offers_each_of_its_keys() {
    let server = GitServer::start();
    for kind in KINDS {
        let (stranger, file) = (KeyFile::new("-t ed25519", ""), KeyFile::new(kind, ""));
        let agent = Agent::start(&[&stranger, &file]);
        let origin = server
            .repository(&kind.replace([' ', '-'], ""))
            .allow_key(&file.public(), true);
        let auth = Auth::Agent {
            socket: Some(agent.socket()),
        };
        round_trip(&ssh_remote(&server, &origin, auth), &origin).await;
    }
}

#[tokio::test]
async fn an_agent_that_does_not_help() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    let of = |socket| {
        let remote = ssh_remote(&server, &origin, Auth::Agent { socket });
        async move { clone(&remote, "main").await.err().expect("refused") }
    };
    assert!(matches!(of(None).await, Error::AgentUnavailable { .. }));
    assert!(matches!(
        of(Some("/nowhere/agent".into())).await,
        Error::AgentUnavailable { .. }
    ));
    let empty = Agent::start(&[]);
    assert!(matches!(of(Some(empty.socket())).await, Error::AgentEmpty));
    let strangers: Vec<KeyFile> = (0..8).map(|_| KeyFile::new("-t ed25519", "")).collect();
    let agent = Agent::start(&strangers.iter().collect::<Vec<_>>());
    let error = of(Some(agent.socket())).await;
    let Error::AuthenticationFailed { tried, message, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(
        tried.len() == strangers.len() || message.contains("hung up before"),
        "{error:?}"
    );
    assert!(
        tried.len() >= 5 && tried.iter().all(|key| key.starts_with("a comment SHA256:")),
        "{tried:?}"
    );
}

#[tokio::test]
async fn a_key_that_is_not_let_in_or_only_reads() {
    let server = GitServer::start();
    let (reader, stranger) = (KeyFile::new("-t ed25519", ""), KeyFile::new("-t ed25519", ""));
    let origin = server.repository("fleet").allow_key(&reader.public(), false);
    let error = clone(&ssh_remote(&server, &origin, key(&stranger)), "main")
        .await
        .err()
        .expect("refused");
    let Error::AuthenticationFailed { tried, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(tried[0].starts_with("the key SHA256:"), "{tried:?}");

    let remote = ssh_remote(&server, &origin, key(&reader));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    commit(&clone, "file", "content");
    let error = clone.push(&remote).await.expect_err("read only");
    let Error::AccessDenied { message, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(
        message,
        "ERROR: The key you are authenticating with has been marked as read only."
    );
    let private = reader.private();
    assert!(
        private
            .lines()
            .filter(|line| line.len() > 40)
            .all(|line| !told(&error).contains(line))
    );
    assert!(!format!("{remote:?}").contains(private.lines().nth(1).expect("a line")));
}

#[tokio::test]
async fn a_repository_that_is_not_there() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let _origin = server.repository("fleet").allow_key(&file.public(), true);
    let mut missing = remote(&server.url("ssh", "nothing"), key(&file));
    missing.host_keys = HostKeys::default().with_known_hosts(&server.known_hosts());
    let error = clone(&missing, "main").await.err().expect("missing");
    assert!(matches!(&error, Error::RepositoryNotFound { .. }), "{error:?}");
}

#[tokio::test]
async fn passwords_are_not_for_ssh() {
    let error = clone(&remote("ssh://git@127.0.0.1:1/repo", basic("me", "pw")), "main")
        .await
        .err()
        .expect("refused");
    assert!(matches!(&error, Error::AuthMismatch { .. }), "{error:?}");
}

#[tokio::test]
async fn nobody_there_and_nobody_answering() {
    let file = KeyFile::new("-t ed25519", "");
    let at = closed_port();
    let error = clone(&remote(&format!("ssh://git@{at}/repo"), key(&file)), "main")
        .await
        .err()
        .expect("closed");
    assert!(
        matches!(&error, Error::Unreachable { host, .. } if *host == at.to_string()),
        "{error:?}"
    );

    let server = GitServer::start();
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    server.fault(json!({ "ssh_silent": true }));
    let mut silent = ssh_remote(&server, &origin, key(&file));
    silent.timeouts.connect = Duration::from_millis(300);
    let begin = Instant::now();
    let error = clone(&silent, "main").await.err().expect("silent");
    assert!(matches!(&error, Error::Timeout { .. }), "{error:?}");
    assert!(begin.elapsed() < Duration::from_secs(3));
    server.fault(json!({}));

    // What answers need not speak SSH.
    let http = origin.url("http").replace("http://", "ssh://git@");
    let mut other = remote(&http, key(&file));
    other.timeouts.connect = Duration::from_secs(5);
    let error = clone(&other, "main").await.err().expect("not SSH");
    assert!(
        matches!(&error, Error::Protocol { .. } | Error::Connection { .. }),
        "{error:?}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn an_agent_that_never_answers_is_named() {
    let (server, dir) = (GitServer::start(), tempfile::tempdir().expect("a folder"));
    let origin = server.repository("fleet");
    let socket = dir.path().join("agent");
    let _mute = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    let mut remote = ssh_remote(&server, &origin, Auth::Agent { socket: Some(socket) });
    remote.timeouts.connect = Duration::from_secs(4);
    let error = clone(&remote, "main").await.map(drop).expect_err("no answer");
    assert!(matches!(error, Error::AgentUnavailable { .. }), "{error}");
    assert!(error.to_string().contains("does not answer within 2s"), "{error}");
}
