//! What became of each of the objects a verb was carried out on.

use kube::core::DynamicObject;
use serde::Serialize;

use super::targets::Target;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::Reference;
use crate::output::report::Report;

/// What became of the objects a verb was carried out on.
#[derive(Debug, Serialize)]
pub struct Acted {
    /// The verb.
    pub verb: &'static str,
    /// One an object, in the order in which they ended.
    pub outcomes: Vec<Outcome>,
    /// What failed objects are said to be, as in `could not be suspended`.
    #[serde(skip)]
    undone: &'static str,
}

/// What became of one object.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The object.
    #[serde(flatten)]
    pub at: Reference,
    /// Whether it was done.
    pub outcome: End,
    /// What came of it, or why it was not done.
    pub message: String,
    /// What lies behind a failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// What can be done about a failure.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// The exit code of a failure by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<u8>,
    /// What is affected along with it, each as `Kind/namespace/name`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub along: Vec<String>,
    #[serde(skip)]
    failure: Option<ErrorKind>,
}

/// Whether what was asked for was done with an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// It was done.
    Done,
    /// It was not to be done with this object.
    Skipped,
    /// It was not done.
    Failed,
}

impl Outcome {
    fn failed(at: Reference, error: &Error) -> Self {
        let cause = std::error::Error::source(error).map(|_| {
            let chain = error.chain();
            chain[error.to_string().len()..]
                .trim_start_matches(": ")
                .to_owned()
        });
        Outcome {
            outcome: End::Failed,
            message: error.to_string(),
            cause,
            hints: error.hints().to_vec(),
            exit_code: Some(error.kind().exit_code()),
            failure: Some(error.kind()),
            ..Outcome::of(at, End::Failed, String::new())
        }
    }

    fn of(at: Reference, outcome: End, message: String) -> Self {
        Outcome {
            at,
            outcome,
            message,
            cause: None,
            hints: Vec::new(),
            exit_code: None,
            along: Vec::new(),
            failure: None,
        }
    }

    /// Returns the failure as the error it was.
    fn error(&self) -> Option<Error> {
        let error = Error::new(self.failure?, &self.message);
        let error = match &self.cause {
            Some(cause) => error.caused_by(cause.clone()),
            None => error,
        };
        Some(self.hints.iter().fold(error, |error, hint| error.hint(hint)))
    }
}

impl Report for Acted {
    /// Each outcome was told when it was there.
    fn text(&self) -> String {
        String::new()
    }

    fn failure(&self) -> Option<Error> {
        let failed: Vec<_> = self.outcomes.iter().filter_map(Outcome::error).collect();
        let first = failed.first()?.kind();
        if self.outcomes.len() == 1 {
            return failed.into_iter().next();
        }
        let kind = match failed.iter().all(|error| error.kind() == first) {
            true => first,
            false => ErrorKind::Failed,
        };
        let (count, total, undone) = (failed.len(), self.outcomes.len(), self.undone);
        let mut error = Error::new(kind, format!("{count} of {total} objects {undone}"));
        for hint in failed.iter().flat_map(Error::hints) {
            if !error.hints().contains(hint) {
                error = error.hint(hint);
            }
        }
        Some(error)
    }
}

/// Keeps the outcomes, and tells each when it is there.
pub(super) struct Tally<'a> {
    ctx: &'a Ctx,
    acted: Acted,
    /// Failures are told one by one; that of a single object is the command's own.
    pub many: bool,
}

impl<'a> Tally<'a> {
    /// Starts with nothing; failed objects are said to be `undone`.
    pub fn new(ctx: &'a Ctx, verb: &'static str, undone: &'static str) -> Self {
        Tally {
            ctx,
            acted: Acted {
                verb,
                outcomes: Vec::new(),
                undone,
            },
            many: false,
        }
    }

    /// Takes in that it was done; `told` is the line that says so, if it was not told already.
    pub fn done(&mut self, at: Reference, message: impl Into<String>, told: Option<String>) {
        if let Some(told) = told {
            self.ctx.events.done(told);
        }
        self.acted
            .outcomes
            .push(Outcome::of(at, End::Done, message.into()));
    }

    /// Takes in what a controller has come to with a target.
    pub fn reconciled(&mut self, target: &Target, outcome: Result<DynamicObject>, otherwise: &str) {
        let Some(object) = self.take(&target.at, outcome) else {
            return;
        };
        let result = target
            .kind
            .result(&object)
            .unwrap_or_else(|| otherwise.to_owned());
        let told = format!("{}: {result}", target.at.seen_from(&self.ctx.namespace));
        self.done(target.at.clone(), result, Some(told));
    }

    /// Takes in that there was nothing to do.
    pub fn skipped(&mut self, at: Reference, why: &str) {
        let told = format!("{} is left as it is: {why}", at.seen_from(&self.ctx.namespace));
        self.ctx.events.action(told);
        self.acted
            .outcomes
            .push(Outcome::of(at, End::Skipped, why.to_owned()));
    }

    /// Takes in a failure.
    pub fn failed(&mut self, at: Reference, error: &Error) {
        if self.many {
            self.ctx.events.fail(error.chain());
        }
        self.acted.outcomes.push(Outcome::failed(at, error));
    }

    /// Takes in what is affected along with an object that has its outcome.
    pub fn along(&mut self, at: &Reference, along: Vec<String>) {
        let mut outcomes = self.acted.outcomes.iter_mut();
        if let Some(outcome) = outcomes.find(|outcome| outcome.at == *at) {
            outcome.along = along;
        }
    }

    /// Takes in a failure, if it is one, and returns what there is otherwise.
    pub fn take<T>(&mut self, at: &Reference, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.failed(at.clone(), &error)).ok()
    }

    /// Returns how it went wrong with an object, if it did.
    pub fn failure_of(&self, at: &Reference) -> Option<ErrorKind> {
        let mut outcomes = self.acted.outcomes.iter();
        outcomes.find(|outcome| outcome.at == *at)?.failure
    }

    /// Returns the report.
    pub fn end(self) -> Acted {
        self.acted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acted(errors: Vec<Option<Error>>) -> Acted {
        let at = |name: usize| Reference {
            kind: "Alert".to_owned(),
            namespace: "a".to_owned(),
            name: name.to_string(),
        };
        let outcomes = errors.into_iter().enumerate().map(|(name, error)| match error {
            Some(error) => Outcome::failed(at(name), &error),
            None => Outcome::of(at(name), End::Done, "well".to_owned()),
        });
        Acted {
            verb: "suspend",
            outcomes: outcomes.collect(),
            undone: "could not be suspended",
        }
    }

    #[test]
    fn the_exit_code_tells_what_all_failures_have_in_common() {
        let lost = || Some(Error::not_found("no x").hint("look").caused_by("it went"));
        assert!(acted(vec![None, None]).failure().is_none() && acted(vec![]).failure().is_none());
        let one = acted(vec![lost()]).failure().expect("a failure");
        assert_eq!(
            (one.kind(), one.chain().as_str(), one.hints()),
            (ErrorKind::NotFound, "no x: it went", &["look".to_owned()][..])
        );
        let several = acted(vec![lost(), None, lost()]).failure().expect("a failure");
        assert_eq!(several.kind(), ErrorKind::NotFound);
        assert_eq!(several.to_string(), "2 of 3 objects could not be suspended");
        assert_eq!(several.hints(), ["look"]);
        let mixed = acted(vec![lost(), Some(Error::not_ready("late"))]).failure();
        assert_eq!(mixed.expect("a failure").kind(), ErrorKind::Failed);
    }

    #[test]
    fn an_outcome_is_data() {
        let report = acted(vec![None, Some(Error::not_ready("late").hint("wait"))]);
        assert_eq!(
            serde_json::to_value(&report).expect("JSON"),
            serde_json::json!({"verb": "suspend", "outcomes": [
                {"kind": "Alert", "namespace": "a", "name": "0", "outcome": "done", "message": "well"},
                {"kind": "Alert", "namespace": "a", "name": "1", "outcome": "failed", "message": "late",
                 "hints": ["wait"], "exitCode": 4},
            ]})
        );
    }
}
