//! `install`: apply the controllers and everything they need, and wait until they run.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cluster::apply::{Action, Applier, Change};
use crate::cluster::guard::{self, ClusterInfo};
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::wait;
use crate::context::Ctx;
use crate::error::{Context, Error, Result};
use crate::manifests::versions::BUILT_IN;
use crate::manifests::{Object, install, release};
use crate::ops;
use crate::output::report;

/// What to install, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The installation.
    pub install: install::Options,
    /// Where the manifests come from, when they are not the built-in ones.
    pub manifests: Option<PathBuf>,
    /// Whether the manifests are printed and nothing else is done.
    pub export: bool,
    /// Whether nothing is written, only told.
    pub dry_run: bool,
    /// Whether an installation that another tool looks after is taken over.
    pub force: bool,
}

/// What was installed.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Report {
    /// The manifests.
    Manifests(String),
    /// What was done to each object.
    Changes {
        /// The release.
        version: String,
        /// The objects.
        objects: Vec<Change>,
    },
}

impl report::Report for Report {
    fn text(&self) -> String {
        match self {
            Report::Manifests(text) => text.clone(),
            Report::Changes { .. } => String::new(),
        }
    }
}

/// Makes the objects of an installation: the built-in ones, or those of another release.
pub async fn objects(ctx: &Ctx, options: &install::Options, manifests: Option<&Path>) -> Result<Vec<Object>> {
    if options.version == BUILT_IN.flux && manifests.is_none() {
        return Ok(install::objects(options)?);
    }
    let files = ops::release::files(ctx, &options.version, manifests).await?;
    release::objects(&files, options).context(|| format!("cannot use the manifests of {}", options.version))
}

/// Installs Flux, or upgrades it where it is.
pub async fn run(ctx: &Ctx, options: Options) -> Result<Report> {
    ops::deadline::keep(ctx, carry_out(ctx, options)).await
}

async fn carry_out(ctx: &Ctx, options: Options) -> Result<Report> {
    let mut objects = objects(ctx, &options.install, options.manifests.as_deref()).await?;
    if options.export {
        return Ok(Report::Manifests(install::file(&options.install, &objects)));
    }
    ctx.events
        .generate(format!("made the manifests of Flux {}", options.install.version));
    let resources = Resources::new(ctx.client().await?.clone());
    let taken_over = guard(ctx, &resources, &options, &objects).await?;

    objects.extend(install::pull_secret(&options.install)?);
    let applier = Applier {
        resources: &resources,
        events: &ctx.events,
        force: options.force,
    };
    if options.dry_run {
        return plan(ctx, &applier, &options, &objects, taken_over).await;
    }
    ctx.events.action(format!(
        "installing components in namespace {}",
        options.install.namespace
    ));
    let mut changes = applier.apply(&objects).await?;
    if taken_over {
        guard::take_over(&resources, &ctx.events, &objects, &mut changes).await?;
    }
    summarise(ctx, &changes);
    let deployments = components(&options.install);
    wait::ready(&resources, &ctx.events, &deployments, ctx.left())
        .await
        .context(|| "the installation did not come up".to_owned())?;
    ctx.events
        .done(format!("Flux {} is installed", options.install.version));
    Ok(Report::Changes {
        version: options.install.version,
        objects: changes,
    })
}

/// Names the Deployments of an installation.
pub fn components(options: &install::Options) -> Vec<ObjectRef> {
    let deployment = |name: &String| ObjectRef::new("apps/v1", "Deployment", Some(&options.namespace), name);
    options.components.iter().map(deployment).collect()
}

/// Refuses what would break an installation, or take it from whoever looks after it.
///
/// Returns whether it is taken from another tool.
async fn guard(ctx: &Ctx, resources: &Resources, options: &Options, objects: &[Object]) -> Result<bool> {
    let mut taken_over = false;
    let namespace = options.install.namespace.as_str();
    if let Some(info) = ClusterInfo::read(resources, namespace).await? {
        let version = info.version.as_deref().unwrap_or("of unknown version");
        if let Some(by) = &info.bootstrapped_by {
            let owner = format!("Kustomization {}/{}", by.namespace, by.name);
            return Err(
                Error::refused(format!("Flux {version} is kept as it is in Git by the {owner}"))
                    .hint("upgrade it with `flux-rs bootstrap`: what is installed here would be reverted"),
            );
        }
        if let Some(tool) = &info.managed_by {
            let question = format!("Flux {version} is managed by {tool}. Take it over?");
            if !options.force
                && (!ctx.ui.interactive()
                    || options.dry_run
                    || !ctx.ui.confirm(&ctx.events, &question, "--force").await?)
            {
                return Err(Error::refused(format!("Flux {version} is managed by {tool}"))
                    .hint(format!("upgrade it with {tool}, or take it over with --force")));
            }
            guard::warn_take_over(&ctx.events, tool);
            taken_over = true;
        }
        if let Some(other) = info.instance.as_ref().filter(|other| *other != namespace) {
            guard::warn_shared(&ctx.events, other);
        }
    }
    guard::check_stored_versions(resources, objects).await?;
    Ok(taken_over)
}

async fn plan(
    ctx: &Ctx,
    applier: &Applier<'_>,
    options: &Options,
    objects: &[Object],
    taken_over: bool,
) -> Result<Report> {
    let mut plan = applier.plan(objects).await?;
    if taken_over {
        guard::plan_take_over(&mut plan);
    }
    let changes: Vec<_> = plan.into_iter().map(|planned| planned.change).collect();
    for change in changes.iter().filter(|change| change.action != Action::Unchanged) {
        ctx.events
            .generate(format!("{} would be {}", change.object, change.action.word()));
    }
    summarise(ctx, &changes);
    Ok(Report::Changes {
        version: options.install.version.clone(),
        objects: changes,
    })
}

fn summarise(ctx: &Ctx, changes: &[Change]) {
    let count = |action| changes.iter().filter(|change| change.action == action).count();
    let words = [
        Action::Created,
        Action::Configured,
        Action::Recreated,
        Action::Unchanged,
    ]
    .map(|action| (count(action), action.word()))
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}"));
    ctx.events
        .done(format!("objects: {}", words.collect::<Vec<_>>().join(", ")));
}
