//! The secret the cluster logs in to the Git server with: kept, made or replaced.

use std::collections::BTreeMap;

use k8s_openapi::api::core::v1::Secret as KubeSecret;

use super::options::{ClusterLogin, Options, Token};
use crate::cluster::apply::Action;
use crate::error::{Error, Result};
use crate::git::{Error as GitError, HostKeys, PrivateKey};
use crate::manifests::secret::{Credentials, Login};
use crate::ops::ssh::read_key;
use crate::secret::Secret;

/// The keys of a secret that are a login to a Git server.
pub const LOGIN_KEYS: [&str; 8] = [
    "identity",
    "identity.pub",
    "known_hosts",
    "username",
    "password",
    "bearerToken",
    "ca.crt",
    "caFile",
];

/// What is to be done about the cluster's secret.
pub struct Plan {
    /// What the cluster is to log in with.
    pub credential: Credential,
    /// What has to be done to the secret for that.
    pub write: Write,
    /// The certificate authorities it is to hold beside a token.
    pub ca: Option<String>,
    /// The public half of the key it held before.
    pub former: Option<String>,
}

/// What a cluster logs in with.
pub enum Credential {
    /// A user and a password or token, over HTTPS.
    Basic(Credentials),
    /// A bearer token, over HTTPS.
    Bearer(Secret),
    /// A deploy token that the forge has issued for it, over HTTPS.
    DeployToken(Credentials),
    /// A deploy token that is still to be issued.
    NewDeployToken,
    /// A key, over SSH.
    Key(Key),
}

/// A key a cluster logs in with.
pub struct Key {
    /// The private half, as far as it can be read.
    pub private: Option<PrivateKey>,
    /// The public half, also where the private one cannot be read.
    pub public: Option<String>,
    /// Whether it was made by this run.
    pub generated: bool,
    /// The host keys the cluster is to trust, once they are settled.
    pub known_hosts: String,
    identity: Secret,
    passphrase: Option<Secret>,
}

/// What is done to the secret.
#[derive(Debug, PartialEq, Eq)]
pub enum Write {
    /// Nothing: it is as it should be.
    Nothing,
    /// It is made: there is none.
    New,
    /// It is replaced, and loses these keys of another login, which a controller would trip over.
    Over(Vec<&'static str>),
}

impl Plan {
    /// Says whether the secret is to be written.
    pub fn writes(&self) -> bool {
        self.write != Write::Nothing
    }

    /// Says whether the cluster is to log in with something else than before.
    pub fn replaces(&self) -> bool {
        matches!(self.write, Write::Over(_))
    }

    /// Returns what is done to the secret, in a word.
    pub fn action(&self) -> Action {
        match self.write {
            Write::Nothing => Action::Unchanged,
            Write::New => Action::Created,
            Write::Over(_) => Action::Configured,
        }
    }

    /// Returns the key the cluster is to log in with, if it is one.
    pub fn key(&self) -> Option<&Key> {
        match &self.credential {
            Credential::Key(key) => Some(key),
            _ => None,
        }
    }

    /// Returns the private half of that key, if it can be read.
    pub fn private(&self) -> Option<&PrivateKey> {
        self.key()?.private.as_ref()
    }

    /// Returns the public half of that key.
    pub fn public(&self) -> Option<&str> {
        self.key()?.public.as_deref()
    }

    /// Says whether that key was made by this run.
    pub fn generated(&self) -> bool {
        self.key().is_some_and(|key| key.generated)
    }

    /// Says whether a deploy token is still to be issued.
    pub fn awaits_token(&self) -> bool {
        matches!(self.credential, Credential::NewDeployToken)
    }

    /// Returns what the secret is to hold, once all of it is known.
    pub fn login(&self) -> Option<Login> {
        match &self.credential {
            Credential::Basic(login) | Credential::DeployToken(login) => Some(Login::Basic(login.clone())),
            Credential::Bearer(token) => Some(Login::Bearer(token.clone())),
            Credential::NewDeployToken => None,
            Credential::Key(key) => Some(Login::Ssh {
                identity: key.identity.clone(),
                public: key.public.clone().unwrap_or_default(),
                known_hosts: key.known_hosts.clone(),
                passphrase: key.passphrase.clone(),
            }),
        }
    }
}

impl Credential {
    /// Returns the texts the secret is to hold of it, besides the host keys and authorities of the server.
    fn texts(&self) -> Vec<(&'static str, Secret)> {
        match self {
            Credential::Basic(login) | Credential::DeployToken(login) => vec![
                ("username", Secret::new(&login.user)),
                ("password", login.password.clone()),
            ],
            Credential::Bearer(token) => vec![("bearerToken", token.clone())],
            // What they will be, nobody knows.
            Credential::NewDeployToken => vec![("username", Secret::new("")), ("password", Secret::new(""))],
            Credential::Key(key) => {
                let passphrase = key.passphrase.iter().map(|text| ("password", text.clone()));
                [("identity", key.identity.clone())]
                    .into_iter()
                    .chain(passphrase)
                    .collect()
            }
        }
    }
}

impl Key {
    fn new(
        identity: Secret,
        private: Option<PrivateKey>,
        public: Option<&str>,
        passphrase: Option<Secret>,
    ) -> Key {
        let public = private
            .as_ref()
            .map(PrivateKey::public_key)
            .or(public.map(str::to_owned))
            .map(|public| public.trim().to_owned());
        Key {
            private,
            public: public.filter(|public| !public.is_empty()),
            generated: false,
            known_hosts: String::new(),
            identity,
            passphrase,
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
}

/// Decides what to do about the cluster's secret, given the one that is there.
///
/// A generated key stays as long as the secret holds one: it is registered with the server, and another cluster
/// may be the one to have made it. Credentials given on the command line replace those that are there. Host keys
/// are replaced when none of them is of the host the cluster will talk to.
pub async fn plan(options: &Options, existing: Option<&KubeSecret>) -> Result<Plan> {
    let held = existing.map(Held::of).unwrap_or_default();
    if let Some(secret) = existing {
        refuse_foreign(options, secret, &held)?;
    }
    let credential = credential(options, &held).await?;
    let given = options.repository.ca.as_deref();
    let mut plan = Plan {
        // Authorities that are not given anew stay: the server may still need them.
        ca: given.or(held.get("ca.crt")).map(str::to_owned),
        former: held.get("identity.pub").map(|public| public.trim().to_owned()),
        credential,
        write: Write::New,
    };
    if existing.is_some() {
        plan.write = over(options, &plan, &held);
    }
    Ok(plan)
}

/// Chooses what the cluster is to log in with.
async fn credential(options: &Options, held: &Held) -> Result<Credential> {
    Ok(match &options.cluster_login {
        ClusterLogin::Token(Token::Basic { user, password }) => Credential::Basic(Credentials {
            user: user.clone(),
            password: password.clone(),
        }),
        ClusterLogin::Token(Token::Bearer(token)) => Credential::Bearer(token.clone()),
        ClusterLogin::DeployToken { valid } => {
            let held = held.get("username").zip(held.get("password"));
            match held.filter(|(user, _)| !options.rotate && valid.iter().any(|valid| valid == user)) {
                Some((user, password)) => Credential::DeployToken(Credentials {
                    user: user.to_owned(),
                    password: Secret::new(password),
                }),
                None => Credential::NewDeployToken,
            }
        }
        ClusterLogin::GivenKey(given) => {
            let (pem, key) = read_key(given)?;
            // A password that only came along is none of the cluster's business.
            let sealed = PrivateKey::parse(&pem, None).is_err();
            let passphrase = given.passphrase.clone().filter(|_| sealed);
            Credential::Key(Key::new(pem, Some(key), None, passphrase))
        }
        ClusterLogin::GeneratedKey(algorithm) => match held.get("identity").filter(|_| !options.rotate) {
            Some(identity) => {
                let identity = Secret::new(identity);
                let passphrase = held.get("password").map(Secret::new);
                // Only the controller need know the passphrase; what is no key serves nobody.
                let private = match PrivateKey::parse(&identity, passphrase.as_ref()) {
                    Ok(key) => Some(key),
                    Err(GitError::PassphraseRequired | GitError::WrongPassphrase) => None,
                    Err(error) => {
                        let name = format!("{}/{}", options.install.namespace, options.secret_name);
                        return Err(Error::refused(format!(
                            "the identity in secret {name} is no usable key"
                        ))
                        .caused_by(error)
                        .hint("delete the secret, and a new key will be made"));
                    }
                };
                Credential::Key(Key::new(identity, private, held.get("identity.pub"), passphrase))
            }
            None => {
                let private = PrivateKey::generate(*algorithm).await?;
                let pem = private.to_pem()?;
                Credential::Key(Key {
                    generated: true,
                    ..Key::new(pem, Some(private), None, None)
                })
            }
        },
    })
}

/// Says what has to be done to a secret that is there.
fn over(options: &Options, plan: &Plan, held: &Held) -> Write {
    let wanted = plan.credential.texts();
    let wants = |key: &str| wanted.iter().any(|(name, _)| *name == key);
    let over_ssh = plan.key().is_some();
    let beside = if over_ssh {
        ["identity.pub", "known_hosts"]
    } else {
        ["ca.crt", "caFile"]
    };
    let stale: Vec<_> = LOGIN_KEYS
        .into_iter()
        .filter(|key| held.get(key).is_some() && !wants(key) && !beside.contains(key) && *key != "ca.crt")
        .collect();
    let same = !plan.awaits_token()
        && wanted
            .iter()
            .all(|(key, text)| held.get(key) == Some(text.expose()));
    let trusts = match over_ssh {
        true => {
            let url = &options.cluster_url;
            let known = HostKeys::default().with_known_hosts(held.get("known_hosts").unwrap_or_default());
            known.know(url.host(), url.port())
        }
        false => held.get("ca.crt") == plan.ca.as_deref(),
    };
    match same && trusts && stale.is_empty() {
        true => Write::Nothing,
        false => Write::Over(stale),
    }
}

/// Refuses to overwrite a secret that is no Git login.
fn refuse_foreign(options: &Options, secret: &KubeSecret, held: &Held) -> Result<()> {
    let mut keys = secret.data.iter().flatten().map(|(key, _)| key.as_str());
    match keys.find(|key| !LOGIN_KEYS.contains(key)) {
        Some(key) if !options.force && held.get("identity").is_none() => Err(Error::refused(format!(
            "the secret {}/{} holds {key:?}, so it is no login to a Git server",
            options.install.namespace, options.secret_name
        ))
        .hint("name another secret with --secret-name, or pass --force to replace this one")),
        _ => Ok(()),
    }
}
