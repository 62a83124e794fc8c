//! `--dry-run`: it names the calls of the API that it does not send, and the run that follows sends just those.

use flux_rs::forge::policy::Policy;
use flux_rs::forge::{
    Access, Call, Error, Forge as Client, Level, NewPullRequest, Settings, Visibility, Wanted,
};
use serde_json::Value;

use crate::forge::client::{Desk, each, new_key, public_key, wanted};
use crate::forge::scene::Scene;
use crate::support::forge::{Dialect, Level as Power};
use crate::support::testbed::Extent;

const FLAGS: &str = "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519";

/// Returns the calls as `METHOD path`; on GitLab a project that is still to be made has no number yet.
fn planned(calls: &[Call], forge: &str) -> Vec<String> {
    let call = |call: &Call| format!("{} {}", call.method, call.url.trim_start_matches(forge));
    calls.iter().map(call).collect()
}

/// Returns the writes that were sent as `METHOD path`, without one that only finds out what the token may do.
fn sent(forge: &crate::support::forge::Forge, path: &str) -> Vec<String> {
    let by_number = forge.find(path).map(|repo| format!("/projects/{}", repo.id));
    let by_path = format!("/projects/{}", path.replace('/', "%2F"));
    let sent = forge
        .requests()
        .into_iter()
        .filter(|request| request.method != "GET" && request.status != 404);
    sent.map(|request| {
        let path = match &by_number {
            Some(number) => request.path.replacen(number, &by_path, 1),
            None => request.path,
        };
        format!("{} {path}", request.method)
    })
    .collect()
}

/// Does what a bootstrap may do at a forge.
async fn work(desk: &Desk, client: &dyn Client, reconcile: bool) -> Result<(), Error> {
    let policy = Policy {
        reconcile,
        ..desk.policy(client)
    };
    let abilities = client.abilities();
    let wanted = Wanted {
        description: Some("all clusters".to_owned()),
        ..wanted(Visibility::Public)
    };
    let found = client.find(&desk.place()).await?;
    let repository = policy.repository(&desk.place(), &wanted, found.as_ref()).await?;
    policy.level(&repository, "dev", Level::Push).await?;
    let access = match abilities.writing_keys {
        true => Access::Write,
        false => Access::Read,
    };
    let present = match &found {
        Some(found) => client.keys(found).await?,
        None => Vec::new(),
    };
    let keys = policy
        .key(
            &repository,
            &new_key("mark-2", 2, access),
            |title| title.starts_with("mark"),
            &present,
        )
        .await?;
    for key in &keys.outdated {
        policy.remove_key(&repository, key).await?;
    }
    if abilities.deploy_tokens {
        policy.issue_token(&repository, "mark").await?;
    }
    Ok(())
}

#[test]
fn a_rehearsal_names_what_is_then_sent() {
    each(async |desk| {
        match desk.dialect {
            Dialect::GitLab => drop(desk.forge.org("dev")),
            Dialect::BitbucketServer => desk.forge.team("", "dev", Power::Write, &[]),
            _ => desk.forge.team(desk.owner(), "dev", Power::Write, &[]),
        }
        let settings = Settings {
            rehearse: true,
            ..desk.settings()
        };
        let stories: [(&str, usize); 3] = [("new", 3), ("there", 2), ("differing", 3)];
        for (story, least) in stories {
            desk.forge.edit(|state| state.repos.clear());
            if story != "new" {
                let mut setup = desk.forge.repository(desk.owner(), "fleet");
                setup = setup
                    .key("mark-1", &public_key(1), false)
                    .key("by hand", &public_key(3), false);
                if story == "differing" {
                    setup = setup
                        .key("mark-2", &public_key(2), false)
                        .grant("dev", Power::Admin);
                }
            }
            let reconcile = story == "differing";
            let rehearsing = desk.account().connect(&settings).expect("a client");
            desk.forge.reset_log();
            work(desk, &*rehearsing, reconcile).await.expect(story);
            assert_eq!(desk.forge.writes(), Vec::<String>::new(), "{story}");
            let calls = rehearsing.rehearsed().expect("a rehearsal");
            let by_path = format!("/projects/{}", desk.path().replace('/', "%2F"));
            let mut expected = planned(&calls, &desk.forge.url());
            if let Some(repo) = desk.forge.find(&desk.path()) {
                let number = format!("/projects/{}", repo.id);
                expected
                    .iter_mut()
                    .for_each(|call| *call = call.replacen(&number, &by_path, 1));
            }
            assert!(expected.len() >= least, "{story}: {expected:?}");
            for call in &calls {
                assert!(!format!("{call:?}").contains(&desk.token));
            }

            let client = desk.client();
            desk.forge.reset_log();
            work(desk, &*client, reconcile).await.expect(story);
            assert_eq!(sent(&desk.forge, &desk.path()), expected, "{story}");
            assert!(client.rehearsed().is_none());

            // And of what is done nothing is left, but that each run issues its token.
            let rehearsing = desk.account().connect(&settings).expect("a client");
            work(desk, &*rehearsing, reconcile).await.expect(story);
            let left = rehearsing.rehearsed().expect("a rehearsal");
            assert_eq!(
                left.len(),
                usize::from(desk.dialect == Dialect::GitLab),
                "{story}: {left:?}"
            );
        }
        let rehearsing = desk.account().connect(&settings).expect("a client");
        let found = desk.found(&*rehearsing).await;
        let new = NewPullRequest {
            title: "t".to_owned(),
            body: String::new(),
            head: "a".to_owned(),
            base: "main".to_owned(),
        };
        let opened = desk
            .policy(&*rehearsing)
            .pull_request(&found, &new)
            .await
            .expect("rehearsed");
        assert!(opened.is_none());
        assert_eq!(rehearsing.rehearsed().expect("a rehearsal").len(), 1);
    });
}

#[test]
fn the_command_names_what_it_then_sends() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    for dialect in Dialect::ALL {
        scene = scene.turn_to(dialect);
        let owner = scene.owner();
        let team = match dialect {
            Dialect::GitHub | Dialect::GitLab => "--team=dev:admin,ops:pull",
            Dialect::Gitea => "--team=dev,ops",
            Dialect::BitbucketServer | Dialect::BitbucketCloud => "--group=dev:admin,ops:pull",
        };
        for name in ["dev", "ops", "dev:admin", "developers"] {
            match dialect {
                Dialect::GitLab => drop(scene.forge.org(name)),
                Dialect::BitbucketServer => scene.forge.team("", name, Power::Read, &[]),
                _ => scene.forge.team(owner, name, Power::Read, &[]),
            }
        }
        let flags = format!("{FLAGS} {team}");
        let report = scene.bootstrap(&format!("{flags} --dry-run -o json")).ok();
        assert_eq!(scene.forge.writes(), Vec::<String>::new());
        assert!(scene.forge.git_requests().is_empty(), "there is nothing to clone");
        assert_eq!(scene.forge.count(), 0);
        assert!(!report.contains(&scene.token));
        let report: Value = serde_json::from_str(&report).expect("JSON");
        let calls = report["calls"].as_array().expect("calls").iter();
        let calls = calls.map(|call| {
            let text = |name: &str| call[name].as_str().expect(name).to_owned();
            Call {
                method: text("method"),
                url: text("url"),
            }
        });
        let expected = planned(&calls.collect::<Vec<_>>(), &scene.forge.url());
        // The repository, two teams, one key.
        assert_eq!(expected.len(), 4, "{expected:?}");

        scene.until_applying(scene.bootstrap(&flags));
        assert_eq!(sent(&scene.forge, &scene.path()), expected, "{dialect:?}");
        let grants: Vec<_> = scene.repo().grants.into_keys().collect();
        assert_eq!(grants, ["dev", "ops"], "{dialect:?}");

        // Of a second run, nothing is left to name, and no more is asked than need be.
        scene.forge.reset_log();
        let again = scene.bootstrap(&format!("{FLAGS} --dry-run -o json")).ok();
        let again: Value = serde_json::from_str(&again).expect("JSON");
        assert_eq!(again.get("calls"), None, "{again}");
        assert_eq!(scene.forge.requests().len(), 2, "{:?}", scene.forge.requests());
    }
}
