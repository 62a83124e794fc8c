//! The one error a command ends with: what failed, why, and what to do next.

use std::error::Error as StdError;
use std::fmt;

/// Says which documented exit code an [`Error`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The command did not do what was asked.
    Failed,
    /// The command line cannot be carried out as written.
    Usage,
    /// A named object does not exist.
    NotFound,
    /// Time ran out, or a controller reported failure.
    NotReady,
    /// The server refused the credentials or the right.
    Forbidden,
    /// Going on needs consent, or a guard stands in the way.
    Refused,
    /// The signal of this number ended the run.
    Interrupted(u8),
    /// Whoever read stdout has gone: nothing is left to do, and nothing to say.
    ClosedStdout,
}

impl ErrorKind {
    /// Every kind that fails a command by itself, with its exit code and what it means, in the order of the codes.
    pub const TABLE: [(ErrorKind, u8, &str); 6] = [
        (ErrorKind::Failed, 1, "failed"),
        (
            ErrorKind::Usage,
            2,
            "usage: the command line cannot be carried out as written",
        ),
        (ErrorKind::NotFound, 3, "not found: a named object does not exist"),
        (
            ErrorKind::NotReady,
            4,
            "not ready: out of time, or a controller reported failure",
        ),
        (ErrorKind::Forbidden, 5, "forbidden or unauthorised"),
        (
            ErrorKind::Refused,
            6,
            "refused: needs consent, or is blocked by a guard",
        ),
    ];

    /// Returns the process exit code; a closed stdout is no failure.
    pub fn exit_code(self) -> u8 {
        match self {
            ErrorKind::ClosedStdout => 0,
            // As a shell reports it.
            ErrorKind::Interrupted(signal) => 128 + signal,
            _ => {
                let mut rows = Self::TABLE.iter();
                rows.find(|(kind, ..)| *kind == self)
                    .map_or(1, |(_, code, _)| *code)
            }
        }
    }
}

/// A failure of a command, with its cause and the hints that help mend it.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
    hints: Vec<String>,
}

/// The result of an operation.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Makes an error of `kind`; the message says what failed, in lower case without a full stop.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Error {
            kind,
            message: message.into(),
            source: None,
            hints: Vec::new(),
        }
    }

    /// Makes an error of kind [`ErrorKind::Failed`].
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Failed, message)
    }

    /// Makes an error of kind [`ErrorKind::Usage`].
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// Makes an error of kind [`ErrorKind::NotFound`].
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotFound, message)
    }

    /// Makes an error of kind [`ErrorKind::NotReady`].
    pub fn not_ready(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotReady, message)
    }

    /// Makes an error of kind [`ErrorKind::Refused`].
    pub fn refused(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Refused, message)
    }

    /// Makes an error of `kind` out of a layer's own, whose message leaves its source to be told after it.
    pub fn of(kind: ErrorKind, error: &dyn StdError) -> Self {
        let command = Self::new(kind, error.to_string());
        match error.source().map(ToString::to_string) {
            Some(source) => command.caused_by(source),
            None => command,
        }
    }

    /// Adds the error that caused this one.
    pub fn caused_by(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds a hint: what the user can do next.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Wraps this error in a message that says what was being done; kind and hints stay.
    pub fn context(self, message: impl Into<String>) -> Self {
        let hints = self.hints.clone();
        Error {
            kind: self.kind,
            message: message.into(),
            hints,
            source: Some(Box::new(self)),
        }
    }

    /// Returns the message and those of its causes in one line.
    pub fn chain(&self) -> String {
        let causes = std::iter::successors(self.source(), |&error| error.source());
        causes.fold(self.message.clone(), |line, cause| format!("{line}: {cause}"))
    }

    /// Returns the kind.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the hints, the most general last.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_ref()
            .map(|source| &**source as &(dyn StdError + 'static))
    }
}

/// Adds to the failure of a [`Result`] what was being done when it happened.
pub trait Context<T> {
    /// Wraps the error in `message`; its kind and hints stay.
    fn context(self, message: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: Into<Error>> Context<T> for std::result::Result<T, E> {
    fn context(self, message: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| error.into().context(message()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_keeps_kind_and_hints_and_chains_the_cause() {
        let error = Error::refused("the door is shut")
            .hint("knock")
            .context("entering the house");
        assert_eq!(error.kind().exit_code(), 6);
        assert_eq!(error.hints(), ["knock"]);
        assert_eq!(error.to_string(), "entering the house");
        assert_eq!(error.source().expect("a cause").to_string(), "the door is shut");
    }
}
