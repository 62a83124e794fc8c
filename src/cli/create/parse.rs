//! How values of `create` are written on the command line.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::api::Duration;

/// Reads a duration, and spells it as the API server does.
pub fn duration(text: &str) -> Result<Duration, String> {
    super::values::duration(text).map(Duration::from)
}

/// What one occurrence of a flag that takes a comma list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T>(Vec<T>);

impl<T> List<T> {
    /// Makes the list of one item.
    pub fn of(item: T) -> Self {
        List(vec![item])
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Makes the reader of a comma list: an item in double quotes may hold commas, and an empty text is no item, as
/// scripts pass it for a variable that is not set.
pub fn list<T>(
    item: impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static,
) -> impl Fn(&str) -> Result<List<T>, String> + Clone + Send + Sync + 'static {
    move |text| {
        let items = split(text)?;
        items
            .iter()
            .map(|text| item(text))
            .collect::<Result<_, _>>()
            .map(List)
    }
}

/// Returns the items of all occurrences of a flag that takes a comma list.
pub fn items<T>(lists: Vec<List<T>>) -> Vec<T> {
    lists.into_iter().flatten().collect()
}

/// Splits a comma list as a line of CSV.
fn split(text: &str) -> Result<Vec<String>, String> {
    let mut items = Vec::new();
    let mut rest = (!text.is_empty()).then_some(text);
    while let Some(text) = rest {
        let item;
        (item, rest) = match text.strip_prefix('"') {
            Some(quoted) => quoted_item(quoted)?,
            None => match text.split_once(',') {
                Some((item, rest)) => (item.to_owned(), Some(rest)),
                None => (text.to_owned(), None),
            },
        };
        items.push(item);
    }
    Ok(items)
}

/// Returns an item whose first quote is read, in which two quotes are one, and what follows its comma.
fn quoted_item(text: &str) -> Result<(String, Option<&str>), String> {
    let (mut item, mut rest) = (String::new(), text);
    loop {
        let (part, after) = rest
            .split_once('"')
            .ok_or_else(|| format!("{text:?} has a quote that does not end"))?;
        item += part;
        rest = match after.strip_prefix('"') {
            Some(after) => after,
            None if after.is_empty() => return Ok((item, None)),
            None => {
                let rest = after.strip_prefix(',');
                let rest = rest.ok_or_else(|| format!("{text:?} has no comma after a quoted item"))?;
                return Ok((item, Some(rest)));
            }
        };
        item.push('"');
    }
}

/// Reads any text.
pub fn text(text: &str) -> Result<String, String> {
    Ok(text.to_owned())
}

/// Reads a path; an empty one is left to who uses it, and is none.
pub fn path_or_none() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(PathBuf::from)
}

/// Reads the name of an object that is made: a DNS label of two characters or more.
pub fn name(text: &str) -> Result<String, String> {
    match (2..=63).contains(&text.len()) && is_label(text) {
        true => Ok(text.to_owned()),
        false => Err(format!(
            "{text:?} is no name: it has 2 to 63 lower-case letters, digits and hyphens, such as podinfo"
        )),
    }
}

/// Reads the name of an object that is referred to; an empty one is none.
pub fn referred(text: &str) -> Result<String, String> {
    match text {
        "" => Ok(String::new()),
        text => super::values::object_name(text),
    }
}

/// Reads the name of a namespace; an empty one is none.
pub fn namespace(text: &str) -> Result<String, String> {
    match text.is_empty() || text.len() <= 63 && is_label(text) {
        true => Ok(text.to_owned()),
        false => {
            Err("a namespace has at most 63 lower-case letters, digits and hyphens, such as apps".to_owned())
        }
    }
}

/// Reads the name of a namespace that is made or given to somebody.
pub fn own_namespace(text: &str) -> Result<String, String> {
    match text {
        "" => Err("a namespace is missing; write it as apps, or as frontend,backend".to_owned()),
        text => namespace(text),
    }
}

/// Reads a label as `key=value`.
pub fn label(text: &str) -> Result<(String, String), String> {
    let wrong = |what: &str| format!("{what}; write it as team=web");
    let (key, value) = text
        .split_once('=')
        .filter(|(_, value)| !value.contains('='))
        .ok_or_else(|| wrong("a label is one key=value"))?;
    let (prefix, short) = match key.rsplit_once('/') {
        Some((prefix, short)) => (Some(prefix), short),
        None => (None, key),
    };
    if prefix.is_some_and(|prefix| super::values::object_name(prefix).is_err())
        || short.is_empty()
        || !is_label_value(short)
    {
        return Err(wrong(&format!("{key:?} is no label key")));
    }
    match is_label_value(value) {
        true => Ok((key.to_owned(), value.to_owned())),
        false => Err(wrong(&format!("{value:?} is no label value"))),
    }
}

/// An object of a known kind that is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference<K> {
    /// The kind.
    pub kind: K,
    /// The name.
    pub name: String,
    /// The namespace, where another one is meant.
    pub namespace: Option<String>,
}

/// Makes the reader of `Kind/name` and `Kind/name.namespace` for some kinds, which may be written in any case.
pub fn reference<K: DeserializeOwned>(
    kinds: &'static [&'static str],
) -> impl Fn(&str) -> Result<Reference<K>, String> + Clone + Send + Sync + 'static {
    move |text| {
        let (kind, name) = kind_and_name(text, kinds)?;
        let (name, namespace) = match name.rsplit_once('.') {
            Some((name, namespace)) => (name, Some(self::namespace(namespace)?)),
            None => (name, None),
        };
        Ok(Reference {
            kind,
            name: super::values::object_name(name)?,
            namespace,
        })
    }
}

/// Makes the reader of `Kind/name` and `Kind/name.namespace`, where the name `*` stands for all objects.
pub fn selection<K: DeserializeOwned>(
    kinds: &'static [&'static str],
) -> impl Fn(&str) -> Result<Reference<K>, String> + Clone + Send + Sync + 'static {
    move |text| {
        let (kind, name) = kind_and_name(text, kinds)?;
        let all = match name.strip_prefix('*') {
            Some("") => Some(None),
            Some(rest) => rest.strip_prefix('.').map(Some),
            None => None,
        };
        match all {
            Some(space) => Ok(Reference {
                kind,
                name: "*".to_owned(),
                namespace: space.map(namespace).transpose()?,
            }),
            None => reference(kinds)(text),
        }
    }
}

/// Makes the reader of `Kind/name` for some kinds of the same namespace.
pub fn neighbour<K: DeserializeOwned>(
    kinds: &'static [&'static str],
) -> impl Fn(&str) -> Result<Reference<K>, String> + Clone + Send + Sync + 'static {
    move |text| {
        let (kind, name) = kind_and_name(text, kinds)?;
        Ok(Reference {
            kind,
            name: super::values::object_name(name)?,
            namespace: None,
        })
    }
}

fn kind_and_name<'a, K: DeserializeOwned>(text: &'a str, kinds: &[&str]) -> Result<(K, &'a str), String> {
    let example = || format!("write it as {}/podinfo", kinds[0]);
    let (kind, name) = text
        .split_once('/')
        .ok_or_else(|| format!("it has no kind; {}", example()))?;
    kinds
        .iter()
        .find(|known| known.eq_ignore_ascii_case(kind))
        .and_then(|known| value(known))
        .map(|kind| (kind, name))
        .ok_or_else(|| format!("the kind is one of {}; {}", kinds.join(", "), example()))
}

/// Makes the reader of one of the words the API has for something.
pub fn one_of<T>(words: &'static [&'static str]) -> impl TypedValueParser<Value = T>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(words)
        .try_map(|word| value(&word).ok_or_else(|| format!("the API has no {word:?}")))
}

/// One of the words the API has for something, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<T>(Option<T>);

/// Makes the reader of one of the words the API has for something; an empty text is none.
pub fn one_of_or_none<T>(words: &'static [&'static str]) -> impl TypedValueParser<Value = Word<T>>
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    OrNone(one_of::<T>(words))
}

/// Returns the word of a flag that takes one or none.
pub fn word<T>(word: Option<Word<T>>) -> Option<T> {
    word.and_then(|Word(word)| word)
}

/// Takes an empty text for none.
#[derive(Clone)]
struct OrNone<P>(P);

impl<P> TypedValueParser for OrNone<P>
where
    P: TypedValueParser,
    P::Value: Clone + Send + Sync + 'static,
{
    type Value = Word<P::Value>;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        text: &OsStr,
    ) -> Result<Self::Value, clap::Error> {
        match text.is_empty() {
            true => Ok(Word(None)),
            false => self
                .0
                .parse_ref(command, arg, text)
                .map(|value| Word(Some(value))),
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

pub(super) fn value<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_owned())).ok()
}

/// Reads a regular expression; an empty one is none.
pub fn regex(text: &str) -> Result<String, String> {
    match regex_syntax::ast::parse::Parser::new().parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!(
            "it is no regular expression: {}; write it as ^https://example.com/.*$",
            error.kind()
        )),
    }
}

/// Reads an object that has to be ready first, as `name` or `namespace/name`: the namespace and the name.
pub fn dependency(text: &str) -> Result<(Option<String>, String), String> {
    let (space, name) = match text.split_once('/') {
        Some((space, name)) => (Some(namespace(space)?), name),
        None => (None, text),
    };
    let name = super::values::object_name(name)
        .map_err(|error| format!("{error}; write it as database or infra/database"))?;
    Ok((space, name))
}

/// Reads a path of a repository: one that leads out of it ends at its root.
pub fn path(text: &str) -> Result<String, String> {
    let mut parts = Vec::new();
    for part in text.trim().split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Ok(format!("./{}", parts.join("/")))
}

/// Says whether a text is a DNS label, however long.
fn is_label(text: &str) -> bool {
    let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    text.starts_with(edge) && text.ends_with(edge) && text.chars().all(|c| edge(c) || c == '-')
}

/// Says whether a text may be the value of a label, or its key without the prefix.
fn is_label_value(text: &str) -> bool {
    let edge = |c: char| c.is_ascii_alphanumeric();
    text.is_empty()
        || text.len() <= 63
            && text.starts_with(edge)
            && text.ends_with(edge)
            && text.chars().all(|c| edge(c) || "-_.".contains(c))
}

/// Reads a range of versions in the notation of the controllers, such as `>=1.0.0 <2.0.0`, `1.x` or `^1 || 3.2`;
/// an empty one is none.
pub fn version_range(text: &str) -> Result<String, String> {
    let alternatives = || {
        text.split("||")
            .all(|part| is_hyphen_range(part) || is_conjunction(part))
    };
    match text.is_empty() || alternatives() {
        true => Ok(text.to_owned()),
        false => Err("it is no range of versions; write it as 1.x, ^1.2 or \">=1.0.0 <2.0.0\"".to_owned()),
    }
}

fn is_hyphen_range(text: &str) -> bool {
    text.split_once(" - ")
        .is_some_and(|(low, high)| is_version(low.trim()) && is_version(high.trim()))
}

fn is_conjunction(text: &str) -> bool {
    let mut rest = text.trim();
    if rest.is_empty() {
        return false;
    }
    while !rest.is_empty() {
        let version = rest.trim_start_matches(['=', '!', '<', '>', '~', '^']);
        let operator = &rest[..rest.len() - version.len()];
        let version = version.trim_start();
        let end = version
            .find(|c: char| c == ',' || c.is_whitespace() || "=!<>~^".contains(c))
            .unwrap_or(version.len());
        let known = ["", "=", "!=", "<", ">", "<=", "=<", ">=", "=>", "~", "~>", "^"];
        if !known.contains(&operator) || !is_version(&version[..end]) {
            return false;
        }
        let after = version[end..].trim_start();
        rest = match after.strip_prefix(',') {
            Some(next) if !next.trim().is_empty() => next.trim_start(),
            Some(_) => return false,
            None => after,
        };
    }
    true
}

/// Says whether a text is a version, of which the last parts may be missing or a wildcard.
fn is_version(text: &str) -> bool {
    let text = text.strip_prefix('v').unwrap_or(text);
    let (text, build) = match text.split_once('+') {
        Some((text, build)) => (text, Some(build)),
        None => (text, None),
    };
    let (core, pre) = match text.split_once('-') {
        Some((core, pre)) => (core, Some(pre)),
        None => (text, None),
    };
    let number = |part: &str| {
        matches!(part, "x" | "X" | "*") || !part.is_empty() && part.chars().all(|c| c.is_ascii_digit())
    };
    let dotted = |text: &str| {
        text.split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
    };
    core.split('.').count() <= 3
        && core.split('.').all(number)
        && pre.is_none_or(dotted)
        && build.is_none_or(dotted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_versions_is_what_the_controllers_read() {
        for good in [
            "",
            "*",
            "1",
            "1.x",
            "v1.2.3",
            "1.2.3-rc.1+build",
            ">=1.0.0",
            ">= 1.0.0, < 2",
            ">=1.0.0 <2.0.0",
            ">=1.0.0<2.0.0",
            "^1 || ~2.1 || !=3.0.0",
            "1.2 - 1.4.5",
            "~>1.2",
            ">0.0.0-0",
        ] {
            version_range(good).expect(good);
        }
        for bad in [
            "nope", "latest", ">", "1.2.3.4", "1.", ">=1.0.0,", "|| 1", "1 || ", "><1", "1.a", "==",
        ] {
            version_range(bad).expect_err(bad);
        }
    }

    #[test]
    fn a_comma_list_is_one_of_go() {
        for (line, expected) in [
            ("", &[][..]),
            ("a", &["a"]),
            ("a,b", &["a", "b"]),
            ("a,", &["a", ""]),
            (r#""a,b",c"#, &["a,b", "c"]),
            (
                r#""say ""hi"" to",""#.trim_end_matches('"'),
                &[r#"say "hi" to"#, ""],
            ),
            (r#"a"b"#, &[r#"a"b"#]),
        ] {
            assert_eq!(split(line).expect(line), expected, "{line}");
        }
        for bad in [r#""a"#, r#""a"b"#] {
            split(bad).expect_err(bad);
        }
    }

    #[test]
    fn a_label_is_a_pair_the_api_server_takes() {
        let pair = |text: &str| label(text).expect(text);
        assert_eq!(pair("a=b"), ("a".to_owned(), "b".to_owned()));
        assert_eq!(pair("example.com/team=").1, "");
        let long = format!("a={}", "x".repeat(64));
        for bad in [
            "a", "=b", "a=b=c", "a b=c", "/a=b", "X_/a=b", "a=-b", "a/b/c=d", &long,
        ] {
            label(bad).expect_err(bad);
        }
    }

    #[test]
    fn a_path_stays_within_the_repository() {
        for (text, expected) in [
            ("", "./"),
            ("./", "./"),
            ("a//b/", "./a/b"),
            ("../../a", "./a"),
            ("a/../b", "./b"),
        ] {
            assert_eq!(path(text).expect(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_word_that_is_offered_is_one_of_the_api() {
        let root = crate::cli::command();
        let mut open = vec![root.find_subcommand("create").expect("create").clone()];
        let mut seen = 0;
        while let Some(command) = open.pop() {
            open.extend(command.get_subcommands().cloned());
            if command.is_subcommand_required_set() {
                continue;
            }
            for arg in command.get_arguments() {
                let Some(flag) = arg.get_long().filter(|_| !arg.is_hide_possible_values_set()) else {
                    continue;
                };
                for word in arg.get_possible_values() {
                    let line = [
                        command.get_name().to_owned(),
                        format!("--{flag}={}", word.get_name()),
                    ];
                    let parsed = command.clone().try_get_matches_from(&line);
                    parsed.unwrap_or_else(|error| panic!("{line:?}: {error}"));
                    seen += 1;
                }
            }
        }
        assert!(seen > 60, "{seen}");
    }
}
