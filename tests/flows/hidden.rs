//! Secrets: nowhere but in the secret of the cluster and on the way to the Git server.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::bootstrap::{PATH, Place};
use crate::support::flux::{Ran, flux};
use crate::support::git_server::KeyFile;
use crate::support::testbed::Extent;

/// Every planted secret has this in it.
const PLANTED: &str = "planted";

/// Programs that write down that they were started.
struct Witness {
    dir: TempDir,
}

impl Witness {
    fn new() -> Witness {
        let dir = TempDir::new().expect("a folder");
        for name in ["kubectl", "kustomize", "git", "ssh", "gpg"] {
            let program = dir.path().join(name);
            let script = "#!/bin/sh\necho \"$0 $*\" >>\"$(dirname \"$0\")/seen\"\n";
            fs::write(&program, script).expect("a script");
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("executable");
        }
        Witness { dir }
    }

    /// Returns the PATH with these programs first.
    fn path(&self) -> std::ffi::OsString {
        let mut path = self.dir.path().as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        path
    }

    fn seen(&self) -> String {
        fs::read_to_string(self.dir.path().join("seen")).unwrap_or_default()
    }
}

#[track_caller]
fn assert_hidden(ran: &Ran, keys: &[&KeyFile]) {
    for text in [&ran.stdout, &ran.stderr] {
        assert!(!text.contains(PLANTED), "{text}");
        for key in keys {
            let private = key.private();
            let mut lines = private.lines().filter(|line| line.len() > 40);
            assert!(lines.all(|line| !text.contains(line)), "{text}");
        }
    }
}

#[test]
fn nobody_sees_a_secret() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let locked = KeyFile::new("-t ed25519", "planted-passphrase");
    let origin = place
        .origin("fleet")
        .allow_key(&locked.public(), true)
        .allow_basic("me", "planted-password", true)
        .allow_bearer("planted-token", true);
    let customised = b"resources: [gotk-components.yaml, gotk-sync.yaml]\nbuildMetadata: []\n";
    for namespace in ["a", "b", "c", "d"] {
        origin.add(
            "main",
            &format!("{PATH}/{namespace}/{namespace}/kustomization.yaml"),
            customised,
        );
    }
    let ca = tempfile::NamedTempFile::new().expect("a file");
    fs::write(ca.path(), place.server.ca()).expect("a CA file");
    let witness = Witness::new();
    let (ssh, https) = (origin.url("ssh"), origin.url("https"));
    let base = |url: &str, namespace: &str| {
        format!(
            "bootstrap git --url={url} --path={PATH}/{namespace} --timeout=8s --verbose -n {namespace} --registry-creds=u:planted-creds --image-pull-secret=pull"
        )
    };
    let by_key = format!("{} --private-key-file={}", base(&ssh, "a"), locked.path.display());
    let by_token = format!(
        "{} --token-auth --username=me --ca-file={}",
        base(&https, "b"),
        ca.path().display()
    );
    let with_user = https.replace("https://", "https://me:planted-password@");
    let in_url = format!(
        "{} --token-auth --ca-file={}",
        base(&with_user, "c"),
        ca.path().display()
    );
    let bearer = format!(
        "{} --token-auth --with-bearer-token --ca-file={}",
        base(&https, "d"),
        ca.path().display()
    );

    for (line, password) in [
        (&by_key, "planted-passphrase"),
        (&by_token, "planted-password"),
        (&in_url, ""),
        (&bearer, "planted-token"),
    ] {
        for (flags, code) in [
            ("--log-format=json", 4),
            ("", 4),
            ("--dry-run -o json", 0),
            ("--dry-run", 0),
        ] {
            let flux = place.flux(&format!("{line} {flags}")).env("PATH", witness.path());
            let ran = flux.env("GIT_PASSWORD", password).run();
            assert_eq!(ran.code, code, "{line}: {}", ran.stderr);
            assert_hidden(&ran, &[&locked]);
            assert_eq!(place.litter(), Vec::<PathBuf>::new());
        }
    }
    let stored = crate::support::bootstrap::secret_text;
    let secret = |namespace: &str| place.cluster.get(&format!("v1/secrets/{namespace}/flux-system"));
    assert_eq!(
        stored(secret("a").as_ref(), "password").as_deref(),
        Some("planted-passphrase")
    );
    assert_eq!(
        stored(secret("c").as_ref(), "password").as_deref(),
        Some("planted-password")
    );
    assert_eq!(
        stored(secret("d").as_ref(), "bearerToken").as_deref(),
        Some("planted-token")
    );
    assert!(
        !file_texts(&origin).contains(PLANTED),
        "nothing of it is in the repository"
    );

    // Nobody is started who could see it.
    assert_eq!(witness.seen(), "");
}

/// Returns the texts of all files of the repository.
fn file_texts(origin: &crate::support::git_server::Origin<'_>) -> String {
    origin.git(&["log", "-p", "main"])
}

#[test]
fn secrets_in_flags_are_warned_of_and_failures_hide_them() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let locked = KeyFile::new("-t ed25519", "planted-passphrase");
    let origin = place.origin("fleet").allow_basic("me", "planted-password", true);
    let key = format!("--private-key-file={}", locked.path.display());
    let refused = |flags: &str, code: i32| {
        let ran = place.bootstrap(&origin, &format!("--verbose {flags}")).run();
        assert_eq!(ran.code, code, "{}", ran.stderr);
        assert_hidden(&ran, &[&locked]);
        assert_eq!(place.litter(), Vec::<PathBuf>::new());
        ran.stderr
    };
    // The key is not let in; the passphrase is wrong; so is that of the key that signs.
    let stderr = refused(&format!("{key} --password=planted-passphrase"), 5);
    let warning = "--password shows the secret to everybody who can list processes: use GIT_PASSWORD or --password-file FILE";
    assert!(stderr.contains(warning), "{stderr}");
    let stderr = refused(&format!("{key} -p planted-wrong"), 2);
    assert!(stderr.contains("passphrase"), "{stderr}");
    let own = format!("--private-key-file={}", place.key.path.display());
    let signing = format!(
        "{own} --ssh-signing-key-file={} --ssh-signing-password=planted-wrong",
        locked.path.display()
    );
    let stderr = refused(&signing, 2);
    assert!(
        stderr.contains("use --ssh-signing-password-file FILE"),
        "{stderr}"
    );
    assert!(stderr.contains(&locked.path.display().to_string()), "{stderr}");
    let stderr = refused(&format!("{own} --registry-creds=planted-without-colon"), 2);
    assert!(stderr.contains("use --registry-creds-file"), "{stderr}");

    // The other ways to give one: a file, stdin, the environment.
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), "planted-passphrase\n").expect("written");
    let from_file = format!("{key} --password-file={}", file.path().display());
    let stderr = refused(&from_file, 5);
    assert!(!stderr.contains("shows the secret"), "{stderr}");
    let from_stdin = place.bootstrap(&origin, &format!("{key} --password-file=-"));
    let ran = from_stdin.stdin("planted-passphrase\n").run();
    assert_eq!(ran.code, 5, "{}", ran.stderr);
    assert_hidden(&ran, &[&locked]);

    // A token on stdin, and one the server does not take.
    let ca = tempfile::NamedTempFile::new().expect("a file");
    fs::write(ca.path(), place.server.ca()).expect("a CA file");
    let line = format!(
        "bootstrap git --url={} --token-auth --username=me --ca-file={} --dry-run",
        origin.url("https"),
        ca.path().display()
    );
    let ran = place.flux(&line).stdin("planted-password\n").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_hidden(&ran, &[]);
    let ran = place.flux(&line).stdin("planted-other\n").run();
    assert_eq!(ran.code, 5, "{}", ran.stderr);
    assert_hidden(&ran, &[]);
}

#[test]
fn nothing_of_a_kubeconfig_that_is_secret_is_told() {
    let refuses = crate::support::stub::Stub::start(|_| (401, "{}".to_owned()));
    let refuses = refuses.url().replace("//", "//jane:planted@");
    let plugin = tempfile::tempdir().expect("a folder");
    let script = |name: &str, text: &str| {
        let path = plugin.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("a script");
        fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("executable");
        path
    };
    let exec = |command: &std::path::Path, more: Value| {
        let mut exec = json!({
            "apiVersion": "client.authentication.k8s.io/v1", "interactiveMode": "Never",
            "command": command, "args": ["planted-arg"], "env": [{"name": "PASSWORD", "value": "planted-env"}],
        });
        exec.as_object_mut()
            .expect("a map")
            .extend(more.as_object().cloned().unwrap_or_default());
        json!({"exec": exec})
    };
    let credential = r#"{"status": {"token": "planted-token"}}"#;
    let users = [
        json!({"token": "planted-token"}),
        json!({"token": "planted\ntoken"}),
        json!({"token": ["planted-token"]}),
        json!({"username": "jane", "password": "planted-password"}),
        json!({"username": "jane", "password": {"a": "planted-password"}}),
        json!({"client-certificate-data": "planted", "client-key-data": "planted"}),
        json!({"client-certificate-data": "cGxhbnRlZA==", "client-key-data": "cGxhbnRlZA=="}),
        json!({"client-certificate-data": 1, "client-key-data": ["planted"]}),
        json!({"auth-provider": {"name": "gcp", "config": {"access-token": "planted-token"}}}),
        json!({"auth-provider": {"name": "oidc", "config": {"id-token": "planted-token", "client-secret": "planted"}}}),
        exec(&script("fails", "echo planted-token; exit 1"), json!({})),
        exec(&script("babbles", "echo planted-token"), json!({})),
        exec(&script("logs-in", &format!("echo '{credential}'")), json!({})),
        exec(plugin.path(), json!({})),
        exec(plugin.path(), json!({"env": "planted"})),
        exec(plugin.path(), json!({"env": [{"name": ["planted"]}]})),
    ];
    let clusters = [
        json!({"server": &refuses}),
        json!({"server": "http://jane:planted@127.0.0.1:1"}),
        json!({"server": "ftp://jane:planted@127.0.0.1:1"}),
        json!({"server": "https://jane:planted@127.0.0.1:1/a path"}),
        json!({"server": "https://jane:planted@127.0.0.1:port"}),
        json!({"server": "jane:planted@127.0.0.1:1"}),
        json!({"server": &refuses, "proxy-url": "http://jane:planted@127.0.0.1:1"}),
        json!({"server": &refuses, "proxy-url": "socks5://jane:planted@127.0.0.1:1"}),
        json!({"server": &refuses, "proxy-url": "ftp://jane:planted@127.0.0.1:1"}),
        json!({"server": &refuses, "proxy-url": "http://jane:planted@127.0.0.1:port"}),
        json!({"server": &refuses, "proxy-url": "http://jane:pl anted@127.0.0.1:1"}),
        json!({"server": &refuses, "proxy-url": "jane:planted@127.0.0.1:1"}),
        json!({"server": &refuses, "certificate-authority-data": "planted"}),
    ];
    let all = users
        .iter()
        .map(|user| (&clusters[0], user))
        .chain(clusters.iter().map(|cluster| (cluster, &users[0])));
    for (cluster, user) in all {
        let config = json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "c",
            "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
            "clusters": [{"name": "c", "cluster": cluster}],
            "users": [{"name": "u", "user": user}],
        });
        let path = plugin.path().join("kubeconfig");
        fs::write(&path, config.to_string()).expect("a kubeconfig");
        for line in [
            "get ks",
            "version -o json --log-format=json",
            "bootstrap git --url=ssh://git@127.0.0.1:1/fleet --path=a",
        ] {
            let flux = flux(line.split(' '))
                .args(["--verbose", "--timeout=2s"])
                .env("KUBECONFIG", &path);
            let ran = flux.run();
            assert!(ran.code > 0, "{line}: {}", ran.stdout);
            let told = ran.stdout + &ran.stderr;
            assert!(
                ["anted", "cGxhbnRlZA"].iter().all(|part| !told.contains(part)),
                "{line} with {cluster} and {user}:\n{}",
                ran.stderr
            );
        }
    }
}
