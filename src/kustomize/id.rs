//! What tells one resource from another.

use std::fmt;

/// A group, version and kind; an empty part stands for any where kinds are selected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(default)]
pub struct Gvk {
    /// The API group.
    pub group: String,
    /// The version.
    pub version: String,
    /// The kind.
    pub kind: String,
}

/// The name by which a namespace is meant that none has.
pub const DEFAULT: &str = "default";
/// The namespace of what has none.
pub const CLUSTER: &str = "_non_namespaceable_";

/// The kinds of Kubernetes 1.21 that live in no namespace: group (all its known versions), kinds.
const CLUSTER_SCOPED: [(&str, &[&str], &[&str]); 14] = [
    (
        "admissionregistration.k8s.io",
        &["v1", "v1beta1"],
        &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
    ),
    (
        "apiextensions.k8s.io",
        &["v1", "v1beta1"],
        &["CustomResourceDefinition"],
    ),
    ("apiregistration.k8s.io", &["v1", "v1beta1"], &["APIService"]),
    (
        "certificates.k8s.io",
        &["v1", "v1beta1"],
        &["CertificateSigningRequest"],
    ),
    (
        "flowcontrol.apiserver.k8s.io",
        &["v1beta1"],
        &["FlowSchema", "PriorityLevelConfiguration"],
    ),
    ("networking.k8s.io", &["v1", "v1beta1"], &["IngressClass"]),
    ("node.k8s.io", &["v1", "v1beta1"], &["RuntimeClass"]),
    ("policy", &["v1beta1"], &["PodSecurityPolicy"]),
    (
        "rbac.authorization.k8s.io",
        &["v1", "v1beta1"],
        &["ClusterRole", "ClusterRoleBinding"],
    ),
    ("scheduling.k8s.io", &["v1", "v1beta1"], &["PriorityClass"]),
    (
        "storage.k8s.io",
        &["v1", "v1beta1"],
        &["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
    ),
    ("", &["v1"], &["ComponentStatus", "Namespace", "Node"]),
    ("", &["v1"], &["NodeProxyOptions", "PersistentVolume"]),
    ("internal.apiserver.k8s.io", &["v1alpha1"], &["StorageVersion"]),
];

impl Gvk {
    /// Splits an `apiVersion`.
    pub fn of(api_version: &str, kind: &str) -> Gvk {
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        let (group, version, kind) = (group.to_owned(), version.to_owned(), kind.to_owned());
        Gvk { group, version, kind }
    }

    /// Returns the `apiVersion`.
    pub fn api_version(&self) -> String {
        match self.group.as_str() {
            "" => self.version.clone(),
            group => format!("{group}/{}", self.version),
        }
    }

    /// Says whether `selector` selects this: its parts that are not empty are the same.
    pub fn is_selected(&self, selector: &Gvk) -> bool {
        let same = |have: &str, want: &str| want.is_empty() || have == want;
        same(&self.group, &selector.group)
            && same(&self.version, &selector.version)
            && same(&self.kind, &selector.kind)
    }

    /// Says whether this is known to live in no namespace.
    pub fn is_cluster_scoped(&self) -> bool {
        CLUSTER_SCOPED.iter().any(|(group, versions, kinds)| {
            *group == self.group
                && kinds.contains(&self.kind.as_str())
                && versions.contains(&self.version.as_str())
        })
    }

    /// Writes the parts as sort keys and references do, `~G` for what is empty.
    pub fn legacy_key(&self) -> String {
        let or = |text: &str, blank: &str| {
            if text.is_empty() {
                blank.to_owned()
            } else {
                text.to_owned()
            }
        };
        format!(
            "{}_{}_{}",
            or(&self.group, "~G"),
            or(&self.version, "~V"),
            or(&self.kind, "~K")
        )
    }
}

impl fmt::Display for Gvk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.kind, self.version)?;
        match self.group.as_str() {
            "" => Ok(()),
            group => write!(f, ".{group}"),
        }
    }
}

/// A resource's kind, name and namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Id {
    /// The kind.
    pub gvk: Gvk,
    /// The name.
    pub name: String,
    /// The namespace as it is written, empty if it is not.
    pub namespace: String,
}

impl Id {
    /// Returns the namespace that counts: `default` where none is written, one of its own for what has none.
    pub fn effective_namespace(&self) -> &str {
        match self.namespace.as_str() {
            _ if self.gvk.is_cluster_scoped() => CLUSTER,
            "" => DEFAULT,
            namespace => namespace,
        }
    }

    /// Says whether two ids are of the same resource.
    pub fn is(&self, other: &Id) -> bool {
        self.name == other.name
            && self.gvk == other.gvk
            && self.effective_namespace() == other.effective_namespace()
    }

    /// Returns what equal ids have in common.
    pub fn key(&self) -> Id {
        Id {
            gvk: self.gvk.clone(),
            name: self.name.clone(),
            namespace: self.effective_namespace().to_owned(),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.gvk, self.name)?;
        match self.namespace.as_str() {
            "" => Ok(()),
            namespace => write!(f, " in {namespace}"),
        }
    }
}
