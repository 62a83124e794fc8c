//! What is shown of a kind's objects, and how it gets to stdout.

use kube::core::{DynamicObject, TypeMeta};

use super::GetOptions;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::kind::column::{self, Lead};
use crate::output::data::Format;
use crate::output::list::ListWriter;
use crate::output::stdout::Stdout;
use crate::output::table::Growing;

/// The part of a kind's list that is to be shown: rows for a table, or objects.
pub(super) struct Sheet {
    pub(super) kind: &'static Kind,
    /// How many objects there are, shown or not.
    pub(super) found: usize,
    rows: Vec<Vec<String>>,
    objects: Vec<DynamicObject>,
}

impl Sheet {
    pub(super) fn new(kind: &'static Kind) -> Self {
        Sheet {
            kind,
            found: 0,
            rows: Vec::new(),
            objects: Vec::new(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.objects.is_empty()
    }

    /// Adds the objects that the status selector picks.
    pub(super) fn add(&mut self, objects: Vec<DynamicObject>, options: &GetOptions) {
        self.found += objects.len();
        let picked = objects.into_iter().filter(|object| {
            let selector = options.status.as_ref();
            selector.is_none_or(|selector| selector.matches(object))
        });
        match options.format {
            Format::Text => {
                let lead = lead(self.kind, options);
                self.rows
                    .extend(picked.map(|object| column::row(self.kind, lead, &object)));
            }
            Format::Json | Format::Yaml => self.objects.extend(picked.map(|object| tidy(self.kind, object))),
        }
    }
}

fn lead(kind: &Kind, options: &GetOptions) -> Lead {
    Lead {
        namespace: options.all_namespaces,
        kind: options.all,
        source: options.show_source && kind.shows_source(),
    }
}

/// Takes from an object what only the API server has a use for.
pub(super) fn tidy(kind: &Kind, mut object: DynamicObject) -> DynamicObject {
    object.metadata.managed_fields = None;
    object.types.get_or_insert_with(|| TypeMeta {
        api_version: kind.api_version(),
        kind: kind.kind.to_owned(),
    });
    object
}

/// Shows sheets one after the other.
pub(super) struct Printer<'a> {
    options: &'a GetOptions,
    stdout: &'a mut Stdout,
    list: Option<ListWriter>,
    table: Growing,
    headed: bool,
}

impl<'a> Printer<'a> {
    pub(super) fn open(options: &'a GetOptions, stdout: &'a mut Stdout) -> Result<Self> {
        let list = match options.format {
            Format::Text => None,
            format => Some(ListWriter::open(format, stdout)?),
        };
        Ok(Printer {
            options,
            stdout,
            list,
            table: Growing::default(),
            headed: options.no_header,
        })
    }

    /// Shows what the sheet holds, and empties it.
    pub(super) fn print(&mut self, sheet: &mut Sheet) -> Result<()> {
        if let Some(list) = &mut self.list {
            for object in sheet.objects.drain(..) {
                let object = serde_json::to_value(object)
                    .map_err(|error| Error::failed("cannot render an object").caused_by(error))?;
                list.item(&object, self.stdout)?;
            }
            return self.stdout.flush();
        }
        let header = match self.headed {
            true => Vec::new(),
            false => column::headers(sheet.kind, lead(sheet.kind, self.options)),
        };
        self.headed = true;
        let rows = std::mem::take(&mut sheet.rows);
        self.stdout.text(&self.table.render(&header, rows))?;
        self.stdout.flush()
    }

    /// Shows the sheet as a table of its own, unless it is empty.
    pub(super) fn print_apart(&mut self, sheet: &mut Sheet) -> Result<()> {
        let table = self.list.is_none();
        if table && sheet.rows.is_empty() {
            return Ok(());
        }
        self.table = Growing::default();
        self.headed = self.options.no_header;
        self.print(sheet)?;
        match table {
            true => self.stdout.text("\n"),
            false => Ok(()),
        }
    }

    pub(super) fn close(self) -> Result<()> {
        match self.list {
            Some(list) => list.close(self.stdout),
            None => self.stdout.flush(),
        }
    }
}
