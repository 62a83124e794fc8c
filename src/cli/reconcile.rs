//! `reconcile`: its command line.

use clap::Args;

use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::kind::{Kind, Verb};
use crate::ops::reconcile::ReconcileOptions;

/// Has a controller look at an object now.
#[derive(Debug, Args)]
pub struct ReconcileArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Reconcile>,
}

/// The verb `reconcile`.
#[derive(Debug)]
pub struct Reconcile;

/// What follows the kind.
#[derive(Debug, Args)]
pub struct RequestArgs {
    /// The name
    #[arg(value_parser = values::object_name)]
    pub name: String,
    /// Reconcile first what the object is made from
    #[arg(long)]
    pub with_source: bool,
    /// Have Helm install or upgrade once more although nothing changed
    #[arg(long)]
    pub force: bool,
    /// Have the failures forgotten that keep the controller from trying again
    #[arg(long)]
    pub reset: bool,
}

impl OfKind for Reconcile {
    const VERB: Verb = Verb::Reconcile;
    type Args = RequestArgs;

    fn about(what: &str) -> String {
        format!("Reconcile a {what}")
    }

    fn takes(kind: &Kind, id: &str) -> bool {
        match id {
            "with_source" => kind.has_upstream(),
            "force" | "reset" => kind.retries,
            _ => true,
        }
    }
}

impl From<ReconcileArgs> for ReconcileOptions {
    fn from(args: ReconcileArgs) -> Self {
        let kind = args.of.kind();
        let args = args.of.args;
        ReconcileOptions {
            kind,
            name: args.name,
            with_source: args.with_source,
            force: args.force,
            reset: args.reset,
        }
    }
}
