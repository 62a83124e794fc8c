//! Sources (`source.toolkit.fluxcd.io/v1`): where manifests and charts come from.

mod bucket;
mod external_artifact;
mod git_repository;
mod helm_chart;
mod helm_repository;
mod oci_repository;
mod verification;

pub use bucket::{Bucket, BucketProvider, BucketSpec, BucketStatus, BucketSts, StsProvider};
pub use external_artifact::{ExternalArtifact, ExternalArtifactSpec, ExternalArtifactStatus};
pub use git_repository::{
    GitInclude, GitProvider, GitReference, GitRepository, GitRepositorySpec, GitRepositoryStatus,
    GitVerification, GitVerificationMode,
};
pub use helm_chart::{
    ChartSourceKind, ChartSourceReference, HelmChart, HelmChartSpec, HelmChartStatus, ReconcileStrategy,
};
pub use helm_repository::{HelmRepository, HelmRepositorySpec, HelmRepositoryStatus, HelmRepositoryType};
pub use oci_repository::{
    LayerOperation, LayerSelector, OCIRepository, OCIRepositorySpec, OCIRepositoryStatus, OciReference,
};
pub use verification::{ChartVerification, OciVerification, OidcIdentity, SignatureProvider};
