//! What a secret in the cluster holds, which a second run keeps.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use k8s_openapi::api::core::v1::Secret as KubeSecret;
use kube::Api;
use kube::api::PostParams;
use kube::core::ObjectMeta;

use crate::cluster::apply::FIELD_MANAGER;
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::Object;
use crate::secret::Secret;

/// A secret in the cluster.
#[derive(Default)]
pub(super) struct Held {
    /// Which of its states was seen; none where it is not.
    pub(super) version: Option<String>,
    /// Its texts by their names.
    pub(super) texts: BTreeMap<String, Secret>,
    /// The names of what is no text.
    pub(super) binary: Vec<String>,
}

/// Reads a secret in the cluster.
pub(super) async fn held(ctx: &Ctx, name: &str) -> Result<Held> {
    let secret = api(ctx).await?.get_opt(name).await;
    let Some(secret) = secret.map_err(|error| told(ctx, error, "get", name))? else {
        return Ok(Held::default());
    };
    let mut held = Held {
        version: secret.metadata.resource_version,
        ..Held::default()
    };
    for (name, bytes) in secret.data.unwrap_or_default() {
        match String::from_utf8(bytes.0) {
            Ok(text) => drop(held.texts.insert(name, Secret::from(text))),
            Err(_) => held.binary.push(name),
        }
    }
    Ok(held)
}

/// Makes a secret without anything in it unless it is there, and reads it: of two runs that do so at once, both see
/// what the other one has put into it, or are refused for the version they saw.
pub(super) async fn claim(ctx: &Ctx, name: &str) -> Result<Held> {
    let there = held(ctx, name).await?;
    if there.version.is_some() {
        return Ok(there);
    }
    let empty = KubeSecret {
        metadata: ObjectMeta {
            name: Some(name.to_owned()),
            ..ObjectMeta::default()
        },
        ..KubeSecret::default()
    };
    let params = PostParams {
        field_manager: Some(FIELD_MANAGER.to_owned()),
        ..PostParams::default()
    };
    match api(ctx).await?.create(&params, &empty).await {
        Err(kube::Error::Api(status)) if status.code == 409 => {}
        Err(error) => return Err(told(ctx, error, "create", name)),
        Ok(_) => {}
    }
    held(ctx, name).await
}

/// Returns a text of a secret that is to be applied.
pub(super) fn text(secret: &Object, key: &str) -> Option<Secret> {
    if let Some(text) = secret.data["stringData"][key].as_str() {
        return Some(Secret::new(text));
    }
    let bytes = STANDARD.decode(secret.data["data"][key].as_str()?).ok()?;
    String::from_utf8(bytes).ok().map(Secret::from)
}

async fn api(ctx: &Ctx) -> Result<Api<KubeSecret>> {
    Ok(Api::namespaced(ctx.client().await?.clone(), &ctx.namespace))
}

fn told(ctx: &Ctx, error: kube::Error, verb: &str, name: &str) -> Error {
    let object = ObjectRef::new("v1", "Secret", Some(&ctx.namespace), name);
    ClusterError::of_object(error, verb, &object).into()
}
