//! The key kustomize-controller decrypts with: made, imported or kept, and the rule that has SOPS encrypt for it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kube::ResourceExt;
use serde_json::{Map, Value, json};

use super::there;
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

/// Gives the secret its keys, and returns the rule; looks for those that are there only if it is to be applied.
pub(super) async fn settle(
    ctx: &Ctx,
    options: &Options,
    secret: &mut Object,
    applied: bool,
    overwrite: bool,
) -> Result<String> {
    let mut keys = match applied {
        true => there::texts(ctx, &secret.name_any()).await?,
        false => BTreeMap::new(),
    };
    keys.retain(|name, _| name.ends_with(AGE) || name.ends_with(GPG));
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
    if let Some(file) = &options.save {
        let mut age = keys.iter().filter(|(name, _)| name.ends_with(AGE));
        let (_, key) = age
            .next()
            .ok_or_else(|| Error::refused("--save-age-key: there is no age key"))?;
        save(file, key)?;
        ctx.events
            .done(format!("the private key is in {}, too", file.display()));
    }
    let rule = rule(ctx, &keys, &options.rule_path)?;
    let encoded = keys
        .iter()
        .map(|(name, key)| (name.clone(), STANDARD.encode(key.expose()).into()));
    secret.data["data"] = encoded.collect::<Map<_, _>>().into();
    Ok(rule)
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

/// Writes the key to a file for its owner alone; a file that is there stays.
fn save(file: &Path, key: &Secret) -> Result<()> {
    let mut open = fs::OpenOptions::new();
    open.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    let failed = |error| Error::failed(format!("cannot write {}", file.display())).caused_by(error);
    match open.open(file) {
        Ok(mut opened) => opened.write_all(key.expose().as_bytes()).map_err(failed),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let held = Secret::from(fs::read_to_string(file).unwrap_or_default());
            match held == *key {
                true => Ok(()),
                false => Err(
                    Error::refused(format!("{} is there, and is not this key", file.display()))
                        .hint("--save-age-key overwrites nothing: name another file"),
                ),
            }
        }
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
