//! A place an object came through: what it is made from, and how it is.

use kube::core::DynamicObject;
use serde::Serialize;

use crate::cluster::reader::Unread;
use crate::kind::Reference;
use crate::kind::status::condition;
use crate::output::escape;

/// A Kustomization, a HelmRelease, a chart or a source.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The kind.
    pub kind: String,
    /// The namespace.
    pub namespace: String,
    /// The name.
    pub name: String,
    /// What it says of itself, as in `Path` and `Revision`.
    #[serde(serialize_with = "as_map")]
    pub details: Vec<(&'static str, String)>,
    /// Its readiness: `True`, `False` or `Unknown`; none before its controller has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready: Option<String>,
    /// Since when that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<jiff::Timestamp>,
    /// What its controller says, or why it could not be read.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
    #[serde(skip)]
    lost: bool,
}

fn as_map<S: serde::Serializer>(
    details: &[(&'static str, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(details.iter().map(|(name, value)| {
        let mut name = (*name).replace(' ', "");
        name[..1].make_ascii_lowercase();
        (if name == "uRL" { "url".to_owned() } else { name }, value)
    }))
}

/// What is said of each kind: the label, the JSON pointer, and whether it is said without a value, too.
const DETAILS: &[(&[&str], &[Detail])] = &[
    (
        &["Kustomization"],
        &[
            Detail::Maybe("Target", "/spec/targetNamespace"),
            Detail::Always("Path", "/spec/path"),
            Detail::Always("Revision", "/status/lastAppliedRevision"),
        ],
    ),
    (
        &["HelmRelease"],
        &[
            Detail::Maybe("Target", "/spec/targetNamespace"),
            Detail::Always("Revision", "/status/lastAttemptedRevision"),
        ],
    ),
    (
        &["HelmChart"],
        &[
            Detail::Always("Chart", "/spec/chart"),
            Detail::Always("Version", "/spec/version"),
            Detail::Maybe("Revision", "/status/artifact/revision"),
        ],
    ),
    (
        &["GitRepository"],
        &[
            Detail::Always("URL", "/spec/url"),
            Detail::First(&[
                ("Tag", "/spec/ref/tag"),
                ("Tag", "/spec/ref/semver"),
                ("Branch", "/spec/ref/branch"),
            ]),
            Detail::Maybe("Revision", "/status/artifact/revision"),
        ],
    ),
    (
        &["OCIRepository"],
        &[
            Detail::Always("URL", "/spec/url"),
            Detail::First(&[
                ("Tag", "/spec/ref/tag"),
                ("Tag", "/spec/ref/semver"),
                ("Digest", "/spec/ref/digest"),
            ]),
            Detail::Maybe("Revision", "/status/artifact/revision"),
            Detail::Maybe(
                "Origin Revision",
                "/status/artifact/metadata/org.opencontainers.image.revision",
            ),
            Detail::Maybe(
                "Origin Source",
                "/status/artifact/metadata/org.opencontainers.image.source",
            ),
        ],
    ),
    (
        &["HelmRepository"],
        &[
            Detail::Always("URL", "/spec/url"),
            Detail::Maybe("Revision", "/status/artifact/revision"),
        ],
    ),
    (
        &["Bucket"],
        &[
            Detail::Always("Endpoint", "/spec/endpoint"),
            Detail::Always("Bucket", "/spec/bucketName"),
            Detail::Maybe("Revision", "/status/artifact/revision"),
        ],
    ),
    (
        &["ExternalArtifact"],
        &[Detail::Maybe("Revision", "/status/artifact/revision")],
    ),
];

enum Detail {
    Always(&'static str, &'static str),
    Maybe(&'static str, &'static str),
    First(&'static [(&'static str, &'static str)]),
}

impl Detail {
    fn read(&self, object: &DynamicObject) -> Option<(&'static str, String)> {
        let text = |pointer: &str| {
            let text = object.data.pointer(pointer)?.as_str()?;
            Some(text.to_owned()).filter(|text| !text.is_empty())
        };
        match self {
            Detail::Always(label, pointer) => Some((label, text(pointer).unwrap_or_default())),
            Detail::Maybe(label, pointer) => Some((label, text(pointer)?)),
            Detail::First(list) => list
                .iter()
                .find_map(|(label, pointer)| Some((*label, text(pointer)?))),
        }
    }
}

impl Place {
    /// Describes an object at hand.
    pub fn new(at: &Reference, object: &DynamicObject) -> Self {
        let details = DETAILS
            .iter()
            .filter(|(kinds, _)| kinds.contains(&at.kind.as_str()));
        let details = details.flat_map(|(_, details)| *details);
        let ready = condition(object, "Ready");
        Place {
            details: details.filter_map(|detail| detail.read(object)).collect(),
            ready: ready.map(|ready| ready.status().to_owned()),
            since: ready.and_then(|ready| ready.since()),
            message: ready.map_or("", |ready| ready.message()).to_owned(),
            lost: false,
            ..Self::bare(at)
        }
    }

    /// Describes an object that could not be read.
    pub fn unread(at: &Reference, unread: &Unread) -> Self {
        Place {
            message: unread.says().to_owned(),
            lost: true,
            ..Self::bare(at)
        }
    }

    fn bare(at: &Reference) -> Self {
        Place {
            kind: at.kind.clone(),
            namespace: at.namespace.clone(),
            name: at.name.clone(),
            details: Vec::new(),
            ready: None,
            since: None,
            message: String::new(),
            lost: false,
        }
    }

    /// Returns its lines, what follows the labels `width` columns in.
    pub(super) fn text(&self, width: usize) -> String {
        let is_fetched = ["GitRepository", "OCIRepository", "Bucket"].contains(&self.kind.as_str());
        // A source of a chart has a block of its own width.
        let width = if is_fetched && width == 16 { 15 } else { width };
        let width = width.max(self.kind.len() + 2);
        let line =
            |label: &str, value: &str| format!("{:width$}{}\n", format!("{label}:"), escape::line(value));
        let mut text = line(&self.kind, &self.name) + &line("Namespace", &self.namespace);
        for (label, value) in &self.details {
            text += &line(label, value);
        }
        let status = match (&self.ready, self.lost) {
            (_, true) => return text + &line("Status", &self.message),
            (None, _) => return text + &line("Status", "Unknown"),
            (Some(ready), _) if is_fetched && ready == "False" => "Last reconciliation failed at",
            _ => "Last reconciled at",
        };
        let since = self.since.map_or_else(String::new, |since| {
            since.strftime("%Y-%m-%d %H:%M:%S +0000 UTC").to_string()
        });
        text + &line("Status", &format!("{status} {since}")) + &line("Message", &self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::{Value, json};

    fn place(kind: &str, spec: Value, status: Value) -> Place {
        let at = Reference {
            kind: kind.to_owned(),
            namespace: "apps".to_owned(),
            name: "web".to_owned(),
        };
        Place::new(
            &at,
            &object(json!({"metadata": {}, "spec": spec, "status": status})),
        )
    }

    #[test]
    fn a_source_that_fails_says_so_and_others_when_they_were_reconciled() {
        let status = json!({
            "artifact": {"revision": "main@sha1:00"},
            "conditions": [{"type": "Ready", "status": "False", "message": "no way", "lastTransitionTime": "2026-11-01T10:00:00Z"}],
        });
        let git = place(
            "GitRepository",
            json!({"url": "https://h/r", "ref": {"semver": "1.x"}}),
            status.clone(),
        );
        assert_eq!(
            git.text(17),
            "GitRepository:   web\nNamespace:       apps\nURL:             https://h/r\nTag:             1.x\n\
             Revision:        main@sha1:00\nStatus:          Last reconciliation failed at 2026-11-01 10:00:00 +0000 UTC\n\
             Message:         no way\n"
        );
        assert!(git.text(16).starts_with("GitRepository: web\n"));
        let release = place("HelmRelease", json!({}), status);
        assert!(
            release
                .text(16)
                .contains("Revision:       \nStatus:         Last reconciled at 2026")
        );
        assert!(
            place("HelmRelease", json!({}), json!({}))
                .text(16)
                .ends_with("Status:         Unknown\n")
        );
    }

    #[test]
    fn details_are_named_as_data_names_them() {
        let data = json!(place("OCIRepository", json!({"url": "oci://h/r"}), json!({})));
        assert_eq!(data["details"], json!({"url": "oci://h/r"}));
        let status = json!({"artifact": {"metadata": {"org.opencontainers.image.revision": "main@sha1:00"}}});
        let data = json!(place("OCIRepository", json!({}), status));
        assert_eq!(data["details"]["originRevision"], "main@sha1:00");
    }
}
