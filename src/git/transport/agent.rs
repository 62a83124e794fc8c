//! Authentication by the keys of an ssh-agent.

use std::path::PathBuf;
use std::time::Duration;

use russh::client::{Handle, Handler};
use russh::keys::agent::AgentIdentity;
pub(super) use russh::keys::agent::AgentIdentity as Identity;
use russh::keys::agent::client::{AgentClient, AgentStream};
use russh::keys::{Algorithm, HashAlg};

use crate::git::{Error, Result};

/// How a round of offered keys ended.
pub(super) enum Outcome {
    Accepted,
    Refused {
        /// The keys offered, by comment and fingerprint.
        tried: Vec<String>,
        /// Keys the server did not wait for.
        left: usize,
    },
}

/// Offers each of the agent's keys in its turn, or those that are chosen of them; the agent may take as long as
/// `limit` to list them.
pub(super) async fn authenticate<H: Handler>(
    session: &mut Handle<H>,
    user: &str,
    socket: Option<&PathBuf>,
    limit: Duration,
    choose: impl FnOnce(Vec<AgentIdentity>) -> Vec<AgentIdentity>,
) -> Result<Outcome> {
    let open = async {
        let mut agent = connect(socket).await?;
        if let Some(binding) = session.agent_session_binding() {
            // Keys limited to some hosts need this; an agent that does not know it has no such keys.
            let _ = agent.bind_session(binding, false).await;
        }
        let identities = agent.request_identities().await.map_err(unavailable)?;
        Ok::<_, Error>((agent, identities))
    };
    let silent = |_| Error::AgentUnavailable {
        reason: format!("it does not answer within {}s", limit.as_secs_f32()),
    };
    let (mut agent, identities) = tokio::time::timeout(limit, open).await.map_err(silent)??;
    if identities.is_empty() {
        return Err(Error::AgentEmpty);
    }
    let identities = choose(identities);
    let is_rsa = |identity: &AgentIdentity| identity.public_key().algorithm().is_rsa();
    let rsa_hash = match identities.iter().any(is_rsa) {
        true => super::ssh::rsa_hash(session).await,
        false => None,
    };
    let count = identities.len();
    let mut tried = Vec::new();
    for identity in identities {
        let key = identity.public_key();
        let hash = matches!(key.algorithm(), Algorithm::Rsa { .. })
            .then_some(rsa_hash)
            .flatten();
        tried.push(
            format!("{} {}", identity.comment(), key.fingerprint(HashAlg::Sha256))
                .trim()
                .to_owned(),
        );
        let answer = match &identity {
            AgentIdentity::PublicKey { key, .. } => {
                session
                    .authenticate_publickey_with(user, key.clone(), hash, &mut agent)
                    .await
            }
            AgentIdentity::Certificate { certificate, .. } => {
                session
                    .authenticate_certificate_with(user, certificate.clone(), hash, &mut agent)
                    .await
            }
        };
        // An agent that will not sign with one key may with the next; a server that had enough hangs up.
        if answer.is_ok_and(|answer| answer.success()) {
            return Ok(Outcome::Accepted);
        }
        if session.is_closed() {
            break;
        }
    }
    let left = count - tried.len();
    Ok(Outcome::Refused { tried, left })
}

type Agent = AgentClient<Box<dyn AgentStream + Send + Unpin>>;

#[cfg(unix)]
async fn connect(socket: Option<&PathBuf>) -> Result<Agent> {
    let Some(socket) = socket else {
        return Err(Error::AgentUnavailable {
            reason: "SSH_AUTH_SOCK is not set".into(),
        });
    };
    Ok(AgentClient::connect_uds(socket)
        .await
        .map_err(unavailable)?
        .dynamic())
}

#[cfg(windows)]
async fn connect(socket: Option<&PathBuf>) -> Result<Agent> {
    let standard = PathBuf::from(r"\\.\pipe\openssh-ssh-agent");
    let pipe = AgentClient::connect_named_pipe(socket.unwrap_or(&standard)).await;
    Ok(pipe.map_err(unavailable)?.dynamic())
}

fn unavailable(error: russh::keys::Error) -> Error {
    Error::AgentUnavailable {
        reason: error.to_string(),
    }
}
