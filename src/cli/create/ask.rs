//! Questions for what a command line of `create` leaves out.

use std::time::Duration;

use k8s_openapi::api::core::v1::{ConfigMap, Namespace, Secret as KubeSecret, ServiceAccount};
use kube::api::ListParams;
use kube::{Api, Resource, ResourceExt};
use serde::de::DeserializeOwned;

use super::alert::REPORTING;
use super::source::CHART_SOURCES;
use super::walk::Answers;
use super::{filled, parse};
use crate::cluster::flux_objects;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::secret::Secret;

/// How long the cluster may take to say what it has: without it, names can still be typed.
const LOOK: Duration = Duration::from_secs(3);

/// Asks for missing values, on a terminal only.
pub(super) struct Asker<'a> {
    pub(super) ctx: &'a Ctx,
    /// Takes down what is answered, and has what was.
    pub(super) answers: Option<&'a Answers>,
    /// The object is written, not applied.
    pub(super) written: bool,
}

impl Asker<'_> {
    fn note(&self, flag: &str, value: &str) {
        if let Some(answers) = self.answers {
            answers.add(flag, value);
        }
    }

    /// Reads a secret from a place, which is done only once: what is read may not be there a second time.
    pub(super) fn once(
        &self,
        place: String,
        read: impl FnOnce() -> Result<Option<Secret>>,
    ) -> Result<Option<Secret>> {
        let Some(answers) = self.answers else {
            return read();
        };
        match answers.held(&place) {
            Some(held) => Ok(held),
            None => {
                let secret = read()?;
                answers.hold(place, secret.clone());
                Ok(secret)
            }
        }
    }

    /// Asks for the password of a user unless it is there, or is not needed.
    pub(super) async fn password(&self, value: &mut Option<Secret>) -> Result<()> {
        match self.written {
            true => Ok(()),
            false => self.secret(value, "--password-file", "Password or token").await,
        }
    }

    /// Asks for a text unless it is there.
    pub(super) async fn text(&self, value: &mut Option<String>, flag: &str, prompt: &str) -> Result<()> {
        *value = filled(value.take());
        if value.is_none() && self.ctx.ui.interactive() {
            let text = self.ctx.ui.text(&self.ctx.events, prompt, flag).await?;
            self.note(flag, &text);
            *value = Some(text);
        }
        Ok(())
    }

    /// Asks for a secret unless it is there.
    pub(super) async fn secret(&self, value: &mut Option<Secret>, flag: &str, prompt: &str) -> Result<()> {
        if value.is_none() {
            *value = self.answers.and_then(|answers| answers.secret(flag));
        }
        if value.is_none() && self.ctx.ui.interactive() {
            let secret = self.ctx.ui.password(&self.ctx.events, prompt, flag).await?;
            if let Some(answers) = self.answers {
                answers.add_secret(flag, &secret);
            }
            *value = Some(secret);
        }
        Ok(())
    }

    /// Asks for one of some words unless it is there.
    pub(super) async fn word<T: DeserializeOwned>(
        &self,
        value: &mut Option<T>,
        flag: &str,
        words: &[&str],
    ) -> Result<()> {
        if value.is_none() && self.ctx.ui.interactive() {
            let items = words.iter().map(ToString::to_string).collect();
            let prompt = prompt(flag);
            let index = self.ctx.ui.choose(&self.ctx.events, &prompt, flag, items).await?;
            self.note(flag, words[index]);
            *value = parse::value(words[index]);
        }
        Ok(())
    }

    /// Asks which object of a kind is meant unless it is there, showing those that the cluster has.
    pub(super) async fn object(
        &self,
        value: &mut Option<String>,
        flag: &str,
        kind: &'static str,
    ) -> Result<()> {
        *value = filled(value.take());
        if value.is_some() || !self.ctx.ui.interactive() {
            return Ok(());
        }
        let known = self.names(kind).await;
        let name = self.pick(flag, known, &format!("Name of the {kind}")).await?;
        self.note(flag, &name);
        *value = Some(name);
        Ok(())
    }

    /// Asks for the first of some objects unless there are any.
    pub(super) async fn references<K: DeserializeOwned>(
        &self,
        values: &mut Vec<parse::List<parse::Reference<K>>>,
        flag: &str,
        kinds: &'static [&'static str],
    ) -> Result<()> {
        if values.is_empty() {
            let mut value = None;
            self.reference(&mut value, flag, kinds).await?;
            values.extend(value.map(parse::List::of));
        }
        Ok(())
    }

    /// Asks which object is meant unless it is there, showing those that the cluster has.
    pub(super) async fn reference<K: DeserializeOwned>(
        &self,
        value: &mut Option<parse::Reference<K>>,
        flag: &str,
        kinds: &'static [&'static str],
    ) -> Result<()> {
        if value.is_some() || !self.ctx.ui.interactive() {
            return Ok(());
        }
        let known = self.found(kinds).await;
        let typed = format!("{}, as {}/name", prompt(flag), kinds[0]);
        let text = self.pick(flag, known, &typed).await?;
        self.note(flag, &text);
        *value =
            Some(parse::reference(kinds)(&text).map_err(|error| Error::usage(format!("{flag}: {error}")))?);
        Ok(())
    }

    /// Asks for what a flag refers to, if it refers to objects, showing those that the cluster has.
    pub(super) async fn known(&self, command: &str, long: &str, typed: &str) -> Result<Option<String>> {
        let flag = format!("--{long}");
        let known = match referred(command, long) {
            None => return Ok(None),
            Some(Referred::Names(kind)) => self.names(kind).await,
            Some(Referred::Objects(kinds)) => self.found(kinds).await,
        };
        self.pick(&flag, known, typed).await.map(Some)
    }

    /// Asks for one of some things, or for another one.
    async fn pick(&self, flag: &str, mut known: Vec<String>, typed: &str) -> Result<String> {
        let (ui, events) = (&self.ctx.ui, &self.ctx.events);
        if !known.is_empty() {
            let mut items = known.clone();
            items.push("another one".to_owned());
            let index = ui.choose(events, &prompt(flag), flag, items).await?;
            if index < known.len() {
                return Ok(known.swap_remove(index));
            }
        }
        ui.text(events, typed, flag).await
    }

    /// Returns the names of the objects of a kind; a cluster that cannot be asked has none.
    async fn names(&self, kind: &str) -> Vec<String> {
        let names = tokio::time::timeout(LOOK, self.list(kind));
        names.await.ok().flatten().unwrap_or_default()
    }

    /// Returns the objects of some kinds as `Kind/name`.
    async fn found(&self, kinds: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for kind in kinds {
            let names = self.names(kind).await;
            found.extend(names.into_iter().map(|name| format!("{kind}/{name}")));
        }
        found
    }

    async fn list(&self, kind: &str) -> Option<Vec<String>> {
        let client = self.ctx.client().await.ok()?;
        let namespace = &self.ctx.namespace;
        match kind {
            "ConfigMap" => named::<ConfigMap>(Api::namespaced(client.clone(), namespace)).await,
            "Namespace" => named::<Namespace>(Api::all(client.clone())).await,
            "Secret" => named::<KubeSecret>(Api::namespaced(client.clone(), namespace)).await,
            "ServiceAccount" => named::<ServiceAccount>(Api::namespaced(client.clone(), namespace)).await,
            kind => {
                let kind = Kind::by_name(kind)?;
                flux_objects::names(client, kind, namespace, LOOK).await.ok()
            }
        }
    }
}

/// Returns the names of objects, of which nothing else is read.
async fn named<K>(api: Api<K>) -> Option<Vec<String>>
where
    K: Resource<DynamicType = ()> + Clone + DeserializeOwned + std::fmt::Debug,
{
    let list = api.list_metadata(&ListParams::default()).await.ok()?;
    Some(list.items.iter().map(ResourceExt::name_any).collect())
}

/// What a flag refers to.
#[derive(Debug)]
enum Referred {
    /// Names of objects of a kind.
    Names(&'static str),
    /// Objects of some kinds, as `Kind/name`.
    Objects(&'static [&'static str]),
}

/// Says what a flag of a command refers to, if that is objects.
fn referred(command: &str, long: &str) -> Option<Referred> {
    Some(match long {
        "secret-ref"
        | "proxy-secret-ref"
        | "verify-secret-ref"
        | "kubeconfig-secret-ref"
        | "cert-ref"
        | "decryption-secret"
        | "signing-key-secret" => Referred::Names("Secret"),
        "service-account" => Referred::Names("ServiceAccount"),
        "target-namespace" | "storage-namespace" | "git-repo-namespace" => Referred::Names("Namespace"),
        "git-repo-ref" => Referred::Names("GitRepository"),
        "image-ref" => Referred::Names("ImageRepository"),
        "provider-ref" => Referred::Names("Provider"),
        "values-from" | "substitute-from" => Referred::Objects(&["ConfigMap", "Secret"]),
        "chart-ref" => Referred::Objects(&["OCIRepository", "HelmChart"]),
        "event-source" | "resource" => Referred::Objects(REPORTING),
        "source" if command == "helmrelease" => Referred::Objects(CHART_SOURCES),
        "depends-on" if command == "helmrelease" => Referred::Names("HelmRelease"),
        "depends-on" if command == "kustomization" => Referred::Names("Kustomization"),
        _ => return None,
    })
}

/// Returns the words of a flag.
fn prompt(flag: &str) -> String {
    flag.trim_start_matches('-').replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_a_reference_can_be_chosen() {
        let root = crate::cli::command();
        let mut open = vec![root.find_subcommand("create").expect("create").clone()];
        let mut seen = 0;
        while let Some(command) = open.pop() {
            open.extend(command.get_subcommands().cloned());
            for long in command.get_arguments().filter_map(clap::Arg::get_long) {
                let called = long.ends_with("-ref") || long.ends_with("-secret") || long == "depends-on";
                if called {
                    seen += 1;
                    let known = referred(command.get_name(), long);
                    assert!(known.is_some(), "{} --{long}", command.get_name());
                }
            }
        }
        assert!(seen > 20, "{seen}");
    }
}
