//! The table of kinds: the only list of them.

use kube::discovery::ApiResource;

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
}

/// The kinds artifacts come from.
pub static SOURCE: Family = Family {
    word: "source",
    plural: "sources",
    about: "Sources of artifacts",
};
/// The kinds that scan registries and update Git.
pub static IMAGE: Family = Family {
    word: "image",
    plural: "images",
    about: "Image automation objects",
};
/// The kinds that compose artifacts.
pub static ARTIFACT: Family = Family {
    word: "artifact",
    plural: "artifacts",
    about: "Objects that generate artifacts",
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

/// Every kind, in the order `get all` shows them.
pub static KINDS: &[Kind] = &[
    source("OCIRepository", "ocirepositories", "oci", FULL),
    source("Bucket", "buckets", "bucket", FULL),
    source("GitRepository", "gitrepositories", "git", FULL),
    source("HelmRepository", "helmrepositories", "helm", FULL),
    source("HelmChart", "helmcharts", "chart", FULL),
    source("ExternalArtifact", "externalartifacts", "external", READ),
    image("ImageRepository", "imagerepositories", "repository"),
    image("ImagePolicy", "imagepolicies", "policy"),
    image("ImageUpdateAutomation", "imageupdateautomations", "update"),
    Kind {
        kind: "HelmRelease",
        group: "helm.toolkit.fluxcd.io",
        version: "v2",
        plural: "helmreleases",
        family: None,
        word: "helmrelease",
        get_word: "helmreleases",
        aliases: &["hr"],
        verbs: FULL,
    },
    Kind {
        kind: "Kustomization",
        group: "kustomize.toolkit.fluxcd.io",
        version: "v1",
        plural: "kustomizations",
        family: None,
        word: "kustomization",
        get_word: "kustomizations",
        aliases: &["ks"],
        verbs: FULL,
    },
    Kind {
        kind: "Receiver",
        group: NOTIFICATIONS,
        version: "v1",
        plural: "receivers",
        family: None,
        word: "receiver",
        get_word: "receivers",
        aliases: &[],
        verbs: FULL,
    },
    Kind {
        kind: "Provider",
        group: NOTIFICATIONS,
        version: "v1beta3",
        plural: "providers",
        family: None,
        word: "alert-provider",
        get_word: "alert-providers",
        aliases: &[],
        verbs: QUIET,
    },
    Kind {
        kind: "Alert",
        group: NOTIFICATIONS,
        version: "v1beta3",
        plural: "alerts",
        family: None,
        word: "alert",
        get_word: "alerts",
        aliases: &[],
        verbs: QUIET,
    },
    Kind {
        kind: "ArtifactGenerator",
        group: "source.extensions.fluxcd.io",
        version: "v1beta1",
        plural: "artifactgenerators",
        family: Some(&ARTIFACT),
        word: "generator",
        get_word: "generators",
        aliases: &[],
        verbs: READ,
    },
];

const fn source(
    kind: &'static str,
    plural: &'static str,
    word: &'static str,
    verbs: &'static [Verb],
) -> Kind {
    Kind {
        kind,
        group: SOURCES,
        version: "v1",
        plural,
        family: Some(&SOURCE),
        word,
        get_word: word,
        aliases: &[],
        verbs,
    }
}

const fn image(kind: &'static str, plural: &'static str, word: &'static str) -> Kind {
    Kind {
        kind,
        group: IMAGES,
        version: "v1",
        plural,
        family: Some(&IMAGE),
        word,
        get_word: word,
        aliases: &[],
        verbs: FULL,
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

    /// Finds a kind by its name, as a reference such as `sourceRef.kind` holds it.
    pub fn by_name(kind: &str) -> Option<&'static Kind> {
        KINDS.iter().find(|row| row.kind == kind)
    }
}
