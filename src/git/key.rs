//! SSH key pairs: made, read, and written the way the Go CLI writes them.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use russh::keys::key::safe_rng;
use russh::keys::ssh_key::private::{KeypairData, RsaKeypair};
use russh::keys::{self, EcdsaCurve, HashAlg, PublicKey, ssh_key};
use zeroize::Zeroizing;

use super::{Error, Result, Secret};

/// The kind of key to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAlgorithm {
    /// Ed25519.
    Ed25519,
    /// ECDSA on the NIST curve P-256.
    EcdsaP256,
    /// ECDSA on the NIST curve P-384.
    EcdsaP384,
    /// ECDSA on the NIST curve P-521.
    EcdsaP521,
    /// RSA with a modulus of so many bits.
    Rsa(usize),
}

/// A private key, with its public half; copies share the one key.
#[derive(Clone)]
pub struct PrivateKey(Arc<ssh_key::PrivateKey>);

impl PrivateKey {
    /// Makes a new key; RSA takes up to some seconds, off the runtime's threads.
    pub async fn generate(algorithm: KeyAlgorithm) -> Result<Self> {
        tokio::task::spawn_blocking(move || make(algorithm)).await?
    }

    /// Reads a key in OpenSSH or PEM form (PKCS#8, PKCS#1, SEC1); an unencrypted one ignores the passphrase.
    pub fn parse(pem: &Secret, passphrase: Option<&Secret>) -> Result<Self> {
        let text = Zeroizing::new(pem.expose().lines().map(str::trim).collect::<Vec<_>>().join("\n"));
        let sealing = Sealing::of(&text);
        let passphrase = passphrase.filter(|passphrase| !passphrase.is_empty());
        let passphrase = match (&sealing, passphrase) {
            (Sealing::None, _) => None,
            (_, None) => return Err(Error::PassphraseRequired),
            (Sealing::Outdated, _) => {
                let reason = "its encryption is outdated; `ssh-keygen -p -f FILE` converts it".into();
                return Err(Error::UnreadableKey { reason });
            }
            (Sealing::Current, Some(passphrase)) => Some(passphrase.expose()),
        };
        match keys::decode_secret_key(&text, passphrase) {
            Ok(key) => Ok(PrivateKey(Arc::new(key))),
            Err(_) if passphrase.is_some() => Err(Error::WrongPassphrase),
            Err(keys::Error::CouldNotReadKey) => {
                let reason = "it is not a private key in OpenSSH or PEM form".into();
                Err(Error::UnreadableKey { reason })
            }
            Err(error) => Err(Error::UnreadableKey {
                reason: error.to_string(),
            }),
        }
    }

    /// Returns the private half as unencrypted PKCS#8, in PEM form.
    pub fn to_pem(&self) -> Result<Secret> {
        let der = match self.0.key_data() {
            // Version 1 as RFC 8410 shows it and Go writes it, without the public half.
            KeypairData::Ed25519(pair) => {
                const HEAD: [u8; 16] = [
                    0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
                    0x20,
                ];
                let seed = Zeroizing::new(pair.private.to_bytes());
                [HEAD.as_slice(), seed.as_slice()].concat()
            }
            _ => keys::pkcs8::encode_pkcs8(&self.0).map_err(|error| Error::UnreadableKey {
                reason: error.to_string(),
            })?,
        };
        let body = Zeroizing::new(STANDARD.encode(Zeroizing::new(der).as_slice()));
        let mut pem = String::with_capacity(body.len() + body.len() / 64 + 64);
        pem.push_str("-----BEGIN PRIVATE KEY-----\n");
        let mut rest = body.as_str();
        while !rest.is_empty() {
            let (line, tail) = rest.split_at(rest.len().min(64));
            pem.push_str(line);
            pem.push('\n');
            rest = tail;
        }
        pem.push_str("-----END PRIVATE KEY-----\n");
        Ok(Secret::new(pem))
    }

    /// Returns the public half as a line for `authorized_keys`: algorithm and key, no comment, no line feed.
    pub fn public_key(&self) -> String {
        public_line(self.0.public_key())
    }

    /// Returns the fingerprint, such as `SHA256:…`.
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    pub(super) fn inner(&self) -> &Arc<ssh_key::PrivateKey> {
        &self.0
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({} {})", self.0.algorithm(), self.fingerprint())
    }
}

/// Renders algorithm and key, without the comment.
pub(super) fn public_line(key: &PublicKey) -> String {
    // Encoding into memory has no way to fail.
    PublicKey::new(key.key_data().clone(), "")
        .to_openssh()
        .unwrap_or_default()
}

/// How a private key's text is encrypted.
enum Sealing {
    None,
    Current,
    Outdated,
}

impl Sealing {
    fn of(text: &str) -> Self {
        let has = |part: &str| text.contains(part);
        let sealed = has("BEGIN OPENSSH PRIVATE KEY")
            && ssh_key::PrivateKey::from_openssh(text).is_ok_and(|key| key.is_encrypted());
        let aes = has("BEGIN RSA PRIVATE KEY") && has("DEK-Info: AES-128-CBC");
        if sealed || aes || has("BEGIN ENCRYPTED PRIVATE KEY") {
            Sealing::Current
        } else if has("Proc-Type: 4,ENCRYPTED") {
            Sealing::Outdated
        } else {
            Sealing::None
        }
    }
}

fn make(algorithm: KeyAlgorithm) -> Result<PrivateKey> {
    let failed = |error: ssh_key::Error| Error::KeyGeneration {
        reason: error.to_string(),
    };
    let ecdsa = |curve| keys::Algorithm::Ecdsa { curve };
    let algorithm = match algorithm {
        KeyAlgorithm::Ed25519 => keys::Algorithm::Ed25519,
        KeyAlgorithm::EcdsaP256 => ecdsa(EcdsaCurve::NistP256),
        KeyAlgorithm::EcdsaP384 => ecdsa(EcdsaCurve::NistP384),
        KeyAlgorithm::EcdsaP521 => ecdsa(EcdsaCurve::NistP521),
        KeyAlgorithm::Rsa(bits) => {
            if !(2048..=16384).contains(&bits) || bits % 8 != 0 {
                let reason = format!("an RSA key has 2048 to 16384 bits, a multiple of 8, not {bits}");
                return Err(Error::KeyGeneration { reason });
            }
            let pair = RsaKeypair::random(&mut safe_rng(), bits).map_err(failed)?;
            let key = ssh_key::PrivateKey::new(KeypairData::from(pair), "").map_err(failed)?;
            return Ok(PrivateKey(Arc::new(key)));
        }
    };
    let key = ssh_key::PrivateKey::random(&mut safe_rng(), algorithm).map_err(failed)?;
    Ok(PrivateKey(Arc::new(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [KeyAlgorithm; 5] = [
        KeyAlgorithm::Ed25519,
        KeyAlgorithm::EcdsaP256,
        KeyAlgorithm::EcdsaP384,
        KeyAlgorithm::EcdsaP521,
        KeyAlgorithm::Rsa(2048),
    ];

    #[test]
    fn every_kind_survives_writing_and_reading() {
        for algorithm in ALL {
            let key = make(algorithm).expect("a key");
            let pem = key.to_pem().expect("PEM");
            let text = pem.expose();
            assert!(text.starts_with("-----BEGIN PRIVATE KEY-----\n"));
            assert!(text.ends_with("\n-----END PRIVATE KEY-----\n"));
            assert!(text.lines().all(|line| line.len() <= 64) && !text.contains('\r'));
            let read = PrivateKey::parse(&pem, None).expect("the key read back");
            assert_eq!(read.public_key(), key.public_key());
            assert_eq!(read.public_key().split(' ').count(), 2);
            assert_eq!(read.to_pem().expect("PEM"), pem);
            assert!(!format!("{key:?}").contains(text.lines().nth(1).expect("a line")));
        }
    }

    #[test]
    fn sizes_of_rsa_keys_are_checked() {
        for bits in [0, 1024, 2047, 2052, 32768] {
            assert!(
                matches!(make(KeyAlgorithm::Rsa(bits)), Err(Error::KeyGeneration { .. })),
                "{bits}"
            );
        }
    }

    #[test]
    fn what_is_no_private_key_is_told_apart() {
        let of = |text: &str| PrivateKey::parse(&Secret::new(text), Some(&Secret::new("x"))).expect_err(text);
        assert!(matches!(of(""), Error::UnreadableKey { .. }));
        assert!(matches!(of("ssh-ed25519 AAAA"), Error::UnreadableKey { .. }));
        let broken = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n";
        assert!(matches!(of(broken), Error::UnreadableKey { .. }));
        let old =
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\nAAAA\n";
        assert!(of(old).to_string().contains("ssh-keygen -p"));
    }
}
