//! `create helmrelease`.

use std::path::Path;

use clap::Args;
use serde_json::{Map, Value};

use super::ask::Asker;
use super::kustomization::{dependencies, kube_config};
use super::source::CHART_SOURCES;
use super::{Given, Made, NameArgs, Recipe, above_zero, example, filled, list, on, parse};
use crate::api::helm::{
    ChartReference, ChartReferenceKind, ChartTemplate, ChartTemplateSource, ChartTemplateSpec, CrdsPolicy,
    DriftDetection, DriftDetectionMode, HelmRelease, HelmReleaseSpec, Install, InstallRemediation,
    RemediationStrategy, Test, Upgrade, UpgradeRemediation, ValuesFrom,
};
use crate::api::source::{ChartSourceKind, ReconcileStrategy};
use crate::api::{ConfigKind, Duration};
use crate::error::{Error, Result};
use crate::secret::Secret;

const CHART_REFS: &[&str] = &["OCIRepository", "HelmChart"];
const VALUES: &[&str] = &["ConfigMap", "Secret"];

/// The arguments of `create helmrelease`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct HelmReleaseArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The source of the chart, as Kind/name or Kind/name.namespace
    #[arg(long, value_parser = parse::reference::<ChartSourceKind>(CHART_SOURCES))]
    pub source: Option<parse::Reference<ChartSourceKind>>,
    /// The name of the chart, or its path in the source
    #[arg(long)]
    pub chart: Option<String>,
    /// The version of the chart, or a range; for charts of a HelmRepository
    #[arg(long, value_name = "RANGE", value_parser = parse::version_range)]
    pub chart_version: Option<String>,
    /// How often to look for a new version of the chart [default: --interval]
    #[arg(long, value_parser = parse::duration)]
    pub chart_interval: Option<Duration>,
    /// The object that has the chart, in place of --source and --chart, as Kind/name or Kind/name.namespace
    #[arg(long, value_parser = parse::reference::<ChartReferenceKind>(CHART_REFS))]
    pub chart_ref: Option<parse::Reference<ChartReferenceKind>>,
    /// When a chart is new: with a new version (ChartVersion), or with every revision of its source (Revision)
    #[arg(long, default_value = "ChartVersion", value_parser = parse::one_of::<ReconcileStrategy>(&["ChartVersion", "Revision"]))]
    pub reconcile_strategy: ReconcileStrategy,
    /// The name of the Helm release [default: the target namespace and the name]
    #[arg(long, value_parser = release_name)]
    pub release_name: Option<String>,
    /// The namespace to install in [default: that of the object]
    #[arg(long, value_parser = parse::namespace)]
    pub target_namespace: Option<String>,
    /// Make the target namespace if it is not there
    #[arg(long)]
    pub create_target_namespace: bool,
    /// The namespace Helm keeps its records in [default: that of the object]
    #[arg(long, value_parser = parse::namespace)]
    pub storage_namespace: Option<String>,
    /// A HelmRelease that has to be ready first, as name or namespace/name; may be repeated, or a comma list
    #[arg(long, value_name = "NAME", value_parser = parse::list(parse::dependency))]
    pub depends_on: Vec<parse::List<(Option<String>, String)>>,
    /// A file with values; may be repeated, or a comma list: the later wins
    #[arg(long, value_name = "FILE", value_parser = parse::list(parse::text))]
    pub values: Vec<parse::List<String>>,
    /// An object with values in its key values.yaml, as ConfigMap/name or Secret/name; may be repeated, or a comma list
    #[arg(long, value_name = "KIND/NAME", value_parser = parse::list(parse::neighbour::<ConfigKind>(VALUES)))]
    pub values_from: Vec<parse::List<parse::Reference<ConfigKind>>>,
    /// The service account to install as
    #[arg(long, value_parser = parse::referred)]
    pub service_account: Option<String>,
    /// What is done with the chart's definitions of custom resources on an upgrade
    #[arg(long, value_parser = parse::one_of::<CrdsPolicy>(&["Skip", "Create", "CreateReplace"]))]
    pub crds: Option<CrdsPolicy>,
    /// The secret with the kubeconfig of another cluster to install in
    #[arg(long, value_parser = parse::referred)]
    pub kubeconfig_secret_ref: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub failure: FailureArgs,
}

/// What is done when something fails, or is changed by somebody else.
#[derive(Debug, Args)]
pub struct FailureArgs {
    /// Undo what others change in the cluster (enabled), or tell of it (warn)
    #[arg(long, value_parser = parse::one_of::<DriftDetectionMode>(&["enabled", "warn", "disabled"]))]
    pub drift_detection: Option<DriftDetectionMode>,
    /// How often a failed install is tried again; -1 is without end
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    pub install_retries: Option<i32>,
    /// How often a failed upgrade is tried again; -1 is without end
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    pub upgrade_retries: Option<i32>,
    /// How a failed upgrade is undone
    #[arg(long, value_parser = parse::one_of::<RemediationStrategy>(&["rollback", "uninstall"]))]
    pub remediation_strategy: Option<RemediationStrategy>,
    /// Undo the last failure, too, after which nothing is tried any more
    #[arg(long)]
    pub remediate_last_failure: bool,
    /// Run the tests of the chart after each install and upgrade
    #[arg(long)]
    pub test: bool,
    /// How long the tests may take
    #[arg(long, value_parser = parse::duration, requires = "test")]
    pub test_timeout: Option<Duration>,
    /// Do not take failed tests for a failed release
    #[arg(long, requires = "test")]
    pub test_ignore_failures: bool,
}

impl Recipe for HelmReleaseArgs {
    const EXAMPLE: &'static str = "flux-rs create helmrelease podinfo --source=HelmRepository/podinfo \
                                   --chart=podinfo --chart-version=\">=6.0.0 <7.0.0\"";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        if self.chart_ref.is_some() {
            return Ok(());
        }
        asker
            .reference(&mut self.source, "--source", CHART_SOURCES)
            .await?;
        asker
            .text(&mut self.chart, "--chart", "Name or path of the chart")
            .await
    }

    fn make(mut self, given: &Given) -> Result<Made> {
        let unused = self.chart_ref.is_some()
            && (self.source.is_some() || self.chart_version.is_some() || self.chart_interval.is_some());
        let files = parse::items(std::mem::take(&mut self.values));
        let values = match files.is_empty() {
            true => None,
            false => Some(values(&files)?),
        };
        let spec = HelmReleaseSpec {
            values,
            ..self.spec(given.interval())?
        };
        Ok(given.object(HelmRelease::new("", spec))?.warn_if(
            unused,
            "--source, --chart-version and --chart-interval are ignored: --chart-ref names an object that has its own",
        ))
    }
}

impl HelmReleaseArgs {
    /// Makes the spec, but for the values that are in files.
    fn spec(self, interval: Duration) -> Result<HelmReleaseSpec> {
        let (install, upgrade, test, drift_detection) = self.failure.actions();
        let mut install = install.unwrap_or_default();
        let mut upgrade = upgrade.unwrap_or_default();
        install.create_namespace = on(self.create_target_namespace);
        if self.crds.is_some() {
            install.crds = Some(CrdsPolicy::Create);
            upgrade.crds = self.crds;
        }
        let (chart, chart_ref) = match (filled(self.chart), self.chart_ref) {
            (Some(_), Some(_)) => return Err(Error::usage("--chart does not go with --chart-ref")),
            (None, None) => return Err(Error::usage("one of --chart and --chart-ref is missing")),
            (None, Some(reference)) => {
                let reference = ChartReference {
                    api_version: None,
                    kind: reference.kind,
                    name: reference.name,
                    namespace: reference.namespace,
                };
                (None, Some(reference))
            }
            (Some(chart), None) => {
                let source = self.source.ok_or_else(|| Error::usage("--source is missing"))?;
                let spec = ChartTemplateSpec {
                    chart,
                    version: filled(self.chart_version),
                    source_ref: ChartTemplateSource {
                        api_version: None,
                        kind: source.kind,
                        name: source.name,
                        namespace: source.namespace,
                    },
                    interval: above_zero(self.chart_interval),
                    reconcile_strategy: Some(self.reconcile_strategy),
                    ..ChartTemplateSpec::default()
                };
                (Some(ChartTemplate { metadata: None, spec }), None)
            }
        };
        let values_from = parse::items(self.values_from)
            .into_iter()
            .map(|reference| ValuesFrom {
                kind: reference.kind,
                name: reference.name,
                ..ValuesFrom::default()
            });
        Ok(HelmReleaseSpec {
            interval,
            chart,
            chart_ref,
            release_name: filled(self.release_name),
            target_namespace: filled(self.target_namespace),
            storage_namespace: filled(self.storage_namespace),
            depends_on: dependencies(parse::items(self.depends_on)),
            service_account_name: filled(self.service_account),
            kube_config: kube_config(self.kubeconfig_secret_ref),
            drift_detection,
            install: (install != Install::default()).then_some(install),
            upgrade: (upgrade != Upgrade::default()).then_some(upgrade),
            test,
            values_from: list(values_from.collect()),
            ..HelmReleaseSpec::default()
        })
    }
}

impl FailureArgs {
    fn actions(
        self,
    ) -> (
        Option<Install>,
        Option<Upgrade>,
        Option<Test>,
        Option<DriftDetection>,
    ) {
        let remediate_last_failure = on(self.remediate_last_failure);
        let install = self.install_retries.map(|retries| Install {
            remediation: Some(InstallRemediation {
                retries: Some(retries),
                remediate_last_failure,
                ..InstallRemediation::default()
            }),
            ..Install::default()
        });
        let remediation = UpgradeRemediation {
            retries: self.upgrade_retries,
            remediate_last_failure,
            strategy: self.remediation_strategy,
            ..UpgradeRemediation::default()
        };
        let upgrade = (remediation != UpgradeRemediation::default()).then(|| Upgrade {
            remediation: Some(remediation),
            ..Upgrade::default()
        });
        let test = self.test.then(|| Test {
            enable: Some(true),
            timeout: above_zero(self.test_timeout),
            ignore_failures: on(self.test_ignore_failures),
            filters: None,
        });
        let drift = self.drift_detection.map(|mode| DriftDetection {
            mode: Some(mode),
            ignore: None,
        });
        (install, upgrade, test, drift)
    }
}

/// Reads files with values and merges them, the later over the earlier.
fn values(files: &[String]) -> Result<Value> {
    let mut all = Value::Object(Map::new());
    for file in files {
        merge(&mut all, read_values(Path::new(file))?);
    }
    Ok(all)
}

fn read_values(file: &Path) -> Result<Value> {
    let shown = file.display();
    let text = Secret::from_file(file).map_err(|error| {
        Error::usage(format!("cannot read the file {shown} of --values")).caused_by(error)
    })?;
    let value: Value = serde_norway::from_str(text.expose())
        .map_err(|error| Error::usage(format!("the file {shown} of --values is no YAML")).caused_by(error))?;
    match value {
        Value::Null => Ok(Value::Object(Map::new())),
        Value::Object(_) => Ok(value),
        _ => Err(Error::usage(format!("the file {shown} of --values is no map"))),
    }
}

/// Merges maps key by key; everything else is replaced.
fn merge(into: &mut Value, value: Value) {
    match (into, value) {
        (Value::Object(into), Value::Object(value)) => {
            for (key, value) in value {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, value) => *into = value,
    }
}

/// Reads the name of a Helm release, which is shorter than other names; an empty one is none.
fn release_name(text: &str) -> Result<String, String> {
    match text.len() > 53 {
        true => Err("a Helm release has a name of at most 53 characters".to_owned()),
        false => parse::referred(text),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn later_values_win_key_by_key() {
        let mut all = json!({"image": {"tag": "1", "name": "a"}, "list": [1, 2], "kept": true});
        merge(
            &mut all,
            json!({"image": {"tag": "2"}, "list": [3], "new": {"a": null}}),
        );
        assert_eq!(
            all,
            json!({"image": {"tag": "2", "name": "a"}, "list": [3], "kept": true, "new": {"a": null}})
        );
    }
}
