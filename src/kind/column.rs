//! The columns of a kind's table.

use kube::ResourceExt;
use kube::core::DynamicObject;
use serde_json::Value;

use super::Kind;
use super::suspension::{SUSPEND_REASON, SUSPEND_UNTIL};

/// A column: its header and how an object fills it.
#[derive(Debug)]
pub struct Column {
    /// The header, in upper case.
    pub header: &'static str,
    /// How an object fills the column.
    pub cell: Cell,
}

/// How an object fills a column.
#[derive(Debug)]
pub enum Cell {
    /// The first of the JSON pointers that leads to a value.
    Text(&'static [&'static str]),
    /// The same, with digests and commits cut to eight digits.
    Revision(&'static [&'static str]),
    /// `True` for a suspended object, else `False`.
    Suspended,
    /// The status of the `Ready` condition.
    Ready,
    /// Its message, after what was noted of its suspension.
    Message,
    /// The same, with digests and commits cut to eight digits.
    ShortMessage,
    /// The object's source, as `Kind/namespace/name`.
    Source,
}

/// The object's suspension.
pub const SUSPENDED: Column = Column {
    header: "SUSPENDED",
    cell: Cell::Suspended,
};
/// The object's readiness.
pub const READY: Column = Column {
    header: "READY",
    cell: Cell::Ready,
};
/// What the controller says of it.
pub const MESSAGE: Column = Column {
    header: "MESSAGE",
    cell: Cell::Message,
};
/// The same, cut.
pub const SHORT_MESSAGE: Column = Column {
    header: "MESSAGE",
    cell: Cell::ShortMessage,
};
/// What the object is made from.
pub const SOURCE: Column = Column {
    header: "SOURCE",
    cell: Cell::Source,
};

/// Makes a column of the value at the first of `pointers` that leads to one.
pub const fn text(header: &'static str, pointers: &'static [&'static str]) -> Column {
    Column {
        header,
        cell: Cell::Text(pointers),
    }
}

/// Makes a column of the revision at the first of `pointers` that leads to one.
pub const fn revision(pointers: &'static [&'static str]) -> Column {
    Column {
        header: "REVISION",
        cell: Cell::Revision(pointers),
    }
}

impl Cell {
    /// Fills the cell for `object`.
    pub fn show(&self, kind: &Kind, object: &DynamicObject) -> String {
        match self {
            Cell::Text(pointers) => at(object, pointers),
            Cell::Revision(pointers) => shorten(&at(object, pointers)),
            Cell::Suspended => if (kind.suspended)(object) { "True" } else { "False" }.to_owned(),
            Cell::Ready => kind.ready(object).0.to_owned(),
            Cell::Message => message(kind, object),
            Cell::ShortMessage => shorten(&message(kind, object)),
            Cell::Source => kind
                .source(object)
                .map(|source| source.to_string())
                .unwrap_or_default(),
        }
    }

    /// Returns the JSON pointers the cell reads.
    pub fn pointers(&self) -> &'static [&'static str] {
        match self {
            Cell::Text(pointers) | Cell::Revision(pointers) => pointers,
            _ => &[],
        }
    }
}

/// What of a kind's table is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// A column with the namespace.
    pub namespace: bool,
    /// The kind before the name, as in `kustomization/apps`.
    pub kind: bool,
    /// A column with the source after the name.
    pub source: bool,
    /// The age, the source, and revisions as they are.
    pub wide: bool,
    /// The columns all kinds have, so that their rows can follow each other.
    pub common: bool,
    /// The time ages are counted to.
    pub now: jiff::Timestamp,
}

impl Look {
    fn shows_source(&self, kind: &Kind) -> bool {
        (self.source || self.wide) && !self.common && kind.shows_source()
    }

    /// Returns the kind's own columns.
    fn columns(&self, kind: &'static Kind) -> Vec<&'static Column> {
        if !self.common {
            return kind.columns.iter().collect();
        }
        let revision = |column: &&Column| matches!(column.header, "REVISION" | "TAG");
        let revision = kind.columns.iter().find(revision).unwrap_or(&NO_REVISION);
        vec![revision, &SUSPENDED, &READY, &SHORT_MESSAGE]
    }
}

/// The revision of a kind that has none.
static NO_REVISION: Column = text(REVISION, &[]);
const REVISION: &str = "REVISION";

/// The header of the column with the age.
pub const AGE: &str = "AGE";

/// Returns the headers of the kind's table.
pub fn headers(kind: &'static Kind, look: &Look) -> Vec<&'static str> {
    let own = look.columns(kind).into_iter().map(|column| column.header);
    let own = own.map(|header| {
        if look.common && header == "TAG" {
            REVISION
        } else {
            header
        }
    });
    look.namespace
        .then_some("NAMESPACE")
        .into_iter()
        .chain(["NAME"])
        .chain(look.shows_source(kind).then_some(SOURCE.header))
        .chain(look.wide.then_some(AGE))
        .chain(own)
        .collect()
}

/// Returns the row of `object` in the kind's table.
pub fn row(kind: &'static Kind, look: &Look, object: &DynamicObject) -> Vec<String> {
    let name = match look.kind {
        true => format!("{}/{}", kind.kind.to_lowercase(), object.name_any()),
        false => object.name_any(),
    };
    let cell = |column: &Column| match (&column.cell, look.wide) {
        (Cell::Revision(pointers), true) => at(object, pointers),
        (Cell::ShortMessage, true) => Cell::Message.show(kind, object),
        (cell, _) => cell.show(kind, object),
    };
    look.namespace
        .then(|| object.namespace().unwrap_or_default())
        .into_iter()
        .chain([name])
        .chain(look.shows_source(kind).then(|| SOURCE.cell.show(kind, object)))
        .chain(look.wide.then(|| age(object, look.now)))
        .chain(look.columns(kind).into_iter().map(cell))
        .collect()
}

/// Returns how long ago the object was made, in the largest unit that tells it well.
fn age(object: &DynamicObject, now: jiff::Timestamp) -> String {
    let Some(made) = object.creation_timestamp() else {
        return String::new();
    };
    let seconds = now.as_second().saturating_sub(made.0.as_second()).max(0);
    match seconds {
        0..120 => format!("{seconds}s"),
        120..7_200 => format!("{}m", seconds / 60),
        7_200..172_800 => format!("{}h", seconds / 3_600),
        _ => format!("{}d", seconds / 86_400),
    }
}

/// Returns what is said of an object: why and until when it is suspended, if that was noted, and its message.
fn message(kind: &Kind, object: &DynamicObject) -> String {
    let note = |name: &str| {
        let note = object.annotations().get(name);
        note.map(String::as_str).filter(|_| (kind.suspended)(object))
    };
    let message = kind.ready(object).1;
    match (note(SUSPEND_UNTIL), note(SUSPEND_REASON)) {
        (Some(until), Some(reason)) => format!("[suspended until {until}: {reason}] {message}"),
        (Some(until), None) => format!("[suspended until {until}] {message}"),
        (None, Some(reason)) => format!("[suspended: {reason}] {message}"),
        (None, None) => message.to_owned(),
    }
}

fn at(object: &DynamicObject, pointers: &[&str]) -> String {
    match pointers.iter().find_map(|pointer| object.data.pointer(pointer)) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(value) => value.to_string(),
    }
}

/// Cuts every digest and commit in `text`, that is every word of 40 to 128 hexadecimal digits, to eight.
pub fn shorten(text: &str) -> String {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut short = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !word(c)).unwrap_or(rest.len());
        let (head, tail) = rest.split_at(end);
        let hash = (40..=128).contains(&head.len())
            && head.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        short.push_str(if hash { &head[..8] } else { head });
        let gap = tail.find(word).unwrap_or(tail.len());
        short.push_str(&tail[..gap]);
        rest = &tail[gap..];
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn hashes_are_cut_and_nothing_else_is() {
        let sha1 = "5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a";
        let sha256 = "9f".repeat(32);
        let table = [
            (String::new(), String::new()),
            (format!("main@sha1:{sha1}"), "main@sha1:5bf3a8f9".to_owned()),
            (
                format!("'latest@sha256:{sha256}', then {sha1}."),
                "'latest@sha256:9f9f9f9f', then 5bf3a8f9.".to_owned(),
            ),
            (format!("x{sha1}"), format!("x{sha1}")),
            (sha1.to_uppercase(), sha1.to_uppercase()),
            ("6.6.0+5bf3a8f9bb0a".to_owned(), "6.6.0+5bf3a8f9bb0a".to_owned()),
            (format!("é{sha1}é"), "é5bf3a8f9é".to_owned()),
            ("a".repeat(129), "a".repeat(129)),
        ];
        for (text, short) in table {
            assert_eq!(shorten(&text), short, "{text}");
        }
    }

    #[test]
    fn a_row_fills_the_headers() {
        let kustomization = Kind::by_name("Kustomization").expect("a row");
        let object = object(json!({
            "metadata": {"name": "apps", "namespace": "flux-system"},
            "spec": {"sourceRef": {"kind": "GitRepository", "name": "fleet"}},
            "status": {"lastAppliedRevision": "main@sha1:5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a"},
        }));
        let look = Look {
            namespace: true,
            kind: true,
            source: true,
            ..Look::default()
        };
        assert_eq!(
            headers(kustomization, &look).join(" "),
            "NAMESPACE NAME SOURCE REVISION SUSPENDED READY MESSAGE"
        );
        assert_eq!(
            row(kustomization, &look, &object).join(" "),
            "flux-system kustomization/apps GitRepository/flux-system/fleet main@sha1:5bf3a8f9 False False \
             waiting to be reconciled"
        );
    }
    #[test]
    fn a_wide_row_has_the_age_and_the_whole_revision() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let revision = "main@sha1:5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a";
        let object = |made: &str| {
            object(json!({
                "metadata": {"name": "apps", "namespace": "a", "creationTimestamp": made},
                "spec": {"sourceRef": {"kind": "GitRepository", "name": "fleet"}},
                "status": {
                    "lastAppliedRevision": revision,
                    "conditions": [{"type": "Ready", "status": "True", "message": format!("Applied {revision}")}],
                },
            }))
        };
        let look = Look {
            wide: true,
            now: "2026-01-03T00:00:00Z".parse().expect("a time"),
            ..Look::default()
        };
        assert_eq!(
            headers(kind, &look).join(" "),
            "NAME SOURCE AGE REVISION SUSPENDED READY MESSAGE"
        );
        for (made, age) in [
            ("2026-01-02T23:58:01Z", "119s"),
            ("2026-01-02T23:58:00Z", "2m"),
            ("2026-01-02T22:00:00Z", "2h"),
            ("2026-01-01T00:00:00Z", "2d"),
            ("2026-01-03T00:00:01Z", "0s"),
        ] {
            assert_eq!(
                row(kind, &look, &object(made)).join(" "),
                format!("apps GitRepository/a/fleet {age} {revision} False True Applied {revision}")
            );
        }
    }

    #[test]
    fn every_kind_fills_the_common_columns() {
        let look = Look {
            kind: true,
            common: true,
            ..Look::default()
        };
        for kind in crate::kind::KINDS {
            assert_eq!(
                headers(kind, &look).join(" "),
                "NAME REVISION SUSPENDED READY MESSAGE"
            );
            let object = object(json!({"metadata": {"name": "x"}}));
            assert_eq!(row(kind, &look, &object).len(), 5, "{}", kind.kind);
        }
    }

    #[test]
    fn a_message_tells_why_and_until_when_an_object_is_suspended() {
        let kind = Kind::by_name("Kustomization").expect("a row");
        let message = |suspend: bool, annotations: Value| {
            let object = object(json!({
                "metadata": {"name": "x", "annotations": annotations}, "spec": {"suspend": suspend},
            }));
            Cell::ShortMessage.show(kind, &object)
        };
        let (until, reason) = (SUSPEND_UNTIL, SUSPEND_REASON);
        let time = "2026-01-01T12:00:00Z";
        for (suspend, annotations, note) in [
            (
                true,
                json!({until: time, reason: "incident 42"}),
                "[suspended until 2026-01-01T12:00:00Z: incident 42] ",
            ),
            (
                true,
                json!({until: time}),
                "[suspended until 2026-01-01T12:00:00Z] ",
            ),
            (true, json!({reason: "incident 42"}), "[suspended: incident 42] "),
            (true, json!({}), ""),
            (false, json!({until: time, reason: "incident 42"}), ""),
        ] {
            assert_eq!(
                message(suspend, annotations),
                format!("{note}waiting to be reconciled")
            );
        }
    }
}
