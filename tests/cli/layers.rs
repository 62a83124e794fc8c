//! The one-way flow: which module of the crate may use which others, as the map in `src/lib.rs` says.

use std::fs;
use std::path::{Path, PathBuf};

/// What each module may use; `error` and `secret` are everybody's.
const ALLOWED: [(&str, &[&str]); 16] = [
    ("api", &[]),
    ("yaml", &[]),
    ("output", &["yaml"]),
    ("kind", &["api"]),
    ("envsubst", &[]),
    ("helm", &["yaml"]),
    ("http", &[]),
    ("kustomize", &[]),
    ("process", &[]),
    ("git", &["http"]),
    ("forge", &["http", "output"]),
    ("manifests", &["api", "kind", "yaml"]),
    ("cluster", &["api", "kind", "output", "process"]),
    ("context", &["api", "cluster", "output"]),
    (
        "ops",
        &[
            "api",
            "cluster",
            "context",
            "envsubst",
            "forge",
            "git",
            "helm",
            "http",
            "kind",
            "kustomize",
            "manifests",
            "output",
            "process",
            "yaml",
        ],
    ),
    (
        "cli",
        &[
            "api",
            "cluster",
            "context",
            "forge",
            "git",
            "http",
            "kind",
            "kustomize",
            "manifests",
            "ops",
            "output",
        ],
    ),
];

#[test]
fn modules_use_only_what_the_map_allows() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut forbidden = Vec::new();
    for (module, allowed) in ALLOWED {
        let files = files(&src.join(module), &src.join(format!("{module}.rs")));
        assert!(!files.is_empty(), "no module {module}");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            // Tests may look across.
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for used in code.split("crate::").skip(1) {
                let used: String = used
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect();
                let free = ["", "error", "secret", module].contains(&used.as_str());
                if !free && !allowed.contains(&used.as_str()) {
                    forbidden.push(format!("{} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
}

/// Returns the Rust files of a module, be it a folder or a file.
fn files(folder: &Path, file: &Path) -> Vec<PathBuf> {
    if file.is_file() {
        return vec![file.to_owned()];
    }
    let entries = fs::read_dir(folder)
        .map(|entries| entries.flatten().collect::<Vec<_>>())
        .unwrap_or_default();
    let paths = entries.into_iter().map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files(&path, &path.with_extension("none")),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}
