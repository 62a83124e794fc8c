//! `get`: lists objects of one kind, or of several at once, as a table or as data.

mod sheet;
mod watch;

use kube::Client;

use crate::cluster::failure;
use crate::cluster::objects::{Pages, Selection};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::Kind;
use crate::kind::status::StatusSelector;
use crate::output::data::Format;
use crate::output::stdout::Stdout;
use sheet::{Printer, Sheet};

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
    /// Shows only objects with a condition in this status.
    pub status: Option<StatusSelector>,
    /// Leaves out the header of tables.
    pub no_header: bool,
    /// Adds the column with the source.
    pub show_source: bool,
    /// Goes on to show what changes, until interrupted.
    pub watch: bool,
    /// The form of the answer.
    pub format: Format,
}

impl GetOptions {
    fn selection(&self, ctx: &Ctx) -> Selection {
        Selection {
            namespace: (!self.all_namespaces).then(|| ctx.namespace.clone()),
            name: self.name.clone(),
            labels: self.labels.clone(),
        }
    }

    /// Returns the failure of having found nothing of `what`.
    fn nothing(&self, ctx: &Ctx, what: &str) -> Error {
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
    match options.kinds[..] {
        [kind] if options.watch => watch::run(ctx, client, kind, options, stdout).await,
        [kind] if !options.all => one(ctx, client, kind, options, stdout).await,
        _ => several(ctx, client, options, stdout).await,
    }
}

/// Shows the objects of one kind, each page as it comes if nothing has to line up with the next.
async fn one(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    options: &GetOptions,
    stdout: &mut Stdout,
) -> Result<()> {
    let mut pages = Pages::new(client, kind, &options.selection(ctx), ctx.timeout);
    let mut sheet = Sheet::new(kind);
    let mut page = pages.next().await?;
    let mut printer = Printer::open(options, stdout)?;
    let streams = options.no_header || options.format != Format::Text;
    while let Some(objects) = page {
        sheet.add(objects, options);
        if streams {
            printer.print(&mut sheet)?;
        }
        page = pages.next().await?;
    }
    let found = sheet.found > 0;
    if found && !streams {
        printer.print(&mut sheet)?;
    }
    printer.close()?;
    match found {
        true => Ok(()),
        false => Err(options.nothing(ctx, kind.kind)),
    }
}

/// Shows the objects of several kinds, all asked for at once and shown in the order of the kinds.
async fn several(ctx: &Ctx, client: &Client, options: &GetOptions, stdout: &mut Stdout) -> Result<()> {
    let selection = options.selection(ctx);
    let lists = options
        .kinds
        .iter()
        .map(|kind| read(ctx, client, kind, &selection, options));
    let (mut sheets, mut absent, mut failed) = (Vec::new(), 0, Vec::new());
    let all = async { Ok(futures::future::join_all(lists).await) };
    for (sheet, end) in ctx.in_time(all).await? {
        match end {
            Err(error) if failure::api_absent(&error) => absent += 1,
            Err(error) => failed.push((
                sheet.kind,
                failure::of_list(sheet.kind, options.labels.as_deref(), error),
            )),
            Ok(()) => {}
        }
        sheets.push(sheet);
    }
    if absent == options.kinds.len() {
        let family = options.kinds[0].family;
        let one = family.filter(|_| options.kinds.iter().all(|kind| kind.family == family));
        let what = match one {
            Some(_) => {
                let names: Vec<_> = options.kinds.iter().map(|kind| kind.kind).collect();
                format!("none of the CRDs of {}", names.join(", "))
            }
            None => "none of the Flux CRDs".to_owned(),
        };
        return Err(Error::not_found(format!("the cluster has {what}"))
            .hint("install Flux with flux-rs install, and see flux-rs check"));
    }
    let found = sheets.iter().any(|sheet| sheet.found > 0);
    if found || failed.len() + absent < options.kinds.len() {
        let mut printer = Printer::open(options, stdout)?;
        for sheet in &mut sheets {
            printer.print_apart(sheet)?;
        }
        printer.close()?;
    }
    if let Some(error) = incomplete(ctx, failed) {
        return Err(error);
    }
    match (found, &options.name) {
        (false, Some(_)) => Err(options.nothing(ctx, "Flux")),
        _ => Ok(()),
    }
}

/// Reads every page of a kind's list; the sheet holds what could be read before a failure.
async fn read(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    selection: &Selection,
    options: &GetOptions,
) -> (Sheet, kube::Result<()>) {
    let mut pages = Pages::new(client, kind, selection, ctx.timeout);
    let mut sheet = Sheet::new(kind);
    let end = loop {
        match pages.ask().await {
            Ok(Some(objects)) => sheet.add(objects, options),
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    (sheet, end)
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
