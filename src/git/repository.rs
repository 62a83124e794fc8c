//! A clone: its work tree, its commits, and its exchange with the server.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use git2::build::CheckoutBuilder;
use git2::{DiffFormat, ObjectType, Oid, RepositoryInitOptions, ResetType, Tree};
use tokio::task::spawn_blocking;

use super::commit::{self, Author};
use super::error::Local;
use super::pack::{self, PackWriter};
use super::sign::Signer;
use super::transport::Service;
use super::wire::push::Move;
use super::wire::{Conversation, References};
use super::{Error, Remote, Result};

/// A clone of one branch, without history where the server can leave it out.
#[derive(Debug)]
pub struct Repository {
    dir: PathBuf,
    branch: String,
    /// The branch's tip on the server as last seen; none while the server does not have it.
    base: Option<Oid>,
    /// A commit of another branch that the server has, and that this one starts at.
    fork: Option<Oid>,
}

/// Clones a branch into a directory, which is made if missing and otherwise empty; it stays the caller's to remove.
///
/// An empty repository gives a clone whose branch has no commit yet. One with other branches only is
/// [`Error::BranchMissing`].
pub async fn clone(remote: &Remote, branch: &str, dir: &Path) -> Result<Repository> {
    require_branch(branch)?;
    let (conversation, references) = Conversation::start(remote, Service::UploadPack).await?;
    let mut repository = Repository::init(dir, branch).await?;
    repository.follow(conversation, references).await?;
    Ok(repository)
}

/// Starts a repository whose branch has no commit yet, in a directory as [`clone`] takes it.
pub async fn start(branch: &str, dir: &Path) -> Result<Repository> {
    require_branch(branch)?;
    Repository::init(dir, branch).await
}

/// Fails with [`Error::InvalidBranch`] for what no branch can be named.
pub fn require_branch(name: &str) -> Result<()> {
    match git2::Reference::is_valid_name(&format!("refs/heads/{name}")) {
        true => Ok(()),
        false => Err(Error::InvalidBranch {
            name: name.to_owned(),
        }),
    }
}

/// Lists the branches of a repository, which shows that it can be reached and read.
pub async fn list_branches(remote: &Remote) -> Result<Vec<String>> {
    let (conversation, references) = Conversation::start(remote, Service::UploadPack).await?;
    conversation.end().await;
    Ok(references.branches())
}

impl Repository {
    async fn init(dir: &Path, branch: &str) -> Result<Self> {
        let repository = Repository {
            dir: dir.to_owned(),
            branch: branch.to_owned(),
            base: None,
            fork: None,
        };
        let (dir, branch) = (dir.to_owned(), branch.to_owned());
        let init = spawn_blocking(move || {
            let doing = "making a repository";
            let mut options = RepositoryInitOptions::new();
            options
                .external_template(false)
                .no_reinit(true)
                .initial_head(&branch);
            let repository = git2::Repository::init_opts(&dir, &options).local(doing)?;
            // What the user has set for other work trees must not change the files written here.
            repository
                .config()
                .and_then(|mut config| config.set_bool("core.autocrlf", false))
                .local(doing)
        });
        init.await??;
        Ok(repository)
    }

    /// Returns the directory of the work tree.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Returns the branch.
    pub fn branch(&self) -> &str {
        &self.branch
    }

    /// Returns the local tip of the branch; none before the first commit.
    pub fn head(&self) -> Result<Option<Oid>> {
        tip(&self.open()?, &self.branch)
    }

    /// Returns the tip of the branch on the server as last seen; none while the server does not have it.
    pub fn base(&self) -> Option<Oid> {
        self.base
    }

    /// Reads a file of the work tree; none if it does not exist.
    pub fn read(&self, path: impl AsRef<Path>) -> Result<Option<Vec<u8>>> {
        let file = self.resolve(path.as_ref())?;
        match fs::read(&file) {
            Ok(content) => Ok(Some(content)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(Error::File {
                action: "read",
                path: path.as_ref().to_owned(),
                source,
            }),
        }
    }

    /// Writes a file of the work tree, with the directories above it; returns whether that changed anything.
    pub fn write(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<bool> {
        let (path, content) = (path.as_ref(), content.as_ref());
        if self.read(path)?.is_some_and(|present| present == content) {
            return Ok(false);
        }
        let file = self.resolve(path)?;
        let parent = file.parent().map_or(Ok(()), fs::create_dir_all);
        let failed = |source| Error::File {
            action: "write",
            path: path.to_owned(),
            source,
        };
        parent.and_then(|()| fs::write(&file, content)).map_err(failed)?;
        Ok(true)
    }

    /// Marks files, changed or removed, for the next commit.
    pub fn stage(&self, paths: impl IntoIterator<Item = impl AsRef<Path>>) -> Result<()> {
        let doing = "staging a file";
        let repository = self.open()?;
        let mut index = repository.index().local(doing)?;
        for path in paths {
            let path = path.as_ref();
            let file = self.resolve(path)?;
            let plain: PathBuf = path
                .components()
                .filter(|part| *part != Component::CurDir)
                .collect();
            // The work tree has an empty folder for a submodule, which would have to give way in the index.
            let within = plain.ancestors().skip(1).filter(|above| *above != Path::new(""));
            for above in within {
                if index.get_path(above, 0).is_some() {
                    return Err(Error::Submodule {
                        path: path.to_owned(),
                        module: above.to_owned(),
                    });
                }
            }
            match file.exists() {
                true => index.add_path(&plain).local(doing)?,
                false if index.get_path(&plain, 0).is_some() => index.remove_path(&plain).local(doing)?,
                false => {}
            }
        }
        index.write().local(doing)
    }

    /// Shows what the next commit would change, as a unified diff.
    pub fn diff_staged(&self) -> Result<String> {
        let doing = "comparing files";
        let repository = self.open()?;
        let head = self.head_tree(&repository)?;
        let diff = repository
            .diff_tree_to_index(head.as_ref(), None, None)
            .local(doing)?;
        let mut text = Vec::new();
        let print = diff.print(DiffFormat::Patch, |_, _, line| {
            if let sign @ ('+' | '-' | ' ') = line.origin() {
                text.push(sign as u8);
            }
            text.extend_from_slice(line.content());
            true
        });
        print.local(doing)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    /// Commits what is staged; none if that changes nothing.
    pub fn commit(
        &self,
        message: &str,
        author: &Author,
        when: jiff::Timestamp,
        signer: Option<&dyn Signer>,
    ) -> Result<Option<Oid>> {
        let doing = "committing";
        let repository = self.open()?;
        let mut index = repository.index().local(doing)?;
        let head = self.head_tree(&repository)?;
        let tree = index.write_tree().local(doing)?;
        let unchanged = match &head {
            Some(head) => head.id() == tree,
            None => index.is_empty(),
        };
        if unchanged {
            return Ok(None);
        }
        let mut text = commit::render(tree, tip(&repository, &self.branch)?, author, when, message);
        if let Some(signer) = signer {
            text = commit::sign(&text, &signer.sign(&text)?);
        }
        let odb = repository.odb().local(doing)?;
        let id = odb.write(ObjectType::Commit, text.as_bytes()).local(doing)?;
        let name = format!("refs/heads/{}", self.branch);
        repository.reference(&name, id, true, "commit").local(doing)?;
        Ok(Some(id))
    }

    /// Pushes the branch; never by force, and without a word to the server that changes nothing there.
    ///
    /// A branch that moved since it was fetched is [`Error::NonFastForward`]: [`refresh`](Self::refresh), redo, push
    /// again. Returns what the server's hooks printed.
    pub async fn push(&mut self, remote: &Remote) -> Result<String> {
        let Some(head) = self.head()? else {
            return Ok(String::new());
        };
        if self.base == Some(head) {
            return Ok(String::new());
        }
        let pack = pack::build(self.dir.clone(), head, self.base.or(self.fork)).await?;
        let (mut conversation, references) = Conversation::start(remote, Service::ReceivePack).await?;
        let step = Move {
            branch: &self.branch,
            from: self.base,
            to: head,
        };
        let words = match references.branch(&self.branch) {
            // An earlier push that was cut off may have arrived after all.
            there if there == Some(head) => String::new(),
            there if there == self.base => conversation.push(&references, &step, pack).await?,
            _ => {
                conversation.end().await;
                return Err(Error::NonFastForward {
                    branch: self.branch.clone(),
                });
            }
        };
        conversation.end().await;
        self.base = Some(head);
        Ok(words)
    }

    /// Fetches the branch anew and resets branch and work tree to it: local commits and files are dropped.
    pub async fn refresh(&mut self, remote: &Remote) -> Result<()> {
        let (conversation, references) = Conversation::start(remote, Service::UploadPack).await?;
        self.follow(conversation, references).await
    }

    /// Says whether the branch's tip is a commit, or has it for a parent.
    pub fn is_next_to(&self, commit: Oid) -> Result<bool> {
        let Some(head) = self.head()? else {
            return Ok(false);
        };
        let repository = self.open()?;
        let head = repository.find_commit(head).local("reading the last commit")?;
        // Of a commit without history the parents are known all the same.
        let named = |line: &str| line.strip_prefix("parent ") == Some(&commit.to_string());
        let header = head.raw_header().unwrap_or_default();
        Ok(head.id() == commit || header.lines().any(named))
    }

    /// Turns to another branch, dropping local commits and files: where the server has it, to its tip, and else to a
    /// new branch that starts at `fork`, a commit that the server has.
    pub async fn turn_to(&mut self, remote: &Remote, branch: &str, fork: Option<Oid>) -> Result<()> {
        require_branch(branch)?;
        let (conversation, references) = Conversation::start(remote, Service::UploadPack).await?;
        branch.clone_into(&mut self.branch);
        if references.branch(branch).is_some() {
            self.fork = None;
            return self.follow(conversation, references).await;
        }
        conversation.end().await;
        let (dir, branch) = (self.dir.clone(), self.branch.clone());
        spawn_blocking(move || reset(&dir, &branch, fork, &[])).await??;
        (self.base, self.fork) = (None, fork);
        Ok(())
    }

    async fn follow(&mut self, mut conversation: Conversation<'_>, references: References) -> Result<()> {
        let present = references.branches();
        let tip = references.branch(&self.branch);
        if tip.is_none() && !present.is_empty() {
            let url = conversation.url().to_string();
            conversation.end().await;
            return Err(Error::BranchMissing {
                url,
                branch: self.branch.clone(),
                present,
            });
        }
        let mut shallow = Vec::new();
        if let Some(tip) = tip.filter(|tip| self.base != Some(*tip)) {
            let pack = PackWriter::start(&self.dir);
            let fetched = conversation.fetch(&references, tip, &pack).await;
            let stored = pack.finish().await;
            // What broke off could not be stored either: the first failure is the reason.
            shallow = fetched?;
            stored?;
        }
        conversation.end().await;
        let (dir, branch) = (self.dir.clone(), self.branch.clone());
        spawn_blocking(move || reset(&dir, &branch, tip, &shallow)).await??;
        self.base = tip;
        Ok(())
    }

    fn open(&self) -> Result<git2::Repository> {
        git2::Repository::open(&self.dir).local("opening it")
    }

    fn head_tree<'r>(&self, repository: &'r git2::Repository) -> Result<Option<Tree<'r>>> {
        let tree = |id| {
            repository
                .find_commit(id)
                .and_then(|commit| commit.tree())
                .local("reading the last commit")
        };
        tip(repository, &self.branch)?.map(tree).transpose()
    }

    /// Finds a file in the work tree; a repository must not lead us out of it by symbolic links.
    fn resolve(&self, path: &Path) -> Result<PathBuf> {
        let unsafe_path = || Error::UnsafePath {
            path: path.to_owned(),
        };
        let mut file = self.dir.clone();
        for part in path.components() {
            match part {
                Component::CurDir => continue,
                Component::Normal(name) if !name.eq_ignore_ascii_case(".git") => file.push(name),
                _ => return Err(unsafe_path()),
            }
            if file.is_symlink() {
                return Err(unsafe_path());
            }
        }
        if file == self.dir {
            Err(unsafe_path())
        } else {
            Ok(file)
        }
    }
}

fn tip(repository: &git2::Repository, branch: &str) -> Result<Option<Oid>> {
    match repository.refname_to_id(&format!("refs/heads/{branch}")) {
        Ok(id) => Ok(Some(id)),
        Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
        Err(source) => Err(Error::Local {
            doing: "reading the branch",
            source,
        }),
    }
}

/// Moves the branch to a commit, or to before the first, and makes the work tree like it.
fn reset(dir: &Path, branch: &str, tip: Option<Oid>, shallow: &[Oid]) -> Result<()> {
    let doing = "checking out files";
    if !shallow.is_empty() {
        let path = dir.join(".git/shallow");
        let mut known = fs::read_to_string(&path).unwrap_or_default();
        for id in shallow.iter().map(Oid::to_string) {
            if !known.contains(&id) {
                known.push_str(&format!("{id}\n"));
            }
        }
        fs::write(&path, known).map_err(|source| Error::File {
            action: "write",
            path,
            source,
        })?;
    }
    let repository = git2::Repository::open(dir).local(doing)?;
    let name = format!("refs/heads/{branch}");
    let mut checkout = CheckoutBuilder::new();
    checkout.force().remove_untracked(true);
    match tip {
        Some(tip) => {
            repository.reference(&name, tip, true, "fetch").local(doing)?;
            repository.set_head(&name).local(doing)?;
            let commit = repository.find_object(tip, None).local(doing)?;
            repository
                .reset(&commit, ResetType::Hard, Some(&mut checkout))
                .local(doing)
        }
        None => {
            if let Ok(mut reference) = repository.find_reference(&name) {
                reference.delete().local(doing)?;
            }
            let mut index = repository.index().local(doing)?;
            index.clear().and_then(|()| index.write()).local(doing)?;
            repository.checkout_index(None, Some(&mut checkout)).local(doing)
        }
    }
}
