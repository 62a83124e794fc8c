//! `delete`: its command line.

use clap::Args;

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::kind::Verb;
use crate::ops::delete::DeleteOptions;

/// Deletes an object.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    /// Do not ask
    #[arg(short, long, global = true)]
    pub silent: bool,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Delete>,
}

/// The verb `delete`.
#[derive(Debug)]
pub struct Delete;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// The name
    #[arg(value_parser = values::object_name)]
    pub name: String,
}

impl OfKind for Delete {
    const VERB: Verb = Verb::Delete;
    type Args = NameArgs;

    fn about(what: &str) -> String {
        format!("Delete a {what}")
    }
}

impl From<DeleteArgs> for DeleteOptions {
    fn from(args: DeleteArgs) -> Self {
        DeleteOptions {
            kind: args.of.kind(),
            name: args.of.args.name,
            silent: args.silent,
        }
    }
}
