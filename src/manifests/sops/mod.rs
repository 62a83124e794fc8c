//! Documents encrypted as [SOPS](https://getsops.io) encrypts YAML, of which only values of `data` and `stringData`
//! are: kustomize-controller decrypts them with the age key they are encrypted for.

pub mod age;

use aes_gcm::aead::consts::U32;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::aes::Aes256;
use aes_gcm::{AesGcm, Nonce};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{self, SHA512};
use ring::rand::{SecureRandom as _, SystemRandom};
use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use age::Recipient;

/// What SOPS is told to encrypt, in its files and in the rules of `.sops.yaml`.
pub const ENCRYPTED: &str = "^(data|stringData)$";
/// The version of SOPS whose format is written.
const VERSION: &str = "3.13.2";

/// Why nothing is encrypted.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Not the public key of X25519.
    #[error("{0} is no recipient of age, age1… with 58 more characters")]
    Recipient(String),
    /// A private key, where a public one is asked for.
    #[error("it is a private key, and a recipient is a public one, age1…")]
    PrivateRecipient,
    /// A line of a key file that is neither a comment nor a private key of X25519.
    #[error("line {0} is no private key of age, AGE-SECRET-KEY-1…")]
    Identity(usize),
    /// A key file without a key.
    #[error("it holds no private key of age, AGE-SECRET-KEY-1…")]
    NoIdentity,
    /// A value that SOPS does not have.
    #[error("a value cannot be encrypted")]
    Value,
    /// A document that is encrypted.
    #[error("the document is encrypted already")]
    Encrypted,
    /// The system gives no random bytes, or a cipher does not take what it is given.
    #[error("the encryption failed")]
    Crypto,
}

/// Encrypts a document for recipients, each of whom can decrypt it.
pub fn encrypt(document: &Value, recipients: &[Recipient], now: jiff::Timestamp) -> Result<Value, Error> {
    let fields = document.as_object().ok_or(Error::Value)?;
    if fields.contains_key("sops") {
        return Err(Error::Encrypted);
    }
    let key = Zeroizing::new(random::<32>()?);
    let mut walk = Walk {
        cipher: AesGcm::new(&(*key).into()),
        digest: digest::Context::new(&SHA512),
    };
    let mut encrypted = walk.map(fields, "", false)?;
    let mac: String = walk
        .digest
        .clone()
        .finish()
        .as_ref()
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02X}"));
    let modified = now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let keys = recipients
        .iter()
        .map(|recipient| {
            Ok(json!({ "recipient": recipient.to_string(), "enc": age::encrypt(&*key, recipient)? }))
        })
        .collect::<Result<Vec<_>, Error>>()?;
    encrypted.insert(
        "sops".to_owned(),
        json!({
            "age": keys,
            "encrypted_regex": ENCRYPTED,
            "lastmodified": modified,
            "mac": walk.seal(mac.as_bytes(), "str", &modified)?,
            "version": VERSION,
        }),
    );
    Ok(encrypted.into())
}

/// A walk through a document, in the order in which it is written.
struct Walk {
    /// SOPS takes nonces of 32 bytes, and no others when it encrypts a changed file again.
    cipher: AesGcm<Aes256, U32>,
    /// Of all values, encrypted or not.
    digest: digest::Context,
}

impl Walk {
    fn map(
        &mut self,
        fields: &Map<String, Value>,
        path: &str,
        hidden: bool,
    ) -> Result<Map<String, Value>, Error> {
        let field = |(name, value): (&String, &Value)| {
            let hidden = hidden || matches!(name.as_str(), "data" | "stringData");
            let value = self.value(value, &format!("{path}{name}:"), hidden)?;
            Ok((name.clone(), value))
        };
        fields.iter().map(field).collect()
    }

    /// Takes a value whose place is `path`, which is authenticated, too.
    fn value(&mut self, value: &Value, path: &str, hidden: bool) -> Result<Value, Error> {
        let (text, r#type) = match value {
            Value::Object(fields) => return Ok(self.map(fields, path, hidden)?.into()),
            Value::Array(items) => {
                let items = items.iter().map(|item| self.value(item, path, hidden));
                return Ok(Value::Array(items.collect::<Result<_, _>>()?));
            }
            Value::String(text) => (text.clone(), "str"),
            Value::Bool(on) => ((if *on { "True" } else { "False" }).to_owned(), "bool"),
            Value::Number(number) if number.is_i64() => (number.to_string(), "int"),
            Value::Number(_) | Value::Null => return Err(Error::Value),
        };
        let text = Zeroizing::new(text);
        self.digest.update(text.as_bytes());
        match hidden && !text.is_empty() {
            true => Ok(self.seal(text.as_bytes(), r#type, path)?.into()),
            false => Ok(value.clone()),
        }
    }

    fn seal(&self, text: &[u8], r#type: &str, place: &str) -> Result<String, Error> {
        let nonce: Nonce<U32> = random::<32>()?.into();
        let payload = Payload {
            msg: text,
            aad: place.as_bytes(),
        };
        let sealed = self.cipher.encrypt(&nonce, payload).map_err(|_| Error::Crypto)?;
        let (data, tag) = sealed.split_at(text.len());
        let [data, nonce, tag] = [data, &nonce, tag].map(|bytes| STANDARD.encode(bytes));
        Ok(format!(
            "ENC[AES256_GCM,data:{data},iv:{nonce},tag:{tag},type:{type}]"
        ))
    }
}

fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| Error::Crypto)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_hidden_is_encrypted() {
        let now = jiff::Timestamp::UNIX_EPOCH;
        let key = age::new_key(now).expect("a key");
        let recipients = age::recipients(&key).expect("recipients");
        let document = json!({
            "kind": "Secret",
            "metadata": { "name": "a", "labels": { "on": "yes" } },
            "data": { "empty": "" },
            "stringData": { "a": "planted" },
        });
        let encrypted = encrypt(&document, &recipients, now).expect("encrypted");
        for field in ["kind", "metadata", "data"] {
            assert_eq!(encrypted[field], document[field], "{field}");
        }
        assert!(!encrypted.to_string().contains("planted"));
        assert!(matches!(
            encrypt(&encrypted, &recipients, now),
            Err(Error::Encrypted)
        ));
    }
}
