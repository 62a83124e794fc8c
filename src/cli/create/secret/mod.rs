//! `create secret`: one file a kind of secret.

use clap::{Args, Subcommand};

use super::CommonArgs;
use crate::context::Ctx;
use crate::error::Result;
use crate::ops::create::Options;

/// The arguments of `create secret`.
#[derive(Debug, Args)]
pub struct SecretArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: SecretKind,
}

/// The kinds of secret.
#[derive(Debug, Subcommand)]
pub enum SecretKind {}

pub(super) async fn options(_: &Ctx, _: &CommonArgs, args: SecretArgs) -> Result<Options> {
    match args.kind {}
}
