//! `create source`.

mod bucket;
mod chart;
mod git;
mod helm;
mod oci;
mod verify;

use clap::{Args, Subcommand};

use super::{CommonArgs, above_zero, parse, prepare};
use crate::api::Duration;
use crate::context::Ctx;
use crate::error::Result;
use crate::ops::create::Options;

pub(super) use chart::SOURCES as CHART_SOURCES;

/// The arguments of `create source`.
#[derive(Debug, Args)]
pub struct SourceArgs {
    /// How long a fetch may take
    #[arg(long, global = true, value_parser = parse::duration)]
    pub fetch_timeout: Option<Duration>,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: SourceKind,
}

/// The kinds of source.
#[derive(Debug, Subcommand)]
pub enum SourceKind {
    /// Create or update a Bucket
    Bucket(bucket::BucketArgs),
    /// Create or update a HelmChart
    Chart(chart::ChartArgs),
    /// Create or update a GitRepository
    Git(Box<git::GitArgs>),
    /// Create or update a HelmRepository
    Helm(helm::HelmArgs),
    /// Create or update an OCIRepository
    Oci(Box<oci::OciArgs>),
}

pub(super) async fn options(ctx: &Ctx, common: &CommonArgs, args: SourceArgs) -> Result<Options> {
    let common = &CommonArgs {
        fetch_timeout: above_zero(args.fetch_timeout),
        ..common.clone()
    };
    if matches!(args.kind, SourceKind::Chart(_)) && common.fetch_timeout.is_some() && !common.asks_only {
        ctx.events
            .warn("--fetch-timeout is ignored: a HelmChart has none, its source has it");
    }
    match args.kind {
        SourceKind::Bucket(args) => prepare(ctx, common, args).await,
        SourceKind::Chart(args) => prepare(ctx, common, args).await,
        SourceKind::Git(args) => prepare(ctx, common, *args).await,
        SourceKind::Helm(args) => prepare(ctx, common, args).await,
        SourceKind::Oci(args) => prepare(ctx, common, *args).await,
    }
}

/// What is to be said of a URL that lets somebody in.
const LOGIN_IN_URL: &str = "--url holds a password, which all see who can read the object or its file: leave it out, and \
                            pass --username and --password-file, or --secret-ref";

/// Says whether a URL holds a password, or what may be a token.
fn login_in(url: &str) -> bool {
    url::Url::parse(url).is_ok_and(|url| {
        url.password().is_some() || url.scheme().starts_with("http") && !url.username().is_empty()
    })
}

/// Returns the paths to leave out as the lines of a `.gitignore`.
fn ignored(paths: Vec<parse::List<String>>) -> Option<String> {
    let paths = parse::items(paths);
    (!paths.is_empty()).then(|| paths.join("\n"))
}
