//! `delete`: its command line.

use clap::Args;

use super::choose::{ChooseArgs, NamesArgs};
use super::of_kind::{Chosen, OfKind};
use crate::error::{Error, Result};
use crate::kind::Verb;
use crate::ops::delete::DeleteOptions;
use crate::ops::targets::Targets;

/// Deletes objects.
#[derive(Debug, Args)]
pub struct DeleteArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choose: ChooseArgs,
    /// Do not ask
    #[arg(short, long, visible_alias = "yes", global = true)]
    pub silent: bool,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Delete>,
}

/// The verb `delete`.
#[derive(Debug)]
pub struct Delete;

impl OfKind for Delete {
    const VERB: Verb = Verb::Delete;
    type Args = NamesArgs;

    fn about(what: &str) -> String {
        format!("Delete {what} objects")
    }
}

impl TryFrom<DeleteArgs> for DeleteOptions {
    type Error = Error;

    fn try_from(args: DeleteArgs) -> Result<Self> {
        let kind = args.of.kind();
        Ok(DeleteOptions {
            kind,
            targets: Targets::new(kind, args.choose.choice(args.of.args.names), false)?,
            silent: args.silent,
        })
    }
}
