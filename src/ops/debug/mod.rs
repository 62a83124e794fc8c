//! `debug`: what a controller works with: an object's status and history, the values of a chart, the variables of a
//! build.

mod values;
mod variables;

use kube::core::DynamicObject;
use serde_json::{Map, Value, json};

use crate::cluster::flux_objects;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::output::report::Report;
use crate::yaml;

/// What to show of which object.
#[derive(Debug)]
pub struct DebugOptions {
    /// The kind: HelmRelease or Kustomization.
    pub kind: &'static Kind,
    /// The name of the object.
    pub name: String,
    /// What to show.
    pub facet: Facet,
}

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The status.
    Status,
    /// What the controller did so far.
    History,
    /// The values of the chart.
    Values,
    /// The variables of the build.
    Variables,
}

/// What was asked for.
#[derive(Debug, serde::Serialize)]
#[serde(transparent)]
pub struct DebugReport {
    #[serde(skip)]
    form: Form,
    data: Value,
}

/// How people get to see it.
#[derive(Debug)]
enum Form {
    /// YAML, behind a line that says where it is documented.
    Yaml(Option<&'static str>),
    /// Lines of `name=value`.
    Lines,
}

impl Report for DebugReport {
    fn text(&self) -> String {
        match &self.form {
            Form::Yaml(documented) => {
                let head = documented.map(|place| format!("# {place}\n")).unwrap_or_default();
                head + &yaml::to_string(&self.data)
            }
            Form::Lines => {
                let variables = self.data.as_object().into_iter().flatten();
                let lines =
                    variables.map(|(name, value)| format!("{name}={}\n", value.as_str().unwrap_or_default()));
                lines.collect()
            }
        }
    }
}

/// Where the parts of a status are documented.
const DOCUMENTED: [(&str, &str, &str); 2] = [
    (
        "HelmRelease",
        "Status documentation: https://fluxcd.io/flux/components/helm/helmreleases/#helmrelease-status",
        "History documentation: https://fluxcd.io/flux/components/helm/helmreleases/#history",
    ),
    (
        "Kustomization",
        "Status documentation: https://fluxcd.io/flux/components/kustomize/kustomizations/#kustomization-status",
        "History documentation: https://fluxcd.io/flux/components/kustomize/kustomizations/#history",
    ),
];

/// Reads what was asked for.
pub async fn run(ctx: &Ctx, options: &DebugOptions) -> Result<DebugReport> {
    let client = ctx.client().await?;
    let object = flux_objects::get(client, options.kind, &ctx.namespace, &options.name);
    let object = ctx.in_time(object).await?;
    let documented = DOCUMENTED.iter().find(|(kind, ..)| *kind == options.kind.kind);
    let (form, data) = match options.facet {
        Facet::Status => (
            Form::Yaml(documented.map(|(_, place, _)| *place)),
            status(&object),
        ),
        Facet::History => {
            let history = status(&object)["history"].take();
            if history.as_array().is_none_or(Vec::is_empty) {
                return Err(Error::failed(format!(
                    "the {} {}/{} has no history",
                    options.kind.kind, ctx.namespace, options.name
                ))
                .hint("its controller has done nothing yet: see --show-status"));
            }
            (Form::Yaml(documented.map(|(.., place)| *place)), history)
        }
        Facet::Values => {
            let values = ctx.in_time(values::compose(ctx, client, &object)).await?;
            (Form::Yaml(None), values)
        }
        Facet::Variables => (
            Form::Lines,
            ctx.in_time(variables::collect(ctx, client, &object)).await?,
        ),
    };
    let data = match options.facet {
        // Their order is that of bytes.
        Facet::Variables => data,
        _ => yaml::sorted(data),
    };
    Ok(DebugReport { form, data })
}

/// Returns an object's status with the times that its type always has, as the Go CLI shows them.
fn status(object: &DynamicObject) -> Value {
    let mut status = match object.data.get("status") {
        Some(status @ Value::Object(_)) => status.clone(),
        _ => json!({}),
    };
    let releases = status.get_mut("history").and_then(Value::as_array_mut);
    for release in releases.into_iter().flatten().filter_map(Value::as_object_mut) {
        if release.contains_key("firstDeployed") {
            let _ = release.entry("deleted").or_insert(Value::Null);
        }
        let hooks = release.get_mut("testHooks").and_then(Value::as_object_mut);
        for hook in hooks
            .into_iter()
            .flat_map(Map::values_mut)
            .filter_map(Value::as_object_mut)
        {
            for time in ["lastStarted", "lastCompleted"] {
                let _ = hook.entry(time).or_insert(Value::Null);
            }
        }
    }
    status
}

/// Warns that secrets will be shown.
fn warn_of_secrets(ctx: &Ctx, what: &str, mut secrets: Vec<&str>) {
    secrets.dedup();
    if !secrets.is_empty() {
        ctx.events.warn(format!(
            "the {what} hold what is in {} {}: keep them from logs and from Git",
            match secrets.len() {
                1 => "the Secret",
                _ => "the Secrets",
            },
            secrets.join(", ")
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn a_release_has_the_times_of_its_type() {
        let status = status(&object(json!({"status": {"history": [
            {"firstDeployed": "a", "testHooks": {"t": {"phase": "Running"}}},
            {"digest": "of a Kustomization"},
        ]}})));
        assert_eq!(
            status,
            json!({"history": [
                {
                    "firstDeployed": "a", "deleted": null,
                    "testHooks": {"t": {"phase": "Running", "lastStarted": null, "lastCompleted": null}},
                },
                {"digest": "of a Kustomization"},
            ]})
        );
        assert_eq!(super::status(&object(json!({}))), json!({}));
    }
}
