//! `get --watch`: the list, then a row for every change.

use kube::core::DynamicObject;
use kube::{Client, ResourceExt};

use super::GetOptions;
use super::sheet::{Printer, Sheet, tidy};
use crate::cluster::failure;
use crate::cluster::objects::Pages;
use crate::cluster::watch::{Change, Watch};
use crate::context::Ctx;
use crate::error::Result;
use crate::kind::Kind;
use crate::output::data::{self, Format};
use crate::output::stdout::Stdout;

/// Shows the objects there are, then every change, until the reader goes away, the server
/// refuses, or the time that was given is over.
pub(super) async fn run(
    ctx: &Ctx,
    client: &Client,
    kind: &'static Kind,
    options: &GetOptions,
    stdout: &mut Stdout,
) -> Result<()> {
    let selection = options.selection(ctx);
    let mut pages = Pages::new(client, kind, &selection, ctx.timeout);
    let mut objects = Vec::new();
    while let Some(page) = pages.next().await? {
        objects.extend(page);
    }
    let mut watch = Watch::of_kind(client, kind, &selection, Some(pages.version()));
    let mut show = Show::new(kind, options, stdout)?;
    show.all(objects)?;
    let failed = |error| failure::of_kind(kind, error);
    let follow = async {
        loop {
            match watch.next().await.map_err(failed)? {
                Change::Seen(object) => show.all(vec![*object])?,
                Change::Listed(objects) => show.all(objects)?,
                Change::Gone(object) => {
                    let name = object.name_any();
                    ctx.events.warn(format!("{} {name} was deleted", kind.kind));
                }
            }
        }
    };
    match ctx.end {
        Some(end) => tokio::time::timeout(end, follow).await.unwrap_or(Ok(())),
        None => follow.await,
    }
}

/// Shows objects as rows of one table, or as a stream of documents.
struct Show<'a> {
    kind: &'static Kind,
    options: &'a GetOptions,
    out: Out<'a>,
}

enum Out<'a> {
    Table(Printer<'a>, Sheet),
    Documents(&'a mut Stdout),
}

impl<'a> Show<'a> {
    fn new(kind: &'static Kind, options: &'a GetOptions, stdout: &'a mut Stdout) -> Result<Self> {
        let out = match options.format {
            Format::Text => Out::Table(Printer::open(options, stdout)?, Sheet::new(kind)),
            Format::Json | Format::Yaml => Out::Documents(stdout),
        };
        Ok(Show { kind, options, out })
    }

    fn all(&mut self, objects: Vec<DynamicObject>) -> Result<()> {
        match &mut self.out {
            Out::Table(printer, sheet) => {
                sheet.add(objects, self.options);
                match sheet.is_empty() {
                    true => Ok(()),
                    false => printer.print(sheet),
                }
            }
            Out::Documents(stdout) => {
                let selector = self.options.status.as_ref();
                for object in objects {
                    if selector.is_none_or(|selector| selector.matches(&object)) {
                        let object = tidy(self.kind, object);
                        stdout.text(&match self.options.format {
                            Format::Json => data::json_line(&object)?,
                            _ => format!("---\n{}", data::yaml(&object)?),
                        })?;
                    }
                }
                stdout.flush()
            }
        }
    }
}
