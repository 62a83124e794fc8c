//! Building a `kustomization.yaml` that a user added to.
//!
//! Whoever may push to a repository must not be able to have a file of this machine, such as a private key, put into
//! an object of the cluster, nor anything fetched with this user's credentials: only files of the repository are read,
//! no program is run, and nothing is reached over the network.

use std::io;
use std::path::Path;

use kube::api::DynamicObject;

use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kustomize::files::{Disk, Rooted};
use crate::kustomize::{self, Options};

/// What a folder of the repository stands for.
#[derive(Debug)]
pub enum Built {
    /// These objects.
    Objects(Vec<DynamicObject>),
    /// More than the repository holds; the text says what.
    Remote(String),
}

/// Builds a folder of the repository in `root` as the controllers do, which load from all of the repository.
pub async fn kustomize(ctx: &Ctx, root: &Path, folder: &Path) -> Result<Built> {
    let (root, folder) = (root.to_owned(), folder.to_owned());
    let build = tokio::task::spawn_blocking(move || build(&root, &folder));
    match tokio::time::timeout(ctx.left(), build).await {
        Ok(built) => built.map_err(|error| Error::failed("the build broke off").caused_by(error))?,
        Err(_) => Err(Error::not_ready(
            "time is out while the kustomization.yaml beside the manifests is built",
        )
        .hint("give it more time with --timeout")),
    }
}

fn build(root: &Path, folder: &Path) -> Result<Built> {
    let failed = |error: io::Error| Error::failed("cannot look into the clone").caused_by(error);
    let files = Rooted {
        files: Disk,
        roots: vec![root.canonicalize().map_err(failed)?],
    };
    let options = Options {
        unrestricted: true,
        adds_schema: true,
        ..Options::default()
    };
    let refused = |words: String| {
        Error::refused("the kustomization.yaml beside the manifests cannot be built")
            .caused_by(words)
            .hint("mend it in the repository, then run the bootstrap again: nothing was written")
    };
    match kustomize::build(&files, folder, options) {
        Ok(objects) => {
            let read = |object| serde_json::from_value(object).map_err(|error| refused(error.to_string()));
            Ok(Built::Objects(
                objects.into_iter().map(read).collect::<Result<_>>()?,
            ))
        }
        Err(error) => {
            // The clone is in another folder each time, and of no interest.
            let words = error.chain().replace(&format!("{}/", root.display()), "");
            match words.contains("not fetched") {
                true => Ok(Built::Remote(words)),
                false => Err(refused(words)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::error::ErrorKind;

    fn build(text: &str) -> Result<Built> {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path().join("repository");
        for folder in ["app", "base"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        let object = "{apiVersion: v1, kind: ConfigMap, metadata: {name: planted}}";
        fs::write(dir.path().join("secret.yaml"), object).expect("a file");
        fs::write(root.join("shared.yaml"), object).expect("a file");
        fs::write(
            root.join("base/kustomization.yaml"),
            "resources: [../shared.yaml]",
        )
        .expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink("../../secret.yaml", root.join("app/link.yaml")).expect("a link");
        fs::write(root.join("app/kustomization.yaml"), text).expect("a file");
        super::build(&root, &root.join("app"))
    }

    #[test]
    fn the_whole_repository_is_within_reach() {
        for (text, count) in [
            ("resources: [../shared.yaml]\nnamePrefix: a-\n", 1),
            ("resources: [../base]\n", 1),
            (
                "configMapGenerator: [{name: a, files: [x=../shared.yaml], literals: [a=/b]}]\n",
                1,
            ),
        ] {
            match build(text) {
                Ok(Built::Objects(objects)) => assert_eq!(objects.len(), count, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    #[test]
    fn no_other_file_is() {
        for text in [
            "resources: [../../secret.yaml]",
            "resources: [/etc/hostname]",
            "resources: [missing.yaml]",
            "resources: [../shared.yaml]\npatches: [{path: ../../secret.yaml}]",
            "secretGenerator: [{name: a, files: [x=../../secret.yaml]}]",
            "secretGenerator: [{name: a, envs: [../../secret.yaml]}]",
            "resources: [../shared.yaml]\nreplacements: [{path: ../../secret.yaml}]",
            "resources: [../shared.yaml]\ntransformers: [../../secret.yaml]",
            "resources: [../shared.yaml]\nopenapi: {path: ../../secret.yaml}",
            #[cfg(unix)]
            "resources: [link.yaml]",
            #[cfg(unix)]
            "configMapGenerator: [{name: a, files: [link.yaml]}]",
        ] {
            let error = build(text).expect_err(text);
            assert_eq!(error.kind(), ErrorKind::Refused, "{text}: {}", error.chain());
            assert!(!error.chain().contains("planted"), "{text}: {}", error.chain());
        }
    }

    #[test]
    fn what_is_elsewhere_is_not_fetched_and_told_apart() {
        for text in [
            "resources: ['https://example.com/base?ref=main']",
            "resources: [github.com/a/b]",
            "resources: ['git@example.com:a/b.git']",
            "components: ['https://example.com/base?ref=main']",
        ] {
            assert!(matches!(build(text), Ok(Built::Remote(_))), "{text}");
        }
    }
}
