//! GitLab's deploy tokens: issued once, replaced when they are of no use, and cleaned up after a run that broke off.

use std::sync::mpsc::channel;
use std::time::Duration;

use flux_rs::forge::{DeployToken, Error, Forge as Client, Repository};
use serde_json::json;

use crate::forge::client::{Desk, each, each_of};
use crate::forge::scene::Scene;
use crate::support::bootstrap::{SOURCE, Talk};
use crate::support::flux::flux;
use crate::support::forge::{Dialect, Fault, Forge, When};
use crate::support::testbed::Extent;

async fn found(desk: &Desk) -> (Box<dyn Client>, Repository) {
    desk.forge.repository(desk.owner(), "fleet");
    let client = desk.client();
    let found = desk.found(&*client).await;
    desk.forge.reset_log();
    (client, found)
}

#[test]
fn only_gitlab_has_them() {
    each(async |desk| {
        let (client, repository) = found(desk).await;
        let has = desk.dialect == Dialect::GitLab;
        assert_eq!(client.abilities().deploy_tokens, has);
        if has {
            return;
        }
        let token = DeployToken {
            id: "1".to_owned(),
            name: String::new(),
            user: String::new(),
        };
        let refused = [
            client.deploy_tokens(&repository).await.map(drop),
            client.issue_token(&repository, "flux").await.map(drop),
            client.revoke_token(&repository, &token).await,
        ];
        for result in refused {
            assert!(matches!(result, Err(Error::Unsupported { .. })), "{result:?}");
        }
        assert_eq!(desk.requests(), 0);
    });
    for command in ["github --owner=a", "gitea --owner=a", "bitbucket --workspace=a"] {
        let line = format!("bootstrap {command} --repository=fleet --path=. --deploy-token-auth");
        assert!(flux(line.split(' ')).fails(2).contains("--deploy-token-auth"));
    }
    let line = "bootstrap gitlab --owner=a --repository=fleet --path=. --deploy-token-auth --token-auth";
    let told = flux(line.split(' ')).env("GITLAB_TOKEN", "s3cret").fails(2);
    assert!(told.contains("exclude each other"), "{told}");
}

#[test]
fn one_is_issued_that_may_only_read() {
    each_of(&[Dialect::GitLab], async |desk| {
        let (client, repository) = found(desk).await;
        let issued = client.issue_token(&repository, "flux").await.expect("issued");
        let requests = desk.forge.requests();
        assert_eq!(requests.len(), 1);
        assert_eq!(
            requests[0].body,
            json!({ "name": "flux", "scopes": ["read_repository"] })
        );
        let there = desk.forge.repo(&desk.path()).deploy_tokens.remove(0);
        assert_eq!(
            (issued.user.as_str(), issued.value.expose()),
            (there.username.as_str(), there.secret.as_str())
        );
        assert!(!format!("{issued:?}").contains(&there.secret));

        // One whose value is not told is of no use; and one whose answer was lost is not issued again.
        desk.forge.fault(
            When::is("POST "),
            Fault::Edit(|body| drop(body.as_object_mut().map(|body| body.remove("token")))),
        );
        let error = client
            .issue_token(&repository, "flux")
            .await
            .expect_err("no value");
        assert!(matches!(error, Error::BadAnswer { .. }), "{error:?}");
        desk.forge.reset_log();
        desk.forge.heal();
        desk.forge.fault(When::is("POST "), Fault::BreakAnswer);
        client
            .issue_token(&repository, "flux")
            .await
            .expect_err("nobody knows its value");
        assert_eq!(desk.requests(), 1);
    });
}

#[test]
fn those_of_no_use_are_not_listed_and_all_pages_are() {
    each_of(&[Dialect::GitLab], async |desk| {
        let (client, repository) = found(desk).await;
        for _ in 0..104 {
            client.issue_token(&repository, "flux").await.expect("issued");
        }
        desk.forge.edit(|state| {
            state.repos[0].deploy_tokens[0].revoked = true;
            state.repos[0].deploy_tokens[1].expires = Some("2020-01-01T00:00:00Z".to_owned());
            state.repos[0].deploy_tokens[2].expires = Some("2999-01-01T00:00:00Z".to_owned());
        });
        desk.forge.reset_log();
        let listed = client.deploy_tokens(&repository).await.expect("a list");
        assert_eq!((listed.len(), desk.requests()), (102, 2));

        // An earlier GitLab lists all, whatever it is asked for.
        let token = |id: u64, revoked: bool, expired: bool| json!({ "id": id, "name": "flux", "username": "u", "revoked": revoked, "expired": expired });
        let all = json!([
            token(1, true, false),
            token(2, false, true),
            token(3, false, false)
        ]);
        desk.forge
            .fault(When::nth(1), Fault::Answer(200, Vec::new(), all.to_string()));
        let listed = client.deploy_tokens(&repository).await.expect("a list");
        assert_eq!(
            listed.iter().map(|token| token.id.as_str()).collect::<Vec<_>>(),
            ["3"]
        );

        // One that is gone is as good as revoked.
        let gone = DeployToken {
            id: "77".to_owned(),
            ..listed[0].clone()
        };
        client.revoke_token(&repository, &gone).await.expect("gone");
    });
}

/// Returns the users of the tokens that are valid.
fn valid(forge: &Forge, path: &str) -> Vec<String> {
    let tokens = forge.repo(path).deploy_tokens.into_iter();
    tokens
        .filter(|token| !token.revoked)
        .map(|token| token.username)
        .collect()
}

#[test]
fn the_cluster_gets_one_keeps_it_and_gets_another_when_it_is_of_no_use() {
    let Some(scene) = Scene::start(Dialect::GitLab, Extent::NoControllers) else {
        return;
    };
    let bootstrap = || {
        scene.bootstrap(
            "--components=source-controller,kustomize-controller --deploy-token-auth --timeout=60s",
        )
    };
    let finish = || {
        scene.forge.reset_log();
        let ran = scene.finish(bootstrap());
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(!ran.stderr.contains("gldt-s3cret"), "{}", ran.stderr);
    };
    let holds = |user: &str| {
        let token = scene
            .repo()
            .deploy_tokens
            .into_iter()
            .find(|token| token.username == user);
        assert_eq!(scene.secret("username").as_deref(), Some(user));
        assert_eq!(scene.secret("password"), token.map(|token| token.secret));
    };
    let path = scene.path();

    // Killed just after one was issued: nobody knows its value.
    let lost = {
        let (tell, told) = channel();
        // The first POST makes the project, the second the token.
        scene
            .forge
            .fault(When::is("POST /api/v4/projects").and_nth(2), Fault::Hold(tell));
        let run = Talk::start(bootstrap());
        told.recv_timeout(Duration::from_secs(120))
            .expect("one is issued");
        run.kill();
        scene.forge.heal();
        valid(&scene.forge, &path)
    };
    assert_eq!(lost.len(), 1);
    finish();
    let first = valid(&scene.forge, &path);
    assert!(first.len() == 1 && first != lost, "{first:?}");
    holds(&first[0]);
    assert!(scene.repo().keys.is_empty());
    let names = ["ca.crt", "identity", "known_hosts"].map(|key| scene.secret(key).is_some());
    assert_eq!(names, [true, false, false]);
    let source = scene.cluster.get(SOURCE).expect("a source");
    assert!(
        source.data["spec"]["url"]
            .as_str()
            .expect("a URL")
            .starts_with("https://")
    );

    finish();
    assert_eq!(
        (scene.forge.writes(), valid(&scene.forge, &path)),
        (Vec::new(), first.clone())
    );
    assert!(scene.forge.requests().len() <= 2, "{:?}", scene.forge.requests());

    // Somebody revoked it.
    scene.forge.edit(|state| {
        state.repos[0]
            .deploy_tokens
            .iter_mut()
            .for_each(|token| token.revoked = true)
    });
    finish();
    let second = valid(&scene.forge, &path);
    assert!(second.len() == 1 && second != first, "{second:?}");
    holds(&second[0]);
}
