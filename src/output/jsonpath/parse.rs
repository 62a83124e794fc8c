//! From the text of a template to its parts.

use serde_json::Value;

use super::{Malformed, Operand, Operator, Part, Path, Step, Test};

/// Reads a template: text, and what is in braces.
pub(super) fn template(text: &str) -> Result<Vec<Part>, Malformed> {
    let mut reader = Reader::new(text);
    let mut parts = Vec::new();
    // The ranges that are open: where they start, what they go over, and what stands before them.
    let mut open: Vec<(usize, Path, Vec<Part>)> = Vec::new();
    while let Some(next) = reader.peek() {
        if next != '{' {
            parts.push(Part::Text(reader.take_while(|c| c != '{')));
            continue;
        }
        let start = reader.at;
        reader.at += 1;
        reader.skip_blanks();
        match reader.peek() {
            Some('"' | '\'') => parts.push(Part::Text(reader.quoted()?)),
            Some('.' | '$' | '@' | '[') => parts.push(Part::Path(reader.path()?)),
            Some('}') => {
                return Err(reader.fail("a path, a text in quotes, range or end is missing"));
            }
            None => {}
            Some(_) => {
                let at = reader.at;
                match reader.name().as_str() {
                    "range" => {
                        reader.skip_blanks();
                        let path = match reader.peek() {
                            Some('.' | '$' | '@' | '[') => reader.path()?,
                            _ => return Err(reader.fail("a path is missing")),
                        };
                        open.push((start, path, std::mem::take(&mut parts)));
                    }
                    "end" => match open.pop() {
                        Some((_, path, before)) => {
                            let body = std::mem::replace(&mut parts, before);
                            parts.push(Part::Range(path, body));
                        }
                        None => return Err(Reader::fail_at(start, "end has no range")),
                    },
                    "" => return Err(reader.unexpected()),
                    name => return Err(Reader::fail_at(at, format!("{name} is no path: write .{name}"))),
                }
            }
        }
        reader.skip_blanks();
        reader.expect('}')?;
    }
    match open.pop() {
        Some((start, ..)) => Err(Reader::fail_at(start, "range has no end")),
        None => Ok(parts),
    }
}

/// Reads a path alone, in braces or not.
pub(super) fn path(text: &str) -> Result<Path, Malformed> {
    let mut reader = Reader::new(text);
    reader.skip_blanks();
    let braced = reader.peek() == Some('{');
    if braced {
        reader.at += 1;
        reader.skip_blanks();
    }
    let path = match reader.peek() {
        None | Some('}') => return Err(reader.fail("a path is missing")),
        Some('.' | '$' | '@' | '[') => reader.path()?,
        Some(_) => {
            let first = reader.field()?;
            let Path(rest) = reader.path()?;
            Path(std::iter::once(first).chain(rest).collect())
        }
    };
    reader.skip_blanks();
    if braced {
        reader.expect('}')?;
        reader.skip_blanks();
    }
    match reader.peek() {
        Some(_) => Err(reader.unexpected()),
        None => Ok(path),
    }
}

/// Reads a text from left to right.
struct Reader {
    text: Vec<char>,
    at: usize,
}

impl Reader {
    fn new(text: &str) -> Self {
        Reader {
            text: text.chars().collect(),
            at: 0,
        }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at).copied()
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let rest = &self.text[self.at..];
        let taken: String = rest.iter().copied().take_while(|c| wanted(*c)).collect();
        self.at += taken.chars().count();
        taken
    }

    fn skip_blanks(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn eat(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        self.at += usize::from(there);
        there
    }

    fn expect(&mut self, wanted: char) -> Result<(), Malformed> {
        match self.eat(wanted) {
            true => Ok(()),
            false => Err(self.fail(format!("{wanted} is missing"))),
        }
    }

    fn fail(&self, what: impl Into<String>) -> Malformed {
        Self::fail_at(self.at, what)
    }

    fn fail_at(at: usize, what: impl Into<String>) -> Malformed {
        Malformed {
            at: at + 1,
            what: what.into(),
        }
    }

    fn unexpected(&self) -> Malformed {
        match self.peek() {
            Some(next) => self.fail(format!("{next} is not expected")),
            None => self.fail("the end is not expected"),
        }
    }

    /// Reads a name; a backslash takes the meaning from what follows it.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(next) = self.peek() {
            match next {
                '\\' if self.at + 1 < self.text.len() => {
                    name.push(self.text[self.at + 1]);
                    self.at += 2;
                }
                c if c.is_whitespace() || ".,[](){}\"'=!<>|&*?@$\\".contains(c) => break,
                c => {
                    name.push(c);
                    self.at += 1;
                }
            }
        }
        name
    }

    /// Reads what follows a dot.
    fn field(&mut self) -> Result<Step, Malformed> {
        if self.eat('*') {
            return Ok(Step::Every);
        }
        match self.name() {
            name if name.is_empty() => Err(self.fail("the name of a field is missing")),
            name => Ok(Step::Field(name)),
        }
    }

    fn path(&mut self) -> Result<Path, Malformed> {
        // Both are where the path starts anyway.
        if !self.eat('$') {
            self.eat('@');
        }
        let mut steps = Vec::new();
        loop {
            if self.eat('[') {
                steps.push(self.bracket()?);
            } else if self.eat('.') {
                let descends = self.eat('.');
                if descends {
                    steps.push(Step::Descend);
                }
                match self.peek() {
                    Some('[') => {}
                    // A dot alone is the value itself.
                    Some('}') | None if !descends && steps.is_empty() => {}
                    _ => steps.push(self.field()?),
                }
            } else {
                return Ok(Path(steps));
            }
        }
    }

    /// Reads what follows `[`, and the `]`.
    fn bracket(&mut self) -> Result<Step, Malformed> {
        self.skip_blanks();
        if self.eat(']') {
            return Ok(Step::Every);
        }
        let mut steps = vec![self.selector()?];
        self.skip_blanks();
        while self.eat(',') {
            self.skip_blanks();
            steps.push(self.selector()?);
            self.skip_blanks();
        }
        self.expect(']')?;
        Ok(match steps.len() {
            1 => steps.remove(0),
            _ => Step::Union(steps),
        })
    }

    fn selector(&mut self) -> Result<Step, Malformed> {
        match self.peek() {
            Some('*') => {
                self.at += 1;
                Ok(Step::Every)
            }
            Some('?') => {
                self.at += 1;
                self.filter()
            }
            Some('"' | '\'') => {
                let key = self.quoted()?;
                let mut inner = Reader::new(&key);
                let mut path = vec![inner.name()];
                while inner.eat('.') {
                    path.push(inner.name());
                }
                // A backslash before a dot is kubectl's way to spell the very name.
                Ok(Step::Key(key.replace("\\.", "."), path))
            }
            Some('.' | '@' | '$') => {
                let Path(mut steps) = self.path()?;
                match (steps.pop(), steps.is_empty()) {
                    (Some(step), true) => Ok(step),
                    _ => Err(self.fail("only one name may stand here")),
                }
            }
            _ => self.range(),
        }
    }

    /// Reads an index or a slice.
    fn range(&mut self) -> Result<Step, Malformed> {
        let start = self.at;
        let text = self.take_while(|c| !c.is_whitespace() && !"],[{}()".contains(c));
        if text.is_empty() {
            return Err(self.fail("] is missing"));
        }
        let numbers = |text: &str| match text.trim_start_matches('-') {
            "" => text.is_empty(),
            digits => digits.bytes().all(|byte| byte.is_ascii_digit()),
        };
        let parts: Vec<_> = text.split(':').collect();
        if parts.len() > 3 || !parts.iter().all(|part| numbers(part)) {
            let what = format!("{text} is no index: put the name of a field in quotes");
            return Err(Self::fail_at(start, what));
        }
        let number = |n: usize| match parts.get(n) {
            Some(&"") | None => Ok(None),
            Some(text) => {
                let number = text.parse::<i64>().map(Some);
                number.map_err(|_| Self::fail_at(start, format!("{text} is no index")))
            }
        };
        let (from, to, step) = (number(0)?, number(1)?, number(2)?);
        if let ([_], Some(index)) = (&parts[..], from) {
            return Ok(Step::Index(index));
        }
        match usize::try_from(step.unwrap_or(1)) {
            Ok(step @ 1..) => Ok(Step::Slice(from, to, step)),
            _ => Err(Self::fail_at(
                start,
                format!("{} is no step of a slice", parts[2]),
            )),
        }
    }

    /// Reads what follows `[?`.
    fn filter(&mut self) -> Result<Step, Malformed> {
        self.expect('(')?;
        let left = self.operand()?;
        self.skip_blanks();
        let compare = match self.peek() {
            Some(')') => None,
            Some(c) if "=!<>".contains(c) => {
                let at = self.at;
                let operator = match self.take_while(|c| "=!<>~".contains(c)).as_str() {
                    "==" => Operator::Equal,
                    "!=" => Operator::NotEqual,
                    "<" => Operator::Less,
                    "<=" => Operator::LessOrEqual,
                    ">" => Operator::Greater,
                    ">=" => Operator::GreaterOrEqual,
                    other => {
                        let what = format!("{other} is no comparison: there are == != < <= > >=");
                        return Err(Self::fail_at(at, what));
                    }
                };
                Some((operator, self.operand()?))
            }
            _ => None,
        };
        self.skip_blanks();
        self.expect(')')?;
        Ok(Step::Filter(Box::new(Test { left, compare })))
    }

    fn operand(&mut self) -> Result<Operand, Malformed> {
        self.skip_blanks();
        match self.peek() {
            Some('"' | '\'') => Ok(Operand::Value(self.quoted()?.into())),
            Some('@' | '$' | '.' | '[') => Ok(Operand::Path(self.path()?)),
            _ => {
                let at = self.at;
                let word = self.take_while(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
                match serde_json::from_str::<Value>(&word) {
                    Ok(value) => Ok(Operand::Value(value)),
                    Err(_) if word.is_empty() => Err(self.fail("a value is missing")),
                    Err(_) => Err(Self::fail_at(
                        at,
                        format!("{word} is no value: put a text in quotes"),
                    )),
                }
            }
        }
    }

    /// Reads a text in quotes of either kind.
    fn quoted(&mut self) -> Result<String, Malformed> {
        let start = self.at;
        let quote = self.text[start];
        self.at += 1;
        let mut text = String::new();
        while let Some(next) = self.peek() {
            self.at += 1;
            match next {
                c if c == quote => return Ok(text),
                '\\' => {
                    let escaped = self.peek();
                    self.at += 1;
                    match escaped {
                        Some('n') => text.push('\n'),
                        Some('t') => text.push('\t'),
                        Some('r') => text.push('\r'),
                        Some(c @ ('"' | '\'' | '\\' | '/')) => text.push(c),
                        Some(c) => text.extend(['\\', c]),
                        None => break,
                    }
                }
                c => text.push(c),
            }
        }
        Err(Self::fail_at(start, "the quote has no end"))
    }
}
