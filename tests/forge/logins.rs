//! What opens a forge: tokens of all kinds, and a GitHub App whose clock goes wrong and whose tokens end.

use std::process::Command;

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::{Access, Account, App, BitbucketLogin, Error, Forge as Client, GitHubLogin};
use flux_rs::secret::Secret;
use jiff::{SignedDuration, Timestamp};

use crate::forge::client::{Desk, each, each_of, new_key};
use crate::support::forge::{Dialect, Fault, TokenKind, When};
use crate::support::git_server::run;

/// The key of a GitHub App.
struct AppKey {
    pem: String,
    public: Vec<u8>,
}

impl AppKey {
    /// Makes a key, in one of the two forms that GitHub and others write it in.
    fn new(form: &str) -> AppKey {
        let dir = tempfile::tempdir().expect("a directory");
        let file = dir.path().join("key");
        let mut command = Command::new("ssh-keygen");
        command.args(["-q", "-t", "rsa", "-b", "2048", "-N", "", "-m", form, "-f"]);
        run(command.arg(&file));
        let pem = std::fs::read_to_string(&file).expect("a key");
        let public = public_half(&pem);
        AppKey { pem, public }
    }
}

/// Makes the key of a GitHub App: in PEM, and its public half as GitHub keeps it.
pub fn app_key() -> (String, Vec<u8>) {
    let key = AppKey::new("PEM");
    (key.pem, key.public)
}

/// Returns the public half of an RSA key as PKCS#1 DER.
fn public_half(pem: &str) -> Vec<u8> {
    use ring::signature::{KeyPair as _, RsaKeyPair};
    use rustls::pki_types::PrivateKeyDer;
    use rustls::pki_types::pem::PemObject as _;
    let key = match PrivateKeyDer::from_pem_slice(pem.as_bytes()).expect("PEM") {
        PrivateKeyDer::Pkcs1(der) => RsaKeyPair::from_der(der.secret_pkcs1_der()),
        PrivateKeyDer::Pkcs8(der) => RsaKeyPair::from_pkcs8(der.secret_pkcs8_der()),
        _ => panic!("another kind of key"),
    };
    key.expect("an RSA key").public_key().as_ref().to_vec()
}

/// An App that is installed on the organisation.
struct Installed {
    key: AppKey,
    id: u64,
    installation: u64,
}

impl Installed {
    fn on(desk: &Desk, form: &str) -> Installed {
        let key = AppKey::new(form);
        let (id, installation) = desk.forge.app("acme", key.public.clone());
        Installed {
            key,
            id,
            installation,
        }
    }

    fn client(&self, desk: &Desk, now: Timestamp) -> Box<dyn Client> {
        self.try_client(desk, now, &self.key.pem).expect("a client")
    }

    fn try_client(&self, desk: &Desk, now: Timestamp, pem: &str) -> Result<Box<dyn Client>, Error> {
        let app = App {
            id: self.id.to_string(),
            installation: self.installation.to_string(),
            key: Secret::new(pem),
            now,
        };
        let login = GitHubLogin::App(app);
        Account::GitHub {
            host: desk.host(),
            login,
        }
        .connect(&desk.settings())
    }
}

fn later(seconds: i64) -> Timestamp {
    Timestamp::now()
        .checked_add(SignedDuration::from_secs(seconds))
        .expect("a time")
}

/// Returns the kinds of credentials that were sent, each once.
fn credentials(desk: &Desk) -> Vec<&'static str> {
    let mut kinds: Vec<_> = desk
        .forge
        .requests()
        .iter()
        .map(|request| request.credential)
        .collect();
    kinds.dedup();
    desk.forge.reset_log();
    kinds
}

#[test]
fn a_token_is_sent_as_its_forge_wants_it() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        desk.client()
            .find(&desk.place())
            .await
            .expect("an answer")
            .expect("found");
        let expected = match desk.dialect {
            Dialect::Gitea => "token",
            Dialect::BitbucketCloud => "basic",
            _ => "bearer",
        };
        assert_eq!(credentials(desk), [expected]);
    });
    for (dialect, kind) in [
        (Dialect::GitLab, TokenKind::OAuth),
        (Dialect::GitHub, TokenKind::OAuth),
        (Dialect::GitHub, TokenKind::FineGrained),
    ] {
        each_of(&[dialect], async |desk| {
            desk.forge.repository(desk.owner(), "fleet");
            let token = desk.forge.token("jane", kind, &[]);
            let client = desk
                .account_of("jane", &token)
                .connect(&desk.settings())
                .expect("a client");
            let found = desk.found(&*client).await;
            client
                .add_key(&found, &new_key("k", 1, Access::Read))
                .await
                .expect("added");
        });
    }
}

#[test]
fn one_that_has_ended_or_is_of_another_forge_is_refused_at_once() {
    each(async |desk| {
        desk.forge.repository(desk.owner(), "fleet");
        desk.forge.expire(&desk.token);
        for account in [desk.account(), desk.account_of("jane", "of-another-forge")] {
            let client = account.connect(&desk.settings()).expect("a client");
            let error = client.find(&desk.place()).await.expect_err("of no use");
            assert!(matches!(error, Error::BadCredentials { .. }), "{error:?}");
            assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
            assert_eq!(desk.requests(), 1);
        }
    });
}

#[test]
fn bitbucket_cloud_knows_api_tokens_by_an_address_and_access_tokens_by_themselves() {
    each_of(&[Dialect::BitbucketCloud], async |desk| {
        desk.forge.repository("acme", "fleet");
        let access = desk.forge.token("jane", TokenKind::Access, &[]);
        let account = |login| Account::BitbucketCloud {
            host: desk.host(),
            login,
        };
        let address = |token: &str| BitbucketLogin::ApiToken {
            email: "jane@example.com".to_owned(),
            token: Secret::new(token),
        };
        for (login, kind, user) in [
            (
                BitbucketLogin::AccessToken(Secret::new(&access)),
                "bearer",
                "x-token-auth",
            ),
            (address(&desk.token), "basic", "x-bitbucket-api-token-auth"),
        ] {
            let client = account(login).connect(&desk.settings()).expect("a client");
            desk.found(&*client).await;
            assert_eq!(credentials(desk), [kind]);
            assert_eq!(client.git_login().await.expect("a login").user, user);
        }
        // One taken for the other is none.
        for login in [
            BitbucketLogin::AccessToken(Secret::new(&desk.token)),
            address(&access),
        ] {
            let client = account(login).connect(&desk.settings()).expect("a client");
            let error = client.find(&desk.place()).await.expect_err("the wrong kind");
            assert!(matches!(error, Error::BadCredentials { .. }), "{error:?}");
        }
        // What is not for access tokens is a matter of rights, not of the token.
        desk.forge
            .team("acme", "dev", crate::support::forge::Level::Read, &[]);
        let client = account(BitbucketLogin::AccessToken(Secret::new(&access)));
        let client = client.connect(&desk.settings()).expect("a client");
        let found = desk.found(&*client).await;
        let granted = desk
            .policy(&*client)
            .level(&found, "dev", flux_rs::forge::Level::Push)
            .await;
        assert!(matches!(granted, Err(Error::Forbidden { .. })), "{granted:?}");
    });
}

#[test]
fn an_app_works_by_tokens_of_its_installation_which_it_makes_once() {
    each_of(&[Dialect::GitHub], async |desk| {
        for form in ["PEM", "PKCS8"] {
            let app = Installed::on(desk, form);
            let client = app.client(desk, Timestamp::now());
            let place = desk.place();
            assert!(client.find(&place).await.expect("an answer").is_none());
            let made = client
                .create(
                    &place,
                    &crate::forge::client::wanted(flux_rs::forge::Visibility::Private),
                )
                .await;
            let made = made.expect("made");
            client
                .add_key(&made, &new_key("k", 1, Access::Read))
                .await
                .expect("added");
            let login = client.git_login().await.expect("a login");
            assert_eq!(login.user, "x-access-token");
            let tokens = desk
                .forge
                .requests()
                .into_iter()
                .filter(|request| request.path.contains("access_tokens"));
            assert_eq!(tokens.count(), 1);
            assert_eq!(credentials(desk), ["jwt", "bearer"]);
            let shown = format!("{login:?}");
            assert!(!shown.contains("ghs_"), "{shown}");
            desk.forge.edit(|state| (state.repos.clear(), state.apps.clear()));
        }
    });
}

#[test]
fn an_app_bears_a_clock_that_goes_wrong_by_a_minute() {
    each_of(&[Dialect::GitHub], async |desk| {
        desk.forge.repository("acme", "fleet");
        let app = Installed::on(desk, "PEM");
        for seconds in [-300, -55, 0, 55] {
            let client = app.client(desk, later(seconds));
            client.find(&desk.place()).await.expect("let in").expect("found");
        }
        // Too far ahead or behind: the forge says why.
        for seconds in [-3600, 3600] {
            let error = app
                .client(desk, later(seconds))
                .find(&desk.place())
                .await
                .expect_err("not let in");
            assert!(
                matches!(&error, Error::BadCredentials { message, .. } if message.contains("claim")),
                "{error:?}"
            );
            assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
        }
    });
}

#[test]
fn an_app_makes_another_token_before_the_present_one_ends() {
    each_of(&[Dialect::GitHub], async |desk| {
        desk.forge.repository("acme", "fleet");
        let app = Installed::on(desk, "PEM");
        let client = app.client(desk, Timestamp::now());
        let ends = |seconds: i64| {
            let at = later(seconds).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
            let token = desk.forge.token("jane", TokenKind::Installation, &[]);
            let body = serde_json::json!({ "token": token, "expires_at": at });
            Fault::Answer(201, Vec::new(), body.to_string())
        };
        let tokens = || {
            let requests = desk.forge.requests();
            requests
                .iter()
                .filter(|request| request.path.contains("access_tokens"))
                .count()
        };
        // The first has a minute left, which is too little to begin something with.
        desk.forge.fault(When::is("POST "), ends(60));
        for expected in [1, 2, 2] {
            desk.found(&*client).await;
            assert_eq!(tokens(), expected);
        }
        // One with no end is no token of an installation.
        let client = app.client(desk, Timestamp::now());
        desk.forge.heal();
        desk.forge.fault(
            When::is("POST "),
            Fault::Answer(201, Vec::new(), "{\"token\":\"ghs_s3cret\"}".to_owned()),
        );
        let error = client.find(&desk.place()).await.expect_err("no end");
        assert!(
            matches!(error, Error::BadAnswer { .. }) && !format!("{error:?}").contains("ghs_"),
            "{error:?}"
        );
    });
}

#[test]
fn an_app_that_is_none_is_told_apart() {
    each_of(&[Dialect::GitHub], async |desk| {
        let app = Installed::on(desk, "PEM");
        for pem in [
            "",
            "not a key",
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n",
        ] {
            let Err(error) = app.try_client(desk, Timestamp::now(), pem) else {
                panic!("{pem:?} is no key");
            };
            assert!(matches!(error, Error::BadAppKey { .. }), "{error:?}");
            assert_eq!(Failure::from(error).kind(), ErrorKind::Usage);
        }
        let ec = rcgen::KeyPair::generate().expect("a key").serialize_pem();
        assert!(matches!(
            app.try_client(desk, Timestamp::now(), &ec),
            Err(Error::BadAppKey { .. })
        ));
        assert!(desk.forge.requests().is_empty());

        // Another's key, another's installation, an App nobody knows.
        let other = AppKey::new("PEM");
        let wrong = app
            .try_client(desk, Timestamp::now(), &other.pem)
            .expect("a client");
        let error = wrong.find(&desk.place()).await.expect_err("not its key");
        assert!(matches!(error, Error::BadCredentials { .. }), "{error:?}");
        for (id, installation) in [(app.id, 1), (1, app.installation)] {
            let key = AppKey {
                pem: app.key.pem.clone(),
                public: Vec::new(),
            };
            let unknown = Installed {
                key,
                id,
                installation,
            };
            let found = unknown.client(desk, Timestamp::now()).find(&desk.place()).await;
            let error = found.expect_err("an App that is not there is no repository that is not there");
            assert!(error.to_string().contains("no installation"), "{error}");
            assert_eq!(Failure::from(error).kind(), ErrorKind::Forbidden);
        }
    });
}
