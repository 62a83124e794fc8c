//! Redirects: followed to where a repository has moved, and to no other host.

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::{Access, Change, Error, Visibility};

use crate::forge::client::{each, each_of, new_key, public_key, wanted};
use crate::support::forge::{Dialect, Fault, Forge, When};

#[test]
fn one_that_was_renamed_is_found_and_written_to_where_it_is_now() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet").rename("armada");
        let client = desk.client();
        let found = desk.found(&*client).await;
        assert_eq!(found.path, format!("{}/armada", desk.owner()));
        assert!(
            found.https_url.ends_with("/armada.git") && found.ssh_url.ends_with("/armada"),
            "{found:?}"
        );
        desk.forge.reset_log();
        client
            .add_key(&found, &new_key("one", 1, Access::Read))
            .await
            .expect("added");
        let change = Change {
            visibility: None,
            description: Some("moved".to_owned()),
        };
        client.update(&found, &change).await.expect("updated");
        assert_eq!(client.keys(&found).await.expect("keys").len(), 1);
        // Every request went to where it is, at once.
        assert!(
            desk.forge.requests().iter().all(|request| request.status < 300),
            "{:?}",
            desk.forge.requests()
        );
        let repo = desk.forge.repo(&format!("{}/armada", desk.owner()));
        assert_eq!((repo.keys.len(), repo.description.as_str()), (1, "moved"));
        assert_eq!(desk.forge.count(), 1);
    });
}

#[test]
fn a_new_one_may_take_the_name_of_one_that_has_moved_away() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet").rename("armada");
        let client = desk.client();
        client
            .create(&desk.place(), &wanted(Visibility::Private))
            .await
            .expect("made");
        let found = desk.found(&*client).await;
        assert_eq!(found.path, desk.path());
    });
}

#[test]
fn a_write_follows_where_its_method_is_kept_and_is_refused_where_it_would_not_be() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        let found = desk.found(&*client).await;
        let post = format!("POST {}", desk.dialect.api());
        for (number, status) in [(1, 307), (2, 308)] {
            // The same place by a path of its own host.
            let requests = client
                .add_key(&found, &new_key("probe", 90 + number, Access::Read))
                .await;
            requests.expect("added");
            let path = desk.forge.requests().last().expect("a request").path.clone();
            desk.forge.fault(When::is(&post), Fault::redirect(status, &path));
            desk.forge.reset_log();
            let name = format!("key {number}");
            client
                .add_key(&found, &new_key(&name, number, Access::Read))
                .await
                .expect("added");
            let statuses: Vec<_> = desk
                .forge
                .requests()
                .iter()
                .map(|request| request.status)
                .collect();
            assert_eq!(statuses.len(), 2, "{statuses:?}");
            assert!(desk.forge.repo(&desk.path()).key(&public_key(number)).is_some());
            desk.forge.heal();
        }
        for status in [301, 302, 303] {
            desk.forge
                .fault(When::is(&post), Fault::redirect(status, "/elsewhere"));
            desk.forge.reset_log();
            let added = client.add_key(&found, &new_key("no", 7, Access::Read)).await;
            let error = added.expect_err("a GET would be sent");
            assert!(matches!(error, Error::Moved { .. }), "{error:?}");
            assert_eq!(desk.forge.requests().len(), 1);
            desk.forge.heal();
        }
    });
}

#[test]
fn gitlab_takes_no_write_to_a_former_path_and_gets_none() {
    each_of(&[Dialect::GitLab], async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        let expected = client.expected(&desk.place(), &wanted(Visibility::Private));
        desk.forge.edit(|state| {
            state.repos[0].renamed_from.push("acme/platform/fleet".to_owned());
            state.repos[0].slug = "armada".to_owned();
        });
        let error = client
            .add_key(&expected, &new_key("one", 1, Access::Read))
            .await
            .expect_err("405");
        assert!(matches!(error, Error::Moved { .. }), "{error:?}");
        let found = desk.found(&*client).await;
        client
            .add_key(&found, &new_key("one", 1, Access::Read))
            .await
            .expect("added by its number");
    });
}

#[test]
fn another_host_gets_nothing() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        let client = desk.client();
        let found = desk.found(&*client).await;
        let (trap, other) = (desk.forge.trap(), Forge::start(desk.dialect));
        let port = other.host();
        let targets = [
            format!("{}/", trap.url()),
            format!("https://{port}{}/user", desk.dialect.api()),
            format!("http://{}/", desk.forge.host()),
            format!("//{port}/"),
        ];
        for target in targets {
            for status in [301, 302, 307, 308] {
                desk.forge.heal();
                desk.forge
                    .fault(When::nth(1).always(), Fault::redirect(status, &target));
                desk.forge.reset_log();
                let errors = [
                    client.find(&desk.place()).await.expect_err("it leaves"),
                    client
                        .add_key(&found, &new_key("one", 1, Access::Read))
                        .await
                        .expect_err("it leaves"),
                ];
                for error in errors {
                    assert!(
                        matches!(error, Error::ForeignRedirect { .. }),
                        "{target}: {error:?}"
                    );
                    assert!(!format!("{error:?}").contains(&desk.token));
                    assert_eq!(Failure::from(error).kind(), ErrorKind::Refused);
                }
                assert_eq!(desk.forge.requests().len(), 2);
            }
        }
        assert_eq!(trap.seen(), Vec::<String>::new());
        assert!(other.requests().is_empty());
    });
}

#[test]
fn the_next_page_is_not_fetched_from_another_host() {
    // Bitbucket Server and Gitea name no URL of a next page.
    each_of(
        &[Dialect::GitHub, Dialect::GitLab, Dialect::BitbucketCloud],
        async |desk| {
            desk.forge
                .repository(desk.owner(), "fleet")
                .key("one", &public_key(1), false);
            let client = desk.client();
            let found = desk.found(&*client).await;
            let trap = desk.forge.trap();
            let next = format!("{}/next?page=2", trap.url());
            let json = ("content-type".to_owned(), "application/json".to_owned());
            let page = match desk.dialect {
                Dialect::BitbucketCloud => {
                    let body = serde_json::json!({ "values": [], "next": next });
                    Fault::Answer(200, vec![json], body.to_string())
                }
                _ => {
                    let link = ("link".to_owned(), format!("<{next}>; rel=\"next\""));
                    Fault::Answer(200, vec![json, link], "[]".to_owned())
                }
            };
            desk.forge.fault(When::nth(1).always(), page);
            let error = client.keys(&found).await.expect_err("it leaves");
            assert!(matches!(error, Error::ForeignRedirect { .. }), "{error:?}");
            assert_eq!(trap.seen(), Vec::<String>::new());
        },
    );
}

#[test]
fn a_loop_ends() {
    each(async |desk| {
        desk.forge
            .fault(When::nth(1).always(), Fault::redirect(302, "/round/and/round"));
        let error = desk.client().find(&desk.place()).await.expect_err("no end");
        assert!(matches!(error, Error::BadAnswer { .. }), "{error:?}");
        assert_eq!(desk.requests(), 6);
        desk.forge.heal();
        desk.forge
            .fault(When::nth(1), Fault::Answer(302, Vec::new(), String::new()));
        let error = desk
            .client()
            .find(&desk.place())
            .await
            .expect_err("nowhere to go");
        assert!(
            matches!(error, Error::Invalid { .. } | Error::BadAnswer { .. }),
            "{error:?}"
        );
    });
}
