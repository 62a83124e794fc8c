//! `delete`: deletes an object, after asking.

use kube::ResourceExt;
use kube::api::{DeleteParams, Preconditions};

use crate::cluster::{failure, objects};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;

/// What to delete.
#[derive(Debug)]
pub struct DeleteOptions {
    /// The kind.
    pub kind: &'static Kind,
    /// The name.
    pub name: String,
    /// Does not ask.
    pub silent: bool,
}

/// The flag that stands for a yes.
const FLAG: &str = "--silent";

/// Deletes the object, the very one the user was asked about.
pub async fn run(ctx: &Ctx, options: &DeleteOptions) -> Result<()> {
    let DeleteOptions { kind, name, silent } = options;
    let namespace = &ctx.namespace;
    let what = format!("delete {} {name} in {namespace} namespace", kind.kind);
    if !silent && !ctx.ui.interactive() {
        return Err(
            Error::refused(format!("will not {what} without being asked to")).hint(format!("pass {FLAG}"))
        );
    }
    let client = ctx.client().await?;
    let object = objects::get(client, kind, namespace, name).await?;
    if !silent {
        let more = (kind.deletes)(&object)
            .map(|more| format!(" ({more})"))
            .unwrap_or_default();
        if !ctx
            .ui
            .confirm(&ctx.events, &format!("Really {what}{more}?"), FLAG)
            .await?
        {
            return Err(Error::refused(format!("did not {what}: the answer was no")));
        }
    }
    let params = DeleteParams {
        preconditions: Some(Preconditions {
            uid: object.uid(),
            resource_version: None,
        }),
        ..DeleteParams::default()
    };
    let api = objects::api(client, kind, Some(namespace));
    let answer = ctx
        .events
        .mutate(what, async {
            api.delete(name, &params)
                .await
                .map_err(|error| failure::of_object(kind, namespace, name, error))
        })
        .await?;
    if answer
        .left()
        .is_some_and(|object| !object.finalizers().is_empty())
    {
        ctx.events.action(format!(
            "{} {name} goes when its controller has cleaned up",
            kind.kind
        ));
    }
    Ok(())
}
