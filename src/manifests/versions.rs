//! Which image tag of each component makes up a release of Flux.

/// A release of Flux whose manifests are built in.
#[derive(Debug)]
pub struct Versions {
    /// The release, as `v2.9.4`.
    pub flux: &'static str,
    /// Each component with its image tag.
    pub tags: [(&'static str, &'static str); 7],
}

/// The release this program installs without a network.
pub const BUILT_IN: Versions = Versions {
    flux: "v2.9.4",
    tags: [
        ("source-controller", "v1.9.4"),
        ("kustomize-controller", "v1.9.4"),
        ("helm-controller", "v1.6.3"),
        ("notification-controller", "v1.9.3"),
        ("image-reflector-controller", "v1.2.4"),
        ("image-automation-controller", "v1.2.4"),
        ("source-watcher", "v2.2.3"),
    ],
};

/// The oldest Kubernetes minor release the built-in Flux supports, from the notes of Flux 2.9.
pub const OLDEST_KUBERNETES: (u64, u64) = (1, 34);

impl Versions {
    /// Returns the image tag of a component, empty for a name no release has.
    pub fn tag(&self, component: &str) -> &'static str {
        self.tags
            .iter()
            .find(|(name, _)| *name == component)
            .map_or("", |(_, tag)| tag)
    }
}
