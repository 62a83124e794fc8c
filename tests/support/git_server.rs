//! A real Git server with repositories of the test's own, and real `git` and `ssh-keygen` to check against.

use std::fs;
use std::io::Write;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use pgp::composed::{ArmorOptions, KeyType, SecretKeyParamsBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::testbed::{self, GitEndpoints, Running};

/// A server that ends with this value.
pub struct GitServer {
    _running: Running,
    dir: TempDir,
    endpoints: GitEndpoints,
}

impl GitServer {
    /// Starts a server on free ports.
    pub fn start() -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let (running, endpoints) = testbed::git_server(dir.path(), &[]).expect("the Git server starts");
        GitServer {
            _running: running,
            dir,
            endpoints,
        }
    }

    /// Makes an empty repository that nobody may use yet.
    pub fn empty(&self, name: &str) -> Origin<'_> {
        let dir = self.dir.path().join("repos").join(format!("{name}.git"));
        run(Command::new("git")
            .args(["init", "--quiet", "--bare", "--initial-branch=main"])
            .arg(&dir));
        let origin = Origin {
            server: self,
            name: name.into(),
            dir,
            rules: json!({}),
        };
        origin.write_rules();
        origin
    }

    /// Makes a repository with two commits on its branch `main`, and one on `other`.
    pub fn repository(&self, name: &str) -> Origin<'_> {
        let origin = self.empty(name);
        origin.add("main", "README.md", b"one\n");
        origin.add("main", "apps/app.yaml", b"kind: ConfigMap\n");
        origin.add("other", "other.txt", b"other\n");
        origin
    }

    /// Orders what goes wrong from now on.
    pub fn fault(&self, fault: Value) {
        fs::write(self.dir.path().join("faults.json"), fault.to_string()).expect("faults.json");
    }

    /// Returns a URL: `http`, `https` or `ssh`.
    pub fn url(&self, protocol: &str, name: &str) -> String {
        let base = match protocol {
            "http" => &self.endpoints.http,
            "https" => &self.endpoints.https,
            "ssh" => &self.endpoints.ssh,
            other => panic!("no {other} server"),
        };
        format!("{base}/{name}.git")
    }

    /// Returns the PEM of the authority that signed the server's certificate.
    pub fn ca(&self) -> Vec<u8> {
        fs::read(&self.endpoints.ca_file).expect("the CA")
    }

    /// Returns the server's `known_hosts` lines.
    pub fn known_hosts(&self) -> String {
        fs::read_to_string(&self.endpoints.host_keys).expect("the host keys")
    }

    /// Returns everything the server has logged.
    pub fn log(&self) -> String {
        fs::read_to_string(self.dir.path().join("requests.log")).expect("the log")
    }
}

/// A bare repository of the server.
pub struct Origin<'a> {
    server: &'a GitServer,
    name: String,
    pub dir: PathBuf,
    rules: Value,
}

impl Origin<'_> {
    /// Returns its URL: `http`, `https` or `ssh`.
    pub fn url(&self, protocol: &str) -> String {
        self.server.url(protocol, &self.name)
    }

    /// Lets in a user with a password.
    pub fn allow_basic(mut self, user: &str, password: &str, write: bool) -> Self {
        self.allow(
            "basic",
            json!({ "user": user, "password": password, "write": write }),
        );
        self
    }

    /// Lets in a bearer token.
    pub fn allow_bearer(mut self, token: &str, write: bool) -> Self {
        self.allow("bearer", json!({ "token": token, "write": write }));
        self
    }

    /// Lets in a public key.
    pub fn allow_key(mut self, key: &str, write: bool) -> Self {
        self.allow("keys", json!({ "key": key, "write": write }));
        self
    }

    fn allow(&mut self, kind: &str, rule: Value) {
        if !self.rules[kind].is_array() {
            self.rules[kind] = json!([]);
        }
        self.rules[kind].as_array_mut().expect("a list").push(rule);
        self.write_rules();
    }

    fn write_rules(&self) {
        let dir = self.dir.join("testbed");
        fs::create_dir_all(&dir).expect("a directory");
        fs::write(dir.join("access.json"), self.rules.to_string()).expect("access.json");
    }

    /// Installs a hook, a shell script.
    pub fn hook(&self, name: &str, script: &str) {
        let file = self.dir.join("hooks").join(name);
        fs::create_dir_all(file.parent().expect("a directory")).expect("hooks");
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("a hook");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("executable");
        }
    }

    /// Adds a commit behind the client's back, which changes one file.
    pub fn add(&self, branch: &str, file: &str, content: &[u8]) -> String {
        let blob = self.git_with(&["hash-object", "-w", "--stdin"], content);
        let name = format!("refs/heads/{branch}");
        let parent = self.try_git(&["rev-parse", "--verify", "--quiet", &name]);
        let index = self.dir.join(format!("index-{branch}"));
        let run = |args: &[&str]| {
            let mut command = git(&self.dir);
            output(command.env("GIT_INDEX_FILE", &index).args(args), b"")
        };
        run(&[
            "update-index",
            "--add",
            "--cacheinfo",
            &format!("100644,{blob},{file}"),
        ]);
        let tree = run(&["write-tree"]);
        let mut args = vec!["commit-tree", &tree, "-m", "behind the back"];
        args.extend(parent.iter().flat_map(|parent| ["-p", parent]));
        let commit = run(&args);
        run(&["update-ref", &name, &commit]);
        commit
    }

    /// Runs git in the repository and returns its output.
    pub fn git(&self, args: &[&str]) -> String {
        self.git_with(args, b"")
    }

    fn git_with(&self, args: &[&str], input: &[u8]) -> String {
        output(git(&self.dir).args(args), input)
    }

    fn try_git(&self, args: &[&str]) -> Option<String> {
        let output = git(&self.dir).args(args).output().expect("git runs");
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Checks every object of the repository.
    pub fn fsck(&self) {
        self.git(&["fsck", "--strict", "--full"]);
    }
}

/// Prepares a `git` that knows nothing of the user's settings.
pub fn git(dir: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(dir)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command
            .env(format!("GIT_{who}_NAME"), "Somebody")
            .env(format!("GIT_{who}_EMAIL"), "somebody@example.com");
    }
    command
}

/// Runs a command that must succeed and returns its output.
pub fn output(command: &mut Command, input: &[u8]) -> String {
    let output = fed(command, input);
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Runs a command that reads `input`, and returns how it ended.
pub fn fed(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("its input");
    stdin.write_all(input).expect("it reads");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

/// Runs a command that must succeed.
pub fn run(command: &mut Command) {
    output(command, b"");
}

/// A key pair made by `ssh-keygen`.
pub struct KeyFile {
    pub path: PathBuf,
    _dir: TempDir,
}

impl KeyFile {
    /// Makes a key; the arguments are those of `ssh-keygen`, such as `-t ed25519`.
    pub fn new(args: &str, passphrase: &str) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("key");
        let mut command = Command::new("ssh-keygen");
        command
            .args(["-q", "-C", "a comment", "-N", passphrase, "-f"])
            .arg(&path);
        run(command.args(args.split(' ')));
        KeyFile { path, _dir: dir }
    }

    /// Returns the private half as it is in the file.
    pub fn private(&self) -> String {
        fs::read_to_string(&self.path).expect("the private key")
    }

    /// Returns the public half, a line.
    pub fn public(&self) -> String {
        fs::read_to_string(self.path.with_extension("pub"))
            .expect("the public key")
            .trim()
            .to_owned()
    }
}

/// Makes a GPG key and returns the ring it is in, armoured.
pub fn gpg_ring(passphrase: &str) -> String {
    let mut params = SecretKeyParamsBuilder::default();
    params
        .key_type(KeyType::Ed25519Legacy)
        .can_certify(true)
        .can_sign(true)
        .primary_user_id("Flux <flux@example.com>".into())
        .passphrase(Some(passphrase.into()));
    let key = params
        .build()
        .expect("a key")
        .generate(rand_core::OsRng)
        .expect("made");
    key.to_armored_string(ArmorOptions::default()).expect("armoured")
}

/// An ssh-agent that ends with this value.
pub struct Agent {
    child: Child,
    dir: TempDir,
}

impl Agent {
    /// Starts an agent that holds these keys.
    pub fn start(keys: &[&KeyFile]) -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        let socket = dir.path().join("agent");
        let mut command = Command::new("ssh-agent");
        let child = command
            .arg("-D")
            .arg("-a")
            .arg(&socket)
            .stdout(Stdio::null())
            .spawn()
            .expect("an ssh-agent");
        let agent = Agent { child, dir };
        // It is there a moment before anybody listens on it.
        while std::os::unix::net::UnixStream::connect(&socket).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        for key in keys {
            run(Command::new("ssh-add")
                .arg("-q")
                .arg(&key.path)
                .env("SSH_AUTH_SOCK", &socket));
        }
        agent
    }

    /// Returns its socket.
    pub fn socket(&self) -> PathBuf {
        self.dir.path().join("agent")
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns an address at which nothing listens.
pub fn closed_port() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    listener.local_addr().expect("its address")
}
