//! From a parsed command line to its operation: the one match over commands.

use super::{Cli, Command, FLUX_VERSION};
use crate::error::{Error, Result};
use crate::output::stdout::Stdout;

/// Runs the command.
pub(super) fn run(cli: Cli) -> Result<()> {
    let mut stdout = Stdout::open();
    if cli.version {
        stdout.text(&format!(
            "flux version {}\n",
            FLUX_VERSION.trim_start_matches('v')
        ))?;
        return stdout.flush();
    }
    match cli.command {
        None => Err(Error::usage("no command given").hint("see flux-rs --help")),
        Some(Command::Completion { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut super::command(), "flux-rs", &mut script);
            stdout.text(&String::from_utf8_lossy(&script))?;
            stdout.flush()
        }
        Some(Command::ExitCodes) => {
            stdout.text(&super::exit_codes())?;
            stdout.flush()
        }
    }
}
