//! `bootstrap`: commit the manifests, install them, give the cluster a login, and have it follow the repository.
//!
//! The steps, each of which finds out by itself whether there is anything left to do:
//!
//! 1. [`cluster`]: look at what is there; refuse what belongs to others.
//! 2. [`server`]: settle the SSH host keys; [`login`]: decide about the cluster's secret.
//! 3. [`tree`]: clone, write the three files, commit, push.
//! 4. Install the components, unless the cluster already keeps them as the repository has them.
//! 5. Write the secret, see that its key may read the repository, apply the sync objects.
//! 6. [`follow`]: wait until the cluster has applied that very commit and the components are healthy.

mod build;
mod cluster;
mod follow;
mod login;
pub mod options;
mod report;
mod server;
mod tree;

use kube::api::DynamicObject;
use tempfile::TempDir;

use self::cluster::Found;
use self::follow::Goal;
use self::options::{ClusterLogin, Options};
pub use self::report::Report;
use self::tree::Tree;
use crate::cluster::apply::{Action, Applier, Change};
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::wait;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::git::{self, Auth, GitUrl, Remote, Scheme, SshSigner};
use crate::manifests::secret::Login;
use crate::manifests::{install, secret, sync};

/// How often the commit is made anew when others push at the same time.
const PUSHES: usize = 3;

/// How often the sync objects are put right when something else changes them at the same time.
const HOLDS: usize = 3;

/// Bootstraps a cluster.
pub async fn run(ctx: &Ctx, options: Options) -> Result<Report> {
    Bootstrap::prepare(ctx, options).await?.run().await
}

/// A bootstrap that is allowed to go on: everything that has to be known or consented to is.
struct Bootstrap<'a> {
    ctx: &'a Ctx,
    options: Options,
    resources: Resources,
    found: Found,
    login: login::Plan,
    /// The repository as this process reaches it.
    remote: Remote,
    /// The repository as the cluster will reach it.
    cluster_remote: Remote,
    /// Whether the cluster's key is still to be registered with the server.
    awaits_key: bool,
    /// The installation, as the repository will hold it.
    components: Vec<DynamicObject>,
    /// Holds the clone until the end.
    _work: TempDir,
    repository: git::Repository,
}

impl<'a> Bootstrap<'a> {
    /// Looks at the cluster and the repository, settles what needs consent, and writes nothing anywhere.
    async fn prepare(ctx: &'a Ctx, options: Options) -> Result<Bootstrap<'a>> {
        let mut remote = server::remote(ctx, &options)?;
        let resources = Resources::new(ctx.client().await?.clone());
        ctx.events.action("looking at the cluster");
        let found = Found::look(ctx, &options, &resources).await?;
        let mut login = login::plan(&options, found.secret.as_ref()).await?;
        if matches!(options.cluster_login, ClusterLogin::GeneratedKey(_)) && login.login.is_some() {
            require_answer(ctx, &options)?;
        }
        let cluster_remote = settle_host_keys(ctx, &options, &found, &mut login, &mut remote).await?;
        let components =
            crate::ops::install::objects(ctx, &options.install, options.manifests.as_deref()).await?;
        let work = TempDir::with_prefix("flux-rs-bootstrap-")
            .map_err(|error| Error::failed("cannot make a temporary folder").caused_by(error))?;
        ctx.events.action(format!(
            "cloning branch {} of {}",
            options.repository.branch, remote.url
        ));
        let repository = git::clone(&remote, &options.repository.branch, &work.path().join("clone"))
            .await
            .context(|| format!("cannot clone {}", remote.url))?;
        Ok(Bootstrap {
            ctx,
            options,
            resources,
            found,
            login,
            remote,
            cluster_remote,
            awaits_key: false,
            components,
            _work: work,
            repository,
        })
    }

    async fn run(mut self) -> Result<Report> {
        let events = &self.ctx.events;
        let mut tree = self.write_tree()?;
        let installs = !self.found.is_synced();
        let mut objects = self.objects(&tree).await?;
        if self.options.dry_run {
            return self.plan(&objects).await;
        }
        cluster::check(&self.resources, &self.options, &self.components, installs).await?;
        let pushed = self.publish(&mut tree).await?;
        if tree.customised {
            // Others may have pushed meanwhile, and what they changed counts.
            objects = self.objects(&tree).await?;
        }
        let head = self.head()?;
        let mut changes = Vec::new();
        let (sync_objects, components) = split(objects, &self.options.install.namespace);
        if installs {
            events.action(format!(
                "installing components in namespace {}",
                self.options.install.namespace
            ));
            changes.extend(self.applier().apply(&components).await?);
        }
        changes.extend(self.write_pull_secret().await?);
        changes.extend(self.write_secret().await?);
        self.awaits_key = self.register_key().await?;
        // A Kustomization that finds no artifact looks again only after half a minute: the source goes first.
        let [source, kustomization] = sync_objects;
        changes.extend(self.applier().apply(&source).await?);
        self.hasten(&head).await?;
        let revision = self.follow(Goal::Fetched, head).await?;
        changes.extend(self.applier().apply(&kustomization).await?);
        let revision = self.follow(Goal::Applied, revision).await?;
        let sync_objects = [source, kustomization].concat();
        let revision = self.hold(&sync_objects, revision, &mut changes).await?;
        events.done(format!("the cluster applied {revision}"));
        self.wait_for_components().await?;
        events.done("the cluster follows the repository");
        Ok(Report::done(
            &self.options,
            &self.login,
            revision,
            pushed,
            changes,
        ))
    }

    fn applier(&self) -> Applier<'_> {
        Applier {
            resources: &self.resources,
            events: &self.ctx.events,
            force: self.options.force,
        }
    }

    /// Writes the files into the work tree and stages them.
    fn write_tree(&self) -> Result<Tree> {
        let options = &self.options;
        let sync = sync::Options {
            name: options.install.namespace.clone(),
            namespace: options.install.namespace.clone(),
            url: options.cluster_url.to_string(),
            branch: options.repository.branch.clone(),
            secret: Some(options.secret_name.clone()),
            interval: options.interval.clone(),
            path: options.path.clone(),
            recurse_submodules: options.recurse_submodules,
            sparse_checkout: options.sparse_checkout.clone(),
            provider: None,
            // A multi-tenant installation applies as an account without rights unless one is named.
            service_account: options
                .install
                .multi_tenant
                .then(|| "kustomize-controller".to_owned()),
        };
        let components = install::file(&options.install, &self.components);
        let read = |path: &std::path::Path| {
            let text = self.repository.read(path)?.map(String::from_utf8).transpose();
            text.map_err(|_| Error::refused(format!("{} is not text", path.display())))
        };
        let tree = Tree::plan(&options.path, components, sync::file(&sync), read)?;
        let paths: Vec<_> = tree
            .files
            .iter()
            .map(|(name, _)| tree.folder.join(name))
            .collect();
        for (path, (_, text)) in paths.iter().zip(&tree.files) {
            self.repository.write(path, text)?;
        }
        self.repository.stage(&paths)?;
        Ok(tree)
    }

    /// Returns the objects the repository's folder stands for.
    async fn objects(&self, tree: &Tree) -> Result<Vec<DynamicObject>> {
        if tree.customised {
            let folder = self.repository.dir().join(&tree.folder);
            match build::kustomize(self.ctx, &folder).await? {
                Some(objects) => return Ok(objects),
                // The controllers build it themselves; without them nobody could.
                None if self.found.is_synced() => return Ok(Vec::new()),
                None => {
                    return Err(Error::refused(format!(
                        "{} holds more than its two resources, and there is no kubectl to build it with",
                        tree.folder.join(sync::KUSTOMIZATION_FILE).display()
                    ))
                    .hint("install kubectl, then run the bootstrap again: nothing was written"));
                }
            }
        }
        let sync = tree
            .files
            .iter()
            .find(|(name, _)| *name == sync::SYNC_FILE)
            .map(|(_, text)| text.as_str());
        let mut objects = self.components.clone();
        objects.extend(crate::manifests::yaml::parse(sync.unwrap_or_default())?);
        Ok(objects)
    }

    /// Commits and pushes what is staged; starts over on a fresh clone when others pushed meanwhile.
    async fn publish(&mut self, tree: &mut Tree) -> Result<bool> {
        let (ctx, branch) = (self.ctx, self.options.repository.branch.clone());
        let author = git::Author {
            name: self.options.commit.author_name.clone(),
            email: self.options.commit.author_email.clone(),
        };
        let signer = match &self.options.commit.signing_key {
            Some(given) => Some(SshSigner::new(server::read_key(given)?.1)),
            None => None,
        };
        let mut message = format!("Add Flux {} manifests", self.options.install.version);
        if let Some(appendix) = &self.options.commit.appendix {
            message = format!("{message}\n\n{appendix}");
        }
        for attempt in 1.. {
            let signer = signer.as_ref().map(|signer| signer as &dyn git::Signer);
            let Some(commit) = self.repository.commit(&message, &author, ctx.now(), signer)? else {
                ctx.events.done(format!("branch {branch} is up to date"));
                return Ok(false);
            };
            let push = self.push();
            match ctx
                .events
                .mutate(format!("push commit {commit} to branch {branch}"), push)
                .await
            {
                Ok(words) => {
                    words
                        .lines()
                        .for_each(|line| ctx.events.action(format!("remote: {line}")));
                    return Ok(true);
                }
                Err(git::Error::NonFastForward { .. }) if attempt < PUSHES => {
                    ctx.events.warn(format!(
                        "branch {branch} moved meanwhile: starting over on its new tip"
                    ));
                    self.repository.refresh(&self.remote).await?;
                    *tree = self.write_tree()?;
                }
                Err(error) => {
                    return Err(error).context(|| format!("cannot push to {}", self.remote.url));
                }
            }
        }
        Ok(false)
    }

    /// Pushes once more when the connection broke: what may have arrived is not sent again.
    async fn push(&mut self) -> Result<String, git::Error> {
        match self.repository.push(&self.remote).await {
            Err(git::Error::Connection { .. } | git::Error::Timeout { .. } | git::Error::Protocol { .. }) => {
                self.repository.push(&self.remote).await
            }
            result => result,
        }
    }

    /// Returns the revision of the branch, as the source will name it.
    fn head(&self) -> Result<String> {
        let head = self.repository.head()?;
        let head = head.ok_or_else(|| Error::failed("the branch has no commit"))?;
        Ok(format!("{}@sha1:{head}", self.repository.branch()))
    }

    async fn write_pull_secret(&self) -> Result<Vec<Change>> {
        match install::pull_secret(&self.options.install)? {
            Some(object) => Ok(self.applier().apply(&[object]).await?),
            None => Ok(Vec::new()),
        }
    }

    async fn write_secret(&self) -> Result<Vec<Change>> {
        let Some(login) = &self.login.login else {
            self.ctx
                .events
                .done(format!("secret {} is as it should be", self.options.secret_name));
            return Ok(Vec::new());
        };
        let namespace = &self.options.install.namespace;
        // A CA is for TLS: beside a key it would be of no use.
        let ca = self
            .options
            .repository
            .ca
            .as_deref()
            .filter(|_| !matches!(login, Login::Ssh { .. }));
        let object = secret::source(namespace, &self.options.secret_name, login, ca);
        // Whoever wrote the secret before, its fields are replaced on purpose: that was decided when it was read.
        let applier = Applier {
            force: true,
            ..self.applier()
        };
        Ok(applier.apply(&[object]).await?)
    }

    /// Sees to it that the cluster's key may read the repository, asking the user to register it if it may not.
    ///
    /// Returns whether it is still to be registered.
    async fn register_key(&self) -> Result<bool> {
        let Some(key) = &self.login.key else {
            return Ok(false);
        };
        let events = &self.ctx.events;
        let remote = Remote {
            auth: Auth::Key(key.clone()),
            ..self.cluster_remote.clone()
        };
        let public = key.public_key();
        loop {
            let denied = match git::list_branches(&remote).await {
                Ok(_) => {
                    events.done("the deploy key reads the repository");
                    return Ok(false);
                }
                // Of its own server only the cluster knows how it is reached: it may still get there.
                Err(error) => error,
            };
            events.generate(format!("deploy key: {}", public.trim()));
            if self.options.silent {
                events.warn(format!(
                    "the deploy key does not read the repository yet: {denied}"
                ));
                return Ok(true);
            }
            let unregistered = || {
                Error::refused("the deploy key does not read the repository")
                    .hint(format!("register it, read-only: {}", public.trim()))
                    .hint("then run the bootstrap again, or pass --silent to wait until it is registered")
            };
            if !self.ctx.ui.interactive() {
                return Err(unregistered().caused_by(denied));
            }
            let question = "Is the key registered with the repository?";
            if !self.ctx.ui.confirm(events, question, "--silent")? {
                return Err(unregistered().caused_by(denied));
            }
        }
    }

    /// Waits until the cluster has fetched or applied the branch's head.
    async fn follow(&mut self, goal: Goal, revision: String) -> Result<String> {
        let Bootstrap {
            ctx,
            resources,
            repository,
            remote,
            options,
            awaits_key,
            ..
        } = self;
        let source_patience = match awaits_key {
            true => ctx.timeout,
            false => follow::SOURCE_PATIENCE,
        };
        let head = async || {
            repository.refresh(remote).await?;
            let head = repository
                .head()?
                .map(|head| head.to_string())
                .unwrap_or_default();
            Ok(format!("{}@sha1:{head}", repository.branch()))
        };
        follow::until(
            goal,
            ctx,
            resources,
            &options.install.namespace,
            source_patience,
            revision,
            head,
        )
        .await
    }

    /// Sees to it that the cluster still follows what it is to follow.
    ///
    /// Where it followed another place, that may have been applied once more while this run went on, and with it
    /// the sync objects that are kept there.
    async fn hold(
        &mut self,
        sync_objects: &[DynamicObject],
        mut revision: String,
        changes: &mut Vec<Change>,
    ) -> Result<String> {
        for _ in 0..HOLDS {
            let now = self.applier().apply(sync_objects).await?;
            let put_back = now
                .into_iter()
                .filter(|change| change.action != Action::Unchanged);
            let before = changes.len();
            changes.extend(put_back);
            if changes.len() == before {
                return Ok(revision);
            }
            revision = self.follow(Goal::Applied, revision).await?;
        }
        Err(
            Error::failed("something on the cluster keeps changing what it follows")
                .hint("find out who writes the sync objects, then run the bootstrap again"),
        )
    }

    /// Asks the source to look at the repository now, if it last saw another revision.
    async fn hasten(&self, revision: &str) -> Result<()> {
        let fetched = |source: &DynamicObject| {
            source
                .data
                .pointer("/status/artifact/revision")
                .and_then(|at| at.as_str())
                .map(str::to_owned)
        };
        let Some(seen) = self.found.source.as_ref().and_then(fetched) else {
            return Ok(());
        };
        if seen == revision {
            return Ok(());
        }
        let [source, _] = cluster::sync_refs(&self.options.install.namespace);
        let api = self.resources.api(&source).await?;
        let patch = serde_json::json!({
            "metadata": { "annotations": { "reconcile.fluxcd.io/requestedAt": self.ctx.now().to_string() } }
        });
        let params = kube::api::PatchParams {
            field_manager: Some("flux".to_owned()),
            ..Default::default()
        };
        let request = async {
            let patched = api
                .patch(&source.name, &params, &kube::api::Patch::Merge(&patch))
                .await;
            patched.map_err(|error| crate::cluster::error::Error::of_object(error, "patch", &source))
        };
        self.ctx
            .events
            .mutate(format!("ask {source} to fetch"), request)
            .await?;
        Ok(())
    }

    async fn wait_for_components(&self) -> Result<()> {
        let namespace = &self.options.install.namespace;
        let deployments: Vec<ObjectRef> = self
            .options
            .install
            .components
            .iter()
            .map(|name| cluster::controller(namespace, name))
            .collect();
        wait::ready(&self.resources, &self.ctx.events, &deployments, self.ctx.timeout).await?;
        self.ctx.events.done("all components are healthy");
        Ok(())
    }

    /// Tells what a run would do.
    async fn plan(&self, objects: &[DynamicObject]) -> Result<Report> {
        let planned = self.applier().plan(objects).await?;
        Ok(Report::planned(
            &self.options,
            &self.login,
            self.repository.diff_staged()?,
            planned,
        ))
    }
}

/// Settles the host keys of the server as this process and as the cluster reaches it, and writes those the
/// cluster is to trust into the login it will get.
async fn settle_host_keys(
    ctx: &Ctx,
    options: &Options,
    found: &Found,
    login: &mut login::Plan,
    remote: &mut Remote,
) -> Result<Remote> {
    let mut trusted = server::known_hosts(ctx);
    let kept = found
        .secret
        .as_ref()
        .and_then(|secret| secret.data.as_ref()?.get("known_hosts"));
    if let Some(text) = kept.and_then(|bytes| str::from_utf8(&bytes.0).ok()) {
        trusted = trusted.with_known_hosts(text);
    }
    let cluster_url = &options.cluster_url;
    let place = |url: &GitUrl| (url.host().to_owned(), url.port());
    let same = remote.url.scheme() == Scheme::Ssh && place(&remote.url) == place(cluster_url);
    if let Some(Login::Ssh { known_hosts, .. }) = &mut login.login {
        let keys = server::settle_host_keys(ctx, options, cluster_url, true, &mut trusted).await?;
        *known_hosts = server::known_hosts_text(cluster_url, &keys);
        if !same && remote.url.scheme() == Scheme::Ssh {
            server::settle_host_keys(ctx, options, &remote.url.clone(), false, &mut trusted).await?;
        }
    } else if remote.url.scheme() == Scheme::Ssh {
        server::settle_host_keys(ctx, options, &remote.url.clone(), false, &mut trusted).await?;
    }
    remote.host_keys = trusted;
    Ok(Remote {
        url: cluster_url.clone(),
        ..remote.clone()
    })
}

/// Refuses early what would end in a question nobody can answer: a new key has to be registered by somebody.
fn require_answer(ctx: &Ctx, options: &Options) -> Result<()> {
    if options.silent || options.dry_run || ctx.ui.interactive() {
        return Ok(());
    }
    Err(
        Error::refused("a deploy key will be made for the cluster, and there is no terminal to show it on")
            .hint("pass --silent: the key is printed, and the cluster waits until it is registered")
            .hint("or give the cluster a key that is registered: --private-key-file FILE"),
    )
}

/// Splits the objects into those that make the cluster follow the repository, the source and the Kustomization,
/// and the others.
fn split(objects: Vec<DynamicObject>, namespace: &str) -> ([Vec<DynamicObject>; 2], Vec<DynamicObject>) {
    let [source, kustomization] = cluster::sync_refs(namespace);
    let (sources, others) = objects
        .into_iter()
        .partition(|object| ObjectRef::of(object) == source);
    let (kustomizations, others) =
        Vec::into_iter(others).partition(|object| ObjectRef::of(object) == kustomization);
    ([sources, kustomizations], others)
}
