//! Building a `kustomization.yaml` that a user added to.

use std::path::Path;
use std::process::Stdio;

use kube::api::DynamicObject;

use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::yaml;

/// Builds the folder with `kubectl kustomize`; none where there is no kubectl.
pub async fn kustomize(ctx: &Ctx, folder: &Path) -> Result<Option<Vec<DynamicObject>>> {
    let mut command = tokio::process::Command::new("kubectl");
    command
        .arg("kustomize")
        .arg(folder)
        .stdin(Stdio::null())
        .env_remove("GIT_PASSWORD")
        .kill_on_drop(true);
    if let Some(path) = &ctx.env.path {
        command.env("PATH", path);
    }
    let output = ctx.in_time(async { Ok(command.output().await) }).await?;
    let output = match output {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
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
