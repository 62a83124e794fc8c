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
    /// What it is to hold, when it is to be written; the host keys are filled in once they are settled.
    pub login: Option<Login>,
    /// The certificate authorities it is to hold beside a token.
    pub ca: Option<String>,
    /// What it holds of another login, which a controller would trip over.
    pub stale: Vec<&'static str>,
    /// Whether one is there already.
    pub exists: bool,
    /// The key it holds, or will hold, as far as it can be read.
    pub key: Option<PrivateKey>,
    /// Its public half, also where the key itself cannot be read.
    pub public: Option<String>,
    /// Whether that key was made by this run.
    pub generated: bool,
    /// The public half of the key it held before.
    pub former: Option<String>,
    /// The user of the deploy token it holds.
    pub token_user: Option<String>,
    /// Whether it is to hold a deploy token that is still to be issued.
    pub awaits_token: bool,
}

impl Plan {
    /// Says whether the cluster is to log in with something else than before.
    pub fn replaces(&self) -> bool {
        self.exists && self.login.is_some()
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
    // Authorities that are not given anew stay: the server may still need them.
    let ca = options
        .repository
        .ca
        .as_deref()
        .or(held.get("ca.crt"))
        .map(str::to_owned);
    let mut plan = Plan {
        login: None,
        ca,
        stale: Vec::new(),
        exists: existing.is_some(),
        key: None,
        public: None,
        generated: false,
        former: held.get("identity.pub").map(|public| public.trim().to_owned()),
        token_user: None,
        awaits_token: false,
    };
    let wanted: Vec<(&'static str, Secret)> = match &options.cluster_login {
        ClusterLogin::Token(Token::Basic { user, password }) => {
            plan.login = Some(Login::Basic(Credentials {
                user: user.clone(),
                password: password.clone(),
            }));
            vec![("username", Secret::new(user)), ("password", password.clone())]
        }
        ClusterLogin::Token(Token::Bearer(token)) => {
            plan.login = Some(Login::Bearer(token.clone()));
            vec![("bearerToken", token.clone())]
        }
        ClusterLogin::DeployToken { valid } => {
            let held = [held.get("username"), held.get("password")];
            let [user, password] = held.map(|text| text.unwrap_or_default());
            let kept = valid.iter().find(|valid| *valid == user && !options.rotate);
            plan.token_user = kept.cloned();
            plan.awaits_token = plan.token_user.is_none() || password.is_empty();
            plan.login = Some(Login::Basic(Credentials {
                user: user.to_owned(),
                password: Secret::new(password),
            }));
            vec![
                ("username", Secret::new(user)),
                ("password", Secret::new(password)),
            ]
        }
        ClusterLogin::GivenKey(given) => {
            let (pem, key) = read_key(given)?;
            // A password that only came along is none of the cluster's business.
            let sealed = PrivateKey::parse(&pem, None).is_err();
            let passphrase = given.passphrase.clone().filter(|_| sealed);
            key_login(&mut plan, pem, Some(key), None, passphrase)
        }
        ClusterLogin::GeneratedKey(algorithm) => match held.get("identity").filter(|_| !options.rotate) {
            Some(identity) => {
                let identity = Secret::new(identity);
                let passphrase = held.get("password").map(Secret::new);
                // Only the controller need know the passphrase; what is no key serves nobody.
                let key = match PrivateKey::parse(&identity, passphrase.as_ref()) {
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
                key_login(&mut plan, identity, key, held.get("identity.pub"), passphrase)
            }
            None => {
                let key = PrivateKey::generate(*algorithm).await?;
                let pem = key.to_pem()?;
                plan.generated = true;
                key_login(&mut plan, pem, Some(key), None, None)
            }
        },
    };
    let wants = |key: &str| wanted.iter().any(|(name, _)| *name == key);
    let over_ssh = plan.key.is_some() || wants("identity");
    let beside = if over_ssh {
        ["identity.pub", "known_hosts"]
    } else {
        ["ca.crt", "caFile"]
    };
    plan.stale = LOGIN_KEYS
        .into_iter()
        .filter(|key| held.get(key).is_some() && !wants(key) && !beside.contains(key) && *key != "ca.crt")
        .collect();
    let same = !plan.awaits_token
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
    if plan.exists && same && trusts && plan.stale.is_empty() {
        plan.login = None;
    }
    Ok(plan)
}

/// Plans a login with a key, and returns the texts the secret is to hold of it.
fn key_login(
    plan: &mut Plan,
    identity: Secret,
    key: Option<PrivateKey>,
    public: Option<&str>,
    passphrase: Option<Secret>,
) -> Vec<(&'static str, Secret)> {
    let public = key
        .as_ref()
        .map(PrivateKey::public_key)
        .or(public.map(str::to_owned))
        .unwrap_or_default();
    let mut wanted = vec![("identity", identity.clone())];
    wanted.extend(passphrase.clone().map(|passphrase| ("password", passphrase)));
    plan.public = Some(public.trim().to_owned()).filter(|public| !public.is_empty());
    plan.login = Some(Login::Ssh {
        identity,
        public,
        known_hosts: String::new(),
        passphrase,
    });
    plan.key = key;
    wanted
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
