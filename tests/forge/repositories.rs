//! Repositories: made as asked for, found wherever they are, changed only on request, and made by one of two.

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::{Error, Place, Visibility};
use serde_json::{Value, json};

use crate::forge::client::{Desk, each, each_of, wanted};
use crate::support::flux::flux;
use crate::support::forge::{Dialect, Fault, Level, Visibility as Seen, When};

/// Returns the request that makes a repository: its path below the API's root, and its body.
fn creation(desk: &Desk, personal: bool, visibility: Visibility) -> (String, Value) {
    let private = visibility != Visibility::Public;
    match (desk.dialect, personal) {
        (Dialect::GitHub, false) => (
            "/orgs/acme/repos".to_owned(),
            json!({
                "name": "fleet", "private": private, "visibility": visibility.as_str(), "description": "",
                "auto_init": false,
            }),
        ),
        (Dialect::GitHub, true) => (
            "/user/repos".to_owned(),
            json!({ "name": "fleet", "private": private, "description": "", "auto_init": false }),
        ),
        (Dialect::GitLab, _) => {
            let mut body = json!({
                "name": "fleet", "path": "fleet", "visibility": visibility.as_str(), "description": "",
            });
            if !personal {
                let group = desk
                    .forge
                    .edit(|state| state.owner(desk.owner()).expect("a group").id);
                body["namespace_id"] = json!(group);
            }
            ("/projects".to_owned(), body)
        }
        (Dialect::Gitea, _) => (
            if personal {
                "/user/repos"
            } else {
                "/orgs/acme/repos"
            }
            .to_owned(),
            json!({
                "name": "fleet", "private": private, "default_branch": "main", "description": "",
                "auto_init": false,
            }),
        ),
        (Dialect::BitbucketServer, _) => (
            format!(
                "/api/1.0/projects/{}/repos",
                if personal { "~jane" } else { "ACME" }
            ),
            json!({ "name": "fleet", "scmId": "git", "public": !private, "defaultBranch": "main" }),
        ),
        (Dialect::BitbucketCloud, _) => (
            "/repositories/acme/fleet".to_owned(),
            json!({
                "type": "repository", "scm": "git", "name": "fleet", "is_private": private, "description": "",
            }),
        ),
    }
}

fn seen(visibility: Visibility) -> Seen {
    match visibility {
        Visibility::Private => Seen::Private,
        Visibility::Internal => Seen::Internal,
        Visibility::Public => Seen::Public,
    }
}

const VISIBILITIES: [Visibility; 3] = [Visibility::Private, Visibility::Internal, Visibility::Public];

#[test]
fn a_new_one_is_made_by_one_request_with_just_what_was_asked_for() {
    each(async |desk| {
        let client = desk.client();
        let abilities = client.abilities();
        for personal in [false, true] {
            if personal && desk.dialect == Dialect::BitbucketCloud {
                continue; // a workspace is all there is: `personal_is_for_forges_with_users` is about that
            }
            let (place, owner) = match personal {
                true => (desk.personal(), desk.home()),
                false => (desk.place(), desk.owner()),
            };
            for visibility in VISIBILITIES {
                if personal && desk.dialect == Dialect::GitHub && visibility == Visibility::Internal {
                    continue; // what a user owns cannot be for an enterprise
                }
                assert!(client.find(&place).await.expect("an answer").is_none());
                desk.forge.reset_log();
                let policy = desk.policy(&*client);
                let made = policy.repository(&place, &wanted(visibility), None).await;
                if !abilities.visibilities.contains(&visibility) {
                    assert!(matches!(made, Err(Error::Unsupported { .. })), "{made:?}");
                    assert_eq!(desk.writes(), Vec::<String>::new());
                    continue;
                }
                let made = made.expect("made");
                let (path, body) = creation(desk, personal, visibility);
                let requests = desk.forge.requests();
                let writes: Vec<_> = requests
                    .iter()
                    .filter(|request| request.method != "GET")
                    .collect();
                assert_eq!(writes.len(), 1, "{requests:?}");
                assert_eq!(writes[0].method, "POST");
                assert_eq!(writes[0].path, format!("{}{path}", desk.dialect.api()));
                assert_eq!(writes[0].body, body);
                let repo = desk.forge.repo(&format!("{owner}/fleet"));
                assert_eq!(repo.visibility, seen(visibility));
                assert_eq!(made.visibility, visibility);

                // Made once, it is there: nothing is written again.
                desk.forge.reset_log();
                let found = client.find(&place).await.expect("an answer").expect("found");
                assert_eq!(
                    (&found.id, &found.https_url, &found.ssh_url),
                    (&made.id, &made.https_url, &made.ssh_url)
                );
                let expected = 1 + usize::from(personal && desk.dialect != Dialect::BitbucketServer);
                assert_eq!(desk.forge.requests().len(), expected);
                policy
                    .repository(&place, &wanted(visibility), Some(&found))
                    .await
                    .expect("there");
                assert_eq!(desk.writes(), Vec::<String>::new());
                desk.forge.edit(|state| state.repos.clear());
            }
        }
    });
}

#[test]
fn what_is_expected_of_a_new_one_is_what_it_becomes() {
    each(async |desk| {
        let client = desk.client();
        let (place, wanted) = (desk.place(), wanted(Visibility::Private));
        let expected = client.expected(&place, &wanted);
        let made = client.create(&place, &wanted).await.expect("made");
        assert_eq!(
            (&expected.path, &expected.https_url),
            (&made.path, &made.https_url)
        );
        assert_eq!(expected.visibility, made.visibility);
        if desk.dialect != Dialect::GitLab {
            assert_eq!(expected.id, made.id);
        }
    });
}

#[test]
fn one_that_differs_is_changed_only_when_reconciling_and_only_once() {
    each(async |desk| {
        desk.forge
            .repository(desk.owner(), "fleet")
            .description("of others");
        let (client, place) = (desk.client(), desk.place());
        let wanted = flux_rs::forge::Wanted {
            description: Some("all clusters".to_owned()),
            ..wanted(Visibility::Public)
        };
        let found = client.find(&place).await.expect("an answer").expect("found");
        desk.policy(&*client)
            .repository(&place, &wanted, Some(&found))
            .await
            .expect("there");
        assert_eq!(desk.writes(), Vec::<String>::new());

        desk.reconciling(&*client)
            .repository(&place, &wanted, Some(&found))
            .await
            .expect("changed");
        let (method, path, body) = match desk.dialect {
            Dialect::GitHub => (
                "PATCH",
                "/repos/acme/fleet".to_owned(),
                json!({ "private": false, "visibility": "public", "description": "all clusters" }),
            ),
            Dialect::GitLab => (
                "PUT",
                format!("/projects/{}", desk.forge.repo(&desk.path()).id),
                json!({ "visibility": "public", "description": "all clusters" }),
            ),
            Dialect::Gitea => (
                "PATCH",
                "/repos/acme/fleet".to_owned(),
                json!({ "private": false, "description": "all clusters" }),
            ),
            Dialect::BitbucketServer => (
                "PUT",
                "/api/1.0/projects/ACME/repos/fleet".to_owned(),
                json!({ "public": true, "description": "all clusters" }),
            ),
            Dialect::BitbucketCloud => (
                "PUT",
                "/repositories/acme/fleet".to_owned(),
                json!({ "type": "repository", "is_private": false, "description": "all clusters" }),
            ),
        };
        let requests = desk.forge.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        assert_eq!((requests[0].method.as_str(), &requests[0].body), (method, &body));
        assert_eq!(desk.writes(), [format!("{method} {path} 200")]);
        let repo = desk.forge.repo(&desk.path());
        assert_eq!(
            (repo.visibility, repo.description.as_str()),
            (Seen::Public, "all clusters")
        );

        let found = client.find(&place).await.expect("an answer").expect("found");
        desk.reconciling(&*client)
            .repository(&place, &wanted, Some(&found))
            .await
            .expect("there");
        assert_eq!(desk.writes(), Vec::<String>::new());

        // Without a description none is touched.
        let silent = flux_rs::forge::Wanted {
            description: None,
            ..wanted
        };
        desk.reconciling(&*client)
            .repository(&place, &silent, Some(&found))
            .await
            .expect("there");
        assert_eq!(desk.writes(), Vec::<String>::new());
    });
}

#[test]
fn of_two_who_make_one_the_second_takes_what_the_first_has_made() {
    each(async |desk| {
        let (client, place, wanted) = (desk.client(), desk.place(), wanted(Visibility::Private));
        assert!(client.find(&place).await.expect("an answer").is_none());
        let theirs = desk
            .client()
            .create(&place, &wanted)
            .await
            .expect("made by another");
        desk.forge.reset_log();
        let ours = desk
            .policy(&*client)
            .repository(&place, &wanted, None)
            .await
            .expect("taken over");
        assert_eq!(ours.id, theirs.id);
        assert_eq!((desk.forge.count(), desk.writes().len()), (1, 1));
    });
}

#[test]
fn one_whose_answer_was_lost_is_found_and_not_made_again() {
    each(async |desk| {
        let (client, place, wanted) = (desk.client(), desk.place(), wanted(Visibility::Private));
        let (path, _) = creation(desk, false, Visibility::Private);
        let post = format!("POST {}{path}", desk.dialect.api());
        for fault in [Fault::BreakAnswer, Fault::BreakBody] {
            desk.forge.fault(When::is(&post), fault);
            desk.policy(&*client)
                .repository(&place, &wanted, None)
                .await
                .expect("found");
            assert_eq!((desk.forge.count(), desk.writes().len()), (1, 1));
            desk.forge.edit(|state| state.repos.clear());
        }
        // Nothing was made, and that is told.
        desk.forge
            .fault(When::is(&post), Fault::status(502, "bad gateway", &[]));
        let error = desk
            .policy(&*client)
            .repository(&place, &wanted, None)
            .await
            .expect_err("nothing was made");
        assert!(matches!(error, Error::Upstream { status: 502, .. }), "{error:?}");
        assert_eq!((desk.forge.count(), desk.writes().len()), (0, 1));
    });
}

#[test]
fn an_owner_that_is_not_there_is_named() {
    each(async |desk| {
        let place = Place {
            owner: "nobody".to_owned(),
            ..desk.place()
        };
        let client = desk.client();
        assert!(client.find(&place).await.expect("an answer").is_none());
        let error = client
            .create(&place, &wanted(Visibility::Private))
            .await
            .expect_err("no such owner");
        assert!(matches!(error, Error::NotFound { .. }), "{error:?}");
        assert!(error.to_string().contains("nobody"), "{error}");
        assert_eq!(Failure::from(error).kind(), ErrorKind::NotFound);
    });
}

#[test]
fn an_owner_that_may_not_be_seen_or_used_is_a_refusal_and_makes_nothing() {
    each(async |desk| {
        desk.forge.org("secretive").visibility(Seen::Private);
        for owner in ["secretive", desk.owner()] {
            let place = Place {
                owner: owner.to_owned(),
                ..desk.place()
            };
            let client = desk.client_of("rob");
            let found = client.find(&place).await;
            let error = match found {
                Ok(found) => {
                    assert!(found.is_none());
                    client
                        .create(&place, &wanted(Visibility::Private))
                        .await
                        .expect_err("not rob's to use")
                }
                Err(error) => error,
            };
            let kind = Failure::from(error).kind();
            match desk.dialect {
                // It only says that the namespace is not valid.
                Dialect::GitLab => assert!(
                    matches!(kind, ErrorKind::NotFound | ErrorKind::Failed),
                    "{kind:?}"
                ),
                _ => assert!(
                    matches!(kind, ErrorKind::NotFound | ErrorKind::Forbidden),
                    "{kind:?}"
                ),
            }
            assert_eq!(desk.forge.count(), 0);
        }
    });
}

#[test]
fn what_is_personal_takes_a_token_of_the_owner() {
    each_of(
        &[Dialect::GitHub, Dialect::GitLab, Dialect::Gitea],
        async |desk| {
            let client = desk.client_of("rob");
            let error = client.find(&desk.personal()).await.expect_err("rob's token");
            assert!(
                matches!(&error, Error::OtherUser { login, owner } if login == "rob" && owner == "jane"),
                "{error:?}"
            );
            assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
            assert_eq!(desk.requests(), 1);
            // Case does not make another user.
            let jane = Place {
                owner: "Jane".to_owned(),
                ..desk.personal()
            };
            assert!(desk.client().find(&jane).await.expect("an answer").is_none());
        },
    );
    each_of(&[Dialect::BitbucketServer], async |desk| {
        let client = desk.client_of("rob");
        let created = client
            .create(&desk.personal(), &wanted(Visibility::Private))
            .await;
        assert_eq!(
            Failure::from(created.expect_err("rob's token")).kind(),
            ErrorKind::Forbidden
        );
        assert_eq!(desk.forge.count(), 0);
    });
}

#[test]
fn personal_is_for_forges_with_users() {
    let line = "bootstrap bitbucket --workspace=acme --repository=fleet --path=. --personal";
    let told = flux(line.split(' ')).env("BITBUCKET_TOKEN", "s3cret").fails(2);
    assert!(told.contains("--personal"), "{told}");
}

#[test]
fn names_are_found_in_any_case_and_keep_to_one_repository() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        desk.forge.repository(desk.owner(), "fleets");
        let client = desk.client();
        let place = Place {
            owner: desk.owner().to_uppercase(),
            name: "Fleet".to_owned(),
            ..desk.place()
        };
        let found = client.find(&place).await.expect("an answer").expect("found");
        assert_eq!(found.path.to_lowercase(), desk.path().to_lowercase());
        client
            .keys(&found)
            .await
            .expect("it is addressed as it should be");
        let odd = client
            .find(&Place {
                name: "flee".to_owned(),
                ..desk.place()
            })
            .await;
        assert!(odd.expect("an answer").is_none());
    });
}

#[test]
fn a_project_is_known_by_its_key_and_by_its_name_and_by_no_part_of_it() {
    each_of(&[Dialect::BitbucketServer], async |desk| {
        // The fake names the project ACME "The ACME"; those around it contain or begin that name.
        for key in ["ACME2", "AC"] {
            desk.forge.org(key).member("jane", Level::Admin);
        }
        let (client, wanted) = (desk.client(), wanted(Visibility::Private));
        let place = |owner: &str| Place {
            owner: owner.to_owned(),
            ..desk.place()
        };
        let made = client.create(&place("The ACME"), &wanted).await.expect("made");
        assert_eq!(made.path, "ACME/fleet");
        for owner in ["The ACME", "the acme", "acme", "ACME"] {
            let found = client.find(&place(owner)).await.expect("an answer");
            assert_eq!(found.expect(owner).path, "ACME/fleet");
        }
        assert!(client.find(&place("The A")).await.expect("an answer").is_none());
        let error = client
            .create(&place("The A"), &wanted)
            .await
            .expect_err("no such project");
        assert!(matches!(error, Error::NotFound { .. }), "{error:?}");
        // A name of its own is found on any page.
        for number in 0..120 {
            desk.forge.org(&format!("P{number}"));
        }
        let made = client.create(&place("The P119"), &wanted).await;
        assert!(made.is_err(), "jane is in no such project");
        assert!(
            desk.writes()
                .iter()
                .any(|write| write.starts_with("POST /api/1.0/projects/P119/repos"))
        );
    });
}

#[test]
fn a_name_that_is_no_slug_is_found_by_the_slug_it_becomes() {
    each_of(
        &[Dialect::BitbucketServer, Dialect::BitbucketCloud],
        async |desk| {
            let (client, wanted) = (desk.client(), wanted(Visibility::Private));
            let place = Place {
                name: "Fleet".to_owned(),
                ..desk.place()
            };
            let made = client.create(&place, &wanted).await.expect("made");
            assert_eq!(made.path, desk.path());
            let found = client.find(&place).await.expect("an answer").expect("found");
            assert_eq!(found.id, made.id);
        },
    );
}

#[test]
fn on_bitbucket_server_projects_repositories_and_groups_have_names_with_spaces() {
    use crate::forge::scene::Scene;
    use crate::support::bootstrap::SOURCE;
    use crate::support::testbed::Extent;
    let Some(mut scene) = Scene::start(Dialect::BitbucketServer, Extent::Bare) else {
        return;
    };
    scene.start_over("fleet-of-all");
    scene.forge.team("", "The Devs & Ops", Level::Read, &[]);
    let flags = "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519";
    let run = || {
        let names = [
            "--owner=The ACME",
            "--repository=Fleet of All",
            "--group=The Devs & Ops:admin",
        ];
        scene.bootstrap(flags).args(names)
    };
    let plan = run().args(["--dry-run"]).ok();
    assert!(plan.contains("POST"), "{plan}");
    for _ in 0..2 {
        scene.until_applying(run());
    }
    let repo = scene.repo();
    assert_eq!((repo.name.as_str(), repo.keys.len()), ("Fleet of All", 1));
    assert_eq!(repo.grants["The Devs & Ops"], Level::Admin);
    let source = scene.cluster.get(SOURCE).expect("a source");
    let url = source.data["spec"]["url"].as_str().expect("a URL");
    assert!(url.to_lowercase().ends_with("/acme/fleet-of-all"), "{url}");
}
