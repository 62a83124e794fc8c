//! Credentials that are replaced, by the real controllers, and commits that are told what became of them.

use std::time::Duration;

use crate::forge::scene::Scene;
use crate::support::bootstrap::{KUSTOMIZATION, SECRET, Talk};
use crate::support::forge::{Dialect, Fault, When};
use crate::support::git_server::KeyFile;
use crate::support::testbed::Extent;

fn material(key: &str) -> Option<&str> {
    key.split_whitespace().nth(1)
}

#[test]
fn a_key_is_replaced_and_only_this_clusters_own_goes() {
    let Some(scene) = Scene::start(Dialect::GitHub, Extent::Full) else {
        return;
    };
    scene.bootstrap("--commit-status").ok();
    let first = scene.repo().keys.remove(0);
    let [others, earlier] = [(); 2].map(|()| KeyFile::new("-t ed25519", "").public());
    // The title ends with two digests; earlier versions wrote one after the cluster's identity.
    let stem: Vec<_> = first.title.rsplitn(3, '-').collect();
    let (former, stem) = (format!("{}-{}", stem[2], stem[0]), stem[2]);
    let other = format!("{}-another-cluster", &stem[..stem.len() - 36]);
    scene.forge.edit(|state| {
        let (at, _) = state.repo(&scene.path()).expect("the repository");
        let mut key = first.clone();
        (key.id, key.title, key.key) = (4711, other.clone(), others.clone());
        state.repos[at].keys.push(key.clone());
        (key.id, key.title, key.key) = (4712, former, earlier);
        state.repos[at].keys.push(key);
    });

    let plan = scene.rotate("--dry-run").ok();
    let keys = format!("/repos/{}/keys", scene.path());
    assert!(plan.contains("POST") && plan.contains(&keys), "{plan}");
    assert_eq!(scene.repo().keys.len(), 3, "a plan writes nothing");

    scene.rotate("").ok();
    let keys = scene.repo().keys;
    let [kept, new] = &keys[..] else {
        panic!("{keys:?}");
    };
    assert_eq!(kept.title, other);
    assert_ne!(material(&new.key), material(&first.key));
    let public = scene.secret("identity.pub").expect("a key");
    assert_eq!(material(&public), material(&new.key));

    scene.forge.reset_log();
    scene.bootstrap("--commit-status").ok();
    // What notification-controller reports is not this run's.
    let mut writes = scene.forge.writes();
    writes.retain(|write| !write.contains("/statuses/"));
    assert_eq!(writes, Vec::<String>::new());
    let head = scene.head("main");
    scene.cluster.until(
        "notification.toolkit.fluxcd.io/v1beta3/alerts/flux-system/commit-status",
        |alert| alert.is_some(),
    );
    scene.cluster.flux("reconcile kustomization flux-system").ok();
    let reported = || scene.repo().statuses.iter().any(|status| status.sha == head);
    scene.cluster.until(KUSTOMIZATION, |_| reported());
}

#[test]
fn a_deploy_token_is_replaced() {
    let Some(scene) = Scene::start(Dialect::GitLab, Extent::Full) else {
        return;
    };
    scene.bootstrap("--deploy-token-auth").ok();
    let [first] = &scene.valid_tokens()[..] else {
        panic!("one token");
    };
    assert_eq!(scene.secret("username").as_deref(), Some(first.as_str()));
    scene.forge.reset_log();
    scene.bootstrap("--deploy-token-auth").ok();
    assert_eq!(scene.forge.writes(), Vec::<String>::new());

    scene.rotate("--deploy-token-auth").ok();
    let [second] = &scene.valid_tokens()[..] else {
        panic!("one token");
    };
    assert_ne!(first, second);
    assert_eq!(scene.secret("username").as_deref(), Some(second.as_str()));
}

#[test]
fn killed_at_any_request_it_is_finished_by_the_next_run() {
    let Some(scene) = Scene::start(Dialect::Gitea, Extent::Full) else {
        return;
    };
    scene
        .bootstrap("--components=source-controller,kustomize-controller")
        .ok();
    scene.forge.reset_log();
    let rotate = || scene.rotate("--components=source-controller,kustomize-controller");
    rotate().ok();
    let requests = scene.forge.requests().len() + scene.forge.git_requests().len();
    assert!(requests >= 4, "{requests}");
    for nth in 1..=requests {
        let told = scene.forge.stop_after(nth, false);
        let run = Talk::start(rotate());
        let reached = told.recv_timeout(Duration::from_secs(120));
        reached.unwrap_or_else(|_| panic!("no request {nth}:\n{}", run.told()));
        run.kill();
        scene.forge.heal();
        rotate().ok();
        let keys = scene.repo().keys;
        let [key] = &keys[..] else {
            panic!("after a kill at request {nth}: {keys:?}");
        };
        let public = scene.secret("identity.pub").expect("a key");
        assert_eq!(
            material(&key.key),
            material(&public),
            "after a kill at request {nth}"
        );
    }
}

#[test]
fn a_key_the_server_does_not_let_in_replaces_none() {
    let Some(scene) = Scene::start(Dialect::Gitea, Extent::Full) else {
        return;
    };
    let flags = "--components=source-controller,kustomize-controller --timeout=1m";
    scene.bootstrap(flags).ok();
    let before = scene.secret("identity.pub");
    let lie = || {
        let json = vec![("content-type".to_owned(), "application/json".to_owned())];
        let keys = format!("POST /api/v1/repos/{}/keys", scene.path());
        scene
            .forge
            .fault(When::is(&keys), Fault::Answer(201, json, "{}".to_owned()));
    };
    lie();
    let stderr = scene.rotate(flags).fails(5);
    assert!(stderr.contains("does not let it in"), "{stderr}");
    assert_eq!(scene.secret("identity.pub"), before);
    assert_eq!(scene.repo().keys.len(), 1);

    // A secret that is lost is made anew, and the key it had before goes only when the cluster gets in.
    scene.cluster.erase(SECRET);
    scene.forge.heal();
    lie();
    scene.bootstrap(flags).fails(4);
    assert_eq!(scene.repo().keys.len(), 1, "the former key is still there");
    scene.forge.heal();
    scene.bootstrap(flags).ok();
    let keys = scene.repo().keys;
    let [key] = &keys[..] else {
        panic!("{keys:?}");
    };
    let public = scene.secret("identity.pub").expect("a key");
    assert_eq!(material(&key.key), material(&public));
}
