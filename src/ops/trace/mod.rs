//! `trace`: which Kustomization or HelmRelease has put an object into the cluster, and from which source.

mod place;

use futures::future::join_all;
use kube::core::DynamicObject;
use serde::Serialize;

use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::ObjectRef;
use crate::cluster::owners::flux_owner;
use crate::cluster::reader::{Reader, Unread};
use crate::cluster::served;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::{Kind, Reference};
use crate::output::escape;
use crate::output::report;

pub use place::Place;

/// What to trace.
#[derive(Debug)]
pub struct TraceOptions {
    /// The objects: each a word for a kind, and a name.
    pub objects: Vec<(Word, String)>,
}

/// How a kind is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// By a word, as kubectl takes it.
    Any(String),
    /// By API version and kind.
    Exact(String, String),
}

/// What was found.
#[derive(Debug, Default, Serialize)]
pub struct TraceReport {
    /// The objects, in the order they were asked for.
    pub traces: Vec<Trace>,
    #[serde(skip)]
    failures: Vec<Error>,
}

/// How an object came into the cluster.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trace {
    /// The object.
    pub object: ObjectRef,
    /// Whether it is managed by Flux.
    pub managed: bool,
    /// From what put it there to the source.
    pub chain: Vec<Place>,
    /// What could not be read on the way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<String>,
}

/// Traces objects, all at the same time.
pub async fn run(ctx: &Ctx, options: TraceOptions) -> Result<TraceReport> {
    let reader = Reader::new(ctx.client().await?.clone());
    let work = async {
        let traces = options
            .objects
            .iter()
            .map(|(word, name)| trace(ctx, &reader, word, name));
        Ok(join_all(traces).await)
    };
    let mut report = TraceReport::default();
    for result in ctx.in_time(work).await? {
        match result {
            Ok((trace, forbidden)) => {
                for told in &trace.incomplete {
                    ctx.events.warn(told);
                }
                if !trace.managed && trace.incomplete.is_empty() {
                    ctx.events
                        .warn(format!("{} is not managed by Flux", trace.object));
                }
                if forbidden {
                    let message = format!(
                        "the way of {} into the cluster is not known to its end",
                        trace.object
                    );
                    report.failures.push(Error::new(ErrorKind::Forbidden, message));
                }
                report.traces.push(trace);
            }
            Err(error) => report.failures.push(error),
        }
    }
    if report.traces.is_empty()
        && let Some(error) = report.failures.pop()
    {
        return Err(error);
    }
    Ok(report)
}

/// Traces one object; also says whether a right was missing on the way.
async fn trace(ctx: &Ctx, reader: &Reader, word: &Word, name: &str) -> Result<(Trace, bool)> {
    let (at, object) = find(ctx, reader, word, name).await?;
    reader.remember(&at, object.clone());
    let mut trace = Trace {
        object: ObjectRef {
            namespace: object.metadata.namespace.clone(),
            ..at
        },
        managed: false,
        chain: Vec::new(),
        incomplete: Vec::new(),
    };
    let mut forbidden = false;
    let mut lack = |what: String, unread: &Unread, trace: &mut Trace| {
        forbidden |= matches!(unread, Unread::Forbidden(_));
        trace.incomplete.push(format!("{what}: {}", unread.says()));
    };
    let owner = match flux_owner(reader, &object).await {
        Ok(owner) => owner,
        Err(unread) => {
            lack(
                format!("what owns {} is not known", trace.object),
                &unread,
                &mut trace,
            );
            None
        }
    };
    if let Some(owner) = owner {
        trace.managed = true;
        for next in way(reader, &owner).await {
            match next {
                Ok(place) => trace.chain.push(place),
                Err((at, unread)) => {
                    trace.chain.push(Place::unread(&at, &unread));
                    lack(at.to_string(), &unread, &mut trace);
                }
            }
        }
    }
    Ok((trace, forbidden))
}

/// Reads the object a command line names.
pub(super) async fn find(
    ctx: &Ctx,
    reader: &Reader,
    word: &Word,
    name: &str,
) -> Result<(ObjectRef, DynamicObject)> {
    let resources = reader.resources();
    let (api_version, kind) = match word {
        Word::Any(word) => {
            let (resource, _) = served::find(resources, word).await.map_err(|error| match error {
                ClusterError::MissingKind { .. } => {
                    Error::not_found(format!("the cluster has no kind {word:?}"))
                        .hint("kubectl api-resources lists the kinds there are")
                }
                error => error.into(),
            })?;
            (resource.api_version, resource.kind)
        }
        Word::Exact(api_version, kind) => (api_version.clone(), kind.clone()),
    };
    let at = ObjectRef::new(&api_version, &kind, Some(&ctx.namespace), name);
    let api = resources.api(&at).await?;
    let mut object = api
        .get(name)
        .await
        .map_err(|error| ClusterError::of_object(error, "get", &at))?;
    object.types = Some(kube::core::TypeMeta { api_version, kind });
    Ok((at, object))
}

type Step = Result<Place, (Reference, Unread)>;

/// Returns what leads from an owner to its source: the owner, the chart of a HelmRelease, the source.
async fn way(reader: &Reader, owner: &Reference) -> Vec<Step> {
    let object = match read(reader, owner).await {
        Ok(object) => object,
        Err(unread) => return vec![Err((owner.clone(), unread))],
    };
    let mut next: Vec<Reference> = Vec::new();
    if let Some(kind) = Kind::by_name(&owner.kind) {
        // The status names the chart once there is one.
        let chart = object
            .data
            .pointer("/status/helmChart")
            .and_then(|chart| chart.as_str());
        if let Some((namespace, name)) = chart.and_then(|chart| chart.split_once('/')) {
            next.push(Reference {
                kind: "HelmChart".to_owned(),
                namespace: namespace.to_owned(),
                name: name.to_owned(),
            });
        }
        next.extend(kind.source(&object));
    }
    let read = join_all(next.iter().map(|at| read(reader, at))).await;
    let steps = next.into_iter().zip(read).map(|(at, object)| match object {
        Ok(object) => Ok(Place::new(&at, &object)),
        Err(unread) => Err((at, unread)),
    });
    std::iter::once(Ok(Place::new(owner, &object)))
        .chain(steps)
        .collect()
}

async fn read(reader: &Reader, at: &Reference) -> crate::cluster::reader::Read {
    match ObjectRef::of_reference(at) {
        Some(at) => reader.read(&at).await,
        None => Err(Unread::NoKind(format!(
            "flux-rs does not know the kind {}",
            at.kind
        ))),
    }
}

impl report::Report for TraceReport {
    fn text(&self) -> String {
        let managed: Vec<_> = self
            .traces
            .iter()
            .filter(|trace| trace.managed)
            .map(Trace::text)
            .collect();
        managed.join("---\n")
    }

    fn failure(&self) -> Option<Error> {
        let kind = self.failures.first()?.kind();
        let told: Vec<_> = self.failures.iter().map(Error::chain).collect();
        Some(Error::new(kind, told.join("; ")))
    }
}

impl Trace {
    fn text(&self) -> String {
        // What follows the kind of the first place lines up with it, as in the tool scripts were written for.
        let width = match self.chain.first().map(|place| place.kind.as_str()) {
            Some("HelmRelease") => 16,
            _ => 17,
        };
        let line =
            |label: &str, value: &str| format!("{:width$}{}\n", format!("{label}:"), escape::line(value));
        let mut text = String::from("\n");
        text += &line("Object", &format!("{}/{}", self.object.kind, self.object.name));
        if let Some(namespace) = &self.object.namespace {
            text += &line("Namespace", namespace);
        }
        text += &line("Status", "Managed by Flux");
        for place in &self.chain {
            text += "---\n";
            text += &place.text(width);
        }
        text
    }
}
