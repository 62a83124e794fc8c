//! `stats`: how many objects of each kind there are, how they are, and what their artifacts take.

use kube::core::DynamicObject;
use serde::Serialize;
use serde_json::Value;

use super::get::absent;
use super::reader::{self, Namespaces, Reader};
use crate::cluster::failure;
use crate::cluster::flux_objects::Selection;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::{Kind, status};
use crate::output::report::Report;
use crate::output::table;

/// The kinds, in the order scripts know.
const KINDS: [&str; 13] = [
    "GitRepository",
    "OCIRepository",
    "HelmRepository",
    "HelmChart",
    "Bucket",
    "Kustomization",
    "HelmRelease",
    "Alert",
    "Provider",
    "Receiver",
    "ImageUpdateAutomation",
    "ImagePolicy",
    "ImageRepository",
];

/// What to count.
#[derive(Debug)]
pub struct StatsOptions {
    /// Every namespace, in place of the context's.
    pub all_namespaces: bool,
}

/// What was counted.
#[derive(Debug, Serialize)]
pub struct StatsReport {
    /// A row a kind.
    pub reconcilers: Vec<Stats>,
}

/// The objects of a kind.
#[derive(Debug, Serialize)]
pub struct Stats {
    /// The kind.
    pub kind: &'static str,
    /// The counts; none where the objects may not be read.
    #[serde(flatten)]
    pub counts: Option<Counts>,
}

/// The counts of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Objects that are not suspended.
    pub running: u64,
    /// Objects whose `Ready` condition is `False`.
    pub failing: u64,
    /// Objects that are suspended.
    pub suspended: u64,
    /// The bytes of their artifacts.
    #[serde(rename = "storageBytes")]
    pub storage: u64,
}

/// Counts the objects; besides what could be counted there is the failure to count the rest.
pub async fn run(ctx: &Ctx, options: &StatsOptions) -> Result<(StatsReport, Result<()>)> {
    let client = ctx.client().await?;
    let selection = Selection {
        namespace: (!options.all_namespaces).then(|| ctx.namespace.clone()),
        ..Selection::default()
    };
    let namespaces = Namespaces::default();
    let kinds: Vec<_> = KINDS.iter().filter_map(|name| Kind::by_name(name)).collect();
    let counted = kinds.iter().map(async |&kind| {
        let counted = match Reader::begin(ctx, client, kind, &selection, &namespaces).await {
            Ok(reader) => Some(count(reader).await),
            Err(error) if failure::api_absent(&error) => None,
            Err(error) => Some(Err(failure::of_kind(kind, error))),
        };
        (kind, counted)
    });
    let counted = async { Ok(futures::future::join_all(counted).await) };
    let counted = ctx.in_time(counted).await?;
    if counted.iter().all(|(_, counted)| counted.is_none()) {
        return Err(absent(&kinds));
    }
    let (mut reconcilers, mut partial, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for (kind, counted) in counted {
        // A cluster without the kind has none of it.
        let counts = match counted.unwrap_or(Ok((Counts::default(), None))) {
            Ok((counts, unseen)) => {
                partial.extend(unseen.map(|(error, namespaces)| (kind, error, namespaces)));
                Some(counts)
            }
            Err(error) => {
                failed.push((kind, error));
                None
            }
        };
        reconcilers.push(Stats {
            kind: kind.kind,
            counts,
        });
    }
    if failed.len() == KINDS.len()
        || failed
            .iter()
            .any(|(_, error)| error.kind() != ErrorKind::Forbidden)
    {
        let first = failed.into_iter().map(|(_, error)| error);
        let worst = first.min_by_key(|error| error.kind() == ErrorKind::Forbidden);
        return Err(worst.unwrap_or_else(|| Error::failed("nothing was counted")));
    }
    let plurals: Vec<_> = failed.iter().map(|(kind, _)| kind.plural).collect();
    let end = match (failed.into_iter().next(), reader::partial(partial)) {
        (Some((_, error)), _) => Err(error.context(format!("cannot list {}", plurals.join(", ")))),
        (None, Some(partial)) => Err(partial),
        (None, None) => Ok(()),
    };
    Ok((StatsReport { reconcilers }, end))
}

/// Why not all namespaces were seen, and which were.
type Unseen = Option<(kube::Error, Vec<String>)>;

/// Counts a kind's objects, and returns why not all of them were seen, if so.
async fn count(mut reader: Reader<'_>) -> Result<(Counts, Unseen)> {
    let mut counts = Counts::default();
    while let Some(page) = reader.next().await? {
        page.iter().for_each(|object| counts.add(reader.kind, object));
    }
    Ok((counts, reader.partial))
}

impl Counts {
    fn add(&mut self, kind: &Kind, object: &DynamicObject) {
        match (kind.suspended)(object) {
            true => self.suspended += 1,
            false => self.running += 1,
        }
        if status::condition(object, "Ready").is_some_and(|ready| ready.is("False")) {
            self.failing += 1;
        }
        let size = object.data.pointer("/status/artifact/size");
        self.storage += size.and_then(Value::as_u64).unwrap_or_default();
    }
}

impl Report for StatsReport {
    fn text(&self) -> String {
        let rows = self.reconcilers.iter().map(|stats| {
            let numbers = match stats.counts {
                Some(counts) => [
                    counts.running.to_string(),
                    counts.failing.to_string(),
                    counts.suspended.to_string(),
                    bytes(counts.storage),
                ],
                None => ["?"; 4].map(str::to_owned),
            };
            std::iter::once(stats.kind.to_owned()).chain(numbers).collect()
        });
        let header = ["RECONCILERS", "RUNNING", "FAILING", "SUSPENDED", "STORAGE"];
        table::render(&header, &rows.collect::<Vec<_>>())
    }
}

/// Returns a size in the largest unit of which there is at least one.
fn bytes(count: u64) -> String {
    match count {
        0 => "-".to_owned(),
        1..1024 => format!("{count} B"),
        _ => {
            let exponent = count.ilog2() / 10;
            let unit = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"][exponent as usize - 1];
            format!("{:.1} {unit}", count as f64 / (1_u64 << (10 * exponent)) as f64)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn every_kind_is_one_of_the_table() {
        for kind in KINDS {
            Kind::by_name(kind).unwrap_or_else(|| panic!("no {kind}"));
        }
    }

    #[test]
    fn sizes_have_a_unit() {
        for (count, text) in [
            (0, "-"),
            (1, "1 B"),
            (1023, "1023 B"),
            (1024, "1.0 KiB"),
            (1234, "1.2 KiB"),
            (1024 * 1024 - 1, "1024.0 KiB"),
            (5 * 1024 * 1024 * 1024, "5.0 GiB"),
            (u64::MAX, "16.0 EiB"),
        ] {
            assert_eq!(bytes(count), text);
        }
    }

    #[test]
    fn an_object_runs_or_is_suspended_and_may_fail() {
        let kind = Kind::by_name("GitRepository").expect("a row");
        let mut counts = Counts::default();
        for (suspend, ready) in [
            (false, "True"),
            (false, "False"),
            (true, "False"),
            (false, "Unknown"),
        ] {
            counts.add(
                kind,
                &object(json!({
                    "metadata": {"name": "x"},
                    "spec": {"suspend": suspend},
                    "status": {"artifact": {"size": 100}, "conditions": [{"type": "Ready", "status": ready}]},
                })),
            );
        }
        let expected = Counts {
            running: 3,
            failing: 2,
            suspended: 1,
            storage: 400,
        };
        assert_eq!(counts, expected);
    }
}
