//! The record Helm keeps of a release, in a Secret: what an older helm-controller leaves as the only list of its objects.

use std::io::Read;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use kube::core::DynamicObject;
use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::kind::inventory::Entry;

/// The most a record may hold once it is unpacked; a Secret of the largest size holds less.
const LARGEST: u64 = 64 << 20;

/// Returns the namespace and name of the Secret with the record of a HelmRelease's latest release, if it has one.
pub fn record(release: &DynamicObject) -> Option<(String, String)> {
    let text = |pointer: &str| Some(release.data.pointer(pointer)?.as_str()?.to_owned());
    let version = release.data.pointer("/status/history/0/version")?.as_i64()?;
    let name = text("/status/history/0/name")?;
    Some((
        text("/status/storageNamespace")?,
        format!("sh.helm.release.v1.{name}.v{version}"),
    ))
}

#[derive(Deserialize)]
struct Record {
    #[serde(default)]
    manifest: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    api_version: String,
    kind: String,
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Metadata {
    name: String,
    #[serde(default)]
    namespace: String,
}

/// Reads the objects of a record, `data.release` of its Secret; those without a namespace are told as they are.
pub fn objects(secret: &Value) -> Result<Vec<Entry>, String> {
    let encoded = secret.pointer("/data/release").and_then(Value::as_str);
    let encoded = encoded.ok_or("the Secret holds no release")?;
    let wrong = |error: base64::DecodeError| format!("the record of the release is no base64: {error}");
    let inner = Zeroizing::new(STANDARD.decode(encoded).map_err(wrong)?);
    let packed = Zeroizing::new(STANDARD.decode(inner.trim_ascii()).map_err(wrong)?);
    let mut text = Zeroizing::new(Vec::new());
    match packed.starts_with(&[0x1f, 0x8b]) {
        true => {
            let mut unpacked = GzDecoder::new(packed.as_slice()).take(LARGEST);
            unpacked
                .read_to_end(&mut text)
                .map_err(|error| format!("the record of the release cannot be unpacked: {error}"))?;
        }
        false => text.extend_from_slice(&packed),
    }
    let record: Record = serde_json::from_slice(&text)
        .map_err(|error| format!("the record of the release is no JSON: {error}"))?;
    let manifest = Zeroizing::new(record.manifest);
    entries(&manifest)
}

fn entries(manifest: &str) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for document in serde_norway::Deserializer::from_str(manifest) {
        let value = serde_norway::Value::deserialize(document)
            .map_err(|error| format!("the manifest of the release is no YAML: {error}"))?;
        // A template that renders to nothing leaves a document with nothing but a comment.
        let Ok(object) = serde_norway::from_value::<Manifest>(value) else {
            continue;
        };
        let (group, version) = object
            .api_version
            .split_once('/')
            .unwrap_or(("", object.api_version.as_str()));
        entries.push(Entry {
            kind: object.kind,
            group: group.to_owned(),
            namespace: object.metadata.namespace,
            name: object.metadata.name,
            version: version.to_owned(),
        });
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use serde_json::json;

    use super::*;
    use crate::kind::status::tests::object;

    #[test]
    fn a_record_names_the_objects_of_its_manifest() {
        let manifest = "---\n# nothing\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n---\n\
                        apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: other}\n";
        let record = json!({"name": "web", "manifest": manifest}).to_string();
        let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(record.as_bytes()).expect("written");
        for bytes in [packer.finish().expect("packed"), record.into_bytes()] {
            let secret = json!({"data": {"release": STANDARD.encode(STANDARD.encode(bytes))}});
            let names: Vec<_> = objects(&secret)
                .expect("objects")
                .iter()
                .map(|entry| format!("{} {entry}", entry.api_version()))
                .collect();
            assert_eq!(names, ["apps/v1 Deployment/web", "v1 Service/other/web"]);
        }
        for (secret, told) in [
            (json!({}), "no release"),
            (json!({"data": {"release": "%"}}), "no base64"),
            (
                json!({"data": {"release": STANDARD.encode(STANDARD.encode("{"))}}),
                "no JSON",
            ),
        ] {
            let error = objects(&secret).expect_err("no record");
            assert!(error.contains(told), "{error}");
        }
    }

    #[test]
    fn the_record_of_the_latest_release_is_named_by_the_status() {
        let status = json!({"storageNamespace": "apps", "history": [{"name": "web", "version": 3}, {"name": "web", "version": 2}]});
        let release = object(json!({"metadata": {}, "status": status}));
        let named = record(&release).expect("a record");
        assert_eq!(named, ("apps".to_owned(), "sh.helm.release.v1.web.v3".to_owned()));
        assert!(
            record(&object(
                json!({"metadata": {}, "status": {"storageNamespace": "apps"}})
            ))
            .is_none()
        );
    }
}
