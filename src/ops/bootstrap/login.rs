//! The secret the cluster logs in to the Git server with: kept, made or replaced.

use std::collections::BTreeMap;

use k8s_openapi::api::core::v1::Secret as KubeSecret;

use super::options::{ClusterLogin, LocalLogin, Options};
use super::server::read_key;
use crate::cluster::apply::Action;
use crate::error::{Error, Result};
use crate::git::PrivateKey;
use crate::manifests::secret::{Credentials, Login};
use crate::secret::Secret;

/// What is to be done about the cluster's secret.
pub struct Plan {
    /// What it is to hold, when it is to be written; the host keys are filled in once they are settled.
    pub login: Option<Login>,
    /// Whether one is there already.
    pub exists: bool,
    /// The key it holds, or will hold, as far as it can be read.
    pub key: Option<PrivateKey>,
}

impl Plan {
    fn keep(key: Option<PrivateKey>) -> Plan {
        Plan {
            login: None,
            exists: true,
            key,
        }
    }

    fn write(exists: bool, login: Login) -> Plan {
        Plan {
            login: Some(login),
            exists,
            key: None,
        }
    }

    fn write_key(exists: bool, identity: Secret, key: PrivateKey, passphrase: Option<Secret>) -> Plan {
        let login = Login::Ssh {
            identity,
            public: key.public_key(),
            known_hosts: String::new(),
            passphrase,
        };
        Plan {
            login: Some(login),
            exists,
            key: Some(key),
        }
    }

    /// Returns what is done to the secret, in a word.
    pub fn action(&self) -> Action {
        match (&self.login, self.exists) {
            (None, _) => Action::Unchanged,
            (Some(_), false) => Action::Created,
            (Some(_), true) => Action::Configured,
        }
    }
}

/// The texts a secret holds.
#[derive(Default)]
struct Held(BTreeMap<String, Secret>);

impl Held {
    fn of(secret: &KubeSecret) -> Held {
        let data = secret.data.iter().flatten();
        // What is not text is none of the values looked for.
        Held(
            data.filter_map(|(key, bytes)| {
                Some((
                    key.clone(),
                    Secret::from(String::from_utf8(bytes.0.clone()).ok()?),
                ))
            })
            .collect(),
        )
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.0
            .get(key)
            .map(Secret::expose)
            .filter(|text| !text.is_empty())
    }

    fn is(&self, key: &str, text: Option<&str>) -> bool {
        self.get(key) == text
    }
}

/// Decides what to do about the cluster's secret, given the one that is there.
///
/// A generated key stays as long as the secret holds one: it is registered with the server, and another cluster
/// may be the one to have made it. Credentials given on the command line replace those that are there.
pub async fn plan(options: &Options, existing: Option<&KubeSecret>) -> Result<Plan> {
    let held = existing.map(Held::of).unwrap_or_default();
    if let Some(secret) = existing {
        refuse_foreign(options, secret, &held)?;
    }
    let exists = existing.is_some();
    let ca = options.repository.ca.as_deref();
    match &options.cluster_login {
        ClusterLogin::Token => match &options.repository.login {
            LocalLogin::Basic { user, password } => {
                let same = held.is("username", Some(user))
                    && held.is("password", Some(password.expose()))
                    && held.is("ca.crt", ca);
                Ok(match same {
                    true => Plan::keep(None),
                    false => {
                        let login = Credentials {
                            user: user.clone(),
                            password: password.clone(),
                        };
                        Plan::write(exists, Login::Basic(login))
                    }
                })
            }
            LocalLogin::Bearer(token) => {
                let same = held.is("bearerToken", Some(token.expose())) && held.is("ca.crt", ca);
                Ok(match same {
                    true => Plan::keep(None),
                    false => Plan::write(exists, Login::Bearer(token.clone())),
                })
            }
            _ => Err(Error::usage("--token-auth needs a password or token")
                .hint("set GIT_PASSWORD, or pass --password-file FILE")),
        },
        ClusterLogin::GivenKey(given) => {
            let (pem, key) = read_key(given)?;
            let passphrase = given.passphrase.as_ref().map(Secret::expose);
            let same = held.is("identity", Some(pem.expose()))
                && held.is("password", passphrase)
                && held.get("known_hosts").is_some();
            Ok(match same {
                true => Plan::keep(Some(key)),
                false => Plan::write_key(exists, pem, key, given.passphrase.clone()),
            })
        }
        ClusterLogin::GeneratedKey(algorithm) => {
            if let (Some(identity), Some(_)) = (held.get("identity"), held.get("known_hosts")) {
                let identity = Secret::from(identity.to_owned());
                let passphrase = held.get("password").map(|text| Secret::from(text.to_owned()));
                // A key that cannot be read here may still be good for the controller: only its public half is unknown.
                let key = PrivateKey::parse(&identity, passphrase.as_ref()).ok();
                return Ok(Plan::keep(key));
            }
            let key = PrivateKey::generate(*algorithm).await?;
            Ok(Plan::write_key(exists, key.to_pem()?, key, None))
        }
    }
}

/// Refuses to overwrite a secret that is no Git login.
fn refuse_foreign(options: &Options, secret: &KubeSecret, held: &Held) -> Result<()> {
    const LOGIN: [&str; 8] = [
        "identity",
        "identity.pub",
        "known_hosts",
        "username",
        "password",
        "bearerToken",
        "ca.crt",
        "caFile",
    ];
    let foreign = secret
        .data
        .iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .find(|key| !LOGIN.contains(key));
    match foreign {
        Some(key) if !options.force && held.get("identity").is_none() => Err(Error::refused(format!(
            "the secret {}/{} holds {key:?}, so it is no login to a Git server",
            options.install.namespace, options.secret_name
        ))
        .hint("name another secret with --secret-name, or pass --force to replace this one")),
        _ => Ok(()),
    }
}
