//! The table of kinds: the only list of them.

use super::column::{self, Cell, Column, MESSAGE, READY, SHORT_MESSAGE, SOURCE as SOURCE_COLUMN, SUSPENDED};
use super::reference;
use super::row::{Family, Inert, Kind, Verb};
use super::status;

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

const FULL: &[Verb] = &[
    Verb::Get,
    Verb::Export,
    Verb::Delete,
    Verb::Suspend,
    Verb::Reconcile,
];
const APPLIER: &[Verb] = &[
    Verb::Get,
    Verb::Export,
    Verb::Delete,
    Verb::Suspend,
    Verb::Reconcile,
    Verb::Tree,
];
const QUIET: &[Verb] = &[Verb::Get, Verb::Export, Verb::Delete, Verb::Suspend];
const READ: &[Verb] = &[Verb::Get, Verb::Export];
const GENERATOR: &[Verb] = &[Verb::Get, Verb::Export, Verb::Tree];

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
        verbs: APPLIER,
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
        verbs: APPLIER,
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
        verbs: GENERATOR,
        columns: &[SUSPENDED, READY, MESSAGE],
        suspended: status::disabled,
        upstream: reference::generator_sources,
        false_by_default: &[],
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
