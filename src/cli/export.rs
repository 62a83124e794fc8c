//! `export`: its command line.

use clap::Args;

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::error::{Error, Result};
use crate::kind::Verb;
use crate::ops::export::{ExportOptions, Which};

/// Writes objects as YAML.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Write every object of the namespace
    #[arg(long, global = true)]
    pub all: bool,
    /// Write the secrets that sources refer to, too (sources only)
    #[arg(long, global = true)]
    pub with_credentials: bool,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Export>,
}

/// The verb `export`.
#[derive(Debug)]
pub struct Export;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// The name
    #[arg(value_parser = values::object_name)]
    pub name: Option<String>,
}

impl OfKind for Export {
    const VERB: Verb = Verb::Export;
    type Args = NameArgs;

    fn about(what: &str) -> String {
        format!("Write {what} objects as YAML")
    }
}

impl TryFrom<ExportArgs> for ExportOptions {
    type Error = Error;

    fn try_from(args: ExportArgs) -> Result<Self> {
        let kind = args.of.kind();
        if args.with_credentials && !kind.is_source() {
            return Err(Error::usage("--with-credentials is for sources"));
        }
        let which = match (args.all, args.of.args.name) {
            (true, _) => Which::All,
            (false, Some(name)) => Which::Named(name),
            (false, None) => {
                return Err(Error::usage(format!("the name of the {} is missing", kind.kind))
                    .hint("name it, or pass --all"));
            }
        };
        Ok(ExportOptions {
            kind,
            which,
            with_credentials: args.with_credentials,
        })
    }
}
