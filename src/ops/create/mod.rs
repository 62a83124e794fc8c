//! `create`: writes objects as YAML, or applies them and waits for what comes of it.

pub mod decryption_key;
pub mod deploy_key;
mod file;
pub mod login;
pub mod tenant;
mod there;
pub mod webhook;

use std::collections::HashSet;
use std::path::PathBuf;

use kube::ResourceExt;
use kube::core::DynamicObject;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::cluster::apply::{Action, Applier};
use crate::cluster::error::Error as ClusterError;
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::objects;
use crate::cluster::settle::{End, Settling};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::manifests::Object;
use crate::manifests::sops::{self, age::Recipient};
use crate::output::data;
use crate::output::stdout::Stdout;

/// What to create, and where.
#[derive(Debug, Default)]
pub struct Options {
    /// The objects, in the order in which they are written.
    pub objects: Vec<Object>,
    /// The secret the last object logs in with, which is made when it is applied.
    pub login: Option<login::Options>,
    /// What the first object, a secret, holds of a login over SSH.
    pub deploy_key: Option<deploy_key::Options>,
    /// What the first object, a secret, holds of keys to decrypt with.
    pub decryption_key: Option<decryption_key::Options>,
    /// What the first object, a secret, holds of a webhook.
    pub webhook: Option<webhook::Options>,
    /// For whom the YAML is encrypted, as SOPS does it; for nobody, it is not.
    pub encrypt_for: Vec<Recipient>,
    /// The tenant whose the objects are: what it could do is told where the installation does not keep tenants apart.
    pub tenant: Option<String>,
    /// Prints the objects instead of applying them.
    pub export: bool,
    /// Writes the objects to a file instead of applying them.
    pub output_file: Option<PathBuf>,
    /// Overwrites what is another's: the file of another object, fields that another tool manages.
    pub overwrite: bool,
}

/// Creates the objects, or updates those that are there.
pub async fn run(ctx: &Ctx, mut options: Options, stdout: &mut Stdout) -> Result<()> {
    let applied = !options.export && options.output_file.is_none();
    let overwrite = options.overwrite;
    if let (Some(key), Some(secret)) = (&options.deploy_key, options.objects.first_mut()) {
        let kept = match applied && !overwrite {
            true => deploy_key::kept(ctx, &secret.name_any(), key).await?,
            false => None,
        };
        let texts = match kept {
            Some(texts) => texts,
            None => deploy_key::make(ctx, key).await?,
        };
        for (name, text) in texts {
            secret.data["stringData"][name] = text.expose().into();
        }
    }
    if let (Some(webhook), Some(secret)) = (&options.webhook, options.objects.first_mut()) {
        webhook::settle(ctx, webhook, secret, applied, overwrite).await?;
    }
    if let (Some(key), Some(secret)) = (&options.decryption_key, options.objects.first_mut()) {
        if applied {
            let rule = decryption_key::apply(ctx, key, secret, overwrite).await?;
            stdout.text(&rule)?;
            return stdout.flush();
        }
        let rule = decryption_key::make(ctx, key, secret)?;
        match options.export {
            true => ctx
                .events
                .generate(format!("rule for .sops.yaml:\n{}", rule.trim_end())),
            false => stdout.text(&rule)?,
        }
    }
    if options.export {
        stdout.text(&text(ctx, &options)?)?;
        return stdout.flush();
    }
    if let Some(path) = &options.output_file {
        let text = text(ctx, &options)?;
        let shows = |object: &Object| object.types.as_ref().is_some_and(|types| types.kind == "Secret");
        let private = options.encrypt_for.is_empty() && options.objects.iter().any(shows);
        file::write(ctx, path, &options.objects, &text, (private, overwrite)).await?;
    } else {
        apply(ctx, options).await?;
    }
    stdout.flush()
}

/// Turns a typed object into one of any kind.
pub fn object(typed: &impl Serialize) -> Result<Object> {
    serde_json::to_value(typed)
        .and_then(serde_json::from_value)
        .map_err(|error| Error::failed("cannot make the object").caused_by(error))
}

/// Writes the objects as YAML, each with the fields in the order in which people write them.
fn text(ctx: &Ctx, options: &Options) -> Result<String> {
    let mut text = String::new();
    for object in &options.objects {
        let mut document = document(object);
        if !options.encrypt_for.is_empty() {
            document = sops::encrypt(&document, &options.encrypt_for, ctx.now())
                .map_err(|error| Error::failed("the YAML is not encrypted").caused_by(error))?;
        }
        text += "---\n";
        text += &data::yaml(&document)?;
    }
    Ok(text)
}

fn document(object: &Object) -> Value {
    let types = object.types.clone().unwrap_or_default();
    let mut metadata = Map::new();
    metadata.insert("name".to_owned(), object.name_any().into());
    if let Some(namespace) = object.namespace() {
        metadata.insert("namespace".to_owned(), namespace.into());
    }
    for (field, map) in [("labels", object.labels()), ("annotations", object.annotations())] {
        if !map.is_empty() {
            let map = map.iter().map(|(key, value)| (key.clone(), value.clone().into()));
            metadata.insert(field.to_owned(), map.collect::<Map<_, _>>().into());
        }
    }
    let mut document = Map::new();
    document.insert("apiVersion".to_owned(), types.api_version.into());
    document.insert("kind".to_owned(), types.kind.into());
    document.insert("metadata".to_owned(), metadata.into());
    let fields = object.data.as_object().into_iter().flatten();
    document.extend(
        fields
            .filter(|(name, _)| *name != "status")
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    document.into()
}

async fn apply(ctx: &Ctx, mut options: Options) -> Result<()> {
    if let Some(login) = &options.login {
        log_in(ctx, &mut options.objects, login).await?;
    }
    let objects = unique(options.objects);
    if let Some(tenant) = &options.tenant
        && !options.overwrite
    {
        tenant::guard(ctx, tenant, &objects).await?;
    }
    write(ctx, &objects, options.overwrite).await?;
    for object in &objects {
        let name = ObjectRef::of(object);
        let kind = Kind::by_name(&name.kind).filter(|kind| kind.api_version() == name.api_version);
        if let (Some(kind), Some(namespace)) = (kind, &name.namespace) {
            settle(ctx, kind, namespace, &name.name).await?;
        }
    }
    match options.tenant {
        Some(_) => tenant::advise(ctx).await,
        None => Ok(()),
    }
}

/// Applies the objects as they are.
async fn write(ctx: &Ctx, objects: &[Object], overwrite: bool) -> Result<()> {
    let resources = Resources::new(ctx.client().await?.clone());
    let applier = Applier {
        resources: &resources,
        events: &ctx.events,
        force: overwrite,
    };
    let changes = applier.apply(objects).await.map_err(|error| match error {
        // The flag of this command, where --force would make a Kustomization delete what it cannot change.
        ClusterError::Conflict { .. } => Error::of(error.kind(), &error)
            .hint("change the object with that tool, or take the fields over with --overwrite"),
        error => error.into(),
    })?;
    for change in changes {
        if change.action == Action::Unchanged {
            ctx.events.done(format!("{} is as it should be", change.object));
        }
    }
    Ok(())
}

/// Has the last object log in with a secret, which is made before it.
async fn log_in(ctx: &Ctx, objects: &mut Vec<Object>, login: &login::Options) -> Result<()> {
    let secret = login.object(ctx).await?;
    if let Some(source) = objects.last_mut() {
        source.data["spec"]["secretRef"] = json!({ "name": login.secret });
        if login.pass_credentials {
            source.data["spec"]["passCredentials"] = true.into();
        }
    }
    objects.insert(0, secret);
    Ok(())
}

/// Returns the objects, each once.
fn unique(objects: Vec<Object>) -> Vec<Object> {
    let mut seen = HashSet::new();
    objects
        .into_iter()
        .filter(|object| seen.insert(ObjectRef::of(object)))
        .collect()
}

/// Waits until the controller has handled an object as it is now.
async fn settle(ctx: &Ctx, kind: &'static Kind, namespace: &str, name: &str) -> Result<()> {
    let client = ctx.client().await?;
    let object: DynamicObject = objects::get(client, kind, namespace, name).await?;
    if (kind.suspended)(&object) {
        ctx.events.warn(format!(
            "{} {name} is suspended: nothing comes of it until flux-rs resume {} {name} -n {namespace}",
            kind.kind,
            kind.words()
        ));
        return Ok(());
    }
    let settling = Settling {
        client,
        events: &ctx.events,
        kind,
        namespace,
        end: End::Settled,
        timeout: ctx.left(),
    };
    for (_, outcome) in settling.wait(vec![object]).await? {
        let result = kind.result(&outcome?).unwrap_or_else(|| "ready".to_owned());
        ctx.events.done(format!("{} {name}: {result}", kind.kind));
    }
    Ok(())
}
