//! `kustomize`: its command line.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::kustomize;
use crate::ops::kustomize::KustomizeOptions;

/// Builds a directory with the engine by itself.
#[derive(Debug, Args)]
pub struct KustomizeArgs {
    /// The directory with the kustomization file
    #[arg(value_name = "DIR", default_value = ".")]
    pub directory: PathBuf,
    /// The order of the objects
    #[arg(long, value_enum, default_value_t)]
    pub reorder: Reorder,
    /// Whether files outside of a kustomization's directory may be read
    #[arg(long, value_enum, default_value_t)]
    pub load_restrictor: LoadRestrictor,
}

/// The orders of the objects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Reorder {
    /// As they come, as Flux has them
    #[default]
    None,
    /// What others need first, webhooks last
    Legacy,
}

/// What may be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LoadRestrictor {
    /// Every file, as Flux has it
    #[default]
    #[value(name = "LoadRestrictionsNone")]
    None,
    /// Files in and below the kustomization's directory
    #[value(name = "LoadRestrictionsRootOnly")]
    RootOnly,
}

impl From<KustomizeArgs> for KustomizeOptions {
    fn from(args: KustomizeArgs) -> Self {
        KustomizeOptions {
            directory: args.directory,
            build: kustomize::Options {
                reorder: match args.reorder {
                    Reorder::None => kustomize::Reorder::None,
                    Reorder::Legacy => kustomize::Reorder::Legacy,
                },
                unrestricted: args.load_restrictor == LoadRestrictor::None,
                adds_schema: false,
            },
        }
    }
}
