//! Whole bootstraps from each forge, with the real controllers.

use crate::forge::scene::Scene;
use crate::support::bootstrap::{KUSTOMIZATION, SOURCE};
use crate::support::forge::{Dialect, Visibility};
use crate::support::testbed::Extent;

#[test]
fn github() {
    whole(Dialect::GitHub);
}

#[test]
fn gitlab() {
    whole(Dialect::GitLab);
}

#[test]
fn gitea() {
    whole(Dialect::Gitea);
}

#[test]
fn bitbucket_server() {
    whole(Dialect::BitbucketServer);
}

#[test]
fn bitbucket_cloud() {
    whole(Dialect::BitbucketCloud);
}

/// Bootstraps from a repository that is not there yet, and again.
fn whole(dialect: Dialect) {
    let Some(scene) = Scene::start(dialect, Extent::Full) else {
        return;
    };
    scene.bootstrap("").ok();
    let applied = scene.cluster.get(KUSTOMIZATION).expect("a Kustomization");
    assert_eq!(
        applied.data["status"]["lastAppliedRevision"],
        format!("main@sha1:{}", scene.head("main"))
    );
    let source = scene.cluster.get(SOURCE).expect("a source");
    let url = source.data["spec"]["url"].as_str().expect("a URL");
    assert!(url.starts_with("ssh://git@"), "{url}");
    let repo = scene.repo();
    assert_eq!(repo.keys.len(), 1);
    assert!(!repo.keys[0].write);
    assert_eq!(scene.log("main"), ["Add Flux v2.9.4 manifests"]);

    scene.forge.reset_log();
    scene.bootstrap("").ok();
    assert_eq!(scene.forge.writes(), Vec::<String>::new());
    assert!(scene.forge.requests().len() <= 4, "{:?}", scene.forge.requests());
    assert_eq!(scene.log("main").len(), 1);
}

#[test]
fn a_users_own_repository() {
    for dialect in [
        Dialect::GitHub,
        Dialect::GitLab,
        Dialect::Gitea,
        Dialect::BitbucketServer,
    ] {
        let Some(scene) = Scene::start(dialect, Extent::Bare) else {
            return;
        };
        let flags = "--personal --private=false --components=source-controller,kustomize-controller";
        let scene = scene.of_user("jane");
        scene.until_applying(scene.bootstrap(flags));
        let repo = scene.repo();
        assert_eq!(repo.keys.len(), 1, "{dialect:?}");
        assert_eq!(repo.visibility, Visibility::Public, "{dialect:?}");
        scene.forge.reset_log();
        scene.until_applying(scene.bootstrap(flags));
        assert_eq!(scene.forge.writes(), Vec::<String>::new(), "{dialect:?}");
        assert!(scene.forge.requests().len() <= 4, "{:?}", scene.forge.requests());
        assert_eq!(scene.log("main").len(), 1, "{dialect:?}");
    }
}
