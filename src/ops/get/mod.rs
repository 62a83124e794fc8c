//! `get`: lists objects of one kind, or of several at once, as a table or as data.

mod filter;
mod printer;
mod sort;
mod watch;

use kube::Client;
use kube::core::DynamicObject;

use super::reader::{self, Namespaces, Reader};
use crate::cluster::failure;
use crate::cluster::flux_objects::Selection;
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::Kind;
use crate::output::form::Form;
use crate::output::stdout::Stdout;
pub use filter::Filter;
use printer::Printer;
pub use sort::SortBy;

/// What to list, and how to show it.
#[derive(Debug)]
pub struct GetOptions {
    /// The kinds: one, unless `all` is set.
    pub kinds: Vec<&'static Kind>,
    /// A table a kind; kinds without objects, or without a CRD, are left out.
    pub all: bool,
    /// The name of the objects.
    pub name: Option<String>,
    /// Every namespace, in place of the context's.
    pub all_namespaces: bool,
    /// A label selector.
    pub labels: Option<String>,
    /// Which of them are shown.
    pub filter: Filter,
    /// Their order, in place of that of the kinds and of the server.
    pub sort: Option<SortBy>,
    /// Leaves out the header of tables.
    pub no_header: bool,
    /// Adds the column with the source.
    pub show_source: bool,
    /// Goes on to show what changes, until interrupted.
    pub watch: bool,
    /// Says of each object that is watched, as data, what happened to it.
    pub watch_events: bool,
    /// The form of the answer.
    pub form: Form,
}

impl GetOptions {
    fn selection(&self, ctx: &Ctx) -> Selection {
        Selection {
            namespace: (!self.all_namespaces).then(|| ctx.namespace.clone()),
            name: self.name.clone(),
            labels: self.labels.clone(),
        }
    }

    /// Returns the failure of having found nothing.
    fn nothing(&self, ctx: &Ctx) -> Error {
        let what = match self.kinds[..] {
            [kind] if !self.all => kind.kind,
            _ => "Flux",
        };
        let place = match self.all_namespaces {
            true => "any".to_owned(),
            false => format!("{:?}", ctx.namespace),
        };
        let error = match &self.name {
            Some(name) => Error::not_found(format!("{what} object '{name}' not found in {place} namespace")),
            None => Error::not_found(format!("no {what} objects found in {place} namespace")),
        };
        match self.all_namespaces {
            true => error,
            false => error.hint("look in another namespace with -n, or in all of them with -A"),
        }
    }
}

/// Shows the objects on `stdout`.
pub async fn run(ctx: &Ctx, options: &GetOptions, stdout: &mut Stdout) -> Result<()> {
    let client = ctx.client().await?;
    match options.watch {
        true => watch::run(ctx, client, options, stdout).await,
        false => list(ctx, client, options, stdout).await,
    }
}

/// Shows the objects there are, page by page, in the order of the kinds.
async fn list(ctx: &Ctx, client: &Client, options: &GetOptions, stdout: &mut Stdout) -> Result<()> {
    let mut lists = Lists::begin(ctx, client, options).await?;
    let mut printer = Printer::open(options, ctx.now(), stdout)?;
    let mut any = false;
    for mut reader in std::mem::take(&mut lists.open) {
        if lists.late {
            break;
        }
        let mut found = false;
        loop {
            match reader.next().await {
                Ok(Some(page)) => {
                    found |= !page.is_empty();
                    printer.add(reader.kind, options.pick(reader.kind, page))?;
                }
                Ok(None) => break,
                Err(error) => {
                    lists.fail(reader.kind, error);
                    break;
                }
            }
        }
        any |= found;
        printer.end(reader.kind, found)?;
        lists.close(reader);
    }
    printer.close()?;
    match lists.failure(ctx) {
        Some(error) => Err(error),
        None if !any && (!options.all || options.name.is_some()) => Err(options.nothing(ctx)),
        None => Ok(()),
    }
}

impl GetOptions {
    /// Returns those of the objects that are shown.
    fn pick(&self, kind: &Kind, objects: Vec<DynamicObject>) -> Vec<DynamicObject> {
        let picked = objects
            .into_iter()
            .filter(|object| self.filter.takes(kind, object));
        picked.collect()
    }
}

/// The lists of the kinds.
struct Lists<'a> {
    /// Those that were begun, in the order of the kinds.
    open: Vec<Reader<'a>>,
    /// What could not be read, and why.
    failed: Vec<(&'static Kind, Error)>,
    /// What could be read in some namespaces alone.
    partial: Vec<(&'static Kind, kube::Error, Vec<String>)>,
    /// The time is over.
    late: bool,
}

impl<'a> Lists<'a> {
    /// Asks for the first pages of all kinds at once. Kinds whose CRD is missing are left out, unless all are; when
    /// none can be read, it is a failure.
    async fn begin(ctx: &'a Ctx, client: &'a Client, options: &GetOptions) -> Result<Self> {
        let (selection, namespaces) = (options.selection(ctx), Namespaces::default());
        let readers = options
            .kinds
            .iter()
            .map(|kind| Reader::begin(ctx, client, kind, &selection, &namespaces));
        let readers = ctx
            .in_time(async { Ok(futures::future::join_all(readers).await) })
            .await?;
        let mut lists = Lists {
            open: Vec::new(),
            failed: Vec::new(),
            partial: Vec::new(),
            late: false,
        };
        for (reader, &kind) in readers.into_iter().zip(&options.kinds) {
            match reader {
                Ok(reader) => lists.open.push(reader),
                Err(error) if options.all && failure::api_absent(&error) => {}
                Err(error) => {
                    let error = failure::of_list(kind, options.labels.as_deref(), error);
                    lists.failed.push((kind, error));
                }
            }
        }
        if !lists.open.is_empty() {
            return Ok(lists);
        }
        Err(lists.failure(ctx).unwrap_or_else(|| absent(&options.kinds)))
    }

    /// Takes note of a list that broke off.
    fn fail(&mut self, kind: &'static Kind, error: Error) {
        self.late |= error.kind() == ErrorKind::NotReady;
        self.failed.push((kind, error));
    }

    /// Takes note of what the user did not get to see of a kind.
    fn close(&mut self, reader: Reader<'_>) {
        if let Some((error, namespaces)) = reader.partial {
            self.partial.push((reader.kind, error, namespaces));
        }
    }

    /// Returns the failure of a command that could not read everything, after telling of each.
    fn failure(&mut self, ctx: &Ctx) -> Option<Error> {
        let partial = reader::partial(std::mem::take(&mut self.partial));
        let failed = incomplete(ctx, std::mem::take(&mut self.failed));
        match (failed, partial) {
            (Some(failed), Some(partial)) => {
                ctx.events.fail(partial.to_string());
                Some(failed)
            }
            (failed, partial) => failed.or(partial),
        }
    }
}

/// Returns the failure of a cluster that has none of the kinds.
pub(super) fn absent(kinds: &[&'static Kind]) -> Error {
    let family = kinds[0].family;
    let one = family.filter(|_| kinds.iter().all(|kind| kind.family == family));
    let what = match one {
        Some(_) => {
            let names: Vec<_> = kinds.iter().map(|kind| kind.kind).collect();
            format!("none of the CRDs of {}", names.join(", "))
        }
        None => "none of the Flux CRDs".to_owned(),
    };
    Error::not_found(format!("the cluster has {what}"))
        .hint("install Flux with flux-rs install, and see flux-rs check")
}

/// Returns the failure of a command that could not read some of the kinds, after telling of each.
fn incomplete(ctx: &Ctx, mut failed: Vec<(&'static Kind, Error)>) -> Option<Error> {
    let forbidden = |(_, error): &(_, Error)| error.kind() == ErrorKind::Forbidden;
    // A server that is out of reach fails every list alike: once is enough.
    let alike = failed
        .iter()
        .all(|(_, error)| error.to_string() == failed[0].1.to_string());
    if alike {
        return failed.pop().map(|(_, error)| error);
    }
    let kind = match failed.iter().any(forbidden) {
        true => ErrorKind::Forbidden,
        false => ErrorKind::Failed,
    };
    let mut names = Vec::new();
    for (kind, error) in &failed {
        ctx.events.fail(error.to_string());
        names.push(kind.plural);
    }
    let mut error = Error::new(kind, format!("cannot list {}", names.join(", ")));
    for hint in failed.iter().flat_map(|(_, error)| error.hints()) {
        if !error.hints().contains(hint) {
            error = error.hint(hint);
        }
    }
    Some(error)
}
