//! What happened to an object, put together from all that keeps a record of it.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

/// Records of one thing come this close to each other.
const CLOSE: SignedDuration = SignedDuration::from_secs(10);

/// What a change was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A revision was fetched or applied.
    Applied,
    /// It became ready.
    Ready,
    /// It did so after a failure.
    Recovered,
    /// It failed.
    Failed,
}

/// Where a change is on record; what tells more comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Record {
    /// `status.history`.
    History,
    /// `status.artifact`.
    Artifact,
    /// An event; the API server forgets it, after an hour as a rule.
    Event,
    /// The `Ready` condition, which knows its last change only.
    Condition,
}

/// Something that happened to an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// When it happened, for the first time if it did so several times.
    pub at: Timestamp,
    /// When it happened last, if it did so several times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// What it was.
    pub outcome: Outcome,
    /// Which revision it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// The word its controller has for it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What is told of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// Where it is on record.
    pub record: Record,
}

impl Change {
    /// Returns when it was over.
    pub fn end(&self) -> Timestamp {
        self.until.map_or(self.at, |until| until.max(self.at))
    }

    fn failed(&self) -> bool {
        self.outcome == Outcome::Failed
    }

    /// Says whether both are successes or failures, of the same revision as far as they tell.
    fn is_like(&self, other: &Change) -> bool {
        let same_revision = match (&self.revision, &other.revision) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        };
        self.failed() == other.failed() && same_revision
    }

    /// Says whether `other` is the same thing on another record.
    fn tells_of(&self, other: &Change) -> bool {
        let near = |time: Timestamp| time.duration_since(other.at).abs() <= CLOSE;
        self.is_like(other) && (near(self.at) || near(self.end()))
    }

    /// Says whether `next` is no news: the same failure again, or a success that brings no other revision.
    fn goes_on_in(&self, next: &Change) -> bool {
        self.is_like(next) && (next.failed() || next.revision.is_none() || next.revision == self.revision)
    }

    /// Takes from another record of the same thing what this one lacks.
    fn learn(&mut self, other: Change) {
        if self.message.is_empty() {
            self.message = other.message;
        }
        self.revision = self.revision.take().or(other.revision);
    }
}

/// Puts the changes of one object in order, each once, and says which were recoveries; those of the same second stay
/// as they come.
pub fn timeline(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_by_key(|change| (change.record, change.at));
    let mut distinct: Vec<Change> = Vec::new();
    for change in changes {
        match distinct.iter_mut().find(|known| known.tells_of(&change)) {
            Some(known) => known.learn(change),
            None => distinct.push(change),
        }
    }
    distinct.sort_by_key(|change| (change.at, change.record));
    let mut kept: Vec<Change> = Vec::new();
    for mut change in distinct {
        match kept.last_mut() {
            // It went on as it was.
            Some(last) if last.goes_on_in(&change) => {
                let end = last.end().max(change.end());
                last.until = Some(end).filter(|end| *end > last.at);
                last.learn(change);
            }
            last => {
                if !change.failed() && last.is_some_and(|last| last.failed()) {
                    change.outcome = Outcome::Recovered;
                }
                kept.push(change);
            }
        }
    }
    kept
}

/// Keeps what happened since a time: also a failure that began before and went on.
pub fn since(changes: Vec<Change>, start: Timestamp) -> Vec<Change> {
    let recent = |change: &Change| match change.failed() {
        true => change.end() >= start,
        false => change.at >= start,
    };
    changes.into_iter().filter(recent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(minute * 60).expect("a time")
    }

    fn change(minute: i64, until: Option<i64>, outcome: Outcome, revision: &str, record: Record) -> Change {
        Change {
            at: at(minute),
            until: until.map(at),
            outcome,
            revision: Some(revision.to_owned()).filter(|revision| !revision.is_empty()),
            reason: String::new(),
            message: format!("{record:?}"),
            record,
        }
    }

    #[test]
    fn what_several_records_tell_is_told_once_and_in_order() {
        use Outcome::{Applied, Failed, Ready, Recovered};
        use Record::{Condition, Event, History};
        let told = timeline(vec![
            change(30, None, Ready, "", Condition),
            change(10, Some(20), Failed, "b", History),
            change(30, None, Applied, "c", Event),
            change(15, None, Failed, "b", Event),
            change(1, Some(9), Applied, "a", History),
            change(30, Some(40), Applied, "c", History),
        ]);
        let short: Vec<_> = told
            .iter()
            .map(|change| (change.at, change.outcome, change.revision.as_deref()))
            .collect();
        assert_eq!(
            short,
            [
                (at(1), Applied, Some("a")),
                (at(10), Failed, Some("b")),
                (at(30), Recovered, Some("c")),
            ]
        );
        // A failure that went on is told, a success that did is no change.
        let recent: Vec<_> = since(told.clone(), at(19))
            .iter()
            .map(|change| change.outcome)
            .collect();
        assert_eq!(recent, [Failed, Recovered]);
        assert_eq!(since(told, at(31)).len(), 0);
    }

    #[test]
    fn what_happened_in_the_same_second_stays_in_the_order_of_its_record() {
        use Outcome::{Applied, Failed, Recovered};
        let told = timeline(vec![
            change(1, None, Failed, "a", Record::History),
            change(1, None, Applied, "b", Record::History),
        ]);
        let told: Vec<_> = told.iter().map(|change| change.outcome).collect();
        assert_eq!(told, [Failed, Recovered]);
    }

    #[test]
    fn two_revisions_at_the_same_time_are_two_changes() {
        let told = timeline(vec![
            change(1, None, Outcome::Applied, "a", Record::Event),
            change(1, None, Outcome::Applied, "b", Record::Event),
        ]);
        assert_eq!(told.len(), 2);
        // So is a revision that comes to what was ready already.
        let told = timeline(vec![
            change(1, None, Outcome::Ready, "", Record::Condition),
            change(9, None, Outcome::Applied, "a", Record::Artifact),
            change(12, None, Outcome::Ready, "", Record::Event),
        ]);
        let outcomes: Vec<_> = told.iter().map(|change| change.outcome).collect();
        assert_eq!(outcomes, [Outcome::Ready, Outcome::Applied]);
    }
}
