//! The one way to stdout.

use std::io::{self, BufWriter, Write};

use crate::error::{Error, ErrorKind, Result};

/// Buffered stdout; a reader that has gone away ends the command quietly.
pub struct Stdout(BufWriter<Box<dyn Write + Send>>);

impl Stdout {
    /// Opens the stdout of this process.
    #[allow(clippy::disallowed_methods)] // the one place that may
    pub fn open() -> Self {
        Self::to(Box::new(io::stdout()))
    }

    /// Writes to `writer` in place of the process's stdout.
    pub fn to(writer: Box<dyn Write + Send>) -> Self {
        Stdout(BufWriter::with_capacity(64 * 1024, writer))
    }

    /// Writes `text`.
    pub fn text(&mut self, text: &str) -> Result<()> {
        self.0.write_all(text.as_bytes()).map_err(write_error)
    }

    /// Hands everything written so far to the reader.
    pub fn flush(&mut self) -> Result<()> {
        self.0.flush().map_err(write_error)
    }
}

fn write_error(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Error::new(ErrorKind::ClosedStdout, "stdout was closed"),
        _ => Error::failed("cannot write to stdout").caused_by(error),
    }
}
