//! The Git server: how this process logs in, and which SSH host keys it and the cluster trust.

use std::time::Duration;

use zeroize::Zeroizing;

use super::options::{AcceptHostKey, GivenKey, LocalLogin, Options, SigningKey, Token};
use super::ssh;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::git::{
    Auth, GitUrl, GpgSigner, HostKey, HostKeys, Identities, PrivateKey, Remote, Route, Scheme, Signer,
    SshSigner, scan_host_keys,
};
use crate::secret::Secret;

/// How long a host may take to present a key.
pub const SCAN_TIMEOUT: Duration = Duration::from_secs(30);

/// Reads a private key file.
pub fn read_key(given: &GivenKey) -> Result<(Secret, PrivateKey)> {
    let pem: Secret = std::fs::read_to_string(&given.file)
        .map_err(|error| {
            Error::usage(format!("cannot read the private key {}", given.file.display())).caused_by(error)
        })?
        .into();
    let key = PrivateKey::parse(&pem, given.passphrase.as_ref())
        .context(|| format!("cannot use the private key {}", given.file.display()))?;
    Ok((pem, key))
}

/// Opens the key that signs the commit, if one is to.
pub fn signer(ctx: &Ctx, options: &Options) -> Result<Option<Box<dyn Signer>>> {
    Ok(match &options.commit.signing_key {
        None => None,
        Some(SigningKey::Ssh(given)) => Some(Box::new(SshSigner::new(read_key(given)?.1))),
        Some(SigningKey::Gpg { ring, id, passphrase }) => {
            let shown = ring.display();
            let bytes = std::fs::read(ring).map(Zeroizing::new).map_err(|error| {
                Error::usage(format!("cannot read the GPG key ring {shown}")).caused_by(error)
            })?;
            let signer = GpgSigner::new(&bytes, id.as_deref(), passphrase.as_ref(), ctx.now());
            Some(Box::new(signer.context(|| format!("cannot sign with {shown}"))?))
        }
    })
}

/// Returns the repository as this process reaches it; its host keys are still to be settled.
pub fn remote(ctx: &Ctx, options: &Options) -> Result<Remote> {
    let repository = &options.repository;
    let auth = match &repository.login {
        LocalLogin::Nothing => Auth::None,
        LocalLogin::Token(Token::Basic { user, password }) => Auth::Basic {
            user: user.clone(),
            password: password.clone(),
        },
        LocalLogin::Token(Token::Bearer(token)) => Auth::Bearer(token.clone()),
        LocalLogin::Agent => Auth::Agent {
            socket: ctx.env.ssh_auth_sock.clone(),
        },
        LocalLogin::Identities => Auth::Identities(Identities::default()),
        LocalLogin::Key(given) => Auth::Key(read_key(given)?.1),
    };
    let mut remote = Remote::new(repository.url.clone(), auth);
    remote.ca = repository.ca.as_ref().map(|pem| pem.as_bytes().to_vec());
    remote.host_key_algorithms = repository.host_key_algorithms.clone();
    match repository.url.scheme() {
        // What a forge names is not what the user wrote.
        Scheme::Ssh if options.forge.is_none() => ssh::configure(ctx, &mut remote)?,
        _ => remote.host_keys = ssh::known_hosts(ctx),
    }
    Ok(remote)
}

/// Scans the keys of a host and settles which of them are trusted, asking where nothing vouches for any.
///
/// One is enough, for the cluster, too: source-controller lets the server prove only keys of the algorithms on record.
/// The trusted keys are added to `trusted` and returned. `known_as` is where else the keys may be on record.
pub async fn settle_host_keys(
    ctx: &Ctx,
    options: &Options,
    route: &Route,
    known_as: Option<&GitUrl>,
    trusted: &mut HostKeys,
) -> Result<Vec<HostKey>> {
    let shown = route.shown();
    let keys = scan_host_keys(route, SCAN_TIMEOUT.min(ctx.left()))
        .await
        .context(|| format!("cannot read the SSH host keys of {shown}"))?;
    let (host, port) = route.key_name();
    let reviewed = trusted.review(host, port, &keys)?;
    let (mut accepted, mut unknown) = (reviewed.trusted, reviewed.unknown);
    if let Some(url) = known_as {
        let known = trusted.review(url.host(), url.port(), &unknown)?;
        accepted.extend(known.trusted);
        unknown = known.unknown;
    }
    if let AcceptHostKey::Fingerprints(fingerprints) = &options.host_keys {
        accepted.extend(unknown.extract_if(.., |key| fingerprints.contains(&key.fingerprint())));
    }
    if accepted.is_empty() && !unknown.is_empty() {
        consent(ctx, options, &shown, &unknown).await?;
        accepted = unknown;
    }
    trusted.accept(host, port, &accepted);
    if let Some(url) = known_as {
        trusted.accept(url.host(), url.port(), &accepted);
    }
    Ok(accepted)
}

/// Names keys for people.
pub fn shown(keys: &[HostKey]) -> String {
    let shown = |key: &HostKey| format!("{} {}", key.algorithm(), key.fingerprint());
    keys.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// Asks whether the `unknown` keys of a host are its own.
async fn consent(ctx: &Ctx, options: &Options, host: &str, unknown: &[HostKey]) -> Result<()> {
    let list = shown(unknown);
    match &options.host_keys {
        AcceptHostKey::Any => {
            ctx.events.warn(format!(
                "accepting the SSH host keys of {host} unverified: {list}"
            ));
            Ok(())
        }
        AcceptHostKey::Fingerprints(_) => Err(Error::refused(format!(
            "the SSH host keys of {host} have other fingerprints than the accepted ones: {list}"
        ))),
        AcceptHostKey::Ask => {
            let unverified = || {
                Error::refused(format!("nothing vouches for the SSH host keys of {host}: {list}"))
                    .hint("compare the fingerprints with those the server's operator publishes")
                    .hint("then add the keys to ~/.ssh/known_hosts, or pass --accept-host-key=SHA256:…")
            };
            if !ctx.ui.interactive() {
                return Err(unverified());
            }
            for key in unknown {
                let key = shown(std::slice::from_ref(key));
                ctx.events.warn(format!("unknown SSH host key of {host}: {key}"));
            }
            let question = "Are these keys the server's own?";
            match ctx.ui.confirm(&ctx.events, question, "--accept-host-key").await? {
                true => Ok(()),
                false => Err(unverified()),
            }
        }
    }
}

/// Writes the known_hosts text the cluster's secret holds.
pub fn known_hosts_text(url: &GitUrl, keys: &[HostKey]) -> String {
    keys.iter()
        .map(|key| key.known_hosts_line(url.host(), url.port()) + "\n")
        .collect()
}
