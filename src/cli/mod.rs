//! The command line: argv becomes Args, Args become an operation's Options. No I/O of its own.

pub mod bootstrap;
pub mod choose;
pub mod components;
pub mod create;
pub mod credentials;
pub mod debug;
pub mod delete;
mod dispatch;
pub mod envsubst;
pub mod events;
pub mod export;
pub mod get;
pub mod globals;
pub mod install;
pub mod interrupt;
pub mod kustomize;
pub mod logs;
pub mod of_kind;
pub mod reconcile;
pub mod report;
pub mod resume;
pub mod secrets;
pub mod ssh;
pub mod stats;
pub mod suspend;
pub mod trace;
pub mod tree;
pub mod trigger;
pub mod values;
pub mod version;
pub mod wait;
pub mod why;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::{Error, ErrorKind};
use crate::output::data::Format;
use crate::output::{failure, sink};
use globals::GlobalArgs;

pub use crate::FLUX_VERSION;

/// Bootstrap, operate and migrate Flux on Kubernetes.
#[derive(Debug, Parser)]
#[command(name = "flux-rs", disable_version_flag = true, arg_required_else_help = true)]
pub struct Cli {
    /// Print the version and exit
    #[arg(short = 'v', long = "version")]
    pub version: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub globals: GlobalArgs,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Install Flux from a Git repository and make the cluster follow it
    Bootstrap(Box<bootstrap::BootstrapArgs>),
    /// Check whether the cluster can hold Flux, and whether its Flux is well
    Check(install::CheckArgs),
    /// Create an object, or update the one that is there
    Create(Box<create::CreateArgs>),
    /// Show what a controller works with: the status, the values of a chart, the variables of a build
    Debug(debug::DebugArgs),
    /// Delete objects
    Delete(delete::DeleteArgs),
    /// Show what controllers recorded about Flux objects
    Events(events::EventsArgs),
    /// Write objects as YAML, as they would stand in Git
    Export(export::ExportArgs),
    /// Show objects and their readiness
    Get(get::GetArgs),
    /// Show what the controllers log
    Logs(logs::LogsArgs),
    /// Have controllers look at objects now, and wait for what comes of it
    Reconcile(reconcile::ReconcileArgs),
    /// Report what changed since a time or a revision
    Report(report::ReportArgs),
    /// Let controllers take up suspended objects again
    Resume(resume::ResumeArgs),
    /// Count the objects of each kind, and what their artifacts take
    Stats(stats::StatsArgs),
    /// Tell controllers to leave objects alone
    Suspend(suspend::SuspendArgs),
    /// Show how objects came into the cluster, and from which source
    Trace(trace::TraceArgs),
    /// Show what an object has put into the cluster, and what that has put there in turn
    Tree(tree::TreeArgs),
    /// Call what waits for calls
    Trigger(Box<trigger::TriggerArgs>),
    /// Print the versions of flux-rs and of the controllers
    Version(version::VersionArgs),
    /// Wait until objects are ready, have applied a revision, or are gone
    Wait(wait::WaitArgs),
    /// Find out why an object is not as it should be, and what to do about it
    Why(why::WhyArgs),
    /// Print the completion script of a shell
    Completion {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Fill in the variables of the text on stdin
    Envsubst(envsubst::EnvsubstArgs),
    /// Explain the exit codes
    #[command(long_about = exit_codes())]
    ExitCodes,
    /// Install Flux, or upgrade it
    Install(Box<install::InstallArgs>),
    /// Build a directory as kustomize does
    Kustomize(kustomize::KustomizeArgs),
    /// Look after what the cluster logs in to its repository with
    Credentials(credentials::CredentialsArgs),
    /// Remove Flux and its custom resources, and leave what they delivered
    Uninstall(install::UninstallArgs),
}

/// Returns the whole command tree, as help, completions and man pages show it.
pub fn command() -> clap::Command {
    // What every kind of server takes may stand on either side of the kind.
    let everywhere = |command: clap::Command| command.mut_args(|arg| arg.global(true));
    let command = Cli::command()
        .mut_subcommand("bootstrap", everywhere)
        .mut_subcommand("credentials", |command| {
            command.mut_subcommand("rotate", everywhere)
        });
    values::go_flags(command)
}

/// Runs the command line `args` and returns the exit code.
pub fn main(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let matches = match command().try_get_matches_from(&args) {
        Ok(matches) => matches,
        Err(error) => return clap_exit(&error, &args),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return clap_exit(&error, &args),
    };
    let (format, color) = (cli.globals.log_format(), cli.globals.stderr_color());
    match dispatch::run(cli, &args) {
        Ok(()) => 0,
        Err(error) => {
            let error = match error.kind() {
                ErrorKind::Usage => example(&args).into_iter().fold(error, |error, example| {
                    error.hint(format!("for example: {example}"))
                }),
                _ => error,
            };
            failure::print(&error, format, color);
            error.kind().exit_code()
        }
    }
}

/// Prints help to stdout, a usage error to stderr with a command line that works, and returns the code of either.
fn clap_exit(error: &clap::Error, args: &[OsString]) -> u8 {
    let printed = error.print();
    if let Some(example) = example(args).filter(|_| error.use_stderr()) {
        failure::example(&example);
    }
    match printed {
        Ok(()) if !error.use_stderr() => 0,
        Err(lost) if lost.kind() == std::io::ErrorKind::BrokenPipe => 0,
        Err(_) if !error.use_stderr() => ErrorKind::Failed.exit_code(),
        _ => ErrorKind::Usage.exit_code(),
    }
}

/// Returns the command line that the help of the command ends with, as far as the command is named.
fn example(args: &[OsString]) -> Option<String> {
    let root = command();
    let mut command = &root;
    for word in args.iter().skip(1).filter_map(|word| word.to_str()) {
        if let Some(inner) = command.find_subcommand(word) {
            command = inner;
        }
    }
    let help = command.get_after_help()?.to_string();
    help.strip_prefix(EXAMPLE)
        .map(|example| example.trim().to_owned())
}

/// What stands before the command line at the end of a help.
const EXAMPLE: &str = "Example:\n";

/// Returns the table of exit codes as text.
pub fn exit_codes() -> String {
    let mut text = String::from("Exit codes:\n\n  0  done\n");
    for (_, code, meaning) in ErrorKind::TABLE {
        text += &format!("  {code}  {meaning}\n");
    }
    text + "\nA run that a signal ends has 128 and the signal's number: 130 is Ctrl-C, 143 SIGTERM, 129 SIGHUP.\n"
}

/// Returns a usage error from clap's form of it.
impl From<clap::Error> for Error {
    fn from(error: clap::Error) -> Self {
        Error::usage(error.to_string())
    }
}

/// Chooses whether to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl clap::ValueEnum for sink::LogFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[sink::LogFormat::Text, sink::LogFormat::Json]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            sink::LogFormat::Text => "text",
            sink::LogFormat::Json => "json",
        }))
    }
}

impl clap::ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Format::Text, Format::Json, Format::Yaml]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Yaml => "yaml",
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_tree_is_sound() {
        command().debug_assert();
    }
}
