//! `create secret notation`.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Args;
use serde::Deserialize;

use super::super::ask::Asker;
use super::super::{Given, Made, NameArgs, Recipe, example, named_file, parse};
use super::file;
use crate::error::{Error, Result};

/// The arguments of `create secret notation`.
#[derive(Debug, Args)]
#[command(after_help = example::<Self>())]
pub struct NotationArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub name: NameArgs,
    /// The file with the trust policy of Notation, in JSON
    #[arg(long, value_name = "FILE", value_parser = parse::path_or_none())]
    pub trust_policy_file: Option<PathBuf>,
    /// A file with certificate authorities, named *.crt or *.pem; may be repeated, or a comma list
    #[arg(long, value_name = "FILE", value_parser = parse::list(parse::text))]
    pub ca_cert_file: Vec<parse::List<String>>,
}

impl Recipe for NotationArgs {
    const EXAMPLE: &'static str =
        "flux-rs create secret notation trust --trust-policy-file=trustpolicy.json --ca-cert-file=ca.crt";

    fn name(&mut self) -> &mut NameArgs {
        &mut self.name
    }

    async fn ask(&mut self, asker: &Asker<'_>) -> Result<()> {
        let (mut policy, mut ca) = (None, None);
        if !super::is_named(&self.trust_policy_file) {
            let (flag, prompt) = ("--trust-policy-file", "File of the trust policy");
            asker.text(&mut policy, flag, prompt).await?;
            self.trust_policy_file = policy.map(PathBuf::from);
        }
        if self.ca_cert_file.is_empty() {
            let (flag, prompt) = ("--ca-cert-file", "File of the certificate authorities");
            asker.text(&mut ca, flag, prompt).await?;
            self.ca_cert_file.extend(ca.map(parse::List::of));
        }
        Ok(())
    }

    fn make(self, given_: &Given) -> Result<Made> {
        let cas = parse::items(self.ca_cert_file).into_iter().map(PathBuf::from);
        let cas: Vec<PathBuf> = cas.filter_map(|path| named_file(Some(path))).collect();
        if cas.is_empty() {
            return Err(Error::usage("--ca-cert-file is missing"));
        }
        let path = named_file(self.trust_policy_file)
            .ok_or_else(|| Error::usage("--trust-policy-file is missing"))?;
        let policy = file(&path, "--trust-policy-file")?;
        check(policy.expose()).map_err(|reason| {
            Error::usage(format!(
                "{} of --trust-policy-file is no trust policy: {reason}",
                path.display()
            ))
        })?;
        let mut texts = vec![("trustpolicy.json", policy)];
        for path in &cas {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            if !name.ends_with(".crt") && !name.ends_with(".pem") {
                return Err(Error::usage(format!(
                    "{} of --ca-cert-file is not named *.crt or *.pem",
                    path.display()
                )));
            }
            if texts.iter().any(|(key, _)| *key == name) {
                return Err(Error::usage(format!("--ca-cert-file names two files {name}")));
            }
            texts.push((name, file(path, "--ca-cert-file")?));
        }
        given_.secret(None, texts)
    }
}

/// A trust policy of Notation, as far as it is looked at.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Policies {
    version: String,
    trust_policies: Vec<Policy>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Policy {
    name: String,
    registry_scopes: Vec<String>,
    signature_verification: Verification,
    trust_stores: Vec<String>,
    trusted_identities: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Verification {
    level: String,
}

/// Says what is wrong with a trust policy.
fn check(text: &str) -> Result<(), String> {
    let policies: Policies = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if policies.version != "1.0" {
        return Err(format!("its version is {:?}, not \"1.0\"", policies.version));
    }
    if policies.trust_policies.is_empty() {
        return Err("it has no trustPolicies".to_owned());
    }
    let (mut names, mut scopes) = (HashSet::new(), HashSet::new());
    for policy in &policies.trust_policies {
        let name = &policy.name;
        if name.is_empty() || !names.insert(name) {
            return Err(format!(
                "every policy has a name of its own, and {name:?} is none"
            ));
        }
        let level = policy.signature_verification.level.as_str();
        if !["strict", "permissive", "audit", "skip"].contains(&level) {
            return Err(format!(
                "the level of {name:?} is {level:?}, not strict, permissive, audit or skip"
            ));
        }
        let trusts = !policy.trust_stores.is_empty() && !policy.trusted_identities.is_empty();
        let trusts_nobody = policy.trust_stores.is_empty() && policy.trusted_identities.is_empty();
        if level == "skip" && !trusts_nobody {
            return Err(format!(
                "{name:?} skips verification, and has trustStores or trustedIdentities"
            ));
        }
        if level != "skip" && !trusts {
            return Err(format!("{name:?} has no trustStores or no trustedIdentities"));
        }
        if policy.registry_scopes.is_empty() {
            return Err(format!("{name:?} has no registryScopes"));
        }
        if policy.registry_scopes.len() > 1 && policy.registry_scopes.iter().any(|scope| scope == "*") {
            return Err(format!("{name:?} has other registryScopes beside *"));
        }
        if let Some(scope) = policy.registry_scopes.iter().find(|scope| !scopes.insert(*scope)) {
            return Err(format!("the registryScope {scope:?} is in it twice"));
        }
    }
    Ok(())
}
