//! `tree`: its command line.

use clap::Args;

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::kind::{Kind, Verb};
use crate::ops::tree::TreeOptions;
use crate::output::data::Format;

/// Shows what objects have put into the cluster.
#[derive(Debug, Args)]
#[command(
    after_help = "What may not be read, or is gone, is marked; where a right is missing, the tree ends with exit code 5."
)]
pub struct TreeArgs {
    /// Show how each object is, as it is shown on a terminal
    #[arg(long, global = true)]
    pub status: bool,
    /// The form of the answer
    #[arg(short, long, global = true, value_enum, default_value_t)]
    pub output: Format,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Tree>,
}

/// The verb `tree`.
#[derive(Debug)]
pub struct Tree;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// The name
    #[arg(value_parser = values::object_name)]
    pub name: String,
    /// Show Flux objects only
    #[arg(long)]
    pub compact: bool,
}

impl OfKind for Tree {
    const VERB: Verb = Verb::Tree;
    type Args = NameArgs;

    fn about(what: &str) -> String {
        format!("Show what a {what} has put into the cluster")
    }

    fn takes(kind: &Kind, id: &str) -> bool {
        id != "compact" || kind.kind != "ArtifactGenerator"
    }
}

impl From<TreeArgs> for TreeOptions {
    fn from(args: TreeArgs) -> Self {
        TreeOptions {
            kind: args.of.kind(),
            name: args.of.args.name,
            compact: args.of.args.compact,
            status: args.status,
            for_people: args.output == Format::Text,
        }
    }
}
