//! Keys on the command line: those that are made, and those of servers.

use clap::{ArgAction, Args};

use crate::error::{Error, Result};
use crate::git::KeyAlgorithm;
use crate::ops::host_keys::AcceptHostKey;

/// The kind of key to make for the cluster.
#[derive(Clone, Debug, Args)]
pub struct NewKeyArgs {
    /// The algorithm of the key made for the cluster: rsa, ecdsa or ed25519
    #[arg(long, default_value = "ecdsa", value_name = "ALGORITHM", value_parser = ["rsa", "ecdsa", "ed25519"])]
    pub ssh_key_algorithm: String,
    /// The curve of an ecdsa key: p256, p384 or p521
    #[arg(long, default_value = "p384", value_name = "CURVE", value_parser = ["p256", "p384", "p521"])]
    pub ssh_ecdsa_curve: String,
    /// The size of an rsa key, a multiple of 8
    #[arg(long, default_value = "2048", value_name = "BITS", value_parser = rsa_bits)]
    pub ssh_rsa_bits: usize,
}

/// What to do about the host keys of an SSH server.
#[derive(Clone, Debug, Args)]
pub struct HostKeyArgs {
    /// Accept SSH host keys nothing vouches for: those with the given fingerprints, or any
    #[arg(long, value_name = "SHA256:…", num_args = 0..=1, require_equals = true, default_missing_value = "any",
          value_delimiter = ',', action = ArgAction::Append)]
    pub accept_host_key: Vec<String>,
}

impl NewKeyArgs {
    /// Returns the algorithm of the key.
    pub fn algorithm(&self) -> KeyAlgorithm {
        match (self.ssh_key_algorithm.as_str(), self.ssh_ecdsa_curve.as_str()) {
            ("ed25519", _) => KeyAlgorithm::Ed25519,
            ("rsa", _) => KeyAlgorithm::Rsa(self.ssh_rsa_bits),
            (_, "p256") => KeyAlgorithm::EcdsaP256,
            (_, "p521") => KeyAlgorithm::EcdsaP521,
            _ => KeyAlgorithm::EcdsaP384,
        }
    }
}

impl HostKeyArgs {
    /// Returns which host keys to accept.
    pub fn accepted(&self) -> Result<AcceptHostKey> {
        let values = &self.accept_host_key;
        // An on-off flag is turned off by `=false`.
        let values = values.rsplit(|value| value == "false").next().unwrap_or_default();
        if values.is_empty() {
            return Ok(AcceptHostKey::Ask);
        }
        if values.iter().any(|value| value == "any" || value == "true") {
            return Ok(AcceptHostKey::Any);
        }
        match values.iter().find(|value| !value.starts_with("SHA256:")) {
            Some(value) => Err(
                Error::usage(format!("--accept-host-key={value} is not a fingerprint"))
                    .hint("a fingerprint looks like SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8"),
            ),
            None => Ok(AcceptHostKey::Fingerprints(values.to_vec())),
        }
    }
}

fn rsa_bits(text: &str) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(bits) if bits >= 2048 && bits % 8 == 0 && bits <= 16384 => Ok(bits),
        _ => Err(format!("{text} is not a multiple of 8 between 2048 and 16384")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepted_host_keys_are_fingerprints_or_any() {
        let accept = |values: &[&str]| {
            let accept_host_key = values.iter().map(ToString::to_string).collect();
            HostKeyArgs { accept_host_key }.accepted()
        };
        assert_eq!(accept(&[]).expect("valid"), AcceptHostKey::Ask);
        assert_eq!(accept(&["any"]).expect("valid"), AcceptHostKey::Any);
        let named = AcceptHostKey::Fingerprints(vec!["SHA256:abc".to_owned()]);
        assert_eq!(accept(&["SHA256:abc"]).expect("valid"), named);
        assert_eq!(accept(&["any", "false"]).expect("valid"), AcceptHostKey::Ask);
        assert_eq!(accept(&["false", "SHA256:abc"]).expect("valid"), named);
        accept(&["abc"]).expect_err("no fingerprint");
    }
}
