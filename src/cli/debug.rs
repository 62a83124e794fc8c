//! `debug`: its command line.

use clap::{Args, Subcommand};

use super::values;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::ops::debug::{DebugOptions, Facet};
use crate::output::data::Format;

/// Shows what a controller works with.
#[derive(Debug, Args)]
pub struct DebugArgs {
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub of: DebugCommand,
}

/// The kinds that can be looked into.
#[derive(Debug, Subcommand)]
pub enum DebugCommand {
    /// Show the status, the history or the values of a HelmRelease
    #[command(
        visible_alias = "hr",
        after_help = "The values are shown as the chart gets them, those from Secrets, too."
    )]
    Helmrelease(HelmReleaseArgs),
    /// Show the status, the history or the variables of a Kustomization
    #[command(
        visible_alias = "ks",
        after_help = "The variables are shown as the build gets them, those from Secrets, too."
    )]
    Kustomization(KustomizationArgs),
}

/// What to show of a HelmRelease.
#[derive(Debug, Args)]
pub struct HelmReleaseArgs {
    /// Show the releases that were made
    #[arg(long)]
    pub show_history: bool,
    /// Show the status
    #[arg(long)]
    pub show_status: bool,
    /// Show the values, merged from everywhere
    #[arg(long)]
    pub show_values: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub common: CommonArgs,
}

/// What to show of a Kustomization.
#[derive(Debug, Args)]
pub struct KustomizationArgs {
    /// Show the outcomes of the latest runs
    #[arg(long)]
    pub show_history: bool,
    /// Show the status
    #[arg(long)]
    pub show_status: bool,
    /// Show the variables, merged from everywhere, a line each
    #[arg(long)]
    pub show_vars: bool,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub common: CommonArgs,
}

/// What every kind takes.
#[derive(Debug, Args)]
pub struct CommonArgs {
    /// The name
    #[arg(value_parser = values::object_name)]
    pub name: String,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl DebugArgs {
    /// Returns the form of the answer.
    pub fn output(&self) -> Format {
        match &self.of {
            DebugCommand::Helmrelease(args) => args.common.output,
            DebugCommand::Kustomization(args) => args.common.output,
        }
    }
}

impl TryFrom<DebugArgs> for DebugOptions {
    type Error = Error;

    fn try_from(args: DebugArgs) -> Result<Self> {
        let (kind, name, facets) = match args.of {
            DebugCommand::Helmrelease(args) => (
                "HelmRelease",
                args.common.name,
                [
                    ("--show-status", args.show_status, Facet::Status),
                    ("--show-values", args.show_values, Facet::Values),
                    ("--show-history", args.show_history, Facet::History),
                ],
            ),
            DebugCommand::Kustomization(args) => (
                "Kustomization",
                args.common.name,
                [
                    ("--show-status", args.show_status, Facet::Status),
                    ("--show-vars", args.show_vars, Facet::Variables),
                    ("--show-history", args.show_history, Facet::History),
                ],
            ),
        };
        let kind = Kind::by_name(kind).ok_or_else(|| Error::usage(format!("no kind {kind}")))?;
        let wanted: Vec<_> = facets.iter().filter(|(_, wanted, _)| *wanted).collect();
        match wanted[..] {
            [(_, _, facet)] => Ok(DebugOptions {
                kind,
                name,
                facet: *facet,
            }),
            _ => {
                let [(a, ..), (b, ..), (c, ..)] = facets;
                Err(Error::usage(format!("pass one of {a}, {b} and {c}")))
            }
        }
    }
}
