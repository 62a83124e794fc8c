//! Secrets encrypted before they are written, decrypted again by sops' own library; and the keys for that.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::flux::flux;
use crate::support::testbed::{unavailable, unsops};

/// Makes an age key by `create secret sops`, and returns it and its recipient.
fn age_key(dir: &Path) -> (String, String) {
    let file = dir.join("key.agekey");
    let line = format!(
        "create secret sops mine --export --show-private-key --save-age-key={}",
        file.display()
    );
    flux(line.split(' ')).ok();
    let mode = fs::metadata(&file).expect("the key").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let key = fs::read_to_string(file).expect("the key");
    let recipient = key.lines().find_map(|line| line.strip_prefix("# public key: "));
    let recipient = recipient.expect("a recipient").to_owned();
    (key, recipient)
}

/// Decrypts a text as sops does.
fn decrypt(text: &str, key: &str) -> Output {
    let mut child = Command::new(unsops().expect("unsops"))
        .env("SOPS_AGE_KEY", key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("unsops starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(text.as_bytes()).expect("written");
    drop(stdin);
    child.wait_with_output().expect("unsops ends")
}

#[test]
fn what_is_encrypted_is_what_sops_decrypts() {
    if unavailable() {
        return;
    }
    let dir = TempDir::new().expect("a folder");
    let ((mine, recipient), other) = (age_key(dir.path()), TempDir::new().expect("a folder"));
    let (others, second) = age_key(other.path());
    // A label called like what is hidden is hidden, too.
    let line = "create secret proxy out --address=http://x.example:3128 --username=u --password-file=- \
                --label=data=shown,on=yes --export";
    let password = "planted: a\n\n  two\t lines \u{e9}\n'\"";
    let run = |flags: &[&str]| flux(line.split_whitespace()).args(flags).stdin(password).ok();
    let plain: Value = serde_norway::from_str(&run(&[])).expect("YAML");
    let flag = format!("--sops-age-recipient={recipient},{second}");
    let text = run(&[&flag]);
    let sealed: Value = serde_norway::from_str(&text).expect("YAML");
    for hidden in ["planted", "shown", "3128"] {
        assert!(!text.contains(hidden), "{hidden}: {text}");
    }
    assert_eq!(sealed["metadata"]["name"], "out");
    assert_eq!(sealed["metadata"]["labels"]["on"], "yes");
    assert_eq!(sealed["sops"]["encrypted_regex"], "^(data|stringData)$");
    assert_eq!(sealed["sops"]["age"][1]["recipient"], second.as_str());
    for key in [&mine, &others] {
        let output = decrypt(&text, key);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        let opened: Value = serde_norway::from_slice(&output.stdout).expect("YAML");
        assert_eq!(opened, plain);
    }
    // What is not hidden is authenticated, too.
    let moved = text.replace("name: out", "name: in");
    let output = decrypt(&moved, &mine);
    assert!(!output.status.success() && output.stdout.is_empty());
    let stranger = age_key(TempDir::new().expect("a folder").path()).0;
    assert!(!decrypt(&text, &stranger).status.success());
}

#[test]
fn a_file_gets_nothing_in_the_clear() {
    let dir = TempDir::new().expect("a folder");
    let (_, recipient) = age_key(dir.path());
    let file = dir.path().join("auth.yaml");
    let line = format!(
        "create secret git auth --url=https://x.example/r --username=u --password-file=- --output-file={}",
        file.display()
    );
    let run = flux(line.split(' ')).args([format!("--sops-age-recipient={recipient}")]);
    let ran = run.stdin("planted\n").run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(!ran.stderr.contains("in the clear"), "{}", ran.stderr);
    let text = fs::read_to_string(&file).expect("the file");
    assert!(
        text.contains("password: ENC[AES256_GCM,") && !text.contains("planted"),
        "{text}"
    );
}

#[test]
fn a_key_in_a_file_is_not_lost_to_a_new_one() {
    let dir = TempDir::new().expect("a folder");
    let (_, recipient) = age_key(dir.path());
    let file = dir.path().join("secret.yaml");
    for kind in ["sops mine", "receiver mine --type=github --hostname=x.example"] {
        let _ = fs::remove_file(&file);
        let line = format!(
            "create secret {kind} --output-file={} --sops-age-recipient={recipient}",
            file.display()
        );
        let run = |flags: &[&str]| flux(line.split(' ')).args(flags).run();
        assert_eq!(run(&[]).code, 0, "{kind}");
        let first = fs::read_to_string(&file).expect("the file");
        let again = run(&[]);
        assert_eq!(again.code, 6, "{kind}: {}", again.stderr);
        assert!(again.stderr.contains("--overwrite"), "{}", again.stderr);
        assert_eq!(fs::read_to_string(&file).expect("the file"), first);
        assert_eq!(run(&["--overwrite"]).code, 0, "{kind}");
    }
}

#[test]
fn a_key_is_imported_and_its_rule_is_told() {
    let dir = TempDir::new().expect("a folder");
    let (key, recipient) = age_key(dir.path());
    let line = "create secret sops mine --export --show-private-key --age-key-file=- --rule-path=^apps/";
    let ran = flux(line.split(' ')).stdin(key.clone()).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let secret: Value = serde_norway::from_str(&ran.stdout).expect("YAML");
    use base64::Engine as _;
    let encoded = base64::engine::general_purpose::STANDARD.encode(key.trim_end());
    assert_eq!(secret["data"], json!({ "age.agekey": encoded }));
    for told in [
        "path_regex: ^apps/",
        "encrypted_regex: ^(data|stringData)$",
        &format!("age: {recipient}"),
    ] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
    assert!(!ran.stderr.contains("AGE-SECRET-KEY"), "{}", ran.stderr);
}

#[test]
fn a_private_key_is_shown_on_demand_alone_and_none_is_no_key() {
    let dir = TempDir::new().expect("a folder");
    let (key, recipient) = age_key(dir.path());
    let secret = key.lines().last().expect("a line");
    let sops = "create secret sops mine --export";
    let receiver = "create secret receiver hook --type=github --hostname=x.example";
    let table = [
        (sops.to_owned(), 6, "--show-private-key"),
        (
            format!("{sops} --show-private-key --age-key-file=/none"),
            2,
            "/none",
        ),
        (format!("{sops} --show-private-key --age-key-file=-"), 2, "line 1"),
        (
            format!("{sops} --show-private-key --gpg-private-key-file=-"),
            2,
            "--gpg-private-key-file",
        ),
        (
            format!("{sops} --show-private-key --rule-path=("),
            2,
            "--rule-path",
        ),
        (
            format!(
                "{sops} --show-private-key --save-age-key={}/key.agekey",
                dir.path().display()
            ),
            6,
            "not this key",
        ),
        (
            format!("{receiver} --sops-age-recipient={recipient}"),
            2,
            "--export",
        ),
        (
            format!("{receiver} --export --sops-age-recipient=age1x"),
            2,
            "age1x",
        ),
    ];
    for (line, code, named) in table {
        let told = flux(line.split(' ')).stdin("planted\n").fails(code);
        assert!(
            told.contains(named) && !told.contains("planted"),
            "{line}: {told}"
        );
    }
    let run = flux(receiver.split(' ')).args(["--export", &format!("--sops-age-recipient={secret}")]);
    let told = run.fails(2);
    assert!(told.contains("private key") && !told.contains(secret), "{told}");
}

#[test]
fn a_key_of_gpg_is_imported_unless_it_has_a_passphrase() {
    let found = Command::new("gpg")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    if !found.is_ok_and(|status| status.success()) {
        return;
    }
    // The agent's socket must have a short name.
    let home = tempfile::Builder::new()
        .prefix("gpg")
        .tempdir()
        .expect("a folder");
    let gpg = |args: &str, passphrase: &str| {
        let mut gpg = Command::new("gpg");
        gpg.arg("--homedir").arg(home.path());
        gpg.args([
            "--batch",
            "--quiet",
            "--no-tty",
            "--pinentry-mode=loopback",
            "--passphrase",
            passphrase,
        ]);
        let output = gpg.args(args.split(' ')).output().expect("gpg runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    for (user, passphrase) in [("open@x.example", ""), ("sealed@x.example", "planted")] {
        gpg(
            &format!("--quick-generate-key {user} default default never"),
            passphrase,
        );
        let key = gpg(&format!("--armor --export-secret-keys {user}"), passphrase);
        let list = gpg(&format!("--with-colons --list-keys {user}"), "");
        let fingerprint = list.lines().find_map(|line| line.strip_prefix("fpr:"));
        let fingerprint = fingerprint.expect("a fingerprint").trim_matches(':').to_owned();
        let line = "create secret sops mine --export --show-private-key --gpg-private-key-file=-";
        let ran = flux(line.split(' ')).stdin(key).run();
        if !passphrase.is_empty() {
            assert_eq!(ran.code, 2, "{}", ran.stderr);
            assert!(ran.stderr.contains("passphrase"), "{}", ran.stderr);
            continue;
        }
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(ran.stdout.contains("sops.asc: "), "{}", ran.stdout);
        assert!(ran.stderr.contains(&fingerprint), "{}", ran.stderr);
    }
    let mut kill = Command::new("gpgconf");
    let _ = kill
        .arg("--homedir")
        .arg(home.path())
        .args(["--kill", "all"])
        .status();
}
