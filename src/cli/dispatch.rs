//! From a parsed command line to its operation: the one match over commands.

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
    let Some(command) = cli.command else {
        return Err(Error::usage("no command given").hint("see flux-rs --help"));
    };
    let globals = cli.globals;
    match command {
        Command::Bootstrap(args) => {
            let args = *args;
            let ctx = globals.into_ctx()?;
            let format = args.common.output;
            let options = super::bootstrap::options(&ctx, args.common, args.server)?;
            let report = block_on(ops::bootstrap::run(&ctx, options))?;
            report::show(&report, format, &mut stdout)
        }
        Command::Check(args) => {
            let format = args.output;
            let options = args.into_options()?;
            let ctx = globals.into_ctx()?;
            report::show(&block_on(ops::check::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Completion { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut super::command(), "flux-rs", &mut script);
            stdout.text(&String::from_utf8_lossy(&script))?;
            stdout.flush()
        }
        Command::ExitCodes => {
            stdout.text(&super::exit_codes())?;
            stdout.flush()
        }
        Command::Delete(args) => {
            let options = args.into();
            let ctx = globals.into_ctx()?;
            block_on(ops::delete::run(&ctx, &options))
        }
        Command::Export(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            block_on(ops::export::run(&ctx, &options, &mut stdout))
        }
        Command::Get(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            block_on(ops::get::run(&ctx, &options, &mut stdout))
        }
        Command::Install(args) => {
            let ctx = globals.into_ctx()?;
            let format = args.output;
            let options = args.into_options(&ctx)?;
            report::show(&block_on(ops::install::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Reconcile(args) => {
            let options = args.into();
            let ctx = globals.into_ctx()?;
            block_on(ops::reconcile::run(&ctx, &options))
        }
        Command::Resume(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            block_on(ops::resume::run(&ctx, &options))
        }
        Command::Suspend(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            block_on(ops::suspend::run(&ctx, &options))
        }
        Command::Uninstall(args) => {
            let format = args.output;
            let ctx = globals.into_ctx()?;
            report::show(
                &block_on(ops::uninstall::run(&ctx, args.into()))?,
                format,
                &mut stdout,
            )
        }
        Command::Version(args) if args.client => {
            report::show(&ops::version::client(), args.output.into(), &mut stdout)
        }
        Command::Version(args) => {
            let ctx = globals.into_ctx()?;
            let (versions, end) = block_on(async { Ok(ops::version::run(&ctx).await) })?;
            report::show(&versions, args.output.into(), &mut stdout)?;
            end
        }
    }
}

/// Runs an operation on the runtime of this process: one thread, made when an operation first needs it.
fn block_on<T>(operation: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Error::failed("cannot start the runtime").caused_by(error))?;
    let result = runtime.block_on(operation);
    // A name that is still being resolved must not hold up the exit.
    runtime.shutdown_background();
    result
}
