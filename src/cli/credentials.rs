//! `credentials`

use clap::{Args, Subcommand};

use super::bootstrap::BootstrapArgs;

/// The arguments of `credentials`.
#[derive(Debug, Args)]
pub struct CredentialsArgs {
    /// What to do about them.
    #[command(subcommand)]
    pub command: CredentialsCommand,
}

/// What can be done about credentials.
#[derive(Debug, Subcommand)]
pub enum CredentialsCommand {
    /// Give the cluster another key or token, and remove the old one once it gets in with it
    ///
    /// Takes the flags the cluster was bootstrapped with; teams and the like are left as they are. A new key is
    /// registered and tried before the cluster gets it. The old one goes after the cluster has fetched the repository
    /// with the new one, and only if it is known to be this cluster's own; if the cluster cannot, it gets the old one
    /// back.
    Rotate(Box<BootstrapArgs>),
}
