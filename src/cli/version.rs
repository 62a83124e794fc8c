//! `version`: its command line.

use clap::{Args, ValueEnum};

use crate::output::data::Format;

/// Prints versions.
#[derive(Debug, Args)]
pub struct VersionArgs {
    /// Leave the cluster out
    #[arg(long)]
    pub client: bool,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Output,
}

/// The forms of the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// YAML
    #[default]
    Yaml,
    /// JSON
    Json,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Yaml => Format::Yaml,
            Output::Json => Format::Json,
        }
    }
}
