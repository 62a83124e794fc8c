//! `why`: its command line.

use clap::Args;

use super::trace::objects;
use super::values;
use crate::error::{Error, Result};
use crate::ops::trace::Word;
use crate::ops::why::WhyOptions;
use crate::output::data::Format;

/// Finds out why an object is not as it should be.
#[derive(Debug, Args)]
#[command(
    override_usage = "flux-rs why KIND/NAME\n       flux-rs why KIND NAME",
    after_help = "Kinds are written as for get, as in ks/apps and hr/web, or as kubectl takes them, as in deployment/web.\n\
                  Ends with 0 when nothing is broken, with 4 when something is, and with 5 when nothing broken was\n\
                  found but not all might be read."
)]
pub struct WhyArgs {
    /// The kind and the name
    #[arg(required = true, num_args = 1..=2, value_name = "KIND/NAME")]
    pub object: Vec<String>,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl TryFrom<WhyArgs> for WhyOptions {
    type Error = Error;

    fn try_from(args: WhyArgs) -> Result<Self> {
        let mut named = objects(args.object)?;
        match (named.pop(), named.is_empty()) {
            (Some((Word::Any(kind), name)), true) => {
                values::any_name(&name)
                    .map_err(|error| Error::usage(format!("{name:?} is no name: {error}")))?;
                Ok(WhyOptions { kind, name })
            }
            _ => Err(Error::usage("why is asked about one object").hint("as in flux-rs why ks/apps")),
        }
    }
}
