//! What is known of a kind: a row of the table.

use kube::core::DynamicObject;
use kube::discovery::ApiResource;

use super::column::{Cell, Column};
use super::reference::Reference;
use super::status;
use super::table::{KINDS, SOURCE};

/// A verb a kind may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// `get`
    Get,
    /// `export`
    Export,
    /// `delete`
    Delete,
    /// `suspend` and `resume`
    Suspend,
    /// `reconcile`
    Reconcile,
}

/// Kinds that share a first word on the command line, as in `source git`.
#[derive(Debug, PartialEq, Eq)]
pub struct Family {
    /// The word of every verb but `get`.
    pub word: &'static str,
    /// The word of `get`, which also takes `word`.
    pub plural: &'static str,
    /// What the family is, for its help.
    pub about: &'static str,
    /// `get` has `FAMILY all`, and `get all` shows the family.
    pub all: bool,
}

/// One kind of the Flux API.
#[derive(Debug)]
pub struct Kind {
    /// The kind, as in `GitRepository`.
    pub kind: &'static str,
    /// The API group.
    pub group: &'static str,
    /// The version flux-rs reads and writes.
    pub version: &'static str,
    /// The resource name, as in `gitrepositories`.
    pub plural: &'static str,
    /// The family the kind's words follow.
    pub family: Option<&'static Family>,
    /// The kind's word, as in `git` or `kustomization`.
    pub word: &'static str,
    /// The kind's word after `get`, which also takes `word`.
    pub get_word: &'static str,
    /// Further words every verb takes.
    pub aliases: &'static [&'static str],
    /// The verbs the kind has.
    pub verbs: &'static [Verb],
    /// The columns of its table, after the name.
    pub columns: &'static [Column],
    /// Says whether an object's reconciliation is suspended.
    pub suspended: fn(&DynamicObject) -> bool,
    /// The objects no controller reconciles, if there are such.
    pub inert: Option<Inert>,
    /// The controller answers requests to reconcile in `status.lastHandledReconcileAt`.
    pub answers: bool,
    /// Where an object names its source: the first of these that is there.
    pub source_refs: &'static [&'static str],
    /// Returns what to reconcile before an object, so that it sees what is new.
    pub upstream: fn(&DynamicObject) -> Vec<Reference>,
    /// The controller counts failures and gives up after some, until told to force or reset.
    pub retries: bool,
    /// Says what is deleted along with an object.
    pub deletes: fn(&DynamicObject) -> Option<&'static str>,
    /// What a reconciliation leads to: what to call it, and where it is.
    pub result: Option<(&'static str, Cell)>,
    /// The fields of `spec` that hold durations, which the API writes in one way only.
    pub durations: &'static [&'static str],
    /// The fields of `spec` that are `false` when left out; `*` stands for every item of a list.
    pub false_by_default: &'static [&'static str],
}

/// Objects no controller reconciles: they are what they are, and ready.
#[derive(Debug)]
pub struct Inert {
    /// Says whether an object is such.
    pub when: fn(&DynamicObject) -> bool,
    /// What its table says of it.
    pub message: &'static str,
}

impl Kind {
    /// Returns the words that name the kind after a verb, as in `source git`.
    pub fn words(&self) -> String {
        match self.family {
            Some(family) => format!("{} {}", family.word, self.word),
            None => self.word.to_owned(),
        }
    }

    /// Says whether the kind has `verb`.
    pub fn has(&self, verb: Verb) -> bool {
        self.verbs.contains(&verb)
    }

    /// Says whether `get all` shows the kind.
    pub fn in_all(&self) -> bool {
        self.family.is_none_or(|family| family.all)
    }

    /// Says whether the kind is one of the sources.
    pub fn is_source(&self) -> bool {
        self.family == Some(&SOURCE)
    }

    /// Returns what a dynamic client needs to address the kind.
    pub fn resource(&self) -> ApiResource {
        ApiResource {
            group: self.group.to_owned(),
            version: self.version.to_owned(),
            api_version: self.api_version(),
            kind: self.kind.to_owned(),
            plural: self.plural.to_owned(),
        }
    }

    /// Returns `group/version`.
    pub fn api_version(&self) -> String {
        format!("{}/{}", self.group, self.version)
    }

    /// Returns the name of the kind's CRD.
    pub fn crd_name(&self) -> String {
        format!("{}.{}", self.plural, self.group)
    }

    /// Finds a kind by its name, as a reference such as `sourceRef.kind` holds it.
    pub fn by_name(kind: &str) -> Option<&'static Kind> {
        KINDS.iter().find(|row| row.kind == kind)
    }

    /// Finds a kind by any word for it, in any case: its name, its resource, or what a verb takes, as `ks` or `git`.
    pub fn by_word(word: &str) -> Option<&'static Kind> {
        let word = word.to_lowercase();
        KINDS.iter().find(|row| {
            [row.word, row.get_word, row.plural].contains(&word.as_str())
                || row.aliases.contains(&word.as_str())
                || row.kind.to_lowercase() == word
        })
    }

    /// Says whether a controller reconciles `object` on request.
    pub fn answers(&self, object: &DynamicObject) -> bool {
        self.answers && self.inert(object).is_none()
    }

    /// Returns what is to be said of `object` when no controller reconciles it.
    pub fn inert(&self, object: &DynamicObject) -> Option<&'static str> {
        let inert = self.inert.as_ref()?;
        (inert.when)(object).then_some(inert.message)
    }

    /// Returns the readiness of `object`, `True`, `False` or `Unknown`, and what is said of it.
    pub fn ready<'a>(&self, object: &'a DynamicObject) -> (&'a str, &'a str) {
        match self.inert(object) {
            Some(message) => ("True", message),
            None => status::ready(object),
        }
    }

    /// Says whether objects name a source that their table does not show by itself.
    pub fn shows_source(&self) -> bool {
        let shown = |column: &Column| matches!(column.cell, Cell::Source);
        !self.source_refs.is_empty() && !self.columns.iter().any(shown)
    }

    /// Says whether objects are made from others.
    pub fn has_upstream(&self) -> bool {
        !self.source_refs.is_empty()
    }

    /// Returns the source `object` names.
    pub fn source(&self, object: &DynamicObject) -> Option<Reference> {
        self.source_refs
            .iter()
            .find_map(|pointer| Reference::read(object.data.pointer(pointer)?, object))
    }

    /// Returns what the last reconciliation of `object` led to, as in `fetched revision 6.6.0`.
    pub fn result(&self, object: &DynamicObject) -> Option<String> {
        let (label, cell) = self.result.as_ref()?;
        let value = cell.show(self, object);
        (!value.is_empty()).then(|| format!("{label} {value}"))
    }
}
