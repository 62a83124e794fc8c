//! The way to the Git server over SSH as this machine's SSH configuration has it; the cluster has none.

use std::path::{Path, PathBuf};

use super::host_keys::{self, AcceptHostKey};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::git::{
    self, Auth, GitUrl, Hop, HostKeys, Identities, Identity, PrivateKey, Proxy, Remote, Route, SshConfig,
    SshHost, SshProxy,
};
use crate::secret::Secret;

/// How often a passphrase is asked for.
const TRIES: usize = 3;

/// A private key the user gave.
#[derive(Clone, Debug)]
pub struct GivenKey {
    /// The file it is in.
    pub file: PathBuf,
    /// What it is encrypted with.
    pub passphrase: Option<Secret>,
}

/// Reads a private key file.
pub fn read_key(given: &GivenKey) -> Result<(Secret, PrivateKey)> {
    let pem = Secret::from_file(&given.file).map_err(|error| {
        Error::usage(format!("cannot read the private key {}", given.file.display())).caused_by(error)
    })?;
    let key = PrivateKey::parse(&pem, given.passphrase.as_ref())
        .context(|| format!("cannot use the private key {}", given.file.display()))?;
    Ok((pem, key))
}

/// Has the repository reached the way `ssh` would reach its host. What lets this process in stays as it is, unless
/// that is whatever keys `ssh` would use.
pub fn configure(ctx: &Ctx, remote: &mut Remote) -> Result<()> {
    let url = &remote.url;
    let host = config(ctx, |config| {
        config.host(url.host(), url.as_url().port(), url.user())
    })?;
    match &mut remote.auth {
        Auth::Identities(identities) => *identities = read_identities(ctx, &host),
        Auth::Agent { socket } if host.agent.is_some() => socket.clone_from(&host.agent),
        _ => {}
    }
    remote.host_keys = read_host_keys(&host.known_hosts);
    remote.route = Some(route(ctx, host));
    Ok(())
}

/// Returns what vouches for SSH host keys on this machine: the user's and the system's known_hosts.
pub fn known_hosts(ctx: &Ctx) -> HostKeys {
    let user = ctx.env.home.as_ref().map(|home| home.join(".ssh/known_hosts"));
    read_host_keys(&Vec::from_iter(user))
}

/// Settles the host keys of the servers on the way, and what lets this process in there.
pub async fn settle_way(ctx: &Ctx, accept: &AcceptHostKey, route: &mut Route) -> Result<()> {
    if let Proxy::Jump(hop) = &mut route.proxy {
        let Hop {
            route,
            auth,
            host_keys,
        } = &mut **hop;
        Box::pin(settle_way(ctx, accept, route)).await?;
        host_keys::settle(ctx, accept, route, None, host_keys).await?;
        unlock(ctx, route, auth, host_keys).await?;
    }
    Ok(())
}

/// Opens encrypted key files, where the server takes none of the other keys: by a question, or not at all.
pub async fn unlock(ctx: &Ctx, route: &Route, auth: &mut Auth, host_keys: &HostKeys) -> Result<()> {
    let limit = host_keys::SCAN_TIMEOUT.min(ctx.left());
    let mut tried = None;
    for at in 0.. {
        let Auth::Identities(identities) = &*auth else {
            break;
        };
        let Some(identity) = identities.files.get(at) else {
            break;
        };
        if !identity.is_sealed() {
            continue;
        }
        if tried.is_none() {
            tried = match git::log_in(route, auth, host_keys, limit).await {
                Err(git::Error::AuthenticationFailed { tried, .. }) => Some(tried),
                Err(git::Error::KeysSealed { .. }) => Some(Vec::new()),
                // It is told by who has to get in.
                _ => break,
            };
        }
        let held = |fingerprint: String| tried.iter().flatten().any(|tried| tried.ends_with(&fingerprint));
        if identity.fingerprint().is_some_and(held) {
            continue;
        }
        let name = identity.file().display().to_string();
        if !ctx.ui.interactive() {
            ctx.events.warn(format!(
                "passing over the key {name}: it is protected by a passphrase, and the ssh-agent does not hold it"
            ));
            continue;
        }
        for _ in 0..TRIES {
            let question = format!("Passphrase of {name}");
            let passphrase = ctx
                .ui
                .password(&ctx.events, &question, "--private-key-file")
                .await?;
            let Auth::Identities(identities) = &mut *auth else {
                break;
            };
            match identities.files[at].open(&passphrase) {
                Ok(()) => {
                    tried = None;
                    break;
                }
                Err(error) => ctx.events.warn(format!("{name}: {error}")),
            }
        }
    }
    Ok(())
}

/// Returns host and port.
pub fn place(url: &GitUrl) -> (&str, u16) {
    (url.host(), url.port())
}

fn config<T>(ctx: &Ctx, ask: impl FnOnce(SshConfig<'_>) -> T) -> T {
    let home = ctx.env.home.as_deref();
    let own = home.map(|home| home.join(".ssh/config"));
    let variable = |name: &str| ctx.env.variable(name);
    ask(SshConfig {
        home,
        files: own
            .into_iter()
            .chain([PathBuf::from("/etc/ssh/ssh_config")])
            .collect(),
        user: variable("USER")
            .or_else(|| variable("LOGNAME"))
            .unwrap_or_default(),
        variable: &variable,
    })
}

fn route(ctx: &Ctx, host: SshHost) -> Route {
    let proxy = match host.proxy {
        SshProxy::None => Proxy::None,
        SshProxy::Command(line) => Proxy::Command(line),
        SshProxy::Jump(hop) => Proxy::Jump(Box::new(Hop {
            auth: Auth::Identities(read_identities(ctx, &hop)),
            host_keys: read_host_keys(&hop.known_hosts),
            route: route(ctx, *hop),
        })),
    };
    Route {
        host: host.host,
        port: host.port,
        user: host.user,
        alias: host.alias,
        proxy,
    }
}

fn read_identities(ctx: &Ctx, host: &SshHost) -> Identities {
    let read = |file: &PathBuf| {
        let identity = Identity::read(file);
        if identity.is_none() && host.named {
            ctx.events
                .warn(format!("{} of ~/.ssh/config holds no key", file.display()));
        }
        identity
    };
    Identities {
        agent: host.agent.clone(),
        only: host.identities_only,
        files: host.identities.iter().filter_map(read).collect(),
    }
}

fn read_host_keys(files: &[PathBuf]) -> HostKeys {
    let files = files
        .iter()
        .map(PathBuf::as_path)
        .chain([Path::new("/etc/ssh/ssh_known_hosts")]);
    files
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .fold(HostKeys::default(), |keys, text| keys.with_known_hosts(&text))
}
