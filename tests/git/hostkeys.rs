use std::time::Duration;

use flux_rs::git::{Error, HostKeys, Route, scan_host_keys};

use super::{clone, key, round_trip, ssh_remote};
use crate::support::git_server::{GitServer, KeyFile, closed_port, output};

#[tokio::test]
async fn a_scan_finds_what_ssh_keyscan_finds() {
    let server = GitServer::start();
    let origin = server.empty("fleet");
    let url = flux_rs::git::GitUrl::parse(&origin.url("ssh")).expect("a URL");
    let keys = scan_host_keys(&Route::direct(url.host(), url.port()), Duration::from_secs(10))
        .await
        .expect("scanned");
    let mut lines: Vec<String> = keys
        .iter()
        .map(|key| key.known_hosts_line(url.host(), url.port()))
        .collect();
    lines.sort();
    let port = url.port().to_string();
    let scan = output(
        std::process::Command::new("ssh-keyscan").args(["-p", &port, url.host()]),
        b"",
    );
    let mut expected: Vec<&str> = scan.lines().filter(|line| !line.starts_with('#')).collect();
    expected.sort_unstable();
    assert_eq!(lines, expected);
    assert!(keys.len() >= 3);

    let mut unknown = HostKeys::default();
    let reviewed = unknown
        .review(url.host(), url.port(), &keys)
        .expect("nothing known");
    assert_eq!((reviewed.trusted.len(), reviewed.unknown.len()), (0, keys.len()));
    unknown.accept(url.host(), url.port(), &reviewed.unknown);
    assert!(
        unknown
            .review(url.host(), url.port(), &keys)
            .expect("accepted")
            .unknown
            .is_empty()
    );

    let at = closed_port();
    let error = scan_host_keys(&Route::direct("127.0.0.1", at.port()), Duration::from_secs(2))
        .await
        .expect_err("closed");
    assert!(matches!(error, Error::Unreachable { .. }), "{error:?}");
}

#[tokio::test]
async fn unknown_changed_and_revoked_keys_stop_the_clone() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    let mut remote = ssh_remote(&server, &origin, key(&file));
    let known = server.known_hosts();

    remote.host_keys = HostKeys::default();
    let error = clone(&remote, "main").await.err().expect("unknown");
    let Error::HostKeyUnknown { host, fingerprints } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(*host, format!("[127.0.0.1]:{}", remote.url.port()));
    assert!(
        fingerprints[0].starts_with("ssh-ed25519 SHA256:"),
        "{fingerprints:?}"
    );

    let host = host.clone();
    let stranger = file.public();
    remote.host_keys = HostKeys::default().with_known_hosts(&format!("{host} {stranger}"));
    let error = clone(&remote, "main").await.err().expect("changed");
    let Error::HostKeyChanged { expected, got, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(expected.len() == 1 && expected[0] != *got, "{error:?}");

    let revoked: String = known.lines().map(|line| format!("@revoked {line}\n")).collect();
    remote.host_keys = HostKeys::default()
        .with_known_hosts(&known)
        .with_known_hosts(&revoked);
    let error = clone(&remote, "main").await.err().expect("revoked");
    assert!(matches!(&error, Error::HostKeyRevoked { .. }), "{error:?}");
}

#[tokio::test]
async fn one_recorded_key_is_enough_whichever_it_is() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    for (i, line) in server.known_hosts().lines().enumerate() {
        let origin = server
            .repository(&format!("fleet-{i}"))
            .allow_key(&file.public(), true);
        let mut remote = ssh_remote(&server, &origin, key(&file));
        remote.host_keys = HostKeys::default().with_known_hosts(line);
        round_trip(&remote, &origin).await;
    }
}

#[tokio::test]
async fn the_algorithms_asked_for_decide() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    let mut remote = ssh_remote(&server, &origin, key(&file));
    remote.host_key_algorithms = vec!["rsa-sha2-512".parse().expect("a name")];
    remote.host_keys = HostKeys::default();
    let error = clone(&remote, "main").await.err().expect("unknown");
    let Error::HostKeyUnknown { fingerprints, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(fingerprints[0].starts_with("ssh-rsa "), "{fingerprints:?}");
    remote.host_key_algorithms = vec!["ecdsa-sha2-nistp521".parse().expect("a name")];
    let error = clone(&remote, "main").await.err().expect("no such key");
    assert!(
        matches!(&error, Error::NoHostKeyAlgorithm { offered, .. } if !offered.is_empty()),
        "{error:?}"
    );
}
