//! Globs as the patterns of `${v#glob}`: `*` any characters, `?` one, `[a-z]` and `[^a-z]` one of a set, `\` takes the
//! next as it is. Unlike in file names, `/` is a character like others.

/// A glob that is none.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// One step of a glob.
enum Step<'a> {
    Star,
    Any,
    One(char),
    Set {
        negated: bool,
        ranges: Vec<(char, char)>,
        rest: std::str::Chars<'a>,
    },
}

/// Says whether the glob matches the whole text; a malformed part counts only when matching comes to it.
pub(super) fn matches(glob: &str, text: &str) -> Result<bool, Malformed> {
    let (mut glob, mut text) = (glob.chars(), text.chars());
    // Where the last star stands, and what it has taken so far: one more character at every failure.
    let mut star: Option<(std::str::Chars, std::str::Chars)> = None;
    loop {
        let matched = match step(&mut glob)? {
            None => text.as_str().is_empty(),
            Some(Step::Star) => {
                if glob.as_str().is_empty() {
                    return Ok(true);
                }
                star = Some((glob.clone(), text.clone()));
                continue;
            }
            Some(step) => text.next().is_some_and(|c| match step {
                Step::Star | Step::Any => true,
                Step::One(wanted) => c == wanted,
                Step::Set {
                    negated,
                    ranges,
                    rest,
                } => {
                    glob = rest;
                    ranges.iter().any(|&(low, high)| (low..=high).contains(&c)) != negated
                }
            }),
        };
        if matched && glob.as_str().is_empty() && text.as_str().is_empty() {
            return Ok(true);
        }
        if !matched {
            let Some((after, taken)) = &mut star else {
                return Ok(false);
            };
            if taken.next().is_none() {
                return Ok(false);
            }
            (glob, text) = (after.clone(), taken.clone());
        }
    }
}

/// Takes the next step of a glob, or nothing at its end.
fn step<'a>(glob: &mut std::str::Chars<'a>) -> Result<Option<Step<'a>>, Malformed> {
    Ok(Some(match glob.next() {
        None => return Ok(None),
        Some('*') => Step::Star,
        Some('?') => Step::Any,
        Some('\\') => Step::One(glob.next().ok_or(Malformed)?),
        Some('[') => set(glob)?,
        Some(c) => Step::One(c),
    }))
}

fn set<'a>(glob: &mut std::str::Chars<'a>) -> Result<Step<'a>, Malformed> {
    let negated = glob.as_str().starts_with('^');
    if negated {
        glob.next();
    }
    let mut ranges = Vec::new();
    while ranges.is_empty() || !glob.as_str().starts_with(']') {
        let low = member(glob)?;
        let high = match glob.as_str().starts_with('-') {
            true => {
                glob.next();
                member(glob)?
            }
            false => low,
        };
        ranges.push((low, high));
    }
    glob.next();
    Ok(Step::Set {
        negated,
        ranges,
        rest: glob.clone(),
    })
}

/// Takes a character of a set; another must follow, or the set's end.
fn member(glob: &mut std::str::Chars) -> Result<char, Malformed> {
    let c = match glob.next() {
        None | Some('-' | ']') => return Err(Malformed),
        Some('\\') => glob.next().ok_or(Malformed)?,
        Some(c) => c,
    };
    match glob.as_str().is_empty() {
        true => Err(Malformed),
        false => Ok(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn globs_match_whole_texts() {
        for (glob, text, expected) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("*", "a/b", true),
            ("a*c", "abbc", true),
            ("a*c", "abbd", false),
            ("*b*", "abc", true),
            ("*ab", "aab", true),
            ("**a", "ba", true),
            ("?", "é", true),
            ("?", "", false),
            ("[a-c]x", "bx", true),
            ("[^a-c]x", "bx", false),
            ("[^a-c]x", "dx", true),
            ("\\*", "*", true),
            ("\\*", "a", false),
            ("[\\]]", "]", true),
            ("a[bc]*d", "acxd", true),
        ] {
            assert_eq!(matches(glob, text), Ok(expected), "{glob} {text}");
        }
        for glob in ["[", "[a", "[a-", "[]a]", "[-a]", "\\", "[^"] {
            assert_eq!(matches(glob, "a"), Err(Malformed), "{glob}");
        }
    }
}
