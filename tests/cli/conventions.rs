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
    for line in ["0  done", "3  not found", "6  refused", "130 is Ctrl-C"] {
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

#[test]
fn a_name_that_would_lead_a_request_astray_is_a_usage_error() {
    for name in ["/", "?", "..", "app/", "app/status", "app?x=1", "app#b", ""] {
        for verb in [
            "delete source git",
            "export source git",
            "suspend ks",
            "reconcile hr",
            "get ks",
        ] {
            let words = verb.split(' ').chain([name, "--server=127.0.0.1:1"]);
            flux(words).fails(2);
        }
    }
    for namespace in ["", "a/b", "A", "default/gitrepositories?a=b"] {
        flux(["get", "ks", "-n", namespace, "--server=127.0.0.1:1"]).fails(2);
    }
}

#[test]
fn a_token_that_cannot_be_sent_and_a_server_without_a_scheme_are_no_panic() {
    flux(["get", "ks", "--server=127.0.0.1:1", "--token=a\nb"]).fails(2);
    let stderr = flux(["get", "ks", "--server=127.0.0.1:1", "--token=ab"]).fails(1);
    assert!(stderr.contains("cannot reach the API server"), "{stderr}");
}
