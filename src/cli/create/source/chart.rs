//! `create source chart`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, filled, parse, required};
use super::verify::{ANYBODY, VerifyArgs};
use crate::api::source::{
    ChartSourceKind, ChartSourceReference, ChartVerification, HelmChart, HelmChartSpec, ReconcileStrategy,
};
use crate::error::{Error, Result};

/// The kinds a chart is taken from.
pub(in super::super) const SOURCES: &[&str] = &["HelmRepository", "GitRepository", "Bucket"];

/// The arguments of `create source chart`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct ChartArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The source of the chart in the same namespace, as Kind/name
    #[arg(long, value_parser = parse::neighbour::<ChartSourceKind>(SOURCES))]
    pub source: Option<parse::Reference<ChartSourceKind>>,
    /// The name of the chart, or its path in the source
    #[arg(long)]
    pub chart: Option<String>,
    /// The version of the chart, or a range; for charts of a HelmRepository
    #[arg(long, value_name = "RANGE", value_parser = parse::version_range)]
    pub chart_version: Option<String>,
    /// When a chart is new: with a new version (ChartVersion), or with every revision of its source (Revision)
    #[arg(long, default_value = "ChartVersion", value_parser = parse::one_of::<ReconcileStrategy>(&["ChartVersion", "Revision"]))]
    pub reconcile_strategy: ReconcileStrategy,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub verify: VerifyArgs,
}

impl Recipe for ChartArgs {
    const EXAMPLE: &'static str = "flux-rs create source chart podinfo --source=HelmRepository/podinfo --chart=podinfo --chart-version=6.x";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.reference(&mut self.source, "--source", SOURCES).await?;
        asker
            .text(&mut self.chart, "--chart", "Name or path of the chart")
            .await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let source = self.source.ok_or_else(|| Error::usage("--source is missing"))?;
        let chart = required(self.chart, "--chart")?;
        let open = self.verify.is_open();
        let verify = self.verify.verification()?;
        let spec = HelmChartSpec {
            interval: given.interval(),
            chart,
            version: filled(self.chart_version),
            source_ref: ChartSourceReference {
                api_version: None,
                kind: source.kind,
                name: source.name,
            },
            reconcile_strategy: Some(self.reconcile_strategy),
            verify: verify.map(|(provider, secret_ref, match_oidc_identity)| ChartVerification {
                provider,
                secret_ref,
                match_oidc_identity,
            }),
            ..HelmChartSpec::default()
        };
        Ok(given.object(HelmChart::new("", spec))?.warn_if(open, ANYBODY))
    }
}
