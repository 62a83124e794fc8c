//! The objects of the Flux kinds: how to address them, and how to list them page by page.

use std::time::{Duration, Instant};

use kube::api::{ListParams, ObjectList, Patch, PatchParams};
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};
use serde_json::Value;

use super::apply::FIELD_MANAGER;
use super::failure;
use super::patience::patiently;
use crate::error::{Error, Result};
use crate::kind::{Kind, Reference};
use crate::output::event::Events;

/// Objects per page: large enough that round trips do not count, small enough that the first page comes at once.
const PAGE: u32 = 500;

/// Which objects of a kind.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The namespace, or all of them.
    pub namespace: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// A label selector.
    pub labels: Option<String>,
}

impl Selection {
    /// Returns the selection as a field selector.
    pub(super) fn fields(&self) -> Option<String> {
        self.name.as_ref().map(|name| format!("metadata.name={name}"))
    }
}

/// Returns the API of the kind's objects in `namespace`, or in all namespaces.
pub fn api(client: &Client, kind: &Kind, namespace: Option<&str>) -> Api<DynamicObject> {
    match namespace {
        Some(namespace) => Api::namespaced_with(client.clone(), namespace, &kind.resource()),
        None => Api::all_with(client.clone(), &kind.resource()),
    }
}

/// Reads one object.
pub async fn get(client: &Client, kind: &Kind, namespace: &str, name: &str) -> Result<DynamicObject> {
    api(client, kind, Some(namespace))
        .get(name)
        .await
        .map_err(|error| failure::of_object(kind, namespace, name, error))
}

/// Changes one object by a merge patch, and returns what it is then.
pub async fn patch(
    client: &Client,
    kind: &Kind,
    namespace: &str,
    name: &str,
    patch: &Value,
) -> Result<DynamicObject> {
    api(client, kind, Some(namespace))
        .patch(name, &PatchParams::apply(FIELD_MANAGER), &Patch::Merge(patch))
        .await
        .map_err(|error| failure::of_object(kind, namespace, name, error))
}

/// Changes one object as [`patch`] does, once more when the server was away; gives it up when no time is `left`.
pub async fn patch_patiently(
    client: &Client,
    kind: &Kind,
    at: &Reference,
    patch: &Value,
    (events, left): (&Events, Duration),
) -> Result<DynamicObject> {
    let api = api(client, kind, Some(&at.namespace));
    let (params, patch) = (PatchParams::apply(FIELD_MANAGER), Patch::Merge(patch));
    patiently(events, left, async || api.patch(&at.name, &params, &patch).await)
        .await
        .map_err(|error| failure::of_object(kind, &at.namespace, &at.name, error))
}

/// Returns the names of the kind's objects in `namespace`; none is a failure.
pub async fn names(
    client: &Client,
    kind: &'static Kind,
    namespace: &str,
    limit: Duration,
) -> Result<Vec<String>> {
    let selection = Selection {
        namespace: Some(namespace.to_owned()),
        ..Selection::default()
    };
    let mut pages = Pages::new(client, kind, &selection, limit);
    let mut names = Vec::new();
    while let Some(page) = pages.next().await? {
        names.extend(page.iter().map(ResourceExt::name_any));
    }
    match names.is_empty() {
        true => Err(Error::not_found(format!(
            "no {} objects found in {namespace:?} namespace",
            kind.kind
        ))
        .hint("look in another namespace with -n")),
        false => Ok(names),
    }
}

/// Reads the selected objects of a kind, all pages of them, and the version from which a watch goes on.
pub async fn read(
    client: &Client,
    kind: &'static Kind,
    selection: &Selection,
) -> kube::Result<(Vec<DynamicObject>, String)> {
    // Each request has its own limit.
    let mut pages = Pages::new(client, kind, selection, Duration::ZERO);
    let mut objects = Vec::new();
    while let Some(page) = pages.ask().await? {
        objects.extend(page);
    }
    Ok((objects, pages.version()))
}

/// A list that is read page by page.
pub struct Pages {
    kind: &'static Kind,
    api: Api<DynamicObject>,
    params: ListParams,
    more: bool,
    version: Option<String>,
    /// How long the server may take for all pages, and what it has left of that.
    limit: Duration,
    left: Duration,
}

impl Pages {
    /// Starts the list of the kind's selected objects, for all of which the server may take `limit`; nothing is sent
    /// before the first page is asked for.
    pub fn new(client: &Client, kind: &'static Kind, selection: &Selection, limit: Duration) -> Self {
        let mut params = ListParams::default().limit(PAGE);
        params.field_selector = selection.fields();
        params.label_selector = selection.labels.clone();
        Pages {
            kind,
            api: api(client, kind, selection.namespace.as_deref()),
            params,
            more: true,
            version: None,
            limit,
            // A page that does not come ends a little earlier, and tells more.
            left: limit + Duration::from_millis(100),
        }
    }

    /// Returns the next page, or `None` after the last.
    ///
    /// Only the time the server takes is counted: a reader of the pages, such as a pager, may take its own.
    pub async fn next(&mut self) -> Result<Option<Vec<DynamicObject>>> {
        let started = Instant::now();
        let page = tokio::time::timeout(self.left, self.ask()).await;
        self.left = self.left.saturating_sub(started.elapsed());
        match page {
            Ok(page) => page
                .map_err(|error| failure::of_list(self.kind, self.params.label_selector.as_deref(), error)),
            Err(_) => Err(Error::not_ready(format!(
                "the list of {} has no end within {}",
                self.kind.plural,
                crate::api::Duration::from(self.limit)
            ))
            .hint("give it more time with --timeout")),
        }
    }

    /// Returns the next page as [`next`](Self::next) does, but failures as the client tells them.
    pub async fn ask(&mut self) -> kube::Result<Option<Vec<DynamicObject>>> {
        if !self.more {
            return Ok(None);
        }
        let mut list = self.api.list(&self.params).await;
        if let Err(kube::Error::Api(status)) = &list
            && status.code == 410
            && let Some(token) = status
                .metadata
                .as_ref()
                .and_then(|metadata| metadata.continue_.clone())
        {
            // The list as it was is forgotten: what follows is as it is now.
            self.params.continue_token = Some(token);
            list = self.api.list(&self.params).await;
        }
        let ObjectList { metadata, items, .. } = list?;
        self.params.continue_token = metadata.continue_.filter(|token| !token.is_empty());
        self.more = self.params.continue_token.is_some();
        // A watch goes on from the first page: what changed on it since must not be missed.
        self.version
            .get_or_insert(metadata.resource_version.unwrap_or_default());
        Ok(Some(items))
    }

    /// Returns the version of the list, from which a watch goes on.
    pub fn version(&self) -> String {
        self.version.clone().unwrap_or_default()
    }
}
