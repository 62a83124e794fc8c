//! A forge behind the proxy the environment names.

use super::scene::Scene;
use crate::support::forge::Dialect;
use crate::support::git_server::closed_port;
use crate::support::proxy::Tunnels;
use crate::support::testbed::Extent;

#[test]
fn the_api_is_reached_through_the_proxy() {
    let Some(scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    let bootstrap = |proxy: &str| scene.bootstrap("--dry-run").env("HTTPS_PROXY", proxy);
    let tunnels = Tunnels::connect();
    bootstrap(&tunnels.url()).ok();
    assert!(
        tunnels.opened().contains(&scene.forge.host()),
        "{:?}",
        tunnels.opened()
    );

    let nobody = format!("http://jane:planted@{}", closed_port());
    bootstrap(&nobody).env("NO_PROXY", "127.0.0.0/8").ok();
    let told = bootstrap(&nobody).fails(1);
    let named = nobody.replace("http://jane:planted@", "through the proxy ");
    assert!(told.contains(&named) && !told.contains("planted"), "{told}");
}
