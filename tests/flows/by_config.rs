//! Bootstrapped over SSH as `~/.ssh/config` has it: another name, another port, another server on the way.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::bootstrap::{Place, Talk, log, message, waits_for_the_source};
use crate::support::flux::Flux;
use crate::support::git_server::{Agent, GitServer, KeyFile, Origin};
use crate::support::pty::Dialogue;
use crate::support::testbed::Extent;

/// A HOME whose SSH configuration is the given one.
fn home(config: &str) -> TempDir {
    let home = TempDir::new().expect("a HOME");
    fs::create_dir(home.path().join(".ssh")).expect("a folder");
    write(&home, "config", config);
    home
}

fn write(home: &TempDir, name: &str, text: &str) {
    fs::write(home.path().join(".ssh").join(name), text).expect("written");
}

/// Returns a server's host keys as those of another name.
fn known_as(server: &GitServer, name: &str) -> String {
    let lines = server.known_hosts();
    let rest = lines.lines().filter_map(|line| line.split_once(' '));
    rest.map(|(_, key)| format!("{name} {key}\n")).collect()
}

fn port(server: &GitServer) -> String {
    let url = server.url("ssh", "any");
    let place = url.split('/').nth(2).expect("a host");
    place.rsplit(':').next().expect("a port").to_owned()
}

fn bootstrap(place: &Place, home: &Path, flags: &str) -> Flux {
    let flux = place.flux(&format!(
        "bootstrap git --url=ssh://fleet/org/fleet.git --path=clusters/test {flags}"
    ));
    flux.env("HOME", home)
}

#[test]
fn a_name_of_ones_own_and_a_server_on_the_way() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let (jump, jumps) = (GitServer::start(), KeyFile::new("-t ed25519", ""));
    let _lets_in = jump.empty("jump").allow_key(&jumps.public(), false);
    let origin = place.origin("org/fleet");
    origin.add("main", "README.md", b"fleet\n");
    let home = home(&format!(
        "Include hosts/*\nHost fleet\n  HostName 127.0.0.1\n  Port {}\n  IdentityFile {}\n  IdentitiesOnly yes\n  \
         HostKeyAlias forge\n  UserKnownHostsFile ~/.ssh/known_forge\n  ProxyJump gate\n",
        port(&place.server),
        place.key.path.display(),
    ));
    let gate = format!(
        "Match originalhost gate\n  HostName 127.0.0.1\n  Port {}\n  User git\n  IdentityFile {}\n",
        port(&jump),
        jumps.path.display()
    );
    fs::create_dir(home.path().join(".ssh/hosts")).expect("a folder");
    write(&home, "hosts/gate", &gate);

    // The host keys of both are verified, that of the server on the way first.
    let stderr = bootstrap(&place, home.path(), "--silent").fails(6);
    let unknown = format!(
        "nothing vouches for the SSH host keys of 127.0.0.1:{}",
        port(&jump)
    );
    assert!(stderr.contains(&unknown), "{stderr}");
    write(&home, "known_hosts", &jump.known_hosts());
    let stderr = bootstrap(&place, home.path(), "--silent").fails(6);
    let unknown = format!(
        "nothing vouches for the SSH host keys of 127.0.0.1:{}",
        port(&place.server)
    );
    assert!(stderr.contains(&unknown), "{stderr}");
    write(&home, "known_forge", &known_as(&place.server, "forge"));

    // What the command line names counts more.
    let stranger = format!(
        "--private-key-file={}",
        KeyFile::new("-t ed25519", "").path.display()
    );
    let stderr = bootstrap(&place, home.path(), &stranger).fails(2);
    assert!(stderr.contains("cannot read the private key"), "{stderr}");
    let stranger = KeyFile::new("-t ed25519", "");
    let named = format!("--private-key-file={}", stranger.path.display());
    let stderr = bootstrap(&place, home.path(), &named).fails(5);
    assert!(stderr.contains("did not accept the key SHA256:"), "{stderr}");
    let stderr = bootstrap(&place, home.path(), "--ssh-agent --silent").fails(1);
    assert!(stderr.contains("SSH_AUTH_SOCK is not set"), "{stderr}");
    assert_eq!(log(&origin).len(), 1);

    // The commit is pushed, and the cluster gets the URL as it was written, with host keys of that name.
    let mut talk = Talk::start(bootstrap(&place, home.path(), "--silent"));
    let warning = talk.until(|event| message(event).contains("--ssh-hostname=127.0.0.1:"));
    let warning = warning.unwrap_or_else(|| panic!("no warning:\n{}", talk.told()));
    assert!(
        message(&warning).contains("knows nothing of ~/.ssh/config and looks for fleet:22"),
        "{warning}"
    );
    assert!(talk.until(waits_for_the_source).is_some(), "{}", talk.told());
    let told = talk.told();
    talk.kill();
    assert!(
        told.contains("the deploy key does not read the repository yet"),
        "{told}"
    );
    assert_eq!(log(&origin)[..1], ["Add Flux v2.9.4 manifests"]);
    assert!(
        origin
            .git(&["show", "main:clusters/test/flux-system/gotk-sync.yaml"])
            .contains("ssh://git@fleet/org/fleet.git"),
    );
    assert_eq!(
        place.secret("known_hosts"),
        Some(known_as(&place.server, "fleet"))
    );
    assert!(jump.log().contains("direct-tcpip"));

    // Without a terminal an encrypted key is passed over; an agent that holds it is asked.
    let locked = KeyFile::new("-t ed25519", "open sesame");
    let origin = origin.allow_key(&locked.public(), true);
    let config = fs::read_to_string(home.path().join(".ssh/config")).expect("a configuration");
    let locked_path = locked.path.display().to_string();
    write(
        &home,
        "config",
        &config.replace(&place.key.path.display().to_string(), &locked_path),
    );
    let stderr = bootstrap(&place, home.path(), "--silent --dry-run").fails(2);
    assert!(
        stderr.contains(&format!("passing over the key {locked_path}")),
        "{stderr}"
    );
    assert!(
        stderr.contains("protected by a passphrase") && stderr.contains("ssh-add"),
        "{stderr}"
    );
    let mut asked = Dialogue::start(bootstrap(&place, home.path(), "--silent --dry-run"));
    for (typed, next) in [
        ("wrong\n", "does not open"),
        ("open sesame\n", "cloning branch main"),
    ] {
        asked.until(&format!("Passphrase of {locked_path}"));
        asked.types_hidden(typed);
        asked.until(next);
    }
    let (code, seen) = asked.end();
    assert_eq!(code, 0, "{seen}");
    assert!(!seen.contains("sesame"), "{seen}");
    held_by_an_agent(&place, home.path(), &origin, &locked);
}

/// Has an agent hold the key among more than the server waits for.
fn held_by_an_agent(place: &Place, home: &Path, origin: &Origin<'_>, locked: &KeyFile) {
    let plain = KeyFile::new("-t ed25519", "");
    let strangers: Vec<KeyFile> = (0..7).map(|_| KeyFile::new("-t ed25519", "")).collect();
    let mut keys: Vec<&KeyFile> = strangers.iter().collect();
    keys.push(&plain);
    let agent = Agent::start(&keys);
    let config = fs::read_to_string(home.join(".ssh/config")).expect("a configuration");
    let public = plain.path.with_extension("pub");
    let agents = format!("{}\n  IdentityAgent $MY_AGENT", public.display());
    let config = config.replace(&locked.path.display().to_string(), &agents);
    fs::write(
        home.join(".ssh/config"),
        config.replace("IdentitiesOnly yes", "IdentitiesOnly no"),
    )
    .expect("written");
    let rules = origin.dir.join("testbed/access.json");
    let text = fs::read_to_string(&rules)
        .expect("rules")
        .replace(&locked.public(), &plain.public());
    fs::write(&rules, text).expect("written");
    let flux = bootstrap(place, home, "--silent --dry-run").env("MY_AGENT", agent.socket());
    flux.ok();
}
