//! The flags that say what a Flux installation consists of: `install` and `bootstrap` share them.

use std::path::PathBuf;

use clap::Args;

use super::secrets::{SecretArg, Stdin};
use super::values;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::install::Options;
use crate::manifests::versions::BUILT_IN;
use crate::secret::Secret;

/// What to install, and how.
#[derive(Clone, Debug, Args)]
pub struct ComponentArgs {
    /// The components to install, as a comma list; may be repeated
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "source-controller,kustomize-controller,helm-controller,notification-controller"
    )]
    pub components: Vec<String>,
    /// Further components: image-reflector-controller, image-automation-controller, source-watcher
    #[arg(long, value_delimiter = ',')]
    pub components_extra: Vec<String>,
    /// The Flux version to install [default: the built-in one]
    #[arg(id = "flux_version", short = 'v', long = "version", value_name = "VERSION", value_parser = values::release)]
    pub version: Option<String>,
    /// Where the manifests of another version come from: a folder, a URL or a tarball
    #[arg(long, value_name = "DIR|URL|FILE")]
    pub manifests: Option<PathBuf>,
    /// The registry the images come from
    #[arg(long, default_value = "ghcr.io/fluxcd", value_parser = values::registry)]
    pub registry: String,
    /// The secret with which images are pulled
    #[arg(long, value_parser = values::optional_name)]
    pub image_pull_secret: Option<String>,
    /// What that secret is made of, as user:password; a file keeps it out of the process list
    #[arg(long)]
    pub registry_creds: Option<Secret>,
    /// The file that holds user:password for the registry
    #[arg(long, value_name = "FILE", conflicts_with = "registry_creds")]
    pub registry_creds_file: Option<PathBuf>,
    /// How much the controllers log: debug, info or error
    #[arg(long, default_value = "info")]
    pub log_level: String,
    /// Whether network policies keep other namespaces out
    #[arg(long, default_value = "true", action = clap::ArgAction::SetTrue)]
    pub network_policy: bool,
    /// Whether the controllers serve every namespace
    #[arg(long, default_value = "true", action = clap::ArgAction::SetTrue)]
    pub watch_all_namespaces: bool,
    /// The DNS domain of the cluster
    #[arg(long, default_value = "cluster.local", value_parser = values::object_name)]
    pub cluster_domain: String,
    /// The taints the controllers tolerate, as a comma list of keys
    #[arg(long, value_delimiter = ',', value_parser = values::label_key)]
    pub toleration_keys: Vec<String>,
    /// Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account
    #[arg(long)]
    pub multi_tenant: bool,
}

impl ComponentArgs {
    /// Makes the options of the installation in the namespace of the context; reads the file of credentials.
    pub fn into_options(self, ctx: &Ctx, stdin: &mut Stdin) -> Result<Options> {
        let version = self.version.filter(|version| !version.is_empty());
        let version = version.unwrap_or_else(|| BUILT_IN.flux.to_owned());
        let credentials = SecretArg {
            flag: "--registry-creds",
            instead: "--registry-creds-file FILE",
            text: self.registry_creds,
            file: self.registry_creds_file,
        };
        let credentials = credentials.read(ctx, stdin)?;
        let components = names(self.components.into_iter().chain(self.components_extra));
        if components.is_empty() {
            return Err(Error::usage("--components names no component"));
        }
        let options = Options {
            namespace: ctx.namespace.clone(),
            components,
            version,
            registry: self.registry,
            image_pull_secret: self.image_pull_secret.filter(|name| !name.is_empty()),
            registry_credentials: credentials.map(|text| text.expose().parse()).transpose()?,
            log_level: self.log_level.parse()?,
            network_policy: self.network_policy,
            watch_all_namespaces: self.watch_all_namespaces,
            cluster_domain: self.cluster_domain,
            toleration_keys: names(self.toleration_keys),
            multi_tenant: self.multi_tenant,
        };
        options.check()?;
        Ok(options)
    }
}

/// Drops the blanks and empty items of a comma list.
pub(super) fn names(items: impl IntoIterator<Item = String>) -> Vec<String> {
    let items = items.into_iter().map(|item| item.trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}
