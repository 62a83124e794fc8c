use std::fs;

use flux_rs::git::{Error, KeyAlgorithm, PrivateKey, SshSigner};
use serde_json::json;

use super::clone::noise;
use super::{basic, clone, commit, key, remote, ssh_remote};
use crate::support::git_server::{GitServer, KeyFile, git, output};

#[tokio::test]
async fn a_protected_branch_is_told_in_the_hooks_words() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server
        .repository("fleet")
        .allow_basic("me", "hook-secret", true)
        .allow_key(&file.public(), true);
    origin.hook(
        "pre-receive",
        "echo 'Branch main is protected: hook-secret.' >&2\nexit 1",
    );
    let before = origin.git(&["rev-parse", "main"]);
    for remote in [
        remote(&origin.url("http"), basic("me", "hook-secret")),
        ssh_remote(&server, &origin, key(&file)),
    ] {
        let mut clone = clone(&remote, "main").await.expect("cloned");
        commit(&clone, "file", "content");
        let error = clone.push(&remote).await.expect_err("protected");
        let Error::Rejected {
            branch,
            reason,
            message,
        } = &error
        else {
            panic!("{error:?}")
        };
        assert_eq!(
            (branch.as_str(), reason.as_str()),
            ("main", "pre-receive hook declined")
        );
        assert!(message.starts_with("Branch main is protected: "), "{message}");
        if remote.url.to_string().starts_with("http") {
            assert!(!message.contains("hook-secret"), "{message}");
        }
        assert_eq!(origin.git(&["rev-parse", "main"]), before);
    }
}

#[tokio::test]
async fn a_hook_that_floods_does_not_block_a_push() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    origin.hook(
        "pre-receive",
        "yes 'a line of no importance whatsoever' | head -c 5000000 >&2",
    );
    let remote = ssh_remote(&server, &origin, key(&file));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    let id = commit(&clone, "large.bin", noise(4 * 1024 * 1024));
    let words = clone.push(&remote).await.expect("pushed");
    assert!(words.starts_with("a line of no importance whatsoever\n") && words.len() < 10_000);
    assert_eq!(origin.git(&["rev-parse", "main"]), id);
}

#[tokio::test]
async fn a_branch_that_moved_is_not_overwritten() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server
        .repository("fleet")
        .allow_basic("me", "pw", true)
        .allow_key(&file.public(), true);
    for remote in [
        remote(&origin.url("http"), basic("me", "pw")),
        ssh_remote(&server, &origin, key(&file)),
    ] {
        let mine = format!("mine-{}.txt", remote.url.port());
        let mut clone = clone(&remote, "main").await.expect("cloned");
        commit(&clone, &mine, "mine\n");
        let theirs = origin.add("main", "theirs.txt", remote.url.to_string().as_bytes());
        let error = clone.push(&remote).await.expect_err("moved");
        assert!(
            matches!(&error, Error::NonFastForward { branch } if branch == "main"),
            "{error:?}"
        );
        assert_eq!(origin.git(&["rev-parse", "main"]), theirs);

        clone.refresh(&remote).await.expect("refreshed");
        assert_eq!(
            clone.head().expect("a head").map(|id| id.to_string()),
            Some(theirs.clone())
        );
        assert!(
            clone.read("theirs.txt").expect("read").is_some() && clone.read(&mine).expect("read").is_none()
        );
        let id = commit(&clone, &mine, "mine\n");
        clone.push(&remote).await.expect("pushed");
        assert_eq!(
            origin.git(&["rev-parse", "main", "main^"]),
            format!("{id}\n{theirs}")
        );
        // The index of the test's own commits must know ours.
        origin.git(&[
            "read-tree",
            &format!("--index-output={}", origin.dir.join("index-main").display()),
            "main",
        ]);
        origin.fsck();
    }
}

#[tokio::test]
async fn a_branch_that_moves_during_the_push_is_not_overwritten() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    commit(&clone, "mine.txt", "mine\n");
    let other = origin.git(&["rev-parse", "other"]);
    origin.hook(
        "pre-receive",
        &format!("unset GIT_QUARANTINE_PATH; git update-ref refs/heads/main {other}"),
    );
    let error = clone.push(&remote).await.expect_err("moved");
    assert!(matches!(&error, Error::NonFastForward { .. }), "{error:?}");
    assert_eq!(origin.git(&["rev-parse", "main"]), other);
}

#[tokio::test]
async fn a_push_that_arrived_unnoticed_is_not_repeated() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let mut first = clone(&remote, "main").await.expect("cloned");
    let mut second = clone(&remote, "main").await.expect("cloned");
    // The same content, author and time make the same commit.
    assert_eq!(
        commit(&first, "file", "content"),
        commit(&second, "file", "content")
    );
    first.push(&remote).await.expect("pushed");
    second.push(&remote).await.expect("there already");
    let pushes = server
        .log()
        .lines()
        .filter(|line| line.contains("receive-pack"))
        .count();
    assert_eq!(pushes, 3, "two listings and one push");
    first.push(&remote).await.expect("nothing to do");
    assert_eq!(
        server
            .log()
            .lines()
            .filter(|line| line.contains("receive-pack"))
            .count(),
        3
    );
}

#[tokio::test]
async fn twelve_megabytes() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server
        .repository("fleet")
        .allow_basic("me", "pw", true)
        .allow_key(&file.public(), true);
    for (i, remote) in [
        remote(&origin.url("http"), basic("me", "pw")),
        ssh_remote(&server, &origin, key(&file)),
    ]
    .iter()
    .enumerate()
    {
        let mut clone = clone(remote, "main").await.expect("cloned");
        let begin = std::time::Instant::now();
        let mut content = noise(12 * 1024 * 1024);
        content[0] = i as u8;
        let id = commit(&clone, &format!("large-{i}.bin"), content);
        clone.push(remote).await.expect("pushed");
        assert!(begin.elapsed() < std::time::Duration::from_secs(60));
        assert_eq!(origin.git(&["rev-parse", "main"]), id);
    }
    origin.fsck();
}

#[tokio::test]
async fn a_push_cut_off_over_ssh_is_an_error() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    let remote = ssh_remote(&server, &origin, key(&file));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    let id = commit(&clone, "file", noise(1024 * 1024));
    server.fault(json!({ "fail_push_after_listing": true, "times": 1 }));
    let error = clone.push(&remote).await.expect_err("cut off");
    assert!(
        matches!(error, Error::Protocol { .. } | Error::Connection { .. }),
        "{error:?}"
    );
    clone.push(&remote).await.expect("pushed");
    assert_eq!(origin.git(&["rev-parse", "main"]), id);
}

#[tokio::test]
async fn signatures_are_good_to_git() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let dir = tempfile::tempdir().expect("a directory");
    for (i, algorithm) in [
        KeyAlgorithm::Ed25519,
        KeyAlgorithm::EcdsaP256,
        KeyAlgorithm::EcdsaP384,
        KeyAlgorithm::EcdsaP521,
        KeyAlgorithm::Rsa(2048),
    ]
    .into_iter()
    .enumerate()
    {
        let key = PrivateKey::generate(algorithm).await.expect("a key");
        let allowed = dir.path().join("allowed");
        fs::write(&allowed, format!("flux@example.com {}\n", key.public_key())).expect("written");
        let signer = SshSigner::new(key);
        let mut clone = clone(&remote, "main").await.expect("cloned");
        clone.write("signed.txt", format!("{i}\n")).expect("written");
        clone.stage(["signed.txt"]).expect("staged");
        let when = "2026-01-02T03:04:05Z".parse().expect("a time");
        let id = clone
            .commit("Sign it\n", &super::author(), when, Some(&signer))
            .expect("signed")
            .expect("a commit");
        clone.push(&remote).await.expect("pushed");
        let allowed = format!("gpg.ssh.allowedSignersFile={}", allowed.display());
        let mut command = git(&origin.dir);
        output(
            command.args(["-c", &allowed, "verify-commit", &id.to_string()]),
            b"",
        );
    }
    origin.fsck();
}

#[tokio::test]
async fn what_others_have_in_the_tree_stays_as_it_is() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    origin.add("main", ".gitignore", b"clusters/\n");
    origin.add("main", ".gitattributes", b"*.yaml text eol=crlf\n");
    let blob = origin.git(&["rev-parse", "main:README.md"]);
    let commit_of_another = origin.git(&["rev-parse", "other"]);
    let index = origin.dir.join("index-main");
    let run = |args: &[&str]| output(git(&origin.dir).env("GIT_INDEX_FILE", &index).args(args), b"");
    for entry in [
        format!("160000,{commit_of_another},vendor/module"),
        format!("120000,{blob},link"),
        format!("100755,{blob},run.sh"),
    ] {
        run(&["update-index", "--add", "--cacheinfo", &entry]);
    }
    let tree = run(&["write-tree"]);
    let tip = run(&["commit-tree", &tree, "-p", "main", "-m", "odd things"]);
    run(&["update-ref", "refs/heads/main", &tip]);

    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let mut clone = clone(&remote, "main").await.expect("cloned");
    let within = "vendor/module/flux-system/gotk-sync.yaml";
    clone.write(within, "a: 1").expect("a folder that looks empty");
    let error = clone.stage([within]).expect_err("it is another repository's");
    assert!(matches!(error, Error::Submodule { .. }), "{error:?}");
    commit(&clone, "clusters/flux-system/gotk-sync.yaml", "a: 1\nb: 2\n");
    clone.push(&remote).await.expect("pushed");
    assert_eq!(
        origin.git(&["diff", "--name-status", "main^", "main"]),
        "A\tclusters/flux-system/gotk-sync.yaml"
    );
    assert_eq!(
        origin.git(&["show", "main:clusters/flux-system/gotk-sync.yaml"]),
        "a: 1\nb: 2"
    );
    assert!(
        !clone
            .write("clusters/flux-system/gotk-sync.yaml", "a: 1\nb: 2\n")
            .expect("unchanged")
    );
    origin.fsck();
}
