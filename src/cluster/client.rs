//! The Kubernetes client, made from a kubeconfig as kubectl reads it.

use std::path::PathBuf;
use std::time::Duration;

use kube::client::ClientBuilder;
use kube::config::{
    AuthInfo, Cluster, Context, KubeConfigOptions, Kubeconfig, NamedAuthInfo, NamedCluster, NamedContext,
};
use kube::{Client, Config};
use tower::timeout::TimeoutLayer;

use crate::secret::Secret;

/// The name of the entries the command line makes.
const COMMAND_LINE: &str = "command-line";

/// How a cluster is reached: what the kubeconfig says, and what the command line says over it.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// The files to merge, the first one that sets a value winning; a missing file is skipped.
    pub kubeconfig: Vec<PathBuf>,
    /// Set when the file was named on the command line, so that it must exist.
    pub explicit: bool,
    /// The context to use in place of `current-context`.
    pub context: Option<String>,
    /// The cluster entry to use in place of the context's.
    pub cluster: Option<String>,
    /// The user entry to use in place of the context's.
    pub user: Option<String>,
    /// Replaces the address of the API server.
    pub server: Option<String>,
    /// Replaces the bearer token.
    pub token: Option<Secret>,
    /// Replaces the file of the certificate authority.
    pub certificate_authority: Option<PathBuf>,
    /// Replaces the client certificate file.
    pub client_certificate: Option<PathBuf>,
    /// Replaces the client key file.
    pub client_key: Option<PathBuf>,
    /// Replaces the name the server's certificate is checked for.
    pub tls_server_name: Option<String>,
    /// Accepts any server certificate.
    pub insecure_skip_tls_verify: bool,
    /// The user to impersonate.
    pub impersonate: Option<String>,
    /// The groups to impersonate.
    pub impersonate_groups: Vec<String>,
    /// The UID to impersonate.
    pub impersonate_uid: Option<String>,
    /// Extra attributes to impersonate, as `key=value`.
    pub impersonate_extra: Vec<String>,
}

/// Why no client could be made.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// The named kubeconfig file is not there.
    #[error("kubeconfig {} does not exist", .0.display())]
    Missing(PathBuf),
    /// No kubeconfig, and not in a Pod.
    #[error("no kubeconfig found, and this is not a Pod")]
    NoKubeconfig,
    /// A kubeconfig cannot be used.
    #[error("cannot use the kubeconfig")]
    Kubeconfig(#[source] kube::config::KubeconfigError),
    /// The bearer token cannot be sent.
    #[error("the bearer token holds a line break or another character that cannot be sent")]
    Token,
    /// A value is not `key=value`.
    #[error("`{0}` is not of the form key=value")]
    Pair(String),
    /// The client cannot be made from the configuration.
    #[error("cannot make a client from the kubeconfig")]
    Client(#[source] kube::Error),
}

impl Access {
    /// Reads the configuration: the kubeconfig's, or without one that of the Pod this runs in.
    pub async fn config(&self) -> Result<Config, AccessError> {
        let mut config = match self.read()? {
            Some(mut kubeconfig) => {
                self.override_entries(&mut kubeconfig)?;
                let options = KubeConfigOptions {
                    context: self.context.clone(),
                    cluster: self.cluster.clone(),
                    user: self.user.clone(),
                };
                let config = Config::from_custom_kubeconfig(kubeconfig, &options).await;
                config.map_err(AccessError::Kubeconfig)?
            }
            None => self.in_cluster()?,
        };
        // A command is over in seconds; a server that does not take a connection by then will not.
        config.connect_timeout = Some(Duration::from_secs(15));
        check_token(&config.auth_info)?;
        Ok(config)
    }

    /// Makes a client that gives the server so long to answer a request; a watch, once answered, goes on.
    pub async fn client(&self, answer: Duration) -> Result<Client, AccessError> {
        let mut config = self.config().await?;
        config.connect_timeout = config.connect_timeout.map(|connect| connect.min(answer));
        let builder = ClientBuilder::try_from(config).map_err(AccessError::Client)?;
        Ok(builder.with_layer(&TimeoutLayer::new(answer)).build())
    }

    /// Returns the configuration of the Pod this runs in, with what the command line says over it.
    fn in_cluster(&self) -> Result<Config, AccessError> {
        let mut config = Config::incluster().map_err(|_| AccessError::NoKubeconfig)?;
        self.override_user(&mut config.auth_info)?;
        if let Some(name) = &self.tls_server_name {
            config.tls_server_name = Some(name.clone());
        }
        if let Some(path) = &self.certificate_authority {
            config.root_cert_file = Some(path.clone());
        }
        config.accept_invalid_certs |= self.insecure_skip_tls_verify;
        Ok(config)
    }

    /// Returns the namespace of the context in use, if the kubeconfig names one.
    pub fn context_namespace(&self) -> Result<Option<String>, AccessError> {
        let Some(kubeconfig) = self.read()? else {
            return Ok(None);
        };
        let name = self.context.as_ref().or(kubeconfig.current_context.as_ref());
        Ok(kubeconfig
            .contexts
            .iter()
            .find(|entry| Some(&entry.name) == name)
            .and_then(|entry| entry.context.as_ref()?.namespace.clone()))
    }

    fn read(&self) -> Result<Option<Kubeconfig>, AccessError> {
        let mut merged: Option<Kubeconfig> = None;
        for path in &self.kubeconfig {
            if !path.exists() {
                if self.explicit {
                    return Err(AccessError::Missing(path.clone()));
                }
                continue;
            }
            let next = Kubeconfig::read_from(path).map_err(AccessError::Kubeconfig)?;
            merged = Some(match merged {
                Some(first) => first.merge(next).map_err(AccessError::Kubeconfig)?,
                None => next,
            });
        }
        // A file with nothing in it, as /dev/null, is none; a server named on the command line needs none.
        let says_nothing =
            |config: &Kubeconfig| config.clusters.is_empty() && config.contexts.is_empty() && !self.explicit;
        let merged = merged.filter(|config| !says_nothing(config));
        Ok(merged.or_else(|| self.server.as_ref().map(|_| Kubeconfig::default())))
    }

    /// Writes the command line's values into the entries that will be used.
    fn override_entries(&self, kubeconfig: &mut Kubeconfig) -> Result<(), AccessError> {
        if self.server.is_some() && kubeconfig.contexts.is_empty() {
            *kubeconfig = single_entry();
        }
        let context = self
            .context
            .clone()
            .or_else(|| kubeconfig.current_context.clone());
        let named = kubeconfig
            .contexts
            .iter_mut()
            .find(|entry| Some(&entry.name) == context.as_ref());
        let Some(context) = named.and_then(|entry| entry.context.as_mut()) else {
            // The loader says what is missing.
            return Ok(());
        };
        let cluster = self.cluster.as_ref().unwrap_or(&context.cluster);
        if let Some(entry) = kubeconfig
            .clusters
            .iter_mut()
            .find(|entry| entry.name == *cluster)
        {
            self.override_cluster(entry.cluster.get_or_insert_default());
        }
        // A context may do without a user; what the command line says of one must not be lost.
        let user = self
            .user
            .as_ref()
            .or(context.user.as_ref())
            .filter(|user| !user.is_empty());
        let user = user.cloned().unwrap_or_else(|| COMMAND_LINE.to_owned());
        if let Some(entry) = kubeconfig.auth_infos.iter_mut().find(|entry| entry.name == user) {
            return self.override_user(entry.auth_info.get_or_insert_default());
        }
        if user == COMMAND_LINE {
            let mut auth_info = AuthInfo::default();
            self.override_user(&mut auth_info)?;
            context.user = Some(user.clone());
            let entry = NamedAuthInfo {
                name: user,
                auth_info: Some(auth_info),
                ..NamedAuthInfo::default()
            };
            kubeconfig.auth_infos.push(entry);
        }
        Ok(())
    }

    fn override_cluster(&self, cluster: &mut Cluster) {
        if let Some(server) = &self.server {
            cluster.server = Some(server.clone());
        }
        // kubectl takes an address without a scheme, too.
        if let Some(server) = cluster.server.as_mut().filter(|server| !server.contains("://")) {
            server.insert_str(0, "https://");
        }
        if let Some(name) = &self.tls_server_name {
            cluster.tls_server_name = Some(name.clone());
        }
        if let Some(path) = &self.certificate_authority {
            cluster.certificate_authority = Some(path.display().to_string());
            cluster.certificate_authority_data = None;
        }
        if self.insecure_skip_tls_verify {
            cluster.insecure_skip_tls_verify = Some(true);
            cluster.certificate_authority = None;
            cluster.certificate_authority_data = None;
        }
    }

    fn override_user(&self, user: &mut AuthInfo) -> Result<(), AccessError> {
        if let Some(token) = &self.token {
            user.token = Some(token.expose().trim().to_owned().into());
            user.token_file = None;
            user.exec = None;
            user.auth_provider = None;
        }
        if let Some(path) = &self.client_certificate {
            user.client_certificate = Some(path.display().to_string());
            user.client_certificate_data = None;
        }
        if let Some(path) = &self.client_key {
            user.client_key = Some(path.display().to_string());
            user.client_key_data = None;
        }
        if let Some(name) = &self.impersonate {
            user.impersonate = Some(name.clone());
        }
        if let Some(uid) = &self.impersonate_uid {
            user.impersonate_uid = Some(uid.clone());
        }
        if !self.impersonate_groups.is_empty() {
            user.impersonate_groups = Some(self.impersonate_groups.clone());
        }
        for pair in &self.impersonate_extra {
            let (key, value) = pair
                .split_once('=')
                .ok_or_else(|| AccessError::Pair(pair.clone()))?;
            let extra = user.impersonate_user_extra.get_or_insert_default();
            extra.entry(key.to_owned()).or_default().push(value.to_owned());
        }
        Ok(())
    }
}

/// Refuses a token that is no header value: sending it would fail in a less telling way.
fn check_token(user: &AuthInfo) -> Result<(), AccessError> {
    use secrecy::ExposeSecret;
    let sendable = |token: &str| token.chars().all(|c| c.is_ascii_graphic());
    match user
        .token
        .as_ref()
        .is_none_or(|token| sendable(token.expose_secret()))
    {
        true => Ok(()),
        false => Err(AccessError::Token),
    }
}

/// Returns a kubeconfig with one empty cluster and user, for a server named on the command line alone.
fn single_entry() -> Kubeconfig {
    let name = COMMAND_LINE.to_owned();
    let context = Context {
        cluster: name.clone(),
        user: Some(name.clone()),
        ..Context::default()
    };
    Kubeconfig {
        clusters: vec![NamedCluster {
            name: name.clone(),
            cluster: Some(Cluster::default()),
            ..NamedCluster::default()
        }],
        auth_infos: vec![NamedAuthInfo {
            name: name.clone(),
            auth_info: Some(AuthInfo::default()),
            ..NamedAuthInfo::default()
        }],
        contexts: vec![NamedContext {
            name: name.clone(),
            context: Some(context),
            ..NamedContext::default()
        }],
        current_context: Some(name),
        ..Kubeconfig::default()
    }
}
