//! The key kustomize-controller decrypts with: made, imported or kept, and the rule that has SOPS encrypt for it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kube::ResourceExt;
use serde_json::{Map, Value, json};

use super::report::Created;
use super::there::{self, Held};
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::git::gpg_fingerprints;
use crate::manifests::Object;
use crate::manifests::sops::{ENCRYPTED, age};
use crate::output::data;
use crate::secret::Secret;

/// How kustomize-controller knows an age key.
const AGE: &str = ".agekey";
/// How kustomize-controller knows an OpenPGP key.
const GPG: &str = ".asc";

/// How often keys are settled anew because somebody else wrote the secret meanwhile.
const RACES: usize = 10;

/// The key, and what is to be said of it.
#[derive(Debug)]
pub struct Options {
    /// Where the key comes from.
    pub key: Key,
    /// The files the rule is for, a regular expression.
    pub rule_path: String,
    /// Where to keep a copy of the age key.
    pub save: Option<PathBuf>,
}

/// Where a key comes from.
#[derive(Debug)]
pub enum Key {
    /// A file of age keys.
    Age(Secret),
    /// An armoured private key of OpenPGP.
    Gpg(Secret),
    /// The one that is there, or a new age key.
    Kept,
}

/// Gives a secret that is not applied its keys, and returns the rule.
pub(super) fn make(ctx: &Ctx, options: &Options, secret: &mut Object) -> Result<String> {
    let keys = choose(ctx, options, Held::default(), false)?;
    finish(ctx, options, secret, &keys)
}

/// Gives the secret its keys, among which those that are there stay, applies it, and returns the rule. Another run that
/// does the same at the same time has its key kept, too.
pub(super) async fn apply(
    ctx: &Ctx,
    options: &Options,
    secret: &mut Object,
    overwrite: bool,
    created: &mut Created,
) -> Result<String> {
    let name = secret.name_any();
    let mut tries = 0;
    loop {
        tries += 1;
        let held = there::claim(ctx, &name).await?;
        secret.metadata.resource_version.clone_from(&held.version);
        let version = held.version.clone();
        let keys = choose(ctx, options, held, overwrite)?;
        if let Some(file) = &options.save {
            vacant(file, first_age(&keys)?)?;
        }
        fill(secret, &keys);
        match super::write(ctx, std::slice::from_ref(secret), overwrite, created).await {
            Ok(()) => return finish(ctx, options, secret, &keys),
            Err(error) if tries == RACES || there::held(ctx, &name).await?.version == version => {
                return Err(error);
            }
            Err(_) => {}
        }
    }
}

/// Returns the keys that are to be in the secret.
fn choose(ctx: &Ctx, options: &Options, held: Held, overwrite: bool) -> Result<BTreeMap<String, Secret>> {
    let is_key = |name: &String| name.ends_with(AGE) || name.ends_with(GPG);
    if let Some(name) = held.binary.iter().find(|name| is_key(name)) {
        return Err(
            Error::refused(format!("the cluster has something in {name} that is no text"))
                .hint("put the key into another secret, or mend that one by hand"),
        );
    }
    let mut keys = held.texts;
    keys.retain(|name, _| is_key(name));
    match &options.key {
        Key::Age(file) => put(&mut keys, AGE, file, overwrite)?,
        Key::Gpg(key) => put(&mut keys, GPG, key, overwrite)?,
        Key::Kept if keys.is_empty() => {
            let key =
                age::new_key(ctx.now()).map_err(|error| Error::failed("no key is made").caused_by(error))?;
            keys.insert(format!("age{AGE}"), key);
        }
        Key::Kept => ctx.events.done("the key in the cluster stays"),
    }
    Ok(keys)
}

/// Saves the age key where that is asked for, and returns the rule.
fn finish(
    ctx: &Ctx,
    options: &Options,
    secret: &mut Object,
    keys: &BTreeMap<String, Secret>,
) -> Result<String> {
    if let Some(file) = &options.save {
        save(file, first_age(keys)?)?;
        ctx.events
            .done(format!("the private key is in {}, too", file.display()));
    }
    fill(secret, keys);
    rule(ctx, keys, &options.rule_path)
}

fn fill(secret: &mut Object, keys: &BTreeMap<String, Secret>) {
    let encoded = keys
        .iter()
        .map(|(name, key)| (name.clone(), STANDARD.encode(key.expose()).into()));
    secret.data["data"] = encoded.collect::<Map<_, _>>().into();
}

fn first_age(keys: &BTreeMap<String, Secret>) -> Result<&Secret> {
    let mut age = keys.iter().filter(|(name, _)| name.ends_with(AGE));
    age.next()
        .map(|(_, key)| key)
        .ok_or_else(|| Error::refused("--save-age-key: there is no age key"))
}

/// Puts a key that is given among those that are there, where it takes the place of another one only on demand.
fn put(keys: &mut BTreeMap<String, Secret>, ending: &str, key: &Secret, overwrite: bool) -> Result<()> {
    let same = |other: &Secret| other.expose().trim() == key.expose().trim();
    if keys.values().any(same) {
        return Ok(());
    }
    let name = match ending {
        AGE => format!("age{AGE}"),
        _ => format!("sops{GPG}"),
    };
    if keys.contains_key(&name) && !overwrite {
        return Err(Error::refused(format!("the cluster has another key in {name}"))
            .hint("what is encrypted for that one could no longer be decrypted: import the new one in another secret")
            .hint("or pass --overwrite to replace it"));
    }
    keys.insert(name, key.clone());
    Ok(())
}

/// Refuses a file that holds anything but the key.
fn vacant(file: &Path, key: &Secret) -> Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        return Err(Error::failed(format!("cannot write {}", file.display()))
            .hint(format!("there is no folder {}", folder.display())));
    }
    match Secret::from_file(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Ok(held) if held == *key => Ok(()),
        _ => Err(
            Error::refused(format!("{} is there, and is not this key", file.display()))
                .hint("--save-age-key overwrites nothing: name another file"),
        ),
    }
}

/// Writes the key to a file for its owner alone; a file that is there stays.
fn save(file: &Path, key: &Secret) -> Result<()> {
    let mut open = fs::OpenOptions::new();
    open.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    let failed = |error| Error::failed(format!("cannot write {}", file.display())).caused_by(error);
    match open.open(file) {
        Ok(mut opened) => opened.write_all(key.expose().as_bytes()).map_err(failed),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => vacant(file, key),
        Err(error) => Err(failed(error)),
    }
}

/// Returns the text of a `.sops.yaml` with which SOPS encrypts for the keys.
fn rule(ctx: &Ctx, keys: &BTreeMap<String, Secret>, path: &str) -> Result<String> {
    let (mut recipients, mut fingerprints) = (Vec::new(), Vec::new());
    for (name, key) in keys {
        if name.ends_with(AGE) {
            match age::recipients(key) {
                Ok(found) => recipients.extend(found.iter().map(ToString::to_string)),
                Err(error) => ctx.events.warn(format!("{name} is not in the rule: {error}")),
            }
        } else {
            match gpg_fingerprints(key.expose().as_bytes()) {
                Ok(found) => fingerprints.extend(found),
                Err(error) => ctx.events.warn(format!("{name} is not in the rule: {error}")),
            }
        }
    }
    let mut rule = Map::new();
    rule.insert("path_regex".to_owned(), path.into());
    rule.insert("encrypted_regex".to_owned(), ENCRYPTED.into());
    for (field, names) in [("age", recipients), ("pgp", fingerprints)] {
        if !names.is_empty() {
            rule.insert(field.to_owned(), names.join(",").into());
        }
    }
    let rules: Value = json!({ "creation_rules": [rule] });
    data::yaml(&rules)
}
