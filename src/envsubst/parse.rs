//! From text to the pieces of a template.

use super::{End, Operation, Piece, Place};

/// How deep variables may stand in the words of others; nobody writes that many, and the stack has an end.
const DEPTH: usize = 100;

/// A `${` that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {why} in {excerpt}")]
pub struct Malformed {
    /// The line, counted from 1.
    pub line: usize,
    /// The character in the line, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub why: &'static str,
    /// The start of the variable.
    pub excerpt: String,
}

/// Reads a whole text.
pub(super) fn template(text: &str) -> Result<Vec<Piece>, Malformed> {
    let mut cursor = Cursor { text, at: 0 };
    let mut pieces = Vec::new();
    let mut plain = String::new();
    while let Some(c) = cursor.peek() {
        if !cursor.opens() {
            if cursor.rest().starts_with("$$") {
                cursor.next();
            }
            plain.push(c);
            cursor.next();
            continue;
        }
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
        }
        let start = cursor.at;
        let piece = cursor.variable(0);
        pieces.push(piece.map_err(|why| malformed(text, start, why))?);
    }
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Ok(pieces)
}

fn malformed(text: &str, start: usize, why: &'static str) -> Malformed {
    let before = &text[..start];
    let line = before.rsplit('\n').next().unwrap_or_default();
    let rest = text[start..].lines().next().unwrap_or_default();
    let mut excerpt: String = rest.chars().take(40).collect();
    if excerpt.len() < rest.len() {
        excerpt.push('…');
    }
    Malformed {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
        why,
        excerpt,
    }
}

/// A place in a text.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

type Parsed<T> = Result<T, &'static str>;

const UNCLOSED: &str = "the closing brace is missing";
const NO_NAME: &str = "the name of the variable is missing";
const NO_WORD: &str = "something is missing behind the operator";

impl Cursor<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Says whether a variable begins here.
    fn opens(&self) -> bool {
        self.rest().starts_with("${")
    }

    /// Goes past `text` if it stands here.
    fn takes(&mut self, text: &str) -> bool {
        let there = self.rest().starts_with(text);
        if there {
            self.at += text.len();
        }
        there
    }

    fn close(&mut self) -> Parsed<()> {
        match self.takes("}") {
            true => Ok(()),
            false => Err(UNCLOSED),
        }
    }

    /// Reads a variable, from its `${` to its brace.
    fn variable(&mut self, depth: usize) -> Parsed<Piece> {
        if depth == DEPTH {
            return Err("variables stand too deep in one another");
        }
        self.takes("${");
        if self.takes("#") {
            let name = self.name()?;
            self.close()?;
            let operation = Operation::Length;
            return Ok(Piece::Variable { name, operation });
        }
        let name = self.name()?;
        let operation = self.operation(depth)?;
        self.close()?;
        Ok(Piece::Variable { name, operation })
    }

    fn name(&mut self) -> Parsed<String> {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        let name = rest[..end.unwrap_or(rest.len())].to_owned();
        if name.is_empty() {
            return Err(NO_NAME);
        }
        self.at += name.len();
        Ok(name)
    }

    /// Reads what stands between the name and the closing brace.
    fn operation(&mut self, depth: usize) -> Parsed<Operation> {
        if [":=", ":-", ":?", ":+", "="].iter().any(|sign| self.takes(sign)) {
            let mut words = Vec::new();
            while self.peek() != Some('}') {
                words.push(self.word(depth, |c| c == '}', false)?);
            }
            return Ok(Operation::Default(words));
        }
        if self.takes(":") {
            if self.peek().is_some_and(|c| !c.is_ascii()) {
                return Err("the offset is no number");
            }
            let offset = Box::new(self.word(depth, |c| c == ':' || c == '}', false)?);
            if !self.takes(":") {
                return Ok(Operation::Part { offset, length: None });
            }
            // More of them are one.
            while self.takes(":") {}
            let length = self.word(depth, |c| c == '}', false)?;
            let length = Some(Box::new(length));
            return Ok(Operation::Part { offset, length });
        }
        for (sign, end, longest) in [
            ("##", End::Start, true),
            ("#", End::Start, false),
            ("%%", End::Tail, true),
            ("%", End::Tail, false),
        ] {
            if self.takes(sign) {
                let glob = Box::new(self.word(depth, |c| c == '}', false)?);
                return Ok(Operation::Cut { end, longest, glob });
            }
        }
        for (sign, place) in [
            ("//", Place::Every),
            ("/#", Place::At(End::Start)),
            ("/%", Place::At(End::Tail)),
            ("/", Place::First),
        ] {
            if self.takes(sign) {
                return self.replacement(place, depth);
            }
        }
        let upper = self.rest().starts_with('^');
        let signs = self
            .rest()
            .chars()
            .take(2)
            .take_while(|c| matches!(c, '^' | ','))
            .count();
        let mixed = self.rest().starts_with("^,") || self.rest().starts_with(",^");
        self.at += signs;
        Ok(match (signs, mixed) {
            (0, _) | (_, true) => Operation::Value,
            (count, _) => Operation::Case {
                upper,
                whole: count == 2,
            },
        })
    }

    fn replacement(&mut self, place: Place, depth: usize) -> Parsed<Operation> {
        let old = Box::new(self.word(depth, |c| c == '/', true)?);
        if !self.takes("/") {
            return Err("the slash before the replacement is missing");
        }
        while self.takes("/") {}
        let new = match self.peek() {
            Some('}') => None,
            _ => Some(Box::new(self.word(depth, |c| c == '}', true)?)),
        };
        Ok(Operation::Replace { place, old, new })
    }

    /// Reads a variable, or text up to one or to where it ends; in text with escapes `\/`, `\\` and `$$` are one
    /// character.
    fn word(&mut self, depth: usize, ends: impl Fn(char) -> bool, escapes: bool) -> Parsed<Piece> {
        if self.opens() {
            return self.variable(depth + 1);
        }
        let mut text = String::new();
        while let Some(c) = self.peek().filter(|_| !self.opens()) {
            let escaped = ["$$", "\\/", "\\\\"]
                .iter()
                .find(|pair| self.rest().starts_with(**pair));
            match escaped.filter(|_| escapes) {
                Some(pair) => {
                    text.push_str(&pair[1..]);
                    self.at += pair.len();
                }
                None if ends(c) => break,
                None => {
                    text.push(c);
                    self.next();
                }
            }
        }
        match (text.is_empty(), self.peek()) {
            (false, _) => Ok(Piece::Text(text)),
            (true, None) => Err(UNCLOSED),
            (true, Some(_)) => Err(NO_WORD),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_malformed_is_named_with_its_place() {
        for (text, line, column, why) in [
            ("${bad", 1, 1, UNCLOSED),
            ("a\nb é ${v-x} ${", 2, 5, UNCLOSED),
            ("${v+x}", 1, 1, UNCLOSED),
            ("${}", 1, 1, NO_NAME),
            ("${", 1, 1, NO_NAME),
            ("${#}", 1, 1, NO_NAME),
            ("${#v:1}", 1, 1, UNCLOSED),
            ("${v:}", 1, 1, NO_WORD),
            ("${v::2}", 1, 1, NO_WORD),
            ("${v:1:}", 1, 1, NO_WORD),
            ("${v#}", 1, 1, NO_WORD),
            ("${v#${a}b}", 1, 1, UNCLOSED),
            ("${v:é}", 1, 1, "the offset is no number"),
            ("${v///a}", 1, 1, NO_WORD),
            ("${v/a}", 1, 1, "the slash before the replacement is missing"),
            ("${v:=a", 1, 1, UNCLOSED),
            ("${v^^^}", 1, 1, UNCLOSED),
            ("${v:=${}}", 1, 1, NO_NAME),
        ] {
            let error = template(text).expect_err(text);
            assert_eq!(
                (error.line, error.column, error.why),
                (line, column, why),
                "{text}"
            );
        }
        let deep = "${a:=".repeat(100_000);
        template(&deep).expect_err("too deep");
    }
}
