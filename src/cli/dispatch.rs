//! From a parsed command line to its operation: the one match over commands.

use std::ffi::OsString;

use super::credentials::CredentialsCommand;
use super::{Cli, Command, FLUX_VERSION, interrupt, trigger};
use crate::context::Env;
use crate::error::{Error, ErrorKind, Result};
use crate::ops;
use crate::output::report;
use crate::output::stdout::Stdout;

/// Runs the command that `words` are.
pub(super) fn run(cli: Cli, words: &[OsString]) -> Result<()> {
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
            let report = carry_out(async {
                let options = super::bootstrap::options(&ctx, args.common, args.server).await?;
                ops::bootstrap::run(&ctx, options).await
            })?;
            report::show(&report, format, &mut stdout)
        }
        Command::Check(args) => {
            let format = args.output;
            let options = args.into_options()?;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::check::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Completion { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut super::command(), "flux-rs", &mut script);
            stdout.text(&String::from_utf8_lossy(&script))?;
            stdout.flush()
        }
        Command::Create(args) => {
            let mut globals = globals;
            if args.takes_token() {
                globals.kube.token = None;
            }
            let ctx = globals.into_ctx()?;
            carry_out(async {
                if !args.common.interactive {
                    let options = super::create::options(&ctx, *args).await?;
                    return ops::create::run(&ctx, options, &mut stdout).await;
                }
                let (options, line) = super::create::walk::options(&ctx, *args, words.to_vec()).await?;
                let result = ops::create::run(&ctx, options, &mut stdout).await;
                ctx.events.generate(format!("the same without questions: {line}"));
                result
            })
        }
        Command::Credentials(args) => {
            let CredentialsCommand::Rotate(args) = args.command;
            let ctx = globals.into_ctx()?;
            let format = args.common.output;
            let report = carry_out(async {
                let options = super::bootstrap::options(&ctx, args.common, args.server).await?;
                ops::bootstrap::rotate(&ctx, options).await
            })?;
            report::show(&report, format, &mut stdout)
        }
        Command::Envsubst(args) => {
            interrupt::end_at_signal()?;
            ops::envsubst::run(&Env::read(), &args.into(), std::io::stdin().lock(), &mut stdout)
        }
        Command::ExitCodes => {
            stdout.text(&super::exit_codes())?;
            stdout.flush()
        }
        Command::Debug(args) => {
            let format = args.output();
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::debug::run(&ctx, &options))?, format, &mut stdout)
        }
        Command::Delete(args) => {
            let format = args.choose.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&carry_out(ops::delete::run(&ctx, &options))?, format, &mut stdout)
        }
        Command::Events(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            look(ops::events::run(&ctx, &options, &mut stdout))
        }
        Command::Export(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            look(ops::export::run(&ctx, &options, &mut stdout))
        }
        Command::Get(args) => {
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            look(ops::get::run(&ctx, &options, &mut stdout))
        }
        Command::Install(args) => {
            let ctx = globals.into_ctx()?;
            let format = args.output;
            let options = args.into_options(&ctx)?;
            report::show(&carry_out(ops::install::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Kustomize(args) => {
            stdout.text(&ops::kustomize::run(&args.into())?)?;
            stdout.flush()
        }
        Command::Logs(args) => {
            let ctx = globals.into_ctx()?;
            let options = args.into_options(&ctx)?;
            look(ops::logs::run(&ctx, &options, &mut stdout))
        }
        Command::Reconcile(args) => {
            let format = args.choose.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(
                &carry_out(ops::reconcile::run(&ctx, &options))?,
                format,
                &mut stdout,
            )
        }
        Command::Report(args) => {
            let format = args.output.into();
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::report::run(&ctx, args.into()))?, format, &mut stdout)
        }
        Command::Resume(args) => {
            let format = args.choose.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&carry_out(ops::resume::run(&ctx, &options))?, format, &mut stdout)
        }
        Command::Stats(args) => {
            let format = args.output;
            let options = args.into();
            let ctx = globals.into_ctx()?;
            let (stats, end) = look(ops::stats::run(&ctx, &options))?;
            report::show(&stats, format, &mut stdout)?;
            end
        }
        Command::Suspend(args) => {
            let format = args.choose.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(
                &carry_out(ops::suspend::run(&ctx, &options))?,
                format,
                &mut stdout,
            )
        }
        Command::Trace(args) => {
            let format = args.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::trace::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Tree(args) => {
            let format = args.output;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::tree::run(&ctx, args.into()))?, format, &mut stdout)
        }
        Command::Trigger(args) => {
            let trigger::TriggerCommand::Receiver(args) = args.command;
            let mut globals = globals;
            // It is the Receiver's, not the API server's.
            globals.kube.token = None;
            let ctx = globals.into_ctx()?;
            let options = args.into_options(&ctx)?;
            carry_out(ops::trigger::run(&ctx, &options))
        }
        Command::Uninstall(args) => {
            let format = args.output;
            let ctx = globals.into_ctx()?;
            report::show(
                &carry_out(ops::uninstall::run(&ctx, args.into()))?,
                format,
                &mut stdout,
            )
        }
        Command::Wait(args) => {
            let format = args.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::wait::run(&ctx, options))?, format, &mut stdout)
        }
        Command::Version(args) if args.client => {
            report::show(&ops::version::client(), args.output.into(), &mut stdout)
        }
        Command::Version(args) => {
            let ctx = globals.into_ctx()?;
            let (versions, end) = look(async { Ok(ops::version::run(&ctx).await) })?;
            report::show(&versions, args.output.into(), &mut stdout)?;
            end
        }
        Command::Why(args) => {
            let format = args.output;
            let options = args.try_into()?;
            let ctx = globals.into_ctx()?;
            report::show(&look(ops::why::run(&ctx, options))?, format, &mut stdout)
        }
    }
}

/// Runs an operation that only looks: a signal ends it where it is.
fn look<T>(operation: impl Future<Output = Result<T>>) -> Result<T> {
    interrupt::end_at_signal()?;
    block_on(operation)
}

/// Runs an operation that changes something: a signal has it dropped, with all that is to be tidied up.
fn carry_out<T>(operation: impl Future<Output = Result<T>>) -> Result<T> {
    let mut signal = interrupt::first_signal()?;
    block_on(async {
        let number = tokio::select! {
            biased;
            Ok(number) = &mut signal => number,
            result = operation => match (result, signal.try_recv()) {
                // A program it ran got the signal, too.
                (Err(_), Ok(number)) => number,
                (result, _) => return result,
            },
        };
        Err(Error::new(ErrorKind::Interrupted(number), "interrupted")
            .hint("run the same command again: it goes on from what is done"))
    })
}

/// Runs a future on the runtime of this process: one thread, made when an operation first needs it.
fn block_on<T>(future: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = interrupt::runtime()?;
    let result = runtime.block_on(future);
    // A name that is still being resolved, or a question, must not hold up the exit.
    runtime.shutdown_background();
    result
}
