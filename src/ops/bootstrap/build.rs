//! Building a `kustomization.yaml` that a user added to.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::{Output, Stdio};

use kube::api::DynamicObject;

use super::reach;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::yaml;

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
        .env_remove("GIT_PASSWORD")
        .kill_on_drop(true);
    if let Some(path) = &ctx.env.path {
        command.env("PATH", path);
    }
    ctx.in_time(async { Ok(command.output().await) }).await
}
