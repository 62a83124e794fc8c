//! What a secret in the cluster holds, which a second run keeps.

use std::collections::BTreeMap;

use k8s_openapi::api::core::v1::Secret as KubeSecret;
use kube::Api;

use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::Result;
use crate::secret::Secret;

/// Returns the texts of a secret in the cluster by their names, without those that are no text; none where it is not.
pub(super) async fn texts(ctx: &Ctx, name: &str) -> Result<BTreeMap<String, Secret>> {
    let api: Api<KubeSecret> = Api::namespaced(ctx.client().await?.clone(), &ctx.namespace);
    let object = ObjectRef::new("v1", "Secret", Some(&ctx.namespace), name);
    let secret = api
        .get_opt(name)
        .await
        .map_err(|error| ClusterError::of_object(error, "get", &object))?;
    let data = secret.and_then(|secret| secret.data).unwrap_or_default();
    let text = |(name, bytes): (String, k8s_openapi::ByteString)| {
        let text = String::from_utf8(bytes.0).ok()?;
        Some((name, Secret::from(text)))
    };
    Ok(data.into_iter().filter_map(text).collect())
}
