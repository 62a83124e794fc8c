//! `bootstrap`: commit the manifests, install them, give the cluster a login, and have it follow the repository.
//!
//! The steps, each of which finds out by itself whether there is anything left to do:
//!
//! 1. [`hosted`]: look at the forge that keeps the repository, if one does; what follows is written there as its turn
//!    comes. [`cluster`]: look at what is on the cluster; refuse what belongs to others.
//! 2. [`login`]: decide about the cluster's secret; [`server`], [`ssh`], [`access`]: settle the way and the SSH host keys.
//! 3. [`tree`], [`draft`], [`publish`]: clone, write the three files, have the cluster try them, commit, push.
//! 4. Install the components, unless the cluster already keeps them as the repository has them; [`mend`]: and is able to.
//! 5. Write the secret, see that its key may read the repository, apply the sync objects.
//! 6. [`moving`]: no moment in which the wrong place is applied; [`follow`]: wait until the cluster has applied that very commit and the components are healthy.
//! 7. [`statuses`]: have the cluster report to the commits, if it is to.

mod access;
mod build;
mod cluster;
mod draft;
mod follow;
mod hosted;
mod login;
mod mark;
mod mend;
pub mod moving;
pub mod options;
mod publish;
mod report;
mod rotate;
mod server;
mod statuses;
mod tree;

use kube::api::DynamicObject;
use tempfile::TempDir;

use self::cluster::Found;
use self::draft::Draft;
use self::follow::Goal;
use self::hosted::{Hosted, Next};
use self::options::{ClusterLogin, Options};
pub use self::report::Report;
pub use self::rotate::rotate;
use crate::cluster::apply::{Action, Applier, Change};
use crate::cluster::object::Resources;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::forge::Call;
use crate::git::{self, Remote};
use crate::kind::status::REQUESTED_AT;
use crate::manifests::{commit_status, install};
use crate::ops::deadline;

/// How often the sync objects are put right when something else changes them at the same time.
const HOLDS: usize = 3;

/// Bootstraps a cluster.
pub async fn run(ctx: &Ctx, options: Options) -> Result<Report> {
    let bootstrap = async { Bootstrap::prepare(ctx, options).await?.run().await };
    deadline::keep(ctx, bootstrap).await
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
        if matches!(options.cluster_login, ClusterLogin::GeneratedKey(_)) && login.writes() {
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
        let mut draft = self.draft().await?;
        let proposes = self.options.push_branch.is_some() && !draft.diff.is_empty();
        if proposes {
            self.require_base()?;
        }
        self.require_scope(&draft, proposes).await?;
        self.require_own_statuses().await?;
        if self.options.dry_run {
            return self.plan(draft, proposes).await;
        }
        self.secure(&mut draft).await?;
        if proposes {
            return self.propose(&mut draft.tree).await;
        }
        let pushed = self.publish(&mut draft.tree).await?;
        let (head, mut changes) = (self.head()?, Vec::new());
        let (sync_objects, components) = self.install(draft, &mut changes).await?;
        self.admit(&mut changes).await?;
        let revision = self.hand_over(sync_objects, head, &mut changes).await?;
        self.ctx.events.done(format!("the cluster applied {revision}"));
        self.wait_for_components(&components).await?;
        self.ctx.events.done("the cluster follows the repository");
        let mut failures = Vec::new();
        if let Some(hosted) = &mut self.hosted {
            hosted.remove_outdated(self.ctx).await?;
            failures = hosted.failures();
        }
        changes.extend(self.report_statuses().await?);
        let report = Report::done(&self.options, &self.login, revision, pushed, changes);
        Ok(report.failing_with(&failures))
    }

    /// Refuses a token that is known to lack a scope for what is to be written.
    async fn require_scope(&self, draft: &Draft, proposes: bool) -> Result<()> {
        let next = match draft.diff.is_empty() {
            true => Next::Admit,
            false if proposes => Next::Propose,
            false => Next::Push,
        };
        match &self.hosted {
            Some(hosted) => hosted.require_scope(self.ctx, next, &self.login).await,
            None => Ok(()),
        }
    }

    /// Tells what would be done.
    async fn plan(mut self, draft: Draft, proposes: bool) -> Result<Report> {
        let Draft {
            mut planned, diff, ..
        } = draft;
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
        Ok(report.failing_with(&failures))
    }

    /// Makes sure of the repository at its forge; where it is to be found is known for certain only then.
    async fn secure(&mut self, draft: &mut Draft) -> Result<()> {
        let Some(hosted) = &mut self.hosted else {
            return Ok(());
        };
        hosted.secure(self.ctx).await?;
        if hosted.is_new() {
            self.locate().await?;
            draft.tree = self.write_tree()?;
            draft.objects = self.objects(&draft.tree).await?;
        }
        Ok(())
    }

    /// Gives the cluster what it logs in with, to the registry and to the Git server.
    async fn admit(&mut self, changes: &mut Vec<Change>) -> Result<()> {
        changes.extend(self.write_pull_secret().await?);
        self.issue_token().await?;
        changes.extend(self.write_secret().await?);
        self.awaits_key = self.register_key().await?;
        Ok(())
    }

    /// Has the cluster follow the repository, and returns the revision it has applied.
    async fn hand_over(
        &mut self,
        [source, kustomization]: [Vec<DynamicObject>; 2],
        head: String,
        changes: &mut Vec<Change>,
    ) -> Result<String> {
        self.require_unmoved().await?;
        let (revision, applied) = match self.turn(&source, &kustomization, head).await {
            Ok(turned) => turned,
            Err(error) => return Err(self.halted(error)),
        };
        changes.extend(applied);
        let revision = self.follow(Goal::Applied, revision).await?;
        let sync_objects = [source, kustomization].concat();
        self.hold(&sync_objects, revision, changes).await
    }

    /// Has the cluster fetch, and then look at, what it is to follow.
    ///
    /// A Kustomization that finds no artifact looks again only after half a minute: the source goes first.
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
        match self.found.source.is_some() && (self.login.writes() || outdated) {
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
        if let Some(public) = self.login.public() {
            hosted.register(self.ctx, public).await?;
        }
        if self.login.awaits_token() {
            hosted.issue_token(self.ctx).await?;
        }
        hosted.remove_outdated(self.ctx).await
    }

    /// Returns the calls the forge has noted and not been sent.
    fn rehearsed(&self) -> Vec<Call> {
        self.hosted.as_ref().map(Hosted::rehearsed).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_into_the_clone_and_it_goes() {
        use std::os::unix::fs::PermissionsExt;
        let work = super::Work::new().expect("a folder");
        let path = work.0.path().to_owned();
        let mode = path.metadata().expect("a folder").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        drop(work);
        assert!(!path.exists());
    }
}
