//! Extensions of sources (`source.extensions.fluxcd.io/v1beta1`): artifacts composed from others.

mod artifact_generator;

pub use artifact_generator::{
    ArtifactGenerator, ArtifactGeneratorSpec, ArtifactGeneratorStatus, CopyOperation, CopyStrategy,
    GeneratedArtifact, GeneratorSource, GeneratorSourceKind, OutputArtifact,
};
