//! What goes wrong on order, and a server that only looks at what it is sent.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::{Answer, Forge, Server};

/// Which requests a fault strikes.
#[derive(Clone, Debug)]
pub struct When {
    start: String,
    nth: usize,
    times: usize,
    git: bool,
}

impl When {
    /// Strikes the nth request to the API, counted from 1 and from now.
    pub fn nth(nth: usize) -> When {
        When {
            start: String::new(),
            nth,
            times: 1,
            git: false,
        }
    }

    /// Strikes the first request that begins like this: `POST /api/v3/orgs/acme/repos`; Git's count, too.
    pub fn is(start: &str) -> When {
        When {
            start: start.to_owned(),
            git: true,
            ..When::nth(1)
        }
    }

    /// Strikes the nth of those that match.
    pub fn and_nth(self, nth: usize) -> When {
        When { nth, ..self }
    }

    /// Strikes so many in a row.
    pub fn times(self, times: usize) -> When {
        When { times, ..self }
    }

    /// Strikes from there on for ever.
    pub fn always(self) -> When {
        self.times(usize::MAX)
    }
}

/// What goes wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Another answer: status, headers, body. Nothing is carried out.
    Answer(u16, Vec<(String, String)>, String),
    /// Nothing, only later.
    Delay(Duration),
    /// No answer, for ever; nothing is carried out.
    Hang,
    /// The connection breaks before anything is carried out.
    Break,
    /// The request is carried out, and the connection breaks before the answer.
    BreakAnswer,
    /// The request is carried out, and the connection breaks in the middle of the answer's body.
    BreakBody,
    /// The request is carried out, and half of the body is all there is.
    Truncate,
    /// The answer's JSON is changed.
    Edit(fn(&mut Value)),
    /// The request is carried out and answered, and somebody told.
    Tell(Sender<()>),
    /// The request is carried out and somebody told; it is never answered.
    Hold(Sender<()>),
}

impl Fault {
    /// Answers with a status, a message and headers.
    pub fn status(status: u16, message: &str, headers: &[(&str, &str)]) -> Fault {
        let json = ("content-type", "application/json");
        let headers = headers.iter().chain([&json]);
        let headers = headers.map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let body = serde_json::json!({ "message": message }).to_string();
        Fault::Answer(status, headers.collect(), body)
    }

    /// Answers like a proxy that wants its users to log in.
    pub fn html() -> Fault {
        let headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
        let body = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>";
        Fault::Answer(200, headers, body.to_owned())
    }

    /// Redirects to another URL.
    pub fn redirect(status: u16, url: &str) -> Fault {
        Fault::Answer(
            status,
            vec![("location".to_owned(), url.to_owned())],
            String::new(),
        )
    }

    /// Says what is done in place of the request.
    pub fn before(&self) -> Effect {
        match self {
            Fault::Answer(status, headers, body) => Effect::Answer(Answer {
                status: *status,
                headers: headers.clone(),
                body: body.clone().into_bytes(),
            }),
            Fault::Hang => Effect::Hang,
            Fault::Break => Effect::Break,
            _ => Effect::Pass,
        }
    }

    /// Spoils the answer to a request that was carried out.
    pub fn after(self, mut answer: Answer) -> (Answer, Effect) {
        match self {
            Fault::BreakAnswer => {
                answer.body.clear();
                (answer, Effect::Break)
            }
            Fault::BreakBody => (answer, Effect::Break),
            Fault::Truncate => {
                answer.body.truncate(answer.body.len() / 2);
                (answer, Effect::Pass)
            }
            Fault::Edit(edit) => {
                let mut value = serde_json::from_slice(&answer.body).unwrap_or_default();
                edit(&mut value);
                answer.body = value.to_string().into_bytes();
                (answer, Effect::Pass)
            }
            other => (answer, other.after_git()),
        }
    }

    /// Says how it ends for a request that was carried out.
    pub fn after_git(self) -> Effect {
        match self {
            Fault::Tell(tell) => {
                let _ = tell.send(());
                Effect::Pass
            }
            Fault::Hold(tell) => {
                let _ = tell.send(());
                Effect::Hang
            }
            _ => Effect::Pass,
        }
    }
}

/// How a request goes on.
pub enum Effect {
    Pass,
    Answer(Answer),
    Hang,
    Break,
}

/// The faults that are ordered.
#[derive(Default)]
pub struct Script(Mutex<Vec<(When, Fault, usize)>>);

impl Script {
    /// Orders a fault.
    pub fn add(&self, when: When, fault: Fault) {
        self.0.lock().expect("no panic").push((when, fault, 0));
    }

    /// Counts a request and returns the first fault that strikes it.
    pub fn take(&self, line: &str, git: bool) -> Option<Fault> {
        let mut struck = None;
        for (when, fault, seen) in self.0.lock().expect("no panic").iter_mut() {
            if git && !when.git || !line.starts_with(&when.start) {
                continue;
            }
            *seen += 1;
            if *seen >= when.nth && *seen - when.nth < when.times {
                struck.get_or_insert_with(|| fault.clone());
            }
        }
        struck
    }
}

impl Forge {
    /// Answers nothing after the nth request, Git's over HTTPS included, and says when that one has been carried
    /// out: the moment to kill the client. With `answered` it still gets that answer.
    pub fn stop_after(&self, nth: usize, answered: bool) -> Receiver<()> {
        let (tell, told) = channel();
        let last = if answered {
            Fault::Tell(tell)
        } else {
            Fault::Hold(tell)
        };
        self.fault(When::is("").and_nth(nth), last);
        self.fault(When::is("").and_nth(nth + 1).always(), Fault::Hang);
        told
    }

    /// Forgets every fault.
    pub fn heal(&self) {
        self.shared.faults.0.lock().expect("no panic").clear();
    }
}

/// An HTTPS server that answers 200 to everything and keeps what it was sent: nobody's credentials, one hopes.
pub struct Trap {
    server: Server,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Forge {
    /// Starts a trap: another host with a certificate of the same authority.
    pub fn trap(&self) -> Trap {
        let tls = self.tls.clone();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = seen.clone();
        let server = Server::start(move |listener| async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (log, tls) = (log.clone(), tls.clone());
                tokio::spawn(async move {
                    let Ok(mut stream) = tls.accept(stream).await else {
                        return;
                    };
                    let (mut head, mut buffer) = (Vec::new(), [0; 4096]);
                    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
                        match stream.read(&mut buffer).await {
                            Ok(read) if read > 0 => head.extend_from_slice(&buffer[..read]),
                            _ => break,
                        }
                    }
                    log.lock()
                        .expect("no panic")
                        .push(String::from_utf8_lossy(&head).into_owned());
                    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        Trap { server, seen }
    }
}

impl Trap {
    /// Returns its URL, another origin than the forge's.
    pub fn url(&self) -> String {
        format!("https://{}", self.server.address)
    }

    /// Returns what it was sent: request lines with their headers.
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic").clone()
    }
}
