//! Kustomizations (`kustomize.toolkit.fluxcd.io/v1`): manifests applied from a source.

mod build;
mod kustomization;

pub use build::{BuildMetadata, PostBuild, SubstituteFrom, SubstituteStrategy};
pub use kustomization::{
    Decryption, DecryptionProvider, DeletionPolicy, HistoryEntry, Kustomization, KustomizationSpec,
    KustomizationStatus, SourceKind, SourceReference,
};
