//! What the cluster logs in with: just the keys its login takes, kept while they serve, and put right when they do not.

use serde_json::json;

use crate::forge::scene::Scene;
use crate::support::bootstrap::{SECRET, SOURCE};
use crate::support::forge::{Dialect, Forge, TokenKind};
use crate::support::testbed::Extent;

const FLAGS: &str =
    "--components=source-controller,kustomize-controller --ssh-key-algorithm=ed25519 --timeout=60s";

/// Returns the names of what the secret holds.
fn held(scene: &Scene) -> Vec<String> {
    let secret = scene.cluster.get(SECRET).expect("a secret");
    let mut names: Vec<_> = secret.data["data"]
        .as_object()
        .expect("data")
        .keys()
        .cloned()
        .collect();
    names.sort();
    names
}

fn version(scene: &Scene) -> Option<String> {
    scene
        .cluster
        .get(SECRET)
        .expect("a secret")
        .metadata
        .resource_version
}

#[track_caller]
fn finish(scene: &Scene, flags: &str) {
    scene.forge.reset_log();
    let ran = scene.finish(scene.bootstrap(&format!("{FLAGS} {flags}")));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        !ran.stderr.contains(&scene.token) && !ran.stderr.contains("PRIVATE KEY"),
        "{}",
        ran.stderr
    );
}

/// Returns the material of the keys registered with the repository.
fn keys(scene: &Scene) -> Vec<String> {
    let keys = scene.repo().keys.into_iter();
    keys.map(|key| material(&key.key)).collect()
}

fn material(line: &str) -> String {
    line.split_whitespace().nth(1).unwrap_or_default().to_owned()
}

fn methods(forge: &Forge) -> Vec<String> {
    let writes = forge.writes();
    let methods = writes.iter().filter_map(|write| write.split(' ').next());
    methods.map(str::to_owned).collect()
}

#[test]
fn a_key_is_kept_registered_again_and_replaced_as_need_be() {
    let Some(scene) = Scene::start(Dialect::GitHub, Extent::NoControllers) else {
        return;
    };
    finish(&scene, "");
    assert_eq!(held(&scene), ["identity", "identity.pub", "known_hosts"]);
    let public = scene.secret("identity.pub").expect("a public key");
    assert_eq!(keys(&scene), [material(&public)]);
    let trusted = scene.secret("known_hosts").expect("host keys");
    let served = scene.forge.ssh_known_hosts();
    for line in trusted.lines() {
        assert!(served.contains(line.trim()), "{line}\nis none of\n{served}");
    }
    assert!(!trusted.is_empty() && !scene.repo().keys[0].write);
    // Whose key it is, its title says.
    let namespace = scene
        .cluster
        .get("v1/namespaces/kube-system")
        .expect("a namespace");
    let uid = namespace.metadata.uid.expect("an identity");
    assert!(
        scene.repo().keys[0].title.contains(&uid),
        "{:?}",
        scene.repo().keys
    );

    // Again: nothing is written, and the repository and its keys are all that is asked for.
    let before = version(&scene);
    finish(&scene, "");
    assert_eq!(
        (methods(&scene.forge), version(&scene)),
        (Vec::new(), before.clone())
    );
    assert_eq!(scene.forge.requests().len(), 2, "{:?}", scene.forge.requests());

    // Somebody removed it at the forge: the same one is registered.
    scene.forge.edit(|state| state.repos[0].keys.clear());
    finish(&scene, "");
    assert_eq!(
        (keys(&scene), methods(&scene.forge)),
        (vec![material(&public)], vec!["POST".to_owned()])
    );
    assert_eq!(version(&scene), before);

    // It is to push: GitHub takes it away and back.
    finish(&scene, "--read-write-key");
    assert_eq!(
        (keys(&scene), methods(&scene.forge)),
        (
            vec![material(&public)],
            ["DELETE", "POST"].map(str::to_owned).to_vec()
        )
    );
    assert!(scene.repo().keys[0].write);
    finish(&scene, "");
    assert!(scene.repo().keys[0].write && methods(&scene.forge).is_empty());

    // The secret was lost: another key, and the earlier one goes once the cluster gets in; those of others stay.
    scene.forge.edit(|state| {
        let mut theirs = state.repos[0].keys[0].clone();
        theirs.title = theirs.title.replace(&uid, "of-another-cluster");
        theirs.key = crate::forge::client::public_key(7);
        theirs.id = 7;
        state.repos[0].keys.push(theirs);
    });
    scene.cluster.erase(SECRET);
    finish(&scene, "");
    let second = material(&scene.secret("identity.pub").expect("a public key"));
    assert_ne!(second, material(&public));
    let left = [material(&crate::forge::client::public_key(7)), second];
    assert_eq!(
        (keys(&scene), methods(&scene.forge)),
        (left.to_vec(), ["POST", "DELETE"].map(str::to_owned).to_vec())
    );

    // The token instead of the key, and then another token.
    finish(&scene, "--token-auth");
    assert_eq!(held(&scene), ["ca.crt", "password", "username"]);
    let before = version(&scene);
    finish(&scene, "--token-auth");
    assert_eq!(version(&scene), before);
    let mut scene = scene;
    scene.token = scene.forge.token("jane", TokenKind::Personal, &[]);
    finish(&scene, "--token-auth");
    assert_eq!(scene.secret("password").as_deref(), Some(scene.token.as_str()));

    // The SSH server has another name for the cluster, and a port; that might be another repository.
    let host = scene.forge.ssh_host().replace("127.0.0.1", "localhost");
    finish(
        &scene,
        &format!("--ssh-hostname={host} --accept-host-key --force"),
    );
    let source = scene.cluster.get(SOURCE).expect("a source");
    assert_eq!(source.data["spec"]["url"], format!("ssh://git@{host}/acme/fleet"));
    let trusted = scene.secret("known_hosts").expect("host keys");
    let named = format!("[localhost]:{}", host.rsplit(':').next().expect("a port"));
    assert!(trusted.lines().all(|line| line.starts_with(&named)), "{trusted}");
    // The authority may be the user's own, and does no harm.
    assert_eq!(
        held(&scene),
        ["ca.crt", "identity", "identity.pub", "known_hosts"]
    );
}

#[test]
fn a_token_comes_with_the_user_that_git_knows_it_by() {
    let Some(mut scene) = Scene::start(Dialect::GitHub, Extent::Bare) else {
        return;
    };
    for (dialect, user) in [
        (Dialect::GitHub, "git"),
        (Dialect::GitLab, "git"),
        (Dialect::Gitea, "git"),
        (Dialect::BitbucketServer, "jane"),
        (Dialect::BitbucketCloud, "x-bitbucket-api-token-auth"),
    ] {
        scene = scene.turn_to(dialect);
        let told = scene.until_applying(scene.bootstrap(&format!("{FLAGS} --token-auth")));
        assert!(!told.contains(&scene.token), "{told}");
        assert_eq!(held(&scene), ["ca.crt", "password", "username"], "{dialect:?}");
        assert_eq!(scene.secret("username").as_deref(), Some(user), "{dialect:?}");
        assert_eq!(scene.secret("password").as_deref(), Some(scene.token.as_str()));
        let authority = std::fs::read_to_string(scene.forge.ca_file()).expect("the authority");
        assert_eq!(
            scene.secret("ca.crt").map(|text| text.trim().to_owned()),
            Some(authority.trim().to_owned())
        );
        let source = scene.cluster.get(SOURCE).expect("a source");
        let url = source.data["spec"]["url"].as_str().expect("a URL");
        assert!(url.starts_with(&scene.forge.url()) && !url.contains('@'), "{url}");
        assert!(scene.repo().keys.is_empty());
    }
    // What has the name of the reports to commits, and is somebody else's, is not written over.
    scene.cluster.apply(
        "test",
        json!({
            "apiVersion": "v1", "kind": "Secret", "stringData": { "token": "another" },
            "metadata": { "name": "commit-status", "namespace": "flux-system" },
        }),
    );
    scene.forge.reset_log();
    let (components, others) = FLAGS.split_once(' ').expect("flags");
    let flags = format!("{components},notification-controller {others} --token-auth --commit-status");
    let told = scene.bootstrap(&flags).fails(6);
    assert!(
        told.contains("Secret/flux-system/commit-status is there already"),
        "{told}"
    );
    assert_eq!(scene.forge.writes(), Vec::<String>::new());
}
