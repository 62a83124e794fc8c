//! `version`: this program's version, and those of the controllers in the cluster.

use std::collections::BTreeMap;

use k8s_openapi::api::apps::v1::Deployment;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::ListParams;
use kube::{Api, Client, ResourceExt};
use serde::Serialize;

use crate::cluster::failure;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::output::data;
use crate::output::report::Report;

/// The CRD whose labels tell the distribution.
const CRD: &str = "gitrepositories.source.toolkit.fluxcd.io";
const PART_OF: &str = "app.kubernetes.io/part-of";
const VERSION: &str = "app.kubernetes.io/version";

/// The versions.
#[derive(Debug, Serialize)]
pub struct VersionReport {
    /// The Flux version whose command line and manifests this program has.
    pub flux: &'static str,
    /// This program's own version.
    #[serde(rename = "flux-rs")]
    pub flux_rs: &'static str,
    /// What is installed in the cluster, as in `flux-v2.9.4`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution: Option<String>,
    /// The controllers in the cluster and their versions.
    #[serde(flatten)]
    pub controllers: BTreeMap<String, String>,
}

impl Report for VersionReport {
    fn text(&self) -> String {
        data::yaml(self).unwrap_or_default()
    }
}

/// Returns this program's versions, without a look at any cluster.
pub fn client() -> VersionReport {
    VersionReport {
        flux: crate::FLUX_VERSION,
        flux_rs: concat!("v", env!("CARGO_PKG_VERSION")),
        distribution: None,
        controllers: BTreeMap::new(),
    }
}

/// Returns this program's versions and the cluster's, and the failure of those that could not be read.
pub async fn run(ctx: &Ctx) -> (VersionReport, Result<()>) {
    let mut report = client();
    let end = ctx.in_time(cluster(ctx, &mut report)).await;
    (report, end)
}

async fn cluster(ctx: &Ctx, report: &mut VersionReport) -> Result<()> {
    let client = ctx.client().await?;
    let (distribution, controllers) = tokio::join!(distribution(client), controllers(ctx, client));
    match distribution {
        Ok(distribution) => report.distribution = distribution,
        Err(error) if failure::is_refusal(&error) => ctx.events.warn(format!("cannot read the CRD {CRD}")),
        Err(error) => return Err(error.into()),
    }
    report.controllers = controllers?;
    match report.controllers.is_empty() {
        true => Err(Error::not_found(format!(
            "no Flux controllers found in {:?} namespace",
            ctx.namespace
        ))
        .hint("name the namespace Flux is installed in with -n, or leave the cluster out with --client")),
        false => Ok(()),
    }
}

async fn distribution(client: &Client) -> kube::Result<Option<String>> {
    let crds = Api::<CustomResourceDefinition>::all(client.clone());
    let Some(crd) = crds.get_metadata_opt(CRD).await? else {
        return Ok(None);
    };
    let label = |name: &str| crd.labels().get(name);
    Ok(label(VERSION).map(|version| match label(PART_OF) {
        Some(part_of) => format!("{part_of}-{version}"),
        None => version.clone(),
    }))
}

async fn controllers(ctx: &Ctx, client: &Client) -> Result<BTreeMap<String, String>> {
    let deployments = Api::<Deployment>::namespaced(client.clone(), &ctx.namespace)
        .list(&ListParams::default().labels(&format!("{PART_OF}=flux")))
        .await?;
    Ok(deployments
        .iter()
        .filter_map(|deployment| deployment.spec.template.spec.as_ref())
        .flat_map(|pod| &pod.containers)
        .filter_map(|container| split(container.image.as_ref()?))
        .collect())
}

/// Splits an image into its last name and what tells its version: tag, digest, or both.
fn split(image: &str) -> Option<(String, String)> {
    let name = image.rsplit('/').next()?;
    let (name, version) = name.split_once([':', '@'])?;
    Some((name.to_owned(), version.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_split_after_its_last_name() {
        let split = |image: &str| split(image).map(|(name, version)| format!("{name} {version}"));
        for (image, expected) in [
            (
                "ghcr.io/fluxcd/source-controller:v1.9.4",
                Some("source-controller v1.9.4"),
            ),
            (
                "127.0.0.1:5000/helm-controller:v1.6.0",
                Some("helm-controller v1.6.0"),
            ),
            ("r.example.com/a/b:v1@sha256:ab", Some("b v1@sha256:ab")),
            ("b@sha256:ab", Some("b sha256:ab")),
            ("127.0.0.1:5000/b", None),
        ] {
            assert_eq!(split(image).as_deref(), expected, "{image}");
        }
    }

    #[test]
    fn the_flux_line_comes_first() {
        assert_eq!(
            client().text(),
            format!(
                "flux: {}\nflux-rs: v{}\n",
                crate::FLUX_VERSION,
                env!("CARGO_PKG_VERSION")
            )
        );
    }
}
