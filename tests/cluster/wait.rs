//! `wait`: what ends it, and what it says.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStderr, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::flux::{Flux, Ran};
use crate::support::objects::{at, git_repository, kustomization, object, status, with_status};
use crate::support::proxy::{EXPIRED, Spoil, Watchtower};

const OLD: &str = "main@sha1:0000000aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

/// Makes a revision no other test waits for.
fn revision(namespace: &str) -> String {
    let number: u64 = namespace
        .rsplit('-')
        .next()
        .expect("a number")
        .parse()
        .expect("a number");
    format!("main@sha1:{number:0>8}{}", "b".repeat(32))
}

fn fetched(revision: &str) -> Value {
    json!({"observedGeneration": 1, "artifact": {
        "revision": revision, "digest": format!("sha256:{}", "0".repeat(64)),
        "lastUpdateTime": "2026-01-01T00:00:00Z", "path": "a.tar.gz", "url": "http://localhost/a.tar.gz",
    }})
}

fn applied(revision: &str) -> Value {
    json!({"observedGeneration": 1, "lastAppliedRevision": revision, "lastAttemptedRevision": revision})
}

/// Makes a namespace whose source and two Kustomizations are at the old revision; the second comes of the first.
fn populated(server: &TestCluster) -> String {
    let namespace = server.namespace();
    let mut more = applied(OLD);
    let id = format!("{namespace}_child_kustomize.toolkit.fluxcd.io_Kustomization");
    more["inventory"] = json!({"entries": [{"id": id, "v": "v1"}]});
    let mut child = kustomization(&namespace, "child");
    child["spec"]["sourceRef"]["name"] = json!("other");
    // Sources of one repository are waited for together.
    let mut fleet = git_repository(&namespace, "fleet");
    fleet["spec"]["url"] = json!(format!("https://git.example.com/{namespace}"));
    server.put(&[
        with_status(fleet, "True", "of old", fetched(OLD)),
        with_status(kustomization(&namespace, "apps"), "True", "of old", more),
        with_status(child, "True", "of old", applied(OLD)),
    ]);
    namespace
}

/// Writes the status of an object anew.
fn report(
    server: &TestCluster,
    kind: &str,
    namespace: &str,
    name: &str,
    ready: (&str, &str, &str),
    more: Value,
) {
    let (ready, reason, message) = ready;
    let mut status = status(1, ready, message, more);
    status["conditions"][0]["reason"] = json!(reason);
    server.merge_status(&at(kind, namespace, name), json!({ "status": status }));
}

/// A wait that is under way.
struct Waiting {
    child: Child,
    told: BufReader<ChildStderr>,
    _home: tempfile::TempDir,
}

impl Waiting {
    fn start(flux: Flux) -> Self {
        let (mut command, home) = flux.into_command();
        let spawned = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = spawned.expect("flux-rs starts");
        let told = BufReader::new(child.stderr.take().expect("a pipe"));
        Waiting {
            child,
            told,
            _home: home,
        }
    }

    /// Reads on until a line has `part` in it.
    fn until(&mut self, part: &str) {
        let mut seen = String::new();
        loop {
            let mut line = String::new();
            let length = self.told.read_line(&mut line).expect("text");
            assert!(length > 0, "it ended without {part:?}:\n{seen}");
            if line.contains(part) {
                return;
            }
            seen += &line;
        }
    }

    fn end(mut self) -> Ran {
        let mut rest = String::new();
        std::io::Read::read_to_string(&mut self.told, &mut rest).expect("text");
        let output = self.child.wait_with_output().expect("it ends");
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: rest,
        }
    }
}

fn wait(server: &TestCluster, namespace: &str, words: &str) -> Flux {
    server
        .flux("wait")
        .args(words.split_whitespace())
        .args(["-n", namespace])
}

#[test]
fn it_ends_when_everything_that_comes_of_the_source_has_the_revision() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let new = revision(&namespace);
    let short = &new["main@sha1:".len()..][..8];
    let mut named = Waiting::start(wait(
        &server,
        &namespace,
        &format!("source git/fleet --revision {short} --descendants -o json"),
    ));
    let mut all = Waiting::start(wait(&server, &namespace, &format!("--revision {new} -A")));
    let own = Waiting::start(wait(&server, &namespace, &format!("ks/apps --revision {new}")));
    named.until(&format!("0 of 2: waiting for GitRepository fleet: it has {OLD}"));
    all.until(&format!("no source has {new} yet"));
    report(
        &server,
        "GitRepository",
        &namespace,
        "fleet",
        ("True", "Succeeded", "stored"),
        fetched(&new),
    );
    named.until("1 of 2: waiting for Kustomization apps");
    report(
        &server,
        "Kustomization",
        &namespace,
        "apps",
        ("Unknown", "Progressing", "building"),
        applied(OLD),
    );
    named.until("building");
    // What the Kustomization applies is not ready when it is.
    report(
        &server,
        "Kustomization",
        &namespace,
        "child",
        ("Unknown", "Progressing", "at work"),
        applied(OLD),
    );
    let mut more = applied(&new);
    let id = format!("{namespace}_child_kustomize.toolkit.fluxcd.io_Kustomization");
    more["inventory"] = json!({"entries": [{"id": id, "v": "v1"}]});
    report(
        &server,
        "Kustomization",
        &namespace,
        "apps",
        ("True", "Succeeded", "applied"),
        more,
    );
    let ran = own.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    named.until("2 of 3: waiting for Kustomization child: at work");
    all.until("waiting for Kustomization child: at work");
    report(
        &server,
        "Kustomization",
        &namespace,
        "child",
        ("True", "Succeeded", "applied"),
        applied(OLD),
    );
    let ended = Instant::now();
    let ran = named.end();
    // Far below any interval of polling.
    assert!(ended.elapsed() < Duration::from_secs(2), "{:?}", ended.elapsed());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("3 objects are ready"), "{}", ran.stderr);
    let report: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(
        (&report["done"], &report["objects"][0]["state"]),
        (&json!(true), &json!("ready"))
    );
    let ran = all.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    // What is there already is not waited for.
    wait(
        &server,
        &namespace,
        &format!("ks --all --revision {new} --descendants"),
    )
    .ok();
    wait(&server, &namespace, "ks -A -l none=of-it").fails(3);
}

#[test]
fn a_failure_for_good_ends_it_early_and_time_tells_what_blocks() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let new = revision(&namespace);
    let of_source = format!("source git/fleet --revision {new} --descendants");
    let told = wait(&server, &namespace, &format!("{of_source} --timeout 1s")).fails(4);
    assert!(
        told.contains("Kustomization apps: it has main@sha1:0000000")
            && told.contains(&format!("2 of 2 objects not ready at {new} after 1s")),
        "{told}"
    );
    let told = wait(&server, &namespace, "ks/nope").fails(3);
    assert!(told.contains("'nope' not found"), "{told}");

    let mut waiting = Waiting::start(wait(&server, &namespace, &of_source));
    waiting.until("waiting for GitRepository fleet");
    report(
        &server,
        "GitRepository",
        &namespace,
        "fleet",
        ("True", "Succeeded", "stored"),
        fetched(&new),
    );
    let failed = |attempted: &str, reason: &str, message: &str| {
        let mut more = applied(OLD);
        more["lastAttemptedRevision"] = json!(attempted);
        report(
            &server,
            "Kustomization",
            &namespace,
            "apps",
            ("False", reason, message),
            more,
        );
    };
    failed(&new, "HealthCheckFailed", "it may recover");
    waiting.until("it may recover");
    failed(&new, "BuildFailed", "kustomization path not found");
    let ran = waiting.end();
    assert_eq!(ran.code, 4, "{}", ran.stderr);
    assert!(
        ran.stderr.contains(&format!(
            "Kustomization apps has failed at {new}: kustomization path not found"
        )),
        "{}",
        ran.stderr
    );

    failed(&new, "HealthCheckFailed", "it may recover");
    let mut waiting = Waiting::start(wait(&server, &namespace, &of_source));
    waiting.until("it may recover");
    report(
        &server,
        "GitRepository",
        &namespace,
        "fleet",
        ("True", "Succeeded", "stored"),
        fetched(OLD),
    );
    let ran = waiting.end();
    assert_eq!(ran.code, 4, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("it has moved on to main@sha1:0000000"),
        "{}",
        ran.stderr
    );
}

#[test]
fn objects_are_waited_for_until_they_are_gone() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let mut kept = kustomization(&namespace, "kept");
    kept["metadata"]["finalizers"] = json!(["example.com/test"]);
    server.put(&[kept]);
    wait(&server, &namespace, "ks/nope --for deleted").ok();
    let mut waiting = Waiting::start(wait(&server, &namespace, "ks kept apps --for deleted"));
    waiting.until("Kustomization apps: it is there, and nobody has deleted it");
    server.delete(&at("Kustomization", &namespace, "apps"));
    server.delete(&at("Kustomization", &namespace, "kept"));
    waiting.until("it is being deleted, and kept by example.com/test");
    let told = wait(&server, &namespace, "ks/kept --for deleted --timeout 1s").fails(4);
    assert!(told.contains("Kustomization kept not gone after 1s"), "{told}");
    let free = json!({"metadata": {"finalizers": null}});
    server.merge("test", &at("Kustomization", &namespace, "kept"), free);
    let ran = waiting.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn ready_is_waited_for_through_broken_watches() {
    let Some(server) = api_server() else { return };
    let namespace = server.namespace();
    server.put(&[
        kustomization(&namespace, "apps"),
        object(
            "Alert",
            &namespace,
            "inert",
            json!({"providerRef": {"name": "a"}, "eventSources": []}),
        ),
    ]);
    let spoils = vec![
        Spoil::watch(410, EXPIRED),
        Spoil::watch(0, ""),
        Spoil::watch(200, ""),
        Spoil::watch(500, "no"),
    ];
    let tower = Watchtower::start(&server, spoils);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    tower.kubeconfig(&file);
    let flux = wait(&server, &namespace, "ks/apps alert/inert").env("KUBECONFIG", &file);
    let mut waiting = Waiting::start(flux);
    waiting.until("1 of 2: waiting for Kustomization apps: its controller has not answered yet");
    let asked: Arc<Vec<String>> = Arc::new(tower.seen());
    std::thread::sleep(Duration::from_millis(500));
    report(
        &server,
        "Kustomization",
        &namespace,
        "apps",
        ("True", "Succeeded", "applied"),
        applied(OLD),
    );
    let ran = waiting.end();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    // Lists and watches, and nothing that asks over and over.
    assert!(tower.seen().len() <= asked.len() + 8, "{:#?}", tower.seen());
}

#[test]
fn what_may_not_be_read_is_told_and_a_server_out_of_reach_at_once() {
    let Some(server) = api_server() else { return };
    let namespace = populated(&server);
    let user = format!("user-{namespace}");
    let role = |kind: &str, more: Value| {
        let mut made = json!({
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": kind,
            "metadata": {"name": "reader", "namespace": namespace},
        });
        let fields = more.as_object().expect("fields").clone();
        made.as_object_mut().expect("an object").extend(fields);
        made
    };
    let rules = json!([{"apiGroups": ["*"], "resources": ["*"], "verbs": ["get", "list", "watch"]}]);
    let subject = json!({"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": user});
    let of = json!({"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "reader"});
    server.put(&[
        role("Role", json!({"rules": rules})),
        role("RoleBinding", json!({"subjects": [subject], "roleRef": of})),
    ]);
    let line = format!("source git/fleet --revision {OLD} --descendants --as {user}");
    // The server takes a moment to know of a right.
    while server
        .flux(&format!("get ks --as {user} -n {namespace}"))
        .run()
        .code
        != 0
    {
        std::thread::sleep(Duration::from_millis(50));
    }
    let ran = wait(&server, &namespace, &line).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains(&format!("may be read in {namespace} namespace alone")),
        "{}",
        ran.stderr
    );
    let told = wait(&server, &namespace, &format!("{line}-else")).fails(5);
    assert!(told.contains("no permission to list"), "{told}");
    wait(&server, &namespace, &format!("--revision {OLD} -A --as {user}")).fails(5);
    let nobody = wait(&server, &namespace, "ks/apps --server https://127.0.0.1:1");
    let told = nobody.fails(1);
    assert!(told.contains("cannot reach the API server"), "{told}");
}
