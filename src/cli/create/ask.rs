//! Questions for what a command line of `create` leaves out.

use serde::de::DeserializeOwned;

use super::{filled, parse};
use crate::cluster::objects;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;

/// Asks for missing values, on a terminal only.
pub(super) struct Asker<'a> {
    pub(super) ctx: &'a Ctx,
}

impl Asker<'_> {
    /// Asks for a text unless it is there.
    pub(super) async fn text(&self, value: &mut Option<String>, flag: &str, prompt: &str) -> Result<()> {
        *value = filled(value.take());
        if value.is_none() && self.ctx.ui.interactive() {
            *value = Some(self.ctx.ui.text(&self.ctx.events, prompt, flag).await?);
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
        let prompt = flag.trim_start_matches('-').replace('-', " ");
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
        *value =
            Some(parse::reference(kinds)(&text).map_err(|error| Error::usage(format!("{flag}: {error}")))?);
        Ok(())
    }

    /// Returns the objects of some kinds in the namespace; a cluster that cannot be asked has none.
    async fn found(&self, kinds: &[&str]) -> Vec<String> {
        let Ok(client) = self.ctx.client().await else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for kind in kinds.iter().filter_map(|kind| Kind::by_name(kind)) {
            let names = objects::names(client, kind, &self.ctx.namespace);
            let names = self.ctx.in_time(names).await.unwrap_or_default();
            found.extend(names.iter().map(|name| format!("{}/{name}", kind.kind)));
        }
        found
    }
}
