//! Whether the files that kustomizations refer to are all in the repository.
//!
//! Whoever may push to a repository must not be able to have a file of this machine, such as a private key, put into
//! an object of the cluster. So only references that are understood are followed, and all others refused.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::error::{Error, Result};

/// The names a kustomization may have in its folder.
pub const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// The fields whose strings are files or folders.
const LISTS: [&str; 6] = [
    "bases",
    "components",
    "configurations",
    "crds",
    "patchesStrategicMerge",
    "resources",
];
/// The fields that name files in [`INNER`] fields of theirs.
const NESTED: [&str; 6] = [
    "configMapGenerator",
    "openapi",
    "patches",
    "patchesJson6902",
    "replacements",
    "secretGenerator",
];
const INNER: [&str; 4] = ["env", "envs", "files", "path"];
/// The fields that name no file.
const PLAIN: [&str; 15] = [
    "apiVersion",
    "buildMetadata",
    "commonAnnotations",
    "commonLabels",
    "generatorOptions",
    "images",
    "kind",
    "labels",
    "metadata",
    "namePrefix",
    "nameSuffix",
    "namespace",
    "replicas",
    "sortOptions",
    "vars",
];

/// Refuses the kustomization in `folder` if it, or one it refers to, might reach out of `root`.
pub fn within(root: &Path, folder: &Path) -> Result<()> {
    let failed =
        |error| Error::failed("cannot look at the kustomizations of the repository").caused_by(error);
    let root = root.canonicalize().map_err(failed)?;
    let (mut open, mut seen) = (vec![folder.canonicalize().map_err(failed)?], BTreeSet::new());
    while let Some(folder) = open.pop() {
        if !seen.insert(folder.clone()) {
            continue;
        }
        let shown = folder
            .strip_prefix(&root)
            .unwrap_or(&folder)
            .display()
            .to_string();
        let refused = |what: &str| {
            Error::refused(format!("the kustomization in {shown} {what}"))
                .hint("the bootstrap reads nothing but files of the repository, as the controllers do")
        };
        let Some(file) = NAMES.iter().find_map(|name| inside(&root, &folder.join(name))) else {
            return Err(refused("is missing, or not a file of the repository"));
        };
        let text = fs::read_to_string(&file).map_err(failed)?;
        for reference in references(&text).map_err(|what| refused(&what))? {
            let path = inside(&root, &folder.join(&reference));
            match path.filter(|_| !remote(&reference)) {
                Some(path) if path.is_dir() => open.push(path),
                Some(_) => {}
                None => {
                    return Err(refused(&format!(
                        "refers to {reference:?}, which is not in the repository"
                    )));
                }
            }
        }
    }
    Ok(())
}

/// Returns where a path leads to, if that exists and is in `root`.
fn inside(root: &Path, path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().filter(|path| path.starts_with(root))
}

/// Says whether kustomize might fetch what a reference names, even where the repository has a folder of that name.
fn remote(reference: &str) -> bool {
    reference.contains([':', '@', '?']) || reference.to_lowercase().contains("github.com")
}

/// Returns the files and folders a kustomization names, or why they cannot be told.
fn references(text: &str) -> Result<Vec<String>, String> {
    let documents: Result<Vec<Value>, _> = serde_norway::Deserializer::from_str(text)
        .map(Value::deserialize)
        .collect();
    let documents = documents.map_err(|error| format!("is not valid YAML: {error}"))?;
    let [Value::Object(fields)] = documents.as_slice() else {
        return Err("is not one document".to_owned());
    };
    let mut found = Vec::new();
    for (field, value) in fields {
        match field.as_str() {
            field if LISTS.contains(&field) => strings(value, &mut found),
            field if NESTED.contains(&field) => inner(value, &mut found),
            field if PLAIN.contains(&field) => {}
            field => return Err(format!("has {field}, which may read any file")),
        }
    }
    // A patch that is written in place.
    found.retain(|reference| !reference.contains('\n'));
    Ok(found)
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

fn inner(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| inner(item, found)),
        Value::Object(fields) => {
            for (field, value) in fields {
                // As Go reads JSON, the case of a field does not matter.
                let field = field.to_lowercase();
                if !INNER.contains(&field.as_str()) {
                    inner(value, found);
                    continue;
                }
                let mut files = Vec::new();
                strings(value, &mut files);
                // A file may be given another name: `name=file`.
                let name = |text: String| match text.split_once('=') {
                    Some((_, file)) if field == "files" => file.to_owned(),
                    _ => text,
                };
                found.extend(files.into_iter().map(name));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(text: &str) -> Result<()> {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path().join("repository");
        for folder in ["app", "base", "app/github.com/a/b", "app/me@host/b"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        fs::write(dir.path().join("secret"), "planted").expect("a file");
        fs::write(root.join("shared.yaml"), "").expect("a file");
        fs::write(
            root.join("base/kustomization.yaml"),
            "resources: [../shared.yaml]",
        )
        .expect("a file");
        #[cfg(unix)]
        std::os::unix::fs::symlink("../../secret", root.join("app/link")).expect("a link");
        fs::write(root.join("app/kustomization.yaml"), text).expect("a file");
        within(&root, &root.join("app"))
    }

    #[test]
    fn the_whole_repository_is_within_reach() {
        let all = "resources: [../shared.yaml, ../base]\n\
                   patches: [{path: ../shared.yaml}, {patch: \"a: /b\"}]\n\
                   configMapGenerator: [{name: a, files: [x=../shared.yaml], literals: [a=/b]}]\n\
                   patchesStrategicMerge: [\"kind: A\\nx: y\\n\"]\nnamePrefix: a-\n";
        build(all).expect("within reach");
    }

    #[test]
    fn nothing_else_is() {
        for text in [
            "resources: [../../secret]",
            "resources: [/etc/hostname]",
            "resources: [missing.yaml]",
            "resources: ['https://example.com/base?ref=main']",
            "resources: [github.com/a/b]",
            "resources: [me@host/b]",
            "patches: [{path: ../../secret}]",
            "patches: [{Path: ../../secret}]",
            "secretGenerator: [{name: a, files: [x=../../secret]}]",
            "secretGenerator: [{name: a, envs: [../../secret]}]",
            "x: &x {path: ../../secret}",
            "patches: [{<<: {path: ../../secret}}]",
            "transformers: ['kind: PatchTransformer\npath: ../../secret\n']",
            "generators: [../shared.yaml]",
            "Resources: [../../secret]",
            "resources: []\n---\nresources: [../../secret]",
            #[cfg(unix)]
            "configMapGenerator: [{name: a, files: [link]}]",
        ] {
            let error = build(text).expect_err(text);
            assert_eq!(error.kind(), crate::error::ErrorKind::Refused, "{text}");
        }
    }
}
