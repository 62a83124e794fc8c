//! A user at a terminal: a run whose stdin and stderr, and maybe stdout, are a pseudo-terminal.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use nix::pty::{Winsize, openpty};
use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{LocalFlags, tcgetattr};
use nix::unistd::Pid;
use tempfile::TempDir;

use super::flux::Flux;

/// How long something may take that comes at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// A run at a terminal.
pub struct Dialogue {
    child: Child,
    terminal: File,
    output: Receiver<Vec<u8>>,
    seen: String,
    _home: TempDir,
}

impl Dialogue {
    /// Starts a command line.
    pub fn start(flux: Flux) -> Dialogue {
        Self::spawn(flux, 200, false)
    }

    /// Starts a command line whose data goes to the terminal, too.
    pub fn with_data(flux: Flux) -> Dialogue {
        Self::spawn(flux, 200, true)
    }

    /// Starts the same at a terminal of so many columns.
    pub fn with_data_within(flux: Flux, columns: u16) -> Dialogue {
        Self::spawn(flux, columns, true)
    }

    fn spawn(flux: Flux, columns: u16, data: bool) -> Dialogue {
        let size = Winsize {
            ws_row: 24,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        let pty = openpty(&size, None).expect("a pseudo-terminal");
        let (mut command, home) = flux.env("TERM", "xterm").into_command();
        let stdin = pty.slave.try_clone().expect("a descriptor");
        let stdout = match data {
            true => pty.slave.try_clone().expect("a descriptor").into(),
            false => Stdio::null(),
        };
        let child = command
            .stdin(stdin)
            .stdout(stdout)
            .stderr(pty.slave)
            .spawn()
            .expect("flux-rs starts");
        // The command holds the other end, which must be closed when the run ends.
        drop(command);
        let terminal = File::from(pty.master);
        let mut reader = terminal.try_clone().expect("a descriptor");
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Dialogue {
            child,
            terminal,
            output,
            seen: String::new(),
            _home: home,
        }
    }

    /// Reads on until `text` is on the screen, and returns everything up to then.
    pub fn until(&mut self, text: &str) -> String {
        while !self.seen.contains(text) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.seen += &String::from_utf8_lossy(&bytes),
                Err(error) => panic!("{error}: {text:?} does not come:\n{}", self.seen),
            }
        }
        self.seen.clone()
    }

    /// Types keys.
    pub fn types(&mut self, keys: &str) {
        self.terminal.write_all(keys.as_bytes()).expect("typed");
    }

    /// Types what is not to be shown, once the terminal hides it: what is typed before that is thrown away.
    pub fn types_hidden(&mut self, keys: &str) {
        self.until_echoes(false);
        self.types(keys);
    }

    /// Says whether the terminal shows what is typed.
    pub fn echoes(&self) -> bool {
        let settings = tcgetattr(&self.terminal).expect("settings");
        settings.local_flags.contains(LocalFlags::ECHO)
    }

    /// Waits until the terminal shows what is typed, or no longer does.
    pub fn until_echoes(&self, wanted: bool) {
        for _ in 0..600 {
            if self.echoes() == wanted {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the terminal does not change:\n{}", self.seen);
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        send(&self.child, signal);
    }

    /// Waits for the end, and returns the exit code and everything that was on the screen.
    pub fn end(mut self) -> (i32, String) {
        loop {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.seen += &String::from_utf8_lossy(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end:\n{}", self.seen),
            }
        }
        let status = self.child.wait().expect("ended");
        assert!(!self.seen.contains("panicked at"), "{}", self.seen);
        (status.code().unwrap_or(-1), self.seen)
    }
}

/// Sends a signal to a process.
pub fn send(child: &Child, signal: Signal) {
    let id = Pid::from_raw(i32::try_from(child.id()).expect("a process"));
    kill(id, signal).expect("sent");
}
