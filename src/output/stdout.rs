//! The one way to stdout.

use std::io::{self, BufWriter, IsTerminal, Write};

use dialoguer::console::Term;

use crate::error::{Error, ErrorKind, Result};

/// Buffered stdout; a reader that has gone away ends the command quietly.
pub struct Stdout {
    writer: BufWriter<Box<dyn Write + Send>>,
    terminal: bool,
    width: Option<usize>,
}

impl Stdout {
    /// Opens the stdout of this process.
    #[allow(clippy::disallowed_methods)] // the one place that may
    pub fn open() -> Self {
        let terminal = io::stdout().is_terminal();
        let width = match terminal {
            true => Term::stdout().size_checked().map(|(_, columns)| columns.into()),
            false => None,
        };
        Stdout {
            terminal,
            width,
            ..Self::to(Box::new(io::stdout()))
        }
    }

    /// Writes to `writer` in place of the process's stdout.
    pub fn to(writer: Box<dyn Write + Send>) -> Self {
        Stdout {
            writer: BufWriter::with_capacity(64 * 1024, writer),
            terminal: false,
            width: None,
        }
    }

    /// Says whether a terminal shows what is written.
    pub fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Returns how many columns the terminal has; none where stdout is no terminal.
    pub fn width(&self) -> Option<usize> {
        self.width
    }

    /// Writes `text`.
    pub fn text(&mut self, text: &str) -> Result<()> {
        self.writer.write_all(text.as_bytes()).map_err(write_error)
    }

    /// Hands everything written so far to the reader.
    pub fn flush(&mut self) -> Result<()> {
        self.writer.flush().map_err(write_error)
    }
}

fn write_error(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Error::new(ErrorKind::ClosedStdout, "stdout was closed"),
        _ => Error::failed("cannot write to stdout").caused_by(error),
    }
}
