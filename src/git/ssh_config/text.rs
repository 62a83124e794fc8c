//! The texts of a configuration: its lines and words, the patterns in them, and what is filled in.

use std::path::PathBuf;

use super::{SshConfig, SshHost};
use crate::git::known_hosts::glob;
use crate::git::transport::ssh::USER;

impl SshConfig<'_> {
    /// Fills the tokens and variables of a value in.
    pub(super) fn fill(&self, text: &str, asked: &str, it: &SshHost) -> String {
        let home = || self.home.map(|home| home.to_string_lossy().into_owned());
        let filled = replace(text, |token| match token {
            'h' => Some(it.host.clone()),
            'n' => Some(asked.to_owned()),
            'p' => Some(it.port.to_string()),
            'r' => Some(it.user.clone().unwrap_or_else(|| USER.to_owned())),
            'u' => Some(self.user.clone()),
            'k' => Some(it.alias.clone().unwrap_or_else(|| it.host.clone())),
            'd' => home(),
            _ => None,
        });
        self.fill_variables(&filled)
    }

    /// Fills `${NAME}` in; what is not set stays as it is, and no such file is found.
    pub(super) fn fill_variables(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            let Some((name, tail)) = after.split_once('}') else {
                break;
            };
            filled.push_str(before);
            filled.push_str(&(self.variable)(name).unwrap_or_else(|| format!("${{{name}}}")));
            rest = tail;
        }
        filled + rest
    }

    /// Fills the home in; without one, paths within it are none.
    pub(super) fn path(&self, text: &str) -> Option<PathBuf> {
        match text.strip_prefix("~/") {
            Some(rest) => self.home.map(|home| home.join(rest)),
            None => Some(PathBuf::from(text)),
        }
    }
}

/// Splits a line at its keyword, in lower case; an `=` may stand between.
pub(super) fn keyword(line: &str) -> Option<(String, &str)> {
    let line = line.trim();
    let end = line.find(|c: char| c.is_whitespace() || c == '=')?;
    let (keyword, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
    (!keyword.starts_with('#') && !rest.is_empty()).then(|| (keyword.to_lowercase(), rest))
}

/// Splits a value into its words: quotes hold one together, and `#` begins a comment.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in text.chars() {
        match (quote, c) {
            (None, '#') if word.is_none() => break,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (Some(open), _) if open == c => quote = None,
            (None, _) if c.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Says whether a list of patterns covers a name: one does, and none that begins with `!`.
pub(super) fn listed(patterns: &[String], name: &str) -> bool {
    let name = name.to_lowercase();
    let covers = |pattern: &str| glob(pattern.to_lowercase().as_bytes(), name.as_bytes());
    let excluded = |pattern: &String| pattern.strip_prefix('!').is_some_and(covers);
    patterns.iter().any(|pattern| covers(pattern)) && !patterns.iter().any(excluded)
}

/// Replaces `%` and a letter by what it stands for; one that stands for nothing stays.
pub(super) fn replace(text: &str, of: impl Fn(char) -> Option<String>) -> String {
    let mut replaced = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, chars.clone().next()) {
            ('%', Some('%')) => replaced.push('%'),
            ('%', Some(token)) => match of(token) {
                Some(value) => replaced.push_str(&value),
                None => replaced.extend([c, token]),
            },
            _ => {
                replaced.push(c);
                continue;
            }
        }
        chars.next();
    }
    replaced
}

pub(super) fn is_none(value: &str) -> bool {
    value.eq_ignore_ascii_case("none")
}

/// Splits `[ssh://][user@]host[:port]`.
pub(super) fn destination(text: &str) -> (Option<&str>, &str, Option<u16>) {
    let text = text.strip_prefix("ssh://").unwrap_or(text);
    let (user, place) = match text.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, text),
    };
    let (host, port) = match place.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => match place.split_once(':') {
            // More than one colon is an address.
            Some((host, port)) if !port.contains(':') => (host, Some(port)),
            _ => (place, None),
        },
    };
    (user, host, port.and_then(|port| port.parse().ok()))
}
