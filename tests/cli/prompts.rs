//! Questions, at a terminal.

use nix::sys::signal::Signal;

use crate::support::flux::{Flux, flux};
use crate::support::pty::Dialogue;

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
