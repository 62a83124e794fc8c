//! Why work on a cluster failed, from what the API server answered.

use std::fmt;

use kube::core::Status;

use super::answer::{causes, claims, has_cause, headline, is_immutable, right};
use super::object::ObjectRef;
use crate::output::event::Events;

/// The result of work on a cluster.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why work on a cluster failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A right is missing.
    #[error("no permission to {0}")]
    Forbidden(Right),
    /// The server refused for a reason of its own, such as an admission policy.
    #[error("the API server refused to {what}: {message}")]
    Denied {
        /// What was asked for.
        what: String,
        /// The server's reason.
        message: String,
    },
    /// The credentials are not accepted.
    #[error("the API server does not accept the credentials")]
    Unauthorized,
    /// No answer came.
    #[error("the API server cannot be reached")]
    Unreachable(#[source] Box<kube::Error>),
    /// An object is missing.
    #[error("{0} not found")]
    NotFound(ObjectRef),
    /// The namespace of an object is missing.
    #[error("namespace {0} not found")]
    NoNamespace(String),
    /// The cluster does not know a kind.
    #[error("the cluster has no kind {kind} in {api_version}")]
    MissingKind {
        /// The API version asked for.
        api_version: String,
        /// The kind asked for.
        kind: String,
    },
    /// Fields belong to another tool.
    #[error("{object} is managed by another tool: {}", list(claims))]
    Conflict {
        /// The object.
        object: ObjectRef,
        /// The other tools and their fields.
        claims: Vec<Claim>,
    },
    /// Fields cannot be changed, and the object cannot be replaced.
    #[error("{object} cannot be changed in place: {message}")]
    Immutable {
        /// The object.
        object: ObjectRef,
        /// What cannot be changed.
        message: String,
    },
    /// An object is being deleted.
    #[error("{0} is being deleted")]
    Terminating(ObjectRef),
    /// The server finds an object wrong.
    #[error("the API server rejects {object}: {message}")]
    Invalid {
        /// The object.
        object: ObjectRef,
        /// What is wrong with it.
        message: String,
    },
    /// Objects did not get ready in time, or never will.
    #[error("{}", not_ready(objects))]
    NotReady {
        /// The objects, each with what is wrong.
        objects: Vec<(ObjectRef, String)>,
    },
    /// Objects are still there although they were deleted.
    #[error("still there: {}", list(objects))]
    Stuck {
        /// The objects.
        objects: Vec<ObjectRef>,
    },
    /// A definition would drop a version that objects are stored in.
    #[error("objects are stored in versions that {} no longer has", list(definitions))]
    StoredVersions {
        /// The definitions and their versions.
        definitions: Vec<Stored>,
    },
    /// Something else the server answered.
    #[error("cannot {what}")]
    Api {
        /// What was asked for.
        what: String,
        /// The answer.
        #[source]
        source: Box<kube::Error>,
    },
}

/// A right that somebody lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// As `patch`.
    pub verb: String,
    /// The resource and its group, as `deployments.apps`.
    pub resource: String,
    /// Where it is missing; none for the whole cluster.
    pub namespace: Option<String>,
    /// Who lacks it.
    pub user: Option<String>,
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.verb, self.resource)?;
        match &self.namespace {
            Some(namespace) => write!(f, " in namespace {namespace}"),
            None => f.write_str(" in the cluster"),
        }
    }
}

/// A field that another tool manages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The field manager.
    pub manager: String,
    /// The field, as `.spec.replicas`.
    pub field: String,
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} sets {}", self.manager, self.field)
    }
}

/// A definition with the versions objects are stored in that its next form lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The name of the definition.
    pub name: String,
    /// The versions.
    pub versions: Vec<String>,
}

impl fmt::Display for Stored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.versions.join(", "))
    }
}

fn list<T: fmt::Display>(items: &[T]) -> String {
    items
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ")
}

fn not_ready(objects: &[(ObjectRef, String)]) -> String {
    let each = objects
        .iter()
        .map(|(object, reason)| format!("{object}: {reason}"));
    format!("not ready: {}", each.collect::<Vec<_>>().join("; "))
}

/// Returns the first of several failures, after telling of those that say something else.
pub fn first(failures: Vec<Error>, events: &Events) -> Result<()> {
    let mut failures = failures.into_iter();
    let Some(first) = failures.next() else {
        return Ok(());
    };
    let mut told = vec![first.to_string()];
    for message in failures.map(|failure| failure.to_string()) {
        if !told.contains(&message) {
            events.fail(&message);
            told.push(message);
        }
    }
    Err(first)
}

impl Error {
    /// Says what an answer means; `what` is what was asked for, as `list deployments`.
    pub fn of(error: kube::Error, what: impl Into<String>) -> Self {
        match error {
            kube::Error::Api(status) => Self::of_status(*status, what.into()),
            kube::Error::Service(_) | kube::Error::HyperError(_) | kube::Error::ReadEvents(_) => {
                Error::Unreachable(Box::new(error))
            }
            other => Error::Api {
                what: what.into(),
                source: Box::new(other),
            },
        }
    }

    /// Says what an answer about one object means.
    pub fn of_object(error: kube::Error, verb: &str, object: &ObjectRef) -> Self {
        let kube::Error::Api(status) = error else {
            return Self::of(error, format!("{verb} {object}"));
        };
        let details = status.details.as_ref();
        let about = details.map_or("", |details| details.kind.as_str());
        let named = details.is_some_and(|details| !details.name.is_empty());
        match status.code {
            404 if about == "namespaces" && object.kind != "Namespace" => {
                Error::NoNamespace(object.namespace.clone().unwrap_or_default())
            }
            404 if named => Error::NotFound(object.clone()),
            404 => Error::MissingKind {
                api_version: object.api_version.clone(),
                kind: object.kind.clone(),
            },
            409 => match claims(&status) {
                claims if claims.is_empty() => Self::of_status(*status, format!("{verb} {object}")),
                claims => Error::Conflict {
                    object: object.clone(),
                    claims,
                },
            },
            422 => {
                let (object, message) = (object.clone(), causes(&status));
                match is_immutable(&message) {
                    true => Error::Immutable { object, message },
                    false => Error::Invalid { object, message },
                }
            }
            403 if has_cause(&status, "NamespaceTerminating") => Error::Terminating(ObjectRef::namespace(
                object.namespace.as_deref().unwrap_or_default(),
            )),
            _ => Self::of_status(*status, format!("{verb} {object}")),
        }
    }

    fn of_status(status: Status, what: String) -> Self {
        match status.code {
            401 => Error::Unauthorized,
            403 => match right(&status.message) {
                Some(right) => Error::Forbidden(right),
                None => Error::Denied {
                    what,
                    message: headline(&status.message),
                },
            },
            _ => Error::Api {
                what,
                source: Box::new(kube::Error::Api(Box::new(status))),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use kube::core::response::{StatusCause, StatusDetails};

    use super::*;
    use crate::error::Error as CommandError;

    fn deployment() -> ObjectRef {
        ObjectRef {
            api_version: "apps/v1".to_owned(),
            kind: "Deployment".to_owned(),
            namespace: Some("b".to_owned()),
            name: "a".to_owned(),
        }
    }

    fn answer(code: u16, message: &str, details: StatusDetails) -> Error {
        let status = Status {
            details: Some(details),
            ..Status::failure(message, "").with_code(code)
        };
        Error::of_object(kube::Error::Api(status.boxed()), "apply", &deployment())
    }

    fn details(kind: &str, name: &str, causes: &[(&str, &str, &str)]) -> StatusDetails {
        let cause = |(reason, message, field): &(&str, &str, &str)| StatusCause {
            reason: (*reason).to_owned(),
            message: (*message).to_owned(),
            field: (*field).to_owned(),
        };
        StatusDetails {
            name: name.to_owned(),
            group: String::new(),
            kind: kind.to_owned(),
            uid: String::new(),
            causes: causes.iter().map(cause).collect(),
            retry_after_seconds: 0,
        }
    }

    #[test]
    fn answers_become_errors_that_say_what_is_missing() {
        let table = [
            (
                answer(
                    403,
                    "deployments.apps \"a\" is forbidden: User \"jane\" cannot patch resource \"deployments\" in API group \"apps\" in the namespace \"b\"",
                    details("deployments", "a", &[]),
                ),
                "no permission to patch deployments.apps in namespace b",
                5,
            ),
            (
                answer(
                    403,
                    "namespaces is forbidden: User \"jane\" cannot list resource \"namespaces\" in API group \"\" at the cluster scope",
                    details("namespaces", "", &[]),
                ),
                "no permission to list namespaces in the cluster",
                5,
            ),
            (
                answer(403, "exceeded quota", details("pods", "a", &[])),
                "the API server refused to apply Deployment/b/a: exceeded quota",
                5,
            ),
            (
                answer(
                    403,
                    "forbidden",
                    details("", "", &[("NamespaceTerminating", "", "")]),
                ),
                "Namespace/b is being deleted",
                6,
            ),
            (
                answer(404, "", details("deployments", "a", &[])),
                "Deployment/b/a not found",
                3,
            ),
            (
                answer(404, "", details("namespaces", "b", &[])),
                "namespace b not found",
                3,
            ),
            (
                answer(404, "", details("", "", &[])),
                "the cluster has no kind Deployment in apps/v1",
                3,
            ),
            (
                answer(
                    409,
                    "",
                    details(
                        "",
                        "",
                        &[(
                            "FieldManagerConflict",
                            "conflict with \"helm\" using apps/v1",
                            ".spec.replicas",
                        )],
                    ),
                ),
                "Deployment/b/a is managed by another tool: helm sets .spec.replicas",
                6,
            ),
            (
                answer(
                    422,
                    "",
                    details(
                        "",
                        "",
                        &[("FieldValueInvalid", "field is immutable", "spec.selector")],
                    ),
                ),
                "Deployment/b/a cannot be changed in place: spec.selector: field is immutable",
                6,
            ),
            (
                answer(
                    422,
                    "",
                    details(
                        "",
                        "",
                        &[("FieldValueRequired", "Required value", "spec.template")],
                    ),
                ),
                "the API server rejects Deployment/b/a: spec.template: Required value",
                1,
            ),
            (
                answer(401, "", details("", "", &[])),
                "the API server does not accept the credentials",
                5,
            ),
        ];
        for (error, message, code) in table {
            assert_eq!(error.to_string(), message);
            assert_eq!(CommandError::from(error).kind().exit_code(), code, "{message}");
        }
    }
}
