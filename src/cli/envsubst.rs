//! `envsubst`: its command line.

use clap::Args;

use crate::ops::envsubst::EnvsubstOptions;

/// Fills in variables.
#[derive(Debug, Args)]
#[command(after_help = "\
    The text on stdin goes to stdout with the values of the environment in place of ${NAME}, line by line and by the \
    rules of kustomize-controller: $NAME stays, $$ is a dollar, ${NAME:=word} has a default.")]
pub struct EnvsubstArgs {
    /// Fail at a variable that is not set and has no default
    #[arg(long)]
    pub strict: bool,
}

impl From<EnvsubstArgs> for EnvsubstOptions {
    fn from(args: EnvsubstArgs) -> Self {
        EnvsubstOptions { strict: args.strict }
    }
}
