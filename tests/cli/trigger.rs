//! `trigger receiver` against a webhook of a few lines: what is sent where, and what is told of the answer.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::flux::{Flux, flux};
use crate::support::proxy::Server;
use crate::support::stub::Stub;

/// Answers, a code and a body each.
type Answers = &'static [(u16, &'static str)];

/// The path of the webhook of `app` in `flux-system` with the token `planted`.
const HOOK: &str = "/hook/516bbe4ac7384c403813c9fc9fe7345b1a6414e55cd4af3defec5bc2a126fe7e";

fn trigger(line: &str) -> Flux {
    flux("trigger receiver app".split(' ').chain(line.split_whitespace()))
}

/// Starts a webhook that answers what `answers` says, one after the other, and the last one ever after.
fn webhook(answers: Answers) -> (Stub, Arc<Mutex<Vec<String>>>) {
    let (seen, count) = (Arc::new(Mutex::new(Vec::new())), AtomicUsize::new(0));
    let log = seen.clone();
    let stub = Stub::start(move |request| {
        log.lock().expect("no panic").push(request.to_owned());
        let (code, body) = answers[count.fetch_add(1, Ordering::SeqCst).min(answers.len() - 1)];
        (code, body.to_owned())
    });
    (stub, seen)
}

#[test]
fn what_may_pass_is_tried_again() {
    let (stub, seen) = webhook(&[(404, ""), (503, "busy"), (200, "")]);
    let line = format!("--url={}/base/ --token-file=- --retry-delay=10ms", stub.url());
    let ran = trigger(&line).stdin("planted\n").run();
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    for told in [
        "answers 404 Not Found: trying again in 10ms (1/10)",
        "answers 503 Service Unavailable: busy: trying again in 10ms (2/10)",
        "✔ trigger Receiver flux-system/app",
    ] {
        assert!(ran.stderr.contains(told), "{}", ran.stderr);
    }
    // The path of the webhook is all it takes to call a generic one.
    assert!(
        !ran.stderr.contains("hook/") && !ran.stderr.contains("planted"),
        "{}",
        ran.stderr
    );
    let seen = seen.lock().expect("no panic");
    assert_eq!(seen.len(), 3);
    let expected = format!("POST /base{HOOK}");
    assert!(
        seen.iter().all(|request| request.starts_with(&expected)),
        "{seen:?}"
    );
}

#[test]
fn what_will_not_pass_is_told_at_once() {
    let later: [(Answers, _, _); 3] = [
        (&[(404, "")], 3, "check all three"),
        (&[(503, "")], 4, "suspended or not ready"),
        (&[(500, "")], 1, "answers 500"),
    ];
    for (answers, code, told) in later {
        let (stub, seen) = webhook(answers);
        let line = format!(
            "--url={} --token=planted --retries=1 --retry-delay=1ms",
            stub.url()
        );
        let text = trigger(&line).fails(code);
        assert!(
            text.contains(told) && text.contains("--token shows the secret"),
            "{text}"
        );
        assert_eq!(seen.lock().expect("no panic").len(), 2);
    }
    let never: [(Answers, _, _); 3] = [
        (&[(400, "")], 1, "does not accept the call"),
        (
            &[(401, "no\n\u{1b}[31mentry")],
            5,
            "answers 401 Unauthorized: no \u{fffd}[31mentry",
        ),
        (&[(413, "")], 1, "answers 413"),
    ];
    for (answers, code, told) in never {
        let (stub, seen) = webhook(answers);
        let text = trigger(&format!("--url={} --token=planted", stub.url())).fails(code);
        assert!(text.contains(told), "{text}");
        assert_eq!(seen.lock().expect("no panic").len(), 1);
    }
    let text = trigger("--url=http://127.0.0.1:1 --token=planted --retries=0").fails(1);
    assert!(
        text.contains("cannot call http://127.0.0.1:1") && text.contains("refused"),
        "{text}"
    );
    let (stub, _) = webhook(&[(404, "")]);
    let text = trigger(&format!("--url={} --token=planted --timeout=300ms", stub.url())).fails(4);
    assert!(text.contains("not done within 300ms"), "{text}");
}

#[test]
fn what_vouches_for_a_call_is_taken_nowhere_else() {
    let server = Server::start(|listener| async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answer = b"HTTP/1.1 308 Moved\r\nlocation: https://other.example.com/hook/x\r\ncontent-length: 0\r\n\r\n";
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(answer).await;
        }
    });
    let told = trigger(&format!("--url=http://{} --token=planted", server.address)).fails(1);
    assert!(
        told.contains("sends the call to https://other.example.com\n"),
        "{told}"
    );
}

#[test]
fn a_job_of_ci_gets_a_token_for_the_audience() {
    let (stub, seen) = webhook(&[(200, r#"{"value": "jwt"}"#)]);
    let line = format!(
        "--type=generic-oidc --oidc-provider=github --oidc-audience=mine --url={}",
        stub.url()
    );
    let told = trigger(&line).fails(2);
    assert!(told.contains("id-token: write"), "{told}");
    let job = |line: &str| {
        trigger(line)
            .env(
                "ACTIONS_ID_TOKEN_REQUEST_URL",
                format!("{}/token?api=2&audience=other", stub.url()),
            )
            .env("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "planted")
    };
    job(&line).ok();
    job(&line.replace("=mine", "=")).ok();
    let seen = seen.lock().expect("no panic");
    assert_eq!(seen[0], "GET /token?api=2&audience=mine");
    assert!(seen[1].starts_with("POST /hook/"), "{seen:?}");
    assert_eq!(seen[2], "GET /token?api=2&audience=notification-controller");
}

#[test]
fn a_token_of_the_environment_is_enough() {
    let (stub, _) = webhook(&[(200, "")]);
    let line = format!("--type=generic-oidc --url={}", stub.url());
    trigger(&line).env("FLUX_TRIGGER_RECEIVER_OIDC_TOKEN", "jwt").ok();
    let told = trigger(&line).fails(2);
    assert!(told.contains("FLUX_TRIGGER_RECEIVER_OIDC_TOKEN"), "{told}");
}

#[test]
fn a_line_that_makes_no_call_is_refused() {
    for line in [
        "",
        "--url=ftp://flux.example.com --token=planted",
        "--url=https://flux.example.com?a=b --token=planted",
        "--url=http://127.0.0.1:1",
        "--url=http://127.0.0.1:1 --token=planted --type=none",
        "--url=http://127.0.0.1:1 --token=planted --type=cdevents",
        "--url=http://127.0.0.1:1 --token=planted --payload-file=/nonexistent",
    ] {
        let told = trigger(line).fails(2);
        assert!(!told.contains("planted"), "{told}");
    }
}
