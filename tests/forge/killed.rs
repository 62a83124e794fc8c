//! A bootstrap that is killed at any request to the forge is finished by running it again.

use std::time::Duration;

use crate::forge::scene::Scene;
use crate::support::bootstrap::{Talk, waits_for_the_source};
use crate::support::forge::Dialect;
use crate::support::testbed::Extent;

const FLAGS: &str = "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519";

#[test]
fn github() {
    sweep(Dialect::GitHub);
}

#[test]
fn gitlab() {
    sweep(Dialect::GitLab);
}

#[test]
fn gitea() {
    sweep(Dialect::Gitea);
}

#[test]
fn bitbucket_server() {
    sweep(Dialect::BitbucketServer);
}

#[test]
fn bitbucket_cloud() {
    sweep(Dialect::BitbucketCloud);
}

/// Kills a run at each of the requests a whole run consists of, Git's included: once when the request was carried
/// out and not answered, and once when it was answered. Then runs it again, and compares with the whole run.
fn sweep(dialect: Dialect) {
    let Some(mut scene) = Scene::start(dialect, Extent::Bare) else {
        return;
    };
    let mut run = Talk::start(scene.bootstrap(FLAGS));
    run.until(waits_for_the_source)
        .expect("it gets as far as the source");
    let requests = scene.forge.requests().len() + scene.forge.git_requests().len();
    run.kill();
    let whole = State::of(&scene);
    assert_eq!((whole.keys, whole.commits.len()), (1, 1), "{whole:?}");
    assert!(requests >= 5, "{requests}");
    for nth in 1..=requests {
        for answered in [false, true] {
            scene.start_over(&format!("fleet-{nth}-{answered}"));
            let told = scene.forge.stop_after(nth, answered);
            let run = Talk::start(scene.bootstrap(FLAGS));
            let reached = told.recv_timeout(Duration::from_secs(120));
            reached.unwrap_or_else(|_| panic!("no request {nth}:\n{}", run.told()));
            run.kill();
            scene.forge.heal();
            scene.until_applying(scene.bootstrap(FLAGS));
            let state = State::of(&scene);
            assert_eq!(
                state, whole,
                "after a kill at request {nth}, answered: {answered}"
            );
        }
    }
}

/// What a bootstrap leaves, without what is of one run only.
#[derive(Debug, PartialEq)]
struct State {
    keys: usize,
    /// Whether the one key is the cluster's, and may only read.
    fits: bool,
    commits: Vec<String>,
    secret: Vec<String>,
}

impl State {
    fn of(scene: &Scene) -> State {
        let repo = scene.repo();
        let public = scene.secret("identity.pub").unwrap_or_default();
        let fits = |key: &crate::support::forge::Key| {
            let material = |key: &str| key.split_whitespace().nth(1).map(str::to_owned);
            !key.write && material(&key.key) == material(&public)
        };
        let keys = ["identity", "identity.pub", "known_hosts", "password", "username"];
        let secret = keys.into_iter().filter(|key| scene.secret(key).is_some());
        State {
            keys: repo.keys.len(),
            fits: repo.keys.iter().all(fits),
            commits: scene.log("main"),
            secret: secret.map(str::to_owned).collect(),
        }
    }
}
