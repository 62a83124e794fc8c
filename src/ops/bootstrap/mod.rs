//! `bootstrap`: commit the manifests, install them, give the cluster a login, and have it follow the repository.
//!
//! The steps, each of which finds out by itself whether there is anything left to do:
//!
//! 1. [`hosted`]: look at the forge that keeps the repository, if one does; what follows is written there as its turn
//!    comes. [`cluster`]: look at what is on the cluster; refuse what belongs to others.
//! 2. [`login`]: decide about the cluster's secret; [`server`], [`ssh`], [`access`]: settle the way and the SSH host keys.
//! 3. [`tree`], [`publish`]: clone, write the three files, have the cluster try them, commit, push.
//! 4. Install the components, unless the cluster already keeps them as the repository has them; [`mend`]: and is able to.
//! 5. Write the secret, see that its key may read the repository, apply the sync objects.
//! 6. [`moving`]: no moment in which the wrong place is applied; [`follow`]: wait until the cluster has applied that very commit and the components are healthy.

mod access;
mod build;
mod cluster;
mod follow;
mod hosted;
mod login;
mod mark;
mod mend;
pub mod moving;
pub mod options;
mod publish;
mod reach;
mod report;
mod rotate;
mod server;
mod tree;

use kube::api::DynamicObject;
use tempfile::TempDir;

use self::cluster::Found;
use self::follow::Goal;
use self::hosted::{Hosted, Next};
use self::options::{ClusterLogin, Options};
pub use self::report::Report;
pub use self::rotate::rotate;
use crate::cluster::apply::{Action, Applier, Change, Planned};
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::{drift, guard};
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::forge::Call;
use crate::git::{self, Remote};
use crate::kind::status::REQUESTED_AT;
use crate::manifests::{commit_status, install, schema};

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
    hosted: Option<Hosted>,
    login: login::Plan,
    /// What signs the commit.
    signer: Option<Box<dyn git::Signer>>,
    /// The repository as this process reaches it.
    remote: Remote,
    /// The repository as the cluster will reach it.
    cluster_remote: Remote,
    /// Whether the cluster's key is still to be registered with the server.
    awaits_key: bool,
    /// The installation, as the repository will hold it.
    components: Vec<DynamicObject>,
    /// Holds the clone until the end.
    _work: Work,
    repository: git::Repository,
}

impl<'a> Bootstrap<'a> {
    /// Looks at the cluster and the repository, settles what needs consent, and writes nothing anywhere.
    async fn prepare(ctx: &'a Ctx, mut options: Options) -> Result<Bootstrap<'a>> {
        let signer = server::signer(ctx, &options)?;
        let resources = Resources::new(ctx.client().await?.clone());
        let hosted = Hosted::look(ctx, &mut options, &resources).await?;
        let mut remote = server::remote(ctx, &options)?;
        ctx.events.action("looking at the cluster");
        let found = Found::look(ctx, &options, &resources).await?;
        let mut login = login::plan(&options, found.secret.as_ref()).await?;
        if matches!(options.cluster_login, ClusterLogin::GeneratedKey(_)) && login.login.is_some() {
            access::require_answer(ctx, &options)?;
        }
        let cluster_remote = match &hosted {
            // Where it will be is not known for certain before it is there.
            Some(hosted) if hosted.is_new() => Remote {
                url: options.cluster_url.clone(),
                ..remote.clone()
            },
            _ => access::settle_host_keys(ctx, &options, &found, &mut login, &mut remote).await?,
        };
        let components =
            crate::ops::install::objects(ctx, &options.install, options.manifests.as_deref()).await?;
        let work =
            Work::new().map_err(|error| Error::failed("cannot make a temporary folder").caused_by(error))?;
        let (branch, clone) = (&options.repository.branch, work.0.path().join("clone"));
        let repository = if hosted.as_ref().is_some_and(Hosted::is_new) {
            git::start(branch, &clone).await?
        } else {
            ctx.events
                .action(format!("cloning branch {branch} of {}", remote.url));
            let cloned = git::clone(&remote, branch, &clone);
            let cloned = remote.in_time(ctx.left(), "cloning", cloned).await;
            cloned.context(|| format!("cannot clone {}", remote.url))?
        };
        Ok(Bootstrap {
            ctx,
            options,
            resources,
            found,
            hosted,
            login,
            signer,
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
        let mut objects = self.objects(&tree).await?;
        // Controllers that cannot apply anything cannot mend themselves either.
        let mut installs = !self.found.is_synced() || self.found.fails() || self.found.is_ill();
        // Tried before anything is pushed: what the cluster would refuse must not be in Git first.
        let mut planned = self.try_out(&objects, installs).await?;
        let diff = self.repository.diff_staged()?;
        let must_mend = |planned: &Planned| self.must_mend(planned, !diff.is_empty());
        if !installs && planned.iter().any(must_mend) {
            installs = true;
            planned = self.try_out(&objects, installs).await?;
        }
        if self.found.managed_by().is_some() {
            guard::plan_take_over(&mut planned);
        }
        let refs = cluster::sync_refs(&self.options.install.namespace);
        let proposes = self.options.push_branch.is_some() && !diff.is_empty();
        if proposes {
            self.require_base()?;
        }
        if let Some(hosted) = &self.hosted {
            let next = match diff.is_empty() {
                true => Next::Admit,
                false if proposes => Next::Propose,
                false => Next::Push,
            };
            hosted.require_scope(self.ctx, next, &self.login).await?;
        }
        if self.options.dry_run {
            if let Some(pull_secret) = install::pull_secret(&self.options.install)? {
                planned.extend(self.applier().plan(&[pull_secret]).await?);
            }
            if let Some(hosted) = &self.hosted
                && let Some(statuses) = hosted.commit_status(&self.options).await?
            {
                let objects = commit_status::objects(&statuses);
                planned.extend(self.applier().plan(&objects).await?);
            }
            let failures = self.rehearse(proposes).await?;
            let calls = self.rehearsed();
            let report = Report::planned(&self.options, &self.login, diff, planned, calls);
            return Ok(report.failing_with(&failures));
        }
        if let Some(hosted) = &mut self.hosted {
            hosted.secure(self.ctx).await?;
            if hosted.is_new() {
                self.locate().await?;
                tree = self.write_tree()?;
                objects = self.objects(&tree).await?;
            }
        }
        if proposes {
            return self.propose(&mut tree).await;
        }
        let pushed = self.publish(&mut tree).await?;
        // One made as the controllers would apply is none for this run.
        let mut plan = installs.then_some(planned);
        if tree.customised {
            // Others may have pushed meanwhile, and what they changed counts.
            objects = self.objects(&tree).await?;
            plan = None;
        }
        let head = self.head()?;
        let mut changes = Vec::new();
        let (sync_objects, components) = split(objects, &self.options.install.namespace);
        if installs {
            events.action(format!(
                "installing components in namespace {}",
                self.options.install.namespace
            ));
            let applier = self.applier();
            let mut plan = match plan {
                Some(plan) => plan,
                None => self.ours(applier.plan(&components).await?),
            };
            // What users keep beside the installation may be for the controllers alone to read.
            plan.retain(|planned| match self.found.is_synced() {
                true => self.is_component(&planned.change.object),
                false => !refs.contains(&planned.change.object),
            });
            let running = mend::running(&plan);
            // What was as it should be before the push is not looked at again: others might change it a moment
            // after that, too, and the controllers apply all of it once more before this run ends.
            changes.extend(applier.carry_out(plan).await?);
            self.restart(running, &changes).await?;
        }
        if self.found.managed_by().is_some() {
            guard::take_over(&self.resources, events, &self.components, &mut changes).await?;
        }
        changes.extend(self.write_pull_secret().await?);
        self.issue_token().await?;
        changes.extend(self.write_secret().await?);
        self.awaits_key = self.register_key().await?;
        // A Kustomization that finds no artifact looks again only after half a minute: the source goes first.
        let [source, kustomization] = sync_objects;
        self.require_unmoved().await?;
        let (revision, applied) = match self.turn(&source, &kustomization, head).await {
            Ok(turned) => turned,
            Err(error) => return Err(self.halted(error)),
        };
        changes.extend(applied);
        let revision = self.follow(Goal::Applied, revision).await?;
        let sync_objects = [source, kustomization].concat();
        let revision = self.hold(&sync_objects, revision, &mut changes).await?;
        events.done(format!("the cluster applied {revision}"));
        self.wait_for_components(&components).await?;
        events.done("the cluster follows the repository");
        let mut failures = Vec::new();
        if let Some(hosted) = &mut self.hosted {
            hosted.remove_outdated(self.ctx).await?;
            failures = hosted.failures();
        }
        changes.extend(self.report_statuses().await?);
        let report = Report::done(&self.options, &self.login, revision, pushed, changes);
        Ok(report.failing_with(&failures))
    }

    /// Has the cluster fetch, and then look at, what it is to follow.
    async fn turn(
        &mut self,
        source: &[DynamicObject],
        kustomization: &[DynamicObject],
        head: String,
    ) -> Result<(String, Vec<Change>)> {
        self.halt().await?;
        let mut changes = self.applier().apply(source).await?;
        // What the cluster fetched before says nothing of a login that is new, or is about to be its only one.
        let outdated = self.hosted.as_ref().is_some_and(Hosted::has_outdated);
        match self.found.source.is_some() && (self.login.login.is_some() || outdated) {
            true => {
                self.await_registration().await?;
                self.prove_login().await?;
            }
            false => self.hasten(&head).await?,
        }
        let revision = self.follow(Goal::Fetched, head).await?;
        self.require_unmoved().await?;
        changes.extend(self.applier().apply(kustomization).await?);
        self.go_on().await?;
        Ok((revision, changes))
    }

    /// Takes the way of a bootstrap at the forge, which notes the calls, and returns what it could do without.
    async fn rehearse(&mut self, proposes: bool) -> Result<Vec<Error>> {
        let subject = self.subject();
        let Some(hosted) = &mut self.hosted else {
            return Ok(Vec::new());
        };
        hosted.secure(self.ctx).await?;
        match self.options.push_branch.as_ref().filter(|_| proposes) {
            Some(branch) => {
                let base = &self.options.repository.branch;
                hosted.propose(self.ctx, branch, base, &subject).await?;
            }
            None => self.rehearse_login().await?,
        }
        Ok(self.hosted.as_mut().map(Hosted::failures).unwrap_or_default())
    }

    /// Takes the way of the cluster's key or token at the forge, which notes the calls.
    async fn rehearse_login(&mut self) -> Result<()> {
        let Some(hosted) = &mut self.hosted else {
            return Ok(());
        };
        if let Some(public) = &self.login.public {
            hosted.register(self.ctx, public).await?;
        }
        if self.login.awaits_token {
            hosted.issue_token(self.ctx).await?;
        }
        hosted.remove_outdated(self.ctx).await
    }

    /// Returns the calls the forge has noted and not been sent.
    fn rehearsed(&self) -> Vec<Call> {
        self.hosted.as_ref().map(Hosted::rehearsed).unwrap_or_default()
    }

    /// Has the cluster try what would be applied, and returns what that would change.
    async fn try_out(&self, objects: &[DynamicObject], installs: bool) -> Result<Vec<Planned>> {
        // The definitions are looked at even if the controllers are the ones to apply them.
        let definitions = match objects {
            [] => &self.components,
            objects => objects,
        };
        let namespace = &self.options.install.namespace;
        cluster::check(&self.resources, namespace, definitions, installs).await?;
        // A cluster without the definitions takes anything of their kinds for good.
        let refs = cluster::sync_refs(namespace);
        for object in objects
            .iter()
            .filter(|object| refs.contains(&ObjectRef::of(object)))
        {
            if let Some(violation) = schema::violation(object, &self.components) {
                let name = ObjectRef::of(object);
                return Err(
                    Error::refused(format!("the cluster would refuse {name}: {violation}"))
                        .hint("nothing was written"),
                );
            }
        }
        // Controllers that apply the components by themselves do so by force.
        let applier = Applier {
            force: self.options.force || !installs,
            ..self.applier()
        };
        Ok(self.ours(applier.plan(objects).await?))
    }

    /// Leaves out of a plan what is only about who owns which fields, where the controllers own them, too.
    fn ours(&self, mut planned: Vec<Planned>) -> Vec<Planned> {
        for Planned {
            change,
            before,
            after,
            ..
        } in planned.iter_mut().filter(|_| self.found.is_synced())
        {
            if before
                .as_ref()
                .is_some_and(|before| !drift::changes(before, after))
            {
                change.action = Action::Unchanged;
            }
        }
        planned
    }

    async fn require_unmoved(&self) -> Result<()> {
        self.found.require_unmoved(&self.options, &self.resources).await
    }

    fn applier(&self) -> Applier<'_> {
        Applier {
            resources: &self.resources,
            events: &self.ctx.events,
            force: self.options.force,
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
            true => ctx.left(),
            false => follow::SOURCE_PATIENCE,
        };
        let head = async || {
            let refresh = repository.refresh(remote);
            remote.in_time(ctx.left(), "fetching", refresh).await?;
            let head = repository
                .head()?
                .map(|head| head.to_string())
                .unwrap_or_default();
            Ok(format!("{}@sha1:{head}", repository.branch()))
        };
        let followed = follow::until(
            goal,
            ctx,
            resources,
            &options.install.namespace,
            source_patience,
            revision,
            head,
        );
        match followed.await {
            Err(error) => Err(self.diagnose(error).await),
            followed => followed,
        }
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
            self.require_unmoved().await?;
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
        if seen == revision && self.found.fetches() {
            return Ok(());
        }
        let [source, _] = cluster::sync_refs(&self.options.install.namespace);
        let patch = serde_json::json!({
            "metadata": { "annotations": { REQUESTED_AT: self.ctx.now().to_string() } }
        });
        let what = format!("ask {source} to fetch");
        self.resources
            .merge(&self.ctx.events, what, &source, patch)
            .await?;
        Ok(())
    }
}

/// A folder nobody else may look into, since a clone may hold what is not for everybody; it goes with this value.
struct Work(TempDir);

impl Work {
    fn new() -> std::io::Result<Work> {
        let mut builder = tempfile::Builder::new();
        builder.prefix("flux-rs-bootstrap-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        builder.tempdir().map(Work)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // After an interruption a thread may still be writing into the clone.
        for _ in 0..50 {
            match std::fs::remove_dir_all(self.0.path()) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                _ => return,
            }
        }
    }
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
