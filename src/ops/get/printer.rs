//! How objects get to stdout, in the form that was asked for.

use kube::ResourceExt;
use kube::core::{DynamicObject, TypeMeta};
use serde_json::{Value, json};

use super::GetOptions;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::kind::column::{self, Look};
use crate::output::data::{self, Format};
use crate::output::escape;
use crate::output::form::{CustomColumn, Form};
use crate::output::jsonpath::Template;
use crate::output::list::ListWriter;
use crate::output::stdout::Stdout;
use crate::output::table::Growing;

/// Shows objects as they come, or in order once all are there.
pub(super) struct Printer<'a> {
    options: &'a GetOptions,
    stdout: &'a mut Stdout,
    look: Look,
    out: Out<'a>,
    table: Growing,
    headed: bool,
    shown: bool,
    /// What waits to be sorted.
    kept: Vec<(&'static Kind, DynamicObject)>,
}

enum Out<'a> {
    /// Tables of the kinds, one after the other.
    Tables,
    /// One table of custom columns.
    Columns(&'a [CustomColumn]),
    Names,
    List(ListWriter),
    /// A document an object, without an end.
    Documents(Format),
    /// The template is filled with all objects at once, or with each.
    Template(&'a Template, Option<Vec<Value>>),
}

/// What happened to an object that is shown because of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Added,
    Modified,
    Deleted,
}

impl<'a> Printer<'a> {
    pub(super) fn open(
        options: &'a GetOptions,
        now: jiff::Timestamp,
        stdout: &'a mut Stdout,
    ) -> Result<Self> {
        let out = match (&options.form, options.form.document()) {
            (_, Some(format)) if options.watch => Out::Documents(format),
            (_, Some(format)) => Out::List(ListWriter::open(format, stdout)?),
            (Form::Name, _) => Out::Names,
            (Form::Columns(columns), _) => Out::Columns(columns),
            (Form::JsonPath(template), _) => Out::Template(template, (!options.watch).then(Vec::new)),
            _ => Out::Tables,
        };
        Ok(Printer {
            look: Look {
                namespace: options.all_namespaces,
                kind: options.all,
                source: options.show_source,
                wide: options.form == Form::Wide,
                common: options.watch && options.all,
                now,
            },
            options,
            table: Growing::within(stdout.width()),
            stdout,
            out,
            headed: options.no_header,
            shown: false,
            kept: Vec::new(),
        })
    }

    /// Sets the time ages are counted to.
    pub(super) fn set_now(&mut self, now: jiff::Timestamp) {
        self.look.now = now;
    }

    /// Shows objects of a kind, or keeps them until all are there to be sorted.
    pub(super) fn add(&mut self, kind: &'static Kind, objects: Vec<DynamicObject>) -> Result<()> {
        let objects = objects.into_iter().map(|object| (kind, object));
        match self.options.sort {
            Some(_) => {
                self.kept.extend(objects);
                Ok(())
            }
            None => self.print(objects.collect()),
        }
    }

    /// Ends the list of a kind, of which there are some objects if `found`, whether they are shown or not.
    pub(super) fn end(&mut self, kind: &'static Kind, found: bool) -> Result<()> {
        if !matches!(self.out, Out::Tables) {
            return Ok(());
        }
        self.print_sorted()?;
        match self.options.all {
            true if self.shown => {
                self.stdout.text("\n")?;
                self.table = Growing::within(self.stdout.width());
                (self.headed, self.shown) = (self.options.no_header, false);
                Ok(())
            }
            false if found && !self.headed => self.print_table(kind, Vec::new()),
            _ => Ok(()),
        }
    }

    /// Shows what was kept to be sorted; what comes from now on is shown as it comes.
    pub(super) fn begin_changes(&mut self) -> Result<()> {
        self.print_sorted()
    }

    /// Ends what is shown.
    pub(super) fn close(mut self) -> Result<()> {
        self.print_sorted()?;
        match self.out {
            Out::List(list) => return list.close(self.stdout),
            Out::Template(template, Some(objects)) => {
                let whole = match (&self.options.name, objects.len()) {
                    (Some(_), 0) => return Ok(()),
                    // As kubectl does: one that was named is what paths start at.
                    (Some(_), 1) if !self.options.all => objects.into_iter().next().unwrap_or_default(),
                    _ => json!({"apiVersion": "v1", "kind": "List", "items": objects}),
                };
                fill(self.stdout, template, &whole, "")?;
            }
            _ => {}
        }
        self.stdout.flush()
    }

    fn print_sorted(&mut self) -> Result<()> {
        let mut objects = std::mem::take(&mut self.kept);
        if let Some(sort) = &self.options.sort {
            sort.sort(&mut objects);
        }
        self.print(objects)
    }

    fn print(&mut self, objects: Vec<(&'static Kind, DynamicObject)>) -> Result<()> {
        if objects.is_empty() {
            return Ok(());
        }
        if let (Out::Tables, Some((kind, _))) = (&self.out, objects.first()) {
            let kind = *kind;
            let rows = objects
                .iter()
                .map(|(kind, object)| column::row(kind, &self.look, object));
            let rows = rows.collect();
            return self.print_table(kind, rows);
        }
        if let Out::Columns(columns) = self.out {
            let mut rows = Vec::with_capacity(objects.len());
            for (kind, object) in objects {
                let object = data_of(kind, object)?;
                rows.push(columns.iter().map(|column| column.show(&object)).collect());
            }
            let header: Vec<_> = columns.iter().map(|column| column.header.as_str()).collect();
            return self.print_rows(&header, rows);
        }
        for (kind, object) in objects {
            self.print_data(kind, object, Event::Added)?;
        }
        self.stdout.flush()
    }

    /// Shows one object that something happened to.
    pub(super) fn change(&mut self, kind: &'static Kind, object: DynamicObject, event: Event) -> Result<()> {
        match self.out {
            Out::Tables | Out::Columns(_) => self.print(vec![(kind, object)]),
            _ => {
                self.print_data(kind, object, event)?;
                self.stdout.flush()
            }
        }
    }

    fn print_table(&mut self, kind: &'static Kind, rows: Vec<Vec<String>>) -> Result<()> {
        self.print_rows(&column::headers(kind, &self.look), rows)
    }

    fn print_rows(&mut self, header: &[&str], rows: Vec<Vec<String>>) -> Result<()> {
        let header = if self.headed { &[] } else { header };
        (self.headed, self.shown) = (true, true);
        self.stdout.text(&self.table.render(header, rows))?;
        self.stdout.flush()
    }

    fn print_data(&mut self, kind: &'static Kind, object: DynamicObject, event: Event) -> Result<()> {
        if let Out::Names = self.out {
            let name = format!("{}/{}", resource(kind), object.name_any());
            return self.stdout.text(&format!("{}\n", escape::line(&name)));
        }
        let mut object = data_of(kind, object)?;
        match &mut self.out {
            Out::List(list) => list.item(&object, self.stdout),
            Out::Documents(format) => {
                if self.options.watch_events {
                    object = json!({"type": event.word(), "object": object});
                }
                self.stdout.text(&match format {
                    Format::Yaml => format!("---\n{}", data::yaml(&object)?),
                    _ => data::json_line(&object)?,
                })
            }
            Out::Template(_, Some(objects)) => {
                objects.push(object);
                Ok(())
            }
            Out::Template(template, None) => fill(self.stdout, template, &object, "\n"),
            Out::Tables | Out::Columns(_) | Out::Names => Ok(()),
        }
    }
}

impl Event {
    fn word(self) -> &'static str {
        match self {
            Event::Added => "ADDED",
            Event::Modified => "MODIFIED",
            Event::Deleted => "DELETED",
        }
    }
}

/// Returns the name kubectl has for the kind, as in `kustomization.kustomize.toolkit.fluxcd.io`.
fn resource(kind: &Kind) -> String {
    format!("{}.{}", kind.kind.to_lowercase(), kind.group)
}

/// Writes a filled template, which ends with `end` at least.
fn fill(stdout: &mut Stdout, template: &Template, value: &Value, end: &str) -> Result<()> {
    let mut text = template.render(value);
    if !text.ends_with(end) {
        text.push_str(end);
    }
    // A program takes what is there, to the byte.
    match stdout.is_terminal() {
        true => stdout.text(&escape::text(&text)),
        false => stdout.text(&text),
    }
}

/// Returns an object as data, without what only the API server has a use for.
fn data_of(kind: &Kind, mut object: DynamicObject) -> Result<Value> {
    object.metadata.managed_fields = None;
    object.types.get_or_insert_with(|| TypeMeta {
        api_version: kind.api_version(),
        kind: kind.kind.to_owned(),
    });
    serde_json::to_value(object).map_err(|error| Error::failed("cannot render an object").caused_by(error))
}
