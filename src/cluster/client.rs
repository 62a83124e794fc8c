//! The Kubernetes client, made from a kubeconfig as kubectl reads it.

use std::path::PathBuf;

use kube::config::{AuthInfo, Cluster, KubeConfigOptions, Kubeconfig};
use kube::{Client, Config};

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
    pub token: Option<String>,
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
    /// A value is not `key=value`.
    #[error("`{0}` is not of the form key=value")]
    Pair(String),
    /// The client cannot be made from the configuration.
    #[error("cannot make a client from the kubeconfig")]
    Client(#[source] kube::Error),
}

impl Access {
    /// Reads the configuration; `None` asks for the in-cluster one.
    pub async fn config(&self) -> Result<Config, AccessError> {
        let Some(mut kubeconfig) = self.read()? else {
            return Config::incluster().map_err(|_| AccessError::NoKubeconfig);
        };
        let options = KubeConfigOptions {
            context: self.context.clone(),
            cluster: self.cluster.clone(),
            user: self.user.clone(),
        };
        self.override_entries(&mut kubeconfig)?;
        let mut config = Config::from_custom_kubeconfig(kubeconfig, &options)
            .await
            .map_err(AccessError::Kubeconfig)?;
        // A command is over in seconds; a server that does not take a connection by then will not.
        config.connect_timeout = Some(std::time::Duration::from_secs(15));
        Ok(config)
    }

    /// Makes a client.
    pub async fn client(&self) -> Result<Client, AccessError> {
        Client::try_from(self.config().await?).map_err(AccessError::Client)
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
        if merged.is_none() && self.server.is_some() {
            merged = Some(Kubeconfig::default());
        }
        Ok(merged)
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
        let context = kubeconfig
            .contexts
            .iter()
            .find(|entry| Some(&entry.name) == context.as_ref())
            .and_then(|entry| entry.context.clone());
        let cluster = self
            .cluster
            .clone()
            .or_else(|| context.as_ref().map(|c| c.cluster.clone()));
        let user = self
            .user
            .clone()
            .or_else(|| context.as_ref().and_then(|c| c.user.clone()));
        if let Some(entry) = kubeconfig
            .clusters
            .iter_mut()
            .find(|entry| Some(&entry.name) == cluster.as_ref())
        {
            self.override_cluster(entry.cluster.get_or_insert_default());
        }
        match kubeconfig
            .auth_infos
            .iter_mut()
            .find(|entry| Some(&entry.name) == user.as_ref())
        {
            Some(entry) => self.override_user(entry.auth_info.get_or_insert_default()),
            None => Ok(()),
        }
    }

    fn override_cluster(&self, cluster: &mut Cluster) {
        if let Some(server) = &self.server {
            cluster.server = Some(server.clone());
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
            user.token = Some(token.clone().into());
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

/// Returns a kubeconfig with one empty cluster and user, for a server named on the command line alone.
fn single_entry() -> Kubeconfig {
    use kube::config::{Context, NamedAuthInfo, NamedCluster, NamedContext};
    let name = "command-line".to_owned();
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
