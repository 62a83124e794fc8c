//! Variables in text, as kustomize-controller substitutes them after a build and `envsubst` does for a pipe.
//!
//! The language is that of `github.com/fluxcd/pkg/envsubst`, which differs from a shell's: a variable is only `${name}`,
//! `$$` is a dollar, `:-`, `:=`, `:+`, `:?` and `=` all stand in for what is empty, and lengths count bytes.

mod glob;
mod parse;

use std::borrow::Cow;

pub use parse::Malformed;

/// A text with variables in it, ready to be filled in as often as wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Variable { name: String, operation: Operation },
}

/// What becomes of a variable's value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Operation {
    /// `${v}`
    Value,
    /// `${#v}`
    Length,
    /// `${v^}`, `${v^^}`, `${v,}`, `${v,,}`
    Case { upper: bool, whole: bool },
    /// `${v=word}`, `${v:=word}`, `${v:-word}`, `${v:+word}`, `${v:?word}`
    Default(Vec<Piece>),
    /// `${v:offset}`, `${v:offset:length}`
    Part {
        offset: Box<Piece>,
        length: Option<Box<Piece>>,
    },
    /// `${v#glob}`, `${v##glob}`, `${v%glob}`, `${v%%glob}`
    Cut {
        end: End,
        longest: bool,
        glob: Box<Piece>,
    },
    /// `${v/old/new}`, `${v//old/new}`, `${v/#old/new}`, `${v/%old/new}`
    Replace {
        place: Place,
        old: Box<Piece>,
        new: Option<Box<Piece>>,
    },
}

/// An end of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Start,
    Tail,
}

/// Which occurrences are replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    First,
    Every,
    At(End),
}

/// A variable that is not set, where that is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the variable {0} is not set")]
pub struct Unset(pub String);

impl Template {
    /// Reads a template.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        parse::template(text).map(Template)
    }

    /// Fills in the values that `value` gives by name; one it does not give is an error, unless there is a default.
    pub fn fill<'v>(&self, value: &dyn Fn(&str) -> Option<Cow<'v, str>>) -> Result<String, Unset> {
        let mut text = String::new();
        fill(&self.0, value, &mut text)?;
        Ok(text)
    }

    /// Returns the names of the variables without a default, in the order of the text and each as often as it stands
    /// there.
    pub fn needs(&self) -> Vec<&str> {
        let mut names = Vec::new();
        needs(&self.0, &mut names);
        names
    }
}

fn needs<'a>(pieces: impl IntoIterator<Item = &'a Piece>, names: &mut Vec<&'a str>) {
    for piece in pieces {
        let Piece::Variable { name, operation } = piece else {
            continue;
        };
        match operation {
            Operation::Default(word) => {
                needs(word, names);
                continue;
            }
            Operation::Part { offset, length } => {
                needs([&**offset].into_iter().chain(length.as_deref()), names);
            }
            Operation::Cut { glob, .. } => needs([&**glob], names),
            Operation::Replace { old, new, .. } => needs([&**old].into_iter().chain(new.as_deref()), names),
            Operation::Value | Operation::Length | Operation::Case { .. } => {}
        }
        names.push(name);
    }
}

fn fill<'a, 'v>(
    pieces: impl IntoIterator<Item = &'a Piece>,
    value: &dyn Fn(&str) -> Option<Cow<'v, str>>,
    text: &mut String,
) -> Result<(), Unset> {
    for piece in pieces {
        match piece {
            Piece::Text(plain) => text.push_str(plain),
            Piece::Variable { name, operation } => {
                // What stands inside is filled in first, and fails first.
                let filled = |piece: &Piece| {
                    let mut word = String::new();
                    fill([piece], value, &mut word).map(|()| word)
                };
                text.push_str(&operation.apply(name, value, &filled)?);
            }
        }
    }
    Ok(())
}

impl Operation {
    fn apply<'v>(
        &self,
        name: &str,
        value: &dyn Fn(&str) -> Option<Cow<'v, str>>,
        filled: &dyn Fn(&Piece) -> Result<String, Unset>,
    ) -> Result<String, Unset> {
        let set = || {
            value(name)
                .map(Cow::into_owned)
                .ok_or_else(|| Unset(name.to_owned()))
        };
        Ok(match self {
            Operation::Value => set()?,
            Operation::Length => set()?.len().to_string(),
            Operation::Case { upper, whole } => change_case(&set()?, *upper, *whole),
            Operation::Default(word) => {
                let words = word.iter().map(filled).collect::<Result<String, _>>()?;
                value(name)
                    .filter(|value| !value.is_empty())
                    .map_or(words, Cow::into_owned)
            }
            Operation::Part { offset, length } => {
                let (offset, length) = (filled(offset)?, length.as_deref().map(filled).transpose()?);
                part(set()?, &offset, length.as_deref())
            }
            Operation::Cut { end, longest, glob } => {
                let glob = filled(glob)?;
                cut(set()?, *end, *longest, &glob)
            }
            Operation::Replace { place, old, new } => {
                let (old, new) = (filled(old)?, new.as_deref().map(filled).transpose()?);
                replace(set()?, *place, &old, new.as_deref())
            }
        })
    }
}

/// Changes the case of the first character or of all; one whose other case is several characters stays.
fn change_case(value: &str, upper: bool, whole: bool) -> String {
    fn only(c: char, mut other: impl Iterator<Item = char>) -> char {
        match (other.next(), other.next()) {
            (Some(one), None) => one,
            _ => c,
        }
    }
    let change = |c: char| match upper {
        true => only(c, c.to_uppercase()),
        false => only(c, c.to_lowercase()),
    };
    let count = if whole { usize::MAX } else { 1 };
    let changed = value.chars().take(count).map(change);
    changed.chain(value.chars().skip(count)).collect()
}

/// Returns the bytes from an offset on, which counts from the end when it is negative, at most so many; the value as it
/// is where a number is none.
fn part(value: String, offset: &str, length: Option<&str>) -> String {
    let Some(offset) = number(offset) else {
        return value;
    };
    let size = i64::try_from(value.len()).unwrap_or(i64::MAX);
    let start = match offset {
        0.. => offset.min(size),
        _ => size.saturating_add(offset).max(0),
    };
    let end = match length.map(number) {
        None => size,
        Some(None) => return value,
        Some(Some(length @ 0..)) => start.saturating_add(length).min(size),
        // As a shell has it: so many are left out at the end.
        Some(Some(length)) => size.saturating_add(length).max(start),
    };
    let bound = |at: i64| value.floor_char_boundary(usize::try_from(at).unwrap_or_default());
    value[bound(start)..bound(end)].to_owned()
}

/// Reads a whole number as Go does: an optional sign and digits, no blanks.
fn number(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// Cuts off the shortest or longest start or tail that the glob matches; nothing where it is malformed.
fn cut(value: String, end: End, longest: bool, glob: &str) -> String {
    // A tail is matched as the start of everything in reverse, the glob, too: so it is defined.
    let turned = |text: &str| match end {
        End::Start => text.to_owned(),
        End::Tail => text.chars().rev().collect(),
    };
    let (glob, text) = (turned(glob), turned(&value));
    let mut found = None;
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    for at in ends.rev() {
        match glob::matches(&glob, &text[..at]) {
            Err(glob::Malformed) => return value,
            Ok(true) => found = Some(at),
            Ok(false) => {}
        }
        if longest && found.is_some() {
            break;
        }
    }
    found.map_or(value, |at| turned(&text[at..]))
}

/// Replaces text; nothing is left of it where there is no new one, but at an end it stays then.
fn replace(value: String, place: Place, old: &str, new: Option<&str>) -> String {
    match (place, new) {
        (Place::First, new) => value.replacen(old, new.unwrap_or_default(), 1),
        (Place::Every, new) => value.replace(old, new.unwrap_or_default()),
        (Place::At(_), None) => value,
        (Place::At(End::Start), Some(new)) => match value.strip_prefix(old) {
            Some(rest) => format!("{new}{rest}"),
            None => value,
        },
        (Place::At(End::Tail), Some(new)) => match value.strip_suffix(old) {
            Some(rest) => format!("{rest}{new}"),
            None => value,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> Result<String, Unset> {
        let values = |name: &str| {
            Some(Cow::Borrowed(match name {
                "v" => "abcabc",
                "path" => "/srv/web/index.html",
                "empty" => "",
                "é" | "word" => "Éclair ß",
                "1a" => "digit first",
                _ => return None,
            }))
        };
        Template::parse(text).expect(text).fill(&values)
    }

    #[test]
    fn every_operation_does_what_the_controller_does() {
        for (text, expected) in [
            ("", ""),
            ("a $v $(v) {v} b", "a $v $(v) {v} b"),
            ("a${v}b${v}c", "aabcabcbabcabcc"),
            ("a$$b", "a$b"),
            ("$${v} $$$${v} $$$${v", "${v} $${v} $${v"),
            ("$$${v}", "$abcabc"),
            ("${1a} ${é}", "digit first Éclair ß"),
            ("${#v} ${#word}", "6 10"),
            (
                "${v^} ${v^^} ${word,} ${word,,}",
                "Abcabc ABCABC éclair ß éclair ß",
            ),
            ("${word^^} ${v,^} ${empty^}", "ÉCLAIR ß abcabc "),
            (
                "${none=x} ${none:=x} ${none:-x} ${none:+x} ${none:?x}",
                "x x x x x",
            ),
            (
                "${v=x} ${v:=x} ${v:-x} ${v:+x} ${v:?x} ${empty=x}",
                "abcabc abcabc abcabc abcabc abcabc x",
            ),
            ("${none:=} ${none:=a${v}b${empty:=c:d/e}f}", " aabcabcbc:d/ef"),
            ("${v:2} ${v:1:2} ${v:0:99} ${v:99} ${v:9:1}", "cabc bc abcabc  "),
            ("${v:-2}", "abcabc"),
            ("${v: -2} ${v:x} ${v:1:x}", "abcabc abcabc abcabc"),
            ("${v:1:-1} ${v:4:-4} ${v:+2}", "bcab  abcabc"),
            ("${v#a} ${v#*b} ${v##*b} ${v#x}", "bcabc cabc c abcabc"),
            ("${v%c} ${v%b*} ${v%%b*} ${v%x}", "abcab abca a abcabc"),
            (
                "${path##*/} ${path%/*} ${path#/???/}",
                "index.html /srv/web web/index.html",
            ),
            ("${v##*} ${v#[a-c]} ${v#[} ${v#\\a}", " bcabc abcabc bcabc"),
            (
                "${v/b/-} ${v//b/-} ${v/b/} ${v//b/} ${v/x/-}",
                "a-cabc a-ca-c acabc acac abcabc",
            ),
            (
                "${v/#ab/-} ${v/%bc/-} ${v/#b/-} ${v/#ab/}",
                "-cabc abca- abcabc abcabc",
            ),
            ("${path/\\/srv\\//~} ${v/a/\\/}", "~web/index.html /bcabc"),
            ("${v/${none:=b}/${empty:=-}}", "a-cabc"),
            ("a\n${v}\n", "a\nabcabc\n"),
        ] {
            assert_eq!(filled(text).expect(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_set_is_an_error_without_a_default() {
        for text in [
            "${none}",
            "${#none}",
            "${none^}",
            "${none:1}",
            "${none#a}",
            "${none/a/b}",
            "${v:=${none}}",
        ] {
            assert_eq!(filled(text), Err(Unset("none".to_owned())), "{text}");
        }
        let template = Template::parse("${a} ${b:=${c}} ${d/${e}/${f:-x}} ${a}").expect("a template");
        assert_eq!(template.needs(), ["a", "c", "e", "d", "a"]);
    }
}
