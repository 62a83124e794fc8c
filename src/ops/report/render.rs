//! The report as people read it: at a terminal, in a channel, in a pull request.

use jiff::Timestamp;

use super::change::{Change, Outcome, Record};
use super::{ChangeReport, Object};
use crate::error::Error;
use crate::kind::column::shorten;
use crate::ops::tree::State;
use crate::output::report::Report;
use crate::output::{escape, table};

/// The longest message of a row; data has all of it.
const LONGEST: usize = 160;

impl Report for ChangeReport {
    fn text(&self) -> String {
        match self.markdown {
            true => self.markdown(),
            false => self.plain(),
        }
    }

    fn failure(&self) -> Option<Error> {
        let told = format!("the report is not complete: {}", self.unread.join("; "));
        self.failure.map(|kind| Error::new(kind, told))
    }
}

impl ChangeReport {
    fn title(&self) -> String {
        match &self.since_revision {
            Some(revision) => format!("Changes since {revision} ({})", stamp(self.since)),
            None => format!("Changes since {}", stamp(self.since)),
        }
    }

    fn summary(&self) -> String {
        let changed = self
            .objects
            .iter()
            .filter(|object| !object.changes.is_empty())
            .count();
        let failing = self.objects.iter().filter(|object| object.is_failing()).count();
        format!(
            "{changed} changed, {failing} failing now, {} unchanged",
            self.unchanged
        )
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.objects.iter().flat_map(Object::rows).collect()
    }

    /// Returns what is not on record, a line an object.
    fn gaps(&self) -> Vec<String> {
        let gap = |object: &&Object| object.incomplete;
        let told = |object: &Object| {
            let from = match object.known_from {
                Some(Record::History) => "its history",
                Some(Record::Artifact) => "its artifact",
                Some(Record::Event) => "its events",
                Some(Record::Condition) => "its conditions",
                None => "its status",
            };
            let known = object.known_since.map(stamp).unwrap_or_default();
            format!("{}: {from} goes back to {known}", object.object)
        };
        self.objects.iter().filter(gap).map(told).collect()
    }

    fn plain(&self) -> String {
        let mut text = format!("{}: {}\n", self.title(), self.summary());
        if !self.objects.is_empty() {
            text += "\n";
            text += &table::render(&["OBJECT", "WHEN", "WHAT", "REVISION", "MESSAGE"], &self.rows());
        }
        let gaps = self.gaps();
        if !gaps.is_empty() {
            text += "\nnot on record before:\n";
            text += &gaps
                .iter()
                .map(|gap| format!("  {}\n", escape::line(gap)))
                .collect::<String>();
        }
        text
    }

    fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n{}.\n", cell(&self.title()), self.summary());
        if !self.objects.is_empty() {
            text += "\n| Object | When | What | Revision | Message |\n|---|---|---|---|---|\n";
            for row in self.rows() {
                let cells: Vec<_> = row.iter().map(|text| cell(text)).collect();
                text += &format!("| {} |\n", cells.join(" | "));
            }
        }
        for (title, lines) in [
            ("Not on record before", self.gaps()),
            ("Not read", self.unread.clone()),
        ] {
            if !lines.is_empty() {
                text += &format!("\n{title}:\n\n");
                text += &lines
                    .iter()
                    .map(|line| format!("- {}\n", cell(line)))
                    .collect::<String>();
            }
        }
        text
    }
}

impl Object {
    fn is_failing(&self) -> bool {
        matches!(self.status.state, State::Failed)
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let name = self.object.to_string();
        let mut rows: Vec<_> = self.changes.iter().map(|change| change.row(&name)).collect();
        let told = self
            .changes
            .last()
            .is_some_and(|change| change.outcome == Outcome::Failed);
        // What is not well and did not change: it has been so for longer.
        if !told && !matches!(self.status.state, State::Ready | State::Suspended) {
            rows.push(vec![
                name,
                "now".to_owned(),
                format!("{} {:?}", self.status.state.mark(), self.status.state),
                self.revision.as_deref().map(shorten).unwrap_or_default(),
                short(&self.status.message),
            ]);
        }
        rows
    }
}

impl Change {
    fn row(&self, name: &str) -> Vec<String> {
        let what = match self.outcome {
            Outcome::Applied => "✔ applied",
            Outcome::Ready => "✔ ready",
            Outcome::Recovered => "✔ recovered",
            Outcome::Failed => "✗ failed",
        };
        let told = match (self.reason.as_str(), self.message.as_str()) {
            (reason, "") => reason.to_owned(),
            (_, message) => message.to_owned(),
        };
        let when = match self.until {
            Some(until) if self.outcome == Outcome::Failed => {
                format!("{} to {}", stamp(self.at), stamp(until))
            }
            _ => stamp(self.at),
        };
        vec![
            name.to_owned(),
            when,
            what.to_owned(),
            self.revision.as_deref().map(shorten).unwrap_or_default(),
            short(&told),
        ]
    }
}

fn stamp(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn short(text: &str) -> String {
    let text = shorten(&escape::line(text));
    match text.chars().count() > LONGEST {
        true => text.chars().take(LONGEST).chain(['…']).collect(),
        false => text,
    }
}

/// Makes text fit for a cell of a Markdown table: none of it is taken for markup, a mention or a link.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in escape::line(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '|' | '[' | ']' | '<' | '>' | '#' | '~' | '&' => safe.extend(['\\', c]),
            // A zero-width joiner would hide in a copy; the entity is shown as it is.
            '@' => safe += "&#64;",
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Reference;
    use crate::ops::tree::Status;

    fn report(markdown: bool) -> ChangeReport {
        let time = |text: &str| text.parse::<Timestamp>().expect("a time");
        let change = |at: &str, outcome: Outcome, message: &str| Change {
            at: time(at),
            until: None,
            outcome,
            revision: Some("main@sha1:5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a".to_owned()),
            reason: "BuildFailed".to_owned(),
            message: message.to_owned(),
            record: Record::History,
        };
        ChangeReport {
            since: time("2026-01-01T00:00:00Z"),
            since_revision: None,
            until: time("2026-01-02T00:00:00Z"),
            objects: vec![Object {
                object: Reference {
                    kind: "Kustomization".to_owned(),
                    namespace: "n".to_owned(),
                    name: "apps".to_owned(),
                },
                status: Status {
                    state: State::Ready,
                    message: String::new(),
                },
                revision: None,
                known_since: Some(time("2026-01-01T10:00:00Z")),
                known_from: Some(Record::History),
                incomplete: true,
                changes: vec![
                    change("2026-01-01T10:00:00Z", Outcome::Failed, "a|b <img> @all"),
                    change("2026-01-01T11:00:00Z", Outcome::Recovered, ""),
                ],
            }],
            unchanged: 3,
            unread: Vec::new(),
            failure: None,
            markdown,
        }
    }

    #[test]
    fn a_report_is_a_table_and_says_what_it_cannot_know() {
        assert_eq!(
            report(false).text(),
            "Changes since 2026-01-01T00:00:00Z: 1 changed, 0 failing now, 3 unchanged\n\n\
             OBJECT                WHEN                  WHAT         REVISION            MESSAGE\n\
             Kustomization/n/apps  2026-01-01T10:00:00Z  ✗ failed     main@sha1:5bf3a8f9  a|b <img> @all\n\
             Kustomization/n/apps  2026-01-01T11:00:00Z  ✔ recovered  main@sha1:5bf3a8f9  BuildFailed\n\n\
             not on record before:\n  Kustomization/n/apps: its history goes back to 2026-01-01T10:00:00Z\n"
        );
    }

    #[test]
    fn markdown_holds_no_markup_of_others() {
        let text = report(true).text();
        assert!(
            text.starts_with("## Changes since 2026-01-01T00:00:00Z\n\n1 changed"),
            "{text}"
        );
        assert!(text.contains("| a\\|b \\<img\\> &#64;all |\n"), "{text}");
    }
}
