//! Events as a table, or as data.

use jiff::Timestamp;
use kube::ResourceExt;
use kube::core::{DynamicObject, TypeMeta};

use super::EventsOptions;
use crate::cluster::recorded::Recorded;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::output::ago;
use crate::output::data::{self, Format};
use crate::output::list::ListWriter;
use crate::output::stdout::Stdout;
use crate::output::table::Growing;

/// Shows events as they come.
pub(super) struct Sheet<'a> {
    ctx: &'a Ctx,
    stdout: &'a mut Stdout,
    form: Form,
}

enum Form {
    Table {
        table: Growing,
        headed: bool,
        with_namespace: bool,
    },
    /// The items of one list.
    List(ListWriter),
    /// A document each.
    Stream(Format),
}

impl<'a> Sheet<'a> {
    pub(super) fn open(
        ctx: &'a Ctx,
        options: &EventsOptions,
        with_namespace: bool,
        stdout: &'a mut Stdout,
    ) -> Result<Self> {
        let form = match options.format {
            Format::Text => Form::Table {
                table: Growing::within(stdout.width()),
                headed: options.no_header,
                with_namespace,
            },
            format if options.watch => Form::Stream(format),
            format => Form::List(ListWriter::open(format, stdout)?),
        };
        Ok(Sheet { ctx, stdout, form })
    }

    /// Shows events.
    pub(super) fn add(&mut self, events: Vec<Recorded>) -> Result<()> {
        if events.is_empty() {
            return Ok(());
        }
        match &mut self.form {
            Form::Table {
                table,
                headed,
                with_namespace,
            } => {
                let mut header = vec!["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"];
                if *with_namespace {
                    header.insert(0, "NAMESPACE");
                }
                if std::mem::replace(headed, true) {
                    header.clear();
                }
                let now = self.ctx.now();
                let rows = events.iter().map(|event| row(event, now, *with_namespace));
                let rows = rows.collect();
                self.stdout.text(&table.render(&header, rows))?;
            }
            Form::List(list) => {
                for event in events {
                    let event = serde_json::to_value(tidy(event))
                        .map_err(|error| Error::failed("cannot render an event").caused_by(error))?;
                    list.item(&event, self.stdout)?;
                }
            }
            Form::Stream(format) => {
                for event in events {
                    let event = tidy(event);
                    self.stdout.text(&match format {
                        Format::Json => data::json_line(&event)?,
                        _ => format!("---\n{}", data::yaml(&event)?),
                    })?;
                }
            }
        }
        self.stdout.flush()
    }

    pub(super) fn close(self) -> Result<()> {
        match self.form {
            Form::List(list) => list.close(self.stdout),
            _ => self.stdout.flush(),
        }
    }
}

fn row(event: &Recorded, now: Timestamp, with_namespace: bool) -> Vec<String> {
    let object = format!(
        "{}/{}",
        event.field("/involvedObject/kind"),
        event.field("/involvedObject/name")
    );
    let cells = [
        last_seen(event, now),
        event.field("/type").to_owned(),
        event.field("/reason").to_owned(),
        object,
        event.field("/message").to_owned(),
    ];
    let namespace = with_namespace.then(|| event.0.namespace().unwrap_or_default());
    namespace.into_iter().chain(cells).collect()
}

/// Returns how long ago an event happened; of one that happened more than once, how often since when.
fn last_seen(event: &Recorded, now: Timestamp) -> String {
    let ago = |time: Option<Timestamp>| match time {
        Some(time) => ago::span(now.as_second() - time.as_second()),
        None => "<unknown>".to_owned(),
    };
    match event.count() {
        ..=1 if !event.0.data["series"].is_object() => ago(event.first()),
        count => format!("{} (x{count} over {})", ago(event.last()), ago(event.first())),
    }
}

/// Takes from an event what only the API server has a use for.
fn tidy(event: Recorded) -> DynamicObject {
    let mut event = event.0;
    event.metadata.managed_fields = None;
    event.types.get_or_insert_with(|| TypeMeta {
        api_version: "v1".to_owned(),
        kind: "Event".to_owned(),
    });
    event
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn what_happened_more_than_once_is_counted() {
        let now = "2026-01-01T01:00:00Z".parse().expect("a time");
        let seen = |event: Value| last_seen(&Recorded::new(object(event)), now);
        let core = json!({"firstTimestamp": "2026-01-01T00:00:00Z", "lastTimestamp": "2026-01-01T00:55:00Z", "count": 4});
        assert_eq!(seen(core), "5m (x4 over 60m)");
        let once = json!({"firstTimestamp": "2026-01-01T00:59:30Z", "lastTimestamp": "2026-01-01T00:59:30Z", "count": 1});
        assert_eq!(seen(once), "30s");
        let series = json!({
            "eventTime": "2026-01-01T00:00:00.000000Z",
            "series": {"count": 2, "lastObservedTime": "2026-01-01T00:59:00.000000Z"},
        });
        assert_eq!(seen(series), "60s (x2 over 60m)");
        assert_eq!(seen(json!({})), "<unknown>");
    }
}
