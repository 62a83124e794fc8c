//! `suspend`: its command line.

use clap::Args;

use super::choose::{ChooseArgs, NamesArgs};
use super::of_kind::{Chosen, OfKind};
use super::values;
use crate::error::{Error, Result};
use crate::kind::Verb;
use crate::ops::suspend::{SuspendOptions, Until};
use crate::ops::targets::Targets;

/// Tells controllers to leave objects alone.
#[derive(Debug, Args)]
pub struct SuspendArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choose: ChooseArgs,
    /// Why, for `get` to show
    #[arg(long, global = true, value_name = "TEXT")]
    pub reason: Option<String>,
    /// When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z
    #[arg(long, global = true, value_name = "TIME", value_parser = until)]
    pub until: Option<Until>,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Suspend>,
}

/// The verb `suspend`.
#[derive(Debug)]
pub struct Suspend;

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
            targets: Targets::new(kind, args.choose.choice(args.of.args.names), false)?,
            reason: args.reason,
            until: args.until,
        })
    }
}

/// Reads a time: how far away it is, or the time itself.
fn until(text: &str) -> Result<Until, String> {
    if let Ok(time) = text.parse() {
        return Ok(Until::At(time));
    }
    match values::duration(text) {
        Ok(time) if time.is_zero() => Err("it is now".to_owned()),
        Ok(time) => Ok(Until::After(time)),
        Err(_) => Err("write it as 30m or 2h, or as 2026-01-02T15:04:05Z".to_owned()),
    }
}
