//! `create receiver`.

use clap::Args;

use super::alert::REPORTING;
use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, example, list, parse, required};
use crate::api::notification::{FluxKind, Receiver, ReceiverResource, ReceiverSpec, ReceiverType};
use crate::error::{Error, Result};

pub(super) const TYPES: &[&str] = &[
    "generic",
    "generic-hmac",
    "github",
    "gitlab",
    "bitbucket",
    "harbor",
    "dockerhub",
    "quay",
    "gcr",
    "nexus",
    "acr",
    "cdevents",
];

/// The arguments of `create receiver`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct ReceiverArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The kind of caller
    #[arg(long, value_parser = parse::one_of::<ReceiverType>(TYPES))]
    pub r#type: Option<ReceiverType>,
    /// The secret with the token that callers prove to know
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// An event of the caller to react to; may be repeated, or a comma list [default: all]
    #[arg(long, value_parser = parse::list(parse::text))]
    pub event: Vec<parse::List<String>>,
    /// An object to reconcile, as Kind/name or Kind/name.namespace, with the name * for all; may be repeated, or a
    /// comma list
    #[arg(long, value_name = "KIND/NAME", value_parser = parse::list(parse::selection::<FluxKind>(REPORTING)))]
    pub resource: Vec<parse::List<parse::Reference<FluxKind>>>,
}

impl Recipe for ReceiverArgs {
    const EXAMPLE: &'static str = "flux-rs create receiver github --type=github --event=push \
                                   --secret-ref=webhook-token --resource=GitRepository/podinfo";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.word(&mut self.r#type, "--type", TYPES).await?;
        asker
            .object(&mut self.secret_ref, "--secret-ref", "Secret")
            .await?;
        asker
            .references(&mut self.resource, "--resource", REPORTING)
            .await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let r#type = self.r#type.ok_or_else(|| Error::usage("--type is missing"))?;
        let secret = required(self.secret_ref, "--secret-ref")?;
        let resources = parse::items(self.resource);
        if resources.is_empty() {
            return Err(Error::usage("--resource is missing"));
        }
        let resources = resources.into_iter().map(|resource| ReceiverResource {
            kind: resource.kind,
            name: resource.name,
            namespace: resource.namespace,
            ..ReceiverResource::default()
        });
        let spec = ReceiverSpec {
            r#type,
            events: list(parse::items(self.event)),
            resources: resources.collect(),
            secret_ref: Some(secret.into()),
            ..ReceiverSpec::default()
        };
        given.object(Receiver::new("", spec))
    }
}
