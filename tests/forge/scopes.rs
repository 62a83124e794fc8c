//! Scopes a token lacks: named before anything is written, and never where the forge does not tell of them.

use crate::forge::scene::Scene;
use crate::support::bootstrap::{SECRET, SOURCE};
use crate::support::forge::{Dialect, TokenKind, Visibility};
use crate::support::testbed::Extent;

const FLAGS: &str = "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519";
const SELF: &str = "/personal_access_tokens/self";

/// Returns a token that may read all there is, and the scope it would need besides.
fn reading(dialect: Dialect) -> Option<(&'static [&'static str], &'static str)> {
    match dialect {
        Dialect::GitHub => Some((&["read:org", "read:user"], "repo")),
        Dialect::GitLab => Some((&["read_api", "read_repository"], "api")),
        Dialect::Gitea => Some((
            &["read:repository", "read:organization", "read:user"],
            "write:repository",
        )),
        Dialect::BitbucketCloud => Some((
            &["read:repository:bitbucket", "read:project:bitbucket"],
            "admin:repository:bitbucket",
        )),
        Dialect::BitbucketServer => None, // it does not tell
    }
}

#[test]
fn what_a_token_lacks_is_named_before_anything_is_written() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    for dialect in Dialect::ALL {
        let Some((scopes, needed)) = reading(dialect) else {
            continue;
        };
        scene = scene.turn_to(dialect);
        scene.token = scene.forge.token("jane", TokenKind::Personal, scopes);
        // A repository that is still to be made.
        let told = scene.bootstrap(FLAGS).fails(5);
        assert!(told.contains(&format!("lacks the scope {needed}")), "{told}");
        assert_eq!(scene.forge.count(), 0);

        // And one that is there and may be read.
        let repository = scene.forge.repository(scene.owner(), "fleet").readme("main");
        repository.visibility(Visibility::Public);
        let head = scene.head("main");
        for flags in ["", "--token-auth", "--pull-request", "--token-auth --dry-run"] {
            let may_plan = matches!(dialect, Dialect::Gitea | Dialect::BitbucketCloud);
            if flags.contains("--dry-run") && may_plan {
                continue;
            }
            scene.forge.reset_log();
            let told = scene.bootstrap(&format!("{FLAGS} {flags}")).fails(5);
            let pushes = match dialect {
                Dialect::GitLab => "write_repository",
                Dialect::BitbucketCloud => "write:repository:bitbucket",
                _ => needed,
            };
            assert!(
                told.contains("scope") && (told.contains(needed) || told.contains(pushes)),
                "{flags}: {told}"
            );
            assert_eq!(scene.forge.writes(), Vec::<String>::new(), "{flags}");
            assert_eq!((scene.head("main"), scene.log("--all").len()), (head.clone(), 1));
            assert!(scene.cluster.get(SECRET).is_none() && scene.cluster.get(SOURCE).is_none());
        }
    }
}

#[test]
fn on_gitea_one_scope_makes_a_repository_and_another_pushes() {
    let Some(mut scene) = Scene::start(Dialect::Gitea, Extent::Bare) else {
        return;
    };
    for (scope, needed) in [
        ("write:organization", "write:repository"),
        ("write:repository", "write:organization"),
    ] {
        let reads = ["read:repository", "read:organization", "read:user"];
        let scopes = [&[scope][..], &reads].concat();
        scene.token = scene.forge.token("jane", TokenKind::Personal, &scopes);
        let told = scene.bootstrap(FLAGS).fails(5);
        assert!(told.contains(&format!("lacks the scope {needed}")), "{told}");
        assert_eq!(scene.forge.count(), 0);
    }
    let both = ["write:organization", "write:repository", "read:user"];
    scene.token = scene.forge.token("jane", TokenKind::Personal, &both);
    scene.until_applying(scene.bootstrap(FLAGS));
    assert_eq!(scene.repo().keys.len(), 1);
}

#[test]
fn a_token_that_may_is_no_false_alarm() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    for (dialect, kind, scopes) in [
        (Dialect::GitHub, TokenKind::Personal, &["repo"][..]),
        (
            Dialect::GitHub,
            TokenKind::FineGrained,
            &["administration:write", "contents:write"],
        ),
        (Dialect::GitLab, TokenKind::Personal, &["api"]),
        // Nothing is told of these.
        (Dialect::GitLab, TokenKind::OAuth, &["api"]),
    ] {
        scene = scene.turn_to(dialect);
        scene.token = scene.forge.token("jane", kind, scopes);
        scene.until_applying(scene.bootstrap(FLAGS));
        assert_eq!(scene.repo().keys.len(), 1, "{dialect:?} {kind:?}");

        // Only what is about to write asks.
        let asked = || {
            scene
                .forge
                .requests()
                .iter()
                .any(|request| request.path.ends_with(SELF))
        };
        assert_eq!(asked(), dialect == Dialect::GitLab);
        scene.forge.reset_log();
        scene.until_applying(scene.bootstrap(FLAGS));
        assert_eq!(scene.forge.writes(), Vec::<String>::new());
        assert!(
            !asked() && scene.forge.requests().len() <= 4,
            "{:?}",
            scene.forge.requests()
        );
    }
}

#[test]
fn a_token_that_may_only_push_proposes_a_commit() {
    let Some(mut scene) = Scene::start(Dialect::GitLab, Extent::Bare) else {
        return;
    };
    scene.token = scene
        .forge
        .token("jane", TokenKind::Personal, &["read_api", "write_repository"]);
    scene.forge.repository(scene.owner(), "fleet").readme("main");
    scene.bootstrap(&format!("{FLAGS} --push-branch=mine")).ok();
    assert_eq!(scene.log("mine").len(), 2);
    let told = scene.bootstrap(&format!("{FLAGS} --pull-request")).fails(5);
    assert!(told.contains("lacks the scope api"), "{told}");
    assert_eq!(scene.log("--all").len(), 2);
}
