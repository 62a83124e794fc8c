//! References from one object to another.

use std::fmt;

use kube::ResourceExt;
use kube::core::DynamicObject;
use serde::Serialize;
use serde_json::Value;

use super::Kind;

/// Names an object of one of the kinds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Reference {
    /// The kind, as in `GitRepository`.
    pub kind: String,
    /// The namespace.
    pub namespace: String,
    /// The name.
    pub name: String,
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.kind, self.namespace, self.name)
    }
}

impl Reference {
    /// Names an object at hand.
    pub fn to(kind: &Kind, object: &DynamicObject) -> Self {
        Reference {
            kind: kind.kind.to_owned(),
            namespace: object.namespace().unwrap_or_default(),
            name: object.name_any(),
        }
    }

    /// Returns `Kind name`, with the namespace before the name unless it is `home`, which goes without saying.
    pub fn seen_from(&self, home: &str) -> String {
        match self.namespace == home {
            true => format!("{} {}", self.kind, self.name),
            false => format!("{} {}/{}", self.kind, self.namespace, self.name),
        }
    }

    /// Reads a reference such as `spec.sourceRef`; without a namespace it names one beside `owner`.
    pub fn read(reference: &Value, owner: &DynamicObject) -> Option<Self> {
        let field = |name: &str| {
            let text = reference.get(name)?.as_str()?;
            Some(text.to_owned()).filter(|text| !text.is_empty())
        };
        Some(Reference {
            kind: field("kind")?,
            namespace: field("namespace").or_else(|| owner.namespace())?,
            name: field("name")?,
        })
    }
}

/// Returns no reference: the object is made from nothing in the cluster.
pub fn none(_: &DynamicObject) -> Vec<Reference> {
    Vec::new()
}

/// Returns what `spec.sourceRef` names.
pub fn source_ref(object: &DynamicObject) -> Vec<Reference> {
    at(object, "/spec/sourceRef").into_iter().collect()
}

/// Returns what a HelmRelease takes its chart from: what it refers to, or the HelmChart made for it.
pub fn chart(release: &DynamicObject) -> Vec<Reference> {
    at(release, "/spec/chartRef")
        .or_else(|| made_chart(release))
        .into_iter()
        .collect()
}

/// Returns the HelmChart helm-controller makes of `spec.chart`, in the namespace of its source.
fn made_chart(release: &DynamicObject) -> Option<Reference> {
    let source = at(release, "/spec/chart/spec/sourceRef")?;
    Some(Reference {
        kind: "HelmChart".to_owned(),
        name: format!("{}-{}", release.namespace()?, release.name_any()),
        namespace: source.namespace,
    })
}

/// Returns the sources an ArtifactGenerator takes files from.
pub fn generator_sources(object: &DynamicObject) -> Vec<Reference> {
    let sources = object.data.pointer("/spec/sources").and_then(Value::as_array);
    sources
        .into_iter()
        .flatten()
        .filter_map(|source| Reference::read(source, object))
        .collect()
}

/// Returns what `spec.dependsOn` of a Kustomization or HelmRelease names, objects of its own kind.
pub fn dependencies(kind: &Kind, object: &DynamicObject) -> Vec<Reference> {
    let list = object.data.pointer("/spec/dependsOn").and_then(Value::as_array);
    let read = |entry: &Value| {
        let field = |name: &str| Some(entry.get(name)?.as_str()?.to_owned()).filter(|text| !text.is_empty());
        Some(Reference {
            kind: kind.kind.to_owned(),
            namespace: field("namespace").or_else(|| object.namespace())?,
            name: field("name")?,
        })
    };
    list.into_iter().flatten().filter_map(read).collect()
}

fn at(object: &DynamicObject, pointer: &str) -> Option<Reference> {
    Reference::read(object.data.pointer(pointer)?, object)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn a_release_takes_its_chart_from_its_reference_or_the_chart_made_for_it() {
        let release =
            |spec: Value| object(json!({"metadata": {"name": "app", "namespace": "apps"}, "spec": spec}));
        let names = |spec: Value| {
            chart(&release(spec))
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names(json!({"chartRef": {"kind": "OCIRepository", "name": "app", "namespace": "infra"}})),
            ["OCIRepository/infra/app"]
        );
        assert_eq!(
            names(json!({"chart": {"spec": {"sourceRef": {"kind": "HelmRepository", "name": "r"}}}})),
            ["HelmChart/apps/apps-app"]
        );
        let elsewhere = json!({"kind": "HelmRepository", "name": "r", "namespace": "infra"});
        assert_eq!(
            names(json!({"chart": {"spec": {"sourceRef": elsewhere}}})),
            ["HelmChart/infra/apps-app"]
        );
        assert!(names(json!({})).is_empty());
    }
}
