//! The exit code and the hints that go with a failure of work on a cluster, and with a failed request.

use std::error::Error as StdError;
use std::io;

use kube::client::AuthError;
use kube::core::Status;
use tokio::time::error::Elapsed;

use super::error::Error as ClusterError;
use super::login::LoginError;
use super::response::Unanswered;
use crate::error::{Error, ErrorKind};
use crate::kind::Kind;

/// What was asked for, where nobody says it.
const UNTOLD: &str = "do what was asked";

impl ClusterError {
    /// Returns the kind of failure a command ends with.
    pub fn kind(&self) -> ErrorKind {
        match self {
            ClusterError::Forbidden(_) | ClusterError::Denied { .. } | ClusterError::Unauthorized => {
                ErrorKind::Forbidden
            }
            ClusterError::NotFound(_) | ClusterError::NoNamespace(_) | ClusterError::MissingKind { .. } => {
                ErrorKind::NotFound
            }
            ClusterError::Conflict { .. }
            | ClusterError::Immutable { .. }
            | ClusterError::Terminating(_)
            | ClusterError::StoredVersions { .. } => ErrorKind::Refused,
            ClusterError::NotReady { .. } | ClusterError::Stuck { .. } => ErrorKind::NotReady,
            ClusterError::Unreachable(_) | ClusterError::Invalid { .. } | ClusterError::Api { .. } => {
                ErrorKind::Failed
            }
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            ClusterError::Forbidden(right) => {
                let who = right.user.as_deref().unwrap_or("the user");
                let namespace = right.namespace.as_ref().map(|name| format!(" -n {name}"));
                let namespace = namespace.unwrap_or_default();
                return Some(format!(
                    "grant it to {who}; check with `kubectl auth can-i {} {}{namespace}`",
                    right.verb, right.resource
                ));
            }
            ClusterError::Immutable { object, .. } => {
                return Some(format!(
                    "delete {object} if it can be missed for a moment, then run the command again"
                ));
            }
            ClusterError::Denied { message, .. } if message.contains("grant RBAC permissions") => {
                "who grants rights has to hold them: it takes an administrator of the cluster"
            }
            ClusterError::Unauthorized => "log in again, or name another user with --user or --token",
            ClusterError::MissingKind { .. } => {
                "its custom resource definition is not installed: run `flux-rs check`"
            }
            ClusterError::Conflict { .. } => "change the object with that tool, or take it over with --force",
            ClusterError::Terminating(_) => "wait until it is gone, then run the command again",
            ClusterError::Stuck { .. } => {
                "look at metadata.finalizers of each: something still has to let go of it"
            }
            ClusterError::StoredVersions { .. } => {
                "migrate these objects to a version that is kept first: going on would lose them"
            }
            _ => return None,
        };
        Some(hint.to_owned())
    }
}

impl From<kube::Error> for Error {
    fn from(error: kube::Error) -> Self {
        ClusterError::of(error, UNTOLD).into()
    }
}

impl From<ClusterError> for Error {
    fn from(error: ClusterError) -> Self {
        let (kind, hint, message) = (error.kind(), error.hint(), error.to_string());
        let error = match error {
            // Nothing is known of what was asked for, but by the answer.
            ClusterError::Api { what, source } if what == UNTOLD => unexpected(&source),
            // What the server said is the whole story: kube's own message would say it twice more.
            ClusterError::Api { source, .. } => match *source {
                kube::Error::Api(status) => Error::new(kind, message).caused_by(status.message),
                other => unexpected(&other).context(message),
            },
            ClusterError::Unreachable(source) => return unreachable(&source),
            _ => Error::new(kind, message),
        };
        match hint {
            Some(hint) => error.hint(hint),
            None => error,
        }
    }
}

/// Returns what a failed request for objects of `kind` means: like [`Error::from`], but that a missing API
/// is the missing CRD.
pub fn of_kind(kind: &Kind, error: kube::Error) -> Error {
    match api_absent(&error) {
        true => Error::not_found(format!(
            "the cluster has no {} CRD ({})",
            kind.kind,
            kind.crd_name()
        ))
        .hint("install Flux with flux-rs install, and see flux-rs check"),
        false => error.into(),
    }
}

/// Returns what a failed list of objects of `kind` means: like [`of_kind`], but that the server could not read the
/// label selector.
pub fn of_list(kind: &Kind, labels: Option<&str>, error: kube::Error) -> Error {
    match (error, labels) {
        (kube::Error::Api(status), Some(labels)) if status.code == 400 => {
            Error::usage(format!("{labels:?} is not a label selector"))
                .caused_by(status.message)
                .hint("write it as kubectl does: team=a, tier!=front, 'env in (dev,test)', or a label's name")
        }
        (error, _) => of_kind(kind, error),
    }
}

/// Returns what a failed request for one object means: like [`of_kind`], but that it says which object is missing.
pub fn of_object(kind: &Kind, namespace: &str, name: &str, error: kube::Error) -> Error {
    match error {
        kube::Error::Api(ref status) if status.code == 404 && !api_absent(&error) => {
            missing(kind, namespace, name)
        }
        error => of_kind(kind, error),
    }
}

/// Returns the failure of an object that is not there.
pub fn missing(kind: &Kind, namespace: &str, name: &str) -> Error {
    Error::not_found(format!(
        "{} object '{name}' not found in {namespace:?} namespace",
        kind.kind
    ))
    .hint("look in another namespace with -n")
}

/// Says whether the cluster has no such API at all, not just no such object.
pub fn api_absent(error: &kube::Error) -> bool {
    let names_object = |status: &Status| {
        status
            .details
            .as_ref()
            .is_some_and(|details| !details.name.is_empty())
    };
    matches!(error, kube::Error::Api(status) if status.code == 404 && !names_object(status))
}

/// Says whether the server refused the credentials or the right.
pub fn is_refusal(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if matches!(status.code, 401 | 403))
}

/// Says whether the request may succeed when it is sent again.
pub fn is_passing(error: &kube::Error) -> bool {
    match error {
        kube::Error::Api(status) => status.code == 429 || status.code >= 500,
        kube::Error::Auth(_) | kube::Error::SerdeError(_) => false,
        error => find::<AuthError>(error).is_none() && find::<LoginError>(error).is_none(),
    }
}

/// The API server answered in a way that has no name here, or the client failed before it could.
fn unexpected(error: &kube::Error) -> Error {
    match error {
        kube::Error::Api(status) => {
            let message = status.message.trim().to_owned();
            match status.code {
                404 => Error::not_found(message),
                429 | 500.. => {
                    Error::failed(format!("the API server cannot answer: {message}")).hint("try again later")
                }
                _ => Error::failed(message),
            }
        }
        kube::Error::Auth(error) => credentials(error),
        kube::Error::SerdeError(error) => {
            Error::failed("cannot understand the API server's answer").caused_by(error.to_string())
        }
        error => unreachable(error),
    }
}

/// The request never got an answer.
fn unreachable(error: &kube::Error) -> Error {
    if let Some(error) = find::<AuthError>(error) {
        return credentials(error);
    }
    if let Some(error) = find::<LoginError>(error) {
        return login(error);
    }
    let lost = find::<Unanswered>(error);
    let to = lost.map_or_else(String::new, |lost| format!(" {}", lost.to));
    // A connection that is not taken is out of time, too; but then there is no server.
    if lost.is_some_and(|lost| lost.source.is::<Elapsed>()) {
        return Error::not_ready(format!("the API server{to} did not answer in time"))
            .hint("check server and proxy-url in the kubeconfig; --timeout gives it longer");
    }
    let hint = if find::<rustls::Error>(error).is_some() {
        "check certificate-authority, tls-server-name and the client certificate in the kubeconfig"
    } else {
        match find::<io::Error>(error).map(io::Error::kind) {
            Some(io::ErrorKind::ConnectionRefused) => {
                "is the cluster running, and is server right in the kubeconfig?"
            }
            Some(io::ErrorKind::TimedOut) => "check the network, and server and proxy-url in the kubeconfig",
            _ => "check server and proxy-url in the kubeconfig",
        }
    };
    Error::failed(format!("cannot reach the API server{to}"))
        .caused_by(root(error))
        .hint(hint)
}

impl From<LoginError> for Error {
    fn from(error: LoginError) -> Self {
        login(&error)
    }
}

/// A credential plugin gave no credential.
fn login(error: &LoginError) -> Error {
    let kind = match error {
        LoginError::Late { .. } => ErrorKind::NotReady,
        _ => ErrorKind::Forbidden,
    };
    let failed = Error::new(kind, error.to_string());
    let (failed, hint) = match error {
        LoginError::Provider(_) => (failed, "log in by an exec plugin, as kubectl does"),
        LoginError::NoTerminal(_) => (failed, "run it at a terminal, or log in another way"),
        LoginError::Start {
            install_hint, source, ..
        } => (
            failed.caused_by(source.to_string()),
            install_hint
                .as_deref()
                .unwrap_or("install the program that exec.command names in the kubeconfig"),
        ),
        LoginError::Failed { told, .. } => (
            telling(failed, told),
            "run it by hand to see why, or log in again",
        ),
        LoginError::Late { told, .. } => (
            telling(failed, told),
            "run it by hand to see what it waits for; --timeout gives it longer",
        ),
        LoginError::Output(_) => (failed, "check exec.command and exec.args in the kubeconfig"),
    };
    failed.hint(hint)
}

/// Adds what a program told on stderr.
fn telling(error: Error, told: &str) -> Error {
    match told {
        "" => error,
        _ => error.caused_by(told),
    }
}

/// The kubeconfig's credentials cannot be had.
fn credentials(error: &AuthError) -> Error {
    Error::new(ErrorKind::Forbidden, "cannot get credentials for the API server").caused_by(error.to_string())
}

/// Finds an error of type `T` among the causes of `error`.
fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        // The connectors wrap their causes in `io::Error`, which does not list them as sources.
        if let Some(inner) = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref)
            && let Some(found) = find::<T>(inner)
        {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// Returns the message of the last cause.
fn root(error: &(dyn StdError + 'static)) -> String {
    let mut last = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api(code: u16, message: &str) -> kube::Error {
        kube::Error::Api(Status::failure(message, "Reason").with_code(code).boxed())
    }

    #[test]
    fn refusals_become_the_documented_kinds() {
        let table = [
            (401, ErrorKind::Forbidden),
            (403, ErrorKind::Forbidden),
            (404, ErrorKind::NotFound),
            (409, ErrorKind::Failed),
            (422, ErrorKind::Failed),
            (500, ErrorKind::Failed),
        ];
        for (code, kind) in table {
            assert_eq!(Error::from(api(code, "no")).kind(), kind, "{code}");
        }
    }

    #[test]
    fn a_missing_api_is_the_missing_crd() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let error = of_kind(kind, api(404, "404 page not found"));
        assert_eq!(
            error.to_string(),
            "the cluster has no Kustomization CRD (kustomizations.kustomize.toolkit.fluxcd.io)"
        );
    }

    #[tokio::test]
    async fn a_connection_that_is_not_taken_is_no_late_answer() {
        let late = || tokio::time::timeout(std::time::Duration::ZERO, std::future::pending::<()>());
        let told = |source| {
            let to = "https://a".to_owned();
            Error::from(kube::Error::Service(Unanswered { to, source }.into()))
        };
        let elapsed = late().await.expect_err("out of time");
        let error = told(io::Error::new(io::ErrorKind::TimedOut, elapsed).into());
        assert_eq!(error.to_string(), "cannot reach the API server https://a");
        assert_eq!(error.kind(), ErrorKind::Failed);
        let error = told(late().await.expect_err("out of time").into());
        assert_eq!(
            error.to_string(),
            "the API server https://a did not answer in time"
        );
        assert_eq!(error.kind(), ErrorKind::NotReady);
    }

    #[test]
    fn an_unreachable_server_is_told_by_its_last_cause() {
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        let error = Error::from(kube::Error::Service(Box::new(refused)));
        assert_eq!(error.to_string(), "cannot reach the API server");
        assert_eq!(error.source().expect("a cause").to_string(), "connection refused");
    }
}
