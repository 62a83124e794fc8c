//! Builds and starts the programs of `tests/testbed`: the control plane, the Flux controllers, the Git server.
//!
//! Shared by the tests and the examples. A program is built at its first use into `target/testbed`, keyed by
//! the sources it is made from, and every one that is started holds the read end of a pipe: when the process
//! that started it dies, however it dies, it stops.
#![allow(clippy::disallowed_methods)] // a test is its own reader of the environment

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

/// The Flux controllers that run as processes; source-watcher's module is not to be had.
const CONTROLLERS: [&str; 6] = [
    "source-controller",
    "kustomize-controller",
    "helm-controller",
    "notification-controller",
    "image-reflector-controller",
    "image-automation-controller",
];

/// The version the API server tells; clients cannot parse the one a plain build has.
const KUBERNETES: (&str, &str, &str) = ("v1.36.2", "1", "36");

/// What to run of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// etcd and the API server.
    Bare,
    /// A control plane and a node whose Flux Pods are ready and do nothing.
    NoControllers,
    /// A control plane and a node that runs the Flux controllers.
    Full,
}

/// A running program of the testbed; it stops when this is dropped.
pub struct Running {
    child: Child,
    supervisor: Option<ChildStdin>,
}

impl Running {
    /// Starts `command` and returns it with the line it prints when it is up.
    fn start(mut command: Command) -> io::Result<(Running, String)> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let supervisor = child.stdin.take();
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let mut running = Running { child, supervisor };
        if line.is_empty() {
            let status = running.child.wait()?;
            return Err(io::Error::other(format!(
                "{command:?} ended before it was up: {status}"
            )));
        }
        Ok((running, line))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.supervisor.take());
        let _ = self.child.wait();
    }
}

/// A cluster of the testbed.
pub struct Cluster {
    /// The kubeconfig of its administrator.
    pub kubeconfig: PathBuf,
    _running: Running,
    /// Holds logs and data, until nothing runs any more.
    _dir: TempDir,
}

#[derive(Deserialize)]
struct ClusterUp {
    kubeconfig: PathBuf,
}

impl Cluster {
    /// Builds what is missing and starts a cluster.
    pub fn start(extent: Extent) -> io::Result<Cluster> {
        let binary = programs()?.join("testbed");
        let dir = TempDir::with_prefix("flux-rs-testbed-")?;
        let mut command = Command::new(binary);
        command.arg("up").arg("--dir").arg(dir.path());
        match extent {
            Extent::Bare => command.arg("--bare"),
            Extent::NoControllers => command.arg("--no-controllers"),
            Extent::Full => command.arg("--controllers-dir").arg(controllers()?),
        };
        // Tests run many clusters at once: what they tell goes to a file beside their logs.
        let log = dir.path().join("testbed.log");
        command.stderr(File::create(&log)?);
        let (running, line) = Running::start(command).map_err(|error| {
            let told = fs::read_to_string(&log).unwrap_or_default();
            io::Error::other(format!("{error}\n{told}"))
        })?;
        let up: ClusterUp = serde_json::from_str(&line)?;
        Ok(Cluster {
            kubeconfig: up.kubeconfig,
            _running: running,
            _dir: dir,
        })
    }
}

/// Where a Git server is found.
#[derive(Clone, Debug, Deserialize)]
pub struct GitEndpoints {
    /// The base URL without TLS.
    pub http: String,
    /// The base URL with TLS.
    pub https: String,
    /// The base URL over SSH, with the user.
    pub ssh: String,
    /// The file of the certificate authority.
    pub ca_file: PathBuf,
    /// The host keys as a known_hosts file.
    pub host_keys: PathBuf,
}

/// Starts a Git server that serves the bare repositories under `dir/repos`; `flags` are further flags of its own.
pub fn git_server(dir: &Path, flags: &[&str]) -> io::Result<(Running, GitEndpoints)> {
    let mut command = Command::new(git_server_binary()?);
    command
        .arg("--dir")
        .arg(dir)
        .args(flags)
        .stderr(File::create(dir.join("gitserver.log"))?);
    let (running, line) = Running::start(command)?;
    Ok((running, serde_json::from_str(&line)?))
}

/// Where the servers are that Flux fetches from besides Git, and the one it reports to.
#[derive(Clone, Debug, Deserialize)]
pub struct ServerEndpoints {
    /// The URL of the Helm repository.
    pub charts: String,
    /// The host and port of the OCI registry, without TLS.
    pub registry: String,
    /// The host and port of the S3 store, without TLS.
    pub store: String,
    /// The URL of the webhook that keeps what it is sent.
    pub sink: String,
    /// The URL of the Helm repository, with TLS.
    pub secure_charts: String,
    /// The host and port of the OCI registry, with TLS.
    pub secure_registry: String,
    /// The certificate of those, in PEM.
    pub ca: String,
    /// The public key that verifies signatures of artifacts, in PEM.
    pub signer: String,
}

/// Starts the servers, filled with what `dir/seed.json` orders; what the webhook is sent goes to `dir/sink.log`.
pub fn servers(dir: &Path) -> io::Result<(Running, ServerEndpoints)> {
    let module = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers");
    let inputs = ["go.mod", "go.sum", "main.go"].map(|name| module.join(name));
    let folder = built("servers", &inputs, |folder| {
        go_build_in(&module, folder, "servers", ".", "-s -w")
    })?;
    let mut command = Command::new(folder.join("servers"));
    command
        .arg("--dir")
        .arg(dir)
        .stderr(File::create(dir.join("servers.log"))?);
    let (running, line) = Running::start(command)?;
    Ok((running, serde_json::from_str(&line)?))
}

/// Says whether Go is missing, so that whatever needs the testbed has to be skipped.
///
/// Where `FLUX_RS_REQUIRE_CLUSTER` is set, as in CI, missing Go is a failure.
pub fn unavailable() -> bool {
    missing(&["go", "version"])
}

/// Says whether a program is missing; where `FLUX_RS_REQUIRE_CLUSTER` is set, that is a failure.
pub fn missing(command: &[&str]) -> bool {
    let found = Command::new(command[0]).args(&command[1..]).output();
    let missing = !found.is_ok_and(|output| output.status.success());
    assert!(
        !missing || std::env::var_os("FLUX_RS_REQUIRE_CLUSTER").is_none(),
        "this test needs `{}`, and FLUX_RS_REQUIRE_CLUSTER is set",
        command.join(" ")
    );
    missing
}

/// Returns the folder of `testbed`, built if need be.
fn programs() -> io::Result<PathBuf> {
    let (package, major) = ("k8s.io/component-base/version", KUBERNETES);
    let version = format!(
        "-s -w -X {package}.gitVersion={} -X {package}.gitMajor={} -X {package}.gitMinor={}",
        major.0, major.1, major.2
    );
    built("cluster", &sources()?, |folder| {
        go_build(folder, "testbed", "./cmd/testbed", &version)
    })
}

/// Returns the Git server's binary, built if need be.
fn git_server_binary() -> io::Result<PathBuf> {
    let folder = built("git", &sources()?, |folder| {
        go_build(folder, "gitserver", "./cmd/gitserver", "-s -w")
    })?;
    Ok(folder.join("gitserver"))
}

/// Returns the program that decrypts as SOPS does, built if need be.
pub fn unsops() -> io::Result<PathBuf> {
    let inputs = ["go.mod", "go.sum", "cmd/unsops/main.go"].map(|name| module().join(name));
    let folder = built("unsops", &inputs, |folder| {
        go_build(folder, "unsops", "./cmd/unsops", "-s -w")
    })?;
    Ok(folder.join("unsops"))
}

/// Returns the folder of the Flux controllers, built if need be.
fn controllers() -> io::Result<PathBuf> {
    let pins: Vec<PathBuf> = ["go.mod", "go.sum"]
        .iter()
        .map(|name| module().join(name))
        .collect();
    built("controllers", &pins, |folder| {
        CONTROLLERS
            .iter()
            .try_for_each(|name| go_build(folder, name, &format!("github.com/fluxcd/{name}"), "-s -w"))
    })
}

/// Returns the folder of what `build` makes from `inputs`, building it if it is not there.
fn built(name: &str, inputs: &[PathBuf], build: impl Fn(&Path) -> io::Result<()>) -> io::Result<PathBuf> {
    built_in("testbed", name, inputs, build)
}

/// Returns the folder in a group of `target` that `build` makes from `inputs`, building it if it is not there.
pub fn built_in(
    group: &str,
    name: &str,
    inputs: &[PathBuf],
    build: impl Fn(&Path) -> io::Result<()>,
) -> io::Result<PathBuf> {
    let mut hasher = DefaultHasher::new();
    for input in inputs {
        input.strip_prefix(module()).unwrap_or(input).hash(&mut hasher);
        fs::read(input)?.hash(&mut hasher);
    }
    let root = target().join(group);
    let folder = root.join(format!("{name}-{:016x}", hasher.finish()));
    fs::create_dir_all(&root)?;
    // Tests are threads of several processes: one of them builds, the others wait for it.
    let lock = File::create(root.join(format!("{name}.lock")))?;
    lock.lock()?;
    if !folder.is_dir() {
        let unfinished = TempDir::with_prefix_in(format!("{name}-"), &root)?;
        build(unfinished.path())?;
        fs::rename(unfinished.keep(), &folder)?;
    }
    Ok(folder)
}

fn go_build(folder: &Path, binary: &str, package: &str, ldflags: &str) -> io::Result<()> {
    go_build_in(&module(), folder, binary, package, ldflags)
}

fn go_build_in(module: &Path, folder: &Path, binary: &str, package: &str, ldflags: &str) -> io::Result<()> {
    // Written past the test harness, which would keep it: a first build takes minutes.
    let _ = writeln!(io::stderr(), "testbed: building {binary} (first use)");
    let output = Command::new("go")
        .current_dir(module)
        .env("CGO_ENABLED", "0")
        .args(["build", "-trimpath", "-ldflags", ldflags, "-o"])
        .arg(folder.join(binary))
        .arg(package)
        .output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!(
            "go build {package}: {}",
            String::from_utf8_lossy(&output.stderr).trim_end()
        ))),
    }
}

fn module() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testbed")
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
        PathBuf::from,
    )
}

/// Returns every file the control plane and the Git server are made from, in a stable order.
fn sources() -> io::Result<Vec<PathBuf>> {
    let (mut files, mut folders) = (Vec::new(), vec![module()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            match path.is_dir() {
                true if path.ends_with("cmd/unsops") => {}
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        matches!(&*name, "go.mod" | "go.sum") || name.ends_with(".go") && !name.ends_with("_test.go")
    });
    files.sort();
    Ok(files)
}
