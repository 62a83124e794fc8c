//! The repository's side: the files, the objects they stand for, the commit and its push.

use kube::api::DynamicObject;

use super::tree::Tree;
use super::{Bootstrap, build, server};
use crate::error::{Context, Error, Result};
use crate::git::{self, SshSigner};
use crate::manifests::{install, sync};

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

    /// Commits and pushes what is staged; starts over on a fresh clone when others pushed meanwhile.
    pub(super) async fn publish(&mut self, tree: &mut Tree) -> Result<bool> {
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
        let mut attempt = 1;
        loop {
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
