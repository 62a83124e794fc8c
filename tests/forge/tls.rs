//! TLS and the way to a forge: authorities, names, proxies, paths, and hosts as people write them.

use flux_rs::error::{Error as Failure, ErrorKind};
use flux_rs::forge::{Access, Error, Settings, Visibility};

use crate::forge::client::{Desk, each, each_of, new_key, wanted};
use crate::support::cluster::run;
use crate::support::flux::{Flux, flux};
use crate::support::forge::{Dialect, Forge};
use crate::support::proxy::Tunnels;
use crate::support::testbed;

#[test]
fn an_authority_nobody_named_is_not_trusted_and_sent_nothing() {
    each(async |desk| {
        let strange = Forge::start(desk.dialect);
        let other = std::fs::read(strange.ca_file()).expect("an authority");
        for ca in [None, Some(other)] {
            let settings = Settings {
                ca,
                ..desk.settings()
            };
            let client = desk.account().connect(&settings).expect("a client");
            let error = client.find(&desk.place()).await.expect_err("not trusted");
            assert!(matches!(error, Error::Tls { .. }), "{error:?}");
            assert_eq!(Failure::from(error).kind(), ErrorKind::Failed);
        }
        assert!(desk.forge.requests().is_empty());
    });
}

#[test]
fn an_authority_in_a_bundle_is_trusted_and_what_is_none_is_refused() {
    each_of(&[Dialect::GitHub, Dialect::Gitea], async |desk| {
        let strange = Forge::start(desk.dialect);
        let mut bundle = std::fs::read(strange.ca_file()).expect("an authority");
        bundle.extend(std::fs::read(desk.forge.ca_file()).expect("an authority"));
        let settings = Settings {
            ca: Some(bundle),
            ..desk.settings()
        };
        let client = desk.account().connect(&settings).expect("a client");
        assert!(client.find(&desk.place()).await.expect("trusted").is_none());
        for text in [
            "",
            "no PEM at all",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        ] {
            let settings = Settings {
                ca: Some(text.as_bytes().to_vec()),
                ..desk.settings()
            };
            let Err(error) = desk.account().connect(&settings) else {
                panic!("{text:?} is no authority");
            };
            assert!(matches!(error, Error::BadCa(_)), "{error:?}");
            assert_eq!(Failure::from(error).kind(), ErrorKind::Usage);
        }
    });
}

/// Starts a bootstrap of a repository; the cluster it names is not there, so it ends with that after the forge.
fn bootstrap(desk: &Desk, host: &str) -> Flux {
    let (command, variable) = match desk.dialect {
        Dialect::GitHub => ("github --owner=acme", "GITHUB_TOKEN"),
        _ => ("gitea --owner=acme", "GITEA_TOKEN"),
    };
    let ca = desk.forge.ca_file().display();
    let line = format!(
        "bootstrap {command} --repository=fleet --path=. --hostname={host} --ca-file={ca} --timeout=20s"
    );
    flux(line.split(' '))
        .env(variable, &desk.token)
        .without_a_cluster()
}

#[test]
fn a_name_that_is_not_in_the_certificate_is_refused() {
    each_of(&[Dialect::GitHub], async |desk| {
        let host = desk.forge.host().replace("127.0.0.1", "localhost");
        let told = bootstrap(desk, &host).fails(1);
        assert!(told.contains("certificate"), "{told}");
        assert!(desk.forge.requests().is_empty());
    });
}

#[test]
fn a_proxy_and_an_authority_go_together_and_the_proxys_login_stays_unseen() {
    each_of(&[Dialect::GitHub, Dialect::Gitea], async |desk| {
        let (proxy, host) = (Tunnels::connect(), desk.forge.host());
        let password = proxy
            .url()
            .split(['@', ':'])
            .nth(2)
            .expect("a password")
            .to_owned();
        // There is no cluster: what comes before it went through the proxy.
        let told = bootstrap(desk, &host)
            .env("HTTPS_PROXY", proxy.url())
            .args(["--verbose"])
            .fails(1);
        assert!(
            told.contains("127.0.0.1:1") && !told.contains(&password),
            "{told}"
        );
        assert!(
            !proxy.opened().is_empty() && proxy.opened().iter().all(|to| *to == host),
            "{:?}",
            proxy.opened()
        );
        let asked = desk.requests();
        assert!(asked > 0);

        // Not for hosts that are excepted.
        let before = proxy.opened().len();
        let direct = bootstrap(desk, &host)
            .env("HTTPS_PROXY", proxy.url())
            .env("NO_PROXY", "127.0.0.1");
        direct.fails(1);
        assert_eq!((proxy.opened().len(), desk.requests()), (before, asked));

        // One that lets nobody in, and one that is not there.
        for url in [
            proxy.url_without_login(),
            "http://jane:planted@127.0.0.1:1".to_owned(),
        ] {
            let told = bootstrap(desk, &host).env("HTTPS_PROXY", url).fails(1);
            assert!(!told.contains("planted") && told.contains("proxy"), "{told}");
            assert_eq!(desk.requests(), 0);
        }
    });
}

#[test]
fn a_forge_may_be_below_a_path_of_its_host() {
    if testbed::unavailable() {
        return;
    }
    for dialect in [Dialect::GitLab, Dialect::Gitea, Dialect::BitbucketServer] {
        let desk = Desk::new(Forge::start_under(dialect, "/git/forge"), dialect);
        run(async {
            let (client, place) = (desk.client(), desk.place());
            let made = client
                .create(&place, &wanted(Visibility::Private))
                .await
                .expect("made");
            client
                .add_key(&made, &new_key("k", 1, Access::Read))
                .await
                .expect("added");
            let found = client.find(&place).await.expect("an answer").expect("found");
            assert_eq!(client.keys(&found).await.expect("keys").len(), 1);
            let below = format!("{}/", desk.forge.url());
            assert!(
                found.https_url.starts_with(&below) && below.ends_with("/git/forge/"),
                "{found:?}"
            );
            let requests = desk.forge.requests();
            assert!(
                requests
                    .iter()
                    .all(|request| request.path.starts_with("/git/forge/")),
                "{requests:?}"
            );
        });
    }
}

#[test]
fn a_host_is_taken_as_people_write_it_and_nothing_else_is() {
    each_of(&[Dialect::GitHub], async |desk| {
        let host = desk.forge.host();
        for host in [
            host.clone(),
            format!("https://{host}"),
            format!("https://{host}/"),
        ] {
            let told = bootstrap(desk, &host).fails(1);
            assert!(told.contains("127.0.0.1:1") && desk.requests() > 0, "{told}");
        }
        for host in [
            format!("http://{host}"),
            format!("ssh://{host}"),
            format!("https://jane:planted@{host}"),
            "https://".to_owned(),
        ] {
            let told = bootstrap(desk, &host).fails(2);
            assert!(!told.contains("planted"), "{told}");
        }
        assert_eq!(desk.requests(), 0);
    });
}
