//! `cargo quickstart`: the main job of flux-rs, for real, on this machine.
//!
//! Starts a Kubernetes control plane with the real Flux controllers and a Git server over SSH, runs
//! `flux-rs bootstrap git` against them, pushes an application to the repository and shows how the cluster
//! follows. Then it leaves everything up until Ctrl-C, SIGTERM or SIGHUP; `--exit` ends it, `--context NAME` uses a
//! cluster of yours.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // a program of its own, which talks

#[allow(dead_code)] // the tests take more of it
#[path = "../../tests/support/testbed.rs"]
mod testbed;

use std::error::Error;
use std::fs;
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::Command;

use flux_rs::cli::interrupt;
use flux_rs::git::{self, Auth, Author, GitUrl, HostKeys, KeyAlgorithm, PrivateKey, Remote};
use tempfile::TempDir;

type Result<T = (), E = Box<dyn Error>> = std::result::Result<T, E>;

const FOLDER: &str = "clusters/quickstart";
const APPLICATION: &str = include_str!("hello.yaml");

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result {
    let signal = interrupt::first_signal()?;
    tokio::select! {
        end = run() => end,
        // What was started is stopped, and what was written removed.
        _ = signal => Ok(()),
    }
}

async fn run() -> Result {
    let arguments = Arguments::parse()?;
    let flux = build()?;
    let cluster = match &arguments.context {
        Some(_) => None,
        None => {
            step("starting a cluster with the Flux controllers");
            Some(testbed::Cluster::start(testbed::Extent::Full)?)
        }
    };
    let kubeconfig = cluster.as_ref().map(|cluster| cluster.kubeconfig.clone());
    let place = Place::new(&arguments, kubeconfig, flux).await?;

    step("bootstrapping the cluster from the repository");
    let url = place.remote.url.to_string();
    place
        .flux(&[
            "bootstrap",
            "git",
            "--url",
            &url,
            "--path",
            FOLDER,
            "--private-key-file",
            &place.key(),
        ])
        .await?;

    step("adding an application to the repository");
    println!("pushed {}", place.push_application().await?);

    step("waiting for the cluster to apply it");
    place
        .flux(&["reconcile", "kustomization", "flux-system", "--with-source"])
        .await?;
    place.flux(&["get", "kustomizations"]).await?;

    step("everything Flux knows of this cluster");
    place.flux(&["get", "all"]).await?;

    if arguments.exit {
        return Ok(());
    }
    step("the cluster stays up until you press Ctrl-C; to play with it:");
    if let Some(kubeconfig) = &place.kubeconfig {
        println!("export KUBECONFIG={}", kubeconfig.display());
    }
    println!("git clone {}", place.bare().display());
    std::future::pending().await
}

/// The command line.
struct Arguments {
    exit: bool,
    context: Option<String>,
}

impl Arguments {
    fn parse() -> Result<Arguments> {
        let mut arguments = Arguments {
            exit: false,
            context: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--exit" => arguments.exit = true,
                "--context" => arguments.context = Some(words.next().ok_or("--context needs a name")?),
                _ => return Err("usage: cargo quickstart [-- [--exit] [--context NAME]]".into()),
            }
        }
        Ok(arguments)
    }
}

/// Where the example works: a home of its own, a Git server with one repository, a key that may push to it.
struct Place {
    _server: testbed::Running,
    home: TempDir,
    kubeconfig: Option<PathBuf>,
    context: Option<String>,
    flux: PathBuf,
    remote: Remote,
}

impl Place {
    async fn new(arguments: &Arguments, kubeconfig: Option<PathBuf>, flux: PathBuf) -> Result<Place> {
        let home = TempDir::with_prefix("flux-rs-quickstart-")?;
        let key = PrivateKey::generate(KeyAlgorithm::Ed25519).await?;
        write_private(&home.path().join("key"), key.to_pem()?.expose())?;
        // A cluster elsewhere has to reach the server by an address of this machine.
        let host = match &arguments.context {
            Some(context) => own_address(context)?,
            None => "127.0.0.1".to_owned(),
        };
        let address = format!("{host}:0");
        let flags = ["--create", "fleet.git", "--ssh", &address];
        let (server, endpoints) = testbed::git_server(home.path(), &flags)?;
        let access = serde_json::json!({ "keys": [{ "key": key.public_key().trim(), "write": true }] });
        let rules = home.path().join("repos/fleet.git/testbed");
        fs::create_dir_all(&rules)?;
        fs::write(rules.join("access.json"), access.to_string())?;
        // flux-rs trusts the server because its host keys are in the known_hosts of the home it is given.
        let known_hosts = fs::read_to_string(&endpoints.host_keys)?;
        fs::create_dir_all(home.path().join(".ssh"))?;
        fs::write(home.path().join(".ssh/known_hosts"), &known_hosts)?;
        let url = GitUrl::parse(&format!("{}/fleet", endpoints.ssh))?;
        let mut remote = Remote::new(url, Auth::Key(key));
        remote.host_keys = HostKeys::default().with_known_hosts(&known_hosts);
        let context = arguments.context.clone();
        Ok(Place {
            _server: server,
            home,
            kubeconfig,
            context,
            flux,
            remote,
        })
    }

    fn key(&self) -> String {
        self.home.path().join("key").display().to_string()
    }

    fn bare(&self) -> PathBuf {
        self.home.path().join("repos/fleet.git")
    }

    /// Runs flux-rs, showing the command line and what it prints.
    async fn flux(&self, arguments: &[&str]) -> Result {
        println!("$ flux-rs {}", arguments.join(" "));
        let mut command = tokio::process::Command::new(&self.flux);
        command.args(arguments).env("HOME", self.home.path());
        command.kill_on_drop(true);
        if let Some(context) = &self.context {
            // Only the host keys are this example's: the kubeconfig is the one of the user's own home.
            let home = std::env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
            let default = || home.join(".kube/config").into_os_string();
            let kubeconfig = std::env::var_os("KUBECONFIG").unwrap_or_else(default);
            command.env("KUBECONFIG", kubeconfig).args(["--context", context]);
        }
        if let Some(kubeconfig) = &self.kubeconfig {
            command.env("KUBECONFIG", kubeconfig);
        }
        let status = command.status().await?;
        match status.success() {
            true => Ok(()),
            false => Err(format!("flux-rs {} ended with {status}", arguments[0]).into()),
        }
    }

    /// Commits the application, pushes it and returns the commit.
    async fn push_application(&self) -> Result<String> {
        let folder = TempDir::new()?;
        let mut clone = git::clone(&self.remote, "main", &folder.path().join("fleet")).await?;
        let file = Path::new(FOLDER).join("hello.yaml");
        clone.write(&file, APPLICATION)?;
        clone.stage([&file])?;
        let author = Author {
            name: "Quick Start".to_owned(),
            email: "quickstart@example.com".to_owned(),
        };
        let commit = clone.commit("Add hello", &author, jiff::Timestamp::now(), None)?;
        clone.push(&self.remote).await?;
        Ok(commit.map(|commit| commit.to_string()).unwrap_or_default())
    }
}

/// Builds the binary beside this example.
fn build() -> Result<PathBuf> {
    step("building flux-rs");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--bin", "flux-rs"])
        .status()?;
    if !status.success() {
        return Err("flux-rs does not build".into());
    }
    let example = std::env::current_exe()?;
    let folder = example
        .parent()
        .and_then(Path::parent)
        .ok_or("this example is in no target folder")?;
    Ok(folder.join("flux-rs"))
}

/// Returns the address this machine has towards the API server of a context.
fn own_address(context: &str) -> Result<String> {
    let kubeconfig = kube::config::Kubeconfig::read()?;
    let entry = kubeconfig.contexts.iter().find(|entry| entry.name == context);
    let cluster = entry.and_then(|entry| Some(entry.context.as_ref()?.cluster.clone()));
    let entry = kubeconfig
        .clusters
        .iter()
        .find(|entry| Some(&entry.name) == cluster.as_ref());
    let server = entry.and_then(|entry| entry.cluster.as_ref()?.server.clone());
    let server: http::Uri = server
        .ok_or(format!("the kubeconfig has no context {context}"))?
        .parse()?;
    let host = server.host().ok_or("the API server has no host")?;
    // Connecting a datagram socket sends nothing: it only chooses the address.
    let socket = UdpSocket::bind("0.0.0.0:0")?;
    socket.connect((host, server.port_u16().unwrap_or(443)))?;
    Ok(socket.local_addr()?.ip().to_string())
}

fn write_private(path: &Path, text: &str) -> Result {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    Ok(file.write_all(text.as_bytes())?)
}

fn step(what: &str) {
    println!("\n== {what}");
}
