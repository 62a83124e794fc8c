//! `events`: its command line.

use clap::{Args, ValueEnum};

use super::values;
use crate::error::{Error, Result};
use crate::kind::Kind;
use crate::ops::events::EventsOptions;
use crate::output::data::Format;

/// Shows what controllers recorded about Flux objects.
#[derive(Debug, Args)]
#[command(
    after_help = "The server forgets events after an hour or so. Those of an object come with those of what it is \
                        made from.\nKinds are written as for get, as in ks/apps."
)]
pub struct EventsArgs {
    /// Look in every namespace
    #[arg(short = 'A', long)]
    pub all_namespaces: bool,
    /// Show only what is about objects of this kind, or about one of them
    #[arg(long = "for", value_name = "KIND[/NAME]")]
    pub about: Option<String>,
    /// Show only events of these types: Normal, Warning
    #[arg(long, value_name = "TYPE", value_delimiter = ',', ignore_case = true)]
    pub types: Vec<Type>,
    /// Leave out the header
    #[arg(long)]
    pub no_header: bool,
    /// Go on to show what happens
    #[arg(short, long)]
    pub watch: bool,
    /// The form of the answer
    #[arg(short, long, value_enum, default_value_t)]
    pub output: Output,
}

/// The types of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "PascalCase")]
pub enum Type {
    /// Something went well
    Normal,
    /// Something did not
    Warning,
}

/// The forms of an answer that is a table by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// A table
    #[default]
    Table,
    /// The events as JSON
    Json,
    /// The events as YAML
    Yaml,
}

impl TryFrom<EventsArgs> for EventsOptions {
    type Error = Error;

    fn try_from(args: EventsArgs) -> Result<Self> {
        let (kind, name) = match args.about.as_deref().filter(|about| !about.is_empty()) {
            Some(about) => one(about)?,
            None => (None, None),
        };
        Ok(EventsOptions {
            kind,
            name,
            types: args.types.iter().map(|kind| format!("{kind:?}")).collect(),
            all_namespaces: args.all_namespaces,
            no_header: args.no_header,
            watch: args.watch,
            format: match args.output {
                Output::Table => Format::Text,
                Output::Json => Format::Json,
                Output::Yaml => Format::Yaml,
            },
        })
    }
}

/// Reads a kind, or a kind and a name.
fn one(text: &str) -> Result<(Option<&'static Kind>, Option<String>)> {
    let (word, name) = match text.split_once('/') {
        Some((word, name)) => (word, Some(name)),
        None => (text, None),
    };
    let kind = Kind::by_word(word).ok_or_else(|| {
        Error::usage(format!("{word:?} is no kind of Flux"))
            .hint("write it as in Kustomization/apps or ks/apps")
    })?;
    let name = name.map(|name| {
        values::object_name(name).map_err(|error| Error::usage(format!("{name:?} is no name: {error}")))
    });
    Ok((Some(kind), name.transpose()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_taken_by_any_of_their_words() {
        let read = |text: &str| one(text).map(|(kind, name)| (kind.map(|kind| kind.kind), name));
        let name = || Some("apps".to_owned());
        for text in ["ks/apps", "Kustomization/apps", "kustomizations/apps", "KS/apps"] {
            assert_eq!(read(text).expect(text), (Some("Kustomization"), name()));
        }
        assert_eq!(
            read("gitrepository").expect("a kind"),
            (Some("GitRepository"), None)
        );
        for text in ["pod/apps", "ks/", "ks/Apps", "/apps"] {
            read(text).expect_err(text);
        }
    }
}
