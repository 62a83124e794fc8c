//! Signatures on commits by an OpenPGP key, in the way `gpg.format=openpgp` does.
//!
//! The library makes signatures; [`ring`] says which key may make them.

mod ring;

use pgp::composed::{ArmorOptions, DetachedSignature, SignedSecretKey};
use pgp::packet::{SecretKey, SecretSubkey};
use pgp::types::{KeyDetails, Password, SigningKey};
use rand_core::OsRng;

use self::ring::{choose, hex, read, unusable};
use super::sign::Signer;
use super::{Error, Result, Secret};

/// Signs commits with a key of a GPG key ring.
pub struct GpgSigner(Key);

/// A key whose private half lies open.
enum Key {
    Primary(SecretKey),
    Sub(SecretSubkey),
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
        choose(&keys, id, now)?.open(passphrase).map(GpgSigner)
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

#[cfg(test)]
mod tests {
    use pgp::composed::{
        Deserializable, KeyType, SecretKeyParamsBuilder, SignedPublicKey, SubkeyParamsBuilder,
    };
    use pgp::packet::{SignatureConfig, SignatureType, Subpacket, SubpacketData};
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
