//! Notifications (`notification.toolkit.fluxcd.io`): what Flux tells others, and what makes it act at once.

mod alert;
mod provider;
mod receiver;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use alert::{Alert, AlertSpec, EventSeverity, EventSource};
pub use provider::{Provider, ProviderSpec, ProviderType};
pub use receiver::{
    OidcProvider, OidcValidation, OidcVariable, Receiver, ReceiverResource, ReceiverSpec, ReceiverStatus,
    ReceiverType, webhook_path,
};

/// The kinds of Flux object that report events and can be reconciled on demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum FluxKind {
    /// A bucket of an object store.
    Bucket,
    /// A Git repository.
    #[default]
    GitRepository,
    /// Manifests applied from a source.
    Kustomization,
    /// A chart that is installed.
    HelmRelease,
    /// A chart fetched from another source.
    HelmChart,
    /// A repository of charts.
    HelmRepository,
    /// An image repository that is scanned.
    ImageRepository,
    /// A rule that picks an image.
    ImagePolicy,
    /// An automation that writes picked images to Git.
    ImageUpdateAutomation,
    /// An artifact in a container registry.
    OCIRepository,
    /// A recipe for artifacts.
    ArtifactGenerator,
    /// An artifact made by another program.
    ExternalArtifact,
}
