//! The log of a container, line by line; followed through lost connections and restarts, each line once.

use std::pin::Pin;
use std::time::Duration;

use futures::io::{AsyncBufRead, AsyncBufReadExt};
use jiff::Timestamp;
use k8s_openapi::api::core::v1::Pod;
use kube::api::LogParams;
use kube::{Api, Client};
use tokio::time::Instant;

use super::failure;

/// How long nothing may be logged before the connection is taken for a dead one.
const SILENCE: Duration = Duration::from_secs(300);
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);
/// How long a server that has answered before may refuse: while it starts, it knows neither rights nor all kinds.
const DOUBT: Duration = Duration::from_secs(30);

/// A container.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The namespace of the Pod.
    pub namespace: String,
    /// The name of the Pod.
    pub pod: String,
    /// The name of the container; none where there is only one.
    pub container: Option<String>,
}

/// From where on a log is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The last lines, so many.
    pub tail: Option<i64>,
    /// Those since a time.
    pub since: Option<Since>,
}

/// A time in the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// So many seconds ago, by the clock of the node.
    Seconds(i64),
    /// This one.
    Time(Timestamp),
}

impl Window {
    fn params(self, place: &Place) -> LogParams {
        let (since_seconds, since_time) = match self.since {
            None => (None, None),
            Some(Since::Seconds(seconds)) => (Some(seconds), None),
            // What is sent has whole seconds, and must not be later.
            Some(Since::Time(time)) => {
                let second = time.as_nanosecond().div_euclid(1_000_000_000) as i64;
                (None, k8s_openapi::jiff::Timestamp::from_second(second).ok())
            }
        };
        LogParams {
            container: place.container.clone(),
            tail_lines: self.tail,
            since_seconds,
            since_time,
            timestamps: true,
            ..LogParams::default()
        }
    }
}

/// A line, without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was written, by the clock of the node.
    pub written: Timestamp,
    /// The text.
    pub text: String,
}

/// The lines of a log, as long as the server sends them.
struct Lines {
    reader: Pin<Box<dyn AsyncBufRead + Send>>,
    bytes: Vec<u8>,
    last: Timestamp,
}

impl Lines {
    async fn open(client: &Client, place: &Place, params: &LogParams) -> kube::Result<Lines> {
        let pods = Api::<Pod>::namespaced(client.clone(), &place.namespace);
        Ok(Lines {
            reader: Box::pin(pods.log_stream(&place.pod, params).await?),
            bytes: Vec::new(),
            last: Timestamp::UNIX_EPOCH,
        })
    }

    /// Returns the next line; none at the end. What was read of a line is kept when this is given up.
    async fn next(&mut self) -> std::io::Result<Option<Line>> {
        let count = self.reader.read_until(b'\n', &mut self.bytes).await?;
        if count == 0 && self.bytes.is_empty() {
            return Ok(None);
        }
        let mut bytes = std::mem::take(&mut self.bytes);
        while let Some(b'\n' | b'\r') = bytes.last() {
            bytes.pop();
        }
        let text = String::from_utf8_lossy(&bytes);
        let (stamp, text) = text.split_once(' ').unwrap_or((&text, ""));
        let (written, text) = match stamp.parse() {
            Ok(written) => (written, text.to_owned()),
            // The server tells of itself, as of a log that cannot be read on.
            Err(_) => (self.last, format!("{stamp} {text}")),
        };
        self.last = written;
        Ok(Some(Line { written, text }))
    }
}

/// How far a log was read.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    /// When the last line was written, and how many were at that time.
    last: Option<(Timestamp, usize)>,
    /// So many lines of that time are still to come again.
    again: Option<usize>,
}

impl Mark {
    /// Expects what was read to come once more.
    fn rewind(&mut self) {
        self.again = self.last.map(|(_, count)| count);
    }

    /// Says whether a line is a new one, and counts it.
    fn passes(&mut self, line: &Line) -> bool {
        if let (Some(again), Some((last, _))) = (&mut self.again, self.last) {
            if line.written < last || (line.written == last && *again > 0) {
                *again = again.saturating_sub(usize::from(line.written == last));
                return false;
            }
            self.again = None;
        }
        let count = match self.last {
            Some((last, count)) if last == line.written => count + 1,
            _ => 1,
        };
        self.last = Some((line.written, count));
        true
    }
}

/// Reads a log: what there is, and then, if wanted, what comes.
pub struct Log {
    client: Client,
    place: Place,
    window: Window,
    opened: Instant,
    mark: Mark,
    lines: Option<Lines>,
    /// What is read next is the log of the run before, up to its end.
    previous: bool,
    pause: Duration,
    answered: bool,
    refused: Option<Instant>,
}

impl Log {
    /// Prepares to read; nothing is sent yet.
    pub fn new(client: &Client, place: Place, window: Window) -> Self {
        Log {
            client: client.clone(),
            place,
            window,
            opened: Instant::now(),
            mark: Mark::default(),
            lines: None,
            previous: false,
            pause: FIRST_PAUSE,
            answered: false,
            refused: None,
        }
    }

    /// Returns the container.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Returns the next line there is; none at the end of the log.
    pub async fn read(&mut self) -> kube::Result<Option<Line>> {
        let lines = match &mut self.lines {
            Some(lines) => lines,
            None => {
                let params = self.window.params(&self.place);
                let lines = Lines::open(&self.client, &self.place, &params).await?;
                self.answered = true;
                self.lines.insert(lines)
            }
        };
        match lines.next().await {
            Ok(Some(line)) => {
                self.mark.passes(&line);
                Ok(Some(line))
            }
            Ok(None) => {
                self.lines = None;
                Ok(None)
            }
            Err(error) => Err(kube::Error::ReadEvents(error)),
        }
    }

    /// Waits for the next line after those that were read; returns none when the Pod is gone.
    ///
    /// Failures that may pass are waited out, so that only a refusal is an error.
    pub async fn follow(&mut self) -> kube::Result<Option<Line>> {
        loop {
            if let Some(lines) = &mut self.lines {
                let next = tokio::time::timeout(SILENCE, lines.next()).await;
                if let Ok(Ok(Some(line))) = next {
                    if self.mark.passes(&line) {
                        self.pause = FIRST_PAUSE;
                        return Ok(Some(line));
                    }
                    continue;
                }
                self.lines = None;
                match std::mem::take(&mut self.previous) {
                    true => continue,
                    // What the container wrote to its end is in the log of the run before.
                    false => self.previous = self.mark.last.is_some(),
                }
                self.rest().await;
            }
            let mut params = match self.mark.last {
                Some((last, _)) => Window {
                    tail: None,
                    since: Some(Since::Time(last)),
                },
                None => self.aged(),
            }
            .params(&self.place);
            params.follow = !self.previous;
            params.previous = self.previous;
            self.mark.rewind();
            match Lines::open(&self.client, &self.place, &params).await {
                Ok(lines) => {
                    self.lines = Some(lines);
                    (self.answered, self.refused) = (true, None);
                }
                // There was no run before.
                Err(kube::Error::Api(status)) if self.previous && matches!(status.code, 400 | 404) => {
                    self.previous = false;
                }
                Err(error) if is_gone(&error) => return Ok(None),
                Err(error) if self.passes(&error) => {
                    tracing::debug!(%error, "the log broke off");
                    self.rest().await;
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Returns the window as it is by now.
    fn aged(&self) -> Window {
        let since = self.window.since.map(|since| match since {
            Since::Seconds(seconds) => Since::Seconds(seconds + self.opened.elapsed().as_secs() as i64),
            time => time,
        });
        Window { since, ..self.window }
    }

    async fn rest(&mut self) {
        tokio::time::sleep(self.pause).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    fn passes(&mut self, error: &kube::Error) -> bool {
        if failure::is_passing(error) || is_waiting(error) {
            return true;
        }
        let refusal = matches!(error, kube::Error::Api(status) if matches!(status.code, 401 | 403 | 404));
        let since = *self.refused.get_or_insert_with(Instant::now);
        self.answered && refusal && since.elapsed() < DOUBT
    }
}

/// Says whether the container has not started: it has no log yet.
pub fn is_waiting(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 400)
}

/// Says whether the Pod is not there any more.
fn is_gone(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 404) && !failure::api_absent(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(second: i64) -> Line {
        Line {
            written: Timestamp::from_second(second).expect("a time"),
            text: String::new(),
        }
    }

    #[test]
    fn a_time_is_sent_as_no_later_one() {
        let place = Place {
            namespace: "flux-system".to_owned(),
            pod: "p".to_owned(),
            container: None,
        };
        let window = Window {
            tail: None,
            since: Some(Since::Time("2026-01-01T00:00:00.9Z".parse().expect("a time"))),
        };
        let params = window.params(&place);
        assert_eq!(
            params.since_time.expect("a time").to_string(),
            "2026-01-01T00:00:00Z"
        );
    }

    #[test]
    fn what_comes_again_is_passed_over() {
        let mut mark = Mark::default();
        let pass = |mark: &mut Mark, seconds: &[i64]| {
            seconds
                .iter()
                .filter(|second| mark.passes(&line(**second)))
                .copied()
                .collect::<Vec<_>>()
        };
        assert_eq!(pass(&mut mark, &[1, 2, 2]), [1, 2, 2]);
        mark.rewind();
        assert_eq!(pass(&mut mark, &[1, 2, 2, 2, 3]), [2, 3]);
        mark.rewind();
        // The line itself is gone with its container: what is later is new.
        assert_eq!(pass(&mut mark, &[4, 4]), [4, 4]);
        // A clock that is set back makes nothing old.
        assert_eq!(pass(&mut mark, &[3]), [3]);
        mark.rewind();
        assert_eq!(pass(&mut mark, &[3, 3]), [3]);
    }
}
