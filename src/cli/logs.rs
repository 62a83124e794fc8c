//! `logs`: its command line.

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::globals::FLUX_NAMESPACE;
use super::values;
use crate::cluster::logs::{Since, Window};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::ops::logs::{Filter, LogsOptions};
use crate::output::data::Format;

/// Shows what the controllers log.
#[derive(Debug, Args)]
#[command(
    after_help = "Shows what is logged about the objects of a namespace, or of all with -A. A line is\n\n    \
                        TIMESTAMP LEVEL KIND/NAME.NAMESPACE - MESSAGE ERROR\n\nand with -o json what the controller \
                        wrote, with the name of its Pod. What -f shows goes on through restarts of the controllers and \
                        of the API server."
)]
pub struct LogsArgs {
    /// Show what is logged about objects of every namespace, and what is about none
    #[arg(short = 'A', long)]
    pub all_namespaces: bool,
    /// Go on to show what is logged
    #[arg(short, long)]
    pub follow: bool,
    /// The namespace of the controllers [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]
    #[arg(long, value_name = "NAMESPACE")]
    pub flux_namespace: Option<String>,
    /// Show only lines of this level
    #[arg(long, value_enum)]
    pub level: Option<Level>,
    /// Show only lines about objects of this kind, as in Kustomization or ks
    #[arg(long)]
    pub kind: Option<String>,
    /// Show only lines about objects of this name
    #[arg(long)]
    pub name: Option<String>,
    /// Show only lines that are not older, as in 5m
    #[arg(long, value_name = "DURATION", value_parser = values::duration)]
    pub since: Option<std::time::Duration>,
    /// Show only lines since this time, as in 2026-01-31T12:00:00Z
    #[arg(long, value_name = "TIME")]
    pub since_time: Option<String>,
    /// Look at so many last lines of each controller; -1 is all
    #[arg(long, value_name = "LINES", default_value_t = -1, allow_negative_numbers = true)]
    pub tail: i64,
    /// The form of the lines
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Output,
}

/// The levels controllers log with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// Everything they do
    Debug,
    /// What they did
    Info,
    /// What failed
    Error,
}

/// The forms of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people
    #[default]
    Text,
    /// A JSON object a line
    Json,
}

impl LogsArgs {
    /// Makes the options.
    pub fn into_options(self, ctx: &Ctx) -> Result<LogsOptions> {
        let kind = self.kind.filter(|kind| !kind.is_empty());
        let level = self.level.map(|level| match level {
            Level::Debug => "debug",
            Level::Info => "info",
            Level::Error => "error",
        });
        let since = self.since.filter(|since| !since.is_zero());
        let time = self.since_time.filter(|time| !time.is_empty());
        let since = match (since, time) {
            (None, None) => None,
            (Some(since), None) => Some(Since::Seconds((since.as_secs_f64().round() as i64).max(1))),
            (None, Some(time)) => Some(Since::Time(time.parse::<Timestamp>().map_err(|_| {
                Error::usage(format!("--since-time: {time:?} is no time"))
                    .hint("write it as 2026-01-31T12:00:00Z")
            })?)),
            (Some(_), Some(_)) => return Err(Error::usage("pass --since or --since-time, not both")),
        };
        Ok(LogsOptions {
            flux_namespace: self
                .flux_namespace
                .or_else(|| ctx.env.flux_system_namespace.clone())
                .unwrap_or_else(|| FLUX_NAMESPACE.to_owned()),
            filter: Filter {
                namespace: (!self.all_namespaces).then(|| ctx.namespace.clone()),
                level,
                kind: kind.map(|kind| Kind::by_word(&kind).map_or(kind, |kind| kind.kind.to_owned())),
                name: self.name.filter(|name| !name.is_empty()),
            },
            window: Window {
                tail: (self.tail >= 0).then_some(self.tail),
                since,
            },
            follow: self.follow,
            format: match self.output {
                Output::Text => Format::Text,
                Output::Json => Format::Json,
            },
        })
    }
}
