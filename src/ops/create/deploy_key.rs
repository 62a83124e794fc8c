//! What a secret holds to log in to a Git server over SSH: a key, and the host keys the cluster is to trust.

use kube::ResourceExt;

use super::there;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::{Auth, GitUrl, HostKeys, KeyAlgorithm, PrivateKey, Remote};
use crate::manifests::Object;
use crate::ops::host_keys::{self, AcceptHostKey};
use crate::ops::ssh::{self, GivenKey, read_key};
use crate::secret::Secret;

/// The login, and what it is made from.
#[derive(Debug)]
pub struct Options {
    /// The repository.
    pub url: GitUrl,
    /// The key.
    pub key: Key,
    /// What to do about host keys nothing vouches for.
    pub host_keys: AcceptHostKey,
}

/// Where a key comes from.
#[derive(Debug)]
pub enum Key {
    /// The user gave it.
    Given(GivenKey),
    /// It is made.
    New(KeyAlgorithm),
}

/// Makes the texts of the secret, and tells the public key, which is to be registered with the repository.
pub(super) async fn make(ctx: &Ctx, options: &Options) -> Result<Vec<(&'static str, Secret)>> {
    let (identity, key, passphrase) = match &options.key {
        Key::Given(given) => {
            let (pem, key) = read_key(given)?;
            // A password that only came along is none of the cluster's business.
            let sealed = PrivateKey::parse(&pem, None).is_err();
            (pem, key, given.passphrase.clone().filter(|_| sealed))
        }
        Key::New(algorithm) => {
            let key = PrivateKey::generate(*algorithm).await?;
            (key.to_pem()?, key, None)
        }
    };
    texts(ctx, options, identity, &key, passphrase).await
}

/// Returns the texts of the secret with the key it has in the cluster, if it has one and none is given; the host keys it trusts are kept,
/// too, unless the repository is on another host.
pub(super) async fn kept(
    ctx: &Ctx,
    secret: &str,
    options: &Options,
) -> Result<Option<Vec<(&'static str, Secret)>>> {
    if let Key::Given(_) = options.key {
        return Ok(None);
    }
    let mut held = there::held(ctx, secret).await?.texts;
    let Some(identity) = held.remove("identity") else {
        return Ok(None);
    };
    let key = PrivateKey::parse(&identity, held.get("password")).map_err(|error| {
        Error::refused(format!("the private key of the secret {secret} cannot be used"))
            .caused_by(error)
            .hint("give the one to log in with: --private-key-file FILE, or name a secret: --secret-ref NAME")
    })?;
    ctx.events.done(format!(
        "the key of the secret {secret} stays: {}",
        key.public_key()
    ));
    let known = held.get("known_hosts").map(Secret::expose).unwrap_or_default();
    let url = &options.url;
    if !HostKeys::default()
        .with_known_hosts(known)
        .know(url.host(), url.port())
    {
        let passphrase = held.remove("password");
        return Ok(Some(texts(ctx, options, identity, &key, passphrase).await?));
    }
    let mut texts = vec![("identity", identity)];
    // As they are, to the last line feed: nothing is to change.
    for name in ["identity.pub", "known_hosts", "password"] {
        texts.extend(held.remove(name).map(|text| (name, text)));
    }
    Ok(Some(texts))
}

/// Has a secret with a key that was made applied only if no other run made one meanwhile: somebody registers it.
pub(super) async fn reserve(ctx: &Ctx, options: &Options, secret: &mut Object) -> Result<()> {
    if let Key::Given(_) = options.key {
        return Ok(());
    }
    let name = secret.name_any();
    let held = there::claim(ctx, &name).await?;
    let ours = there::text(secret, "identity");
    if held
        .texts
        .get("identity")
        .is_some_and(|held| Some(held) != ours.as_ref())
    {
        return Err(
            Error::refused(format!("another run made the key of the secret {name} meanwhile"))
                .hint("run the command again: that key stays"),
        );
    }
    secret.metadata.resource_version = held.version;
    Ok(())
}

/// Returns the texts of the secret, with the host keys that are vouched for.
async fn texts(
    ctx: &Ctx,
    options: &Options,
    identity: Secret,
    key: &PrivateKey,
    passphrase: Option<Secret>,
) -> Result<Vec<(&'static str, Secret)>> {
    let mut remote = Remote::new(options.url.clone(), Auth::None);
    ssh::configure(ctx, &mut remote)?;
    if let Some(route) = &mut remote.route {
        ssh::settle_way(ctx, &options.host_keys, route).await?;
    }
    let (url, route) = (&options.url, remote.route());
    let accept = &options.host_keys;
    let keys = host_keys::settle(ctx, accept, &route, Some(url), &mut remote.host_keys).await?;
    let shown = host_keys::shown(&keys);
    ctx.events
        .done(format!("the cluster trusts the host keys {shown}"));
    let public = key.public_key();
    ctx.events.generate(format!("deploy key: {public}"));
    let mut texts = vec![
        ("identity", identity),
        ("identity.pub", public.into()),
        ("known_hosts", host_keys::known_hosts_text(url, &keys).into()),
    ];
    texts.extend(passphrase.map(|passphrase| ("password", passphrase)));
    Ok(texts)
}
