//! `<verb> <kind>` subcommands made from the table of kinds.

use std::marker::PhantomData;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgMatches, Args, Command, FromArgMatches, Subcommand};

use crate::kind::{Family, KINDS, Kind, Verb};

/// A verb whose subcommands are kinds.
pub trait OfKind: std::fmt::Debug {
    /// The verb, which says which kinds there are and how they are worded.
    const VERB: Verb;
    /// The verb also has `all`, for every kind and for the kinds of a family.
    const ALL: bool = false;
    /// The arguments after the kind's words.
    type Args: Args + std::fmt::Debug;

    /// Says what the verb does to `what`, a kind or several, for the help of its subcommand.
    fn about(what: &str) -> String;

    /// Says whether the verb takes the argument `id` for the kind.
    fn takes(_kind: &Kind, _id: &str) -> bool {
        true
    }
}

/// The kind a command line names, or the kinds that `all` stands for, and the arguments after it.
#[derive(Debug)]
pub struct Chosen<V: OfKind> {
    /// The kinds: one, unless `all` is set.
    pub kinds: Vec<&'static Kind>,
    /// The command line says `all`.
    pub all: bool,
    /// The arguments.
    pub args: V::Args,
    verb: PhantomData<V>,
}

impl<V: OfKind> Chosen<V> {
    /// Returns the kind of a command line that names one.
    pub fn kind(&self) -> &'static Kind {
        self.kinds[0]
    }
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
            if V::ALL && family.all {
                group = group.subcommand(all::<V>(&all_of::<V>(Some(family)), family.about));
            }
            command = command.subcommand(group);
        }
        if V::ALL {
            command = command.subcommand(all::<V>(&all_of::<V>(None), "All Flux objects"));
        }
        command
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        (V::ALL && name == ALL)
            || kinds::<V>().any(|kind| match kind.family {
                Some(family) => family_words::<V>(family).0 == name,
                None => word::<V>(kind).0 == name,
            })
    }
}

impl<V: OfKind> FromArgMatches for Chosen<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(ErrorKind::MissingSubcommand);
        let (first, inner) = matches.subcommand().ok_or_else(missing)?;
        let family = families::<V>().find(|family| family_words::<V>(family).0 == first);
        let (name, inner) = match family {
            Some(_) => inner.subcommand().ok_or_else(missing)?,
            None => (first, inner),
        };
        let all = V::ALL && name == ALL;
        let kinds: Vec<_> = match all {
            true => all_of::<V>(family),
            false => kinds::<V>()
                .filter(|kind| kind.family == family && word::<V>(kind).0 == name)
                .collect(),
        };
        if kinds.is_empty() {
            return Err(missing());
        }
        refuse_foreign::<V>(&kinds, inner)?;
        Ok(Chosen {
            kinds,
            all,
            args: V::Args::from_arg_matches(inner)?,
            verb: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The word that stands for every kind.
const ALL: &str = "all";

/// Returns the kinds `all` stands for, in the family or in the whole table.
fn all_of<V: OfKind>(family: Option<&'static Family>) -> Vec<&'static Kind> {
    kinds::<V>()
        .filter(|kind| kind.in_all() && (family.is_none() || kind.family == family))
        .collect()
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
    subcommand::<V>(name, kind.kind, &[kind]).visible_aliases(kind.aliases.iter().copied().chain(alias))
}

fn all<V: OfKind>(kinds: &[&'static Kind], what: &str) -> Command {
    subcommand::<V>(ALL, &(what[..1].to_lowercase() + &what[1..]), kinds)
}

/// Returns the subcommand for `kinds`, called `what` in its help; arguments that none of them takes are hidden.
fn subcommand<V: OfKind>(name: &'static str, what: &str, kinds: &[&'static Kind]) -> Command {
    let known = |id: &str| kinds.iter().any(|kind| V::takes(kind, id));
    V::Args::augment_args(Command::new(name))
        .about(V::about(what))
        .mut_args(|arg| match known(arg.get_id().as_str()) {
            true => arg,
            false => arg.hide(true),
        })
}

/// Refuses an argument that none of the kinds takes, as if it did not exist.
fn refuse_foreign<V: OfKind>(kinds: &[&'static Kind], matches: &ArgMatches) -> Result<(), clap::Error> {
    let foreign = matches.ids().find(|id| {
        matches.value_source(id.as_str()) == Some(ValueSource::CommandLine)
            && !kinds.iter().any(|kind| V::takes(kind, id.as_str()))
    });
    let Some(id) = foreign else {
        return Ok(());
    };
    let flag = format!("--{}", id.as_str().replace('_', "-"));
    let mut error = clap::Error::new(ErrorKind::UnknownArgument);
    error.insert(ContextKind::InvalidArg, ContextValue::String(flag));
    Err(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Args)]
    struct Name {
        name: Option<String>,
        #[arg(long)]
        force: bool,
    }

    #[derive(Debug)]
    struct Get;
    impl OfKind for Get {
        const VERB: Verb = Verb::Get;
        const ALL: bool = true;
        type Args = Name;
        fn about(what: &str) -> String {
            what.to_owned()
        }
    }

    #[derive(Debug)]
    struct Suspend;
    impl OfKind for Suspend {
        const VERB: Verb = Verb::Suspend;
        type Args = Name;
        fn about(what: &str) -> String {
            what.to_owned()
        }
        fn takes(kind: &Kind, id: &str) -> bool {
            id != "force" || kind.kind == "HelmRelease"
        }
    }

    fn choose<V: OfKind<Args = Name>>(line: &str) -> Result<Chosen<V>, clap::Error> {
        let command = Chosen::<V>::augment_subcommands(Command::new("verb"));
        Chosen::from_arg_matches(&command.try_get_matches_from(line.split(' '))?)
    }

    fn parse<V: OfKind<Args = Name>>(line: &str) -> Result<(&'static str, Option<String>), clap::Error> {
        choose::<V>(line).map(|chosen| (chosen.kind().kind, chosen.args.name))
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

    #[test]
    fn all_stands_for_the_kinds_of_the_family_or_the_table() {
        let count = |line: &str| {
            let chosen = choose::<Get>(line).expect(line);
            assert!(chosen.all, "{line}");
            chosen.kinds.len()
        };
        assert_eq!(count("verb all"), KINDS.len() - 1);
        assert_eq!(count("verb sources all"), 6);
        assert_eq!(count("verb image all x"), 3);
        parse::<Get>("verb artifacts all").expect_err("artifacts are not in all");
        parse::<Suspend>("verb all").expect_err("only get has all");
    }

    #[test]
    fn a_flag_the_kind_lacks_does_not_parse() {
        assert!(choose::<Suspend>("verb hr x --force").expect("parses").args.force);
        let error = choose::<Suspend>("verb ks x --force").expect_err("no such flag");
        assert_eq!(error.kind(), ErrorKind::UnknownArgument);
    }
}
