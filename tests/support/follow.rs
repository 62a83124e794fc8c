//! A run that goes on, and what it shows meanwhile.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use nix::sys::signal::Signal;
use tempfile::TempDir;

use super::flux::Flux;
use super::pty::send;

/// How long something may take that comes at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// A run whose lines are read as they come.
pub struct Following {
    child: Child,
    lines: Receiver<String>,
    _home: TempDir,
}

impl Following {
    /// Starts a command line.
    pub fn start(flux: Flux) -> Self {
        let (mut command, home) = flux.into_command();
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("flux-rs starts");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let (send, lines) = channel();
        std::thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Following {
            child,
            lines,
            _home: home,
        }
    }

    /// Returns the next line.
    #[track_caller]
    pub fn next(&mut self) -> String {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => line,
            Err(error) => panic!("{error}: no line comes; told: {}", self.stop().1),
        }
    }

    /// Ends it as Ctrl-C does, and returns the exit code and what was told.
    pub fn stop(&mut self) -> (Option<i32>, String) {
        send(&self.child, Signal::SIGINT);
        self.end()
    }

    /// Waits for its end, and returns the exit code and what was told.
    pub fn end(&mut self) -> (Option<i32>, String) {
        let mut told = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut told).expect("text");
        }
        let code = self.child.wait().expect("ended").code();
        assert!(!told.contains("panicked at"), "{told}");
        (code, told)
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
