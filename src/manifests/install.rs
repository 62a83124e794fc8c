//! Everything a Flux installation consists of, from its options.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::str::FromStr;

use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::core::ObjectMeta;

use super::component::{Component, DEFAULT_COMPONENTS, SYNC_COMPONENTS};
use super::secret::Credentials;
use super::versions::BUILT_IN;
use super::{Error, Object, controller, object, rights, scaffold, secret, yaml};

/// How Flux is installed.
#[derive(Clone, Debug)]
pub struct Options {
    /// The namespace the controllers live in.
    pub namespace: String,
    /// The names of the components, each once.
    pub components: Vec<String>,
    /// The release all objects are labelled with.
    pub version: String,
    /// Where the images come from, without a trailing slash.
    pub registry: String,
    /// The secret with which images are pulled.
    pub image_pull_secret: Option<String>,
    /// What that secret is made of, when it is not the user's own.
    pub registry_credentials: Option<Credentials>,
    /// How much the controllers log.
    pub log_level: LogLevel,
    /// Whether network policies keep other namespaces out.
    pub network_policy: bool,
    /// Whether the controllers serve the whole cluster or their own namespace.
    pub watch_all_namespaces: bool,
    /// The DNS domain of the cluster.
    pub cluster_domain: String,
    /// The taints the Pods tolerate.
    pub toleration_keys: Vec<String>,
    /// Whether tenants that do not trust each other share the cluster.
    pub multi_tenant: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            namespace: "flux-system".to_owned(),
            components: DEFAULT_COMPONENTS.map(str::to_owned).to_vec(),
            version: BUILT_IN.flux.to_owned(),
            registry: "ghcr.io/fluxcd".to_owned(),
            image_pull_secret: None,
            registry_credentials: None,
            log_level: LogLevel::Info,
            network_policy: true,
            watch_all_namespaces: true,
            cluster_domain: "cluster.local".to_owned(),
            toleration_keys: Vec::new(),
            multi_tenant: false,
        }
    }
}

/// How much the controllers log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogLevel {
    /// Every step.
    Debug,
    /// What changes.
    Info,
    /// What fails.
    Error,
}

impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LogLevel::Debug => "debug",
            LogLevel::Info => "info",
            LogLevel::Error => "error",
        })
    }
}

impl FromStr for LogLevel {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        [LogLevel::Debug, LogLevel::Info, LogLevel::Error]
            .into_iter()
            .find(|level| level.to_string() == text)
            .ok_or_else(|| Error::LogLevel(text.to_owned()))
    }
}

impl Options {
    /// Returns the row of each component, in the order given.
    ///
    /// Fails on a name no component has, and on one listed twice.
    pub fn rows(&self) -> Result<Vec<&'static Component>, Error> {
        let mut seen = HashSet::new();
        let once = |name: &String| {
            let component = Component::by_name(name)?;
            let new = seen.insert(component.name);
            new.then_some(component)
                .ok_or_else(|| Error::DuplicateComponent(name.clone()))
        };
        self.components.iter().map(once).collect()
    }

    /// Fails on options that no installation can be made from.
    pub fn check(&self) -> Result<(), Error> {
        self.rows()?;
        pull_secret(self).map(drop)
    }

    /// Fails when a component is left out without which the cluster cannot follow a Git repository.
    pub fn require_sync(&self) -> Result<(), Error> {
        let lacks = |name: &&str| !self.has(name);
        SYNC_COMPONENTS
            .into_iter()
            .find(lacks)
            .map_or(Ok(()), |name| Err(Error::MissingComponent(name)))
    }

    /// Tells whether the component is among those installed.
    pub(super) fn has(&self, component: &str) -> bool {
        self.components.iter().any(|name| name == component)
    }

    /// Returns the labels every object of the installation carries.
    pub fn labels(&self) -> BTreeMap<String, String> {
        labels([
            ("instance", self.namespace.as_str()),
            ("part-of", "flux"),
            ("version", &self.version),
        ])
    }

    /// Returns the metadata of an object of the whole cluster.
    pub(super) fn global(&self, name: impl Into<String>) -> ObjectMeta {
        ObjectMeta {
            name: Some(name.into()),
            labels: Some(self.labels()),
            ..ObjectMeta::default()
        }
    }

    /// Returns the metadata of an object in the namespace of the installation.
    pub(super) fn local(&self, name: impl Into<String>) -> ObjectMeta {
        ObjectMeta {
            namespace: Some(self.namespace.clone()),
            ..self.global(name)
        }
    }
}

/// Makes labels of the `app.kubernetes.io` group.
pub(super) fn labels<const N: usize>(labels: [(&str, &str); N]) -> BTreeMap<String, String> {
    labels
        .into_iter()
        .map(|(key, value)| (format!("app.kubernetes.io/{key}"), value.to_owned()))
        .collect()
}

/// Makes every object of an installation of the built-in release, in the order they are written to a file.
///
/// The image pull secret is not among them: see [`pull_secret`].
pub fn objects(options: &Options) -> Result<Vec<Object>, Error> {
    let rows = options.rows()?;
    let mut crds: BTreeMap<_, _> = crate::api::crds()
        .into_iter()
        .map(|crd| (crd.metadata.name.clone(), crd))
        .collect();
    let mut objects = vec![scaffold::namespace(options)];
    if options.network_policy {
        objects.extend(scaffold::network_policies(options));
    }
    objects.push(scaffold::quota(options));
    objects.extend(rights::objects(options));
    for component in rows {
        let own = component
            .crds
            .iter()
            .filter_map(|name| crds.remove(&Some((*name).to_owned())));
        objects.extend(own.map(|crd| definition(options, component, crd)));
        objects.extend(controller::objects(options, component));
    }
    Ok(objects)
}

/// Makes the secret with which images are pulled, when it is made of given credentials.
pub fn pull_secret(options: &Options) -> Result<Option<Object>, Error> {
    let Some(credentials) = &options.registry_credentials else {
        return Ok(None);
    };
    let name = options
        .image_pull_secret
        .as_deref()
        .ok_or(Error::NoImagePullSecret)?;
    Ok(Some(secret::registry(
        &options.namespace,
        name,
        &options.registry,
        credentials,
    )))
}

/// Writes the objects of an installation as the file that `install --export` prints and bootstrap commits.
pub fn file(options: &Options, objects: &[Object]) -> String {
    let head = format!(
        "---\n# This manifest was generated by flux. DO NOT EDIT.\n# Flux Version: {}\n# Components: {}\n",
        options.version,
        options.components.join(","),
    );
    head + &yaml::render(objects)
}

/// Labels a custom resource definition as a part of its component.
fn definition(options: &Options, component: &Component, crd: CustomResourceDefinition) -> Object {
    let mut metadata = options.global(crd.metadata.name.unwrap_or_default());
    shield(&mut metadata);
    metadata
        .labels
        .get_or_insert_default()
        .extend(labels([("component", component.name)]));
    let spec = serde_json::json!({ "spec": crd.spec });
    object(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
        metadata,
        spec,
    )
}

/// Shields the text of a definition, which may hold `${}`, from the variable substitution of the Kustomization
/// that applies it.
pub(super) fn shield(metadata: &mut ObjectMeta) {
    let shield = (
        "kustomize.toolkit.fluxcd.io/substitute".to_owned(),
        "disabled".to_owned(),
    );
    metadata.annotations.get_or_insert_default().extend([shield]);
}
