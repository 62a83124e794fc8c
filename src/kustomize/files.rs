//! Where files come from, and what may be read.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::{Error, Result, fail};

/// A tree of files.
pub trait Files: Send + Sync {
    /// Reads a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Says whether a path is a directory.
    fn is_dir(&self, path: &Path) -> bool;
    /// Says whether a path is a file.
    fn is_file(&self, path: &Path) -> bool;
    /// Returns an absolute path without links.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;
}

/// The files of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn is_dir(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }
}

/// Files in memory above those of another tree.
pub struct Overlay<F> {
    /// What lies below.
    pub below: F,
    /// The files of their own, by absolute path.
    pub files: BTreeMap<PathBuf, Vec<u8>>,
}

impl<F: Files> Overlay<F> {
    fn inside(&self, path: &Path) -> bool {
        let mut files = self.files.range(path.to_owned()..);
        files
            .next()
            .is_some_and(|(file, _)| file != path && file.starts_with(path))
    }
}

impl<F: Files> Files for Overlay<F> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.files.get(&clean(path)) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.below.read(path),
        }
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.inside(&clean(path)) || self.below.is_dir(path)
    }

    fn is_file(&self, path: &Path) -> bool {
        self.files.contains_key(&clean(path)) || self.below.is_file(path)
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        let path = clean(path);
        match self.files.contains_key(&path) || self.inside(&path) {
            true => Ok(path),
            false => self.below.canonical(&path),
        }
    }
}

/// No files at all: what an overlay in memory stands on.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Files for Nothing {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }

    fn is_dir(&self, _: &Path) -> bool {
        false
    }

    fn is_file(&self, _: &Path) -> bool {
        false
    }

    fn canonical(&self, _: &Path) -> io::Result<PathBuf> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// The files in and below some directories, links followed.
pub struct Rooted<F> {
    /// What is looked into.
    pub files: F,
    /// The directories, without links.
    pub roots: Vec<PathBuf>,
}

impl<F: Files> Rooted<F> {
    fn allowed(&self, path: &Path) -> io::Result<PathBuf> {
        let real = self.files.canonical(path)?;
        match self.roots.iter().any(|root| real.starts_with(root)) {
            true => Ok(real),
            false => Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                format!("{} is outside of what may be read", path.display()),
            )),
        }
    }
}

impl<F: Files> Files for Rooted<F> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.read(&self.allowed(path)?)
    }

    fn is_dir(&self, path: &Path) -> bool {
        self.allowed(path).is_ok_and(|path| self.files.is_dir(&path))
    }

    fn is_file(&self, path: &Path) -> bool {
        self.allowed(path).is_ok_and(|path| self.files.is_file(&path))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        self.allowed(path)
    }
}

/// Takes `.` and `..` out of a path by its text alone.
pub fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => (),
            Component::ParentDir => {
                if !clean.pop() {
                    clean.push("..");
                }
            }
            part => clean.push(part),
        }
    }
    clean
}

/// A directory that is being built, and those that led to it.
#[derive(Clone, Debug)]
pub struct Root {
    /// The directory, without links.
    pub directory: PathBuf,
    /// The directories that are being built around it.
    outer: Vec<PathBuf>,
    /// Files outside may be read.
    pub unrestricted: bool,
}

impl Root {
    /// Opens the directory to build.
    pub fn open(files: &dyn Files, path: &Path, unrestricted: bool) -> Result<Root> {
        let directory = match files.canonical(path) {
            Ok(directory) if files.is_dir(&directory) => directory,
            Ok(_) => return fail(format!("{} must be a directory to be a root", path.display())),
            Err(error) => return Err(Error::new(format!("cannot build {}: {error}", path.display()))),
        };
        let outer = Vec::new();
        Ok(Root {
            directory,
            outer,
            unrestricted,
        })
    }

    /// Opens a directory that this one builds upon.
    pub fn enter(&self, files: &dyn Files, path: &str) -> Result<Root> {
        if Path::new(path).is_absolute() {
            return fail(format!("new root {path:?} cannot be absolute"));
        }
        let mut root = Root::open(files, &self.directory.join(path), self.unrestricted)?;
        root.outer.clone_from(&self.outer);
        root.outer.push(self.directory.clone());
        match root.outer.iter().find(|outer| outer.starts_with(&root.directory)) {
            Some(outer) => fail(format!(
                "cycle detected: {path:?} is, or holds, {} that is being built",
                outer.display()
            )),
            None => Ok(root),
        }
    }

    /// Reads a file named in the kustomization.
    pub fn read(&self, files: &dyn Files, name: &str) -> Result<Vec<u8>> {
        let path = self.directory.join(name);
        if !self.unrestricted
            && let Ok(real) = files.canonical(&path)
            && !real.starts_with(&self.directory)
        {
            return fail(format!(
                "security: file {name:?} is not in or below {}, allow it with --load-restrictor \
                 LoadRestrictionsNone",
                self.directory.display()
            ));
        }
        match files.is_dir(&path) {
            true => fail(format!("{name:?} is a directory")),
            false => files
                .read(&path)
                .map_err(|error| Error::new(format!("cannot read {name:?}: {error}"))),
        }
    }
}
