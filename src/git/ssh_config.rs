//! What OpenSSH's configuration files say about a host: as much of it as decides how a repository is reached.
//!
//! The first value found for a setting counts, keys and their order excepted. Settings that are not known here, and
//! `Match` with a criterion that would run a command or needs more than names, are passed over.

use std::fs;
use std::path::{Path, PathBuf};

use super::known_hosts::glob;
use super::transport::ssh::USER;
use super::{Error, Result};

/// Files that include each other in many ways would take for ever.
const MOST_FILES: usize = 1000;
/// How deep files include files and hosts are reached through others; deeper ones go in circles.
const DEEPEST: usize = 16;
/// The files keys are in unless the configuration names some.
const USUAL_KEYS: [&str; 5] = ["id_rsa", "id_ecdsa", "id_ecdsa_sk", "id_ed25519", "id_ed25519_sk"];

/// The configuration files, and what their settings may refer to.
pub struct SshConfig<'a> {
    /// The user's home.
    pub home: Option<&'a Path>,
    /// The files, the user's own first; those that are missing say nothing.
    pub files: Vec<PathBuf>,
    /// The name of the local user.
    pub user: String,
    /// Looks up a variable of the environment.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

/// How a host is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SshHost {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user to log in as, where one is named.
    pub user: Option<String>,
    /// The name its host keys are known by, if not its own.
    pub alias: Option<String>,
    /// The files its host keys are in.
    pub known_hosts: Vec<PathBuf>,
    /// The files of keys to log in with.
    pub identities: Vec<PathBuf>,
    /// Whether the configuration names those files.
    pub named: bool,
    /// Whether no other keys of the agent are used.
    pub identities_only: bool,
    /// The socket of the agent to ask.
    pub agent: Option<PathBuf>,
    /// What stands between.
    pub proxy: SshProxy,
}

/// What stands between here and a host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SshProxy {
    /// Nothing.
    #[default]
    None,
    /// A command whose standard streams are the connection.
    Command(String),
    /// Another host.
    Jump(Box<SshHost>),
}

/// The settings of one host, before anything is filled in.
#[derive(Default)]
struct Settings {
    hostname: Option<String>,
    port: Option<u16>,
    user: Option<String>,
    alias: Option<String>,
    known_hosts: Option<Vec<String>>,
    identities: Vec<String>,
    identities_only: Option<bool>,
    agent: Option<String>,
    /// `ProxyJump` or `ProxyCommand`, whichever comes first.
    proxy: Option<Way>,
}

/// How far the reading of a file, and of those it includes, has come.
#[derive(Default)]
struct Reading {
    /// The files that are being read, each included by the one before: none of them is included once more.
    open: Vec<PathBuf>,
    /// How many were read.
    read: usize,
}

#[derive(Clone)]
enum Way {
    Jump(String),
    Command(String),
}

/// The names conditions are about.
struct Asked<'a> {
    host: &'a str,
    user: Option<&'a str>,
}

impl SshConfig<'_> {
    /// Returns how a host is reached; the port and the user asked for count more than those configured.
    ///
    /// Names that could mean something to a shell are refused: they may be filled in to a command.
    pub fn host(&self, host: &str, port: Option<u16>, user: Option<&str>) -> Result<SshHost> {
        const ACTIVE: &str = "'`\"$\\;&<>|(){}*?!#~";
        let acts = |name: &str| {
            name.starts_with('-')
                || name.contains(|c: char| ACTIVE.contains(c) || c.is_whitespace() || c.is_control())
        };
        match acts(host) || user.is_some_and(acts) {
            true => Err(Error::InvalidUrl {
                reason: "its host or user holds what a shell would act on".into(),
            }),
            false => Ok(self.resolve(host, port, user, None, 0)),
        }
    }

    /// `through` stands for the host's own proxy where it is not the first of a chain.
    fn resolve(
        &self,
        host: &str,
        port: Option<u16>,
        user: Option<&str>,
        through: Option<SshProxy>,
        depth: usize,
    ) -> SshHost {
        let asked = Asked { host, user };
        let mut settings = Settings::default();
        for file in &self.files {
            let mut reading = Reading::default();
            self.read(file, file.parent(), &asked, &mut settings, &mut reading);
        }
        let name = settings.hostname.as_deref().unwrap_or("%h");
        let mut it = SshHost {
            host: replace(name, |token| (token == 'h').then(|| host.to_owned())),
            port: port.or(settings.port).unwrap_or(22),
            user: user.map(str::to_owned).or(settings.user),
            identities_only: settings.identities_only.unwrap_or_default(),
            alias: settings.alias.map(|alias| alias.to_lowercase()),
            named: !settings.identities.is_empty(),
            ..SshHost::default()
        };
        let usual = |names: &[&str]| names.iter().map(|name| format!("~/.ssh/{name}")).collect();
        let identities = match it.named {
            true => settings.identities,
            false => usual(&USUAL_KEYS),
        };
        let known = settings
            .known_hosts
            .unwrap_or_else(|| usual(&["known_hosts", "known_hosts2"]));
        let files = |names: Vec<String>, it: &SshHost| -> Vec<PathBuf> {
            let names = names.iter().filter(|name| !name.eq_ignore_ascii_case("none"));
            names
                .filter_map(|name| self.path(&self.fill(name, host, it)))
                .collect()
        };
        it.known_hosts = files(known, &it);
        it.identities = files(identities, &it);
        it.agent = self.agent(settings.agent.as_deref(), host, &it);
        it.proxy = through.unwrap_or_else(|| self.proxy(settings.proxy, host, &it, depth));
        it
    }

    fn agent(&self, setting: Option<&str>, host: &str, it: &SshHost) -> Option<PathBuf> {
        let usual = || {
            (self.variable)("SSH_AUTH_SOCK")
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
        };
        match setting {
            None | Some("SSH_AUTH_SOCK") => usual(),
            Some(none) if none.eq_ignore_ascii_case("none") => None,
            Some(text) => match text.strip_prefix('$').filter(|name| !name.starts_with('{')) {
                Some(name) => (self.variable)(name).map(PathBuf::from),
                None => self.path(&self.fill(text, host, it)),
            },
        }
    }

    fn proxy(&self, way: Option<Way>, host: &str, it: &SshHost, depth: usize) -> SshProxy {
        match way {
            Some(Way::Command(command)) if !is_none(&command) => {
                SshProxy::Command(self.fill(&command, host, it))
            }
            Some(Way::Jump(hops)) if !is_none(&hops) && depth < DEEPEST => {
                let hops = self.fill(&hops, host, it);
                let mut way: Option<SshProxy> = None;
                for hop in hops.split(',').map(str::trim).filter(|hop| !hop.is_empty()) {
                    let (user, name, port) = destination(hop);
                    // A pattern that covers the hop, too, does not send it through itself.
                    if way.is_none() && name.eq_ignore_ascii_case(host) {
                        continue;
                    }
                    let next = self.resolve(name, port, user, way.take(), depth + 1);
                    way = Some(SshProxy::Jump(Box::new(next)));
                }
                way.unwrap_or_default()
            }
            _ => SshProxy::None,
        }
    }

    /// Takes in what a file says about a host; what follows a condition that does not hold is passed over.
    fn read(
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
    fn included(&self, word: &str, dir: Option<&Path>) -> Vec<PathBuf> {
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
    fn matches(&self, words: &[String], asked: &Asked<'_>, settings: &Settings) -> bool {
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

    /// Fills the tokens and variables of a value in.
    fn fill(&self, text: &str, asked: &str, it: &SshHost) -> String {
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
    fn fill_variables(&self, text: &str) -> String {
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
    fn path(&self, text: &str) -> Option<PathBuf> {
        match text.strip_prefix("~/") {
            Some(rest) => self.home.map(|home| home.join(rest)),
            None => Some(PathBuf::from(text)),
        }
    }
}

fn take(to: &mut Settings, keyword: &str, rest: &str, words: Vec<String>) {
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

/// Splits a line at its keyword, in lower case; an `=` may stand between.
fn keyword(line: &str) -> Option<(String, &str)> {
    let line = line.trim();
    let end = line.find(|c: char| c.is_whitespace() || c == '=')?;
    let (keyword, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
    (!keyword.starts_with('#') && !rest.is_empty()).then(|| (keyword.to_lowercase(), rest))
}

/// Splits a value into its words: quotes hold one together, and `#` begins a comment.
fn words(text: &str) -> Vec<String> {
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
fn listed(patterns: &[String], name: &str) -> bool {
    let name = name.to_lowercase();
    let covers = |pattern: &str| glob(pattern.to_lowercase().as_bytes(), name.as_bytes());
    let excluded = |pattern: &String| pattern.strip_prefix('!').is_some_and(covers);
    patterns.iter().any(|pattern| covers(pattern)) && !patterns.iter().any(excluded)
}

/// Replaces `%` and a letter by what it stands for; one that stands for nothing stays.
fn replace(text: &str, of: impl Fn(char) -> Option<String>) -> String {
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

fn is_none(value: &str) -> bool {
    value.eq_ignore_ascii_case("none")
}

/// Splits `[ssh://][user@]host[:port]`.
fn destination(text: &str) -> (Option<&str>, &str, Option<u16>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks for hosts in a home whose files under `.ssh` are the given ones.
    struct Home {
        dir: tempfile::TempDir,
        system: Option<PathBuf>,
    }

    impl Home {
        fn new(files: &[(&str, &str)]) -> Self {
            let dir = tempfile::tempdir().expect("a directory");
            for (name, text) in files {
                let file = dir.path().join(".ssh").join(name);
                fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
                fs::write(file, text).expect("written");
            }
            Home { dir, system: None }
        }

        fn host(&self, host: &str, port: Option<u16>, user: Option<&str>) -> SshHost {
            let variable = |name: &str| match name {
                "SSH_AUTH_SOCK" => Some("/run/agent".to_owned()),
                "KEYS" => Some("/keys".to_owned()),
                _ => None,
            };
            let config = SshConfig {
                home: Some(self.dir.path()),
                files: [self.dir.path().join(".ssh/config")]
                    .into_iter()
                    .chain(self.system.clone())
                    .collect(),
                user: "me".into(),
                variable: &variable,
            };
            config.host(host, port, user).expect("a harmless name")
        }

        fn get(&self, host: &str) -> SshHost {
            self.host(host, None, None)
        }

        /// Returns a path within the home.
        fn at(&self, path: &str) -> PathBuf {
            self.dir.path().join(path)
        }
    }

    fn config(text: &str) -> Home {
        Home::new(&[("config", text)])
    }

    #[test]
    fn nothing_configured() {
        for home in [
            Home::new(&[]),
            config("# Host *\n\n  Nonsense yes\nPort\nHost other\n  Port 7\n"),
        ] {
            let it = home.get("Git.example.com");
            assert_eq!(
                (it.host.as_str(), it.port, &it.user),
                ("Git.example.com", 22, &None)
            );
            assert_eq!(
                it.known_hosts,
                [".ssh/known_hosts", ".ssh/known_hosts2"].map(|name| home.at(name))
            );
            assert_eq!(it.identities.len(), USUAL_KEYS.len());
            assert_eq!(it.identities[3], home.at(".ssh/id_ed25519"));
            assert!(!it.named && !it.identities_only && it.alias.is_none());
            assert_eq!(it.agent, Some("/run/agent".into()));
            assert_eq!(it.proxy, SshProxy::None);
        }
    }

    #[test]
    fn the_first_value_counts_and_keys_add_up() {
        let home = config(
            "User first\n\nHost fleet\n  HostName=git.example.com\n\tPort = 2222\n  user second\n  IdentityFile ~/.ssh/a\n\
             HOST *\n  Port 1\n  HostName other.example.com\n  IdentityFile \"/a b/%n-%h-%r-%u-%p\" # a comment\n  \
             IdentitiesOnly yes\n  HostKeyAlias Alias\n  UserKnownHostsFile /one ~/two\n",
        );
        let it = home.get("fleet");
        assert_eq!((it.host.as_str(), it.port), ("git.example.com", 2222));
        assert_eq!(it.user.as_deref(), Some("first"));
        let keys = [
            home.at(".ssh/a"),
            "/a b/fleet-git.example.com-first-me-2222".into(),
        ];
        assert_eq!(
            (it.identities, it.named, it.identities_only),
            (keys.to_vec(), true, true)
        );
        assert_eq!(it.alias.as_deref(), Some("alias"));
        assert_eq!(it.known_hosts, [PathBuf::from("/one"), home.at("two")]);
        // What is asked for counts more.
        let it = home.host("fleet", Some(22), Some("git"));
        assert_eq!((it.port, it.user.as_deref()), (22, Some("git")));
    }

    #[test]
    fn patterns() {
        let home = config(
            "Host *.example.com !bad.example.com 10.0.0.?\n  Port 2\nHost bad.* \"quoted\"\n  Port 3\nHost\n  Port 4\n\
             Host !x\n  Port 5\n",
        );
        for (host, port) in [
            ("git.example.com", 2),
            ("GIT.Example.Com", 2),
            ("10.0.0.7", 2),
            ("10.0.0.77", 22),
            ("bad.example.com", 3),
            ("quoted", 3),
            ("y", 22),
        ] {
            assert_eq!(home.get(host).port, port, "{host}");
        }
    }

    #[test]
    fn conditions() {
        let home = config(
            "Host fleet\n  HostName git.example.com\n  User deploy\n\
             Match host git.example.com user deploy\n  Port 2\n\
             Match originalhost=plain,simple localuser me\n  Port 3\n\
             Match host negated !localuser you\n  Port 4\n\
             Match host never !all\n  Port 5\n\
             Match host executed exec \"true\"\n  Port 6\n\
             Match host final final\n  Port 6\n\
             Match user git\n  Port 7\n\
             Match all\n  Port 8\n",
        );
        for (host, port) in [
            ("fleet", 2),
            ("git.example.com", 8),
            ("simple", 3),
            ("negated", 4),
            ("never", 8),
            ("executed", 8),
            ("final", 8),
        ] {
            assert_eq!(home.get(host).port, port, "{host}");
        }
        assert_eq!(home.host("fleet", None, Some("git")).port, 7);
    }

    #[test]
    fn included_files() {
        let mut home = Home::new(&[
            (
                "config",
                "Include conf.d/*.conf missing\nHost a\n  Include ~/.ssh/only-a\nHost *\n  User config\nInclude config\n",
            ),
            ("conf.d/2.conf", "Host c\n  Port 3\n"),
            ("conf.d/1.conf", "Host b c\n  Port 2\n"),
            ("conf.d/3.txt", "Port 9\n"),
            ("conf.d/.4.conf", "Port 9\n"),
            ("only-a", "Port 4\nHost z\n  Port 5\n"),
        ]);
        let system = home.at("system");
        fs::write(&system, "Host *\n  User system\n  HostKeyAlias system\n").expect("written");
        home.system = Some(system);
        for (host, port) in [("a", 4), ("b", 2), ("c", 2), ("d", 22), ("z", 22)] {
            let it = home.get(host);
            assert_eq!((it.port, it.user.as_deref()), (port, Some("config")), "{host}");
            assert_eq!(it.alias.as_deref(), Some("system"));
        }
    }

    #[test]
    fn files_that_include_all_of_their_folder() {
        let names: Vec<String> = (0..9).map(|number| format!("conf.d/{number}")).collect();
        let everything = "Include ~/.ssh/conf.d/*\nHost a\n  Port 4\n";
        let mut files = vec![("config", "Include conf.d/* ~/.ssh/*\nHost b\n  Port 5\n")];
        files.extend(names.iter().map(|name| (name.as_str(), everything)));
        let home = Home::new(&files);
        assert_eq!((home.get("a").port, home.get("b").port), (4, 5));
    }

    #[test]
    fn agents_and_no_keys() {
        let home = config(
            "Host none\n  IdentityAgent NONE\n  IdentityFile none\nHost var\n  IdentityAgent $KEYS\n  IdentityFile ${KEYS}/a\n\
             Host file\n  IdentityAgent ~/%h.sock\n  IdentityFile %d/100%%/%k\nHost unset\n  IdentityAgent $UNSET\n\
             Host std\n  IdentityAgent SSH_AUTH_SOCK\n",
        );
        let none = home.get("none");
        assert_eq!((none.agent, none.identities, none.named), (None, vec![], true));
        let var = home.get("var");
        assert_eq!(
            (var.agent, var.identities),
            (Some("/keys".into()), vec!["/keys/a".into()])
        );
        let file = home.get("file");
        assert_eq!(
            (file.agent, file.identities),
            (Some(home.at("file.sock")), vec![home.at("100%/file")])
        );
        assert_eq!(home.get("unset").agent, None);
        assert_eq!(home.get("std").agent, Some("/run/agent".into()));
    }

    #[test]
    fn proxies() {
        let home = config(
            "Host one\n  ProxyJump me@[::1]:2,hop\n  ProxyCommand nothing\n\
             Host hop\n  HostName hop.example.com\n  Port 2222\n  ProxyCommand not used, for it is not the first\n\
             Host two\n  ProxyCommand ssh -W %h:%p \"%n\" '%r' # all of it\n  ProxyJump hop\n\
             Host three\n  ProxyJump none\nHost four\n  ProxyCommand None\n\
             Host five\n  ProxyJump bastion\nHost bastion\n  ProxyJump first\n\
             Host *\n  ProxyJump bastion\n",
        );
        let jump = |it: &SshHost| match &it.proxy {
            SshProxy::Jump(hop) => (**hop).clone(),
            other => panic!("{other:?}"),
        };
        let near = jump(&home.get("one"));
        assert_eq!(
            (near.host.as_str(), near.port, &near.user),
            ("hop.example.com", 2222, &None)
        );
        let far = jump(&near);
        assert_eq!(
            (far.host.as_str(), far.port, far.user.as_deref()),
            ("::1", 2, Some("me"))
        );

        let command = SshProxy::Command("ssh -W two:22 \"two\" 'git' # all of it".into());
        assert_eq!(home.get("two").proxy, command);
        for host in ["three", "four"] {
            assert_eq!(home.get(host).proxy, SshProxy::None, "{host}");
        }
        // The first of a chain is reached by its own settings, and never through itself.
        let bastion = jump(&home.get("five"));
        assert_eq!(
            (bastion.host.as_str(), jump(&bastion).host.as_str()),
            ("bastion", "first")
        );
        let home = config("ProxyJump bastion\n");
        assert_eq!(jump(&home.get("any")).proxy, SshProxy::None);
    }

    #[test]
    fn names_that_a_shell_would_act_on() {
        let config = SshConfig {
            home: None,
            files: vec![],
            user: "me".into(),
            variable: &|_| None,
        };
        for name in [
            "$(id)",
            "a;b",
            "`id`",
            "-oProxyCommand=id",
            "a b",
            "a|b",
            "a'b",
            "a\nb",
        ] {
            assert!(
                matches!(config.host(name, None, None), Err(Error::InvalidUrl { .. })),
                "{name}"
            );
            assert!(
                matches!(config.host("h", None, Some(name)), Err(Error::InvalidUrl { .. })),
                "{name}"
            );
        }
        for name in ["git.example.com", "::1", "fe80::1%eth0", "a_b-c"] {
            config.host(name, None, Some("user.name+x@y")).expect(name);
        }
    }

    #[test]
    fn hosts_that_are_reached_through_each_other_come_to_an_end() {
        let home = config("Host a\n  ProxyJump b\nHost b\n  ProxyJump a\n");
        assert!(matches!(home.get("a").proxy, SshProxy::Jump(_)));
    }
}
