//! A bootstrap that is stopped tidies up, and is finished by running it again.

use nix::sys::signal::Signal;

use crate::support::bootstrap::{Place, Talk, waits_for_the_end, waits_for_the_source};
use crate::support::git_server::{Agent, Origin};
use crate::support::pty::Dialogue;
use crate::support::testbed::Extent;

#[test]
fn a_signal_leaves_no_clone_behind() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let origin = place.origin("fleet");
    let run = || Talk::start(place.bootstrap_by_key(&origin, ""));
    for (signal, code) in [
        (Signal::SIGHUP, 129),
        (Signal::SIGINT, 130),
        (Signal::SIGTERM, 143),
    ] {
        let mut run = run();
        assert!(run.until(waits_for_the_source).is_some(), "{}", run.told());
        assert_eq!(place.litter().len(), 1, "the clone");
        run.signal(signal);
        let ran = run.end();
        assert_eq!(ran.code, code, "{}", ran.stderr);
        assert!(ran.stderr.contains("interrupted") && ran.stderr.contains("run the same command again"));
        assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());
    }
    let mut last = run();
    assert!(last.until(waits_for_the_source).is_some(), "{}", last.told());
    place.report_fetched(&origin, "flux-system");
    assert!(last.until(waits_for_the_end).is_some(), "{}", last.told());
    last.kill();
}

#[test]
fn the_question_about_the_deploy_key_takes_any_answer() {
    let Some(place) = Place::start(Extent::Bare) else {
        return;
    };
    let agent = Agent::start(&[&place.key]);
    let origin = place.origin("fleet");
    let run = |origin: &Origin<'_>| {
        let flux = place.bootstrap(origin, "--ssh-key-algorithm=ed25519");
        let mut run = Dialogue::start(flux.env("SSH_AUTH_SOCK", agent.socket()));
        let seen = run.until("Is the key registered with the repository?");
        (run, seen)
    };
    let hidden = |seen: &str| seen.matches("\x1b[?25l").count() - seen.matches("\x1b[?25h").count();

    let (mut no, seen) = run(&origin);
    let key = seen
        .split("deploy key: ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    let key = key.expect("a deploy key").trim().to_owned();
    assert!(key.starts_with("ssh-ed25519 "), "{seen}");
    no.types("n");
    let (code, seen) = no.end();
    assert_eq!(code, 6, "{seen}");
    assert!(seen.contains(&format!("register it, read-only: {key}")), "{seen}");
    assert_eq!(hidden(&seen), 0, "{seen:?}");

    // Ctrl-C, as a key and as a signal.
    for by_key in [true, false] {
        let (mut stopped, _) = run(&origin);
        stopped.until_echoes(false);
        match by_key {
            true => stopped.types("\x03"),
            false => stopped.signal(Signal::SIGINT),
        }
        stopped.until_echoes(true);
        let (code, seen) = stopped.end();
        assert_eq!(code, 130, "{seen}");
        assert_eq!(hidden(&seen), 0, "{seen:?}");
        assert!(seen.contains("interrupted"), "{seen}");
        assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());
    }

    let (mut yes, seen) = run(&origin);
    assert!(seen.contains(&key), "the same key: {seen}");
    let _origin = origin.allow_key(&key, false);
    yes.types("y");
    yes.until("the deploy key reads the repository");
    yes.until("waiting for GitRepository/");
    yes.signal(Signal::SIGINT);
    let (code, seen) = yes.end();
    assert_eq!((code, hidden(&seen)), (130, 0), "{seen}");
    assert_eq!(place.litter(), Vec::<std::path::PathBuf>::new());
}
