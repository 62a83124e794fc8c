//! Helm releases (`helm.toolkit.fluxcd.io/v2`): charts installed and kept up to date.

mod action;
mod chart;
mod helm_release;
mod remediation;
mod snapshot;
mod values;

pub use action::{
    ChartNameChangeStrategy, CrdsPolicy, DeletionPropagation, Install, Rollback, ServerSideApply, Test,
    TestFilter, Uninstall, Upgrade,
};
pub use chart::{
    ChartReference, ChartReferenceKind, ChartTemplate, ChartTemplateSource, ChartTemplateSpec,
    ChartTemplateVerification,
};
pub use helm_release::{
    DriftDetection, DriftDetectionMode, HelmRelease, HelmReleaseSpec, HelmReleaseStatus, KustomizeRenderer,
    PostRenderStrategy, PostRenderer, WaitStrategy, WaitStrategyName,
};
pub use remediation::{
    FailureStrategyName, InstallRemediation, InstallStrategy, RemediationStrategy, UpgradeRemediation,
    UpgradeStrategy,
};
pub use snapshot::{ReleaseAction, Snapshot, TestHookStatus};
pub use values::ValuesFrom;
