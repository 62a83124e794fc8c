//! What a command runs in: its clients, its events, its stdout, and the environment it was started in.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use kube::Client;
use tokio::sync::OnceCell;

use crate::api;
use crate::cluster::client::{Access, AccessError};
use crate::error::{Error, ErrorKind, Result};
use crate::output::event::Events;
use crate::output::ui::Ui;

/// The variables that hold the tokens of forges.
const FORGE_TOKENS: [&str; 4] = ["GITHUB_TOKEN", "GITLAB_TOKEN", "GITEA_TOKEN", "BITBUCKET_TOKEN"];

/// The part of the process environment flux-rs reads, taken once at the start.
#[derive(Clone, Debug, Default)]
pub struct Env {
    /// `FLUX_SYSTEM_NAMESPACE`
    pub flux_system_namespace: Option<String>,
    /// `FLUX_NS_FOLLOWS_KUBE_CONTEXT`
    pub ns_follows_kube_context: bool,
    /// `KUBECONFIG`
    pub kubeconfig: Option<std::ffi::OsString>,
    /// `HOME`
    pub home: Option<PathBuf>,
    /// `SSH_AUTH_SOCK`
    pub ssh_auth_sock: Option<PathBuf>,
    /// `GIT_PASSWORD`
    pub git_password: Option<crate::secret::Secret>,
    /// `GITHUB_TOKEN` and those of the other forges, by name.
    pub forge_tokens: Vec<(&'static str, crate::secret::Secret)>,
    /// `NO_COLOR` is set and not empty.
    pub no_color: bool,
    /// `PATH`
    pub path: Option<std::ffi::OsString>,
}

impl Env {
    /// Reads the environment of this process.
    #[allow(clippy::disallowed_methods)] // the one place that may
    pub fn read() -> Self {
        use std::env::{var, var_os};
        let filled = |name: &str| var_os(name).filter(|value| !value.is_empty());
        let secret = |name: &str| var(name).ok().filter(|value| !value.is_empty()).map(Into::into);
        Env {
            flux_system_namespace: var("FLUX_SYSTEM_NAMESPACE")
                .ok()
                .filter(|value| !value.is_empty()),
            ns_follows_kube_context: var("FLUX_NS_FOLLOWS_KUBE_CONTEXT")
                .is_ok_and(|value| matches!(value.as_str(), "1" | "t" | "T" | "true" | "TRUE" | "True")),
            kubeconfig: filled("KUBECONFIG"),
            home: filled("HOME")
                .or_else(|| filled("USERPROFILE"))
                .map(PathBuf::from),
            ssh_auth_sock: filled("SSH_AUTH_SOCK").map(PathBuf::from),
            git_password: secret("GIT_PASSWORD"),
            forge_tokens: FORGE_TOKENS
                .into_iter()
                .filter_map(|name| Some((name, secret(name)?)))
                // Where they come from a file, its last line end often comes along.
                .map(|(name, token)| (name, crate::secret::Secret::new(token.expose().trim())))
                .collect(),
            no_color: filled("NO_COLOR").is_some(),
            path: filled("PATH"),
        }
    }

    /// Looks up a variable that files of the user's own may name.
    #[allow(clippy::disallowed_methods)] // the one place that may
    pub fn variable(&self, name: &str) -> Option<String> {
        match name {
            "SSH_AUTH_SOCK" => Some(self.ssh_auth_sock.as_ref()?.to_str()?.to_owned()),
            name => std::env::var(name).ok(),
        }
    }

    /// Returns the token of a forge, by the name of its variable.
    pub fn forge_token(&self, name: &str) -> Option<crate::secret::Secret> {
        let mut tokens = self.forge_tokens.iter();
        let (_, token) = tokens.find(|(known, _)| *known == name)?;
        Some(token.clone())
    }

    /// Returns the kubeconfig files kubectl would merge.
    pub fn kubeconfig_files(&self) -> Vec<PathBuf> {
        match &self.kubeconfig {
            Some(list) => std::env::split_paths(list)
                .filter(|path| !path.as_os_str().is_empty())
                .collect(),
            None => self.home.iter().map(|home| home.join(".kube/config")).collect(),
        }
    }
}

/// How long an operation may wait unless the command line says so.
const TIMEOUT: Duration = Duration::from_secs(300);

/// What every operation is given.
pub struct Ctx {
    /// The environment the process was started in.
    pub env: Env,
    /// The namespace of Flux, or the one the command line names.
    pub namespace: String,
    /// How long a request may take, and all that is waited for together.
    pub timeout: Duration,
    /// The same, where the command line says so: what would go on without end ends then.
    pub end: Option<Duration>,
    /// Takes what the command tells while it works.
    pub events: Events,
    /// Asks the user.
    pub ui: Ui,
    access: Access,
    client: OnceCell<Client>,
    started: Instant,
}

impl Ctx {
    /// Makes the context of one run.
    pub fn new(
        env: Env,
        access: Access,
        namespace: String,
        timeout: Option<Duration>,
        events: Events,
        ui: Ui,
    ) -> Self {
        Ctx {
            env,
            namespace,
            timeout: timeout.unwrap_or(TIMEOUT),
            end: timeout,
            events,
            ui,
            access,
            client: OnceCell::new(),
            started: Instant::now(),
        }
    }

    /// Returns the client of the cluster, made at the first call.
    pub async fn client(&self) -> Result<&Client> {
        self.client
            .get_or_try_init(|| async { Ok(self.access.client(self.timeout).await?) })
            .await
    }

    /// Returns the namespaces a user can be expected to have rights in: the command's own, and that of the
    /// kubeconfig's context.
    pub fn namespaces_at_hand(&self) -> Vec<String> {
        let context = self.access.context_namespace().ok().flatten();
        let context = context.filter(|namespace| *namespace != self.namespace);
        std::iter::once(self.namespace.clone()).chain(context).collect()
    }

    /// Returns how much longer the command may wait, in whole seconds; the time the user takes to answer is no part
    /// of it.
    pub fn left(&self) -> Duration {
        let spent = self.started.elapsed().saturating_sub(self.ui.asked());
        let left = self.timeout.saturating_sub(spent);
        // What is told when it is over would have nine digits after the point otherwise.
        Duration::from_secs(left.as_secs_f64().ceil() as u64).min(self.timeout)
    }

    /// Runs `work` to its end, or fails when it takes longer than one request may.
    pub async fn in_time<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        // A request that is not answered ends a little earlier, and tells more.
        let limit = self.timeout + Duration::from_millis(100);
        match tokio::time::timeout(limit, work).await {
            Ok(result) => result,
            Err(_) => Err(
                Error::not_ready(format!("not done within {}", api::Duration::from(self.timeout)))
                    .hint("give it more time with --timeout"),
            ),
        }
    }

    /// Reads the clock.
    #[allow(clippy::disallowed_methods)] // the one clock
    pub fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }
}

impl From<AccessError> for Error {
    fn from(error: AccessError) -> Self {
        let message = error.to_string();
        match error {
            AccessError::Missing(_) | AccessError::Pair(_) | AccessError::Token => Error::usage(message),
            AccessError::NobodyImpersonated => Error::usage(message).hint("name the user with --as"),
            AccessError::NoKubeconfig => Error::failed(message)
                .hint("name one with --kubeconfig or the environment variable KUBECONFIG"),
            AccessError::Entry { source, .. } => {
                let kind = match source.by.starts_with("--") {
                    true => ErrorKind::Usage,
                    false => ErrorKind::Failed,
                };
                Error::new(kind, message)
                    .caused_by(source)
                    .hint("name another with --context, --cluster or --user, or add the entry to the file")
            }
            AccessError::Kubeconfig { source, .. } => Error::failed(message)
                .caused_by(source)
                .hint("mend it, or name another with --kubeconfig"),
            AccessError::Login(source) => source.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::output::event::Memory;

    fn ctx(timeout: Duration) -> Ctx {
        let events = Events::new(Box::new(Arc::<Memory>::default()));
        let ui = Ui::new(false, false);
        Ctx::new(
            Env::default(),
            Access::default(),
            String::new(),
            Some(timeout),
            events,
            ui,
        )
    }

    #[test]
    fn all_waits_have_one_time_and_questions_are_no_part_of_it() {
        let mut ctx = ctx(Duration::from_secs(60));
        ctx.started -= Duration::from_millis(20_500);
        assert_eq!(ctx.left(), Duration::from_secs(40));
        ctx.ui.add_asked(Duration::from_secs(10));
        assert_eq!(ctx.left(), Duration::from_secs(50));
        ctx.timeout = Duration::from_millis(1500);
        assert_eq!(ctx.left(), Duration::ZERO);
        ctx.ui.add_asked(Duration::from_secs(60));
        assert_eq!(ctx.left(), ctx.timeout);
    }
}
