//! The seven controllers of Flux: one row each, from which their manifests are made.

use super::Error;

/// One of the controllers that make up Flux.
#[derive(Debug)]
pub struct Component {
    /// The name of its Deployment, service account and image.
    pub name: &'static str,
    /// The names of the custom resource definitions it reconciles.
    pub crds: &'static [&'static str],
    /// The services in front of it.
    pub services: &'static [Service],
    /// The ports it listens on besides `http-prom` (metrics) and `healthz` (probes).
    pub ports: &'static [(&'static str, u16)],
    /// The path and port that tell whether it is ready.
    pub readiness: (&'static str, &'static str),
    /// Whether it keeps artifacts and serves them from `/data`; two such Pods never run at once.
    pub storage: bool,
    /// Volumes and their mount points, each an empty directory.
    pub volumes: &'static [(&'static str, &'static str)],
    /// Environment variables set to a fixed value.
    pub env: &'static [(&'static str, &'static str)],
    /// The CPU it asks for.
    pub cpu: &'static str,
    /// Seconds it may take to end.
    pub grace: u32,
    /// Whether losing it stops deliveries, so that it is scheduled before ordinary Pods.
    pub critical: bool,
    /// Whether it sends events to notification-controller.
    pub sends_events: bool,
    /// Whether it can read what source-watcher makes, once told to.
    pub reads_artifacts: bool,
    /// What it is told when tenants share the cluster.
    pub tenancy: &'static [&'static str],
}

/// A service in front of a [`Component`], on port 80.
#[derive(Debug)]
pub struct Service {
    /// The name of the service.
    pub name: &'static str,
    /// The name of the component's port it leads to.
    pub port: &'static str,
    /// The value of its `control-plane` label.
    pub plane: &'static str,
}

const TEMP: &[(&str, &str)] = &[("temp", "/tmp")];
const HEALTHZ: (&str, &str) = ("/readyz", "healthz");
const OWN_NAMESPACE: &str = "--no-cross-namespace-refs=true";
const OWN_ACCOUNT: &str = "--default-service-account=default";

/// What most controllers have in common.
const PLAIN: Component = Component {
    name: "",
    crds: &[],
    services: &[],
    ports: &[],
    readiness: HEALTHZ,
    storage: false,
    volumes: TEMP,
    env: &[],
    cpu: "100m",
    grace: 10,
    critical: false,
    sends_events: true,
    reads_artifacts: false,
    tenancy: &[OWN_NAMESPACE],
};

/// Every component, in the order they are installed when all are asked for.
pub const COMPONENTS: [Component; 7] = [
    Component {
        name: "source-controller",
        crds: &[
            "buckets.source.toolkit.fluxcd.io",
            "externalartifacts.source.toolkit.fluxcd.io",
            "gitrepositories.source.toolkit.fluxcd.io",
            "helmcharts.source.toolkit.fluxcd.io",
            "helmrepositories.source.toolkit.fluxcd.io",
            "ocirepositories.source.toolkit.fluxcd.io",
        ],
        services: &[Service {
            name: "source-controller",
            port: "http",
            plane: "controller",
        }],
        ports: &[("http", 9090)],
        readiness: ("/", "http"),
        storage: true,
        volumes: &[("data", "/data"), ("tmp", "/tmp")],
        env: &[("TUF_ROOT", "/tmp/.sigstore")],
        cpu: "50m",
        critical: true,
        tenancy: &[],
        ..PLAIN
    },
    Component {
        name: "kustomize-controller",
        crds: &["kustomizations.kustomize.toolkit.fluxcd.io"],
        grace: 60,
        critical: true,
        reads_artifacts: true,
        tenancy: &[OWN_NAMESPACE, "--no-remote-bases=true", OWN_ACCOUNT],
        ..PLAIN
    },
    Component {
        name: "helm-controller",
        crds: &["helmreleases.helm.toolkit.fluxcd.io"],
        grace: 600,
        critical: true,
        reads_artifacts: true,
        tenancy: &[OWN_NAMESPACE, OWN_ACCOUNT],
        ..PLAIN
    },
    Component {
        name: "notification-controller",
        crds: &[
            "alerts.notification.toolkit.fluxcd.io",
            "providers.notification.toolkit.fluxcd.io",
            "receivers.notification.toolkit.fluxcd.io",
        ],
        services: &[
            Service {
                name: "notification-controller",
                port: "http",
                plane: "controller",
            },
            Service {
                name: "webhook-receiver",
                port: "http-webhook",
                plane: "controller",
            },
        ],
        ports: &[("http", 9090), ("http-webhook", 9292)],
        sends_events: false,
        ..PLAIN
    },
    Component {
        name: "image-reflector-controller",
        crds: &[
            "imagepolicies.image.toolkit.fluxcd.io",
            "imagerepositories.image.toolkit.fluxcd.io",
        ],
        volumes: &[("temp", "/tmp"), ("data", "/data")],
        ..PLAIN
    },
    Component {
        name: "image-automation-controller",
        crds: &["imageupdateautomations.image.toolkit.fluxcd.io"],
        ..PLAIN
    },
    Component {
        name: SOURCE_WATCHER,
        crds: &["artifactgenerators.source.extensions.fluxcd.io"],
        services: &[Service {
            name: SOURCE_WATCHER,
            port: "http",
            plane: SOURCE_WATCHER,
        }],
        ports: &[("http", 9090)],
        readiness: ("/", "http"),
        storage: true,
        volumes: &[("data", "/data"), ("tmp", "/tmp")],
        cpu: "50m",
        critical: true,
        ..PLAIN
    },
];

/// The component the others send their events to.
pub const NOTIFICATION_CONTROLLER: &str = "notification-controller";

/// The component that makes external artifacts.
pub const SOURCE_WATCHER: &str = "source-watcher";

/// The components installed unless others are named.
pub const DEFAULT_COMPONENTS: [&str; 4] = [
    "source-controller",
    "kustomize-controller",
    "helm-controller",
    NOTIFICATION_CONTROLLER,
];

/// The components a cluster needs to follow a Git repository.
pub const SYNC_COMPONENTS: [&str; 2] = ["source-controller", "kustomize-controller"];

impl Component {
    /// Finds a component by its name.
    pub fn by_name(name: &str) -> Result<&'static Component, Error> {
        static TABLE: [Component; 7] = COMPONENTS;
        TABLE
            .iter()
            .find(|component| component.name == name)
            .ok_or_else(|| Error::UnknownComponent(name.to_owned()))
    }
}

/// Lists the names of all components.
pub fn names() -> String {
    COMPONENTS
        .iter()
        .map(|component| component.name)
        .collect::<Vec<_>>()
        .join(", ")
}
