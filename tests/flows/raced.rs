//! Others push at the same time, and connections break: the commit gets there, or the next run brings it.

use serde_json::json;

use crate::support::bootstrap::{FOLDER, Place, changed, file, log};
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
    let run = |origin: &Origin<'_>| place.bootstrap_by_key(origin, "--timeout=1s");

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

    // Two are not: the commit is made anew on each tip, once. Then the controllers are waited for in vain.
    move_at_each_push(&origin, 2);
    let stderr = run(&origin).fails(4);
    assert_eq!(stderr.matches("moved meanwhile").count(), 2, "{stderr}");
    assert!(
        stderr.contains("time is out waiting for GitRepository/flux-system/flux-system"),
        "{stderr}"
    );
    assert_eq!(log(&origin)[..3], [OURS, "theirs 2", "theirs 1"]);
    assert_eq!(file(&origin, "README.md"), "fleet");
    origin.fsck();

    let commits = log(&origin);
    run(&origin).fails(4);
    assert_eq!(log(&origin), commits, "there is nothing left to commit");
}

#[test]
fn a_push_that_breaks_off_is_taken_up_again() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet").allow_basic("me", "pw", true);
    let run = |flags: &str| place.bootstrap_by_key(&origin, &format!("--timeout=1s {flags}"));

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
    let stderr = run("").fails(4);
    assert!(stderr.contains("push commit "), "{stderr}");
    assert_eq!(log(&origin), [OURS]);
    assert!(file(&origin, &format!("{FOLDER}/gotk-sync.yaml")).contains("kind: GitRepository"));

    // The same over HTTPS, where a push is two requests; and a server that is ill.
    let ca = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(ca.path(), place.server.ca()).expect("a CA file");
    let url = origin.url("https");
    let https = |flags: &str| {
        let ca = ca.path().display();
        let line = format!(
            "bootstrap git --url={url} --token-auth --username=me --ca-file={ca} --timeout=1s -n https {flags}"
        );
        place.flux(&line).env("GIT_PASSWORD", "pw")
    };
    place.server.fault(json!({ "http_status": 502 }));
    let stderr = https("--path=https").fails(1);
    assert!(stderr.contains("502"), "{stderr}");
    place
        .server
        .fault(json!({ "fail_push_after_listing": true, "times": 1, "note": 2 }));
    https("--path=https").fails(4);
    assert_eq!(log(&origin), [OURS, OURS]);
    origin.fsck();
}
