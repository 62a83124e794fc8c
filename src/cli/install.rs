//! `install`, `check`, `uninstall`: the life of an installation.

use clap::Args;

use super::components::{ComponentArgs, names};
use super::secrets::Stdin;
use crate::context::Ctx;
use crate::error::Result;
use crate::manifests::component::Component;
use crate::ops::{check, install, uninstall};
use crate::output::data::Format;

/// The arguments of `install`.
#[derive(Clone, Debug, Args)]
pub struct InstallArgs {
    /// What to install.
    #[command(flatten)]
    pub components: ComponentArgs,
    /// Print the manifests, always as YAML, and touch no cluster
    #[arg(long, conflicts_with = "output")]
    pub export: bool,
    /// Tell what would change, and write nothing
    #[arg(long, conflicts_with = "export")]
    pub dry_run: bool,
    /// Take over an installation that another tool manages, and the fields of other tools
    #[arg(long)]
    pub force: bool,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl InstallArgs {
    /// Makes the options of the operation; reads the file of registry credentials.
    pub fn into_options(self, ctx: &Ctx) -> Result<install::Options> {
        Ok(install::Options {
            manifests: self.components.manifests.clone(),
            install: self.components.into_options(ctx, &mut Stdin::default())?,
            export: self.export,
            dry_run: self.dry_run,
            force: self.force,
        })
    }
}

/// The arguments of `check`.
#[derive(Clone, Debug, Args)]
pub struct CheckArgs {
    /// Check the prerequisites only
    #[arg(long)]
    pub pre: bool,
    /// The components that must be installed, as a comma list [default: those that are]
    #[arg(long, value_delimiter = ',')]
    pub components: Vec<String>,
    /// Further components that must be installed, as a comma list
    #[arg(long, value_delimiter = ',')]
    pub components_extra: Vec<String>,
    /// Accepted for scripts: changes are watched, not polled
    #[arg(long, value_parser = super::values::duration)]
    pub poll_interval: Option<std::time::Duration>,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl CheckArgs {
    /// Makes the options of the operation.
    pub fn into_options(self) -> Result<check::Options> {
        let components = names(self.components.into_iter().chain(self.components_extra));
        for name in &components {
            Component::by_name(name)?;
        }
        Ok(check::Options {
            pre: self.pre,
            components,
        })
    }
}

/// The arguments of `uninstall`.
#[derive(Clone, Debug, Args)]
pub struct UninstallArgs {
    /// Leave the namespace
    #[arg(long)]
    pub keep_namespace: bool,
    /// Tell what would be deleted, and delete nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Do not ask; the namespace stays if it holds what is not part of Flux
    #[arg(short, long)]
    pub silent: bool,
    /// Delete the namespace although it holds what is not part of Flux, but for workloads
    #[arg(long, conflicts_with = "keep_namespace")]
    pub purge_namespace: bool,
    /// Uninstall what another tool manages, too
    #[arg(long)]
    pub force: bool,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl From<UninstallArgs> for uninstall::Options {
    fn from(args: UninstallArgs) -> Self {
        uninstall::Options {
            keep_namespace: args.keep_namespace,
            dry_run: args.dry_run,
            silent: args.silent,
            purge_namespace: args.purge_namespace,
            force: args.force,
        }
    }
}
