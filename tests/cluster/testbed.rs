//! What `cargo testbed` leaves behind: nothing.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::support::cluster::api_server;

/// Returns the example, which cargo builds beside the tests unless told otherwise.
fn example() -> Option<PathBuf> {
    let tests = std::env::current_exe().expect("a path");
    let path = tests.parent()?.parent()?.join("examples/testbed");
    path.exists().then_some(path)
}

#[test]
fn a_signal_leaves_no_cluster_behind() {
    let (Some(_), Some(example)) = (api_server(), example()) else {
        return;
    };
    for signal in [Signal::SIGTERM, Signal::SIGHUP, Signal::SIGINT] {
        let dir = tempfile::tempdir().expect("a folder");
        let mut testbed = Command::new(&example)
            .arg("--bare")
            .env("TMPDIR", dir.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the testbed starts");
        let mut line = String::new();
        let stdout = testbed.stdout.take().expect("a pipe");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        assert!(line.starts_with("export KUBECONFIG="), "{line}");
        kill(Pid::from_raw(testbed.id().cast_signed()), signal).expect("it runs");
        assert_eq!(testbed.wait().expect("it ends").code(), Some(0));
        let left = std::fs::read_dir(dir.path()).expect("a folder").count();
        assert_eq!(left, 0, "{signal}");
    }
}
