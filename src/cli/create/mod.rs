//! `create`: its command line, one file a kind.
//!
//! A kind's arguments become the typed spec of the API (the options of the object), checked without I/O, and the
//! spec an object; what happens to the object is the same for all kinds and is in [`ops::create`].

mod alert;
mod alert_provider;
mod artifact;
mod ask;
mod helmrelease;
mod hidden;
mod image;
mod kustomization;
pub mod parse;
mod receiver;
mod secret;
mod source;
mod tenant;
pub mod walk;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;

use clap::{Args, Subcommand};
use kube::Resource;
use kube::core::ObjectMeta;
use serde::Serialize;

use super::values;
use crate::api::{Duration, LocalObjectReference};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::manifests::Object;
use crate::ops::create::{self, Options, decryption_key, deploy_key, login, webhook};
use crate::output::data::Format;
use ask::Asker;

/// Creates an object, or updates the one that is there.
#[derive(Debug, Args)]
pub struct CreateArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub common: CommonArgs,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub kind: CreateKind,
}

impl CreateArgs {
    /// Says whether `--token` is the webhook's, and not the one for the API server.
    pub fn takes_token(&self) -> bool {
        let CreateKind::Secret(args) = &self.kind else {
            return false;
        };
        matches!(args.kind, secret::SecretKind::Receiver(_))
    }
}

/// What every kind takes.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Options of every kind")]
pub struct CommonArgs {
    /// Print the object as YAML, and touch no cluster
    #[arg(long, global = true)]
    pub export: bool,
    /// Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster
    #[arg(long, global = true, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object
    #[arg(short, long, global = true, value_enum, default_value_t = Format::Text)]
    pub output: Format,
    /// Overwrite what is another's: the file of another object, fields that another tool manages
    #[arg(long, global = true)]
    pub overwrite: bool,
    /// How often the controller is to look at the object [default: 1m0s]
    #[arg(long, global = true, value_parser = parse::duration)]
    pub interval: Option<Duration>,
    /// Labels of the object, as key=value; may be repeated, or a comma list
    #[arg(long, global = true, value_name = "KEY=VALUE", value_parser = parse::list(parse::label))]
    pub label: Vec<parse::List<(String, String)>>,
    /// Walk through a whole object on a terminal, and tell the command line that makes the same
    #[arg(long, global = true)]
    pub interactive: bool,
    /// How long a fetch may take, of a source.
    #[arg(skip)]
    pub fetch_timeout: Option<Duration>,
    /// Where answers are taken down.
    #[arg(skip)]
    pub answers: Option<Rc<walk::Answers>>,
    /// Asks, and makes nothing yet.
    #[arg(skip)]
    pub asks_only: bool,
}

/// The kinds.
#[derive(Debug, Subcommand)]
pub enum CreateKind {
    /// Create or update an Alert, which sends events to a provider
    Alert(alert::AlertArgs),
    /// Create or update a Provider, which receives events
    AlertProvider(alert_provider::AlertProviderArgs),
    /// Create or update an object that composes artifacts
    Artifact(artifact::ArtifactArgs),
    /// Create or update a HelmRelease, which installs a chart
    #[command(visible_alias = "hr")]
    Helmrelease(Box<helmrelease::HelmReleaseArgs>),
    /// Create or update an object of image automation
    Image(image::ImageArgs),
    /// Create or update a Kustomization, which applies manifests
    #[command(visible_alias = "ks")]
    Kustomization(Box<kustomization::KustomizationArgs>),
    /// Create or update a Receiver, a webhook that has objects reconciled
    Receiver(receiver::ReceiverArgs),
    /// Create or update a secret that Flux logs in with
    Secret(secret::SecretArgs),
    /// Create or update a source
    Source(source::SourceArgs),
    /// Create or update a tenant: namespaces, and an account with rights in them
    Tenant(tenant::TenantArgs),
}

/// The name of the object.
#[derive(Debug, Args)]
pub struct NameArgs {
    /// The name
    #[arg(value_parser = parse::name)]
    pub name: Option<String>,
    /// Ignored, as the Go CLI ignores it: a value with spaces needs quotes
    #[arg(hide = true)]
    pub rest: Vec<String>,
}

/// The arguments of a kind.
trait Recipe {
    /// A command line that works.
    const EXAMPLE: &'static str;

    /// Returns the name of the object.
    fn name(&mut self) -> &mut NameArgs;

    /// Reads secrets where they are, and asks for what is missing; without a terminal nothing is asked.
    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()>;

    /// Makes the objects; pure.
    fn make(self, given: &Given) -> Result<Made>;
}

/// Returns what the help of a kind ends with.
fn example<R: Recipe>() -> String {
    format!("{}  {}", crate::cli::EXAMPLE, R::EXAMPLE)
}

/// What a kind is told besides its own arguments.
struct Given {
    metadata: ObjectMeta,
    interval: Option<Duration>,
    /// How long a fetch may take, of a source.
    fetch_timeout: Option<Duration>,
    /// The object is written, not applied: what is only for the cluster is not looked at.
    written: bool,
}

impl Given {
    fn name(&self) -> &str {
        self.metadata.name.as_deref().unwrap_or_default()
    }

    /// Returns the interval, or the one that objects have by default.
    fn interval(&self) -> Duration {
        self.interval
            .clone()
            .unwrap_or_else(|| std::time::Duration::from_secs(60).into())
    }

    /// Gives an object its name, namespace and labels.
    fn object<K: Resource + Serialize>(&self, mut object: K) -> Result<Made> {
        *object.meta_mut() = self.metadata.clone();
        Ok(Made {
            objects: vec![create::object(&object)?],
            login: None,
            deploy_key: None,
            decryption_key: None,
            webhook: None,
            tenant: None,
            warnings: Vec::new(),
        })
    }
}

/// What a kind makes.
struct Made {
    /// The objects, in the order in which they are applied.
    objects: Vec<Object>,
    /// The secret a source logs in with, which is made when the source is applied.
    login: Option<login::Options>,
    /// What the first object, a secret, holds of a login over SSH.
    deploy_key: Option<deploy_key::Options>,
    /// What the first object, a secret, holds of keys to decrypt with.
    decryption_key: Option<decryption_key::Options>,
    /// What the first object, a secret, holds of a webhook.
    webhook: Option<webhook::Options>,
    /// The tenant whose the objects are.
    tenant: Option<String>,
    /// What deserves attention.
    warnings: Vec<String>,
}

impl Made {
    /// Adds the secret a source logs in with, if one is to be made, and what is to be said of its flags.
    fn log_in(mut self, given: &Given, login: login::Options) -> Self {
        let named = self.objects[0].data["spec"].get("secretRef").is_some();
        let needed = !login.is_empty();
        if named || given.written {
            return self.warn_if(
                needed,
                "the credentials are ignored: a secret is made only for a source that is applied and names none",
            );
        }
        self.login = needed.then_some(login);
        self
    }

    /// Adds what deserves attention.
    fn warn_if(mut self, concerned: bool, warning: &str) -> Self {
        self.warnings.extend(concerned.then(|| warning.to_owned()));
        self
    }
}

/// Makes the options of the operation; asks for what is missing, and checks all before anything is sent.
pub async fn options(ctx: &Ctx, args: CreateArgs) -> Result<Options> {
    let common = &args.common;
    let untimed = match args.kind {
        CreateKind::Alert(_)
        | CreateKind::AlertProvider(_)
        | CreateKind::Artifact(_)
        | CreateKind::Secret(_)
        | CreateKind::Tenant(_) => true,
        CreateKind::Helmrelease(_)
        | CreateKind::Image(_)
        | CreateKind::Kustomization(_)
        | CreateKind::Receiver(_)
        | CreateKind::Source(_) => false,
    };
    if untimed && common.interval.is_some() && !common.asks_only {
        ctx.events
            .warn("--interval is ignored: there is none in an object of this kind");
    }
    match args.kind {
        CreateKind::Alert(args) => prepare(ctx, common, args).await,
        CreateKind::AlertProvider(args) => prepare(ctx, common, args).await,
        CreateKind::Artifact(args) => artifact::options(ctx, common, args).await,
        CreateKind::Helmrelease(args) => prepare(ctx, common, *args).await,
        CreateKind::Image(args) => image::options(ctx, common, args).await,
        CreateKind::Kustomization(args) => prepare(ctx, common, *args).await,
        CreateKind::Receiver(args) => prepare(ctx, common, args).await,
        CreateKind::Secret(args) => secret::options(ctx, common, args).await,
        CreateKind::Source(args) => source::options(ctx, common, args).await,
        CreateKind::Tenant(args) => prepare(ctx, common, args).await,
    }
}

async fn prepare<R: Recipe>(ctx: &Ctx, common: &CommonArgs, mut recipe: R) -> Result<Options> {
    if common.export && common.output_file.is_some() {
        return Err(Error::usage("--export does not go with --output-file"));
    }
    let answers = common.answers.as_deref();
    let written = common.export || common.output_file.is_some();
    let asker = Asker {
        ctx,
        answers,
        written,
    };
    let NameArgs { name, rest } = recipe.name();
    asker.text(name, "NAME", "Name").await?;
    let name = required(name.take(), "NAME")?;
    let name = parse::name(&name).map_err(Error::usage)?;
    if !rest.is_empty() && !common.asks_only {
        let rest = rest.join(" ");
        ctx.events
            .warn(format!("{rest:?} is ignored: a value with spaces needs quotes"));
    }
    recipe.ask(&asker).await?;
    if common.asks_only {
        return Ok(Options::default());
    }
    let labels: BTreeMap<String, String> = parse::items(common.label.clone()).into_iter().collect();
    let given = Given {
        metadata: ObjectMeta {
            name: Some(name),
            namespace: Some(ctx.namespace.clone()),
            labels: (!labels.is_empty()).then_some(labels),
            ..ObjectMeta::default()
        },
        interval: common.interval.clone(),
        fetch_timeout: common.fetch_timeout.clone(),
        written,
    };
    let made = recipe.make(&given)?;
    for warning in made.warnings {
        ctx.events.warn(warning);
    }
    Ok(Options {
        objects: made.objects,
        login: made.login,
        deploy_key: made.deploy_key,
        decryption_key: made.decryption_key,
        webhook: made.webhook,
        encrypt_for: Vec::new(),
        tenant: made.tenant,
        export: common.export,
        output_file: common.output_file.clone(),
        overwrite: common.overwrite,
        format: common.output,
    })
}

/// Returns a value that must be there; an empty one is none, as scripts pass it for a variable that is not set.
fn required(value: Option<String>, flag: &str) -> Result<String> {
    filled(value).ok_or_else(|| Error::usage(format!("{flag} is missing")))
}

fn filled(value: Option<String>) -> Option<String> {
    value.filter(|value| !value.is_empty())
}

/// Returns a path; an empty one is none.
fn named_file(path: Option<PathBuf>) -> Option<PathBuf> {
    path.filter(|path| !path.as_os_str().is_empty())
}

fn local(name: Option<String>) -> Option<LocalObjectReference> {
    filled(name).map(LocalObjectReference::from)
}

fn list<T>(items: Vec<T>) -> Option<Vec<T>> {
    (!items.is_empty()).then_some(items)
}

/// Returns a flag as the API has it: left out where it is off.
fn on(flag: bool) -> Option<bool> {
    flag.then_some(true)
}

/// Returns a duration unless it is zero, which stands for none.
fn above_zero(duration: Option<Duration>) -> Option<Duration> {
    duration.filter(|duration| !duration.as_std().is_zero())
}
