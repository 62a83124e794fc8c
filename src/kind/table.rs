//! The table of kinds: the only list of them.

use kube::core::DynamicObject;
use kube::discovery::ApiResource;

use super::column::{self, Cell, Column, MESSAGE, READY, SHORT_MESSAGE, SOURCE as SOURCE_COLUMN, SUSPENDED};
use super::reference::{self, Reference};
use super::status;

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

/// The kinds artifacts come from.
pub static SOURCE: Family = Family {
    word: "source",
    plural: "sources",
    about: "Sources of artifacts",
    all: true,
};
/// The kinds that scan registries and update Git.
pub static IMAGE: Family = Family {
    word: "image",
    plural: "images",
    about: "Image automation objects",
    all: true,
};
/// The kinds that compose artifacts.
pub static ARTIFACT: Family = Family {
    word: "artifact",
    plural: "artifacts",
    about: "Objects that generate artifacts",
    all: false,
};

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

const FULL: &[Verb] = &[
    Verb::Get,
    Verb::Export,
    Verb::Delete,
    Verb::Suspend,
    Verb::Reconcile,
];
const QUIET: &[Verb] = &[Verb::Get, Verb::Export, Verb::Delete, Verb::Suspend];
const READ: &[Verb] = &[Verb::Get, Verb::Export];

const SOURCES: &str = "source.toolkit.fluxcd.io";
const IMAGES: &str = "image.toolkit.fluxcd.io";
const NOTIFICATIONS: &str = "notification.toolkit.fluxcd.io";

const ARTIFACT_REVISION: &[&str] = &["/status/artifact/revision"];
const APPLIED_CHART: &[&str] = &["/status/history/0/chartVersion", "/status/lastAttemptedRevision"];
const SOURCE_REF: &[&str] = &["/spec/sourceRef"];
const SOURCE_COLUMNS: &[Column] = &[
    column::revision(ARTIFACT_REVISION),
    SUSPENDED,
    READY,
    SHORT_MESSAGE,
];
const INTERVAL: &[&str] = &["/spec/interval"];
const INTERVAL_TIMEOUT: &[&str] = &["/spec/interval", "/spec/timeout"];

/// The row of a kind with nothing special, to make others of.
const PLAIN: Kind = Kind {
    kind: "",
    group: "",
    version: "v1",
    plural: "",
    family: None,
    word: "",
    get_word: "",
    aliases: &[],
    verbs: FULL,
    columns: &[],
    suspended: status::suspended,
    inert: None,
    answers: true,
    source_refs: &[],
    upstream: reference::none,
    retries: false,
    deletes: |_| None,
    result: None,
    durations: &[],
    false_by_default: &["/spec/suspend"],
};

/// Every kind, in the order `get all` shows them.
pub static KINDS: &[Kind] = &[
    source("OCIRepository", "ocirepositories", "oci"),
    source("Bucket", "buckets", "bucket"),
    source("GitRepository", "gitrepositories", "git"),
    Kind {
        inert: Some(Inert {
            when: |object| {
                object
                    .data
                    .pointer("/spec/type")
                    .is_some_and(|kind| kind == "oci")
            },
            message: "Helm repository is Ready",
        }),
        ..source("HelmRepository", "helmrepositories", "helm")
    },
    Kind {
        columns: &[
            column::text("REVISION", ARTIFACT_REVISION),
            SUSPENDED,
            READY,
            SHORT_MESSAGE,
        ],
        source_refs: SOURCE_REF,
        upstream: reference::source_ref,
        durations: INTERVAL,
        ..source("HelmChart", "helmcharts", "chart")
    },
    Kind {
        verbs: READ,
        columns: &[
            column::revision(ARTIFACT_REVISION),
            SOURCE_COLUMN,
            READY,
            SHORT_MESSAGE,
        ],
        answers: false,
        source_refs: SOURCE_REF,
        upstream: reference::source_ref,
        durations: &[],
        ..source("ExternalArtifact", "externalartifacts", "external")
    },
    Kind {
        columns: &[
            column::text("LAST SCAN", &["/status/lastScanResult/scanTime"]),
            SUSPENDED,
            READY,
            MESSAGE,
        ],
        result: Some(("tags found:", Cell::Text(&["/status/lastScanResult/tagCount"]))),
        durations: INTERVAL_TIMEOUT,
        ..image("ImageRepository", "imagerepositories", "repository")
    },
    Kind {
        columns: &[
            column::text("IMAGE", &["/status/latestRef/name"]),
            column::text("TAG", &["/status/latestRef/tag"]),
            READY,
            MESSAGE,
        ],
        result: Some(("selected tag", Cell::Text(&["/status/latestRef/tag"]))),
        durations: INTERVAL,
        ..image("ImagePolicy", "imagepolicies", "policy")
    },
    Kind {
        columns: &[
            column::text("LAST RUN", &["/status/lastAutomationRunTime"]),
            SUSPENDED,
            READY,
            MESSAGE,
        ],
        source_refs: SOURCE_REF,
        upstream: reference::source_ref,
        result: Some(("last run", Cell::Text(&["/status/lastAutomationRunTime"]))),
        durations: INTERVAL,
        ..image("ImageUpdateAutomation", "imageupdateautomations", "update")
    },
    Kind {
        kind: "HelmRelease",
        group: "helm.toolkit.fluxcd.io",
        version: "v2",
        plural: "helmreleases",
        word: "helmrelease",
        get_word: "helmreleases",
        aliases: &["hr"],
        columns: &[column::text("REVISION", APPLIED_CHART), SUSPENDED, READY, MESSAGE],
        source_refs: &["/spec/chartRef", "/spec/chart/spec/sourceRef"],
        upstream: reference::chart,
        retries: true,
        deletes: status::uninstalls,
        result: Some(("applied revision", Cell::Text(APPLIED_CHART))),
        durations: &[
            "/spec/interval",
            "/spec/timeout",
            "/spec/chart/spec/interval",
            "/spec/install/timeout",
            "/spec/install/strategy/retryInterval",
            "/spec/upgrade/timeout",
            "/spec/upgrade/strategy/retryInterval",
            "/spec/rollback/timeout",
            "/spec/test/timeout",
            "/spec/uninstall/timeout",
        ],
        ..PLAIN
    },
    Kind {
        kind: "Kustomization",
        group: "kustomize.toolkit.fluxcd.io",
        plural: "kustomizations",
        word: "kustomization",
        get_word: "kustomizations",
        aliases: &["ks"],
        columns: &[
            column::revision(&["/status/lastAppliedRevision"]),
            SUSPENDED,
            READY,
            SHORT_MESSAGE,
        ],
        source_refs: SOURCE_REF,
        upstream: reference::source_ref,
        deletes: status::prunes,
        result: Some(("applied revision", Cell::Text(&["/status/lastAppliedRevision"]))),
        durations: &["/spec/interval", "/spec/retryInterval", "/spec/timeout"],
        false_by_default: &[
            "/spec/suspend",
            "/spec/force",
            "/spec/postBuild/substituteFrom/*/optional",
        ],
        ..PLAIN
    },
    Kind {
        kind: "Receiver",
        group: NOTIFICATIONS,
        plural: "receivers",
        word: "receiver",
        get_word: "receivers",
        columns: &[SUSPENDED, READY, MESSAGE],
        result: Some(("webhook path", Cell::Text(&["/status/webhookPath"]))),
        durations: INTERVAL,
        ..PLAIN
    },
    Kind {
        kind: "Provider",
        group: NOTIFICATIONS,
        version: "v1beta3",
        plural: "providers",
        word: "alert-provider",
        get_word: "alert-providers",
        verbs: QUIET,
        columns: &[READY, MESSAGE],
        inert: Some(Inert {
            when: |_| true,
            message: "Provider is Ready",
        }),
        answers: false,
        durations: INTERVAL_TIMEOUT,
        ..PLAIN
    },
    Kind {
        kind: "Alert",
        group: NOTIFICATIONS,
        version: "v1beta3",
        plural: "alerts",
        word: "alert",
        get_word: "alerts",
        verbs: QUIET,
        columns: &[SUSPENDED, READY, MESSAGE],
        inert: Some(Inert {
            when: |_| true,
            message: "Alert is Ready",
        }),
        answers: false,
        ..PLAIN
    },
    Kind {
        kind: "ArtifactGenerator",
        group: "source.extensions.fluxcd.io",
        version: "v1beta1",
        plural: "artifactgenerators",
        family: Some(&ARTIFACT),
        word: "generator",
        get_word: "generators",
        verbs: READ,
        columns: &[SUSPENDED, READY, MESSAGE],
        suspended: status::disabled,
        upstream: reference::generator_sources,
        ..PLAIN
    },
];

/// Returns the row of a source that has artifacts.
const fn source(kind: &'static str, plural: &'static str, word: &'static str) -> Kind {
    Kind {
        kind,
        group: SOURCES,
        plural,
        family: Some(&SOURCE),
        word,
        get_word: word,
        columns: SOURCE_COLUMNS,
        result: Some(("fetched revision", Cell::Text(ARTIFACT_REVISION))),
        durations: INTERVAL_TIMEOUT,
        ..PLAIN
    }
}

const fn image(kind: &'static str, plural: &'static str, word: &'static str) -> Kind {
    Kind {
        kind,
        group: IMAGES,
        plural,
        family: Some(&IMAGE),
        word,
        get_word: word,
        ..PLAIN
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api;
    use serde_json::{Value, json};

    /// Returns the schema of the kind's version, after checking that the row names it right.
    fn schema(kind: &Kind) -> Value {
        let crd = api::crds()
            .into_iter()
            .map(|crd| json!(crd))
            .find(|crd| crd["metadata"]["name"] == kind.crd_name())
            .unwrap_or_else(|| panic!("no CRD {}", kind.crd_name()));
        assert_eq!(crd["spec"]["names"]["kind"], kind.kind);
        let versions = crd["spec"]["versions"].as_array().expect("versions");
        let version = versions.iter().find(|version| version["name"] == kind.version);
        version.expect("the version")["schema"]["openAPIV3Schema"].clone()
    }

    /// Follows a JSON pointer through a schema; numbers and `*` stand for items.
    fn follow<'a>(schema: &'a Value, pointer: &str) -> Option<&'a Value> {
        let steps = pointer.trim_start_matches('/').split('/');
        steps.into_iter().try_fold(schema, |schema, step| match step {
            "*" => schema.get("items"),
            step if step.parse::<usize>().is_ok() => schema.get("items"),
            step => schema.get("properties")?.get(step),
        })
    }

    /// Collects the paths of durations in a schema.
    fn durations(schema: &Value, path: &str, found: &mut Vec<String>) {
        if schema["pattern"]
            .as_str()
            .is_some_and(|pattern| pattern.starts_with("^([0-9]+("))
        {
            found.push(path.to_owned());
        }
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            durations(schema, &format!("{path}/{name}"), found);
        }
    }

    #[test]
    fn every_pointer_leads_to_a_field_of_the_schema() {
        for kind in KINDS {
            let schema = schema(kind);
            let cells = kind.columns.iter().map(|column| &column.cell);
            let cells = cells.chain(kind.result.as_ref().map(|(_, cell)| cell));
            let pointers = cells.flat_map(Cell::pointers);
            for pointer in pointers.chain(kind.source_refs).chain(kind.durations) {
                assert!(
                    follow(&schema, pointer).is_some(),
                    "{} has no {pointer}",
                    kind.kind
                );
            }
            for pointer in kind.false_by_default {
                let field = follow(&schema, pointer);
                let exists = field.is_some_and(|field| field["type"] == "boolean");
                assert!(
                    exists || kind.verbs == READ,
                    "{} has no flag {pointer}",
                    kind.kind
                );
            }
        }
    }

    #[test]
    fn a_row_says_what_the_schema_says() {
        for kind in KINDS {
            let schema = schema(kind);
            let has = |pointer: &str| follow(&schema, pointer).is_some();
            assert_eq!(
                kind.answers,
                has("/status/lastHandledReconcileAt"),
                "{}",
                kind.kind
            );
            assert_eq!(kind.has(Verb::Suspend), has("/spec/suspend"), "{}", kind.kind);
            let mut expected = Vec::new();
            durations(&schema["properties"]["spec"], "/spec", &mut expected);
            let mut listed: Vec<_> = kind.durations.to_vec();
            listed.sort_unstable();
            expected.sort_unstable();
            assert_eq!(listed, expected, "{}", kind.kind);
        }
    }

    #[test]
    fn a_column_with_a_source_needs_a_reference_to_one() {
        for kind in KINDS {
            let shows = kind
                .columns
                .iter()
                .any(|column| matches!(column.cell, Cell::Source));
            assert!(!shows || !kind.source_refs.is_empty(), "{}", kind.kind);
        }
    }
}
