//! Secrets: registry credentials for the kubelet, and what the cluster logs in to a Git server with.

use std::collections::BTreeMap;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kube::core::ObjectMeta;
use serde_json::{Value, json};

use super::{Error, Object, object};
use crate::secret::Secret;

/// A user and a password, which is never printed.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The user.
    pub user: String,
    /// The password.
    pub password: Secret,
}

impl FromStr for Credentials {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.split_once(':') {
            Some((user, password)) if !user.is_empty() && !password.is_empty() => Ok(Credentials {
                user: user.to_owned(),
                password: password.to_owned().into(),
            }),
            _ => Err(Error::RegistryCredentials),
        }
    }
}

/// Makes a secret of type `kubernetes.io/dockerconfigjson` for one registry.
pub fn registry(namespace: &str, name: &str, registry: &str, credentials: &Credentials) -> Object {
    let config = auths(registry, credentials).to_string();
    let data = [(".dockerconfigjson", config.as_str())];
    secret(namespace, name, "kubernetes.io/dockerconfigjson", data)
}

/// Makes the configuration that logs in to one registry.
pub fn auths(registry: &str, credentials: &Credentials) -> Value {
    let Credentials { user, password } = credentials;
    let pair = Secret::from(format!("{user}:{}", password.expose()));
    let auth = STANDARD.encode(pair.expose());
    let login = json!({ "username": user, "password": password.expose(), "auth": auth });
    json!({ "auths": { registry: login } })
}

/// What the cluster logs in to a Git server with.
#[derive(Clone, Debug)]
pub enum Login {
    /// A user and a password or token, over HTTPS.
    Basic(Credentials),
    /// A bearer token, over HTTPS.
    Bearer(Secret),
    /// A key pair, over SSH.
    Ssh {
        /// The private key in PEM.
        identity: Secret,
        /// The public key, as in `authorized_keys`.
        public: String,
        /// The host keys of the server, as in `known_hosts`.
        known_hosts: String,
        /// What the private key is encrypted with.
        passphrase: Option<Secret>,
    },
}

/// Makes the secret a source refers to; `ca` is the PEM of the authorities the server is trusted by.
pub fn source(namespace: &str, name: &str, login: &Login, ca: Option<&str>) -> Object {
    let mut data: Vec<(&str, &str)> = match login {
        Login::Basic(login) => vec![("username", &login.user), ("password", login.password.expose())],
        Login::Bearer(token) => vec![("bearerToken", token.expose())],
        Login::Ssh {
            identity,
            public,
            known_hosts,
            passphrase,
        } => {
            let keys = [
                ("identity", identity.expose()),
                ("identity.pub", public),
                ("known_hosts", known_hosts),
            ];
            keys.into_iter()
                .chain(passphrase.iter().map(|text| ("password", text.expose())))
                .collect()
        }
    };
    data.extend(ca.map(|ca| ("ca.crt", ca)));
    opaque(namespace, name, data)
}

/// Makes a secret of the general kind from its texts.
pub fn opaque<'a>(namespace: &str, name: &str, data: impl IntoIterator<Item = (&'a str, &'a str)>) -> Object {
    secret(namespace, name, "Opaque", data)
}

/// Makes a secret from its texts, in the encoded form the server keeps, so that it compares equal to what is read.
fn secret<'a>(
    namespace: &str,
    name: &str,
    r#type: &str,
    data: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Object {
    let data: BTreeMap<_, _> = data
        .into_iter()
        .map(|(key, text)| (key, STANDARD.encode(text)))
        .collect();
    let metadata = ObjectMeta {
        name: Some(name.to_owned()),
        namespace: Some(namespace.to_owned()),
        ..ObjectMeta::default()
    };
    object("v1", "Secret", metadata, json!({ "data": data, "type": r#type }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(secret: &Object) -> Vec<(String, String)> {
        let data: BTreeMap<String, String> =
            serde_json::from_value(secret.data["data"].clone()).expect("data");
        let plain = |text: String| String::from_utf8(STANDARD.decode(text).expect("base64")).expect("UTF-8");
        data.into_iter().map(|(key, text)| (key, plain(text))).collect()
    }

    #[test]
    fn a_registry_secret_is_what_the_kubelet_reads() {
        let secret = registry(
            "flux-system",
            "regcred",
            "r.example.com/f",
            &"u:p:q".parse().expect("credentials"),
        );
        assert_eq!(secret.data["type"], "kubernetes.io/dockerconfigjson");
        let [(key, config)] = &keys(&secret)[..] else {
            panic!("one key")
        };
        assert_eq!(key, ".dockerconfigjson");
        assert_eq!(
            config,
            r#"{"auths":{"r.example.com/f":{"username":"u","password":"p:q","auth":"dTpwOnE="}}}"#
        );
    }

    #[test]
    fn a_source_secret_holds_what_its_login_needs() {
        let text = |text: &str| Secret::from(text.to_owned());
        let ssh = Login::Ssh {
            identity: text("private"),
            public: "public".to_owned(),
            known_hosts: "hosts".to_owned(),
            passphrase: Some(text("phrase")),
        };
        let cases = [
            (
                Login::Basic("git:token".parse().expect("credentials")),
                "ca.crt password username",
            ),
            (Login::Bearer(text("token")), "bearerToken ca.crt"),
            (ssh, "ca.crt identity identity.pub known_hosts password"),
        ];
        for (login, expected) in cases {
            let keys: Vec<_> = keys(&source("ns", "name", &login, Some("PEM")))
                .into_iter()
                .map(|(key, _)| key)
                .collect();
            assert_eq!(keys.join(" "), expected);
        }
    }

    #[test]
    fn a_password_is_not_printed() {
        let credentials: Credentials = "user:planted".parse().expect("credentials");
        assert!(!format!("{credentials:?}").contains("planted"));
    }
}
