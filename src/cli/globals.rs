//! The flags every command takes.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::{ColorChoice, secrets, values};
use crate::cluster::client::Access;
use crate::context::{Ctx, Env};
use crate::error::{Error, Result};
use crate::output::event::Events;
use crate::output::sink::{self, LogFormat};
use crate::output::ui::{self, Ui};
use crate::secret::Secret;

/// The namespace Flux lives in unless told otherwise.
pub const FLUX_NAMESPACE: &str = "flux-system";

/// The flags every command takes, wherever they stand on the line.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]
    #[arg(short, long, global = true)]
    pub namespace: Option<String>,
    /// Take the namespace from the kubeconfig's context when none is named
    #[arg(long, global = true)]
    pub ns_follows_kube_context: bool,
    /// How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]
    #[arg(long, global = true, value_parser = values::duration)]
    pub timeout: Option<Duration>,
    /// Print what is asked of servers, too
    #[arg(long, global = true)]
    pub verbose: bool,
    /// The form of progress on stderr
    #[arg(long, global = true, value_enum, default_value_t)]
    pub log_format: LogFormat,
    /// When to colour
    #[arg(long, global = true, value_enum, default_value_t)]
    pub color: ColorChoice,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub kube: KubeArgs,
}

/// The flags kubectl takes to reach a cluster.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Cluster options")]
pub struct KubeArgs {
    /// The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config
    #[arg(long, global = true)]
    pub kubeconfig: Option<PathBuf>,
    /// The kubeconfig context
    #[arg(long, global = true)]
    pub context: Option<String>,
    /// The kubeconfig cluster
    #[arg(long, global = true)]
    pub cluster: Option<String>,
    /// The kubeconfig user
    #[arg(long, global = true)]
    pub user: Option<String>,
    /// The address of the API server
    #[arg(long, global = true)]
    pub server: Option<String>,
    /// The bearer token for the API server; the kubeconfig is the safer place for it
    #[arg(long, global = true, hide_default_value = true)]
    pub token: Option<Secret>,
    /// The certificate authority file of the API server
    #[arg(long, global = true)]
    pub certificate_authority: Option<PathBuf>,
    /// The client certificate file
    #[arg(long, global = true)]
    pub client_certificate: Option<PathBuf>,
    /// The client key file
    #[arg(long, global = true)]
    pub client_key: Option<PathBuf>,
    /// The name to check the API server's certificate for
    #[arg(long, global = true)]
    pub tls_server_name: Option<String>,
    /// Accept any certificate of the API server: this makes the connection insecure
    #[arg(long, global = true)]
    pub insecure_skip_tls_verify: bool,
    /// The user to impersonate
    #[arg(long = "as", global = true, value_name = "USER", value_parser = values::header)]
    pub impersonate: Option<String>,
    /// A group to impersonate; may be repeated
    #[arg(long = "as-group", global = true, value_name = "GROUP", value_parser = values::header)]
    pub impersonate_groups: Vec<String>,
    /// The UID to impersonate
    #[arg(long = "as-uid", global = true, value_name = "UID", value_parser = values::header)]
    pub impersonate_uid: Option<String>,
    /// An extra attribute to impersonate, as key=value; may be repeated
    #[arg(long = "as-user-extra", global = true, value_name = "KEY=VALUE", value_parser = values::header)]
    pub impersonate_extra: Vec<String>,
    /// Accepted for scripts: nothing is cached
    #[arg(long, global = true, hide_default_value = true)]
    pub cache_dir: Option<PathBuf>,
    /// Accepted for scripts: answers are never compressed
    #[arg(long, global = true)]
    pub disable_compression: bool,
    /// Accepted for scripts: the server limits the rate of requests
    #[arg(long, global = true, value_name = "QPS")]
    pub kube_api_qps: Option<f32>,
    /// Accepted for scripts: the server limits the rate of requests
    #[arg(long, global = true, value_name = "BURST")]
    pub kube_api_burst: Option<i32>,
}

impl GlobalArgs {
    /// Returns the form of progress.
    pub fn log_format(&self) -> LogFormat {
        self.log_format
    }

    /// Says whether stderr is coloured.
    pub fn stderr_color(&self) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => ui::stderr_is_terminal() && !Env::read().no_color,
        }
    }

    /// Makes the context of the command.
    pub fn into_ctx(self) -> Result<Ctx> {
        if self.verbose {
            sink::trace();
        }
        let env = Env::read();
        let color = self.stderr_color();
        let events = Events::new(sink::choose(self.log_format, ui::stderr_is_terminal(), color));
        let ui = Ui::new(ui::can_ask() && self.log_format == LogFormat::Text, color);
        if self.kube.token.as_ref().is_some_and(|token| !token.is_empty()) {
            secrets::warn(&events, "--token", "a kubeconfig");
        }
        let follows = self.ns_follows_kube_context || env.ns_follows_kube_context;
        let access = self.kube.into_access(&env);
        let named = match self.namespace {
            None if follows => access.context_namespace()?,
            named => named,
        };
        let namespace = named
            .or_else(|| env.flux_system_namespace.clone())
            .unwrap_or_else(|| FLUX_NAMESPACE.to_owned());
        if !is_label(&namespace) {
            return Err(
                Error::usage(format!("{namespace:?} is not the name of a namespace"))
                    .hint("a name has lower-case letters, digits and hyphens, and at most 63 of them"),
            );
        }
        Ok(Ctx::new(env, access, namespace, self.timeout, events, ui))
    }
}

/// Says whether a text is a DNS label as RFC 1123 defines it, which names of namespaces are.
fn is_label(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (1..=63).contains(&text.len())
        && text.chars().all(inner)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

impl KubeArgs {
    fn into_access(self, env: &Env) -> Access {
        Access {
            interactive: ui::stdin_is_terminal(),
            explicit: self.kubeconfig.is_some(),
            kubeconfig: self
                .kubeconfig
                .map_or_else(|| env.kubeconfig_files(), |path| vec![path]),
            context: self.context,
            cluster: self.cluster,
            user: self.user,
            server: self.server,
            token: self.token,
            certificate_authority: self.certificate_authority,
            client_certificate: self.client_certificate,
            client_key: self.client_key,
            tls_server_name: self.tls_server_name,
            insecure_skip_tls_verify: self.insecure_skip_tls_verify,
            impersonate: self.impersonate,
            impersonate_groups: self.impersonate_groups,
            impersonate_uid: self.impersonate_uid,
            impersonate_extra: self.impersonate_extra,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_label;

    #[test]
    fn a_namespace_is_a_dns_label() {
        for good in ["a", "flux-system", "0", &"x".repeat(63)] {
            assert!(is_label(good), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "a.b", "a/b", "a b", &"x".repeat(64)] {
            assert!(!is_label(bad), "{bad}");
        }
    }
}
