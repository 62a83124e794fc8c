//! What a bootstrap needs: a cluster, a Git server, a HOME that knows the server, and an eye on what was written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Stdio};

use kube::api::DynamicObject;
use nix::sys::signal::Signal;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::cluster::{TestCluster, cluster};
use super::flux::{Flux, Ran};
use super::git_server::{GitServer, KeyFile, Origin};
use super::testbed::Extent;

/// The folder of the repository the cluster applies.
pub const PATH: &str = "clusters/test";
/// The folder of the three files.
pub const FOLDER: &str = "clusters/test/flux-system";
/// The GitRepository of a bootstrapped cluster.
pub const SOURCE: &str = "source.toolkit.fluxcd.io/v1/gitrepositories/flux-system/flux-system";
/// The Kustomization of a bootstrapped cluster.
pub const KUSTOMIZATION: &str = "kustomize.toolkit.fluxcd.io/v1/kustomizations/flux-system/flux-system";
/// The secret a bootstrapped cluster logs in with.
pub const SECRET: &str = "v1/secrets/flux-system/flux-system";

/// Every resource a bootstrap writes to.
const RESOURCES: [&str; 12] = [
    "v1/namespaces",
    "v1/secrets",
    "v1/serviceaccounts",
    "v1/services",
    "v1/resourcequotas",
    "networking.k8s.io/v1/networkpolicies",
    "rbac.authorization.k8s.io/v1/clusterroles",
    "rbac.authorization.k8s.io/v1/clusterrolebindings",
    "apps/v1/deployments",
    "apiextensions.k8s.io/v1/customresourcedefinitions",
    "source.toolkit.fluxcd.io/v1/gitrepositories",
    "kustomize.toolkit.fluxcd.io/v1/kustomizations",
];

/// A cluster, a Git server, and a user who may use both.
pub struct Place {
    pub cluster: TestCluster,
    pub server: GitServer,
    /// The user's key: it may push to the repositories made here.
    pub key: KeyFile,
    home: TempDir,
    scratch: TempDir,
}

impl Place {
    /// Starts everything, or returns none where there is no Go to build it with.
    pub fn start(extent: Extent) -> Option<Place> {
        let cluster = cluster(extent)?;
        let (server, home) = (GitServer::start(), TempDir::new().expect("a HOME"));
        fs::create_dir(home.path().join(".ssh")).expect("a folder");
        fs::write(home.path().join(".ssh/known_hosts"), server.known_hosts()).expect("known_hosts");
        Some(Place {
            cluster,
            server,
            key: KeyFile::new("-t ed25519", ""),
            home,
            scratch: TempDir::new().expect("a folder for temporary files"),
        })
    }

    /// Makes a repository without a commit that the user's key may push to.
    pub fn origin(&self, name: &str) -> Origin<'_> {
        self.server.empty(name).allow_key(&self.key.public(), true)
    }

    /// Starts a command line of flux-rs as the user.
    pub fn flux(&self, line: &str) -> Flux {
        let flux = self.cluster.flux(line).env("HOME", self.home.path());
        flux.env("TMPDIR", self.scratch.path())
    }

    /// Starts a bootstrap from a repository over SSH.
    pub fn bootstrap(&self, origin: &Origin<'_>, flags: &str) -> Flux {
        self.flux(&format!(
            "bootstrap git --url={} --path={PATH} {flags}",
            origin.url("ssh")
        ))
    }

    /// Starts a bootstrap with the user's key.
    pub fn bootstrap_by_key(&self, origin: &Origin<'_>, flags: &str) -> Flux {
        self.bootstrap(
            origin,
            &format!("--private-key-file={} {flags}", self.key.path.display()),
        )
    }

    /// Returns where flux-rs puts its temporary files.
    pub fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    /// Names the temporary files that were left behind.
    pub fn litter(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.scratch.path()).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).collect()
    }

    /// Returns the version of every object a bootstrap might write.
    pub fn versions(&self) -> BTreeMap<String, String> {
        let of = |object: &DynamicObject| object.metadata.resource_version.clone().unwrap_or_default();
        self.each(of)
    }

    /// Returns what was asked of every object a bootstrap might write: controllers report all the time.
    pub fn wanted(&self) -> BTreeMap<String, Value> {
        self.each(|object| {
            let mut data = object.data.clone();
            if let Some(fields) = data.as_object_mut() {
                fields.remove("status");
            }
            let metadata = &object.metadata;
            json!({
                "uid": metadata.uid, "generation": metadata.generation, "labels": metadata.labels,
                "annotations": metadata.annotations, "data": data,
            })
        })
    }

    /// Returns every object a bootstrap might write, by resource, namespace and name.
    pub fn objects(&self) -> BTreeMap<String, DynamicObject> {
        self.each(DynamicObject::clone)
    }

    fn each<T>(&self, of: impl Fn(&DynamicObject) -> T) -> BTreeMap<String, T> {
        let mut all = BTreeMap::new();
        for resource in RESOURCES {
            for object in self.cluster.list_if_served(resource) {
                let metadata = &object.metadata;
                let namespace = metadata.namespace.as_deref().unwrap_or_default();
                let name = metadata.name.as_deref().unwrap_or_default();
                // The API server makes what is its own when it gets round to it.
                let servers_own = |name: &str| name == "default" || name.starts_with("kube-");
                if servers_own(namespace) || (resource == "v1/namespaces" && servers_own(name)) {
                    continue;
                }
                all.insert(format!("{resource}/{namespace}/{name}"), of(&object));
            }
        }
        all
    }

    /// Reports what source-controller would, where there is none: that it has fetched the branch.
    pub fn report_fetched(&self, origin: &Origin<'_>, namespace: &str) {
        report_fetched(&self.cluster, namespace, &revision(origin));
    }

    /// Returns a value of the secret the cluster logs in with.
    pub fn secret(&self, key: &str) -> Option<String> {
        secret_text(self.cluster.get(SECRET).as_ref(), key)
    }
}

/// Reports what source-controller would, where there is none: that it has fetched a revision, as it was asked to.
pub fn report_fetched(cluster: &TestCluster, namespace: &str, revision: &str) {
    let at = format!("source.toolkit.fluxcd.io/v1/gitrepositories/{namespace}/{namespace}");
    let source = cluster.get(&at).expect("a source");
    let (now, generation) = ("2026-01-01T00:00:00Z", source.metadata.generation);
    let ready = json!({
        "type": "Ready", "status": "True", "reason": "Succeeded", "message": "stored artifact",
        "lastTransitionTime": now, "observedGeneration": generation,
    });
    let artifact = json!({
        "revision": revision, "digest": format!("sha256:{}", "0".repeat(64)),
        "lastUpdateTime": now, "path": "fleet.tar.gz", "url": "http://localhost/fleet.tar.gz",
    });
    let mut status = json!({ "observedGeneration": generation, "conditions": [ready], "artifact": artifact });
    let annotations = source.metadata.annotations.unwrap_or_default();
    if let Some(request) = annotations.get("reconcile.fluxcd.io/requestedAt") {
        status["lastHandledReconcileAt"] = json!(request);
    }
    cluster.merge_status(&at, json!({ "status": status }));
}

/// Returns a value of a secret, decoded.
pub fn secret_text(secret: Option<&DynamicObject>, key: &str) -> Option<String> {
    use base64::Engine as _;
    let encoded = secret?.data["data"][key].as_str()?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(encoded);
    Some(String::from_utf8(bytes.expect("base64")).expect("UTF-8"))
}

/// Returns the subjects of the commits of a branch, the newest first; none where there is no commit.
pub fn log(origin: &Origin<'_>) -> Vec<String> {
    let refs = origin.git(&["for-each-ref", "refs/heads/main"]);
    if refs.is_empty() {
        return Vec::new();
    }
    let log = origin.git(&["log", "--format=%s", "main"]);
    log.lines().map(str::to_owned).collect()
}

/// Returns the branch's head, as the status of objects names it.
pub fn revision(origin: &Origin<'_>) -> String {
    format!("main@sha1:{}", origin.git(&["rev-parse", "main"]))
}

/// Returns a file of a branch.
pub fn file(origin: &Origin<'_>, path: &str) -> String {
    origin.git(&["show", &format!("main:{path}")])
}

/// Returns the mutations a run with `--log-format=json` tells of.
pub fn mutations(stderr: &str) -> Vec<String> {
    let events = stderr
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let before = events.filter(|event| event["mutation"]["phase"] == "before");
    before.map(|event| message(&event).to_owned()).collect()
}

/// Returns what an event says.
pub fn message(event: &Value) -> &str {
    event["message"].as_str().unwrap_or_default()
}

/// Says whether a run has written everything and waits until the cluster has applied it.
pub fn waits_for_the_end(event: &Value) -> bool {
    event["kind"] == "wait" && message(event).starts_with("waiting for Kustomization/")
}

/// Says whether a run waits until the cluster has fetched its commit.
pub fn waits_for_the_source(event: &Value) -> bool {
    event["kind"] == "wait" && message(event).starts_with("waiting for GitRepository")
}

/// Runs a bootstrap until it waits for the cluster, where there are no controllers, and returns what it told.
#[track_caller]
pub fn up_to_the_wait(flux: Flux) -> String {
    let mut run = Talk::start(flux);
    let waits = run.until(waits_for_the_source).is_some();
    assert!(waits, "{}", run.told());
    run.signal(Signal::SIGTERM);
    run.end().stderr
}

/// A run whose events are read as they come.
pub struct Talk {
    child: Child,
    lines: Lines<BufReader<ChildStderr>>,
    told: Vec<String>,
    _home: TempDir,
}

impl Talk {
    /// Starts a command line.
    pub fn start(flux: Flux) -> Talk {
        let (mut command, home) = flux.args(["--log-format=json"]).into_command();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("flux-rs starts");
        let stderr = child.stderr.take().expect("a pipe");
        Talk {
            child,
            lines: BufReader::new(stderr).lines(),
            told: Vec::new(),
            _home: home,
        }
    }

    /// Reads events up to the first that is wanted; none if the run ends without it.
    pub fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        for line in self.lines.by_ref() {
            let line = line.expect("text");
            assert!(!line.contains("panicked at"), "a panic is a bug:\n{line}");
            self.told.push(line);
            let event = serde_json::from_str(self.told.last().expect("a line")).unwrap_or_default();
            if wanted(&event) {
                return Some(event);
            }
        }
        None
    }

    /// Returns everything that was told so far.
    pub fn told(&self) -> String {
        self.told.join("\n")
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        super::pty::send(&self.child, signal);
    }

    /// Kills the run as nothing can be caught.
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// Reads on to the end.
    pub fn end(mut self) -> Ran {
        self.until(|_| false);
        let status = self.child.wait().expect("ended");
        Ran {
            code: status.code().unwrap_or(-1),
            stdout: String::new(),
            stderr: self.told(),
        }
    }
}

/// Names the objects of `before` and `after` that differ.
pub fn changed<T: PartialEq>(before: &BTreeMap<String, T>, after: &BTreeMap<String, T>) -> Vec<String> {
    let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .cloned()
        .collect()
}
