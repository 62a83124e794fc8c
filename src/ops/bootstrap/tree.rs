//! The three files bootstrap keeps in the repository, and how what a user made of them is respected.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::error::{Error, Result};
use crate::manifests::sync::{COMPONENTS_FILE, KUSTOMIZATION_FILE, SYNC_FILE, kustomization_file};

/// The names a kustomization may have in its folder.
const NAMES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// The files as they should be in the repository.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The folder they are in, relative to the root of the repository.
    pub folder: PathBuf,
    /// Each file's name and text.
    pub files: [(&'static str, String); 3],
    /// Whether a user added to `kustomization.yaml`, so that what is applied is not what is in the two files.
    pub customised: bool,
}

impl Tree {
    /// Decides what each file should hold, given what is there.
    ///
    /// A file that says the same in other words is left as it is, and so is a `kustomization.yaml` that a user
    /// added to; one that leaves the sync objects out would make the cluster delete them, and is refused.
    pub fn plan(
        path: &str,
        namespace: &str,
        components: String,
        sync: String,
        read: impl Fn(&Path) -> Result<Option<String>>,
    ) -> Result<Tree> {
        let folder: PathBuf = Path::new(path).components().collect::<PathBuf>().join(namespace);
        let folder = folder.strip_prefix(".").map_or(folder.clone(), Path::to_path_buf);
        let existing = |name: &str| read(&folder.join(name));
        let components = keep_equal(existing(COMPONENTS_FILE)?, components);
        let sync = keep_equal(existing(SYNC_FILE)?, sync);
        let (kustomization, customised) = match existing(KUSTOMIZATION_FILE)? {
            None => (kustomization_file(), false),
            Some(text) => {
                let customised = customised(&folder, &text)?;
                (text, customised)
            }
        };
        let files = [
            (COMPONENTS_FILE, components),
            (SYNC_FILE, sync),
            (KUSTOMIZATION_FILE, kustomization),
        ];
        Ok(Tree {
            folder,
            files,
            customised,
        })
    }

    /// Finds another folder of the clone at `root` whose manifests would be applied together with these.
    ///
    /// Without a kustomization, everything below the folder of the path is applied; a folder that has one says
    /// itself what of it is.
    pub fn other_installation(&self, root: &Path) -> Option<PathBuf> {
        let own = root.join(&self.folder);
        let start = own.parent()?.to_owned();
        let lists = |folder: &Path| NAMES.iter().any(|name| folder.join(name).is_file());
        let mut open = if lists(&start) { Vec::new() } else { vec![start] };
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
                let path = entry.path();
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                if !is_folder || path == own || entry.file_name() == ".git" {
                    continue;
                }
                if path.join(COMPONENTS_FILE).is_file() {
                    return path.strip_prefix(root).ok().map(Path::to_owned);
                }
                if !lists(&path) {
                    open.push(path);
                }
            }
        }
        None
    }
}

/// Returns `existing` when it holds the same objects as `wanted`, else `wanted`.
fn keep_equal(existing: Option<String>, wanted: String) -> String {
    match existing {
        Some(text) if documents(&text).is_some_and(|docs| Some(docs) == documents(&wanted)) => text,
        _ => wanted,
    }
}

fn documents(text: &str) -> Option<Vec<Value>> {
    use serde::Deserialize;
    let docs = serde_norway::Deserializer::from_str(text).map(Value::deserialize);
    Some(
        docs.collect::<Result<Vec<_>, _>>()
            .ok()?
            .into_iter()
            .filter(|doc| !doc.is_null())
            .collect(),
    )
}

/// Says whether a `kustomization.yaml` holds more than the two resources.
fn customised(folder: &Path, text: &str) -> Result<bool> {
    let file = folder.join(KUSTOMIZATION_FILE);
    let refused = |what: &str| Error::refused(format!("{} {what}", file.display()));
    let docs = documents(text).ok_or_else(|| refused("is not valid YAML"))?;
    let [Value::Object(map)] = docs.as_slice() else {
        return Err(refused("is not one Kustomization"));
    };
    let resources: Vec<&str> = map
        .get("resources")
        .and_then(Value::as_array)
        .map(|list| {
            list.iter()
                .filter_map(Value::as_str)
                .map(|name| name.trim_start_matches("./"))
                .collect()
        })
        .unwrap_or_default();
    for name in [COMPONENTS_FILE, SYNC_FILE] {
        if !resources.contains(&name) {
            return Err(
                refused(&format!("does not list {name} among its resources")).hint(format!(
                    "add {name} to its resources: without it the cluster would delete what it holds"
                )),
            );
        }
    }
    let only_known = map
        .keys()
        .all(|key| matches!(key.as_str(), "apiVersion" | "kind" | "resources"));
    Ok(!only_known || resources.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(existing: &[(&str, &str)]) -> Result<Tree> {
        Tree::plan(
            "./clusters/prod",
            "flux-system",
            "kind: A\nx: 1\n".to_owned(),
            "kind: B\n".to_owned(),
            |path| {
                let found = existing
                    .iter()
                    .find(|(name, _)| Path::new("clusters/prod/flux-system").join(name) == path);
                Ok(found.map(|(_, text)| (*text).to_owned()))
            },
        )
    }

    #[test]
    fn an_empty_repository_gets_all_three_files() {
        let tree = plan(&[]).expect("a tree");
        assert_eq!(tree.folder, Path::new("clusters/prod/flux-system"));
        assert_eq!(tree.files[2].1, kustomization_file());
        assert!(!tree.customised);
    }

    #[test]
    fn a_folder_of_another_bootstrap_below_the_path_is_found() {
        let dir = tempfile::tempdir().expect("a folder");
        let write = |file: &str| {
            let file = dir.path().join(file);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, "").expect("a file");
        };
        let find = |path: &str| {
            let tree = Tree::plan(path, "flux-system", String::new(), String::new(), |_| Ok(None));
            tree.expect("a tree").other_installation(dir.path())
        };
        write("clusters/prod/flux-system/gotk-components.yaml");
        write("clusters/listed/kustomization.yaml");
        write("clusters/listed/flux-system/gotk-components.yaml");
        write("listed/kustomization.yaml");
        write("listed/a/flux-system/gotk-components.yaml");
        let other = Some(PathBuf::from("clusters/prod/flux-system"));
        for (path, found) in [
            ("./clusters/prod", None),
            ("./clusters", other.clone()),
            ("./", other),
            ("./clusters/listed/apps", None),
            ("./listed", None),
            ("./new", None),
        ] {
            assert_eq!(find(path), found, "{path}");
        }
    }

    #[test]
    fn the_root_of_a_repository_is_a_path_too() {
        for path in ["./", "."] {
            let tree =
                Tree::plan(path, "flux-system", String::new(), String::new(), |_| Ok(None)).expect("a tree");
            assert_eq!(tree.folder, Path::new("flux-system"));
        }
    }

    #[test]
    fn a_file_that_says_the_same_stays_as_it_is() {
        let mine = "# mine\n---\nx: 1\nkind: A\n";
        assert_eq!(plan(&[(COMPONENTS_FILE, mine)]).expect("a tree").files[0].1, mine);
        let other = plan(&[(COMPONENTS_FILE, "kind: A\nx: 2\n")]).expect("a tree");
        assert_eq!(other.files[0].1, "kind: A\nx: 1\n");
    }

    #[test]
    fn a_users_kustomization_is_kept_and_seen() {
        let plain = "kind: Kustomization\nresources: [gotk-sync.yaml, ./gotk-components.yaml]\n";
        assert!(!plan(&[(KUSTOMIZATION_FILE, plain)]).expect("a tree").customised);
        let patched = format!("{plain}patches: [{{path: p.yaml}}]\n");
        let tree = plan(&[(KUSTOMIZATION_FILE, &patched)]).expect("a tree");
        assert!(tree.customised);
        assert_eq!(tree.files[2].1, patched);
    }

    #[test]
    fn a_kustomization_without_the_sync_objects_is_refused() {
        let error =
            plan(&[(KUSTOMIZATION_FILE, "resources: [gotk-components.yaml]\n")]).expect_err("refused");
        assert_eq!(error.kind(), crate::error::ErrorKind::Refused);
        assert!(error.to_string().contains("gotk-sync.yaml"), "{error}");
    }
}
