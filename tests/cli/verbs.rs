//! The verbs over the table of kinds, as far as they go without a cluster.

use serde_json::Value;

use crate::support::flux::flux;
use crate::support::git_server::gpg_ring;

#[test]
fn version_client_needs_no_cluster() {
    let text = flux(["version", "--client"]).ok();
    assert_eq!(text.lines().next(), Some("flux: v2.9.4"));
    assert_eq!(
        text.lines().nth(1),
        Some(concat!("flux-rs: v", env!("CARGO_PKG_VERSION")))
    );
    let json: Value = serde_json::from_str(&flux(["version", "--client", "-o", "json"]).ok()).expect("JSON");
    assert_eq!(json["flux"], "v2.9.4");
}

#[test]
fn command_lines_that_cannot_be_meant_are_usage_errors() {
    for line in [
        "get",
        "get nonsense",
        "get ks --status-selector ready",
        "get ks --status-selector =true",
        "suspend ks a --all",
        "resume ks a --all",
        "get sources git --show-source",
        "get ks -o xml",
        "get ks -o jsonpath",
        "get ks -o jsonpath={.a",
        "get ks -o custom-columns=NAME",
        "get ks --sort-by size",
        "get ks --output-watch-events",
        "get ks -w --output-watch-events",
        "reconcile ks",
        "reconcile ks a -A",
        "suspend ks -A",
        "suspend ks a --until soon",
        "delete ks -A -s",
        "wait",
        "wait ks",
        "wait pod/a",
        "wait ks/a --all",
        "wait ks/a --for deleted --revision 0123456",
        "wait ks/a --revision main@",
        "reconcile alert x",
        "reconcile source git x --force",
        "reconcile source git x --with-source",
        "suspend ks",
        "suspend source external x",
        "resume hr",
        "delete ks -s",
        "export ks",
        "export ks --all --with-credentials",
        "version -o toml",
    ] {
        let ran = flux(line.split(' ')).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}: {}", ran.stderr);
    }
}

#[test]
fn a_malformed_form_is_told_with_its_place() {
    let told = flux(["get", "ks", "-o", "jsonpath={.items[*}"]).fails(2);
    assert!(told.contains("at character 10: ] is missing"), "{told}");
    let told = flux(["get", "ks", "-o", "custom-columns=A:.a,B:.b["]).fails(2);
    assert!(told.contains("the columns are malformed at character"), "{told}");
}

#[test]
fn without_a_kubeconfig_a_verb_says_so() {
    let told = flux(["get", "ks"]).fails(1);
    assert!(told.contains("no kubeconfig found"), "{told}");
    let told = flux(["get", "ks", "--kubeconfig", "/nonexistent"]).fails(2);
    assert!(told.contains("/nonexistent"), "{told}");
}

#[test]
fn delete_is_refused_without_a_terminal() {
    let told = flux(["delete", "ks", "apps"]).fails(6);
    assert!(told.contains("--silent"), "{told}");
}

#[test]
fn a_gpg_key_is_opened_before_anything_else() {
    let ring = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(ring.path(), gpg_ring("planted")).expect("a ring");
    let run = |flags: &str| {
        let line = format!(
            "bootstrap git --url=https://127.0.0.1:1/fleet --gpg-key-ring={} {flags}",
            ring.path().display()
        );
        flux(line.split_whitespace())
    };
    let told = run("").fails(2);
    assert!(
        told.contains("protected by a passphrase") && told.contains("--gpg-passphrase-file"),
        "{told}"
    );
    let told = run("--gpg-passphrase=planted-wrong").fails(2);
    assert!(
        told.contains("it is not this one") && !told.contains("planted"),
        "{told}"
    );
    assert!(told.contains("use --gpg-passphrase-file FILE"), "{told}");
    let told = run("--gpg-passphrase-file=- --gpg-key-id=0x0123456789ABCDEF")
        .stdin("planted\n")
        .fails(2);
    assert!(told.contains("no key is 0x0123456789ABCDEF"), "{told}");
    // With the right one, the next step is what fails.
    let told = run("--gpg-passphrase-file=-").stdin("planted\n").fails(1);
    assert!(told.contains("no kubeconfig found"), "{told}");
    let told = flux([
        "bootstrap",
        "git",
        "--url=https://h/r",
        "--gpg-key-id=0123456789ABCDEF",
    ])
    .fails(2);
    assert!(told.contains("--gpg-key-ring"), "{told}");
}
