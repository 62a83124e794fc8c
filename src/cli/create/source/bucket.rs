//! `create source bucket`.

use clap::Args;

use super::super::ask::Asker;
use super::super::hidden::SecretKeyArgs;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, local, on, parse, required};
use super::ignored;
use crate::api::source::{Bucket, BucketProvider, BucketSpec};
use crate::cli::secrets::Stdin;
use crate::error::Result;
use crate::ops::create::login;
use crate::secret::Secret;

/// The arguments of `create source bucket`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct BucketArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The kind of object store
    #[arg(long, default_value = "generic", value_parser = parse::one_of::<BucketProvider>(&["generic", "aws", "azure", "gcp"]))]
    pub provider: BucketProvider,
    /// The name of the bucket
    #[arg(long)]
    pub bucket_name: Option<String>,
    /// The host the bucket is served from, with the port where it is not the usual one
    #[arg(long)]
    pub endpoint: Option<String>,
    /// The region of the bucket
    #[arg(long)]
    pub region: Option<String>,
    /// Reach the store by plain HTTP
    #[arg(long)]
    pub insecure: bool,
    /// The secret to log in with
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// The secret with the proxy to go through
    #[arg(long, value_parser = parse::referred)]
    pub proxy_secret_ref: Option<String>,
    /// Paths to leave out, as in .gitignore; may be repeated, or a comma list
    #[arg(long, value_name = "PATH", value_parser = parse::list(parse::text))]
    pub ignore_paths: Vec<parse::List<String>>,
    /// The access key, for a new secret
    #[arg(long)]
    pub access_key: Option<String>,
    #[command(flatten)]
    given: SecretKeyArgs,
    #[arg(skip)]
    secret_key: Option<Secret>,
}

impl Recipe for BucketArgs {
    const EXAMPLE: &'static str = "flux-rs create source bucket assets --bucket-name=assets --endpoint=minio.example.com --secret-ref=minio";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        self.access_key = filled(self.access_key.take());
        self.secret_key = self
            .given
            .read(asker, &mut Stdin::default(), self.access_key.is_some())?;
        asker
            .text(&mut self.bucket_name, "--bucket-name", "Name of the bucket")
            .await?;
        asker
            .text(&mut self.endpoint, "--endpoint", "Host of the object store")
            .await?;
        let logs_in = filled(self.secret_ref.clone()).is_none() && self.access_key.is_some();
        match logs_in && !asker.written {
            true => {
                let (flag, prompt) = ("--secret-key-file", "Secret key");
                asker.secret(&mut self.secret_key, flag, prompt).await
            }
            false => Ok(()),
        }
    }

    fn make(self, given: &Given) -> Result<Made> {
        let bucket_name = required(self.bucket_name, "--bucket-name")?;
        let endpoint = required(self.endpoint, "--endpoint")?;
        let secret_ref = local(self.secret_ref);
        let login = login::Options {
            secret: format!("bucket-{}", given.name()),
            pass_credentials: false,
            kind: login::Kind::Bucket {
                access_key: self.access_key,
                secret_key: self.secret_key,
            },
        };
        let spec = BucketSpec {
            interval: given.interval(),
            provider: Some(self.provider),
            bucket_name,
            endpoint,
            region: filled(self.region),
            secret_ref,
            proxy_secret_ref: local(self.proxy_secret_ref),
            insecure: on(self.insecure),
            timeout: given.fetch_timeout.clone(),
            ignore: ignored(self.ignore_paths),
            ..BucketSpec::default()
        };
        Ok(given.object(Bucket::new("", spec))?.log_in(given, login))
    }
}
