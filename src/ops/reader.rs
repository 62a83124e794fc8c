//! The list of a kind, as far as the user may read it.

use k8s_openapi::api::core::v1::Namespace;
use kube::api::ListParams;
use kube::core::DynamicObject;
use kube::{Api, Client, ResourceExt};
use tokio::sync::OnceCell;

use crate::cluster::failure;
use crate::cluster::flux_objects::{Pages, Selection};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;

/// Reads a kind's list page by page; one namespace after the other where not all of them may be listed at once.
pub(super) struct Reader<'a> {
    pub(super) kind: &'static Kind,
    client: &'a Client,
    ctx: &'a Ctx,
    selection: Selection,
    pages: Pages,
    first: Option<Vec<DynamicObject>>,
    /// The namespaces that are still to be tried.
    left: std::vec::IntoIter<String>,
    /// Why not all of them are read, and those that are.
    pub(super) partial: Option<(kube::Error, Vec<String>)>,
    /// What was read to its end, from where watches go on.
    pub(super) read: Vec<(Selection, String)>,
}

impl<'a> Reader<'a> {
    /// Asks for the first page.
    pub(super) async fn begin(
        ctx: &'a Ctx,
        client: &'a Client,
        kind: &'static Kind,
        selection: &Selection,
        namespaces: &Namespaces,
    ) -> kube::Result<Self> {
        let mut reader = Reader {
            kind,
            client,
            ctx,
            selection: selection.clone(),
            pages: Pages::new(client, kind, selection, ctx.timeout),
            first: None,
            left: Vec::new().into_iter(),
            partial: None,
            read: Vec::new(),
        };
        match reader.pages.ask().await {
            Ok(page) => reader.first = page,
            Err(error) if selection.namespace.is_none() && is_forbidden(&error) => {
                reader.left = namespaces.get(ctx, client).await.to_vec().into_iter();
                reader.partial = Some((error, Vec::new()));
                reader.first = reader.enter().await?;
                if reader.first.is_none()
                    && let Some((error, _)) = reader.partial
                {
                    return Err(error);
                }
            }
            Err(error) => return Err(error),
        }
        Ok(reader)
    }

    /// Returns the next page, or none after the last.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<DynamicObject>>> {
        if let Some(page) = self.first.take() {
            return Ok(Some(page));
        }
        if let Some(page) = self.pages.next().await? {
            return Ok(Some(page));
        }
        self.read.push((self.selection.clone(), self.pages.version()));
        let labels = self.selection.labels.clone();
        let page = self.enter().await;
        page.map_err(|error| failure::of_list(self.kind, labels.as_deref(), error))
    }

    /// Goes on with the next namespace that may be read, and returns its first page.
    async fn enter(&mut self) -> kube::Result<Option<Vec<DynamicObject>>> {
        for namespace in self.left.by_ref() {
            self.selection.namespace = Some(namespace.clone());
            self.pages = Pages::new(self.client, self.kind, &self.selection, self.ctx.timeout);
            match self.pages.ask().await {
                Ok(page) => {
                    if let Some((_, shown)) = &mut self.partial {
                        shown.push(namespace);
                    }
                    return Ok(Some(page.unwrap_or_default()));
                }
                Err(error) if is_forbidden(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }
}

fn is_forbidden(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 403)
}

/// The namespaces to try when the objects of all of them may not be listed at once; asked for when first needed.
#[derive(Default)]
pub(super) struct Namespaces(OnceCell<Vec<String>>);

impl Namespaces {
    /// Returns all there are; where these may not be listed, the one of the command line and that of the kubeconfig's
    /// context.
    async fn get(&self, ctx: &Ctx, client: &Client) -> &[String] {
        self.0
            .get_or_init(async || {
                let api = Api::<Namespace>::all(client.clone());
                match api.list_metadata(&ListParams::default()).await {
                    Ok(list) => list.items.iter().map(ResourceExt::name_any).collect(),
                    Err(_) => ctx.namespaces_at_hand(),
                }
            })
            .await
    }
}

/// Returns the failure of a command that could read some kinds in some of the namespaces alone.
pub(super) fn partial(partial: Vec<(&'static Kind, kube::Error, Vec<String>)>) -> Option<Error> {
    let mut shown: Vec<String> = Vec::new();
    let mut kinds = Vec::new();
    let mut why = None;
    for (kind, error, namespaces) in partial {
        kinds.push(kind.plural);
        shown.extend(namespaces);
        why = why.or(Some(error));
    }
    shown.sort_unstable();
    shown.dedup();
    let why = Error::from(why?);
    let (kinds, shown) = (some(&kinds), some(&shown));
    let error = Error::new(
        why.kind(),
        format!("not every namespace may be read: of {kinds}, those in {shown} are shown"),
    );
    let error = why.hints().iter().fold(error, |error, hint| error.hint(hint));
    Some(error.caused_by(why.to_string()))
}

/// Lists a few names, and counts the rest.
fn some<S: AsRef<str>>(names: &[S]) -> String {
    let all: Vec<_> = names.iter().map(AsRef::as_ref).collect();
    match all.len() {
        0..=5 => all.join(", "),
        count => format!("{} and {} more", all[..4].join(", "), count - 4),
    }
}
