//! `logs`: what controllers wrote, in the order of time.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::support::stub::Stub;

/// Makes an entry of a log as the server sends it, a minute of the first of January.
fn line(minute: u32, level: &str, about: (&str, &str, &str), message: &str) -> String {
    let time = format!("2026-01-01T00:{minute:02}:00.000Z");
    let (kind, namespace, name) = about;
    let entry = json!({
        "level": level, "ts": time, "msg": message, "controllerKind": kind, "namespace": namespace, "name": name,
    });
    format!("2026-01-01T00:{minute:02}:00.000000123Z {entry}\n")
}

fn pod(name: &str, app: &str, containers: &[&str]) -> Value {
    let containers: Vec<_> = containers
        .iter()
        .map(|name| json!({"name": name, "image": "i"}))
        .collect();
    json!({
        "metadata": {"name": name, "namespace": "flux-system", "labels": {"app": app}},
        "spec": {"containers": containers}, "status": {"phase": "Running"},
    })
}

/// Starts a server with two controllers and another Pod; `logs` has what the controllers wrote, or a refusal.
fn server(source: (u16, String), kustomize: (u16, String)) -> (Stub, Arc<Mutex<Vec<String>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    let stub = Stub::start(move |request| {
        log.lock().expect("no panic").push(request.to_owned());
        let list = |kind: &str, items: Value| {
            (
                200,
                json!({"kind": kind, "apiVersion": "v1", "metadata": {}, "items": items}).to_string(),
            )
        };
        let deployment = |app: &str| {
            json!({
                "metadata": {"name": app, "namespace": "flux-system"},
                "spec": {"selector": {"matchLabels": {"app": app}}, "template": {}},
            })
        };
        match request {
            _ if request.contains("/pods/source-controller-1/log?") => source.clone(),
            _ if request.contains("/pods/kustomize-controller-1/log?") => kustomize.clone(),
            _ if request.contains("/deployments?") => list(
                "DeploymentList",
                json!([
                    deployment("source-controller"),
                    deployment("kustomize-controller")
                ]),
            ),
            _ if request.contains("/pods?") => list(
                "PodList",
                json!([
                    pod("source-controller-1", "source-controller", &["manager"]),
                    pod(
                        "kustomize-controller-1",
                        "kustomize-controller",
                        &["istio", "manager"]
                    ),
                    pod("web-1", "web", &["web"]),
                ]),
            ),
            _ => (404, String::new()),
        }
    });
    (stub, seen)
}

const FLEET: (&str, &str, &str) = ("GitRepository", "flux-system", "fleet");
const APP: (&str, &str, &str) = ("Kustomization", "flux-system", "app");

#[test]
fn all_controllers_are_one_log_in_the_order_of_time() {
    let source = line(1, "info", FLEET, "first")
        + "2026-01-01T00:01:30Z panic: no\n2026-01-01T00:01:30Z goroutine 1\n"
        + &line(4, "info", ("GitRepository", "apps", "fleet"), "fourth");
    let kustomize = line(2, "info", APP, "second") + &line(3, "error", APP, "third");
    let (stub, seen) = server((200, source), (200, kustomize));
    let ran = stub.flux("logs").run();
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (
            0,
            "2026-01-01T00:01:00.000Z info GitRepository/fleet.flux-system - first \n\
             2026-01-01T00:02:00.000Z info Kustomization/app.flux-system - second \n\
             2026-01-01T00:03:00.000Z error Kustomization/app.flux-system - third \n"
        ),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("2 lines are left out"), "{}", ran.stderr);
    let asked = seen.lock().expect("no panic").join("\n");
    assert!(
        asked.contains("/source-controller-1/log?&timestamps=true\n"),
        "{asked}"
    );
    assert!(
        asked.contains("/kustomize-controller-1/log?&container=manager&timestamps=true"),
        "{asked}"
    );
    assert!(!asked.contains("/web-1/log"), "{asked}");

    let last = |line: &str| {
        let text = stub.flux(line).ok();
        text.lines()
            .map(|line| line.trim_end().rsplit(' ').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(last("logs -A"), ["first", "second", "third", "fourth"]);
    assert_eq!(last("logs -n apps"), ["fourth"]);
    assert_eq!(last("logs -A --level error"), ["third"]);
    assert_eq!(last("logs -A --kind gitrepository"), ["first", "fourth"]);
    assert_eq!(last("logs --kind=ks --name=APP"), ["second", "third"]);
    let json = stub
        .flux("logs -A -o json --kind GitRepository --name fleet -n apps")
        .ok();
    let entry: Value = serde_json::from_str(json.lines().last().expect("a line")).expect("JSON");
    assert_eq!(
        (&entry["msg"], &entry["pod"]),
        (&json!("fourth"), &json!("source-controller-1"))
    );
}

#[test]
fn a_window_is_the_servers_to_keep() {
    let (stub, seen) = server((200, String::new()), (200, String::new()));
    let asked = |line: &str| {
        seen.lock().expect("no panic").clear();
        assert_eq!(stub.flux(line).ok(), "");
        let seen = seen.lock().expect("no panic");
        let asked = seen
            .iter()
            .find(|request| request.contains("source-controller-1"));
        asked
            .and_then(|request| request.split_once("/log?&"))
            .map(|(_, query)| query.to_owned())
            .expect("a request")
    };
    assert_eq!(asked("logs --tail 5"), "tailLines=5&timestamps=true");
    assert_eq!(
        asked("logs --tail=-1 --since 90s"),
        "sinceSeconds=90&timestamps=true"
    );
    assert_eq!(
        asked("logs --since-time 2026-01-31T12:00:00.9+01:00"),
        "sinceTime=2026-01-31T11%3A00%3A00Z&timestamps=true"
    );
    for line in [
        "logs --since 1m --since-time 2026-01-31T12:00:00Z",
        "logs --since-time now",
        "logs --level=warn",
        "logs x",
    ] {
        stub.flux(line).fails(2);
    }
    let told = stub.flux("logs --flux-namespace=elsewhere").run();
    assert_eq!(
        told.code, 0,
        "the server has the same Pods everywhere: {}",
        told.stderr
    );
}

#[test]
fn a_line_may_be_of_any_length_and_is_shown_as_one() {
    let long = "x".repeat(1 << 20);
    let evil = "\u{1b}[31m\nforged";
    let log = line(1, "info", FLEET, &long) + &line(2, "info", FLEET, evil);
    let (stub, _) = server((200, log), (200, String::new()));
    let text = stub.flux("logs").ok();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines[0].len(),
        long.len() + "2026-01-01T00:01:00.000Z info GitRepository/fleet.flux-system -  ".len()
    );
    assert_eq!(lines[2], "    forged ");
    assert!(!text.contains('\u{1b}'));
}

#[test]
fn a_log_that_may_not_be_read_is_told_and_the_others_are_shown() {
    let refusal = json!({
        "kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "Forbidden", "code": 403,
        "message": "pods \"kustomize-controller-1\" is forbidden: User \"jane\" cannot get resource \"pods/log\" in API group \"\" in the namespace \"flux-system\"",
    });
    let (stub, _) = server((200, line(1, "info", FLEET, "first")), (403, refusal.to_string()));
    let ran = stub.flux("logs").run();
    assert_eq!((ran.code, ran.stdout.lines().count()), (5, 1), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("cannot read the log of kustomize-controller-1: no permission to get pods/log"),
        "{}",
        ran.stderr
    );
    let waiting = json!({
        "kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "BadRequest", "code": 400,
        "message": "container \"manager\" in pod \"kustomize-controller-1\" is waiting to start: ContainerCreating",
    });
    let (stub, _) = server((200, line(1, "info", FLEET, "first")), (400, waiting.to_string()));
    assert_eq!(stub.flux("logs").ok().lines().count(), 1);
    let (stub, _) = server((200, line(1, "info", FLEET, "first")), (500, "no".to_owned()));
    let told = stub.flux("logs").fails(1);
    assert!(told.contains("not all logs could be read"), "{told}");
}
