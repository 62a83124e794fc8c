//! Packs: objects on their way between the network and the local repository.

use std::io::Write;
use std::path::{Path, PathBuf};

use git2::{Oid, Repository};
use tokio::sync::mpsc;
use tokio::task::{JoinHandle, spawn_blocking};

use super::error::Local;
use super::{Error, Result};

/// Stores a pack while it arrives, on a thread of its own.
pub(super) struct PackWriter {
    chunks: mpsc::Sender<Vec<u8>>,
    thread: JoinHandle<Result<()>>,
}

impl PackWriter {
    /// Starts storing into a repository.
    pub fn start(repository: &Path) -> Self {
        let (chunks, mut arriving) = mpsc::channel::<Vec<u8>>(16);
        let repository = repository.to_owned();
        let thread = spawn_blocking(move || {
            let doing = "storing the objects received";
            let repository = Repository::open(&repository).local(doing)?;
            let odb = repository.odb().local(doing)?;
            let mut writer = odb.packwriter().local(doing)?;
            while let Some(chunk) = arriving.blocking_recv() {
                let failed =
                    |error: std::io::Error| git2::Error::from_str(&error.to_string().replace('\0', ""));
                writer.write_all(&chunk).map_err(failed).local(doing)?;
            }
            // A pack that broke off has no valid checksum.
            writer.commit().map(|_| ()).local(doing)
        });
        PackWriter { chunks, thread }
    }

    /// Hands over the next part of the pack; false when storing has failed, and `finish` tells why.
    pub async fn write(&self, chunk: Vec<u8>) -> bool {
        self.chunks.send(chunk).await.is_ok()
    }

    /// Waits until everything is stored.
    pub async fn finish(self) -> Result<()> {
        drop(self.chunks);
        self.thread.await?
    }
}

/// Packs everything a commit has and another lacks.
pub(super) async fn build(repository: PathBuf, commit: Oid, known: Option<Oid>) -> Result<Vec<u8>> {
    let task = spawn_blocking(move || {
        let doing = "packing the objects to send";
        let repository = Repository::open(&repository).local(doing)?;
        let mut walk = repository.revwalk().local(doing)?;
        walk.push(commit).local(doing)?;
        if let Some(known) = known {
            walk.hide(known).local(doing)?;
        }
        let mut builder = repository.packbuilder().local(doing)?;
        builder.insert_walk(&mut walk).local(doing)?;
        let mut pack = Vec::new();
        let collect = |part: &[u8]| {
            pack.extend_from_slice(part);
            true
        };
        builder.foreach(collect).local(doing)?;
        Ok::<_, Error>(pack)
    });
    task.await?
}
