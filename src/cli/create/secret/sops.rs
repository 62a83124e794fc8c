//! `create secret sops`.

use std::path::PathBuf;

use clap::Args;

use super::super::ask::Asker;
use super::super::hidden::Way;
use super::super::{Given, Made, NameArgs, Recipe, example, named_file};
use crate::cli::secrets::Stdin;
use crate::error::{Error, Result};
use crate::git::gpg_fingerprints;
use crate::manifests::sops::age;
use crate::ops::create::decryption_key::{Key, Options};
use crate::secret::Secret;

/// The arguments of `create secret sops`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct SopsArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The file with the private key of age; - is stdin [default: the key that is there, or a new one]
    #[arg(long, value_name = "FILE")]
    pub age_key_file: Option<PathBuf>,
    /// The file with a private key of OpenPGP, armoured and without a passphrase; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with_all = ["age_key_file", "save_age_key"])]
    pub gpg_private_key_file: Option<PathBuf>,
    /// The files the rule is for, a regular expression
    #[arg(long, value_name = "REGEX", default_value = r".*\.ya?ml$")]
    pub rule_path: String,
    /// Keep a copy of the private key of age in this file, which must be new; only its owner reads it
    #[arg(long, value_name = "FILE")]
    pub save_age_key: Option<PathBuf>,
    /// Write the private key into the YAML in the clear
    #[arg(long)]
    pub show_private_key: bool,
    /// The YAML is encrypted.
    #[arg(skip)]
    pub encrypted: bool,
    #[arg(skip)]
    key: Option<Key>,
}

impl Recipe for SopsArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret sops sops-age --save-age-key=age.agekey > .sops.yaml";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        let stdin = &mut Stdin::default();
        let unusable = |flag: &str| Error::usage(format!("the key of {flag} cannot be used"));
        let empty = |flag: &str| Error::usage(format!("the file of {flag} is empty"));
        if let Some(file) = named_file(self.age_key_file.take()) {
            let flag = "--age-key-file";
            let text = read(asker, stdin, "--age-key", file)?.ok_or_else(|| empty(flag))?;
            age::recipients(&text).map_err(|error| unusable(flag).caused_by(error))?;
            self.key = Some(Key::Age(text));
        } else if let Some(file) = named_file(self.gpg_private_key_file.take()) {
            let flag = "--gpg-private-key-file";
            let text = read(asker, stdin, "--gpg-private-key", file)?.ok_or_else(|| empty(flag))?;
            gpg_fingerprints(text.expose().as_bytes()).map_err(|error| unusable(flag).caused_by(error))?;
            self.key = Some(Key::Gpg(text));
        }
        Ok(())
    }

    fn make(self, given: &Given) -> Result<Made> {
        regex::Regex::new(&self.rule_path).map_err(|error| {
            Error::usage(format!("--rule-path={} is no regular expression", self.rule_path)).caused_by(error)
        })?;
        if given.written && !self.encrypted && !self.show_private_key {
            return Err(Error::refused("the private key would be in the YAML in the clear")
                .hint("encrypt it: --sops-age-recipient RECIPIENT, a key of your own")
                .hint("or leave out --export and --output-file: the secret is applied, and the rule is printed")
                .hint("or say that it is to be shown: --show-private-key"));
        }
        let mut made = given.secret(None, Vec::new())?;
        made.decryption_key = Some(Options {
            key: self.key.unwrap_or(Key::Kept),
            rule_path: self.rule_path,
            save: named_file(self.save_age_key),
        });
        Ok(made)
    }
}

/// Reads a key from the file of a flag.
fn read(asker: &Asker<'_>, stdin: &mut Stdin, flag: &str, file: PathBuf) -> Result<Option<Secret>> {
    let way = Way {
        flag,
        text: None,
        file: Some(file),
        stdin: false,
    };
    way.read(asker, stdin, true)
}
