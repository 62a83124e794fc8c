//! `get`: its command line.

use std::ffi::OsStr;

use clap::Args;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::error::{Error, Result};
use crate::kind::status::StatusSelector;
use crate::kind::{Kind, Verb};
use crate::ops::get::{Filter, GetOptions, SortBy};
use crate::output::form::Form;

/// Shows objects and their readiness.
#[derive(Debug, Args)]
#[command(
    after_help = "With -o json, yaml or jsonpath, the objects are the items of one List; a jsonpath starts at the object \
                  where one is named.\nWith -A, a user who may not list all namespaces is shown those that may be read."
)]
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
    /// Show only objects that are suspended
    #[arg(long, global = true)]
    pub suspended: bool,
    /// Show only objects that are not ready
    #[arg(long, global = true)]
    pub not_ready: bool,
    /// Show only objects whose controller reported failure
    #[arg(long, global = true)]
    pub failed: bool,
    /// Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp
    #[arg(long, global = true, value_name = "COLUMN|PATH")]
    pub sort_by: Option<String>,
    /// Go on to show what changes
    #[arg(short, long, global = true)]
    pub watch: bool,
    /// With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}
    #[arg(long, global = true)]
    pub output_watch_events: bool,
    /// The form of the answer
    #[arg(short, long, global = true, default_value = "table", value_name = "FORM", value_parser = FormParser)]
    pub output: Form,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Get>,
}

/// Reads the form of objects.
#[derive(Clone, Debug)]
pub struct FormParser;

impl TypedValueParser for FormParser {
    type Value = Form;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> std::result::Result<Form, clap::Error> {
        StringValueParser::new()
            .try_map(|text| text.parse::<Form>().map_err(std::io::Error::other))
            .parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values = Form::WORDS.iter();
        Some(Box::new(
            values.map(|(word, help)| PossibleValue::new(*word).help(*help)),
        ))
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
        if args.output_watch_events && !(args.watch && args.output.document().is_some()) {
            return Err(Error::usage(
                "--output-watch-events goes with --watch and -o json or yaml",
            ));
        }
        let sort = args.sort_by.map(|by| SortBy::new(&by, &args.of.kinds));
        Ok(GetOptions {
            all: args.of.all,
            name: args.of.args.name,
            show_source: args.of.args.show_source,
            kinds: args.of.kinds,
            all_namespaces: args.all_namespaces,
            labels: args.label_selector,
            filter: Filter {
                status: args.status_selector,
                suspended: args.suspended,
                not_ready: args.not_ready,
                failed: args.failed,
            },
            sort: sort.transpose()?,
            no_header: args.no_header,
            watch: args.watch,
            watch_events: args.output_watch_events,
            form: args.output,
        })
    }
}

fn status_selector(text: &str) -> Result<StatusSelector, String> {
    text.parse()
}
