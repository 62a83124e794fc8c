//! The Kubernetes client, made from a kubeconfig as kubectl reads it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use http::{Request, Response, Uri};
use http_body_util::{BodyExt, Full};
use kube::client::{Body, ClientBuilder};
use kube::config::{
    AuthInfo, Cluster, Context, KubeConfigOptions, Kubeconfig, KubeconfigError, NamedAuthInfo, NamedCluster,
    NamedContext,
};
use kube::{Client, Config};
use tokio::sync::Mutex;
use tokio::time::Instant;
use tower::{BoxError, Service, ServiceExt};

use super::login::{Login, LoginError};
use super::response::{self, AnyBody, Unanswered};
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
    /// Whether the user can answer a credential plugin.
    pub interactive: bool,
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
    #[error("cannot use {from}")]
    Kubeconfig {
        /// The kubeconfig, with its files.
        from: String,
        /// Why.
        source: BoxError,
    },
    /// A kubeconfig lacks an entry that is named.
    #[error("cannot use {from}")]
    Entry {
        /// The kubeconfig, with its files.
        from: String,
        /// The entry.
        source: MissingEntry,
    },
    /// Nobody is named whose groups, UID or extra attributes are to be impersonated.
    #[error("groups, a UID or extra attributes are to be impersonated, but no user is")]
    NobodyImpersonated,
    /// The bearer token cannot be sent.
    #[error("the bearer token holds a line break or another character that cannot be sent")]
    Token,
    /// A value is not `key=value`.
    #[error("`{0}` is not of the form key=value")]
    Pair(String),
    /// The credential plugin gave no credential.
    #[error(transparent)]
    Login(#[from] LoginError),
}

/// An entry that is named and not in the kubeconfig.
#[derive(Debug, thiserror::Error)]
#[error("{by} names the {what} {name:?}, but there {}", only(.there))]
pub struct MissingEntry {
    /// What names it: a flag, `current-context`, or a context.
    pub by: String,
    /// `context`, `cluster` or `user`.
    pub what: &'static str,
    /// Its name.
    pub name: String,
    /// The names there are.
    pub there: Vec<String>,
}

impl MissingEntry {
    /// Finds the place of an entry among the names there are.
    fn find<'a>(
        what: &'static str,
        by: &str,
        name: &str,
        names: impl Iterator<Item = &'a String> + Clone,
    ) -> Result<usize, Self> {
        names
            .clone()
            .position(|there| there == name)
            .ok_or_else(|| MissingEntry {
                by: by.to_owned(),
                what,
                name: name.to_owned(),
                there: names.cloned().collect(),
            })
    }
}

fn only(there: &[String]) -> String {
    match there {
        [] => "is none".to_owned(),
        [one] => format!("is only {one}"),
        several => format!("are only {}", several.join(", ")),
    }
}

impl Access {
    /// Reads the configuration: the kubeconfig's, or without one that of the Pod this runs in.
    async fn config(&self) -> Result<Config, AccessError> {
        let mut config = match self.read()? {
            Some(mut kubeconfig) => {
                self.override_entries(&mut kubeconfig)?;
                let options = KubeConfigOptions {
                    context: self.context.clone(),
                    cluster: self.cluster.clone(),
                    user: self.user.clone(),
                };
                let config = Config::from_custom_kubeconfig(kubeconfig, &options).await;
                config.map_err(|error| self.unusable(error))?
            }
            None => self.in_cluster()?,
        };
        // A command is over in seconds; a server that does not take a connection by then will not.
        config.connect_timeout = Some(Duration::from_secs(15));
        // It is not sent, but the trace would show it.
        config.cluster_url = without_login(&config.cluster_url)
            .parse()
            .map_err(|error: http::uri::InvalidUri| self.unusable(error))?;
        check_token(&config.auth_info)?;
        Ok(config)
    }

    /// Makes a client that gives the server, and a credential plugin, so long for a whole answer; a watch, once it
    /// has begun, goes on.
    pub async fn client(&self, answer: Duration) -> Result<Client, AccessError> {
        let mut config = self.config().await?;
        config.connect_timeout = config.connect_timeout.map(|connect| connect.min(answer));
        let login = Login::start(&mut config.auth_info, self.interactive, answer).await?;
        let route = Arc::new(Route {
            to: route(&config),
            login,
            answer,
        });
        let builder = ClientBuilder::try_from(config).map_err(|error| match error {
            kube::Error::ProxyProtocolUnsupported { proxy_url } => self.unusable(format!(
                "the proxy {} is of no known kind",
                without_login(&proxy_url)
            )),
            error => self.unusable(error),
        })?;
        let layer = tower::layer::layer_fn(|service| {
            let (route, service) = (route.clone(), Arc::new(Mutex::new(service)));
            tower::service_fn(move |request| {
                let (route, service) = (route.clone(), service.clone());
                async move { route.send(request, &service).await }
            })
        });
        Ok(builder.with_layer(&layer).build())
    }

    /// Returns the failure of a configuration that is read, but cannot be used.
    fn unusable(&self, source: impl Into<BoxError>) -> AccessError {
        AccessError::Kubeconfig {
            from: self.files(),
            source: source.into(),
        }
    }

    /// Names the kubeconfig with the files it is read from.
    fn files(&self) -> String {
        let there = self.kubeconfig.iter().filter(|path| path.exists());
        match there.map(|path| path.display().to_string()).collect::<Vec<_>>() {
            none if none.is_empty() => "the configuration".to_owned(),
            files => format!("the kubeconfig {}", files.join(", ")),
        }
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
            let next = Kubeconfig::read_from(path).map_err(|error| unreadable(path, error))?;
            merged = Some(match merged {
                Some(first) => first.merge(next).map_err(|error| self.unusable(error))?,
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
        let missing = |source| AccessError::Entry {
            from: self.files(),
            source,
        };
        let Kubeconfig {
            clusters,
            contexts,
            auth_infos,
            ..
        } = kubeconfig;
        let (by, name) = match (&self.context, &kubeconfig.current_context) {
            (Some(name), _) => ("--context", name.as_str()),
            (None, current) => ("current-context", current.as_deref().unwrap_or_default()),
        };
        let place = MissingEntry::find("context", by, name, contexts.iter().map(|entry| &entry.name));
        let entry = &mut contexts[place.map_err(missing)?];
        let by = format!("context {:?}", entry.name);
        let context = entry.context.get_or_insert_default();

        let (by_flag, name) = match &self.cluster {
            Some(name) => ("--cluster", name),
            None => (by.as_str(), &context.cluster),
        };
        let place = MissingEntry::find("cluster", by_flag, name, clusters.iter().map(|entry| &entry.name));
        let entry = &mut clusters[place.map_err(missing)?];
        self.override_cluster(entry.cluster.get_or_insert_default());

        // A context may do without a user; what the command line says of one must not be lost.
        let (by, name) = match (&self.user, &mut context.user) {
            (Some(name), _) => ("--user", name),
            (None, Some(name)) if !name.is_empty() => (by.as_str(), &*name),
            (None, user) => {
                auth_infos.push(NamedAuthInfo {
                    name: COMMAND_LINE.to_owned(),
                    ..NamedAuthInfo::default()
                });
                (by.as_str(), &*user.insert(COMMAND_LINE.to_owned()))
            }
        };
        let place = MissingEntry::find("user", by, name, auth_infos.iter().map(|entry| &entry.name));
        let entry = &mut auth_infos[place.map_err(missing)?];
        self.override_user(entry.auth_info.get_or_insert_default())
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
        let more = user.impersonate_uid.is_some()
            || user
                .impersonate_groups
                .as_ref()
                .is_some_and(|groups| !groups.is_empty())
            || user
                .impersonate_user_extra
                .as_ref()
                .is_some_and(|extra| !extra.is_empty());
        match user.impersonate.is_none() && more {
            true => Err(AccessError::NobodyImpersonated),
            false => Ok(()),
        }
    }
}

/// The way of a request to the API server and of its answer back.
struct Route {
    to: String,
    login: Option<Login>,
    answer: Duration,
}

impl Route {
    async fn send<S, B>(
        &self,
        mut request: Request<Body>,
        service: &Mutex<S>,
    ) -> Result<Response<AnyBody<B::Data>>, BoxError>
    where
        S: Service<Request<Body>, Response = Response<B>, Error = BoxError>,
        B: BodyExt<Data: AsRef<[u8]> + From<Vec<u8>> + Send, Error = BoxError> + Send + Unpin + 'static,
    {
        if let Some(login) = &self.login {
            login.authorize(&mut request).await?;
        }
        let query = request.uri().query().unwrap_or_default();
        // Who reads a log minds how long the server takes: its reader, such as a pager, may take its own time.
        let is_stream =
            query.split('&').any(|pair| pair == "watch=true") || request.uri().path().ends_with("/log");
        let end = Instant::now() + self.answer;
        let answer = async {
            let answer = service.lock().await.ready().await?.call(request);
            answer.await
        };
        let answer = match tokio::time::timeout_at(end, answer).await {
            Ok(answer) => answer,
            Err(elapsed) => Err(elapsed.into()),
        };
        let (head, body) = answer
            .map_err(|source| Unanswered {
                to: self.to.clone(),
                source,
            })?
            .into_parts();
        if is_stream && head.status.is_success() {
            return Ok(Response::from_parts(head, body.boxed_unsync()));
        }
        let mut body = response::in_time(body, end, self.to.clone());
        if head.status.is_client_error() || head.status.is_server_error() {
            let refusal = serde_json::to_vec(&response::refusal(head.status, body).await?)?;
            body = Full::from(refusal).map_err(|never| match never {}).boxed_unsync();
        }
        Ok(Response::from_parts(head, body))
    }
}

/// Names the API server, and the proxy on the way to it.
fn route(config: &Config) -> String {
    let server = without_login(&config.cluster_url);
    match &config.proxy_url {
        Some(proxy) => format!("{server} through the proxy {}", without_login(proxy)),
        None => server,
    }
}

/// Returns an address without the user and the password in it.
fn without_login(uri: &Uri) -> String {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    format!(
        "{}://{host}{}",
        uri.scheme_str().unwrap_or("https"),
        uri.path().trim_end_matches('/')
    )
}

/// Returns the failure of a file that cannot be read as a kubeconfig.
fn unreadable(path: &Path, error: KubeconfigError) -> AccessError {
    let source = match error {
        // What follows the first line quotes the file, with whatever secrets it holds.
        KubeconfigError::Parse(error) => error.to_string().lines().next().unwrap_or_default().into(),
        error => error.into(),
    };
    AccessError::Kubeconfig {
        from: format!("the kubeconfig {}", path.display()),
        source,
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
