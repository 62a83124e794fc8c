//! Questions for what a command line of `create` leaves out.

use std::time::Duration;

use serde::de::DeserializeOwned;

use super::walk::Answers;
use super::{filled, parse};
use crate::cluster::objects;
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
}

impl Asker<'_> {
    fn note(&self, flag: &str, value: &str) {
        if let Some(answers) = self.answers {
            answers.add(flag, value);
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
        let known = self.found(&[kind]).await;
        let names = known.iter().filter_map(|known| known.split_once('/'));
        let mut names: Vec<String> = names.map(|(_, name)| name.to_owned()).collect();
        if names.is_empty() {
            return self.text(value, flag, &format!("Name of the {kind}")).await;
        }
        let index = self
            .ctx
            .ui
            .choose(&self.ctx.events, &prompt(flag), flag, names.clone())
            .await?;
        let name = names.swap_remove(index);
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
        let mut known = self.found(kinds).await;
        let prompt = prompt(flag);
        let text = match known.is_empty() {
            true => {
                let prompt = format!("{prompt}, as {}/name", kinds[0]);
                self.ctx.ui.text(&self.ctx.events, &prompt, flag).await?
            }
            false => {
                let items = known.clone();
                let index = self.ctx.ui.choose(&self.ctx.events, &prompt, flag, items).await?;
                known.swap_remove(index)
            }
        };
        self.note(flag, &text);
        *value =
            Some(parse::reference(kinds)(&text).map_err(|error| Error::usage(format!("{flag}: {error}")))?);
        Ok(())
    }

    /// Returns the objects of some kinds in the namespace; a cluster that cannot be asked has none.
    async fn found(&self, kinds: &[&str]) -> Vec<String> {
        let list = tokio::time::timeout(LOOK, self.list(kinds));
        list.await.unwrap_or_default()
    }

    async fn list(&self, kinds: &[&str]) -> Vec<String> {
        let Ok(client) = self.ctx.client().await else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for kind in kinds.iter().filter_map(|kind| Kind::by_name(kind)) {
            let names = objects::names(client, kind, &self.ctx.namespace, LOOK).await;
            let names = names.unwrap_or_default();
            found.extend(names.iter().map(|name| format!("{}/{name}", kind.kind)));
        }
        found
    }
}

/// Returns the words of a flag.
fn prompt(flag: &str) -> String {
    flag.trim_start_matches('-').replace('-', " ")
}
