//! age keys of the kind X25519, and files encrypted for one of them, as <https://age-encryption.org/v1> has them.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::{hkdf, hmac};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{Error, random};
use crate::secret::Secret;

const RECIPIENT: &str = "age";
const IDENTITY: &str = "age-secret-key-";

/// Whom something is encrypted for: a public key, as `age1…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    text: String,
    key: [u8; 32],
}

impl FromStr for Recipient {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text.to_ascii_lowercase().starts_with(IDENTITY) {
            return Err(Error::PrivateRecipient);
        }
        let key = decode(text, RECIPIENT).ok_or_else(|| Error::Recipient(text.to_owned()))?;
        Ok(Recipient {
            text: text.to_owned(),
            key: *key,
        })
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Makes a private key, and returns it as the text of a key file.
pub fn new_key(now: jiff::Timestamp) -> Result<Secret, Error> {
    let bytes = Zeroizing::new(random::<32>()?);
    let recipient = recipient_of(&bytes)?;
    let identity = Secret::from(encode(IDENTITY, &*bytes)?.to_ascii_uppercase());
    let created = now.strftime("%Y-%m-%dT%H:%M:%SZ");
    Ok(Secret::from(format!(
        "# created: {created}\n# public key: {recipient}\n{}\n",
        identity.expose()
    )))
}

/// Returns whom the private keys of a key file stand for.
pub fn recipients(file: &Secret) -> Result<Vec<Recipient>, Error> {
    let lines = file.expose().lines().enumerate();
    let keys = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let recipients: Vec<_> = keys
        .map(|(index, line)| {
            let key = decode(line.trim(), IDENTITY).ok_or(Error::Identity(index + 1))?;
            recipient_of(&key)
        })
        .collect::<Result<_, _>>()?;
    match recipients.is_empty() {
        true => Err(Error::NoIdentity),
        false => Ok(recipients),
    }
}

/// Encrypts up to 64 KiB for a recipient, and returns the armoured file.
pub(super) fn encrypt(plain: &[u8], recipient: &Recipient) -> Result<String, Error> {
    let file_key = Zeroizing::new(random::<16>()?);
    let own = StaticSecret::from(random::<32>()?);
    let share = PublicKey::from(&own).to_bytes();
    let common = own.diffie_hellman(&PublicKey::from(recipient.key));
    if !common.was_contributory() {
        return Err(Error::Recipient(recipient.text.clone()));
    }
    let salt = [share, recipient.key].concat();
    let wrap = derive(&salt, common.as_bytes(), b"age-encryption.org/v1/X25519")?;
    let wrapped = seal(&wrap, [0; 12], &*file_key)?;
    let mut header = format!(
        "age-encryption.org/v1\n-> X25519 {}\n{}\n---",
        STANDARD_NO_PAD.encode(share),
        STANDARD_NO_PAD.encode(wrapped)
    );
    let key = hmac::Key::new(hmac::HMAC_SHA256, &*derive(&[], &*file_key, b"header")?);
    let mac = hmac::sign(&key, header.as_bytes());
    header += &format!(" {}\n", STANDARD_NO_PAD.encode(mac));
    let nonce = random::<16>()?;
    // One chunk holds it all: the first, and the last.
    let mut place = [0; 12];
    place[11] = 1;
    let sealed = seal(&*derive(&nonce, &*file_key, b"payload")?, place, plain)?;
    Ok(armour(&[header.as_bytes(), &nonce, &sealed].concat()))
}

fn armour(bytes: &[u8]) -> String {
    let mut text = "-----BEGIN AGE ENCRYPTED FILE-----\n".to_owned();
    // 48 bytes are the 64 characters of a line.
    for line in bytes.chunks(48) {
        text += &STANDARD.encode(line);
        text.push('\n');
    }
    text + "-----END AGE ENCRYPTED FILE-----\n"
}

fn recipient_of(key: &[u8; 32]) -> Result<Recipient, Error> {
    let key = PublicKey::from(&StaticSecret::from(*key)).to_bytes();
    let text = encode(RECIPIENT, &key)?;
    Ok(Recipient { text, key })
}

fn encode(kind: &str, bytes: &[u8]) -> Result<String, Error> {
    let kind = Hrp::parse(kind).map_err(|_| Error::Crypto)?;
    bech32::encode::<Bech32>(kind, bytes).map_err(|_| Error::Crypto)
}

fn decode(text: &str, kind: &str) -> Option<Zeroizing<[u8; 32]>> {
    let checked = CheckedHrpstring::new::<Bech32>(text).ok()?;
    if !checked.hrp().as_str().eq_ignore_ascii_case(kind) || checked.byte_iter().len() != 32 {
        return None;
    }
    let mut key = Zeroizing::new([0; 32]);
    for (to, byte) in key.iter_mut().zip(checked.byte_iter()) {
        *to = byte;
    }
    Some(key)
}

fn derive(salt: &[u8], secret: &[u8], purpose: &[u8]) -> Result<Zeroizing<[u8; 32]>, Error> {
    let mut key = Zeroizing::new([0; 32]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[purpose], hkdf::HKDF_SHA256)
        .and_then(|material| material.fill(&mut *key))
        .map_err(|_| Error::Crypto)?;
    Ok(key)
}

fn seal(key: &[u8; 32], nonce: [u8; 12], plain: &[u8]) -> Result<Vec<u8>, Error> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).map_err(|_| Error::Crypto)?;
    let mut bytes = plain.to_vec();
    LessSafeKey::new(key)
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut bytes)
        .map_err(|_| Error::Crypto)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stands_for_its_recipient() {
        let key = new_key("2026-01-02T03:04:05Z".parse().expect("a time")).expect("a key");
        let [recipient] = &recipients(&key).expect("recipients")[..] else {
            panic!("one recipient")
        };
        let start = format!("# created: 2026-01-02T03:04:05Z\n# public key: {recipient}\nAGE-SECRET-KEY-1");
        assert!(key.expose().starts_with(&start));
        assert_eq!(
            recipient.to_string().parse::<Recipient>().expect("parsed"),
            *recipient
        );
    }

    #[test]
    fn what_is_no_key_is_refused_and_not_repeated() {
        let key = new_key(jiff::Timestamp::UNIX_EPOCH).expect("a key");
        let line = key.expose().lines().last().expect("a line");
        let told = line.parse::<Recipient>().expect_err("refused").to_string();
        assert!(told.contains("private") && !told.contains(line), "{told}");
        let other = if line.ends_with('Q') { "P" } else { "Q" };
        let wrong = Secret::from(format!("\n{}{other}\n", &line[..line.len() - 1]));
        assert_eq!(
            recipients(&wrong).expect_err("refused").to_string(),
            "line 2 is no private key of age, AGE-SECRET-KEY-1…"
        );
        assert!(recipients(&Secret::new("# none\n")).is_err());
        for text in ["", "age1", "age1yubikey1qqq", "ssh-ed25519 AAAA"] {
            assert!(text.parse::<Recipient>().is_err(), "{text}");
        }
    }
}
