//! The columns of a kind's table.

use kube::ResourceExt;
use kube::core::DynamicObject;
use serde_json::Value;

use super::Kind;

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
    /// Its message.
    Message,
    /// Its message, with digests and commits cut to eight digits.
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
            Cell::Message => kind.ready(object).1.to_owned(),
            Cell::ShortMessage => shorten(kind.ready(object).1),
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

/// What a row starts with, before the kind's own columns.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lead {
    /// A column with the namespace.
    pub namespace: bool,
    /// The kind before the name, as in `kustomization/apps`.
    pub kind: bool,
    /// A column with the source after the name.
    pub source: bool,
}

/// Returns the headers of the kind's table.
pub fn headers(kind: &Kind, lead: Lead) -> Vec<&'static str> {
    lead.namespace
        .then_some("NAMESPACE")
        .into_iter()
        .chain(["NAME"])
        .chain(lead.source.then_some(SOURCE.header))
        .chain(kind.columns.iter().map(|column| column.header))
        .collect()
}

/// Returns the row of `object` in the kind's table.
pub fn row(kind: &Kind, lead: Lead, object: &DynamicObject) -> Vec<String> {
    let name = match lead.kind {
        true => format!("{}/{}", kind.kind.to_lowercase(), object.name_any()),
        false => object.name_any(),
    };
    lead.namespace
        .then(|| object.namespace().unwrap_or_default())
        .into_iter()
        .chain([name])
        .chain(lead.source.then(|| SOURCE.cell.show(kind, object)))
        .chain(kind.columns.iter().map(|column| column.cell.show(kind, object)))
        .collect()
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
        let lead = Lead {
            namespace: true,
            kind: true,
            source: true,
        };
        assert_eq!(
            headers(kustomization, lead).join(" "),
            "NAMESPACE NAME SOURCE REVISION SUSPENDED READY MESSAGE"
        );
        assert_eq!(
            row(kustomization, lead, &object).join(" "),
            "flux-system kustomization/apps GitRepository/flux-system/fleet main@sha1:5bf3a8f9 False False \
             waiting to be reconciled"
        );
    }
}
