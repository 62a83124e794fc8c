//! GPG key rings: which of their keys may sign now.
//!
//! It is decided by the self-signatures that verify: the newest one counts, as RFC 9580 has it.

use pgp::composed::{PublicOrSecret, SignedSecretKey, SignedSecretSubKey};
use pgp::packet::{PublicKey, Signature, SignatureType, SubpacketData};
use pgp::types::{Fingerprint, KeyDetails, Password, S2kParams, SecretParams, StringToKey, Tag};

use super::Key;
use crate::git::{Error, Result, Secret};

/// A key of a ring, and the newest signature that says what it is for.
pub(super) struct Candidate<'a> {
    primary: &'a SignedSecretKey,
    /// The subkey it is, if it is one.
    sub: Option<&'a SignedSecretSubKey>,
    created: u32,
}

/// Reads the private keys of a ring.
pub(super) fn read(ring: &[u8]) -> Result<Vec<SignedSecretKey>> {
    const ARMOUR: &str = "-----BEGIN PGP ";
    if ring.get(8..12) == Some(b"KBXf") {
        return Err(unusable(
            "it is a keybox of GnuPG, which holds no private keys: `gpg --export-secret-keys ID` writes a ring",
        ));
    }
    let mut keys = Vec::new();
    let mut take = |part: &[u8]| -> Result<()> {
        let unreadable = |error: pgp::errors::Error| unusable(format!("it cannot be read: {error}"));
        let (found, _) = PublicOrSecret::from_reader_many(part).map_err(unreadable)?;
        for key in found {
            if let PublicOrSecret::Secret(key) = key.map_err(unreadable)? {
                keys.push(key);
            }
        }
        Ok(())
    };
    match str::from_utf8(ring) {
        // Exports are often appended to one another.
        Ok(text) if text.contains(ARMOUR) => {
            let starts = text.match_indices(ARMOUR).map(|(at, _)| at);
            let ends = starts.clone().skip(1).chain([text.len()]);
            starts
                .zip(ends)
                .try_for_each(|(from, to)| take(&text.as_bytes()[from..to]))?;
        }
        _ => take(ring)?,
    }
    match keys.is_empty() {
        true => Err(unusable("it holds no private key")),
        false => Ok(keys),
    }
}

/// Picks the key that signs: the one an ID names, or the first that may.
pub(super) fn choose<'a>(keys: &'a [SignedSecretKey], id: Option<&str>, now: u32) -> Result<Candidate<'a>> {
    if let Some(id) = id {
        return named(keys, id, now);
    }
    let mut choices = keys.iter().map(|key| newest(key, now));
    let first = choices
        .next()
        .unwrap_or_else(|| Err(unusable("it holds no private key")));
    match first {
        Ok(candidate) => Ok(candidate),
        // The first key's fault is told: it is the one that was meant.
        Err(error) => choices.find_map(Result::ok).ok_or(error),
    }
}

/// Finds the key of an ID.
fn named<'a>(keys: &'a [SignedSecretKey], id: &str, now: u32) -> Result<Candidate<'a>> {
    let plain: String = id.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.to_ascii_lowercase();
    let plain = plain.strip_prefix("0x").unwrap_or(&plain);
    if ![8, 16, 32, 40, 64].contains(&plain.len()) || !plain.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(unusable(format!("{id:?} is no key ID or fingerprint")));
    }
    let mut found = Vec::new();
    for key in keys {
        if is(&key.primary_key, plain) {
            found.push((key, None));
        }
        let subs = key.secret_subkeys.iter().filter(|sub| is(&sub.key, plain));
        found.extend(subs.map(|sub| (key, Some(sub))));
    }
    match found[..] {
        [(key, None)] => newest(key, now),
        [(key, Some(sub))] => {
            standing(key, now)?;
            subkey(key, sub, now)
        }
        [] => {
            let held: Vec<String> = keys
                .iter()
                .map(|key| hex(&key.primary_key.fingerprint()))
                .collect();
            Err(unusable(format!("no key is {id}; it holds {}", held.join(", "))))
        }
        _ => Err(unusable(format!(
            "more than one key is {id}: name it by its fingerprint"
        ))),
    }
}

fn is(key: &impl KeyDetails, id: &str) -> bool {
    let (fingerprint, key_id) = (
        hex(&key.fingerprint()),
        key.legacy_key_id().to_string().to_lowercase(),
    );
    fingerprint.eq_ignore_ascii_case(id) || (id.len() <= 16 && key_id.ends_with(id))
}

/// Returns the newest subkey that may sign, or the primary key if it is the one that does.
fn newest(key: &SignedSecretKey, now: u32) -> Result<Candidate<'_>> {
    let signs = standing(key, now)?;
    let name = hex(&key.primary_key.fingerprint());
    let (subs, faults): (Vec<_>, Vec<_>) = key
        .secret_subkeys
        .iter()
        .map(|sub| subkey(key, sub, now))
        .partition(Result::is_ok);
    if let Some(sub) = subs.into_iter().flatten().max_by_key(|sub| sub.created) {
        return Ok(sub);
    }
    if signs && !stub(key.primary_key.secret_params()) {
        return Ok(Candidate {
            primary: key,
            sub: None,
            created: key.primary_key.created_at().as_secs(),
        });
    }
    let reasons: Vec<String> = faults
        .into_iter()
        .filter_map(Result::err)
        .map(|error| reason(&error))
        .collect();
    let why = match signs {
        true => format!("the private half of {name} is not in it"),
        false => format!("key {name} may not sign"),
    };
    Err(unusable([vec![why], reasons].concat().join("; ")))
}

/// Says whether a primary key may sign itself; one that is revoked or expired takes its subkeys with it.
fn standing(key: &SignedSecretKey, now: u32) -> Result<bool> {
    let (public, name) = (key.primary_key.public_key(), hex(&key.primary_key.fingerprint()));
    let details = &key.details;
    if details
        .revocation_signatures
        .iter()
        .any(|signature| signature.verify_key(public).is_ok())
    {
        return Err(unusable(format!("key {name} is revoked")));
    }
    let direct = details.direct_signatures.iter();
    let direct = latest(direct.filter(|signature| signature.verify_key(public).is_ok()));
    let users = details.users.iter().filter_map(|user| {
        let own = |signature: &&Signature| {
            signature
                .verify_certification(public, Tag::UserId, &user.id)
                .is_ok()
        };
        latest(user.signatures.iter().filter(own))
            .filter(|signature| signature.is_certification() && !revokes(signature))
    });
    let user = users.max_by_key(|signature| (signature.is_primary(), created(signature)));
    let Some(says) = user.or(direct) else {
        return Err(unusable(format!("no valid user ID belongs to key {name}")));
    };
    // What the user ID's signature leaves open, that of the key itself says.
    let life = says
        .key_expiration_time()
        .or(direct.and_then(Signature::key_expiration_time));
    in_time(&key.primary_key, life.map(|life| life.as_secs()), &name, now)?;
    Ok(may_sign(&key.primary_key, says))
}

/// Returns a subkey that may sign.
fn subkey<'a>(primary: &'a SignedSecretKey, sub: &'a SignedSecretSubKey, now: u32) -> Result<Candidate<'a>> {
    let (public, name) = (primary.primary_key.public_key(), hex(&sub.key.fingerprint()));
    let valid = sub.signatures.iter();
    let valid: Vec<&Signature> = valid
        .filter(|signature| {
            signature
                .verify_subkey_binding(public, sub.key.public_key())
                .is_ok()
        })
        .collect();
    if valid.iter().any(|signature| revokes(signature)) {
        return Err(unusable(format!("key {name} is revoked")));
    }
    let Some(binding) = latest(valid.into_iter()) else {
        return Err(unusable(format!("key {name} is not bound to its primary key")));
    };
    if !may_sign(&sub.key, binding) || !signed_back(binding, public, sub) {
        return Err(unusable(format!("key {name} may not sign")));
    }
    in_time(
        &sub.key,
        binding.key_expiration_time().map(|life| life.as_secs()),
        &name,
        now,
    )?;
    if stub(sub.key.secret_params()) {
        return Err(unusable(format!("the private half of {name} is not in it")));
    }
    Ok(Candidate {
        primary,
        sub: Some(sub),
        created: sub.key.created_at().as_secs(),
    })
}

/// Says whether a subkey agrees to sign for its primary key, without which nobody accepts its signatures.
fn signed_back(binding: &Signature, primary: &PublicKey, sub: &SignedSecretSubKey) -> bool {
    let back = binding.embedded_signature();
    back.is_some_and(|back| {
        back.verify_primary_key_binding(sub.key.public_key(), primary)
            .is_ok()
    })
}

fn in_time(key: &impl KeyDetails, life: Option<u32>, name: &str, now: u32) -> Result<()> {
    let born = key.created_at().as_secs();
    let date = |second: u32| {
        let time = jiff::Timestamp::from_second(second.into()).unwrap_or_default();
        time.strftime("%Y-%m-%d").to_string()
    };
    if born > now {
        return Err(unusable(format!("key {name} begins only on {}", date(born))));
    }
    match life
        .filter(|life| *life > 0)
        .map(|life| born.saturating_add(life))
    {
        Some(end) if end <= now => Err(unusable(format!("key {name} expired on {}", date(end)))),
        _ => Ok(()),
    }
}

fn may_sign(key: &impl KeyDetails, says: &Signature) -> bool {
    let flags = says
        .config()
        .into_iter()
        .flat_map(|config| config.hashed_subpackets());
    let mut flags = flags.filter(|packet| matches!(packet.data, SubpacketData::KeyFlags(_)));
    // Old keys do not say what they are for.
    let said = flags.next().is_none() || says.key_flags().sign();
    said && key.algorithm().can_sign()
}

fn latest<'a>(signatures: impl Iterator<Item = &'a Signature>) -> Option<&'a Signature> {
    signatures.max_by_key(|signature| created(signature))
}

fn created(signature: &Signature) -> u32 {
    signature.created().map_or(0, |at| at.as_secs())
}

fn revokes(signature: &Signature) -> bool {
    matches!(
        signature.typ(),
        Some(SignatureType::CertRevocation | SignatureType::SubkeyRevocation)
    )
}

/// Says whether there is only a note in place of the private half, as of keys on a card or kept elsewhere.
fn stub(params: &SecretParams) -> bool {
    let SecretParams::Encrypted(sealed) = params else {
        return false;
    };
    matches!(
        sealed.string_to_key_params(),
        S2kParams::Cfb {
            s2k: StringToKey::Private { .. },
            ..
        } | S2kParams::MalleableCfb {
            s2k: StringToKey::Private { .. },
            ..
        }
    )
}

impl Candidate<'_> {
    /// Opens the private half.
    pub fn open(&self, passphrase: Option<&Secret>) -> Result<Key> {
        let sealed = match self.sub {
            Some(sub) => sub.key.secret_params().is_encrypted(),
            None => self.primary.primary_key.secret_params().is_encrypted(),
        };
        let passphrase = match passphrase.filter(|passphrase| !passphrase.is_empty()) {
            None if sealed => return Err(Error::GpgPassphrase { wrong: false }),
            passphrase => Password::from(passphrase.map_or("", Secret::expose)),
        };
        let wrong = |_| Error::GpgPassphrase { wrong: true };
        Ok(match self.sub {
            Some(sub) => {
                let mut key = sub.key.clone();
                key.remove_password(&passphrase).map_err(wrong)?;
                Key::Sub(key)
            }
            None => {
                let mut key = self.primary.primary_key.clone();
                key.remove_password(&passphrase).map_err(wrong)?;
                Key::Primary(key)
            }
        })
    }
}

pub(super) fn hex(fingerprint: &Fingerprint) -> String {
    format!("{fingerprint:X}")
}

pub(super) fn unusable(reason: impl Into<String>) -> Error {
    Error::GpgKey {
        reason: reason.into(),
    }
}

fn reason(error: &Error) -> String {
    match error {
        Error::GpgKey { reason } => reason.clone(),
        other => other.to_string(),
    }
}
