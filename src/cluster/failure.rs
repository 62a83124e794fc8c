//! The exit code and the hints that go with a failure on a cluster.

use super::error::Error;
use crate::error::{Error as CommandError, ErrorKind};

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let (kind, hint) = match &error {
            Error::Forbidden(right) => {
                let who = right.user.as_deref().unwrap_or("the user");
                let namespace = right
                    .namespace
                    .as_ref()
                    .map(|name| format!(" -n {name}"))
                    .unwrap_or_default();
                let can = format!("kubectl auth can-i {} {}{namespace}", right.verb, right.resource);
                (
                    ErrorKind::Forbidden,
                    Some(format!("grant it to {who}; check with `{can}`")),
                )
            }
            Error::Denied { .. } => (ErrorKind::Forbidden, None),
            Error::Unauthorized => (
                ErrorKind::Forbidden,
                Some("log in again, or name another user with --user or --token".to_owned()),
            ),
            Error::Unreachable(_) => (
                ErrorKind::Failed,
                Some(
                    "check the address, the proxy and the certificate authority in the kubeconfig".to_owned(),
                ),
            ),
            Error::NotFound(_) | Error::NoNamespace(_) => (ErrorKind::NotFound, None),
            Error::MissingKind { .. } => (
                ErrorKind::Failed,
                Some("its custom resource definition is not installed: run `flux-rs check`".to_owned()),
            ),
            Error::Conflict { .. } => (
                ErrorKind::Refused,
                Some("change the object with that tool, or take it over with --force".to_owned()),
            ),
            Error::Immutable { object, .. } => (
                ErrorKind::Refused,
                Some(format!(
                    "delete {object} if it can be missed for a moment, then run the command again"
                )),
            ),
            Error::Terminating(_) => (
                ErrorKind::Refused,
                Some("wait until it is gone, then run the command again".to_owned()),
            ),
            Error::Invalid { .. } | Error::Api { .. } => (ErrorKind::Failed, None),
            Error::NotReady { .. } => (ErrorKind::NotReady, None),
            Error::Stuck { .. } => (
                ErrorKind::NotReady,
                Some("look at metadata.finalizers of each: something still has to let go of it".to_owned()),
            ),
            Error::StoredVersions { .. } => (
                ErrorKind::Refused,
                Some("run `flux-rs migrate` first: going on would lose these objects".to_owned()),
            ),
        };
        // What the server said is the whole story: kube's own message would say it twice more.
        let message = error.to_string();
        let error = match error {
            Error::Api { source, .. } => match *source {
                kube::Error::Api(status) => CommandError::new(kind, message).caused_by(status),
                other => CommandError::new(kind, message).caused_by(other),
            },
            Error::Unreachable(source) => CommandError::new(kind, message).caused_by(source),
            _ => CommandError::new(kind, message),
        };
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}
