//! Revisions: how they are written, and which one an object carries.

use std::fmt;
use std::str::FromStr;

use kube::core::DynamicObject;
use serde_json::Value;

use super::Kind;

/// A revision as a user writes it: whole, or as much of it as tells which one is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    written: String,
    /// The branch, tag or version.
    name: Option<String>,
    /// As `sha1` or `sha256`.
    algorithm: Option<String>,
    /// The digest, or how it begins.
    digest: Option<String>,
}

/// Fewer digits of a digest than this tell too little.
const SHORTEST: usize = 7;

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl FromStr for Revision {
    type Err = String;

    /// Reads `main@sha1:abc…`, `sha256:abc…`, a commit or how it begins, or a version such as `6.6.0`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let (name, rest) = match text.rsplit_once('@') {
            Some((name, rest)) => (Some(name), rest),
            None => (None, text),
        };
        let (algorithm, digest) = match rest.split_once(':') {
            Some((algorithm, digest)) => (Some(algorithm), digest),
            None => (None, rest),
        };
        let digest = digest.to_lowercase();
        let is_digest = digest.len() >= SHORTEST && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        let revision = |name: Option<&str>, digest: Option<String>| Revision {
            written: text.to_owned(),
            name: name.filter(|name| !name.is_empty()).map(str::to_owned),
            algorithm: algorithm.map(str::to_lowercase),
            digest,
        };
        match (name, algorithm) {
            _ if is_digest => Ok(revision(name, Some(digest))),
            (None, None) if !text.is_empty() && !text.contains(char::is_whitespace) => {
                Ok(revision(Some(text), None))
            }
            _ => Err(format!(
                "it is no revision: write a commit or at least {SHORTEST} digits of it, \
                 branch@sha1:…, a digest, or a version"
            )),
        }
    }
}

impl Revision {
    /// Says whether `actual`, as the API writes it, is this revision.
    pub fn matches(&self, actual: &str) -> bool {
        if self.written == actual {
            return true;
        }
        let (name, rest) = match actual.rsplit_once('@') {
            Some((name, rest)) => (Some(name), rest),
            None => (None, actual),
        };
        let (algorithm, digest) = match rest.split_once(':') {
            Some((algorithm, digest)) => (Some(algorithm), digest),
            None => (None, ""),
        };
        let agrees =
            |own: &Option<String>, other: Option<&str>| own.as_deref().is_none_or(|own| Some(own) == other);
        match &self.digest {
            Some(wanted) => {
                agrees(&self.name, name)
                    && agrees(&self.algorithm, algorithm)
                    && digest.starts_with(wanted.as_str())
            }
            // A branch says nothing of the commit.
            None => {
                let moves = algorithm == Some("sha1") && semver::Version::parse(self.version()).is_err();
                !moves && agrees(&self.name, name.or(Some(rest)))
            }
        }
    }

    /// Returns the name without the `v` versions begin with.
    fn version(&self) -> &str {
        let name = self.name.as_deref().unwrap_or_default();
        name.strip_prefix('v').unwrap_or(name)
    }
}

/// Where an object says which revision it carries, and which that one was made from.
fn pointers(kind: &Kind) -> &'static [&'static str] {
    match kind.kind {
        "Kustomization" => &["/status/lastAppliedRevision", "/status/lastAppliedOriginRevision"],
        "HelmRelease" => &[
            "/status/history/0/chartVersion",
            "/status/lastAttemptedRevision",
            "/status/lastAttemptedRevisionDigest",
        ],
        "HelmChart" => &[
            "/status/artifact/revision",
            "/status/observedSourceArtifactRevision",
        ],
        _ if kind.is_source() => &[
            "/status/artifact/revision",
            "/status/artifact/metadata/org.opencontainers.image.revision",
        ],
        _ => &[],
    }
}

/// Returns the revisions an object carries, its own first; none before there is one.
pub fn carried<'a>(kind: &Kind, object: &'a DynamicObject) -> Vec<&'a str> {
    let text = |pointer: &&str| object.data.pointer(pointer).and_then(Value::as_str);
    pointers(kind)
        .iter()
        .filter_map(text)
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::status::tests::object;
    use serde_json::json;

    #[test]
    fn as_much_of_a_revision_as_tells_which_one_is_meant_matches_it() {
        let sha = "5bf3a8f9bb0aa5ae8afd6208f43757ab73fc033a";
        let (git, oci) = (
            format!("main@sha1:{sha}"),
            format!("6.6.0@sha256:{}", "9f".repeat(32)),
        );
        let bucket = format!("sha256:{}", "9f".repeat(32));
        let table = [
            (sha, &git, true),
            ("5bf3a8f", &git, true),
            ("5BF3A8F9", &git, true),
            ("main@sha1:5bf3a8f9", &git, true),
            ("main@5bf3a8f9", &git, true),
            ("sha1:5bf3a8f9", &git, true),
            ("prod@sha1:5bf3a8f9", &git, false),
            ("sha256:5bf3a8f9", &git, false),
            ("5bf3a80", &git, false),
            ("bf3a8f9", &git, false),
            ("main", &git, false),
            ("6.6.0", &oci, true),
            ("6.6.1", &oci, false),
            ("9f9f9f9f9f9f", &oci, true),
            ("sha256:9f9f9f9", &bucket, true),
            ("sha256:9f9f9f0", &bucket, false),
            ("6.6.0", &"6.6.0".to_owned(), true),
            ("6.6.0", &"6.6.0+9f9f9f9f9f9f".to_owned(), false),
            ("latest", &format!("latest@{bucket}"), true),
            ("v1.2.3", &format!("v1.2.3@sha1:{sha}"), true),
        ];
        for (written, actual, expected) in table {
            let revision: Revision = written.parse().expect(written);
            assert_eq!(revision.matches(actual), expected, "{written} {actual}");
        }
        for text in ["", "main@", "main@sha1:", "main@sha1:5bf3", "sha1:xyzxyzx", "a b"] {
            text.parse::<Revision>().expect_err(text);
        }
    }

    #[test]
    fn an_object_carries_its_revision_and_what_that_was_made_from() {
        let kind = |name: &str| Kind::by_name(name).expect("a row");
        let source = object(json!({"metadata": {}, "status": {"artifact": {
            "revision": "latest@sha256:aa", "metadata": {"org.opencontainers.image.revision": "main@sha1:bb"},
        }}}));
        assert_eq!(
            carried(kind("OCIRepository"), &source),
            ["latest@sha256:aa", "main@sha1:bb"]
        );
        let applied = object(json!({"metadata": {}, "status": {"lastAppliedRevision": "main@sha1:cc"}}));
        assert_eq!(carried(kind("Kustomization"), &applied), ["main@sha1:cc"]);
        assert!(carried(kind("Kustomization"), &source).is_empty());
    }
}
