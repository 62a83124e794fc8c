//! `get`: its command line.

use clap::{Args, ValueEnum};

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::error::{Error, Result};
use crate::kind::status::StatusSelector;
use crate::kind::{Kind, Verb};
use crate::ops::get::GetOptions;
use crate::output::data::Format;

/// Shows objects and their readiness.
#[derive(Debug, Args)]
#[command(after_help = "With -o, the objects are the items of one List.")]
pub struct GetArgs {
    /// Look in every namespace
    #[arg(short = 'A', long, global = true)]
    pub all_namespaces: bool,
    /// Show only objects with these labels, as in team=a,env!=test
    #[arg(short = 'l', long, global = true, value_name = "SELECTOR")]
    pub label_selector: Option<String>,
    /// Leave out the header
    #[arg(long, global = true)]
    pub no_header: bool,
    /// Show only objects with a condition in this status, as in ready=false
    #[arg(long, global = true, value_name = "CONDITION=STATUS", value_parser = status_selector)]
    pub status_selector: Option<StatusSelector>,
    /// Go on to show what changes
    #[arg(short, long, global = true)]
    pub watch: bool,
    /// The form of the answer
    #[arg(short, long, global = true, value_enum, default_value_t)]
    pub output: Output,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Get>,
}

/// The forms of an answer that is a table by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// A table
    #[default]
    Table,
    /// The objects as JSON
    Json,
    /// The objects as YAML
    Yaml,
}

impl From<Output> for Format {
    fn from(output: Output) -> Self {
        match output {
            Output::Table => Format::Text,
            Output::Json => Format::Json,
            Output::Yaml => Format::Yaml,
        }
    }
}

/// The verb `get`.
#[derive(Debug)]
pub struct Get;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// The name; without it all objects are shown
    #[arg(value_parser = values::object_name)]
    pub name: Option<String>,
    /// Show the source of each object
    #[arg(long)]
    pub show_source: bool,
}

impl OfKind for Get {
    const VERB: Verb = Verb::Get;
    const ALL: bool = true;
    type Args = NameArgs;

    fn about(what: &str) -> String {
        format!("Show {what}")
    }

    fn takes(kind: &Kind, id: &str) -> bool {
        id != "show_source" || kind.shows_source()
    }
}

impl TryFrom<GetArgs> for GetOptions {
    type Error = Error;

    fn try_from(args: GetArgs) -> Result<Self> {
        if args.of.all && args.watch {
            return Err(Error::usage("--watch follows one kind, not all of them").hint("name the kind"));
        }
        Ok(GetOptions {
            all: args.of.all,
            name: args.of.args.name,
            show_source: args.of.args.show_source,
            kinds: args.of.kinds,
            all_namespaces: args.all_namespaces,
            labels: args.label_selector,
            status: args.status_selector,
            no_header: args.no_header,
            watch: args.watch,
            format: args.output.into(),
        })
    }
}

fn status_selector(text: &str) -> Result<StatusSelector, String> {
    text.parse()
}
