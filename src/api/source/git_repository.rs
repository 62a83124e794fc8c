//! GitRepository: a branch, tag or commit of a Git repository.

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::duration::NO_HOURS;
use crate::api::{Artifact, Condition, Duration, LocalObjectReference};

/// Says which repository to fetch, which revision of it, and how often to look for a new one.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "source.toolkit.fluxcd.io",
    version = "v1",
    kind = "GitRepository",
    plural = "gitrepositories",
    namespaced,
    doc = "A Git repository whose content Flux fetches and offers to other objects as an artifact.",
    status = "GitRepositoryStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    shortname = "gitrepo",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-sources",
    printcolumn(name = "URL", type_ = "string", json_path = ".spec.url"),
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    )
)]
#[schemars(extend("x-kubernetes-validations" = [{
    "rule": "!has(self.serviceAccountName) || (has(self.provider) && (self.provider == 'azure' || self.provider == 'aws'))",
    "message": "serviceAccountName can only be set when provider is 'azure' or 'aws'",
}]))]
pub struct GitRepositorySpec {
    /// How often to look for a new revision; the controller spreads the moments a little.
    pub interval: Duration,
    /// Address of the repository: `https://`, `http://` or `ssh://`. The short form `git@host:path` is not one.
    #[schemars(regex(pattern = r"^(http|https|ssh)://.*$"))]
    pub url: String,
    /// Revision to fetch; the tip of the branch `master` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#ref: Option<GitReference>,
    /// Names the Secret with the credentials. For HTTP it holds `username` and `password`, or `bearerToken`,
    /// and optionally `ca.crt`; for SSH `identity` and `known_hosts`, and optionally `password` for the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// How to sign in: `generic` (from the Secret, the default), `aws` or `azure` (workload identity), or
    /// `github` (a GitHub App whose key is in the Secret).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<GitProvider>,
    /// Service account whose workload identity is used to sign in; only for the providers `aws` and `azure`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_account_name: Option<String>,
    /// How long a Git operation such as a clone may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = NO_HOURS), extend("default" = "60s"))]
    pub timeout: Option<Duration>,
    /// Signatures to check before a revision is accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify: Option<GitVerification>,
    /// Names the Secret with the proxy to go through: `address`, and optionally `username` and `password`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_secret_ref: Option<LocalObjectReference>,
    /// Files to leave out of the artifact, as lines in the notation of `.gitignore`. They take the place of
    /// the controller's default list; a `.sourceignore` file in the repository adds to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore: Option<String>,
    /// Directories to check out, relative to the root of the repository; everything when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sparse_checkout: Option<Vec<String>>,
    /// Whether to fetch submodules as well, at all depths and with the credentials of the repository.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurse_submodules: Option<bool>,
    /// Other GitRepositories whose artifacts are copied into this one's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<GitInclude>>,
    /// Whether the controller leaves this source alone; a fetch under way is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// Picks a revision; of several fields set, `commit` counts first, then `name`, `semver`, `tag` and `branch`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GitReference {
    /// Branch to follow; `master` when no field is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Tag to fetch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Range of semantic versions; the highest tag inside it is fetched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub semver: Option<String>,
    /// Full name of a Git reference, for example `refs/heads/main` or `refs/pull/420/head`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Hash of a commit. Together with `branch`, which has to contain it, the clone stays shallow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
}

/// The ways to sign in to a Git server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GitProvider {
    /// Credentials from the Secret, or none at all.
    #[default]
    Generic,
    /// Workload identity of AWS, for CodeCommit.
    Aws,
    /// Workload identity of Azure, for Azure DevOps.
    Azure,
    /// A GitHub App.
    Github,
}

/// Says whose signatures a revision needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GitVerification {
    /// What has to be signed: the commit (`HEAD`, also spelled `head`), the tag (`Tag`), or
    /// both (`TagAndHEAD`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "HEAD"))]
    pub mode: Option<GitVerificationMode>,
    /// Names the Secret with the public keys of trusted authors: OpenPGP keys under names that end
    /// in `.asc`, SSH keys under names that end in `.sshpub`.
    pub secret_ref: LocalObjectReference,
}

/// The Git objects whose signature is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum GitVerificationMode {
    /// The commit; the spelling of older versions.
    #[serde(rename = "head")]
    LowercaseHead,
    /// The commit.
    #[default]
    #[serde(rename = "HEAD")]
    Head,
    /// The tag.
    Tag,
    /// The tag and the commit it points to.
    #[serde(rename = "TagAndHEAD")]
    TagAndHead,
}

/// Copies the content of another GitRepository's artifact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GitInclude {
    /// Names the GitRepository to copy from, in the same namespace.
    pub repository: LocalObjectReference,
    /// Directory to copy; the root of the other artifact when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_path: Option<String>,
    /// Directory to copy to; the name of the other GitRepository when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_path: Option<String>,
}

/// What the controller last saw and stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct GitRepositoryStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the source, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Archive of the revision that was fetched last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact: Option<Artifact>,
    /// Artifacts of other GitRepositories that went into this one's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub included_artifacts: Option<Vec<Artifact>>,
    /// Value of `spec.ignore` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_ignore: Option<String>,
    /// Value of `spec.recurseSubmodules` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_recurse_submodules: Option<bool>,
    /// Value of `spec.include` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_include: Option<Vec<GitInclude>>,
    /// Value of `spec.sparseCheckout` the artifact was made with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_sparse_checkout: Option<Vec<String>>,
    /// Value of `spec.verify.mode` the revision was last checked with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_verification_mode: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}
