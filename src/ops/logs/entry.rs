//! What a controller writes to its log: a JSON object a line.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::error::Result;
use crate::output::data::{self, Format};
use crate::output::escape;

/// Which entries to show; none of it is none that matters.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The namespace of the object they are about; any, or no object, when none.
    pub namespace: Option<String>,
    /// The level.
    pub level: Option<&'static str>,
    /// The kind of the object.
    pub kind: Option<String>,
    /// The name of the object.
    pub name: Option<String>,
}

/// An entry of a log.
#[derive(Debug)]
pub(super) struct Entry(Map<String, Value>);

impl Entry {
    /// Reads a line; one that is no JSON object is no entry.
    pub(super) fn parse(line: &str) -> Option<Entry> {
        match serde_json::from_str(line.starts_with('{').then_some(line)?).ok()? {
            Value::Object(fields) => Some(Entry(fields)),
            _ => None,
        }
    }

    fn text(&self, name: &str) -> String {
        match self.0.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
        }
    }

    /// Returns the kind of the object: newer controllers name it in another field than older ones.
    fn kind(&self) -> String {
        let kind = self.text("reconciler kind");
        match kind.is_empty() {
            true => self.text("controllerKind"),
            false => kind,
        }
    }

    /// Returns when it was made.
    pub(super) fn time(&self) -> Option<Timestamp> {
        self.0.get("ts")?.as_str()?.parse().ok()
    }

    /// Says whether the filter takes it, whatever the case of its letters.
    pub(super) fn is_taken(&self, filter: &Filter) -> bool {
        let is = |wanted: &Option<String>, name: &str| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.to_lowercase() == self.text(name).to_lowercase())
        };
        filter.level.is_none_or(|level| level == self.text("level"))
            && (is(&filter.kind, "reconciler kind") || is(&filter.kind, "controllerKind"))
            && is(&filter.name, "name")
            && is(&filter.namespace, "namespace")
    }

    /// Returns it as a line of its own, with its end.
    pub(super) fn render(mut self, pod: &str, format: Format) -> Result<String> {
        if format != Format::Text {
            self.0.insert("pod".to_owned(), pod.into());
            return data::json_line(&self.0);
        }
        let word = |name: &str| escape::line(&self.text(name));
        let object = match self.text("name").is_empty() {
            true => String::new(),
            false => format!("/{}.{}", word("name"), word("namespace")),
        };
        Ok(format!(
            "{} {} {}{object} - {} {}\n",
            word("ts"),
            word("level"),
            escape::line(&self.kind()),
            escape::block(&self.text("msg")),
            escape::block(&self.text("error")),
        ))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn render(line: &str) -> String {
        let entry = Entry::parse(line).expect("an entry");
        entry.render("pod", Format::Text).expect("a line")
    }

    #[test]
    fn an_entry_is_a_line_as_the_go_cli_writes_it() {
        let entry = json!({
            "level": "error", "ts": "2026-01-01T00:00:00.123Z", "msg": "Reconciler error",
            "controllerKind": "Kustomization", "Kustomization": {"name": "app", "namespace": "apps"},
            "namespace": "apps", "name": "app", "error": "no such path\nat all",
        });
        assert_eq!(
            render(&entry.to_string()),
            "2026-01-01T00:00:00.123Z error Kustomization/app.apps - Reconciler error no such path\n    at all\n"
        );
        // What follows the message is there when there is nothing, too.
        assert_eq!(
            render(r#"{"level":"info","ts":"now","logger":"setup","msg":"starting manager"}"#),
            "now info  - starting manager \n"
        );
        let older = r#"{"ts":"now","level":"info","reconciler kind":"HelmChart","name":"a","namespace":"b","msg":"m"}"#;
        assert_eq!(render(older), "now info HelmChart/a.b - m \n");
        let json = Entry::parse(older)
            .expect("an entry")
            .render("pod-1", Format::Json)
            .expect("JSON");
        assert_eq!(
            json,
            older.replace("\"msg\":\"m\"", "\"msg\":\"m\",\"pod\":\"pod-1\"") + "\n"
        );
        for line in ["", "panic: no", "{", "[1]", "{\"a\": "] {
            assert!(Entry::parse(line).is_none(), "{line}");
        }
    }

    #[test]
    fn a_filter_minds_no_case_but_that_of_levels() {
        let entry = r#"{"level":"info","controllerKind":"Kustomization","name":"App","namespace":"apps"}"#;
        let taken = |filter: Filter| Entry::parse(entry).expect("an entry").is_taken(&filter);
        let some = |text: &str| Some(text.to_owned());
        assert!(taken(Filter::default()));
        assert!(taken(Filter {
            namespace: some("apps"),
            level: Some("info"),
            kind: some("kustomization"),
            name: some("app"),
        }));
        for filter in [
            Filter {
                namespace: some("app"),
                ..Filter::default()
            },
            Filter {
                level: Some("error"),
                ..Filter::default()
            },
            Filter {
                kind: some("HelmRelease"),
                ..Filter::default()
            },
            Filter {
                name: some("ap"),
                ..Filter::default()
            },
        ] {
            assert!(!taken(filter.clone()), "{filter:?}");
        }
        let nobody = Entry::parse(r#"{"level":"info","msg":"m"}"#).expect("an entry");
        assert!(!nobody.is_taken(&Filter {
            namespace: some("apps"),
            ..Filter::default()
        }));
    }
}
