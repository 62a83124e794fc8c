//! Signatures of OCI artifacts and charts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::LocalObjectReference;

/// Says whose signature an OCI artifact needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OciVerification {
    /// Tool the artifact was signed with: `cosign` or `notation`.
    #[schemars(extend("default" = "cosign"))]
    pub provider: SignatureProvider,
    /// Names the Secret with the keys to check against: Cosign public keys under names that end in `.pub`, or
    /// Notation certificates and the trust policy `trustpolicy.json`. Without it Cosign checks keyless.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Identities of trusted signers for keyless Cosign signatures; matching one of them is enough.
    #[serde(rename = "matchOIDCIdentity", skip_serializing_if = "Option::is_none")]
    pub match_oidc_identity: Option<Vec<OidcIdentity>>,
    /// Names the Secret whose key `trusted_root.json` describes a private Sigstore instance for keyless
    /// signatures; the public one is used when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusted_root_secret_ref: Option<LocalObjectReference>,
}

/// Says whose signature a chart from an OCI registry needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChartVerification {
    /// Tool the chart was signed with: `cosign` or `notation`.
    #[schemars(extend("default" = "cosign"))]
    pub provider: SignatureProvider,
    /// Names the Secret with the keys to check against: Cosign public keys under names that end in `.pub`, or
    /// Notation certificates and the trust policy `trustpolicy.json`. Without it Cosign checks keyless.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_ref: Option<LocalObjectReference>,
    /// Identities of trusted signers for keyless Cosign signatures; matching one of them is enough.
    #[serde(rename = "matchOIDCIdentity", skip_serializing_if = "Option::is_none")]
    pub match_oidc_identity: Option<Vec<OidcIdentity>>,
}

/// The tools that sign OCI artifacts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SignatureProvider {
    /// Cosign of the Sigstore project.
    #[default]
    Cosign,
    /// Notation of the Notary project.
    Notation,
}

/// Describes the certificate of a trusted signer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OidcIdentity {
    /// Regular expression, in Go's notation, for the OIDC issuer in the certificate.
    pub issuer: String,
    /// Regular expression, in Go's notation, for the subject of the certificate.
    pub subject: String,
}
