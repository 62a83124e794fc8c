//! `create image`.

mod policy;
mod repository;
mod update;

use clap::{Args, Subcommand};

use super::{CommonArgs, prepare};
use crate::context::Ctx;
use crate::error::Result;
use crate::ops::create::Options;

/// The arguments of `create image`.
#[derive(Debug, Args)]
pub struct ImageArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: ImageKind,
}

/// The kinds of image automation.
#[derive(Debug, Subcommand)]
pub enum ImageKind {
    /// Create or update an ImagePolicy, which picks one of the tags of an image
    Policy(policy::PolicyArgs),
    /// Create or update an ImageRepository, which scans the tags of an image
    Repository(repository::RepositoryArgs),
    /// Create or update an ImageUpdateAutomation, which writes picked images to Git
    Update(update::UpdateArgs),
}

pub(super) async fn options(ctx: &Ctx, common: &CommonArgs, args: ImageArgs) -> Result<Options> {
    match args.kind {
        ImageKind::Policy(args) => prepare(ctx, common, args).await,
        ImageKind::Repository(args) => prepare(ctx, common, args).await,
        ImageKind::Update(args) => prepare(ctx, common, args).await,
    }
}
