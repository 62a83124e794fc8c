//! `create kustomization`.

use std::path::Path;

use clap::Args;
use serde::Deserialize;
use serde_json::Value;

use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, above_zero, example, filled, list, local, on, parse};
use crate::api::kustomize::{
    Decryption, DecryptionProvider, Kustomization, KustomizationSpec, PostBuild, SourceKind, SourceReference,
    SubstituteFrom,
};
use crate::api::{
    CommonMetadata, ConfigKind, DependencyReference, Duration, KubeConfigReference, ObjectReference, Patch,
    SecretKeyReference, Selector,
};
use crate::error::{Error, Result};
use crate::secret::Secret;

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
    #[arg(long, value_name = "KIND/NAME.NAMESPACE", value_parser = parse::list(health_check))]
    pub health_check: Vec<parse::List<ObjectReference>>,
    /// How long workloads may take to be ready, with --wait or --health-check
    #[arg(long, default_value = "2m0s", value_parser = parse::duration)]
    pub health_check_timeout: Duration,
    /// A Kustomization that has to be ready first, as name or namespace/name; may be repeated, or a comma list
    #[arg(long, value_name = "NAME", value_parser = parse::list(parse::dependency))]
    pub depends_on: Vec<parse::List<(Option<String>, String)>>,
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
    /// How long building, applying and waiting may take, all together
    #[arg(long, value_parser = parse::duration)]
    pub apply_timeout: Option<Duration>,
    /// Delete and make anew what cannot be changed in place
    #[arg(long)]
    pub force: bool,
    /// A variable of the manifests, as name=value; may be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = variable)]
    pub substitute: Vec<(String, String)>,
    /// An object with variables of the manifests, as ConfigMap/name or Secret/name; may be repeated, or a comma list
    #[arg(long, value_name = "KIND/NAME", value_parser = parse::list(parse::neighbour::<ConfigKind>(&["ConfigMap", "Secret"])))]
    pub substitute_from: Vec<parse::List<parse::Reference<ConfigKind>>>,
    /// A file with a patch of the manifests, as file or, for some objects only, Kind=file or Kind/name=file; may be
    /// repeated
    #[arg(long, value_name = "[KIND/NAME=]FILE")]
    pub patch_file: Vec<String>,
    /// The directory of a kustomize component to add, relative to --path; may be repeated, or a comma list
    #[arg(long, value_name = "PATH", value_parser = parse::list(parse::text))]
    pub component: Vec<parse::List<String>>,
    /// A label to put on every applied object, as key=value; may be repeated, or a comma list
    #[arg(long, value_name = "KEY=VALUE", value_parser = parse::list(parse::label))]
    pub common_label: Vec<parse::List<(String, String)>>,
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
        let patches = self.patch_file.iter().map(|text| patch(text));
        let spec = KustomizationSpec {
            patches: list(patches.collect::<Result<_>>()?),
            ..self.spec(given.interval())?
        };
        Ok(given
            .object(Kustomization::new("", spec))?
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
    /// Makes the spec, but for the patches that are in files.
    fn spec(self, interval: Duration) -> Result<KustomizationSpec> {
        let source = self.source.ok_or_else(|| Error::usage("--source is missing"))?;
        let health_checks = list(parse::items(self.health_check)).filter(|_| !self.wait);
        let timed = self.wait || health_checks.is_some();
        Ok(KustomizationSpec {
            interval,
            retry_interval: above_zero(self.retry_interval),
            timeout: above_zero(self.apply_timeout).or(timed.then_some(self.health_check_timeout)),
            source_ref: SourceReference {
                api_version: None,
                kind: source.kind,
                name: source.name,
                namespace: source.namespace,
            },
            path: Some(self.path),
            prune: self.prune,
            wait: on(self.wait),
            force: on(self.force),
            health_checks,
            depends_on: dependencies(parse::items(self.depends_on)),
            target_namespace: filled(self.target_namespace),
            service_account_name: filled(self.service_account),
            kube_config: kube_config(self.kubeconfig_secret_ref),
            decryption: self.decryption_provider.map(|provider| Decryption {
                provider,
                secret_ref: local(self.decryption_secret),
                service_account_name: None,
            }),
            post_build: post_build(self.substitute, parse::items(self.substitute_from)),
            common_metadata: list(parse::items(self.common_label)).map(|labels| CommonMetadata {
                labels: Some(labels.into_iter().collect()),
                annotations: None,
            }),
            components: list(parse::items(self.component)),
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

fn post_build(
    variables: Vec<(String, String)>,
    from: Vec<parse::Reference<ConfigKind>>,
) -> Option<PostBuild> {
    let from = from.into_iter().map(|reference| SubstituteFrom {
        kind: reference.kind,
        name: reference.name,
        optional: None,
    });
    let post_build = PostBuild {
        substitute: list(variables).map(|variables| variables.into_iter().collect()),
        substitute_from: list(from.collect()),
        substitute_strategy: None,
    };
    (post_build != PostBuild::default()).then_some(post_build)
}

/// Reads a file with a patch: a strategic merge patch, or JSON patch operations, which need to be told their objects.
fn patch(text: &str) -> Result<Patch> {
    let (target, file) = match text.split_once('=') {
        Some((target, file)) => (Some(target), file),
        None => (None, text),
    };
    let wrong = |what: &str| Error::usage(format!("the file {file} of --patch-file {what}"));
    let patch = Secret::from_file(Path::new(file)).map_err(|error| {
        Error::usage(format!("cannot read the file {file} of --patch-file")).caused_by(error)
    })?;
    let operations = match serde_norway::Deserializer::from_str(patch.expose())
        .map(Value::deserialize)
        .collect::<Result<Vec<_>, _>>()
    {
        Ok(documents) if documents.iter().all(Value::is_object) && !documents.is_empty() => false,
        Ok(documents) if matches!(documents[..], [Value::Array(_)]) => true,
        Ok(_) => return Err(wrong("is no patch")),
        Err(error) => return Err(wrong("is no YAML").caused_by(error)),
    };
    if operations && target.is_none() {
        return Err(
            wrong("has JSON patch operations, which do not say for what they are")
                .hint(format!("pass --patch-file=Deployment/web={file}")),
        );
    }
    let target = target.map(|target| {
        let (kind, name) = match target.split_once('/') {
            Some((kind, name)) => (kind, Some(name)),
            None => (target, None),
        };
        Selector {
            kind: filled(Some(kind.to_owned())),
            name: name.map(str::to_owned),
            ..Selector::default()
        }
    });
    Ok(Patch {
        patch: patch.expose().to_owned(),
        target,
    })
}

/// Reads a variable of the manifests.
fn variable(text: &str) -> Result<(String, String), String> {
    let good = |name: &str| {
        let start = |c: char| c.is_ascii_alphabetic() || c == '_';
        name.starts_with(start) && name.chars().all(|c| start(c) || c.is_ascii_digit())
    };
    match text.split_once('=').filter(|(name, _)| good(name)) {
        Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
        None => Err(
            "a variable is a name of letters, digits and _, and a value; write it as cluster_env=prod"
                .to_owned(),
        ),
    }
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
