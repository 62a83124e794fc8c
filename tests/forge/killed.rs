//! A bootstrap that is killed at any request to the forge is finished by running it again.

use std::time::Duration;

use crate::forge::scene::Scene;
use crate::support::bootstrap::{Talk, waits_for_the_source};
use crate::support::flux::Flux;
use crate::support::forge::{Dialect, Key, Level, Repo};
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
            kill_at(&scene, scene.bootstrap(FLAGS), nth, answered);
            scene.until_applying(scene.bootstrap(FLAGS));
            let state = State::of(&scene);
            assert_eq!(
                state, whole,
                "after a kill at request {nth}, answered: {answered}"
            );
        }
    }
}

/// Kills a run at one of its requests.
fn kill_at(scene: &Scene, run: Flux, nth: usize, answered: bool) {
    let told = scene.forge.stop_after(nth, answered);
    let run = Talk::start(run);
    let reached = told.recv_timeout(Duration::from_secs(120));
    reached.unwrap_or_else(|_| panic!("no request {nth}:\n{}", run.told()));
    run.kill();
    scene.forge.heal();
}

#[test]
fn while_it_proposes_a_commit() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    let flags = format!("{FLAGS} --pull-request");
    let start = |scene: &mut Scene, name: &str| {
        scene.start_over(name);
        let repository = scene.forge.repository(scene.owner(), name);
        repository.readme("main").protect("main");
        scene.forge.reset_log();
    };
    let left = |scene: &Scene| {
        let pulls = scene.repo().pulls.into_iter().map(|pull| (pull.head, pull.base));
        (
            pulls.collect::<Vec<_>>(),
            scene.log("--all"),
            scene.repo().keys.len(),
        )
    };
    start(&mut scene, "fleet");
    scene.bootstrap(&flags).ok();
    let (first, last) = scene.forge.first_write();
    let whole = left(&scene);
    assert_eq!((whole.0.len(), whole.1.len(), whole.2), (1, 2, 0), "{whole:?}");
    for nth in first..=last {
        start(&mut scene, &format!("fleet-{nth}"));
        kill_at(&scene, scene.bootstrap(&flags), nth, false);
        scene.bootstrap(&flags).ok();
        assert_eq!(left(&scene), whole, "after a kill at request {nth}");
    }
}

#[test]
fn while_it_lowers_a_team() {
    let Some(scene) = Scene::start(Dialect::GitLab, Extent::Bare) else {
        return;
    };
    drop(scene.forge.org("dev"));
    let flags = format!("{FLAGS} --reconcile --team=dev:pull");
    let raised = |level| {
        move |repo: &mut Repo| {
            repo.grants.insert("dev".to_owned(), level);
        }
    };
    sweep_over(&scene, &flags, raised(Level::Admin), |repo| {
        assert_eq!(repo.grants.get("dev"), Some(&Level::Guest), "{:?}", repo.grants);
        assert_eq!(repo.grants.len(), 1);
    });
}

#[test]
fn while_it_lets_its_key_push() {
    for dialect in [Dialect::GitHub, Dialect::GitLab] {
        let Some(scene) = Scene::start(dialect, Extent::Bare) else {
            return;
        };
        let flags = format!("{FLAGS} --read-write-key");
        let read_only = |repo: &mut Repo| {
            repo.keys.iter_mut().for_each(|key| key.write = false);
        };
        sweep_over(&scene, &flags, read_only, |repo| {
            let [key] = &repo.keys[..] else {
                panic!("{:?}", repo.keys);
            };
            let public = scene.secret("identity.pub").expect("a key");
            assert!(
                key.write && flux_rs::forge::policy::same(&key.key, &public),
                "{key:?}"
            );
        });
    }
}

/// Bootstraps, then changes the repository at the forge and kills the run that puts it right at each of its requests
/// from the first write on;
/// the next run finishes it, and a commit more there never is.
fn sweep_over(scene: &Scene, flags: &str, mut change: impl FnMut(&mut Repo), finished: impl Fn(&Repo)) {
    let mut change = || {
        scene.forge.edit(|state| {
            let (at, _) = state.repo(&scene.path()).expect("the repository");
            change(&mut state.repos[at]);
        });
        scene.forge.reset_log();
    };
    scene.until_applying(scene.bootstrap(flags));
    change();
    scene.until_applying(scene.bootstrap(flags));
    let (first, last) = scene.forge.first_write();
    finished(&scene.repo());
    for nth in first..=last {
        change();
        kill_at(scene, scene.bootstrap(flags), nth, false);
        scene.until_applying(scene.bootstrap(flags));
        finished(&scene.repo());
        assert_eq!(scene.log("main").len(), 1, "after a kill at request {nth}");
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
        let fits = |key: &Key| {
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
