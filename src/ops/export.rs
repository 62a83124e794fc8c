//! `export`: writes objects as they would stand in a Git repository.

use std::collections::BTreeSet;

use k8s_openapi::api::core::v1::Secret;
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};
use serde_json::{Map, Value, json};

use crate::api::Duration;
use crate::cluster::flux_objects::{self, Pages, Selection};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::kind::Kind;
use crate::kind::status::{FORCE_AT, REQUESTED_AT, RESET_AT};
use crate::output::data;
use crate::output::stdout::Stdout;

/// What to export.
#[derive(Debug)]
pub struct ExportOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// Its objects.
    pub which: Which,
    /// Adds the secrets the objects refer to.
    pub with_credentials: bool,
}

/// The objects of a kind in a namespace.
#[derive(Debug)]
pub enum Which {
    /// All of them.
    All,
    /// The one of this name.
    Named(String),
}

/// The references of a source to secrets that hold its credentials.
const SECRETS: &[&str] = &["/spec/secretRef", "/spec/certSecretRef", "/spec/proxySecretRef"];

/// Annotations that say what was done to an object, not what it is.
const TRACES: &[&str] = &[
    "kubectl.kubernetes.io/last-applied-configuration",
    REQUESTED_AT,
    FORCE_AT,
    RESET_AT,
];

/// Writes the objects to `stdout`, a YAML document each.
pub async fn run(ctx: &Ctx, options: &ExportOptions, stdout: &mut Stdout) -> Result<()> {
    let client = ctx.client().await?;
    match &options.which {
        Which::All => all(ctx, client, options, stdout).await,
        Which::Named(name) => {
            let object = flux_objects::get(client, options.kind, &ctx.namespace, name);
            let object = ctx.in_time(object).await?;
            write(ctx, client, options, vec![object], stdout).await
        }
    }
}

async fn all(ctx: &Ctx, client: &Client, options: &ExportOptions, stdout: &mut Stdout) -> Result<()> {
    let selection = Selection {
        namespace: Some(ctx.namespace.clone()),
        ..Selection::default()
    };
    let mut pages = Pages::new(client, options.kind, &selection, ctx.timeout);
    let mut found = false;
    while let Some(page) = pages.next().await? {
        found |= !page.is_empty();
        write(ctx, client, options, page, stdout).await?;
    }
    match found {
        true => Ok(()),
        false => Err(Error::not_found(format!(
            "no {} objects found in {:?} namespace",
            options.kind.kind, ctx.namespace
        ))),
    }
}

async fn write(
    ctx: &Ctx,
    client: &Client,
    options: &ExportOptions,
    objects: Vec<DynamicObject>,
    stdout: &mut Stdout,
) -> Result<()> {
    for object in objects {
        let secrets = match options.with_credentials {
            true => secret_names(&object),
            false => BTreeSet::new(),
        };
        let namespace = object.namespace().unwrap_or_default();
        stdout.text(&format!("---\n{}", data::yaml(&clean(options.kind, object))?))?;
        for name in secrets {
            let secrets = Api::<Secret>::namespaced(client.clone(), &namespace);
            let secret = ctx
                .in_time(async { Ok(secrets.get(&name).await?) })
                .await
                .context(|| format!("cannot read secret {namespace}/{name}"))?;
            stdout.text(&format!("---\n{}", data::yaml(&clean_secret(&secret))?))?;
        }
    }
    stdout.flush()
}

fn secret_names(object: &DynamicObject) -> BTreeSet<String> {
    SECRETS
        .iter()
        .filter_map(|pointer| object.data.pointer(pointer)?.get("name")?.as_str())
        .map(str::to_owned)
        .collect()
}

/// Returns what of `object` was written by whoever made it, in the one form the API has for it.
pub fn clean(kind: &Kind, mut object: DynamicObject) -> Value {
    let mut spec = object.data["spec"].take();
    for pointer in kind.durations {
        if let Some(value) = at_mut(&mut spec, pointer)
            && let Some(Ok(duration)) = value.as_str().map(Duration::parse)
        {
            *value = duration.normalized().as_str().into();
        }
    }
    for pointer in kind.false_by_default {
        let path: Vec<&str> = segments(pointer).collect();
        drop_false(&mut spec, &path);
    }
    let annotations = object.annotations().iter();
    let annotations: Map<String, Value> = annotations
        .filter(|(name, _)| !TRACES.contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone().into()))
        .collect();
    let mut metadata = Map::new();
    if !annotations.is_empty() {
        metadata.insert("annotations".to_owned(), annotations.into());
    }
    if !object.labels().is_empty() {
        metadata.insert("labels".to_owned(), json!(object.labels()));
    }
    metadata.insert("name".to_owned(), object.name_any().into());
    metadata.insert("namespace".to_owned(), object.namespace().into());
    json!({"apiVersion": kind.api_version(), "kind": kind.kind, "metadata": metadata, "spec": spec})
}

fn clean_secret(secret: &Secret) -> Value {
    json!({
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": secret.name_any(), "namespace": secret.namespace()},
        "type": secret.type_,
        "data": secret.data,
    })
}

/// Returns the path below `spec` of a pointer into an object.
fn segments(pointer: &str) -> impl Iterator<Item = &str> {
    pointer.trim_start_matches("/spec/").split('/')
}

fn at_mut<'a>(spec: &'a mut Value, pointer: &str) -> Option<&'a mut Value> {
    segments(pointer).try_fold(spec, |value, name| value.get_mut(name))
}

/// Takes away the field at `path` where it is `false`; `*` stands for every item of a list.
fn drop_false(value: &mut Value, path: &[&str]) {
    match (value, path) {
        (Value::Array(items), ["*", rest @ ..]) => items.iter_mut().for_each(|item| drop_false(item, rest)),
        (Value::Object(fields), [name]) if fields.get(*name) == Some(&Value::Bool(false)) => {
            fields.shift_remove(*name);
        }
        (Value::Object(fields), [name, rest @ ..]) => {
            if let Some(value) = fields.get_mut(*name) {
                drop_false(value, rest);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn an_exported_object_holds_what_its_maker_wrote() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let object = object(json!({
            "metadata": {
                "name": "apps", "namespace": "flux-system", "uid": "1", "generation": 3,
                "finalizers": ["finalizers.fluxcd.io"],
                "labels": {"team": "a"},
                "annotations": {REQUESTED_AT: "now", "note": "kept"},
            },
            "spec": {
                "interval": "10m", "prune": false, "force": false, "suspend": false,
                "postBuild": {"substituteFrom": [
                    {"kind": "ConfigMap", "name": "a", "optional": false},
                    {"kind": "ConfigMap", "name": "b", "optional": true},
                ]},
            },
            "status": {"observedGeneration": 3},
        }));
        assert_eq!(
            clean(kind, object),
            json!({
                "apiVersion": "kustomize.toolkit.fluxcd.io/v1",
                "kind": "Kustomization",
                "metadata": {
                    "annotations": {"note": "kept"}, "labels": {"team": "a"},
                    "name": "apps", "namespace": "flux-system",
                },
                "spec": {
                    "interval": "10m0s", "prune": false,
                    "postBuild": {"substituteFrom": [
                        {"kind": "ConfigMap", "name": "a"},
                        {"kind": "ConfigMap", "name": "b", "optional": true},
                    ]},
                },
            })
        );
    }
}
