//! What `create` asks on a terminal.

use std::fs;

use tempfile::TempDir;

use super::words;
use crate::support::flux::flux;
use crate::support::pty::Dialogue;

#[test]
fn what_is_missing_is_asked_for_on_a_terminal() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("fleet.yaml");
    let line = format!(
        "create source git --output-file={} --server=127.0.0.1:1",
        file.display()
    );
    let mut run = Dialogue::start(flux(words(&line)));
    run.until("Name");
    run.types("fleet\n");
    run.until("URL of the repository");
    run.types("https://x.example/r\n");
    run.until("Branch");
    run.types("main\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(
        written.contains("url: https://x.example/r") && written.contains("name: fleet"),
        "{written}"
    );
}

#[test]
fn a_whole_object_is_walked_through_and_its_command_line_is_told() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("fleet.yaml");
    let output = format!("--output-file={}", file.display());
    let line = [
        "create",
        "source",
        "git",
        "--interactive",
        &output,
        "--server=127.0.0.1:1",
    ];
    let mut run = Dialogue::start(flux(line).env("NO_COLOR", "1"));
    run.until("Name");
    run.types("fleet\n");
    run.until("URL of the repository");
    run.types("https://x.example/r?a=b&c\n");
    run.until("Branch");
    run.types("main\n");
    // The list begins with the end, and goes round.
    run.until("Add an option");
    run.until("nothing more");
    run.types("\u{1b}[B\n");
    run.until("--tag: The tag to fetch:");
    run.types("v1\n");
    run.until("Add another option");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    let line = seen
        .rsplit("flux-rs create")
        .next()
        .and_then(|rest| rest.lines().next());
    let line = line.expect("a line");
    assert!(line.starts_with(" source git fleet"), "{line}");
    let written = fs::read_to_string(&file).expect("the file");
    assert!(written.contains("tag: v1"), "{written}");
    fs::remove_file(&file).expect("removed");
    // The shell that takes it is a real one.
    let script = format!("\"$0\" create {}", line.trim());
    let status = std::process::Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_flux-rs")])
        .status();
    assert!(status.expect("sh").success(), "{script}");
    assert_eq!(fs::read_to_string(&file).expect("the file"), written);
}

#[test]
fn a_walk_asks_for_secrets_and_tells_where_they_belong() {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("auth.yaml");
    let output = format!("--output-file={}", file.display());
    let mut run = Dialogue::start(flux([
        "create",
        "secret",
        "oci",
        "ghcr",
        "--url=ghcr.io",
        "--interactive",
        &output,
    ]));
    run.until("User");
    run.types("u\n");
    run.until("Password");
    run.types_hidden("planted\n");
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert!(
        !seen.contains("planted") && seen.contains("--password-file=FILE"),
        "{seen}"
    );
    assert!(fs::read_to_string(&file).expect("the file").contains("planted"));
    let told = flux(words("create source git aa --interactive --export")).fails(2);
    assert!(told.contains("--interactive needs a terminal"), "{told}");
}

#[test]
fn what_is_read_once_is_read_once() {
    let dir = TempDir::new().expect("a folder");
    let (file, pipe) = (dir.path().join("auth.yaml"), dir.path().join("pipe"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let line = format!(
        "create secret git auth --url=https://x.example/r --bearer-token-file={} --interactive --output-file={}",
        pipe.display(),
        file.display()
    );
    let mut run = Dialogue::start(flux(words(&line)));
    fs::write(&pipe, "planted\n").expect("written");
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert_eq!(seen.matches("in the clear").count(), 1, "{seen}");
    assert!(
        fs::read_to_string(&file)
            .expect("the file")
            .contains("bearerToken: planted")
    );
    let line = line.replace("--bearer-token-file", "--bearer-token=planted --ca-file");
    fs::write(dir.path().join("ca"), "a\n").expect("written");
    let line = line.replace(
        &pipe.display().to_string(),
        &dir.path().join("ca").display().to_string(),
    );
    let mut run = Dialogue::start(flux(words(&line)));
    run.until("nothing more");
    run.types("\n");
    let (code, seen) = run.end();
    assert_eq!(code, 0, "{seen}");
    assert_eq!(seen.matches("shows the secret to everybody").count(), 1, "{seen}");
    assert!(
        seen.contains("--bearer-token-file=FILE") && !seen.contains("planted"),
        "{seen}"
    );
}
