//! `create`: writes objects as YAML, or applies them and waits for what comes of it.

pub mod decryption_key;
pub mod deploy_key;
mod file;
pub mod login;
pub mod report;
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
use crate::cluster::flux_objects;
use crate::cluster::object::{ObjectRef, Resources};
use crate::cluster::settle::{End, Settling};
use crate::context::Ctx;
use crate::error::{Error, ErrorKind, Result};
use crate::kind::{Kind, Reference, owner};
use crate::manifests::Object;
use crate::manifests::sops::{self, age::Recipient};
use crate::output::data::{self, Format};
use crate::output::stdout::Stdout;
use report::{Created, CreatedObject};

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
    /// The form of the objects that are printed, and of what is told of those that are applied: as text, nothing.
    pub format: Format,
}

impl Options {
    /// Says whether a key or token is made that is not given.
    fn makes_key(&self) -> bool {
        let decrypts = self.decryption_key.as_ref();
        decrypts.is_some_and(|options| matches!(options.key, decryption_key::Key::Kept))
            || self
                .deploy_key
                .as_ref()
                .is_some_and(|options| matches!(options.key, deploy_key::Key::New(_)))
            || self
                .webhook
                .as_ref()
                .is_some_and(|options| options.token.is_none())
    }
}

/// Creates the objects, or updates those that are there.
pub async fn run(ctx: &Ctx, options: Options, stdout: &mut Stdout) -> Result<()> {
    let (format, export) = (options.format, options.export);
    let mut created = Created::default();
    let result = carry_out(ctx, options, &mut created, stdout).await;
    let rule = created.sops_rule.as_deref();
    match (format, rule) {
        _ if export => {}
        (Format::Text, Some(rule)) if result.is_ok() => stdout.text(rule)?,
        (Format::Text, _) => {}
        _ if result.is_err() && created.objects.is_empty() => {}
        (Format::Json, _) => stdout.text(&data::json(&created)?)?,
        (Format::Yaml, _) => stdout.text(&data::yaml(&created)?)?,
    }
    stdout.flush()?;
    result
}

async fn carry_out(
    ctx: &Ctx,
    mut options: Options,
    created: &mut Created,
    stdout: &mut Stdout,
) -> Result<()> {
    let applied = !options.export && options.output_file.is_none();
    let overwrite = options.overwrite;
    if let Some(file) = options.output_file.as_ref().filter(|file| file.exists())
        && !overwrite
        && options.makes_key()
    {
        return Err(Error::refused(format!(
            "a new key would take the place of the one in {}",
            file.display()
        ))
        .hint("give the key with the flag for its file, or pass --overwrite to replace it"));
    }
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
        created.public_key = public_key(secret);
        if applied && !overwrite {
            deploy_key::reserve(ctx, key, secret).await?;
        }
    }
    if let (Some(webhook), Some(secret)) = (&options.webhook, options.objects.first_mut()) {
        created.webhook = Some(webhook::settle(ctx, webhook, secret, applied, overwrite).await?);
    }
    if let (Some(key), Some(secret)) = (&options.decryption_key, options.objects.first_mut()) {
        if applied {
            let rule = decryption_key::apply(ctx, key, secret, overwrite, created).await?;
            created.sops_rule = Some(rule);
            return Ok(());
        }
        let rule = decryption_key::make(ctx, key, secret)?;
        if options.export {
            ctx.events
                .generate(format!("rule for .sops.yaml:\n{}", rule.trim_end()));
        }
        created.sops_rule = Some(rule);
    }
    if options.export {
        return stdout.text(&printed(ctx, &options)?);
    }
    if let Some(path) = &options.output_file {
        let text = text(ctx, &options)?;
        let shows = |object: &Object| object.types.as_ref().is_some_and(|types| types.kind == "Secret");
        let private = options.encrypt_for.is_empty() && options.objects.iter().any(shows);
        file::write(ctx, path, &options.objects, &text, (private, overwrite)).await?;
        created.file = Some(path.clone());
        return Ok(());
    }
    apply(ctx, options, created).await
}

/// Turns a typed object into one of any kind.
pub fn object(typed: &impl Serialize) -> Result<Object> {
    serde_json::to_value(typed)
        .and_then(serde_json::from_value)
        .map_err(|error| Error::failed("cannot make the object").caused_by(error))
}

/// Writes the objects as they are printed; several as a list in JSON.
fn printed(ctx: &Ctx, options: &Options) -> Result<String> {
    if options.format != Format::Json {
        return text(ctx, options);
    }
    let mut documents = documents(ctx, options)?;
    match documents.len() {
        1 => data::json(&documents.swap_remove(0)),
        _ => data::json(&json!({ "apiVersion": "v1", "kind": "List", "items": documents })),
    }
}

/// Writes the objects as YAML, each with the fields in the order in which people write them.
fn text(ctx: &Ctx, options: &Options) -> Result<String> {
    let mut text = String::new();
    for document in documents(ctx, options)? {
        text += "---\n";
        text += &data::yaml(&document)?;
    }
    Ok(text)
}

/// Returns the objects as they are written, encrypted if that is asked for.
fn documents(ctx: &Ctx, options: &Options) -> Result<Vec<Value>> {
    let documents = options.objects.iter().map(document);
    if options.encrypt_for.is_empty() {
        return Ok(documents.collect());
    }
    documents
        .map(|document| {
            sops::encrypt(&document, &options.encrypt_for, ctx.now())
                .map_err(|error| Error::failed("the YAML is not encrypted").caused_by(error))
        })
        .collect()
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

async fn apply(ctx: &Ctx, mut options: Options, created: &mut Created) -> Result<()> {
    if let Some(login) = &options.login {
        created.public_key = log_in(ctx, &mut options.objects, login).await?;
    }
    let objects = unique(options.objects);
    if let Some(tenant) = &options.tenant
        && !options.overwrite
    {
        tenant::guard(ctx, tenant, &objects).await?;
    }
    write(ctx, &objects, options.overwrite, created).await?;
    for object in &objects {
        let name = ObjectRef::of(object);
        let kind = Kind::by_name(&name.kind).filter(|kind| kind.api_version() == name.api_version);
        if let (Some(kind), Some(namespace)) = (kind, &name.namespace) {
            match settle(ctx, kind, namespace, &name.name).await {
                Ok(Some(result)) => created.settled(&name, true, result),
                Ok(None) => {}
                Err(error) => {
                    created.settled(&name, false, error.to_string());
                    return Err(error);
                }
            }
        }
    }
    match options.tenant {
        Some(_) => tenant::advise(ctx).await,
        None => Ok(()),
    }
}

/// Applies the objects as they are.
async fn write(ctx: &Ctx, objects: &[Object], overwrite: bool, created: &mut Created) -> Result<()> {
    let resources = Resources::new(ctx.client().await?.clone());
    let applier = Applier {
        resources: &resources,
        events: &ctx.events,
        force: overwrite,
    };
    let told = |error: ClusterError| match error {
        // The flag of this command, where --force would make a Kustomization delete what it cannot change.
        ClusterError::Conflict { .. } => Error::of(error.kind(), &error)
            .hint("change the object with that tool, or take the fields over with --overwrite"),
        ClusterError::Api { ref source, .. } if is_race(source) => Error::of(ErrorKind::Refused, &error)
            .hint("somebody else changed it at the same moment: run the command again"),
        error => error.into(),
    };
    let plan = applier.plan(objects).await.map_err(told)?;
    for planned in plan
        .iter()
        .filter(|planned| planned.change.action != Action::Unchanged)
    {
        if let Some(owner) = planned.before.as_ref().and_then(owner::owner) {
            let Reference {
                kind,
                namespace,
                name,
            } = owner;
            ctx.events.warn(format!(
                "{} is what {kind} {namespace}/{name} applies, which will undo this: change it there",
                planned.change.object
            ));
        }
    }
    let changes = applier.carry_out(plan).await.map_err(told)?;
    for change in &changes {
        if change.action == Action::Unchanged {
            ctx.events.done(format!("{} is as it should be", change.object));
        }
    }
    created
        .objects
        .extend(changes.into_iter().map(|change| CreatedObject {
            change,
            ready: None,
            message: None,
        }));
    Ok(())
}

/// Has the last object log in with a secret, which is made before it, and returns the public key that is in it.
async fn log_in(ctx: &Ctx, objects: &mut Vec<Object>, login: &login::Options) -> Result<Option<String>> {
    let mut secret = login.object(ctx).await?;
    if let login::Kind::Ssh { login, .. } = &login.kind {
        deploy_key::reserve(ctx, login, &mut secret).await?;
    }
    if let Some(source) = objects.last_mut() {
        source.data["spec"]["secretRef"] = json!({ "name": login.secret });
        if login.pass_credentials {
            source.data["spec"]["passCredentials"] = true.into();
        }
    }
    let public = public_key(&secret);
    objects.insert(0, secret);
    Ok(public)
}

fn is_race(error: &kube::Error) -> bool {
    matches!(error, kube::Error::Api(status) if status.code == 409)
}

/// Returns the public key of a login over SSH.
fn public_key(secret: &Object) -> Option<String> {
    there::text(secret, "identity.pub").map(|key| key.expose().trim().to_owned())
}

/// Returns the objects, each once.
fn unique(objects: Vec<Object>) -> Vec<Object> {
    let mut seen = HashSet::new();
    objects
        .into_iter()
        .filter(|object| seen.insert(ObjectRef::of(object)))
        .collect()
}

/// Waits until the controller has handled an object as it is now, and returns what it says, unless it is suspended.
async fn settle(ctx: &Ctx, kind: &'static Kind, namespace: &str, name: &str) -> Result<Option<String>> {
    let client = ctx.client().await?;
    let object: DynamicObject = flux_objects::get(client, kind, namespace, name).await?;
    if (kind.suspended)(&object) {
        ctx.events.warn(format!(
            "{} {name} is suspended: nothing comes of it until flux-rs resume {} {name} -n {namespace}",
            kind.kind,
            kind.words()
        ));
        return Ok(None);
    }
    let settling = Settling {
        client,
        events: &ctx.events,
        kind,
        namespace,
        end: End::Settled,
        timeout: ctx.left(),
    };
    let mut settled = None;
    for (_, outcome) in settling.wait(vec![object]).await? {
        let result = kind.result(&outcome?).unwrap_or_else(|| "ready".to_owned());
        ctx.events.done(format!("{} {name}: {result}", kind.kind));
        settled = Some(result);
    }
    Ok(settled)
}
