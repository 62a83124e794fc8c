//! `tree`: what an object has put into the cluster, and what that has put there in turn.

mod node;
mod state;

use futures::future::{BoxFuture, join_all};
use kube::core::DynamicObject;

use crate::cluster::children::{children, is_elsewhere, is_released};
use crate::cluster::flux_objects;
use crate::cluster::object::ObjectRef;
use crate::cluster::reader::{Reader, Unread};
use crate::context::Ctx;
use crate::error::Result;
use crate::kind::Kind;
use crate::output::ui;

pub use node::{Id, Node, Tree};
pub use state::{State, Status};

/// Of what to show the tree, and how.
#[derive(Debug)]
pub struct TreeOptions {
    /// The kind of the root.
    pub kind: &'static Kind,
    /// The name of the root.
    pub name: String,
    /// Shows Flux objects only.
    pub compact: bool,
    /// Shows how each object is; without it people at a terminal see that too.
    pub status: bool,
    /// People read the answer, in place of a program.
    pub for_people: bool,
}

/// Reads the tree.
pub async fn run(ctx: &Ctx, options: TreeOptions) -> Result<Tree> {
    let client = ctx.client().await?;
    let status = options.status || (options.for_people && ui::stdout_is_terminal());
    let read = async {
        let root = flux_objects::get(client, options.kind, &ctx.namespace, &options.name).await?;
        let at = ObjectRef::of_kind(options.kind, &ctx.namespace, &options.name);
        let reader = Reader::new(client.clone());
        reader.remember(&at, with_types(root, &at));
        let grower = Grower {
            reader,
            compact: options.compact,
            status,
            recorded: !status && options.kind.kind == "Kustomization",
        };
        Ok(Tree(grower.grow(at, Place::default()).await))
    };
    ctx.in_time(read).await
}

/// Returns an object that knows its own kind.
fn with_types(mut object: DynamicObject, at: &ObjectRef) -> DynamicObject {
    object.types = Some(kube::core::TypeMeta {
        api_version: at.api_version.clone(),
        kind: at.kind.clone(),
    });
    object
}

/// Where a node stands.
#[derive(Clone, Default)]
struct Place {
    /// What stands above it.
    above: Vec<ObjectRef>,
    /// What stands above it has put it into another cluster.
    elsewhere: bool,
}

struct Grower {
    reader: Reader,
    compact: bool,
    status: bool,
    /// Shows what scripts know: the objects of a HelmRelease only once its release is recorded.
    recorded: bool,
}

impl Grower {
    /// Makes the node of an object with all below it, the branches side by side.
    fn grow(&self, at: ObjectRef, place: Place) -> BoxFuture<'_, Node> {
        Box::pin(async move {
            let mut node = Node::new(&at);
            if place.elsewhere {
                return node;
            }
            let is_parent = at.flux().is_some_and(|kind| {
                ["Kustomization", "HelmRelease", "ArtifactGenerator"].contains(&kind.kind)
            });
            if !is_parent && !self.status {
                return node;
            }
            let object = match self.reader.read(&at).await {
                Ok(object) => object,
                Err(unread) => {
                    node.miss(&unread, self.status);
                    return node;
                }
            };
            if self.status {
                node.status = Some(Status::of(&at, &object));
            }
            // An object may list one above it, as the root of a repository lists itself.
            if is_parent && !place.above.contains(&at) {
                match self.below(&at, &object, place).await {
                    Ok(below) => node.resources = below,
                    Err(unread) => node.lack(&unread),
                }
            }
            node
        })
    }

    async fn below(&self, at: &ObjectRef, object: &DynamicObject, place: Place) -> Result<Vec<Node>, Unread> {
        if self.recorded && at.kind == "HelmRelease" && !is_released(object) {
            return Ok(Vec::new());
        }
        let mut place = place;
        place.above.push(at.clone());
        place.elsewhere = is_elsewhere(object);
        let entries = children(&self.reader, object).await?;
        let shown: Vec<_> = entries
            .iter()
            .filter(|entry| !self.compact || entry.group.ends_with("fluxcd.io"))
            .map(ObjectRef::of_entry)
            .collect();
        if self.status && !place.elsewhere {
            self.reader.read_all(&shown).await;
        }
        Ok(join_all(shown.into_iter().map(|at| self.grow(at, place.clone()))).await)
    }
}
