//! Where the events are that are asked for: about what, and in which namespaces.

use k8s_openapi::api::core::v1::Namespace;
use kube::api::ListParams;
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};
use serde_json::{Value, json};

use super::EventsOptions;
use crate::cluster::failure;
use crate::cluster::flux_objects::{self, Pages, Selection};
use crate::cluster::recorded::About;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::{Kind, Reference};

/// Where to look.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// What to read.
    pub abouts: Vec<About>,
    /// Some of it is in another namespace.
    pub elsewhere: bool,
    /// The object is not there: what is recorded of it may still be.
    pub missing: Option<Error>,
    /// Why what the object is made from is not known.
    pub denied: Option<String>,
}

/// Finds out where to look: an object's events come with those of what it is made from.
pub(super) async fn find(ctx: &Ctx, client: &Client, options: &EventsOptions) -> Result<Places> {
    let namespace = (!options.all_namespaces).then(|| ctx.namespace.clone());
    let mut places = Places::default();
    places.abouts.push(About {
        namespace: namespace.clone(),
        kind: options.kind,
        name: options.name.clone(),
    });
    let (Some(kind), Some(name)) = (options.kind, &options.name) else {
        return Ok(places);
    };
    let found = match &namespace {
        Some(namespace) => flux_objects::get(client, kind, namespace, name)
            .await
            .map(|object| vec![object]),
        None => everywhere(ctx, client, kind, name).await,
    };
    match found {
        Ok(found) if found.is_empty() => {
            places.missing = Some(Error::not_found(format!("there is no {} {name}", kind.kind)));
        }
        Ok(found) => found
            .iter()
            .for_each(|object| places.add_references(ctx, kind, object)),
        Err(error) if error.kind() == ErrorKind::NotFound => places.missing = Some(error),
        Err(error) if error.kind() == ErrorKind::Forbidden => {
            places.denied = Some(format!(
                "what {} {name} is made from is not shown: {error}",
                kind.kind
            ));
        }
        Err(error) => return Err(error),
    }
    Ok(places)
}

/// Reads the objects of a name in all namespaces.
async fn everywhere(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    name: &str,
) -> Result<Vec<DynamicObject>> {
    let selection = Selection {
        name: Some(name.to_owned()),
        ..Selection::default()
    };
    let mut pages = Pages::new(client, kind, &selection, ctx.timeout);
    let mut found = Vec::new();
    while let Some(page) = pages.ask().await.map_err(|error| failure::of_kind(kind, error))? {
        found.extend(page);
    }
    Ok(found)
}

impl Places {
    fn add_references(&mut self, ctx: &Ctx, kind: &Kind, object: &DynamicObject) {
        for reference in references(kind, object) {
            let Some(kind) = Kind::by_name(&reference.kind) else {
                continue;
            };
            self.elsewhere |= reference.namespace != ctx.namespace;
            self.abouts.push(About {
                namespace: Some(reference.namespace),
                kind: Some(kind),
                name: Some(reference.name),
            });
        }
    }
}

/// References whose kind goes without saying.
const IMPLIED: [(&str, &str); 2] = [
    ("/spec/providerRef", "Provider"),
    ("/spec/imageRepositoryRef", "ImageRepository"),
];

/// Returns what an object is made from, or works through.
fn references(kind: &Kind, object: &DynamicObject) -> Vec<Reference> {
    let mut references: Vec<Reference> = kind.source(object).into_iter().collect();
    let implied = IMPLIED.iter().filter_map(|(pointer, kind)| {
        let mut reference: Value = object.data.pointer(pointer)?.clone();
        reference["kind"] = json!(kind);
        Reference::read(&reference, object)
    });
    for reference in (kind.upstream)(object).into_iter().chain(implied) {
        if !references.contains(&reference) {
            references.push(reference);
        }
    }
    references
}

/// Returns the namespaces there are; where these may not be listed, those at hand.
pub(super) async fn namespaces(ctx: &Ctx, client: &Client) -> Vec<String> {
    let api = Api::<Namespace>::all(client.clone());
    match api.list_metadata(&ListParams::default()).await {
        Ok(list) => list.items.iter().map(ResourceExt::name_any).collect(),
        Err(_) => ctx.namespaces_at_hand(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn an_object_is_made_from_what_it_refers_to() {
        let made_from = |kind: &str, spec: Value| {
            let object = object(json!({"metadata": {"name": "app", "namespace": "apps"}, "spec": spec}));
            let references = references(Kind::by_name(kind).expect("a kind"), &object);
            let references: Vec<_> = references.iter().map(ToString::to_string).collect();
            references.join(" ")
        };
        let chart = json!({"chart": {"spec": {"sourceRef": {"kind": "HelmRepository", "name": "r", "namespace": "infra"}}}});
        assert_eq!(
            made_from("HelmRelease", chart),
            "HelmRepository/infra/r HelmChart/infra/apps-app"
        );
        let source = json!({"sourceRef": {"kind": "GitRepository", "name": "fleet"}});
        assert_eq!(made_from("Kustomization", source), "GitRepository/apps/fleet");
        assert_eq!(
            made_from("Alert", json!({"providerRef": {"name": "slack"}})),
            "Provider/apps/slack"
        );
        let image = json!({"imageRepositoryRef": {"name": "app", "namespace": "infra"}});
        assert_eq!(made_from("ImagePolicy", image), "ImageRepository/infra/app");
        assert_eq!(made_from("Receiver", json!({})), "");
    }
}
