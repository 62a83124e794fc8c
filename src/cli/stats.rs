//! `stats`: its command line.

use clap::Args;

use crate::ops::stats::StatsOptions;
use crate::output::data::Format;

/// Counts objects.
#[derive(Debug, Args)]
pub struct StatsArgs {
    /// Look in every namespace
    #[arg(short = 'A', long)]
    pub all_namespaces: bool,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl From<StatsArgs> for StatsOptions {
    fn from(args: StatsArgs) -> Self {
        StatsOptions {
            all_namespaces: args.all_namespaces,
        }
    }
}
