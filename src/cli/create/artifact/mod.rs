//! `create artifact`.

mod generator;

use clap::{Args, Subcommand};

use super::{CommonArgs, prepare};
use crate::context::Ctx;
use crate::error::Result;
use crate::ops::create::Options;

/// The arguments of `create artifact`.
#[derive(Debug, Args)]
pub struct ArtifactArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: ArtifactKind,
}

/// The kinds that compose artifacts.
#[derive(Debug, Subcommand)]
pub enum ArtifactKind {
    /// Create or update an ArtifactGenerator, which composes an artifact from sources
    Generator(generator::GeneratorArgs),
}

pub(super) async fn options(ctx: &Ctx, common: &CommonArgs, args: ArtifactArgs) -> Result<Options> {
    match args.kind {
        ArtifactKind::Generator(args) => prepare(ctx, common, args).await,
    }
}
