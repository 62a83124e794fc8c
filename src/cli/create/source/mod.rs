//! `create source`.

mod git;

use clap::{Args, Subcommand};

use super::{CommonArgs, above_zero, parse, prepare};
use crate::api::Duration;
use crate::context::Ctx;
use crate::error::Result;
use crate::ops::create::Options;

/// The arguments of `create source`.
#[derive(Debug, Args)]
pub struct SourceArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: SourceKind,
}

/// The kinds of source.
#[derive(Debug, Subcommand)]
pub enum SourceKind {
    /// Create or update a GitRepository
    Git(Box<git::GitArgs>),
}

/// What every kind of source takes.
#[derive(Debug, Args)]
pub struct FetchArgs {
    /// How long a fetch may take
    #[arg(long, value_parser = parse::duration)]
    pub fetch_timeout: Option<Duration>,
}

impl FetchArgs {
    fn timeout(self) -> Option<Duration> {
        above_zero(self.fetch_timeout)
    }
}

pub(super) async fn options(ctx: &Ctx, common: &CommonArgs, args: SourceArgs) -> Result<Options> {
    match args.kind {
        SourceKind::Git(args) => prepare(ctx, common, *args).await,
    }
}

/// Returns the paths to leave out as the lines of a `.gitignore`.
fn ignored(paths: Vec<String>) -> Option<String> {
    (!paths.is_empty()).then(|| paths.join("\n"))
}
