//! Signatures on commits.

use russh::keys::HashAlg;
use russh::keys::ssh_key::LineEnding;

use super::{Error, PrivateKey, Result};

/// Something that signs commits.
pub trait Signer: Send + Sync {
    /// Returns an armoured signature over a commit as Git stores it.
    fn sign(&self, commit: &str) -> Result<String>;
}

/// Signs commits with an SSH key, in the way `gpg.format=ssh` does.
#[derive(Clone, Debug)]
pub struct SshSigner(PrivateKey);

impl SshSigner {
    /// Makes a signer of a private key.
    pub fn new(key: PrivateKey) -> Self {
        SshSigner(key)
    }
}

impl Signer for SshSigner {
    fn sign(&self, commit: &str) -> Result<String> {
        let signature = self.0.inner().sign("git", HashAlg::Sha512, commit.as_bytes());
        let armoured = signature.and_then(|signature| signature.to_pem(LineEnding::LF));
        armoured.map_err(|error| Error::Signing {
            reason: error.to_string(),
        })
    }
}
