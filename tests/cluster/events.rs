//! `events`: what is recorded about Flux objects, and about what they are made from.

use serde_json::{Value, json};

use crate::support::cluster::{TestCluster, api_server};
use crate::support::follow::Following;
use crate::support::objects::{git_repository, kustomization};
use crate::support::proxy::{EXPIRED, Line, Spoil, Watchtower};

const FLUX: &str = "kustomize.toolkit.fluxcd.io/v1";
const SOURCE: &str = "source.toolkit.fluxcd.io/v1";

/// Makes an event about an object beside it, which happened so many minutes ago.
fn event(namespace: &str, name: &str, about: (&str, &str, &str), minutes: i64, more: Value) -> Value {
    let (version, kind, object) = about;
    let time = (jiff::Timestamp::now() - jiff::SignedDuration::from_mins(minutes))
        .strftime("%FT%TZ")
        .to_string();
    let mut event = json!({
        "apiVersion": "v1", "kind": "Event", "metadata": {"name": name, "namespace": namespace},
        "involvedObject": {"apiVersion": version, "kind": kind, "name": object, "namespace": namespace},
        "type": "Normal", "reason": "Progressing", "message": name, "source": {"component": "test"},
        "firstTimestamp": time, "lastTimestamp": time, "count": 1,
    });
    let more = more.as_object().expect("fields").clone();
    event.as_object_mut().expect("an object").extend(more);
    event
}

fn words(text: &str) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(words).collect()
}

/// Makes a namespace with a Kustomization of a source in another, and what happened to them.
fn eventful(server: &TestCluster) -> (String, String) {
    let (namespace, infra) = (server.namespace(), server.namespace());
    let mut app = kustomization(&namespace, "app");
    app["spec"]["sourceRef"]["namespace"] = infra.as_str().into();
    let failed = json!({"type": "Warning", "reason": "BuildFailed", "count": 3, "message": "no such\npath"});
    let started = (jiff::Timestamp::now() - jiff::SignedDuration::from_mins(50))
        .strftime("%FT%T.000000Z")
        .to_string();
    let last = (jiff::Timestamp::now() - jiff::SignedDuration::from_mins(20))
        .strftime("%FT%T.000000Z")
        .to_string();
    server.put(&[
        app,
        git_repository(&infra, "fleet"),
        event(&namespace, "second", (FLUX, "Kustomization", "app"), 30, failed),
        event(&namespace, "first", (FLUX, "Kustomization", "app"), 40, json!({})),
        event(&namespace, "other", (FLUX, "Kustomization", "db"), 35, json!({})),
        event(&namespace, "pod", ("v1", "Pod", "app"), 10, json!({})),
        event(&namespace, "foreign", ("storage.example.com/v1", "Bucket", "app"), 10, json!({})),
        event(&infra, "fetched", (SOURCE, "GitRepository", "fleet"), 32, json!({})),
        json!({
            "apiVersion": "events.k8s.io/v1", "kind": "Event", "metadata": {"name": "series", "namespace": namespace},
            "regarding": {"apiVersion": FLUX, "kind": "Kustomization", "name": "app", "namespace": namespace},
            "type": "Normal", "reason": "Progressing", "note": "again and again", "action": "Apply",
            "reportingController": "test", "reportingInstance": "test-0", "eventTime": started,
            "series": {"count": 7, "lastObservedTime": last},
        }),
    ]);
    (namespace, infra)
}

#[test]
fn events_are_a_table_in_the_order_of_time() {
    let Some(server) = api_server() else { return };
    let (namespace, infra) = eventful(&server);
    let events = |line: &str| server.flux(&format!("events {line}")).args(["-n", &namespace]);
    assert_eq!(
        words(&events("").ok()),
        [
            "LAST SEEN TYPE REASON OBJECT MESSAGE",
            "40m Normal Progressing Kustomization/app first",
            "35m Normal Progressing Kustomization/db other",
            "30m (x3 over 30m) Warning BuildFailed Kustomization/app no such path",
            "20m (x7 over 50m) Normal Progressing Kustomization/app again and again",
        ]
    );
    // What an object is made from comes along, and with it the column with the namespace.
    assert_eq!(
        words(&events("--for ks/app --no-header").ok()),
        [
            format!("{namespace} 40m Normal Progressing Kustomization/app first"),
            format!("{infra} 32m Normal Progressing GitRepository/fleet fetched"),
            format!("{namespace} 30m (x3 over 30m) Warning BuildFailed Kustomization/app no such path"),
            format!("{namespace} 20m (x7 over 50m) Normal Progressing Kustomization/app again and again"),
        ]
    );
    let warnings = events("--for Kustomization --types=warning --no-header").ok();
    assert_eq!(
        words(&warnings),
        ["30m (x3 over 30m) Warning BuildFailed Kustomization/app no such path"]
    );
    let list: Value = serde_json::from_str(&events("-o json --for kustomization/app").ok()).expect("JSON");
    assert_eq!(list["kind"], "List");
    assert_eq!(list["items"][3]["message"], "again and again");
    assert_eq!(list["items"][3]["kind"], "Event");
    let all = server.flux("events -A --for ks/app --no-header").ok();
    assert!(
        words(&all).contains(&format!(
            "{infra} 32m Normal Progressing GitRepository/fleet fetched"
        )),
        "{all}"
    );

    // An object that is gone may have left events, and one that never was has none.
    let ran = events("--for ks/db").run();
    assert_eq!((ran.code, words(&ran.stdout).len()), (0, 2), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("Kustomization object 'db' not found"),
        "{}",
        ran.stderr
    );
    events("--for ks/nope").fails(3);
    let ran = events("--for hr").run();
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
    assert!(
        ran.stderr.contains("no events found in namespace"),
        "{}",
        ran.stderr
    );
    for line in ["--for pod/app", "--types=Error", "name"] {
        events(line).fails(2);
    }
}

#[test]
fn events_are_followed_through_lost_connections_and_lost_history() {
    let Some(server) = api_server() else { return };
    let (namespace, infra) = eventful(&server);
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("kubeconfig");
    let tower = Watchtower::start(&server, Vec::new());
    let line = Line::to(&tower);
    line.kubeconfig(&file);
    let flux = server.flux(&format!("events -w --for ks/app --types Normal -n {namespace}"));
    let mut follow = Following::start(flux.env("KUBECONFIG", &file));
    let messages: Vec<_> = (0..4)
        .map(|_| follow.next().split_whitespace().last().map(str::to_owned))
        .collect();
    assert_eq!(
        messages.iter().flatten().collect::<Vec<_>>(),
        ["MESSAGE", "first", "fetched", "again"]
    );
    let about = (FLUX, "Kustomization", "app");
    server.put(&[event(&namespace, "third", about, 0, json!({}))]);
    assert!(follow.next().ends_with(" third"));
    tower.until_watches(2);
    line.cut();
    server.put(&[
        event(&namespace, "pod-2", ("v1", "Pod", "app"), 0, json!({})),
        event(&namespace, "fourth", about, 1, json!({})),
        event(&namespace, "third", about, 0, json!({"count": 2})),
    ]);
    tower.spoil(vec![Spoil {
        part: "involvedObject.kind%3DKustomization",
        times: 1,
        code: 410,
        body: EXPIRED,
    }]);
    line.mend();
    // What was seen before is no news, and what changed meanwhile is.
    assert!(follow.next().ends_with(" fourth"));
    let third = follow.next();
    assert!(
        third.contains("(x2 over ") && third.ends_with(" third"),
        "{third}"
    );
    server.put(&[event(
        &infra,
        "fetched-2",
        (SOURCE, "GitRepository", "fleet"),
        0,
        json!({}),
    )]);
    assert!(follow.next().ends_with(" fetched-2"));
    assert_eq!(follow.stop(), (Some(130), String::new()));
}

#[test]
fn who_may_read_one_namespace_sees_it_and_a_note() {
    let Some(server) = api_server() else { return };
    let (namespace, infra) = eventful(&server);
    let place = json!({"name": "reader", "namespace": namespace});
    let group = "rbac.authorization.k8s.io";
    let user = format!("jane-{namespace}");
    server.put(&[
        json!({
            "apiVersion": format!("{group}/v1"), "kind": "Role", "metadata": place, "rules": [
                {"apiGroups": [""], "resources": ["events"], "verbs": ["list", "watch"]},
                {"apiGroups": ["kustomize.toolkit.fluxcd.io"], "resources": ["kustomizations"], "verbs": ["get"]},
            ],
        }),
        json!({
            "apiVersion": format!("{group}/v1"), "kind": "RoleBinding", "metadata": place,
            "subjects": [{"kind": "User", "name": user, "apiGroup": group}],
            "roleRef": {"apiGroup": group, "kind": "Role", "name": "reader"},
        }),
    ]);
    let events = |line: &str| server.flux(&format!("events {line} --no-header -n {namespace} --as {user}"));
    let partly = |line: &str, rows: usize, note: &str| {
        let ran = events(line).run();
        let (code, stdout, stderr) = (ran.code, ran.stdout, ran.stderr);
        assert_eq!((code, words(&stdout).len()), (5, rows), "{stdout} {stderr}");
        assert!(stderr.contains(note), "{stderr}");
    };
    partly("-A", 4, &format!("only the events of {namespace} may be read"));
    let refused = format!("no permission to list events in namespace {infra}");
    partly("--for ks/app", 3, &refused);
    partly("--for ks/app -w --timeout 1s", 3, "");
    let ran = events("--for hr/app").run();
    assert_eq!((ran.code, ran.stdout.as_str()), (5, ""), "{}", ran.stderr);
    let told = server.flux(&format!("events -n {infra} --as {user}")).fails(5);
    assert!(told.contains("no permission to list events"), "{told}");
}
