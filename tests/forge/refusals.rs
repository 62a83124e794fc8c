//! Refusals and failures: each with its kind and exit code, sent again only where that can help, and without a secret.

use std::time::Duration;

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::{
    Access, Change, Deadline, Error, Forge as Client, Level, NewKey, Place, Repository, Settings, Visibility,
};
use serde_json::{Value, json};

use crate::forge::client::{Desk, each, each_of, new_key, wanted};
use crate::support::flux::{Flux, flux};
use crate::support::forge::{Dialect, Fault, When};

/// What a fault is expected to become.
struct Case {
    fault: Fault,
    kind: ErrorKind,
    /// How often the request is sent.
    sent: usize,
    is: fn(&Error) -> bool,
}

fn case(fault: Fault, kind: ErrorKind, sent: usize, is: fn(&Error) -> bool) -> Case {
    Case {
        fault,
        kind,
        sent,
        is,
    }
}

fn refusals() -> Vec<Case> {
    let status = Fault::status;
    let soon = ("retry-after", "0");
    vec![
        case(
            status(401, "who is that?", &[]),
            ErrorKind::Forbidden,
            1,
            |error| matches!(error, Error::BadCredentials { message, .. } if message == "who is that?"),
        ),
        case(
            status(403, "not for you", &[]),
            ErrorKind::Forbidden,
            1,
            |error| matches!(error, Error::Forbidden { missing: None, message, .. } if message == "not for you"),
        ),
        // The most that is tried, and no pause between.
        case(
            status(429, "slow down", &[soon]),
            ErrorKind::NotReady,
            5,
            |error| matches!(error, Error::RateLimited { wait: Some(_), .. }),
        ),
        case(
            status(403, "slow down", &[soon]),
            ErrorKind::NotReady,
            5,
            |error| matches!(error, Error::RateLimited { wait: Some(_), .. }),
        ),
        // Longer than there will ever be time.
        case(
            status(429, "slow down", &[("retry-after", "18446744073709551615")]),
            ErrorKind::NotReady,
            1,
            |error| matches!(error, Error::RateLimited { .. }),
        ),
        // Longer than there is time: nothing is waited for, and the time is told.
        case(
            status(429, "slow down", &[("retry-after", "3600")]),
            ErrorKind::NotReady,
            1,
            |error| matches!(error, Error::RateLimited { .. }) && error.to_string().contains("3600s"),
        ),
        case(
            status(
                403,
                "slow down",
                &[
                    ("x-ratelimit-remaining", "0"),
                    ("x-ratelimit-reset", "4102444800"),
                ],
            ),
            ErrorKind::NotReady,
            1,
            |error| matches!(error, Error::RateLimited { wait: Some(wait), .. } if wait.as_secs() > 3600),
        ),
        case(status(500, "oops", &[]), ErrorKind::Failed, 1, |error| {
            matches!(error, Error::Upstream { status: 500, .. })
        }),
        case(
            status(400, "what?", &[]),
            ErrorKind::Failed,
            1,
            |error| matches!(error, Error::Invalid { message, .. } if message == "what?"),
        ),
        case(
            Fault::html(),
            ErrorKind::Failed,
            1,
            |error| matches!(error, Error::BadAnswer { reason, .. } if reason.contains("web page")),
        ),
        case(Fault::Truncate, ErrorKind::Failed, 1, |error| {
            matches!(error, Error::BadAnswer { .. })
        }),
        case(
            Fault::Answer(200, Vec::new(), String::new()),
            ErrorKind::Failed,
            1,
            |error| matches!(error, Error::BadAnswer { .. }),
        ),
        case(
            Fault::Edit(|body| *body = json!({ "hello": "world" })),
            ErrorKind::Failed,
            1,
            |error| matches!(error, Error::BadAnswer { .. }),
        ),
        case(
            Fault::Edit(|body| *body = json!([])),
            ErrorKind::Failed,
            1,
            |error| matches!(error, Error::BadAnswer { .. }),
        ),
    ]
}

/// Checks that nothing of a failure holds the token, whichever way it is looked at.
fn keeps_secret(desk: &Desk, error: &Error) {
    let mut texts = vec![format!("{error:?}"), error.to_string()];
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        texts.extend([format!("{cause:?}"), cause.to_string()]);
        source = cause.source();
    }
    for text in texts {
        assert!(!text.contains(&desk.token), "{text}");
    }
}

#[test]
fn each_has_its_kind_and_is_sent_again_only_where_that_can_help() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        for Case {
            fault,
            kind,
            sent,
            is,
        } in refusals()
        {
            let shown = format!("{fault:?}");
            let client = desk.client();
            desk.forge.heal();
            desk.forge.reset_log();
            desk.forge.fault(When::nth(1).always(), fault);
            let error = client.find(&desk.place()).await.expect_err(&shown);
            assert!(is(&error), "{shown}: {error:?}");
            keeps_secret(desk, &error);
            assert_eq!(desk.requests(), sent, "{shown}");
            assert_eq!(Failure::from(error).kind(), kind, "{shown}");
        }
    });
}

#[test]
fn what_passes_is_waited_for() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        for fault in [
            Fault::status(502, "bad gateway", &[]),
            Fault::status(503, "away", &[]),
            Fault::status(504, "too slow", &[]),
            Fault::status(429, "slow down", &[]),
            Fault::status(429, "slow down", &[("retry-after", "1")]),
            Fault::Break,
            Fault::BreakBody,
        ] {
            let shown = format!("{fault:?}");
            desk.forge.fault(When::nth(1), fault);
            client.find(&desk.place()).await.expect(&shown).expect("found");
            assert_eq!(desk.requests(), 2, "{shown}");
            desk.forge.heal();
        }
    });
}

#[test]
fn a_long_wait_that_is_asked_for_is_told() {
    each_of(&[Dialect::GitLab], async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let fault = Fault::status(429, "slow down", &[("retry-after", "3")]);
        desk.forge.fault(When::nth(1), fault);
        desk.client().find(&desk.place()).await.expect("found");
        let told = desk.told().join("\n");
        assert!(told.contains("asking again in 3s"), "{told}");
    });
}

#[test]
fn a_post_is_sent_again_only_where_it_has_not_arrived() {
    each(async |desk| {
        let client = desk.client();
        let make = async || client.create(&desk.place(), &wanted(Visibility::Private)).await;
        for (fault, sent) in [
            (Fault::status(500, "oops", &[]), 1),
            (Fault::status(502, "bad gateway", &[]), 1),
            (Fault::status(503, "away", &[]), 1),
            (Fault::BreakAnswer, 1),
            (Fault::status(429, "slow down", &[("retry-after", "0")]), 5),
        ] {
            let shown = format!("{fault:?}");
            desk.forge.fault(When::is("POST ").always(), fault);
            let error = make().await.expect_err(&shown);
            keeps_secret(desk, &error);
            assert_eq!(desk.writes().len(), sent, "{shown}");
            desk.forge.heal();
            desk.forge.edit(|state| state.repos.clear());
        }
        desk.forge.fault(
            When::is("POST "),
            Fault::status(429, "slow down", &[("retry-after", "0")]),
        );
        make().await.expect("made at the second try");
        assert_eq!(desk.writes().len(), 2);
    });
}

#[test]
fn one_that_hangs_is_given_up_when_there_is_no_time_left() {
    each_of(&[Dialect::GitHub, Dialect::Gitea], async |desk| {
        let settings = Settings {
            deadline: Deadline::after(Duration::from_secs(1)),
            ..desk.settings()
        };
        let client = desk.account().connect(&settings).expect("a client");
        desk.forge.fault(When::nth(1).always(), Fault::Hang);
        let error = client.find(&desk.place()).await.expect_err("no answer");
        assert!(matches!(error, Error::Timeout { .. }), "{error:?}");
        assert_eq!(Failure::from(error).kind(), ErrorKind::NotReady);
    });
}

#[test]
fn a_web_page_in_place_of_an_answer_never_counts_as_done() {
    each(async |desk| {
        desk.forge
            .repository(desk.owner(), "fleet")
            .key("one", &new_key("one", 1, Access::Read).key, false);
        let client = desk.client();
        let found = desk.found(&*client).await;
        let key = client.keys(&found).await.expect("keys").remove(0);
        desk.forge.fault(When::nth(1).always(), Fault::html());
        let change = Change {
            visibility: Some(Visibility::Public),
            description: None,
        };
        let new = new_key("two", 2, Access::Read);
        let results = [
            ("update", client.update(&found, &change).await),
            ("add", client.add_key(&found, &new).await),
            ("remove", client.remove_key(&found, &key).await),
            ("grant", client.set_level(&found, "dev", Level::Push).await),
            ("keys", client.keys(&found).await.map(drop)),
            ("level", client.level(&found, "dev").await.map(drop)),
        ];
        for (what, result) in results {
            assert!(
                matches!(result, Err(Error::BadAnswer { .. })),
                "{what}: {result:?}"
            );
        }
    });
}

/// Adds to every object of an answer what a later version of the forge might.
fn later(body: &mut Value) {
    match body {
        Value::Array(items) => items.iter_mut().for_each(later),
        Value::Object(fields) => {
            fields.values_mut().for_each(later);
            fields.insert("of_a_later_version".to_owned(), json!({ "x": [1, null, "y"] }));
            for (name, value) in [("visibility", json!("restricted")), ("state", json!("QUANTUM"))] {
                if fields.contains_key(name) {
                    fields.insert(name.to_owned(), value);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn fields_and_values_of_later_versions_disturb_nobody() {
    each(async |desk| {
        let key = new_key("one", 1, Access::Read);
        desk.forge
            .repository(desk.owner(), "fleet")
            .key("one", &key.key, false);
        desk.forge.fault(When::nth(1).always(), Fault::Edit(later));
        let client = desk.client();
        let found = desk.found(&*client).await;
        assert_eq!(found.path, desk.path());
        // What is not known counts as the narrowest.
        assert_eq!(found.visibility, Visibility::Private);
        assert_eq!(client.keys(&found).await.expect("keys").len(), 1);
    });
}

#[test]
fn a_forge_that_repeats_the_token_is_not_repeated() {
    each(async |desk| {
        use base64::Engine as _;
        let pair = format!("jane@example.com:{}", desk.token);
        let basic = base64::engine::general_purpose::STANDARD.encode(pair);
        let told = format!("no: {} Bearer {} Basic {basic}", desk.token, desk.token);
        for status in [400, 401, 403, 404, 409, 422, 500] {
            desk.forge.fault(When::nth(1), Fault::status(status, &told, &[]));
            let client = desk.client();
            let created = client.create(&desk.place(), &wanted(Visibility::Private)).await;
            let Err(error) = created else { panic!("{status}") };
            keeps_secret(desk, &error);
            assert!(
                desk.dialect != Dialect::BitbucketCloud || !error.to_string().contains(&basic),
                "{error}"
            );
            desk.forge.heal();
        }
    });
}

#[test]
fn a_scope_that_is_missing_is_named_where_the_forge_names_it() {
    use crate::support::forge::TokenKind;
    each(async |desk| {
        let (scopes, needed): (&[&str], _) = match desk.dialect {
            Dialect::GitHub => (&["read:user"], "repo"),
            Dialect::GitLab => (&["read_user"], "api"),
            Dialect::Gitea => (&["read:user"], "read:repository"),
            Dialect::BitbucketCloud => (&["read:user:bitbucket"], "read:repository:bitbucket"),
            Dialect::BitbucketServer => return, // it does not tell
        };
        desk.forge.repository(desk.owner(), "fleet");
        let token = desk.forge.token("jane", TokenKind::Personal, scopes);
        let client = desk
            .account_of("jane", &token)
            .connect(&desk.settings())
            .expect("a client");
        let error = client.find(&desk.place()).await.expect_err("it may not");
        assert!(
            matches!(&error, Error::Forbidden { missing: Some(scope), .. } if scope.contains(needed)),
            "{error:?}"
        );
        assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
    });
}

#[test]
fn bitbucket_server_says_the_same_of_a_wrong_token_and_of_a_right_one_that_may_not() {
    each_of(&[Dialect::BitbucketServer], async |desk| {
        desk.forge.repository("ACME", "fleet");
        let error = desk
            .client_of("rob")
            .find(&desk.place())
            .await
            .expect_err("not rob's");
        assert!(matches!(error, Error::Forbidden { .. }), "{error:?}");
        let wrong = desk
            .account_of("jane", "wrong")
            .connect(&desk.settings())
            .expect("a client");
        let error = wrong.find(&desk.place()).await.expect_err("nobody's");
        assert!(matches!(error, Error::BadCredentials { .. }), "{error:?}");
    });
}

/// Starts a bootstrap of the organisation's repository; the cluster it names is not there.
fn bootstrap(desk: &Desk, flags: &str) -> Flux {
    let (command, variable) = match desk.dialect {
        Dialect::GitHub => ("github --owner=acme", "GITHUB_TOKEN"),
        Dialect::GitLab => ("gitlab --owner=acme/platform", "GITLAB_TOKEN"),
        Dialect::Gitea => ("gitea --owner=acme", "GITEA_TOKEN"),
        Dialect::BitbucketServer => ("bitbucket-server --owner=ACME", "BITBUCKET_TOKEN"),
        Dialect::BitbucketCloud => (
            "bitbucket --workspace=acme --username=jane@example.com",
            "BITBUCKET_TOKEN",
        ),
    };
    let line = format!(
        "bootstrap {command} --repository=fleet --path=. --hostname={} --ca-file={} {flags}",
        desk.forge.host(),
        desk.forge.ca_file().display(),
    );
    flux(line.split_whitespace())
        .env(variable, &desk.token)
        .without_a_cluster()
}

#[test]
fn the_command_ends_with_their_code_a_hint_and_no_secret_however_much_it_tells() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let told = |fault: Fault, flags: &str, code: i32| {
            desk.forge.heal();
            desk.forge.fault(When::nth(1).always(), fault);
            let told = bootstrap(desk, flags).fails(code);
            assert!(!told.contains(&desk.token) && !told.contains("s3cret"), "{told}");
            told
        };
        let echo = format!("who is {}?", desk.token);
        for flags in ["", "--verbose", "--log-format=json"] {
            let told = told(Fault::status(401, &echo, &[]), flags, 5);
            assert!(told.contains("does not accept the token"), "{told}");
        }
        let limited = told(
            Fault::status(429, "slow down", &[("retry-after", "3600")]),
            "--timeout=30s",
            4,
        );
        assert!(
            limited.contains("3600s") && limited.contains("--timeout"),
            "{limited}"
        );
        let page = told(Fault::html(), "", 1);
        assert!(page.contains("web page") && page.contains("--hostname"), "{page}");
        let hangs = told(Fault::Hang, "--timeout=1s", 4);
        assert!(hangs.contains("did not answer in time"), "{hangs}");
    });
}

/// Calls everything a bootstrap does, and returns what failed.
async fn everything(client: &dyn Client, place: &Place, repository: &Repository) -> Vec<Error> {
    let new: NewKey = new_key("k", 7, Access::Read);
    [
        client.find(place).await.err(),
        client.keys(repository).await.err(),
        client.add_key(repository, &new).await.err(),
        client.level(repository, "dev").await.err(),
        client.set_level(repository, "dev", Level::Push).await.err(),
        client.pull_request(repository, "a", "b").await.err(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn a_token_that_ends_meanwhile_is_refused_at_whatever_comes_next() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        let found = desk.found(&*client).await;
        desk.forge.expire(&desk.token);
        let errors = everything(&*client, &desk.place(), &found).await;
        assert_eq!(errors.len(), 6, "{errors:?}");
        for error in errors {
            keeps_secret(desk, &error);
            assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
        }
    });
}

#[test]
fn a_token_that_cannot_be_sent_is_not() {
    each(async |desk| {
        for token in ["s3cret\nx: y", "s3cret\u{7f}"] {
            let account = desk.account_of("jane", token);
            let Err(error) = account.connect(&desk.settings()) else {
                continue; // as Basic it is encoded, and can be
            };
            assert!(matches!(error, Error::UnsendableToken), "{error:?}");
            assert!(!format!("{error:?}{error}").contains("s3cret"));
        }
        assert!(desk.forge.requests().is_empty());
    });
}
