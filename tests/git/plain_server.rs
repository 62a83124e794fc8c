//! A server that can do only what the protocol began with.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use flux_rs::git::{Auth, Error};

use super::{clone, commit, remote};
use crate::support::git_server::{GitServer, fed, git, output};

/// Serves one repository by real git, without the capabilities named; returns its URL.
fn serve(dir: PathBuf, without: &'static [&'static str]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/fleet", listener.local_addr().expect("its address"));
    std::thread::spawn(move || {
        for client in listener.incoming() {
            answer(client.expect("a client"), &dir, without);
        }
    });
    url
}

fn answer(mut client: TcpStream, dir: &Path, without: &[&str]) {
    let mut reader = BufReader::new(client.try_clone().expect("a copy"));
    let head: Vec<String> = reader
        .by_ref()
        .lines()
        .map(|line| line.expect("a line"))
        .take_while(|line| !line.is_empty())
        .collect();
    let service = if head[0].contains("git-receive-pack") {
        "receive-pack"
    } else {
        "upload-pack"
    };
    let length = head
        .iter()
        .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut request = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut request).expect("a request");
    let listing = head[0].starts_with("GET");
    let mut command = git(dir);
    command.args([service, "--stateless-rpc"]);
    if listing {
        command.arg("--http-backend-info-refs");
    }
    let mut body = fed(command.arg(dir), &request).stdout;
    let kind = if listing { "advertisement" } else { "result" };
    if listing {
        for capability in without {
            let at = body
                .windows(capability.len())
                .position(|window| window == capability.as_bytes());
            let at = at.expect("the capability");
            body[at] = b'X';
        }
    }
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/x-git-{service}-{kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    client
        .write_all(head.as_bytes())
        .and_then(|()| client.write_all(&body))
        .expect("answered");
}

#[tokio::test]
async fn no_shallow_clones_and_no_side_band() {
    let server = GitServer::start();
    let origin = server.repository("fleet");
    let reads = serve(origin.dir.clone(), &["side-band-64k", "shallow"]);
    let clone = clone(&remote(&reads, Auth::None), "main").await.expect("cloned");
    let run = |args: &[&str]| output(git(clone.dir()).args(args), b"");
    assert_eq!(run(&["rev-list", "--count", "HEAD"]), "2");
    assert_eq!(run(&["rev-parse", "--is-shallow-repository"]), "false");
    run(&["fsck", "--strict"]);
}

#[tokio::test]
async fn a_push_without_side_band_is_still_reported() {
    let server = GitServer::start();
    let origin = server.repository("fleet");
    let reads = remote(&serve(origin.dir.clone(), &[]), Auth::None);
    let mut clone = clone(&reads, "main").await.expect("cloned");
    let id = commit(&clone, "file", "content");
    let writes = remote(&serve(origin.dir.clone(), &["side-band-64k"]), Auth::None);
    clone.push(&writes).await.expect("pushed");
    assert_eq!(origin.git(&["rev-parse", "main"]), id);
    origin.fsck();

    origin.hook("update", "exit 1");
    commit(&clone, "file", "more content");
    let error = clone.push(&writes).await.expect_err("refused");
    let Error::Rejected { reason, message, .. } = &error else {
        panic!("{error:?}")
    };
    assert_eq!((reason.as_str(), message.as_str()), ("hook declined", ""));
}
