//! The objects a verb works on one by one, going on past those it fails for.

use kube::Client;

use crate::cluster::objects;
use crate::context::Ctx;
use crate::error::{Error, Result};
use crate::kind::Kind;

/// The objects of a kind in the context's namespace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Targets {
    /// All of them.
    All,
    /// Those of these names, each once.
    Named(Vec<String>),
}

impl Targets {
    /// Makes the targets of a command line: names, or all with `--all`.
    pub(crate) fn new(kind: &Kind, names: Vec<String>, all: bool) -> Result<Self> {
        let mut unique: Vec<String> = Vec::new();
        for name in names {
            if !unique.contains(&name) {
                unique.push(name);
            }
        }
        match (unique.is_empty(), all) {
            (false, false) => Ok(Targets::Named(unique)),
            (false, true) => {
                let names = unique.join(", ");
                Err(Error::usage(format!("--all does not go with {names}"))
                    .hint("name the objects, or pass --all"))
            }
            (true, true) => Ok(Targets::All),
            (true, false) => Err(Error::usage(format!("the name of the {} is missing", kind.kind))
                .hint("name it, or pass --all")),
        }
    }

    /// Returns the names.
    pub(super) async fn names(&self, ctx: &Ctx, client: &Client, kind: &'static Kind) -> Result<Vec<String>> {
        match self {
            Targets::All => objects::names(client, kind, &ctx.namespace, ctx.timeout).await,
            Targets::Named(names) => Ok(names.clone()),
        }
    }
}

/// What went wrong with some of the objects.
#[derive(Default)]
pub(super) struct Failures(Vec<Error>);

impl Failures {
    /// Takes the failure of one object, if it is one.
    pub(super) fn take<T>(&mut self, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.0.push(error)).ok()
    }

    /// Ends the verb: a single failure is its error; several are told, and counted.
    pub(super) fn end(mut self, ctx: &Ctx, what: &str) -> Result<()> {
        match self.0.len() {
            0 => Ok(()),
            1 => Err(self.0.remove(0)),
            count => {
                for error in &self.0 {
                    ctx.events.fail(error.to_string());
                }
                Err(Error::new(self.0[0].kind(), format!("{count} objects {what}")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_names_once_each_or_all() {
        let kind = Kind::by_name("Alert").expect("a row");
        let new = |names: &[&str], all| {
            Targets::new(kind, names.iter().map(|name| (*name).to_owned()).collect(), all)
        };
        let named = |names: &[&str]| Targets::Named(names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(new(&["a", "b", "a"], false).expect("names"), named(&["a", "b"]));
        assert_eq!(new(&["a"], true).expect_err("both").kind().exit_code(), 2);
        assert_eq!(new(&[], true).expect("all"), Targets::All);
        assert_eq!(new(&[], false).expect_err("nothing").kind().exit_code(), 2);
    }
}
