//! Git over HTTPS through the proxy the environment names, to a server of a private authority.

use crate::support::bootstrap::Place;
use crate::support::git_server::closed_port;
use crate::support::proxy::Tunnels;
use crate::support::testbed::Extent;

#[test]
fn the_proxy_of_the_environment_and_hosts_without() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet").allow_basic("git", "planted", true);
    origin.add("main", "README.md", b"fleet\n");
    let ca = place.scratch().join("ca.crt");
    std::fs::write(&ca, place.server.ca()).expect("a CA file");
    // The cluster is at an address, and so kept apart.
    let url = origin.url("https").replace("127.0.0.1", "localhost");
    let host = url.split('/').nth(2).expect("a host").to_owned();
    let line = format!(
        "bootstrap git --url={url} --path=x --token-auth --dry-run --ca-file={}",
        ca.display()
    );
    let bootstrap = |proxy: &str| {
        let flux = place.flux(&line).env("GIT_PASSWORD", "planted");
        flux.env("HTTPS_PROXY", proxy).env("NO_PROXY", "127.0.0.1")
    };
    let tunnels = Tunnels::connect();
    bootstrap(&tunnels.url()).ok();
    assert!(
        tunnels.opened().iter().all(|to| *to == host) && !tunnels.opened().is_empty(),
        "{:?}",
        tunnels.opened()
    );
    let socks = Tunnels::socks();
    let through = place.flux(&line).env("GIT_PASSWORD", "planted");
    through
        .env("ALL_PROXY", socks.url())
        .env("NO_PROXY", "127.0.0.1")
        .ok();
    assert!(!socks.opened().is_empty());

    let before = tunnels.opened().len();
    bootstrap(&tunnels.url())
        .env("NO_PROXY", "127.0.0.1,localhost")
        .ok();
    assert_eq!(tunnels.opened().len(), before, "{:?}", tunnels.opened());

    // One that is not there, and one that does not let us through.
    let nobody = closed_port();
    let told = bootstrap(&format!("http://me:planted@{nobody}")).fails(1);
    assert!(told.contains(&format!("cannot reach {host}")), "{told}");
    assert!(
        told.contains(&format!("through the proxy {nobody}")) && !told.contains("planted"),
        "{told}"
    );
    let told = bootstrap(&tunnels.url_without_login()).fails(1);
    let named = tunnels
        .url_without_login()
        .replace("http://", "through the proxy ");
    assert!(
        told.contains(&named) && told.contains("authorization required"),
        "{told}"
    );
}
