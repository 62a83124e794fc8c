//! Deploy keys: compared by what they are, added before others go, and never left without one that opens.

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::policy::Keys;
use flux_rs::forge::{Access, Error, Forge as Client, NewKey, Repository};

use crate::forge::client::{Desk, each, each_of, new_key, public_key};
use crate::support::flux::flux;
use crate::support::forge::{Dialect, Fault, Key, When};

/// What the titles of two clusters' keys begin with: same repository, branch, path and secret.
const MARK: &str = "flux-system-main-flux-system-./clusters/prod-6d3b9c4e-0001";
const OTHER_MARK: &str = "flux-system-main-flux-system-./clusters/prod-6d3b9c4e-0002";

/// The organisation's repository with keys in it, and jane's client.
struct Scene<'a> {
    desk: &'a Desk,
    client: Box<dyn Client>,
    repository: Repository,
}

impl Scene<'_> {
    async fn new<'a>(desk: &'a Desk, keys: &[(&str, String, bool)]) -> Scene<'a> {
        let mut setup = desk.forge.repository(desk.owner(), "fleet");
        for (title, line, write) in keys {
            setup = setup.key(title, line, *write);
        }
        let client = desk.client();
        let repository = desk.found(&*client).await;
        desk.forge.reset_log();
        Scene {
            desk,
            client,
            repository,
        }
    }

    async fn key(&self, new: &NewKey, mark: &str, reconcile: bool) -> Result<Keys, Error> {
        let present = self.client.keys(&self.repository).await?;
        self.desk.forge.reset_log();
        let mut policy = self.desk.policy(&*self.client);
        policy.reconcile = reconcile;
        let owns = |title: &str| title.starts_with(mark);
        policy.key(&self.repository, new, owns, &present).await
    }

    fn keys(&self) -> Vec<Key> {
        self.desk.forge.repo(&self.desk.path()).keys
    }

    /// Returns the first words of the writes since the last time.
    fn methods(&self) -> Vec<String> {
        let writes = self.desk.writes();
        let methods = writes.iter().filter_map(|write| write.split(' ').next());
        methods.map(str::to_owned).collect()
    }
}

/// Says whether a forge's key is a new one, as it was asked for.
fn fits(key: &Key, new: &NewKey) -> bool {
    flux_rs::forge::policy::same(&key.key, &new.key)
        && key.title == new.title
        && key.write == (new.access == Access::Write)
}

fn title(mark: &str, number: u32) -> String {
    format!("{mark}-{number:08x}")
}

#[test]
fn a_new_one_is_added_once() {
    each(async |desk| {
        let scene = Scene::new(desk, &[]).await;
        let new = new_key(&title(MARK, 1), 1, Access::Read);
        let keys = scene.key(&new, MARK, false).await.expect("added");
        assert!(keys.changed && keys.outdated.is_empty());
        assert_eq!(scene.methods(), ["POST"]);
        assert!(fits(&scene.keys()[0], &new), "{:?}", scene.keys());
        // It is told before and after.
        let told = format!("register the read-only deploy key {:?}", new.title);
        assert_eq!(desk.told(), [told.as_str(); 2]);

        // Again, with a comment and a line's end, which forges drop or keep as they like.
        for key in [format!("{}\n", new.key), format!("{}  flux at home", new.key)] {
            let again = NewKey { key, ..new.clone() };
            let keys = scene.key(&again, MARK, false).await.expect("there");
            assert!(!keys.changed && keys.outdated.is_empty());
            assert_eq!(scene.methods(), Vec::<String>::new());
        }
        assert_eq!(scene.keys().len(), 1);
    });
}

#[test]
fn one_that_may_push_is_added_where_there_are_any() {
    each(async |desk| {
        let scene = Scene::new(desk, &[]).await;
        let new = new_key(&title(MARK, 1), 1, Access::Write);
        let added = scene.key(&new, MARK, false).await;
        if desk.dialect == Dialect::BitbucketCloud {
            assert!(!scene.client.abilities().writing_keys);
            assert!(matches!(added, Err(Error::Unsupported { .. })), "{added:?}");
            assert_eq!(scene.methods(), Vec::<String>::new());
            return;
        }
        added.expect("added");
        assert_eq!(scene.methods(), ["POST"]);
        assert!(fits(&scene.keys()[0], &new), "{:?}", scene.keys());
    });
    let line = "bootstrap bitbucket --workspace=acme --repository=fleet --path=. --read-write-key";
    let told = flux(line.split(' ')).env("BITBUCKET_TOKEN", "s3cret").fails(2);
    assert!(told.contains("--read-write-key"), "{told}");
}

#[test]
fn the_same_one_under_another_title_is_left_as_it_is() {
    each(async |desk| {
        let scene = Scene::new(
            desk,
            &[("by hand", format!("{} jane@home", public_key(1)), false)],
        )
        .await;
        let new = new_key(&title(MARK, 1), 1, Access::Read);
        let keys = scene.key(&new, MARK, true).await.expect("there");
        assert!(!keys.changed && keys.outdated.is_empty());
        assert_eq!(scene.methods(), Vec::<String>::new());
        assert_eq!(scene.keys()[0].title, "by hand");
    });
}

#[test]
fn another_one_is_added_before_the_earlier_one_of_the_same_cluster_goes() {
    each(async |desk| {
        let (earlier, others) = (title(MARK, 1), title(OTHER_MARK, 2));
        let present = [
            (earlier.as_str(), public_key(1), false),
            (others.as_str(), public_key(2), false),
            ("by hand", public_key(3), false),
        ];
        let scene = Scene::new(desk, &present).await;
        let new = new_key(&title(MARK, 4), 4, Access::Read);
        let keys = scene.key(&new, MARK, false).await.expect("added");
        assert_eq!(scene.methods(), ["POST"]);
        assert_eq!(scene.keys().len(), 4);
        let outdated: Vec<_> = keys.outdated.iter().map(|key| key.title.as_str()).collect();
        assert_eq!(outdated, [earlier.as_str()]);
        let policy = desk.policy(&*scene.client);
        for _ in 0..2 {
            // One that is gone already is as good as removed.
            policy
                .remove_key(&scene.repository, &keys.outdated[0])
                .await
                .expect("removed");
        }
        let mut titles: Vec<_> = scene.keys().into_iter().map(|key| key.title).collect();
        titles.sort();
        let mut left = [others.as_str(), "by hand", new.title.as_str()];
        left.sort_unstable();
        assert_eq!(titles, left);
    });
}

#[test]
fn a_second_cluster_leaves_the_key_of_the_first() {
    each(async |desk| {
        let scene = Scene::new(desk, &[]).await;
        for _ in 0..2 {
            for (number, mark) in [(1, MARK), (2, OTHER_MARK)] {
                let new = new_key(&title(mark, number), number, Access::Read);
                let keys = scene.key(&new, mark, true).await.expect("registered");
                assert!(keys.outdated.is_empty(), "{keys:?}");
            }
        }
        assert_eq!(scene.keys().len(), 2);
    });
}

#[test]
fn a_title_that_is_taken_keeps_nobody_out() {
    each(async |desk| {
        let taken = title(MARK, 1);
        let scene = Scene::new(desk, &[(&taken, public_key(9), false)]).await;
        let new = new_key(&taken, 1, Access::Read);
        scene.key(&new, MARK, false).await.expect("added");
        let added = scene.keys().into_iter().find(|key| key.key.starts_with(&new.key));
        assert!(added.expect("the new key").title.starts_with(&taken));
        assert_eq!(scene.keys().len(), 2);
    });
}

#[test]
fn what_one_may_do_is_raised_and_lowered_only_when_reconciling() {
    each(async |desk| {
        if desk.dialect == Dialect::BitbucketCloud {
            return; // all of its keys only read
        }
        let name = title(MARK, 1);
        let scene = Scene::new(desk, &[(&name, public_key(1), false)]).await;
        let change: &[&str] = match scene.client.abilities().editable_keys {
            true => &["PUT"],
            false => &["DELETE", "POST"],
        };
        let (read, write) = (new_key(&name, 1, Access::Read), new_key(&name, 1, Access::Write));
        assert!(scene.key(&write, MARK, false).await.expect("raised").changed);
        assert_eq!(scene.methods(), change);
        assert!(fits(&scene.keys()[0], &write), "{:?}", scene.keys());

        assert!(!scene.key(&read, MARK, false).await.expect("kept").changed);
        assert_eq!(scene.methods(), Vec::<String>::new());

        assert!(scene.key(&read, MARK, true).await.expect("lowered").changed);
        assert_eq!(scene.methods(), change);
        assert!(fits(&scene.keys()[0], &read), "{:?}", scene.keys());
        assert_eq!(scene.keys().len(), 1);
    });
}

#[test]
fn a_failure_between_removing_and_adding_leaves_one_that_opens() {
    each_of(&[Dialect::GitHub, Dialect::Gitea], async |desk| {
        let name = title(MARK, 1);
        let scene = Scene::new(desk, &[(&name, public_key(1), false)]).await;
        let post = format!("POST {}/repos/acme/fleet/keys", desk.dialect.api());
        for fault in [
            Fault::status(422, "Validation Failed", &[]),
            Fault::status(403, "Forbidden", &[]),
            Fault::status(500, "oops", &[]),
            Fault::Break,
        ] {
            desk.forge.fault(When::is(&post), fault.clone());
            let failed = scene.key(&new_key(&name, 1, Access::Write), MARK, false).await;
            failed.expect_err("it could not be added");
            let keys = scene.keys();
            assert!(
                keys.len() == 1 && fits(&keys[0], &new_key(&name, 1, Access::Read)),
                "{fault:?}: {keys:?}"
            );
        }
    });
}

#[test]
fn one_whose_answer_was_lost_is_there_and_not_added_twice() {
    each(async |desk| {
        let scene = Scene::new(desk, &[]).await;
        desk.forge.fault(When::is("POST "), Fault::BreakAnswer);
        let keys = scene
            .key(&new_key(&title(MARK, 1), 1, Access::Read), MARK, false)
            .await;
        assert!(keys.expect("found").changed);
        assert_eq!((scene.methods().len(), scene.keys().len()), (1, 1));
    });
}

#[test]
fn one_that_is_used_elsewhere_is_refused_as_such() {
    each(async |desk| {
        let scene = Scene::new(desk, &[]).await;
        desk.forge.user("rob").ssh_key(&public_key(1));
        let error = scene
            .key(&new_key(&title(MARK, 1), 1, Access::Read), MARK, false)
            .await
            .expect_err("it is rob's own");
        assert!(matches!(error, Error::KeyInUse { .. }), "{error:?}");
        let failure = Failure::from(error);
        assert_eq!(failure.kind(), ErrorKind::Refused);
        assert!(scene.keys().is_empty());
    });
    // GitHub lets a deploy key open one repository only.
    each_of(&[Dialect::GitHub], async |desk| {
        let scene = Scene::new(desk, &[]).await;
        desk.forge
            .repository("acme", "other")
            .key("theirs", &public_key(1), false);
        let new = new_key(&title(MARK, 1), 1, Access::Read);
        let error = scene
            .key(&new, MARK, false)
            .await
            .expect_err("it opens another repository");
        assert!(matches!(error, Error::KeyInUse { .. }), "{error:?}");
        assert_eq!(desk.forge.repo("acme/other").keys.len(), 1);
    });
}

#[test]
fn where_they_are_forbidden_that_is_told_with_a_way_out() {
    each_of(&[Dialect::GitHub], async |desk| {
        let scene = Scene::new(desk, &[]).await;
        desk.forge.org("acme").no_deploy_keys();
        let new = new_key(&title(MARK, 1), 1, Access::Read);
        let error = scene.key(&new, MARK, false).await.expect_err("forbidden");
        assert!(matches!(error, Error::KeysDisabled { .. }), "{error:?}");
        assert_eq!(Failure::from(error).kind(), ErrorKind::Refused);
    });
}

#[test]
fn one_on_the_last_of_many_pages_is_found() {
    each(async |desk| {
        const MANY: u32 = 230;
        let wanted = title(MARK, MANY);
        let titles: Vec<_> = (1..MANY).map(|number| format!("key {number}")).collect();
        let setup = desk.forge.repository(desk.owner(), "fleet");
        setup.edit(|repo| {
            let named = titles.iter().chain([&wanted]).zip(1..);
            repo.keys = named
                .map(|(title, number)| Key {
                    id: u64::from(number),
                    title: title.clone(),
                    key: public_key(number),
                    write: false,
                    by: String::new(),
                })
                .collect();
        });
        let client = desk.client();
        let found = desk.found(&*client).await;
        desk.forge.reset_log();
        let all = client.keys(&found).await.expect("all of them");
        assert_eq!(all.len(), MANY as usize);
        let pages = if desk.dialect == Dialect::Gitea { 5 } else { 3 };
        assert_eq!(desk.requests(), pages);
        let new = new_key(&wanted, MANY, Access::Read);
        let keys = desk
            .policy(&*client)
            .key(&found, &new, |title| title.starts_with(MARK), &all)
            .await
            .expect("there");
        assert!(!keys.changed && keys.outdated.is_empty());
        assert_eq!(desk.requests(), 0);
    });
}

#[test]
fn just_one_page_takes_one_request() {
    each(async |desk| {
        let scene = Scene::new(desk, &[("one", public_key(1), false)]).await;
        assert_eq!(scene.client.keys(&scene.repository).await.expect("it").len(), 1);
        assert_eq!(desk.requests(), 1);
        desk.forge.edit(|state| state.repos[0].keys.clear());
        assert!(
            scene
                .client
                .keys(&scene.repository)
                .await
                .expect("none")
                .is_empty()
        );
        assert_eq!(desk.requests(), 1);
    });
}
