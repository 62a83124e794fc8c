//! The flags that have signatures of artifacts and charts verified.

use clap::Args;

use super::super::{filled, local, parse};
use crate::api::LocalObjectReference;
use crate::api::source::{OidcIdentity, SignatureProvider};
use crate::error::{Error, Result};

/// Whose signature is needed.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Fetch only what is signed, by this tool
    #[arg(long, value_parser = parse::one_of::<SignatureProvider>(&["cosign", "notation"]))]
    pub verify_provider: Option<SignatureProvider>,
    /// The secret with the public keys of those who may sign [default: keyless]
    #[arg(long, value_parser = parse::referred)]
    pub verify_secret_ref: Option<String>,
    /// The regular expression that the issuer of a keyless signature has to match
    #[arg(long, value_name = "REGEX", value_parser = parse::regex)]
    pub verify_issuer: Option<String>,
    /// The regular expression that the subject of a keyless signature has to match
    #[arg(long, value_name = "REGEX", value_parser = parse::regex)]
    pub verify_subject: Option<String>,
}

/// What verifies signatures: the tool, its secret, and who may sign without one.
pub(super) type Verification = (
    SignatureProvider,
    Option<LocalObjectReference>,
    Option<Vec<OidcIdentity>>,
);

/// What is to be said where nobody is named who may sign.
pub(super) const ANYBODY: &str = "a signature of anybody is taken: name a secret with keys by --verify-secret-ref, or who \
                                  may sign by --verify-issuer and --verify-subject";

impl VerifyArgs {
    /// Says whether everybody may sign.
    pub(super) fn is_open(&self) -> bool {
        let gone = |text: &Option<String>| text.as_ref().is_none_or(String::is_empty);
        self.verify_provider == Some(SignatureProvider::Cosign)
            && [&self.verify_secret_ref, &self.verify_issuer, &self.verify_subject]
                .into_iter()
                .all(gone)
    }

    /// Returns what verifies signatures; nothing that was asked for is dropped.
    pub(super) fn verification(self) -> Result<Option<Verification>> {
        let secret = local(self.verify_secret_ref);
        let (issuer, subject) = (filled(self.verify_issuer), filled(self.verify_subject));
        let identity = (issuer.is_some() || subject.is_some()).then(|| {
            vec![OidcIdentity {
                issuer: issuer.unwrap_or_default(),
                subject: subject.unwrap_or_default(),
            }]
        });
        match self.verify_provider {
            Some(provider) => Ok(Some((provider, secret, identity))),
            None if secret.is_some() => Err(Error::usage("--verify-secret-ref needs --verify-provider")),
            None if identity.is_some() => Err(Error::usage(
                "--verify-issuer and --verify-subject need --verify-provider",
            )),
            None => Ok(None),
        }
    }
}
