//! Pushing: one branch moves from the commit it was at to a new one, or nothing happens.

use git2::Oid;

use super::{Band, Conversation, FLUSH, References, frame};
use crate::git::error::tidy;
use crate::git::{Error, Result};

/// A branch and where it moves.
pub(in crate::git) struct Move<'a> {
    pub branch: &'a str,
    /// Where the server must find it; nowhere for a new branch.
    pub from: Option<Oid>,
    pub to: Oid,
}

impl Conversation<'_> {
    /// Sends a pack and asks for the branch to be moved; returns what hooks had to say.
    pub async fn push(&mut self, references: &References, step: &Move<'_>, pack: Vec<u8>) -> Result<String> {
        let capabilities = references.request(&["report-status", "side-band-64k", "object-format=sha1"]);
        let from = step.from.unwrap_or(Oid::ZERO_SHA1);
        let command = format!("{from} {} refs/heads/{}\0{capabilities}", step.to, step.branch);
        let mut request = frame(&command);
        request.extend(FLUSH);
        request.extend(pack);
        self.connection.send(request).await?;

        let (mut report, mut words) = (Vec::new(), Vec::new());
        if references.can("side-band-64k") {
            while let Some(band) = self.band().await? {
                match band {
                    Band::Data(data) => report.extend(data),
                    Band::Words(more) => words.extend(more),
                }
            }
        } else {
            while let Some(data) = self.raw().await? {
                report.extend(data);
            }
        }
        let words = format!("{}\n{}", self.connection.words(), String::from_utf8_lossy(&words));
        let words = tidy(&self.remote.redact(&words));
        if !references.can("report-status") {
            return Ok(words);
        }
        self.outcome(step.branch, &lines(&report), words)
    }

    /// Reads the report; only an explicit "ok" is a success.
    fn outcome(&self, branch: &str, report: &[String], words: String) -> Result<String> {
        let name = format!("refs/heads/{branch}");
        let about = |line: &str, what: &str| {
            let rest = line.strip_prefix(what)?.strip_prefix(' ')?.strip_prefix(&name)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| self.remote.redact(rest.trim()))
        };
        if let Some(reason) = report.iter().find_map(|line| about(line, "ng")) {
            return Err(rejection(branch, reason, words));
        }
        if report.iter().any(|line| about(line, "ok").is_some()) {
            return Ok(words);
        }
        match report.iter().find_map(|line| line.strip_prefix("unpack ")) {
            Some(failure) if failure != "ok" => {
                let message = format!(
                    "it could not store the objects: {}\n{words}",
                    self.remote.redact(failure)
                );
                Err(Error::Server {
                    host: self.remote.host(),
                    message: tidy(&message),
                })
            }
            _ => Err(match words.is_empty() {
                true => self.broken("it does not report whether the push was taken"),
                false => self.refused(&words),
            }),
        }
    }
}

/// Tells a branch that moved meanwhile from one that may not be moved.
fn rejection(branch: &str, reason: String, message: String) -> Error {
    const MOVED: [&str; 5] = [
        "non-fast-forward",
        "fetch first",
        "stale info",
        "incorrect old value",
        "reference already exists",
    ];
    let text = format!("{reason}\n{message}");
    // The loser of a race is told only that the reference could not be locked where it expected it.
    let raced = text.contains("cannot lock ref") && text.contains("but expected");
    if raced || MOVED.iter().any(|phrase| text.contains(phrase)) {
        Error::NonFastForward {
            branch: branch.to_owned(),
        }
    } else {
        Error::Rejected {
            branch: branch.to_owned(),
            reason: tidy(&reason),
            message,
        }
    }
}

/// Reads the frames within a report.
fn lines(mut report: &[u8]) -> Vec<String> {
    let mut lines = Vec::new();
    while let Some((head, rest)) = report.split_at_checked(4) {
        let length = std::str::from_utf8(head)
            .ok()
            .and_then(|hex| usize::from_str_radix(hex, 16).ok());
        let Some(length) = length
            .unwrap_or_default()
            .checked_sub(4)
            .filter(|length| *length <= rest.len())
        else {
            break;
        };
        let (line, rest) = rest.split_at(length);
        lines.push(String::from_utf8_lossy(line).trim_end().to_owned());
        report = rest;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_read_frame_by_frame() {
        assert_eq!(
            lines(b"000eunpack ok\n0017ok refs/heads/main\n0000"),
            ["unpack ok", "ok refs/heads/main"]
        );
        assert_eq!(lines(b"000eunpack ok\n00ffbroken off"), ["unpack ok"]);
        assert!(lines(b"00").is_empty());
    }

    #[test]
    fn races_are_told_from_refusals() {
        let of = |reason: &str, words: &str| rejection("main", reason.into(), words.into());
        assert!(matches!(of("non-fast-forward", ""), Error::NonFastForward { .. }));
        let raced = "error: cannot lock ref 'refs/heads/main': is at 1234 but expected 5678";
        assert!(matches!(
            of("failed to update ref", raced),
            Error::NonFastForward { .. }
        ));
        let Error::Rejected { reason, message, .. } = of("pre-receive hook declined", "GH006: protected")
        else {
            panic!("not rejected");
        };
        assert_eq!(
            (reason.as_str(), message.as_str()),
            ("pre-receive hook declined", "GH006: protected")
        );
        assert!(matches!(
            of("failed to update ref", "disk full"),
            Error::Rejected { .. }
        ));
    }
}
