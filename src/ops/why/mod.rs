//! `why`: walks from the source to the Pod and names the first link that is broken, and what to do about it.

mod advice;
mod report;
mod verdict;
mod walk;
mod workload;

use super::trace::{Word, find};
use crate::cluster::object::ObjectRef;
use crate::cluster::reader::Reader;
use crate::context::Ctx;
use crate::error::Result;
use crate::kind::Kind;
use walk::Walker;

pub use report::{Bond, Cause, Link, WhyReport};

/// What to ask about.
#[derive(Debug)]
pub struct WhyOptions {
    /// A word for the kind: one of flux-rs, as `ks`, or of kubectl.
    pub kind: String,
    /// The name.
    pub name: String,
}

/// Finds out why an object is not as it should be.
pub async fn run(ctx: &Ctx, options: WhyOptions) -> Result<WhyReport> {
    let reader = Reader::new(ctx.client().await?.clone());
    let word = match Kind::by_word(&options.kind) {
        Some(kind) => Word::Exact(kind.api_version(), kind.kind.to_owned()),
        None => Word::Any(options.kind.clone()),
    };
    let walk = async {
        let (mut at, object) = find(ctx, &reader, &word, &options.name).await?;
        at.namespace.clone_from(&object.metadata.namespace);
        reader.remember(&at, object.clone());
        let walker = Walker::new(reader);
        let above = walker.above(&object).await;
        let own = walker.look(&at, &[]).await;
        Ok(conclude(at, above, own, &walker))
    };
    ctx.in_time(walk).await
}

/// Makes the report: what is broken above an object comes before what is broken at it.
fn conclude(at: ObjectRef, above: walk::Finding, own: walk::Finding, walker: &Walker) -> WhyReport {
    let mut causes: Vec<_> = above.cause.iter().chain(&own.cause).cloned().collect();
    causes.dedup();
    let mut chain = above.chain;
    for link in own.chain {
        if !chain.iter().any(|known| known.is(&link)) {
            chain.push(link);
        }
    }
    let (unread, forbidden) = walker.all_unread();
    let mut causes = causes.into_iter();
    let root_cause = causes.next();
    WhyReport {
        object: at,
        healthy: root_cause.is_none() && unread.is_empty(),
        root_cause,
        also: causes.collect(),
        chain,
        unread,
        forbidden,
    }
}
