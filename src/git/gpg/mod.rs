//! Signatures on commits by an OpenPGP key, in the way `gpg.format=openpgp` does.
//!
//! The library reads keys and makes signatures; which key of a ring may sign now is decided here, by the
//! self-signatures that verify: the newest one counts, as RFC 9580 has it.

use pgp::composed::{ArmorOptions, DetachedSignature, PublicOrSecret, SignedSecretKey, SignedSecretSubKey};
use pgp::packet::{PublicKey, SecretKey, SecretSubkey, Signature, SignatureType, SubpacketData};
use pgp::types::{Fingerprint, KeyDetails, Password, S2kParams, SecretParams, SigningKey, StringToKey, Tag};
use rand_core::OsRng;

use super::sign::Signer;
use super::{Error, Result, Secret};

/// Signs commits with a key of a GPG key ring.
pub struct GpgSigner(Key);

/// A key whose private half lies open.
enum Key {
    Primary(SecretKey),
    Sub(SecretSubkey),
}

/// A key of a ring, and the newest signature that says what it is for.
struct Candidate<'a> {
    primary: &'a SignedSecretKey,
    /// The subkey it is, if it is one.
    sub: Option<&'a SignedSecretSubKey>,
    created: u32,
}

impl GpgSigner {
    /// Picks a key of a ring, armoured or binary, and opens it.
    ///
    /// `id` is a fingerprint or a key ID, long or short. One of a primary key means the newest subkey of it that may
    /// sign, or itself where there is none; one of a subkey means that one alone. Without it the first key of the
    /// ring that may sign is taken.
    pub fn new(
        ring: &[u8],
        id: Option<&str>,
        passphrase: Option<&Secret>,
        now: jiff::Timestamp,
    ) -> Result<Self> {
        let keys = read(ring)?;
        let now = u32::try_from(now.as_second()).unwrap_or(u32::MAX);
        let candidate = match id {
            Some(id) => named(&keys, id, now)?,
            None => {
                let mut choices = keys.iter().map(|key| newest(key, now));
                let first = choices
                    .next()
                    .unwrap_or_else(|| Err(unusable("it holds no private key")));
                match first {
                    Ok(candidate) => candidate,
                    // The first key's fault is told: it is the one that was meant.
                    Err(error) => choices.find_map(Result::ok).ok_or(error)?,
                }
            }
        };
        candidate.open(passphrase)
    }

    /// Returns the fingerprint of the key that signs, in hexadecimal.
    pub fn fingerprint(&self) -> String {
        match &self.0 {
            Key::Primary(key) => hex(&key.fingerprint()),
            Key::Sub(key) => hex(&key.fingerprint()),
        }
    }
}

impl Signer for GpgSigner {
    fn sign(&self, commit: &str) -> Result<String> {
        match &self.0 {
            Key::Primary(key) => sign(key, commit),
            Key::Sub(key) => sign(key, commit),
        }
    }
}

fn sign(key: &impl SigningKey, commit: &str) -> Result<String> {
    let open = Password::empty();
    let signature = DetachedSignature::sign_binary_data(OsRng, key, &open, key.hash_alg(), commit.as_bytes());
    let armoured = signature.and_then(|signature| signature.to_armored_string(ArmorOptions::default()));
    armoured.map_err(|error| Error::Signing {
        reason: error.to_string(),
    })
}

/// Reads the private keys of a ring.
fn read(ring: &[u8]) -> Result<Vec<SignedSecretKey>> {
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

/// Returns the fingerprints, in capitals, of the private keys of a ring, which must lie open.
pub fn gpg_fingerprints(ring: &[u8]) -> Result<Vec<String>> {
    let keys = read(ring)?;
    let sealed = |key: &SignedSecretKey| match key.secret_subkeys.is_empty() {
        true => key.primary_key.secret_params().is_encrypted(),
        false => {
            let mut subkeys = key.secret_subkeys.iter();
            subkeys.any(|sub| sub.key.secret_params().is_encrypted())
        }
    };
    if keys.iter().any(sealed) {
        return Err(unusable("it has a passphrase, which a controller cannot be told"));
    }
    Ok(keys
        .iter()
        .map(|key| hex(&key.primary_key.fingerprint()).to_ascii_uppercase())
        .collect())
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
    fn open(&self, passphrase: Option<&Secret>) -> Result<GpgSigner> {
        let sealed = match self.sub {
            Some(sub) => sub.key.secret_params().is_encrypted(),
            None => self.primary.primary_key.secret_params().is_encrypted(),
        };
        let passphrase = match passphrase.filter(|passphrase| !passphrase.is_empty()) {
            None if sealed => return Err(Error::GpgPassphrase { wrong: false }),
            passphrase => Password::from(passphrase.map_or("", Secret::expose)),
        };
        let wrong = |_| Error::GpgPassphrase { wrong: true };
        Ok(GpgSigner(match self.sub {
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
        }))
    }
}

fn hex(fingerprint: &Fingerprint) -> String {
    format!("{fingerprint:X}")
}

fn unusable(reason: impl Into<String>) -> Error {
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

#[cfg(test)]
mod tests {
    use pgp::composed::{
        Deserializable, KeyType, SecretKeyParamsBuilder, SignedPublicKey, SubkeyParamsBuilder,
    };
    use pgp::packet::{SignatureConfig, Subpacket};
    use pgp::types::{Duration, Timestamp, VerifyingKey};

    use super::*;

    const BORN: u32 = 1_750_000_000;
    const COMMIT: &str = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n\nOne\n";

    /// Makes a key whose primary half may sign or not, and as many subkeys that may, each a day younger.
    fn key(signs: bool, subs: u32, passphrase: Option<&str>) -> SignedSecretKey {
        let sub = |age: u32| {
            let mut sub = SubkeyParamsBuilder::default();
            sub.key_type(KeyType::Ed25519Legacy)
                .can_sign(true)
                .created_at(Timestamp::from_secs(BORN + age * 86_400))
                .passphrase(passphrase.map(str::to_owned));
            sub.build().expect("a subkey")
        };
        let mut params = SecretKeyParamsBuilder::default();
        params
            .key_type(KeyType::Ed25519Legacy)
            .can_certify(true)
            .can_sign(signs)
            .created_at(Timestamp::from_secs(BORN))
            .passphrase(passphrase.map(str::to_owned))
            .primary_user_id("Flux <flux@example.com>".into())
            .subkeys((1..=subs).map(sub).collect());
        params.build().expect("a key").generate(OsRng).expect("made")
    }

    fn ring(key: &SignedSecretKey) -> Vec<u8> {
        key.to_armored_bytes(ArmorOptions::default()).expect("armoured")
    }

    fn pick(ring: &[u8], id: Option<&str>) -> Result<GpgSigner> {
        pick_at(ring, id, BORN + 10 * 86_400)
    }

    fn pick_at(ring: &[u8], id: Option<&str>, now: u32) -> Result<GpgSigner> {
        GpgSigner::new(
            ring,
            id,
            None,
            jiff::Timestamp::from_second(now.into()).expect("a time"),
        )
    }

    fn refused(result: Result<GpgSigner>) -> String {
        result.err().expect("refused").to_string()
    }

    fn name(key: &impl KeyDetails) -> String {
        hex(&key.fingerprint())
    }

    fn good(signer: &GpgSigner, key: &impl VerifyingKey) {
        let text = signer.sign(COMMIT).expect("signed");
        assert!(text.starts_with("-----BEGIN PGP SIGNATURE-----\n"), "{text}");
        let (signature, _) = DetachedSignature::from_string(&text).expect("a signature");
        signature.verify(key, COMMIT.as_bytes()).expect("good");
        signature.verify(key, b"another").expect_err("of another text");
    }

    #[test]
    fn the_newest_key_that_may_sign_does() {
        let plain = key(true, 0, None);
        let signer = pick(&ring(&plain), None).expect("picked");
        assert_eq!(signer.fingerprint(), name(&plain.primary_key));
        good(&signer, plain.primary_key.public_key());

        for signs in [true, false] {
            let key = key(signs, 2, None);
            let sub = &key.secret_subkeys[1].key;
            let signer = pick(&ring(&key), None).expect("picked");
            assert_eq!(signer.fingerprint(), name(sub));
            good(&signer, sub.public_key());
            // One that is still to come does not count yet.
            let earlier = pick_at(&ring(&key), None, BORN + 86_401).expect("picked");
            assert_eq!(earlier.fingerprint(), name(&key.secret_subkeys[0].key));
        }
        assert!(refused(pick(&ring(&key(false, 0, None)), None)).contains("may not sign"));
        assert!(refused(pick_at(&ring(&plain), None, BORN - 1)).contains("begins only on 2025-06-15"));
    }

    #[test]
    fn a_key_is_named_by_its_id_or_fingerprint() {
        let (first, second) = (key(true, 0, None), key(true, 1, None));
        let armoured = [ring(&first), ring(&second)].concat();
        let binary = [&first, &second]
            .map(|key| pgp::ser::Serialize::to_bytes(key).expect("bytes"))
            .concat();
        let sub = name(&second.secret_subkeys[0].key);
        for ring in [armoured, binary] {
            assert_eq!(
                pick(&ring, None).expect("picked").fingerprint(),
                name(&first.primary_key)
            );
            let whole = name(&second.primary_key);
            for id in [
                whole.clone(),
                format!("0x{}", whole[24..].to_lowercase()),
                whole[32..].to_owned(),
                format!("{} {}", &whole[..20], &whole[20..]),
            ] {
                assert_eq!(pick(&ring, Some(&id)).expect(&id).fingerprint(), sub);
            }
            assert_eq!(pick(&ring, Some(&sub[24..])).expect("picked").fingerprint(), sub);
            let missing = refused(pick(&ring, Some("0123456789ABCDEF")));
            assert!(
                missing.contains("no key is 0123456789ABCDEF") && missing.contains(&whole),
                "{missing}"
            );
            assert!(refused(pick(&ring, Some("me@example.com"))).contains("no key ID or fingerprint"));
        }
        let twice = [ring(&first), ring(&first)].concat();
        let id = name(&first.primary_key);
        assert!(refused(pick(&twice, Some(&id[24..]))).contains("more than one key"));
    }

    #[test]
    fn passphrases() {
        let now = jiff::Timestamp::from_second((BORN + 86_400).into()).expect("a time");
        for key in [
            key(true, 0, Some("open sesame")),
            key(false, 1, Some("open sesame")),
        ] {
            let of = |passphrase: Option<&str>| {
                GpgSigner::new(&ring(&key), None, passphrase.map(Secret::new).as_ref(), now)
            };
            assert!(matches!(of(None), Err(Error::GpgPassphrase { wrong: false })));
            assert!(matches!(of(Some("")), Err(Error::GpgPassphrase { wrong: false })));
            assert!(matches!(
                of(Some("wrong")),
                Err(Error::GpgPassphrase { wrong: true })
            ));
            let signer = of(Some("open sesame")).expect("opened");
            match key.secret_subkeys.first() {
                Some(sub) => good(&signer, sub.key.public_key()),
                None => good(&signer, key.primary_key.public_key()),
            }
        }
    }

    #[test]
    fn keys_that_are_over_are_refused() {
        let add = |key: &mut SignedSecretKey, typ, packets: Vec<SubpacketData>| {
            let secret = &key.primary_key;
            let mut config = SignatureConfig::from_key(OsRng, secret, typ).expect("a signature");
            let issued = SubpacketData::SignatureCreationTime(Timestamp::from_secs(BORN + 1));
            let issuer = SubpacketData::IssuerFingerprint(secret.fingerprint());
            let packets = packets.into_iter().chain([issued, issuer]);
            config.hashed_subpackets = packets
                .map(|data| Subpacket::regular(data).expect("a packet"))
                .collect();
            let signature = config
                .sign_key(secret, &Password::empty(), secret.public_key())
                .expect("signed");
            let details = &mut key.details;
            match typ {
                SignatureType::KeyRevocation => details.revocation_signatures.push(signature),
                _ => details.direct_signatures.push(signature),
            }
        };
        let mut revoked = key(true, 1, None);
        add(&mut revoked, SignatureType::KeyRevocation, vec![]);
        let sub = name(&revoked.secret_subkeys[0].key);
        for id in [None, Some(sub.as_str())] {
            assert!(refused(pick(&ring(&revoked), id)).contains("is revoked"));
        }
        let mut expiring = key(true, 0, None);
        let life = SubpacketData::KeyExpirationTime(Duration::from_secs(86_400));
        add(&mut expiring, SignatureType::Key, vec![life]);
        pick_at(&ring(&expiring), None, BORN + 86_399).expect("in time");
        assert!(refused(pick_at(&ring(&expiring), None, BORN + 86_400)).contains("expired on 2025-06-16"));
        // Another key of the ring does.
        let spare = key(true, 0, None);
        let both = [ring(&revoked), ring(&spare)].concat();
        assert_eq!(
            pick(&both, None).expect("picked").fingerprint(),
            name(&spare.primary_key)
        );
    }

    #[test]
    fn what_is_no_ring_of_private_keys_is_told_apart() {
        let public = SignedPublicKey::from(key(true, 0, None));
        let public = public
            .to_armored_bytes(ArmorOptions::default())
            .expect("armoured");
        assert!(refused(pick(&public, None)).contains("no private key"));
        assert!(refused(pick(b"", None)).contains("GPG key ring cannot be used"));
        assert!(refused(pick(b"hello", None)).contains("GPG key ring cannot be used"));
        assert!(refused(pick(b"\0\0\0\x20\x01\x01\0\x02KBXf\0\0\0\0", None)).contains("export-secret-keys"));
        let cut = &ring(&key(true, 0, None))[..300];
        assert!(refused(pick(cut, None)).contains("GPG key ring cannot be used"));
    }
}
