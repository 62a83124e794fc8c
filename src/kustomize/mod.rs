//! kustomize v5.8.1: a directory and what it builds upon become the objects it stands for.
//!
//! ```text
//! Files -> load -> accumulate (resources, generators, components, transformers) -> hashes -> references -> vars
//!       -> order -> documents
//! ```
//!
//! The engine knows nothing of Flux, asks no cluster, runs no program and reaches no network. What comes out is, byte
//! for byte, what `kustomize build` of that version writes.

mod build;
mod config;
mod error;
pub mod files;
mod generate;
mod hash;
mod id;
mod json_patch;
mod kustomization;
mod merge;
pub mod node;
mod order;
mod origin;
mod plugin;
mod refs;
mod replace;
mod resmap;
mod resource;
mod schema;
mod select;
mod transform;
mod vars;

use std::cell::RefCell;
use std::path::Path;

use serde_json::Value;

pub use error::{Error, Result};
pub use order::Reorder;

use build::{Accumulator, Build};
use files::{Files, Root};

/// How a tree is built.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The order of the objects.
    pub reorder: Reorder,
    /// Files outside of the directory of their kustomization may be read.
    pub unrestricted: bool,
    /// A schema that `openapi` names adds to the built-in one, as Flux has it, and does not stand in for it.
    pub adds_schema: bool,
}

/// An object that keeps what it stands for out of the cluster.
const LOCAL: &str = "config.kubernetes.io/local-config";

/// Builds a directory into its objects.
pub fn build(files: &dyn Files, directory: &Path, options: Options) -> Result<Vec<Value>> {
    let root = Root::open(files, directory, options.unrestricted)?;
    let build = Build {
        files,
        schema: RefCell::new(None),
    };
    let this = build.load(&root)?;
    build.load_schema(&root, &this, options.adds_schema)?;
    let mut acc = build.accumulate(&root, &this, "", Accumulator::default(), 0)?;
    let map = &mut acc.map;
    hash::add(&mut map.list)?;
    refs::fix(map, &acc.config)?;
    acc.vars.resolve(map, &acc.config)?;
    map.list
        .retain(|resource| resource.annotation(LOCAL).is_none_or(|value| value == "false"));
    order::sort(&mut map.list, this.sort_options.as_ref(), options.reorder)?;
    let wants = |what: &str| this.build_metadata.iter().any(|have| have == what);
    for what in &this.build_metadata {
        if !["managedByLabel", "originAnnotations", "transformerAnnotations"].contains(&what.as_str()) {
            return error::fail(format!("unknown buildMetadata {what:?}"));
        }
    }
    map.list
        .iter_mut()
        .map(|resource| {
            if wants("managedByLabel") {
                let mut labels = resource.texts("labels");
                let label = "app.kubernetes.io/managed-by";
                labels.retain(|(key, _)| key != label);
                labels.push((label.to_owned(), "kustomize-v5.8.1".to_owned()));
                resource.set_texts("labels", labels);
            }
            resource.finish();
            origin::annotate(
                resource,
                wants("originAnnotations"),
                wants("transformerAnnotations"),
            );
            resource
                .node
                .to_json()
                .map_err(|error| error.within(format!("cannot write {}", resource.id())))
        })
        .collect()
}

/// Writes objects as kustomize does, `---` between them.
pub fn to_yaml(objects: &[Value]) -> String {
    let documents: Vec<String> = objects.iter().map(node::emit::document).collect();
    documents.join("---\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::{Path, PathBuf};

    use super::files::{Nothing, Overlay};
    use super::*;

    fn built(files: &[(&str, &str)]) -> Result<String> {
        let entries = files
            .iter()
            .map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec()));
        let files = Overlay {
            below: Nothing,
            files: entries.collect::<BTreeMap<_, _>>(),
        };
        build(&files, Path::new("/top"), Options::default()).map(|objects| to_yaml(&objects))
    }

    #[test]
    fn a_name_is_followed_through_prefix_and_hash() {
        let text = built(&[
            (
                "/top/kustomization.yaml",
                "namePrefix: eu-\nresources: [pod.yaml]\nconfigMapGenerator:\n- name: rates\n  literals: [vat=19]\n",
            ),
            (
                "/top/pod.yaml",
                "apiVersion: v1\nkind: Pod\nmetadata: {name: till}\nspec:\n  volumes:\n  - configMap: {name: rates}\n",
            ),
        ])
        .expect("a build");
        let name = text
            .lines()
            .find(|line| line.contains("  name: eu-rates-"))
            .expect("the map");
        assert!(
            text.contains(&format!("configMap:\n      {}", name.trim())),
            "{text}"
        );
    }

    #[test]
    fn scalars_keep_what_they_are() {
        let text = built(&[
            ("/top/kustomization.yaml", "resources: [a.yaml]\n"),
            (
                "/top/a.yaml",
                "kind: A\nmetadata: {name: a}\nv: [yes, 0o10, 1e3, 0.0000001, 2020-01-01, '1.0', 1:20, '@x']\n",
            ),
        ]);
        let list =
            "- \"yes\"\n- 8\n- 1000\n- 1e-07\n- \"2020-01-01T00:00:00Z\"\n- \"1.0\"\n- \"1:20\"\n- '@x'\n";
        assert!(text.expect("a build").ends_with(list));
    }

    #[test]
    fn aliases_that_grow_without_end_are_an_error() {
        let mut bomb = String::from("kind: A\nmetadata: {name: a}\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for level in 1..12 {
            let last = level - 1;
            bomb += &format!(
                "x{level}: &x{level} [{}]\n",
                vec![format!("*x{last}"); 10].join(", ")
            );
        }
        let error = built(&[
            ("/top/kustomization.yaml", "resources: [a.yaml]\n"),
            ("/top/a.yaml", &bomb),
        ]);
        assert!(error.expect_err("a bomb").chain().contains("aliases"));
    }

    #[test]
    fn a_directory_that_builds_upon_itself_is_an_error() {
        let error = built(&[
            ("/top/kustomization.yaml", "resources: [in]\n"),
            ("/top/in/kustomization.yaml", "resources: [..]\n"),
        ]);
        assert!(error.expect_err("a cycle").chain().contains("cycle"));
    }
}
