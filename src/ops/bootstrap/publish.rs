//! The repository's side: the files, the objects they stand for, the commit and its push.

use std::time::Duration;

use kube::api::DynamicObject;

use super::build::{self, Built};
use super::hosted::Hosted;
use super::report::Report;
use super::tree::Tree;
use super::{Bootstrap, cluster};
use crate::cluster::object::ObjectRef;
use crate::error::{Context, Error, Result};
use crate::git;
use crate::manifests::{install, sync};

/// How long a forge is given to make a new repository known to its Git servers.
const NEW_REPOSITORY_PAUSES: [Duration; 4] = [
    Duration::from_millis(200),
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(6),
];
/// How many branches of earlier requests to merge are passed over.
const MOST_BRANCHES: usize = 20;
/// How often the commit is made anew when others push at the same time.
const PUSHES: usize = 3;

impl Bootstrap<'_> {
    /// Writes the files into the work tree and stages them.
    pub(super) fn write_tree(&self) -> Result<Tree> {
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
        let tree = Tree::plan(
            &options.path,
            &options.install.namespace,
            components,
            sync::file(&sync),
            read,
        )?;
        let paths: Vec<_> = tree
            .files
            .iter()
            .map(|(name, _)| tree.folder.join(name))
            .collect();
        let follows = self.found.is_synced() && self.found.follows_elsewhere(options).is_none();
        if !follows && let Some(other) = tree.other_installation(self.repository.dir()) {
            return Err(Error::refused(format!(
                "{} holds the manifests of another bootstrap, and everything below {} would be applied",
                other.display(),
                options.path
            ))
            .hint("name a folder with --path that no other cluster's folder is in: nothing was written"));
        }
        for (path, (_, text)) in paths.iter().zip(&tree.files) {
            self.repository.write(path, text)?;
        }
        self.repository.stage(&paths)?;
        Ok(tree)
    }

    /// Returns the objects the repository's folder stands for.
    pub(super) async fn objects(&self, tree: &Tree) -> Result<Vec<DynamicObject>> {
        if tree.customised {
            let root = self.repository.dir();
            match build::kustomize(self.ctx, root, &root.join(&tree.folder)).await? {
                Built::Objects(objects) => return self.require_sync(objects, tree),
                // The controllers build it themselves; without them, or in a new place, nobody could.
                Built::Remote(what)
                    if self.found.is_synced()
                        && !self.found.is_ill()
                        && self.found.follows_elsewhere(&self.options).is_none() =>
                {
                    let file = tree.folder.join(sync::KUSTOMIZATION_FILE);
                    self.ctx.events.warn(format!(
                        "{} is for the controllers alone to build: {what}",
                        file.display()
                    ));
                    return Ok(Vec::new());
                }
                Built::Remote(what) => {
                    return Err(Error::refused(format!(
                        "{} builds upon what is not in the repository",
                        tree.folder.join(sync::KUSTOMIZATION_FILE).display()
                    ))
                    .caused_by(what)
                    .hint("copy it into the repository, then run the bootstrap again: nothing was written"));
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

    /// Returns what a user's own `kustomization.yaml` builds, unless that would not follow what it is to follow.
    fn require_sync(&self, objects: Vec<DynamicObject>, tree: &Tree) -> Result<Vec<DynamicObject>> {
        let file = tree.folder.join(sync::KUSTOMIZATION_FILE);
        let refused = |what: String| {
            Error::refused(format!("{} {what}", file.display()))
                .hint("mend it in the repository, then run the bootstrap again: nothing was written")
        };
        let [source, kustomization] = cluster::sync_refs(&self.options.install.namespace).map(|name| {
            let built = objects.iter().find(|object| ObjectRef::of(object) == name);
            built.cloned().ok_or(name)
        });
        let missing = |name| {
            refused(format!(
                "builds no {name}, by which the cluster follows the repository"
            ))
        };
        let (source, kustomization) = (source.map_err(missing)?, kustomization.map_err(missing)?);
        match cluster::deviations(&Some(source), &Some(kustomization), &self.options).first() {
            Some(other) => Err(refused(format!("has the cluster follow {other}"))),
            None => Ok(objects),
        }
    }

    /// Returns the subject of the commit.
    pub(super) fn subject(&self) -> String {
        format!("Add Flux {} manifests", self.options.install.version)
    }

    /// Refuses to propose a commit for a branch that has none yet.
    pub(super) fn require_base(&self) -> Result<()> {
        match self.repository.head()? {
            Some(_) => Ok(()),
            None => Err(Error::refused(format!(
                "branch {} has no commit that others could merge into",
                self.options.repository.branch
            ))
            .hint("leave out --pull-request and --push-branch for the first bootstrap of a repository")),
        }
    }

    /// Turns to the branch that holds what is to be merged, and returns its name.
    ///
    /// A branch that is there is carried on with if a request to merge it is open, or it holds at most one commit more
    /// than the base, as a run leaves it that was broken off before it opened one. Any other may have been merged by
    /// a commit that has nothing to do with it, and would conflict with that; since others may have pushed to it, it
    /// stays as it is, and another one is begun.
    async fn turn_to_proposal(&mut self) -> Result<String> {
        let (base, start) = (self.options.repository.branch.clone(), self.repository.base());
        let first = self.options.push_branch.clone().unwrap_or_default();
        for number in 1..=MOST_BRANCHES {
            let branch = match number {
                1 => first.clone(),
                _ => format!("{first}-{number}"),
            };
            let turned = self.repository.turn_to(&self.remote, &branch, start);
            let turned = self.remote.in_time(self.ctx.left(), "fetching", turned).await;
            turned.context(|| format!("cannot go on with branch {branch} of {}", self.remote.url))?;
            let is_new = self.repository.base().is_none();
            let is_fresh = match start {
                Some(start) => self.repository.is_next_to(start)?,
                None => false,
            };
            if is_new || is_fresh || self.goes_on(&branch, &base).await? {
                return Ok(branch);
            }
            self.ctx.events.action(format!(
                "branch {branch} is of an earlier request, merged or given up: it is left as it is"
            ));
        }
        Err(Error::refused(format!(
            "there are {MOST_BRANCHES} branches of earlier requests: {first} and {first}-2 to {first}-{MOST_BRANCHES}"
        ))
        .hint("delete those that are merged, or name another one with --push-branch"))
    }

    /// Says whether what a branch holds is still to be merged; where nobody opens requests, it is.
    async fn goes_on(&self, branch: &str, base: &str) -> Result<bool> {
        match &self.hosted {
            Some(hosted) => hosted.proposes(self.ctx, branch, base).await,
            None => Ok(true),
        }
    }

    /// Pushes what is staged to a branch of its own, for others to merge, and ends the bootstrap for now.
    ///
    pub(super) async fn propose(&mut self, tree: &mut Tree) -> Result<Report> {
        let base = self.options.repository.branch.clone();
        let branch = self.turn_to_proposal().await?;
        *tree = self.write_tree()?;
        let pushed = self.publish(tree).await?;
        let title = self.subject();
        let opened = match &self.hosted {
            Some(hosted) => hosted.propose(self.ctx, &branch, &base, &title).await?,
            None => None,
        };
        let merge = match &opened {
            Some(request) => format!("merge {}", request.url),
            None => format!("merge branch {branch} into {base}"),
        };
        self.ctx.events.done(format!(
            "the manifests are on branch {branch}: {merge}, then run the bootstrap again"
        ));
        let failures = self.hosted.as_mut().map(Hosted::failures).unwrap_or_default();
        let report = Report::proposed(
            &self.options,
            &self.login,
            pushed,
            opened.map(|request| request.url),
        );
        Ok(report.failing_with(&failures))
    }

    /// Commits and pushes what is staged; starts over on a fresh clone when others pushed meanwhile.
    pub(super) async fn publish(&mut self, tree: &mut Tree) -> Result<bool> {
        let (ctx, branch) = (self.ctx, self.repository.branch().to_owned());
        let author = git::Author {
            name: self.options.commit.author_name.clone(),
            email: self.options.commit.author_email.clone(),
        };
        let mut message = self.subject();
        if let Some(appendix) = &self.options.commit.appendix {
            message = format!("{message}\n\n{appendix}");
        }
        let mut attempt = 1;
        loop {
            let signer = self.signer.as_deref();
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
                    let refresh = self.repository.refresh(&self.remote);
                    self.remote.in_time(ctx.left(), "fetching", refresh).await?;
                    *tree = self.write_tree()?;
                    attempt += 1;
                }
                Err(error) => {
                    let denied = matches!(error, git::Error::AccessDenied { .. });
                    let scope = self.hosted.as_ref().and_then(Hosted::push_scope);
                    let failed: Result<bool> =
                        Err(error).context(|| format!("cannot push to {}", self.remote.url));
                    return failed.map_err(|failed| match scope.filter(|_| denied) {
                        Some(scope) => failed.hint(format!("pushing takes a token with the scope {scope}")),
                        None => failed,
                    });
                }
            }
        }
    }

    /// Pushes once more when the connection broke: what may have arrived is not sent again.
    async fn push(&mut self) -> Result<String, git::Error> {
        let is_new = self.hosted.as_ref().is_some_and(Hosted::is_new);
        let mut pauses = NEW_REPOSITORY_PAUSES.iter().filter(|_| is_new);
        let mut again = true;
        loop {
            let error = match self.push_in_time().await {
                Ok(words) => return Ok(words),
                Err(error) => error,
            };
            match (&error, pauses.next()) {
                // What a forge has just made, its Git servers may not know yet.
                (git::Error::RepositoryNotFound { .. }, Some(pause)) => tokio::time::sleep(*pause).await,
                (
                    git::Error::Connection { .. } | git::Error::Timeout { .. } | git::Error::Protocol { .. },
                    _,
                ) if std::mem::take(&mut again) => {}
                _ => return Err(error),
            }
        }
    }

    async fn push_in_time(&mut self) -> Result<String, git::Error> {
        let push = self.repository.push(&self.remote);
        self.remote.in_time(self.ctx.left(), "pushing to", push).await
    }

    /// Returns the revision of the branch, as the source will name it.
    pub(super) fn head(&self) -> Result<String> {
        let head = self.repository.head()?;
        let head = head.ok_or_else(|| Error::failed("the branch has no commit"))?;
        Ok(format!("{}@sha1:{head}", self.repository.branch()))
    }
}
