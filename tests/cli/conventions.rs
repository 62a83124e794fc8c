//! What every command keeps to: exit codes, streams, colour.

use std::io::Read;
use std::path::Path;
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
    assert!(
        stderr.contains("--token shows the secret to everybody who can list processes"),
        "{stderr}"
    );
    for flag in ["--as", "--as-group", "--as-uid", "--as-user-extra"] {
        let line = ["get", "ks", "--server=127.0.0.1:1", "--as=me", flag, "a=b\r\nc"];
        let stderr = flux(line).fails(2);
        assert!(stderr.contains("cannot be sent"), "{flag}: {stderr}");
    }
}

#[test]
fn flags_of_bootstrap_that_cannot_be_meant_are_usage_errors() {
    let bootstrap = |flags: &[&str]| {
        flux(["bootstrap", "git", "--server=127.0.0.1:1", "--token-auth"])
            .args(flags)
            .stdin("")
            .fails(2)
    };
    let url = "--url=https://me@127.0.0.1:1/fleet";
    let stderr = bootstrap(&[url, "--password-file=-"]);
    assert!(stderr.contains("stdin is empty, where --password"), "{stderr}");
    let fingerprints = "--accept-host-key=SHA256:abc,nonsense";
    let stderr = bootstrap(&["--url=https://me:planted@127.0.0.1:1/fleet", fingerprints]);
    assert!(stderr.contains("--accept-host-key=nonsense is not"), "{stderr}");
    assert!(
        stderr.contains("--url shows the secret") && !stderr.contains("planted"),
        "{stderr}"
    );
    let with_password = |line: &str| {
        let flux = flux(["bootstrap", "git", "--server=127.0.0.1:1"]).args(line.split(' '));
        flux.env("GIT_PASSWORD", "planted").stdin("").fails(2)
    };
    let code_commit = "git-codecommit.eu-central-1.amazonaws.com/v1/repos/fleet";
    for (line, words) in [
        (format!("{url} --branch=a..b"), "not a valid branch name"),
        (format!("{url} --push-branch=-/"), "not a valid branch name"),
        (format!("{url} --branch=a --push-branch=a"), "nothing to merge"),
        (format!("--url=ssh://git@{code_commit}"), "SSH-KEY-ID"),
        (format!("--url=ssh://APKA@{code_commit}"), "--private-key-file"),
        (format!("--url=https://{code_commit}"), "--token-auth"),
    ] {
        let stderr = with_password(&line);
        assert!(stderr.contains(words), "{line}: {stderr}");
    }
    let stderr = flux(["install", "--export", "--manifests=/nonexistent"]).fails(2);
    assert!(stderr.contains("/nonexistent"), "{stderr}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_fails_help_and_data_alike() {
    for line in ["help", "get --help", "completion bash", "exit-codes"] {
        let (mut command, _home) = flux(line.split(' ')).into_command();
        let full = std::fs::File::create("/dev/full").unwrap();
        let status = command.stdout(full).stderr(Stdio::null()).status();
        assert_eq!(status.unwrap().code(), Some(1), "{line}");
    }
}

#[test]
fn every_command_that_is_advised_exists() {
    fn texts(dir: &Path, found: &mut String) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => texts(&path, found),
                false => *found += &std::fs::read_to_string(&path).unwrap(),
            }
        }
    }
    let mut text = String::new();
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    let known = flux_rs::cli::command();
    let advised: Vec<_> = text
        .split("`flux-rs ")
        .skip(1)
        .map(|rest| rest.split([' ', '`']).next().unwrap())
        .collect();
    assert!(advised.contains(&"check"), "{advised:?}");
    for name in advised {
        assert!(known.find_subcommand(name).is_some(), "flux-rs {name} is advised");
    }
}
