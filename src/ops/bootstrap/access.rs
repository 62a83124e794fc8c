//! The cluster's login: the host keys it trusts, the secret it gets, and whether its key is let in.

use kube::api::{Patch, PatchParams};
use serde_json::{Value, json};

use super::login::{self, Credential, Write};
use super::options::Options;
use super::{Bootstrap, Found};
use crate::cluster::apply::{Action, Change, FIELD_MANAGER};
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::ObjectRef;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::{self, Auth, Remote, Route, Scheme};
use crate::manifests::secret::Login;
use crate::manifests::{install, secret};
use crate::ops::{host_keys, ssh};

impl Bootstrap<'_> {
    pub(super) async fn write_pull_secret(&self) -> Result<Vec<Change>> {
        match install::pull_secret(&self.options.install)? {
            Some(object) => Ok(self.applier().apply(&[object]).await?),
            None => Ok(Vec::new()),
        }
    }

    /// Has the deploy token issued that the secret is to hold, if it is to hold one.
    pub(super) async fn issue_token(&mut self) -> Result<()> {
        let Some(hosted) = &mut self.hosted else {
            return Ok(());
        };
        match &self.login.credential {
            Credential::DeployToken(held) => hosted.uses_token(&held.user),
            Credential::NewDeployToken => {
                if let Some(issued) = hosted.issue_token(self.ctx).await? {
                    self.login.credential = Credential::DeployToken(secret::Credentials {
                        user: issued.user,
                        password: issued.value,
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) async fn write_secret(&self) -> Result<Vec<Change>> {
        let Some(login) = self.login.login().filter(|_| self.login.writes()) else {
            self.ctx
                .events
                .done(format!("secret {} is as it should be", self.options.secret_name));
            return Ok(Vec::new());
        };
        let (namespace, name) = (&self.options.install.namespace, &self.options.secret_name);
        // A CA is for TLS: beside a key it would be of no use.
        let ca = self
            .login
            .ca
            .as_deref()
            .filter(|_| !matches!(login, Login::Ssh { .. }));
        let object = secret::source(namespace, name, &login, ca);
        let Write::Over(stale) = &self.login.write else {
            return Ok(self.applier().apply(&[object]).await?);
        };
        // Whoever wrote it before: what it holds of another login has to go, which applying cannot do.
        let mut data = object.data["data"].clone();
        for key in stale {
            data[*key] = Value::Null;
        }
        let name = ObjectRef::of(&object);
        let api = self.resources.api(&name).await?;
        let params = PatchParams {
            field_manager: Some(FIELD_MANAGER.to_owned()),
            ..PatchParams::default()
        };
        let patch = Patch::Merge(json!({ "data": data }));
        let replace = async {
            let patched = api.patch(&name.name, &params, &patch).await;
            patched.map_err(|error| ClusterError::of_object(error, "patch", &name))
        };
        self.ctx
            .events
            .mutate(format!("configure {name}"), replace)
            .await?;
        Ok(vec![Change {
            object: name,
            action: Action::Configured,
        }])
    }

    /// Sees to it that the cluster's key may read the repository: a forge is told, and else the user is asked.
    ///
    /// Returns whether it is still to be registered.
    pub(super) async fn register_key(&mut self) -> Result<bool> {
        if let (Some(hosted), Some(public)) = (&mut self.hosted, self.login.public()) {
            hosted.register(self.ctx, public).await?;
            return Ok(false);
        }
        let Some(key) = self.login.private() else {
            return Ok(false);
        };
        if !self.login.writes() && self.found.fetches() {
            return Ok(false);
        }
        let (events, public) = (&self.ctx.events, key.public_key());
        let Some(denied) = self.turned_away(key).await else {
            return Ok(false);
        };
        events.generate(format!("deploy key: {}", public.trim()));
        if self.options.silent {
            events.warn(format!(
                "the deploy key does not read the repository yet: {denied}"
            ));
            return Ok(true);
        }
        let unregistered = |denied: git::Error| {
            Error::refused("the deploy key does not read the repository")
                .caused_by(denied)
                .hint(format!("register it, read-only: {}", public.trim()))
                .hint("then run the bootstrap again, or pass --silent to wait until it is registered")
        };
        let question = "Is the key registered with the repository?";
        if !self.ctx.ui.interactive() || !self.ctx.ui.confirm(events, question, "--silent").await? {
            return Err(unregistered(denied));
        }
        let denied = self.turned_away(key).await;
        if let Some(denied) = &denied {
            events.warn(format!("the server still turns the deploy key away: {denied}"));
        }
        Ok(denied.is_some())
    }

    /// Tries the cluster's key, and returns why the server turns it away.
    ///
    /// A server that cannot be reached from here says nothing: the cluster may have another way to it.
    pub(super) async fn turned_away(&self, key: &git::PrivateKey) -> Option<git::Error> {
        let remote = Remote {
            auth: Auth::Key(key.clone()),
            ..self.cluster_remote.clone()
        };
        let events = &self.ctx.events;
        let branches = git::list_branches(&remote);
        match remote.in_time(self.ctx.left(), "asking", branches).await {
            Ok(_) => {
                events.done("the deploy key reads the repository");
                None
            }
            Err(
                denied @ (git::Error::AuthenticationFailed { .. }
                | git::Error::AccessDenied { .. }
                | git::Error::RepositoryNotFound { .. }),
            ) => Some(denied),
            Err(error) => {
                events.warn(format!(
                    "cannot tell from here whether the deploy key reads the repository: {error}"
                ));
                None
            }
        }
    }
}

impl Bootstrap<'_> {
    /// Settles what could not be settled before the forge had made the repository: where it is, and the host keys
    /// of the server that is there.
    pub(super) async fn locate(&mut self) -> Result<()> {
        let Some(hosted) = self.hosted.as_ref().filter(|hosted| hosted.is_new()) else {
            return Ok(());
        };
        hosted.locate(&mut self.options)?;
        self.remote.url = self.options.repository.url.clone();
        let (options, found) = (&self.options, &self.found);
        self.cluster_remote =
            settle_host_keys(self.ctx, options, found, &mut self.login, &mut self.remote).await?;
        Ok(())
    }
}

/// Settles the host keys of the server as this process and as the cluster reaches it, and writes those the
/// cluster is to trust into the login it will get.
pub(super) async fn settle_host_keys(
    ctx: &Ctx,
    options: &Options,
    found: &Found,
    login: &mut login::Plan,
    remote: &mut Remote,
) -> Result<Remote> {
    let accept = &options.host_keys;
    let mut trusted = remote.host_keys.clone();
    let kept = found
        .secret
        .as_ref()
        .and_then(|secret| secret.data.as_ref()?.get("known_hosts"));
    if let Some(text) = kept.and_then(|bytes| str::from_utf8(&bytes.0).ok()) {
        trusted = trusted.with_known_hosts(text);
    }
    let cluster_url = &options.cluster_url;
    let by_ssh = remote.url.scheme() == Scheme::Ssh;
    if let Some(route) = remote.route.as_mut().filter(|_| by_ssh) {
        ssh::settle_way(ctx, accept, route).await?;
    }
    let route = remote.route();
    let at = ssh::place(cluster_url);
    let same = by_ssh && (at == ssh::place(&remote.url) || at == (route.host.as_str(), route.port));
    let writes = login.writes();
    if let (Credential::Key(key), true) = (&mut login.credential, writes) {
        let keys = match same {
            true => host_keys::settle(ctx, accept, &route, Some(cluster_url), &mut trusted).await?,
            false => {
                let direct = Route::direct(at.0, at.1);
                host_keys::settle(ctx, accept, &direct, None, &mut trusted).await?
            }
        };
        let shown = host_keys::shown(&keys);
        ctx.events
            .done(format!("the cluster trusts the host keys {shown}"));
        key.known_hosts = host_keys::known_hosts_text(cluster_url, &keys);
        if !same && by_ssh {
            host_keys::settle(ctx, accept, &route, None, &mut trusted).await?;
        }
    } else if by_ssh {
        let known_as = same.then_some(cluster_url);
        host_keys::settle(ctx, accept, &route, known_as, &mut trusted).await?;
    }
    if by_ssh {
        warn_of_names(ctx, options, &route);
        ssh::unlock(ctx, &route, &mut remote.auth, &trusted).await?;
    }
    remote.host_keys = trusted;
    // What is known of the way leads to the cluster's place, too, if that is the same.
    let way = remote.route.as_ref().filter(|_| same).map(|way| Route {
        user: cluster_url.user().map(str::to_owned),
        ..way.clone()
    });
    Ok(Remote {
        url: cluster_url.clone(),
        route: way,
        ..remote.clone()
    })
}

/// Refuses early what would end in a question nobody can answer: a new key has to be registered by somebody.
pub(super) fn require_answer(ctx: &Ctx, options: &Options) -> Result<()> {
    if options.silent || options.dry_run || options.forge.is_some() || ctx.ui.interactive() {
        return Ok(());
    }
    Err(
        Error::refused("a deploy key will be made for the cluster, and there is no terminal to show it on")
            .hint("pass --silent: the key is printed, and the cluster waits until it is registered")
            .hint("or give the cluster a key that is registered: --private-key-file FILE"),
    )
}

/// Tells what of the way the cluster does not know, as far as it would go wrong there.
fn warn_of_names(ctx: &Ctx, options: &Options, route: &Route) {
    let (url, cluster) = (&options.repository.url, &options.cluster_url);
    if ssh::place(cluster) != ssh::place(url) {
        return;
    }
    if ssh::place(cluster) != (route.host.as_str(), route.port) {
        let port = if route.port == 22 {
            String::new()
        } else {
            format!(":{}", route.port)
        };
        ctx.events.warn(format!(
            "the cluster knows nothing of ~/.ssh/config and looks for {}:{}, which is {} here: if that is the right place for it, \
             pass --ssh-hostname={}{port}",
            cluster.host(),
            cluster.port(),
            route.shown(),
            route.host
        ));
    }
    if let (None, Some(user)) = (
        url.user(),
        route.user.as_deref().filter(|user| Some(*user) != cluster.user()),
    ) {
        ctx.events.warn(format!(
            "the cluster logs in as {}, and not as {user}: name the user in --url if that is wrong",
            cluster.user().unwrap_or_default()
        ));
    }
}
