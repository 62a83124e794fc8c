//! `wait`: its command line.

use clap::{Args, ValueEnum};

use super::values;
use crate::error::{Error, Result};
use crate::kind::revision::Revision;
use crate::kind::{KINDS, Kind};
use crate::ops::wait::{Until, WaitOptions, WaitTargets};
use crate::output::data::Format;

/// Waits for objects.
#[derive(Debug, Args)]
#[command(after_help = "Without a KIND, waits for all that comes of the sources that get the --revision.")]
pub struct WaitArgs {
    /// KIND/NAME, KIND/NAMESPACE/NAME, or a KIND and names
    #[arg(value_name = "KIND/NAME")]
    pub words: Vec<String>,
    /// What to wait for
    #[arg(long = "for", value_name = "STATE", value_enum, default_value_t)]
    pub until: Until,
    /// The revision that has to be applied: a commit or how it begins, branch@sha1:…, a digest or a version
    #[arg(long, value_parser = revision)]
    pub revision: Option<Revision>,
    /// Wait for all that comes of them, too: what is made from a source, what a Kustomization applies
    #[arg(long)]
    pub descendants: bool,
    /// Every object of the kind in the namespace
    #[arg(long)]
    pub all: bool,
    /// Look in every namespace
    #[arg(short = 'A', long)]
    pub all_namespaces: bool,
    /// The objects with these labels, as in team=a,env!=test
    #[arg(short = 'l', long, value_name = "SELECTOR")]
    pub label_selector: Option<String>,
    /// The form of the report on stdout
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Format,
}

impl ValueEnum for Until {
    fn value_variants<'a>() -> &'a [Self] {
        &[Until::Ready, Until::Deleted]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            Until::Ready => "ready",
            Until::Deleted => "deleted",
        }))
    }
}

impl TryFrom<WaitArgs> for WaitOptions {
    type Error = Error;

    fn try_from(args: WaitArgs) -> Result<Self> {
        if args.until == Until::Deleted && args.revision.is_some() {
            return Err(Error::usage("--revision does not go with --for deleted"));
        }
        Ok(WaitOptions {
            targets: targets(&args)?,
            until: args.until,
            revision: args.revision,
            descendants: args.descendants,
        })
    }
}

fn targets(args: &WaitArgs) -> Result<WaitTargets> {
    let (bare, names) = read(&args.words)?;
    let selects = args.all || args.all_namespaces || args.label_selector.is_some();
    match (bare, names.is_empty()) {
        (None, true) if args.revision.is_none() => {
            Err(Error::usage("nothing to wait for").hint("name it as KIND/NAME, or pass --revision"))
        }
        (None, true) if args.label_selector.is_some() => {
            Err(Error::usage("-l selects objects of a kind").hint("name the kind"))
        }
        (None, true) => Ok(WaitTargets::Sources {
            all_namespaces: args.all_namespaces,
        }),
        (Some(kind), true) if selects => Ok(WaitTargets::Selected {
            kind: kind.kind,
            all_namespaces: args.all_namespaces,
            labels: args.label_selector.clone(),
        }),
        (Some(kind), true) => {
            Err(Error::usage(format!("the name of the {} is missing", kind.kind))
                .hint("name it, or pass --all"))
        }
        (_, false) if selects => {
            Err(Error::usage("--all, -l and -A do not go with names")
                .hint("name the objects, or select them"))
        }
        (_, false) => Ok(WaitTargets::Named(names)),
    }
}

/// The kind of an object, its namespace if it is given, and its name.
type Named = (&'static str, Option<String>, String);

/// Reads words such as `ks/apps`, `ks apps web` or `source git fleet`: the objects they name, and the last kind that
/// stands alone.
fn read(words: &[String]) -> Result<(Option<&'static Kind>, Vec<Named>)> {
    let family = |word: &str| {
        let mut families = KINDS.iter().filter_map(|kind| kind.family);
        families.any(|family| [family.word, family.plural].contains(&word))
    };
    let known = |word: &str| {
        Kind::by_word(word).ok_or_else(|| {
            Error::usage(format!("{word:?} is no kind")).hint(
                "kinds are written as in kustomization, ks, helmrelease, hr, gitrepository or source git",
            )
        })
    };
    let name = |text: &str| {
        values::object_name(text).map_err(|error| Error::usage(format!("{text:?} is no name: {error}")))
    };
    let (mut bare, mut named) = (None, Vec::new());
    for word in words {
        match word.split('/').collect::<Vec<_>>()[..] {
            [kind, of] => named.push((known(kind)?.kind, None, name(of)?)),
            [kind, namespace, of] => named.push((known(kind)?.kind, Some(name(namespace)?), name(of)?)),
            [word] if family(word) && bare.is_none() => {}
            [word] => match bare {
                None => bare = Some(known(word)?),
                Some(kind) => {
                    let kind: &'static Kind = kind;
                    named.push((kind.kind, None, name(word)?));
                }
            },
            _ => return Err(Error::usage(format!("{word:?} is not of the form KIND/NAME"))),
        }
    }
    Ok((bare, named))
}

fn revision(text: &str) -> Result<Revision, String> {
    text.parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(line: &str) -> Vec<String> {
        let words: Vec<_> = line.split(' ').map(str::to_owned).collect();
        let (_, names) = read(&words).expect(line);
        let show = |(kind, namespace, name): &Named| match namespace {
            Some(namespace) => format!("{kind}/{namespace}/{name}"),
            None => format!("{kind}/{name}"),
        };
        names.iter().map(show).collect()
    }

    #[test]
    fn objects_are_named_as_people_name_them() {
        let table: [(&str, &[&str]); 6] = [
            ("ks/apps hr/web", &["Kustomization/apps", "HelmRelease/web"]),
            ("Kustomization/apps", &["Kustomization/apps"]),
            ("ks apps web", &["Kustomization/apps", "Kustomization/web"]),
            ("source git fleet", &["GitRepository/fleet"]),
            ("source git/fleet", &["GitRepository/fleet"]),
            (
                "gitrepositories/flux-system/fleet",
                &["GitRepository/flux-system/fleet"],
            ),
        ];
        for (line, expected) in table {
            assert_eq!(named(line), expected, "{line}");
        }
        for line in ["pods/a", "ks/A", "ks/", "a/b/c/d", "nonsense a"] {
            let words: Vec<_> = line.split(' ').map(str::to_owned).collect();
            assert_eq!(read(&words).expect_err(line).kind().exit_code(), 2);
        }
    }
}
