//! Requests to merge: one is opened for a protected branch, none is opened twice, and after the merge a run finishes.

use flux_rs::forge::{Error, NewPullRequest};
use serde_json::Value;

use crate::forge::client::{Desk, each};
use crate::forge::scene::Scene;
use crate::support::bootstrap::SECRET;
use crate::support::flux::Flux;
use crate::support::forge::{Dialect, Fault, PullState, When};
use crate::support::git_server::{git, run};
use crate::support::testbed::Extent;

const FLAGS: &str = "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519";
const BRANCH: &str = "flux-rs/bootstrap-clusters-test";

/// Makes the organisation's repository with a branch that is ahead of main by a commit.
fn furnish(desk: &Desk, branch: &str) {
    let dir = desk
        .forge
        .repository(desk.owner(), "fleet")
        .readme("main")
        .bare_dir();
    let main = ["commit-tree", "-p", "main", "-m", "a change", "main^{tree}"];
    let commit = git(&dir).args(main).output().expect("git");
    let commit = String::from_utf8(commit.stdout).expect("text");
    run(git(&dir).args(["update-ref", &format!("refs/heads/{branch}"), commit.trim()]));
}

fn new(head: &str) -> NewPullRequest {
    NewPullRequest {
        title: "Add Flux".to_owned(),
        body: "It \"adds\" Flux.\n\nRun it again.".to_owned(),
        head: head.to_owned(),
        base: "main".to_owned(),
    }
}

#[test]
fn one_is_opened_once_and_found_by_its_branches() {
    each(async |desk| {
        furnish(desk, BRANCH);
        let client = desk.client();
        let found = desk.found(&*client).await;
        let policy = desk.policy(&*client);
        assert!(
            client
                .pull_request(&found, BRANCH, "main")
                .await
                .expect("an answer")
                .is_none()
        );
        desk.forge.reset_log();
        let opened = policy
            .pull_request(&found, &new(BRANCH))
            .await
            .expect("opened")
            .expect("one");
        assert_eq!(desk.writes().len(), 1);
        let pull = desk.forge.repo(&desk.path()).pulls[0].clone();
        assert_eq!((pull.title, pull.body), (new(BRANCH).title, new(BRANCH).body));
        assert_eq!((pull.head.as_str(), pull.base.as_str()), (BRANCH, "main"));
        assert!(opened.url.contains(&desk.forge.host()), "{}", opened.url);

        let again = policy
            .pull_request(&found, &new(BRANCH))
            .await
            .expect("there")
            .expect("one");
        assert_eq!(again.url, opened.url);
        assert_eq!(
            (desk.writes().len(), desk.forge.repo(&desk.path()).pulls.len()),
            (0, 1)
        );
        for (head, base) in [(BRANCH, "other"), ("main", BRANCH), ("flux-rs/bootstrap", "main")] {
            let other = client.pull_request(&found, head, base).await.expect("an answer");
            assert!(other.is_none(), "{head} {base}");
        }
        // One that is closed is done with.
        desk.forge
            .edit(|state| state.repos[0].pulls[0].state = PullState::Closed);
        policy
            .pull_request(&found, &new(BRANCH))
            .await
            .expect("opened")
            .expect("another");
        assert_eq!(desk.forge.repo(&desk.path()).pulls.len(), 2);
    });
}

#[test]
fn of_two_who_open_one_the_second_takes_that_of_the_first() {
    each(async |desk| {
        furnish(desk, BRANCH);
        let client = desk.client();
        let found = desk.found(&*client).await;
        // Its answer is lost.
        desk.forge.fault(When::is("POST "), Fault::BreakAnswer);
        let opened = desk
            .policy(&*client)
            .pull_request(&found, &new(BRANCH))
            .await
            .expect("found")
            .expect("one");
        assert!(opened.url.contains(&desk.forge.host()));
        // And one that another has opened meanwhile exists.
        let error = client
            .open_pull_request(&found, &new(BRANCH))
            .await
            .expect_err("it is there");
        assert!(matches!(error, Error::Exists { .. }), "{error:?}");
        assert!(error.leaves_doubt());
        assert_eq!(desk.forge.repo(&desk.path()).pulls.len(), 1);
    });
}

/// Returns the pushes since the last time.
fn pushes(scene: &Scene) -> usize {
    let requests = scene.forge.git_requests();
    let pushes = requests.iter().filter(|request| {
        request.method == "POST" && request.path.ends_with("/git-receive-pack") && request.status == 200
    });
    pushes.count()
}

fn report(flux: Flux) -> Value {
    serde_json::from_str(&flux.args(["-o", "json"]).ok()).expect("JSON")
}

#[test]
fn for_a_protected_branch_one_is_opened_and_after_the_merge_a_run_finishes() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    let flags = format!("{FLAGS} --pull-request");
    for dialect in Dialect::ALL {
        scene = scene.turn_to(dialect);
        scene
            .forge
            .repository(scene.owner(), "fleet")
            .readme("main")
            .protect("main");
        let first = report(scene.bootstrap(&flags));
        let (repo, head) = (scene.repo(), scene.head(BRANCH));
        assert_eq!(repo.pulls.len(), 1, "{dialect:?}");
        assert_eq!(
            (repo.pulls[0].head.as_str(), repo.pulls[0].base.as_str()),
            (BRANCH, "main")
        );
        assert!(
            first["pullRequest"]
                .as_str()
                .expect("a URL")
                .contains(&scene.forge.host()),
            "{first}"
        );
        assert_eq!(scene.log(BRANCH), ["Add Flux v2.9.4 manifests", "Initial commit"]);
        assert_eq!(scene.log("main"), ["Initial commit"]);
        // Nothing else is done before the merge.
        assert!(repo.keys.is_empty() && scene.cluster.get(SECRET).is_none());

        scene.forge.reset_log();
        let again = report(scene.bootstrap(&flags));
        assert_eq!(again["pullRequest"], first["pullRequest"]);
        assert_eq!((again["pushed"].as_bool(), pushes(&scene)), (Some(false), 0));
        assert_eq!(scene.forge.writes(), Vec::<String>::new());
        assert_eq!((scene.repo().pulls.len(), scene.head(BRANCH)), (1, head));

        if matches!(dialect, Dialect::GitHub | Dialect::BitbucketServer) {
            scene.forge.merge(&scene.path(), 1);
            scene.forge.reset_log();
            scene.until_applying(scene.bootstrap(&flags));
            assert_eq!(
                (pushes(&scene), scene.repo().pulls.len(), scene.repo().keys.len()),
                (0, 1, 1)
            );
            assert_eq!(
                scene.log("main").first().expect("a commit"),
                &format!("Merge {BRANCH}")
            );
        }
    }
}

#[test]
fn after_a_squash_the_next_one_is_made_from_another_branch_and_nothing_is_overwritten() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    for dialect in [Dialect::GitHub, Dialect::BitbucketCloud] {
        scene = scene.turn_to(dialect);
        scene.forge.repository(scene.owner(), "fleet").readme("main");
        let flags = |minutes: u32| format!("{FLAGS} --pull-request --interval={minutes}m");
        scene.bootstrap(&flags(1)).ok();
        scene.forge.squash(&scene.path(), 1);
        let (old, second) = (scene.head(BRANCH), format!("{BRANCH}-2"));

        // The run that opens no request is finished by the next one, on the same branch.
        scene.forge.fault(
            When::is(&format!("POST {}", dialect.api())).always(),
            Fault::status(500, "oops", &[]),
        );
        scene.bootstrap(&flags(2)).fails(1);
        scene.forge.heal();
        assert_eq!(scene.repo().pulls.len(), 1, "{dialect:?}");
        let head = scene.head(&second);
        for _ in 0..2 {
            let told = report(scene.bootstrap(&flags(2)));
            assert!(told["pullRequest"].as_str().is_some(), "{told}");
            assert_eq!(
                (scene.head(BRANCH), scene.head(&second)),
                (old.clone(), head.clone())
            );
            let pulls = scene.repo().pulls;
            assert_eq!((pulls.len(), pulls[1].head.as_str()), (2, second.as_str()));
        }
        let squashed = format!("Squash {BRANCH}");
        assert_eq!(
            scene.log(&second),
            ["Add Flux v2.9.4 manifests", &squashed, "Initial commit"]
        );

        // While it is open the base may move: it is carried on with, and what others pushed to it stays.
        let dir = scene.repo().dir;
        for branch in ["main", &second] {
            let tree = format!("{branch}^{{tree}}");
            let commit = git(&dir)
                .args(["commit-tree", "-p", branch, "-m", "theirs", &tree])
                .output();
            let commit = String::from_utf8(commit.expect("git").stdout).expect("text");
            run(git(&dir).args(["update-ref", &format!("refs/heads/{branch}"), commit.trim()]));
        }
        scene.bootstrap(&flags(3)).ok();
        assert_eq!(scene.repo().pulls.len(), 2);
        let log = scene.log(&second);
        assert_eq!(log[..2], ["Add Flux v2.9.4 manifests", "theirs"], "{log:?}");

        // It merges, and after that nothing is left to propose.
        scene.forge.squash(&scene.path(), 2);
        scene.forge.reset_log();
        scene.until_applying(scene.bootstrap(&flags(3)));
        assert_eq!(
            (pushes(&scene), scene.repo().pulls.len(), scene.repo().keys.len()),
            (0, 2, 1)
        );
        // What is merged and deleted leaves its name for the next one.
        run(git(&dir).args(["update-ref", "-d", &format!("refs/heads/{BRANCH}")]));
        scene.bootstrap(&flags(4)).ok();
        assert_eq!(scene.repo().pulls[2].head, BRANCH);
    }
}

#[test]
fn what_cannot_be_merged_is_refused_and_what_could_not_be_granted_fails_at_the_end() {
    let Some(scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    // A repository that is not there is not made for it.
    for flags in ["--pull-request", "--push-branch=mine", "--pull-request --dry-run"] {
        let told = scene.bootstrap(&format!("{FLAGS} {flags}")).fails(6);
        assert!(told.contains("no commit that others could merge into"), "{told}");
        assert_eq!(
            (scene.forge.count(), scene.forge.writes().len()),
            (0, 0),
            "{flags}"
        );
    }
    let repository = scene.forge.repository(scene.owner(), "fleet");
    scene.bootstrap(&format!("{FLAGS} --pull-request")).fails(6);
    assert_eq!(pushes(&scene), 0);

    repository.readme("main").protect("main");
    let told = scene.bootstrap(FLAGS).run();
    assert!(
        told.code != 0
            && told
                .stderr
                .contains("Changes must be made through a pull request"),
        "{}",
        told.stderr
    );
    assert!(scene.cluster.get(SECRET).is_none() && scene.repo().keys.is_empty());

    // A branch of one's own, and a team that is not there: the branch is pushed, and the run fails all the same.
    let told = scene
        .bootstrap(&format!("{FLAGS} --push-branch=mine --team=nobody:push"))
        .fails(3);
    assert!(told.contains("cannot give nobody the level push"), "{told}");
    assert_eq!(scene.log("mine"), ["Add Flux v2.9.4 manifests", "Initial commit"]);
    assert!(scene.repo().pulls.is_empty());
    let told = scene.bootstrap(&format!("{FLAGS} --push-branch=main")).fails(2);
    assert!(told.contains("nothing to merge"), "{told}");
}
