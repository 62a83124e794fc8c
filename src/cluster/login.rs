//! Logging in to the API server by a credential plugin: a program the kubeconfig names, which prints a credential.

use std::io;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Request};
use kube::client::Body;
use kube::config::{AuthInfo, ExecConfig, ExecInteractiveMode};
use serde::Deserialize;
use serde_json::json;
use tokio::process::Command;
use tokio::sync::Mutex;

use crate::api;
use crate::process::Running;

/// How long before its end a token is renewed.
const MARGIN: jiff::SignedDuration = jiff::SignedDuration::from_secs(10);
/// As much may a plugin print.
const MOST: u64 = 1 << 20;
/// How many lines of a plugin's stderr are told.
const LINES: usize = 10;

/// Why a credential plugin gave no credential. Neither its arguments nor its stdout are told: they may hold one.
#[derive(Debug, thiserror::Error)]
pub enum LoginError {
    /// A way to log in that Kubernetes gave up.
    #[error("the auth-provider {0:?} of the kubeconfig is no longer a way to log in")]
    Provider(String),
    /// The plugin has to ask, and nobody is there.
    #[error("the credential plugin {0} has to ask the user, and there is no terminal")]
    NoTerminal(String),
    /// The plugin cannot be started.
    #[error("cannot start the credential plugin {command}")]
    Start {
        /// The program.
        command: String,
        /// How to get it, as the kubeconfig says.
        install_hint: Option<String>,
        /// Why.
        source: io::Error,
    },
    /// The plugin failed.
    #[error("the credential plugin {command} failed: {status}")]
    Failed {
        /// The program.
        command: String,
        /// How it ended.
        status: ExitStatus,
        /// The end of its stderr.
        told: String,
    },
    /// The plugin did not end, and was killed.
    #[error("the credential plugin {command} did not end within {}", api::Duration::from(*limit))]
    Late {
        /// The program.
        command: String,
        /// The time it was given.
        limit: Duration,
        /// The end of its stderr.
        told: String,
    },
    /// The plugin printed something else than a credential.
    #[error("the credential plugin {0} did not print an ExecCredential with a token or a certificate")]
    Output(String),
}

/// What a plugin prints.
#[derive(Deserialize)]
struct ExecCredential {
    status: Credential,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Credential {
    token: Option<String>,
    client_certificate_data: Option<String>,
    client_key_data: Option<String>,
    expiration_timestamp: Option<jiff::Timestamp>,
}

/// A credential plugin, and how it is run.
#[derive(Debug)]
pub struct Plugin {
    exec: ExecConfig,
    /// Whether the user can answer it.
    interactive: bool,
    /// How long it may take.
    limit: Duration,
}

/// A login by token, renewed when the token ends.
pub struct Login {
    plugin: Plugin,
    bearer: Mutex<Bearer>,
}

struct Bearer {
    header: HeaderValue,
    end: Option<jiff::Timestamp>,
}

impl Login {
    /// Runs the plugin of `user`, if it is the way to log in: a certificate becomes the user's own, a token a login.
    pub async fn start(
        user: &mut AuthInfo,
        interactive: bool,
        limit: Duration,
    ) -> Result<Option<Self>, LoginError> {
        if let Some(provider) = user
            .auth_provider
            .as_ref()
            .filter(|provider| provider.name != "oidc")
        {
            return Err(LoginError::Provider(provider.name.clone()));
        }
        let named = user.username.is_some() && user.password.is_some();
        if named || user.token.is_some() || user.token_file.is_some() || user.auth_provider.is_some() {
            return Ok(None);
        }
        let Some(exec) = user.exec.take() else {
            return Ok(None);
        };
        let plugin = Plugin {
            exec,
            interactive,
            limit,
        };
        let credential = plugin.run().await?;
        if let (Some(certificate), Some(key)) =
            (&credential.client_certificate_data, &credential.client_key_data)
        {
            user.client_certificate_data = Some(STANDARD.encode(certificate));
            user.client_key_data = Some(STANDARD.encode(key).into());
            if credential.token.is_none() {
                return Ok(None);
            }
        }
        let bearer = Mutex::new(plugin.bearer(&credential)?);
        Ok(Some(Login { plugin, bearer }))
    }

    /// Adds the token to a request, a new one if the old one has ended.
    #[allow(clippy::disallowed_methods)] // the end of a token is a time of day
    pub async fn authorize(&self, request: &mut Request<Body>) -> Result<(), LoginError> {
        let mut bearer = self.bearer.lock().await;
        if bearer
            .end
            .is_some_and(|end| end - MARGIN <= jiff::Timestamp::now())
        {
            *bearer = self.plugin.bearer(&self.plugin.run().await?)?;
        }
        request.headers_mut().insert(AUTHORIZATION, bearer.header.clone());
        Ok(())
    }
}

impl Plugin {
    fn name(&self) -> String {
        self.exec.command.clone().unwrap_or_default()
    }

    fn bearer(&self, credential: &Credential) -> Result<Bearer, LoginError> {
        let token = credential.token.as_deref().filter(|token| !token.is_empty());
        let header = token.and_then(|token| HeaderValue::try_from(format!("Bearer {token}")).ok());
        let mut header = header.ok_or_else(|| LoginError::Output(self.name()))?;
        header.set_sensitive(true);
        let end = credential.expiration_timestamp;
        Ok(Bearer { header, end })
    }

    /// Runs the plugin to its end; when that is late, or nobody waits for it any more, it is killed.
    async fn run(&self) -> Result<Credential, LoginError> {
        let mode = self.exec.interactive_mode.as_ref();
        if mode == Some(&ExecInteractiveMode::Always) && !self.interactive {
            return Err(LoginError::NoTerminal(self.name()));
        }
        let asks = self.interactive && mode != Some(&ExecInteractiveMode::Never);
        let mut running = Running::start(&mut self.command(asks), self.interactive).map_err(|source| {
            LoginError::Start {
                command: self.name(),
                install_hint: self.exec.install_hint.clone(),
                source,
            }
        })?;
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let ended = tokio::time::timeout(self.limit, running.end(&mut stdout, &mut stderr, MOST)).await;
        let status = match ended {
            Ok(Ok(status)) => status,
            Ok(Err(_)) => return Err(LoginError::Output(self.name())),
            Err(_) => {
                return Err(LoginError::Late {
                    command: self.name(),
                    limit: self.limit,
                    told: last_lines(&stderr),
                });
            }
        };
        if !status.success() {
            return Err(LoginError::Failed {
                command: self.name(),
                status,
                told: last_lines(&stderr),
            });
        }
        // Why it cannot be read is not said: the reason may quote it.
        let printed = serde_norway::from_slice::<ExecCredential>(&stdout);
        printed
            .map(|printed| printed.status)
            .map_err(|_| LoginError::Output(self.name()))
    }

    /// Returns the command: what it is told, and what it is given of this process.
    fn command(&self, asks: bool) -> Command {
        let mut command = Command::new(self.name());
        command.args(self.exec.args.iter().flatten());
        for variable in self.exec.env.iter().flatten() {
            if let (Some(name), Some(value)) = (variable.get("name"), variable.get("value")) {
                command.env(name, value);
            }
        }
        let mut spec = json!({"interactive": asks});
        if let Some(cluster) = &self.exec.cluster {
            spec["cluster"] = json!(cluster);
        }
        let info = json!({"kind": "ExecCredential", "apiVersion": self.exec.api_version, "spec": spec});
        command.env("KUBERNETES_EXEC_INFO", info.to_string());
        let (stdin, stderr) = match asks {
            true => (Stdio::inherit(), Stdio::inherit()),
            false => (Stdio::null(), Stdio::piped()),
        };
        command
            .stdin(stdin)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .kill_on_drop(true);
        command
    }
}

/// Returns the last lines of what a program told.
fn last_lines(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<_> = text.trim().lines().collect();
    lines[lines.len().saturating_sub(LINES)..].join("\n")
}
