//! Building a `kustomization.yaml` that a user added to.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Output, Stdio};

use kube::api::DynamicObject;

use super::reach;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::yaml;
use crate::process::Running;

/// As much may be printed: the largest object a cluster takes is a small part of it.
const MOST: u64 = 64 << 20;

/// Builds a folder of the repository in `root` with `kubectl kustomize`; none where there is no kubectl.
pub async fn kustomize(ctx: &Ctx, root: &Path, folder: &Path) -> Result<Option<Vec<DynamicObject>>> {
    let mut output = kubectl(ctx, folder, "LoadRestrictionsRootOnly").await?;
    // The controllers load from the whole repository, where kubectl wants all files below the folder, or else lets
    // them be anywhere on this machine.
    if let Ok(Output { stderr, .. }) = &output
        && String::from_utf8_lossy(stderr).contains("is not in or below")
    {
        reach::within(root, folder)?;
        output = kubectl(ctx, folder, "LoadRestrictionsNone").await?;
    }
    let output = match output {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        output => output.map_err(|error| Error::failed("cannot run kubectl").caused_by(error))?,
    };
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(
            Error::refused("kubectl cannot build the kustomization.yaml beside the manifests")
                .caused_by(words)
                .hint("mend it in the repository, then run the bootstrap again: nothing was written"),
        );
    }
    Ok(Some(yaml::parse(&String::from_utf8_lossy(&output.stdout))?))
}

async fn kubectl(ctx: &Ctx, folder: &Path, restrictor: &str) -> Result<io::Result<Output>> {
    let mut command = tokio::process::Command::new("kubectl");
    command
        .arg("kustomize")
        .arg(folder)
        .arg(format!("--load-restrictor={restrictor}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .env_remove("GIT_PASSWORD")
        .kill_on_drop(true);
    if let Some(path) = &ctx.env.path {
        command.env("PATH", path);
    }
    let run = async {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut running = Running::start(&mut command, false)?;
        let status = running.end(&mut stdout, &mut stderr, MOST).await?;
        Ok(Output {
            status,
            stdout,
            stderr,
        })
    };
    match tokio::time::timeout(ctx.left(), run).await {
        Ok(output) => Ok(output),
        Err(_) => Err(
            Error::not_ready("time is out while kubectl builds the kustomization.yaml")
                .hint("give it more time with --timeout"),
        ),
    }
}
