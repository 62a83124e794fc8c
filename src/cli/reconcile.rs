//! `reconcile`: its command line.

use clap::Args;

use super::choose::{ChooseArgs, NamesArgs};
use super::of_kind::{Chosen, OfKind};
use crate::error::{Error, Result};
use crate::kind::{Kind, Verb};
use crate::ops::reconcile::ReconcileOptions;
use crate::ops::targets::Targets;

/// Has controllers look at objects now.
#[derive(Debug, Args)]
pub struct ReconcileArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choose: ChooseArgs,
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
    #[command(flatten)]
    #[allow(missing_docs)]
    pub names: NamesArgs,
    /// Reconcile first what the objects are made from
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
        format!("Reconcile {what} objects")
    }

    fn takes(kind: &Kind, id: &str) -> bool {
        match id {
            "with_source" => kind.has_upstream(),
            "force" | "reset" => kind.retries,
            _ => true,
        }
    }
}

impl TryFrom<ReconcileArgs> for ReconcileOptions {
    type Error = Error;

    fn try_from(args: ReconcileArgs) -> Result<Self> {
        let (kind, of) = (args.of.kind(), args.of.args);
        Ok(ReconcileOptions {
            kind,
            targets: Targets::new(kind, args.choose.choice(of.names.names), true)?,
            with_source: of.with_source,
            force: of.force,
            reset: of.reset,
        })
    }
}
