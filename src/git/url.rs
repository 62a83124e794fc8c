//! Where a repository is: `https://`, `http://`, `ssh://`, and the short form `git@host:org/repo`.

use std::fmt;
use std::str::FromStr;

use url::Url;

use super::{Error, Result, Secret};

/// Says how a server is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Plain HTTP: whoever listens on the way reads credentials and content.
    Http,
    /// HTTP over TLS.
    Https,
    /// SSH.
    Ssh,
}

impl Scheme {
    /// Returns the name as a URL has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Scheme::Http => "http",
            Scheme::Https => "https",
            Scheme::Ssh => "ssh",
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Scheme::Http => 80,
            Scheme::Https => 443,
            Scheme::Ssh => 22,
        }
    }
}

/// The address of a repository; what it displays holds no credentials.
#[derive(Clone, PartialEq, Eq)]
pub struct GitUrl {
    scheme: Scheme,
    /// Without a password, and over HTTP without a user, who may be a token.
    shown: Url,
    user: Option<String>,
    password: Option<Secret>,
}

impl GitUrl {
    /// Reads a URL or the short SSH form, which is turned into its URL.
    pub fn parse(text: &str) -> Result<Self> {
        // Only the reason goes into the error: a text that is no URL may still hold a password.
        let invalid = |reason: &str| Error::InvalidUrl {
            reason: reason.into(),
        };
        let text = text.trim();
        if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(invalid("it contains white space"));
        }
        let mut url = match short_form(text) {
            Some((user, host, path)) => from_short_form(user, host, path),
            None => Url::parse(text).map_err(|e| invalid(&e.to_string())),
        }?;
        let scheme = match url.scheme() {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            "ssh" => Scheme::Ssh,
            other => {
                return Err(invalid(&format!(
                    "scheme {other:?} is not one of https, http, ssh"
                )));
            }
        };
        if url.host_str().is_none_or(str::is_empty) {
            return Err(invalid("it names no host"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(invalid("it has a query or a fragment"));
        }
        if url.path().trim_matches('/').is_empty() {
            return Err(invalid("it names no repository"));
        }
        let user = Some(decode(url.username())?).filter(|user| !user.is_empty());
        let password = url.password().map(decode).transpose()?.map(Secret::new);
        decode(url.path())?;
        let emptied = url.set_password(None).and_then(|()| match scheme {
            Scheme::Ssh => Ok(()),
            _ => url.set_username(""),
        });
        emptied.map_err(|()| invalid("it names no host"))?;
        Ok(GitUrl {
            scheme,
            shown: url,
            user,
            password,
        })
    }

    /// Returns how the server is spoken to.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Returns the user the URL names.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// Returns the password the URL came with.
    pub fn password(&self) -> Option<&Secret> {
        self.password.as_ref()
    }

    /// Returns the host, an IPv6 address without its brackets.
    pub fn host(&self) -> &str {
        self.shown
            .host_str()
            .unwrap_or_default()
            .trim_start_matches('[')
            .trim_end_matches(']')
    }

    /// Returns the port, the scheme's own when the URL names none.
    pub fn port(&self) -> u16 {
        self.shown.port().unwrap_or(self.scheme.default_port())
    }

    /// Returns the path of the repository as the URL has it, with its leading slash.
    pub fn path(&self) -> &str {
        self.shown.path()
    }

    /// Returns the URL without credentials.
    pub fn as_url(&self) -> &Url {
        &self.shown
    }

    /// Returns the path as a command line on the server names it: decoded, `/~user` relative.
    pub(super) fn server_path(&self) -> String {
        let path = decode(self.path()).unwrap_or_default();
        match path.strip_prefix('/') {
            Some(home) if home.starts_with('~') => home.into(),
            _ => path,
        }
    }
}

/// Splits `user@host:path`; the colon comes before any slash, which no URL has.
fn short_form(text: &str) -> Option<(Option<&str>, &str, &str)> {
    if text.contains("://") {
        return None;
    }
    let (user, rest) = match text.split_once('@') {
        Some((user, rest)) if !user.contains(['/', ':']) => (Some(user), rest),
        _ => (None, text),
    };
    let end = if rest.starts_with('[') {
        rest.find(']')? + 1
    } else {
        rest.find(':')?
    };
    let (host, path) = rest.split_at(end);
    let path = path.strip_prefix(':')?;
    // One letter is a drive, not a host.
    (host.len() > 1 && !host.contains('/')).then_some((user, host, path))
}

fn from_short_form(user: Option<&str>, host: &str, path: &str) -> Result<Url> {
    let user = user.map(|user| format!("{user}@")).unwrap_or_default();
    let mut url = Url::parse(&format!("ssh://{user}{host}/")).map_err(|e| Error::InvalidUrl {
        reason: e.to_string(),
    })?;
    url.set_path(&format!("/{}", path.trim_start_matches('/').replace('%', "%25")));
    Ok(url)
}

/// Undoes percent-encoding; an address that would hold a control character is refused.
fn decode(text: &str) -> Result<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = match (first, tail) {
            (b'%', [a, b, ..]) => hex(*a).zip(hex(*b)),
            _ => None,
        };
        match code {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    let invalid = || Error::InvalidUrl {
        reason: "it encodes a control character or broken UTF-8".into(),
    };
    let decoded = String::from_utf8(bytes).map_err(|_| invalid())?;
    if decoded.chars().any(char::is_control) {
        Err(invalid())
    } else {
        Ok(decoded)
    }
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| value.try_into().ok())
}

impl FromStr for GitUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        GitUrl::parse(text)
    }
}

impl fmt::Display for GitUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.shown.as_str())
    }
}

impl fmt::Debug for GitUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GitUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> GitUrl {
        GitUrl::parse(text).expect(text)
    }

    #[test]
    fn urls_and_the_short_form() {
        let cases = [
            (
                "https://example.com/org/repo.git",
                "https://example.com/org/repo.git",
                "",
                "example.com",
                443,
            ),
            (
                "http://example.com:3000/r",
                "http://example.com:3000/r",
                "",
                "example.com",
                3000,
            ),
            (
                "ssh://git@example.com/org/repo",
                "ssh://git@example.com/org/repo",
                "git",
                "example.com",
                22,
            ),
            (
                "ssh://example.com:2222/~me/repo",
                "ssh://example.com:2222/~me/repo",
                "",
                "example.com",
                2222,
            ),
            (
                "ssh://git@[::1]:2222/repo",
                "ssh://git@[::1]:2222/repo",
                "git",
                "::1",
                2222,
            ),
            (
                "git@example.com:org/repo.git",
                "ssh://git@example.com/org/repo.git",
                "git",
                "example.com",
                22,
            ),
            (
                "git@example.com:22/repo",
                "ssh://git@example.com/22/repo",
                "git",
                "example.com",
                22,
            ),
            (
                "example.com:/org/a%20b",
                "ssh://example.com/org/a%2520b",
                "",
                "example.com",
                22,
            ),
            ("git@[::1]:repo", "ssh://git@[::1]/repo", "git", "::1", 22),
        ];
        for (text, shown, user, host, port) in cases {
            let url = parse(text);
            assert_eq!(url.to_string(), shown);
            assert_eq!(url.user().unwrap_or_default(), user, "{text}");
            assert_eq!((url.host(), url.port()), (host, port), "{text}");
            assert_eq!(GitUrl::parse(shown).expect(shown).to_string(), shown);
        }
    }

    #[test]
    fn what_is_no_address_says_why() {
        let cases = [
            ("", "relative"),
            ("org/repo", "relative"),
            ("ftp://example.com/repo", "ftp"),
            ("C:\\repo", "scheme"),
            ("file:///srv/repo", "file"),
            ("https://example.com", "no repository"),
            ("https://example.com/repo?x=1", "query"),
            ("ssh:///repo", "host"),
            ("https://exam ple.com/repo", "white space"),
            ("ssh://git@example.com/re%00po", "control"),
        ];
        for (text, reason) in cases {
            let error = GitUrl::parse(text).expect_err(text);
            let Error::InvalidUrl { reason: got } = &error else {
                panic!("{text}: {error:?}")
            };
            assert!(got.contains(reason), "{text}: {got}");
        }
    }

    #[test]
    fn credentials_are_kept_and_never_shown() {
        let url = parse("https://me:p%40ss@example.com/repo");
        assert_eq!(url.user(), Some("me"));
        assert_eq!(url.password().map(Secret::expose), Some("p@ss"));
        assert_eq!(
            format!("{url} {url:?}"),
            "https://example.com/repo GitUrl(https://example.com/repo)"
        );
        // A token is often given as the user.
        assert!(
            !parse("https://ghp_abc@example.com/repo")
                .to_string()
                .contains("ghp_abc")
        );
        assert!(!parse("ssh://git:pw@example.com/repo").to_string().contains("pw"));
        let error = GitUrl::parse("ftp://me:hunter2@example.com/x").expect_err("ftp");
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }

    #[test]
    fn paths_on_the_server() {
        assert_eq!(parse("ssh://h.example/org/a%20b's").server_path(), "/org/a b's");
        assert_eq!(parse("ssh://h.example/~me/repo").server_path(), "~me/repo");
        assert_eq!(parse("git@h.example:org/100%").server_path(), "/org/100%");
    }
}
