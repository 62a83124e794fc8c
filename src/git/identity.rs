//! The key files SSH logs in with by itself, beside the keys of an agent.

use std::fs;
use std::path::{Path, PathBuf};

use russh::keys::{HashAlg, PublicKey, ssh_key};

use super::{Error, PrivateKey, Result, Secret};

/// The keys to log in with, in the way `ssh` chooses them: those of the agent, the files' own first, then the files.
#[derive(Clone, Debug, Default)]
pub struct Identities {
    /// The agent's socket.
    pub agent: Option<PathBuf>,
    /// Whether of the agent's keys only those of the files are offered.
    pub only: bool,
    /// The key files.
    pub files: Vec<Identity>,
}

/// A key file, as far as it can be read.
#[derive(Clone, Debug)]
pub struct Identity {
    file: PathBuf,
    public: Option<PublicKey>,
    key: Option<PrivateKey>,
    /// The private half while it is encrypted.
    sealed: Option<Secret>,
}

impl Identity {
    /// Reads a private key, or a public one whose private half an agent holds; none where there is neither.
    pub fn read(file: &Path) -> Option<Self> {
        let text = fs::read_to_string(file).unwrap_or_default();
        let beside = || {
            let mut name = file.as_os_str().to_owned();
            name.push(".pub");
            let text = fs::read_to_string(name).ok()?;
            PublicKey::from_openssh(text.trim()).ok()
        };
        let mut identity = Identity {
            file: file.to_owned(),
            public: PublicKey::from_openssh(text.trim()).ok(),
            key: None,
            sealed: None,
        };
        let pem = Secret::new(text);
        let header = ssh_key::PrivateKey::from_openssh(pem.expose()).ok();
        // The private half of a key on hardware is of no use without that hardware, which only an agent speaks to.
        let on_hardware = header
            .as_ref()
            .is_some_and(|key| key.algorithm().as_str().starts_with("sk-"));
        match PrivateKey::parse(&pem, None) {
            Ok(key) if !on_hardware => identity.key = Some(key),
            Err(Error::PassphraseRequired) if !on_hardware => identity.sealed = Some(pem),
            _ => {}
        }
        let of_key = identity.key.as_ref().map(|key| key.inner().public_key().clone());
        let of_header = || header.map(|key| key.public_key().clone());
        identity.public = identity.public.or(of_key).or_else(of_header).or_else(beside);
        let found = identity.public.is_some() || identity.key.is_some() || identity.sealed.is_some();
        found.then_some(identity)
    }

    /// Returns the file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Says whether the private half is there and still encrypted.
    pub fn is_sealed(&self) -> bool {
        self.sealed.is_some()
    }

    /// Returns the fingerprint, where the public half can be read.
    pub fn fingerprint(&self) -> Option<String> {
        let public = self.public.as_ref()?;
        Some(public.fingerprint(HashAlg::Sha256).to_string())
    }

    /// Decrypts the private half.
    pub fn open(&mut self, passphrase: &Secret) -> Result<()> {
        if let Some(pem) = &self.sealed {
            self.key = Some(PrivateKey::parse(pem, Some(passphrase))?);
            self.sealed = None;
        }
        Ok(())
    }

    pub(super) fn key(&self) -> Option<&PrivateKey> {
        self.key.as_ref()
    }

    pub(super) fn is(&self, key: &PublicKey) -> bool {
        self.public
            .as_ref()
            .is_some_and(|public| public.key_data() == key.key_data())
    }
}

impl Identities {
    /// Names the files whose private half is still encrypted.
    pub(super) fn sealed(&self) -> Vec<PathBuf> {
        let sealed = self.files.iter().filter(|identity| identity.is_sealed());
        sealed.map(|identity| identity.file.clone()).collect()
    }
}
