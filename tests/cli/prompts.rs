//! Questions at a terminal, and the signals that end a run.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Command, Stdio};

use nix::sys::signal::Signal;
use serde_json::json;
use tempfile::TempDir;

use crate::support::flux::{Flux, flux};
use crate::support::pty::{Dialogue, send};

fn asks_for_a_password() -> Flux {
    flux("bootstrap git --token-auth --url=https://127.0.0.1:1/fleet.git --path=x --server=https://127.0.0.1:1".split(' '))
}

#[test]
fn a_password_is_not_shown() {
    let mut run = Dialogue::start(asks_for_a_password());
    run.until("Password or token");
    run.until_echoes(false);
    run.types("planted\n");
    let (code, seen) = run.end();
    assert_eq!(code, 1, "{seen}");
    assert!(seen.contains("cannot reach the API server"), "{seen}");
    assert!(!seen.contains("planted"), "{seen}");
}

#[test]
fn a_question_can_be_given_up() {
    for (signal, code) in [
        (Signal::SIGINT, 130),
        (Signal::SIGTERM, 143),
        (Signal::SIGHUP, 129),
    ] {
        let mut run = Dialogue::start(asks_for_a_password());
        run.until("Password or token");
        run.until_echoes(false);
        run.signal(signal);
        run.until_echoes(true);
        let (ended, seen) = run.end();
        assert_eq!(ended, code, "{seen}");
        assert!(seen.contains("interrupted"), "{seen}");
        assert!(seen.ends_with("from what is done\r\n"), "{seen:?}");
    }
}

#[test]
fn a_second_signal_waits_for_nothing() {
    let (mut run, _dir) = held_up(":");
    send(&run, Signal::SIGINT);
    send(&run, Signal::SIGTERM);
    assert_eq!(run.wait().expect("ended").code(), Some(143));
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_is_ignored_from_the_start_stays_so() {
    let (mut run, _dir) = held_up("trap '' HUP");
    send(&run, Signal::SIGHUP);
    send(&run, Signal::SIGINT);
    send(&run, Signal::SIGTERM);
    assert_eq!(run.wait().expect("ended").code(), Some(143));
}

/// Starts a run after a shell command, with a credential plugin that holds it up as long as it lives.
fn held_up(before: &str) -> (Child, TempDir) {
    let dir = tempfile::tempdir().expect("a folder");
    let (plugin, started) = (dir.path().join("login"), dir.path().join("started"));
    let script = format!(
        "#!/bin/sh\n: > {}\nwhile kill -0 $PPID; do sleep 0.05; done\n",
        started.display()
    );
    fs::write(&plugin, script).expect("a plugin");
    fs::set_permissions(&plugin, PermissionsExt::from_mode(0o755)).expect("executable");
    let exec = json!({ "apiVersion": "client.authentication.k8s.io/v1", "command": plugin, "interactiveMode": "Never" });
    let config = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "c",
        "clusters": [{ "name": "c", "cluster": { "server": "https://127.0.0.1:1" } }],
        "contexts": [{ "name": "c", "context": { "cluster": "c", "user": "c" } }],
        "users": [{ "name": "c", "user": { "exec": exec } }],
    });
    let file = dir.path().join("kubeconfig");
    fs::write(&file, config.to_string()).expect("a kubeconfig");
    let run = Command::new("sh")
        .args(["-c", &format!("{before}; exec \"$0\" suspend ks app")])
        .arg(env!("CARGO_BIN_EXE_flux-rs"))
        .env("KUBECONFIG", &file)
        .stderr(Stdio::null())
        .spawn()
        .expect("flux-rs starts");
    while !started.exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    (run, dir)
}
