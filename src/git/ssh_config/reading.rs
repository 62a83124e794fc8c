//! The reading of configuration files: what they say about one host, and the files they include.

use std::fs;
use std::path::{Path, PathBuf};

use super::text::{keyword, listed, replace, words};
use super::{DEEPEST, SshConfig};
use crate::git::known_hosts::glob;

/// Files that include each other in many ways would take for ever.
const MOST_FILES: usize = 1000;

/// The settings of one host, before anything is filled in.
#[derive(Default)]
pub(super) struct Settings {
    pub hostname: Option<String>,
    pub port: Option<u16>,
    pub user: Option<String>,
    pub alias: Option<String>,
    pub known_hosts: Option<Vec<String>>,
    pub identities: Vec<String>,
    pub identities_only: Option<bool>,
    pub agent: Option<String>,
    /// `ProxyJump` or `ProxyCommand`, whichever comes first.
    pub proxy: Option<Way>,
}

/// How far the reading of a file, and of those it includes, has come.
#[derive(Default)]
pub(super) struct Reading {
    /// The files that are being read, each included by the one before: none of them is included once more.
    pub open: Vec<PathBuf>,
    /// How many were read.
    pub read: usize,
}

#[derive(Clone)]
pub(super) enum Way {
    Jump(String),
    Command(String),
}

/// The names conditions are about.
pub(super) struct Asked<'a> {
    pub host: &'a str,
    pub user: Option<&'a str>,
}

impl SshConfig<'_> {
    /// Takes in what a file says about a host; what follows a condition that does not hold is passed over.
    pub(super) fn read(
        &self,
        file: &Path,
        dir: Option<&Path>,
        asked: &Asked<'_>,
        to: &mut Settings,
        reading: &mut Reading,
    ) {
        if reading.read >= MOST_FILES || reading.open.iter().any(|open| open == file) {
            return;
        }
        let Ok(text) = fs::read_to_string(file) else {
            return;
        };
        reading.read += 1;
        reading.open.push(file.to_owned());
        let mut active = true;
        for line in text.lines() {
            let Some((keyword, rest)) = keyword(line) else {
                continue;
            };
            let words = words(rest);
            match keyword.as_str() {
                "host" => active = listed(&words, asked.host),
                "match" => active = self.matches(&words, asked, to),
                "include" if active && reading.open.len() <= DEEPEST => {
                    for file in words.iter().flat_map(|word| self.included(word, dir)) {
                        self.read(&file, dir, asked, to, reading);
                    }
                }
                _ if active => take(to, &keyword, rest, words),
                _ => {}
            }
        }
        reading.open.pop();
    }

    /// Finds the files of an `Include`, in the order of their names.
    pub(super) fn included(&self, word: &str, dir: Option<&Path>) -> Vec<PathBuf> {
        let Some(path) = self.path(&self.fill_variables(word)) else {
            return Vec::new();
        };
        let path = dir.unwrap_or(Path::new("")).join(path);
        let mut found = vec![PathBuf::new()];
        for part in path.components() {
            let name = part.as_os_str().to_string_lossy();
            if !name.contains(['*', '?']) {
                found.iter_mut().for_each(|path| path.push(part));
                continue;
            }
            let inside = |dir: &PathBuf| {
                let entries = fs::read_dir(dir).into_iter().flatten().flatten();
                let names = entries.map(|entry| entry.file_name());
                let names = names.filter(|entry| glob(name.as_bytes(), entry.to_string_lossy().as_bytes()));
                let mut names: Vec<_> = names
                    .filter(|entry| !entry.to_string_lossy().starts_with('.'))
                    .collect();
                names.sort();
                names.into_iter().map(|name| dir.join(name)).collect::<Vec<_>>()
            };
            found = found.iter().flat_map(inside).collect();
        }
        found
    }

    /// Says whether every criterion of a `Match` holds.
    pub(super) fn matches(&self, words: &[String], asked: &Asked<'_>, settings: &Settings) -> bool {
        let mut words = words.iter().map(String::as_str);
        while let Some(word) = words.next() {
            // `host=a` is one word, `host a` are two.
            let (criterion, value) = word
                .split_once('=')
                .map_or((word, None), |(name, value)| (name, Some(value)));
            let (negated, name) = match criterion.strip_prefix('!') {
                Some(name) => (true, name.to_lowercase()),
                None => (false, criterion.to_lowercase()),
            };
            let mut list = || {
                let value = value.or_else(|| words.next()).unwrap_or_default();
                value.split(',').map(str::to_owned).collect::<Vec<_>>()
            };
            let user = asked.user.or(settings.user.as_deref()).unwrap_or(&self.user);
            let holds = match name.as_str() {
                "all" => true,
                "host" => {
                    let name = settings.hostname.as_deref().unwrap_or(asked.host);
                    let name = replace(name, |token| (token == 'h').then(|| asked.host.to_owned()));
                    listed(&list(), &name)
                }
                "originalhost" => listed(&list(), asked.host),
                "user" => listed(&list(), user),
                "localuser" => listed(&list(), &self.user),
                _ => {
                    tracing::debug!("the SSH configuration's `Match {name}` is taken not to match");
                    return false;
                }
            };
            if holds == negated {
                return false;
            }
        }
        true
    }
}

pub(super) fn take(to: &mut Settings, keyword: &str, rest: &str, words: Vec<String>) {
    let first = |place: &mut Option<String>| {
        if let (None, Some(word)) = (&place, words.first()) {
            *place = Some(word.clone());
        }
    };
    match keyword {
        "hostname" => first(&mut to.hostname),
        "user" => first(&mut to.user),
        "hostkeyalias" => first(&mut to.alias),
        "identityagent" => first(&mut to.agent),
        "identityfile" => to.identities.extend(words.into_iter().take(1)),
        "port" if to.port.is_none() => to.port = words.first().and_then(|port| port.parse().ok()),
        "identitiesonly" if to.identities_only.is_none() => {
            to.identities_only = words
                .first()
                .map(|word| matches!(word.to_lowercase().as_str(), "yes" | "true"));
        }
        "userknownhostsfile" if to.known_hosts.is_none() => to.known_hosts = Some(words),
        "proxyjump" if to.proxy.is_none() => to.proxy = words.into_iter().next().map(Way::Jump),
        // A command is for the shell to take apart.
        "proxycommand" if to.proxy.is_none() => to.proxy = Some(Way::Command(rest.to_owned())),
        _ => {}
    }
}
