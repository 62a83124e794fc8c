//! `resume`: its command line.

use clap::Args;
use clap::builder::BoolishValueParser;

use super::choose::{ChooseArgs, NamesArgs};
use super::of_kind::{Chosen, OfKind};
use crate::error::{Error, Result};
use crate::kind::Verb;
use crate::ops::resume::ResumeOptions;
use crate::ops::targets::{Choice, Targets};

/// Lets controllers take up suspended objects again.
#[derive(Debug, Args)]
pub struct ResumeArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub choose: ChooseArgs,
    /// Of those only the objects whose suspension was until a time that is past
    #[arg(long, global = true)]
    pub expired: bool,
    /// Wait until the objects are reconciled; the default when one name is given
    #[arg(long, global = true, value_name = "BOOL", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "true", value_parser = BoolishValueParser::new())]
    pub wait: Option<bool>,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: Chosen<Resume>,
}

/// The verb `resume`.
#[derive(Debug)]
pub struct Resume;

impl OfKind for Resume {
    const VERB: Verb = Verb::Suspend;
    type Args = NamesArgs;

    fn about(what: &str) -> String {
        format!("Resume {what} objects")
    }
}

impl TryFrom<ResumeArgs> for ResumeOptions {
    type Error = Error;

    fn try_from(args: ResumeArgs) -> Result<Self> {
        let kind = args.of.kind();
        let one = args.of.args.names.len() == 1;
        let choice = Choice {
            expired: args.expired,
            ..args.choose.choice(args.of.args.names)
        };
        Ok(ResumeOptions {
            kind,
            targets: Targets::new(kind, choice, false)?,
            wait: args.wait.unwrap_or(one),
        })
    }
}
