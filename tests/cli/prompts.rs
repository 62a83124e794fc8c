//! Questions at a terminal, and the signals that end a run.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use nix::sys::signal::Signal;
use serde_json::json;

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
    // A credential plugin that holds everything up as long as its caller lives.
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
    let (mut command, _home) = flux(["suspend", "ks", "app"])
        .env("KUBECONFIG", &file)
        .into_command();
    let mut child = command.stderr(Stdio::null()).spawn().expect("flux-rs starts");
    while !started.exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    send(&child, Signal::SIGINT);
    send(&child, Signal::SIGTERM);
    assert_eq!(child.wait().expect("ended").code(), Some(143));
}
