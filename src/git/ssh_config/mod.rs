//! What OpenSSH's configuration files say about a host: as much of it as decides how a repository is reached.
//!
//! The first value found for a setting counts, keys and their order excepted. Settings that are not known here, and
//! `Match` with a criterion that would run a command or needs more than names, are passed over.

mod reading;
mod text;

use std::path::{Path, PathBuf};

use self::reading::{Asked, Reading, Settings, Way};
use self::text::{destination, is_none, replace};

use super::{Error, Result};

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
}

#[cfg(test)]
mod tests {
    use std::fs;

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
