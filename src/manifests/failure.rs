//! The exit code and the hints that go with manifests that cannot be made.

use super::{Error, component};
use crate::error::{Error as CommandError, ErrorKind};

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let (kind, hint) = match &error {
            Error::UnknownComponent(_) => (
                ErrorKind::Usage,
                Some(format!("there are: {}", component::names())),
            ),
            Error::MissingComponent(_) => (
                ErrorKind::Usage,
                Some("the cluster follows the repository with it".to_owned()),
            ),
            Error::NoImagePullSecret => (ErrorKind::Usage, Some("pass --image-pull-secret NAME".to_owned())),
            Error::DuplicateComponent(_) | Error::LogLevel(_) | Error::RegistryCredentials => {
                (ErrorKind::Usage, None)
            }
            Error::NotInRelease(_) => (
                ErrorKind::Failed,
                Some("leave out a component that the release does not have".to_owned()),
            ),
            Error::Yaml(_) | Error::Json(_) | Error::NotAnObject(_) => (ErrorKind::Failed, None),
        };
        let message = error.to_string();
        let error = match error {
            Error::Yaml(source) => CommandError::new(kind, message).caused_by(source),
            Error::Json(source) => CommandError::new(kind, message).caused_by(source),
            _ => CommandError::new(kind, message),
        };
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}
