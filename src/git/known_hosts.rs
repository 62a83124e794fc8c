//! The format of OpenSSH's `known_hosts` files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use russh::keys::PublicKey;
use sha1::Sha1;

/// What a line says about its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The hosts have this key.
    Host,
    /// The key is never to be accepted.
    Revoked,
}

/// One usable line of a file.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub mark: Mark,
    pub key: PublicKey,
    hosts: String,
}

impl Entry {
    /// Makes the entry of one host.
    pub fn new(host: &str, port: u16, key: PublicKey) -> Self {
        Entry {
            mark: Mark::Host,
            key,
            hosts: name(host, port),
        }
    }

    /// Reads a line; comments, certificate authorities and what cannot be read give nothing.
    fn parse(line: &str) -> Option<Self> {
        let mut fields = line.split_whitespace().peekable();
        let mark = match fields.next_if(|field| field.starts_with('@')) {
            None => Mark::Host,
            Some("@revoked") => Mark::Revoked,
            Some(_) => return None,
        };
        let hosts = fields.next().filter(|hosts| !hosts.starts_with('#'))?;
        let (algorithm, key) = (fields.next()?, fields.next()?);
        let key = PublicKey::from_openssh(&format!("{algorithm} {key}")).ok()?;
        Some(Entry {
            mark,
            key,
            hosts: hosts.to_owned(),
        })
    }

    /// Returns whether the line is about this host.
    pub fn matches(&self, host: &str, port: u16) -> bool {
        let name = name(host, port);
        let mut found = false;
        for pattern in self.hosts.split(',') {
            if let Some(hashed) = pattern.strip_prefix("|1|") {
                found |= hash_matches(hashed, &name);
            } else if let Some(excluded) = pattern.strip_prefix('!') {
                if glob(excluded.to_lowercase().as_bytes(), name.as_bytes()) {
                    return false;
                }
            } else {
                found |= glob(pattern.to_lowercase().as_bytes(), name.as_bytes());
            }
        }
        found
    }
}

/// Reads a whole file.
pub(super) fn parse(text: &str) -> impl Iterator<Item = Entry> + '_ {
    text.lines().filter_map(Entry::parse)
}

/// Returns a host as the files name it: with its port unless that is 22.
pub(super) fn name(host: &str, port: u16) -> String {
    let host = host.to_lowercase();
    if port == 22 {
        host
    } else {
        format!("[{host}]:{port}")
    }
}

fn hash_matches(hashed: &str, name: &str) -> bool {
    let decoded = hashed
        .split_once('|')
        .and_then(|(salt, hash)| Some((STANDARD.decode(salt).ok()?, STANDARD.decode(hash).ok()?)));
    decoded.is_some_and(|(salt, hash)| {
        Hmac::<Sha1>::new_from_slice(&salt)
            .is_ok_and(|mac| mac.chain_update(name).verify_slice(&hash).is_ok())
    })
}

/// Matches `*` and `?`, in a time that no pattern can make long.
pub(super) fn glob(pattern: &[u8], name: &[u8]) -> bool {
    let (mut at, mut seen) = (0, 0);
    // Where the last star is, and how much of the name it covers up to.
    let mut star: Option<(usize, usize)> = None;
    while seen < name.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, seen));
                at += 1;
            }
            Some(one) if *one == b'?' || *one == name[seen] => {
                at += 1;
                seen += 1;
            }
            _ => match &mut star {
                Some((place, covered)) => {
                    *covered += 1;
                    (at, seen) = (*place + 1, *covered);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|rest| *rest == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    fn matches(hosts: &str, host: &str, port: u16) -> bool {
        let entry = Entry::parse(&format!("{hosts} {KEY} a comment")).expect(hosts);
        entry.matches(host, port)
    }

    #[test]
    fn hosts_patterns_and_ports() {
        assert!(matches("example.com,192.0.2.1", "example.com", 22));
        assert!(matches("Example.com", "eXample.com", 22));
        assert!(!matches("example.com", "example.com", 2222));
        assert!(matches("[example.com]:2222", "example.com", 2222));
        assert!(matches("*.example.com,!bad.example.com", "good.example.com", 22));
        assert!(!matches("*.example.com,!bad.example.com", "bad.example.com", 22));
        assert!(matches("host?", "host1", 22) && !matches("host?", "host", 22));
        assert!(matches("a*b*c", "axbxbc", 22) && !matches("a*b*c", "axbxb", 22));
        assert!(matches("**", "a", 22) && matches("a*", "a", 22) && !matches("a?*", "a", 22));
        assert!(!matches(&"*a".repeat(40), &"b".repeat(250), 22));
        assert!(matches("::1", "::1", 22) && matches("[::1]:2222", "::1", 2222));
    }

    #[test]
    fn hashed_hosts() {
        // Made by ssh-keygen -H of "example.com" and "[example.com]:2222".
        let lines = include_str!("testdata/known_hosts_hashed");
        let entries: Vec<Entry> = parse(lines).collect();
        assert_eq!(entries.len(), 2);
        assert!(entries[0].matches("example.com", 22) && !entries[0].matches("example.com", 2222));
        assert!(entries[1].matches("example.com", 2222) && !entries[1].matches("example.org", 2222));
    }

    #[test]
    fn unusable_lines_are_passed_over() {
        let text = format!(
            "# example.com {KEY}\n\nexample.com ssh-ed25519 not-base64\nexample.com\n@cert-authority * {KEY}\n\
             @revoked\texample.com\t{KEY}\n"
        );
        let entries: Vec<Entry> = parse(&text).collect();
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].mark, Mark::Revoked);
    }
}
