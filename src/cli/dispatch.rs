//! From a parsed command line to its operation: the one match over commands.

use super::bootstrap::Server;
use super::{Cli, Command, FLUX_VERSION};
use crate::error::{Error, Result};
use crate::ops;
use crate::output::report;
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
        Some(Command::Bootstrap(args)) => {
            let ctx = cli.globals.into_ctx()?;
            let (format, Server::Git(git)) = (args.common.output, args.server);
            let options = super::bootstrap::git_options(&ctx, args.common, git)?;
            let report = block_on(ops::bootstrap::run(&ctx, options))?;
            report::show(&report, format, &mut stdout)
        }
        Some(Command::Check(args)) => {
            let (ctx, format) = (cli.globals.into_ctx()?, args.output);
            let report = block_on(ops::check::run(&ctx, args.into_options()?))?;
            report::show(&report, format, &mut stdout)
        }
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
        Some(Command::Install(args)) => {
            let (ctx, format) = (cli.globals.into_ctx()?, args.output);
            let options = args.into_options(&ctx)?;
            let report = block_on(ops::install::run(&ctx, options))?;
            report::show(&report, format, &mut stdout)
        }
        Some(Command::Uninstall(args)) => {
            let (ctx, format) = (cli.globals.into_ctx()?, args.output);
            let report = block_on(ops::uninstall::run(&ctx, args.into()))?;
            report::show(&report, format, &mut stdout)
        }
    }
}

/// Runs an operation on the runtime of this process: one thread, made when an operation first needs it.
fn block_on<T>(operation: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::failed("cannot start the runtime").caused_by(error))?
        .block_on(operation)
}
