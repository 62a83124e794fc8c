//! The manifests of another release than the built-in one: from a folder, a tarball, a URL or the project's page.

use std::io::{self, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use url::Url;

use crate::context::Ctx;
use crate::error::{Context, Error, ErrorKind, Result};
use crate::manifests::release::Files;

/// More than ten times what a release unpacks to.
const LIMIT: u64 = 64 << 20;

/// Reads the manifests of a release from `source`, a folder, a tarball or a URL, or from the project's page of the
/// release.
pub async fn files(ctx: &Ctx, version: &str, source: Option<&Path>) -> Result<Files> {
    let page = format!("https://github.com/fluxcd/flux2/releases/download/{version}/manifests.tar.gz");
    let source = source.map_or(page.into(), Path::to_string_lossy);
    let source = &*source;
    let url = Url::parse(source)
        .ok()
        .filter(|url| matches!(url.scheme(), "https" | "http"));
    let shown = url.as_ref().map_or(source.to_owned(), shown);
    let message = || format!("cannot read the manifests of {version} from {shown}");
    let read = if let Some(url) = url {
        ctx.events.action(format!("downloading {shown}"));
        unpack(&*download(ctx, url).await.context(message)?)
    } else if Path::new(source).is_dir() {
        folder(Path::new(source))
    } else {
        std::fs::File::open(source).and_then(unpack)
    };
    let files = read.map_err(|error| {
        let kind = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => ErrorKind::Usage,
            _ => ErrorKind::Failed,
        };
        Error::new(kind, message()).caused_by(error)
    })?;
    match files.is_empty() {
        true => Err(Error::failed(format!("{shown} holds no manifests"))),
        false => Ok(files),
    }
}

/// Returns a URL without what may be a secret in it: user, password and query.
fn shown(url: &Url) -> String {
    let mut url = url.clone();
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.to_string()
}

/// Downloads over TLS: what is downloaded is given the cluster's highest rights.
async fn download(ctx: &Ctx, url: Url) -> Result<Vec<u8>> {
    let loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    if url.scheme() != "https" && !loopback {
        return Err(Error::refused("manifests are not downloaded over plain HTTP").hint("use https://"));
    }
    let get = async {
        let client = reqwest::Client::builder()
            .timeout(ctx.left())
            .https_only(!loopback)
            .build()?;
        client.get(url).send().await?.error_for_status()
    };
    let failed = |error: reqwest::Error| {
        Error::failed("the download failed")
            .caused_by(error.without_url())
            .hint("without a network, name a folder or tarball of the release with --manifests")
    };
    let mut answer = get.await.map_err(failed)?;
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(failed)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() as u64 > LIMIT {
            return Err(Error::failed("the download is too large to be a release"));
        }
    }
    Ok(bytes)
}

/// Reads the manifests of a `.tar.gz`, wherever in it they are.
fn unpack(archive: impl Read) -> io::Result<Files> {
    let mut archive = tar::Archive::new(GzDecoder::new(archive).take(LIMIT));
    let mut files = Files::new();
    for entry in archive.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        if let Some(name) = manifest(&path).filter(|_| entry.header().entry_type().is_file()) {
            let mut text = String::new();
            entry.read_to_string(&mut text)?;
            files.insert(name, text);
        }
    }
    Ok(files)
}

fn folder(path: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in std::fs::read_dir(path)? {
        let path = entry?.path();
        if let Some(name) = manifest(&path).filter(|_| path.is_file()) {
            files.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

fn manifest(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    (name.ends_with(".yaml") && !name.starts_with('.')).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use flate2::write::GzEncoder;

    use super::*;

    #[test]
    fn what_may_be_a_secret_in_a_url_is_not_shown() {
        let url = Url::parse("https://user:planted@example.com/m.tar.gz?sig=planted").expect("a URL");
        assert_eq!(shown(&url), "https://example.com/m.tar.gz");
    }

    #[test]
    fn a_tarball_and_a_folder_hold_the_same_manifests() {
        let dir = tempfile::tempdir().expect("a folder");
        for (name, text) in [("rbac.yaml", "a: 1"), ("README.md", "no"), (".hidden.yaml", "no")] {
            std::fs::write(dir.path().join(name), text).expect("a file");
        }
        let mut tarball = tar::Builder::new(GzEncoder::new(Vec::new(), flate2::Compression::fast()));
        tarball
            .append_dir_all("./manifests", dir.path())
            .expect("a tarball");
        let tarball = tarball
            .into_inner()
            .and_then(GzEncoder::finish)
            .expect("a tarball");
        let expected: Files = [("rbac.yaml".to_owned(), "a: 1".to_owned())].into();
        assert_eq!(unpack(&*tarball).expect("files"), expected);
        assert_eq!(folder(dir.path()).expect("files"), expected);
        assert!(unpack(&b"not a tarball"[..]).is_err());
    }
}
