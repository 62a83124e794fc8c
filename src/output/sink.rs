//! The sinks of events: a terminal, plain lines, JSON lines.

use std::io::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use super::escape;
use super::event::{Event, EventKind, Sink};

/// How events are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for people, with a spinner on a terminal.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Chooses the sink of a run.
pub fn choose(format: LogFormat, terminal: bool, color: bool) -> Box<dyn Sink> {
    match (format, terminal) {
        (LogFormat::Json, _) => Box::new(Json),
        (LogFormat::Text, true) => Box::new(Terminal::new(color)),
        (LogFormat::Text, false) => Box::new(Plain { color }),
    }
}

/// Writes a line to stderr; there is nowhere to report that it cannot be written.
#[allow(clippy::disallowed_methods)] // the one place that may
pub(super) fn stderr_line(line: &str) {
    // One write a line: lines of concurrent tasks do not mix, and a killed run leaves whole lines.
    let _ = std::io::stderr().lock().write_all(format!("{line}\n").as_bytes());
}

/// Writes to stderr what is asked of the API server, too: methods and URLs, no headers and no bodies.
pub fn trace() {
    let filter = tracing_subscriber::EnvFilter::new("flux_rs=debug,kube_client=debug");
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(|| Trace)
        .with_ansi(false);
    // A second call in one process changes nothing.
    let _ = lines.try_init();
}

/// Writes what is traced, a line at once.
struct Trace;

impl Write for Trace {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        stderr_line(&escape::block(&String::from_utf8_lossy(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Marks a line with the event's sign, coloured if asked.
fn line(event: &Event, color: bool) -> String {
    let mark = event.kind.mark();
    let code = match event.kind {
        EventKind::Action | EventKind::Generate => "36",
        EventKind::Wait => "34",
        EventKind::Done => "32",
        EventKind::Warn => "33",
        EventKind::Fail => "31",
    };
    let message = escape::block(&event.message);
    match color {
        true => format!("\x1b[{code}m{mark}\x1b[0m {message}"),
        false => format!("{mark} {message}"),
    }
}

/// Lines, one an event.
struct Plain {
    color: bool,
}

impl Sink for Plain {
    fn show(&self, event: &Event) {
        if !event.opens_mutation() {
            stderr_line(&line(event, self.color));
        }
    }
}

/// Lines above a spinner that shows what is being done or waited for.
struct Terminal {
    bar: ProgressBar,
    color: bool,
}

impl Terminal {
    fn new(color: bool) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let template = if color {
            "{spinner:.cyan} {wide_msg}"
        } else {
            "{spinner} {wide_msg}"
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Terminal { bar, color }
    }
}

impl Sink for Terminal {
    fn show(&self, event: &Event) {
        match event.kind == EventKind::Wait || event.opens_mutation() {
            true => {
                if self.bar.is_finished() {
                    self.bar.reset();
                }
                self.bar.set_message(escape::line(&event.message));
                self.bar.enable_steady_tick(Duration::from_millis(120));
            }
            false => {
                self.bar.disable_steady_tick();
                self.bar.suspend(|| stderr_line(&line(event, self.color)));
            }
        }
    }

    fn clear(&self) {
        self.bar.disable_steady_tick();
        self.bar.finish_and_clear();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// JSON objects, one a line, each with the time it was written.
struct Json;

#[derive(Serialize)]
struct Stamped<'a> {
    time: jiff::Timestamp,
    #[serde(flatten)]
    event: &'a Event,
}

impl Sink for Json {
    #[allow(clippy::disallowed_methods)] // a log line is stamped when it is written
    fn show(&self, event: &Event) {
        if let Ok(line) = serde_json::to_string(&Stamped {
            time: jiff::Timestamp::now(),
            event,
        }) {
            stderr_line(&escape::json(line));
        }
    }
}
