//! `report`: its command line.

use clap::{Args, ValueEnum};
use jiff::{SignedDuration, Timestamp};

use super::values;
use crate::kind::revision::Revision;
use crate::ops::report::{ReportOptions, Since};
use crate::output::data::Format;

/// Reports what changed.
#[derive(Debug, Args)]
#[command(
    after_help = "Each object tells as far back as its history, its conditions and its events reach; where that is not\n\
                  far enough, the report says so."
)]
pub struct ReportArgs {
    /// Where to begin: so long ago, as 90m, 24h or 7d, or a time, as 2026-01-31T12:00:00Z [default: 24h]
    #[arg(long, value_name = "TIME", value_parser = since, conflicts_with = "since_revision")]
    pub since: Option<Since>,
    /// Begin when this revision was applied, as a commit or main@sha1:…
    #[arg(long, value_name = "REVISION", value_parser = revision)]
    pub since_revision: Option<Revision>,
    /// Look in every namespace
    #[arg(short = 'A', long)]
    pub all_namespaces: bool,
    /// Report only on objects with these labels, as in team=a,env!=test
    #[arg(short = 'l', long, value_name = "SELECTOR")]
    pub label_selector: Option<String>,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Output,
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// A table
    #[default]
    Table,
    /// Markdown, for a channel or a pull request
    Markdown,
    /// JSON
    Json,
    /// YAML
    Yaml,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Table | Output::Markdown => Format::Text,
            Output::Json => Format::Json,
            Output::Yaml => Format::Yaml,
        }
    }
}

impl From<ReportArgs> for ReportOptions {
    fn from(args: ReportArgs) -> Self {
        let since = match (args.since_revision, args.since) {
            (Some(revision), _) => Since::Revision(revision),
            (None, Some(since)) => since,
            (None, None) => Since::Ago(SignedDuration::from_hours(24)),
        };
        ReportOptions {
            since,
            all_namespaces: args.all_namespaces,
            labels: args.label_selector,
            markdown: args.output == Output::Markdown,
        }
    }
}

fn revision(text: &str) -> Result<Revision, String> {
    text.parse()
}

/// Reads a duration, also in days, or a time.
fn since(text: &str) -> Result<Since, String> {
    if let Ok(time) = text.parse::<Timestamp>() {
        return Ok(Since::Time(time));
    }
    if let Some(days) = text.strip_suffix('d').and_then(|days| days.parse::<u16>().ok()) {
        return Ok(Since::Ago(SignedDuration::from_hours(24 * i64::from(days))));
    }
    let ago = values::duration(text)
        .ok()
        .and_then(|ago| SignedDuration::try_from(ago).ok())
        .ok_or("it is no time: write it as 90m, 24h, 7d or 2026-01-31T12:00:00Z")?;
    Ok(Since::Ago(ago))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_is_a_duration_or_a_time() {
        let ago = |text: &str| match since(text) {
            Ok(Since::Ago(ago)) => ago.as_secs(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!((ago("90m"), ago("24h"), ago("7d")), (5400, 86_400, 604_800));
        assert!(matches!(since("2026-01-31T12:00:00Z"), Ok(Since::Time(_))));
        assert!(matches!(since("2026-01-31T12:00:00+02:00"), Ok(Since::Time(_))));
        for text in ["", "soon", "-1h", "d", "2026-01-31"] {
            since(text).expect_err(text);
        }
    }
}
