//! Others push at the same time, and connections break: the commit gets there, or the next run brings it.

use nix::sys::signal::Signal;
use serde_json::json;

use crate::support::bootstrap::{
    FOLDER, KUSTOMIZATION, Place, Talk, changed, file, log, up_to_the_wait, waits_for_the_end,
    waits_for_the_source,
};
use crate::support::git_server::Origin;
use crate::support::testbed::Extent;

const OURS: &str = "Add Flux v2.9.4 manifests";

/// Has `count` pushes find the branch moved: for each, the server moves it just before it takes the push.
fn move_at_each_push(origin: &Origin<'_>, count: usize) {
    let mut parent = origin.git(&["rev-parse", "main"]);
    for number in 1..=count {
        parent = origin.git(&[
            "commit-tree",
            "main^{tree}",
            "-p",
            &parent,
            "-m",
            &format!("theirs {number}"),
        ]);
        origin.git(&["update-ref", &format!("refs/moves/{number}"), &parent]);
    }
    origin.hook(
        "pre-receive",
        "unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
next=$(git for-each-ref --count=1 --format='%(refname)' refs/moves)
[ -z \"$next\" ] && exit 0
git update-ref refs/heads/main \"$next\"
git update-ref -d \"$next\"",
    );
}

#[test]
fn the_commit_goes_on_top_of_what_others_pushed() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    origin.add("main", "README.md", b"fleet\n");
    let run = |origin: &Origin<'_>| place.bootstrap_by_key(origin, "");

    // Three pushes find the branch moved: that is once too often, and nothing else was written.
    move_at_each_push(&origin, 3);
    let versions = place.versions();
    let stderr = run(&origin).fails(1);
    assert!(
        stderr.contains("branch main moved meanwhile: starting over"),
        "{stderr}"
    );
    assert!(
        stderr.contains("cannot push") && stderr.contains("try again"),
        "{stderr}"
    );
    assert_eq!(changed(&versions, &place.versions()), Vec::<String>::new());
    assert_eq!(
        log(&origin),
        ["theirs 3", "theirs 2", "theirs 1", "behind the back"]
    );

    // Two are not: the commit is made anew on each tip, once.
    move_at_each_push(&origin, 2);
    let stderr = up_to_the_wait(run(&origin));
    assert_eq!(stderr.matches("moved meanwhile").count(), 2, "{stderr}");
    assert_eq!(log(&origin)[..3], [OURS, "theirs 2", "theirs 1"]);
    assert_eq!(file(&origin, "README.md"), "fleet");
    origin.fsck();

    let commits = log(&origin);
    up_to_the_wait(run(&origin));
    assert_eq!(log(&origin), commits, "there is nothing left to commit");
}

#[test]
fn a_push_that_breaks_off_is_taken_up_again() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet").allow_basic("me", "pw", true);
    let run = |flags: &str| place.bootstrap_by_key(&origin, flags);

    // Twice is too often; what was half done is finished by the next run.
    place
        .server
        .fault(json!({ "fail_push_after_listing": true, "times": 2 }));
    let versions = place.versions();
    let stderr = run("").fails(1);
    assert!(stderr.contains("cannot push to ssh://"), "{stderr}");
    assert_eq!(changed(&versions, &place.versions()), Vec::<String>::new());
    assert_eq!(log(&origin), Vec::<String>::new());

    place
        .server
        .fault(json!({ "fail_push_after_listing": true, "times": 1 }));
    let stderr = up_to_the_wait(run(""));
    assert!(stderr.contains("push commit "), "{stderr}");
    assert_eq!(log(&origin), [OURS]);
    assert!(file(&origin, &format!("{FOLDER}/gotk-sync.yaml")).contains("kind: GitRepository"));

    // The same over HTTPS, where a push is two requests; and a server that is ill.
    let ca = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(ca.path(), place.server.ca()).expect("a CA file");
    let url = origin.url("https");
    let https = |flags: &str| {
        let ca = ca.path().display();
        let line =
            format!("bootstrap git --url={url} --token-auth --username=me --ca-file={ca} -n https {flags}");
        place.flux(&line).env("GIT_PASSWORD", "pw")
    };
    place.server.fault(json!({ "http_status": 502 }));
    let stderr = https("--path=https").fails(1);
    assert!(stderr.contains("502"), "{stderr}");
    place
        .server
        .fault(json!({ "fail_push_after_listing": true, "times": 1, "note": 2 }));
    up_to_the_wait(https("--path=https"));
    assert_eq!(log(&origin), [OURS, OURS]);
    origin.fsck();
}

#[test]
fn of_two_bootstraps_at_once_one_is_refused() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    let start = |path: &str| {
        let mut run = Talk::start(place.bootstrap_by_key(&origin, &format!("--path={path}")));
        assert!(run.until(waits_for_the_source).is_some(), "{}", run.told());
        run
    };
    // Both have found an empty cluster.
    let late = start("clusters/late");
    late.signal(Signal::SIGSTOP);
    let mut early = start("clusters/early");
    place.report_fetched(&origin, "flux-system");
    assert!(early.until(waits_for_the_end).is_some(), "{}", early.told());
    late.signal(Signal::SIGCONT);
    let refused = late.end();
    assert_eq!(refused.code, 6, "{}", refused.stderr);
    assert!(
        refused
            .stderr
            .contains("somebody else has made this cluster follow the path ./clusters/early"),
        "{}",
        refused.stderr
    );
    let kustomization = place.cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(kustomization.data["spec"]["path"], "./clusters/early");
    early.kill();
}

#[test]
fn a_server_that_goes_on_and_on_is_given_up() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    origin.hook("pre-receive", "while sleep 1; do echo 'still checking' >&2; done");
    let versions = place.versions();
    let stderr = place.bootstrap_by_key(&origin, "--timeout=8s").fails(4);
    assert!(
        stderr.contains("time is out while pushing to ssh://") && stderr.contains("--timeout"),
        "{stderr}"
    );
    assert_eq!(changed(&versions, &place.versions()), Vec::<String>::new());
    assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());

    // References without end, over HTTP: a few at a time.
    let at = endless(|| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        1
    });
    let line =
        format!("bootstrap git --url=http://{at}/fleet --allow-insecure-http --token-auth --timeout=5s");
    let stderr = place.flux(&line).env("GIT_PASSWORD", "pw").fails(4);
    assert!(stderr.contains("time is out while cloning http://"), "{stderr}");
    // Then as many as it can.
    let at = endless(|| 1000);
    let line = format!("bootstrap git --url=http://{at}/fleet --allow-insecure-http --token-auth");
    let stderr = place.flux(&line).env("GIT_PASSWORD", "pw").fails(1);
    assert!(stderr.contains("references without end"), "{stderr}");
}

/// Serves a list of references over HTTP that has no end; `count` says how many come next.
fn endless(count: impl Fn() -> usize + Send + 'static) -> std::net::SocketAddr {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = listener.local_addr().expect("its address");
    std::thread::spawn(move || {
        let (mut client, _) = listener.accept().expect("a client");
        let head = BufReader::new(client.try_clone().expect("a copy")).lines();
        head.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty()))
            .for_each(drop);
        let line = |text: String| format!("{:04x}{text}", text.len() + 4);
        let mut text =
            "HTTP/1.1 200 OK\r\ncontent-type: application/x-git-upload-pack-advertisement\r\n\r\n".to_owned();
        text += &line("# service=git-upload-pack\n".to_owned());
        text += "0000";
        let mut number = 0;
        while client.write_all(text.as_bytes()).is_ok() {
            text.clear();
            for _ in 0..count() {
                number += 1;
                text += &line(format!("{} refs/heads/{number}\n", "1".repeat(40)));
            }
        }
    });
    at
}
