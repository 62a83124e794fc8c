//! The exit code that goes with manifests that cannot be made.

use super::Error;
use crate::error::{Error as CommandError, ErrorKind};

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let kind = match error {
            Error::Yaml(_) | Error::Json(_) | Error::NotAnObject(_) => ErrorKind::Failed,
            _ => ErrorKind::Usage,
        };
        let message = error.to_string();
        match std::error::Error::source(&error).map(ToString::to_string) {
            Some(source) => CommandError::new(kind, message).caused_by(source),
            None => CommandError::new(kind, message),
        }
    }
}
