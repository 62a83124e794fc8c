//! Pushing: one branch moves from the commit it was at to a new one, or nothing happens.

use git2::Oid;

use super::{Band, Conversation, FLUSH, MOST_WORDS, References, frame};
use crate::git::words::tidy;
use crate::git::{Error, Result};

/// As much may a report hold, in bytes.
const MOST_REPORT: usize = 1 << 20;

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
                    Band::Data(data) => self.take_in(&mut report, data)?,
                    Band::Words(mut more) => {
                        more.truncate(MOST_WORDS.saturating_sub(words.len()));
                        words.extend(more);
                    }
                }
            }
        } else {
            while let Some(data) = self.raw().await? {
                self.take_in(&mut report, data)?;
            }
        }
        let words = format!("{}\n{}", self.connection.words(), String::from_utf8_lossy(&words));
        if !references.can("report-status") {
            return Ok(self.show(&words));
        }
        self.outcome(step.branch, &lines(&report), &words)
    }

    /// Adds to the report, which is about one branch and is not for a server to fill the memory with.
    fn take_in(&self, report: &mut Vec<u8>, data: Vec<u8>) -> Result<()> {
        report.extend(data);
        match report.len() > MOST_REPORT {
            true => Err(self.broken("it reports without end")),
            false => Ok(()),
        }
    }

    /// Makes a server's words fit to be shown.
    fn show(&self, words: &str) -> String {
        tidy(&self.remote.redact(words))
    }

    /// Reads the report; only an explicit "ok" is a success.
    fn outcome(&self, branch: &str, report: &[String], words: &str) -> Result<String> {
        let name = format!("refs/heads/{branch}");
        let about = |line: &str, what: &str| {
            let rest = line.strip_prefix(what)?.strip_prefix(' ')?.strip_prefix(&name)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
        };
        if let Some(reason) = report.iter().find_map(|line| about(line, "ng")) {
            let branch = branch.to_owned();
            return Err(match has_moved(&format!("{reason}\n{words}")) {
                true => Error::NonFastForward { branch },
                false => Error::Rejected {
                    branch,
                    reason: self.show(&reason),
                    message: self.show(words),
                },
            });
        }
        if report.iter().any(|line| about(line, "ok").is_some()) {
            return Ok(self.show(words));
        }
        match report.iter().find_map(|line| line.strip_prefix("unpack ")) {
            Some(failure) if failure != "ok" => {
                let message = format!("it could not store the objects: {failure}\n{words}");
                Err(Error::Server {
                    host: self.remote.host(),
                    message: self.show(&message),
                })
            }
            _ => Err(match self.show(words).is_empty() {
                true => self.broken("it does not report whether the push was taken"),
                false => self.refused(words),
            }),
        }
    }
}

/// Says whether a push was refused since the branch moved meanwhile, not since it may not be moved.
fn has_moved(words: &str) -> bool {
    const MOVED: [&str; 5] = [
        "non-fast-forward",
        "fetch first",
        "stale info",
        "incorrect old value",
        "reference already exists",
    ];
    // The loser of a race is told only that the reference could not be locked where it expected it.
    let raced = words.contains("cannot lock ref") && words.contains("but expected");
    raced || MOVED.iter().any(|phrase| words.contains(phrase))
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
        for words in [
            "non-fast-forward",
            "failed to update ref\nerror: cannot lock ref 'refs/heads/main': is at 1234 but expected 5678",
        ] {
            assert!(has_moved(words), "{words}");
        }
        for words in [
            "pre-receive hook declined\nGH006: protected",
            "failed to update ref\ndisk full",
        ] {
            assert!(!has_moved(words), "{words}");
        }
    }
}
