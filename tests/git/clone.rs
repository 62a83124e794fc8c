use std::fs;

use flux_rs::git::{Auth, Author, Error, list_branches};

use super::{basic, clone, commit, key, remote, ssh_remote};
use crate::support::git_server::{GitServer, KeyFile, git, output};

#[tokio::test]
async fn an_empty_repository_gives_a_branch_to_start_on() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    for (name, branch) in [("a", "main"), ("b", "flux/prod")] {
        let origin = server
            .empty(name)
            .allow_basic("me", "pw", true)
            .allow_key(&file.public(), true);
        let remotes = [
            remote(&origin.url("http"), basic("me", "pw")),
            ssh_remote(&server, &origin, key(&file)),
        ];
        for remote in &remotes {
            let clone = clone(remote, branch).await.expect("cloned");
            assert_eq!((clone.head().expect("no head"), clone.base()), (None, None));
            assert_eq!(list_branches(remote).await.expect("listed"), Vec::<String>::new());
        }
        let mut first = clone(&remotes[0], branch).await.expect("cloned");
        let mut second = clone(&remotes[1], branch).await.expect("cloned");
        assert_eq!(first.push(&remotes[0]).await.expect("nothing to push"), "");
        let id = commit(&first, "clusters/a.yaml", "a: 1\n");
        first.push(&remotes[0]).await.expect("pushed");
        assert_eq!(origin.git(&["rev-parse", &format!("refs/heads/{branch}")]), id);
        origin.fsck();

        commit(&second, "clusters/b.yaml", "b: 1\n");
        let error = second.push(&remotes[1]).await.expect_err("no longer empty");
        assert!(matches!(error, Error::NonFastForward { .. }), "{error:?}");
        second.refresh(&remotes[1]).await.expect("refreshed");
        assert_eq!(
            second.read("clusters/a.yaml").expect("read").as_deref(),
            Some(b"a: 1\n".as_slice())
        );
        assert_eq!(second.read("clusters/b.yaml").expect("read"), None);
    }
}

#[tokio::test]
async fn a_missing_branch_names_those_there_are() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let error = clone(&remote, "prod").await.err().expect("no such branch");
    let Error::BranchMissing { branch, present, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!(
        (branch.as_str(), present.as_slice()),
        ("prod", ["main".to_owned(), "other".to_owned()].as_slice())
    );
    assert_eq!(list_branches(&remote).await.expect("listed"), ["main", "other"]);
    for name in ["", "a b", "a..b", "/a", "a\0b"] {
        let error = clone(&remote, name).await.err().expect("no name");
        assert!(matches!(error, Error::InvalidBranch { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn a_clone_is_what_git_would_make_of_it() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let clone = clone(&remote, "main").await.expect("cloned");
    let run = |args: &[&str]| output(git(clone.dir()).args(args), b"");
    assert_eq!(run(&["status", "--porcelain", "--branch"]), "## main");
    assert_eq!(run(&["rev-list", "--count", "HEAD"]), "1");
    assert_eq!(run(&["rev-parse", "--is-shallow-repository"]), "true");
    run(&["fsck", "--strict"]);
    // Credentials stay out of the clone's files.
    let config = fs::read_to_string(clone.dir().join(".git/config")).expect("the config");
    assert!(!config.contains("pw") && !config.contains("http"));
}

#[tokio::test]
async fn files_are_staged_shown_and_committed() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let clone = clone(&remote, "main").await.expect("cloned");
    assert!(!clone.write("README.md", "one\n").expect("unchanged"));
    assert!(clone.write("README.md", "two\n").expect("changed"));
    assert!(clone.write("a/b/c.yaml", "c: 1\n").expect("new"));
    fs::remove_file(clone.dir().join("apps/app.yaml")).expect("removed");
    assert_eq!(clone.diff_staged().expect("a diff"), "");
    let when = "2026-01-02T03:04:05Z".parse().expect("a time");
    let commit = |message: &str| {
        clone
            .commit(message, &super::author(), when, None)
            .expect("committed")
    };
    assert_eq!(commit("Nothing"), None);

    clone
        .stage(["README.md", "./a/b/c.yaml", "apps/app.yaml", "not/there"])
        .expect("staged");
    let diff = clone.diff_staged().expect("a diff");
    for line in [
        "+++ b/a/b/c.yaml",
        "+c: 1",
        "-one",
        "+two",
        "deleted file mode 100644",
        "-kind: ConfigMap",
    ] {
        assert!(diff.lines().any(|other| other == line), "{line}: {diff}");
    }
    let id = commit("Add it\n\nBecause.\n").expect("a commit");
    assert_eq!(commit("Again"), None);
    let run = |args: &[&str]| output(git(clone.dir()).args(args), b"");
    assert_eq!(
        run(&["log", "-1", "--format=%H|%an|%ae|%cn|%aI|%B"]),
        format!("{id}|Flux|flux@example.com|Flux|2026-01-02T03:04:05+00:00|Add it\n\nBecause.")
    );
    assert_eq!(run(&["status", "--porcelain"]), "");

    clone.write("README.md", "three\n").expect("changed");
    clone.stage(["README.md"]).expect("staged");
    let nameless = Author {
        name: "Flux".into(),
        email: String::new(),
    };
    clone
        .commit("Without an address\n", &nameless, when, None)
        .expect("committed")
        .expect("a commit");
    assert_eq!(run(&["log", "-1", "--format=%an <%ae>"]), "Flux <>");
}

#[tokio::test]
async fn paths_do_not_leave_the_work_tree() {
    let server = GitServer::start();
    let origin = server.repository("fleet").allow_basic("me", "pw", true);
    let remote = remote(&origin.url("http"), basic("me", "pw"));
    let clone = clone(&remote, "main").await.expect("cloned");
    let outside = tempfile::tempdir().expect("a directory");
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path(), clone.dir().join("link")).expect("a link");
    for path in [
        "../x",
        "/etc/x",
        "a/../../x",
        ".git/config",
        "a/.GIT/x",
        "link/x",
        "link",
        "",
        ".",
    ] {
        let error = clone.write(path, "x").expect_err(path);
        assert!(matches!(error, Error::UnsafePath { .. }), "{path}: {error:?}");
        assert!(
            clone.read(path).is_err() && clone.stage([path]).is_err(),
            "{path}"
        );
    }
    assert_eq!(fs::read_dir(outside.path()).expect("a directory").count(), 0);
}

#[tokio::test]
async fn clones_run_beside_each_other() {
    let server = GitServer::start();
    let file = KeyFile::new("-t ed25519", "");
    let origin = server.repository("fleet").allow_key(&file.public(), true);
    origin.add("main", "large.bin", &noise(4 * 1024 * 1024));
    let remote = ssh_remote(&server, &origin, key(&file));
    let tasks = [(); 4].map(|()| {
        let remote = remote.clone();
        tokio::spawn(async move { clone(&remote, "main").await })
    });
    for task in tasks {
        let clone = task.await.expect("ended").expect("cloned");
        assert_eq!(
            clone
                .read("large.bin")
                .expect("read")
                .map(|content| content.len()),
            Some(4 * 1024 * 1024)
        );
    }
}

#[tokio::test]
async fn a_dropped_clone_stops() {
    let server = GitServer::start();
    server.fault(serde_json::json!({ "delay_ms": 60_000 }));
    let remote = remote(&server.url("http", "fleet"), Auth::None);
    let limit = std::time::Duration::from_millis(200);
    assert!(tokio::time::timeout(limit, clone(&remote, "main")).await.is_err());
}

/// Bytes that do not compress.
pub(super) fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}
