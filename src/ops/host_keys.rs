//! SSH host keys: which of a server's are trusted, here and by the cluster.

use std::time::Duration;

use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::git::{GitUrl, HostKey, HostKeys, Route, scan_host_keys};

/// How long a host may take to present a key.
pub const SCAN_TIMEOUT: Duration = Duration::from_secs(30);

/// What to do about SSH host keys nothing vouches for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AcceptHostKey {
    /// Ask, and refuse where nobody can answer.
    #[default]
    Ask,
    /// Accept whatever the host presents.
    Any,
    /// Accept the keys with these fingerprints.
    Fingerprints(Vec<String>),
}

/// Scans the keys of a host and settles which of them are trusted, asking where nothing vouches for any.
///
/// One is enough, for the cluster, too: source-controller lets the server prove only keys of the algorithms on record.
/// The trusted keys are added to `trusted` and returned. `known_as` is where else the keys may be on record.
pub async fn settle(
    ctx: &Ctx,
    accept: &AcceptHostKey,
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
    if let AcceptHostKey::Fingerprints(fingerprints) = accept {
        accepted.extend(unknown.extract_if(.., |key| fingerprints.contains(&key.fingerprint())));
    }
    if accepted.is_empty() && !unknown.is_empty() {
        consent(ctx, accept, &shown, &unknown).await?;
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
async fn consent(ctx: &Ctx, accept: &AcceptHostKey, host: &str, unknown: &[HostKey]) -> Result<()> {
    let list = shown(unknown);
    match accept {
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
