//! The repository's side: the files, the objects they stand for, the commit and its push.

use std::time::Duration;

use kube::api::DynamicObject;

use super::hosted::Hosted;
use super::report::Report;
use super::tree::Tree;
use super::{Bootstrap, build};
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
                Some(objects) => return Ok(objects),
                // The controllers build it themselves; without them, or in a new place, nobody could.
                None if self.found.is_synced() && self.found.follows_elsewhere(&self.options).is_none() => {
                    return Ok(Vec::new());
                }
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

    /// Returns the subject of the commit.
    pub(super) fn subject(&self) -> String {
        format!("Add Flux {} manifests", self.options.install.version)
    }

    /// Pushes what is staged to a branch of its own, for others to merge, and ends the bootstrap for now.
    ///
    /// A branch that is there from an earlier run is carried on with; nothing of it is overwritten.
    pub(super) async fn propose(&mut self, tree: &mut Tree) -> Result<Report> {
        let base = self.options.repository.branch.clone();
        let branch = self.options.push_branch.clone().unwrap_or_default();
        if self.repository.head()?.is_none() {
            return Err(Error::refused(format!(
                "branch {base} has no commit that others could merge into"
            ))
            .hint("leave out --pull-request and --push-branch for the first bootstrap of a repository"));
        }
        let turned = self.repository.turn_to(&self.remote, &branch).await;
        turned.context(|| format!("cannot go on with branch {branch} of {}", self.remote.url))?;
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
                    self.repository.refresh(&self.remote).await?;
                    *tree = self.write_tree()?;
                    attempt += 1;
                }
                Err(error) => {
                    return Err(error).context(|| format!("cannot push to {}", self.remote.url));
                }
            }
        }
    }

    /// Pushes once more when the connection broke: what may have arrived is not sent again.
    async fn push(&mut self) -> Result<String, git::Error> {
        let is_new = self.hosted.as_ref().is_some_and(Hosted::is_new);
        for pause in NEW_REPOSITORY_PAUSES {
            match self.repository.push(&self.remote).await {
                // What a forge has just made, its Git servers may not know yet.
                Err(git::Error::RepositoryNotFound { .. }) if is_new => tokio::time::sleep(pause).await,
                Ok(words) => return Ok(words),
                Err(_) => break,
            }
        }
        match self.repository.push(&self.remote).await {
            Err(git::Error::Connection { .. } | git::Error::Timeout { .. } | git::Error::Protocol { .. }) => {
                self.repository.push(&self.remote).await
            }
            result => result,
        }
    }

    /// Returns the revision of the branch, as the source will name it.
    pub(super) fn head(&self) -> Result<String> {
        let head = self.repository.head()?;
        let head = head.ok_or_else(|| Error::failed("the branch has no commit"))?;
        Ok(format!("{}@sha1:{head}", self.repository.branch()))
    }
}
