//! What every command keeps to: exit codes, streams, colour.

use std::io::Read;
use std::process::Stdio;

use crate::support::flux::flux;

#[test]
fn help_goes_to_stdout_and_usage_errors_to_stderr_with_code_2() {
    assert!(flux(["--help"]).ok().contains("Usage: flux-rs"));
    let ran = flux(["no-such-command"]).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("no-such-command"));
}

#[test]
fn exit_codes_are_documented_in_help() {
    let help = flux(["help", "exit-codes"]).ok();
    for line in ["0  done", "3  not found", "6  refused"] {
        assert!(help.contains(line), "{help}");
    }
}

#[test]
fn the_version_flag_prints_the_flux_version() {
    assert_eq!(flux(["-v"]).ok(), "flux version 2.9.4\n");
}

#[test]
fn a_closed_stdout_ends_quietly() {
    let (mut command, _home) = flux(["completion", "bash"]).into_command();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut talk = String::new();
    child.stderr.take().unwrap().read_to_string(&mut talk).unwrap();
    assert_eq!((child.wait().unwrap().code(), talk.as_str()), (Some(0), ""));
}
