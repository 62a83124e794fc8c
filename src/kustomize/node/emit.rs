//! JSON values as YAML, byte for byte as go-yaml v2 writes them: sorted keys, 80 columns.

use std::cmp::Ordering;

use serde_json::Value;

use super::Tag;
use super::number;
use super::resolve::{self, Scheme};

/// The column from which a text is folded at the next blank.
const WIDTH: usize = 80;
/// Keys longer than this are written with a `?`.
const SIMPLE_KEY: usize = 128;

/// Writes a value as one document.
pub fn document(value: &Value) -> String {
    let mut emitter = Emitter {
        out: String::new(),
        column: 0,
        indent: -1,
        whitespace: true,
        indention: true,
    };
    emitter.value(value, false);
    emitter.indent = -1;
    emitter.write_indent();
    emitter.out
}

struct Emitter {
    out: String,
    column: usize,
    indent: isize,
    whitespace: bool,
    indention: bool,
}

impl Emitter {
    fn value(&mut self, value: &Value, in_map: bool) {
        match value {
            Value::Object(object) if object.is_empty() => self.indicator("{}", true, false),
            Value::Array(items) if items.is_empty() => self.indicator("[]", true, false),
            Value::Object(object) => {
                let outer = self.deeper(false);
                let mut keys: Vec<&String> = object.keys().collect();
                sort(&mut keys);
                for key in keys {
                    self.write_indent();
                    let simple = key.len() <= SIMPLE_KEY && !key.contains(is_break);
                    if simple {
                        self.string(key, true);
                        self.indicator(":", false, false);
                    } else {
                        self.indicator("?", true, true);
                        self.string(key, false);
                        self.write_indent();
                        self.indicator(":", true, true);
                    }
                    self.value(&object[key], true);
                }
                self.indent = outer;
            }
            Value::Array(items) => {
                let outer = self.deeper(in_map && !self.indention);
                for item in items {
                    self.write_indent();
                    self.indicator("-", true, true);
                    self.value(item, false);
                }
                self.indent = outer;
            }
            Value::Null => self.plain("null", true),
            Value::Bool(value) => self.plain(if *value { "true" } else { "false" }, true),
            Value::Number(number) => self.plain(&number::yaml(number), true),
            Value::String(text) => self.string(text, false),
        }
    }

    fn deeper(&mut self, level: bool) -> isize {
        let outer = self.indent;
        self.indent = match outer {
            ..0 => 0,
            _ if level => outer,
            _ => outer + 2,
        };
        outer
    }

    fn string(&mut self, text: &str, key: bool) {
        let outer = self.indent;
        // A scalar is indented below what it belongs to.
        self.indent = match outer {
            ..0 => 0,
            _ => outer + 2,
        };
        let looks = Looks::of(text);
        let string = resolve::resolve(Scheme::V2, text) == Tag::Str && !resolve::is_sexagesimal(text);
        if text.contains('\n') && looks.block && !key {
            self.literal(text);
        } else if text.contains('\n') || !string || key && looks.multiline {
            self.double_quoted(text, !key);
        } else if looks.plain {
            self.plain(text, !key);
        } else if looks.single {
            self.single_quoted(text, !key);
        } else {
            self.double_quoted(text, !key);
        }
        self.indent = outer;
    }

    fn put(&mut self, c: char) {
        self.out.push(c);
        self.column += 1;
    }

    fn put_break(&mut self) {
        self.out.push('\n');
        self.column = 0;
    }

    fn write_break(&mut self, c: char) {
        self.out.push(c);
        self.column = 0;
    }

    fn write_indent(&mut self) {
        let indent = self.indent.max(0) as usize;
        if !self.indention || self.column > indent || self.column == indent && !self.whitespace {
            self.put_break();
        }
        while self.column < indent {
            self.put(' ');
        }
        self.whitespace = true;
        self.indention = true;
    }

    fn indicator(&mut self, text: &str, spaced: bool, indention: bool) {
        if spaced && !self.whitespace {
            self.put(' ');
        }
        text.chars().for_each(|c| self.put(c));
        self.whitespace = false;
        self.indention = self.indention && indention;
    }

    fn plain(&mut self, text: &str, folds: bool) {
        if !self.whitespace {
            self.put(' ');
        }
        let mut spaces = false;
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if c == ' ' {
                if folds && !spaces && self.column > WIDTH && chars.peek() != Some(&' ') {
                    self.write_indent();
                } else {
                    self.put(c);
                }
                spaces = true;
            } else {
                self.put(c);
                self.indention = false;
                spaces = false;
            }
        }
        self.whitespace = false;
        self.indention = false;
    }

    fn single_quoted(&mut self, text: &str, folds: bool) {
        self.indicator("'", true, false);
        let (mut spaces, mut breaks) = (false, false);
        let mut chars = text.chars().peekable();
        let mut first = true;
        while let Some(c) = chars.next() {
            if c == ' ' {
                let inside = !first && chars.peek().is_some_and(|&next| next != ' ');
                if folds && !spaces && self.column > WIDTH && inside {
                    self.write_indent();
                } else {
                    self.put(c);
                }
                spaces = true;
            } else if is_break(c) {
                if !breaks && c == '\n' {
                    self.put_break();
                }
                self.write_break(c);
                self.indention = true;
                breaks = true;
            } else {
                if breaks {
                    self.write_indent();
                }
                if c == '\'' {
                    self.put(c);
                }
                self.put(c);
                self.indention = false;
                (spaces, breaks) = (false, false);
            }
            first = false;
        }
        self.indicator("'", false, false);
    }

    fn double_quoted(&mut self, text: &str, folds: bool) {
        self.indicator("\"", true, false);
        let mut spaces = false;
        let mut chars = text.chars().peekable();
        let mut first = true;
        while let Some(c) = chars.next() {
            if !is_printable(c) || is_break(c) || matches!(c, '"' | '\\' | '\u{feff}') {
                escape(c).chars().for_each(|c| self.put(c));
                spaces = false;
            } else if c == ' ' {
                if folds && !spaces && self.column > WIDTH && !first && chars.peek().is_some() {
                    self.write_indent();
                    if chars.peek() == Some(&' ') {
                        self.put('\\');
                    }
                } else {
                    self.put(c);
                }
                spaces = true;
            } else {
                self.put(c);
                spaces = false;
            }
            first = false;
        }
        self.indicator("\"", false, false);
    }

    fn literal(&mut self, text: &str) {
        self.indicator("|", true, false);
        let start = text.chars().next();
        if start.is_some_and(|c| c == ' ' || is_break(c)) {
            self.indicator("2", false, false);
        }
        let mut ends = text.chars().rev();
        match (ends.next().is_some_and(is_break), ends.next()) {
            (false, _) => self.indicator("-", false, false),
            (true, Some(c)) if !is_break(c) => (),
            (true, _) => self.indicator("+", false, false),
        }
        self.put_break();
        self.indention = true;
        self.whitespace = true;
        let mut breaks = true;
        for c in text.chars() {
            if is_break(c) {
                self.write_break(c);
                self.indention = true;
                breaks = true;
            } else {
                if breaks {
                    self.write_indent();
                }
                self.put(c);
                self.indention = false;
                breaks = false;
            }
        }
    }
}

fn escape(c: char) -> String {
    let short = match c {
        '\0' => '0',
        '\u{7}' => 'a',
        '\u{8}' => 'b',
        '\t' => 't',
        '\n' => 'n',
        '\u{b}' => 'v',
        '\u{c}' => 'f',
        '\r' => 'r',
        '\u{1b}' => 'e',
        '"' => '"',
        '\\' => '\\',
        '\u{85}' => 'N',
        '\u{a0}' => '_',
        '\u{2028}' => 'L',
        '\u{2029}' => 'P',
        _ => {
            return match c as u32 {
                code @ ..=0xff => format!("\\x{code:02X}"),
                code @ ..=0xffff => format!("\\u{code:04X}"),
                code => format!("\\U{code:08X}"),
            };
        }
    };
    format!("\\{short}")
}

/// Says whether a character ends a line for the emitter.
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_printable(c: char) -> bool {
    matches!(c, '\n' | ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}') && c != '\u{feff}'
}

/// Which styles a text survives in.
struct Looks {
    multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
}

impl Looks {
    fn of(text: &str) -> Looks {
        let mut looks = Looks {
            multiline: false,
            plain: true,
            single: true,
            block: !text.is_empty(),
        };
        if text.starts_with("---") || text.starts_with("...") {
            looks.plain = false;
        }
        let blank = |c: char| matches!(c, ' ' | '\t') || is_break(c) || c == '\0';
        let mut before_is_blank = true;
        let (mut previous_space, mut previous_break) = (false, false);
        let mut chars = text.chars().peekable();
        let mut first = true;
        while let Some(c) = chars.next() {
            let next_is_blank = chars.peek().is_none_or(|&next| blank(next));
            let last = chars.peek().is_none();
            let indicator = match c {
                ':' => next_is_blank,
                '#' => first || before_is_blank,
                '?' | '-' if first => next_is_blank,
                ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`' => {
                    first
                }
                _ => false,
            };
            looks.plain &= !indicator;
            let mut special = !is_printable(c);
            if c == ' ' {
                looks.plain &= !(first || last);
                looks.block &= !last;
                if previous_break {
                    looks.plain = false;
                    looks.single = false;
                }
                (previous_space, previous_break) = (true, false);
            } else if is_break(c) {
                looks.multiline = true;
                looks.plain = false;
                special |= previous_space;
                (previous_space, previous_break) = (false, true);
            } else {
                (previous_space, previous_break) = (false, false);
            }
            if special {
                looks.plain = false;
                looks.single = false;
                looks.block = false;
            }
            before_is_blank = blank(c);
            first = false;
        }
        looks
    }
}

/// Sorts keys as go-yaml v2 does: numbers in them by value, what is no letter before letters.
fn sort(keys: &mut Vec<&String>) {
    // Large numbers overflow, so this is no total order: a plain merge sort bears that.
    if keys.len() < 2 {
        return;
    }
    let mut right = keys.split_off(keys.len() / 2);
    sort(keys);
    sort(&mut right);
    let left = std::mem::take(keys);
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        keys.extend(match order(b, a) {
            Ordering::Less => right.next(),
            _ => left.next(),
        });
    }
    keys.extend(left.chain(right));
}

fn order(a: &str, b: &str) -> Ordering {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let Some(i) = a.iter().zip(&b).position(|(a, b)| a != b) else {
        return a.len().cmp(&b.len());
    };
    match (a[i].is_alphabetic(), b[i].is_alphabetic()) {
        (true, true) => return a[i].cmp(&b[i]),
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => (),
    }
    let mut start = 0_i64;
    if a[i] == '0' || b[i] == '0' {
        let digits = a[..i].iter().rev().take_while(|c| c.is_ascii_digit());
        if digits.into_iter().any(|&c| c != '0') {
            start = 1;
        }
    }
    let number = |text: &[char]| {
        let digits = text[i..].iter().map_while(|c| c.to_digit(10));
        digits.fold((start, 0), |(number, count), digit| {
            (number.wrapping_mul(10).wrapping_add(i64::from(digit)), count + 1)
        })
    };
    let (left, right) = (number(&a), number(&b));
    left.cmp(&right).then(a[i].cmp(&b[i]))
}
