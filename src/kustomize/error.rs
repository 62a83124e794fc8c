//! Why a tree cannot be built.

/// A failure of the build: what was done, and in its source what went wrong there.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    message: String,
    #[source]
    source: Option<Box<Error>>,
}

/// The result of a step of the build.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Makes an error that says what is wrong.
    pub fn new(message: impl Into<String>) -> Self {
        let message = message.into();
        Error {
            message,
            source: None,
        }
    }

    /// Wraps this error in what was being done.
    pub fn within(self, message: impl Into<String>) -> Self {
        let message = message.into();
        let source = Some(Box::new(self));
        Error { message, source }
    }

    /// Returns the message and those of its causes in one line.
    pub fn chain(&self) -> String {
        match &self.source {
            Some(source) => format!("{}: {}", self.message, source.chain()),
            None => self.message.clone(),
        }
    }
}

/// Returns the error with this message.
pub(super) fn fail<T>(message: impl Into<String>) -> Result<T> {
    Err(Error::new(message))
}

/// Says what was being done when a step failed.
pub(super) trait Within<T> {
    /// Wraps the error in a message, made only then.
    fn within(self, message: impl FnOnce() -> String) -> Result<T>;
}

impl<T> Within<T> for Result<T> {
    fn within(self, message: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| error.within(message()))
    }
}
