//! The Git server: how this process logs in, and what signs the commit.

use zeroize::Zeroizing;

use super::options::{LocalLogin, Options, SigningKey, Token};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::git::{Auth, GpgSigner, Identities, Remote, Scheme, Signer, SshSigner};
use crate::ops::ssh::{self, read_key};

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
