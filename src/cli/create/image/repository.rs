//! `create image repository`.

use clap::Args;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, above_zero, example, local, parse, required};
use crate::api::Duration;
use crate::api::image::{ImageRepository, ImageRepositorySpec};
use crate::error::{Error, Result};

/// The arguments of `create image repository`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct RepositoryArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The image, without tag and digest
    #[arg(long)]
    pub image: Option<String>,
    /// The secret to log in to the registry with
    #[arg(long, value_parser = parse::referred)]
    pub secret_ref: Option<String>,
    /// The secret with certificates for the connection
    #[arg(long, value_parser = parse::referred)]
    pub cert_ref: Option<String>,
    /// How long a scan may take
    #[arg(long, value_parser = parse::duration)]
    pub scan_timeout: Option<Duration>,
}

impl Recipe for RepositoryArgs {
    const EXAMPLE: &'static str =
        "flux-rs create image repository podinfo --image=ghcr.io/stefanprodan/podinfo --interval=10m";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        asker.text(&mut self.image, "--image", "Image, without tag").await
    }

    fn make(self, given: &Given) -> Result<Made> {
        let image = required(self.image, "--image")?;
        if !is_image(&image) {
            return Err(Error::usage(format!(
                "--image={image} is no image without tag and digest"
            )));
        }
        let spec = ImageRepositorySpec {
            interval: given.interval(),
            image,
            secret_ref: local(self.secret_ref),
            cert_secret_ref: local(self.cert_ref),
            timeout: above_zero(self.scan_timeout),
            ..ImageRepositorySpec::default()
        };
        given.object(ImageRepository::new("", spec))
    }
}

/// Says whether a text names an image as a registry has it, without tag and digest.
fn is_image(text: &str) -> bool {
    let (host, path) = match text.split_once('/') {
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => (host, path),
        _ => ("docker.io", text),
    };
    let host = match host.rsplit_once(':') {
        Some((name, port)) => name
            .chars()
            .next()
            .filter(|_| port.parse::<u16>().is_ok())
            .is_some(),
        None => true,
    } && host
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c));
    let part = |part: &str| {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        part.starts_with(inner)
            && part.ends_with(inner)
            && part.chars().all(|c| inner(c) || "._-".contains(c))
    };
    host && path.len() >= 2 && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::is_image;

    #[test]
    fn an_image_has_neither_tag_nor_digest() {
        for good in [
            "nginx",
            "library/nginx",
            "ghcr.io/a/b-c_d.e",
            "localhost/app",
            "localhost:5000/app",
            "10.0.0.1:5000/a/b",
        ] {
            assert!(is_image(good), "{good}");
        }
        for bad in [
            "",
            "nginx:1",
            "ghcr.io/a:1",
            "ghcr.io/a@sha256:0",
            "ghcr.io/A",
            "https://ghcr.io/a",
            "ghcr.io/",
            "ghcr.io//a",
            "host:port/app",
            "a b",
        ] {
            assert!(!is_image(bad), "{bad}");
        }
    }
}
