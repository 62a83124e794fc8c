//! Receiver: webhooks that make Flux reconcile at once.

use std::collections::BTreeMap;

use kube::CustomResource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::FluxKind;
use crate::api::{Condition, Duration, LocalObjectReference};

/// Says who may call the webhook and which objects are then reconciled.
#[derive(CustomResource, Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[kube(
    group = "notification.toolkit.fluxcd.io",
    version = "v1",
    kind = "Receiver",
    plural = "receivers",
    namespaced,
    doc = "A webhook that makes Flux reconcile objects when something outside the cluster has changed.",
    status = "ReceiverStatus",
    derive = "PartialEq",
    derive = "JsonSchema",
    schema = "disabled",
    category = "all",
    category = "fluxcd",
    category = "fluxcd-notifications",
    printcolumn(name = "Age", type_ = "date", json_path = ".metadata.creationTimestamp"),
    printcolumn(
        name = "Ready",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].status"#
    ),
    printcolumn(
        name = "Status",
        type_ = "string",
        json_path = r#".status.conditions[?(@.type=="Ready")].message"#
    )
)]
#[schemars(extend("x-kubernetes-validations" = [
    {
        "rule": "self.type != 'generic-oidc' || (has(self.oidcProviders) && size(self.oidcProviders) > 0)",
        "message": "generic-oidc receivers must define at least one oidcProvider",
    },
    {
        "rule": "self.type == 'generic-oidc' || !has(self.oidcProviders) || size(self.oidcProviders) == 0",
        "message": "oidcProviders can only be set when type is generic-oidc",
    },
    {
        "rule": "self.type != 'generic-oidc' || !has(self.secretRef)",
        "message": "secretRef cannot be set when type is generic-oidc",
    },
    {
        "rule": "self.type == 'generic-oidc' || has(self.secretRef)",
        "message": "secretRef is required when type is not generic-oidc",
    },
]))]
pub struct ReceiverSpec {
    /// Kind of caller, which decides how a call is checked and read.
    pub r#type: ReceiverType,
    /// How often the Secret is read again and the address of the webhook renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("default" = "10m"))]
    pub interval: Option<Duration>,
    /// Names of the caller's events to react to, `push` of GitHub for instance; all of them when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<String>>,
    /// Objects to reconcile.
    pub resources: Vec<ReceiverResource>,
    /// CEL expression over the object `res` and the request `req` that says whether the object is reconciled;
    /// always when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_filter: Option<String>,
    /// Names the Secret whose `token` the caller's signature is checked with; for `gcr` also `email` and
    /// `audience` of the calling account. Required, except for the type `generic-oidc`, which has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Issuers whose tokens the type `generic-oidc` accepts; the one that issued a token checks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-kubernetes-list-type" = "map",
        "x-kubernetes-list-map-keys" = ["issuerURL"]
    ))]
    pub oidc_providers: Option<Vec<OidcProvider>>,
    /// Whether calls are ignored for the time being.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspend: Option<bool>,
}

/// The kinds of caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReceiverType {
    /// Anybody who knows the address.
    #[default]
    Generic,
    /// Anybody who signs with the token, as an HMAC of the body.
    #[serde(rename = "generic-hmac")]
    GenericHmac,
    /// Anybody with a token from a trusted OIDC issuer.
    #[serde(rename = "generic-oidc")]
    GenericOidc,
    /// GitHub.
    Github,
    /// GitLab.
    Gitlab,
    /// Bitbucket Server and Data Center.
    Bitbucket,
    /// Harbor.
    Harbor,
    /// Docker Hub.
    DockerHub,
    /// Quay.
    Quay,
    /// Google's container registries, by Pub/Sub.
    Gcr,
    /// Nexus Repository.
    Nexus,
    /// Azure Container Registry.
    Acr,
    /// Any sender of CDEvents.
    CdEvents,
}

/// Returns the path of a Receiver's webhook, as notification-controller makes it of the token in its Secret; a Receiver
/// without one has an empty token.
pub fn webhook_path(token: &str, name: &str, namespace: &str) -> String {
    let digest = Sha256::new()
        .chain_update(token)
        .chain_update(name)
        .chain_update(namespace)
        .finalize();
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("/hook/{digits}")
}

/// Selects objects to reconcile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReceiverResource {
    /// API version of the objects as `group/version`; the latest that is served when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    /// Kind of the objects.
    pub kind: FluxKind,
    /// Name of the object, or `*` for all that have the labels of `matchLabels`.
    #[schemars(length(min = 1, max = 253))]
    pub name: String,
    /// Namespace of the objects; the one of the Receiver when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 253))]
    pub namespace: Option<String>,
    /// Labels an object needs, all of them; only with the name `*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub match_labels: Option<BTreeMap<String, String>>,
    /// CEL expression over the object `res` and the request `req` that says whether an object selected here
    /// is reconciled; the `resourceFilter` of the Receiver has to agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
}

/// An OIDC issuer and what its tokens have to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OidcProvider {
    /// Address of the issuer, as in the claim `iss` of its tokens.
    #[serde(rename = "issuerURL")]
    #[schemars(regex(pattern = "^https?://"))]
    pub issuer_url: String,
    /// Audience a token needs, its claim `aud`; `notification-controller` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// Expressions that later ones and the validations can use as `vars.<name>`, evaluated in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<Vec<OidcVariable>>,
    /// Conditions a token has to meet, all of them. Public issuers give tokens to anybody, so these
    /// are what tells the right caller from others.
    #[schemars(length(min = 1))]
    pub validations: Vec<OidcValidation>,
}

/// A named expression over the claims of a token.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OidcVariable {
    /// Name of the variable, a CEL identifier.
    pub name: String,
    /// CEL expression over `claims` and the variables before it.
    pub expression: String,
}

/// A condition on the claims of a token.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OidcValidation {
    /// CEL expression over `claims` and `vars` that is true for an acceptable token.
    pub expression: String,
    /// What the caller is told when the expression is false.
    pub message: String,
}

/// What the controller last set up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("default" = {"observedGeneration": -1}))]
pub struct ReceiverStatus {
    /// Generation of the object that was last reconciled; -1 before the first time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_generation: Option<i64>,
    /// State of the webhook, `Ready` above all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<Condition>>,
    /// Path of the webhook, `/hook/` and a SHA-256 in hexadecimal; for the type `generic` to know it is
    /// all it takes to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_path: Option<String>,
    /// Value of the annotation `reconcile.fluxcd.io/requestedAt` that was last acted upon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_handled_reconcile_at: Option<String>,
}
