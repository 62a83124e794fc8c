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
