//! What `why` found: the chain from the source on, and the first link of it that is broken.

use serde::Serialize;

use crate::cluster::object::ObjectRef;
use crate::error::{Error, ErrorKind};
use crate::output::escape;
use crate::output::report::Report;

/// How a link of the chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bond {
    /// It holds.
    Whole,
    /// It is broken, or hangs on one that is.
    Broken,
    /// It cannot be told.
    Unknown,
}

/// An object between the source and what is asked about, or below that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The kind.
    pub kind: String,
    /// None for an object of the whole cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// The name.
    pub name: String,
    /// How it is.
    pub state: Bond,
    /// The word its status has for that.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What its status says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
}

/// What is broken, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// The kind.
    pub kind: String,
    /// None for an object of the whole cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// The name.
    pub name: String,
    /// The word for it, as `ImagePullBackOff`.
    pub reason: String,
    /// What is told about it.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
}

/// Why an object is not as it should be, or that it is.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WhyReport {
    /// What was asked about.
    pub object: ObjectRef,
    /// Nothing is broken, as far as could be seen.
    pub healthy: bool,
    /// The first broken link.
    pub root_cause: Option<Cause>,
    /// What is broken besides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Cause>,
    /// From the source to the broken link, or to the object.
    pub chain: Vec<Link>,
    /// What could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<String>,
    #[serde(skip)]
    pub(super) forbidden: bool,
}

impl Link {
    /// Describes an object.
    pub fn new(at: &ObjectRef, state: Bond, reason: &str, message: &str) -> Self {
        Link {
            kind: at.kind.clone(),
            namespace: at.namespace.clone(),
            name: at.name.clone(),
            state,
            reason: reason.to_owned(),
            message: message.to_owned(),
        }
    }

    /// Says whether it is the object.
    pub fn is(&self, other: &Link) -> bool {
        (&self.kind, &self.namespace, &self.name) == (&other.kind, &other.namespace, &other.name)
    }

    fn line(&self) -> String {
        let mark = match self.state {
            Bond::Whole => "✔",
            Bond::Broken => "✗",
            Bond::Unknown => "⚠",
        };
        let said = match (self.reason.as_str(), self.message.as_str()) {
            ("", message) => message.to_owned(),
            (reason, "") => reason.to_owned(),
            (reason, message) => format!("{reason}: {message}"),
        };
        let name = name(&self.kind, self.namespace.as_deref(), &self.name);
        escape::line(format!("{mark} {name} {said}").trim_end())
    }
}

impl Cause {
    /// Blames an object.
    pub fn new(at: &ObjectRef, reason: &str, message: impl Into<String>) -> Self {
        Cause {
            kind: at.kind.clone(),
            namespace: at.namespace.clone(),
            name: at.name.clone(),
            reason: reason.to_owned(),
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// Says whether it is the object that is blamed.
    pub fn is_at(&self, at: &ObjectRef) -> bool {
        (&self.kind, &self.namespace, &self.name) == (&at.kind, &at.namespace, &at.name)
    }

    /// Adds what to do, unless it is said already.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        let hint = hint.into();
        if !self.hints.contains(&hint) {
            self.hints.push(hint);
        }
        self
    }

    fn line(&self) -> String {
        let name = name(&self.kind, self.namespace.as_deref(), &self.name);
        let message = match self.message.as_str() {
            "" => String::new(),
            message => format!(": {message}"),
        };
        escape::line(&format!("{name}: {}{message}", self.reason))
    }
}

fn name(kind: &str, namespace: Option<&str>, name: &str) -> String {
    match namespace {
        Some(namespace) => format!("{kind}/{namespace}/{name}"),
        None => format!("{kind}/{name}"),
    }
}

impl Report for WhyReport {
    fn text(&self) -> String {
        let mut lines: Vec<_> = self.chain.iter().map(Link::line).collect();
        lines.extend(
            self.unread
                .iter()
                .map(|told| escape::line(&format!("⚠ not read: {told}"))),
        );
        lines.push(String::new());
        match &self.root_cause {
            Some(cause) => {
                lines.push(format!("root cause: {}", cause.line()));
                lines.extend(
                    cause
                        .hints
                        .iter()
                        .map(|hint| format!("  hint: {}", escape::line(hint))),
                );
                for cause in &self.also {
                    lines.push(format!("also: {}", cause.line()));
                    lines.extend(
                        cause
                            .hints
                            .iter()
                            .map(|hint| format!("  hint: {}", escape::line(hint))),
                    );
                }
            }
            None if self.healthy => {
                lines.push(format!("{} is healthy", escape::line(&self.object.to_string())))
            }
            None => lines.push("nothing is broken in what could be read".to_owned()),
        }
        lines.join("\n") + "\n"
    }

    fn failure(&self) -> Option<Error> {
        match &self.root_cause {
            Some(cause) => Some(Error::not_ready(format!(
                "{} is broken at {}",
                self.object,
                cause.line()
            ))),
            None if self.forbidden => Some(Error::new(
                ErrorKind::Forbidden,
                format!("{} cannot be judged: {}", self.object, self.unread.join("; ")),
            )),
            None if !self.healthy => Some(Error::failed(format!(
                "{} cannot be judged: {}",
                self.object,
                self.unread.join("; ")
            ))),
            None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(cause: Option<Cause>, unread: &[&str], forbidden: bool) -> WhyReport {
        let at = ObjectRef::new("v1", "Pod", Some("n"), "a");
        WhyReport {
            healthy: cause.is_none() && unread.is_empty(),
            chain: vec![Link::new(&at, Bond::Broken, "Bad", "two\nlines")],
            object: at,
            root_cause: cause,
            also: Vec::new(),
            unread: unread.iter().map(|text| (*text).to_owned()).collect(),
            forbidden,
        }
    }

    #[test]
    fn the_exit_code_tells_broken_from_forbidden_from_well() {
        let at = ObjectRef::new("v1", "Pod", Some("n"), "a");
        let broken = report(
            Some(
                Cause::new(&at, "Bad", "two\nlines")
                    .hint("mend it")
                    .hint("mend it"),
            ),
            &[],
            true,
        );
        assert_eq!(
            broken.text(),
            "✗ Pod/n/a Bad: two lines\n\nroot cause: Pod/n/a: Bad: two lines\n  hint: mend it\n"
        );
        assert_eq!(broken.failure().expect("a failure").kind(), ErrorKind::NotReady);
        let shut = report(None, &["no permission"], true);
        assert_eq!(shut.failure().expect("a failure").kind(), ErrorKind::Forbidden);
        assert!(
            shut.text()
                .ends_with("⚠ not read: no permission\n\nnothing is broken in what could be read\n")
        );
        assert!(report(None, &[], false).failure().is_none());
    }
}
