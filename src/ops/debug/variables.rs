//! The variables a build gets, from ConfigMaps, Secrets and the Kustomization itself.

use std::collections::BTreeMap;

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};
use serde_json::{Value, json};

use super::warn_of_secrets;
use crate::api::ConfigKind;
use crate::api::kustomize::PostBuild;
use crate::cluster::config::Config;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};

/// Reads everything the Kustomization takes variables from, and merges it as kustomize-controller does.
pub(super) async fn collect(ctx: &Ctx, client: &Client, kustomization: &DynamicObject) -> Result<Value> {
    let spec: PostBuild = match kustomization.data.pointer("/spec/postBuild") {
        None | Some(Value::Null) => {
            return Err(Error::failed(format!(
                "the Kustomization {} has no spec.postBuild: nothing is substituted",
                kustomization.name_any()
            )));
        }
        Some(spec) => serde_json::from_value(spec.clone())
            .map_err(|error| Error::failed("cannot understand spec.postBuild").caused_by(error))?,
    };
    let namespace = kustomization.namespace().unwrap_or_default();
    let references = spec.substitute_from.unwrap_or_default();
    let reads = references
        .iter()
        .map(|reference| Config::read(client, reference.kind, &namespace, &reference.name));
    let read = futures::future::join_all(reads).await;
    let mut variables = BTreeMap::new();
    let mut secrets = Vec::new();
    for (reference, config) in references.iter().zip(read) {
        let place = format!("{} {namespace}/{}", reference.kind.as_str(), reference.name);
        let config = config
            .map_err(Error::from)
            .context(|| format!("cannot take variables from {place}"))?;
        let Some(config) = config else {
            if reference.optional == Some(true) {
                continue;
            }
            return Err(
                Error::not_found(format!("there is no {place}, from which variables are to come"))
                    .hint("the build fails until it is there, or the reference says optional: true"),
            );
        };
        if reference.kind == ConfigKind::Secret {
            secrets.push(reference.name.as_str());
        }
        for (name, value) in config.iter() {
            variables.insert(name.to_owned(), one_line(&String::from_utf8_lossy(value)));
        }
    }
    for (name, value) in spec.substitute.unwrap_or_default() {
        variables.insert(name, one_line(&value));
    }
    for name in variables.keys().filter(|name| !is_name(name)) {
        ctx.events.warn(format!(
            "{name:?} is no name of a variable, and the build fails of it: a name has letters, digits and _, and does \
             not start with a digit"
        ));
    }
    warn_of_secrets(ctx, "variables", secrets);
    Ok(json!(variables))
}

/// Returns a value as it is substituted.
fn one_line(value: &str) -> String {
    value.replace('\n', "")
}

fn is_name(name: &str) -> bool {
    let first = |c: char| c.is_ascii_alphabetic() || c == '_';
    name.starts_with(first) && name.chars().all(|c| first(c) || c.is_ascii_digit())
}
