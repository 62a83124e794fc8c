//! A command whose standard streams are a connection, as `ProxyCommand` has it.

use std::io;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt, Join, join};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// As much of what it says is kept, from the beginning.
const MOST_WORDS: usize = 4 * 1024;
/// How long a command whose connection broke is given to say why.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// A running command; it is ended, with all it started, when this goes.
#[derive(Debug)]
pub(super) struct ProxyCommand {
    child: Child,
    words: Arc<Mutex<Vec<u8>>>,
}

impl ProxyCommand {
    /// Starts a command of the user's shell.
    pub fn start(line: &str) -> io::Result<(Self, Join<ChildStdout, ChildStdin>)> {
        let mut command = Command::new(if cfg!(windows) { "cmd" } else { "/bin/sh" });
        command.arg(if cfg!(windows) { "/C" } else { "-c" });
        command.arg(match cfg!(windows) {
            true => line.to_owned(),
            // The shell need not stay between.
            false => format!("exec {line}"),
        });
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn()?;
        let (Some(stdin), Some(stdout), Some(mut stderr)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::Error::other("it has no standard streams"));
        };
        let words = Arc::<Mutex<Vec<u8>>>::default();
        let heard = words.clone();
        tokio::spawn(async move {
            let mut buffer = [0; 1024];
            while let Ok(count @ 1..) = stderr.read(&mut buffer).await {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                let room = MOST_WORDS - heard.len();
                heard.extend_from_slice(&buffer[..count.min(room)]);
            }
        });
        Ok((ProxyCommand { child, words }, join(stdout, stdin)))
    }

    /// Returns how it ended, or what it said while it goes on.
    pub async fn last_words(&mut self) -> String {
        let status = tokio::time::timeout(LAST_WORDS, self.child.wait()).await;
        // What it said last is still on its way.
        tokio::time::sleep(Duration::from_millis(20)).await;
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let words = String::from_utf8_lossy(&words).into_owned();
        match status {
            Ok(Ok(status)) if words.is_empty() => status.to_string(),
            Ok(Ok(status)) => format!("{status}: {words}"),
            _ => words,
        }
    }
}

#[cfg(unix)]
impl Drop for ProxyCommand {
    fn drop(&mut self) {
        // One that was waited for has no ID any more, which could be another's by now.
        let id = self
            .child
            .id()
            .and_then(|id| rustix::process::Pid::from_raw(id.cast_signed()));
        if let Some(group) = id {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
    }
}
