//! `kustomize`: a directory's objects, as kustomize builds them.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::kustomize::{self, files::Disk};

/// What is built, and how.
#[derive(Debug)]
pub struct KustomizeOptions {
    /// The directory.
    pub directory: PathBuf,
    /// Its engine's options.
    pub build: kustomize::Options,
}

/// Builds a directory and returns its objects as YAML.
pub fn run(options: &KustomizeOptions) -> Result<String> {
    let built = kustomize::build(&Disk, &options.directory, options.build);
    let objects = built.map_err(|error| Error::failed(error.chain()))?;
    Ok(kustomize::to_yaml(&objects))
}
