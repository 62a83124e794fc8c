//! `create kustomization`.

use clap::Args;

use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, above_zero, example, filled, list, local, on, parse};
use crate::api::kustomize::{
    Decryption, DecryptionProvider, Kustomization, KustomizationSpec, SourceKind, SourceReference,
};
use crate::api::{DependencyReference, Duration, KubeConfigReference, ObjectReference, SecretKeyReference};
use crate::error::{Error, Result};

const SOURCES: &[&str] = &["GitRepository", "OCIRepository", "Bucket"];
const WORKLOADS: &[&str] = &["Deployment", "StatefulSet", "DaemonSet", "HelmRelease"];

/// The arguments of `create kustomization`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct KustomizationArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The source of the manifests, as Kind/name or Kind/name.namespace
    #[arg(long, value_parser = parse::reference::<SourceKind>(SOURCES))]
    pub source: Option<parse::Reference<SourceKind>>,
    /// The directory of the manifests in the source
    #[arg(long, default_value = "./", value_parser = parse::path)]
    pub path: String,
    /// Delete objects of the cluster that are no longer in the source
    #[arg(long)]
    pub prune: bool,
    /// Wait for every applied object to be ready
    #[arg(long)]
    pub wait: bool,
    /// A workload to wait for, as Kind/name.namespace; may be repeated, or a comma list
    #[arg(long, value_name = "KIND/NAME.NAMESPACE", value_delimiter = ',', value_parser = health_check)]
    pub health_check: Vec<ObjectReference>,
    /// How long workloads may take to be ready, with --wait or --health-check
    #[arg(long, default_value = "2m0s", value_parser = parse::duration)]
    pub health_check_timeout: Duration,
    /// A Kustomization that has to be ready first, as name or namespace/name; may be repeated, or a comma list
    #[arg(long, value_name = "NAME", value_delimiter = ',', value_parser = parse::dependency)]
    pub depends_on: Vec<(Option<String>, String)>,
    /// The service account to apply as
    #[arg(long, value_parser = parse::referred)]
    pub service_account: Option<String>,
    /// How to decrypt secrets
    #[arg(long, value_parser = parse::one_of::<DecryptionProvider>(&["sops"]))]
    pub decryption_provider: Option<DecryptionProvider>,
    /// The secret with the keys to decrypt with
    #[arg(long, value_parser = parse::referred)]
    pub decryption_secret: Option<String>,
    /// The namespace to put every object in
    #[arg(long, value_parser = parse::namespace)]
    pub target_namespace: Option<String>,
    /// The secret with the kubeconfig of another cluster to apply to
    #[arg(long, value_parser = parse::referred)]
    pub kubeconfig_secret_ref: Option<String>,
    /// How long to wait until a failed attempt is repeated
    #[arg(long, value_parser = parse::duration)]
    pub retry_interval: Option<Duration>,
}

impl Recipe for KustomizationArgs {
    const EXAMPLE: &'static str = "flux-rs create kustomization podinfo --source=GitRepository/podinfo --path=./kustomize --prune --interval=10m";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.reference(&mut self.source, "--source", SOURCES).await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let decrypts = self.decryption_provider.is_some();
        let secret_unused = !decrypts && filled(self.decryption_secret.clone()).is_some();
        let checks_unused = self.wait && !self.health_check.is_empty();
        let object = given.object(Kustomization::new("", self.spec(given.interval())?))?;
        Ok(object
            .warn_if(
                secret_unused,
                "--decryption-secret is ignored without --decryption-provider=sops",
            )
            .warn_if(
                checks_unused,
                "--health-check is ignored: --wait waits for every object",
            ))
    }
}

impl KustomizationArgs {
    fn spec(self, interval: Duration) -> Result<KustomizationSpec> {
        let source = self.source.ok_or_else(|| Error::usage("--source is missing"))?;
        let health_checks = list(self.health_check).filter(|_| !self.wait);
        let timed = self.wait || health_checks.is_some();
        Ok(KustomizationSpec {
            interval,
            retry_interval: above_zero(self.retry_interval),
            timeout: timed.then_some(self.health_check_timeout),
            source_ref: SourceReference {
                api_version: None,
                kind: source.kind,
                name: source.name,
                namespace: source.namespace,
            },
            path: Some(self.path),
            prune: self.prune,
            wait: on(self.wait),
            health_checks,
            depends_on: dependencies(self.depends_on),
            target_namespace: filled(self.target_namespace),
            service_account_name: filled(self.service_account),
            kube_config: kube_config(self.kubeconfig_secret_ref),
            decryption: self.decryption_provider.map(|provider| Decryption {
                provider,
                secret_ref: local(self.decryption_secret),
                service_account_name: None,
            }),
            ..KustomizationSpec::default()
        })
    }
}

/// Returns what has to be ready first.
pub(super) fn dependencies(names: Vec<(Option<String>, String)>) -> Option<Vec<DependencyReference>> {
    let references = names.into_iter().map(|(namespace, name)| DependencyReference {
        name,
        namespace,
        ready_expr: None,
    });
    list(references.collect())
}

/// Returns the reference to a secret that holds a kubeconfig.
pub(super) fn kube_config(secret: Option<String>) -> Option<KubeConfigReference> {
    filled(secret).map(|name| KubeConfigReference {
        config_map_ref: None,
        secret_ref: Some(SecretKeyReference { name, key: None }),
    })
}

/// Reads a workload to wait for.
fn health_check(text: &str) -> Result<ObjectReference, String> {
    let wrong = |what: String| format!("{what}; write it as Deployment/web.apps");
    let (kind, rest) = text
        .split_once('/')
        .ok_or_else(|| wrong("it has no kind".to_owned()))?;
    if !WORKLOADS.contains(&kind) {
        return Err(wrong(format!("the kind is one of {}", WORKLOADS.join(", "))));
    }
    let (name, namespace) = rest
        .split_once('.')
        .filter(|(_, namespace)| !namespace.is_empty())
        .ok_or_else(|| wrong("it has no namespace".to_owned()))?;
    Ok(ObjectReference {
        api_version: (kind == "HelmRelease").then(|| "helm.toolkit.fluxcd.io/v2".to_owned()),
        kind: kind.to_owned(),
        name: super::values::object_name(name).map_err(wrong)?,
        namespace: Some(parse::namespace(namespace).map_err(wrong)?),
    })
}
