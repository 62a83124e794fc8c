//! `create source oci`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, local, on, parse, required};
use super::ignored;
use super::verify::{ANYBODY, VerifyArgs};
use crate::api::RegistryProvider;
use crate::api::source::{
    LayerOperation, LayerSelector, OCIRepository, OCIRepositorySpec, OciReference, OciVerification,
};
use crate::error::{Error, Result};

/// The arguments of `create source oci`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct OciArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The repository: oci://registry/path
    #[arg(long)]
    pub url: Option<String>,
    /// The tag to pull
    #[arg(long)]
    pub tag: Option<String>,
    /// The range of versions of which to pull the highest tag, such as ">=1.0.0 <2.0.0"
    #[arg(long, value_parser = parse::version_range)]
    pub tag_semver: Option<String>,
    /// The digest to pull, such as sha256:…
    #[arg(long)]
    pub digest: Option<String>,
    /// The layer to take, and what to do with it, as media/type:extract or media/type:copy
    #[arg(long, value_name = "TYPE:OPERATION", value_parser = layer)]
    pub layer_selector: Option<LayerSelector>,
    /// How to log in to the registry
    #[arg(long, default_value = "generic", value_parser = parse::one_of::<RegistryProvider>(&["generic", "aws", "azure", "gcp"]))]
    pub provider: RegistryProvider,
    /// The pull secret to log in with
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// The service account that refers to a pull secret
    #[arg(long, value_parser = parse::referred)]
    pub service_account: Option<String>,
    /// The secret with certificates for the connection
    #[arg(long, value_parser = parse::referred)]
    pub cert_ref: Option<String>,
    /// The secret with the proxy to go through
    #[arg(long, value_parser = parse::referred)]
    pub proxy_secret_ref: Option<String>,
    /// Reach the registry by plain HTTP
    #[arg(long)]
    pub insecure: bool,
    /// Paths to leave out, as in .gitignore; may be repeated, or a comma list
    #[arg(long, value_name = "PATH", value_parser = parse::list(parse::text))]
    pub ignore_paths: Vec<parse::List<String>>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub verify: VerifyArgs,
}

impl Recipe for OciArgs {
    const EXAMPLE: &'static str =
        "flux-rs create source oci podinfo --url=oci://ghcr.io/stefanprodan/manifests/podinfo --tag=6.6.2";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker
            .text(&mut self.url, "--url", "URL of the repository")
            .await?;
        match self.reference().is_none() {
            true => asker.text(&mut self.tag, "--tag", "Tag").await,
            false => Ok(()),
        }
    }

    fn make(mut self, given: &Given) -> Result<Made> {
        let url = required(self.url.take(), "--url")?;
        let reference = self
            .reference()
            .ok_or_else(|| Error::usage("one of --tag, --tag-semver and --digest is missing"))?;
        let open = self.verify.is_open();
        let verify = self.verify.verification()?;
        let odd = !url.starts_with("oci://");
        let spec = OCIRepositorySpec {
            interval: given.interval(),
            url,
            r#ref: Some(reference),
            layer_selector: self.layer_selector,
            provider: Some(self.provider),
            secret_ref: local(self.secret_ref),
            service_account_name: filled(self.service_account),
            cert_secret_ref: local(self.cert_ref),
            proxy_secret_ref: local(self.proxy_secret_ref),
            insecure: on(self.insecure),
            timeout: given.fetch_timeout.clone(),
            verify: verify.map(|(provider, secret_ref, match_oidc_identity)| OciVerification {
                provider,
                secret_ref,
                match_oidc_identity,
                trusted_root_secret_ref: None,
            }),
            ignore: ignored(self.ignore_paths),
            ..OCIRepositorySpec::default()
        };
        Ok(given
            .object(OCIRepository::new("", spec))?
            .warn_if(open, ANYBODY)
            .warn_if(
                odd,
                "--url should start with oci://: the API server takes nothing else",
            ))
    }
}

impl OciArgs {
    fn reference(&self) -> Option<OciReference> {
        let reference = OciReference {
            tag: filled(self.tag.clone()),
            semver: filled(self.tag_semver.clone()),
            semver_filter: None,
            digest: filled(self.digest.clone()),
        };
        (reference != OciReference::default()).then_some(reference)
    }
}

fn layer(text: &str) -> Result<LayerSelector, String> {
    let (media_type, operation) = match text.rsplit_once(':') {
        Some((media_type, "extract")) => (media_type, LayerOperation::Extract),
        Some((media_type, "copy")) => (media_type, LayerOperation::Copy),
        _ => {
            return Err(
                "it ends in neither :extract nor :copy; write it as application/vnd.example.tar+gzip:extract"
                    .to_owned(),
            );
        }
    };
    match media_type.is_empty() {
        true => Err("it has no media type; write it as application/vnd.example.tar+gzip:extract".to_owned()),
        false => Ok(LayerSelector {
            media_type: Some(media_type.to_owned()),
            operation: Some(operation),
        }),
    }
}
