//! Ways to an SSH server that lead through others or through a command, and the keys offered at its end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flux_rs::git::{
    Auth, Error, Hop, HostKeys, Identities, Identity, Proxy, Remote, Route, Secret, list_branches, log_in,
    scan_host_keys,
};
use ring::signature::{Ed25519KeyPair, KeyPair};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::{clone, key, round_trip, ssh_remote};
use crate::support::git_server::{Agent, GitServer, KeyFile, Origin, closed_port};

const LIMIT: Duration = Duration::from_secs(20);

/// A remote whose way leads through something.
fn through(server: &GitServer, origin: &Origin<'_>, auth: Auth, proxy: Proxy) -> Remote {
    let mut remote = ssh_remote(server, origin, auth);
    remote.route = Some(Route {
        proxy,
        ..remote.route()
    });
    remote
}

fn hop(server: &GitServer, origin: &Origin<'_>, auth: Auth) -> Hop {
    let Remote { auth, host_keys, .. } = ssh_remote(server, origin, auth);
    let route = ssh_remote(server, origin, Auth::None).route();
    Hop {
        route,
        auth,
        host_keys,
    }
}

fn identities(agent: Option<PathBuf>, files: &[&Path]) -> Identities {
    let read = |file: &&Path| Identity::read(file).expect("a key");
    Identities {
        agent,
        only: false,
        files: files.iter().map(read).collect(),
    }
}

/// Says whether a port is connected to, as the log of a jump host has it.
fn passed(server: &GitServer, port: u16) -> bool {
    let log = server.log();
    let mut lines = log.lines();
    lines.any(|line| line.contains("direct-tcpip") && line.contains(&format!("127.0.0.1:{port}")))
}

#[tokio::test]
async fn through_two_servers() {
    let (first, second, last) = (GitServer::start(), GitServer::start(), GitServer::start());
    let keys = [(); 3].map(|()| KeyFile::new("-t ed25519", ""));
    let outer = first.empty("jump").allow_key(&keys[0].public(), false);
    let inner = second.empty("jump").allow_key(&keys[1].public(), false);
    let origin = last.repository("fleet").allow_key(&keys[2].public(), true);
    let outer = hop(&first, &outer, key(&keys[0]));
    let mut inner = hop(&second, &inner, key(&keys[1]));
    inner.route.proxy = Proxy::Jump(Box::new(outer));
    let by = |hop: &Hop| through(&last, &origin, key(&keys[2]), Proxy::Jump(Box::new(hop.clone())));
    let remote = by(&inner);
    round_trip(&remote, &origin).await;
    assert!(passed(&first, inner.route.port) && passed(&second, remote.url.port()));

    // The host keys are those of the end, and those on the way are verified.
    let scanned = scan_host_keys(&remote.route(), LIMIT).await.expect("scanned");
    let lines = scanned
        .iter()
        .map(|key| key.known_hosts_line(remote.url.host(), remote.url.port()));
    assert_eq!(
        lines.collect::<Vec<_>>(),
        last.known_hosts().lines().collect::<Vec<_>>()
    );
    let mut unknown = inner.clone();
    unknown.host_keys = HostKeys::default();
    let error = clone(&by(&unknown), "main").await.err().expect("refused");
    let port = inner.route.port;
    assert!(
        matches!(&error, Error::HostKeyUnknown { host, .. } if host.contains(&port.to_string())),
        "{error:?}"
    );
    assert!(matches!(
        scan_host_keys(&by(&unknown).route(), LIMIT).await,
        Err(Error::HostKeyUnknown { .. })
    ));
    let mut stranger = inner.clone();
    stranger.auth = key(&keys[2]);
    let error = clone(&by(&stranger), "main").await.err().expect("refused");
    assert!(
        matches!(&error, Error::AuthenticationFailed { host, .. } if host.ends_with(&port.to_string())),
        "{error:?}"
    );
    // What cannot be reached from there says so.
    let mut away = by(&inner);
    away.route.as_mut().expect("a way").port = closed_port().port();
    let error = clone(&away, "main").await.err().expect("nobody there");
    let Error::Unreachable { source, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(
        source.to_string().contains("does not pass a connection on"),
        "{source}"
    );
}

/// OpenSSH's own server, as far as this machine has it.
struct Sshd {
    child: Child,
    route: Route,
    known_hosts: String,
    _dir: tempfile::TempDir,
}

impl Sshd {
    fn start(allowed: &KeyFile) -> Option<Sshd> {
        let program = Path::new("/usr/sbin/sshd");
        if !program.exists() {
            return None;
        }
        let dir = tempfile::tempdir().expect("a directory");
        let (host_key, port) = (KeyFile::new("-t ed25519", ""), closed_port().port());
        let at = |name: &str| dir.path().join(name);
        fs::copy(&host_key.path, at("host")).expect("copied");
        fs::write(at("authorized"), allowed.public()).expect("written");
        let text = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {}\nAuthorizedKeysFile {}\nStrictModes no\nUsePAM no\n\
             PidFile none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n",
            at("host").display(),
            at("authorized").display()
        );
        fs::write(at("config"), text).expect("written");
        let child = Command::new(program)
            .args(["-D", "-e", "-f"])
            .arg(at("config"))
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let user = Command::new("id").arg("-un").output().expect("a user");
        let mut sshd = Sshd {
            child,
            route: Route::direct("127.0.0.1", port),
            known_hosts: format!("[127.0.0.1]:{port} {}", host_key.public()),
            _dir: dir,
        };
        sshd.route.user = Some(String::from_utf8_lossy(&user.stdout).trim().to_owned());
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            // Some machines let it run as nobody but root, or miss a folder it wants.
            if sshd.child.try_wait().expect("a state").is_some() {
                return None;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Some(sshd)
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn through_a_server_of_openssh() {
    let (user, server) = (KeyFile::new("-t ed25519", ""), GitServer::start());
    let Some(sshd) = Sshd::start(&user) else { return };
    let origin = server.repository("fleet").allow_key(&user.public(), true);
    let hop = Hop {
        route: sshd.route.clone(),
        auth: Auth::Identities(identities(None, &[&user.path])),
        host_keys: HostKeys::default().with_known_hosts(&sshd.known_hosts),
    };
    log_in(&hop.route, &hop.auth, &hop.host_keys, LIMIT)
        .await
        .expect("logged in");
    let remote = through(&server, &origin, key(&user), Proxy::Jump(Box::new(hop)));
    round_trip(&remote, &origin).await;
}

/// A command that connects to a port of this machine by the shell alone, and leaves a mark while it runs.
fn connects(port: u16, mark: &Path) -> String {
    format!(
        "bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port}; echo $$ >>{}; cat <&3 & cat >&3; wait'",
        mark.display()
    )
}

#[tokio::test]
async fn through_a_command() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    let marks = tempfile::NamedTempFile::new().expect("a file");
    let port = ssh_remote(&server, &origin, Auth::None).url.port();
    let of = |line: String| through(&server, &origin, key(&file), Proxy::Command(line));
    let mut remote = of(connects(port, marks.path()));
    // Where the host itself is, the command alone knows.
    remote.route.as_mut().expect("a way").host = "nowhere.invalid".into();
    remote.route.as_mut().expect("a way").alias = Some("fleet".into());
    let lines = server.known_hosts();
    let known = lines
        .lines()
        .map(|line| line.replacen(line.split(' ').next().expect("a host"), "fleet", 1) + "\n");
    remote.host_keys = HostKeys::default().with_known_hosts(&known.collect::<String>());
    round_trip(&remote, &origin).await;
    assert_eq!(
        scan_host_keys(&remote.route(), LIMIT)
            .await
            .expect("scanned")
            .len(),
        3
    );

    // Nothing of it is left, with what it started.
    let groups = fs::read_to_string(marks.path()).expect("marks");
    assert!(groups.lines().count() >= 4, "{groups}");
    for group in groups.lines() {
        let group = nix::unistd::Pid::from_raw(-group.parse::<i32>().expect("a number"));
        for patience in (0..100).rev() {
            if nix::sys::signal::kill(group, None).is_err() {
                break;
            }
            assert!(patience > 0, "{group} still runs");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    for (line, says) in [
        ("echo out of order >&2; exit 7", "exit status: 7: out of order"),
        ("false", "exit status: 1"),
        ("echo no SSH; echo the reason >&2", "the reason"),
        ("/nowhere/program", "exit status: 127"),
    ] {
        let line = format!("sh -c '{line}'");
        let error = clone(&of(line.clone()), "main").await.err().expect("it fails");
        let Error::ProxyCommand { message, .. } = &error else {
            panic!("{line}: {error:?}")
        };
        assert!(message.contains(says), "{line}: {message}");
    }
    let mut silent = of("sh -c 'echo waiting >&2; sleep 60'".into());
    silent.timeouts.connect = Duration::from_millis(300);
    let error = clone(&silent, "main").await.err().expect("it does nothing");
    assert!(
        matches!(&error, Error::ProxyCommand { message, .. } if message == "waiting"),
        "{error:?}"
    );
}

#[tokio::test]
async fn the_right_key_comes_first() {
    let server = GitServer::start();
    let strangers: Vec<KeyFile> = (0..8).map(|_| KeyFile::new("-t ed25519", "")).collect();
    let right = KeyFile::new("-t rsa -b 2048", "");
    let mut keys: Vec<&KeyFile> = strangers.iter().collect();
    keys.push(&right);
    let agent = Agent::start(&keys);
    let origin = server.repository("fleet").allow_key(&right.public(), true);
    let remote = |identities: Identities| ssh_remote(&server, &origin, Auth::Identities(identities));
    let socket = || Some(agent.socket());

    // More keys than a server waits for.
    let error = clone(&remote(identities(socket(), &[])), "main")
        .await
        .err()
        .expect("refused");
    let Error::AuthenticationFailed { tried, message, .. } = &error else {
        panic!("{error:?}")
    };
    assert!(tried.len() < 9 && message.contains("IdentityFile"), "{error:?}");
    // Its file, or only the public half of it, puts it first.
    let public = right.path.with_extension("pub");
    for file in [&right.path, &public] {
        list_branches(&remote(identities(socket(), &[file])))
            .await
            .expect("read");
    }
    let mut only = identities(socket(), &[&strangers[7].path, &public]);
    only.only = true;
    round_trip(&remote(only.clone()), &origin).await;
    only.files.pop();
    let error = clone(&remote(only), "main").await.err().expect("refused");
    assert!(
        matches!(&error, Error::AuthenticationFailed { tried, .. } if tried.len() == 1),
        "{error:?}"
    );
}

#[tokio::test]
async fn keys_in_files() {
    let server = GitServer::start();
    let (plain, locked) = (
        KeyFile::new("-t ed25519", ""),
        KeyFile::new("-t ecdsa -b 256", "open sesame"),
    );
    let stranger = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&plain.public(), true);
    let other = server.repository("other").allow_key(&locked.public(), true);
    let remote = |origin: &Origin<'_>, identities: Identities| {
        ssh_remote(&server, origin, Auth::Identities(identities))
    };
    // Without an agent, or with one that is empty or gone.
    let empty = Agent::start(&[]);
    for agent in [None, Some(empty.socket()), Some("/nowhere/agent".into())] {
        let keys = identities(agent, &[&locked.path, &stranger.path, &plain.path]);
        list_branches(&remote(&origin, keys)).await.expect("read");
    }
    let nothing = clone(&remote(&origin, identities(None, &[])), "main")
        .await
        .err()
        .expect("refused");
    assert!(matches!(nothing, Error::AgentUnavailable { .. }), "{nothing:?}");

    let sealed = identities(None, &[&locked.path]);
    let error = clone(&remote(&other, sealed.clone()), "main")
        .await
        .err()
        .expect("refused");
    assert!(
        matches!(&error, Error::KeysSealed { files, .. } if *files == [locked.path.clone()]),
        "{error:?}"
    );
    let mut opened = sealed.clone();
    assert!(matches!(
        opened.files[0].open(&Secret::new("wrong")),
        Err(Error::WrongPassphrase)
    ));
    assert!(opened.files[0].is_sealed());
    opened.files[0].open(&Secret::new("open sesame")).expect("opened");
    round_trip(&remote(&other, opened), &other).await;

    // What is neither half of a key is none.
    assert!(Identity::read(Path::new("/nowhere/key")).is_none());
    let note = tempfile::NamedTempFile::new().expect("a file");
    fs::write(note.path(), "no key\n").expect("written");
    assert!(Identity::read(note.path()).is_none());
}

/// An ssh-agent whose one key is on hardware, as far as anybody outside can tell.
struct Hardware {
    key: Ed25519KeyPair,
    dir: tempfile::TempDir,
}

/// Writes a string of SSH's.
fn string(to: &mut Vec<u8>, text: &[u8]) {
    to.extend(u32::try_from(text.len()).expect("short").to_be_bytes());
    to.extend(text);
}

impl Hardware {
    const KIND: &[u8] = b"sk-ssh-ed25519@openssh.com";
    const APPLICATION: &[u8] = b"ssh:";

    fn new() -> Self {
        let random = ring::rand::SystemRandom::new();
        let pkcs8 = Ed25519KeyPair::generate_pkcs8(&random).expect("a key");
        Hardware {
            key: Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).expect("a key"),
            dir: tempfile::tempdir().expect("a directory"),
        }
    }

    fn blob(&self) -> Vec<u8> {
        let mut blob = Vec::new();
        for part in [Self::KIND, self.key.public_key().as_ref(), Self::APPLICATION] {
            string(&mut blob, part);
        }
        blob
    }

    fn public(&self) -> String {
        format!("sk-ssh-ed25519@openssh.com {}", STANDARD.encode(self.blob()))
    }

    /// Signs as a token does that somebody touches.
    fn sign(&self, data: &[u8]) -> Vec<u8> {
        let (flags, counter) = ([1], 7u32.to_be_bytes());
        let (application, data) = (Sha256::digest(Self::APPLICATION), Sha256::digest(data));
        let signed = [application.as_slice(), &flags, &counter, data.as_slice()].concat();
        let mut signature = Vec::new();
        string(&mut signature, Self::KIND);
        string(&mut signature, self.key.sign(&signed).as_ref());
        signature.extend(flags);
        signature.extend(counter);
        signature
    }

    fn answer(&self, request: &[u8]) -> Vec<u8> {
        let mut answer = Vec::new();
        match request {
            // What keys are there?
            [11, ..] => {
                answer.extend([12, 0, 0, 0, 1]);
                string(&mut answer, &self.blob());
                string(&mut answer, b"a token");
            }
            // Sign this.
            [13, rest @ ..] => {
                let take = |text: &[u8]| {
                    let length = u32::from_be_bytes(text[..4].try_into().expect("four bytes")) as usize;
                    (text[4..4 + length].to_vec(), text[4 + length..].to_vec())
                };
                let (key, rest) = take(rest);
                assert_eq!(key, self.blob());
                answer.push(14);
                string(&mut answer, &self.sign(&take(&rest).0));
            }
            // It knows nothing else.
            _ => answer.push(5),
        }
        answer
    }

    fn socket(&self) -> PathBuf {
        self.dir.path().join("agent")
    }

    async fn serve(&self) {
        let listener = tokio::net::UnixListener::bind(self.socket()).expect("a socket");
        loop {
            let (mut client, _) = listener.accept().await.expect("a client");
            while let Ok(length) = client.read_u32().await {
                let mut request = vec![0; length as usize];
                client.read_exact(&mut request).await.expect("a request");
                let mut framed = Vec::new();
                string(&mut framed, &self.answer(&request));
                client.write_all(&framed).await.expect("answered");
            }
        }
    }
}

#[tokio::test]
async fn a_key_on_hardware_signs_through_the_agent() {
    let (server, hardware) = (GitServer::start(), Hardware::new());
    let origin = server.repository("fleet").allow_key(&hardware.public(), true);
    let socket = Some(hardware.socket());
    let public = tempfile::NamedTempFile::new().expect("a file");
    fs::write(public.path(), hardware.public()).expect("written");
    let mut named = identities(socket.clone(), &[public.path()]);
    named.only = true;
    let work = async {
        for auth in [Auth::Agent { socket }, Auth::Identities(named)] {
            let remote = ssh_remote(&server, &origin, auth);
            list_branches(&remote).await.expect("read");
        }
    };
    tokio::select! {
        () = work => {}
        () = hardware.serve() => {}
    }
}
