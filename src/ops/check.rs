//! `check`: whether a cluster can hold Flux, and whether the Flux it holds is well.

use std::collections::BTreeMap;

use futures::future::try_join;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Api, DynamicObject, ListParams};
use kube::core::{ObjectList, TypeMeta};
use serde::Serialize;

use crate::cluster::error::Error as ClusterError;
use crate::cluster::guard::ClusterInfo;
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::status::{Status, is_off, status};
use crate::cluster::wait;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::versions::{BUILT_IN, OLDEST_KUBERNETES};
use crate::output::event::Events;
use crate::output::report;

/// What to check.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether only the prerequisites are checked.
    pub pre: bool,
    /// The components that must be there, besides the health of those that are.
    pub components: Vec<String>,
}

/// What was found.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// The groups of findings.
    pub checks: Vec<Check>,
}

/// A group of findings.
#[derive(Debug, Serialize)]
pub struct Check {
    /// What was looked at.
    pub title: &'static str,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// Something that was found.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// How it is.
    pub verdict: Verdict,
    /// What it is.
    pub text: String,
    /// Whether it may get better by itself.
    #[serde(skip)]
    pub may_pass: bool,
}

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Good,
    /// Worth a look.
    Warning,
    /// Not as it has to be.
    Bad,
}

impl report::Report for Report {
    fn text(&self) -> String {
        String::new()
    }

    fn failure(&self) -> Option<Error> {
        let findings = self.checks.iter().flat_map(|check| &check.findings);
        let bad: Vec<_> = findings
            .filter(|finding| finding.verdict == Verdict::Bad)
            .collect();
        let message = match bad.len() {
            0 => return None,
            1 => "a check failed".to_owned(),
            count => format!("{count} checks failed"),
        };
        Some(match bad.iter().all(|finding| finding.may_pass) {
            true => Error::not_ready(message),
            false => Error::failed(message),
        })
    }
}

fn good(text: impl Into<String>) -> Finding {
    Finding {
        verdict: Verdict::Good,
        text: text.into(),
        may_pass: false,
    }
}

fn warning(text: impl Into<String>) -> Finding {
    Finding {
        verdict: Verdict::Warning,
        text: text.into(),
        may_pass: false,
    }
}

fn bad(text: impl Into<String>) -> Finding {
    Finding {
        verdict: Verdict::Bad,
        text: text.into(),
        may_pass: false,
    }
}

/// Checks the prerequisites, then the installation.
pub async fn run(ctx: &Ctx, options: Options) -> Result<Report> {
    let resources = Resources::new(ctx.client().await?.clone());
    let mut report = Report::default();
    ctx.events.action("checking prerequisites");
    report.add(&ctx.events, "prerequisites", vec![kubernetes(&resources).await?]);
    if options.pre {
        return Ok(report);
    }
    ctx.events.action("checking the installation");
    let definitions = Api::<CustomResourceDefinition>::all(resources.client().clone());
    let (info, definitions) = try_join(
        ClusterInfo::read(&resources, &ctx.namespace),
        list(definitions, "customresourcedefinitions"),
    )
    .await?;
    report.add(
        &ctx.events,
        "installation",
        installation(info.as_ref(), &ctx.namespace),
    );
    ctx.events.action("checking controllers");
    let version = info.and_then(|info| info.version);
    let controllers = controllers(ctx, &resources, &options, version.as_deref()).await?;
    report.add(&ctx.events, "controllers", controllers);
    ctx.events.action("checking custom resource definitions");
    report.add(&ctx.events, "definitions", self::definitions(&definitions.items));
    Ok(report)
}

impl Report {
    fn add(&mut self, events: &Events, title: &'static str, findings: Vec<Finding>) {
        for finding in &findings {
            match finding.verdict {
                Verdict::Good => events.done(&finding.text),
                Verdict::Warning => events.warn(&finding.text),
                Verdict::Bad => events.fail(&finding.text),
            }
        }
        self.checks.push(Check { title, findings });
    }
}

async fn kubernetes(resources: &Resources) -> Result<Finding> {
    let version = resources.client().apiserver_version().await;
    let version = version.map_err(|error| ClusterError::of(error, "ask for the version of Kubernetes"))?;
    let (major, minor) = OLDEST_KUBERNETES;
    Ok(match is_supported(&version.git_version) {
        Some(true) => good(format!("Kubernetes {} >={major}.{minor}", version.git_version)),
        Some(false) => bad(format!(
            "Kubernetes {} is too old for Flux {}: it needs {major}.{minor}",
            version.git_version, BUILT_IN.flux
        )),
        None => warning(format!(
            "Kubernetes has the unknown version {}",
            version.git_version
        )),
    })
}

/// Says whether a version such as `v1.36.2+k3s1` or `v1.34.1-eks-1234` is new enough; none when it is no version.
fn is_supported(version: &str) -> Option<bool> {
    let mut numbers = version
        .trim_start_matches('v')
        .split(['.', '-', '+'])
        .map(str::parse::<u64>);
    let (major, minor) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
    Some((major, minor) >= OLDEST_KUBERNETES)
}

fn installation(info: Option<&ClusterInfo>, namespace: &str) -> Vec<Finding> {
    let Some(info) = info else {
        return vec![bad(format!("Flux is not installed in namespace {namespace}"))];
    };
    let mut findings = vec![match info.version.as_deref() {
        Some(version) if version == BUILT_IN.flux => good(format!("version {version}")),
        Some(version) => warning(format!(
            "version {version}, while flux-rs is made for {}",
            BUILT_IN.flux
        )),
        None => warning("its version is not known"),
    }];
    findings.push(match &info.bootstrapped_by {
        Some(by) => good(format!(
            "bootstrapped by the Kustomization {}/{}",
            by.namespace, by.name
        )),
        None => good("not bootstrapped"),
    });
    findings.extend(
        info.managed_by
            .iter()
            .map(|tool| good(format!("managed by {tool}"))),
    );
    let elsewhere = info.instance.as_ref().filter(|instance| *instance != namespace);
    findings.extend(elsewhere.map(|other| warning(format!("its definitions belong to namespace {other}"))));
    findings
}

async fn controllers(
    ctx: &Ctx,
    resources: &Resources,
    options: &Options,
    version: Option<&str>,
) -> Result<Vec<Finding>> {
    let named = |name: &str| ObjectRef::new("apps/v1", "Deployment", Some(&ctx.namespace), name);
    let found = list::<DynamicObject>(resources.api(&named("")).await?, "deployments")
        .await?
        .items;
    let mut images: BTreeMap<String, String> = BTreeMap::new();
    for deployment in &found {
        let image = deployment.data.pointer("/spec/template/spec/containers/0/image");
        let image = image
            .and_then(|image| image.as_str())
            .unwrap_or("no image")
            .to_owned();
        images.insert(deployment.metadata.name.clone().unwrap_or_default(), image);
    }
    let missing = options
        .components
        .iter()
        .filter(|name| !images.contains_key(*name));
    let mut findings: Vec<_> = missing
        .map(|name| bad(format!("{name} is not installed")))
        .collect();
    if images.is_empty() {
        findings.push(bad(format!(
            "namespace {} has no Deployment that is part of Flux",
            ctx.namespace
        )));
        return Ok(findings);
    }
    for off in found.iter().filter(|deployment| is_off(deployment)) {
        let name = off.metadata.name.as_deref().unwrap_or_default();
        findings.push(bad(format!("{name} is scaled to 0 replicas")));
        images.remove(name);
    }
    let unready = found.into_iter().filter_map(|mut deployment| {
        let name = named(deployment.metadata.name.as_deref().unwrap_or_default());
        deployment.types = Some(TypeMeta {
            api_version: name.api_version.clone(),
            kind: name.kind.clone(),
        });
        (status(Some(&deployment)) != Status::Current).then_some(name)
    });
    let unready: Vec<_> = unready.collect();
    let ill = match wait::ready(resources, &ctx.events, &unready, ctx.left()).await {
        Ok(()) => Vec::new(),
        Err(ClusterError::NotReady { objects }) => objects,
        Err(error) => return Err(error.into()),
    };
    for (name, image) in &images {
        findings.push(match ill.iter().find(|(object, _)| object.name == *name) {
            Some((_, reason)) => Finding {
                may_pass: true,
                ..bad(format!("{name}: {reason}"))
            },
            None => match skew(name, image, version) {
                Some(expected) => warning(format!("{name}: {image}, while the release has {expected}")),
                None => good(format!("{name}: {image}")),
            },
        });
    }
    Ok(findings)
}

/// Returns the tag a component of the built-in release has, when the one that runs is another.
fn skew(component: &str, image: &str, version: Option<&str>) -> Option<&'static str> {
    let expected = BUILT_IN.tag(component);
    let image = image.split_once('@').map_or(image, |(image, _)| image);
    let tag = image
        .rsplit_once(':')
        .map(|(_, tag)| tag)
        .filter(|tag| !tag.contains('/'))?;
    (version == Some(BUILT_IN.flux) && !expected.is_empty() && tag != expected).then_some(expected)
}

fn definitions(definitions: &[CustomResourceDefinition]) -> Vec<Finding> {
    if definitions.is_empty() {
        return vec![bad("no definition is part of Flux")];
    }
    let known: BTreeMap<_, _> = crate::api::crds()
        .into_iter()
        .map(|crd| (crd.metadata.name.clone(), crd))
        .collect();
    let judge = |definition: &CustomResourceDefinition| {
        let name = definition.metadata.name.as_deref().unwrap_or_default();
        let stored = definition
            .status
            .as_ref()
            .and_then(|status| status.stored_versions.clone())
            .unwrap_or_default();
        let is_kept = |version: &String| match known.get(&definition.metadata.name) {
            Some(crd) => crd.spec.versions.iter().any(|kept| kept.name == *version),
            None => true,
        };
        let lost: Vec<_> = stored
            .iter()
            .filter(|version| !is_kept(version))
            .cloned()
            .collect();
        match stored.last() {
            None => bad(format!("{name} is stored in no version")),
            Some(_) if !lost.is_empty() => warning(format!(
                "{name} has objects stored in {}, which Flux {} does not read: before an upgrade, write each of them again with `kubectl replace`, then take the version out of the definition's status.storedVersions",
                lost.join(", "),
                BUILT_IN.flux
            )),
            Some(version) => good(format!("{name}/{version}")),
        }
    };
    definitions.iter().map(judge).collect()
}

/// Lists the objects that are part of Flux.
async fn list<K>(api: Api<K>, resource: &str) -> Result<ObjectList<K>, ClusterError>
where
    K: Clone + serde::de::DeserializeOwned + std::fmt::Debug,
{
    let flux = ListParams::default().labels("app.kubernetes.io/part-of=flux");
    api.list(&flux)
        .await
        .map_err(|error| ClusterError::of(error, format!("list {resource}")))
}

#[cfg(test)]
mod tests {
    use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinitionStatus;

    use super::*;

    #[test]
    fn versions_of_all_distributions_are_read() {
        let table = [
            ("v1.36.2", Some(true)),
            ("v1.34.0-eks-1a2b", Some(true)),
            ("v1.35.1+k3s1", Some(true)),
            ("v1.33.9-gke.100", Some(false)),
            ("v2.0.0", Some(true)),
            ("v1.34", Some(true)),
            ("nonsense", None),
            ("", None),
        ];
        for (version, expected) in table {
            assert_eq!(is_supported(version), expected, "{version}");
        }
    }

    #[test]
    fn an_image_of_another_release_is_found() {
        let expected = BUILT_IN.tag("helm-controller");
        let skew = |image: &str| skew("helm-controller", image, Some(BUILT_IN.flux));
        assert_eq!(
            skew(&format!("r.example.com:5000/f/helm-controller:{expected}")),
            None
        );
        assert_eq!(skew("ghcr.io/fluxcd/helm-controller:v0.1.0"), Some(expected));
        assert_eq!(
            skew("ghcr.io/fluxcd/helm-controller:v0.1.0@sha256:00"),
            Some(expected)
        );
        assert_eq!(skew("r.example.com:5000/f/helm-controller@sha256:00"), None);
        assert_eq!(super::skew("helm-controller", "x:v0.1.0", Some("v2.1.0")), None);
    }

    #[test]
    fn objects_in_a_version_that_is_no_longer_read_are_a_warning() {
        let mut crd = crate::api::crds().swap_remove(0);
        let mut verdict = |stored: &[&str]| {
            let stored_versions = Some(stored.iter().map(|&version| version.to_owned()).collect());
            crd.status = Some(CustomResourceDefinitionStatus {
                stored_versions,
                ..Default::default()
            });
            definitions(std::slice::from_ref(&crd))[0].verdict
        };
        assert_eq!(verdict(&[]), Verdict::Bad);
        assert_eq!(verdict(&["v1alpha1"]), Verdict::Warning);
        assert_eq!(definitions(&[])[0].verdict, Verdict::Bad);
    }
}
