//! SSH host keys: which to accept, and which a host has.

use std::str::FromStr;
use std::time::Duration;

use russh::keys::{Algorithm, EcdsaCurve, HashAlg, PublicKey};

use super::known_hosts::{self, Entry, Mark};
use super::{Error, Result, Route, key, transport};

/// Algorithm and fingerprint of each key of a host.
type Fingerprints = [(&'static str, &'static str); 3];

/// The fingerprints the big forges publish for their keys, by host; each has another name on port 443.
const PUBLISHED: [([&str; 2], Fingerprints); 3] = [
    (
        ["github.com", "ssh.github.com"],
        [
            (
                "ssh-ed25519",
                "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU",
            ),
            (
                "ecdsa-sha2-nistp256",
                "SHA256:p2QAMXNIC1TJYWeIOttrVc98/R1BUFWu3/LiyKgUfQM",
            ),
            ("ssh-rsa", "SHA256:uNiVztksCsDhcc0u9e8BujQXVUpKZIDTMczCvj3tD2s"),
        ],
    ),
    (
        ["gitlab.com", "altssh.gitlab.com"],
        [
            (
                "ssh-ed25519",
                "SHA256:eUXGGm1YGsMAS7vkcx6JOJdOGHPem5gQp4taiCfCLB8",
            ),
            (
                "ecdsa-sha2-nistp256",
                "SHA256:HbW3g8zUjNSksFbqTiUWPWg2Bq1x8xdGUrliXFzSnUw",
            ),
            ("ssh-rsa", "SHA256:ROQFvPThGrW4RuWLoL9tq9I9zJ42fK4XywyRtbOz/EQ"),
        ],
    ),
    (
        ["bitbucket.org", "altssh.bitbucket.org"],
        [
            (
                "ssh-ed25519",
                "SHA256:ybgmFkzwOSotHTHLJgHO0QN8L0xErw6vd0VhFA9m3SM",
            ),
            (
                "ecdsa-sha2-nistp256",
                "SHA256:FC73VB6C4OQLSCrjEayhMp9UMxS97caD/Yyi2bhW/J0",
            ),
            ("ssh-rsa", "SHA256:46OSHA1Rmj8E8ERTC6xkNcmGOw9oFxYr0WF6zWW8l1E"),
        ],
    ),
];

/// Every algorithm a host key may have, most wanted first.
const ALGORITHMS: [Algorithm; 7] = [
    Algorithm::Ed25519,
    Algorithm::Ecdsa {
        curve: EcdsaCurve::NistP256,
    },
    Algorithm::Ecdsa {
        curve: EcdsaCurve::NistP384,
    },
    Algorithm::Ecdsa {
        curve: EcdsaCurve::NistP521,
    },
    Algorithm::Rsa {
        hash: Some(HashAlg::Sha512),
    },
    Algorithm::Rsa {
        hash: Some(HashAlg::Sha256),
    },
    Algorithm::Rsa { hash: None },
];

/// An algorithm by which a host proves its key, such as `rsa-sha2-512`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostKeyAlgorithm(Algorithm);

impl FromStr for HostKeyAlgorithm {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let known = ALGORITHMS
            .into_iter()
            .find(|algorithm| algorithm.as_str() == name);
        known
            .map(HostKeyAlgorithm)
            .ok_or_else(|| Error::UnknownAlgorithm {
                name: name.into(),
                supported: ALGORITHMS
                    .iter()
                    .map(|algorithm| algorithm.as_str().to_owned())
                    .collect(),
            })
    }
}

/// The public key of a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostKey(PublicKey);

impl HostKey {
    pub(super) fn new(key: PublicKey) -> Self {
        // Keys are compared as a whole, and a comment is nothing a host says.
        HostKey(PublicKey::new(key.key_data().clone(), ""))
    }

    /// Returns the name of the key's algorithm, such as `ssh-ed25519`.
    pub fn algorithm(&self) -> String {
        plain(self.0.algorithm()).as_str().to_owned()
    }

    /// Returns the fingerprint, such as `SHA256:…`.
    pub fn fingerprint(&self) -> String {
        self.0.fingerprint(HashAlg::Sha256).to_string()
    }

    /// Renders the line of a `known_hosts` file, without a line feed.
    pub fn known_hosts_line(&self, host: &str, port: u16) -> String {
        format!("{} {}", known_hosts::name(host, port), key::public_line(&self.0))
    }

    fn described(&self) -> String {
        format!("{} {}", self.algorithm(), self.fingerprint())
    }
}

/// The keys of a host, by whether something vouches for them.
#[derive(Clone, Debug, Default)]
pub struct Reviewed {
    /// Keys on record, or published by the forge.
    pub trusted: Vec<HostKey>,
    /// Keys nothing is known about: to be shown and accepted, or left out.
    pub unknown: Vec<HostKey>,
}

/// The host keys to accept: those on record, and those the big forges publish.
#[derive(Clone, Debug, Default)]
pub struct HostKeys(Vec<Entry>);

enum Verdict {
    Trusted,
    Unknown,
    Changed(Vec<String>),
    Revoked,
}

impl HostKeys {
    /// Adds what a `known_hosts` file says; lines that cannot be read are passed over.
    pub fn with_known_hosts(mut self, text: &str) -> Self {
        self.0.extend(known_hosts::parse(text));
        self
    }

    /// Adds keys somebody has vouched for.
    pub fn accept(&mut self, host: &str, port: u16, keys: &[HostKey]) {
        self.0
            .extend(keys.iter().map(|key| Entry::new(host, port, key.0.clone())));
    }

    /// Says whether a key of the host is on record.
    pub fn know(&self, host: &str, port: u16) -> bool {
        self.0
            .iter()
            .any(|entry| entry.mark == Mark::Host && entry.matches(host, port))
    }

    /// Sorts the keys a host presents; a changed or revoked one is an error.
    pub fn review(&self, host: &str, port: u16, keys: &[HostKey]) -> Result<Reviewed> {
        let mut reviewed = Reviewed::default();
        for key in keys {
            match self.check(host, port, key) {
                Ok(()) => reviewed.trusted.push(key.clone()),
                Err(Error::HostKeyUnknown { .. }) => reviewed.unknown.push(key.clone()),
                Err(error) => return Err(error),
            }
        }
        Ok(reviewed)
    }

    /// Returns an error unless the key is to be accepted.
    pub(super) fn check(&self, host: &str, port: u16, key: &HostKey) -> Result<()> {
        let name = known_hosts::name(host, port);
        match self.judge(host, port, key) {
            Verdict::Trusted => Ok(()),
            Verdict::Unknown => Err(Error::HostKeyUnknown {
                host: name,
                fingerprints: vec![key.described()],
            }),
            Verdict::Changed(expected) => Err(Error::HostKeyChanged {
                host: name,
                expected,
                got: key.described(),
            }),
            Verdict::Revoked => Err(Error::HostKeyRevoked {
                host: name,
                fingerprint: key.described(),
            }),
        }
    }

    fn judge(&self, host: &str, port: u16, key: &HostKey) -> Verdict {
        let same = |entry: &&Entry| entry.key.key_data() == key.0.key_data();
        let entries: Vec<&Entry> = self.0.iter().filter(|entry| entry.matches(host, port)).collect();
        let (revoked, recorded): (Vec<&Entry>, Vec<&Entry>) =
            entries.into_iter().partition(|entry| entry.mark == Mark::Revoked);
        let published = published(host);
        let algorithm = key.algorithm();
        if revoked.iter().any(&same) {
            return Verdict::Revoked;
        }
        if recorded.iter().any(same)
            || published
                .iter()
                .any(|(_, fingerprint)| *fingerprint == key.fingerprint())
        {
            return Verdict::Trusted;
        }
        let recorded = recorded.iter().map(|entry| HostKey::new(entry.key.clone()));
        let mut expected: Vec<String> = recorded
            .filter(|other| other.algorithm() == algorithm)
            .map(|other| other.described())
            .collect();
        let others = published.iter().filter(|(other, _)| *other == algorithm);
        expected.extend(others.map(|(algorithm, fingerprint)| format!("{algorithm} {fingerprint}")));
        if expected.is_empty() {
            Verdict::Unknown
        } else {
            Verdict::Changed(expected)
        }
    }

    /// Returns the algorithms to negotiate: those asked for, or all with those on record first, since a
    /// host that has several keys would otherwise present one that is not on record.
    pub(super) fn preferred(&self, host: &str, port: u16, asked: &[HostKeyAlgorithm]) -> Vec<Algorithm> {
        if !asked.is_empty() {
            return asked.iter().map(|algorithm| algorithm.0.clone()).collect();
        }
        let recorded: Vec<Algorithm> = self
            .0
            .iter()
            .filter(|entry| entry.mark == Mark::Host && entry.matches(host, port))
            .map(|entry| plain(entry.key.algorithm()))
            .collect();
        let mut preferred = ALGORITHMS.to_vec();
        preferred.sort_by_key(|algorithm| !recorded.contains(&plain(algorithm.clone())));
        preferred
    }
}

fn published(host: &str) -> &'static [(&'static str, &'static str)] {
    let host = host.to_lowercase();
    let forge = PUBLISHED.iter().find(|(names, _)| names.contains(&host.as_str()));
    forge.map_or(&[], |(_, keys)| keys)
}

/// Leaves out the hash, which belongs to a signature and not to an RSA key.
fn plain(algorithm: Algorithm) -> Algorithm {
    match algorithm {
        Algorithm::Rsa { .. } => Algorithm::Rsa { hash: None },
        other => other,
    }
}

/// Asks a host for its keys of every algorithm, one connection each; trusts none of them.
///
/// The host keys of servers on the way to it are checked.
pub async fn scan_host_keys(route: &Route, timeout: Duration) -> Result<Vec<HostKey>> {
    // The RSA algorithms differ in their signatures; the key is the same.
    let kinds = ALGORITHMS
        .chunk_by(|a, b| plain(a.clone()) == plain(b.clone()))
        .map(<[Algorithm]>::to_vec);
    let scans = kinds.map(|kind| transport::ssh::present_host_key(route, kind, timeout));
    let keys = futures::future::try_join_all(scans).await?;
    Ok(keys.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GITHUB: [&str; 2] = [
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBEmKSENjQEezOmxkZMy7opKgwFB9nkt5YRrYMjNuG5N87uRgg6CLrbo5wAdT/y6v0mKV0U2w0WZ2YB/++Tpockg=",
    ];

    fn key(line: &str) -> HostKey {
        HostKey::new(PublicKey::from_openssh(line).expect("a key"))
    }

    #[test]
    fn published_keys_need_no_record() {
        let keys = GITHUB.map(key);
        let reviewed = HostKeys::default()
            .review("GitHub.com", 22, &keys)
            .expect("trusted");
        assert_eq!((reviewed.trusted.len(), reviewed.unknown.len()), (2, 0));
        assert!(HostKeys::default().check("ssh.github.com", 443, &keys[0]).is_ok());
        let error = HostKeys::default()
            .check("gitlab.com", 22, &keys[0])
            .expect_err("another forge's key");
        let Error::HostKeyChanged { expected, got, .. } = error else {
            panic!("{error:?}")
        };
        assert_eq!(
            expected,
            ["ssh-ed25519 SHA256:eUXGGm1YGsMAS7vkcx6JOJdOGHPem5gQp4taiCfCLB8"]
        );
        assert_eq!(
            got,
            "ssh-ed25519 SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU"
        );
    }

    #[test]
    fn records_decide_for_other_hosts() {
        let [ed25519, ecdsa] = GITHUB.map(key);
        let line = ecdsa.known_hosts_line("git.example.com", 2222);
        assert!(line.starts_with("[git.example.com]:2222 ecdsa-sha2-nistp256 AAAA"));
        let mut known = HostKeys::default().with_known_hosts(&line);
        let reviewed = known
            .review("git.example.com", 2222, &[ed25519.clone(), ecdsa.clone()])
            .expect("no change");
        assert_eq!(
            (reviewed.trusted, reviewed.unknown),
            (vec![ecdsa], vec![ed25519.clone()])
        );
        let first = |known: &HostKeys| known.preferred("git.example.com", 2222, &[])[0].clone();
        assert!(first(&known).is_ecdsa());
        assert!(HostKeys::default().preferred("git.example.com", 2222, &[])[0] == Algorithm::Ed25519);

        known.accept("git.example.com", 2222, std::slice::from_ref(&ed25519));
        assert!(known.check("git.example.com", 2222, &ed25519).is_ok());
        assert!(matches!(
            known.check("git.example.com", 22, &ed25519),
            Err(Error::HostKeyUnknown { .. })
        ));
    }

    #[test]
    fn revoked_keys_are_refused_whoever_vouches() {
        let known = HostKeys::default().with_known_hosts(&format!("@revoked * {}\n", GITHUB[0]));
        let verdict = known.check("github.com", 22, &key(GITHUB[0]));
        assert!(matches!(verdict, Err(Error::HostKeyRevoked { .. })));
    }

    #[test]
    fn an_rsa_record_puts_the_modern_signatures_first() {
        let known = HostKeys(vec![]);
        assert_eq!(
            known
                .preferred("h", 22, &["ssh-rsa".parse().expect("a name")])
                .len(),
            1
        );
        assert!("ssh-dss".parse::<HostKeyAlgorithm>().is_err());
        let names: Vec<String> = ALGORITHMS
            .iter()
            .map(|algorithm| algorithm.as_str().to_owned())
            .collect();
        assert_eq!(names[4..], ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"]);
    }
}
