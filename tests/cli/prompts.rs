//! Questions at a terminal, and the signals that end a run.

use std::fs::File;
use std::process::{Child, Command, Stdio};

use nix::sys::signal::Signal;
use tempfile::TempDir;

use crate::support::flux::{Flux, flux};
use crate::support::git_server::run;
use crate::support::pty::{Dialogue, send};

fn asks_for_a_password() -> Flux {
    flux("bootstrap git --token-auth --url=https://127.0.0.1:1/fleet.git --path=x --server=https://127.0.0.1:1".split(' '))
}

#[test]
fn a_password_is_not_shown() {
    let mut run = Dialogue::start(asks_for_a_password());
    run.until("Password or token");
    run.types_hidden("planted\n");
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
    let (mut run, _open) = held_up(":");
    send(&run, Signal::SIGINT);
    send(&run, Signal::SIGTERM);
    assert_eq!(run.wait().expect("ended").code(), Some(143));
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_is_ignored_from_the_start_stays_so() {
    let (mut run, _open) = held_up("trap '' HUP");
    send(&run, Signal::SIGHUP);
    send(&run, Signal::SIGINT);
    send(&run, Signal::SIGTERM);
    assert_eq!(run.wait().expect("ended").code(), Some(143));
}

/// Starts a run after a shell command that nothing but its end takes out of reading a file, as long as that is open.
fn held_up(before: &str) -> (Child, (TempDir, File)) {
    let dir = tempfile::tempdir().expect("a folder");
    let pipe = dir.path().join("password");
    run(Command::new("mkfifo").arg(&pipe));
    let line = "bootstrap git --url=https://127.0.0.1:1/fleet.git --path=x --server=https://127.0.0.1:1";
    let run = Command::new("sh")
        .args([
            "-c",
            &format!("{before}; exec \"$0\" {line} --password-file={}", pipe.display()),
        ])
        .arg(env!("CARGO_BIN_EXE_flux-rs"))
        .stderr(Stdio::null())
        .spawn()
        .expect("flux-rs starts");
    // Opens when the run has opened it, too.
    let open = File::create(&pipe).expect("a pipe");
    (run, (dir, open))
}
