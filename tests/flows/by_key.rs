//! Bootstrapped over SSH with a given key, from a repository whose owner has added to its `kustomization.yaml`.

use crate::support::bootstrap::{FOLDER, PATH, Place, SECRET, SOURCE, changed, file, log, mutations};
use crate::support::git_server::KeyFile;
use crate::support::testbed::Extent;

const KUSTOMIZATION: &str = "apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [gotk-components.yaml, gotk-sync.yaml]
# The owner's own.
patches:
  - target: {kind: Deployment, name: kustomize-controller}
    patch: |
      - op: add
        path: /spec/template/spec/containers/0/args/-
        value: --requeue-dependency=5s
  - path: ../../../shared/annotation.yaml
";
/// A file outside the folder, as the controllers may load it.
const SHARED: &str = "apiVersion: apps/v1
kind: Deployment
metadata: {name: kustomize-controller, namespace: flux-system, annotations: {example.com/shared: 'yes'}}
";
const APP: &str =
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app, namespace: default}\ndata: {a: b}\n";
const CONTROLLER: &str = "apps/v1/deployments/flux-system/kustomize-controller";

#[test]
fn a_given_key_serves_here_and_on_the_cluster() {
    let Some(place) = Place::start(Extent::Full) else {
        return;
    };
    let cluster = &place.cluster;
    let locked = KeyFile::new("-t ed25519", "planted-passphrase");
    let origin = place.origin("fleet").allow_key(&locked.public(), true);
    origin.add("main", &format!("{PATH}/app.yaml"), APP.as_bytes());
    origin.add(
        "main",
        &format!("{FOLDER}/kustomization.yaml"),
        KUSTOMIZATION.as_bytes(),
    );
    origin.add("main", "shared/annotation.yaml", SHARED.as_bytes());
    let by_locked = |flags: &str| {
        let key = locked.path.display();
        let flux = place.bootstrap(
            &origin,
            &format!("--private-key-file={key} --log-format=json {flags}"),
        );
        flux.env("GIT_PASSWORD", "planted-passphrase")
    };

    // The user, and so the cluster, knows one of the server's three host keys.
    let home = tempfile::TempDir::new().expect("a HOME");
    let known = place.server.known_hosts();
    let known = known
        .lines()
        .find(|line| line.contains("ssh-rsa"))
        .expect("a key");
    std::fs::create_dir(home.path().join(".ssh")).expect("a folder");
    std::fs::write(home.path().join(".ssh/known_hosts"), known).expect("known_hosts");
    let first = by_locked("--components-extra=image-reflector-controller --ssh-signing-reuse-private-key")
        .env("HOME", home.path())
        .run();
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert_eq!(place.secret("known_hosts").as_deref().map(str::trim), Some(known));
    assert!(!first.stderr.contains("planted"), "{}", first.stderr);
    assert_eq!(log(&origin)[..1], ["Add Flux v2.9.4 manifests"]);
    assert!(
        origin
            .git(&["cat-file", "commit", "main"])
            .contains("BEGIN SSH SIGNATURE")
    );
    assert_eq!(place.secret("identity"), Some(locked.private()));
    assert_eq!(place.secret("password").as_deref(), Some("planted-passphrase"));
    assert!(cluster.get("v1/configmaps/default/app").is_some());
    let controller = cluster.get(CONTROLLER).expect("a Deployment");
    let text = controller.data.to_string();
    assert!(text.contains("--requeue-dependency=5s"), "{text}");
    let annotations = controller.metadata.annotations;
    assert!(annotations.is_some_and(|all| all.contains_key("example.com/shared")));
    assert_eq!(
        file(&origin, &format!("{FOLDER}/kustomization.yaml")),
        KUSTOMIZATION.trim()
    );

    let again = || {
        let (before, commits) = (place.wanted(), log(&origin));
        let ran = by_locked("--components-extra=image-reflector-controller").run();
        assert_eq!(
            (ran.code, mutations(&ran.stderr)),
            (0, Vec::new()),
            "{}",
            ran.stderr
        );
        assert_eq!(changed(&before, &place.wanted()), Vec::<String>::new());
        assert_eq!(log(&origin), commits);
    };
    again();

    // Another key replaces it, and nothing else is written.
    let (before, commits) = (place.wanted(), log(&origin));
    let other = "--components-extra=image-reflector-controller --log-format=json";
    let ran = place.bootstrap_by_key(&origin, other).run();
    assert_eq!(
        mutations(&ran.stderr),
        [
            "configure Secret/flux-system/flux-system",
            // The cluster is asked to fetch with it.
            "request reconciliation of GitRepository flux-system in flux-system namespace",
        ],
        "{}",
        ran.stderr
    );
    assert_eq!(changed(&before, &place.wanted()), [SOURCE, SECRET]);
    assert_eq!((ran.code, log(&origin)), (0, commits), "{}", ran.stderr);
    assert_eq!(place.secret("identity"), Some(place.key.private()));
    assert_eq!(place.secret("password"), None, "this key has no passphrase");

    // What was delivered from Git stays when Flux goes.
    cluster.flux("uninstall --silent").ok();
    assert!(cluster.get("v1/configmaps/default/app").is_some());
    assert!(cluster.get("v1/namespaces/flux-system").is_none());
    assert_eq!(
        cluster.list("apiextensions.k8s.io/v1/customresourcedefinitions", ""),
        []
    );
}
