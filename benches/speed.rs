//! `cargo bench`: the speed flux-rs promises, each figure beside its bound.
//!
//! Where `FLUX_PEER` names another `flux` binary, both are run in turn and the ratio of their medians is printed.
//! Machines are noisy: a figure means something beside another of the same run.
#![allow(clippy::print_stdout, clippy::disallowed_methods)] // a program of its own, which measures
#![allow(missing_docs)]

#[allow(dead_code)]
#[path = "../tests/support/mod.rs"]
mod support;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use flux_rs::kind::KINDS;
use futures::StreamExt;
use kube::api::{Api, ListParams, Patch, PatchParams};
use kube::core::DynamicObject;
use serde_json::json;
use support::cluster::{TestCluster, api_server, run};
use support::controller::{Controller, Manner};
use support::objects::{at, dynamic, git_repository, kustomization, object, status};

const MIB: u64 = 1024 * 1024;

fn main() {
    let mut words = std::env::args().skip(1);
    if words.next().as_deref() == Some("--memory-of") {
        return memory_of(&words.collect::<Vec<_>>());
    }
    let flux = PathBuf::from(env!("CARGO_BIN_EXE_flux-rs"));
    let peer = std::env::var_os("FLUX_PEER").map(PathBuf::from);
    let bench = Bench {
        flux,
        peer,
        kubeconfig: None,
    };
    bench.without_cluster();
    match api_server() {
        Some(server) => bench.with_cluster(&server),
        None => println!("the figures on a cluster need Go"),
    }
}

/// The binaries that are measured.
struct Bench {
    flux: PathBuf,
    peer: Option<PathBuf>,
    kubeconfig: Option<PathBuf>,
}

impl Bench {
    fn without_cluster(&self) {
        let size = std::fs::metadata(&self.flux)
            .map(|file| file.len())
            .unwrap_or_default();
        println!(
            "{:<44} {:>8.1} MB    bound 25 MB",
            "release binary",
            size as f64 / 1e6
        );
        self.time("version --client", &["version", "--client"], 40, Some(5.0));
        self.memory("version --client", &["version", "--client"], 12);
        self.time("install --export", &["install", "--export"], 20, Some(40.0));
        let create =
            "create kustomization apps --source=GitRepository/fleet --path=./apps --prune --wait --export";
        let create: Vec<&str> = create.split(' ').collect();
        self.time("create kustomization --export", &create, 40, Some(10.0));
    }

    fn with_cluster(mut self, server: &Arc<TestCluster>) {
        self.kubeconfig = Some(server.kubeconfig().to_owned());
        let namespace = server.namespace();
        server.put(&[
            git_repository(&namespace, "fleet"),
            kustomization(&namespace, "apps"),
        ]);
        let raw = median((0..15).map(|_| raw_lists(server)).collect());
        let all = self.time("get all -A", &["get", "all", "-A"], 15, None);
        println!(
            "{:<44} {:>8.2} ms",
            "  the same kinds, raw lists at once",
            millis(raw)
        );
        println!(
            "{:<44} {:>8.2} x     bound 2.5 x",
            "  get all -A to raw lists",
            ratio(all, raw)
        );
        self.reconcile(server, &namespace);
        self.wait(server);
        self.many(server);
    }

    /// Measures how soon `reconcile` returns after the controller has answered.
    fn reconcile(&self, server: &Arc<TestCluster>, namespace: &str) {
        let more =
            json!({ "lastAppliedRevision": "main@sha1:abc", "lastAttemptedRevision": "main@sha1:abc" });
        let manner = Manner {
            takes: Duration::from_millis(100),
            ready: ("True", "done"),
            more,
        };
        let controller = Controller::start(server, namespace, &["Kustomization"], manner);
        let arguments = ["reconcile", "kustomization", "apps", "-n", namespace];
        let late = |binary: &Path| {
            let mut command = self.command(binary, &arguments);
            let status = command
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .expect("it runs");
            assert!(status.success(), "{arguments:?} ended with {status}");
            controller.last_answer().elapsed()
        };
        let own = median((0..10).map(|_| late(&self.flux)).collect());
        println!(
            "{:<44} {:>8.2} ms    bound 50 ms",
            "reconcile, after the controller's answer",
            millis(own)
        );
        if let Some(peer) = &self.peer {
            let theirs = median((0..5).map(|_| late(peer)).collect());
            println!("{:<44} {:>8.1} x", "  the peer takes", ratio(theirs, own));
        }
    }

    /// Measures how soon `wait --revision --descendants` returns after the status of the last of 50 objects has changed.
    fn wait(&self, server: &Arc<TestCluster>) {
        let namespace = server.namespace();
        let revision = |round: usize| format!("main@sha1:{round:0>40x}");
        let names: Vec<_> = (0..50).map(|number| format!("app-{number:02}")).collect();
        let mut objects = vec![git_repository(&namespace, "fleet")];
        objects.extend(names.iter().map(|name| kustomization(&namespace, name)));
        server.put(&objects);
        let report = |kind: &str, name: &str, more: serde_json::Value| {
            let status = status(1, "True", "done", more);
            server.merge_status(&at(kind, &namespace, name), json!({ "status": status }));
        };
        let applied = |name: &str, round: usize| {
            let more = json!({ "observedGeneration": 1, "lastAppliedRevision": revision(round) });
            report("Kustomization", name, more);
        };
        let late = (1..=10).map(|round| {
            let artifact = json!({
                "revision": revision(round), "digest": format!("sha256:{}", "0".repeat(64)),
                "lastUpdateTime": "2026-01-01T00:00:00Z", "path": "a.tar.gz", "url": "http://localhost/a.tar.gz",
            });
            report("GitRepository", "fleet", json!({ "observedGeneration": 1, "artifact": artifact }));
            names[1..].iter().for_each(|name| applied(name, round));
            let revision = revision(round);
            let arguments = ["wait", "source", "git/fleet", "--descendants", "--revision", &revision, "-n", &namespace];
            let mut child = self
                .command(&self.flux, &arguments)
                .stderr(Stdio::piped())
                .spawn()
                .expect("it runs");
            let mut told = [0; 1];
            child.stderr.as_mut().expect("a pipe").read_exact(&mut told).expect("what it waits for");
            std::thread::sleep(Duration::from_millis(100));
            // With the time the server takes to write it.
            let began = Instant::now();
            applied(&names[0], round);
            assert!(child.wait().expect("it ends").success());
            began.elapsed()
        });
        println!(
            "{:<44} {:>8.2} ms    bound 100 ms",
            "wait, after the last status change",
            millis(median(late.collect()))
        );
    }

    /// Measures a list of 10,000 objects: its first rows, its end, its memory.
    fn many(&self, server: &Arc<TestCluster>) {
        let namespace = server.namespace();
        run(fill(server, &namespace, 10_000));
        let arguments = ["get", "kustomizations", "-n", &namespace, "--no-header"];
        let (mut first, mut whole) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            let began = Instant::now();
            let mut child = self
                .command(&self.flux, &arguments)
                .stdout(Stdio::piped())
                .spawn()
                .expect("it runs");
            let mut stdout = child.stdout.take().expect("a pipe");
            let mut some = [0; 1];
            stdout.read_exact(&mut some).expect("a row");
            first.push(began.elapsed());
            let mut rest = String::new();
            stdout.read_to_string(&mut rest).expect("rows");
            assert_eq!(rest.lines().count(), 10_000);
            child.wait().expect("it ends");
            whole.push(began.elapsed());
        }
        println!(
            "{:<44} {:>8.0} ms    bound 300 ms",
            "10,000 Kustomizations, first rows",
            millis(median(first))
        );
        println!(
            "{:<44} {:>8.0} ms",
            "10,000 Kustomizations, all rows",
            millis(median(whole))
        );
        self.memory("10,000 Kustomizations", &arguments, 60);
    }

    /// Times a command and prints its median, and the peer's as a ratio.
    fn time(&self, name: &str, arguments: &[&str], runs: usize, bound: Option<f64>) -> Duration {
        let once = |binary: &Path| {
            let mut command = self.command(binary, arguments);
            let began = Instant::now();
            let status = command
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .expect("it runs");
            assert!(status.success(), "{arguments:?} ended with {status}");
            began.elapsed()
        };
        once(&self.flux);
        let (mut own, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            own.push(once(&self.flux));
            theirs.extend(self.peer.as_deref().map(once));
        }
        let own = median(own);
        let bound = bound
            .map(|bound| format!("    bound {bound} ms"))
            .unwrap_or_default();
        println!("{name:<44} {:>8.2} ms{bound}", millis(own));
        if !theirs.is_empty() {
            println!("{:<44} {:>8.1} x", "  the peer takes", ratio(median(theirs), own));
        }
        own
    }

    /// Prints the most memory a command holds, measured by a process whose only child it is.
    fn memory(&self, name: &str, arguments: &[&str], bound: u64) {
        let this = std::env::current_exe().expect("this program");
        let mut command = self.command(&this, &["--memory-of"]);
        let output = command.arg(&self.flux).args(arguments).output().expect("it runs");
        let bytes: u64 = String::from_utf8_lossy(&output.stdout)
            .trim()
            .parse()
            .expect("a number of bytes");
        let held = bytes as f64 / MIB as f64;
        println!(
            "{:<44} {held:>8.1} MiB   bound {bound} MiB",
            format!("{name}, memory")
        );
    }

    fn command(&self, binary: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary);
        command
            .args(arguments)
            .env_clear()
            .env("HOME", "/nonexistent")
            .stdin(Stdio::null());
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        if let Some(kubeconfig) = &self.kubeconfig {
            command.env("KUBECONFIG", kubeconfig);
        }
        command
    }
}

/// Runs a command and prints the most memory any child of this process has held, in bytes.
fn memory_of(words: &[String]) {
    let status = Command::new(&words[0])
        .args(&words[1..])
        .stdout(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()), "{words:?} failed");
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN).expect("usage");
    println!("{}", usage.max_rss() * 1024);
}

/// Lists the same kinds as `get all`, at once, over one new client, and leaves the answers as they are.
fn raw_lists(server: &Arc<TestCluster>) -> Duration {
    run(async {
        let began = Instant::now();
        let client = server.client().await;
        let lists = KINDS.iter().map(|kind| {
            let path = format!("/apis/{}/{}?limit=500", kind.api_version(), kind.plural);
            let request = http::Request::get(path).body(Vec::new()).expect("a request");
            client.request_text(request)
        });
        futures::future::try_join_all(lists).await.expect("lists");
        began.elapsed()
    })
}

/// Makes so many Kustomizations in a namespace, each with a status.
async fn fill(server: &Arc<TestCluster>, namespace: &str, count: usize) {
    let client = server.client().await;
    let api: Api<DynamicObject> = dynamic(&client, "Kustomization", namespace);
    let source = json!({ "kind": "GitRepository", "name": "fleet" });
    let spec = json!({ "interval": "10m", "prune": true, "path": "./apps", "sourceRef": source });
    futures::stream::iter(0..count)
        .for_each_concurrent(32, |number| {
            let (api, spec) = (&api, &spec);
            async move {
                let name = format!("app-{number:05}");
                let wanted = object("Kustomization", namespace, &name, spec.clone());
                let apply = PatchParams::apply("bench").force();
                api.patch(&name, &apply, &Patch::Apply(wanted))
                    .await
                    .expect("an object");
            }
        })
        .await;
    let listed = api.list_metadata(&ListParams::default()).await.expect("a list");
    assert_eq!(listed.items.len(), count);
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn ratio(time: Duration, to: Duration) -> f64 {
    time.as_secs_f64() / to.as_secs_f64()
}
