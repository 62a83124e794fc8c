//! `create alert`.

use clap::Args;

use super::ask::Asker;
use super::{Given, Made, NameArgs, Recipe, example, parse, required};
use crate::api::notification::{Alert, AlertSpec, EventSeverity, EventSource, FluxKind};
use crate::error::{Error, Result};

/// The kinds that report events.
pub(super) const REPORTING: &[&str] = &[
    "Kustomization",
    "HelmRelease",
    "GitRepository",
    "OCIRepository",
    "HelmRepository",
    "HelmChart",
    "Bucket",
    "ImageRepository",
    "ImagePolicy",
    "ImageUpdateAutomation",
    "ArtifactGenerator",
    "ExternalArtifact",
];

/// The arguments of `create alert`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct AlertArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The provider to send events to
    #[arg(long, value_parser = parse::referred)]
    pub provider_ref: Option<String>,
    /// The least severity of the events that are sent
    #[arg(long, value_parser = parse::one_of_or_none::<EventSeverity>(&["info", "error"]))]
    pub event_severity: Option<parse::Word<EventSeverity>>,
    /// An object whose events are sent, as Kind/name or Kind/name.namespace, with the name * for all; may be
    /// repeated, or a comma list
    #[arg(long, value_name = "KIND/NAME", value_parser = parse::list(parse::selection::<FluxKind>(REPORTING)))]
    pub event_source: Vec<parse::List<parse::Reference<FluxKind>>>,
}

impl Recipe for AlertArgs {
    const EXAMPLE: &'static str = "flux-rs create alert apps --provider-ref=slack --event-source=Kustomization/apps --event-severity=error";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker
            .object(&mut self.provider_ref, "--provider-ref", "Provider")
            .await?;
        asker
            .references(&mut self.event_source, "--event-source", REPORTING)
            .await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let provider = required(self.provider_ref, "--provider-ref")?;
        let sources = parse::items(self.event_source);
        if sources.is_empty() {
            return Err(Error::usage("--event-source is missing"));
        }
        let sources = sources.into_iter().map(|source| EventSource {
            kind: source.kind,
            name: source.name,
            namespace: source.namespace,
            ..EventSource::default()
        });
        let spec = AlertSpec {
            provider_ref: provider.into(),
            event_severity: parse::word(self.event_severity),
            event_sources: sources.collect(),
            ..AlertSpec::default()
        };
        given.object(Alert::new("", spec))
    }
}
