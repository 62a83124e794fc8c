//! `suspend`: its command line.

use clap::Args;

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::error::{Error, Result};
use crate::kind::Verb;
use crate::ops::suspend::SuspendOptions;
use crate::ops::targets::Targets;

/// Tells controllers to leave objects alone.
#[derive(Debug, Args)]
pub struct SuspendArgs {
    /// Suspend every object of the kind in the namespace
    #[arg(long, global = true)]
    pub all: bool,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Suspend>,
}

/// The verb `suspend`.
#[derive(Debug)]
pub struct Suspend;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct NamesArgs {
    /// The names
    #[arg(value_name = "NAME", value_parser = values::object_name)]
    pub names: Vec<String>,
}

impl OfKind for Suspend {
    const VERB: Verb = Verb::Suspend;
    type Args = NamesArgs;

    fn about(what: &str) -> String {
        format!("Suspend {what} objects")
    }
}

impl TryFrom<SuspendArgs> for SuspendOptions {
    type Error = Error;

    fn try_from(args: SuspendArgs) -> Result<Self> {
        let kind = args.of.kind();
        Ok(SuspendOptions {
            kind,
            targets: Targets::new(kind, args.of.args.names, args.all)?,
        })
    }
}
