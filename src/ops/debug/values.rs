//! The values a chart gets, from ConfigMaps, Secrets and the HelmRelease itself.

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};
use serde_json::Value;

use super::warn_of_secrets;
use crate::api::ConfigKind;
use crate::api::helm::ValuesFrom;
use crate::cluster::config::Config;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::helm::Values;

/// The key values stand under unless the reference names one.
const KEY: &str = "values.yaml";

/// Reads everything the release takes values from, and merges it as helm-controller does.
pub(super) async fn compose(ctx: &Ctx, client: &Client, release: &DynamicObject) -> Result<Value> {
    let references: Vec<ValuesFrom> = match release.data.pointer("/spec/valuesFrom") {
        None | Some(Value::Null) => Vec::new(),
        Some(list) => serde_json::from_value(list.clone())
            .map_err(|error| Error::failed("cannot understand spec.valuesFrom").caused_by(error))?,
    };
    let namespace = release.namespace().unwrap_or_default();
    let reads = references
        .iter()
        .map(|reference| Config::read(client, reference.kind, &namespace, &reference.name));
    let read = futures::future::join_all(reads).await;
    let mut values = Values::new(release.data.pointer("/spec/values"));
    let mut secrets = Vec::new();
    for (reference, config) in references.iter().zip(read) {
        let place = format!("{} {namespace}/{}", reference.kind.as_str(), reference.name);
        let optional = reference.optional == Some(true);
        let key = reference
            .values_key
            .as_deref()
            .filter(|key| !key.is_empty())
            .unwrap_or(KEY);
        let config = config
            .map_err(Error::from)
            .context(|| format!("cannot take values from {place}"))?;
        let Some(bytes) = config.as_ref().and_then(|config| config.get(key)) else {
            if optional {
                continue;
            }
            let what = match config {
                Some(_) => format!("the {place} has no key {key:?}"),
                None => format!("there is no {place}"),
            };
            return Err(Error::not_found(format!("{what}, from which values are to come"))
                .hint("the release fails until it is there, or the reference says optional: true"));
        };
        if reference.kind == ConfigKind::Secret {
            secrets.push(reference.name.as_str());
        }
        let text = String::from_utf8_lossy(bytes);
        let merged = match reference.target_path.as_deref().filter(|path| !path.is_empty()) {
            Some(path) => values.set(path, &text, reference.literal == Some(true)),
            None => values.merge(&text),
        };
        // What is wrong with a Secret may quote it.
        merged.map_err(|error| {
            let failed = Error::failed(format!("cannot merge the key {key:?} of the {place}"));
            match reference.kind {
                ConfigKind::ConfigMap => failed.caused_by(error),
                ConfigKind::Secret => failed.hint("read it with kubectl: what is wrong would quote it here"),
            }
        })?;
    }
    warn_of_secrets(ctx, "values", secrets);
    Ok(values.finish())
}
