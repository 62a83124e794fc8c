//! Teams: granted, raised, lowered only on request, and never mistaken for one another.

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::policy::Granted;
use flux_rs::forge::{Error, Forge as Client, Level, Repository};

use crate::forge::client::{Desk, each, each_of};
use crate::support::flux::flux;
use crate::support::forge::{Dialect, Fault, Level as Power, When};

/// The forges where a repository says what a team may do; on Gitea that is the team's own matter.
const LEVELLED: [Dialect; 4] = [
    Dialect::GitHub,
    Dialect::GitLab,
    Dialect::BitbucketServer,
    Dialect::BitbucketCloud,
];

fn power(dialect: Dialect, level: Level) -> Power {
    match (dialect, level) {
        // GitLab has guests and reporters below developers.
        (Dialect::GitLab, Level::Pull) => Power::Guest,
        (Dialect::GitLab, Level::Triage) => Power::Read,
        (_, Level::Pull) => Power::Read,
        (_, Level::Triage) => Power::Triage,
        (_, Level::Push) => Power::Write,
        (_, Level::Maintain) => Power::Maintain,
        (_, Level::Admin) => Power::Admin,
    }
}

/// Makes teams that have a name in common, and the organisation's repository.
async fn scene(desk: &Desk, grants: &[(&str, Power)]) -> (Box<dyn Client>, Repository) {
    for team in ["dev", "developers", "web-dev"] {
        match desk.dialect {
            Dialect::GitLab => drop(desk.forge.org(team)),
            Dialect::BitbucketServer => desk.forge.team("", team, Power::Write, &[]),
            _ => desk.forge.team(desk.owner(), team, Power::Write, &[]),
        }
    }
    let mut setup = desk.forge.repository(desk.owner(), "fleet");
    for (team, level) in grants {
        setup = setup.grant(team, *level);
    }
    let client = desk.client();
    let found = desk.found(&*client).await;
    desk.forge.reset_log();
    (client, found)
}

fn grants(desk: &Desk) -> Vec<(String, Power)> {
    desk.forge.repo(&desk.path()).grants.into_iter().collect()
}

#[test]
fn a_new_one_gets_each_level_there_is_by_one_write() {
    each_of(&LEVELLED, async |desk| {
        let (client, repository) = scene(desk, &[]).await;
        for level in Level::ALL {
            let policy = desk.policy(&*client);
            let granted = policy.level(&repository, "dev", level).await;
            if !client.abilities().levels.contains(&level) {
                let error = granted.expect_err("no such level");
                assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
                assert_eq!(Failure::from(error).kind(), ErrorKind::Usage);
                assert_eq!(desk.writes(), Vec::<String>::new());
                continue;
            }
            assert_eq!(granted.expect("granted"), Granted::Set);
            assert_eq!(desk.writes().len(), 1);
            assert_eq!(grants(desk), [("dev".to_owned(), power(desk.dialect, level))]);

            let again = policy.level(&repository, "dev", level).await.expect("there");
            assert_eq!(again, Granted::Kept(Some(level)));
            assert_eq!(desk.writes(), Vec::<String>::new());
            desk.forge.edit(|state| state.repos[0].grants.clear());
        }
    });
}

#[test]
fn one_is_raised_and_lowered_only_when_reconciling() {
    each_of(&LEVELLED, async |desk| {
        let (client, repository) = scene(desk, &[("dev", power(desk.dialect, Level::Pull))]).await;
        let policy = desk.policy(&*client);
        let raised = policy
            .level(&repository, "dev", Level::Admin)
            .await
            .expect("raised");
        assert_eq!(raised, Granted::Set);
        assert_eq!(grants(desk), [("dev".to_owned(), Power::Admin)]);

        desk.forge.reset_log();
        let kept = policy.level(&repository, "dev", Level::Push).await.expect("kept");
        assert_eq!(kept, Granted::Kept(Some(Level::Admin)));
        assert_eq!(desk.writes(), Vec::<String>::new());

        let policy = desk.reconciling(&*client);
        let lowered = policy
            .level(&repository, "dev", Level::Push)
            .await
            .expect("lowered");
        assert_eq!(lowered, Granted::Set);
        assert_eq!(grants(desk), [("dev".to_owned(), Power::Write)]);
        desk.forge.reset_log();
        let again = policy
            .level(&repository, "dev", Level::Push)
            .await
            .expect("there");
        assert_eq!(again, Granted::Kept(Some(Level::Push)));
        assert_eq!(desk.writes(), Vec::<String>::new());
    });
}

#[test]
fn one_is_not_another_whose_name_contains_its_own() {
    each_of(&LEVELLED, async |desk| {
        let others = [("developers", Power::Admin), ("web-dev", Power::Admin)];
        let (client, repository) = scene(desk, &others).await;
        let policy = desk.policy(&*client);
        let granted = policy
            .level(&repository, "dev", Level::Push)
            .await
            .expect("granted");
        assert_eq!(granted, Granted::Set);
        let expected = [
            ("dev".to_owned(), Power::Write),
            ("developers".to_owned(), Power::Admin),
            ("web-dev".to_owned(), Power::Admin),
        ];
        assert_eq!(grants(desk), expected);
        assert_eq!(
            policy
                .level(&repository, "DEV", Level::Push)
                .await
                .expect("there"),
            Granted::Kept(Some(Level::Push))
        );
    });
}

#[test]
fn one_that_is_not_there_is_named() {
    each(async |desk| {
        let (client, repository) = scene(desk, &[]).await;
        let error = desk
            .policy(&*client)
            .level(&repository, "nobody", Level::Push)
            .await
            .expect_err("no such team");
        assert!(matches!(error, Error::NotFound { .. }), "{error:?}");
        assert!(error.to_string().contains("nobody"), "{error}");
        assert!(grants(desk).is_empty());
    });
}

#[test]
fn on_gitea_a_repository_is_added_to_a_team_and_the_team_stays_as_it_is() {
    each_of(&[Dialect::Gitea], async |desk| {
        let (client, repository) = scene(desk, &[]).await;
        for level in [Level::Maintain, Level::Admin] {
            for (policy, writes) in [(desk.policy(&*client), 1), (desk.reconciling(&*client), 0)] {
                policy.level(&repository, "dev", level).await.expect("granted");
                assert_eq!(desk.writes().len(), writes);
            }
            assert_eq!(grants(desk), [("dev".to_owned(), Power::Write)]);
            desk.forge.edit(|state| state.repos[0].grants.clear());
        }
        // Two at once: it is added already.
        desk.forge.fault(
            When::is("PUT "),
            Fault::status(422, "team 'dev' is already added to repo", &[]),
        );
        client
            .set_level(&repository, "dev", Level::Pull)
            .await
            .expect("added by the other");
    });
    each_of(&[Dialect::Gitea], async |desk| {
        desk.forge.repository("jane", "fleet");
        let client = desk.client();
        let found = client
            .find(&desk.personal())
            .await
            .expect("an answer")
            .expect("found");
        let error = desk
            .policy(&*client)
            .level(&found, "dev", Level::Push)
            .await
            .expect_err("users have no teams");
        assert!(matches!(error, Error::Unsupported { .. }), "{error:?}");
        assert_eq!(Failure::from(error).kind(), ErrorKind::Usage);
    });
}

#[test]
fn on_gitlab_a_group_keeps_what_it_has_when_another_level_cannot_be_given() {
    each_of(&[Dialect::GitLab], async |desk| {
        let (client, repository) = scene(desk, &[("dev", Power::Guest)]).await;
        for fault in [
            Fault::status(403, "403 Forbidden", &[]),
            Fault::status(500, "oops", &[]),
            Fault::Break,
        ] {
            desk.forge.fault(When::is("POST "), fault);
            let failed = desk
                .policy(&*client)
                .level(&repository, "dev", Level::Admin)
                .await;
            failed.expect_err("it could not be given");
            assert_eq!(grants(desk), [("dev".to_owned(), Power::Guest)]);
        }
        // One whose answer was lost is given.
        desk.forge.fault(When::is("POST "), Fault::BreakAnswer);
        desk.policy(&*client)
            .level(&repository, "dev", Level::Admin)
            .await
            .expect("given");
        assert_eq!(grants(desk), [("dev".to_owned(), Power::Admin)]);
    });
}

#[test]
fn on_gitlab_a_share_ends_when_it_did_before_whatever_its_level() {
    each_of(&[Dialect::GitLab], async |desk| {
        let (client, repository) = scene(desk, &[("dev", Power::Guest)]).await;
        let until = |day: &str| [("dev".to_owned(), day.to_owned())].into();
        desk.forge.edit(|state| state.repos[0].ends = until("2999-01-01"));
        let raise = async |level| desk.policy(&*client).level(&repository, "dev", level).await;
        raise(Level::Push).await.expect("given");
        assert_eq!(grants(desk), [("dev".to_owned(), Power::Write)]);
        assert_eq!(desk.forge.repo(&desk.path()).ends, until("2999-01-01"));
        let told = desk.told().join("\n");
        assert!(told.contains("dev ends on 2999-01-01"), "{told}");
        // And when another one cannot be given.
        desk.forge
            .fault(When::is("POST "), Fault::status(403, "403 Forbidden", &[]));
        raise(Level::Admin).await.expect_err("it could not be given");
        assert_eq!(desk.forge.repo(&desk.path()).ends, until("2999-01-01"));
    });
}

#[test]
fn a_token_that_may_not_give_levels_is_told_so() {
    each(async |desk| {
        let (_, repository) = scene(desk, &[]).await;
        desk.forge.org(desk.owner()).member("rob", Power::Write);
        let client = desk.client_of("rob");
        client
            .find(&desk.place())
            .await
            .expect("an answer")
            .expect("rob may see it");
        let error = match desk.policy(&*client).level(&repository, "dev", Level::Push).await {
            Err(error) => error,
            Ok(granted) => panic!("{granted:?}"),
        };
        assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
        assert!(grants(desk).is_empty());
    });
}

#[test]
fn a_level_that_is_none_is_a_mistake_of_the_command_line() {
    for (line, wrong, levels) in [
        (
            "github --owner=a --team=dev:owner",
            "owner",
            "pull, triage, push, maintain, admin",
        ),
        (
            "gitlab --owner=a --team=dev:developer",
            "developer",
            "pull, triage, push, maintain, admin",
        ),
        (
            "bitbucket-server --hostname=h --owner=A --group=dev:maintain",
            "maintain",
            "pull, push, admin",
        ),
        (
            "bitbucket --workspace=a --group=dev:triage",
            "triage",
            "pull, push, admin",
        ),
        (
            "gitea --owner=a --team=dev:everything",
            "everything",
            "pull, triage, push, maintain, admin",
        ),
    ] {
        let line = format!("bootstrap {line} --repository=fleet --path=.");
        let run = flux(line.split(' '));
        let run = ["GITHUB_TOKEN", "GITLAB_TOKEN", "BITBUCKET_TOKEN", "GITEA_TOKEN"]
            .into_iter()
            .fold(run, |run, variable| run.env(variable, "s3cret"));
        let told = run.fails(2);
        assert!(
            told.contains(&format!("{wrong:?} is no level")) && told.contains(levels),
            "{told}"
        );
    }
}
