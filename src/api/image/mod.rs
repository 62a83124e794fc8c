//! Image automation (`image.toolkit.fluxcd.io/v1`): tags scanned, one picked, the pick written to Git.

mod policy;
mod repository;
mod update_automation;

pub use policy::{
    DigestReflectionPolicy, ImagePolicy, ImagePolicyChoice, ImagePolicySpec, ImagePolicyStatus, ImageRef,
    Order, OrderPolicy, SemverPolicy, TagFilter,
};
pub use repository::{ImageRepository, ImageRepositorySpec, ImageRepositoryStatus, ScanResult};
pub use update_automation::{
    AutomationSourceKind, AutomationSourceReference, CommitAuthor, GitCheckout, GitCommit, GitPush, GitSpec,
    ImageUpdateAutomation, ImageUpdateAutomationSpec, ImageUpdateAutomationStatus, SigningKey,
    SigningKeyType, Update, UpdateStrategy,
};
