//! `<verb> <kind>` subcommands made from the table of kinds.

use std::marker::PhantomData;

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Command, FromArgMatches, Subcommand};

use crate::kind::{Family, KINDS, Kind, Verb};

/// A verb whose subcommands are kinds.
pub trait OfKind {
    /// The verb, which says which kinds there are and how they are worded.
    const VERB: Verb;
    /// The arguments after the kind's words.
    type Args: Args + std::fmt::Debug;

    /// Says what the verb does to a kind, for the help of its subcommand.
    fn about(kind: &Kind) -> String;
}

/// The kind a command line names, and the arguments after it.
#[derive(Debug)]
pub struct Chosen<V: OfKind> {
    /// The kind.
    pub kind: &'static Kind,
    /// Its arguments.
    pub args: V::Args,
    verb: PhantomData<V>,
}

impl<V: OfKind> Subcommand for Chosen<V> {
    fn augment_subcommands(command: Command) -> Command {
        let mut command = command.subcommand_required(true).arg_required_else_help(true);
        for kind in kinds::<V>().filter(|kind| kind.family.is_none()) {
            command = command.subcommand(leaf::<V>(kind));
        }
        for family in families::<V>() {
            let (name, alias) = family_words::<V>(family);
            let mut group = Command::new(name)
                .about(family.about)
                .subcommand_required(true)
                .arg_required_else_help(true);
            if let Some(alias) = alias {
                group = group.visible_alias(alias);
            }
            for kind in kinds::<V>().filter(|kind| kind.family == Some(family)) {
                group = group.subcommand(leaf::<V>(kind));
            }
            command = command.subcommand(group);
        }
        command
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        kinds::<V>().any(|kind| match kind.family {
            Some(family) => family_words::<V>(family).0 == name,
            None => word::<V>(kind).0 == name,
        })
    }
}

impl<V: OfKind> FromArgMatches for Chosen<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(ErrorKind::MissingSubcommand);
        let (first, inner) = matches.subcommand().ok_or_else(missing)?;
        let (kind, inner) = match families::<V>().find(|family| family_words::<V>(family).0 == first) {
            Some(family) => {
                let (second, inner) = inner.subcommand().ok_or_else(missing)?;
                let of_family =
                    |kind: &&'static Kind| kind.family == Some(family) && word::<V>(kind).0 == second;
                (kinds::<V>().find(of_family), inner)
            }
            None => {
                let bare = |kind: &&'static Kind| kind.family.is_none() && word::<V>(kind).0 == first;
                (kinds::<V>().find(bare), inner)
            }
        };
        let kind = kind.ok_or_else(missing)?;
        Ok(Chosen {
            kind,
            args: V::Args::from_arg_matches(inner)?,
            verb: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// Returns the kinds that have the verb.
fn kinds<V: OfKind>() -> impl Iterator<Item = &'static Kind> {
    KINDS.iter().filter(|kind| kind.has(V::VERB))
}

/// Returns the families of those kinds, each once.
fn families<V: OfKind>() -> impl Iterator<Item = &'static Family> {
    let mut seen: Vec<&'static Family> = Vec::new();
    for family in kinds::<V>().filter_map(|kind| kind.family) {
        if !seen.contains(&family) {
            seen.push(family);
        }
    }
    seen.into_iter()
}

fn family_words<V: OfKind>(family: &'static Family) -> (&'static str, Option<&'static str>) {
    match V::VERB {
        Verb::Get => (family.plural, Some(family.word)),
        _ => (family.word, None),
    }
}

/// Returns the kind's word after the verb, and the other word `get` takes.
fn word<V: OfKind>(kind: &'static Kind) -> (&'static str, Option<&'static str>) {
    match V::VERB {
        Verb::Get => (
            kind.get_word,
            Some(kind.word).filter(|word| *word != kind.get_word),
        ),
        _ => (kind.word, None),
    }
}

fn leaf<V: OfKind>(kind: &'static Kind) -> Command {
    let (name, alias) = word::<V>(kind);
    V::Args::augment_args(
        Command::new(name)
            .about(V::about(kind))
            .visible_aliases(kind.aliases.iter().copied().chain(alias)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Args)]
    struct Name {
        name: Option<String>,
    }

    struct Get;
    impl OfKind for Get {
        const VERB: Verb = Verb::Get;
        type Args = Name;
        fn about(kind: &Kind) -> String {
            kind.kind.to_owned()
        }
    }

    struct Suspend;
    impl OfKind for Suspend {
        const VERB: Verb = Verb::Suspend;
        type Args = Name;
        fn about(kind: &Kind) -> String {
            kind.kind.to_owned()
        }
    }

    fn parse<V: OfKind<Args = Name>>(line: &str) -> Result<(&'static str, Option<String>), clap::Error> {
        let command = Chosen::<V>::augment_subcommands(Command::new("verb"));
        let matches = command.try_get_matches_from(line.split(' '))?;
        Chosen::<V>::from_arg_matches(&matches).map(|chosen| (chosen.kind.kind, chosen.args.name))
    }

    #[test]
    fn words_and_aliases_find_their_kind() {
        let name = || Some("x".to_owned());
        for line in ["verb sources git x", "verb source git x"] {
            assert_eq!(parse::<Get>(line).expect(line), ("GitRepository", name()));
        }
        for line in ["verb kustomizations x", "verb kustomization x", "verb ks x"] {
            assert_eq!(parse::<Get>(line).expect(line), ("Kustomization", name()));
        }
        assert_eq!(
            parse::<Suspend>("verb source git x").expect("parses"),
            ("GitRepository", name())
        );
        assert_eq!(
            parse::<Suspend>("verb hr x").expect("parses"),
            ("HelmRelease", name())
        );
    }

    #[test]
    fn a_verb_a_kind_lacks_does_not_parse() {
        for line in [
            "verb source external x",
            "verb artifact generator x",
            "verb sources git x",
            "verb",
        ] {
            parse::<Suspend>(line).expect_err(line);
        }
    }
}
